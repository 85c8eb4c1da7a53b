"""A container on a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.container import Container
from api.settings import load_settings


@pytest.fixture
def container(tmp_path: Path) -> Iterator[Container]:
    with Container(load_settings({"SAOY_DATA_FOLDER": str(tmp_path / "var")})) as container:
        container.database.upgrade()
        yield container
