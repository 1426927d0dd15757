"""Which days are public holidays in a territory, nationwide, and what they are called (library `holidays`).

A name comes from the library in the site's language, else from the glossary by its English name, else it is
the local name with its own language tag. Words such as "(estimated)" leave the name and become flags.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from holidays import HolidayBase, country_holidays

from atlas.facts.locales import alpha2
from atlas.facts.script import script_of

Glossary = Mapping[str, Mapping[str, str]]
ENGLISH = "en_US"


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday on one day. `lang` is the BCP 47 tag of `name`; `english` is the glossary's key.

    `estimated`: the date follows the moon and is not yet announced. `observed`: a day off for a holiday that
    falls on a weekend. `substituted_for`: the working day that was exchanged for this day off, if any.
    """

    day: date
    name: str
    lang: str
    english: str
    estimated: bool = False
    observed: bool = False
    substituted_for: date | None = None


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """Holidays by day and name. `supported` is False where the library does not know the territory at all;
    supported and empty means that no day is off by law, as in Ukraine under martial law."""

    supported: bool
    entries: tuple[Holiday, ...] = ()


def public_holidays(code: str, years: Iterable[int], lang: str, glossary: Glossary) -> PublicHolidays:
    """National public holidays in the given years, in the site language as far as names can be had.

    `glossary` maps English names to names by language: `{"Labor Day": {"es": "Día del Trabajo"}}`; languages
    are matched by full tag, then by language in the same script.
    """
    listed = _listed(alpha2(code), tuple(sorted(set(years))), lang)
    if listed is None:
        return PublicHolidays(supported=False)
    named = (_through(glossary, one, lang) for one in listed)
    return PublicHolidays(True, tuple(sorted(named, key=lambda one: (one.day, one.observed, one.name))))


def _through(glossary: Glossary, one: Holiday, lang: str) -> Holiday:
    if one.lang == lang:
        return one
    names = glossary.get(one.english, {})
    language = lang.split("-")[0]
    name = names.get(lang) or (names.get(language) if script_of(language) == script_of(lang) else None)
    if not name:
        return one
    return Holiday(one.day, name, lang, one.english, one.estimated, one.observed, one.substituted_for)


@cache
def _calendar(code: str, years: tuple[int, ...], language: str | None) -> HolidayBase:
    return country_holidays(code, years=years, language=language)


@cache
def _listed(code: str, years: tuple[int, ...], lang: str) -> tuple[Holiday, ...] | None:
    """Holidays in the site's language or, whole calendars at a time, in the local one."""
    try:
        blank = _calendar(code, (), None)
    except NotImplementedError:
        return None
    own = blank.default_language
    spoken = _language_for(lang, blank)
    home = _calendar(code, years, own)
    english = _calendar(code, years, ENGLISH if ENGLISH in blank.supported_languages else own)
    shown = _calendar(code, years, spoken or own)
    tag = lang if spoken or (own is None and lang.split("-")[0] == "en") else (own or "en").replace("_", "-")
    return tuple(
        _holiday(day, in_english, in_shown, tag, english, shown)
        for day in sorted(home)
        for in_english, in_shown in _pairs(day, home, english, shown)
    )


def _language_for(lang: str, calendar: HolidayBase) -> str | None:
    """The library's language that is the site's, in the same script, the territory's own variety first."""
    offered = sorted(calendar.supported_languages, key=lambda one: (one != calendar.default_language, one))
    return next(
        (
            one
            for one in offered
            if one.split("_")[0] == lang.split("-")[0] and script_of(one) == script_of(lang)
        ),
        None,
    )


def _pairs(day: date, home: HolidayBase, *others: HolidayBase) -> Iterable[tuple[str, ...]]:
    """The day's names in the other calendars, each with its counterparts: lists are sorted by spelling,
    so several on one day are matched through the library's own catalogue."""
    for name in home.get_list(day):
        yield tuple(_counterpart(name, day, home, other) for other in others)


def _counterpart(name: str, day: date, home: HolidayBase, other: HolidayBase) -> str:
    there = other.get_list(day)
    if len(there) == 1:
        return there[0]
    for label in ("%s", *_labels(home).values()):
        inner = _unlabelled(name, home.tr(label))
        if inner is not None and (translated := other.tr(label) % other.tr(inner)) in there:
            return translated
    return name


def _labels(calendar: HolidayBase) -> dict[str, str]:
    """The library's wording around names, in the calendar's source language; `%s` alone says nothing."""
    kinds = ("observed_estimated_label", "estimated_label", "observed_label", "substituted_label")
    labels = {kind: getattr(calendar, kind, None) for kind in kinds}
    return {kind: label for kind, label in labels.items() if label and label != "%s"}


def _unlabelled(name: str, label: str) -> str | None:
    before, _, after = label.partition("%s")
    match = re.fullmatch(f"{re.escape(before)}(.+){re.escape(after)}", name)
    return match[1] if match else None


def _holiday(
    day: date, in_english: str, in_shown: str, tag: str, english: HolidayBase, shown: HolidayBase
) -> Holiday:
    for kind, label in _labels(english).items():
        inner = _unlabelled(in_english, english.tr(label))
        if inner is None:
            continue
        if kind == "substituted_label":
            titles = [
                re.sub(r"\s*[(（][^()（）]*%s.*", "", calendar.tr(label)) for calendar in (shown, english)
            ]
            worked = datetime.strptime(inner, english.tr(english.substituted_date_format)).date()
            return Holiday(day, titles[0], tag, titles[1], substituted_for=worked)
        name = _unlabelled(in_shown, shown.tr(label)) or in_shown
        return Holiday(day, name, tag, inner, "estimated" in kind, "observed" in kind)
    return Holiday(day, in_shown, tag, in_english)
