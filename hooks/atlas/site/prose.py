"""A safe Markdown subset becomes HTML: paragraphs, lists, emphasis, links, citations; everything else is escaped.

Two walls: raw HTML is never parsed (markdown-it without its `html` rules), and what comes out
is cleaned once more by nh3 with a short list of tags. Addresses are https, http and mailto only.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

CITATION = re.compile(r"\[\^([a-z0-9-]+)\]")
PRIVATE = re.compile("[\ue000-\uf8ff]")
SCHEMES = {"https", "http", "mailto"}
TAGS = {"p", "strong", "em", "a", "ul", "ol", "li", "sup"}
ATTRIBUTES = {"a": {"href", "id", "class", "aria-label"}, "sup": {"class"}, "ol": {"start"}}

Cite = Callable[[str], str]


def _citation(state: StateInline, silent: bool) -> bool:
    match = CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("citation", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _render_citation(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return env["cite"](tokens[index].content)


def _allowed(url: str) -> bool:
    return url.split(":", 1)[0].strip().lower() in SCHEMES if ":" in url else False


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "maxNesting": 12})
    parser.enable(["emphasis", "balance_pairs", "fragments_join", "link", "list", "escape", "newline"])
    parser.inline.ruler.before("link", "citation", _citation)
    parser.add_render_rule("citation", _render_citation)
    parser.validateLink = _allowed  # type: ignore[method-assign]
    return parser


PARSER = _parser()


def prose(text: str, cite: Cite) -> Markup:
    """Block HTML of a text; `cite` gives the HTML of one citation's number."""
    return _clean(PARSER.render(_unmarked(text), {"cite": cite}))


def inline(text: str, cite: Cite) -> Markup:
    """Inline HTML of a text: no paragraph around it, no lists."""
    return _clean(PARSER.renderInline(_unmarked(text), {"cite": cite}))


def plain(text: str, limit: int | None = None) -> str:
    """The text without marks and citations, on one line, cut at a word within `limit` characters."""
    bare = PARSER.renderInline(CITATION.sub("", _unmarked(text)), {"cite": lambda name: ""})
    bare = " ".join(Markup(bare).striptags().split())
    if limit is None or len(bare) <= limit:
        return bare
    cut = bare[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:.") + "…"


def _unmarked(text: str) -> str:
    """Without private-use characters: pages in the making use them as marks of their own."""
    return PRIVATE.sub("", text)


def _clean(html: str) -> Markup:
    return Markup(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None))
