"""The local server: an edit shows up, and the server comes to rest."""

import os
import socket
import subprocess
import sys
import time
import urllib.request

from tests.built.conftest import BASE, clone


def _fetch(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def _until(said, seconds: float) -> bool:
    """Waits for something to be true, at most so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if said():
            return True
        time.sleep(0.25)
    return False


def test_an_edit_shows_up_and_the_server_comes_to_rest(tmp_path):
    project = clone(tmp_path / "project", copied=("data",))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "log"
    env = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": f"https://example.org{BASE}",
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=project, env=env, stdout=out, stderr=subprocess.STDOUT)
    try:
        page = f"http://127.0.0.1:{port}{BASE}countries/jp/"
        assert _until(lambda: "Japan" in _fetch(page), 120), log.read_text()
        text = project / "data/countries/jp/text.en.yml"
        text.write_text(
            text.read_text(encoding="utf-8").replace(
                "overview: >-\n", "overview: >-\n  Edited while serving.\n", 1
            ),
            encoding="utf-8",
        )
        assert _until(lambda: "Edited while serving." in _fetch(page), 120), log.read_text()[-2000:]
        time.sleep(4)
        built = log.read_text().count("Documentation built")
        time.sleep(8)
        assert log.read_text().count("Documentation built") == built <= 3
        assert "Traceback" not in log.read_text()
    finally:
        server.terminate()
        server.wait(20)
