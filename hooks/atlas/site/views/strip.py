"""The year strip: twelve months, with teaching and exams as bars; a picture whose sentence stands beside it."""

from markupsafe import Markup, escape

from atlas.facts import names
from atlas.insight.year import DAYS, Stretch, day_number, exam_days, stretches_of, teaching_days
from atlas.model.country import AcademicYear
from atlas.site.reader import Reader

WIDTH, ROW, TOP = 732, 34, 22


def year_strip(reader: Reader, rows: list[tuple[str, AcademicYear, str]]) -> Markup:
    """An SVG of 732 units, two to a day; `rows` hold a name, a year and the side (`one`, `other`) that colours it.

    It runs from the right in right-to-left languages. The picture is hidden from screen readers: the same
    is said in words beside it.
    """
    mirrored = reader.direction == "rtl"
    parts = []
    for index, month in enumerate(names.month_names(reader.lang, "abbreviated")):
        day = day_number(f"{index + 1:02d}-01")
        x = _x(day + 15, mirrored)
        parts.append(
            Markup('<text class="strip__month" x="{}" y="14" text-anchor="middle">{}</text>').format(
                x, _short(month)
            )
        )
        if index:
            parts.append(
                Markup('<path class="strip__line" d="M{0} 18V{1}"/>').format(
                    _x(day, mirrored), TOP + ROW * len(rows)
                )
            )
    for number, (_, year, side) in enumerate(rows):
        y = TOP + ROW * number
        parts += [_bar(s, y, f"teaching {side}", mirrored) for s in stretches_of(teaching_days(year))]
        parts += [_bar(s, y, f"exams {side}", mirrored) for s in stretches_of(exam_days(year))]
    height = TOP + ROW * len(rows) + 4
    svg = Markup('<svg class="strip" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>')
    return svg.format(WIDTH, height, Markup("").join(parts))


def _short(month: str) -> Markup:
    return escape(month[:4].rstrip("."))


def _x(day: int, mirrored: bool) -> int:
    return WIDTH - 2 * day if mirrored else 2 * day


def _bar(stretch: Stretch, y: int, css: str, mirrored: bool) -> Markup:
    """One bar, or two where the stretch runs over New Year."""
    ends = [(stretch.starts, stretch.ends)]
    if stretch.starts > stretch.ends:
        ends = [(stretch.starts, DAYS - 1), (0, stretch.ends)]
    bars = []
    for first, last in ends:
        x = min(_x(first, mirrored), _x(last + 1, mirrored))
        bars.append(
            Markup('<rect class="strip__bar {}" x="{}" y="{}" width="{}" height="{}" rx="3"/>').format(
                css, x, y + 6, 2 * (last - first + 1), ROW - 12
            )
        )
    return Markup("").join(bars)
