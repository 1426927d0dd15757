"""Asks the built site's search the questions of search_questions.yml in a browser and prints a table.

For each question: the rank of the first page that answers it (– when none is among the first ten), how many
pages were found, and milliseconds to the first result. At the end, per language: how many questions were
answered on the first and among the first three, and how many bytes the first query fetched (compressed files
as they are stored).

    make build && .venv/bin/python benchmarks/search.py
"""

import functools
import http.server
import shutil
import statistics
import sys
import threading
from pathlib import Path

import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ASK = """async ([query, many]) => {
  const { ask } = await import(new URL("assets/js/ask.js", new URL(document.body.dataset.base + "/", location.href)));
  const start = performance.now();
  const found = await ask(query);
  const first = await Promise.all(found.slice(0, many).map((one) => one.data()));
  return [first.map((page) => page.url), found.length, performance.now() - start];
}"""
SHOWN = 5  # results that the dialog loads at first


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def measure(page: Page, base: str, lang: str, questions: list[dict]) -> None:
    """Ask all questions of one language and print their rows."""
    prefix = "" if lang == "en" else f"{lang}/"
    fetched: list[int] = []
    page.on(
        "requestfinished",
        lambda r: fetched.append(r.sizes()["responseBodySize"]) if "/pagefind/" in r.url else None,
    )
    page.goto(f"{base}/{prefix}about/")
    page.evaluate(ASK, [questions[0]["ask"], SHOWN])
    page.wait_for_load_state("networkidle")
    first_bytes, ranks, times = sum(fetched), [], []
    for question in questions:
        urls, count, milliseconds = page.evaluate(ASK, [question["ask"], 10])
        wanted = {f"/{prefix}{path}/" for path in question["find"]}
        rank = next((n for n, url in enumerate(urls, 1) if url.split("#")[0] in wanted), 0)
        ranks.append(rank)
        times.append(milliseconds)
        print(f"{lang}  {rank or '–':>3} {count:>5} {milliseconds:>7.0f} ms  {question['ask']}")
    top = sum(rank == 1 for rank in ranks)
    three = sum(1 <= rank <= 3 for rank in ranks)
    median = statistics.median(times)
    print(
        f"{lang}: first {top}/{len(ranks)}, among three {three}/{len(ranks)}, median {median:.0f} ms, first query {first_bytes / 1024:.0f} KB\n"
    )


def main() -> None:
    browser_path = next(
        (path for name in ("chromium", "google-chrome") if (path := shutil.which(name))), None
    )
    if not browser_path or not (SITE / "pagefind").is_dir():
        sys.exit("needs an installed Chromium and a built site (make build)")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    questions = yaml.safe_load((ROOT / "benchmarks/search_questions.yml").read_text(encoding="utf-8"))
    print("lang rank found    time  question")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        for lang, asked in questions.items():
            measure(browser.new_page(), f"http://127.0.0.1:{server.server_port}", lang, asked)
        browser.close()


if __name__ == "__main__":
    main()
