"""The home page, and the state of the guide: coverage, translations, reviews."""

from typing import Any

from atlas.check.editorial import REVIEW_MONTHS, overdue
from atlas.insight.briefing import pairs
from atlas.insight.completeness import WANTED, gaps
from atlas.language import Coverage, coverage
from atlas.model import KINDS
from atlas.site.address import pair
from atlas.site.frame import frame
from atlas.site.sheet import Sheet

from .preview import preview

Context = dict[str, Any]
WORDLESS = {"source"}


def home(sheet: Sheet, name: str) -> Context:
    """The first page: what this is, and three ways in."""
    reader = sheet.reader
    catalogue, ui = reader.catalogue, reader.ui
    profiled = reader.ordered(
        (c for c, e in catalogue.of("country").items() if e.record.norms), reader.country
    )
    context = frame(sheet, ui("site.name"), ui("home.lead"))
    codes = [*catalogue.territories.members, *catalogue.territories.others]
    return context | {
        "trail": [],
        "countries": [(code, reader.country(code)) for code in reader.ordered(codes, reader.country)],
        "profiled": [(code, reader.country(code)) for code in profiled],
        "preview": preview(catalogue.outlines, set(profiled)),
        "pairs": [
            (pair(a.id, b.id), reader.country(a.id), reader.country(b.id)) for a, b in pairs(catalogue)
        ],
        "guides": sorted(catalogue.of("guide").values(), key=lambda entry: entry.record.order),
        "situations": sorted(catalogue.of("situation").values(), key=lambda entry: entry.record.order)[:6],
        "partnerships": reader.titled(catalogue.of("partnership").values())[:3],
        "scenarios": reader.titled(catalogue.of("scenario").values())[:2],
        "counts": {kind: len(catalogue.of(kind)) for kind in KINDS},
        "norm_count": sum(len(e.record.norms) for e in catalogue.of("country").values()),
    }


def status(sheet: Sheet, name: str) -> Context:
    """How complete, how translated and how fresh the guide is."""
    reader = sheet.reader
    catalogue, ui = reader.catalogue, reader.ui
    context = frame(sheet, ui("kind.status.many"), ui("status.lead"))
    countries = reader.ordered(catalogue.of("country").values(), lambda e: reader.country(e.id))
    return context | {
        "counts": [(kind, len(catalogue.of(kind))) for kind in KINDS if kind not in ("vocabulary",)],
        "languages": [(lang, reader.language(lang), _by_kind(sheet, lang)) for lang in catalogue.languages],
        "kinds": [kind for kind in KINDS if kind not in WORDLESS],
        "fact_names": {name: ui(f"fact.{name}") for name in WANTED},
        "situation_titles": {
            name: sheet.plain(reader.title(e)) for name, e in catalogue.of("situation").items()
        },
        "names_of": lambda ids, titles: reader.joined(titles[name] for name in ids),
        "gaps": [gaps(catalogue, entry, reader.options.years[0]) for entry in countries],
        "overdue": _overdue(sheet),
        "outdated": _outdated(sheet),
        "disputed": [
            reader.country(c) for c in catalogue.territories.members if reader.territory(c).weekend_disputed
        ],
    }


def _by_kind(sheet: Sheet, lang: str) -> dict[str, Coverage]:
    catalogue = sheet.reader.catalogue
    found = {
        kind: sum((coverage(entry, lang) for entry in catalogue.of(kind).values()), Coverage())
        for kind in KINDS
        if kind not in WORDLESS
    }
    english, own = catalogue.ui["en"], catalogue.ui[lang]
    plural = {key.rpartition(".")[0] for key in english if key.endswith(".other")}
    keys = [key for key in english if key.rpartition(".")[0] not in plural] + [
        f"{key}.other" for key in plural
    ]
    return found | {"interface": Coverage(len(keys), sum(key in own for key in keys))}


def _overdue(sheet: Sheet) -> list[Any]:
    today = sheet.reader.options.today
    return [
        entry
        for entry in sheet.reader.catalogue.all()
        if (months := REVIEW_MONTHS.get(entry.kind))
        and overdue(entry.record.reviewed.on.earliest, months, today)
    ]


def _outdated(sheet: Sheet) -> list[tuple[Any, int]]:
    """Entries with outdated texts in the reader's language, and how many."""
    found = [
        (entry, coverage(entry, sheet.reader.lang).outdated)
        for entry in sheet.reader.catalogue.all()
        if entry.kind not in WORDLESS
    ]
    return [(entry, count) for entry, count in found if count]
