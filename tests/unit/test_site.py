"""Addresses, staging, and the safety of every text field on every kind of page."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from atlas.check import check
from atlas.language import fingerprint
from atlas.model.catalogue import Catalogue, Entry
from atlas.publish.sitemap import sitemap
from atlas.site import Chrome, Options, stage_site
from atlas.site.address import pair, path_of, relative, web_path
from atlas.site.stage import write
from tests.projects import ROOT, TODAY, country
from tests.unit.test_prose import PAYLOADS, dangers

OPTIONS = Options(TODAY)


@pytest.mark.parametrize(
    ("start", "target", "way"),
    [
        ("", "countries/jp", "countries/jp/"),
        ("countries/jp", "", "../../"),
        ("countries/jp", "countries/br", "../br/"),
        ("countries/jp", "countries", "../"),
        ("countries", "countries", "./"),
        ("countries/jp", "countries/jp#asking", "#asking"),
        ("countries/jp", "glossary#coil", "../../glossary/#coil"),
    ],
)
def test_links_are_relative(start, target, way):
    assert relative(start, target) == way


def test_addresses():
    assert path_of("country", "jp") == "countries/jp"
    assert path_of("home") == ""
    assert path_of("term", "coil") == "glossary#coil"
    assert web_path("en", "countries/jp", "en") == "countries/jp/"
    assert web_path("es", "", "en") == "es/"
    assert pair("jp", "br") == pair("br", "jp") == "br-jp"


def test_staging_touches_only_what_changed(tmp_path: Path):
    assert write(tmp_path, {"a/x.md": b"1", "b/y.md": b"2"}) == (2, 0)
    before = (tmp_path / "a/x.md").stat().st_mtime_ns
    assert write(tmp_path, {"a/x.md": b"1", "b/z.md": b"3"}) == (1, 1)
    assert (tmp_path / "a/x.md").stat().st_mtime_ns == before
    assert not (tmp_path / "b/y.md").exists()
    assert write(tmp_path, {"a/x.md": b"1"}) == (0, 1)
    assert not (tmp_path / "b").exists()


REAL = check(ROOT, TODAY).catalogue


def staged(catalogue: Catalogue, out: Path, *languages: str):
    return stage_site(ROOT, out, catalogue, OPTIONS, languages).pages


def with_texts(change) -> Catalogue:
    """The real catalogue with every text of every record passed through `change(kind, key, text)`."""
    entries = {
        kind: {
            name: Entry(
                e.kind, e.id, e.record, e.path, e.source_language,
                {lang: {key: change(kind, key, text) for key, text in texts.items()} for lang, texts in e.texts.items()},
                e.stamps, e.text_paths,
            )
            for name, e in found.items()
        }
        for kind, found in REAL.entries.items()
    }  # fmt: skip
    return Catalogue(entries, REAL.territories, REAL.ui)


@pytest.mark.parametrize("joint", ["\n\n", " ", ""], ids=["paragraphs", "one line", "run together"])
@pytest.mark.parametrize("order", [1, -1])
def test_payloads_in_every_text_field_of_every_kind_reach_no_page(joint, order, tmp_path):
    payload = joint.join(PAYLOADS[::order])
    pages = staged(with_texts(lambda kind, key, text: f"{payload}{joint}{text}"), tmp_path, "en")
    assert len(pages) > 250
    for name, page in pages.items():
        if page.kind != "handwritten":
            assert dangers(page.body) == [], name


def test_text_that_stands_in_another_language_is_marked_with_it(project, tmp_path):
    root = project(
        {"data/ui/ar.yml": "site: {name: أطلس}\n", "data/countries/jp/text.ar.yml": "overview: نظرة\n"}
    )
    catalogue = Catalogue(
        {**REAL.entries, **{"country": check(root, TODAY).catalogue.of("country")}},
        REAL.territories,
        check(root, TODAY).catalogue.ui,
    )
    catalogue = Catalogue(
        {
            **catalogue.entries,
            "situation": check(root, TODAY).catalogue.of("situation"),
            "scenario": {},
            "partnership": {},
            "practice": {},
            "guide": {},
            "institution": {},
        },
        REAL.territories,
        catalogue.ui,
    )
    body = lxml_html.fromstring(
        staged(catalogue, tmp_path / "out", "en", "ar")["ar/countries/jp/index.md"].body
    )
    borrowed = body.xpath("//div[@class='borrowed']/div[contains(., 'S one.')]")
    assert [(node.get("lang"), node.get("dir")) for node in borrowed] == [("en", "ltr")]
    own = body.xpath("//p[contains(., 'نظرة')]")
    assert own and all("lang" not in node.attrib for node in own)


def test_an_outdated_text_is_marked_where_it_stands(project, tmp_path):
    stamps = f'_from: {{overview: "{fingerprint("Overview of jp.")}", norms.asking.why: "00000000"}}\n'
    text = "overview: Vista\nnorms: {asking: {why: P}}\n" + stamps
    catalogue = check(
        project({"data/ui/es.yml": "site: {name: Atlas}\n", "data/countries/jp/text.es.yml": text}), TODAY
    ).catalogue
    full = {**REAL.entries, "country": catalogue.of("country"), "situation": catalogue.of("situation")}
    full |= {kind: {} for kind in ("scenario", "partnership", "practice", "guide", "institution")}
    body = lxml_html.fromstring(
        staged(Catalogue(full, REAL.territories, catalogue.ui), tmp_path / "out", "es")[
            "es/countries/jp/index.md"
        ].body
    )
    assert [node.text_content().strip()[0] for node in body.find_class("outdated")] == ["P"]


def test_the_same_records_give_the_same_bytes(tmp_path):
    for out in ("a", "b"):
        staged(REAL, tmp_path / out, "en", "ar")
    files = {
        path.relative_to(tmp_path / "a"): path.read_bytes()
        for path in (tmp_path / "a").rglob("*")
        if path.is_file()
    }
    assert files and files == {
        p.relative_to(tmp_path / "b"): p.read_bytes() for p in (tmp_path / "b").rglob("*") if p.is_file()
    }


def test_hreflang_names_only_languages_in_which_the_page_is_written(tmp_path):
    found = stage_site(ROOT, tmp_path, REAL, OPTIONS, ["en", "es"])
    chrome = Chrome(found, REAL, OPTIONS, ["en", "es"], "https://example.org/atlas")
    for page in found.pages.values():
        tags = [tag for tag, _ in chrome.alternates(page.path)]
        expected = [
            lang
            for lang in ("en", "es")
            if next(p for p in found.pages.values() if (p.lang, p.path) == (lang, page.path)).share >= 0.5
        ]
        assert tags == ([*expected, "x-default"] if len(expected) > 1 else [])
    assert "<loc>https://example.org/atlas/countries/jp/</loc><lastmod>2026-11-23</lastmod>" in sitemap(
        found, chrome
    )


def test_every_member_state_has_a_page_in_every_language(tmp_path):
    pages = staged(REAL, tmp_path, *REAL.languages)
    for lang in REAL.languages:
        missing = [
            code for code in REAL.territories.members if f"{lang}/countries/{code}/index.md" not in pages
        ]
        assert len(REAL.territories.members) == 193 and missing == []


def test_a_country_without_a_profile_invites_to_write_one(tmp_path):
    body = lxml_html.fromstring(staged(REAL, tmp_path, "en")["en/countries/nz/index.md"].body)
    [start] = body.xpath("//*[@class='invite']//a[@class='button']/@href")
    assert (
        start.startswith("https://github.com/")
        and "/new/main?filename=data/countries/nz/country.yml&value=" in start
    )


def test_doors_lead_to_the_file_behind_the_page(tmp_path):
    body = lxml_html.fromstring(staged(REAL, tmp_path, "en")["en/countries/jp/index.md"].body)
    doors = body.xpath("//a[@class='door']/@href")
    assert [door.split("/edit/main/")[1] for door in doors] == [
        "data/countries/jp/text.en.yml",
        "data/countries/jp/country.yml",
    ]


def test_a_small_country_file_is_enough_for_a_page(project, tmp_path):
    """A country with nothing but an overview has a page without empty sections."""
    files = country("de")
    files["data/countries/de/country.yml"] = files["data/countries/de/country.yml"].split("norms:")[0]
    files["data/countries/de/text.en.yml"] = "overview: Only this.\n"
    entry = check(project(files), TODAY).catalogue.of("country")["de"]
    full = {**REAL.entries, "country": {**REAL.of("country"), "de": entry}}
    body = lxml_html.fromstring(
        staged(Catalogue(full, REAL.territories, REAL.ui), tmp_path / "out", "en")[
            "en/countries/de/index.md"
        ].body
    )
    assert "Only this." in body.text_content()
    assert not body.xpath("//section[not(.//p or .//li or .//dl or .//td)]")


def test_after_a_changed_text_only_the_pages_that_show_it_are_made_again(project, tmp_path, monkeypatch):
    monkeypatch.setattr("atlas.site.parallel._workers", lambda: 1)
    files = {**country("jp"), **country("br")}
    root = project(files)

    def build() -> dict:
        found = check(root, TODAY).catalogue
        full = {
            **REAL.entries,
            "country": found.of("country"),
            "situation": found.of("situation"),
            "source": found.of("source"),
        }
        full |= {kind: {} for kind in ("scenario", "partnership", "practice", "guide", "institution", "term")}
        return staged(Catalogue(full, found.territories, REAL.ui), tmp_path / "out", "en")

    before = build()
    text = root / "data/countries/br/text.en.yml"
    text.write_text(text.read_text().replace("Overview of br.", "Another overview."))
    after = build()
    anew = {name for name, page in after.items() if page is not before[name] and page.kind != "handwritten"}
    assert {"en/countries/br/index.md", "en/briefings/br-jp/index.md"} <= anew
    assert "Another overview." in after["en/countries/br/index.md"].body
    assert not anew & {"en/countries/jp/index.md", "en/countries/de/index.md", "en/practices/index.md"}
