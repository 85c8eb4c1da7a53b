"""Rows as plain JSON and back, column by column: for what must outlive the database that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, cast

from sqlalchemy import Column, Date, Table, insert, update
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import Session

from models.entities import Base, UTCDateTime

# Large, and made again from the pictures.
_LEFT_OUT = frozenset({("page", "reading"), ("page", "marks"), ("page", "quality")})
_EMPTY: Final[Mapping[str, Any]] = {"marks": [], "quality": {}}


def row_facts(row: Base) -> dict[str, Any]:
    """Column to value; times in ISO 8601, enumerations by their public value."""
    table = _table(type(row))
    return {
        column.name: _plain(getattr(row, column.name))
        for column in table.columns
        if (table.name, column.name) not in _LEFT_OUT
    }


def write_row(session: Session, entity: type[Base], facts: Mapping[str, Any], *, replaces: bool = False) -> None:
    """A row that is there already stays as it is, unless the facts are to take its place.

    Then only what differs is written: the program's role may change few columns of a sealed table.
    """
    table = _table(entity)
    known = {name: _typed(table.columns[name], value) for name, value in facts.items() if name in table.columns}
    key = [column == known[column.name] for column in table.primary_key.columns]
    row = session.execute(table.select().where(*key)).mappings().first()
    if row is None:
        empty = {name: value for name, value in _EMPTY.items() if name in table.columns and name not in known}
        session.execute(insert(entity).values(**empty, **known))
    elif replaces and (changed := {name: value for name, value in known.items() if row[name] != value}):
        session.execute(update(table).where(*key).values(**changed))


def _table(entity: type[Base]) -> Table:
    return cast(Table, entity.__table__)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _typed(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, UTCDateTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    if isinstance(column.type, EnumType) and column.type.enum_class is not None:
        return column.type.enum_class(value)
    return value
