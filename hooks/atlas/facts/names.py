"""What things are called in a language: territories, languages, scripts, money, months, weekdays (CLDR).

Where CLDR lacks a name in the language asked for, the English one stands in; `language_name_tag` tells which.
"""

from typing import Literal

from babel import Locale
from babel.numbers import get_currency_symbol

from atlas.facts.locales import alpha2, locale_of

Width = Literal["wide", "abbreviated", "narrow"]


def country_name(code: str, lang: str) -> str:
    """A territory's name; `LookupError` for a code that CLDR does not know."""
    return _territory(alpha2(code), lang)


def region_name(m49: str, lang: str) -> str:
    """A region's name by its UN M49 code: `002` is Africa. `LookupError` for an unknown code."""
    return _territory(m49, lang)


def _territory(code: str, lang: str) -> str:
    for names in (locale_of(lang).territories, locale_of("en").territories):
        if code in names:
            return names[code]
    raise LookupError(f"CLDR knows no territory or region {code!r}")


def language_name(tag: str, lang: str) -> str:
    """A language's name, its script or territory in brackets if CLDR has no name for the whole tag.

    Falls back to English, then to the tag itself.
    """
    return _language(tag, locale_of(lang)) or _language(tag, locale_of("en")) or tag


def language_name_tag(tag: str, lang: str) -> str:
    """BCP 47 tag of the language that `language_name` answers in: `lang`, `en`, or `zxx` for a bare tag."""
    if _language(tag, locale_of(lang)):
        return lang
    return "en" if _language(tag, locale_of("en")) else "zxx"


def _language(tag: str, locale: Locale) -> str | None:
    whole = tag.replace("-", "_")
    if whole in locale.languages:
        return locale.languages[whole]
    language, *rest = whole.split("_")
    name = locale.languages.get(language)
    details = [locale.scripts.get(part) or locale.territories.get(part, part) for part in rest]
    return f"{name} ({', '.join(details)})" if name and details else name


def script_name(code: str, lang: str) -> str:
    """A script's name by its ISO 15924 code, else its English name, else the code."""
    return locale_of(lang).scripts.get(code) or locale_of("en").scripts.get(code, code)


def currency_name(code: str, lang: str) -> str:
    """A currency's name by its ISO 4217 code, else its English name, else the code."""
    return locale_of(lang).currencies.get(code) or locale_of("en").currencies.get(code, code)


def currency_symbol(code: str, lang: str) -> str:
    """A currency's symbol as readers of the language know it; the code if there is none."""
    return get_currency_symbol(code, locale_of(lang))


def month_names(lang: str, width: Width = "wide") -> tuple[str, ...]:
    """Twelve Gregorian months from January, standing alone; `abbreviated` and `narrow` suit year strips."""
    months = locale_of(lang).months["stand-alone"][width]
    return tuple(months[number] for number in range(1, 13))


def month_name(number: int, lang: str, width: Width = "wide") -> str:
    """The month's name, January = 1."""
    return month_names(lang, width)[number - 1]


def weekday_names(lang: str, width: Width = "wide") -> tuple[str, ...]:
    """Seven weekdays from Monday, as they stand alone; order them by `week.first_day`."""
    days = locale_of(lang).days["stand-alone"][width]
    return tuple(days[number] for number in range(7))


def weekday_name(number: int, lang: str, width: Width = "wide") -> str:
    """The weekday's name, Monday = 0."""
    return weekday_names(lang, width)[number]
