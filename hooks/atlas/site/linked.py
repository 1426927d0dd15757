"""What a page says of itself to machines: JSON-LD with the words of schema.org (BreadcrumbList, Article, WebPage)."""

from collections.abc import Callable
from typing import Any

from .embedded import embedded
from .page import Page

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def linked(page: Page, address: Callable[[str], str], name: str) -> str:
    """The JSON-LD of a generated page, safe inside a script element; empty for a handwritten one.

    `address` gives the absolute address of a path in the page's language, `name` is the site's name. A page with a
    review date is an Article, an index is a WebPage; dates are as exact as the record's (ISO 8601).
    """
    if page.kind == "handwritten":
        return ""
    return embedded(
        {"@context": "https://schema.org", "@graph": [*_trail(page, address), _about(page, address, name)]}
    )


def _about(page: Page, address: Callable[[str], str], name: str) -> dict[str, Any]:
    about = {
        "@type": "Article" if page.reviewed else "WebPage",
        "@id": address(page.path),
        "url": address(page.path),
        "name": page.title,
        "description": page.description,
        "inLanguage": page.lang,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "WebSite", "name": name, "url": address("")},
    }
    if page.reviewed:
        about |= {"headline": page.title, "dateModified": page.reviewed}
    return about


def _trail(page: Page, address: Callable[[str], str]) -> list[dict[str, Any]]:
    steps = [*page.trail, (page.path, page.title)] if page.trail else []
    items = [
        {"@type": "ListItem", "position": number, "name": title, "item": address(path)}
        for number, (path, title) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}] if items else []
