"""What lists can be filtered by: only what tells their items apart, in the reader's words and order."""

import json
from types import SimpleNamespace

import pytest
from lxml import html as lxml_html

from atlas.check import check
from atlas.site import Options
from atlas.site.facets import Filters, facet
from atlas.site.reader import Reader
from atlas.site.render import environment, page
from atlas.site.sheet import Sheet
from atlas.site.specs import specs
from atlas.site.views import filters
from tests.projects import ROOT, TODAY

REAL = check(ROOT, TODAY).catalogue
LANGUAGES = ("en", "es", "ar")
FILTERED = ("countries", "institutions", "partnerships", "situations/speaking-in-class")


@pytest.fixture(params=LANGUAGES)
def reader(request):
    return Reader(REAL, request.param, Options(TODAY))


@pytest.fixture(scope="module")
def pages():
    """The real pages with filters in all languages, parsed, by language and path."""
    env = environment(ROOT / "hooks" / "templates")
    found = {}
    for lang in LANGUAGES:
        reader = Reader(REAL, lang, Options(TODAY))
        for spec in specs(REAL):
            if spec.path in FILTERED:
                found[lang, spec.path] = lxml_html.fromstring(
                    page(reader, spec, Sheet(reader, spec.path, lambda _: True), env).body
                )
    return found


def english(**values):
    found = Reader(REAL, "en", Options(TODAY))
    return found, facet(found, "type", values, lambda word: found.own(word.title()))


def test_a_choice_that_tells_nothing_apart_is_not_offered():
    assert english(one=["a", "b"], other=["b", "a"])[1] is None
    assert english()[1] is None
    assert english(one=["a"], other=[])[1] is not None


def test_options_are_those_that_occur_in_alphabetical_or_given_order():
    reader, found = english(one=["z", "é"], other=["f", "z"])
    assert [value for value, _ in found.groups[0][1]] == ["é", "f", "z"]
    given = facet(reader, "type", {"one": ["z"], "other": ["f"]}, reader.own, order=["z", "unused", "f"])
    assert [value for value, _ in given.groups[0][1]] == ["z", "f"]


def test_an_item_says_its_values_unless_its_group_does():
    reader, found = english(one=["a", "b", "a"], other=[])
    grouped = facet(reader, "country", {"one": ["jp"], "other": ["br"]}, reader.own, on_group=True)
    listed = Filters(reader, 2, [found, grouped])
    assert listed.of("one") == ' data-type="a b"'
    assert listed.of("other") == listed.of("unknown") == ""


def test_countries_have_every_region_under_its_continent(reader):
    continents = {"142": ("030", "034"), "009": ("053", "999")}
    region, profile = filters.of_countries(reader, continents).facets
    assert [[value for value, _ in options][:1] for _, options in region.groups] == [["142"], ["009"]]
    assert {value for _, options in region.groups for value, _ in options} == {
        "142",
        "030",
        "034",
        "009",
        "053",
    }
    assert region.marks["jp"] == ["030"] and profile.marks == {code: ["yes"] for code in REAL.of("country")}


def test_institutions_are_told_apart_by_language_without_its_territory_and_by_broad_field():
    def one(name, tags, codes):
        languages = [SimpleNamespace(lang=tag) for tag in tags]
        return SimpleNamespace(
            id=name,
            record=SimpleNamespace(
                country="br", types=["public"], languages_of_instruction=languages, fields=codes
            ),
        )

    reader = Reader(REAL, "en", Options(TODAY))
    entries = [one("a", ["pt-BR", "en"], ["0511", "05"]), one("b", ["pt-PT"], ["071"])]
    found = {item.name: item for item in filters.of_institutions(reader, entries).facets}
    assert set(found) == {"language", "field"}
    assert found["language"].marks == {"a": ["pt", "en"], "b": ["pt"]}
    assert found["field"].marks == {"a": ["05"], "b": ["07"]}


@pytest.mark.parametrize("path", FILTERED)
def test_the_bar_speaks_of_what_the_page_lists(path, pages):
    shapes = []
    for lang in LANGUAGES:
        body = pages[lang, path]
        [form] = body.xpath("//form[@data-filters]")
        keys = {
            node.get("data-item") or node.xpath(".//a/@href")[0]
            for node in body.xpath("//*[@data-list]/li | //*[@data-item]")
        }
        said = form.xpath(".//*[@role='status']")[0].text_content()
        assert said.count(str(len(keys))) == 2
        assert "{n}" in json.loads(form.get("data-shown"))["other"]
        for select in form.xpath(".//select"):
            name, values = select.get("name"), select.xpath(".//option/@value")
            marked = {value for marks in body.xpath(f"//@data-{name}") for value in marks.split()}
            assert set(values) - {"", "no"} == marked, f"{lang} {path} {name}"
            assert form.xpath(f".//label[@for='{select.get('id')}']")
        shapes.append(
            [
                (select.get("name"), sorted(select.xpath(".//option/@value")))
                for select in form.xpath(".//select")
            ]
        )
    assert shapes[0] == shapes[1] == shapes[2], "an address means the same in every language"


def test_the_index_of_countries_stays_small(pages):
    marks = [len(f' data-in="{value}"') for value in pages["en", "countries"].xpath("//li/@data-in")]
    assert len(marks) == 200 and sum(marks) < 3500
