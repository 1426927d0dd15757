"""The pocket pack: pages kept for a journey without a connection, and pages on paper."""

import functools
import http.server
import re
import shutil
import threading

import pytest

from tests.built.conftest import BASE, _Pages

pytestmark = pytest.mark.browser

NAMES = "() => caches.keys()"


def keep(page) -> str:
    """Keeps the open page and gives what the page says about it."""
    page.locator("[data-pocket] button").click()
    page.locator(".pocket a").wait_for(timeout=20000)
    return page.locator(".pocket [role=status]").inner_text()


@pytest.mark.parametrize(
    ("lang", "prefix", "said"), [("en", "", "You are offline"), ("ar", "ar/", "أنتم دون اتصال")]
)
def test_a_kept_country_and_its_situations_open_without_a_connection(lang, prefix, said, visit, site):
    page, heard = visit(f"{prefix}countries/jp/", width=360)
    assert not [url for url in heard.asked if url.endswith("/sw.js")], (
        "nothing is registered before a reader asks"
    )
    keep(page)
    asked = page.locator(".norm__question a").first.get_attribute("href")
    page.context.set_offline(True)
    page.goto(f"{site.url}{prefix}countries/jp/")
    assert page.locator(".norm").count() > 5
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).borderBottomStyle") == "solid"
    page.locator(f".norm__question a[href='{asked}']").first.click()
    page.wait_for_url(re.compile("/situations/"))
    assert page.locator("h1").is_visible() and page.locator(".norm__statement").count() > 1
    page.goto(f"{site.url}{prefix}countries/nz/")
    assert page.locator("h1").inner_text() == said
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        lang,
        "rtl" if lang == "ar" else "ltr",
    ]
    assert page.locator("li a").evaluate_all("all => all.map(a => a.href)") == [
        f"{site.url}{prefix}countries/jp/"
    ]
    assert heard.messages == []


def test_what_is_kept_is_one_level_deep_in_one_language_without_indexes(visit, site):
    page, _ = visit("countries/jp/")
    keep(page)
    held = page.evaluate(
        """async () => {
      const name = (await caches.keys()).find((one) => one.endsWith(" countries/jp/"));
      return (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname);
    }"""
    )
    paths = {path.removeprefix(BASE) for path in held} - {"offline/kept.json", "offline/"}
    assert {
        "countries/jp/",
        "situations/speaking-in-class/",
        "briefings/eg-jp/",
        "institutions/tohoku-university/",
    } <= paths
    assert not [path for path in paths if path.startswith(("es/", "ar/")) or path.count("/") != 2]


def test_kept_pages_are_listed_and_removed_one_by_one_and_all(visit, site):
    page, heard = visit("countries/jp/")
    assert re.search(r"[\d.]+ [kM]B", keep(page))
    for path in ("briefings/eg-jp/", "guides/coil/"):
        page.goto(site.url + path)
        keep(page)
    page.goto(f"{site.url}offline/")
    rows = page.locator(".kept__row")
    rows.nth(2).wait_for()
    assert not page.locator("[data-kept-plain]").is_visible()
    page.get_by_role("button", name="Remove: Japan", exact=True).click()
    page.get_by_text("Removed: Japan.").wait_for()
    assert rows.count() == 2 and page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.get_by_role("button", name="Remove all").click()
    page.get_by_text("Nothing is kept on this device.").wait_for()
    assert page.evaluate(NAMES) == []
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert heard.trouble == []


def test_the_list_explains_itself_without_scripts_and_the_button_stays_away(visit):
    page, _ = visit("offline/", java_script_enabled=False)
    assert (
        page.get_by_text("needs JavaScript").is_visible()
        and page.get_by_text("Everything stays in your browser").is_visible()
    )
    page, _ = visit("countries/jp/", java_script_enabled=False)
    assert not page.locator("[data-pocket]").is_visible()


