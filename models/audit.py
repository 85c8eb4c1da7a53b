"""The chain of audit events: each row's hash covers the row and the hash before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event as events
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.clock import utc_now
from models.entities.audit_event import AuditEvent

GENESIS = "0" * 64
# Any constant: PostgreSQL takes the writers of the chain one after another by this advisory lock.
_CHAIN_LOCK = 0x5A0_A0D17
_PENDING = "saoy_pending_audit_events"


@dataclass(frozen=True, slots=True)
class _Pending:
    actor: str
    action: str
    subject_type: str
    subject_id: str
    details: dict[str, Any]


def record(
    session: Session,
    *,
    actor: str,
    action: str,
    subject_type: str,
    subject_id: str,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Adds one event to the caller's transaction. `details` holds ids and codes, never personal data.

    It is chained when the transaction commits. The end of the chain is one for all writers: locked from here on, it
    would make them wait for each other's work, and on PostgreSQL two that hold each other's rows would deadlock.
    """
    json.dumps(details, allow_nan=False)  # what has no canonical form fails here and not at the commit
    event = _Pending(actor, action, subject_type, subject_id, dict(details or {}))
    if session.in_nested_transaction():
        # A savepoint may be rolled back alone, and its events with it: they cannot wait for the commit.
        _chain(session, [event])
        return
    if _PENDING not in session.info:
        session.info[_PENDING] = []
        events.listen(session, "before_commit", _chain_pending)
        events.listen(session, "after_rollback", _forget_pending)
    session.info[_PENDING].append(event)


def _chain_pending(session: Session) -> None:
    pending, session.info[_PENDING] = session.info[_PENDING], []
    if pending:
        _chain(session, pending)


def _forget_pending(session: Session) -> None:
    # Not when only a savepoint is rolled back: what waits was recorded outside of it.
    if not session.in_nested_transaction():
        session.info[_PENDING] = []


def _chain(session: Session, pending: list[_Pending]) -> None:
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_CHAIN_LOCK)))
    newest = select(AuditEvent.sequence, AuditEvent.hash).order_by(AuditEvent.sequence.desc()).limit(1)
    row = session.execute(newest).first()
    sequence, previous_hash = (row.sequence, row.hash) if row else (0, GENESIS)
    for event in pending:
        sequence += 1
        link = AuditEvent(
            sequence=sequence,
            at=utc_now(),
            actor=event.actor,
            action=event.action,
            subject_type=event.subject_type,
            subject_id=event.subject_id,
            details=event.details,
            previous_hash=previous_hash,
            hash="",
        )
        link.hash = previous_hash = hash_of(link)
        session.add(link)
    session.flush()


def hash_of(event: AuditEvent) -> str:
    """SHA-256 over the canonical JSON of the row and the hash before it."""
    content = [
        event.sequence,
        event.at.isoformat(timespec="microseconds"),
        event.actor,
        event.action,
        event.subject_type,
        event.subject_id,
        event.details,
        event.previous_hash,
    ]
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def first_broken_link(session: Session) -> int | None:
    """The sequence of the first event that was changed, moved or is missing; None when the chain is whole.

    An end cut off whole is not seen from inside: that takes a checkpoint kept elsewhere.
    """
    previous, expected = GENESIS, 1
    for event in session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)).yield_per(1000):
        if event.sequence != expected or event.previous_hash != previous or event.hash != hash_of(event):
            return expected
        previous, expected = event.hash, expected + 1
    return None
