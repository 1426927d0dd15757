"""What speaks for what: which partnerships show a practice, which records concern a country, who uses a source."""

from collections import defaultdict
from typing import Any

from atlas.model.base import SourceId, walk
from atlas.model.catalogue import Catalogue, Entry


def seen_in(catalogue: Catalogue, practice: str) -> list[Entry]:
    """The partnerships that are evidence for a practice."""
    return [entry for entry in catalogue.of("partnership").values() if practice in entry.record.practices]


def guides_with(catalogue: Catalogue, practice: str) -> list[Entry]:
    """The guides that lead through a practice, in their order."""
    guides = [
        e for e in catalogue.of("guide").values() if any(practice in s.practices for s in e.record.sections)
    ]
    return sorted(guides, key=lambda entry: entry.record.order)


def practices_on(catalogue: Catalogue, situation: str) -> list[Entry]:
    """The practices in which a situation matters."""
    return [entry for entry in catalogue.of("practice").values() if situation in entry.record.situations]


def partners_in(partnership: Entry) -> set[str]:
    """The countries of a partnership."""
    return {str(partner.country) for partner in partnership.record.partners}


def of_country(catalogue: Catalogue, code: str) -> dict[str, list[Entry]]:
    """Institutions, partnerships and scenarios that concern a country."""
    return {
        "institution": [e for e in catalogue.of("institution").values() if e.record.country == code],
        "partnership": [e for e in catalogue.of("partnership").values() if code in partners_in(e)],
        "scenario": [e for e in catalogue.of("scenario").values() if code in e.record.between],
    }


def of_institution(catalogue: Catalogue, institution: str) -> list[Entry]:
    """The partnerships that an institution takes part in."""
    return [
        entry
        for entry in catalogue.of("partnership").values()
        if any(partner.institution == institution for partner in entry.record.partners)
    ]


def source_uses(catalogue: Catalogue) -> dict[str, list[tuple[str, str]]]:
    """For each source the records (kind, id) that use it."""
    uses: dict[str, dict[tuple[str, str], Any]] = defaultdict(dict)
    for entry in catalogue.all():
        for _, value in walk(entry.record) if entry.kind != "source" else ():
            if isinstance(value, SourceId):
                uses[value][entry.kind, entry.id] = None
    return {name: list(found) for name, found in uses.items()}
