"""Which countries a partnership joins."""

from atlas.model.catalogue import Entry


def links(partnership: Entry) -> list[tuple[str, str]]:
    """Pairs of country codes: the country that the record names first with each of the others, in their order.

    A partnership inside one country joins none.
    """
    first, *others = dict.fromkeys(str(partner.country) for partner in partnership.record.partners)
    return [(first, other) for other in others]
