"""The database: one way to write, one way to read, on SQLite and PostgreSQL.

SQLite runs in WAL mode with `synchronous=FULL` (a number that was printed must not be lost with the power), with
`BEGIN IMMEDIATE` (a read-then-write upgrade fails at once and no busy timeout helps) and under a file lock for
writers: SQLite's own waiting is unfair polling with second-long tails.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from models.errors import UnavailableError

BUSY_SECONDS = 30
READ_ONLY = {"saoy_mode": "read"}


class Database:
    """Opened once a process, after any fork. `url` is an SQLAlchemy URL: sqlite:///file or postgresql+psycopg://."""

    def __init__(self, url: str) -> None:
        """Opens nothing yet; the first transaction does."""
        self.url = make_url(url)
        self.dialect = self.url.get_backend_name()
        self.engine = _sqlite_engine(url) if self.dialect == "sqlite" else _postgresql_engine(url)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One write transaction: commits when the block ends well, rolls back otherwise. No slow work inside."""
        with self._session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One read-only snapshot. Writing in it is an error on PostgreSQL and rolled back on SQLite."""
        with self._session(self.engine.execution_options(**READ_ONLY)) as session:
            try:
                yield session
            finally:
                session.rollback()

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        try:
            with Session(engine, expire_on_commit=False) as session:
                yield session
        except OperationalError as fault:
            if fault.connection_invalidated or "locked" in str(fault.orig):
                raise UnavailableError(code="database_unavailable", detail=str(fault.orig)) from fault
            raise

    def upgrade(self) -> None:
        """Brings the tables to the newest migration. Safe to call at every start and by several processes."""
        from models.migrations.runner import upgrade

        upgrade(self.engine)

    def dispose(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    path = make_url(url).database
    if not path or path == ":memory:":
        raise ValueError("an SQLite database is a file: memory does not survive a crash")
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, module=_sqlite_module(), connect_args={"timeout": BUSY_SECONDS})
    lock_path = f"{path}.writer-lock"

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, record: Any) -> None:
        connection.isolation_level = None  # transactions are begun here, not by the driver
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_SECONDS * 1000}"):
            connection.execute(f"PRAGMA {pragma}")
        record.info["lock"] = os.open(lock_path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    @event.listens_for(engine, "close")
    def _close(connection: Any, record: Any) -> None:
        descriptor = record.info.pop("lock", None)
        if descriptor is not None:
            os.close(descriptor)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("saoy_mode") == "read":
            connection.exec_driver_sql("BEGIN DEFERRED")
            return
        fcntl.flock(connection.info["lock"], fcntl.LOCK_EX)
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine.pool, "reset")
    def _reset(connection: Any, record: Any, state: Any) -> None:
        connection.rollback()
        fcntl.flock(record.info["lock"], fcntl.LOCK_UN)

    return engine


def _sqlite_module() -> ModuleType:
    # Debian 12's SQLite 3.40 has the WAL-reset fault (fixed in 3.51.3); this wheel bundles a mended one.
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        import sqlite3 as dbapi2
    return dbapi2  # type: ignore[no-any-return,unused-ignore]


def _postgresql_engine(url: str) -> Engine:
    engine = create_engine(url, pool_pre_ping=True, isolation_level="READ COMMITTED")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("saoy_mode") == "read":
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
