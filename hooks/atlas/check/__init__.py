"""Reads all records and returns them with every problem found: parse, structure, references, editorial rules.

Nothing is written, and one broken file never hides the problems of another.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.model import KINDS
from atlas.model.base import Record
from atlas.model.catalogue import Catalogue, Entry
from atlas.model.outlines import Outlines
from atlas.model.territories import Territories
from atlas.source import Document, Problem, read

from . import editorial, interface, references, texts
from .codes import CODES
from .layout import Found, find
from .references import Filed
from .structure import validate

__all__ = ["CODES", "Result", "check"]


@dataclass(frozen=True)
class Result:
    """What was read: the valid records, and all problems in the order of files and lines."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")


def check(root: Path, today: date) -> Result:
    """All records under `root`/data. Reports any of `CODES`."""
    found, problems = find(root)
    documents: dict[Path, Document] = {}
    ui_files = sorted((root / "data" / "ui").glob("*.yml"))
    territories_file, outlines_file = root / "data" / "territories.yml", root / "data" / "outlines.yml"
    for file in (
        [one.file for one in found]
        + [f for one in found for f in one.texts.values()]
        + [*ui_files, territories_file]
        + [file for file in (outlines_file,) if file.exists()]
    ):
        document, more = read(file, root)
        problems += more
        if document is not None:
            documents[file] = document

    ui = {file.stem: documents[file] for file in ui_files if file in documents}
    for document in ui.values():
        problems += texts.shape(document)
    problems += interface.words(ui)
    territories, alone, more = _territories(documents.get(territories_file))
    problems += more
    outlines, more = _outlines(documents.get(outlines_file))
    problems += more
    filed: list[Filed] = []
    for one in found:
        record, more = _file(one, documents, {file.stem for file in ui_files}, root)
        filed += record
        problems += more

    catalogue = _catalogue(filed, territories, ui, outlines)
    known = {kind: {one.id for one in found if one.kind.name == kind} for kind in KINDS}
    known["territory"] = {*territories.members, *territories.others}
    for one in alone:
        problems += references.pointers(one, catalogue, known, today.isoformat())
    for one in filed:
        problems += references.pointers(one, catalogue, known, today.isoformat())
        problems += references.situations(one, catalogue)
        problems += references.pairs(one)
        problems += references.citations(one)
        problems += editorial.norms(one, catalogue)
        problems += editorial.reviews(one, today) if isinstance(one.entry.record, Record) else ()
        problems += editorial.scenarios(one)
    if len(filed) == len(found) and (alone or territories_file not in documents):
        problems += references.unused_sources([*filed, *alone])
    return Result(catalogue, tuple(sorted(set(problems))))


def _territories(document: Document | None) -> tuple[Territories, list[Filed], list[Problem]]:
    """The territories, and again together with their document if they are valid, since they cite sources too."""
    record, problems = validate(Territories, document) if document else (None, [])
    if document is None or record is None:
        return Territories(id="territories", members=[], others=[], regions={}), [], problems
    return record, [Filed(Entry("territories", "territories", record, document.path), document, {})], problems


def _outlines(document: Document | None) -> tuple[Outlines, list[Problem]]:
    """A project may do without outlines: its map then shows places only."""
    record, problems = validate(Outlines, document) if document else (None, [])
    return record or Outlines(), problems


def _file(
    one: Found, documents: dict[Path, Document], languages: set[str], root: Path
) -> tuple[list[Filed], list[Problem]]:
    """One record with its texts, if its facts are valid; and what is wrong with either."""
    problems: list[Problem] = []
    document = documents.get(one.file)
    record, more = validate(one.kind.record, document) if document else (None, [])
    problems += more
    data = document.data if document and isinstance(document.data, dict) else {}
    source_language = (
        data.get("source_language", "en") if isinstance(data.get("source_language", "en"), str) else "en"
    )
    good: dict[str, Document] = {}
    for lang, file in one.texts.items():
        if lang not in languages:
            hint = "The site offers " + ", ".join(sorted(languages)) + "."
            relative = file.relative_to(root).as_posix()
            problems.append(
                Problem(relative, 1, 1, "language-not-offered", f"the site has no language {lang!r}", hint)
            )
        text = documents.get(file)
        if text is None:
            continue
        wrong = texts.shape(text)
        if lang == source_language and one.kind.text:
            wrong = validate(one.kind.text, text)[1]
        problems += [*wrong, *texts.safe(text)]
        if not wrong and lang in languages:
            good[lang] = text
    entry = Entry(
        one.kind.name,
        one.id,
        record,
        one.file.relative_to(root).as_posix(),
        source_language,
        {lang: dict(texts.flatten(text.data)) for lang, text in good.items()},
        {lang: _stamps(text) for lang, text in good.items()},
        {lang: text.path for lang, text in good.items()},
    )
    if one.kind.text and source_language not in one.texts and record:
        hint = f"Add text.{source_language}.yml beside it."
        problems.append(
            Problem(
                entry.path, 1, 1, "text-missing", f"no text in the source language ({source_language})", hint
            )
        )
    if source_language in good:
        for lang in good.keys() - {source_language}:
            problems += texts.against_source(entry, lang, good[lang])
    return ([Filed(entry, document, good)] if record and document else []), problems


def _stamps(document: Document) -> dict[str, str]:
    stamps = document.data.get(texts.STAMPS)
    return (
        {key: value for key, value in stamps.items() if isinstance(value, str)}
        if isinstance(stamps, dict)
        else {}
    )


def _catalogue(
    filed: list[Filed], territories: Territories, ui: dict[str, Document], outlines: Outlines
) -> Catalogue:
    entries = {
        kind: {
            one.entry.id: one.entry
            for one in sorted(filed, key=lambda f: f.entry.id)
            if one.entry.kind == kind
        }
        for kind in KINDS
    }
    return Catalogue(
        entries,
        territories,
        {lang: dict(texts.flatten(document.data)) for lang, document in ui.items()},
        outlines,
    )
