"""Filters as readers use them: at once, in the address, said aloud, and whole lists without scripts."""

import pytest

pytestmark = pytest.mark.browser

ENTRIES = ".entries:not(.entries--big) > li:visible, .names > li:visible"


def names(page):
    return page.locator(ENTRIES).locator("a").all_inner_texts()


def said(page):
    return page.locator("[data-filters] [role=status]").inner_text()


def ready(page):
    page.locator(".filters--on").wait_for()


def test_countries_are_filtered_by_region_and_profile_at_once(visit, site):
    page, heard = visit("countries/")
    ready(page)
    assert (
        said(page) == "200 of 200 shown" and not page.get_by_role("button", name="Clear filters").is_visible()
    )
    page.get_by_label("Region", exact=True).select_option("030")
    assert "Japan" in names(page) and "Brazil" not in names(page)
    assert page.locator("section:visible h2").all_inner_texts() == ["With a profile", "Asia"]
    assert page.locator(".toc li:visible").all_inner_texts() == ["With a profile", "Asia"]
    page.get_by_label("Region", exact=True).select_option("142")
    page.get_by_label("Profile", exact=True).select_option("yes")
    assert names(page) == ["Japan"] and said(page) == "1 of 200 shown"
    assert page.url == f"{site.url}countries/?in=142&profile=yes"
    page.get_by_label("Profile", exact=True).select_option("no")
    assert "Japan" not in names(page) and not page.locator("#profiled").is_visible()
    page.get_by_role("button", name="Clear filters").click()
    assert said(page) == "200 of 200 shown" and page.url == f"{site.url}countries/"
    assert page.evaluate("document.activeElement.id") == "filter-name"
    assert heard.trouble == []


@pytest.mark.parametrize(
    ("lang", "typed"),
    [("", {"COTE D'IV": "Côte d’Ivoire", "sao tome": "São Tomé & Príncipe", "guinea bissau": "Guinea-Bissau"}),
     ("es/", {"japon": "Japón"}),
     ("ar/", {"الأردن": "الأردن", "الاردن": "الأردن", "الاستوائيه": "غينيا الاستوائية"})],
)  # fmt: skip
def test_names_are_found_without_accents_case_or_exact_letters(lang, typed, visit):
    page, _ = visit(f"{lang}countries/")
    ready(page)
    for text, found in typed.items():
        page.locator("#filter-name").fill(text)
        assert names(page) == [found]


def test_an_institution_is_found_by_its_acronym_and_its_own_script(visit):
    page, _ = visit("institutions/")
    ready(page)
    for typed in ("ufmg", "minas gerais"):
        page.locator("#filter-name").fill(typed)
        assert names(page) == ["Federal University of Minas Gerais"]
    page.locator("#filter-name").fill("東北")
    assert names(page) == ["Tohoku University"]
    page.locator("#filter-name").fill("")
    page.get_by_label("Teaches in", exact=True).select_option("ja")
    page.get_by_label("Type", exact=True).select_option("public")
    assert names(page) == ["Tohoku University"]
    assert page.locator("section:visible").count() == 1


def test_nothing_found_says_what_to_do(visit):
    page, _ = visit("countries/?name=qqqq")
    ready(page)
    assert said(page) == "0 of 200 shown. Try fewer filters, or another spelling."
    assert page.locator("section:visible").count() == 0


def test_partnerships_are_filtered_by_what_partners_do_and_where(visit):
    page, _ = visit("partnerships/?activity=student-exchange&country=jp")
    ready(page)
    shown = page.locator(ENTRIES)
    assert shown.count() == 1 and "Japan" in shown.inner_text()
    assert page.get_by_label("Activity", exact=True).input_value() == "student-exchange"


def test_back_and_forward_go_through_what_was_chosen(visit, site):
    page, _ = visit("countries/")
    ready(page)
    page.get_by_label("Region", exact=True).select_option("009")
    page.locator("#filter-name").press_sequentially("zea")
    assert names(page) == ["New Zealand"]
    page.go_back()
    assert (
        page.locator("#filter-name").input_value() == ""
        and page.get_by_label("Region", exact=True).input_value() == "009"
    )
    page.go_back()
    assert said(page) == "200 of 200 shown" and page.url == f"{site.url}countries/"
    page.go_forward()
    page.go_forward()
    assert names(page) == ["New Zealand"] and page.url.endswith("?in=009&name=zea")
    page.reload()
    ready(page)
    assert names(page) == ["New Zealand"]


def test_an_address_with_unknown_words_shows_the_whole_list(visit):
    page, heard = visit("countries/?in=atlantis&other=kept")
    ready(page)
    assert said(page) == "200 of 200 shown" and page.get_by_label("Region", exact=True).input_value() == ""
    page.get_by_label("Profile", exact=True).select_option("yes")
    assert page.url.endswith("?other=kept&profile=yes")
    assert heard.trouble == []


def test_the_choice_goes_along_to_another_language(visit, site):
    page, _ = visit("countries/?in=013&name=mex")
    ready(page)
    page.locator(".menu:not(.menu--nav) > summary").click()
    page.locator("a[data-language=ar]").click()
    page.wait_for_url(f"{site.url}ar/countries/?in=013")
    ready(page)
    assert "المكسيك" in names(page) and 1 < len(names(page)) < 20


def test_compared_countries_are_filtered_with_their_column(visit):
    page, heard = visit("situations/speaking-in-class/")
    ready(page)
    select = page.locator("#filter-custom")
    before = page.locator(".grid thead th").all_inner_texts()[1:]
    for custom in select.locator("option").evaluate_all("all => all.map(one => one.value)")[1:]:
        select.select_option(custom)
        heads = page.locator(".grid thead th:visible").all_inner_texts()[1:]
        assert 0 < len(heads) <= len(before)
        assert page.locator("article.norm:visible h3").all_inner_texts() == heads
        row = page.locator(
            ".grid tbody tr",
            has=page.get_by_role("rowheader", name=select.locator("option:checked").inner_text(), exact=True),
        )
        assert row.locator("td:visible").count() == row.locator("td:visible svg").count() == len(heads)
    assert heard.trouble == []


def test_on_a_phone_the_bar_is_folded_until_it_is_used(visit):
    page, heard = visit("ar/institutions/", width=360)
    ready(page)
    assert not page.locator("#filter-country").is_visible()
    page.locator(".filters summary").click()
    page.locator("#filter-country").select_option("br")
    assert page.locator("section:visible").count() == 1
    sizes = page.locator(".filters :is(summary, input, select, button):visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".filters button").click()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert heard.trouble == []


@pytest.mark.parametrize("path", ["countries/", "situations/speaking-in-class/"])
def test_without_scripts_the_list_is_whole_and_there_is_no_bar(path, visit):
    page, _ = visit(path, java_script_enabled=False)
    assert not page.locator(".filters").is_visible()
    assert (
        page.locator("[data-list] > li:visible, [data-item]:visible").count()
        == page.locator("[data-list] > li, [data-item]").count()
        > 0
    )


@pytest.mark.parametrize(
    ("path", "scheme"), [("countries/?in=030", "light"), ("ar/institutions/?country=br", "dark")]
)
def test_the_bar_has_no_barrier_that_axe_knows(path, scheme, visit):
    from axe_playwright_python.sync_playwright import Axe

    page, _ = visit(path, scheme=scheme)
    ready(page)
    found = Axe().run(
        page, context=".filters", options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
    )
    assert found.response["violations"] == []


def test_only_pages_with_filters_fetch_the_script(visit):
    page, heard = visit("countries/jp/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in heard.asked if url.endswith("filters.js")]
