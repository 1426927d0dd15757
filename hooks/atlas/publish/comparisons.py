"""What a page fetches to show the reader's own country beside another: one small file per language and country."""

from typing import Any

from atlas.language import Text
from atlas.model.catalogue import Catalogue, Entry
from atlas.site import downloads
from atlas.site.embedded import embedded
from atlas.site.options import Options
from atlas.site.prose import plain
from atlas.site.reader import Reader


def comparisons(catalogue: Catalogue, options: Options) -> dict[str, str]:
    """A file per language and country with norms, by its address below the site's root."""
    readers = [Reader(catalogue, lang, options) for lang in catalogue.languages]
    return {
        f"{downloads.comparison_folder(reader.lang)}/{code}.json": embedded(comparison(reader, entry)) + "\n"
        for reader in readers
        for code, entry in catalogue.of("country").items()
        if entry.record.norms
    }


def comparison(reader: Reader, entry: Entry) -> dict[str, Any]:
    """The country's statement and customs by situation, as plain paragraphs with their real language and direction."""
    words, situations = reader.words(entry), reader.catalogue.of("situation")
    norms = {}
    for name, norm in entry.record.norms.items():
        statement = words(f"norms.{name}.statement")
        if statement and name in situations:
            own = reader.words(situations[name])
            customs = [said for custom in norm.customs if (said := own(f"customs.{custom}"))]
            norms[name] = {"statement": _plain(statement), "customs": [_plain(text) for text in customs]}
    return {"country": entry.id, "norms": norms}


def _plain(text: Text) -> dict[str, Any]:
    paragraphs = [bare for part in text.value.split("\n\n") if (bare := plain(part))]
    return {"lang": text.lang, "dir": text.direction, "paragraphs": paragraphs}
