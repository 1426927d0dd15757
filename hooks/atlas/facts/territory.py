"""What a territory is by libraries alone, in one value without any language's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.numbers import get_territory_currencies

from atlas.facts import week
from atlas.facts.clock import Zone, zones
from atlas.facts.languages import Language, languages, main_locale
from atlas.facts.locales import alpha2


@dataclass(frozen=True, slots=True)
class Territory:
    """Language-neutral facts. `weekend` and `first_day` count from Monday = 0; the rest is codes and tags.

    `weekend_disputed`: CLDR and `holidays` disagree and no override has settled it.
    """

    code: str
    languages: tuple[Language, ...]
    main_locale: str
    currencies: tuple[str, ...]
    zones: tuple[Zone, ...]
    first_day: int
    weekend: tuple[int, ...]
    weekend_disputed: bool


def currencies(code: str, year: int) -> tuple[str, ...]:
    """ISO 4217 codes of legal tender on 1 July of the year by CLDR, the territory's own currency first."""
    capital = alpha2(code)
    tender = get_territory_currencies(capital, date(year, 7, 1), tender=True, non_tender=False)
    # ISO 4217 codes begin with the territory's own code.
    return tuple(sorted(tender, key=lambda currency: not currency.startswith(capital)))


def territory(
    code: str,
    year: int,
    weekends: Mapping[str, tuple[int, ...]] | None = None,
    tenders: Mapping[str, tuple[str, ...]] | None = None,
) -> Territory:
    """All facts of a territory for a year; `LookupError` for an unknown code.

    `weekends` and `tenders` are sourced overrides of days of rest and of currencies, by code in either case.
    """
    capital = alpha2(code)
    weekends, tenders = _by_capital(weekends), _by_capital(tenders)
    return Territory(
        code=capital,
        languages=languages(capital),
        main_locale=main_locale(capital),
        currencies=tenders.get(capital) or currencies(capital, year),
        zones=zones(capital, year),
        first_day=week.first_day(capital),
        weekend=week.weekend(capital, weekends),
        weekend_disputed=capital not in weekends and bool(week.weekend_disagreements([capital])),
    )


def _by_capital(overrides: Mapping[str, tuple] | None) -> dict[str, tuple]:
    return {code.upper(): value for code, value in (overrides or {}).items()}
