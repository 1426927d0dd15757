"""My country beside others, and the files of data, as readers meet them in the built site."""

import json
import re
from urllib.parse import urlsplit

import pytest
from lxml import html as lxml_html

LANGUAGES = {"en": "", "es": "es/", "ar": "ar/"}


@pytest.fixture
def from_(visit, site):
    """Opens a page as someone whose country is remembered: `page, heard = from_("eg", "countries/jp/")`."""

    def open_page(code: str | None, path: str, **options):
        parts = urlsplit(site.url)
        kept = [{"name": "country", "value": code}] if code else []
        origin = {"origin": f"{parts.scheme}://{parts.netloc}", "localStorage": kept}
        page, heard = visit(path, storage_state={"cookies": [], "origins": [origin]}, **options)
        page.locator(".compare").wait_for()
        page.wait_for_load_state("networkidle")
        return page, heard

    return open_page


def fetched(heard) -> list[str]:
    return [url.split("/api/")[1] for url in heard.asked if "/api/" in url]


def remembered(page) -> str | None:
    return page.evaluate("localStorage.getItem('country')")


@pytest.mark.browser
def test_nothing_is_fetched_before_a_country_is_remembered(from_):
    page, heard = from_(None, "countries/jp/")
    assert fetched(heard) == [] and heard.trouble == []
    assert page.locator(".fold--mine").count() == 0
    assert page.locator(".compare form").is_visible() and not page.locator("[data-forget]").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_norm_tells_what_is_usual_at_home(lang, from_, site):
    page, heard = from_("eg", f"{LANGUAGES[lang]}countries/jp/", width=360)
    assert fetched(heard) == [f"v1/compare/{lang}/eg.json"] and heard.trouble == []
    told = json.loads((site.folder / f"api/v1/compare/{lang}/eg.json").read_text("utf-8"))["norms"]
    asked = page.locator(".norm__question").evaluate_all("all => all.map(one => one.id)")
    assert page.locator(".fold--mine").count() == len(set(asked) & set(told)) > 10
    fold = page.locator(".norm", has=page.locator("#addressing-teachers")).locator(".fold--mine")
    assert not fold.locator("p").first.is_visible()
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    assert fold.locator("p").first.inner_text() == told["addressing-teachers"]["statement"]["paragraphs"][0]
    assert fold.locator(".chip").count() == len(told["addressing-teachers"]["customs"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    fold.locator("a").click()
    page.wait_for_url(f"{site.url}{LANGUAGES[lang]}countries/eg/#addressing-teachers")
    assert "--on" in page.locator(".compare").get_attribute("class"), "one's own country says so"
    assert page.locator(".fold--mine").count() == 0 and page.locator("[data-forget]").is_visible()


@pytest.mark.browser
def test_a_country_is_chosen_changed_and_forgotten_by_keyboard(from_, site):
    page, heard = from_(None, "countries/jp/")
    page.locator(".compare select").select_option("br")
    page.locator(".compare select").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Compared with Brazil").wait_for()
    assert remembered(page) == "br"
    assert page.evaluate("document.activeElement.hasAttribute('data-change')")
    briefing = page.locator(".compare__briefing")
    assert briefing.inner_text() == "Briefing: Brazil – Japan"
    assert briefing.get_attribute("href") == f"{site.url}briefings/br-jp/"
    page.keyboard.press("Enter")
    page.locator(".compare select").select_option("eg")
    page.locator(".compare form button").click()
    page.get_by_text("Compared with Egypt").wait_for()
    assert {text.strip() for text in page.locator(".fold--mine summary").all_inner_texts()} == {"In Egypt"}
    page.locator("[data-forget]").click()
    assert remembered(page) is None and page.locator(".fold--mine").count() == 0
    assert page.locator(".compare [role=status]").inner_text() == "Your country is forgotten."
    assert sorted(fetched(heard)) == ["v1/compare/en/br.json", "v1/compare/en/eg.json"]
    page.reload()
    page.locator(".compare form").wait_for()
    assert page.locator(".fold--mine").count() == 0


@pytest.mark.browser
def test_a_country_that_is_no_longer_offered_is_as_none(from_):
    page, heard = from_('xx"]', "countries/jp/")
    assert fetched(heard) == [] and heard.trouble == [] and page.locator(".compare form").is_visible()


@pytest.mark.browser
def test_text_from_elsewhere_is_shown_as_text(visit, site):
    page, _ = visit("countries/jp/")
    payload = {"lang": "en", "dir": "ltr", "paragraphs": ["<img src=x onerror=alert(1)>"]}
    norms = {"addressing-teachers": {"statement": payload, "customs": [payload | {"lang": "fr"}]}}
    page.route("**/compare/en/br.json", lambda route: route.fulfill(json={"country": "br", "norms": norms}))
    page.evaluate("localStorage.setItem('country', 'br')")
    page.reload()
    page.locator(".fold--mine summary").click()
    assert page.locator(".fold--mine p").first.inner_text() == "<img src=x onerror=alert(1)>"
    assert page.locator(".fold--mine img").count() == 0
    assert page.locator(".fold--mine .chip").get_attribute("lang") == "fr"


@pytest.mark.browser
def test_a_comparison_that_cannot_be_loaded_says_so(visit):
    page, _ = visit("countries/jp/")
    page.route("**/compare/**", lambda route: route.abort())
    page.evaluate("localStorage.setItem('country', 'br')")
    page.reload()
    page.get_by_text("The comparison could not be loaded").wait_for()
    assert page.locator(".compare__briefing").is_visible()


@pytest.mark.browser
def test_a_situation_puts_my_country_first_and_back(from_, site):
    path = "situations/speaking-in-class/"
    page, heard = from_("jp", path)

    def order() -> list[list[str]]:
        places = (".norm[data-of]", ".grid thead [data-of]", ".grid tbody tr:first-child [data-of]")
        return [page.locator(at).evaluate_all("all => all.map(one => one.dataset.of)") for at in places]

    first = order()
    assert [found[0] for found in first] == ["jp"] * 3
    assert "Your country" in page.locator(".norm h3").first.inner_text()
    assert page.locator(".norm h3 .compare__mark").count() == 1
    links = page.locator(".compare__more a").evaluate_all("all => all.map(one => one.href)")
    pairs = ["-".join(sorted(("jp", code))) for code in first[0][1:]]
    assert links == [f"{site.url}briefings/{pair}/" for pair in pairs] != []
    assert fetched(heard) == [] and heard.trouble == []
    page.locator("[data-forget]").click()
    written = lxml_html.fromstring((site.folder / path / "index.html").read_bytes()).xpath(
        "//article/@data-of"
    )
    assert order() == [written] * 3 and written[0] != "jp"
    assert page.locator(".compare__mark, .compare__more").count() == 0


@pytest.mark.browser
def test_without_scripts_nothing_empty_is_shown(visit):
    for path in ("countries/jp/", "situations/speaking-in-class/"):
        page, _ = visit(path, java_script_enabled=False)
        assert not page.locator(".compare").is_visible()


def test_the_page_of_data_lists_every_file_once(site):
    for lang, prefix in LANGUAGES.items():
        document = lxml_html.fromstring((site.folder / f"{prefix}data/index.html").read_bytes())
        links = document.xpath("//main//a[@class='file']/@href")
        found = [re.sub(r"^(\.\./)+", "", link) for link in links]
        offered = [
            path.relative_to(site.folder).as_posix()
            for folder in ("api", "calendars")
            for path in (site.folder / folder).rglob("*")
            if path.is_file() and "compare" not in path.parts
        ]
        assert sorted(found) == sorted(offered), lang


def test_a_profiled_country_links_its_calendar_and_its_data(site):
    page = lxml_html.fromstring((site.folder / "es/countries/eg/index.html").read_bytes())
    links = page.xpath("//p[@class='doors']/a/@href")
    assert links == ["../../../calendars/es/eg.ics", "../../../api/v1/countries/eg.json", "../../data/"]
    assert (site.folder / "calendars/es/eg.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    other = lxml_html.fromstring((site.folder / "es/countries/nz/index.html").read_bytes())
    assert other.xpath("//p[@class='doors']") == [] and not other.find_class("compare")


def test_every_generated_page_tells_machines_what_it_is(site):
    for path in sorted(site.folder.rglob("index.html")):
        document = lxml_html.fromstring(path.read_bytes())
        blocks = document.xpath("//head/script[@type='application/ld+json']/text()")
        if not document.find_class("page"):
            assert blocks == [], path
            continue
        [block] = blocks
        about = json.loads(block)["@graph"][-1]
        [canonical] = document.xpath("//link[@rel='canonical']/@href")
        assert (about["url"], about["inLanguage"]) == (canonical, document.get("lang"))
        assert about["license"].endswith("/by/4.0/") and ("dateModified" in about) == (
            about["@type"] == "Article"
        )
