"""The handwritten pages of docs/: own language, else the default language's text, marked as such."""

import re
from collections.abc import Iterator
from pathlib import Path

from atlas.facts.names import language_name
from atlas.facts.script import direction
from atlas.language import DEFAULT, Interface
from atlas.model.catalogue import Catalogue

from .options import Options
from .page import Page

TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
LEAD = re.compile(r"^(?!#)(\S.+?)(?=\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)


def handwritten(docs: Path, catalogue: Catalogue, lang: str, options: Options) -> Iterator[Page]:
    """Each page under docs/<default language>, in this language where docs/<lang> has it."""
    for source in sorted((docs / DEFAULT).rglob("*.md")):
        name = source.relative_to(docs / DEFAULT)
        own = docs / lang / name
        file = own if own.is_file() else source
        text = file.read_text(encoding="utf-8")
        real = lang if file == own else DEFAULT
        title = match[1] if (match := TITLE.search(text)) else name.stem
        lead = match[1] if (match := LEAD.search(text)) else ""
        yield Page(
            lang=lang,
            path=name.with_suffix("").as_posix(),
            kind="handwritten",
            title=title,
            description=" ".join(re.sub(r"[*_`]|\]\([^)]*\)|\[", "", lead).split())[:160],
            body=text if real == lang else _borrowed(text, real, lang, Interface(lang, catalogue.ui)),
            edit=f"docs/{real}/{name.as_posix()}",
            share=1.0 if real == lang else 0.0,
        )


def _borrowed(text: str, real: str, lang: str, ui: Interface) -> str:
    note = ui("text.fallback", language=language_name(real, lang))
    opening = f'<div class="borrowed" lang="{real}" dir="{direction(real)}" markdown="1">'
    return f'<p class="borrowed__note">{note}</p>\n\n{opening}\n\n{text}\n\n</div>\n'
