"""What an unquoted scalar means."""

import math
import re

_WORDS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")} | {
    "null": None,
    "~": None,
    "": None,
}
# 600 digits keep clear of Python's limit on converting long numbers, and of its cost.
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,599})((?:\.[0-9]{1,600})?(?:[eE][-+]?[0-9]{1,4})?)")


def meaning(text: str) -> str | int | float | bool | None:
    """The value that unquoted `text` stands for: the YAML 1.2 core schema (§10.3.2), narrowed.

    Booleans are true and false (also True, TRUE, False, FALSE); null is `null`, `~` or nothing; numbers are
    written as in JSON (RFC 8259 §6). Everything else is text as typed: NO, yes, on, 012, +351, 0x1F, .5,
    .inf, 12:30, 2026-11-23, Null.
    """
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if not number:
        return text
    if not number[1]:
        return int(text)
    value = float(text)
    return text if math.isinf(value) else value
