"""A page in the making: what its template may call. It counts notes and headings and knows where links lead."""

import posixpath
import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from atlas.facts.names import language_name
from atlas.facts.script import direction
from atlas.language import Text

from . import address
from .page import Heading
from .prose import inline, plain, prose
from .reader import Reader

OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}([a-z0-9-]+){CLOSE}")


class Sheet:
    """The words, links, headings and notes of one page in one language."""

    def __init__(self, reader: Reader, path: str, exists: Callable[[str], bool]) -> None:
        self.reader, self.path, self._exists = reader, path, exists
        self.notes: dict[str, list[str]] = {}
        self.toc: list[Heading] = []
        self.shown = self.own = 0
        self.outdated = False

    def names(self) -> dict[str, Any]:
        """What templates see."""
        own = {
            name: getattr(self, name)
            for name in ("prose", "inline", "plain", "link", "file", "heading", "cite_all", "bdi", "label")
        }
        return {**own, "sheet": self, "ui": self.reader.ui, "reader": self.reader, "lang": self.reader.lang}

    def link(self, kind: str, name: str = "", anchor: str = "") -> str:
        """The relative address of a page; raises `KeyError` where the site has none, so that no link breaks."""
        path = address.path_of(kind, name)
        if not self._exists(path.partition("#")[0]):
            raise KeyError(f"no page {path!r} to link to from {self.path!r}")
        return address.relative(self.path, f"{path}#{anchor}" if anchor else path)

    def file(self, path: str) -> str:
        """The relative address of a file below the site's root, such as one of `downloads`."""
        return posixpath.relpath(
            path, address.web_path(self.reader.lang, self.path, self.reader.options.default) or "."
        )

    def heading(self, level: int, name: str, title: Any, css: str = "") -> Markup:
        """A heading with its anchor; it enters the table of contents."""
        text = title if isinstance(title, Markup) else escape(str(title))
        self.toc.append(
            Heading(
                level,
                name,
                plain(str(title)) if isinstance(title, Text) else MARK.sub("", Markup(text).striptags()),
            )
        )
        classes = Markup(' class="{}"').format(css) if css else ""
        return Markup('<h{0} id="{1}"{2}>{3}</h{0}>').format(
            level, name, classes, self.inline(title) if isinstance(title, Text) else text
        )

    def prose(self, text: Text | None) -> Markup:
        """A text as block HTML, marked with its language and a note when it is not the reader's."""
        if text is None:
            return Markup("")
        self._count(text)
        html = prose(text.value, self._cite)
        return self._marked(text, html, "div") if text.fallback or text.outdated else html

    def inline(self, text: Text | str | None) -> Markup:
        """A text as inline HTML; in a `span` with its language when that is not the reader's."""
        if not isinstance(text, Text):
            return escape(text or "")
        self._count(text)
        html = inline(text.value, self._cite)
        if not text.fallback:
            return html
        return Markup(f'<span lang="{escape(text.lang)}" dir="{text.direction}">{html}</span>')

    def plain(self, text: Text | str | None, limit: int | None = None) -> str:
        """A text without marks, for attributes and descriptions."""
        return plain(str(text or ""), limit)

    def label(self, listed: str, word: str) -> Markup:
        """The label of a word from a closed list."""
        text = self.reader.label(listed, word)
        return self.inline(text)

    def bdi(self, value: str, lang: str) -> Markup:
        """A name in another language, isolated so that it doesn't disturb the direction around it."""
        return Markup(f'<bdi lang="{escape(lang)}" dir="{direction(lang)}">{escape(value)}</bdi>')

    def cite_all(self, sources: Any) -> Markup:
        """The numbers of several sources, for a fact without words."""
        return Markup("".join(self._cite(name) for name in sources))

    def _cite(self, name: str) -> str:
        """A mark where a source is cited; numbers come when the whole page stands, in the order of reading."""
        return f"{OPEN}{name}{CLOSE}" if name in self.reader.catalogue.of("source") else ""

    def numbered(self, body: str) -> str:
        """The body with its citations as numbered links; fills `notes` with the anchors of each source."""
        return MARK.sub(lambda match: self._number(match[1]), body)

    def _number(self, name: str) -> str:
        uses = self.notes.setdefault(name, [])
        number = list(self.notes).index(name) + 1
        uses.append(f"ref-{number}-{len(uses) + 1}")
        label = self.reader.ui("note.to", number=str(number))
        link = Markup(
            '\u2060<sup class="note" data-pagefind-ignore><a href="#note-{0}" id="{1}" aria-label="{2}">{0}</a></sup>'
        )
        return link.format(number, uses[-1], label)

    def _marked(self, text: Text, html: Markup, tag: str) -> Markup:
        ui = self.reader.ui
        if text.fallback:
            note = ui("text.fallback", language=language_name(text.lang, self.reader.lang))
            inner = Markup('<div lang="{}" dir="{}">{}</div>').format(text.lang, text.direction, html)
            return Markup('<{0} class="borrowed">{1}<p class="borrowed__note">{2}</p></{0}>').format(
                tag, inner, note
            )
        return Markup('<{0} class="outdated">{1}<p class="outdated__note">{2}</p></{0}>').format(
            tag, html, ui("text.outdated")
        )

    def _count(self, text: Text) -> None:
        self.shown += 1
        self.own += not text.fallback
        self.outdated = self.outdated or text.outdated
