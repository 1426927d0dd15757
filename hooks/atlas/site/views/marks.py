"""Where marks and names stand on the map so that none hides another."""

import unicodedata
from collections.abc import Iterable, Iterator
from math import cos, hypot, pi, sin

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Name = tuple[str, float, float, str]
SIZE = 13


def spread(points: Iterable[Point], gap: float) -> list[Point]:
    """Each point where it is or at the nearest free place around, at least `gap` from those before it."""
    placed: list[Point] = []
    for point in points:
        free = (spot for spot in _around(point, gap) if all(_apart(spot, other) >= gap for other in placed))
        placed.append(next(free))
    return placed


def reaches(points: list[Point], most: float) -> list[float]:
    """How far around each point a finger may fall: `most`, or half of the way to the nearest other point."""
    return [
        min([most, *(_apart(one, other) / 2 for n, other in enumerate(points) if n != number)])
        for number, one in enumerate(points)
    ]


def _apart(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _around(point: Point, gap: float) -> Iterator[Point]:
    """The point, then places on ever wider rings, without end."""
    yield point
    ring = 0
    while True:
        ring += 1
        for step in range(6 * ring):
            angle = 2 * pi * step / (6 * ring)
            yield point[0] + ring * gap * cos(angle) / 2, point[1] + ring * gap * sin(angle) / 2


def named(
    names: Iterable[tuple[str, Point]], taken: Iterable[Point], lines: Iterable[Point], width: float
) -> list[Name]:
    """Names as (text, x, y, text-anchor) around their points; those without room are left out.

    Earlier names go first. No name covers a point in `taken`, another name, or leaves the canvas; of the places that
    are left it takes the one with the fewest points of `lines`.
    """
    boxes: list[Box] = [(x - 5, y - 5, x + 5, y + 5) for x, y in taken]
    crossed, found = list(lines), []
    for text, point in names:
        spots = [(_box(*spot, text), spot) for spot in _spots(*point)]
        free = [
            (box, spot)
            for box, spot in spots
            if box[0] >= 2 and box[2] <= width - 2 and not any(_meet(box, other) for other in boxes)
        ]
        if free:
            box, spot = min(free, key=lambda one: sum(_meet(one[0], (x, y, x, y)) for x, y in crossed))
            boxes.append(box)
            found.append((text, *spot))
    return found


def _spots(x: float, y: float) -> list[tuple[float, float, str]]:
    near = [(x, y + 18, "middle"), (x + 9, y + 5, "start"), (x - 9, y + 5, "end"), (x, y - 9, "middle")]
    return [
        *near,
        (x + 9, y + 19, "start"),
        (x - 9, y + 19, "end"),
        (x + 16, y + 5, "start"),
        (x, y + 29, "middle"),
    ]


def _box(x: float, y: float, anchor: str, text: str) -> Box:
    long = sum(SIZE if unicodedata.east_asian_width(sign) in "WF" else 0.58 * SIZE for sign in text)
    left = {"start": x, "middle": x - long / 2, "end": x - long}[anchor]
    return left, y - 0.8 * SIZE, left + long, y + 0.25 * SIZE


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