class _Unremembered(_Pages):
    """Without this header a browser guesses how long a page stays fresh, with or without a service worker."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


@pytest.fixture
def moving(site, tmp_path):
    """A copy of the site that a test may change and take off the network: its folder, address and switch."""
    folder = shutil.copytree(
        site.folder, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind", "es", "ar")
    )
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Unremembered, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()
    server.server_close()


def test_the_network_comes_first_and_a_new_build_renews_what_is_kept(moving, browser):
    folder, url = moving
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{url}countries/jp/")
        keep(page)
        [before] = [name for name in page.evaluate(NAMES) if name.endswith(" countries/jp/")]
        for path in ("countries/jp/index.html", "situations/speaking-in-class/index.html"):
            file = folder / path
            file.write_text(
                file.read_text(encoding="utf-8").replace("</h1>", " anew</h1>", 1), encoding="utf-8"
            )
        script = folder / "sw.js"
        build = before.split(" ")[2]
        script.write_text(script.read_text(encoding="utf-8").replace(build, "0123456789ab"), encoding="utf-8")
        page.goto(f"{url}countries/jp/")
        assert page.locator("h1").inner_text() == "Japan anew"
        page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
        for _ in range(50):
            page.wait_for_timeout(100)
            names = page.evaluate(NAMES)
            if len(names) == 2 and all(" 0123456789ab " in name for name in names):
                break
            page.goto(f"{url}countries/jp/")
        assert sorted(name.split(" ", 2)[2] for name in names) == [
            "0123456789ab assets/",
            "0123456789ab countries/jp/",
        ]
        context.set_offline(True)
        page.goto(f"{url}situations/speaking-in-class/")
        assert page.locator("h1").inner_text().endswith(" anew")
    finally:
        context.close()


def test_a_failure_is_said_and_leaves_nothing_behind(moving, browser):
    folder, url = moving
    (folder / "sw.js").write_text(
        (folder / "sw.js")
        .read_text(encoding="utf-8")
        .replace(
            "async function takeAll(",
            "async function takeAll() { throw new TypeError(); }\nasync function unused(",
        ),
        encoding="utf-8",
    )
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"{url}countries/jp/")
        page.locator("[data-pocket] button").click()
        page.get_by_text("could not be kept").wait_for()
        assert page.evaluate(NAMES) == [] and not page.locator(".pocket progress").is_visible()
    finally:
        context.close()


@pytest.mark.parametrize("path", ["countries/jp/", "briefings/eg-jp/", "guides/coil/", "ar/briefings/eg-jp/"])
def test_paper_shows_the_matter_and_no_navigation(path, visit):
    page, _ = visit(path)
    page.emulate_media(media="print")
    assert (
        page.locator(
            ".top:visible, .toc:visible, .bottom:visible, .crumbs:visible, .pocket:visible, .jump:visible"
        ).count()
        == 0
    )
    assert page.locator(".notes").is_visible() and page.locator(".printed").is_visible()
    if "countries" in path:
        assert page.locator(".norm .fold").first.evaluate(
            "node => node.querySelector('.fold__in').checkVisibility({contentVisibilityAuto: true})"
        )


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_briefing_on_paper_is_short_and_keeps_both_marks(size, visit):
    page, _ = visit("briefings/eg-jp/")
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=size)))
    assert pages <= 6, "differences, weeks, hours and questions on about three, then the sources"
    page.emulate_media(media="print")
    assert page.locator(".duo .fold:visible").count() == 0
    marks = [
        page.locator(f".duo__side--{side} .duo__name").first.evaluate(
            "node => getComputedStyle(node, '::before').content"
        )
        for side in ("one", "other")
    ]
    assert marks == ['"■ "', '"● "']


def test_folds_open_for_paper_where_style_sheets_cannot_and_close_again(visit):
    page, _ = visit("countries/jp/")
    page.evaluate(
        "() => import(new URL('assets/js/print.js', new URL(document.body.dataset.base + '/', location.href)))"
    )
    shut = "() => document.querySelectorAll('details.fold:not([open])').length"
    before = page.evaluate(shut)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert before > 20 and page.evaluate(shut) == 0
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(shut) == before
