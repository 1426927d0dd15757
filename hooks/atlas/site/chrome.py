"""What stands around each page: navigation, languages, canonical address, hreflang, the doors for editors."""

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from atlas.facts.names import language_name
from atlas.facts.script import direction
from atlas.language import Interface
from atlas.model.catalogue import Catalogue

from .address import FOLDERS, web_path
from .linked import linked
from .options import Options
from .page import Page
from .stage import Staged

NAV = ("country", "situation", "briefing", "guide", "institution", "partnership", "scenario")
MORE = ("map", "glossary", "sources", "method", "about", "contribute", "status", "data", "offline")
TITLES = {"data": "data.title", "map": "map.title", "offline": "pocket.title"}
TRANSLATED_FROM = 0.5
PLURALS = ("zero", "one", "two", "few", "many", "other")
# Runs before the first paint, so that a chosen theme doesn't flash; it is the only inline script, let in by its hash.
THEME_SCRIPT = (
    'try{var t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch(e){}'
)


@dataclass(frozen=True)
class Language:
    """A language of the site as its own speakers name it."""

    tag: str
    name: str
    direction: str
    ui: Interface


class Chrome:
    """The surroundings of all pages; addresses are relative to the site's root, without a leading slash."""

    def __init__(
        self,
        staged: Staged,
        catalogue: Catalogue,
        options: Options,
        languages: list[str],
        site_url: str,
        serving: bool = False,
    ) -> None:
        self.staged, self.options, self.site_url = staged, options, site_url.rstrip("/") + "/"
        self.catalogue, self.serving = catalogue, serving
        self.languages = [
            Language(tag, language_name(tag, tag).capitalize(), direction(tag), Interface(tag, catalogue.ui))
            for tag in languages
        ]
        self._kinds = frozenset(catalogue.ui["en"])
        self._by_tag = {language.tag: language for language in self.languages}
        self._shares = {(page.lang, page.path): page.share for page in staged.pages.values()}

    def path(self, lang: str, path: str) -> str:
        """The address of a page below the root of the site."""
        return web_path(lang, path, self.options.default)

    def of(self, page: Page) -> dict[str, Any]:
        """What the theme shows around one page."""
        own = self._by_tag[page.lang]
        return {
            "page": page,
            "ui": own.ui,
            "lang": page.lang,
            "dir": own.direction,
            "home": self.path(page.lang, ""),
            "nav": [self._entry(page, kind) for kind in NAV],
            "more": [self._entry(page, kind) for kind in MORE],
            "languages": [
                {"language": one, "path": self.path(one.tag, page.path), "here": one is own}
                for one in self.languages
            ],
            "alternates": self.alternates(page.path) if page.share >= TRANSLATED_FROM else [],
            "canonical": self.site_url + self.path(page.lang, page.path),
            "kind": own.ui(f"kind.{page.kind}.one") if f"kind.{page.kind}.one" in self._kinds else "",
            "edit": self.options.edit(page.edit) if page.kind == "handwritten" and page.edit else "",
            "index": page.share >= TRANSLATED_FROM,
            "linked": linked(
                page, lambda path: self.site_url + self.path(page.lang, path), own.ui("site.name")
            ),
        }

    def alternates(self, path: str) -> list[tuple[str, str]]:
        """(hreflang, absolute address) of each language in which at least half of the page's text stands, and x-default."""
        found = [
            (one.tag, self.site_url + self.path(one.tag, path))
            for one in self.languages
            if self._shares.get((one.tag, path), 0) >= TRANSLATED_FROM
        ]
        return (
            [*found, ("x-default", self.site_url + self.path(self.options.default, path))]
            if len(found) > 1
            else []
        )

    def plurals(self, lang: str, key: str) -> str:
        """A counted phrase with all its plural forms as JSON, for `Intl.PluralRules` in the browser."""
        forms = {form: text for form in PLURALS if (text := self._by_tag[lang].ui.form(key, form))}
        return json.dumps(forms, ensure_ascii=False)

    @property
    def theme_script(self) -> str:
        """The inline script that sets the chosen theme."""
        return THEME_SCRIPT

    @property
    def policy(self) -> str:
        """The Content-Security-Policy: nothing from elsewhere; WebAssembly is for the search."""
        digest = base64.b64encode(hashlib.sha256(THEME_SCRIPT.encode()).digest()).decode()
        return (
            "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest}'; worker-src 'self'; base-uri 'none'; form-action 'self'"
        )

    def _entry(self, page: Page, kind: str) -> dict[str, Any]:
        path, own = FOLDERS[kind], self._by_tag[page.lang]
        return {
            "title": own.ui(TITLES.get(kind, f"nav.{FOLDERS[kind]}")),
            "path": self.path(page.lang, path),
            "here": page.path == path or page.path.startswith(f"{path}/"),
        }
