"""The files of data beside the pages: what they say, in which form, and that nothing in them can break out."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from atlas.check import check
from atlas.facts.public_holidays import Holiday
from atlas.publish import data
from atlas.publish.api import grouped
from atlas.publish.calendars import calendar
from atlas.publish.comparisons import comparison
from atlas.publish.tables import table
from atlas.site import Chrome, Options, Page
from atlas.site.embedded import embedded
from atlas.site.linked import linked
from atlas.site.reader import Reader
from atlas.site.stage import Staged
from tests.projects import ROOT, TODAY, country

SITE = "https://example.org/atlas/"
OPTIONS = Options(TODAY)
REAL = check(ROOT, TODAY).catalogue


def files(catalogue) -> dict[str, str]:
    return data(Chrome(Staged({}, 0, 0), catalogue, OPTIONS, list(catalogue.languages), SITE))


@pytest.fixture(scope="module")
def real() -> dict[str, str]:
    return files(REAL)


def test_a_country_file_has_facts_as_in_the_record_and_texts_in_all_languages(project):
    root = project(
        {"data/ui/es.yml": "site: {name: Atlas}\n", "data/countries/jp/text.es.yml": "overview: Vista\n"}
    )
    found = json.loads(files(check(root, TODAY).catalogue)["api/v1/countries/jp.json"])
    assert found["licence"]["id"] == "CC-BY-4.0"
    assert found["facts"]["norms"]["asking"] == {
        "customs": ["aloud"],
        "evidence": "official",
        "perspective": "insider",
        "confidence": "verified",
        "sources": ["one", "two"],
        "reviewed": {"on": "2026-11-01", "by": "editorial-board"},
    }
    assert found["texts"]["es"] == {"overview": "Vista"}
    assert found["texts"]["en"]["norms"]["asking"]["statement"] == "S one.[^one]"
    assert found["names"] == {"en": "Japan", "es": "Japón"}


def test_texts_are_grouped_as_in_their_files():
    assert grouped({"title": "T", "how.meet": "M", "how.ask.first": "A"}) == {
        "title": "T",
        "how": {"meet": "M", "ask": {"first": "A"}},
    }


def test_the_index_describes_every_file_of_records_with_counts(real):
    index = json.loads(real["api/v1/index.json"])
    told = [
        one["url"].removeprefix(SITE) for group in ("countries", "lists", "tables") for one in index[group]
    ]
    made = [name for name in real if name.startswith("api/v1/") and "/compare/" not in name]
    assert sorted([*told, "api/v1/index.json"]) == sorted(made)
    assert index["licence"]["id"] == "CC-BY-4.0" and index["updated"] == "2026-11-23"
    assert [one["tag"] for one in index["languages"]] == list(REAL.languages)
    for one in index["lists"]:
        listed = json.loads(real[one["url"].removeprefix(SITE)])
        assert one["count"] == listed["count"] == len(listed["items"]) == len(REAL.of(one["kind"]))


def test_the_same_records_give_the_same_files(real):
    assert files(REAL) == real


def test_a_table_is_csv_with_crlf_and_quotes_where_they_are_needed():
    made = table([{"a": 'say "x", y', "b": ["one", "two"], "c": None, "d": -1.5}])
    assert made == 'a,b,c,d\r\n"say ""x"", y",one; two,,-1.5\r\n'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\r=x"])
def test_no_text_is_taken_for_a_formula_by_a_spreadsheet(text):
    [_, row] = csv.reader(io.StringIO(table([{"a": text}]), newline=""))
    assert row == [f"'{text}"]


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=4))
def test_a_row_comes_back_from_a_table_as_it_went_in(cells):
    row = {str(number): f"x{cell}" for number, cell in enumerate(cells)}
    assert list(csv.reader(io.StringIO(table([row]), newline=""))) == [list(row), list(row.values())]


def test_the_table_of_norms_has_a_row_for_each_norm_and_no_marks_in_its_sentences(real):
    head, *rows = csv.reader(io.StringIO(real["api/v1/norms.csv"], newline=""))
    assert head[:3] == ["country", "situation", "customs"] and {"statement", "sources"} <= set(head)
    assert len(rows) == sum(len(entry.record.norms) for entry in REAL.of("country").values())
    statements = [row[head.index("statement")] for row in rows]
    assert all(statements) and not [one for one in statements if "[^" in one or "**" in one]


def test_every_calendar_is_well_formed(real):
    """RFC 5545: lines of at most 75 octets that end in CRLF, all-day events, ids that no other event has."""
    calendars = {name: text for name, text in real.items() if name.startswith("calendars/")}
    assert set(calendars) == {
        f"calendars/{lang}/{code}.ics" for lang in REAL.languages for code in REAL.of("country")
    }
    ids = []
    for text in calendars.values():
        assert all(len(line.encode()) <= 75 and "\n" not in line for line in text.split("\r\n"))
        events = Calendar.from_ical(text).walk("VEVENT")
        ids += [str(event["uid"]) for event in events]
        for event in events:
            assert type(event.decoded("dtstart")) is date and event.decoded("dtstart").year in OPTIONS.years
            assert (event.decoded("dtend") - event.decoded("dtstart")).days == 1
            assert event["dtstamp"].to_ical() == b"20261123T000000Z"
    assert len(ids) == len(set(ids)) > 100


def days(*moon: int) -> str:
    found = tuple(Holiday(date(2026, 3, day), "Feast", "en", "Feast", estimated=True) for day in moon)
    return calendar(Reader(REAL, "en", OPTIONS), "eg", found)


def test_an_estimated_date_says_so_and_stays_the_same_event_when_it_moves():
    before, after = (Calendar.from_ical(days(*moon)).walk("VEVENT") for moon in ((20, 21), (21, 22)))
    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    assert "expected" in str(before[0]["description"])


def test_names_in_another_language_say_so():
    found = (Holiday(date(2026, 1, 1), "元日", "ja", "New Year's Day"),)
    [event] = Calendar.from_ical(calendar(Reader(REAL, "es", OPTIONS), "jp", found)).walk("VEVENT")
    assert event["summary"].params["language"] == "ja" and event["description"].params["language"] == "es"


def test_a_comparison_says_in_which_language_each_text_stands(project):
    own = 'norms: {asking: {statement: "قول **أول**.[^one]"}}\n'
    root = project(
        {"data/ui/ar.yml": "site: {name: أطلس}\n", "data/countries/jp/text.ar.yml": own, **country("br")}
    )
    catalogue = check(root, TODAY).catalogue
    reader = Reader(catalogue, "ar", OPTIONS)
    jp, br = (comparison(reader, catalogue.of("country")[code])["norms"]["asking"] for code in ("jp", "br"))
    assert jp["statement"] == {"lang": "ar", "dir": "rtl", "paragraphs": ["قول أول."]}
    assert br["statement"] == {"lang": "en", "dir": "ltr", "paragraphs": ["S one."]}
    assert [custom["paragraphs"] for custom in br["customs"]] == [["Aloud"]]


@settings(deadline=None)
@given(
    st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_embedded_json_holds_its_value_and_no_markup(value):
    made = embedded(value)
    assert json.loads(made) == value
    assert not set("<>&\u2028\u2029") & set(made)


def page(**more) -> Page:
    given = {
        "lang": "es",
        "path": "countries/jp",
        "kind": "country",
        "title": "J</script>",
        "description": "D",
        "body": "",
    }
    return Page(**given | more)


def test_a_reviewed_page_is_an_article_with_its_way_from_the_start():
    trail = (("", "Atlas"), ("countries", "Países"))
    made = linked(page(trail=trail, reviewed="2026-11-01"), lambda path: f"{SITE}es/{path}", "Atlas")
    assert "</script" not in made
    crumbs, article = json.loads(made)["@graph"]
    assert [(one["position"], one["name"], one["item"]) for one in crumbs["itemListElement"]] == [
        (1, "Atlas", f"{SITE}es/"),
        (2, "Países", f"{SITE}es/countries"),
        (3, "J</script>", f"{SITE}es/countries/jp"),
    ]
    assert (article["@type"], article["inLanguage"], article["dateModified"]) == (
        "Article",
        "es",
        "2026-11-01",
    )
    assert article["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_an_index_is_a_web_page_and_a_handwritten_page_says_nothing():
    [about] = json.loads(linked(page(), str, "Atlas"))["@graph"]
    assert about["@type"] == "WebPage" and "dateModified" not in about
    assert linked(page(kind="handwritten"), str, "Atlas") == ""
