"""Measures a whole build and prints figures and ratios: pages, seconds, peak memory, against a stock build.

Stock is plain `mkdocs build` of the same staged tree: Material and mkdocs-static-i18n as they come, with their
search, their navigation and Markdown rendering, and none of our hooks. Growth is measured on synthetic copies
of one record. Every figure is the median of `--runs` runs; memory is that of the largest single process.

    make bench            or    make bench ARGS="--runs 5 --grow 250 500 1000"
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STOCK = """\
site_name: Stock
site_url: https://example.org/stock/
docs_dir: docs
theme: {name: material}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: es, name: Spanish}
        - {locale: ar, name: Arabic}
"""


def timed(folder: Path, *command: str) -> tuple[float, float]:
    """(seconds, peak MiB) of a command; ends the program with its output when it fails."""
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            sys.exit(output.read().decode()[-3000:])
    return seconds, usage.ru_maxrss / 1024


def median(runs: int, folder: Path, *command: str) -> tuple[float, float]:
    """The median of several runs, after one that is not counted."""
    timed(folder, *command)
    found = [timed(folder, *command) for _ in range(runs)]
    return statistics.median(s for s, _ in found), statistics.median(m for _, m in found)


def project(folder: Path, copies: int = 0) -> Path:
    """The project in another folder, with copies of one practice."""
    for name in ("data", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    original = folder / "data/practices/agree-channels-and-rhythm"
    for number in range(copies):
        copy = folder / f"data/practices/copy-{number}"
        shutil.copytree(original, copy)
        record = copy / "practice.yml"
        record.write_text(
            record.read_text("utf-8").replace(f"id: {original.name}", f"id: {copy.name}"), encoding="utf-8"
        )
    return folder


def pages(site: Path) -> int:
    """HTML pages of a built site."""
    return sum(1 for _ in site.rglob("*.html"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--grow", type=int, nargs="*", default=[250, 500])
    options = parser.parse_args()
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    atlas = [sys.executable, "-m", "atlas.cli"]
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        ours = project(base / "ours")
        check, _ = median(options.runs, ours, *atlas, "check")
        stage, _ = median(options.runs, ours, *atlas, "stage", "--out", str(base / "stock/docs"))
        seconds, memory = median(options.runs, ours, *mkdocs)
        count = pages(ours / "site")
        (base / "stock/mkdocs.yml").write_text(STOCK, encoding="utf-8")
        stock_seconds, stock_memory = median(options.runs, base / "stock", *mkdocs)
        stock_count = pages(base / "stock/site")
        print(f"{'':34}{'pages':>7}{'seconds':>9}{'ms/page':>9}{'peak MiB':>10}")
        print(f"{'check all records':34}{'':7}{check:9.2f}")
        print(f"{'check and stage all pages':34}{count:7}{stage:9.2f}{1000 * stage / count:9.2f}")
        print(
            f"{'whole build with search index':34}{count:7}{seconds:9.2f}{1000 * seconds / count:9.2f}{memory:10.0f}"
        )
        print(
            f"{'stock build of the same tree':34}{stock_count:7}{stock_seconds:9.2f}{1000 * stock_seconds / stock_count:9.2f}{stock_memory:10.0f}"
        )
        print(
            f"{'ratio, ours to stock':34}{'':7}{seconds / stock_seconds:9.2f}{'':9}{memory / stock_memory:10.2f}"
        )
        for copies in options.grow:
            grown = project(base / f"grown-{copies}", copies)
            more_seconds, more_memory = median(options.runs, grown, *mkdocs)
            more = pages(grown / "site")
            added = 1000 * (more_seconds - seconds) / (more - count)
            name = f"with {copies} copies of a practice"
            print(
                f"{name:34}{more:7}{more_seconds:9.2f}{1000 * more_seconds / more:9.2f}{more_memory:10.0f}   {added:.2f} ms each added page"
            )


if __name__ == "__main__":
    main()
