"""Which words to show: the reader's language, else the site's default, else the language they were written in."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.facts.script import direction
from atlas.model.catalogue import Entry

from .fingerprint import fingerprint

DEFAULT = "en"


@dataclass(frozen=True)
class Text:
    """A text with its real language: `lang` and `dir` for the page, `wanted` for what the reader asked for."""

    value: str
    lang: str
    wanted: str
    outdated: bool = False
    key: str = ""

    @property
    def direction(self) -> str:
        """ltr or rtl."""
        return direction(self.lang)

    @property
    def fallback(self) -> bool:
        """Whether the reader asked for another language."""
        return self.lang != self.wanted

    def __str__(self) -> str:
        return self.value


class Words:
    """The texts of one entry for a reader of one language: `words("norms.gifts.why")` is a Text or None."""

    def __init__(self, entry: Entry, lang: str) -> None:
        self.entry, self.lang = entry, lang
        self._order = tuple(dict.fromkeys((lang, DEFAULT, entry.source_language)))
        self._source = entry.texts.get(entry.source_language, {})

    def __call__(self, key: str) -> Text | None:
        for tag in self._order:
            value = self.entry.texts.get(tag, {}).get(key)
            if value is not None and value.strip():
                return Text(value, tag, self.lang, self.outdated(key, tag), key)
        return None

    def outdated(self, key: str, tag: str) -> bool:
        """Whether the source has changed since this translation was stamped; unknown counts as no."""
        stamp = self.entry.stamps.get(tag, {}).get(key)
        if stamp is None or tag == self.entry.source_language or key not in self._source:
            return False
        return stamp != fingerprint(self._source[key])

    def ids(self, prefix: str) -> list[str]:
        """The ids below a key, in the order of the source: `ids("how")` gives the steps."""
        start = f"{prefix}."
        return list(
            dict.fromkeys(key[len(start) :].split(".")[0] for key in self._source if key.startswith(start))
        )

    def items(self, prefix: str) -> Iterator[tuple[str, Text]]:
        """The texts right below a key, with their ids."""
        for name in self.ids(prefix):
            text = self(f"{prefix}.{name}")
            if text:
                yield name, text


@dataclass(frozen=True)
class Coverage:
    """How much of an entry (or of many) stands in a language: counts of texts."""

    total: int = 0
    own: int = 0
    outdated: int = 0
    unknown: int = 0

    @property
    def missing(self) -> int:
        return self.total - self.own

    @property
    def share(self) -> float:
        """Share of texts in the language, 0 to 1; 1 where there is no text at all."""
        return self.own / self.total if self.total else 1.0

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(
            self.total + other.total,
            self.own + other.own,
            self.outdated + other.outdated,
            self.unknown + other.unknown,
        )


def coverage(entry: Entry, lang: str) -> Coverage:
    """How much of an entry's texts stands in a language, is outdated, or was never stamped."""
    source, own = entry.texts.get(entry.source_language, {}), entry.texts.get(lang, {})
    if lang == entry.source_language:
        return Coverage(len(source), len(source))
    words = Words(entry, lang)
    keys = [key for key in source if own.get(key, "").strip()]
    return Coverage(
        len(source),
        len(keys),
        sum(words.outdated(key, lang) for key in keys),
        sum(key not in entry.stamps.get(lang, {}) for key in keys),
    )
