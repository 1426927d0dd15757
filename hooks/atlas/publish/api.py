"""The records as JSON: one file per profiled country, one list per kind, and an index that describes them."""

import json
from collections.abc import Iterable
from typing import Any

from atlas.facts.names import country_name, language_name
from atlas.facts.script import direction
from atlas.language import coverage
from atlas.model import KINDS
from atlas.model.catalogue import Catalogue, Entry
from atlas.site import downloads
from atlas.site.options import Options

LICENCE = {"id": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
TEXTS = (
    "Texts are by BCP 47 language tag, in a small Markdown: **bold**, *emphasis*, [links](address), lists. "
    "[^id] cites a source of sources.json. A text that a language lacks is left out."
)


def api(catalogue: Catalogue, options: Options, site_url: str) -> dict[str, str]:
    """Every JSON file of records by its address below the site's root; `site_url` ends in a slash."""
    files = {
        downloads.country_path(code): {"licence": LICENCE}
        | record(entry)
        | {"names": _names(catalogue, code)}
        for code, entry in catalogue.of("country").items()
    }
    for name, kind in downloads.LISTS.items():
        entries = [record(entry) for entry in catalogue.of(kind).values()]
        files[downloads.list_path(name)] = {
            "licence": LICENCE,
            "kind": kind,
            "count": len(entries),
            "items": entries,
        }
    files[downloads.index_path()] = index(catalogue, options, site_url)
    return {path: _text(content) for path, content in files.items()}


def record(entry: Entry) -> dict[str, Any]:
    """A record: its facts as its file gives them, and its texts in all languages, in groups as in their files."""
    found = {
        "kind": entry.kind,
        "id": entry.id,
        "facts": entry.record.model_dump(mode="json", by_alias=True, exclude_unset=True),
    }
    if entry.texts:
        found["texts"] = {lang: grouped(texts) for lang, texts in entry.texts.items()}
    return found


def grouped(texts: Any) -> dict[str, Any]:
    """Texts by dotted key as groups within groups: `{"how.meet": "x"}` is `{"how": {"meet": "x"}}`."""
    groups: dict[str, Any] = {}
    for key, text in texts.items():
        *above, last = key.split(".")
        group = groups
        for name in above:
            group = group.setdefault(name, {})
        group[last] = text
    return groups


def index(catalogue: Catalogue, options: Options, site_url: str) -> dict[str, Any]:
    """What there is: licence, languages, and every file with its address and its counts."""
    schema = f"{options.repository}/blob/{options.branch}/data/schema"
    return {
        "name": catalogue.ui["en"]["site.name"],
        "licence": LICENCE,
        "credit": f"{catalogue.ui['en']['site.name']}, {site_url}",
        "updated": options.today.isoformat(),
        "texts": TEXTS,
        "languages": [
            {"tag": tag, "name": language_name(tag, "en"), "direction": direction(tag)}
            for tag in catalogue.languages
        ],
        "countries": [
            {
                "code": code,
                "name": country_name(code, "en"),
                "url": site_url + downloads.country_path(code),
                "norms": len(entry.record.norms),
                "texts": _counts(catalogue, [entry]),
            }
            for code, entry in catalogue.of("country").items()
        ],
        "lists": [
            {
                "kind": kind,
                "url": site_url + downloads.list_path(name),
                "schema": f"{schema}/{kind}.json",
                "count": len(catalogue.of(kind)),
                **({"texts": _counts(catalogue, catalogue.of(kind).values())} if KINDS[kind].text else {}),
            }
            for name, kind in downloads.LISTS.items()
        ],
        "tables": [{"name": name, "url": site_url + downloads.table_path(name)} for name in downloads.TABLES],
    }


def _counts(catalogue: Catalogue, entries: Iterable[Entry]) -> dict[str, int]:
    """How many texts stand in each language."""
    listed = list(entries)
    return {lang: sum(coverage(entry, lang).own for entry in listed) for lang in catalogue.languages}


def _names(catalogue: Catalogue, code: str) -> dict[str, str]:
    return {lang: country_name(code, lang) for lang in catalogue.languages}


def _text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
