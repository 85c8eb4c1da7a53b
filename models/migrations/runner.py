"""Runs the migrations inside one transaction, without any configuration file."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

# Any constant: two processes that start at once upgrade one after the other.
_UPGRADE_LOCK = 0x5A0_0001


def upgrade(engine: Engine, revision: str = "head") -> None:
    """All missing migrations or none: both databases take changes of tables back."""
    if engine.dialect.name == "sqlite":
        _upgrade_sqlite(engine, revision)
        return
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = 0"))  # a long migration is waited for
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
        _run(connection, revision)


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for one connection; for tests and for the maintainers' own commands."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def _run(connection: Connection, revision: str) -> None:
    command.upgrade(configuration(connection), revision)


def _upgrade_sqlite(engine: Engine, revision: str) -> None:
    # SQLite changes a table by making a new one in its place; with foreign keys on, dropping the old one would take
    # the rows that refer to it. The switch works outside transactions only, so it is set on the raw connection.
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None  # noqa: S101 - it was just connected
        raw.cursor().execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                _run(connection, revision)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise RuntimeError(f"the migration broke a reference of table {broken[0]}")
        finally:
            raw.cursor().execute("PRAGMA foreign_keys=ON")
