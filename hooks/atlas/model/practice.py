"""A practice: one best practice of partnership work, at one stage, for one strategy."""

from pydantic import Field

from .base import Id, Line, Part, Prose, Record, SituationId, SourceId, Word
from .partnership import Activity, Strategy


class Stage(Word, listed="stages"):
    """The stage of a partnership's life."""

    example = "agree"


class Practice(Record):
    """One best practice of partnership work."""

    strategy: Strategy
    stage: Stage
    activities: list[Activity] = Field(default=[], description="Left out: all activities.")
    situations: list[SituationId] = []
    sources: list[SourceId] = Field(min_length=1)


class PracticeText(Part):
    title: Line = Field(description="An instruction: Write down what each side wants.")
    summary: Prose
    why: Prose
    how: dict[Id, Prose] = Field(min_length=2, description="Steps, in order.")
    checklist: dict[Id, Line] = Field(min_length=2)
    pitfalls: dict[Id, Prose] = {}
    ask_your_partner: dict[Id, Prose] = {}
