"""Triggers that migrations put before tables: what is sealed stays, whoever writes.

Migrations that ran on an office's database rest on these functions: what they emit is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable

from alembic import op

# Name, table, operation, the condition under which a row is refused, and the message.
Guard = tuple[str, str, str, str, str]


def changes(columns: Iterable[str]) -> str:
    """The condition that one of the columns gets another value."""
    return "(" + " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in columns) + ")"


def changes_once_set(columns: Iterable[str]) -> str:
    """The condition that one of the columns had a value and gets another."""
    return " OR ".join(
        f"(OLD.{column} IS NOT NULL AND NEW.{column} IS DISTINCT FROM OLD.{column})" for column in columns
    )


def guard_rows(guards: Iterable[Guard]) -> None:
    """One trigger each, in the words of the database that is migrated."""
    guard = _guard_sqlite if _is_sqlite() else _guard_postgresql
    for each in guards:
        guard(*each)


def refuse_emptying(tables: Iterable[str]) -> None:
    """No TRUNCATE; SQLite has none."""
    if not _is_sqlite():
        for table in tables:
            _refuse_truncate(table)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _guard_sqlite(name: str, table: str, operation: str, condition: str, message: str) -> None:
    # IS DISTINCT FROM came to SQLite with 3.39; IS NOT means the same there.
    portable = condition.replace("IS DISTINCT FROM", "IS NOT").replace("TRUE", "1")
    op.execute(
        f'CREATE TRIGGER {name} BEFORE {operation} ON "{table}" FOR EACH ROW WHEN {portable} '
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _guard_postgresql(name: str, table: str, operation: str, condition: str, message: str) -> None:
    row = "OLD" if operation == "DELETE" else "NEW"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {condition} THEN "
        f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; "
        f"END IF; RETURN {row}; END $$"
    )
    op.execute(f'CREATE TRIGGER {name} BEFORE {operation} ON "{table}" FOR EACH ROW EXECUTE FUNCTION {name}()')


def _refuse_truncate(table: str) -> None:
    name = f"{table}_is_never_emptied"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{table} is never emptied' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(f'CREATE TRIGGER {name} BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION {name}()')
