"""Whether everything that a record points at exists, and every text has its fact."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from atlas.model.base import CountryId, Day, Reference, SourceId, Word, walk
from atlas.model.catalogue import Catalogue, Entry
from atlas.source import Document, Problem

from .structure import did_you_mean
from .texts import CITATION


@dataclass(frozen=True)
class Filed:
    """An entry together with its documents, so that problems find their line."""

    entry: Entry
    document: Document
    texts: Mapping[str, Document]

    def problem(
        self, path: tuple[Any, ...], code: str, message: str, hint: str = "", severity: str = "error"
    ) -> Problem:
        """At a value; at its key where the value is a group or a list, which begins lower down."""
        group = not (
            path
            and isinstance(path[-1], str)
            and isinstance(_follow(self.entry.record, path), str | int | float)
        )
        line, column = self.document.at(path, key=group and bool(path) and isinstance(path[-1], str))
        return Problem(self.document.path, line, column, code, message, hint, severity)

    def in_text(
        self, lang: str, key: str, code: str, message: str, hint: str = "", severity: str = "error"
    ) -> Problem:
        document = self.texts[lang]
        line, column = document.at(tuple(key.split(".")), key=True)
        return Problem(document.path, line, column, code, message, hint, severity)


def pointers(
    filed: Filed, catalogue: Catalogue, known: Mapping[str, set[str]], today: str
) -> Iterator[Problem]:
    """Every reference and list word of a record, and its dates.

    `known` holds the ids of each kind, also of records that are themselves broken.
    Reports `id-differs`, `reference-unknown`, `country-unknown`, `word-unknown`, `date-impossible`, `duplicate-entry`.
    """
    own = getattr(filed.entry.record, "id", filed.entry.id)
    if own != filed.entry.id:
        message = f"the id is {own!r}, but the record is called {filed.entry.id!r}"
        yield filed.problem(("id",), "id-differs", message, f"Write id: {filed.entry.id}")
    for path, value in walk(filed.entry.record):
        if isinstance(value, CountryId):
            if value not in known["territory"]:
                yield filed.problem(
                    path, "country-unknown", f"no territory has the code {value!r}", _country_hint(value)
                )
        elif isinstance(value, Reference) and value not in known[value.kind]:
            hint = did_you_mean(value, sorted(known[value.kind])) or f"Add data/.../{value} first."
            yield filed.problem(path, "reference-unknown", f"there is no {value.kind} {value!r}", hint)
        elif isinstance(value, Word) and value.listed in catalogue.of("vocabulary"):
            words = list(catalogue.of("vocabulary")[value.listed].record.words)
            if value not in words:
                message = f"{value!r} is not in the list {value.listed}"
                yield filed.problem(path, "word-unknown", message, did_you_mean(value, words))
        elif isinstance(value, Day) and path[-1] != "ended" and value > today[: len(value)]:
            yield filed.problem(path, "date-impossible", f"{value} lies in the future", f"Today is {today}")
    yield from _duplicates(filed)


def _country_hint(code: str) -> str:
    return {"uk": "Did you mean `gb`?", "el": "Did you mean `gr`?", "en": "Did you mean `gb`?"}.get(
        code, "ISO 3166-1 alpha-2 in lower case, for example jp."
    )


def _duplicates(filed: Filed) -> Iterator[Problem]:
    lists: dict[tuple[Any, ...], list[Any]] = {}
    for path, value in walk(filed.entry.record):
        if isinstance(path[-1], int):
            lists.setdefault(path[:-1], []).append(value)
        elif path[-1] == "id" and len(path) > 1 and isinstance(path[-2], int):
            lists.setdefault((*path[:-2], "*"), []).append(value)
    for path, values in lists.items():
        for value, count in Counter(map(str, values)).items():
            if count > 1 and path[-1] != "breaks":
                where = tuple(part for part in path if part != "*")
                yield filed.problem(
                    where, "duplicate-entry", f"{value!r} stands {count} times in `{where[-1]}`"
                )


def situations(filed: Filed, catalogue: Catalogue) -> Iterator[Problem]:
    """The customs of a country's norms are those of their situations. Reports `custom-unknown`."""
    for situation, norm in getattr(filed.entry.record, "norms", {}).items():
        entry = catalogue.of("situation").get(situation)
        for index, custom in enumerate(norm.customs) if entry else ():
            if custom not in entry.record.customs:
                message = f"{custom!r} is not a custom of {situation}"
                hint = did_you_mean(custom, list(entry.record.customs))
                yield filed.problem(("norms", situation, "customs", index), "custom-unknown", message, hint)


