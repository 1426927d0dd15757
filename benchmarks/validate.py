"""Runs the Nu Html Checker (validator.w3.org/nu) over a built site and prints what it finds, grouped.

    make build validate    or    make validate ARGS=folder

It needs Java 11 or newer and, the first time, npm, from which the package `vnu-jar` is put into .build/; without them
it says so and stops. The checker reads files, where 'self' in a Content-Security-Policy means nothing, so its words
about the policy are left out; the browser tests hear the real ones. The program ends with 1 when there are errors.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOOLS = ROOT / ".build/tools"
VERSION = "26.9.27"


def checker() -> Path:
    """The checker's jar, fetched from npm if need be; ends the program with a reason where it can't be had."""
    jar = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"
    if not shutil.which("java"):
        sys.exit("Skipped: the checker needs Java, and there is none on this machine.")
    if not jar.is_file():
        if not shutil.which("npm"):
            sys.exit("Skipped: the checker comes from npm, and there is no npm on this machine.")
        TOOLS.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--prefix", str(TOOLS), "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run([*command, f"vnu-jar@{VERSION}"], capture_output=True, text=True)
        if done.returncode or not jar.is_file():
            sys.exit(f"Skipped: vnu-jar can't be had from npm.\n{done.stderr[-500:]}")
    return jar


def messages(jar: Path, site: Path) -> list[dict]:
    """What the checker says of every HTML page and SVG picture in a folder."""
    command = ["java", "-Xss8m", "-jar", str(jar), "--also-check-svg", "--skip-non-html", "--format", "json"]
    command += ["--stdout", "--exit-zero-always", "--filterpattern", ".*Content Security Policy.*", str(site)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["messages"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site")
    site = parser.parse_args().site
    count = sum(1 for _ in site.rglob("*.html"))
    if not count:
        sys.exit(f"{site} has no pages; `make build` makes them.")
    groups: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for message in messages(checker(), site):
        kind = "error" if message["type"] == "error" else message.get("subType", message["type"])
        groups[kind, re.sub("“[^”]*”", "“…”", message["message"])].append(message)
    for (kind, _), found in sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1]))):
        first = found[0]
        page = first.get("url", "").split(f"{site.name}/", 1)[-1]
        print(f"{kind} × {len(found)}: {first['message']}\n    {page}:{first.get('lastLine', '')}")
    errors = sum(len(found) for (kind, _), found in groups.items() if kind == "error")
    print(f"{count} pages, {errors} errors, {sum(map(len, groups.values())) - errors} warnings")
    sys.exit(1 if errors else 0)


if __name__ == "__main__":
    main()
