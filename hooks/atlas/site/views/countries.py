"""Countries: the index by region, and the page of each, profiled or not."""

from typing import Any

from markupsafe import Markup

from atlas.facts import names
from atlas.facts.clock import city, distinct, offset_name
from atlas.facts.habits import habits
from atlas.facts.territory import Territory
from atlas.insight import evidence, norms
from atlas.insight.year import exam_days, stretches_of, teaching_days
from atlas.model.catalogue import Entry
from atlas.site import downloads
from atlas.site.address import pair
from atlas.site.frame import frame, new_record
from atlas.site.sheet import Sheet

from . import filters
from .strip import year_strip

Context = dict[str, Any]
CONTINENTS = {
    "002": ("015", "011", "017", "014", "018"),
    "019": ("021", "013", "029", "005"),
    "142": ("143", "030", "034", "035", "145"),
    "150": ("151", "154", "039", "155"),
    "009": ("053", "054", "057", "061"),
}


def countries(sheet: Sheet, name: str) -> Context:
    """Every territory by region; those with a profile first and by name."""
    reader = sheet.reader
    regions = reader.catalogue.territories.regions
    profiled = reader.catalogue.of("country")
    groups = []
    for continent, parts in CONTINENTS.items():
        codes = [code for part in parts for code in regions.get(part, [])]
        listed = [
            (code, reader.country(code), code in profiled) for code in reader.ordered(codes, reader.country)
        ]
        groups.append((continent, names.region_name(continent, reader.lang), listed))
    context = frame(sheet, reader.ui("kind.country.many"), reader.ui("countries.lead"))
    return context | {
        "groups": groups,
        "filters": filters.of_countries(reader, CONTINENTS),
        "profiled": [(c, len(profiled[c].record.norms)) for c in reader.ordered(profiled, reader.country)],
    }


def country(sheet: Sheet, code: str) -> Context:
    """A country's page: what libraries know of it, and its profile where there is one."""
    reader = sheet.reader
    ui, entry, territory = reader.ui, reader.catalogue.of("country").get(code), reader.territory(code)
    region = next((r for r, codes in reader.catalogue.territories.regions.items() if code in codes), "001")
    title = reader.country(code)
    known = (entry and reader.words(entry)("overview")) or ui("country.description", country=title)
    context = frame(
        sheet, title, known, "country", entry=entry, kicker=names.region_name(region, reader.lang)
    )
    context |= {
        "code": code,
        "rows": _facts(sheet, code, territory),
        "zones": [{"id": z.id, "city": city(z.id, reader.lang)} for z in distinct(territory.zones)][:1],
        "holidays": _holidays(sheet, code),
        "profile": _profile(sheet, entry) if entry else None,
        "others": _others(sheet, code) if entry and entry.record.norms else [],
        "data_file": sheet.file(downloads.country_path(code)),
        "compare_files": downloads.comparison_folder(reader.lang),
        **evidence.of_country(reader.catalogue, code),
    }
    context["calendar"] = (
        sheet.file(downloads.calendar_path(reader.lang, code))
        if entry and context["holidays"]["years"]
        else ""
    )
    if not entry:
        context["start"] = new_record(sheet, f"data/countries/{code}/country.yml", code)
    return context


def _facts(sheet: Sheet, code: str, territory: Territory) -> list[tuple[str, Any]]:
    reader = sheet.reader
    ui, lang = reader.ui, reader.lang
    official = [one for one in territory.languages if one.status in ("official", "de-facto")]
    regional = [one for one in territory.languages if one.status == "official-regional"]
    others = [one for one in territory.languages if one.status == "widely-used"]
    weekdays = names.weekday_names(lang)
    example = habits(code, territory.currencies[0]) if territory.currencies else None
    weekend, override = (
        reader.joined(weekdays[day] for day in territory.weekend),
        reader.catalogue.territories.weekends.get(code),
    )
    if override:
        weekend = Markup("{}{}").format(weekend, sheet.cite_all(override.sources))
    return [
        (ui("fact.languages"), reader.joined(_language(sheet, one.tag) for one in official)),
        (ui("fact.regional_languages"), reader.joined(_language(sheet, one.tag) for one in regional)),
        (ui("fact.widely_used"), reader.joined(_language(sheet, one.tag) for one in others)),
        (
            ui("fact.scripts"),
            reader.joined(dict.fromkeys(names.script_name(one.script, lang) for one in territory.languages)),
        ),
        (
            ui("fact.currency"),
            reader.joined(f"{names.currency_name(c, lang)} ({c})" for c in territory.currencies),
        ),
        (ui("fact.time"), _clocks(sheet, territory)),
        (
            ui("fact.weekend"),
            ui("fact.weekend_disputed", days=weekend) if territory.weekend_disputed else weekend,
        ),
        (ui("fact.week_starts"), weekdays[territory.first_day]),
        (ui("fact.date"), sheet.bdi(example.short_date, example.locale) if example else ""),
        (ui("fact.clock"), sheet.bdi(example.time, example.locale) if example else ""),
        (ui("fact.number"), sheet.bdi(example.number, example.locale) if example else ""),
        (ui("fact.money"), sheet.bdi(example.money, example.locale) if example else ""),
    ]


