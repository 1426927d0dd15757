"""The Markdown subset: what editors may write, and what never reaches a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from atlas.site.prose import inline, plain, prose


def no_cite(name: str) -> str:
    return f"<sup>{name}</sup>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Two words", "<p>Two words</p>"),
        ("**Ask** *first*", "<p><strong>Ask</strong> <em>first</em></p>"),
        (
            "[page](https://example.org/a?b=1&c=2)",
            '<p><a href="https://example.org/a?b=1&amp;c=2">page</a></p>',
        ),
        ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3 < 4 & 5", "<p>3 &lt; 4 &amp; 5</p>"),
        ("Said.[^jp-a]", "<p>Said.<sup>jp-a</sup></p>"),
        ("# no heading", "<p># no heading</p>"),
        ("![no](https://example.org/i.png)", '<p>!<a href="https://example.org/i.png">no</a></p>'),
    ],
)
def test_the_subset(text, shown):
    assert prose(text, no_cite).strip() == shown


def test_inline_text_has_no_paragraph():
    assert inline("**a**", no_cite) == "<strong>a</strong>"


def test_plain_text_has_no_marks_and_is_cut_at_a_word():
    assert plain("**Ask** [first](https://example.org).[^jp-a]") == "Ask first."
    assert plain("one two three", 9) == "one two…"


PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example/a)",
    '[x](https://ok.example "onclick=alert(1)")',
    "[x](https://ok.example'onmouseover='alert(1))",
    "<https://ok.example>",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    "<iframe src=//evil.example></iframe>",
    "<style>@import '//evil.example'</style>",
    "<a href=javascript:alert(1)>x</a>",
    "`<script>`",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- --><script>alert(1)</script>",
    "\ue000one\ue001\ue002",
    "[^<script>alert(1)</script>]",
    "{: onclick=alert(1) }",
    "</div></main><script>alert(1)</script>",
]


def dangers(body: str) -> list[str]:
    """What a browser could run or fetch in this HTML, by parsing it as a browser does."""
    found = []
    for node in lxml_html.fragment_fromstring(body, create_parent="div").iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag in {"script", "style", "iframe", "object", "embed", "img", "link", "meta", "base"}:
            found.append(node.tag)
        for name, value in node.attrib.items():
            if name.lower().startswith("on") or name.lower() in {"style", "srcdoc", "formaction"}:
                found.append(f"{name}={value}")
            if (
                name in {"href", "src", "action"}
                and value.split(":")[0].strip().lower() not in {"https", "http", "mailto"}
                and ":" in value.split("/")[0]
            ):
                found.append(value)
            if name in {"href", "src"} and value.startswith("//"):
                found.append(value)
    return found


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_passes(payload):
    assert dangers(prose(payload, no_cite)) == []
    assert dangers(f"<p>{inline(payload, no_cite)}</p>") == []


@given(st.text(alphabet="<>[]()!*`\"'&;:/#^ \n\tabjscript:onerror=", max_size=60))
def test_no_text_at_all_passes(text):
    assert dangers(prose(text, lambda name: "")) == []
