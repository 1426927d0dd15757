"""The site for everyone: axe finds nothing, every control has a name, a size and a visible focus, and zoom, stillness
and forced colours take nothing away. Pages of each type are found in the built site, so a new type is tested too."""

import re

import pytest

pytestmark = pytest.mark.browser

LANGUAGES = {"en": "", "es": "es/", "ar": "ar/"}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEEN = ["color-contrast", "target-size"]  # rules that depend on theme and width; all others don't
WHOLE = {
    "resultTypes": ["violations"],
    "runOnly": TAGS,
    "rules": {name: {"enabled": False} for name in SEEN},
}
LOOK = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": SEEN}}
MODES = [(360, "light"), (360, "dark"), (1280, "dark"), (1280, "light")]
UNFOLD = "document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })"
# Contrast is slow to compute, and the hundredth row of a list has the colours of the second.
THIN = """() => {
  const like = (node) => node && `${node.tagName} ${node.className}`;
  for (const node of [...document.querySelectorAll("main :is(li, tr, article, section, option, .facts__row, .sides > div, .codes > div, .term)")].reverse()) {
    let before = 0;
    for (let at = node.previousElementSibling; like(at) === like(node); at = at.previousElementSibling) before += 1;
    if (before >= 1) node.remove();
  }
}"""
CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
LUMINANCE = """(colour) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((n) => n / 255).map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    from axe_playwright_python.base import AXE_SCRIPT

    return AXE_SCRIPT


@pytest.fixture(scope="session")
def types(site) -> dict[str, str]:
    """The longest English page of each type, and every handwritten one: {type: address}."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(site.folder.rglob("index.html")):
        address = path.relative_to(site.folder).as_posix().removesuffix("index.html")
        if address.split("/")[0] in LANGUAGES:
            continue
        text = path.read_text(encoding="utf-8")
        kind = re.search(r'class="page page--([a-z-]+)', text)
        name = kind[1] if kind else address
        found[name] = max(found.get(name, (0, "")), (len(text), address))
    return {name: address for name, (_, address) in found.items()} | {
        "country without a profile": "countries/nz/"
    }


