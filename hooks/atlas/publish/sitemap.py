"""The sitemap (sitemaps.org 0.9) with the languages of each page (xhtml:link)."""

from xml.sax.saxutils import quoteattr

from atlas.site import Chrome, Staged
from atlas.site.chrome import TRANSLATED_FROM


def sitemap(staged: Staged, chrome: Chrome) -> str:
    """One entry for each page whose text stands in its own language, with its review date where it has one."""
    rows = []
    for page in staged.pages.values():
        if page.share < TRANSLATED_FROM:
            continue
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(url)}/>'
            for tag, url in chrome.alternates(page.path)
        )
        changed = f"<lastmod>{page.reviewed}</lastmod>" if page.reviewed else ""
        rows.append(
            f"<url><loc>{chrome.site_url}{chrome.path(page.lang, page.path)}</loc>{changed}{links}</url>"
        )
    head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + head + "\n" + "\n".join(rows) + "\n</urlset>\n"
