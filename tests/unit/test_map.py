"""The map: outlines and projection agree, lines and marks stand apart, and the page links and says the same twice."""

import gzip
import re
from dataclasses import replace
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from atlas.check import check
from atlas.insight.links import links
from atlas.model.catalogue import Catalogue
from atlas.model.outlines import Outlines, Place, Shape
from atlas.site import Options
from atlas.site.projection import on_canvas
from atlas.site.render import environment, render
from atlas.site.specs import specs
from atlas.site.views.arcs import along, arc
from atlas.site.views.marks import _box, _meet, named, reaches, spread
from atlas.site.views.preview import coarse, preview
from tests.projects import ROOT, TODAY

REAL = check(ROOT, TODAY).catalogue
OUTLINES = REAL.outlines
POINT = st.tuples(st.floats(0, 1000), st.floats(0, 431))


def corners(shape: str) -> list[tuple[int, int]]:
    """Every corner of an outline, in units of the canvas."""
    found = []
    for x, y, steps in re.findall(r"M(\d+) (\d+)l([^z]+)z", shape):
        at = int(x), int(y)
        found.append(at)
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        for east, south in zip(numbers[::2], numbers[1::2], strict=True):
            at = at[0] + east, at[1] + south
            found.append(at)
    return found


def test_every_territory_of_the_guide_has_a_place_on_the_canvas():
    wanted = {*REAL.territories.members, *REAL.territories.others}
    assert len(wanted) == 200 and wanted <= set(OUTLINES.places)
    for code, place in OUTLINES.places.items():
        for x, y in [place.at, *corners(place.d or "")]:
            assert 0 <= x <= OUTLINES.width and 0 <= y <= OUTLINES.height, code


@pytest.mark.parametrize(
    ("lat", "lng", "code"),
    [(-33.9, 151.2, "au"), (64.1, -21.9, "is"), (-34.6, -58.4, "ar"), (61.2, -149.9, "us"), (43.1, 131.9, "ru"), (-1.3, 36.8, "ke")],
)  # fmt: skip
def test_outlines_and_towns_lie_in_the_same_projection(lat, lng, code):
    x, y = on_canvas(lat, lng, OUTLINES)
    assert min(hypot(x - a, y - b) for a, b in corners(OUTLINES.places[code].d)) < 12


def test_every_institution_stands_in_or_beside_its_country():
    for entry in REAL.of("institution").values():
        place = OUTLINES.places[entry.record.country]
        xs, ys = zip(*[place.at, *corners(place.d or "")], strict=True)
        x, y = on_canvas(entry.record.location.lat, entry.record.location.lng, OUTLINES)
        assert min(xs) - 4 <= x <= max(xs) + 4 and min(ys) - 4 <= y <= max(ys) + 4, entry.id


def test_neighbours_share_their_border():
    shared = set(corners(OUTLINES.places["eg"].d)) & set(corners(OUTLINES.places["ly"].d))
    assert len(shared) >= 3


def test_a_shape_that_is_more_than_lines_is_reported(project):
    bad = 'id: outlines\nplaces:\n  jp: {at: [1, 2], d: "M1 1l2 2\\"/><script>z"}\n'
    problems = check(project({"data/outlines.yml": bad}), TODAY).problems
    assert [(p.path, p.line, p.code) for p in problems] == [("data/outlines.yml", 3, "value-form")]


def test_an_arc_is_bent_to_the_north_and_the_same_in_both_directions():
    there, back = (
        list(along(arc(*ends, 1000))) for ends in ([(100, 200), (400, 260)], [(400, 260), (100, 200)])
    )
    assert min(y for _, y in there) < 190
    assert there[20] == back[20]
    assert there[0] == (100, 200) and there[-1] == (400, 260)


def test_a_second_partnership_of_two_countries_has_its_own_line():
    assert arc((0, 100), (300, 100), 1000, rank=1) != arc((0, 100), (300, 100), 1000)


def test_countries_on_both_sides_of_the_pacific_are_joined_over_it():
    points = list(along(arc((860, 140), (250, 130), 1000)))
    assert points[0] == (860, 140) and points[-1] == (250, 130)
    assert not [x for x, _ in points if 260 < x < 850]


def test_a_partnership_starts_from_the_country_named_first():
    found = {name: links(entry) for name, entry in REAL.of("partnership").items()}
    assert ("br", "mz") in found["unilab"] and ("mz", "br") not in found["unilab"]
    assert found["egypt-japan-university-of-science-and-technology"] == [("eg", "jp")]


