"""The search index: Pagefind reads the finished pages and makes an index per language."""

import subprocess
import sys
from pathlib import Path


def index(site: Path) -> None:
    """Index every page of `site` into `site`/pagefind; raises `CalledProcessError` with Pagefind's words."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "pagefind", "--quiet"]
    subprocess.run(command, check=True, capture_output=True, text=True)
