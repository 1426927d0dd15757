"""The map in a browser: on a phone, by keyboard, in Arabic, in forced colours and without scripts."""

import pytest

pytestmark = pytest.mark.browser

LANGUAGES = {"en": "", "es": "es/", "ar": "ar/"}
PLACED = "name => document.querySelector(`.map__country[href*='/${name}/']`).getBoundingClientRect().x"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_slides_inside_its_frame_on_a_phone_and_begins_in_the_middle(lang, visit):
    page, heard = visit(LANGUAGES[lang] + "map/", width=360)
    page.wait_for_function("document.querySelector('.map__scroll').scrollLeft > 200")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator(".map__scroll svg").bounding_box()["width"] >= 900
    assert page.locator(".map__aside").is_visible()
    assert heard.trouble == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_west_is_left_in_every_language(lang, visit):
    page, _ = visit(LANGUAGES[lang] + "map/")
    assert page.evaluate(PLACED, "br") < page.evaluate(PLACED, "eg") < page.evaluate(PLACED, "jp")


def test_what_is_on_the_map_is_reached_by_keyboard_shown_and_named(visit, site):
    page, _ = visit("map/", width=360)
    page.wait_for_function("document.querySelector('.map__scroll').scrollLeft > 200")
    links = page.locator(".map svg a")
    page.locator(".crumbs a").first.focus()
    for number in range(links.count()):
        page.keyboard.press("Tab")
        link = links.nth(number)
        assert link.evaluate("node => node === document.activeElement")
        box = link.bounding_box()
        assert box["x"] < 344 and box["x"] + box["width"] > 16, "it has slid into the frame"
        drawn = link.locator("path, circle").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).strokeWidth))"
        )
        assert max(drawn) >= 2.5
    page.get_by_role("link", name="Tohoku University").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}institutions/tohoku-university/")


@pytest.mark.parametrize("name", ["ain-shams-university", "american-university-in-cairo"])
def test_marks_of_one_town_can_be_told_apart_by_finger(name, visit, site):
    page, _ = visit("map/")
    mark = page.locator(f".map__place[href*='{name}'] .map__mark").bounding_box()
    page.mouse.click(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    page.wait_for_url(f"{site.url}institutions/{name}/")


def test_names_keep_a_contrast_to_the_ground_in_forced_colours(visit):
    page, _ = visit("map/", forced_colors="active", scheme="dark")
    look = page.evaluate(
        "['.map__land', '.map__country', '.map__arc', '.map__mark'].map(css => { const s = getComputedStyle(document.querySelector(css)); return [s.fill, s.stroke]; })"
    )
    land, profiled, line, mark = look
    assert land != profiled and line[1] not in (land[0], profiled[0]) and mark[0] != profiled[0]


def test_without_scripts_map_and_lists_are_whole(visit):
    page, _ = visit("es/map/", width=360, java_script_enabled=False)
    assert page.locator(".map svg a").count() > 8
    assert page.locator("section .entry__title").count() > 8


def test_the_home_page_leads_to_the_map(visit, site):
    page, heard = visit("ar/", width=360)
    page.locator(".mapdoor").click()
    page.wait_for_url(f"{site.url}ar/map/")
    assert heard.trouble == []
