"""What only hashing shows: the chain of the audit trail and the digests of what was frozen (I6, I9)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.fsck.sql import Violation
from models.entities import AuditEvent, Freeze

GENESIS = "0" * 64
_ROWS_AT_ONCE = 2000


def audit_chain(session: Session) -> Iterator[Violation]:
    """Each event holds the hash of the one before. An end cut off whole is not seen from inside: `restore` sees it."""
    event = AuditEvent
    query = select(
        event.sequence, event.at, event.actor, event.action, event.subject_type, event.subject_id, event.details,
        event.previous_hash, event.hash,
    ).order_by(event.sequence)  # fmt: skip
    previous, expected = GENESIS, 1
    for row in session.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE}):
        sequence, at, *content, previous_hash, kept = row
        said = [sequence, at.isoformat(timespec="microseconds"), *content, previous_hash]
        if not _follows(sequence, expected, row) or previous_hash != previous or kept != _digest(said):
            yield Violation("audit_chain_whole", str(expected), "the chain breaks at this event")
            return
        previous, expected = kept, sequence + 1


def _follows(sequence: int, expected: int, event: Any) -> bool:
    """Numbers run on, but for events that a restored backup lost; that this was so, is signed in the register's log."""
    if sequence == expected:
        return True
    is_told = event.action == "register_reconciled" and event.details.get("lost_audit_sequence") == sequence - 1
    return sequence > expected and is_told


def manifests(session: Session) -> Iterator[Violation]:
    """A manifest is what its digest, and so the register line and the signature, speak of."""
    query = select(Freeze.document_id, Freeze.manifest, Freeze.digest)
    for document_id, manifest, digest in session.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE}):
        if _digest(manifest) != digest:
            yield Violation("manifest_has_its_digest", document_id, "another digest")


def _digest(content: Any) -> str:
    # RFC 8785 as far as our records need it: sorted keys, no blanks, UTF-8.
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return sha256(canonical.encode()).hexdigest()
