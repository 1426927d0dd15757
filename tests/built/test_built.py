"""The site as files: strict, complete, the same twice; every link and anchor leads somewhere."""

import itertools
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree
from lxml import html as lxml_html

from tests.built.conftest import BASE, clone, mkdocs

LANGUAGES = ("en", "es", "ar")
CSP = re.compile(r"script-src 'self' 'wasm-unsafe-eval' 'sha256-[A-Za-z0-9+/=]+'")


@pytest.fixture(scope="module")
def documents(site):
    """Every HTML page of the site, parsed, by its address below the site's root."""
    return {
        path.relative_to(site.folder).as_posix(): lxml_html.fromstring(path.read_bytes())
        for path in sorted(site.folder.rglob("*.html"))
    }


def test_the_build_says_nothing_to_worry_about(site):
    assert "WARNING" not in site.log and "ERROR" not in site.log


def test_every_page_says_its_language_and_direction(documents):
    for name, document in documents.items():
        lang = name.split("/")[0] if name.split("/")[0] in LANGUAGES else "en"
        assert (document.get("lang"), document.get("dir")) == (lang, "rtl" if lang == "ar" else "ltr"), name


def test_every_internal_link_and_anchor_resolves(site, documents):
    ids = {name: set(document.xpath("//@id")) for name, document in documents.items()}
    broken = []
    for name, document in documents.items():
        here = f"https://example.org{BASE}{name}"
        for address in document.xpath("//@href | //@src"):
            parts = urlsplit(urljoin(here, address))
            if parts.netloc != "example.org" or parts.scheme not in ("https", "http"):
                continue
            path = unquote(parts.path).removeprefix(BASE)
            target = f"{path}index.html" if not path or path.endswith("/") else path
            if not (site.folder / target).is_file() or not parts.path.startswith(BASE):
                broken.append(f"{name}: {address}")
            elif parts.fragment and unquote(parts.fragment) not in ids.get(target, {parts.fragment}):
                broken.append(f"{name}: {address} (no such anchor)")
    assert broken == []


def test_no_id_stands_twice_on_a_page(documents):
    for name, document in documents.items():
        ids = document.xpath("//@id")
        assert sorted(set(ids)) == sorted(ids), name


def test_every_page_has_one_heading_of_the_first_level_and_no_jumps(documents):
    for name, document in documents.items():
        if name == "404.html":
            continue
        levels = [
            int(node.tag[1])
            for node in document.iter()
            if isinstance(node.tag, str) and re.fullmatch("h[1-6]", node.tag)
        ]
        assert levels.count(1) == 1 and levels[0] == 1, name
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (
            name,
            levels,
        )


def test_every_page_allows_only_its_own_scripts(documents):
    for name, document in documents.items():
        if name == "404.html":
            continue
        [policy] = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert CSP.search(policy) and "unsafe-inline" not in policy, name
        assert document.xpath("//@style | //@onclick | //style") == [], name


def test_canonical_and_language_links_are_absolute_and_mutual(site, documents):
    for name, document in documents.items():
        if name == "404.html":
            continue
        [canonical] = document.xpath("//link[@rel='canonical']/@href")
        assert canonical == f"https://example.org{BASE}{name.removesuffix('index.html')}"
        for link in document.xpath("//link[@rel='alternate']"):
            other = documents[urlsplit(link.get("href")).path.removeprefix(BASE) + "index.html"]
            assert (
                canonical in other.xpath("//link[@rel='alternate']/@href")
                or link.get("hreflang") == "x-default"
            ), name


def test_the_sitemap_lists_pages_that_exist_with_their_languages(site, documents):
    tree = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    places = tree.xpath("//s:loc/text()", namespaces=space)
    assert len(places) == len(set(places)) > 600
    for place in places + tree.xpath("//x:link/@href", namespaces=space):
        assert place.removeprefix(f"https://example.org{BASE}") + "index.html" in documents
    assert set(tree.xpath("//x:link/@hreflang", namespaces=space)) == {*LANGUAGES, "x-default"}


