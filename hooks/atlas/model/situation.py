"""A situation: a question that readers face, and the customs that answer it."""

from pydantic import Field

from .base import Id, Line, Part, Prose, Record, SourceId, Word


class Audience(Word, listed="situation-audiences"):
    """Who faces the situation: study or work."""

    example = "study"


class Situation(Record):
    """A situation and the closed list of customs that answer it."""

    audience: Audience
    order: int = Field(ge=1)
    customs: list[Id] = Field(min_length=2)
    sources: list[SourceId] = []


class SituationText(Part):
    title: Line
    question: Line
    customs: dict[Id, Line]
    introduction: Prose | None = Field(default=None, description="Why the question causes friction.")
    ask_your_partner: Prose | None = None
    frameworks: Prose | None = Field(
        default=None, description="What named frameworks say, with their limits; no scores."
    )
