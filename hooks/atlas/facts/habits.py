"""How people in a territory write a date, a time, a number and an amount of money (CLDR)."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Literal

from atlas.facts import formats
from atlas.facts.languages import main_locale
from atlas.facts.locales import locale_of

# Samples that cannot be misread: a day above 12, an afternoon, and both separators.
DATE = date(2026, 12, 31)
TIME = time(14, 30)
NUMBER = Decimal("1234567.89")
AMOUNT = Decimal("1234.50")


@dataclass(frozen=True, slots=True)
class Habits:
    """Examples as written in the territory's `locale` (BCP 47), in its language, digits and order.

    `long_date` and `time` may hold words of that language: mark them with `locale` on a page.
    """

    locale: str
    short_date: str
    long_date: str
    date_order: Literal["dmy", "mdy", "ymd", "ydm"]
    time: str
    clock: Literal[12, 24]
    number: str
    money: str


@cache
def habits(code: str, currency: str) -> Habits:
    """Examples for 31 December 2026, 14:30, 1234567.89 and 1234.50 in the given ISO 4217 currency.

    The locale is `main_locale`. Dates are Gregorian even where another calendar is in use.
    """
    tag = main_locale(code)
    locale = locale_of(tag)
    return Habits(
        locale=tag,
        short_date=formats.format_date(DATE, tag, "short"),
        long_date=formats.format_date(DATE, tag, "long"),
        date_order=_order(locale.date_formats["short"].pattern),
        time=formats.format_time(TIME, tag),
        clock=12 if any(sign in locale.time_formats["short"].pattern for sign in "hK") else 24,
        number=formats.format_number(NUMBER, tag),
        money=formats.format_money(AMOUNT, currency, tag),
    )


def _order(pattern: str) -> str:
    return (
        "".join(dict.fromkeys(sign.lower() for sign in pattern if sign in "dMLyu"))
        .replace("l", "m")
        .replace("u", "y")
    )
