"""Which pages the site has, from what the catalogue holds."""

from atlas.insight.briefing import pairs
from atlas.model.catalogue import Catalogue

from .address import pair, path_of
from .page import Spec

ALONE = ("home", "map", "glossary", "sources", "problems", "status", "data", "offline")
INDEXES = {
    "country": "countries",
    "situation": "situations",
    "briefing": "briefings",
    "institution": "institutions",
    "partnership": "partnerships",
    "practice": "practices",
    "guide": "guides",
    "scenario": "scenarios",
}


def specs(catalogue: Catalogue) -> list[Spec]:
    """Every generated page, the same in each language."""
    ids = {kind: list(catalogue.of(kind)) for kind in INDEXES}
    ids["country"] = sorted([*catalogue.territories.members, *catalogue.territories.others])
    ids["briefing"] = [pair(one.id, other.id) for one, other in pairs(catalogue)]
    found = [Spec(kind, "", path_of(kind), kind) for kind in ALONE]
    for kind, template in INDEXES.items():
        found.append(Spec(kind, "", path_of(kind), template))
        found += [Spec(kind, name, path_of(kind, name), kind) for name in ids[kind]]
    return found
