"""Whole territories: the week, money, and a sweep over every member of the United Nations."""

import re
import unicodedata

import pytest

from atlas.facts import clock, names, week
from atlas.facts.habits import habits
from atlas.facts.public_holidays import public_holidays
from atlas.facts.script import script_of
from atlas.facts.territory import currencies, territory

UN_MEMBERS = re.findall(
    "[A-Z]{2}",
    """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG
    CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH
    GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ
    LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG
    NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
    SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM
    ZW
    """,
)
LANGUAGES = ("en", "es", "ar", "fr", "zh")


def test_the_list_is_complete():
    assert len(set(UN_MEMBERS)) == 193


@pytest.mark.parametrize("code", UN_MEMBERS)
def test_every_member_has_its_facts(code):
    facts = territory(code, 2026)
    assert facts.languages
    assert facts.currencies
    assert facts.zones
    assert 1 <= len(facts.weekend) <= 2
    assert habits(code, facts.currencies[0]).locale == facts.main_locale
    assert not facts.main_locale.startswith("und")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", UN_MEMBERS)
def test_every_member_is_named_in_every_language(code, lang):
    facts = territory(code, 2026)
    called = {code: names.country_name(code, lang)}
    called |= {currency: names.currency_name(currency, lang) for currency in facts.currencies}
    called |= {one.id: clock.city(one.id, lang) for one in facts.zones}
    assert all(name.strip() and name != key for key, name in called.items()), called
    # Fon is called fon in Spanish, so its name may be its code, but must come from CLDR.
    assert all(names.language_name_tag(one.tag, lang) in (lang, "en") for one in facts.languages)
    listed = public_holidays(code, (2026, 2027), lang, {})
    assert listed.supported
    assert all(one.name.strip() and one.english.strip() and one.lang for one in listed.entries)
    assert not any("estimated" in one.english or "%s" in one.name for one in listed.entries)


def test_only_ukraine_under_martial_law_has_no_holidays():
    assert [code for code in UN_MEMBERS if not public_holidays(code, [2026], "en", {}).entries] == ["UA"]


@pytest.mark.parametrize("code", UN_MEMBERS)
def test_local_names_of_holidays_are_in_the_script_of_their_language_tag(code):
    # Chinese and Japanese names share their characters; all others are told by Unicode's names of letters.
    scripts = {"Hans": "CJK", "Jpan": "CJK", "Kore": "HANGUL"}
    for one in public_holidays(code, [2026], "qaa", {}).entries:
        scripts_seen = {unicodedata.name(letter).split()[0] for letter in one.name if letter.isalpha()}
        expected = script_of(one.lang)
        wanted = scripts.get(expected, names.script_name(expected, "en").upper().split()[0])
        assert {"BANGLA": "BENGALI"}.get(wanted, wanted) in scripts_seen, (one, wanted)


def test_no_two_members_share_a_name():
    for lang in LANGUAGES:
        assert len({names.country_name(code, lang) for code in UN_MEMBERS}) == 193


@pytest.mark.parametrize(
    ("code", "first", "rest"),
    [
        ("eg", 5, (4, 5)),
        ("us", 6, (5, 6)),
        ("fr", 0, (5, 6)),
        ("ir", 5, (4,)),
        ("ae", 0, (5, 6)),
        ("st", 0, (5, 6)),  # Babel lends it Portugal's Sunday
    ],
)
def test_the_week(code, first, rest):
    assert week.first_day(code) == first
    assert week.weekend(code, {}) == rest


def test_an_override_settles_the_weekend():
    assert week.weekend("bd", {}) == (5, 6)
    assert week.weekend("bd", {"bd": (5, 4)}) == (4, 5)
    assert week.weekend("bd", {"BD": (4, 5)}) == (4, 5)
    assert territory("bd", 2026).weekend_disputed
    settled = territory("BD", 2026, weekends={"bd": (4, 5)})
    assert (settled.weekend, settled.weekend_disputed) == ((4, 5), False)


def test_known_disagreements_about_weekends():
    """A state that appears or leaves here wants its override looked at."""
    assert week.weekend_disagreements(UN_MEMBERS) == {
        "AF": ((3, 4), (4, 5)),
        "BD": ((5, 6), (4, 5)),
        "BN": ((5, 6), (4, 6)),
        "CD": ((5, 6), (6,)),
        "DJ": ((5, 6), (4, 5)),
        "IN": ((6,), (5, 6)),
        "KN": ((5, 6), (6,)),
        "LY": ((4, 5), (5, 6)),
        "MR": ((5, 6), (4, 5)),
        "MV": ((5, 6), (4, 5)),
        "NE": ((5, 6), (6,)),
        "PY": ((5, 6), (6,)),
        "UG": ((6,), (5, 6)),
        "VE": ((5, 6), (6,)),
    }


def test_legal_tender_with_the_own_currency_first():
    assert currencies("jp", 2026) == ("JPY",)
    assert currencies("bt", 2026) == ("BTN", "INR")
    assert currencies("hr", 2022) == ("HRK",)
    assert currencies("hr", 2026) == ("EUR",)


def test_an_override_settles_the_currency():
    assert territory("bg", 2026, tenders={"bg": ("EUR",)}).currencies == ("EUR",)


def test_kosovo_has_gaps_but_no_errors():
    kosovo = territory("xk", 2026)
    assert kosovo.zones == ()
    assert kosovo.currencies == ("EUR",)
    assert kosovo.main_locale == "sq-XK"
    assert not kosovo.weekend_disputed
    assert public_holidays("xk", [2026], "en", {}).supported


def test_an_unknown_territory_is_an_error():
    with pytest.raises(LookupError, match="'xq'"):
        territory("xq", 2026)
