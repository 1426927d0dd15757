"""Which files stand under data/, and which of them are not where a record has its files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas.model import KINDS, Kind
from atlas.source import Problem

NAME = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
TEXT = re.compile(r"^text\.([A-Za-z0-9-]+)\.yml$")
ALONE = {"territories.yml", "outlines.yml"}
OTHER_FOLDERS = {"ui", "schema"}


@dataclass(frozen=True)
class Found:
    """The files of one record: the facts, and the texts by language."""

    kind: Kind
    id: str
    file: Path
    texts: dict[str, Path]


def find(root: Path) -> tuple[list[Found], list[Problem]]:
    """All records under `root`/data by kind and name.

    Reports `file-name`, `file-unexpected`, `record-missing`.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    data = root / "data"
    folders = {kind.folder for kind in KINDS.values()} | OTHER_FOLDERS
    for item in sorted(data.iterdir()) if data.is_dir() else ():
        if not item.name.startswith(".") and item.name not in (ALONE if item.is_file() else folders):
            hint = "The folders here are " + ", ".join(sorted(folders)) + "."
            problems.append(
                _at(item, root, "file-unexpected", f"nothing of the guide is called {item.name}", hint)
            )
    for kind in KINDS.values():
        for item in sorted((data / kind.folder).iterdir()) if (data / kind.folder).is_dir() else ():
            if item.name.startswith("."):
                continue
            record, more = _record(kind, item, root)
            problems += more
            found += record
    return found, problems


def _record(kind: Kind, item: Path, root: Path) -> tuple[list[Found], list[Problem]]:
    if kind.text is None:
        if item.is_dir() or item.suffix != ".yml":
            hint = f"A {kind.name} is one file: data/{kind.folder}/an-id.yml"
            return [], [_at(item, root, "file-unexpected", f"{item.name} is not a {kind.name} file", hint)]
        return [Found(kind, item.stem, item, {})], list(_bad_name(item, item.stem, root))
    if not item.is_dir():
        hint = f"A {kind.name} is a folder: data/{kind.folder}/an-id/{kind.file}"
        return [], [_at(item, root, "file-unexpected", f"{item.name} stands outside a folder", hint)]
    problems = list(_bad_name(item, item.name, root))
    texts: dict[str, Path] = {}
    for file in sorted(item.iterdir()):
        match = TEXT.match(file.name)
        if match and file.is_file():
            texts[match[1]] = file
        elif file.name != kind.file and not file.name.startswith("."):
            hint = f"Expected {kind.file} and text.<language>.yml, for example text.es.yml"
            problems.append(
                _at(file, root, "file-unexpected", f"a {kind.name} has no file {file.name}", hint)
            )
    if not (item / kind.file).exists():
        hint = f"Add {kind.file} beside it, or remove the folder."
        return [], [*problems, _at(item, root, "record-missing", f"the folder has no {kind.file}", hint)]
    return [Found(kind, item.name, item / kind.file, texts)], problems


def _bad_name(item: Path, name: str, root: Path) -> Iterator[Problem]:
    if not NAME.match(name):
        better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        hint = f"Did you mean {better}?" if better else ""
        yield _at(item, root, "file-name", f"{name!r} has capitals, spaces, dots or other signs", hint)


def _at(item: Path, root: Path, code: str, message: str, hint: str = "") -> Problem:
    return Problem(item.relative_to(root).as_posix(), 1, 1, code, message, hint)
