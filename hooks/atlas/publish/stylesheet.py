"""The theme's stylesheet without what no page uses: most of it is for parts of the theme that this site doesn't have."""

import re
from pathlib import Path

_PIECES = re.compile(r""""[^"]*"|'[^']*'|/\*.*?\*/|[{}]|[^"'{}/]+|/""", re.S)
_CLASSES = re.compile(r'class="([^"]*)"')
_PROPERTY = re.compile(r"--[\w-]+")
_ARGUMENTS = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")


def lighten(site: Path) -> None:
    """Rewrite the theme's stylesheet in the built site with `needed`, and drop its source map."""
    used = {name for page in site.rglob("*.html") for name in classes(page.read_text(encoding="utf-8"))}
    for sheet in (site / "assets/stylesheets").glob("*.css"):
        sheet.write_text(needed(sheet.read_text(encoding="utf-8"), used), encoding="utf-8")
        sheet.with_name(sheet.name + ".map").unlink(missing_ok=True)


def classes(html: str) -> set[str]:
    """The names of classes in a page."""
    return {name for value in set(_CLASSES.findall(html)) for name in value.split()}


def needed(css: str, used: set[str]) -> str:
    """The rules of `css` that can match elements with the classes `used`; custom properties only where they are read."""
    rules = _kept(iter(_PIECES.findall(css)), used)
    while True:
        text = "".join(rules)
        read = {name for value in re.findall(r"var\(\s*(--[\w-]+)", text) for name in [value]}
        lighter = _without_unread(text, read)
        if lighter == text:
            return text
        rules = [lighter]
