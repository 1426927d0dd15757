"""The one file that knows MkDocs: checks and stages before it builds, hands finished bodies to it, finishes after it.

mkdocs-static-i18n builds the site once for each language inside one build, so events come several times;
`_inner` tells the repeated ones. All pages are made by the package `atlas`.
"""

import logging
import os
import shutil
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

sys.path.insert(0, str(Path(__file__).parent))

from atlas.check import check
from atlas.check.report import text
from atlas.publish import finish
from atlas.site import Chrome, Options, Staged, stage_site

log = logging.getLogger("mkdocs.plugins.atlas")
STAGED, NEXT = Path(".build/docs"), Path(".build/site")
DROPPED = ("assets/javascripts/", "assets/images/", "assets/stylesheets/palette")


class _Build:
    """What one build holds between its events."""

    serving = False
    staged: Staged
    chrome: Chrome
    target: str


def _inner(config: MkDocsConfig) -> bool:
    return bool(config.plugins["i18n"].building)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def on_startup(command: str, **_: Any) -> None:
    _Build.serving = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check, stage, and build beside the last good site, which stays until the new one is whole."""
    if _inner(config):
        return config
    root, today = _root(config), _today()
    result = check(root, today)
    for problem in result.problems:
        level = logging.ERROR if problem.severity == "error" else logging.INFO
        log.log(level, f"{problem.path}:{problem.line}: [{problem.code}] {problem.message}. {problem.hint}")
    if result.errors:
        raise Abort(
            f"The records have {len(result.errors)} error(s); nothing was built. {text(result).splitlines()[-1]}"
        )
    options = Options(
        today, config.extra["repository"], config.extra["branch"], config.plugins["i18n"].default_language
    )
    languages = [language.locale for language in config.plugins["i18n"].config.languages]
    missing = sorted(set(languages) - set(result.catalogue.languages))
    if missing:
        raise Abort(f"mkdocs.yml offers {', '.join(missing)}, but data/ui/ has no words for it.")
    _Build.staged = stage_site(root, root / STAGED, result.catalogue, options, languages)
    _Build.chrome = Chrome(
        _Build.staged, result.catalogue, options, languages, config.site_url or "/", _Build.serving
    )
    config.docs_dir = str(root / STAGED)
    config.theme.static_templates -= {"sitemap.xml"}
    _Build.target = config.site_dir
    if not _Build.serving:
        config.site_dir = str(root / NEXT)
    return config


@event_priority(100)
def on_files(files: Any, config: MkDocsConfig) -> Any:
    """Only this language's pages, for the plugin looks at every file; the theme's scripts and images are unused."""
    plugin = config.plugins["i18n"]
    others = tuple(f"{lang}/" for lang in plugin.build_languages if lang != plugin.current_language)
    for file in list(files):
        if file.src_uri.startswith((*DROPPED, *others)):
            files.remove(file)
    return files


def on_env(env: Any, config: MkDocsConfig, files: Any) -> Any:
    env.autoescape = True
    styles = next(
        Path(folder) for folder in config.theme.dirs if (Path(folder) / "assets/stylesheets").is_dir()
    )
    env.globals["chrome"] = _Build.chrome
    env.globals["material_css"] = (
        next(styles.glob("assets/stylesheets/main.*.css")).relative_to(styles).as_posix()
    )
    return env


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Generated bodies are finished HTML: no front matter to parse, no Markdown to render."""
    return "" if _generated(page) else None


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Any) -> str:
    staged = _Build.staged.pages[page.file.src_uri]
    page.meta["title"] = Markup.escape(staged.title)
    if not _generated(page):
        return html
    page.toc = get_toc(
        [{"level": h.level, "id": h.id, "name": Markup.escape(h.title), "children": []} for h in staged.toc]
    )
    return staged.body


def _generated(page: Page) -> bool:
    return _Build.staged.pages[page.file.src_uri].kind != "handwritten"


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    context["here"] = _Build.chrome.of(_Build.staged.pages[page.file.src_uri])
    return context


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: sitemap, search index; then the new site takes the old one's place."""
    if _inner(config):
        return
    finish(Path(config.site_dir), _Build.staged, _Build.chrome)
    warned = [
        handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)
    ]
    if _Build.serving or any(handler.get_counts() for handler in warned if config.strict):
        return
    shutil.rmtree(_Build.target, ignore_errors=True)
    shutil.move(config.site_dir, _Build.target)
    config.site_dir = _Build.target


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    server.unwatch(str(_root(config) / STAGED))
    return server
