"""A term of the glossary, with who means what by it."""

from pydantic import Field

from .base import CountryId, Line, Part, Prose, Record, SourceId, TermId


class Term(Record):
    """A term of partnership work."""

    see: list[TermId] = []
    usage: list[CountryId] = Field(default=[], description="Countries that use the word differently.")
    sources: list[SourceId] = []


class TermText(Part):
    term: Line
    definition: Prose
    usage: dict[CountryId, Prose] = {}
