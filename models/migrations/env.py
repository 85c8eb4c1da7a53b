"""Alembic's entry: takes the connection that `runner` opened. There is no offline mode."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import JSON, Enum

from models.entities import Base, UTCDateTime


def _render(kind: str, item: Any, autogenerate: Any) -> str | Literal[False]:
    """Plain types in the migrations: what they did must not change when a class of ours changes."""
    if kind == "type" and isinstance(item, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String({item.length})"
    if kind == "type" and isinstance(item, JSON):
        return "sa.JSON()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    compare_type=True,
    render_as_batch=True,
    render_item=_render,
    # One transaction around all of them is open already.
    transactional_ddl=False,
)
context.run_migrations()
