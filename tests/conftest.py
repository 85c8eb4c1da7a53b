"""What every folder's tests may ask for: records on both databases, blobs, and real servers.

`database` runs a test twice, on SQLite and on a real PostgreSQL, each time on tables of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.database import Database
from models.identifiers import new_id
from models.storage import LocalBlobStore
from tests.servers.postgres import PostgresServer
from tests.servers.rabbitmq import RabbitMQServer
from tests.servers.softhsm import SoftToken

_TEMPLATE = "saoy_template"


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A running PostgreSQL, the same for the whole run; its database `saoy_template` has all tables."""
    server = PostgresServer()
    try:
        server.start()
        template = Database(server.create_database(_TEMPLATE))
        template.upgrade()
        template.dispose()
        yield server
    finally:
        server.remove()


@pytest.fixture(scope="session")
def rabbitmq() -> Iterator[RabbitMQServer]:
    """A running RabbitMQ, the same for the whole run."""
    server = RabbitMQServer()
    try:
        server.start()
        yield server
    finally:
        server.remove()


@pytest.fixture(scope="session")
def soft_token(tmp_path_factory: pytest.TempPathFactory) -> SoftToken:
    """A SoftHSM2 token, the same for the whole run: its library reads where it lies once a process."""
    return SoftToken(tmp_path_factory.mktemp("softhsm"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    template = Database(f"sqlite:///{path}")
    template.upgrade()
    template.dispose()
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a fresh SQLite database with all tables."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'saoy.db')}"


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """The address of a fresh PostgreSQL database with all tables."""
    name = f"test_{new_id().replace('-', '')}"
    yield postgres.create_database(name, _TEMPLATE)
    postgres.drop_database(name)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database with all tables; a test that asks for it runs on both kinds."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh database with all tables; a test that asks for it runs on both kinds."""
    opened = Database(database_url)
    yield opened
    opened.dispose()


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    """A fresh SQLite database, for tests that are about something else than the database."""
    opened = Database(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture
def blobs(tmp_path: Path) -> LocalBlobStore:
    """An empty blob store."""
    return LocalBlobStore(tmp_path / "blobs", os.urandom(32))
