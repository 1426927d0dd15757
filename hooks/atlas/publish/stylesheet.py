"""The theme's stylesheet without what no page uses: most of it is for parts of the theme that this site doesn't have."""

import re
from pathlib import Path

_PART = r"""(?:[^{}"']|"[^"]*"|'[^']*')"""
_RULE = re.compile(rf"({_PART}+)\{{({_PART}*)\}}")
_GROUP = re.compile(r"@(?:media|supports)[^{}]*\{\s*\}")
_ARGUMENTS = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
_PROPERTY = re.compile(
    r"""(--[\w-]+):(?:[^;{}"'(]|"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*\))*;?"""
)


def lighten(site: Path) -> None:
    """Rewrite the theme's stylesheet in the folder `site` with what its pages need, and drop its source map."""
    used = {name for page in site.rglob("*.html") for name in classes(page.read_text(encoding="utf-8"))}
    for sheet in sorted((site / "assets/stylesheets").glob("*.css")):
        sheet.write_text(needed(sheet.read_text(encoding="utf-8"), used), encoding="utf-8")
        sheet.with_name(f"{sheet.name}.map").unlink(missing_ok=True)


def classes(html: str) -> set[str]:
    """The classes that stand in a page."""
    return {name for value in set(re.findall(r'class="([^"]*)"', html)) for name in value.split()}


def needed(css: str, used: set[str]) -> str:
    """`css` with the rules that may match elements whose classes are all in `used`, and the properties they read.

    Selectors and declarations are those of CSS Syntax Level 3 without nested rules; when in doubt a rule stays.
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = _RULE.sub(lambda rule: rule[0] if _may_match(rule[1], used) else _before(rule[1]), css)
    while (lighter := _without_unread(css)) != css:
        css = lighter
    return css


def _without_unread(css: str) -> str:
    """Without custom properties that no rule reads, and without what is empty then."""
    read = set(re.findall(r"var\(\s*(--[\w-]+)", css))
    css = _PROPERTY.sub(lambda one: one[0] if one[1] in read else "", css)
    return _GROUP.sub("", _RULE.sub(lambda rule: rule[0] if rule[2].strip() else _before(rule[1]), css))


def _before(prelude: str) -> str:
    """Statements such as `@charset` that stand before a selector."""
    return prelude[: prelude.rfind(";") + 1]


def _may_match(prelude: str, used: set[str]) -> bool:
    selectors = _ARGUMENTS.sub("", prelude[prelude.rfind(";") + 1 :])
    return any(
        "[data-md" not in one and set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", one)) <= used
        for one in selectors.split(",")
    )