@settings(deadline=None)
@given(st.lists(POINT, max_size=25))
def test_marks_never_hide_each_other(points):
    placed = spread(points, 12)
    assert placed[:1] == points[:1]
    pairs = [(a, b) for n, a in enumerate(placed) for b in placed[:n]]
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= 11.99 for a, b in pairs)
    assert all(5.9 <= reach <= 12 for reach in reaches(placed, 12))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.text("abcي東", min_size=1, max_size=12), POINT), max_size=15),
    st.lists(POINT, max_size=10),
)
def test_names_cover_neither_each_other_nor_a_mark(names, taken):
    placed = named(names, taken, [], 1000)
    boxes = [_box(x, y, anchor, text) for text, x, y, anchor in placed]
    assert not any(_meet(one, other) for n, one in enumerate(boxes) for other in boxes[:n])
    assert not any(_meet(box, (x, y, x, y)) for box in boxes for x, y in taken)


def test_a_name_steps_aside_for_a_line():
    assert named([("Here", (100, 100))], [], [], 1000)[0][3] == "middle"
    assert named([("Here", (100, 100))], [], [(100, 115)], 1000)[0][3] != "middle"


def test_the_preview_is_a_coarser_map():
    assert coarse("M30 30l60 0 1 0 0 60-61 0z") == "M10 10l20 0 0 20-20 0z"
    assert coarse("M30 30l3 0 0 3z") == ""
    small = preview(OUTLINES, {"jp", "sg"})
    assert len(gzip.compress(small["land"].encode())) < 4500 and small["shown"].count("M") >= 2


ENVIRONMENT = environment(ROOT / "hooks" / "templates")


def made(path: str, lang: str = "en", catalogue: Catalogue = REAL):
    """One page, or the kept one."""
    at = [spec.path for spec in specs(catalogue)].index(path)
    return next(render(catalogue, lang, Options(TODAY), ENVIRONMENT, slice(at, at + 1)))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_map_and_its_lists_lead_to_the_same_pages(lang):
    body = lxml_html.fromstring(made("map", lang).body)
    drawn = body.xpath("//figure//a/@href")
    listed = body.xpath("//section//a/@href")
    wanted = {f"../{folder}/{name}/" for folder, kind in (("countries", "country"), ("institutions", "institution"), ("partnerships", "partnership")) for name in REAL.of(kind)}  # fmt: skip
    assert set(listed) == wanted | {"../countries/"}
    inside = {
        f"../partnerships/{name}/" for name, entry in REAL.of("partnership").items() if not links(entry)
    }
    assert set(drawn) == wanted - inside and len(drawn) == len(set(drawn))
    assert all(link.findtext("title").strip() for link in body.xpath("//figure//a"))
    assert body.xpath("//figcaption[contains(., 'Natural Earth')]")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_map_is_light(lang):
    body = made("map", lang).body
    without = re.sub(r"<figure.*?</figure>", "", body, flags=re.DOTALL)
    assert len(gzip.compress(body.encode())) - len(gzip.compress(without.encode())) < 14 * 1024
    assert len(gzip.compress(made("", lang).body.encode())) < 16 * 1024


def test_the_map_is_not_mirrored():
    ground = [
        lxml_html.fromstring(made("map", lang).body).xpath("//figure//path/@d")[0] for lang in ("en", "ar")
    ]
    assert ground[0] == ground[1]


def test_a_project_without_outlines_has_a_map_of_places():
    bare = Catalogue(REAL.entries, REAL.territories, REAL.ui)
    assert lxml_html.fromstring(made("map", "en", bare).body).xpath("//a[@class='map__place']")
    assert "<svg" not in re.search(r'class="mapdoor".*?</a>', made("", "en", bare).body, re.DOTALL)[0]


def test_the_map_is_made_again_when_something_on_it_changes():
    def changed(outlines: Outlines = OUTLINES, **kinds) -> Catalogue:
        return Catalogue({**REAL.entries, **kinds}, REAL.territories, REAL.ui, outlines)

    first = made("map")
    assert made("map", "en", changed()) is first
    assert "map__place" not in made("map", "en", changed(institution={}, partnership={})).body
    moved = OUTLINES.model_copy(update={"places": {"jp": Place(at=[9, 9], d=Shape("M2 1l8 0 0 8z"))}})
    assert "M2 1l8 0 0 8z" in made("map", "en", changed(moved)).body
    case = REAL.of("partnership")["unilab"]
    titled = replace(case, texts={"en": {**case.texts["en"], "title": "Another title"}})
    assert "Another title" in made("map", "en", changed(partnership={"unilab": titled})).body
