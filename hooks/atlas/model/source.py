"""A source: an entry of the bibliography, cited by its id."""

from pydantic import Field

from .base import CountryId, Day, Part, Word
from .values import LanguageTag, Url


class SourceType(Word, listed="source-types"):
    """What kind of source it is."""

    example = "institution"


class Source(Part):
    """Something that was read: its real title, publisher, address and date. The file's name is its id."""

    type: SourceType
    title: dict[LanguageTag, str] = Field(min_length=1, description="The real title, in its own language.")
    publisher: str
    publisher_country: CountryId | None = None
    url: Url
    accessed: Day
    published: Day | None = None
    language: LanguageTag
    locator: str | None = Field(default=None, description="Page, section or paragraph.")
    licence: str | None = None
    archived_url: Url | None = None
