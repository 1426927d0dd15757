"""Names and formats come from CLDR, in every site language."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.facts import formats, names
from atlas.facts.plural import plural_category
from atlas.facts.script import direction, script_of


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("jp", "es", "Japón"),
        ("JP", "ar", "اليابان"),
        ("de", "zh-Hans", "德国"),
        ("de", "zh", "德国"),
        ("eg", "fr", "Égypte"),
        ("us", "pt", "Estados Unidos"),
        ("xk", "de", "Kosovo"),
    ],
)
def test_a_country_is_named_in_the_language_asked_for(code, lang, name):
    assert names.country_name(code, lang) == name


@pytest.mark.parametrize("code", ["xq", "002", "", "egy"])
def test_an_unknown_country_code_is_an_error_and_not_its_own_name(code):
    with pytest.raises(LookupError, match="ISO 3166-1"):
        names.country_name(code, "en")


def test_a_region_goes_by_its_m49_code():
    assert names.region_name("002", "es") == "África"
    with pytest.raises(LookupError):
        names.region_name("998", "es")


@pytest.mark.parametrize(
    ("tag", "lang", "name", "in_language"),
    [
        ("ja", "ar", "اليابانية", "ar"),
        ("zh-Hans", "es", "chino simplificado", "es"),
        ("pt-BR", "fr", "portugais brésilien", "fr"),
        ("sr-Latn", "de", "Serbisch (Lateinisch)", "de"),
        ("arz", "es", "Egyptian Arabic", "en"),
        ("wni", "en", "wni", "zxx"),
    ],
)
def test_a_language_name_says_which_language_it_is_in(tag, lang, name, in_language):
    assert names.language_name(tag, lang) == name
    assert names.language_name_tag(tag, lang) == in_language


def test_scripts_and_money_have_names():
    assert names.script_name("Arab", "es") == "árabe"
    assert names.currency_name("JPY", "es") == "yen japonés"
    assert names.currency_name("ZWG", "es") == "Zimbabwean Gold"
    assert names.currency_symbol("USD", "es") == "US$"
    assert names.currency_symbol("EUR", "en") == "€"


def test_months_begin_in_january_and_weekdays_on_monday():
    assert names.month_name(1, "fr") == "janvier"
    assert names.month_names("es", "abbreviated")[8] == "sept"
    assert "".join(names.month_names("en", "narrow")) == "JFMAMJJASOND"
    assert names.weekday_names("zh", "abbreviated") == (
        "周一",
        "周二",
        "周三",
        "周四",
        "周五",
        "周六",
        "周日",
    )
    assert names.weekday_name(4, "ar") == "الجمعة"


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", "a, b, and c"),
        ("es", "a, b y c"),
        ("ar", "a وb وc"),
        ("zh-Hans", "a、b和c"),
        ("de", "a, b und c"),
    ],
)
def test_a_list_is_joined(lang, written):
    assert formats.format_list(["a", "b", "c"], lang) == written


def test_a_list_of_none_one_and_alternatives():
    assert formats.format_list([], "en") == ""
    assert formats.format_list(["a"], "en") == "a"
    assert formats.format_list(["a", "b"], "es", "or") == "a o b"


@pytest.mark.parametrize(
    ("lang", "long", "short", "of_any_year"),
    [
        ("en", "April 1, 2026", "4/1/26", "April 1"),
        ("es", "1 de abril de 2026", "1/4/26", "1 de abril"),
        ("ar", "1 أبريل 2026", "1\u200f/4\u200f/2026", "1 أبريل"),
        ("fr", "1 avril 2026", "01/04/2026", "1 avril"),
        ("zh", "2026年4月1日", "2026/4/1", "4月1日"),
        ("pt", "1 de abril de 2026", "01/04/2026", "1 de abril"),
        ("de", "1. April 2026", "01.04.26", "1. April"),
    ],
)
def test_a_date(lang, long, short, of_any_year):
    assert formats.format_date(date(2026, 4, 1), lang) == long
    assert formats.format_date(date(2026, 4, 1), lang, "short") == short
    assert formats.format_month_day("04-01", lang) == of_any_year


def test_a_leap_day_is_a_day_of_any_year():
    assert formats.format_month_day("02-29", "en", "short") == "Feb 29"


def test_numbers_times_and_shares():
    assert formats.format_number(1234567.5, "es") == "1.234.567,5"
    assert formats.format_number(1234567.5, "fr") == "1\u202f234\u202f567,5"
    assert formats.format_time(time(14, 30), "es") == "14:30"
    assert formats.format_time(time(14, 30), "en") == "2:30\u202fPM"
    assert formats.format_money(1234.5, "EUR", "es") == "1.234,50\xa0€"
    assert formats.format_percent(66.4, "en") == "66%"
    assert formats.format_percent(4.2, "es") == "4,2\xa0%"


def test_digits_are_those_of_the_language_in_dates_and_numbers_alike():
    assert formats.format_number(12345, "ar") == "12,345"
    assert formats.format_number(12345, "ar-EG") == "١٢٬٣٤٥"
    assert formats.format_number(12345, "fa") == "۱۲٬۳۴۵"
    assert formats.format_date(date(2026, 4, 1), "fa") == "۱ آوریل ۲۰۲۶"


@given(
    st.integers(min_value=0, max_value=10**12),
    st.sampled_from(["ar-EG", "fa", "my", "ne", "bn", "dz", "ff-Adlm"]),
)
def test_no_ascii_digit_is_left_where_the_language_has_its_own(value, lang):
    written = formats.format_number(value, lang)
    assert not any(character in "0123456789" for character in written)
    assert int("".join(character for character in written if character.isdigit())) == value


@pytest.mark.parametrize(
    ("tag", "script", "way"),
    [
        ("en", "Latn", "ltr"),
        ("ar", "Arab", "rtl"),
        ("arz", "Arab", "rtl"),
        ("he", "Hebr", "rtl"),
        ("dv", "Thaa", "rtl"),
        ("uz", "Latn", "ltr"),
        ("uz-Arab", "Arab", "rtl"),
        ("az-Arab", "Arab", "rtl"),
        ("ff-Adlm", "Adlm", "rtl"),
        ("zh", "Hans", "ltr"),
        ("zh-TW", "Hant", "ltr"),
        ("sr", "Cyrl", "ltr"),
        ("cnr", "Latn", "ltr"),
        ("xx", "Zzzz", "ltr"),
    ],
)
def test_script_and_direction(tag, script, way):
    assert (script_of(tag), direction(tag)) == (script, way)


def test_arabic_has_six_plural_forms_and_chinese_one():
    assert [plural_category(n, "ar") for n in (0, 1, 2, 3, 11, 100)] == [
        "zero", "one", "two", "few", "many", "other",
    ]  # fmt: skip
    assert {plural_category(n, "zh-Hans") for n in range(200)} == {"other"}
    assert [plural_category(n, "fr") for n in (0, 1, 2)] == ["one", "one", "other"]
    assert plural_category(1_000_000, "es") == "many"
