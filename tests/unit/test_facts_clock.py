"""Zones, clock changes and shared working hours, from tzdata."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.facts import clock
from atlas.facts.clock import ClockChange, distinct, live_hours, zone, zones


def test_japan_does_not_change_its_clocks():
    (tokyo,) = zones("jp", 2026)
    assert (tokyo.id, tokyo.january, tokyo.july, tokyo.changes_clocks) == ("Asia/Tokyo", 540, 540, False)


def test_egypt_changes_its_clocks_at_midnight():
    (cairo,) = zones("EG", 2026)
    assert (cairo.january, cairo.july) == (120, 180)
    # Forward as Friday begins, back as Thursday ends.
    assert cairo.changes == (
        ClockChange(date(2026, 4, 24), 120, 180),
        ClockChange(date(2026, 10, 29), 180, 120),
    )


def test_the_south_has_its_summer_in_january():
    sydney = zones("au", 2026)[0]
    assert (sydney.id, sydney.january, sydney.july) == ("Australia/Sydney", 660, 600)


def test_each_year_has_its_own_changes():
    assert [change.day for change in zone("Europe/Berlin", 2025).changes] == [
        date(2025, 3, 30),
        date(2025, 10, 26),
    ]
    assert [change.day for change in zone("Europe/Berlin", 2026).changes] == [
        date(2026, 3, 29),
        date(2026, 10, 25),
    ]


def test_brazil_has_sixteen_zones_of_four_kinds():
    brazil = zones("br", 2026)
    assert len(brazil) == 16
    assert brazil[0].id == "America/Sao_Paulo"
    assert [one.january for one in distinct(brazil)] == [-180, -120, -240, -300]


@pytest.mark.parametrize(
    ("code", "main"),
    [
        ("us", "America/New_York"),
        ("ca", "America/Toronto"),
        ("ru", "Europe/Moscow"),
        ("uz", "Asia/Tashkent"),
        ("ua", "Europe/Kyiv"),
        ("pt", "Europe/Lisbon"),
        ("cn", "Asia/Shanghai"),
        ("id", "Asia/Jakarta"),
    ],
)
def test_the_seat_of_government_comes_first(code, main):
    assert zones(code, 2026)[0].id == main


def test_tz_has_no_zone_of_kosovo():
    assert zones("xk", 2026) == ()


@pytest.mark.parametrize(
    ("zone_id", "lang", "name"),
    [
        ("Africa/Cairo", "ar", "القاهرة"),
        ("America/New_York", "es", "Nueva York"),
        ("Asia/Kolkata", "es", "Calcuta"),  # CLDR files it under Asia/Calcutta
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("Europe/Kyiv", "zh-Hans", "基辅"),
    ],
)
def test_a_zone_is_named_by_a_city(zone_id, lang, name):
    assert clock.city(zone_id, lang) == name


def test_an_offset_is_written_by_the_language():
    assert clock.offset_name(330, "en") == "GMT+05:30"
    assert clock.offset_name(-210, "fr") == "UTC-03:30"
    assert clock.offset_name(0, "en") == "GMT+00:00"


def test_hours_shared_by_new_york_and_london_while_only_one_has_changed_its_clock():
    (shared,) = live_hours("America/New_York", "Europe/London", date(2026, 3, 16))
    assert shared.utc == (datetime(2026, 3, 16, 13, tzinfo=UTC), datetime(2026, 3, 16, 17, tzinfo=UTC))
    assert [moment.hour for moment in shared.local_a] == [9, 13]
    assert [moment.hour for moment in shared.local_b] == [13, 17]


def test_hours_shared_across_the_date_line():
    (shared,) = live_hours("Pacific/Auckland", "America/Los_Angeles", date(2026, 1, 15))
    assert [moment.isoformat()[:16] for moment in shared.local_a] == ["2026-01-15T09:00", "2026-01-15T14:00"]
    assert [moment.isoformat()[:16] for moment in shared.local_b] == ["2026-01-14T12:00", "2026-01-14T17:00"]


def test_half_hours_count():
    (shared,) = live_hours("Asia/Kolkata", "Europe/Paris", date(2026, 1, 15))
    assert shared.utc[1] - shared.utc[0] == timedelta(hours=3, minutes=30)


def test_some_places_never_work_together_unless_they_work_longer():
    assert live_hours("Asia/Tokyo", "Europe/Berlin", date(2026, 1, 15)) == ()
    assert len(live_hours("Asia/Tokyo", "Europe/Berlin", date(2026, 1, 15), hours=(8, 20))) == 1


PLACES = st.sampled_from(
    [
        "Africa/Cairo",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Europe/Dublin",
        "Pacific/Auckland",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
    ]
)


@given(PLACES, PLACES, st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_shared_hours_lie_within_both_working_days(a, b, day):
    for shared in live_hours(a, b, day):
        assert shared.utc[0] < shared.utc[1]
        assert shared.local_a[0].date() == day
        for start, end in (shared.local_a, shared.local_b):
            assert start.date() == end.date()
            assert start.hour >= 9
            assert (end.hour, end.minute) <= (17, 0)


@given(PLACES, st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_a_place_shares_its_whole_working_day_with_itself(a, day):
    (shared,) = live_hours(a, a, day)
    assert shared.utc[1] - shared.utc[0] == timedelta(hours=8)
