"""Which mistake stands behind an error of the YAML parser."""

import re
from collections.abc import Callable

from yaml import events

from atlas.source.advice import problem
from atlas.source.problem import Problem
from atlas.source.scene import Scene, scene_of
from atlas.source.tree import Tree

_KEY_WITH_VALUE = re.compile(r":\s+\S")
_KEY = re.compile(r":(\s|$)")
_GLUED = re.compile(r"\s*(?:- +)*[A-Za-z_][\w-]*:(?=[^\s/:])")

_Finding = tuple[str, int, int, dict[str, str | int]]


def explain(error: Exception, text: str, tree: Tree) -> Problem:
    """The mistake in `text` behind the parser's `error`, at the place where it is to be put right.

    `tree` is what had grown until then. Codes: those of `atlas.source.codes` that stand for broken
    syntax (`yaml-tab`, `yaml-missing-colon`, ...); `yaml-syntax` if none fits.
    """
    scene = scene_of(error, text, tree)
    for pattern, find in _RULES:
        if pattern.search(scene.complaint) and (finding := find(scene)):
            kind, line, column, words = finding
            return problem(kind, tree.path, (line + 1, column + 1), **words)
    line = min(scene.line, max(len(scene.lines) - 1, 0))
    column = scene.column if line == scene.line else len(scene.lines[line])
    return problem("syntax", tree.path, (line + 1, column + 1), parser=scene.complaint.strip("| "))


def _tab(scene: Scene) -> _Finding | None:
    return ("tab", scene.line, scene.column, {}) if scene.here == "\t" else None


def _at_begin(kind: str) -> Callable[[Scene], _Finding]:
    def find(scene: Scene) -> _Finding:
        line, column = scene.begin_line, scene.begin_column
        return kind, line, column, {"sign": scene.sign(line, column)}

    return find


def _at_stop(kind: str) -> Callable[[Scene], _Finding]:
    return lambda scene: (kind, scene.line, scene.column, {"sign": scene.here})


def _open_quote(scene: Scene) -> _Finding | None:
    """A quotation mark that was closed only by the next one, lines further down."""
    if not scene.goes_on_after(events.ScalarEvent) or scene.last.style not in ("'", '"'):
        return None
    begin = scene.last.start_mark
    return ("unclosed-quote", begin.line, begin.column, {}) if begin.line < scene.line else None


def _open_bracket(scene: Scene) -> _Finding | None:
    if not scene.bracket or scene.here == "," or (scene.here and scene.line == scene.bracket[0] - 1):
        return None
    line, column = scene.bracket[0] - 1, scene.bracket[1] - 1
    end = f"line {scene.line + 1}" if scene.line < len(scene.lines) else "the end of the file"
    return "unclosed-bracket", line, column, {"sign": scene.sign(line, column), "end": end}


def _brackets(scene: Scene) -> _Finding | None:
    if scene.here in ("]", "}"):
        return "wrong-bracket", scene.line, scene.column, {"sign": scene.here}
    return _open_quote(scene) or _open_bracket(scene) or ("missing-comma", scene.line, scene.column, {})


def _unexpected_colon(scene: Scene) -> _Finding | None:
    """A colon where no key can stand: in a value, or because a line above is not what it seems."""
    if _KEY_WITH_VALUE.search(scene.before):
        return "colon-in-value", scene.line, scene.column, {}
    if scene.before.rstrip().endswith(":"):
        return "sign", scene.line, scene.column, {"sign": ":"}
    above = [
        n for n in range(scene.line) if scene.lines[n].strip() and not scene.lines[n].lstrip().startswith("#")
    ]
    if not above:
        return None
    if glued := _GLUED.match(scene.lines[above[-1]]):
        return "missing-space", above[-1], glued.end() - 1, {}
    head = next((n for n in reversed(above) if _KEY.search(scene.lines[n])), None)
    if head is not None and _KEY_WITH_VALUE.search(scene.lines[head]):
        indent = _indent(scene.lines[scene.line])
        further = indent > _indent(scene.lines[head])
        return ("deeper", scene.line, indent, {"line": head + 1}) if further else None
    return _without_colon(scene, above[-1])


def _key_without_colon(scene: Scene) -> _Finding:
    return _without_colon(scene, scene.begin_line)


def _without_colon(scene: Scene, line: int) -> _Finding:
    if glued := _GLUED.match(scene.lines[line]):
        return "missing-space", line, glued.end() - 1, {}
    return "missing-colon", line, _indent(scene.lines[line]), {}


def _unexpected_text(scene: Scene) -> _Finding | None:
    """Something that is neither the next key nor the next item of the mapping or list in block style."""
    if scene.here in ("]", "}"):
        return "wrong-bracket", scene.line, scene.column, {"sign": scene.here}
    if scene.goes_on_after(events.ScalarEvent) and scene.last.style in ("'", '"'):
        return _open_quote(scene) or ("quote-in-value", scene.line, scene.column, {})
    if scene.before.rstrip().endswith(("]", "}")):
        return "text-after-bracket", scene.line, scene.column, {}
    if scene.before.strip():
        return None
    in_list = "block collection" in scene.complaint and scene.column <= scene.begin_column
    return "list-goes-on" if in_list else "indentation", scene.line, scene.column, {}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


# The parser written in C and the one written in Python word some errors differently; both are covered.
_RULES: list[tuple[re.Pattern[str], Callable[[Scene], _Finding | None]]] = [
    (re.compile(pattern), find)
    for pattern, find in [
        ("", _tab),
        ("quoted scalar.* (end of stream|document (indicator|separator))", _at_begin("unclosed-quote")),
        ("directive|incompatible YAML", _at_stop("directive")),
        ("a tag|tag handle", _at_begin("tag")),
        ("escape|hexa?decimal", _at_stop("backslash")),
        ("parsing a flow .* expected ','", _brackets),
        ("node content|entries are not allowed", _open_bracket),
        ("cannot start any token|node content", _at_stop("sign")),
        ("scanning an (alias|anchor)", _at_begin("sign")),
        ("found unexpected ':'", _at_stop("missing-space")),
        ("mapping values are not allowed", _unexpected_colon),
        ("scanning a simple key", _key_without_colon),
        ("scanning a block scalar", _at_stop("block-text")),
        ("sequence entries are not allowed", _at_stop("list-on-key-line")),
        ("expected key|'-' indicator|<block end>|<?document start>?", _unexpected_text),
    ]
]
