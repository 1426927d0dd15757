"""Which CLDR locale stands for a language tag or a territory."""

from functools import cache, lru_cache

from babel import Locale, localedata
from babel.core import get_global


@cache
def locale_of(tag: str) -> Locale:
    """Babel's locale for a BCP 47 tag (`es`, `zh-Hans`, `pt-BR`).

    Raises `babel.UnknownLocaleError` where CLDR has no data for the language.
    """
    return Locale.parse(tag.replace("-", "_"))


def alpha2(code: str) -> str:
    """The ISO 3166-1 alpha-2 code in capitals; `LookupError` if CLDR does not know the territory."""
    capital = code.upper()
    if len(capital) != 2 or capital not in locale_of("en").territories:
        raise LookupError(f"CLDR knows no territory {code!r}; an ISO 3166-1 code such as 'eg' is expected")
    return capital


@lru_cache(maxsize=1)
def _by_territory() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for identifier in sorted(localedata.locale_identifiers()):
        for part in identifier.split("_")[1:]:
            if len(part) == 2 and part.isupper():
                found.setdefault(part, []).append(identifier)
    return {code: tuple(identifiers) for code, identifiers in found.items()}


def locales_of(code: str) -> tuple[str, ...]:
    """Babel's identifiers of all locales of a territory (`de_CH`, `fr_CH`, ...), sorted."""
    return _by_territory().get(alpha2(code), ())


def borrows_territory(identifier: str) -> bool:
    """Whether a locale inherits from another territory's, as `pt_ST` does from `pt_PT`.

    What such a locale says of week and money may be the other territory's.
    """
    parent = get_global("parent_exceptions").get(identifier, "").split("_")[-1]
    return len(parent) == 2 and parent.isupper() and parent not in identifier.split("_")
