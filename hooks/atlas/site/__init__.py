"""Which pages exist, at which address, and what stands on them; staged as files for any generator."""

from .chrome import Chrome
from .options import Options
from .page import Heading, Page
from .stage import Staged, stage_site

__all__ = ["Chrome", "Heading", "Options", "Page", "Staged", "stage_site"]
