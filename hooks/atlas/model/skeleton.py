"""The first lines of a new record: its id, and every other field as a comment that explains it."""

from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from . import Kind
from .base import Pattern


def skeleton(kind: Kind, name: str, today: str) -> dict[str, str]:
    """File names with their text, for a record of this kind."""
    above = "../" if kind.text is None else "../../"
    head = f"# yaml-language-server: $schema={above}schema/{kind.name}.json\n"
    if kind.text is None:
        return {f"{name}.yml": head + _comments(kind.record)}
    own = f"id: {name}\nreviewed: {{on: {today}, by: country-editor}}\n"
    record = head + own + _comments(kind.record, {"id", "reviewed", "source_language"})
    text = f"# yaml-language-server: $schema=../../schema/{kind.name}.text.json\n" + _comments(kind.text)
    return {kind.file: record, "text.en.yml": text}


def _comments(model: type[BaseModel], left_out: set[str] = frozenset()) -> str:  # type: ignore[assignment]
    fields = {
        (field.alias or name): field for name, field in model.model_fields.items() if name not in left_out
    }
    return "".join(f"# {name}: {_example(field)}\n" for name, field in fields.items())


def _example(field: FieldInfo) -> str:
    annotation: Any = field.annotation
    inner = [part for part in getattr(annotation, "__args__", ()) if part is not type(None)]
    plain = annotation if isinstance(annotation, type) and not inner else (inner or [None])[-1]
    shown = ""
    if isinstance(plain, type) and issubclass(plain, Pattern):
        shown = plain.example
    many = str(annotation).startswith("list")
    need = "required" if field.is_required() else "optional"
    own = isinstance(plain, type) and plain.__module__.startswith("atlas")
    said = field.description or ((plain.__doc__ or "").strip().split("\n")[0] if own else "")
    return f"{f'[{shown}]' if many and shown else shown}  # {need}. {said}".strip()
