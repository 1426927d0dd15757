"""A guide: one text over several practices, for one audience."""

from pydantic import Field

from .base import Id, Line, Part, PracticeId, Prose, Record, SituationId, SourceId, Word


class GuideAudience(Word, listed="guide-audiences"):
    """Whom the guide is for."""

    example = "teacher"


class GuideSection(Part):
    id: Id
    practices: list[PracticeId] = []


class Guide(Record):
    """A guide that leads through practices in order."""

    audience: list[GuideAudience] = Field(min_length=1)
    order: int = Field(ge=1)
    sections: list[GuideSection] = Field(min_length=1)
    situations: list[SituationId] = []
    sources: list[SourceId] = []


class SectionText(Part):
    title: Line
    text: Prose


class GuideText(Part):
    title: Line
    summary: Prose
    introduction: Prose
    sections: dict[Id, SectionText]
    closing: Prose | None = None
