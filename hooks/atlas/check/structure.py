"""Whether one document has the structure of its model: pydantic's findings in plain words."""

import difflib
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from atlas.model.base import Part, Pattern
from atlas.source import Document, Problem

TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}
RANGES = {
    "greater_than",
    "greater_than_equal",
    "less_than",
    "less_than_equal",
    "too_short",
    "too_long",
    "string_too_short",
}
EXAMPLES = {
    "text": 'title: "Ask first"',
    "a list": "sources: [jp-mext-overview]",
    "a number": "hours: 45",
    "true or false": "passing: true",
}


def validate(model: type[Part], document: Document) -> tuple[Part | None, list[Problem]]:
    """The record, or all that keeps it from being one.

    Reports `field-missing`, `field-unknown`, `value-type`, `value-form`, `value-range`, `value-choice`
    and the codes of the model's own values (`date-impossible`, `language-unknown`, `ror-checksum`).
    """
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        return None, [_problem(model, document, detail) for detail in error.errors(include_url=False)]


def _problem(model: type[Part], document: Document, detail: ErrorDetails) -> Problem:
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    kind, shown = detail["type"], ".".join(str(part) for part in loc)
    name, given = str(loc[-1]) if loc else "record", detail["input"]
    line, column = document.at(loc, key=kind == "extra_forbidden" or detail["loc"][-1:] == ("[key]",))

    def problem(code: str, message: str, hint: str = "") -> Problem:
        return Problem(document.path, line, column, code, message, hint)

    if kind == "missing":
        return problem("field-missing", f"`{shown}` is missing", f"Add a line `{name}: ...`")
    if kind == "extra_forbidden":
        return problem(
            "field-unknown", f"there is no field `{shown}`", did_you_mean(name, _fields(model, loc[:-1]))
        )
    if kind in TYPES:
        wanted = TYPES[kind]
        hint = f"For example: {EXAMPLES[wanted]}" if wanted in EXAMPLES else ""
        return problem("value-type", f"`{shown}` must be {wanted}, not {_called(given)}", hint)
    if kind == "string_pattern_mismatch":
        form = _pattern(model, loc, detail)
        return problem(
            "value-form", f"`{shown}`: {given!r} is not {form.called}", f"For example: {form.example}"
        )
    if kind in RANGES:
        return problem("value-range", f"`{shown}`: {_plain(detail['msg'])}")
    if kind in ("literal_error", "enum"):
        hint = did_you_mean(str(given), _choices(detail)) or f"One of: {detail['ctx']['expected']}"
        return problem("value-choice", f"`{shown}` cannot be {given!r}", hint)
    return problem(kind, f"`{shown}`: {_plain(detail['msg'])}")


def did_you_mean(given: str, known: list[str]) -> str:
    """A hint that names the nearest known word, or lists them when they are few."""
    near = difflib.get_close_matches(given, known, n=1, cutoff=0.6)
    if near:
        return f"Did you mean `{near[0]}`?"
    return "Known here: " + ", ".join(known) + "." if 0 < len(known) <= 14 else ""


def _fields(model: type[BaseModel], loc: tuple[Any, ...]) -> list[str]:
    part = _model_at(model, loc)
    return [field.alias or name for name, field in part.model_fields.items()] if part else []


def _model_at(annotation: Any, loc: tuple[Any, ...]) -> type[BaseModel] | None:
    """The model that stands at a place, found by following field names and list or dict contents."""
    found = _annotation_at(annotation, loc)
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def _annotation_at(annotation: Any, loc: tuple[Any, ...]) -> Any:
    inner = [part for part in getattr(annotation, "__args__", ()) if part is not type(None)]
    if not isinstance(annotation, type) or inner:
        origin = getattr(annotation, "__origin__", None)
        if origin is list or origin is dict:
            return _annotation_at(inner[-1], loc[1:]) if loc else annotation
        return _annotation_at(inner[0], loc) if inner else annotation
    if loc and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            if loc[0] in (name, field.alias):
                return _annotation_at(field.annotation, loc[1:])
        return None
    return annotation


def _pattern(model: type[Part], loc: tuple[Any, ...], detail: ErrorDetails) -> type[Pattern]:
    found = _annotation_at(model, loc)
    if isinstance(found, type) and issubclass(found, Pattern):
        return found
    wanted = detail["ctx"]["pattern"]
    return next((form for form in _patterns(Pattern) if form.pattern == wanted), Pattern)


def _patterns(form: type[Pattern]) -> list[type[Pattern]]:
    return [form, *(inner for sub in form.__subclasses__() for inner in _patterns(sub))]


def _choices(detail: ErrorDetails) -> list[str]:
    return [part.strip(" '") for part in detail["ctx"]["expected"].replace(" or ", ", ").split(",")]


def _called(value: Any) -> str:
    names = {
        dict: "a group of fields",
        list: "a list",
        str: "text",
        bool: "true or false",
        type(None): "nothing",
    }
    return names.get(type(value), "a number")


def _plain(message: str) -> str:
    return (
        message.removeprefix("Value error, ")
        .replace("Input should", "it should")
        .replace("String should", "the text should")
    )
