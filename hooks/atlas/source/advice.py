"""In which words a mistake in YAML is told, and which example shows the right way."""

from typing import NamedTuple

from atlas.source.document import Place
from atlas.source.problem import Problem


class Advice(NamedTuple):
    """A code of `atlas.source.codes` with its words; {names} are filled in where the mistake is found.

    The first line of `hint` is advice; any further lines are an example in YAML.
    """

    code: str
    message: str
    hint: str


_QUOTE = 'Put the whole value in quotation marks:\ntitle: "{sign}..."'
_BRACKETS = "Close every bracket that you open, or quote text that begins with one:\n"

advice: dict[str, Advice] = {
    "alias": Advice(
        "yaml-alias",
        'YAML reads "*{name}" as a reference to another value, which is not allowed here.',
        'Write the value out, or quote text that begins with an asterisk:\ntitle: "*{name}"',
    ),
    "anchor": Advice(
        "yaml-anchor",
        'YAML reads "&{name}" as a name for this value, which is not allowed here.',
        'Delete it, or quote text that begins with an ampersand:\ntitle: "&{name}"',
    ),
    "backslash": Advice(
        "yaml-backslash",
        "Between double quotation marks a backslash must not stand before this character.",
        "Use single quotation marks, where a backslash is only a backslash:\nformula: 'a\\b'",
    ),
    "block-text": Advice(
        "yaml-block-text",
        "After > or | the text must begin on the next line.",
        "Put the text on its own lines, indented by two spaces:\nsummary: >-\n  The text begins here.",
    ),
    "colon-in-value": Advice(
        "yaml-colon-in-value",
        "This value holds a colon followed by a space, so YAML takes what stands before it for another key.",
        'Put the whole value in quotation marks:\ntitle: "Teaching: a guide"',
    ),
    "deeper": Advice(
        "yaml-indentation",
        "This line is indented further than line {line}, although line {line} already has a value.",
        'Start both lines in the same column, or quote text that goes on over several lines and holds ": ":\n'
        'id: jp\ntitle: "Teaching\n  more: a guide"',
    ),
    "directive": Advice(
        "yaml-directive",
        "A line that starts with % gives instructions to the program, which is not allowed here.",
        "Delete the line, and the line of three dashes after it.",
    ),
    "duplicate-key": Advice(
        "yaml-duplicate-key",
        'The key "{name}" already stands in line {line}.',
        "Delete one of the two, or give this one the key that was meant; until then the first is used.",
    ),
    "indentation": Advice(
        "yaml-indentation",
        "The indentation of this line fits no line above it.",
        "Start keys that belong together in the same column, two spaces further in than their parent:\n"
        "credits:\n  hours: 45\n  per_year: 31",
    ),
    "key-not-text": Advice(
        "yaml-key-not-text",
        "A list or mapping stands here where a key is expected.",
        'Quote a value that begins with a bracket:\ntitle: "{{name}} in brackets"',
    ),
    "list-goes-on": Advice(
        "yaml-indentation",
        "The lines above are items of a list, but this line does not begin with a dash in the same column.",
        "Begin each item with a dash in the same column, and what is no item further to the left:\n"
        "sources:\n  - jp-mext\n  - jp-showa\nid: jp",
    ),
    "list-on-key-line": Advice(
        "yaml-list-on-key-line",
        "A list cannot begin on the same line as its key.",
        "Put each item on its own line, or quote text that begins with a dash:\n"
        'sources:\n  - jp-mext\ntitle: "- like this"',
    ),
    "merge-key": Advice(
        "yaml-merge-key",
        'The key "<<" would copy another mapping, which is not allowed here.',
        "Write the keys and values out.",
    ),
    "missing-colon": Advice(
        "yaml-missing-colon",
        "This line has no colon after its key.",
        "Write a colon and a space after the key; indent a line that continues the text above:\n"
        "title: A guide\nsummary: >-\n  Text that goes\n  on and on.",
    ),
    "missing-comma": Advice(
        "yaml-missing-comma",
        "A comma is missing before this place, or its value needs quotation marks.",
        "Separate the items in brackets by commas:\nterms: {{number: 1, starts: 04-01}}",
    ),
    "missing-space": Advice(
        "yaml-missing-space",
        "A space is missing after this colon.",
        "Write a space after the colon:\ntitle: A guide",
    ),
    "quote-in-value": Advice(
        "yaml-quote-in-value",
        "The value has been closed by a quotation mark, but text follows.",
        "Put the other kind of quotation mark around the whole value, or write an apostrophe twice:\n"
        "title: 'The word \"credit\"'\nsummary: 'The student''s guide'",
    ),
    "second-document": Advice(
        "yaml-second-document",
        "A second document starts here; nothing after this line was read.",
        "Delete the line of three dashes, or move what follows to a file of its own.",
    ),
    "sign": Advice(
        "yaml-unquoted-sign",
        'A value cannot start with "{sign}" unless it stands in quotation marks.',
        _QUOTE,
    ),
    "syntax": Advice(
        "yaml-syntax",
        "The structure of the file breaks here ({parser}).",
        "Compare this line and the one above with a record that works; when in doubt, quote the value.",
    ),
    "tab": Advice(
        "yaml-tab",
        "A tab character stands here; YAML allows only spaces in this place.",
        "Replace the tab by spaces, two for each level:\ncredits:\n  hours: 45",
    ),
    "tag": Advice(
        "yaml-tag",
        'YAML reads "!" at the start of a value as a type, which is not allowed here.',
        'Delete it, or quote text that begins with an exclamation mark:\ntitle: "!important"',
    ),
    "text-after-bracket": Advice(
        "yaml-unclosed-bracket",
        "A value in brackets has ended, but text follows.",
        _BRACKETS + 'title: "[Draft] A guide"',
    ),
    "too-deep": Advice(
        "yaml-too-deep",
        "Lists and mappings are nested more than {deepest} levels deep here.",
        "Look for brackets or dashes too many; no record needs so many levels.",
    ),
    "unclosed-bracket": Advice(
        "yaml-unclosed-bracket",
        'The bracket "{sign}" opened here is not closed, or a comma is missing before {end}.',
        _BRACKETS + "languages: [ja, en]",
    ),
    "unclosed-quote": Advice(
        "yaml-unclosed-quote",
        "The quotation mark opened here is never closed, or only on a later line.",
        'Close it where the value ends:\ntitle: "Teaching: a guide"',
    ),
    "wrong-bracket": Advice(
        "yaml-unclosed-bracket",
        'The bracket "{sign}" does not fit here.',
        _BRACKETS + "languages: [ja, en]\nlocation: {{name: Tokyo}}",
    ),
}


def problem(kind: str, path: str, place: Place, **words: str | int) -> Problem:
    """The problem that tells a mistake of this `kind` at `place`, its {names} filled from `words`."""
    code, message, hint = advice[kind]
    return Problem(path, *place, code, message.format(**words), hint.format(**words))
