"""In which script a language is written, and in which direction (CLDR likely subtags and layout)."""

from functools import cache
from typing import Literal

from babel import UnknownLocaleError
from babel.core import get_global

from atlas.facts.locales import locale_of

Direction = Literal["ltr", "rtl"]


def script_of(tag: str) -> str:
    """ISO 15924 code of the script of a BCP 47 tag: the one it names, else CLDR's likely one, else `Zzzz`."""
    language, *rest = tag.replace("-", "_").split("_")
    # CLDR reads Montenegrin, cnr, as sr_ME.
    if alias := get_global("language_aliases").get(language):
        language, *implied = alias.split("_")
        rest = rest or implied
    named = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if named:
        return named.title()
    likely = get_global("likely_subtags")
    for key in (*(f"{language}_{part.upper()}" for part in rest), language):
        if key in likely:
            return likely[key].split("_")[1]
    return "Zzzz"


def direction(tag: str) -> Direction:
    """`rtl` or `ltr`: CLDR's character order for the language's script; `ltr` where CLDR says nothing."""
    return _direction_of(script_of(tag))


@cache
def _direction_of(script: str) -> Direction:
    """By the language that CLDR thinks of first for the script: loading every language's data is slow."""
    language = get_global("likely_subtags").get(f"und_{script}", "").split("_")[0]
    for tag in (f"{language}-{script}", language):
        try:
            return "rtl" if locale_of(tag).character_order == "right-to-left" else "ltr"
        except (UnknownLocaleError, ValueError):
            continue
    return "ltr"
