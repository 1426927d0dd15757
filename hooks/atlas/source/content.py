"""Which text a file holds."""

import codecs
import stat
from pathlib import Path

from atlas.source.characters import end
from atlas.source.problem import Problem

LARGEST = 512 * 1024


def content(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """The text of `file` without byte order mark, or None and one problem at `path`.

    Codes: `file-missing`, `file-not-a-file`, `file-unreadable`, `file-too-large`, `file-not-utf8`.
    """
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return None, [_not_a_file(path)]
        if status.st_size > LARGEST:
            return None, [_too_large(path)]
        with file.open("rb") as stream:
            octets = stream.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        message = "This file does not exist, or it is a link that leads nowhere."
        hint = "Check the spelling of the file's name, or put the file in place."
        return None, [Problem(path, 1, 1, "file-missing", message, hint)]
    except (OSError, ValueError) as refusal:
        reason = getattr(refusal, "strerror", None) or "its name cannot be used"
        message = f"This file cannot be opened: {reason.lower()}."
        return None, [Problem(path, 1, 1, "file-unreadable", message, "Check who may read the file.")]
    return (None, [_too_large(path)]) if len(octets) > LARGEST else _decoded(octets, path)


def _decoded(octets: bytes, path: str) -> tuple[str | None, list[Problem]]:
    octets = octets.removeprefix(codecs.BOM_UTF8)
    try:
        return octets.decode("utf-8"), []
    except UnicodeDecodeError as error:
        place = end(octets[: error.start].decode("utf-8"))
        byte = f"0x{octets[error.start]:02X}"
        message = f"This file is not UTF-8 text: the byte {byte} in line {place[0]} does not belong."
        hint = 'Open the file in your editor and save it again with the encoding "UTF-8".'
        return None, [Problem(path, *place, "file-not-utf8", message, hint)]


def _not_a_file(path: str) -> Problem:
    message = "A folder or a device stands here instead of a file."
    return Problem(path, 1, 1, "file-not-a-file", message, "Rename it, and put a text file in its place.")


def _too_large(path: str) -> Problem:
    message = f"This file is bigger than {LARGEST // 1024} KiB, so it was not read."
    return Problem(path, 1, 1, "file-too-large", message, "Keep text only; split a long record into several.")
