"""Whether the interface's words of each language fit the English ones."""

import re
from collections.abc import Iterator, Mapping

from atlas.source import Document, Problem

from .structure import did_you_mean
from .texts import flatten

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
PLURALS = {"zero", "one", "two", "few", "many", "other"}


def words(documents: Mapping[str, Document]) -> Iterator[Problem]:
    """Reports `ui-missing` (warning), `ui-unknown`, `ui-placeholder`.

    Where English has a plural form (`one`, `other`), a language has the forms that CLDR gives it.
    """
    english = dict(flatten(documents["en"].data)) if "en" in documents else {}
    groups = {key.rpartition(".")[0] for key in english if key.endswith(".other")}
    for _lang, document in documents.items():
        own = dict(flatten(document.data))
        for key, text in own.items():
            group, _, last = key.rpartition(".")
            source = (
                english.get(f"{group}.other") if group in groups and last in PLURALS else english.get(key)
            )
            line, column = document.at(tuple(key.split(".")), key=True)
            if source is None:
                hint = did_you_mean(key, list(english)).split("Known here")[0]
                yield Problem(document.path, line, column, "ui-unknown", f"there is no word `{key}`", hint)
            elif not set(PLACEHOLDER.findall(text)) <= set(PLACEHOLDER.findall(source)) or (
                set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(source))
                and last not in ("zero", "one", "two")
            ):
                yield Problem(
                    document.path,
                    line,
                    column,
                    "ui-placeholder",
                    f"`{key}` must hold {PLACEHOLDER.findall(source)}",
                    "",
                )
        for key in english:
            if key not in own and key.rpartition(".")[0] not in groups:
                yield Problem(
                    document.path,
                    1,
                    1,
                    "ui-missing",
                    f"`{key}` is not translated",
                    f"English: {english[key]}",
                    "warning",
                )
        for group in sorted(groups - {key.rpartition(".")[0] for key in own if key.endswith(".other")}):
            yield Problem(
                document.path, 1, 1, "ui-missing", f"`{group}.other` is not translated", "", "warning"
            )
