"""Writes the tree of pages per language, only what changed, and removes what is no longer there.

A staged file is Markdown for any generator: front matter, then finished HTML.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from atlas.model.catalogue import Catalogue

from .address import source_file
from .handwritten import handwritten
from .options import Options
from .page import Page
from .parallel import render_all


@dataclass(frozen=True)
class Staged:
    """What was staged: the pages by staged file (`es/countries/jp/index.md`), and how many files changed."""

    pages: dict[str, Page]
    written: int
    removed: int


def stage_site(
    root: Path, out: Path, catalogue: Catalogue, options: Options, languages: Iterable[str] = ()
) -> Staged:
    """All pages under `out`, beside the assets of docs/; in all languages that have words, or in those named."""
    chosen = list(languages or catalogue.languages)
    rendered = render_all(catalogue, chosen, options, root / "hooks" / "templates")
    pages: dict[str, Page] = {}
    files: dict[str, bytes] = {}
    for lang in chosen:
        for page in [*rendered[lang], *handwritten(root / "docs", catalogue, lang, options)]:
            name = f"{lang}/{page.path}.md" if page.kind == "handwritten" else source_file(lang, page.path)
            pages[name] = page
            files[name] = (front_matter(page) + page.body).encode()
    for asset in sorted((root / "docs" / "assets").rglob("*")):
        if asset.is_file():
            files[asset.relative_to(root / "docs").as_posix()] = asset.read_bytes()
    return Staged(pages, *write(out, files))


def front_matter(page: Page) -> str:
    """YAML front matter; JSON strings are YAML strings."""
    rows = {"title": page.title, "description": page.description, "lang": page.lang, "kind": page.kind}
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in rows.items())
        + "---\n\n"
    )


def write(out: Path, files: dict[str, bytes]) -> tuple[int, int]:
    """Make `out` hold exactly these files, touching only those that differ; gives (written, removed)."""
    written = removed = 0
    for name, content in files.items():
        path = out / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            written += 1
    known = {out / name for name in files}
    for path in sorted(out.rglob("*"), reverse=True) if out.is_dir() else ():
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in known:
            path.unlink()
            removed += 1
    return written, removed
