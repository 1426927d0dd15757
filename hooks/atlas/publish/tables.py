"""Records as tables: CSV by RFC 4180 in UTF-8, the first row naming the columns, several values in a cell joined by `; `."""

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

from atlas.language import Words
from atlas.model.catalogue import Catalogue, Entry
from atlas.site import downloads
from atlas.site.options import Options
from atlas.site.prose import plain
from atlas.site.reader import Reader

LANG = "en"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = dict[str, Any]


def tables(catalogue: Catalogue, options: Options) -> dict[str, str]:
    """Every table by its address below the site's root; words are English, or the language they were written in."""
    reader = Reader(catalogue, LANG, options)
    rows: dict[str, Callable[[Reader], Iterable[Row]]] = {
        "institutions": _institutions,
        "partnerships": _partnerships,
        "norms": _norms,
        "sources": _sources,
    }
    return {downloads.table_path(name): table(rows[name](reader)) for name in downloads.TABLES}


def table(rows: Iterable[Row]) -> str:
    """Rows as CSV with lines that end in CRLF; a text that a spreadsheet would take for a formula gets a quote before it."""
    listed = list(rows)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(listed[0] if listed else [])
    writer.writerows([_cell(value) for value in row.values()] for row in listed)
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = str(value) if isinstance(value, str) else "; ".join(str(one) for one in value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _institutions(reader: Reader) -> Iterable[Row]:
    for entry in reader.catalogue.of("institution").values():
        record = entry.record
        yield {
            "id": entry.id,
            "name": reader.institution_name(entry).value,
            "names": [name.value for name in record.names],
            "country": record.country,
            "place": record.location.name,
            "latitude": record.location.lat,
            "longitude": record.location.lng,
            "website": record.website,
            "ror": record.ror,
            "established": record.established,
            "types": record.types,
            "teaching_languages": [one.lang for one in record.languages_of_instruction],
            "fields": record.fields,
            "sources": record.sources,
        }


def _partnerships(reader: Reader) -> Iterable[Row]:
    for entry in reader.catalogue.of("partnership").values():
        record = entry.record
        yield {
            "id": entry.id,
            "title": plain(reader.title(entry).value),
            "kind": record.kind,
            "status": record.status.value,
            "started": record.started,
            "ended": record.ended,
            "partners": [_partner(reader, partner) for partner in record.partners],
            "institutions": [one.institution for one in record.partners if one.institution],
            "countries": dict.fromkeys(partner.country for partner in record.partners),
            "activities": record.activities,
            "strategies": record.strategies,
            "fields": record.fields,
            "practices": record.practices,
            "sources": record.sources,
        }


def _partner(reader: Reader, partner: Any) -> str:
    entry = reader.catalogue.of("institution").get(partner.institution)
    if entry:
        return reader.institution_name(entry).value
    return partner.name.value if partner.name else reader.country(partner.country)


def _norms(reader: Reader) -> Iterable[Row]:
    for entry in reader.catalogue.of("country").values():
        words = reader.words(entry)
        for name, norm in entry.record.norms.items():
            statement = words(f"norms.{name}.statement")
            yield {
                "country": entry.id,
                "situation": name,
                "customs": norm.customs,
                "customs_in_words": _customs(reader.catalogue.of("situation").get(name), norm.customs),
                "statement": plain(statement.value) if statement else "",
                "language": statement.lang if statement else "",
                "evidence": norm.evidence,
                "perspective": norm.perspective,
                "confidence": norm.confidence,
                "reviewed": norm.reviewed.on,
                "sources": norm.sources,
            }


def _customs(situation: Entry | None, customs: Iterable[str]) -> list[str]:
    words = Words(situation, LANG) if situation else lambda key: None
    return [plain(text.value) for custom in customs if (text := words(f"customs.{custom}"))]


def _sources(reader: Reader) -> Iterable[Row]:
    for entry in reader.catalogue.of("source").values():
        record = entry.record
        yield {
            "id": entry.id,
            "type": record.type,
            "title": record.title.values(),
            "publisher": record.publisher,
            "publisher_country": record.publisher_country,
            "language": record.language,
            "published": record.published,
            "accessed": record.accessed,
            "locator": record.locator,
            "url": record.url,
        }
