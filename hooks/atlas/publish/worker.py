"""The service worker at the site's root, with what it must know of the finished site put in front of it.

Its source stands among the assets; at the root its scope covers the whole site (Service Workers, W3C, §3.4.3).
"""

import hashlib
import json
from pathlib import Path

from atlas.site import Chrome
from atlas.site.address import FOLDERS
from atlas.site.specs import INDEXES

SOURCE = "assets/sw.js"
KEPT = {".css", ".js", ".svg"}
WORDS = {
    "title": "pocket.lost_title",
    "text": "pocket.lost_text",
    "again": "pocket.lost_again",
    "kept": "pocket.here",
}


def worker(site: Path, chrome: Chrome) -> None:
    """Move the worker from the assets to the root of `site`; raises `FileNotFoundError` where it is missing."""
    source = site / SOURCE
    build, code = build_id(site), source.read_text(encoding="utf-8")
    source.unlink()
    known = {
        "build": build,
        "default": chrome.options.default,
        "folders": [FOLDERS[kind] for kind in INDEXES],
        "assets": assets(site),
        "words": {
            one.tag: {name: one.ui(key) for name, key in WORDS.items()} | {"dir": one.direction}
            for one in chrome.languages
        },
    }
    head = f"const SITE = {json.dumps(known, ensure_ascii=False)};\n"
    (site / "sw.js").write_text(head + code, encoding="utf-8")


def build_id(site: Path) -> str:
    """Twelve hex digits that change when any page or asset changes."""
    digest = hashlib.sha256()
    for path in sorted([*site.rglob("*.html"), *(site / "assets").rglob("*")]):
        if path.is_file():
            content = path.read_bytes()
            digest.update(f"{path.relative_to(site).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:12]


def assets(site: Path) -> list[str]:
    """The styles, scripts and pictures that every kept page needs, in a fixed order."""
    found = sorted(path for path in (site / "assets").rglob("*") if path.suffix in KEPT)
    return [path.relative_to(site).as_posix() for path in found]
