"""A container on a folder of its own, with the demo office in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.container import Container
from api.demo_accounts import demo_office
from api.settings import load_settings
from tests.api.office import Office


@pytest.fixture(scope="session")
def folder_with_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with all tables and the demo office, to be copied: hashing passwords is slow on purpose."""
    folder = tmp_path_factory.mktemp("template") / "var"
    with Container(load_settings({"SAOY_DATA_FOLDER": str(folder)})) as container:
        container.database.upgrade()
        demo_office(container)
    return folder


@pytest.fixture
def empty_container(tmp_path: Path) -> Iterator[Container]:
    """All tables, nobody in them."""
    with Container(load_settings({"SAOY_DATA_FOLDER": str(tmp_path / "empty")})) as container:
        container.database.upgrade()
        yield container


@pytest.fixture
def container(folder_with_office: Path, tmp_path: Path) -> Iterator[Container]:
    """The demo office."""
    folder = tmp_path / "var"
    shutil.copytree(folder_with_office, folder)
    with Container(load_settings({"SAOY_DATA_FOLDER": str(folder)})) as container:
        yield container


@pytest.fixture
def office(container: Container) -> Office:
    """The demo office behind the API, with a reader that answers at once."""
    return Office.of(container)
