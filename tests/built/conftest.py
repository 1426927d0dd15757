"""Builds the real site once, serves it under a project's sub-path, and opens it in an installed Chromium."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.projects import ROOT

BASE = "/partnership-atlas/"
EPOCH = "1795392000"  # 2026-11-23, so that two builds agree
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def pytest_collection_modifyitems(items):
    """All tests of the built site run in one process, so that it is built once."""
    for item in items:
        if Path(__file__).parent in Path(item.fspath).parents:
            item.add_marker(pytest.mark.xdist_group("site"))


def clone(folder: Path, *, copied: tuple[str, ...] = (), source: Path = ROOT) -> Path:
    """The project in another folder: linked, or copied where a test changes it."""
    folder.mkdir(parents=True)
    for name in ("data", "docs", "hooks", "overrides"):
        if name in copied:
            shutil.copytree(source / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (folder / name).symlink_to(source / name)
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """MkDocs in a folder, with a fixed date."""
    env = os.environ | {
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": f"https://example.org{BASE}",
    }
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=400,
    )


@dataclass(frozen=True)
class Site:
    """The built site: the project it was built from, its folder, what MkDocs said, and where it is served."""

    project: Path
    folder: Path
    log: str
    url: str


class _Pages(http.server.SimpleHTTPRequestHandler):
    """Serves the site below the sub-path, with the site's own 404 page, as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE)) if path.startswith(BASE) else "/nowhere"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    project = clone(tmp_path_factory.mktemp("built") / "project", copied=("data", "docs"))
    done = mkdocs(project, "build", "--strict")
    assert done.returncode == 0, done.stderr
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Pages, directory=str(project / "site"))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(project, project / "site", done.stderr, f"http://127.0.0.1:{server.server_port}{BASE}")
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """An installed Chromium or Chrome; without one these tests are skipped, except in CI, where they must run."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if not found:
        reason = f"no Chromium or Chrome is installed (looked for {', '.join(BROWSERS)})"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@dataclass
class Heard:
    """What went wrong or out while pages were open."""

    messages: list[str]
    failed: list[str]
    elsewhere: list[str]
    asked: list[str]

    @property
    def trouble(self) -> list[str]:
        return self.messages + self.failed + self.elsewhere


@pytest.fixture
def visit(browser, site):
    """Opens a page of the site in a fresh context and listens: `page, heard = visit("es/", width=360)`."""
    contexts = []

    def open_page(
        path: str = "", *, width: int = 1280, locale: str = "en-US", scheme: str = "light", **options
    ):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, locale=locale, color_scheme=scheme, **options
        )
        contexts.append(context)
        page, heard = context.new_page(), Heard([], [], [], [])
        page.on(
            "console",
            lambda m: (
                heard.messages.append(f"{m.type}: {m.text}") if m.type in ("error", "warning") else None
            ),
        )
        page.on("pageerror", lambda e: heard.messages.append(str(e)))
        page.on("response", lambda r: heard.failed.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("request", lambda r: heard.asked.append(r.url))
        page.on(
            "request",
            lambda r: (
                heard.elsewhere.append(r.url) if not r.url.startswith((site.url, "data:", "blob:")) else None
            ),
        )
        page.goto(site.url + path)
        return page, heard

    yield open_page
    for context in contexts:
        context.close()
