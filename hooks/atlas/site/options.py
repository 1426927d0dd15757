"""What a build is told from outside: there is no clock and no network in the program."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote


@dataclass(frozen=True)
class Options:
    """`today` decides which calendars are shown and which reviews are overdue; `repository` is the address of
    the project on GitHub, `branch` where editors' changes go, `default` the language at the site's root."""

    today: date
    repository: str = "https://github.com/partnership-atlas/partnership-atlas"
    branch: str = "main"
    default: str = "en"

    @property
    def years(self) -> tuple[int, int]:
        """This year and the next: those of calendars and clocks."""
        return self.today.year, self.today.year + 1

    def edit(self, path: str) -> str:
        """Where a file of the project is edited in the browser."""
        return f"{self.repository}/edit/{self.branch}/{quote(path)}"

    def create(self, path: str, text: str) -> str:
        """Where a file that doesn't exist yet is begun in the browser, with its first lines filled in."""
        return f"{self.repository}/new/{self.branch}?filename={quote(path)}&value={quote(text)}"
