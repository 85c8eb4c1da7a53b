"""The database: one way to write, one way to read, on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from models.database_sqlite import create_sqlite_engine
from models.errors import ConflictError, UnavailableError

# Marks the connections of readers; the engines' own code reads it when a transaction begins.
READ_ONLY = {"saoy_read_only": True}

# Set for every connection, whatever the server's or the role's defaults are: a number that was printed must not be
# lost with the power, a forgotten transaction must not hold the register, and a wait must end.
_POSTGRESQL_OPTIONS = (
    "-c timezone=utc -c synchronous_commit=on -c idle_in_transaction_session_timeout=60000 -c lock_timeout=30000"
)
_POSTGRESQL_CONNECT_SECONDS = 10
_SQLITE_OUTAGES = ("locked", "busy", "full", "disk I/O error", "unable to open")


class Database:
    """Opened once a process, after any fork. `url`: `sqlite:////path/to/file` or `postgresql://...`.

    Raises ValueError for a database that cannot hold what it is told: SQLite in memory or on a network file system.
    """

    def __init__(self, url: str) -> None:
        """Opens nothing yet; the first transaction does."""
        self.url = _with_driver(make_url(url))
        self.dialect = self.url.get_backend_name()
        self.engine = create_sqlite_engine(self.url) if self.dialect == "sqlite" else _postgresql_engine(self.url)
        self._reader = self.engine.execution_options(**READ_ONLY)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One write transaction: commits when the block ends well, rolls back otherwise. No slow work inside.

        Raises ConflictError when somebody else changed a versioned record meanwhile, and UnavailableError when the
        database does not answer; after the latter nobody knows whether the commit happened.
        """
        with _our_errors(), Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One read-only snapshot. The database refuses every write in it."""
        with _our_errors(), Session(self._reader, expire_on_commit=False) as session:
            yield session

    def upgrade(self) -> None:
        """Brings the tables to the newest migration. Safe at every start and by several processes at once."""
        from models.migrations.runner import upgrade

        with _our_errors():
            upgrade(self.engine)

    def dispose(self) -> None:
        """Closes every connection."""
        self.engine.dispose()


@contextmanager
def _our_errors() -> Iterator[None]:
    try:
        yield
    except StaleDataError as error:
        raise ConflictError(detail="the record was changed meanwhile") from error
    except (OperationalError, InterfaceError) as error:
        if not _is_outage(error):
            raise
        raise UnavailableError(code="database_unavailable", detail=_first_line(error)) from error


def _is_outage(error: DBAPIError) -> bool:
    # SQLite has one class for outages and for mistakes of ours, such as a table that is not there.
    from_sqlite = "sqlite" in type(error.orig).__module__
    return not from_sqlite or any(sign in str(error.orig) for sign in _SQLITE_OUTAGES)


def _first_line(error: DBAPIError) -> str:
    # The lines after the first may quote the row.
    return str(error.orig).partition("\n")[0]


def _with_driver(url: URL) -> URL:
    if url.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite":
        return url
    raise ValueError(f"neither SQLite nor PostgreSQL: {url.drivername}")


def _postgresql_engine(url: URL) -> Engine:
    options = " ".join(filter(None, (_POSTGRESQL_OPTIONS, str(url.query.get("options", "")))))
    engine = create_engine(
        url,
        pool_pre_ping=True,
        hide_parameters=True,  # personal data: errors end up in logs
        isolation_level="READ COMMITTED",
        connect_args={"options": options, "connect_timeout": _POSTGRESQL_CONNECT_SECONDS},
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("saoy_read_only"):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine
