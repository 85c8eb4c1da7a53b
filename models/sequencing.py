"""What all writers put in one order: chained when the transaction commits, under one lock.

The audit chain and the transparency log each have one end for all writers. Locked from the first event on, it would
make writers wait for each other's work, and on PostgreSQL two that hold each other's rows would deadlock; with a lock
for each end, so would two that take them in different order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import event as events
from sqlalchemy import func, select
from sqlalchemy.orm import Session

# Any constant: PostgreSQL takes the writers one after another by this advisory lock. SQLite has one writer anyway.
_ORDER_LOCK = 0x5A0_A0D17
_PENDING = "saoy_pending_in_order"

_Item = TypeVar("_Item")
_Chain = Callable[[Session, list[Any]], None]


def at_commit(session: Session, chain: Callable[[Session, list[_Item]], None], item: _Item) -> None:
    """Calls `chain` with every item given for it in this transaction, just before the commit and in turn."""
    if session.in_nested_transaction():
        # A savepoint may be rolled back alone, and its items with it: they cannot wait for the commit.
        run_in_order(session, chain, [item])
        return
    if _PENDING not in session.info:
        session.info[_PENDING] = {}
        events.listen(session, "before_commit", _run_pending)
        events.listen(session, "after_rollback", _forget_pending)
    session.info[_PENDING].setdefault(chain, []).append(item)


def _run_pending(session: Session) -> None:
    pending: dict[_Chain, list[Any]] = session.info[_PENDING]
    session.info[_PENDING] = {}
    for chain, items in pending.items():
        run_in_order(session, chain, items)


def _forget_pending(session: Session) -> None:
    # Not when only a savepoint is rolled back: what waits was given outside of it.
    if not session.in_nested_transaction():
        session.info[_PENDING] = {}


def run_in_order(session: Session, chain: Callable[[Session, list[_Item]], None], items: list[_Item]) -> None:
    """Calls `chain` now instead of before the commit."""
    hold_order(session)
    chain(session, items)
    session.flush()


def hold_order(session: Session) -> None:
    """No other writer comes in between from here to the end of the transaction."""
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_ORDER_LOCK)))
