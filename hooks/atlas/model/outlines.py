"""The outlines of territories, on the canvas on which the map is drawn."""

from pydantic import Field

from .base import Id, Part, Pattern


class Shape(Pattern):
    """Closed lines as SVG path data: each an absolute start and relative steps in whole units."""

    pattern = r"^(M[0-9]+ [0-9]+l[0-9 -]+z)+$"
    example = "M10 10l8 0 0 8z"
    called = "closed lines such as M10 10l8 0 0 8z"


class Code(Pattern):
    """A territory: ISO 3166-1 alpha-2, in lower case; one that the guide has no page for may be drawn too."""

    pattern = r"^[a-z]{2}$"
    example = "jp"
    called = "a country code (two lower-case letters, ISO 3166-1)"


class Place(Part):
    """A territory on the canvas."""

    at: list[int] = Field(
        min_length=2, max_length=2, description="x and y of a place inside, where lines end."
    )
    d: Shape | None = Field(default=None, description="The outline; without one it is drawn as a dot.")


class Outlines(Part):
    """The world in the Natural Earth projection; x runs east, y south, and the 0° meridian is in the middle."""

    id: Id = Id("outlines")
    width: int = Field(default=1000, gt=0)
    height: int = Field(default=431, gt=0)
    equator: float = Field(default=252.15, description="y of the equator.")
    places: dict[Code, Place] = {}
    unlisted: list[Shape] = Field(default=[], description="Outlines without an ISO 3166-1 code.")
