"""A country: its higher education, credits, grades, year, recognition, and its norms by situation."""

from typing import Literal

from pydantic import Field

from .base import (
    CountryId,
    Day,
    Id,
    Line,
    MonthDay,
    Part,
    Prose,
    Record,
    Reviewed,
    SituationId,
    Sourced,
    SourceId,
    Word,
)
from .values import LanguageTag, Url


class Level(Word, listed="levels"):
    """The level of a study cycle."""

    example = "bachelor"


class InstructionRole(Word, listed="instruction-roles"):
    """How far a language is used for teaching: main, some-programmes or regional."""

    example = "main"


class Evidence(Word, listed="evidence"):
    """What kind of evidence stands behind a norm."""

    example = "official"


class Perspective(Word, listed="perspectives"):
    """Who speaks: insider, outsider or both."""

    example = "insider"


class Custom(Id):
    """One of the customs of the norm's situation."""

    example = "recorded-each-class"


class Named(Part):
    """A name in its own language."""

    value: str
    lang: LanguageTag


class InstructionLanguage(Sourced):
    lang: LanguageTag
    role: InstructionRole


class InstitutionType(Sourced):
    id: Id
    count: int | None = Field(default=None, ge=0, description="How many there are, at `as_of`.")


class Years(Part):
    """Regular length of study, in years."""

    min: float = Field(gt=0, le=12)
    max: float | None = Field(default=None, gt=0, le=12)


class Cycle(Sourced):
    id: Id
    level: Level
    national_name: Named | None = None
    years: Years | None = None
    eqf: int | None = Field(
        default=None, ge=1, le=8, description="Level of the European Qualifications Framework."
    )


class HigherEducation(Part):
    governance: Sourced | None = None
    institution_types: list[InstitutionType] = []
    cycles: list[Cycle] = []


class EctsRatio(Sourced):
    ects: float = Field(gt=0, description="ECTS credits for one local credit, as this source says.")


class Credits(Sourced):
    name: Named
    per_year: float | None = Field(default=None, gt=0)
    degree_total: float | None = Field(default=None, gt=0, description="Credits of a first degree.")
    hours: float | None = Field(default=None, gt=0, description="Hours of student work behind one credit.")
    ects_ratios: list[EctsRatio] = []


class Grade(Part):
    """One grade, with the numbers it stands for where there are any."""

    model_config = Part.model_config | {"populate_by_name": True}
    label: str
    lower: float | None = Field(default=None, alias="from")
    upper: float | None = Field(default=None, alias="to")
    passing: bool
    honours: bool = False


class GradingScale(Sourced):
    id: Id
    kind: Literal["numeric", "letter", "words"]
    best: float | None = None
    worst: float | None = None
    lowest_pass: float | None = None
    direction: Literal["higher-is-better", "lower-is-better"] = "higher-is-better"
    step: float | None = Field(default=None, gt=0)
    grades: list[Grade] = Field(default=[], description="From the best to the worst, as a student sees them.")


class Span(Part):
    """From one day of the year to another, both included; it may run over New Year."""

    starts: MonthDay
    ends: MonthDay


class TermDates(Span):
    number: int = Field(ge=1, le=6)
    teaching: Span | None = None
    exams: Span | None = None
    breaks: list[Span] = []


class AcademicYear(Sourced):
    scheme: Literal["calendar", "split"]
    starts: MonthDay
    terms: list[TermDates] = []


class Membership(Sourced):
    status: Word
    since: Day | None = None


class EheaStatus(Word, listed="ehea-statuses"):
    """Member, suspended or none."""

    example = "member"


class ConventionStatus(Word, listed="convention-statuses"):
    """Party, signatory or none."""

    example = "party"


class Ehea(Membership):
    status: EheaStatus


class Convention(Membership):
    status: ConventionStatus


class RegionalConvention(Convention):
    name: str


class Centre(Sourced):
    name: str
    url: Url


class Recognition(Part):
    centre: Centre | None = None
    ehea: Ehea | None = None
    lisbon: Convention | None = None
    global_convention: Convention | None = None
    regional: RegionalConvention | None = None


class Norm(Part):
    """What is usual in one situation, told by the customs that answer it; the words stand in the text file."""

    customs: list[Custom] = Field(min_length=1, max_length=4)
    scope: str | None = Field(default=None, description="Where this holds; a note for editors, not shown.")
    evidence: Evidence
    perspective: Perspective
    confidence: Literal["verified", "reported", "editorial"]
    sources: list[SourceId]
    reviewed: Reviewed


class Country(Record):
    """A country: facts of its higher education, and its norms."""

    id: CountryId
    sources: list[SourceId] = []
    languages_of_instruction: list[InstructionLanguage] = []
    higher_education: HigherEducation = HigherEducation()
    credits: Credits | None = None
    grading_scales: list[GradingScale] = []
    academic_year: AcademicYear | None = None
    recognition: Recognition = Recognition()
    norms: dict[SituationId, Norm] = {}


class GradingText(Part):
    name: Line
    note: Prose


class HigherEducationText(Part):
    governance: Prose | None = None
    institution_types: dict[Id, Prose] = {}
    cycles: dict[Id, Prose] = {}
    credits: Prose | None = None
    grading: dict[Id, GradingText] = {}
    academic_year: Prose | None = None
    languages: Prose | None = None
    recognition: Prose | None = None


class PracticalText(Part):
    """Practical matters for a visitor, at the level that doesn't age."""

    arrival: Prose | None = None
    health: Prose | None = None
    housing: Prose | None = None
    money_and_phone: Prose | None = Field(default=None, alias="money-and-phone")


class NormText(Part):
    statement: Prose = Field(description="What is usual, hedged, with the setting and any rule's number.")
    why: Prose = Field(description="The insiders' reason.")
    varies: Prose = Field(description="Who differs, with a counter-example.")
    try_: Prose = Field(alias="try", description="Something to do, for both sides.")
    avoid: Prose
    repair: Prose = Field(description="A sentence that mends it.")


class CountryText(Part):
    """The words of a country's page."""

    overview: Prose
    higher_education: HigherEducationText = HigherEducationText()
    practical: PracticalText = PracticalText()
    norms: dict[SituationId, NormText] = {}
