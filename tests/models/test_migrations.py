"""The migrations build exactly what the entities say, once, on both databases."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, inspect, text

from models.database import Database
from models.entities import Base
from models.migrations.runner import configuration
from tests.servers.postgres import PostgresServer


def test_migrations_build_what_the_entities_say(database: Database) -> None:
    with database.engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        differences = compare_metadata(context, Base.metadata)

    assert differences == []


def test_every_table_of_the_entities_is_there(database: Database) -> None:
    tables = set(inspect(database.engine).get_table_names())

    assert set(Base.metadata.tables) < tables


def test_upgrading_again_changes_nothing(database: Database) -> None:
    database.upgrade()

    with database.engine.begin() as connection:
        versions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
        head = ScriptDirectory.from_config(configuration(connection)).get_current_head()
    assert versions == [head]


@pytest.mark.services
def test_two_processes_that_start_at_once_upgrade_postgresql_once(postgres: PostgresServer) -> None:
    url = postgres.create_database("upgraded_by_two")

    failures = _upgrade_at_once(url)

    assert failures == []
    postgres.drop_database("upgraded_by_two")


def test_two_processes_that_start_at_once_upgrade_sqlite_once(tmp_path: Path) -> None:
    assert _upgrade_at_once(f"sqlite:///{tmp_path / 'new.db'}") == []


def _upgrade_at_once(url: str) -> list[BaseException]:
    failures: list[BaseException] = []

    def upgrade() -> None:
        database = Database(url)
        try:
            database.upgrade()
        except BaseException as error:  # noqa: BLE001 - told to the test, which asserts that there is none
            failures.append(error)
        finally:
            database.dispose()

    threads = [threading.Thread(target=upgrade) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def test_a_migration_that_fails_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")

    @event.listens_for(database.engine, "before_cursor_execute")
    def fail(connection: object, cursor: object, statement: str, *_: object) -> None:
        if "certificate_is_never_deleted" in statement:
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError, match="the power went"):
        database.upgrade()

    assert inspect(database.engine).get_table_names() == []


def test_foreign_keys_are_on_again_after_an_upgrade(sqlite_database: Database) -> None:
    sqlite_database.upgrade()

    with sqlite_database.read() as session:
        assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
