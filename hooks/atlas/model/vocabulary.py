"""A closed list of words, such as the stages of a partnership, and what each is called."""

from pydantic import Field

from .base import Id, Line, Part, Prose, Record


class Entry(Id):
    """A word of the list; ISCED codes are words too."""

    pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Vocabulary(Record):
    """A closed list, in its order."""

    words: list[Entry] = Field(min_length=1)


class WordText(Part):
    label: Line
    description: Prose | None = None


class VocabularyText(Part):
    words: dict[Entry, WordText]
