"""Which plural form a number takes in a language (CLDR plural rules)."""

from decimal import Decimal
from typing import Literal

from atlas.facts.locales import locale_of

Category = Literal["zero", "one", "two", "few", "many", "other"]


def plural_category(n: int | float | Decimal, lang: str) -> Category:
    """CLDR's cardinal category of `n`. Decimals keep their zeros: `Decimal("1.0")` is `other` in English."""
    return locale_of(lang).plural_form(n)
