"""The house keeps its order: rooms stand on those before them, one file knows MkDocs, schemas are current."""

import ast
import json
import tomllib
from pathlib import Path

import jsonschema
import pytest
import yaml

from atlas.check import check
from atlas.model import KINDS
from atlas.model.schema import schemas, vocabularies
from tests.projects import ROOT, TODAY

HOOKS = ROOT / "hooks"
ROOMS = ("source", "model", "check", "facts", "insight", "language", "site", "publish", "cli")
FILES = sorted((HOOKS / "atlas").rglob("*.py"))
FORBIDDEN = {"mkdocs", "requests", "urllib.request", "socket", "http", "git"}


def imports(file: Path) -> list[str]:
    """Absolute names of all modules that a file imports."""
    package = file.relative_to(HOOKS).with_suffix("").parts
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            found += [f"{module}.{alias.name}" for alias in node.names] + [module]
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOOKS)))
def test_a_room_stands_only_on_rooms_before_it(file):
    parts = file.relative_to(HOOKS / "atlas").with_suffix("").parts
    room = parts[0]
    if room == "__init__":
        return
    for name in imports(file):
        if name.startswith("atlas.") and name.split(".")[1] in ROOMS:
            assert ROOMS.index(name.split(".")[1]) <= ROOMS.index(room), f"{file.name} imports {name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOOKS)))
def test_the_package_knows_no_mkdocs_no_network_and_no_clock(file):
    for name in imports(file):
        assert not any(name == bad or name.startswith(f"{bad}.") for bad in FORBIDDEN), name
    if file.name != "cli.py":
        text = file.read_text(encoding="utf-8")
        assert "date.today(" not in text and "datetime.now(" not in text and "time.time(" not in text


def test_only_the_adapter_imports_mkdocs():
    knowing = [f.name for f in HOOKS.rglob("*.py") if any(n.split(".")[0] == "mkdocs" for n in imports(f))]
    assert knowing == ["mkdocs_adapter.py"]


def test_the_schemas_are_those_of_the_models():
    made = schemas(vocabularies(check(ROOT, TODAY).catalogue))
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "data/schema").iterdir()}
    assert kept == made, "run `make schema`"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_records_fit_their_schema_as_an_editor_program_checks_it(kind):
    schema = json.loads((ROOT / f"data/schema/{kind.name}.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted((ROOT / "data" / kind.folder).glob("*.yml" if kind.text is None else f"*/{kind.file}"))
    assert files
    for file in files[:40]:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=_Texts)
        assert [error.message for error in validator.iter_errors(data)] == [], file


class _Texts(yaml.SafeLoader):
    """YAML 1.2-minded enough for a schema: no dates, no `no`."""


_Texts.yaml_implicit_resolvers = {
    first: [
        (tag, form)
        for tag, form in found
        if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
    ]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Texts.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"), list("tf"))


def test_editors_programs_find_every_schema():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert {Path(name).name for name in settings["yaml.schemas"]} == {
        path.name for path in (ROOT / "data/schema").iterdir()
    }


def test_every_record_names_its_schema_in_its_first_line():
    missing = [
        f
        for f in (ROOT / "data").rglob("*.yml")
        if "ui" not in f.parts and "$schema=" not in f.read_text(encoding="utf-8").split("\n")[0]
    ]
    assert missing == []


def test_the_lock_file_has_hashes_and_names_no_host():
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith("--")]
    pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pinned and all("==" in line for line in pinned)
    locked = {line.split("==")[0] for line in pinned}
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {
        n.split(">")[0].split("=")[0].split("[")[0]
        for n in wanted["dependencies"] + wanted["optional-dependencies"]["dev"]
    }
    assert names <= locked


def test_nothing_generated_or_heavy_is_in_the_docs():
    assert [f.name for f in (ROOT / "docs").rglob("*") if f.is_file() and f.stat().st_size > 200_000] == []
