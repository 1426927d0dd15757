"""What stands in a YAML file, with everything that is wrong with it."""

from pathlib import Path

import yaml

from atlas.source import characters, syntax
from atlas.source.content import content
from atlas.source.document import Document
from atlas.source.problem import Problem
from atlas.source.tree import Tree

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(file: Path, root: Path) -> tuple[Document | None, list[Problem]]:
    """The document in `file`, and its problems with paths relative to `root`; never raises for bad input.

    The document is None if the file cannot be read, is empty or breaks the syntax; otherwise it is usable,
    also with problems. Any code in `atlas.source.codes` can be reported.
    """
    path = (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()
    text, problems = content(file, path)
    return (None, problems) if text is None else parse(text, path)


def parse(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """As `read`, for text that is already in hand; `path` is only passed on to the document and the problems.

    Codes: `file-empty`, `file-control-character` and all that start with `yaml-`.
    """
    text = text.removeprefix("\ufeff")
    problems = characters.in_text(text, path)
    if problems:
        return None, sorted(problems)
    tree = Tree(path)
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            if not tree.take(event):
                break
    # The pure parser raises the last two for escapes beyond Unicode.
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return None, sorted([*tree.problems, syntax.explain(error, text, tree)])
    if tree.empty:
        hint = "Delete the file, or start from a record of the same kind."
        problem = Problem(path, 1, 1, "file-empty", "This file is empty or holds only comments.", hint)
        return None, sorted([*tree.problems, problem])
    document = Document(path, tree.data, tree.values, tree.keys) if tree.whole else None
    return document, sorted(tree.problems)
