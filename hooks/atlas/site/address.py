"""Where each page lives: addresses within a language, and the way from one page to another."""

import posixpath

FOLDERS = {
    "home": "",
    "country": "countries",
    "situation": "situations",
    "briefing": "briefings",
    "institution": "institutions",
    "partnership": "partnerships",
    "practice": "practices",
    "guide": "guides",
    "scenario": "scenarios",
    "glossary": "glossary",
    "sources": "sources",
    "status": "status",
    "offline": "offline",
    "data": "data",
    "map": "map",
    "problems": "contribute/problems",
    "about": "about",
    "method": "method",
    "contribute": "contribute",
}
ANCHORED = {"term": "glossary", "source": "sources", "code": "problems"}


def path_of(kind: str, name: str = "") -> str:
    """The address of a page inside its language, without slashes at the ends: `countries/jp`.

    Terms and sources stand on one page and have an anchor: `glossary#coil`. Raises `KeyError` for an unknown kind.
    """
    if kind in ANCHORED:
        return f"{FOLDERS[ANCHORED[kind]]}#{name}"
    return f"{FOLDERS[kind]}/{name}".strip("/")


def pair(one: str, other: str) -> str:
    """The name of a briefing, the same for either order: `br-jp`."""
    return "-".join(sorted((one, other)))


def relative(start: str, target: str) -> str:
    """The relative address from one page to another of the same language: `../../countries/jp/`."""
    path, _, anchor = target.partition("#")
    if path == start and anchor:
        return f"#{anchor}"
    way = posixpath.relpath(path or ".", start or ".")
    way = "./" if way == "." else f"{way}/"
    return f"{way}#{anchor}" if anchor else way


def source_file(lang: str, path: str) -> str:
    """The staged file of a page: `es/countries/jp/index.md`."""
    return "/".join(part for part in (lang, path, "index.md") if part)


def web_path(lang: str, path: str, default: str) -> str:
    """The address below the site's root: the default language has no prefix. Ends in a slash unless empty."""
    parts = [part for part in ("" if lang == default else lang, path) if part]
    return "/".join(parts) + "/" if parts else ""
