"""Many rows into a scratch database by the drivers' own bulk ways: executemany, and COPY."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, text

from models.entities import Base


class BulkWriter:
    """The bulk way of one database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        raw = connection.connection.dbapi_connection
        assert raw is not None  # noqa: S101 - it was just connected
        self._cursor = raw.cursor()

    def prepare(self) -> None:
        """Before the first row."""

    def write(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Rows of one table, all with the same columns."""
        raise NotImplementedError

    def finish(self) -> None:
        """After the last row: indexes, statistics."""
        raise NotImplementedError


class SQLiteBulk(BulkWriter):
    def prepare(self) -> None:
        # Nothing is lost with a scratch database.
        for pragma in ("foreign_keys=OFF", "synchronous=OFF", "journal_mode=MEMORY", "cache_size=-1500000"):
            self._cursor.execute(f"PRAGMA {pragma}")

    def write(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        columns = list(rows[0])
        marks = ", ".join("?" for _ in columns)
        self._cursor.execute("BEGIN")
        self._cursor.executemany(
            f'INSERT INTO "{name}" ({", ".join(columns)}) VALUES ({marks})',  # noqa: S608 - names of our own tables
            [tuple(row.values()) for row in rows],
        )
        self._cursor.execute("COMMIT")

    def finish(self) -> None:
        self._cursor.execute("PRAGMA journal_mode=WAL")
        self._cursor.execute("ANALYZE")


class PostgreSQLBulk(BulkWriter):
    def __init__(self, connection: Connection, tables: Sequence[str]) -> None:
        super().__init__(connection)
        self._tables, self._indexes = tables, list[str]()

    def prepare(self) -> None:
        """Without references and indexes: the latter are built at once at the end, which is many times faster."""
        for table in Base.metadata.sorted_tables:
            self._drop_references(table)
        for name in self._tables:
            self._cursor.execute(f'ALTER TABLE "{name}" SET UNLOGGED')
            # The guards look other tables up, which have no indexes now.
            self._cursor.execute(f'ALTER TABLE "{name}" DISABLE TRIGGER USER')
            self._cursor.execute("SELECT indexdef, indexname FROM pg_indexes WHERE tablename = %s", (name,))
            for definition, index in self._cursor.fetchall():
                self._indexes.append(definition)
                self._cursor.execute(f'ALTER TABLE "{name}" DROP CONSTRAINT IF EXISTS "{index}"')
                self._cursor.execute(f'DROP INDEX IF EXISTS "{index}"')
        self._connection.connection.commit()

    def _drop_references(self, table: Table) -> None:
        for constraint in table.foreign_key_constraints:
            self._connection.execute(text(f'ALTER TABLE "{table.name}" DROP CONSTRAINT IF EXISTS "{constraint.name}"'))

    def write(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        columns = ", ".join(rows[0])
        with self._cursor.copy(f'COPY "{name}" ({columns}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(tuple(row.values()))
        self._connection.connection.commit()

    def finish(self) -> None:
        self._cursor.execute("SET maintenance_work_mem = '512MB'")
        for definition in self._indexes:
            self._cursor.execute(definition)
        self._connection.connection.commit()
        self._cursor.execute("ANALYZE")
        self._connection.connection.commit()
