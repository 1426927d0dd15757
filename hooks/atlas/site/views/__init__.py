"""What each kind of page shows: a view takes a sheet and an id and gives the context of its template."""

from .countries import countries, country
from .data import data
from .guidance import guide, guides, practice, practices, scenario, scenarios, situation, situations
from .map import world_map
from .offline import offline
from .pairs import briefing, briefings
from .partners import institution, institutions, partnership, partnerships
from .reference import glossary, problems, sources
from .state import home, status

VIEWS = {
    "home": home,
    "map": world_map,
    "countries": countries,
    "country": country,
    "situations": situations,
    "situation": situation,
    "briefings": briefings,
    "briefing": briefing,
    "institutions": institutions,
    "institution": institution,
    "partnerships": partnerships,
    "partnership": partnership,
    "practices": practices,
    "practice": practice,
    "guides": guides,
    "guide": guide,
    "scenarios": scenarios,
    "scenario": scenario,
    "glossary": glossary,
    "sources": sources,
    "problems": problems,
    "status": status,
    "offline": offline,
    "data": data,
}
