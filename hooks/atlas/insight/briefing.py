"""A briefing for a pair of profiled countries: what differs, what is shared, when both teach and can meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from atlas.facts.languages import Language
from atlas.facts.public_holidays import Holiday
from atlas.facts.territory import Territory
from atlas.model.catalogue import Catalogue, Entry

from .evidence import partners_in
from .meeting import LivePeriod, live_year
from .norms import Comparison, compare
from .year import Stretch, day_number, days_of, shared_teaching


@dataclass(frozen=True)
class Briefing:
    """Both sides in the order of their codes; each list is empty where the records say nothing."""

    one: Entry
    other: Entry
    comparisons: list[Comparison]
    shared_teaching: list[Stretch]
    live: list[LivePeriod]
    languages: list[str]
    scenarios: list[Entry]
    partnerships: list[Entry]


def pairs(catalogue: Catalogue) -> list[tuple[Entry, Entry]]:
    """Every pair of countries that have norms."""
    profiled = [entry for entry in catalogue.of("country").values() if entry.record.norms]
    return list(combinations(profiled, 2))


def briefing(
    catalogue: Catalogue, one: Entry, other: Entry, here: Territory, there: Territory, year: int
) -> Briefing:
    """The briefing of two countries; clocks are those of the main zone of each in `year`."""
    codes = {one.id, other.id}
    return Briefing(
        one,
        other,
        compare(catalogue, one, other),
        shared_teaching(one.record.academic_year, other.record.academic_year),
        live_year(here.zones[0].id, there.zones[0].id, year) if here.zones and there.zones else [],
        _common_languages(one, other, here, there),
        [e for e in catalogue.of("scenario").values() if set(e.record.between) == codes],
        [e for e in catalogue.of("partnership").values() if codes <= partners_in(e)],
    )


def _common_languages(one: Entry, other: Entry, here: Territory, there: Territory) -> list[str]:
    return sorted(_spoken(one, here.languages) & _spoken(other, there.languages))


def _spoken(country: Entry, official: Iterable[Language]) -> set[str]:
    taught = {str(language.lang).split("-")[0] for language in country.record.languages_of_instruction}
    return taught | {language.tag.split("-")[0] for language in official}


def holidays_within(holidays: Iterable[Holiday], stretches: Iterable[Stretch]) -> list[Holiday]:
    """The public holidays that fall in the given stretches of the year."""
    days = days_of(stretches)
    return [holiday for holiday in holidays if day_number(holiday.day.strftime("%m-%d")) in days]
