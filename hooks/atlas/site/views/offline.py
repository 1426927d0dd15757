"""What a reader keeps on the device: the list is the browser's, the page says how it works."""

from typing import Any

from atlas.site.frame import frame
from atlas.site.sheet import Sheet


def offline(sheet: Sheet, name: str) -> dict[str, Any]:
    """The page that lists kept pages and removes them; without scripts it explains."""
    ui = sheet.reader.ui
    return frame(sheet, ui("pocket.title"), ui("pocket.lead"))
