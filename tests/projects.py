"""The files of a small project for tests, and where the real one is."""

from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)

# A whole little project: two invented countries' norms would be a lie, so codes are real and texts speak of the test itself.
REVIEWED = "reviewed: {on: 2026-11-01, by: editorial-board}\n"


def vocabulary(name: str, *words: str) -> dict[str, str]:
    """A closed list with its labels."""
    listed = "".join(f"  - {word}\n" for word in words)
    labels = "".join(f'  {word}: {{label: "Label of {word}"}}\n' for word in words)
    return {
        f"data/vocabulary/{name}/vocabulary.yml": f"id: {name}\n{REVIEWED}words:\n{listed}",
        f"data/vocabulary/{name}/text.en.yml": f"words:\n{labels}",
    }


def source(name: str, publisher: str, country: str = "jp") -> dict[str, str]:
    """A source that a test may cite."""
    return {
        f"data/sources/{name}.yml": f"type: institution\ntitle: {{en: Test of {name}}}\npublisher: {publisher}\n"
        f"publisher_country: {country}\nurl: https://example.org/{name}\naccessed: 2026-11-01\nlanguage: en\n"
    }


SITUATION = {
    "data/situations/asking/situation.yml": f"id: asking\naudience: study\norder: 1\ncustoms: [aloud, later]\n{REVIEWED}",
    "data/situations/asking/text.en.yml": "title: Asking\nquestion: Do I ask?\ncustoms: {aloud: Aloud, later: Later}\n",
}
NORM_TEXT = '{statement: "S one.[^one]", why: W., varies: V., try: T., avoid: A., repair: R.}'


def country(code: str, custom: str = "aloud", norm_text: str = NORM_TEXT) -> dict[str, str]:
    """A country with one norm."""
    norm = (
        f"norms:\n  asking:\n    customs: [{custom}]\n    evidence: official\n    perspective: insider\n    confidence: verified\n"
        f"    sources: [one, two]\n    {REVIEWED}"
    )
    return {
        f"data/countries/{code}/country.yml": f"id: {code}\n{REVIEWED}{norm}",
        f"data/countries/{code}/text.en.yml": f"overview: Overview of {code}.\nnorms:\n  asking: {norm_text}\n",
    }


def small_project() -> dict[str, str]:
    """Files of a project without any problem."""
    return {
        "mkdocs.yml": "site_name: Test\n",
        "data/ui/en.yml": (ROOT / "data/ui/en.yml").read_text(encoding="utf-8"),
        "data/territories.yml": 'id: territories\nmembers: [br, de, jp]\nothers: []\nregions: {"005": [br], "155": [de], "030": [jp]}\n',
        **vocabulary("reviewer-roles", "editorial-board"),
        **vocabulary("situation-audiences", "study", "work"),
        **vocabulary("evidence", "official"),
        **vocabulary("perspectives", "insider"),
        **vocabulary("confidence", "verified", "reported", "editorial"),
        **vocabulary("source-types", "institution"),
        **vocabulary("stages", "prepare"),
        **vocabulary("strategies", "mutual-goals"),
        **vocabulary("partnership-kinds", "exchange"),
        **SITUATION,
        **source("one", "One University"),
        **source("two", "Two Press"),
        **country("jp"),
    }
