"""A scenario: a critical incident with several readings and feedback on each."""

from pydantic import Field

from .base import CountryId, Id, Line, Part, Prose, Record, SituationId, SourceId, Word


class Setting(Word, listed="settings"):
    """Where it happens."""

    example = "online-class"


class Basis(Word, listed="bases"):
    """Where the incident comes from: composite, reported or published."""

    example = "composite"


class Reading(Word, listed="readings"):
    """What kind of explanation an option gives: cultural, practical or power."""

    example = "practical"


class Option(Part):
    id: Id
    reading: Reading
    best: bool = False


class Scenario(Record):
    """An incident between two countries, and what to make of it."""

    between: list[CountryId] = Field(min_length=2, max_length=2)
    setting: Setting
    situations: list[SituationId] = Field(min_length=1)
    basis: Basis
    options: list[Option] = Field(min_length=3, max_length=5)
    sources: list[SourceId] = []


class OptionText(Part):
    text: Prose
    feedback: Prose


class ScenarioText(Part):
    title: Line
    incident: Prose
    question: Line
    options: dict[Id, OptionText]
    debrief: Prose
