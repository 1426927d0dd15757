"""By what a list can be filtered: which choices a reader has, and what each item of the list says of itself."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from atlas.facts.locales import locale_of
from atlas.language import Text

from .reader import Reader

Option = tuple[str, Text]


@dataclass(frozen=True)
class Facet:
    """One choice. `name` stands in the address and, as `data-<name>`, on items; `groups` are options under a
    heading ("" for none); `marks` are an item's values by its id, empty where its group in the page says them."""

    name: str
    label: str
    groups: Sequence[tuple[str, Sequence[Option]]]
    marks: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Filters:
    """The choices of one page over `total` items; `named`: names can be searched too."""

    reader: Reader
    total: int
    facets: Sequence[Facet]
    named: bool = False

    def of(self, item: str) -> Markup:
        """The data attributes of an item: ` data-type="public technical"`."""
        found = ((facet.name, facet.marks.get(item)) for facet in self.facets)
        return Markup("").join(
            Markup(' data-{}="{}"').format(name, " ".join(marks)) for name, marks in found if marks
        )

    @property
    def shown(self) -> str:
        """The sentence with {n} of {m} in all its plural forms, as JSON for `Intl.PluralRules`."""
        forms = {
            form: self.reader.ui.form("filter.shown", form)
            for form in ("zero", "one", "two", "few", "many", "other")
        }
        return json.dumps({form: text for form, text in forms.items() if text}, ensure_ascii=False)

    @property
    def digits(self) -> str:
        """The numbering system (CLDR) in which the page writes numbers."""
        return locale_of(self.reader.lang).default_numbering_system


def facet(
    reader: Reader,
    name: str,
    values: Mapping[str, Iterable[str]],
    called: Callable[[str], Text],
    order: Iterable[str] | None = None,
    on_group: bool = False,
) -> Facet | None:
    """A choice among the values that items have, in the given order or the alphabet's; None if items don't differ."""
    marks = {item: list(dict.fromkeys(found)) for item, found in values.items()}
    if len({frozenset(found) for found in marks.values()}) < 2:
        return None
    known = {value for found in marks.values() for value in found}
    listed = [value for value in order if value in known] if order else reader.ordered(sorted(known), called)
    options = [(value, called(value)) for value in listed]
    return Facet(name, reader.ui(f"filter.{name}"), [("", options)], {} if on_group else marks)
