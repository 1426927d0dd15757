"""Whether the texts of a record fit each other: a translation fills keys that its source has."""

import re
from collections.abc import Iterator
from typing import Any

from atlas.model.catalogue import Entry
from atlas.source import Document, Problem

from .structure import did_you_mean

STAMPS = "_from"
CITATION = re.compile(r"\[\^([a-z0-9-]+)\]")
UNSAFE_LINK = re.compile(r"\]\(\s*(?!https?://|mailto:)([^)\s]*)|<\s*[a-zA-Z/!?]", re.IGNORECASE)


def flatten(data: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Each text with its dotted key, in the order of the file; what is not text is left out."""
    for key, value in data.items() if isinstance(data, dict) else ():
        if key == STAMPS and not prefix:
            continue
        dotted = f"{prefix}.{key}" if prefix else str(key)
        if isinstance(value, dict):
            yield from flatten(value, dotted)
        elif isinstance(value, str):
            yield dotted, value


def path_of(document: Document, dotted: str) -> tuple[str, ...]:
    """The key path behind a dotted key; ids hold no dots, so splitting is enough."""
    return tuple(dotted.split("."))


def shape(document: Document) -> list[Problem]:
    """A translation is made of groups and texts only, and its stamps are texts by dotted key.

    Reports `value-type`.
    """
    problems = []

    def visit(value: Any, path: tuple[str, ...]) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                visit(inner, (*path, key))
        elif not isinstance(value, str) or not value.strip():
            shown = ".".join(path) or "the file"
            line, column = document.at(path)
            problems.append(Problem(document.path, line, column, "value-type", f"`{shown}` must be text", ""))

    visit(document.data, ())
    if not isinstance(document.data, dict) and not problems:
        problems.append(Problem(document.path, 1, 1, "value-type", "a text file is a group of fields", ""))
    return problems


def against_source(entry: Entry, lang: str, document: Document) -> Iterator[Problem]:
    """A translation held against its source.

    Reports `text-unknown-key` and `citation-dropped` (warning).
    """
    source = entry.texts.get(entry.source_language, {})
    for key, text in flatten(document.data):
        line, column = document.at(path_of(document, key), key=True)
        if key not in source:
            hint = did_you_mean(key, list(source)).split("Known here")[0]
            message = f"`{key}` has no text in the source language ({entry.source_language})"
            yield Problem(document.path, line, column, "text-unknown-key", message, hint)
        elif set(CITATION.findall(text)) != set(CITATION.findall(source[key])):
            wanted = ", ".join(f"[^{name}]" for name in sorted(set(CITATION.findall(source[key])))) or "none"
            message = f"`{key}` does not cite what its source cites"
            yield Problem(
                document.path,
                line,
                column,
                "citation-dropped",
                message,
                f"The source cites {wanted}",
                "warning",
            )


def safe(document: Document) -> Iterator[Problem]:
    """Text is data, not markup: reports `text-unsafe` for raw HTML and for links to other than https, http, mailto."""
    for key, text in flatten(document.data):
        match = UNSAFE_LINK.search(text)
        if match:
            line, column = document.at(path_of(document, key))
            message = f"`{key}` holds {match[0]!r}: raw HTML or an address of another kind"
            hint = "Use **bold**, *emphasis* and [links](https://...) only; write < as a word."
            yield Problem(document.path, line, column, "text-unsafe", message, hint)
