"""Which territories have a page, by region, and where derived facts are set right."""

from pydantic import Field

from .base import CountryId, Id, Part, Pattern, Sourced


class Region(Pattern):
    """A region of the United Nations' M49 list."""

    pattern = r"^\d{3}$"
    example = "145"
    called = "an M49 region of three digits in quotes"


class Weekend(Sourced):
    """The days off, Monday is 0; the reason says which library errs."""

    days: list[int] = Field(min_length=1, max_length=2)
    reason: str


class Territories(Part):
    """Members of the United Nations and the other territories that the guide lists."""

    id: Id
    members: list[CountryId]
    others: list[CountryId]
    regions: dict[Region, list[CountryId]]
    weekends: dict[CountryId, Weekend] = {}
