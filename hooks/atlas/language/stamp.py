"""Stamps a translation with the fingerprints of what it was translated from, at the foot of its file."""

import re

from atlas.model.catalogue import Entry

from .fingerprint import fingerprint

FOOT = re.compile(r"^_from:.*\Z", re.MULTILINE | re.DOTALL)


def stamps(entry: Entry, lang: str, renew: bool = False) -> dict[str, str]:
    """The stamps that a translation should carry: known ones stay, new texts get theirs; with `renew` all anew."""
    source, known = entry.texts[entry.source_language], entry.stamps.get(lang, {})
    return {
        key: fingerprint(source[key]) if renew or key not in known else known[key]
        for key in entry.texts[lang]
        if key in source
    }


def stamped(text: str, found: dict[str, str]) -> str:
    """The file's text with these stamps at its foot instead of any others; hex digits are quoted, for `12345678`."""
    body = FOOT.sub("", text).rstrip("\n") + "\n"
    rows = "".join(f'  {key}: "{value}"\n' for key, value in found.items())
    return body + "_from: # written by `atlas stamp`, not by hand\n" + rows if found else body
