"""How the customs of two countries compare in one situation; in words, never in scores."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model.catalogue import Catalogue, Entry
from atlas.model.country import Norm


@dataclass(frozen=True)
class Comparison:
    """Two norms in one situation: customs in common, and those of one side only."""

    situation: Entry
    one: Norm
    other: Norm

    @property
    def shared(self) -> list[str]:
        """Customs that both sides name."""
        return [custom for custom in self.one.customs if custom in self.other.customs]

    @property
    def differs(self) -> bool:
        """Whether common custom differs: nothing in common at all."""
        return not self.shared

    @property
    def same(self) -> bool:
        """Whether both sides name the same customs."""
        return set(self.one.customs) == set(self.other.customs)


def compare(catalogue: Catalogue, one: Entry, other: Entry) -> list[Comparison]:
    """Every situation that both countries describe: those that differ first, then partly, then the same."""
    both = [name for name in one.record.norms if name in other.record.norms]
    found = [
        Comparison(catalogue.of("situation")[name], one.record.norms[name], other.record.norms[name])
        for name in both
        if name in catalogue.of("situation")
    ]
    return sorted(found, key=lambda c: (not c.differs, c.same, c.situation.record.order))


def answers(catalogue: Catalogue, situation: str) -> Iterator[tuple[Entry, Norm]]:
    """The countries that answer a situation, with their norms."""
    for entry in catalogue.of("country").values():
        if situation in entry.record.norms:
            yield entry, entry.record.norms[situation]


def in_order(catalogue: Catalogue, country: Entry, audience: str) -> list[tuple[Entry, Norm]]:
    """A country's norms for one audience (study, work), in the order of the situations."""
    found = [
        (catalogue.of("situation")[name], norm)
        for name, norm in country.record.norms.items()
        if name in catalogue.of("situation") and catalogue.of("situation")[name].record.audience == audience
    ]
    return sorted(found, key=lambda pair: pair[0].record.order)
