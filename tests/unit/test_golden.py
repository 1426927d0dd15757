"""Records in, pages and problems out: each folder of tests/golden is a case.

After a wanted change: `UPDATE_GOLDEN=1 make test ARGS=tests/unit/test_golden.py`, then read the difference.
"""

import os
import shutil
from pathlib import Path

import pytest

from atlas.check import check
from atlas.check.report import render
from atlas.site import Options, stage_site
from tests.projects import ROOT, TODAY

GOLDEN = ROOT / "tests" / "golden"
PAGES = [f"{lang}/{path}/index.md" for lang in ("en", "ar")
         for path in ("countries/jp", "countries/de", "situations/asking", "briefings/br-jp")]  # fmt: skip


@pytest.fixture
def case(tmp_path):
    """A case's records in a project of their own, with the English interface words of the real one."""

    def copy(name: str) -> Path:
        shutil.copytree(GOLDEN / name / "data", tmp_path / "data")
        shutil.copy(ROOT / "data/ui/en.yml", tmp_path / "data/ui/en.yml")
        (tmp_path / "hooks").symlink_to(ROOT / "hooks")
        (tmp_path / "docs" / "en").mkdir(parents=True)
        return tmp_path

    return copy


def hold(expected: Path, made: str) -> None:
    """The text is that of the file, which is written anew when asked for."""
    if os.environ.get("UPDATE_GOLDEN") == "1":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8"), f"differs from {expected.relative_to(ROOT)}"


@pytest.mark.parametrize("name", PAGES)
def test_two_countries_become_these_pages(name, case):
    root = case("two-countries")
    result = check(root, TODAY)
    assert result.errors == ()
    hold(GOLDEN / "two-countries" / "expected" / name, _staged(root, result.catalogue)[name])


def _staged(root: Path, catalogue) -> dict[str, str]:
    stage_site(root, root / "out", catalogue, Options(TODAY), ["en", "ar"])
    return {name: (root / "out" / name).read_text(encoding="utf-8") for name in PAGES}


def test_broken_records_give_these_problems(case):
    made = render(check(case("broken"), TODAY), "text")
    kept = "".join(
        line + "\n" for line in made.splitlines() if "data/ui/ar.yml" not in line and "English:" not in line
    )
    hold(GOLDEN / "broken" / "expected.txt", kept)
