"""Which files of data the site offers, and where: addresses below the site's root, the same for pages and files."""

API = "api/v1"
LISTS = {
    "institutions": "institution",
    "partnerships": "partnership",
    "practices": "practice",
    "guides": "guide",
    "scenarios": "scenario",
    "situations": "situation",
    "terms": "term",
    "sources": "source",
    "vocabularies": "vocabulary",
}
TABLES = ("institutions", "partnerships", "norms", "sources")


def index_path() -> str:
    """The description of all files."""
    return f"{API}/index.json"


def country_path(code: str) -> str:
    """One profiled country as JSON."""
    return f"{API}/countries/{code}.json"


def list_path(name: str) -> str:
    """A list of `LISTS` as JSON."""
    return f"{API}/{name}.json"


def table_path(name: str) -> str:
    """A table of `TABLES` as CSV."""
    return f"{API}/{name}.csv"


def comparison_folder(lang: str) -> str:
    """Where the small files are that a page fetches to compare with the reader's country."""
    return f"{API}/compare/{lang}"


def calendar_path(lang: str, code: str) -> str:
    """The public holidays of a profiled country, named in a language, as iCalendar."""
    return f"calendars/{lang}/{code}.ics"
