"""Institutions and partnerships: who does what with whom."""

from typing import Any

from markupsafe import Markup

from atlas.insight import evidence
from atlas.model.catalogue import Entry
from atlas.site.address import pair
from atlas.site.frame import frame
from atlas.site.sheet import Sheet

from . import filters

Context = dict[str, Any]


def institutions(sheet: Sheet, name: str) -> Context:
    """All institutions by country."""
    reader = sheet.reader
    entries = reader.titled(reader.catalogue.of("institution").values())
    codes = reader.ordered({str(entry.record.country) for entry in entries}, reader.country)
    groups = [(code, [e for e in entries if e.record.country == code]) for code in codes]
    return frame(sheet, reader.ui("kind.institution.many"), reader.ui("institutions.lead")) | {
        "groups": groups,
        "filters": filters.of_institutions(reader, entries),
    }


def institution(sheet: Sheet, name: str) -> Context:
    """One institution: its facts, dates, office and partnerships."""
    reader = sheet.reader
    entry = reader.catalogue.of("institution")[name]
    words, title = reader.words(entry), reader.title(entry)
    kicker = f"{reader.ui('kind.institution.one')} · {reader.country(entry.record.country)}"
    return frame(sheet, title, words("summary"), "institution", entry=entry, kicker=kicker) | {
        "other_names": [n for n in entry.record.names if n.value != title.value],
        "rows": _facts(sheet, entry),
        "dates": _dates(sheet, entry),
        "partnerships": evidence.of_institution(reader.catalogue, name),
    }


def _facts(sheet: Sheet, entry: Entry) -> list[tuple[str, Any]]:
    reader, record = sheet.reader, entry.record
    ui = reader.ui
    languages = [
        reader.language(one.lang) + (f" ({one.cefr})" if one.cefr else "")
        for one in record.languages_of_instruction
    ]
    fields = [sheet.label("fields", code) for code in record.fields]
    papers = [sheet.label("requirements", word) for word in record.factsheet.requirements]
    website = Markup('<a href="{0}"><bdi dir="ltr">{1}</bdi></a>')
    rows = [
        (ui("institution.place"), sheet.bdi(record.location.name, "en")),
        (ui("institution.website"), website.format(record.website, record.website.split("/")[2])),
        (ui("institution.established"), reader.when(record.established) if record.established else ""),
        (ui("institution.languages"), reader.joined(languages)),
        (ui("institution.fields"), Markup(" · ").join(fields)),
        (ui("institution.requirements"), Markup(" · ").join(papers)),
        (
            ui("institution.decision"),
            ui("count.weeks", n=w) if (w := record.factsheet.decision_weeks) is not None else "",
        ),
        (
            ui("institution.transcript"),
            ui("count.weeks", n=w) if (w := record.factsheet.transcript_weeks) is not None else "",
        ),
    ]
    for part in ("housing", "visa", "insurance"):
        info = getattr(record.factsheet, part)
        rows.append(
            (ui(f"institution.{part}"), website.format(info.url, info.url.split("/")[2]) if info else "")
        )
    rows.append(
        ("ROR", website.format(record.ror, record.ror.removeprefix("https://")) if record.ror else "")
    )
    return rows


def _dates(sheet: Sheet, entry: Entry) -> list[dict[str, str]]:
    calendar, reader = entry.record.calendar, sheet.reader
    if not calendar:
        return []
    spans = {term.number: reader.span(term.starts, term.ends) for term in calendar.terms}
    noms = {one.term: reader.month_day(one.by) for one in calendar.nominations}
    apps = {one.term: reader.month_day(one.by) for one in calendar.applications}
    return [
        {
            "number": reader.ui("institution.term_n", number=reader.number(n)),
            "dates": spans.get(n, "–"),
            "nominations": noms.get(n, "–"),
            "applications": apps.get(n, "–"),
        }
        for n in sorted({*spans, *noms, *apps})
    ]


def partnerships(sheet: Sheet, name: str) -> Context:
    """All partnerships by kind."""
    reader = sheet.reader
    entries = reader.titled(reader.catalogue.of("partnership").values())
    words = reader.catalogue.of("vocabulary")["partnership-kinds"].record.words
    groups = [(word, [e for e in entries if e.record.kind == word]) for word in words]
    countries = {
        e.id: reader.joined(reader.ordered(map(reader.country, evidence.partners_in(e)), str))
        for e in entries
    }
    return frame(sheet, reader.ui("kind.partnership.many"), reader.ui("partnerships.lead")) | {
        "groups": [group for group in groups if group[1]],
        "countries": countries,
        "filters": filters.of_partnerships(reader, entries),
    }


def partnership(sheet: Sheet, name: str) -> Context:
    """One case: partners, both sides' reasons, how it runs, and the practices it shows."""
    reader = sheet.reader
    catalogue = reader.catalogue
    entry = catalogue.of("partnership")[name]
    words, record = reader.words(entry), entry.record
    partners = [_partner(sheet, partner) for partner in record.partners]
    sides = {str(partner.country) for partner in record.partners}
    profiled = sorted(
        code
        for code in sides
        if code in catalogue.of("country") and catalogue.of("country")[code].record.norms
    )
    kicker = reader.ui("kind.partnership.one")
    return frame(sheet, words("title"), words("summary"), "partnership", entry=entry, kicker=kicker) | {
        "partners": partners,
        "names": {partner["id"]: partner["name"] for partner in partners},
        "rows": _when(sheet, entry),
        "figures": [(f, words(f"figures.{f.id}")) for f in record.figures],
        "evidence": [
            (catalogue.of("practice")[p], t) for p in record.practices if (t := words(f"evidence.{p}"))
        ],
        "briefings": [(pair(a, b), a, b) for i, a in enumerate(profiled) for b in profiled[i + 1 :]],
    }


def _partner(sheet: Sheet, partner: Any) -> Context:
    entry = sheet.reader.catalogue.of("institution").get(partner.institution)
    if entry:
        name, href = sheet.inline(sheet.reader.title(entry)), sheet.link("institution", entry.id)
    elif partner.name:
        name, href = sheet.bdi(partner.name.value, partner.name.lang), ""
    else:
        name, href = sheet.reader.country(partner.country), ""
    return {"id": str(partner.id), "name": name, "href": href, "country": partner.country}


def _when(sheet: Sheet, entry: Entry) -> list[tuple[str, Any]]:
    reader, record = sheet.reader, entry.record
    ui, status = reader.ui, entry.record.status
    as_of = f" ({ui('word.as_of', date=reader.when(status.as_of))})" if status.as_of else ""
    return [
        (ui("partnership.started"), reader.when(record.started)),
        (ui("partnership.ended"), reader.when(record.ended) if record.ended else ""),
        (
            ui("partnership.status"),
            Markup("{}{}{}").format(
                sheet.label("partnership-statuses", status.value), as_of, sheet.cite_all(status.sources)
            ),
        ),
        (
            ui("partnership.strategies"),
            Markup(" · ").join(sheet.label("strategies", s) for s in record.strategies),
        ),
        (ui("institution.fields"), Markup(" · ").join(sheet.label("fields", code) for code in record.fields)),
    ]
