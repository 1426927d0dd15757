"""Situations, practices, guides and scenarios: what to know and what to do."""

from typing import Any

from atlas.insight import evidence, norms
from atlas.model.catalogue import Entry
from atlas.site import downloads
from atlas.site.address import pair
from atlas.site.frame import frame
from atlas.site.sheet import Sheet

from . import filters

Context = dict[str, Any]


def situations(sheet: Sheet, name: str) -> Context:
    """All situations by audience, with the number of countries that answer each."""
    catalogue, ui = sheet.reader.catalogue, sheet.reader.ui
    entries = sorted(catalogue.of("situation").values(), key=lambda entry: entry.record.order)
    groups = [
        (
            audience,
            [
                (e, len(list(norms.answers(catalogue, e.id))))
                for e in entries
                if e.record.audience == audience
            ],
        )
        for audience in catalogue.of("vocabulary")["situation-audiences"].record.words
    ]
    return frame(sheet, ui("kind.situation.many"), ui("situations.lead")) | {"groups": groups}


def situation(sheet: Sheet, name: str) -> Context:
    """One question across all profiled countries."""
    reader = sheet.reader
    catalogue, ui = reader.catalogue, reader.ui
    entry = catalogue.of("situation")[name]
    words = reader.words(entry)
    answers = reader.ordered(norms.answers(catalogue, name), lambda answer: reader.country(answer[0].id))
    answered = {country.id for country, _ in answers}
    missing = [
        reader.country(c.id)
        for c in catalogue.of("country").values()
        if c.record.norms and c.id not in answered
    ]
    return frame(
        sheet, words("title"), words("question"), "situation", entry=entry, kicker=ui("kind.situation.one")
    ) | {
        "answers": answers,
        "profiled": reader.ordered(
            (c.id for c in catalogue.of("country").values() if c.record.norms), reader.country
        ),
        "compare_files": downloads.comparison_folder(reader.lang),
        "filters": filters.of_situation(reader, entry, answers),
        "missing": reader.joined(missing),
        "practices": reader.titled(evidence.practices_on(catalogue, name)),
        "scenarios": [e for e in catalogue.of("scenario").values() if name in e.record.situations],
    }


def practices(sheet: Sheet, name: str) -> Context:
    """All practices along the stages of a partnership."""
    catalogue, ui = sheet.reader.catalogue, sheet.reader.ui
    entries = catalogue.of("practice").values()
    groups = [
        (stage, sheet.reader.titled(e for e in entries if e.record.stage == stage))
        for stage in catalogue.of("vocabulary")["stages"].record.words
    ]
    lead = ui("practices.lead")
    return frame(sheet, ui("kind.practice.many"), lead, "guide") | {
        "groups": [group for group in groups if group[1]]
    }


def practice(sheet: Sheet, name: str) -> Context:
    """One best practice with its evidence."""
    reader = sheet.reader
    catalogue = reader.catalogue
    entry = catalogue.of("practice")[name]
    words = reader.words(entry)
    kicker = reader.ui("kind.practice.one")
    return frame(sheet, words("title"), words("summary"), "guide", "practice", entry=entry, kicker=kicker) | {
        "evidence": [
            case for case in evidence.seen_in(catalogue, name) if reader.words(case)(f"evidence.{name}")
        ],
        "situations": [catalogue.of("situation")[s] for s in entry.record.situations],
        "guides": evidence.guides_with(catalogue, name),
    }


def guides(sheet: Sheet, name: str) -> Context:
    """All guides in their order."""
    catalogue, ui = sheet.reader.catalogue, sheet.reader.ui
    entries = sorted(catalogue.of("guide").values(), key=lambda entry: entry.record.order)
    lead = ui("guides.lead")
    return frame(sheet, ui("kind.guide.many"), lead) | {
        "entries": entries,
        "practice_count": len(catalogue.of("practice")),
    }


def guide(sheet: Sheet, name: str) -> Context:
    """One guide: its text, practices, checklist, cases, and the norms to know by country."""
    reader = sheet.reader
    catalogue = reader.catalogue
    entry = catalogue.of("guide")[name]
    words = reader.words(entry)
    known = catalogue.of("practice")
    sections = [(str(s.id), [known[p] for p in s.practices]) for s in entry.record.sections]
    chosen = list({p.id: p for _, found in sections for p in found}.values())
    cases = {case.id: case for practice in chosen for case in evidence.seen_in(catalogue, practice.id)}
    return frame(
        sheet, words("title"), words("summary"), "guide", entry=entry, kicker=reader.ui("kind.guide.one")
    ) | {
        "sections": sections,
        "checklist": chosen,
        "evidence": reader.titled(cases.values()),
        "countries": [(catalogue.of("situation")[s], _answers(sheet, s)) for s in entry.record.situations],
    }


def _answers(sheet: Sheet, situation: str) -> list[Any]:
    reader = sheet.reader
    return reader.ordered(
        norms.answers(reader.catalogue, situation), lambda answer: reader.country(answer[0].id)
    )


def scenarios(sheet: Sheet, name: str) -> Context:
    """All scenarios."""
    ui = sheet.reader.ui
    entries = sheet.reader.titled(sheet.reader.catalogue.of("scenario").values())
    return frame(sheet, ui("kind.scenario.many"), ui("scenarios.lead")) | {"entries": entries}


def scenario(sheet: Sheet, name: str) -> Context:
    """One critical incident with feedback on every reading."""
    reader = sheet.reader
    catalogue = reader.catalogue
    entry = catalogue.of("scenario")[name]
    words, between = reader.words(entry), entry.record.between
    profiled = {code for code, country in catalogue.of("country").items() if country.record.norms}
    kicker = reader.ui("kind.scenario.one")
    basis = reader.words(catalogue.of("vocabulary")["bases"])(f"words.{entry.record.basis}.description")
    return frame(sheet, words("title"), words("incident"), "scenario", entry=entry, kicker=kicker) | {
        "behind": [
            (catalogue.of("situation")[s], _with_norm(catalogue.of("country"), between, s))
            for s in entry.record.situations
        ],
        "basis_text": basis,
        "briefing": pair(*between) if set(between) <= profiled else "",
    }


def _with_norm(countries: Any, between: list[str], situation: str) -> list[str]:
    known: dict[str, Entry] = countries
    return [code for code in between if code in known and situation in known[code].record.norms]