# Which texts speak of which facts: the keys under the left one are the ids of the right one.
PAIRS = {
    "country": {"norms": "norms", "higher_education.institution_types": "higher_education.institution_types",
                "higher_education.cycles": "higher_education.cycles", "higher_education.grading": "grading_scales"},
    "situation": {"customs": "customs"},
    "vocabulary": {"words": "words"},
    "partnership": {"why_each_side": "partners", "figures": "figures", "evidence": "practices"},
    "guide": {"sections": "sections"},
    "scenario": {"options": "options"},
    "term": {"usage": "usage"},
}  # fmt: skip
MAY_LACK_TEXT = {"why_each_side"}


def pairs(filed: Filed) -> Iterator[Problem]:
    """Each keyed text has its fact and each such fact its text. Reports `text-no-fact`, `fact-no-text`."""
    source = filed.entry.source_language
    if source not in filed.texts:
        return
    for text_path, fact_path in PAIRS.get(filed.entry.kind, {}).items():
        facts = _ids(_follow(filed.entry.record, fact_path.split(".")))
        texts = _ids(_follow(filed.texts[source].data, text_path.split(".")))
        for name in sorted(texts - facts):
            hint = did_you_mean(name, sorted(facts))
            yield filed.in_text(
                source,
                f"{text_path}.{name}",
                "text-no-fact",
                f"`{name}` is not in {filed.document.path}",
                hint,
            )
        for name in sorted(facts - texts) if text_path not in MAY_LACK_TEXT else ():
            message = f"`{fact_path}: {name}` has no text in {filed.texts[source].path}"
            yield filed.problem(
                (*fact_path.split("."), name), "fact-no-text", message, f"Add it under {text_path}."
            )


def _follow(value: Any, path: Iterable[Any]) -> Any:
    for part in path:
        value = value.get(part) if isinstance(value, dict) else getattr(value, part, None)
    return value


def _ids(value: Any) -> set[str]:
    return {str(getattr(item, "id", item)) for item in value or ()}


def citations(filed: Filed) -> Iterator[Problem]:
    """Sources cited in the source text are listed where the claim's facts stand. Reports `citation-unlisted`."""
    listed = {str(value) for _, value in walk(filed.entry.record) if isinstance(value, SourceId)}
    norms = getattr(filed.entry.record, "norms", {})
    for key, text in filed.entry.texts.get(filed.entry.source_language, {}).items():
        parts = key.split(".")
        norm = norms.get(parts[1]) if parts[0] == "norms" and len(parts) > 1 else None
        for name in dict.fromkeys(CITATION.findall(text)):
            if name not in (norm.sources if norm else listed):
                where = f"norms.{parts[1]}.sources" if norm else "sources"
                hint = f"Add {name} to `{where}` in {filed.document.path}"
                yield filed.in_text(
                    filed.entry.source_language,
                    key,
                    "citation-unlisted",
                    f"`{key}` cites {name!r}, which is not listed",
                    hint,
                )


def unused_sources(filed: list[Filed]) -> Iterator[Problem]:
    """Sources that nothing uses. Reports `source-unused` (warning)."""
    used = {str(value) for one in filed for _, value in walk(one.entry.record) if isinstance(value, SourceId)}
    for one in filed:
        if one.entry.kind == "source" and one.entry.id not in used:
            yield one.problem(
                (), "source-unused", f"no record uses {one.entry.id!r}", "Cite it or remove it.", "warning"
            )
