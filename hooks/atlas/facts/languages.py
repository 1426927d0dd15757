"""Which languages a territory has: official ones and widely used ones (CLDR territory-language data)."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import localedata
from babel.core import get_global
from babel.languages import get_official_languages, get_territory_language_info

from atlas.facts.locales import alpha2, locale_of, locales_of
from atlas.facts.names import language_name_tag
from atlas.facts.script import Direction, direction, script_of

Status = Literal["official", "de-facto", "official-regional", "widely-used"]

WIDELY_USED_FROM = 20.0
_STATUS: dict[str, Status] = {
    "official": "official",
    "de_facto_official": "de-facto",
    "official_regional": "official-regional",
}
_ORDER = ("official", "de-facto", "official-regional", "widely-used")


@dataclass(frozen=True, slots=True)
class Language:
    """A language in a territory. `share` is percent of the population, by CLDR's estimate of its users."""

    tag: str
    status: Status
    share: float
    script: str
    direction: Direction


@cache
def _listed(code: str) -> tuple[Language, ...]:
    info = get_territory_language_info(alpha2(code))
    found = []
    for key, facts in info.items():
        status = _STATUS.get(facts["official_status"] or "", "widely-used")
        share = float(facts["population_percent"])
        # Norway lists the macrolanguage `no` beside both of its written forms.
        if (status == "widely-used" and share < WIDELY_USED_FROM) or (key == "no" and "nb" in info):
            continue
        tag = key.replace("_", "-")
        found.append(Language(tag, status, share, script_of(tag), direction(tag)))
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.status), -one.share, one.tag)))


def languages(code: str) -> tuple[Language, ...]:
    """Official, de-facto and regional official languages, and others that at least 20 % use.

    Sorted by status in this order, then by share, the largest first; `tag` is BCP 47. Shares add up to more
    than 100, since people use several languages, and CLDR's estimates are rough: round before showing.
    Languages that CLDR cannot name even in English are left out; see `unnamed_languages`.
    """
    return tuple(one for one in _listed(code) if _is_named(one))


def unnamed_languages(code: str) -> tuple[Language, ...]:
    """Those left out of `languages` for want of a name, such as Comorian: a record must name them."""
    return tuple(one for one in _listed(code) if not _is_named(one))


def _is_named(one: Language) -> bool:
    return language_name_tag(one.tag, "en") == "en"


@cache
def main_locale(code: str) -> str:
    """BCP 47 tag of the locale in whose way things are written there: `ar-EG`, `de-CH`, `kk-KZ`.

    Taken from the first official language, never from CLDR's `und-KZ` (which is Russian). A language at home
    in the territory goes first if at least half as many use it as the most used one. Where CLDR has
    hardly any data, as for Guarani, the next one; in the end English as used there, or any of its locales.
    """
    capital = alpha2(code)
    choices = []
    for language in _by_precedence(capital):
        choices += [f"{language}_{capital}", f"{language}_{script_of(language)}_{capital}"]
    choices += [f"en_{capital}", *locales_of(capital), "en"]
    return next(choice for choice in choices if _has_data(choice)).replace("_", "-")


def _by_precedence(capital: str) -> list[str]:
    """Official languages without regional ones and second scripts, the one to follow first."""
    likely = get_global("likely_subtags")
    info = get_territory_language_info(capital)
    official = get_official_languages(capital)
    # Māori is New Zealand's only official language by statute: where few use those, de-facto ones count too.
    if max((info[tag]["population_percent"] for tag in official), default=0) < WIDELY_USED_FROM:
        official = get_official_languages(capital, de_facto=True)
    plain = [tag for tag in official if "_" not in tag or tag.split("_")[0] not in official]
    shares = {tag: info[tag]["population_percent"] for tag in plain}
    enough = max(shares.values(), default=0) / 2

    def precedence(tag: str) -> tuple[bool, float, bool]:
        at_home = likely.get(tag, "").endswith(f"_{capital}") and shares[tag] >= enough
        # `und` only decides between equals, as Arabic and English in Sudan.
        return not at_home, -shares[tag], not likely.get(f"und_{capital}", "").startswith(f"{tag}_")

    return sorted(plain, key=precedence)


def _has_data(identifier: str) -> bool:
    # Some locales, such as gn_PY and rw_RW, are mostly root's placeholders: they cannot even name the states.
    return localedata.exists(identifier) and len(locale_of(identifier).territories) > 150
