"""The fingerprint of a text: says whether a translation was made from the text as it stands."""

import hashlib
import unicodedata


def fingerprint(text: str) -> str:
    """The first 8 hex digits of the SHA-256 of the NFKC-normalised, whitespace-collapsed text."""
    normal = " ".join(unicodedata.normalize("NFKC", text).split())
    return hashlib.sha256(normal.encode()).hexdigest()[:8]
