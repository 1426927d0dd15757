"""The glossary, the bibliography, and the problems that the check can report."""

from typing import Any

from atlas.check import CODES
from atlas.insight import evidence
from atlas.model.catalogue import Entry
from atlas.site.frame import frame
from atlas.site.sheet import Sheet

Context = dict[str, Any]


def glossary(sheet: Sheet, name: str) -> Context:
    """All terms in the order of the reader's language, the English term beside each."""
    reader = sheet.reader
    entries = reader.titled(reader.catalogue.of("term").values())

    def english(entry: Entry) -> str:
        term = entry.texts.get("en", {}).get("term", "")
        return term if reader.lang != "en" and "term" in entry.texts.get(reader.lang, {}) else ""

    return frame(sheet, reader.ui("kind.glossary.many"), reader.ui("glossary.lead")) | {
        "entries": entries,
        "english": english,
    }


def sources(sheet: Sheet, name: str) -> Context:
    """The bibliography by type, each source with the pages that use it."""
    reader = sheet.reader
    catalogue = reader.catalogue
    uses = evidence.source_uses(catalogue)
    groups = []
    for word in catalogue.of("vocabulary")["source-types"].record.words:
        entries = [e for e in catalogue.of("source").values() if e.record.type == word]
        ordered = sorted(entries, key=lambda e: (e.record.publisher.casefold(), e.id))
        if ordered:
            groups.append((word, [(e, _pages(sheet, uses.get(e.id, []))) for e in ordered]))
    lead = reader.ui("sources.lead", n=len(catalogue.of("source")))
    context = frame(sheet, reader.ui("kind.sources.many"), lead)
    return context | {"groups": groups, "total": len(catalogue.of("source"))}


def _pages(sheet: Sheet, uses: list[tuple[str, str]]) -> list[Context]:
    entries = [sheet.reader.catalogue.of(kind)[name] for kind, name in uses if kind != "vocabulary"]
    return [{"href": sheet.link(e.kind, e.id), "title": sheet.inline(sheet.reader.title(e))} for e in entries]


def problems(sheet: Sheet, name: str) -> Context:
    """Every code that `atlas check` can print."""
    ui = sheet.reader.ui
    return frame(sheet, ui("kind.problems.many"), ui("problems.lead"), "contribute") | {"codes": CODES}
