"""Briefings: any two profiled countries on one page, both sides' view, in words."""

from typing import Any

from markupsafe import Markup

from atlas.facts.clock import city
from atlas.insight.briefing import briefing as brief
from atlas.insight.briefing import holidays_within, pairs
from atlas.insight.meeting import LivePeriod
from atlas.site.address import pair
from atlas.site.frame import frame
from atlas.site.sheet import Sheet

from .countries import _credits
from .strip import year_strip

Context = dict[str, Any]


def briefings(sheet: Sheet, name: str) -> Context:
    """Every pair, once under each of its countries."""
    reader = sheet.reader
    known = pairs(reader.catalogue)
    codes = reader.ordered({e.id for found in known for e in found}, reader.country)
    groups = [(code, [(pair(code, other), other) for other in codes if other != code]) for code in codes]
    return frame(sheet, reader.ui("kind.briefing.many"), reader.ui("briefings.lead")) | {"groups": groups}


def briefing(sheet: Sheet, name: str) -> Context:
    """The briefing of one pair, `br-jp`."""
    reader = sheet.reader
    ui, known = reader.ui, reader.catalogue.of("country")
    one, other = (known[code] for code in name.split("-"))
    here, there = reader.territory(one.id), reader.territory(other.id)
    found = brief(reader.catalogue, one, other, here, there, reader.options.years[0])
    title = ui("briefing.title", one=reader.country(one.id), other=reader.country(other.id))
    differing = [c for c in found.comparisons if not c.same]
    context = frame(
        sheet, title, ui("briefing.description", pair=title), "briefing", kicker=ui("kind.briefing.one")
    )
    years = [
        (reader.country(e.id), e.record.academic_year, side)
        for e, side in ((one, "one"), (other, "other"))
        if e.record.academic_year
    ]
    return context | {
        "found": found,
        "sides": [(one, "one"), (other, "other")],
        "differing": differing,
        "shared": [c for c in found.comparisons if c.same],
        "strip": year_strip(reader, years) if len(years) == 2 else "",
        "weeks": [(reader.span(s.first, s.last), s.weeks) for s in found.shared_teaching],
        "live": [_live(sheet, period) for period in found.live],
        "cities": [city(t.zones[0].id, reader.lang) if t.zones else "" for t in (here, there)],
        "many_zones": [
            reader.country(e.id)
            for e, t in ((one, here), (other, there))
            if len({(z.january, z.july) for z in t.zones}) > 1
        ],
        "holidays": _holidays(sheet, (one, other), found.shared_teaching),
        "credits": {e.id: _credits(sheet, e) for e in (one, other)},
        "languages": [reader.language(tag) for tag in found.languages],
        "questions": _questions(sheet, differing),
        "files": [],
    }


def _live(sheet: Sheet, period: LivePeriod) -> Context:
    reader = sheet.reader
    clock = Markup('<bdi dir="ltr">{}–{}</bdi>')
    days = reader.span(period.starts.strftime("%m-%d"), period.ends.strftime("%m-%d"))
    return {
        "days": days,
        "hours": [(clock.format(a, b), clock.format(c, d)) for a, b, c, d in period.hours],
        "length": reader.ui("count.minutes", n=period.minutes),
        "shift": period.day_shift,
    }


def _holidays(sheet: Sheet, sides: tuple[Any, Any], stretches: list[Any]) -> list[Context]:
    reader = sheet.reader
    rows: dict[str, Context] = {}
    for entry, side in zip(sides, ("one", "other"), strict=True):
        listed = [h for h in reader.holidays(entry.id).entries if h.day >= reader.options.today]
        for one in holidays_within(listed, stretches):
            name = one.name if one.lang == reader.lang else sheet.bdi(one.name, one.lang)
            row = rows.setdefault(
                one.day.isoformat(),
                {"iso": one.day.isoformat(), "day": reader.when(one.day.isoformat()), "names": []},
            )
            row["names"].append(
                {"side": side, "country": reader.country(entry.id), "name": name, "estimated": one.estimated}
            )
    return [rows[day] for day in sorted(rows)][:24]


def _questions(sheet: Sheet, differing: list[Any]) -> list[Any]:
    """Ten questions to settle: first those in which the two differ, then what every pair should ask."""
    reader = sheet.reader
    asked = [sheet.inline(reader.words(c.situation)("question")) for c in differing[:5]]
    general = [reader.ui(f"briefing.ask_{n}") for n in range(1, 11)]
    return [*asked, *general][:10]
