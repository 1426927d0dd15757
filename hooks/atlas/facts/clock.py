"""What time it is in a territory: its IANA zones, their offsets and changes in a year, and shared hours.

Everything is read from the `tzdata` package, never from the machine's own zone files, so that the same
version gives the same pages. City names are CLDR's exemplar cities.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel.core import get_global

from atlas.facts.formats import digits
from atlas.facts.locales import alpha2, locale_of

# zone.tab lists zones as they lie; where the seat of government is not in the first one, it is named here.
_SEAT = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "FM": "Pacific/Pohnpei",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """Clocks change on `day`, local date, from one offset to another, in minutes east of UTC."""

    day: date
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Zone:
    """An IANA zone in a year; offsets in minutes east of UTC at noon on 1 January and 1 July."""

    id: str
    january: int
    july: int
    changes: tuple[ClockChange, ...]

    @property
    def changes_clocks(self) -> bool:
        """Whether clocks change at all in the year."""
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class SharedHours:
    """An interval in which both places work: in UTC, and as each place's clocks show it."""

    utc: tuple[datetime, datetime]
    local_a: tuple[datetime, datetime]
    local_b: tuple[datetime, datetime]


@cache
def _tz(zone: str) -> ZoneInfo:
    with files("tzdata.zoneinfo").joinpath(*zone.split("/")).open("rb") as binary:
        return ZoneInfo.from_file(binary, key=zone)


@lru_cache(maxsize=1)
def _zone_ids() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            found.setdefault(code, []).append(zone)
    return {code: tuple(sorted(ids, key=lambda zone: zone != _SEAT.get(code))) for code, ids in found.items()}


@cache
def zone(zone_id: str, year: int) -> Zone:
    """One zone in a year; `FileNotFoundError` for an id that tzdata does not have."""
    tz = _tz(zone_id)

    def offset(day: datetime) -> int:
        return int(day.replace(tzinfo=tz).utcoffset() / timedelta(minutes=1))

    changes = []
    day = datetime(year, 1, 1)
    before = offset(day)
    january, july = offset(datetime(year, 1, 1, 12)), offset(datetime(year, 7, 1, 12))
    while day.year == year:
        if (after := offset(day + _DAY)) != before:
            changes.append(ClockChange(day.date(), before, after))
        day, before = day + _DAY, after
    return Zone(zone_id, january, july, tuple(changes))


@cache
def zones(code: str, year: int) -> tuple[Zone, ...]:
    """All IANA zones of a territory, the seat of government first; none for Kosovo, which tz lacks."""
    return tuple(zone(zone_id, year) for zone_id in _zone_ids().get(alpha2(code), ()))


def distinct(all_zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """The first zone of each kind: those left out show the same time all through the year."""
    kinds: dict[tuple, Zone] = {}
    for one in all_zones:
        kinds.setdefault((one.january, one.july, one.changes), one)
    return tuple(kinds.values())


@lru_cache(maxsize=1)
def _cldr_ids() -> dict[str, tuple[str, ...]]:
    """CLDR keeps old ids (`Asia/Calcutta`) for places that tz has renamed."""
    found: dict[str, list[str]] = {}
    for old, current in get_global("zone_aliases").items():
        found.setdefault(current, []).append(old)
    return {current: tuple(old) for current, old in found.items()}


def city(zone_id: str, lang: str) -> str:
    """The zone's exemplar city in the language by CLDR; else the last part of the id: `Faroe`."""
    known = locale_of(lang).time_zones
    current = get_global("zone_aliases").get(zone_id, zone_id)
    for key in (zone_id, current, *_cldr_ids().get(current, ())):
        if "city" in known.get(key, {}):
            return known[key]["city"]
    return zone_id.rsplit("/", 1)[-1].replace("_", " ")


def offset_name(minutes: int, lang: str) -> str:
    """An offset as the language writes it: 330 is `GMT+05:30` in English, `UTC+05:30` in French."""
    sign = "-" if minutes < 0 else "+"
    amount = digits(f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}", lang)
    return locale_of(lang).zone_formats["gmt"].replace("%s", amount)


def live_hours(
    zone_a: str, zone_b: str, day: date, hours: tuple[int, int] = (9, 17)
) -> tuple[SharedHours, ...]:
    """When both places are within working hours, on `day` as counted in zone A; in order, empty if never.

    `hours` are whole hours of local time, from and to (24 allowed). Weekends and holidays are not looked at.
    """
    a, b = _tz(zone_a), _tz(zone_b)
    from_a, to_a = _working(day, a, hours)
    shared = []
    for away in (-1, 0, 1):
        from_b, to_b = _working(day + away * _DAY, b, hours)
        start, end = max(from_a, from_b), min(to_a, to_b)
        if start < end:
            local = [(start.astimezone(tz), end.astimezone(tz)) for tz in (a, b)]
            shared.append(SharedHours((start, end), *local))
    return tuple(shared)


def _working(day: date, tz: ZoneInfo, hours: tuple[int, int]) -> tuple[datetime, datetime]:
    midnight = datetime.combine(day, time())
    start, end = ((midnight + timedelta(hours=hour)).replace(tzinfo=tz).astimezone(UTC) for hour in hours)
    return start, end
