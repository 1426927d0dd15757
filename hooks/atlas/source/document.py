"""What stands in a file, and where each value stands."""

from dataclasses import dataclass, field
from typing import Any

KeyPath = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(frozen=True)
class Document:
    """The content of one YAML file.

    `path` is POSIX and relative to the project's root. `data` is made of dict (its keys are always str, as
    written), list, str, int, float, bool and None only.
    """

    path: str
    data: Any
    values: dict[KeyPath, Place] = field(default_factory=dict, repr=False, compare=False)
    keys: dict[KeyPath, Place] = field(default_factory=dict, repr=False, compare=False)

    def at(self, key_path: KeyPath, *, key: bool = False) -> Place:
        """Line and column, from 1, of the value at `key_path`; with `key`, of the key that leads to it.

        An unknown path gives the place of its deepest known ancestor, an empty document (1, 1). What no key
        leads to (an item of a list, the whole document) gives the value's place also with `key`.
        A quoted value stands at its quotation mark, block text at its `>` or `|`, a value in block style at
        its first key or dash.
        """
        for length in range(len(key_path), -1, -1):
            known = tuple(key_path[:length])
            if key and known in self.keys:
                return self.keys[known]
            if known in self.values:
                return self.values[known]
        return (1, 1)
