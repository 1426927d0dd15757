"""All records together: what the other rooms read from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .base import Part
from .outlines import Outlines
from .territories import Territories


@dataclass(frozen=True)
class Entry:
    """One record with its texts.

    `texts` holds, for each language, the words by dotted key, in the order of the file
    (`{"en": {"how.meet": "Meet first."}}`); `stamps` the fingerprints that a translation was made from.
    `path` and `text_paths` lead to the files, relative to the project, for edit links and problems.
    """

    kind: str
    id: str
    record: Part
    path: str
    source_language: str = "en"
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    stamps: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    text_paths: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Catalogue:
    """Every valid record by kind and id, in order of id; `words` are the interface's words by language."""

    entries: Mapping[str, Mapping[str, Entry]]
    territories: Territories
    ui: Mapping[str, Mapping[str, str]]
    outlines: Outlines = field(default_factory=Outlines)

    def of(self, kind: str) -> Mapping[str, Entry]:
        """All entries of a kind, by id."""
        return self.entries.get(kind, {})

    def all(self) -> Iterator[Entry]:
        """Every entry, by kind, then id."""
        for entries in self.entries.values():
            yield from entries.values()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have interface words; the default first."""
        return tuple(sorted(self.ui, key=lambda tag: (tag != "en", tag)))
