"""What the indexes and the comparisons of situations can be filtered by."""

from collections.abc import Iterable, Mapping, Sequence

from atlas.facts import names
from atlas.insight import evidence
from atlas.model.catalogue import Entry
from atlas.site.facets import Facet, Filters, facet
from atlas.site.reader import Reader


def of_countries(reader: Reader, continents: Mapping[str, Sequence[str]]) -> Filters:
    """Territories by continent and region (M49), and by whether somebody has written their profile."""
    ui, regions = reader.ui, reader.catalogue.territories.regions
    groups = []
    for continent, parts in continents.items():
        name = names.region_name(continent, reader.lang)
        listed = [
            (part, reader.own(names.region_name(part, reader.lang))) for part in parts if part in regions
        ]
        if not listed:
            continue
        whole = (continent, reader.own(ui("filter.whole", region=name)))
        groups.append((name, [whole, *reader.ordered(listed, lambda option: option[1])]))
    marks = {code: [part] for part, codes in regions.items() for code in codes}
    profile = [("yes", reader.own(ui("filter.profiled"))), ("no", reader.own(ui("filter.unprofiled")))]
    profiled = {code: ["yes"] for code in reader.catalogue.of("country")}
    facets = [
        Facet("in", ui("filter.in"), groups, marks),
        Facet("profile", ui("filter.profile"), [("", profile)], profiled),
    ]
    return Filters(reader, len(marks), facets, named=True)


def of_institutions(reader: Reader, entries: Sequence[Entry]) -> Filters:
    """Institutions by country, language of teaching, type, and broad field (ISCED-F, two digits)."""
    records = {entry.id: entry.record for entry in entries}
    languages = {
        name: [one.lang.split("-")[0] for one in r.languages_of_instruction] for name, r in records.items()
    }
    types = {name: r.types for name, r in records.items()}
    fields = {name: [code[:2] for code in r.fields] for name, r in records.items()}
    return Filters(
        reader,
        len(records),
        _offered(
            _countries(reader, {name: [r.country] for name, r in records.items()}, on_group=True),
            facet(reader, "language", languages, lambda tag: reader.own(reader.language(tag))),
            _listed(reader, "type", "institution-types", types),
            _listed(reader, "field", "fields", fields),
        ),
        named=True,
    )


def of_partnerships(reader: Reader, entries: Sequence[Entry]) -> Filters:
    """Partnerships by kind, what partners do together, status, and the countries of the partners."""
    records = {entry.id: entry.record for entry in entries}
    return Filters(
        reader,
        len(records),
        _offered(
            _listed(
                reader,
                "kind",
                "partnership-kinds",
                {name: [r.kind] for name, r in records.items()},
                on_group=True,
            ),
            _listed(reader, "activity", "activities", {name: r.activities for name, r in records.items()}),
            _listed(
                reader,
                "status",
                "partnership-statuses",
                {name: [r.status.value] for name, r in records.items()},
            ),
            _countries(reader, {entry.id: sorted(evidence.partners_in(entry)) for entry in entries}),
        ),
    )


def of_situation(reader: Reader, entry: Entry, answers: Iterable[tuple[Entry, object]]) -> Filters:
    """The countries that answer a situation, by the customs that are usual there."""
    values = {country.id: norm.customs for country, norm in answers}
    words = reader.words(entry)
    called = facet(
        reader,
        "custom",
        values,
        lambda custom: words(f"customs.{custom}") or reader.own(custom),
        entry.record.customs,
    )
    return Filters(reader, len(values), _offered(called))


def _countries(reader: Reader, values: Mapping[str, Iterable[str]], on_group: bool = False) -> Facet | None:
    return facet(reader, "country", values, lambda code: reader.own(reader.country(code)), on_group=on_group)


def _listed(
    reader: Reader, name: str, listed: str, values: Mapping[str, Iterable[str]], on_group: bool = False
) -> Facet | None:
    vocabulary = reader.catalogue.of("vocabulary").get(listed)
    order = vocabulary.record.words if vocabulary else ()
    return facet(reader, name, values, lambda word: reader.label(listed, word), order, on_group)


def _offered(*facets: Facet | None) -> list[Facet]:
    return [one for one in facets if one]
