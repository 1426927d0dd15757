"""What a record may say: one pydantic model for each kind, and the kinds by name."""

from dataclasses import dataclass

from .base import Part
from .country import Country, CountryText
from .guide import Guide, GuideText
from .institution import Institution, InstitutionText
from .partnership import Partnership, PartnershipText
from .practice import Practice, PracticeText
from .scenario import Scenario, ScenarioText
from .situation import Situation, SituationText
from .source import Source
from .term import Term, TermText
from .vocabulary import Vocabulary, VocabularyText


@dataclass(frozen=True)
class Kind:
    """A kind of record: its folder under data/, the name of its file, and its models.

    A kind without `text` is one file per record (`data/sources/jp-mext.yml`);
    the others are one folder per record, with texts beside the facts.
    """

    name: str
    folder: str
    record: type[Part]
    text: type[Part] | None

    @property
    def file(self) -> str:
        return f"{self.name}.yml"


KINDS = {
    kind.name: kind
    for kind in (
        Kind("source", "sources", Source, None),
        Kind("vocabulary", "vocabulary", Vocabulary, VocabularyText),
        Kind("situation", "situations", Situation, SituationText),
        Kind("country", "countries", Country, CountryText),
        Kind("institution", "institutions", Institution, InstitutionText),
        Kind("practice", "practices", Practice, PracticeText),
        Kind("partnership", "partnerships", Partnership, PartnershipText),
        Kind("guide", "guides", Guide, GuideText),
        Kind("scenario", "scenarios", Scenario, ScenarioText),
        Kind("term", "glossary", Term, TermText),
    )
}

__all__ = ["KINDS", "Kind"]
