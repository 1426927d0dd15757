"""How a line between two places of the map runs: bent to the north, and over the edge where that is shorter."""

import re
from collections.abc import Iterator
from math import hypot

Point = tuple[float, float]
BEND, STEP, HIGHEST = 0.42, 26, 150


def arc(start: Point, end: Point, width: int, rank: int = 0) -> str:
    """SVG path data from one point to the other; `rank` counts the lines that the pair has already.

    Places more than half a world apart are joined over the 180° meridian: by two arcs, each cut by an edge.
    """
    (x1, y1), (x2, y2) = start, end
    if abs(x2 - x1) <= width / 2:
        return _curve(start, end, rank)
    turn = width if x2 < x1 else -width
    return _curve(start, (x2 + turn, y2), rank) + _curve((x1 - turn, y1), end, rank)


def along(path: str, steps: int = 40) -> Iterator[Point]:
    """Points on the curves of such path data, from end to end."""
    numbers = [int(number) for number in re.findall(r"-?\d+", path)]
    for at in range(0, len(numbers), 6):
        x1, y1, x2, y2, x3, y3 = numbers[at : at + 6]
        for step in range(steps + 1):
            t = step / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            yield a * x1 + b * x2 + c * x3, a * y1 + b * y2 + c * y3


def _curve(start: Point, end: Point, rank: int) -> str:
    """A quadratic curve; its middle stands off the straight line by half of the bend."""
    (x1, y1), (x2, y2) = start, end
    length = hypot(x2 - x1, y2 - y1) or 1
    off = min(BEND * length, HIGHEST) + STEP * rank
    east, north = (y2 - y1) / length, abs(x2 - x1) / length
    if x2 < x1:
        east = -east
    middle = ((x1 + x2) / 2 + east * off, (y1 + y2) / 2 - north * off)
    points = [round(value) for point in (start, middle, end) for value in point]
    return "M{} {}Q{} {} {} {}".format(*points)
