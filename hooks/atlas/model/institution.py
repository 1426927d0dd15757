"""An institution: who it is, where, in which languages it teaches, its exchange dates and office."""

from typing import Literal

from pydantic import Field

from .base import CountryId, Day, MonthDay, Part, Prose, Record, SourceId, Word
from .country import Span
from .values import Cefr, Email, LanguageTag, Ror, Url


class InstitutionKind(Word, listed="institution-types"):
    """A type of institution."""

    example = "research-university"


class ContactRole(Word, listed="contact-roles"):
    """What the mailbox is for."""

    example = "incoming-exchange"


class Requirement(Word, listed="requirements"):
    """A paper that incoming students hand in."""

    example = "transcript"


class FieldOfEducation(Word, listed="fields"):
    """A field of education: ISCED-F 2013, two to four digits in quotes."""

    pattern = r"^(0\d|10)\d{0,2}$"
    example = "0511"
    called = 'an ISCED-F 2013 code of two to four digits in quotes, such as "0511"'


class Name(Part):
    value: str
    lang: LanguageTag
    kind: Literal["label", "alias", "acronym"] = "label"


class Location(Part):
    """The town, with WGS 84 degrees."""

    name: str
    lat: float = Field(ge=-90, le=90)
    lng: float = Field(ge=-180, le=180)
    geonames_id: int | None = None


class TeachingLanguage(Part):
    lang: LanguageTag
    cefr: Cefr | None = Field(default=None, description="Level asked of incoming students.")


class OtherIds(Part):
    erasmus: str | None = None
    schac: str | None = None


class CalendarTerm(Span):
    number: int = Field(ge=1, le=6)


class Deadline(Part):
    term: int = Field(ge=1, le=6)
    by: MonthDay


class Calendar(Part):
    """Terms, nomination and application dates, as in an Erasmus Without Paper factsheet."""

    terms: list[CalendarTerm] = []
    nominations: list[Deadline] = []
    applications: list[Deadline] = []
    as_of: Day | None = None
    sources: list[SourceId]


class Info(Part):
    url: Url


class Factsheet(Part):
    """As EWP factsheet 1.2: weeks are counted after the deadline or the end of the term."""

    decision_weeks: int | None = Field(default=None, ge=0, le=52)
    transcript_weeks: int | None = Field(default=None, ge=0, le=52)
    housing: Info | None = None
    visa: Info | None = None
    insurance: Info | None = None
    requirements: list[Requirement] = []
    sources: list[SourceId] = []


class Contact(Part):
    role: ContactRole
    email: Email | None = None
    url: Url | None = None


class Institution(Record):
    """A university, college or network of schools where partnerships happen."""

    ror: Ror | None = None
    names: list[Name] = Field(min_length=1)
    country: CountryId
    location: Location
    website: Url
    established: Day | None = None
    types: list[InstitutionKind] = Field(min_length=1)
    languages_of_instruction: list[TeachingLanguage] = []
    fields: list[FieldOfEducation] = []
    other_ids: OtherIds = OtherIds()
    calendar: Calendar | None = None
    factsheet: Factsheet = Factsheet()
    contacts: list[Contact] = []
    sources: list[SourceId] = Field(min_length=1)


class InstitutionText(Part):
    summary: Prose
    for_students: Prose | None = None
    for_partners: Prose | None = None
