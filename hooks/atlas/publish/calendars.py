"""Public holidays as calendars that a phone or a mail program reads: iCalendar (RFC 5545, names by RFC 7986)."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from atlas.facts.public_holidays import Holiday
from atlas.language import fingerprint
from atlas.model.catalogue import Catalogue
from atlas.site import downloads
from atlas.site.options import Options
from atlas.site.reader import Reader

PRODUCT = "-//Partnership Atlas//Public holidays//EN"


def calendars(catalogue: Catalogue, options: Options) -> dict[str, str]:
    """A calendar per language and profiled country by its address; none where no holiday is known.

    It holds the nationwide holidays of the years of `options`.
    """
    found = {}
    for lang in catalogue.languages:
        reader = Reader(catalogue, lang, options)
        for code in catalogue.of("country"):
            if days := reader.holidays(code).entries:
                found[downloads.calendar_path(lang, code)] = calendar(reader, code, days)
    return found


def calendar(reader: Reader, code: str, days: tuple[Holiday, ...]) -> str:
    """The text of one calendar, with lines that end in CRLF."""
    title = reader.ui("data.calendar_title", country=reader.country(code))
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", title)
    made.add("x-wr-calname", title)
    seen: Counter[str] = Counter()
    for one in days:
        # Counted within the year: a date that moves with the moon stays the same event for whoever has imported it.
        name = f"{code}-{one.day.year}-{fingerprint(one.english)}"
        seen[name] += 1
        made.add_component(_event(reader, code, one, f"{name}-{seen[name]}-{reader.lang}@partnership-atlas"))
    return made.to_ical().decode()


def _event(reader: Reader, code: str, one: Holiday, uid: str) -> Event:
    """An all-day event that blocks no time; its stamp is the day of the build."""
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.combine(reader.options.today, time(), UTC))
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", one.name, parameters={"language": one.lang})
    event.add("description", _description(reader, code, one), parameters={"language": reader.lang})
    event.add("transp", "TRANSPARENT")
    return event


def _description(reader: Reader, code: str, one: Holiday) -> str:
    said = [reader.ui("data.holiday_in", country=reader.country(code))]
    said += [reader.ui("data.estimated")] if one.estimated else []
    said += [reader.ui("data.observed")] if one.observed else []
    return " ".join(said)
