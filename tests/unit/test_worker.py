"""The service worker as the build puts it at the root: named by content, told what the site holds."""

import json
from types import SimpleNamespace

import pytest

from atlas.language import Interface
from atlas.publish.worker import assets, build_id, worker
from atlas.site.chrome import Language
from atlas.site.options import Options
from tests.projects import TODAY

UI = {
    "en": {
        "pocket.lost_title": "Offline", "pocket.lost_text": "Not kept.", "pocket.lost_again": "Again", "pocket.here": "Kept",
    },
    "ar": {"pocket.lost_title": "دون اتصال"},
}  # fmt: skip


@pytest.fixture
def site(tmp_path):
    files = {
        "index.html": "<p>Home", "ar/index.html": "<p>بيت", "pagefind/entry.json": "{}", "sitemap.xml": "<urlset/>",
        "assets/css/atlas.css": "p{}", "assets/js/a.js": "1", "assets/sheet.css.map": "{}", "assets/sw.js": "self.on = 1;\n",
    }  # fmt: skip
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def published(site) -> tuple[dict, str]:
    languages = [
        Language("en", "English", "ltr", Interface("en", UI)),
        Language("ar", "العربية", "rtl", Interface("ar", UI)),
    ]
    worker(site, SimpleNamespace(options=Options(TODAY), languages=languages))
    head, _, code = (site / "sw.js").read_text(encoding="utf-8").partition("\n")
    return json.loads(head.removeprefix("const SITE = ").removesuffix(";")), code


def test_the_worker_stands_at_the_root_and_knows_the_site(site):
    known, code = published(site)
    assert code == "self.on = 1;\n" and not (site / "assets/sw.js").exists()
    assert known["default"] == "en" and {"countries", "situations", "guides"} <= set(known["folders"])
    assert known["assets"] == ["assets/css/atlas.css", "assets/js/a.js"]
    assert known["words"]["ar"] == {
        "title": "دون اتصال", "text": "Not kept.", "again": "Again", "kept": "Kept", "dir": "rtl"
    }  # fmt: skip


@pytest.mark.parametrize("name", ["index.html", "ar/index.html", "assets/css/atlas.css", "assets/sw.js"])
def test_the_build_has_another_name_when_a_page_or_an_asset_changes(name, site):
    before = build_id(site)
    assert build_id(site) == before and len(before) == 12
    (site / name).write_text("changed", encoding="utf-8")
    assert build_id(site) != before


@pytest.mark.parametrize("name", ["sitemap.xml", "pagefind/entry.json"])
def test_what_no_reader_keeps_does_not_rename_the_build(name, site):
    before = build_id(site)
    (site / name).write_text("changed", encoding="utf-8")
    assert build_id(site) == before


def test_only_styles_scripts_and_pictures_are_kept_beside_pages(site):
    assert "assets/sheet.css.map" not in assets(site)


def test_a_site_without_the_workers_source_is_refused(site):
    (site / "assets/sw.js").unlink()
    with pytest.raises(FileNotFoundError):
        published(site)
