"""The editorial rules that a program can hold: sources of norms, reviews, scenarios."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from atlas.model.catalogue import Catalogue
from atlas.source import Problem

from .references import Filed

REVIEW_MONTHS = {
    "country": 12,
    "institution": 12,
    "partnership": 18,
    "guide": 24,
    "practice": 24,
    "scenario": 24,
    "situation": 24,
    "term": 36,
}


def norms(filed: Filed, catalogue: Catalogue) -> Iterator[Problem]:
    """Each norm has two publishers, one of them inside the country; no source carries too much.

    Reports `norm-few-sources`, `norm-no-insider` (warning), `norm-one-sided` (warning).
    """
    record_norms = getattr(filed.entry.record, "norms", {})
    sources = catalogue.of("source")
    for situation, norm in record_norms.items():
        known = [sources[name].record for name in norm.sources if name in sources]
        if len({source.publisher for source in known}) < 2 and len(known) == len(norm.sources):
            message = f"the norm {situation} has sources of {len({s.publisher for s in known})} publisher(s)"
            hint = "Cite two sources of different publishers, or leave the norm out."
            yield filed.problem(("norms", situation, "sources"), "norm-few-sources", message, hint)
        if known and not any(source.publisher_country == filed.entry.id for source in known):
            message = f"no source of {situation} was published in the country"
            hint = "Add one, or set publisher_country on the source."
            yield filed.problem(("norms", situation, "sources"), "norm-no-insider", message, hint, "warning")
    uses = Counter(name for norm in record_norms.values() for name in norm.sources)
    for name, count in uses.items():
        if len(record_norms) >= 6 and count > len(record_norms) / 3:
            message = f"{name} stands behind {count} of {len(record_norms)} norms"
            yield filed.problem(
                ("norms",), "norm-one-sided", message, "Find other sources for some of them.", "warning"
            )


def reviews(filed: Filed, today: date) -> Iterator[Problem]:
    """Reports `review-overdue` (warning)."""
    months = REVIEW_MONTHS.get(filed.entry.kind)
    if months and overdue(filed.entry.record.reviewed.on.earliest, months, today):
        on = filed.entry.record.reviewed.on
        yield filed.problem(
            ("reviewed",), "review-overdue", f"last reviewed {on}, every {months} months", "", "warning"
        )


def overdue(reviewed: date, months: int, today: date) -> bool:
    """Whether a review of that day is more than so many months old."""
    return (today.year - reviewed.year) * 12 + today.month - reviewed.month - (
        today.day < reviewed.day
    ) >= months


def scenarios(filed: Filed) -> Iterator[Problem]:
    """Reports `best-option` and `reading-missing`."""
    if filed.entry.kind != "scenario":
        return
    options = filed.entry.record.options
    if sum(option.best for option in options) != 1:
        yield filed.problem(
            ("options",),
            "best-option",
            f"{sum(o.best for o in options)} options are marked best",
            "Mark one: best: true",
        )
    if all(option.reading == "cultural" for option in options):
        yield filed.problem(
            ("options",),
            "reading-missing",
            "all readings are cultural",
            "Add a practical one: workload, illness, a rule nobody explained.",
        )
