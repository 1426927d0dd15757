"""The page of downloads: every file of data that the site offers."""

from typing import Any

from markupsafe import Markup, escape

from atlas.site import downloads
from atlas.site.frame import frame
from atlas.site.sheet import Sheet

Context = dict[str, Any]
FOLDER = Markup('<bdi dir="ltr"><code>{}/</code></bdi>').format(downloads.API)


def data(sheet: Sheet, name: str) -> Context:
    """Files by country, and lists of each kind with their number of records."""
    reader = sheet.reader
    catalogue, ui = reader.catalogue, reader.ui
    norms = sum(len(entry.record.norms) for entry in catalogue.of("country").values())
    rows = [
        (ui(f"kind.{kind}.many"), len(catalogue.of(kind)), name) for name, kind in downloads.LISTS.items()
    ]
    return frame(sheet, ui("data.title"), ui("data.lead")) | {
        "countries": [
            _country(sheet, code) for code in reader.ordered(catalogue.of("country"), reader.country)
        ],
        "lists": [(title, count, _files(sheet, name)) for title, count, name in rows],
        "norms": (norms, _files(sheet, "norms")),
        "programs": Markup(escape(ui("data.programs_hint", folder="\0"))).replace("\0", FOLDER),
        "index": sheet.file(downloads.index_path()),
    }


def _country(sheet: Sheet, code: str) -> Context:
    reader = sheet.reader
    languages = sorted(reader.catalogue.languages, key=lambda lang: lang != reader.lang)
    kept = bool(reader.holidays(code).entries)
    return {
        "code": code,
        "name": reader.country(code),
        "json": sheet.file(downloads.country_path(code)),
        "calendars": [
            (lang, reader.language(lang), sheet.file(downloads.calendar_path(lang, code)))
            for lang in (languages if kept else ())
        ],
    }


def _files(sheet: Sheet, name: str) -> list[tuple[str, str]]:
    """The forms in which a list can be had, with their addresses."""
    forms = [("JSON", downloads.list_path(name))] if name in downloads.LISTS else []
    forms += [("CSV", downloads.table_path(name))] if name in downloads.TABLES else []
    return [(form, sheet.file(path)) for form, path in forms]