def _language(sheet: Sheet, tag: str) -> str:
    """The name of a language; marked where CLDR has it in another language than the reader's."""
    named = names.language_name_tag(tag, sheet.reader.lang)
    name = sheet.reader.language(tag)
    return name if named == sheet.reader.lang else sheet.bdi(name, named)


def _clocks(sheet: Sheet, territory: Territory) -> Markup:
    reader = sheet.reader
    ui, lang = reader.ui, reader.lang
    items = []
    for zone in distinct(territory.zones):
        offset = offset_name(zone.january, lang)
        text = f"{city(zone.id, lang)}: {offset}"
        if zone.changes:
            days = reader.joined(reader.when(change.day) for change in zone.changes)
            text = ui("fact.clock_changes", zone=text, other=offset_name(zone.july, lang), dates=days)
        items.append(Markup("<li>{}</li>").format(text))
    return Markup('<ul class="plain">{}</ul>').format(Markup("").join(items)) if items else Markup("")


def _holidays(sheet: Sheet, code: str) -> Context:
    reader = sheet.reader
    found = reader.holidays(code)
    years: dict[str, list[Context]] = {str(year): [] for year in reader.options.years}
    for one in found.entries:
        name = one.name if one.lang == reader.lang else sheet.bdi(one.name, one.lang)
        flag = "estimated" if one.estimated else "observed" if one.observed else ""
        years[str(one.day.year)].append(
            {
                "day": reader.month_day(one.day.strftime("%m-%d")),
                "iso": one.day.isoformat(),
                "name": name,
                "flag": flag,
            }
        )
    return {"supported": found.supported, "years": {year: days for year, days in years.items() if days}}


def _profile(sheet: Sheet, entry: Entry) -> Context:
    reader, record = sheet.reader, entry.record
    year, words = record.academic_year, reader.words(entry)
    return {
        "study": norms.in_order(reader.catalogue, entry, "study"),
        "work": norms.in_order(reader.catalogue, entry, "work"),
        "terms": [_term(sheet, term) for term in year.terms] if year else [],
        "strip": year_strip(reader, [(reader.country(entry.id), year, "one")]) if year and year.terms else "",
        "system": bool(words.ids("higher_education") or record.credits or record.grading_scales or year),
        "teaching": [reader.span(s.first, s.last) for s in stretches_of(teaching_days(year))],
        "exams": [reader.span(s.first, s.last) for s in stretches_of(exam_days(year))],
        "recognition": _recognition(sheet, entry),
        "credits": _credits(sheet, entry),
    }


def _term(sheet: Sheet, term: Any) -> Context:
    reader = sheet.reader
    return {
        "name": reader.ui("institution.term_n", number=reader.number(term.number)),
        "whole": reader.span(term.starts, term.ends),
        "teaching": reader.span(term.teaching.starts, term.teaching.ends) if term.teaching else "–",
        "exams": reader.span(term.exams.starts, term.exams.ends) if term.exams else "–",
    }


def _credits(sheet: Sheet, entry: Entry) -> list[tuple[str, Any]]:
    reader, credits = sheet.reader, entry.record.credits
    if not credits:
        return []
    ui = reader.ui
    ratios = [
        Markup("{}{}").format(ui("credits.ratio", n=one.ects), sheet.cite_all(one.sources))
        for one in credits.ects_ratios
    ]
    return [
        (ui("credits.name"), sheet.bdi(credits.name.value, credits.name.lang)),
        (ui("credits.per_year"), reader.number(credits.per_year) if credits.per_year else ""),
        (ui("credits.degree_total"), reader.number(credits.degree_total) if credits.degree_total else ""),
        (ui("credits.hours"), reader.number(credits.hours) if credits.hours else ""),
        (ui("credits.ects"), Markup("<br>").join(ratios)),
    ]


def _recognition(sheet: Sheet, entry: Entry) -> list[tuple[str, Any]]:
    reader, record = sheet.reader, entry.record.recognition
    ui = reader.ui
    rows: list[tuple[Any, Any]] = []
    if record.centre:
        link = Markup('<a href="{}"><bdi>{}</bdi></a>{}').format(
            record.centre.url, record.centre.name, sheet.cite_all(record.centre.sources)
        )
        rows.append((ui("recognition.centre"), link))
    for name, listed in (
        ("ehea", "ehea-statuses"),
        ("lisbon", "convention-statuses"),
        ("global_convention", "convention-statuses"),
        ("regional", "convention-statuses"),
    ):
        fact = getattr(record, name)
        if fact:
            title = (
                Markup("<bdi>{}</bdi>").format(fact.name) if name == "regional" else ui(f"recognition.{name}")
            )
            since = f" · {ui('word.since', date=reader.when(fact.since))}" if fact.since else ""
            as_of = f" ({ui('word.as_of', date=reader.when(fact.as_of))})" if fact.as_of else ""
            rows.append(
                (
                    title,
                    Markup("{}{}{}{}").format(
                        sheet.label(listed, fact.status), since, as_of, sheet.cite_all(fact.sources)
                    ),
                )
            )
    return rows


def _others(sheet: Sheet, code: str) -> list[tuple[str, str]]:
    reader = sheet.reader
    profiled = [c for c, e in reader.catalogue.of("country").items() if e.record.norms and c != code]
    return [(pair(code, other), other) for other in reader.ordered(profiled, reader.country)]
