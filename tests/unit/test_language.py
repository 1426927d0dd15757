"""Which words a reader gets: own language, else the default, else the source's; and when a translation is outdated."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.language import Coverage, Interface, Words, coverage, fingerprint, stamped, stamps
from atlas.model.catalogue import Entry

LANGUAGES = ("en", "es", "ar", "pt")
KEYS = ("title", "how.one", "how.two", "norms.asking.why")


def entry(texts, source="en", marks=None) -> Entry:
    return Entry(
        "practice",
        "x",
        None,
        "data/x.yml",
        source,
        texts,
        marks or {},
        {lang: f"text.{lang}.yml" for lang in texts},
    )


def test_own_language_comes_first():
    text = Words(entry({"en": {"title": "Hello"}, "es": {"title": "Hola"}}), "es")("title")
    assert (text.value, text.lang, text.fallback) == ("Hola", "es", False)


def test_the_default_language_stands_in_with_its_own_tag_and_direction():
    text = Words(entry({"en": {"title": "Hello"}, "ar": {}}), "ar")("title")
    assert (text.value, text.lang, text.direction, text.fallback) == ("Hello", "en", "ltr", True)


def test_the_source_language_is_the_last_resort():
    text = Words(entry({"pt": {"title": "Olá"}}, source="pt"), "ar")("title")
    assert (text.value, text.lang) == ("Olá", "pt")


def test_a_blank_translation_counts_as_none():
    assert Words(entry({"en": {"title": "Hello"}, "es": {"title": " \n"}}), "es")("title").lang == "en"


def test_a_changed_source_makes_exactly_that_text_outdated():
    marks = {"es": {"title": fingerprint("Hello"), "how.one": fingerprint("Before")}}
    words = Words(
        entry(
            {"en": {"title": "Hello", "how.one": "After"}, "es": {"title": "Hola", "how.one": "Antes"}},
            marks=marks,
        ),
        "es",
    )
    assert not words("title").outdated
    assert words("how.one").outdated


def test_a_text_that_was_never_stamped_is_unknown_not_outdated():
    one = entry({"en": {"title": "Hello"}, "es": {"title": "Hola"}})
    assert not Words(one, "es")("title").outdated
    assert coverage(one, "es") == Coverage(total=1, own=1, outdated=0, unknown=1)


def test_ids_keep_the_order_of_the_source():
    words = Words(entry({"en": {"how.b": "B", "how.a": "A"}, "es": {"how.a": "Á", "how.b": "Bé"}}), "es")
    assert [(name, text.value) for name, text in words.items("how")] == [("b", "Bé"), ("a", "Á")]


@given(
    st.dictionaries(
        st.sampled_from(LANGUAGES),
        st.dictionaries(st.sampled_from(KEYS), st.text(min_size=1, max_size=8)),
        min_size=1,
    ),
    st.sampled_from(LANGUAGES),
    st.sampled_from(LANGUAGES),
)
def test_fallback_never_loses_a_text(texts, source, wanted):
    """Whatever the source language says can be read in every language."""
    one = entry({source: {}, **texts}, source=source)
    for key, value in one.texts[source].items():
        if value.strip():
            text = Words(one, wanted)(key)
            assert text is not None and text.value == one.texts[text.lang][key]


@given(st.text())
def test_a_fingerprint_ignores_spacing_and_compatible_forms(text):
    respaced = "  " + "\n ".join(text.split(" ")) + "\t"
    assert fingerprint(respaced) == fingerprint(text)
    assert fingerprint(unicodedata.normalize("NFKC", text)) == fingerprint(text)
    assert len(fingerprint(text)) == 8


@given(st.text(alphabet="abc ", min_size=1), st.text(alphabet="abc ", min_size=1))
def test_different_words_have_different_fingerprints(one, other):
    assert (fingerprint(one) == fingerprint(other)) == (one.split() == other.split())


def test_stamping_keeps_known_stamps_unless_told_to_renew():
    one = entry(
        {"en": {"title": "New", "how.one": "Same"}, "es": {"title": "T", "how.one": "U"}},
        marks={"es": {"title": "00000000"}},
    )
    assert stamps(one, "es") == {"title": "00000000", "how.one": fingerprint("Same")}
    assert stamps(one, "es", renew=True)["title"] == fingerprint("New")


def test_stamps_stand_quoted_at_the_foot_and_replace_older_ones():
    text = 'title: "T"\n_from: # old\n  title: "1"\n'
    assert (
        stamped(text, {"title": "12345678"})
        == 'title: "T"\n_from: # written by `atlas stamp`, not by hand\n  title: "12345678"\n'
    )
    assert stamped(stamped(text, {"title": "12345678"}), {"title": "12345678"}) == stamped(
        text, {"title": "12345678"}
    )


UI = {
    "en": {"count.days.one": "{n} day", "count.days.other": "{n} days", "hello": "Hello {name}"},
    "ar": {"count.days.two": "يومان", "count.days.few": "{n} أيام", "count.days.other": "{n} يوم"},
}


@pytest.mark.parametrize(("n", "shown"), [(2, "يومان"), (3, "3 أيام"), (100, "100 يوم"), (1, "1 يوم")])
def test_counted_words_take_the_languages_own_plural_form(n, shown):
    assert Interface("ar", UI)("count.days", n=n) == shown


def test_a_word_that_a_language_lacks_is_english():
    assert Interface("ar", UI)("hello", name="X") == "Hello X"
    assert not Interface("ar", UI).has("hello")


def test_a_key_that_nobody_wrote_is_an_error():
    with pytest.raises(KeyError):
        Interface("en", UI)("helo")
