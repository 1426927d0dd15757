"""Problems as text for people, as annotations for GitHub, or as JSON."""

import json
from collections.abc import Callable
from dataclasses import asdict

from atlas.source import Problem

from . import Result


def text(result: Result) -> str:
    """`file:line:column: error[code] message`, the hint below it, and a sum at the end."""
    lines = []
    for one in result.problems:
        lines.append(f"{one.path}:{one.line}:{one.column}: {one.severity}[{one.code}] {one.message}")
        lines += [f"    {line}" for line in one.hint.splitlines()]
    errors = len(result.errors)
    records = sum(1 for _ in result.catalogue.all())
    lines.append(f"{records} records read: {errors} error(s), {len(result.problems) - errors} warning(s)")
    return "\n".join(lines) + "\n"


def github(result: Result) -> str:
    """Workflow commands, one to a problem."""
    return "".join(
        f"::{one.severity} file={one.path},line={one.line},col={one.column},title={one.code}::{_data(one)}\n"
        for one in result.problems
    )


def _data(one: Problem) -> str:
    message = f"{one.message}. {one.hint}" if one.hint else one.message
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_json(result: Result) -> str:
    """A list of problems with the fields of `Problem`."""
    return json.dumps([asdict(one) for one in result.problems], ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Result], str]] = {"text": text, "github": github, "json": as_json}


def render(result: Result, form: str) -> str:
    """The result in one of `FORMATS`."""
    return FORMATS[form](result)
