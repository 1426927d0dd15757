"""Public holidays: which days, by which name, in which language, how certain."""

from datetime import date

import pytest

from atlas.facts.public_holidays import public_holidays

GLOSSARY = {
    "New Year's Day": {"es": "Año Nuevo", "zh": "元旦"},
    "Eid al-Adha": {"es": "Fiesta del Sacrificio"},
    "Boxing Day": {"es": "San Esteban"},
}


def _on(code, day, lang, glossary=GLOSSARY):
    return [one for one in public_holidays(code, [day.year], lang, glossary).entries if one.day == day]


def test_the_library_speaks_the_site_language():
    (one,) = _on("fr", date(2026, 7, 14), "fr")
    assert (one.name, one.lang, one.english) == ("Fête nationale", "fr", "National Day")


def test_the_glossary_translates_by_the_english_name():
    (one,) = _on("jp", date(2026, 1, 1), "es")
    assert (one.name, one.lang, one.english) == ("Año Nuevo", "es", "New Year's Day")


def test_what_nobody_has_translated_keeps_its_local_name_and_language():
    (one,) = _on("jp", date(2026, 5, 5), "es")
    assert (one.name, one.lang, one.english) == ("こどもの日", "ja", "Children's Day")


def test_a_country_that_names_its_days_in_english_does_so_on_an_english_page():
    (one,) = _on("ke", date(2026, 1, 1), "en")
    assert (one.name, one.lang) == ("New Year's Day", "en")
    (one,) = _on("ke", date(2026, 12, 12), "es")
    assert (one.name, one.lang) == ("Jamhuri Day", "en-KE")


def test_simplified_chinese_is_not_given_traditional_names():
    (mainland,) = _on("cn", date(2026, 10, 1), "zh-Hans")
    assert (mainland.name, mainland.lang) == ("国庆节", "zh-Hans")
    (hong_kong,) = _on("hk", date(2026, 10, 1), "zh-Hant", {})
    assert (hong_kong.name, hong_kong.lang) == ("國慶日", "zh-Hant")
    (new_year,) = _on("jp", date(2026, 1, 1), "zh-Hant")
    assert new_year.lang == "ja"
    (new_year,) = _on("fr", date(2026, 1, 1), "zh-Hans")
    assert (new_year.name, new_year.lang) == ("元旦", "zh-Hans")


def test_dates_by_the_moon_are_marked_and_the_word_leaves_the_name():
    (eid,) = _on("eg", date(2027, 5, 16), "es")
    assert (eid.name, eid.lang, eid.english, eid.estimated) == (
        "Fiesta del Sacrificio",
        "es",
        "Eid al-Adha",
        True,
    )
    (eid,) = _on("eg", date(2027, 5, 16), "ar")
    assert (eid.name, eid.lang, eid.estimated) == ("عيد الأضحى المبارك", "ar", True)


def test_days_in_lieu_are_kept_and_marked():
    (boxing,) = _on("gb", date(2026, 12, 26), "es")
    (in_lieu,) = _on("gb", date(2026, 12, 28), "es")
    assert (boxing.name, boxing.observed) == ("San Esteban", False)
    assert (in_lieu.name, in_lieu.observed) == ("San Esteban", True)


def test_a_label_before_the_name_is_a_label_too():
    (vesak,) = _on("my", date(2026, 6, 2), "en")
    assert (vesak.name, vesak.observed) == ("Vesak Day", True)


def test_exchanged_working_days_say_which_day_is_worked():
    (off,) = _on("cn", date(2026, 1, 2), "zh-Hans")
    assert (off.name, off.english, off.substituted_for) == ("休息日", "Day off", date(2026, 1, 4))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_two_holidays_on_a_day_are_two_entries_with_their_own_english_names(lang):
    first, second = sorted(_on("kh", date(2026, 5, 1), lang), key=lambda one: one.english)
    assert (first.english, second.english) == ("International Labor Day", "Visaka Bochea Day")
    if lang == "es":
        assert (first.name, first.lang) == ("ទិវាពលកម្មអន្តរជាតិ", "km")
        assert second.name == "ពិធីបុណ្យវិសាខបូជា"


def test_only_national_holidays_are_listed():
    assert _on("de", date(2026, 10, 3), "de") != []
    assert _on("de", date(2026, 1, 6), "de") == []  # Epiphany, in three states


def test_several_years_come_in_order_and_repeated_years_once():
    listed = public_holidays("mx", [2027, 2026, 2027], "es", {}).entries
    assert [one.day for one in listed] == sorted({one.day for one in listed})
    assert {one.day.year for one in listed} == {2026, 2027}


def test_no_holidays_and_no_knowledge_are_two_things():
    ukraine = public_holidays("ua", [2026], "en", {})  # martial law
    assert (ukraine.supported, ukraine.entries) == (True, ())
    nowhere = public_holidays("ea", [2026], "en", {})
    assert (nowhere.supported, nowhere.entries) == (False, ())