def test_the_theme_escapes_titles_and_descriptions(documents):
    """The theme's own templates escape, so a title with signs is shown as written."""
    for name, document in documents.items():
        assert not document.xpath(
            "//head//*[not(self::meta or self::link or self::title or self::script)]"
        ), name


def test_two_builds_give_the_same_bytes(site, tmp_path):
    again = clone(tmp_path / "again", source=site.project)
    assert mkdocs(again, "build", "--strict").returncode == 0
    one = {p.relative_to(site.folder): p.read_bytes() for p in site.folder.rglob("*") if p.is_file()}
    two = {p.relative_to(again / "site"): p.read_bytes() for p in (again / "site").rglob("*") if p.is_file()}
    assert one.keys() == two.keys()
    assert [str(name) for name in one if one[name] != two[name]] == []


def test_a_failed_build_leaves_the_last_good_site_alone(site, tmp_path):
    project = clone(tmp_path / "project", copied=("data",), source=site.project)
    shutil.copytree(site.folder, project / "site")
    record = project / "data/countries/jp/country.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("id: jp", "id: jpp"), encoding="utf-8")
    done = mkdocs(project, "build")
    assert (
        done.returncode != 0
        and "data/countries/jp/country.yml:" in done.stderr
        and "Traceback" not in done.stderr
    )
    left = {
        p.relative_to(project / "site"): p.read_bytes() for p in (project / "site").rglob("*") if p.is_file()
    }
    assert left == {p.relative_to(site.folder): p.read_bytes() for p in site.folder.rglob("*") if p.is_file()}


def test_a_language_is_an_entry_words_and_texts(tmp_path):
    """German with two words and one text: the site builds, the rest is English and says so."""
    project = clone(tmp_path / "project", copied=("data",))
    config = project / "mkdocs.yml"
    entry = "        - {locale: ar, name: العربية}\n"
    text = config.read_text(encoding="utf-8")
    assert entry in text
    config.write_text(
        text.replace(entry, entry + "        - {locale: de, name: Deutsch}\n"), encoding="utf-8"
    )
    (project / "data/ui/de.yml").write_text(
        "site: {name: Partnerschaftsatlas}\nnav: {countries: Länder}\n", encoding="utf-8"
    )
    (project / "data/countries/jp/text.de.yml").write_text(
        'overview: "Ein & zwei \\"<3\\"."\n', encoding="utf-8"
    )
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stderr
    page = lxml_html.fromstring((project / "site/de/countries/jp/index.html").read_bytes())
    assert page.get("lang") == "de"
    assert page.findtext("head/title") == "Japan · Partnerschaftsatlas"
    assert page.xpath("//meta[@name='description']/@content") == ['Ein & zwei "<3".']
    assert "Länder" in page.xpath("//nav//a/text()")
    assert page.xpath("//div[@class='borrowed']/div/@lang")[0] == "en"
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert (project / "site/de/countries/at/index.html").is_file()


def test_a_language_without_words_is_refused_plainly(tmp_path):
    project = clone(tmp_path / "project")
    config = project / "mkdocs.yml"
    entry = "        - {locale: ar, name: العربية}\n"
    config.write_text(
        config.read_text(encoding="utf-8").replace(entry, entry + "        - {locale: fi, name: Suomi}\n"),
        encoding="utf-8",
    )
    done = mkdocs(project, "build")
    said = done.stdout + done.stderr
    assert done.returncode != 0 and "mkdocs.yml offers fi, but data/ui/ has no words" in said
    assert "Traceback" not in said


def test_nothing_of_the_program_or_the_data_is_published(site):
    published = {path.suffix for path in site.folder.rglob("*") if path.is_file()}
    assert not published & {".py", ".yml", ".md", ".lock"}
    assert [p.name for p in Path(site.folder, "assets/javascripts").rglob("*")] == []
