"""A small project on disk for a test."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.projects import small_project


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Mapping[str, str | bytes | None]], Path]:
    """Writes the small project with changes: a text replaces a file, None removes it. Gives its folder."""

    def write(changes: Mapping[str, str | bytes | None] = {}) -> Path:
        for name, content in {**small_project(), **changes}.items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write
