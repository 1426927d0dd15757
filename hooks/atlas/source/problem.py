"""What can be wrong with a file, and how it is told."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing to put right, at one place; problems sort by path, line and column.

    `path` is POSIX and relative to the project's root. `line` and `column` count characters from 1, as
    editors do. `code` is stable and kebab-case. `message` says in plain words what is wrong; the
    first line of `hint` says what would be right, further lines show an example.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"


codes: dict[str, str] = {
    "file-missing": "The file does not exist, or is a link that leads nowhere.",
    "file-not-a-file": "A folder or a device stands where a file is expected.",
    "file-unreadable": "The file exists, but the computer refuses to open it.",
    "file-too-large": "The file is bigger than 512 KiB, which no record needs.",
    "file-not-utf8": "The file is not saved as UTF-8 text.",
    "file-empty": "The file is empty or holds only comments.",
    "file-control-character": "The file holds an invisible character that other formats cannot carry.",
    "yaml-alias": "A value starts with an unquoted *, which YAML reads as a reference to another value.",
    "yaml-anchor": "A value starts with an unquoted &, which YAML reads as a name for the value.",
    "yaml-backslash": "Between double quotation marks, a backslash stands before the wrong character.",
    "yaml-block-text": "Text stands on the same line as the > or | that announces it.",
    "yaml-colon-in-value": "An unquoted value holds a colon followed by a space.",
    "yaml-directive": "A line starts with %, which YAML reads as an instruction to the program.",
    "yaml-duplicate-key": "The same key stands twice in one mapping; the first one is used.",
    "yaml-indentation": "A line is indented further or less than its place in the structure allows.",
    "yaml-key-not-text": "A list or a mapping stands where a key is expected.",
    "yaml-list-on-key-line": "A list with dashes begins on the same line as its key.",
    "yaml-merge-key": "The key << would copy another mapping into this one.",
    "yaml-missing-colon": "A line has no colon after its key.",
    "yaml-missing-comma": "A comma is missing between two items in brackets.",
    "yaml-missing-space": "A space is missing after the colon that follows a key.",
    "yaml-quote-in-value": "A quoted value is closed by a quotation mark before its text ends.",
    "yaml-second-document": "A line of three dashes begins a second document in the same file.",
    "yaml-syntax": "The file breaks the rules of YAML in an unusual way.",
    "yaml-tab": "A tab character stands where spaces are needed.",
    "yaml-tag": "A value starts with an unquoted !, which YAML reads as a type.",
    "yaml-too-deep": "Lists and mappings are nested more than 12 levels deep.",
    "yaml-unclosed-bracket": "A square or curly bracket has no partner, or text follows its partner.",
    "yaml-unclosed-quote": "A quotation mark is opened and never closed.",
    "yaml-unquoted-sign": "An unquoted value starts with a character that YAML keeps for itself.",
}
"""What each code of this room means, in one sentence."""
