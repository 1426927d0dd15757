"""What follows from records: the year as a circle, customs compared, live hours through the year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.check import check
from atlas.insight.briefing import pairs
from atlas.insight.meeting import live_year
from atlas.insight.norms import compare
from atlas.insight.year import DAYS, Stretch, days_of, shared_teaching, stretches_of, teaching_days
from atlas.model.country import AcademicYear
from tests.projects import TODAY, country


def year(*terms: tuple[str, str]) -> AcademicYear:
    rows = [
        {"number": n, "starts": a, "ends": b, "teaching": {"starts": a, "ends": b}}
        for n, (a, b) in enumerate(terms, 1)
    ]
    return AcademicYear.model_validate({"scheme": "split", "starts": terms[0][0], "terms": rows})


def test_a_stretch_may_run_over_new_year():
    assert Stretch(360, 5).days == 12
    assert (Stretch(0, 13).weeks, Stretch(0, 12).weeks) == (2, 1)


@given(st.frozensets(st.integers(0, DAYS - 1)))
def test_days_and_stretches_say_the_same(days):
    assert days_of(stretches_of(days)) == days


def test_shared_weeks_of_a_southern_and_a_northern_year():
    south, north = year(("03-01", "07-10"), ("08-01", "12-10")), year(("10-01", "02-10"), ("04-15", "07-20"))
    assert [(s.first, s.last) for s in shared_teaching(south, north)] == [
        ("04-15", "07-10"),
        ("10-01", "12-10"),
    ]


def test_less_than_a_week_in_common_is_not_offered():
    assert shared_teaching(year(("03-01", "04-05")), year(("04-01", "07-01"))) == []


def test_breaks_are_not_teaching():
    one = AcademicYear.model_validate(
        {"scheme": "split", "starts": "01-01", "terms": [{"number": 1, "starts": "01-01", "ends": "01-31",
         "teaching": {"starts": "01-01", "ends": "01-31"}, "breaks": [{"starts": "01-10", "ends": "01-12"}]}]}
    )  # fmt: skip
    assert len(teaching_days(one)) == 28


def test_without_a_calendar_nothing_is_shared():
    assert shared_teaching(None, year(("03-01", "07-10"))) == []


@pytest.mark.parametrize(
    ("one", "other", "differs", "same"),
    [
        ("aloud", "later", True, False),
        ("aloud", "aloud", False, True),
        ("aloud", "aloud, later", False, False),
    ],
)
def test_customs_are_compared_in_words(one, other, differs, same, project):
    catalogue = check(project({**country("jp", one), **country("br", other)}), TODAY).catalogue
    found = compare(catalogue, catalogue.of("country")["br"], catalogue.of("country")["jp"])
    assert [(c.differs, c.same) for c in found] == [(differs, same)]


def test_every_two_countries_with_norms_have_a_briefing(project):
    files = {**country("jp"), **country("br"), **country("de")}
    files["data/countries/de/country.yml"] = files["data/countries/de/country.yml"].split("norms:")[0]
    files["data/countries/de/text.en.yml"] = "overview: X\n"
    found = pairs(check(project(files), TODAY).catalogue)
    assert [(one.id, other.id) for one, other in found] == [("br", "jp")]


def test_live_hours_follow_both_sides_clock_changes():
    """Cairo changes its clocks in 2026, Tokyo does not: two periods of winter time around one of summer time."""
    periods = live_year("Africa/Cairo", "Asia/Tokyo", 2026)
    assert [p.hours for p in periods] == [(("09:00", "10:00", "16:00", "17:00"),), (("09:00", "11:00", "15:00", "17:00"),), (("09:00", "10:00", "16:00", "17:00"),)]  # fmt: skip
    assert periods[0].starts == date(2026, 1, 1) and periods[-1].ends == date(2026, 12, 31)
    assert [p.minutes for p in periods] == [60, 120, 60]


def test_places_on_opposite_sides_of_the_world_may_share_no_hour():
    assert live_year("America/Sao_Paulo", "Asia/Tokyo", 2026)[0].hours == ()
