"""The search index: Pagefind reads the finished pages and makes an index per language."""

import json
import subprocess
import sys
from pathlib import Path


def index(site: Path) -> None:
    """Index every page of `site` into `site`/pagefind; raises `CalledProcessError` with Pagefind's words."""
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--output-subdir",
        "pagefind",
        "--quiet",
    ]
    subprocess.run(command, check=True, capture_output=True, text=True)
    entry = site / "pagefind" / "pagefind-entry.json"  # its languages come in no fixed order
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), encoding="utf-8")
