"""What every page has besides its matter: the way to it, the files behind it, and when it was read last."""

from typing import Any

from atlas.check.editorial import REVIEW_MONTHS
from atlas.language import Text
from atlas.model.catalogue import Entry

from .address import path_of
from .sheet import Sheet

SKELETON = "id: {id}\nsource_language: en\nreviewed: {{on: {today}, by: country-editor}}\n"


def frame(
    sheet: Sheet,
    title: Text | str,
    description: Any,
    *trail: str,
    entry: Entry | None = None,
    kicker: Any = "",
) -> dict[str, Any]:
    """The common part of a page's context; `trail` names the kinds of the index pages above it."""
    reader = sheet.reader
    own = title if isinstance(title, Text) else reader.own(title)
    crumbs = [{"href": sheet.link("home"), "path": path_of("home"), "title": reader.ui("site.name")}]
    crumbs += [
        {"href": sheet.link(kind), "path": path_of(kind), "title": reader.ui(f"kind.{kind}.many")}
        for kind in trail
    ]
    return {
        "title": own,
        "description": sheet.plain(description, 160),
        "kicker": kicker,
        "trail": crumbs,
        "entry": entry,
        "words": reader.words(entry) if entry else None,
        "files": files(sheet, entry) if entry else [],
        "reviewed": entry.record.reviewed if entry else None,
        "review_by": review_by(entry) if entry else None,
    }


def files(sheet: Sheet, entry: Entry) -> list[dict[str, str]]:
    """The doors to the files behind a page: its facts, and its text in the reader's language."""
    options, lang = sheet.reader.options, sheet.reader.lang
    folder = entry.path.rpartition("/")[0]
    text = entry.text_paths.get(lang)
    missing = f"{folder}/text.{lang}.yml"
    door = (
        {"label": "page.edit_text", "path": text, "href": options.edit(text)}
        if text
        else {"label": "page.translate", "path": missing, "href": options.create(missing, "")}
    )
    return [door, {"label": "page.edit_facts", "path": entry.path, "href": options.edit(entry.path)}]


def review_by(entry: Entry) -> str | None:
    """The day by which the record should be read again."""
    months = REVIEW_MONTHS.get(entry.kind)
    if not months:
        return None
    on = entry.record.reviewed.on.earliest
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return f"{year:04d}-{month + 1:02d}-{min(on.day, 28):02d}"


def new_record(sheet: Sheet, path: str, name: str) -> str:
    """Where a record that doesn't exist yet is begun."""
    options = sheet.reader.options
    return options.create(path, SKELETON.format(id=name, today=options.today.isoformat()))
