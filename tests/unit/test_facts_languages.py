"""A territory's languages, the locale it writes in, and how it writes."""

import pytest

from atlas.facts.habits import habits
from atlas.facts.languages import languages, main_locale, unnamed_languages


def _tags(code, *statuses):
    return [one.tag for one in languages(code) if one.status in statuses]


def test_egypt_has_one_official_language_and_others_in_wide_use():
    arabic, *others = languages("eg")
    assert (arabic.tag, arabic.status, arabic.share) == ("ar", "official", 94.0)
    assert (arabic.script, arabic.direction) == ("Arab", "rtl")
    assert [(one.tag, one.status) for one in others] == [("arz", "widely-used"), ("en", "widely-used")]


def test_languages_without_a_law_count_as_de_facto():
    assert _tags("us", "de-facto") == ["en"]
    assert _tags("jp", "official", "de-facto") == ["ja"]


def test_regional_languages_come_after_national_ones_whatever_their_share():
    assert [one.tag for one in languages("es")] == ["es", "ca", "gl", "eu", "ast", "oc", "en"]
    assert _tags("in", "official") == ["hi", "en"]
    assert {"bn", "te", "ta"} <= set(_tags("in", "official-regional"))


def test_twenty_percent_makes_a_language_widely_used():
    assert all(
        one.share >= 20
        for code in ("ch", "eg", "ma", "nl")
        for one in languages(code)
        if one.status == "widely-used"
    )
    assert "de" not in _tags("br", "widely-used")


def test_norway_writes_bokmal_and_nynorsk_but_no_third_norwegian():
    assert _tags("no", "official") == ["nb", "nn"]


def test_languages_without_a_name_in_cldr_are_told_apart():
    assert _tags("km", "official", "de-facto") == ["ar", "fr"]
    assert [one.tag for one in unnamed_languages("km")] == ["zdj", "wni"]


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("eg", "ar-EG"),
        ("kz", "kk-KZ"),  # und-KZ would be Russian
        ("by", "be-BY"),
        ("ch", "de-CH"),
        ("nz", "en-NZ"),  # Māori is official by statute, used by few
        ("sd", "ar-SD"),  # level with English by CLDR's figures
        ("sn", "fr-SN"),
        ("py", "es-PY"),  # CLDR has hardly any Guarani data
        ("mv", "en-MV"),  # nor Dhivehi
        ("ba", "bs-Latn-BA"),
        ("rs", "sr-Cyrl-RS"),
        ("cn", "zh-Hans-CN"),
        ("tw", "zh-Hant-TW"),
        ("uz", "uz-Latn-UZ"),
    ],
)
def test_the_main_locale_is_that_of_the_first_official_language(code, locale):
    assert main_locale(code) == locale


@pytest.mark.parametrize(
    ("code", "currency", "short_date", "order", "clock", "number", "money"),
    [
        ("us", "USD", "12/31/26", "mdy", 12, "1,234,567.89", "$1,234.50"),
        ("gb", "GBP", "31/12/2026", "dmy", 24, "1,234,567.89", "£1,234.50"),
        ("ch", "CHF", "31.12.26", "dmy", 24, "1’234’567.89", "CHF\xa01’234.50"),
        ("jp", "JPY", "2026/12/31", "ymd", 24, "1,234,567.89", "￥1,234"),
        ("in", "INR", "31/12/26", "dmy", 12, "12,34,567.89", "₹1,234.50"),
        ("py", "PYG", "31/12/26", "dmy", 12, "1.234.567,89", "Gs.\xa01.234"),
    ],
)
def test_habits(code, currency, short_date, order, clock, number, money):
    found = habits(code, currency)
    assert (found.short_date, found.date_order) == (short_date, order)
    assert found.clock == clock
    assert (found.number, found.money) == (number, money)


def test_habits_show_the_digits_in_use():
    egypt = habits("eg", "EGP")
    assert egypt.locale == "ar-EG"
    assert egypt.long_date == "٣١ ديسمبر ٢٠٢٦"
    assert egypt.time == "٢:٣٠ م"
    assert egypt.number == "١٬٢٣٤٬٥٦٧٫٨٩"
    assert habits("dz", "DZD").number == "1.234.567,89"
