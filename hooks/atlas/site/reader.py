"""What one language's pages share: words, names and order, as a reader of that language expects them."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from markupsafe import Markup, escape

from atlas.facts import collation, formats, names
from atlas.facts.locales import locale_of
from atlas.facts.public_holidays import PublicHolidays, public_holidays
from atlas.facts.script import direction
from atlas.facts.territory import Territory, territory
from atlas.language import Interface, Text, Words
from atlas.model.base import Day
from atlas.model.catalogue import Catalogue, Entry

from .options import Options
from .reuse import Watched

Item = TypeVar("Item")


class Reader:
    """A reader of one language, with the catalogue and the options of the build."""

    def __init__(self, catalogue: Catalogue, lang: str, options: Options) -> None:
        self.catalogue = Watched(catalogue.entries, catalogue.territories, catalogue.ui, catalogue.outlines)
        self.lang, self.options = lang, options
        self.ui = Interface(lang, catalogue.ui)
        self.direction = direction(lang)
        self._words: dict[tuple[str, str], Words] = {}

    def words(self, entry: Entry) -> Words:
        """The texts of an entry for this reader."""
        self.catalogue.read.add((entry.kind, entry.id))
        key = (entry.kind, entry.id)
        if key not in self._words:
            self._words[key] = Words(entry, self.lang)
        return self._words[key]

    def label(self, listed: str, word: str) -> Text:
        """The label of a word of a closed list; raises `KeyError` for a list that doesn't exist."""
        text = self.words(self.catalogue.of("vocabulary")[listed])(f"words.{word}.label")
        return text or Text(word, "en", self.lang)

    def title(self, entry: Entry) -> Text:
        """What an entry is called: its title, term or question; an institution's or a country's name."""
        if entry.kind == "country":
            return self.own(self.country(entry.id))
        if entry.kind == "institution":
            return self.institution_name(entry)
        words = self.words(entry)
        return words("title") or words("term") or Text(entry.id, "en", self.lang)

    def own(self, value: str) -> Text:
        """A text that is in the reader's language already."""
        return Text(value, self.lang, self.lang)

    def institution_name(self, entry: Entry) -> Text:
        """The institution's own name in the reader's language, else in English, else in its own."""
        labels = [name for name in entry.record.names if name.kind == "label"] or list(entry.record.names)
        for wanted in (self.lang, "en"):
            for name in labels:
                if name.lang.split("-")[0] == wanted.split("-")[0]:
                    return Text(name.value, self.lang if wanted == self.lang else name.lang, self.lang)
        return Text(labels[0].value, labels[0].lang, self.lang)

    def country(self, code: str) -> str:
        """The name of a territory."""
        return names.country_name(code, self.lang)

    def language(self, tag: str) -> str:
        """The name of a language."""
        return names.language_name(tag, self.lang)

    def number(self, value: float) -> str:
        """A number, without decimals where it has none."""
        return formats.format_number(int(value) if float(value).is_integer() else value, self.lang)

    def joined(self, items: Iterable[str]) -> str:
        """Several things joined as the language does; safe HTML among them stays as it is."""
        listed = list(items)
        if any(isinstance(item, Markup) for item in listed):
            return Markup(formats.format_list([str(escape(item)) for item in listed], self.lang))
        return formats.format_list(listed, self.lang)

    def when(self, day: Any) -> str:
        """A date as exact as it is given: 2026, April 2026, April 1, 2026."""
        text = str(day)
        if len(text) == 4:
            return formats.digits(text, self.lang)
        whole = Day(text).earliest
        if len(text) == 10:
            return formats.format_date(whole, self.lang)
        from babel.dates import format_skeleton

        return formats.digits(format_skeleton("yMMMM", whole, locale=locale_of(self.lang)), self.lang)

    def month_day(self, value: str) -> str:
        """A day of any year: April 1."""
        return formats.format_month_day(value, self.lang)

    def span(self, starts: str, ends: str) -> str:
        """Two days of any year: April 1 – July 25."""
        return f"{self.month_day(starts)} – {self.month_day(ends)}"

    def territory(self, code: str) -> Territory:
        """What libraries know of a territory this year, with our sourced weekends."""
        weekends = {name: tuple(one.days) for name, one in self.catalogue.territories.weekends.items()}
        return territory(code, self.options.years[0], weekends)

    def holidays(self, code: str) -> PublicHolidays:
        """The public holidays of this year and the next, named in the reader's language where possible."""
        self.catalogue.read.add(("vocabulary", "holidays"))
        return public_holidays(code, self.options.years, self.lang, self._holiday_names)

    @cached_property
    def _holiday_names(self) -> dict[str, dict[str, str]]:
        entry = self.catalogue.of("vocabulary").get("holidays")
        if not entry:
            return {}
        return {
            entry.texts["en"][f"words.{word}.label"]: {
                lang: texts[f"words.{word}.label"]
                for lang, texts in entry.texts.items()
                if f"words.{word}.label" in texts
            }
            for word in entry.record.words
        }

    @cached_property
    def _sort_key(self) -> Callable[[str], Any]:
        return collation.sort_key(self.lang)

    def ordered(self, items: Iterable[Item], name: Callable[[Item], Any]) -> list[Item]:
        """Items in the alphabetical order of the language."""
        return sorted(items, key=lambda item: self._sort_key(str(name(item))))

    def titled(self, entries: Iterable[Entry]) -> list[Entry]:
        """Entries in the order of their titles."""
        return self.ordered(entries, lambda entry: self.title(entry).value)
