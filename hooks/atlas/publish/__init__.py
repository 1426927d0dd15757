"""What the finished site offers beside its pages: a sitemap with languages, and a search index."""

from pathlib import Path

from atlas.site import Chrome, Staged

from .search import index
from .sitemap import sitemap


def finish(site: Path, staged: Staged, chrome: Chrome) -> None:
    """Add what is made from the whole site to the folder `site`."""
    (site / "sitemap.xml").write_text(sitemap(staged, chrome), encoding="utf-8")
    index(site)
