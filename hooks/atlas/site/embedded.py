"""JSON that may stand inside a page: no character in it can end a script element or begin a tag."""

import json
from typing import Any

UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def embedded(value: Any) -> str:
    """The value as JSON on one line; such characters stand only in strings, where an escape means the same."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(str.maketrans(UNSAFE))
