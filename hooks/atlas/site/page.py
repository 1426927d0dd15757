"""A finished page of one language, ready to be staged."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Heading:
    """A heading that the table of contents shows."""

    level: int
    id: str
    title: str


@dataclass(frozen=True)
class Spec:
    """Which page to make: a kind and the id of what it is about ("" for an index)."""

    kind: str
    id: str
    path: str
    template: str


@dataclass(frozen=True)
class Page:
    """A page: `path` is its address inside the language, `body` finished HTML, `share` how much of its text
    stands in the page's own language (0 to 1), `edit` the file behind it, `outdated` whether any text is,
    `trail` the pages above it as (path, title)."""

    lang: str
    path: str
    kind: str
    title: str
    description: str
    body: str
    toc: tuple[Heading, ...] = ()
    edit: str | None = None
    share: float = 1.0
    outdated: bool = False
    reviewed: str | None = None
    trail: tuple[tuple[str, str], ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
