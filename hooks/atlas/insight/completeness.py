"""What is still missing: facts and situations of a country, reviews that are overdue, translations."""

from dataclasses import dataclass
from datetime import date

from atlas.model.catalogue import Catalogue, Entry

WANTED = {
    "governance": lambda c: c.higher_education.governance,
    "institution_types": lambda c: c.higher_education.institution_types,
    "cycles": lambda c: c.higher_education.cycles,
    "credits": lambda c: c.credits,
    "grading_scales": lambda c: c.grading_scales,
    "academic_year": lambda c: c.academic_year and c.academic_year.terms,
    "recognition_centre": lambda c: c.recognition.centre,
    "lisbon": lambda c: c.recognition.lisbon,
    "global_convention": lambda c: c.recognition.global_convention,
    "languages_of_instruction": lambda c: c.languages_of_instruction,
}
OLD_YEARS = 5


@dataclass(frozen=True)
class Gaps:
    """What a country's record lacks: facts, situations without a norm, and sources published long ago."""

    country: Entry
    facts: tuple[str, ...]
    situations: tuple[str, ...]
    old_sources: tuple[str, ...]


def gaps(catalogue: Catalogue, country: Entry, year: int) -> Gaps:
    """The gaps of one profiled country; sources are old when published more than five years before `year`."""
    record = country.record
    used = {name for norm in record.norms.values() for name in norm.sources}
    known = catalogue.of("source")
    old = [
        n
        for n in used
        if n in known and (day := known[n].record.published) and day.earliest < date(year - OLD_YEARS, 1, 1)
    ]
    return Gaps(
        country,
        tuple(name for name, has in WANTED.items() if not has(record)),
        tuple(name for name in catalogue.of("situation") if name not in record.norms),
        tuple(sorted(old)),
    )
