"""When a territory's week begins and rests: CLDR week data, beside what the `holidays` library says.

Days are numbers, Monday = 0. The two sources disagree for some states, hence `overrides` and a list of them.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from holidays import country_holidays

from atlas.facts.locales import alpha2, borrows_territory, locale_of, locales_of

Days = tuple[int, ...]


@cache
def _week(code: str) -> tuple[int, Days]:
    """First day and weekend; the world's where Babel has no locale that speaks for the territory itself."""
    own = [identifier for identifier in locales_of(code) if not borrows_territory(identifier)]
    locale = locale_of(own[0] if own else "en-001")
    start, end = locale.weekend_start, locale.weekend_end
    return locale.first_week_day, tuple(sorted((start + step) % 7 for step in range((end - start) % 7 + 1)))


def first_day(code: str) -> int:
    """The day on which calendars begin (CLDR)."""
    return _week(alpha2(code))[0]


def cldr_weekend(code: str) -> Days:
    """Days of rest by CLDR."""
    return _week(alpha2(code))[1]


@cache
def holidays_weekend(code: str) -> Days | None:
    """Days of rest by the `holidays` library; None if it does not know the territory."""
    try:
        return tuple(sorted(country_holidays(alpha2(code)).weekend))
    except NotImplementedError:
        return None


def weekend(code: str, overrides: Mapping[str, Days]) -> Days:
    """Days of rest, sorted: the override (keys in either case) if there is one, else CLDR's."""
    capital = alpha2(code)
    for key in (capital, capital.lower()):
        if key in overrides:
            return tuple(sorted(overrides[key]))
    return cldr_weekend(capital)


def weekend_disagreements(codes: Iterable[str]) -> dict[str, tuple[Days, Days]]:
    """Territories (capitals, sorted) where both sources know the weekend and differ: (CLDR's, holidays')."""
    both = ((code, cldr_weekend(code), holidays_weekend(code)) for code in sorted(map(alpha2, codes)))
    return {code: (cldr, other) for code, cldr, other in both if other is not None and cldr != other}
