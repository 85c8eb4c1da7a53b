"""The chain of audit events: each row's hash covers the row and the hash before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.clock import utc_now
from models.entities.audit_event import AuditEvent
from models.sequencing import at_commit

GENESIS = "0" * 64
# The one act after which the numbers may go on further up: events were lost with a database.
RECONCILED = "register_reconciled"
LOST_SEQUENCE = "lost_audit_sequence"


@dataclass(frozen=True, slots=True)
class _Pending:
    actor: str
    action: str
    subject_type: str
    subject_id: str
    details: dict[str, Any]
    follows: int


def record(
    session: Session,
    *,
    actor: str,
    action: str,
    subject_type: str,
    subject_id: str,
    details: Mapping[str, Any] | None = None,
    follows: int = 0,
) -> None:
    """Adds one event to the caller's transaction; it is chained when that commits.

    `details` holds ids and codes, never personal data. Its number is above `follows`, so that the number of an event
    that was lost is never given again; such an act is `RECONCILED` and names that number.
    """
    json.dumps(details, allow_nan=False)  # what has no canonical form fails here and not at the commit
    at_commit(session, _chain, _Pending(actor, action, subject_type, subject_id, dict(details or {}), follows))


def _chain(session: Session, pending: list[_Pending]) -> None:
    newest = select(AuditEvent.sequence, AuditEvent.hash).order_by(AuditEvent.sequence.desc()).limit(1)
    row = session.execute(newest).first()
    sequence, previous_hash = (row.sequence, row.hash) if row else (0, GENESIS)
    for event in pending:
        sequence = max(sequence, event.follows) + 1
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

    An end cut off whole is not seen from inside: the transparency log names the chain's head from time to time. Nor is
    it seen whether numbers that a reconciliation says were lost were lost: the log has what was signed about that.
    """
    previous, expected = GENESIS, 1
    for event in session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)).yield_per(1000):
        is_next = event.sequence == expected or (event.sequence > expected and _tells_of_loss(event))
        if not is_next or event.previous_hash != previous or event.hash != hash_of(event):
            return expected
        previous, expected = event.hash, event.sequence + 1
    return None


def told_gaps(session: Session) -> Iterator[tuple[int, int]]:
    """Where numbers are left out because their events were lost: the last one before, and the last one lost."""
    query = select(AuditEvent).where(AuditEvent.action == RECONCILED).order_by(AuditEvent.sequence)
    for event in session.scalars(query).all():
        before = session.scalar(select(func.max(AuditEvent.sequence)).where(AuditEvent.sequence < event.sequence)) or 0
        if before != event.sequence - 1:
            yield before, event.sequence - 1


def _tells_of_loss(event: AuditEvent) -> bool:
    return event.action == RECONCILED and event.details.get(LOST_SEQUENCE) == event.sequence - 1
