"""Which data the events of a YAML parser build, and where each value stands."""

import re
from dataclasses import dataclass, field
from typing import Any

from yaml import events

from atlas.source import characters
from atlas.source.advice import problem
from atlas.source.document import KeyPath, Place
from atlas.source.problem import Problem
from atlas.source.scalar import meaning

DEEPEST = 12
_SKIPPED = object()
_GLUED = re.compile(r"[A-Za-z_][\w-]*:(?=[^\s/:])")


@dataclass(slots=True)
class _Branch:
    """An open list or mapping; `path` is None below a key whose value is thrown away.

    In a mapping, `key` is None while a key is awaited, else the key whose value comes next.
    """

    grown: dict[str, Any] | list[Any]
    path: KeyPath | None
    place: Place
    flow: bool
    key: Any = None
    places: dict[str, Place] = field(default_factory=dict)


class Tree:
    """Data that grows with each event (YAML 1.2 §3.1); an alias is never followed and gives None.

    Built from events instead of nodes, because nodes resolve aliases and are built recursively. Codes:
    `file-control-character`, `yaml-alias`, `yaml-anchor`, `yaml-directive`, `yaml-duplicate-key`,
    `yaml-key-not-text`, `yaml-merge-key`, `yaml-missing-space`, `yaml-second-document`, `yaml-tag`,
    `yaml-too-deep`.
    """

    def __init__(self, path: str) -> None:
        self.problems: list[Problem] = []
        self.data: Any = None
        self.values: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.last: events.Event | None = None
        self.empty = True
        self.whole = True
        self.path = path
        self._open: list[_Branch] = []
        self._documents = 0

    @property
    def bracket(self) -> Place | None:
        """Where the innermost bracket that is still open stands."""
        return self._open[-1].place if self._open and self._open[-1].flow else None

    def take(self, event: events.Event) -> bool:
        """Grow by one event; False if nothing after it is to be read."""
        self.last = event
        if isinstance(event, events.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, events.CollectionStartEvent):
            return self._start(event)
        elif isinstance(event, events.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, events.AliasEvent):
            self._alias(event)
        elif isinstance(event, events.DocumentStartEvent):
            return self._document(event)
        return True

    def _scalar(self, event: events.ScalarEvent) -> None:
        place, plain = _place(event), not event.style
        self._properties(event, place)
        if event.style == '"':
            self.problems += characters.in_value(event.value, self.path, place)
        if self._awaits_key():
            self._key(event.value, plain, place)
            return
        if plain and not event.value:
            self._glued_colon(place)
        self.empty = self.empty and plain and not event.value
        self._attach(meaning(event.value) if plain else event.value, place)

    def _start(self, event: events.CollectionStartEvent) -> bool:
        place = _place(event)
        self._properties(event, place)
        self.empty = False
        if len(self._open) == DEEPEST:
            self._report("too-deep", place, deepest=DEEPEST)
            self.whole = False
            return False
        grown: dict[str, Any] | list[Any] = {} if isinstance(event, events.MappingStartEvent) else []
        path = None
        if self._awaits_key():
            self._report("key-not-text", place)
            self._open[-1].key = _SKIPPED
        else:
            path = self._attach(grown, place)
        self._open.append(_Branch(grown, path, place, bool(event.flow_style)))
        return True

    def _alias(self, event: events.AliasEvent) -> None:
        self._report("alias", _place(event), name=event.anchor)
        self.empty = False
        if self._awaits_key():
            self._open[-1].key = _SKIPPED
        else:
            self._attach(None, _place(event))

    def _document(self, event: events.DocumentStartEvent) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._report("second-document", _place(event))
            return False
        if event.version or event.tags:
            self._report("directive", _place(event))
        return True

    def _properties(self, event: events.NodeEvent, place: Place) -> None:
        if event.anchor is not None:
            self._report("anchor", place, name=event.anchor)
        if event.tag is not None:
            self._report("tag", place)

    def _awaits_key(self) -> bool:
        return bool(self._open) and self._open[-1].key is None and isinstance(self._open[-1].grown, dict)

    def _key(self, key: str, plain: bool, place: Place) -> None:
        branch = self._open[-1]
        if plain and key == "<<":
            branch.key = _SKIPPED
            self._report("merge-key", place)
        elif key in branch.places:
            branch.key = _SKIPPED
            self._report("duplicate-key", place, name=key, line=branch.places[key][0])
        else:
            branch.key = key
            branch.places[key] = place
            if branch.path is not None:
                self.keys[(*branch.path, key)] = place

    def _glued_colon(self, place: Place) -> None:
        """`{lang:ja}` is one key without a value: the empty value stands right where that key ends."""
        branch = self._open[-1] if self._open else None
        if branch and branch.flow and isinstance(branch.key, str) and (glued := _GLUED.match(branch.key)):
            line, column = branch.places[branch.key]
            if place == (line, column + len(branch.key)):
                self._report("missing-space", (line, column + glued.end() - 1))

    def _attach(self, value: Any, place: Place) -> KeyPath | None:
        """Hang `value` on the open branch; its path, or None if it is thrown away."""
        path: KeyPath | None = ()
        if not self._open:
            self.data = value
        else:
            branch = self._open[-1]
            if isinstance(branch.grown, list):
                step: Any = len(branch.grown)
                branch.grown.append(value)
            else:
                step, branch.key = branch.key, None
                if step is not _SKIPPED:
                    branch.grown[step] = value
            path = None if branch.path is None or step is _SKIPPED else (*branch.path, step)
        if path is not None:
            self.values[path] = place
        return path

    def _report(self, kind: str, place: Place, **words: str | int) -> None:
        self.problems.append(problem(kind, self.path, place, **words))


def _place(event: events.Event) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1
