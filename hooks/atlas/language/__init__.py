"""Which words to show a reader, and whether a translation still fits its source."""

from .fingerprint import fingerprint
from .interface import Interface
from .stamp import stamped, stamps
from .words import DEFAULT, Coverage, Text, Words, coverage

__all__ = [
    "DEFAULT",
    "Coverage",
    "Interface",
    "Text",
    "Words",
    "coverage",
    "fingerprint",
    "stamped",
    "stamps",
]
