"""The map: countries with a profile, institutions where they stand, partnerships as lines; and the same as lists."""

from collections import Counter
from typing import Any

from atlas.insight import evidence
from atlas.insight.links import links
from atlas.model.catalogue import Entry
from atlas.site.frame import frame
from atlas.site.projection import on_canvas
from atlas.site.sheet import Sheet

from .arcs import Point, along, arc
from .marks import named, reaches, spread

Context = dict[str, Any]
GAP, REACH = 12, 12


def world_map(sheet: Sheet, name: str) -> Context:
    """What is drawn, in the order in which it is drawn and reached by keyboard, and the lists that say the same."""
    reader = sheet.reader
    catalogue, outlines = reader.catalogue, reader.catalogue.outlines
    profiled = reader.ordered(catalogue.of("country"), reader.country)
    institutions = reader.titled(catalogue.of("institution").values())
    partnerships = reader.titled(catalogue.of("partnership").values())
    codes = reader.ordered({str(entry.record.country) for entry in institutions}, reader.country)
    context = frame(sheet, reader.ui("map.title"), reader.ui("map.lead"))
    return context | {
        "outlines": outlines,
        **_ground(sheet, set(profiled)),
        "profiled": profiled,
        **_drawn(sheet, profiled, institutions, partnerships),
        "groups": [(code, [e for e in institutions if e.record.country == code]) for code in codes],
        "partnerships": [(e, reader.joined(map(reader.country, _order(e, reader)))) for e in partnerships],
    }


def _order(partnership: Entry, reader: Any) -> list[str]:
    return reader.ordered(evidence.partners_in(partnership), reader.country)


def _ground(sheet: Sheet, profiled: set[str]) -> Context:
    """The land without profiles as one path; territories without outlines as one path of points."""
    outlines = sheet.reader.catalogue.outlines
    others = [place for code, place in outlines.places.items() if code not in profiled]
    return {
        "land": "".join([place.d for place in others if place.d] + list(outlines.unlisted)),
        "dots": "".join(_dot(tuple(place.at)) for place in others if not place.d),
    }


def _drawn(
    sheet: Sheet, profiled: list[str], institutions: list[Entry], partnerships: list[Entry]
) -> Context:
    reader = sheet.reader
    places = {str(code): tuple(place.at) for code, place in reader.catalogue.outlines.places.items()}
    lines, ends = _lines(sheet, partnerships, places)
    spots = spread((_spot(sheet, entry) for entry in institutions), GAP)
    marks = zip(institutions, spots, reaches(spots, REACH), strict=True)
    listed = list(dict.fromkeys([*profiled, *reader.ordered(ends, reader.country)]))
    names = [(reader.country(code), places[code]) for code in listed if code in places]
    points = [*spots, *(places[code] for code in sorted(ends))]
    crossed = [point for _, _, path in lines for point in along(path)]
    placed = named(names, points, crossed, reader.catalogue.outlines.width)
    return {
        "countries": [
            (code, reader.country(code), reader.catalogue.outlines.places[code])
            for code in profiled
            if code in places
        ],
        "lines": lines,
        "ends": "".join(_dot(places[code]) for code in sorted(ends)),
        "marks": [
            (e, sheet.plain(reader.title(e)), round(x), round(y), int(reach)) for e, (x, y), reach in marks
        ],
        "names": [(text, round(x), round(y), anchor) for text, x, y, anchor in placed],
    }


def _lines(sheet: Sheet, partnerships: list[Entry], places: dict[str, Point]) -> tuple[list[Any], set[str]]:
    """Each partnership with what it is called and its lines, and the countries at their ends."""
    reader, width = sheet.reader, sheet.reader.catalogue.outlines.width
    drawn: Counter[frozenset[str]] = Counter()
    lines, ends = [], set()
    for entry in partnerships:
        path = ""
        for one, other in links(entry):
            if one in places and other in places:
                path += arc(places[one], places[other], width, drawn[frozenset((one, other))])
                drawn[frozenset((one, other))] += 1
                ends |= {one, other}
        if path:
            countries = reader.joined(map(reader.country, _order(entry, reader)))
            lines.append((entry, f"{sheet.plain(reader.title(entry))} ({countries})", path))
    return lines, ends


def _spot(sheet: Sheet, entry: Entry) -> Point:
    location = entry.record.location
    return on_canvas(location.lat, location.lng, sheet.reader.catalogue.outlines)


def _dot(point: Point) -> str:
    """A line without length, which round caps make a dot."""
    return "M{} {}h0".format(*point)
