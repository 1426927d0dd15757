"""How lists, dates, times, numbers and money are written in a language (CLDR, Gregorian calendar).

Every digit passes through `digits`, which writes CLDR's default numbering system of the language:
Latin for `ar` and all other site languages, Arabic-Indic for `ar-EG`, Persian for `fa`.
"""

import unicodedata
from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Literal

from babel import dates, lists, numbers

from atlas.facts.locales import locale_of

# CLDR's numbering systems that Babel's locales use, by the names that Unicode gives their digits.
_DIGITS = {
    "adlm": "ADLAM",
    "arab": "ARABIC-INDIC",
    "arabext": "EXTENDED ARABIC-INDIC",
    "beng": "BENGALI",
    "cakm": "CHAKMA",
    "deva": "DEVANAGARI",
    "hmnp": "NYIAKENG PUACHUE HMONG",
    "mtei": "MEETEI MAYEK",
    "mymr": "MYANMAR",
    "nkoo": "NKO",
    "olck": "OL CHIKI",
    "tibt": "TIBETAN",
}


@cache
def _numerals(system: str) -> dict[int, int]:
    if system not in _DIGITS:
        return {}
    zero = ord(unicodedata.lookup(f"{_DIGITS[system]} DIGIT ZERO"))
    return {ord("0") + value: zero + value for value in range(10)}


def digits(text: str, lang: str) -> str:
    """The text with its ASCII digits written in the language's default numbering system."""
    return text.translate(_numerals(locale_of(lang).default_numbering_system))


def format_list(
    items: Iterable[str], lang: str, style: Literal["standard", "or", "unit"] = "standard"
) -> str:
    """`a, b and c`; with `or`: `a, b or c`; with `unit`: `a, b, c`. Empty for no items."""
    return lists.format_list(list(items), style=style, locale=locale_of(lang))


def format_date(day: date, lang: str, length: Literal["full", "long", "medium", "short"] = "long") -> str:
    """A date: `long` names the month (`1 de abril de 2026`), `short` is all figures (`1/4/26`)."""
    return digits(dates.format_date(day, length, locale_of(lang)), lang)


def format_month_day(month_day: str, lang: str, length: Literal["long", "short"] = "long") -> str:
    """A day of any year from `MM-DD`: `04-01` is `April 1`, or `Apr 1` when short. 29 February is fine."""
    month, day = month_day.split("-")
    skeleton = "MMMMd" if length == "long" else "MMMd"
    # 2000 is a leap year; no year is shown.
    written = dates.format_skeleton(skeleton, date(2000, int(month), int(day)), locale=locale_of(lang))
    return digits(written, lang)


def format_time(moment: time, lang: str) -> str:
    """A time of day, hours and minutes, on the 12- or 24-hour clock as the language has it."""
    return digits(dates.format_time(moment, "short", locale=locale_of(lang)), lang)


def format_number(value: int | float | Decimal, lang: str) -> str:
    """A number with the language's grouping and decimal signs, three decimals at most."""
    return digits(numbers.format_decimal(value, locale=locale_of(lang), numbering_system="default"), lang)


def format_percent(value: int | float | Decimal, lang: str) -> str:
    """A share *in percent* (20 is `20%`), as language shares are given; one decimal below 10, else none."""
    places = 1 if 0 < abs(value) < 10 else 0
    share = round(Decimal(str(value)), places) / 100
    locale = locale_of(lang)
    written = numbers.format_percent(
        share, locale=locale, numbering_system="default", decimal_quantization=False
    )
    return digits(written, lang)


def format_money(amount: int | float | Decimal, currency: str, lang: str) -> str:
    """An amount with the currency's own number of decimals and its symbol in its place."""
    locale = locale_of(lang)
    return digits(numbers.format_currency(amount, currency, locale=locale, numbering_system="default"), lang)
