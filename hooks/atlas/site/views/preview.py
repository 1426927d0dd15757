"""The small map of the home page: the same outlines, coarser, without anything to click on."""

import re
from itertools import pairwise

from atlas.model.outlines import Outlines

STEP, SMALLEST = 3, 12
LINE = re.compile(r"M(\d+) (\d+)l([0-9 -]+)z")


def preview(outlines: Outlines, shown: set[str]) -> dict[str, object]:
    """Width, height, and the path data of the land and of the countries in `shown`, in thirds of the canvas."""
    land = "".join(
        coarse(place.d) for code, place in outlines.places.items() if place.d and code not in shown
    )
    own = "".join(
        coarse(place.d) if place.d else f"M{place.at[0] // STEP} {place.at[1] // STEP}h1v1z"
        for code, place in outlines.places.items()
        if code in shown
    )
    return {"width": outlines.width // STEP, "height": outlines.height // STEP, "land": land, "shown": own}


def coarse(shape: str) -> str:
    """The lines of a shape on a grid of three units; what is too small for it is left out."""
    return "".join(_line(match) for match in LINE.finditer(shape))


def _line(match: re.Match[str]) -> str:
    x, y = int(match[1]), int(match[2])
    points = [(round(x / STEP), round(y / STEP))]
    steps = iter(re.findall(r"-?\d+", match[3]))
    for east, south in zip(steps, steps, strict=True):
        x, y = x + int(east), y + int(south)
        point = round(x / STEP), round(y / STEP)
        if point != points[-1]:
            points.append(point)
    across = max(p[0] for p in points) - min(p[0] for p in points)
    down = max(p[1] for p in points) - min(p[1] for p in points)
    if len(points) < 4 or across * down < SMALLEST:
        return ""
    moves = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(points)).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{moves}z"
