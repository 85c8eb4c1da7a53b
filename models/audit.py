"""The chain of audit events: each row's hash covers the row and the hash before it."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.clock import utc_now
from models.entities.audit_event import AuditEvent

GENESIS = "0" * 64
# Any constant: PostgreSQL takes the writers of the chain one after another by this advisory lock.
_CHAIN_LOCK = 0x5A0_A0D17


def record(
    session: Session,
    *,
    actor: str,
    action: str,
    subject_type: str,
    subject_id: str,
    details: Mapping[str, Any] | None = None,
) -> AuditEvent:
    """Adds one event in the caller's transaction. `details` holds ids and codes, never personal data.

    The chain's end stays locked until the transaction ends, so call it last: what comes after makes others wait.
    """
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(_CHAIN_LOCK)))
    last = session.execute(select(AuditEvent).order_by(AuditEvent.sequence.desc()).limit(1)).scalar_one_or_none()
    event = AuditEvent(
        sequence=last.sequence + 1 if last else 1,
        at=utc_now(),
        actor=actor,
        action=action,
        subject_type=subject_type,
        subject_id=subject_id,
        details=dict(details or {}),
        previous_hash=last.hash if last else GENESIS,
        hash="",
    )
    event.hash = hash_of(event)
    session.add(event)
    session.flush()
    return event


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
