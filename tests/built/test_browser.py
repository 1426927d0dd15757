"""The site as readers use it, in a real browser: every language, on a phone and on a desktop."""

import re

import pytest

pytestmark = pytest.mark.browser

LANGUAGES = {"en": "", "es": "es/", "ar": "ar/"}
SAMPLES = [
    "", "countries/", "countries/jp/", "countries/nz/", "situations/", "situations/speaking-in-class/", "briefings/", "briefings/eg-jp/",
    "institutions/", "institutions/tohoku-university/", "partnerships/", "partnerships/unilab/", "practices/",
    "practices/agree-channels-and-rhythm/", "guides/", "guides/coil/", "scenarios/", "scenarios/the-silent-video-call/", "glossary/",
    "sources/", "status/", "method/", "about/", "contribute/", "contribute/problems/",
]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", SAMPLES)
def test_a_page_opens_on_a_phone_without_trouble(path, lang, visit):
    """No console message, no request to elsewhere, nothing missing, and nothing wider than the screen."""
    page, heard = visit(LANGUAGES[lang] + path, width=360)
    page.wait_for_load_state("networkidle")
    assert heard.trouble == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        lang,
        "rtl" if lang == "ar" else "ltr",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_switch_stays_on_the_page(lang, visit, site):
    page, _ = visit(LANGUAGES[lang] + "countries/jp/")
    for other, prefix in LANGUAGES.items():
        page.locator(".menu:not(.menu--nav) > summary").click()
        page.locator(f"a[data-language={other}]").click()
        page.wait_for_url(f"{site.url}{prefix}countries/jp/")
        assert page.evaluate("document.documentElement.lang") == other


@pytest.mark.parametrize(("lang", "query"), [("en", "attendance"), ("es", "asistencia"), ("ar", "الحضور")])
def test_search_finds_pages_of_the_readers_language_only(lang, query, visit, site):
    page, heard = visit(LANGUAGES[lang] + "about/", width=360)
    page.wait_for_load_state("networkidle")
    assert not [url for url in heard.asked if "/pagefind/" in url], "the index is not fetched before use"
    page.locator("[data-search-open]").click()
    page.locator("#search-input").fill(query)
    page.locator(".search__results li").first.wait_for()
    links = page.locator(".search__results li > a").evaluate_all("all => all.map(a => a.href)")
    assert links and all(url.startswith(site.url + LANGUAGES[lang]) for url in links)
    if lang == "en":
        assert not [url for url in links if re.search(r"/(es|ar)/", url)]
    page.locator(".search__results li > a").first.click()
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.lang") == lang
    assert heard.trouble == []


def test_search_says_so_when_nothing_is_found(visit):
    page, _ = visit("about/")
    page.keyboard.press("/")
    page.locator("#search-input").fill("qqqzzzxx")
    page.get_by_text("Nothing found for “qqqzzzxx”").wait_for()


def test_right_to_left_pages_begin_at_the_right(visit):
    page, _ = visit("ar/countries/eg/")
    brand, title = page.locator(".brand").bounding_box(), page.locator("h1").bounding_box()
    assert brand["x"] > 640 and title["x"] + title["width"] > 640
    latin = page.locator(".facts bdi, .foot bdi").first
    assert latin.evaluate("node => getComputedStyle(node).unicodeBidi") == "isolate"


def test_the_root_leads_to_the_readers_language_once_and_traps_nobody(visit, site):
    page, _ = visit("", locale="ar-EG")
    page.wait_for_url(f"{site.url}ar/")
    page.locator(".menu:not(.menu--nav) > summary").click()
    page.locator("a[data-language=en]").click()
    page.wait_for_url(site.url)
    page.goto("about:blank")
    page.goto(site.url)
    page.wait_for_timeout(400)
    assert page.url == site.url


def test_a_deep_link_is_never_led_away(visit, site):
    page, _ = visit("countries/jp/", locale="es-MX")
    page.wait_for_timeout(400)
    assert page.url == f"{site.url}countries/jp/"


@pytest.mark.parametrize(
    ("path", "locale", "lang"),
    [("es/nada/", "en-US", "es"), ("nothing/at/all", "ar-EG", "ar"), ("nothing", "fi-FI", "en")],
)
def test_a_missing_page_answers_in_the_readers_language(path, locale, lang, visit, site):
    page, heard = visit(path, locale=locale)
    assert page.evaluate("document.documentElement.lang") == lang
    assert page.locator("section:visible").get_attribute("lang") == lang
    page.locator("section:visible a").first.click()
    page.wait_for_url(f"{site.url}{LANGUAGES[lang]}")
    assert heard.messages[1:] == [] or all("404" in message for message in heard.messages)


def test_two_countries_lead_to_their_briefing(visit, site):
    page, _ = visit("")
    page.locator("select[name=mine]").select_option("jp")
    page.locator("select[name=theirs]").select_option("br")
    page.locator(".pick button").click()
    page.wait_for_url(f"{site.url}briefings/br-jp/")


def test_a_country_without_a_briefing_leads_to_its_page(visit, site):
    page, _ = visit("es/")
    page.locator("select[name=mine]").select_option("jp")
    page.locator("select[name=theirs]").select_option("nz")
    page.locator(".pick button").click()
    page.wait_for_url(f"{site.url}es/countries/nz/")


def test_the_chosen_theme_is_kept_and_shown_before_the_first_paint(visit):
    page, _ = visit("")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-theme-button]").click()
    page.locator("[data-theme-button]").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_an_address_of_a_norm_opens_what_it_names(visit):
    page, _ = visit("countries/jp/#attendance-and-lateness")
    top = page.locator("#attendance-and-lateness").bounding_box()["y"]
    assert -5 <= top < 500


def test_norms_unfold_and_menus_open_without_scripts(visit):
    page, _ = visit("countries/jp/", width=360, java_script_enabled=False)
    fold = page.locator(".norm details").first
    fold.locator("summary").click()
    assert fold.locator(".fold__in").is_visible()
    page.locator(".menu--nav > summary").click()
    assert page.locator(".menu--nav a").first.is_visible()
    page.locator(".menu--nav a", has_text="Situations").click()
    assert page.locator("h1").inner_text() == "Situations"


def test_everything_on_the_way_can_be_reached_by_keyboard(visit):
    page, _ = visit("countries/jp/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("/")
    page.locator("#search-input").wait_for()
    page.keyboard.press("Escape")
    assert not page.locator("#search").is_visible()


def test_an_overdue_review_says_so_in_the_browser(visit):
    page, _ = visit("countries/jp/")
    assert "overdue" not in (page.locator("[data-review-by]").get_attribute("class") or "")
    page.clock.install(time="2029-01-01")
    page.reload()
    assert "should have been read again" in page.locator("[data-review-by]").inner_text()
