"""The interface's words in one language, with CLDR's plural forms where they count."""

from collections.abc import Mapping
from typing import Any

from atlas.facts.formats import format_number
from atlas.facts.plural import plural_category

from .words import DEFAULT


class Interface:
    """`ui("country.sources")` is the word; `ui("count.norms", n=14)` picks the plural form and fills {n}."""

    def __init__(self, lang: str, ui: Mapping[str, Mapping[str, str]]) -> None:
        self.lang = lang
        self._own, self._default = ui.get(lang, {}), ui.get(DEFAULT, {})

    def __call__(self, key: str, **values: Any) -> str:
        """Raises `KeyError` for a key that English doesn't have, so that no page shows a bare key."""
        n = values.get("n")
        text = self._own.get(key)
        if text is None and isinstance(n, int | float):
            text = self._own.get(f"{key}.{plural_category(n, self.lang)}") or self._own.get(f"{key}.other")
            if text is None:
                text = self._default.get(f"{key}.{plural_category(n, DEFAULT)}") or self._default.get(
                    f"{key}.other"
                )
        if text is None:
            text = self._default[key]
        if not values:
            return text
        shown = {
            name: format_number(v, self.lang) if isinstance(v, int | float) else v
            for name, v in values.items()
        }
        return text.format(**shown)

    def form(self, key: str, category: str) -> str | None:
        """One plural form of a counted phrase, in the language or, where it lacks the phrase, in English."""
        words = self._own if f"{key}.other" in self._own else self._default
        return words.get(f"{key}.{category}")

    def has(self, key: str) -> bool:
        """Whether the language itself has the word."""
        return key in self._own
