"""JSON Schemas of all kinds of records, for completion and explanation in editors' programs."""

import json
from typing import Any

from . import KINDS
from .base import Part
from .catalogue import Catalogue
from .outlines import Outlines
from .territories import Territories

Vocabularies = dict[str, list[str]]


def vocabularies(catalogue: Catalogue) -> Vocabularies:
    """The closed lists by name, as the records stand."""
    return {name: list(entry.record.words) for name, entry in catalogue.of("vocabulary").items()}


def schemas(words: Vocabularies) -> dict[str, str]:
    """The file names under data/schema/ with their text (JSON Schema 2020-12).

    Fields that take a word of a closed list offer that list.
    """
    found = {f"{kind.name}.json": _schema(kind.record, words) for kind in KINDS.values()}
    found |= {
        f"{kind.name}.text.json": _schema(kind.text, words, text=True) for kind in KINDS.values() if kind.text
    }
    found["territories.json"] = _schema(Territories, words)
    found["outlines.json"] = _schema(Outlines, words)
    return dict(sorted(found.items()))


def _schema(model: type[Part], words: Vocabularies, text: bool = False) -> str:
    made: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(by_alias=True),
    }
    _offer(made, words)
    if text:
        _loosen(made)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _offer(node: Any, words: Vocabularies) -> None:
    """Where a field takes a word of a closed list (`x-list`), offer the words."""
    if isinstance(node, dict):
        listed = node.pop("x-list", None)
        if listed in words:
            node.pop("pattern", None)
            node["enum"] = words[listed]
        for inner in node.values():
            _offer(inner, words)
    elif isinstance(node, list):
        for inner in node:
            _offer(inner, words)


def _loosen(node: Any) -> None:
    """A translation may leave anything out, and carries stamps."""
    node.setdefault("properties", {})["_from"] = {
        "type": "object",
        "description": "Fingerprints of the originals; written by `atlas stamp`, not by hand.",
        "additionalProperties": {"type": "string"},
    }
    for part in (node, *node.get("$defs", {}).values()):
        part.pop("required", None)
        for field in part.get("properties", {}).values():
            field.pop("minProperties", None)
