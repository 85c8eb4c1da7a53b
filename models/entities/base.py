"""What all tables share: the base class, the naming of constraints, the column types."""

from __future__ import annotations

import enum
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass
from sqlalchemy.types import TypeDecorator, TypeEngine

# What a JSON column holds. `Any`, because its shape belongs to whoever writes it; values with a shape of their own
# go through `models.values.codec`.
JSONObject = dict[str, Any]

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UTCDateTime(TypeDecorator[datetime]):
    """An aware time, kept in UTC on every database. A naive time is refused: nobody knows when it was."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be recorded")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _values_of(members: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in members]


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """Base of every table. No printed form, because records hold personal data and printed forms end up in logs.

    There are no relationships: what belongs together is queried by name where it is needed, so that no attribute
    access sends a query nobody sees.
    """

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012 - read once by SQLAlchemy when the class is made
        datetime: UTCDateTime,
        # Text with the public value, not a database enumeration: a new member needs no change of the table.
        enum.Enum: Enum(enum.Enum, native_enum=False, length=40, values_callable=_values_of),
        # Plain JSON and not JSONB: digests are computed over these, so numbers and order must come back as written.
        JSONObject: JSON(none_as_null=True),
        list[JSONObject]: JSON(none_as_null=True),
        list[str]: JSON(none_as_null=True),
        list[int]: JSON(none_as_null=True),
        list[list[float]]: JSON(none_as_null=True),
    }


def reference(column: str) -> ForeignKey:
    """A foreign key, checked at the commit.

    Identifiers are made before the records are written, so the order of writing inside a transaction need not
    matter.
    """
    return ForeignKey(column, deferrable=True, initially="DEFERRED")
