"""Where a YAML parser stopped, and what stands around that place."""

from dataclasses import dataclass

import yaml
from yaml import events

from atlas.source.document import Place
from atlas.source.tree import Tree


@dataclass(frozen=True)
class Scene:
    """The place where the parser stopped and the beginning of what it was reading, both counted from 0.

    `complaint` is the parser's own wording, `last` its last event, `bracket` the place (from 1) of the
    innermost bracket that is still open.
    """

    complaint: str
    lines: list[str]
    line: int
    column: int
    begin_line: int
    begin_column: int
    last: events.Event | None
    bracket: Place | None

    def sign(self, line: int, column: int) -> str:
        return self.lines[line][column : column + 1] if line < len(self.lines) else ""

    @property
    def here(self) -> str:
        return self.sign(self.line, self.column)

    @property
    def before(self) -> str:
        return self.lines[self.line][: self.column] if self.line < len(self.lines) else ""

    def goes_on_after(self, *kinds: type[events.Event]) -> bool:
        """Whether the last event, of one of these kinds, ended on the line where the parser stopped."""
        return isinstance(self.last, kinds) and self.last.end_mark.line == self.line


def scene_of(error: Exception, text: str, tree: Tree) -> Scene:
    """Where the parser was when it raised `error`; an error without a place happened after the last event."""
    lines = text.splitlines()
    if not isinstance(error, yaml.MarkedYAMLError):
        place = (tree.last.end_mark.line, tree.last.end_mark.column) if tree.last else (0, 0)
        return Scene("invalid escape", lines, *place, *place, tree.last, tree.bracket)
    mark = error.problem_mark or error.context_mark
    begin = error.context_mark or mark
    complaint = f"{error.context or ''} | {error.problem or ''}"
    return Scene(complaint, lines, mark.line, mark.column, begin.line, begin.column, tree.last, tree.bracket)
