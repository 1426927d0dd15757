"""Which characters of a text no record may hold."""

import re
from collections import Counter

from atlas.source.document import Place
from atlas.source.problem import Problem

# What YAML 1.2 §5.1 calls printable, without the line breaks that only some programs know and without
# a byte order mark in the middle.
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BREAK = re.compile("\r\n|\r|\n")
_HINT = (
    "Delete it and type the space or line break anew; it often comes along with text copied from elsewhere."
)


def end(text: str) -> Place:
    """Line and column, from 1, of what would follow `text`."""
    lines = _BREAK.split(text)
    return len(lines), len(lines[-1]) + 1


def in_text(text: str, path: str) -> list[Problem]:
    """One `file-control-character` for each forbidden character of a file, at its first place."""
    if not _FORBIDDEN.search(text):
        return []
    return [
        Problem(
            path,
            *end(text[: text.index(character)]),
            "file-control-character",
            _message(character, count),
            _HINT,
        )
        for character, count in Counter(_FORBIDDEN.findall(text)).items()
    ]


def in_value(value: str, path: str, place: Place) -> list[Problem]:
    """`file-control-character` at `place` if an escape (`\\0`) put a forbidden character into `value`."""
    found = _FORBIDDEN.search(value)
    if not found:
        return []
    message = f"This value holds the control character U+{ord(found[0]):04X}, written with a backslash."
    return [
        Problem(
            path, *place, "file-control-character", message, "Delete the backslash and what belongs to it."
        )
    ]


def _message(character: str, count: int) -> str:
    more = "" if count == 1 else f" ({count} times in this file)"
    return f"An invisible control character, U+{ord(character):04X}, stands here{more}."
