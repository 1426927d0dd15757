"""What every record is made of: strict parts, references, words from closed lists, dates.

References and list words are subclasses of `str` that know what they point at, so that one
walk over any record finds them all (`walk`), whatever the shape of the record.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Part(BaseModel):
    """A piece of a record: unknown keys are errors, nothing is converted from another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Pattern(str):
    """A string of a fixed form; a subclass gives `pattern`, `example` and what it is `called`."""

    pattern: ClassVar[str] = ID_PATTERN
    example: ClassVar[str] = "learning-agreement"
    called: ClassVar[str] = "an id"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.accept, core_schema.str_schema(pattern=cls.pattern, strict=True)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        described = handler(schema)
        described.update(description=(cls.__doc__ or "").strip(), examples=[cls.example])
        return described

    @classmethod
    def accept(cls, value: str) -> "Pattern":
        """Check what a pattern can't; raises `PydanticCustomError` with a problem code as its type."""
        return cls(value)


class Id(Pattern):
    """A stable id: lower-case letters, digits and hyphens."""


class Reference(Id):
    """The id of another record; `kind` names which."""

    kind: ClassVar[str]

    def __init_subclass__(cls, kind: str = "", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.kind = kind


class SourceId(Reference, kind="source"):
    """The id of an entry in data/sources/."""

    example = "jp-mext-overview"


class CountryId(Reference, kind="territory"):
    """A country or territory: ISO 3166-1 alpha-2, in lower case."""

    pattern = r"^[a-z]{2}$"
    example = "jp"
    called = "a country code (two lower-case letters, ISO 3166-1)"


class SituationId(Reference, kind="situation"):
    """The id of a situation in data/situations/."""

    example = "emailing-staff"


class InstitutionId(Reference, kind="institution"):
    """The id of an institution in data/institutions/."""

    example = "osaka-university"


class PracticeId(Reference, kind="practice"):
    """The id of a practice in data/practices/."""

    example = "agree-channels-and-rhythm"


class TermId(Reference, kind="term"):
    """The id of a term in data/glossary/."""


class Word(Id):
    """A word from a closed list in data/vocabulary/; `listed` names the list."""

    listed: ClassVar[str]

    def __init_subclass__(cls, listed: str = "", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.listed = listed

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return super().__get_pydantic_json_schema__(schema, handler) | {"x-list": cls.listed}


class Role(Word, listed="reviewer-roles"):
    """Who reviewed: a role, never a person's name."""

    example = "editorial-board"


class Confidence(Word, listed="confidence"):
    """How sure we are: verified, reported or editorial."""

    example = "verified"


class Day(Pattern):
    """A date, as exact as the source gives it: 2026, 2026-04 or 2026-04-01 (ISO 8601)."""

    pattern = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
    example = "2026-04-01"
    called = "a date such as 2026, 2026-04 or 2026-04-01"

    @classmethod
    def accept(cls, value: str) -> "Day":
        from .values import real_date

        return cls(real_date(value))

    @property
    def earliest(self) -> date:
        """The first day that this date can mean."""
        parts = [int(part) for part in self.split("-")]
        return date(*([*parts, 1, 1])[:3])


class MonthDay(Pattern):
    """A day of any year, as month-day: 04-01 is the first of April."""

    pattern = r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
    example = "04-01"
    called = "a month and a day such as 04-01"

    @classmethod
    def accept(cls, value: str) -> "MonthDay":
        from .values import real_date

        real_date(f"2024-{value}", shown=value)
        return cls(value)


class Prose(str):
    """Text for readers, in the small Markdown subset; key of the text in its file."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(min_length=1, strict=True)
        )


class Line(Prose):
    """A short text on one line: a title, a label."""


class Reviewed(Part):
    """When the record was last read against its sources, and by which role."""

    on: Day
    by: Role


class Sourced(Part):
    """A fact that says where it comes from."""

    sources: list[SourceId] = Field(default=[], description="Ids of the sources behind this fact.")
    as_of: Day | None = Field(default=None, description="The date for which the fact is valid.")
    confidence: Confidence | None = Field(default=None, description="Left out: verified.")


class Record(Part):
    """What every record has."""

    id: Id = Field(description="The name of the record's folder; stable for ever.")
    source_language: str = Field(default="en", description="The language the texts were first written in.")
    reviewed: Reviewed


def walk(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every leaf of a record with its path: `(("norms", "gifts", "sources", 0), SourceId("jp-a"))`."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key), key
            yield from walk(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from walk(inner, (*path, index))
    elif value is not None:
        yield path, value
