"""A partnership: a real, public case, told by both sides' reasons and what can be taken from it."""

from pydantic import Field

from .base import (
    CountryId,
    Day,
    Id,
    InstitutionId,
    Line,
    Part,
    PracticeId,
    Prose,
    Record,
    SituationId,
    Sourced,
    SourceId,
    Word,
)
from .country import Named
from .institution import FieldOfEducation


class PartnershipKind(Word, listed="partnership-kinds"):
    """The kind of partnership."""

    example = "virtual-exchange"


class Status(Word, listed="partnership-statuses"):
    """Active, changed, ended or planned."""

    example = "active"


class Activity(Word, listed="activities"):
    """What partners do together."""

    example = "student-exchange"


class Strategy(Word, listed="strategies"):
    """What carries a partnership."""

    example = "mutual-goals"


class Partner(Part):
    """One side: an institution of ours, or a name."""

    id: Id
    institution: InstitutionId | None = None
    name: Named | None = None
    country: CountryId


class PartnershipStatus(Sourced):
    value: Status


class Figure(Sourced):
    id: Id
    value: float


class Partnership(Record):
    """A real partnership, with public sources."""

    kind: PartnershipKind
    partners: list[Partner] = Field(min_length=2)
    started: Day
    ended: Day | None = None
    status: PartnershipStatus
    activities: list[Activity] = Field(min_length=1)
    strategies: list[Strategy] = Field(min_length=1)
    fields: list[FieldOfEducation] = []
    figures: list[Figure] = []
    practices: list[PracticeId] = Field(default=[], description="Practices it is evidence for.")
    situations: list[SituationId] = []
    sources: list[SourceId] = Field(min_length=1)


class PartnershipText(Part):
    title: Line
    summary: Prose
    why_each_side: dict[Id, Prose] = Field(min_length=2, description="By partner id.")
    how_it_runs: Prose
    what_helped: Prose
    what_was_hard: Prose
    what_to_take: Prose
    figures: dict[Id, Line] = {}
    evidence: dict[PracticeId, Prose] = Field(
        default={}, description="By practice: what happened here that shows it."
    )
