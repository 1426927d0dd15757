"""The typical academic year as days of a circle of 366, so that years starting in April, August or February compare.

Days are numbers from 0 (1 January) to 365 (31 December) of a leap year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from atlas.model.country import AcademicYear, Span

DAYS = 366
FIRST = date(2024, 1, 1)


@dataclass(frozen=True)
class Stretch:
    """Some days of the year, both ends included; `starts` > `ends` runs over New Year."""

    starts: int
    ends: int

    @property
    def days(self) -> int:
        return (self.ends - self.starts) % DAYS + 1

    @property
    def weeks(self) -> int:
        """Whole weeks."""
        return self.days // 7

    @property
    def first(self) -> str:
        """The first day as month-day."""
        return month_day(self.starts)

    @property
    def last(self) -> str:
        """The last day as month-day."""
        return month_day(self.ends)


def day_number(value: str) -> int:
    """The day of a month-day: 01-01 is 0, 12-31 is 365."""
    month, day = value.split("-")
    return (date(2024, int(month), int(day)) - FIRST).days


def month_day(number: int) -> str:
    """The month-day of a day."""
    return (FIRST + timedelta(number % DAYS)).strftime("%m-%d")


def stretch(span: Span) -> Stretch:
    """A span of the record as days."""
    return Stretch(day_number(span.starts), day_number(span.ends))


def days_of(stretches: Iterable[Stretch]) -> frozenset[int]:
    """All days of several stretches."""
    return frozenset((one.starts + n) % DAYS for one in stretches for n in range(one.days))


def stretches_of(days: frozenset[int]) -> list[Stretch]:
    """Days as unbroken stretches, in the order of the year; one over New Year stands last."""
    if len(days) == DAYS:
        return [Stretch(0, DAYS - 1)]
    starts = sorted(day for day in days if (day - 1) % DAYS not in days)
    found = []
    for start in starts:
        end = start
        while (end + 1) % DAYS in days:
            end += 1
        found.append(Stretch(start, end % DAYS))
    return found


def teaching_days(year: AcademicYear | None) -> frozenset[int]:
    """The days on which teaching is usual: the terms' teaching spans without their breaks."""
    terms = year.terms if year else []
    taught = days_of(stretch(term.teaching) for term in terms if term.teaching)
    return taught - days_of(stretch(gap) for term in terms for gap in term.breaks)


def exam_days(year: AcademicYear | None) -> frozenset[int]:
    """The days on which exams are usual."""
    return days_of(stretch(term.exams) for term in (year.terms if year else []) if term.exams)


def shared_teaching(one: AcademicYear | None, other: AcademicYear | None) -> list[Stretch]:
    """The stretches of at least a week in which both sides usually teach."""
    return [found for found in stretches_of(teaching_days(one) & teaching_days(other)) if found.days >= 7]
