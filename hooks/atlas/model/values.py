"""Codes and values that a pattern alone cannot check: real dates, languages, addresses, ISCED, ROR."""

from datetime import date
from typing import Any, ClassVar

from babel import Locale, UnknownLocaleError
from pydantic_core import PydanticCustomError

from .base import Pattern


def real_date(value: str, shown: str | None = None) -> str:
    """`value` if it is a day of the calendar; reports `date-impossible`."""
    parts = [int(part) for part in value.split("-")]
    try:
        date(*([*parts, 1, 1])[:3])
    except ValueError:
        raise PydanticCustomError(
            "date-impossible", "{value} is not a day of the calendar", {"value": shown or value}
        ) from None
    return value


class LanguageTag(Pattern):
    """A language: BCP 47, for example ja, pt-BR, zh-Hans, ja-Latn."""

    pattern = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$"
    example = "pt-BR"
    called = "a language tag (BCP 47) such as ja, pt-BR or zh-Hans"
    _names: ClassVar[Any] = None

    @classmethod
    def accept(cls, value: str) -> "LanguageTag":
        """Reports `language-unknown` for a tag whose language CLDR cannot name."""
        language = value.split("-")[0]
        if cls._names is None:
            cls._names = Locale("en").languages
        if language not in cls._names:
            try:
                Locale.parse(language)
            except (UnknownLocaleError, ValueError):
                raise PydanticCustomError(
                    "language-unknown", "no language has the code {value}", {"value": value}
                ) from None
        return cls(value)


class Url(Pattern):
    """An address that starts with https:// or http://."""

    pattern = r"^https?://[^\s<>\"`\\]+\.[^\s<>\"`\\]+$"
    example = "https://www.example.org/page"
    called = "an address that starts with https://"


class Email(Pattern):
    """The mailbox of an office, never of a person."""

    pattern = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
    example = "exchange@example.edu"
    called = "an e-mail address"


class Ror(Pattern):
    """The institution's address in the Research Organization Registry."""

    pattern = r"^https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$"
    example = "https://ror.org/057zh3y96"
    called = "a ROR id such as https://ror.org/057zh3y96"

    @classmethod
    def accept(cls, value: str) -> "Ror":
        """Reports `ror-checksum`: the last two digits are a check sum (ISO 7064 mod 97-10 over base 32)."""
        number = 0
        for character in value[-9:-2]:
            number = number * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(character)
        if (98 - (number * 100) % 97) % 97 != int(value[-2:]) % 97:
            raise PydanticCustomError(
                "ror-checksum", "the check digits of {value} are wrong", {"value": value}
            )
        return cls(value)


class Cefr(Pattern):
    """A level of language: CEFR A1 to C2."""

    pattern = r"^[ABC][12]$"
    example = "B2"
    called = "a CEFR level from A1 to C2"
