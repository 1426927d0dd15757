"""Pages that need not be made again: each is kept with what it was made from, as long as the program runs.

A page reads facts by kind (`catalogue.of`) and texts by entry (`Reader.words`). When all that it read is
unchanged, making it again would read the same and write the same, so the kept one is taken. This is for the
local server: a changed text re-renders the pages that show it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from atlas.model.catalogue import Catalogue, Entry

from .options import Options
from .page import Page, Spec

Read = tuple[str, str]
WHOLE = frozenset(
    {"glossary", "sources", "status", "problems", "home"}
)  # these read texts of entries directly


@dataclass(frozen=True)
class Watched(Catalogue):
    """A catalogue that notes the kinds whose facts are read."""

    read: set[Read] = field(default_factory=set)

    def of(self, kind: str) -> Mapping[str, Entry]:
        self.read.add((kind, ""))
        return super().of(kind)


@dataclass
class Kept:
    """A page, what it read, and the digest of that."""

    page: Page
    read: frozenset[Read]
    digest: str


KEPT: dict[tuple[str, str], Kept] = {}


class Reuse:
    """What can be taken from the last build; `base` is the digest of what every page depends on."""

    def __init__(self, catalogue: Catalogue, options: Options, templates: Path) -> None:
        parts = [
            repr(options),
            repr(catalogue.territories),
            repr(catalogue.outlines),
            repr(sorted(catalogue.ui.items())),
            str(templates),
        ]
        parts += [file.read_text(encoding="utf-8") for file in sorted(templates.glob("*.html"))]
        self._base = _hash("\0".join(parts))
        self._digest = cache(lambda read: _read_digest(catalogue, *read))

    def take(self, spec: Spec, lang: str) -> Page | None:
        """The page of the last build if nothing that it read has changed."""
        kept = KEPT.get((lang, spec.path))
        return kept.page if kept and kept.digest == self._of(kept.read) else None

    def keep(self, spec: Spec, page: Page, read: set[Read]) -> None:
        """Remember a page with what it read."""
        if spec.template not in WHOLE:
            KEPT[page.lang, spec.path] = Kept(page, frozenset(read), self._of(read))

    def _of(self, read: frozenset[Read] | set[Read]) -> str:
        return _hash(self._base + "".join(self._digest(one) for one in sorted(read)))


def _read_digest(catalogue: Catalogue, kind: str, name: str) -> str:
    """The digest of a kind's facts (no name), or of one entry's texts."""
    entries = Catalogue.of(catalogue, kind)
    if not name:
        return _hash("".join(f"{e.id}{e.path}{e.record!r}" for e in entries.values()))
    entry = entries.get(name)
    return _hash(repr((entry.texts, entry.stamps, entry.text_paths)) if entry else "")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
