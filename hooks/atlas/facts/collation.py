"""In which order strings stand in a language: the Unicode Collation Algorithm (UTS 10) with two tailorings.

Spanish has ñ after n. Chinese comes by pinyin for the 3,755 commonest characters, whose order in GB 2312 is
that of pinyin; rarer ones follow them in code order, save five that stand in names of territories.
Other languages follow the default table, Arabic with its article: letters first, then accents, then case.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from unicodedata import normalize

from pyuca import Collator

from atlas.facts.script import script_of

# A private-use character weighs more than any letter, so that "n" with it follows "nz".
_SPANISH = str.maketrans({"ñ": "n\ue000", "Ñ": "N\ue000"})
# Characters beyond GB 2312's first level, each standing with a common one of the same sound.
_HOMOPHONES = {"斐": "匪", "梵": "泛", "瑙": "脑", "珀": "破", "汶": "问"}
_FIRST_LEVEL = range(0xB0A1, 0xD7FA)


@lru_cache(maxsize=1)
def _uca() -> Callable[[str], tuple[int, ...]]:
    return Collator().sort_key


def sort_key(lang: str) -> Callable[[str], tuple]:
    """A key function for `sorted`, for strings in the language of the BCP 47 tag."""
    language = lang.split("-")[0].lower()
    if language == "es":
        return _spanish
    if language == "zh" and script_of(lang) == "Hans":
        return _pinyin
    return _plain


@cache
def _plain(text: str) -> tuple:
    return _uca()(text)


def _spanish(text: str) -> tuple:
    return _plain(normalize("NFC", text).translate(_SPANISH))


@cache
def _pinyin(text: str) -> tuple:
    return tuple(_rank(character) for character in text), text


def _rank(character: str) -> tuple:
    """Chinese first, as CLDR's pinyin order has it: common, then rare; everything else by UCA."""
    code = int.from_bytes(_HOMOPHONES.get(character, character).encode("gb2312", "ignore"))
    if code in _FIRST_LEVEL:
        return 0, code
    if "\u3400" <= character <= "\u9fff":
        return 1, ord(character)
    return 2, _plain(character)
