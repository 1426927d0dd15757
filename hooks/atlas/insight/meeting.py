"""When two places can meet live: the hours that both work, through a year with its clock changes."""

from dataclasses import dataclass
from datetime import date, timedelta

from atlas.facts.clock import live_hours, zone


@dataclass(frozen=True)
class LivePeriod:
    """From one day to another, both included, both places' working hours (9 to 17) overlap as said.

    `hours` holds (start here, end here, start there, end there) as local clock times `09:00`; empty when
    the working days don't meet at all. A time there on another date is marked by `day_shift` (-1, 0, 1).
    """

    starts: date
    ends: date
    hours: tuple[tuple[str, str, str, str], ...]
    day_shift: int
    minutes: int


def live_year(zone_a: str, zone_b: str, year: int) -> list[LivePeriod]:
    """The year in periods with the same overlap; a clock change on either side starts a new one."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = {change.day for name in (zone_a, zone_b) for change in zone(name, year).changes}
    starts = sorted({first, *(day for day in days if first < day <= last)})
    ends = [*(day - timedelta(days=1) for day in starts[1:]), last]
    periods = [_period(zone_a, zone_b, start, end) for start, end in zip(starts, ends, strict=True)]
    joined: list[LivePeriod] = []
    for period in periods:
        before = joined[-1] if joined else None
        if before and before.hours == period.hours and before.day_shift == period.day_shift:
            joined[-1] = LivePeriod(
                before.starts, period.ends, before.hours, before.day_shift, before.minutes
            )
        else:
            joined.append(period)
    return joined


def _period(zone_a: str, zone_b: str, start: date, end: date) -> LivePeriod:
    sample = start + timedelta(days=min(2, (end - start).days))
    shared = live_hours(zone_a, zone_b, sample)
    hours = tuple(
        tuple(moment.strftime("%H:%M") for moment in (*one.local_a, *one.local_b)) for one in shared
    )
    shift = (shared[0].local_b[0].date() - shared[0].local_a[0].date()).days if shared else 0
    minutes = sum(int((one.utc[1] - one.utc[0]).total_seconds() // 60) for one in shared)
    return LivePeriod(start, end, hours, shift, minutes)
