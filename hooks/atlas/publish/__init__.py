"""What the finished site offers beside its pages: data of every record, a sitemap with languages, a search index."""

from pathlib import Path

from atlas.site import Chrome, Staged

from .api import api
from .calendars import calendars
from .comparisons import comparisons
from .search import index
from .sitemap import sitemap
from .stylesheet import lighten
from .tables import tables
from .worker import worker


def finish(site: Path, staged: Staged, chrome: Chrome) -> None:
    """Add what is made from the whole site to the folder `site`."""
    (site / "sitemap.xml").write_text(sitemap(staged, chrome), encoding="utf-8")
    for name, text in data(chrome).items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    lighten(site)
    worker(site, chrome)
    index(site)


def data(chrome: Chrome) -> dict[str, str]:
    """Every file of data by its address below the site's root."""
    catalogue, options = chrome.catalogue, chrome.options
    return {
        **api(catalogue, options, chrome.site_url),
        **tables(catalogue, options),
        **comparisons(catalogue, options),
        **calendars(catalogue, options),
    }
