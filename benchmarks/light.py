"""Measures how light the pages are for a phone, and prints a row for each type of page, in English and in Arabic.

    make light    or    make light ARGS="--no-lighthouse --site site"

Columns: requests and kB until the network is idle (bodies as sent, gzip), console messages and 404s, layout shift
(CLS, Layout Instability API) on a slow phone, and the scores of Lighthouse for mobile: performance,
accessibility, best practices, SEO. Lighthouse comes from npm; without npm, or without the network, its columns say why.
Aims: 75 kB, 8 requests, no shift, 99/100/100/100.
"""

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
BASE = "/partnership-atlas/"
PAGES = {
    "home": "",
    "country": "countries/jp/",
    "briefing": "briefings/eg-jp/",
    "guide": "guides/coil/",
    "situation": "situations/speaking-in-class/",
}
LANGUAGES = {"en": "", "ar": "ar/"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
LIGHTHOUSE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
SHIFT = """window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });"""


class Gzipped(http.server.SimpleHTTPRequestHandler):
    """Serves a site below the sub-path, texts compressed, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE)) if path.startswith(BASE) else "/nowhere"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if path.is_file() else Path(self.directory) / "404.html"
        kind, content = self.guess_type(str(path)), path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith("text/") or path.suffix in (".svg", ".json"):
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


def build(folder: Path, url: str) -> Path:
    """The site built for an address, in a folder of its own."""
    for name in ("data", "docs", "hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    env = os.environ | {"SITE_URL": url, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, env=env)
    return folder / "site" if done.returncode == 0 else sys.exit(done.returncode)


def opened(browser, address: str) -> dict:
    """A page as a phone gets it at the first visit: {requests, bytes, messages, missing, shift}."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True
    )
    context.add_init_script(SHIFT)
    page, done, messages = context.new_page(), [], []
    phone = context.new_cdp_session(page)  # slow, so that what scripts do comes after the first paint
    phone.send("Network.emulateNetworkConditions", SLOW)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.on("requestfinished", lambda request: done.append(request))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    found = {
        "requests": len(done),
        "bytes": sum(request.sizes()["responseBodySize"] for request in done),
        "messages": messages,
        "missing": [request.url for request in done if request.response().status >= 400],
        "shift": page.evaluate("window.shift"),
    }
    context.close()
    return found


def scores(address: str, chrome: str) -> str:
    """Lighthouse's four scores for mobile, as `99/100/100/100`, or why there are none."""
    if not shutil.which("npx"):
        return "skipped: no npx"
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "npx",
            "--yes",
            LIGHTHOUSE,
            address,
            "--quiet",
            "--output=json",
            f"--output-path={folder}/report.json",
        ]
        command += [
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
        ]
        done = subprocess.run(
            command, env=os.environ | {"CHROME_PATH": chrome}, capture_output=True, text=True
        )
        if done.returncode:
            return f"skipped: {(done.stderr.strip() or 'Lighthouse failed').splitlines()[-1][:60]}"
        report = json.loads(Path(folder, "report.json").read_text("utf-8"))
    for audit in report["audits"].values():
        if (
            audit["score"] is not None
            and audit["score"] < 0.9
            and audit["scoreDisplayMode"] in ("binary", "numeric")
        ):
            print(f"    {audit['id']}: {audit.get('displayValue') or audit['title']}", file=sys.stderr)
    return "/".join(f"{100 * report['categories'][name]['score']:.0f}" for name in CATEGORIES)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--no-lighthouse", action="store_true")
    parser.add_argument("--site", type=Path, help="a site that is already built")
    options = parser.parse_args()
    chrome = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if not chrome:
        sys.exit(f"No Chromium or Chrome is installed (looked for {', '.join(BROWSERS)}).")
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.site.resolve() if options.site else Path(temporary, "site")
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Gzipped, directory=str(folder))
        )
        url = f"http://127.0.0.1:{server.server_port}{BASE}"
        if not options.site:
            build(Path(temporary), url)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'page':16}{'requests':>9}{'kB':>7}{'messages':>10}{'404':>5}{'shift':>8}  lighthouse")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chrome, args=FLAGS)
            for lang, prefix in LANGUAGES.items():
                for name, path in PAGES.items():
                    one = opened(browser, url + prefix + path)
                    said = "" if options.no_lighthouse else scores(url + prefix + path, chrome)
                    print(
                        f"{f'{name} {lang}':16}{one['requests']:9}{one['bytes'] / 1000:7.1f}{len(one['messages']):10}"
                        f"{len(one['missing']):5}{one['shift']:8.3f}  {said}",
                        flush=True,
                    )
            browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