def complaints(page, options: dict, where: str) -> list[str]:
    """What axe complains of, one line for each rule with its first place."""
    found = page.evaluate("(options) => axe.run(options)", options)["violations"]
    return [
        f"{where}: {rule['id']} × {len(rule['nodes'])}: {rule['nodes'][0]['target']} {rule['nodes'][0]['failureSummary']}"
        for rule in found
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_on_any_type_of_page(lang, types, site, visit, axe):
    """WCAG 2.2 A and AA and best practices; light and dark, on a phone and on a desktop, with all folds open.

    The English pages are read whole, the others with two of each row: their structure is the same.
    """
    page, _ = visit(LANGUAGES[lang], width=360, reduced_motion="reduce")
    found = []
    for address in [*types.values(), *(["404.html"] if lang == "en" else [])]:
        page.set_viewport_size({"width": 360, "height": 800})
        page.emulate_media(color_scheme="light")
        page.goto(site.url + LANGUAGES[lang] + address)
        page.evaluate(axe)
        page.evaluate(UNFOLD)
        if lang != "en":
            page.evaluate(THIN)
        found += complaints(page, WHOLE, page.url)
        page.evaluate(THIN)
        for width, scheme in MODES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            found += complaints(page, LOOK, f"{page.url} {width} {scheme}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_menus_and_search(lang, scheme, visit, axe):
    page, _ = visit(f"{LANGUAGES[lang]}countries/", width=360, scheme=scheme, reduced_motion="reduce")
    page.evaluate(axe)
    options = WHOLE | {"rules": {}}
    for menu in (".menu--nav", ".menu:not(.menu--nav)"):
        page.locator(f"{menu} > summary").click()
        assert complaints(page, options, menu) == []
    page.keyboard.press("Escape")
    page.locator("[data-search-open]").click()
    page.locator("#search-input").fill({"en": "attendance", "es": "asistencia", "ar": "الحضور"}[lang])
    page.locator(".search__results a").first.wait_for()
    assert complaints(page, options, "search") == []


NAMES = """(controls) => {
  axe.setup(document.documentElement);
  const named = [...document.querySelectorAll(controls)].filter((node) => node.checkVisibility()).map((node) => ({
    name: axe.commons.text.accessibleText(node).trim(), html: node.outerHTML.slice(0, 160),
    own: node.closest("[lang]") === document.documentElement && !node.querySelector("[lang], bdi"),
    text: node.matches("a") && Boolean(node.closest("main")),
  }));
  axe.teardown();
  return named;
}"""


def names(page, axe: str) -> list[dict]:
    """Every control of the page with its accessible name, and whether it is in the page's own language."""
    page.evaluate("document.querySelectorAll('details, dialog').forEach((node) => { node.open = true; })")
    page.evaluate(axe)
    return page.evaluate(NAMES, CONTROLS)


@pytest.mark.parametrize(
    "path", ["", "countries/jp/", "briefings/br-jp/", "situations/speaking-in-class/", "guides/coil/"]
)
def test_every_control_has_a_name_in_the_language_of_the_page(path, visit, axe):
    """Arabic names hold Arabic letters; names of Spanish buttons, menus and fields are not the English ones."""
    found = {lang: names(visit(prefix + path, width=360)[0], axe) for lang, prefix in LANGUAGES.items()}
    assert [one["html"] for all_ in found.values() for one in all_ if not one["name"]] == []
    foreign = [
        one["html"]
        for one in found["ar"]
        if one["own"]
        and re.search(r"[a-z]{3}", one["name"])
        and not re.search(r"[\u0621-\u064a]", one["name"])
    ]
    assert [html for html in foreign if not re.search("GitHub|creativecommons", html)] == []
    english, spanish = (
        {one["name"] for one in found[lang] if one["own"] and not one["text"]} for lang in ("en", "es")
    )
    same = {name for name in english & spanish if re.search("[a-z]{3}", name)}
    assert same <= {"GitHub", "CC BY 4.0", "Partnership Atlas", "English", "Español"}


SIZES = """([controls, least]) => [...document.querySelectorAll(controls)].filter((node) => node.checkVisibility() && getComputedStyle(node).display !== "inline"
    && !node.matches(".skip, .scroll")).map((node) => [node.getBoundingClientRect(), node.outerHTML.slice(0, 140)])
  .filter(([box]) => box.width && (box.width < least - 0.1 || box.height < least - 0.1)).map(([box, html]) => `${box.width.toFixed()} × ${box.height.toFixed()} ${html}`)"""
PRIMARY = ".button, .tool, .brand, .door, .way, .menu__in a, .top__nav a, .fold > summary, .pick select, .search__input"


@pytest.mark.parametrize(("lang", "width"), [("en", 320), ("es", 320), ("ar", 320), ("en", 1280)])
def test_targets_are_large_enough_for_a_finger(lang, width, types, site, visit):
    """24 px for every control that is not a word in a sentence, 44 px for the main ones."""
    page, _ = visit(LANGUAGES[lang], width=width)
    small = []
    for address in types.values():
        page.goto(site.url + LANGUAGES[lang] + address)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        small += [f"{page.url}: {one}" for one in page.evaluate(SIZES, [CONTROLS, 24])]
        small += [f"{page.url}: {one}" for one in page.evaluate(SIZES, [PRIMARY, 44])]
    assert not small, "\n".join(small)


CLIPPED = """(controls) => {
  const scrolled = (node) => node && (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolled(node.parentElement));
  const cut = (node, box) => box.left < -0.5 || box.right > innerWidth + 0.5
    || (getComputedStyle(node).overflowX !== "visible" && !node.matches("input, select") && node.scrollWidth > node.clientWidth + 1);
  return [...document.querySelectorAll(controls)].filter((node) => node.checkVisibility() && !node.matches(".skip, [tabindex]") && !scrolled(node.parentElement))
    .filter((node) => cut(node, node.getBoundingClientRect())).map((node) => node.outerHTML.slice(0, 160));
}"""


@pytest.mark.parametrize(("lang", "zoom"), [("en", 200), ("ar", 200), ("en", 400), ("es", 400), ("ar", 400)])
def test_nothing_is_cut_off_when_enlarged(lang, zoom, types, site, visit):
    """A desktop of 1280 px at 200 % and 400 %: no scrolling sideways, every control within the window."""
    width = 1280 * 100 // zoom
    page, _ = visit(LANGUAGES[lang])
    page.set_viewport_size({"width": width, "height": 1024 * 100 // zoom})
    cut = []

    def look() -> None:
        if page.evaluate("document.documentElement.scrollWidth") > width:
            cut.append(f"{page.url} is wider than the window")
        cut.extend(f"{page.url}: {html}" for html in page.evaluate(CLIPPED, CONTROLS))

    for address in types.values():
        page.goto(site.url + LANGUAGES[lang] + address)
        page.evaluate(UNFOLD)
        look()
    for menu in page.locator(".menu > summary").all():
        menu.click()
        look()
    assert not cut, "\n".join(cut)


FOCUS = (
    """() => {
  const luminance = """
    + LUMINANCE
    + """, node = document.activeElement, style = getComputedStyle(node), box = node.getBoundingClientRect();
  const [one, two] = [luminance(style.outlineColor), luminance(getComputedStyle(document.body).backgroundColor)].sort();
  const seen = (window.visited ??= new Set()), again = seen.has(node);
  seen.add(node);
  return { again, body: node === document.body, html: node.outerHTML.slice(0, 140), drawn: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    contrast: (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05), within: box.bottom > 0 && box.top < innerHeight };
}"""
)


@pytest.mark.parametrize(("path", "scheme"), [("", "light"), ("", "dark"), ("countries/jp/", "light")])
def test_the_focus_is_visible_at_every_stop(path, scheme, visit):
    """An outline of 2 px or more, with a contrast of 3 to 1 to the ground, on something that is in the window."""
    page, _ = visit(path, scheme=scheme, reduced_motion="reduce")
    stops = []
    while len(stops) < 2000:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["again"] or stop["body"]:
            break
        stops.append(stop)
    assert len(stops) > 40
    assert [s for s in stops if not s["drawn"] or s["contrast"] < 3 or not s["within"]] == []


MOVING = """() => {
  const moving = (style) => [style.transitionDuration, style.animationDuration].some((all, n) => (n || style.transitionProperty !== "none") && all.split(",").some((one) => parseFloat(one) > 0.01));
  return [...document.querySelectorAll("*")].filter((node) => [null, "::before", "::after"].some((part) => moving(getComputedStyle(node, part)))
    || getComputedStyle(node).scrollBehavior === "smooth").map((node) => node.outerHTML.slice(0, 100)).slice(0, 5);
}"""


@pytest.mark.parametrize("path", ["", "countries/jp/", "briefings/br-jp/"])
def test_nothing_moves_for_those_who_asked_for_stillness(path, visit):
    page, _ = visit(path, reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def test_forced_colours_keep_what_chips_and_strips_say(visit):
    """Chips keep a border, the two sides keep different marks, and bars stand out from the ground and from each other."""
    page, _ = visit("briefings/br-jp/", forced_colors="active", scheme="dark")
    look = page.evaluate(
        """() => {
      const style = (css, part) => getComputedStyle(document.querySelector(css), part);
      const luminance = """
        + LUMINANCE
        + """;
      return {
        ground: luminance(style("body").backgroundColor),
        chip: [style(".chip").borderTopStyle, luminance(style(".chip").borderTopColor)],
        sides: ["one", "other"].map((side) => style(`.duo__side--${side}`).borderInlineStartStyle),
        bars: ["one", "other"].map((side) => luminance(style(`.strip__bar.teaching.${side}`).fill)),
        exams: luminance(style(".strip__bar.exams").stroke),
        keys: ["one", "other"].map((side) => luminance(style(`.key--${side}`, "::before").backgroundColor)),
        months: luminance(style(".strip__month").fill),
      };
    }"""
    )

    def apart(one: float, two: float) -> bool:
        return (max(one, two) + 0.05) / (min(one, two) + 0.05) >= 3

    assert look["chip"][0] == "solid" and apart(look["chip"][1], look["ground"])
    assert look["sides"] == ["solid", "double"]
    assert all(apart(bar, look["ground"]) for bar in [*look["bars"], look["exams"], look["months"]])
    assert look["bars"] == look["keys"] and look["bars"][0] != look["bars"][1]


SHIFT = """new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift = (window.shift ?? 0) + one.value; })
  .observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("path", ["", "countries/jp/", "ar/briefings/br-jp/", "institutions/"])
def test_nothing_jumps_when_scripts_come_late(path, visit, site):
    """Layout shift (Layout Instability API) of a page whose script arrives after the first paint."""
    page, _ = visit("about/", width=360)
    page.add_init_script(SHIFT)
    page.route("**/atlas.js", lambda route: (page.wait_for_timeout(500), route.continue_()))
    page.goto(site.url + path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift ?? 0") < 0.01
