"""What an entry of the log says: which number was reserved, issued, voided or revoked. Never who asked, or for what.

An entry is canonical JSON, `saoy.leaf/1`. What belongs to the record and may not be shown (names, reasons, tokens) is
in it as a digest under a salt that stays with the register: the log binds it, and nobody can guess it from the entry.
The same functions make an entry when something happens and make it again from the rows when the log is checked.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from certify.canonical import canonical_json
from models.entities import Agency, AuditEvent, Certificate, RegisterEntry

LEAF_SCHEMA = "saoy.leaf/1"
# The digests of the officer, the seal and the first time-stamp; later archive time-stamps are not of the issue.
SIGNED_AT_ISSUE = 3


class LeafKind(StrEnum):
    """What happened. Public and stable."""

    NUMBER_RESERVED = "number_reserved"
    COPY_ISSUED = "copy_issued"
    LINE_VOIDED = "line_voided"
    COPY_REVOKED = "copy_revoked"
    AUDIT_HEAD = "audit_head"
    REGISTER_RESTORED = "register_restored"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the log has it: `data` is hashed and published, the salt and the row that it is about are not."""

    kind: str
    subject_id: str
    salt: str
    data: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """One entry before it is salted. `subject_id` names the row it is about and is not part of it."""

    kind: LeafKind
    subject_id: str
    shown: Mapping[str, Any]
    hidden: Mapping[str, Any] = field(default_factory=dict)
    adopted: bool = False  # told afterwards, of a row that is older than the log

    def data(self, salt: str) -> str:
        """The entry as it is hashed and published. Only `salt` lets anybody try values for what is hidden."""
        members = {"schema": LEAF_SCHEMA, "kind": self.kind.value, **self.shown}
        if self.adopted:
            members["adopted"] = True
        if self.hidden:
            members["hidden"] = sha256(salt.encode() + canonical_json(self.hidden)).hexdigest()
        return canonical_json(members).decode()


def number_reserved(agency: Agency, entry: RegisterEntry, *, is_early: bool = False) -> Leaf:
    """The number is for this content and no other; committed before anything is signed.

    Who will sign may change until then, when another officer takes the order over, and is said with the copy. Paper
    lines name their signer from the first, and so did all `early` entries.
    """
    shown = {**_place(agency, entry), "digest": entry.digest, "time": moment(entry.reserved_at)}
    hidden: dict[str, Any] = {
        "id": entry.id,
        "document_id": entry.document_id,
        "requester_name": entry.requester_name,
        "original_name": entry.original_name,
        "copies": entry.copies,
        "fee_dong": entry.fee_dong,
    }
    if is_early or entry.document_id is None:
        hidden |= _signer(entry)
    return Leaf(LeafKind.NUMBER_RESERVED, entry.id, shown, hidden)


def copy_issued(agency: Agency, entry: RegisterEntry, certificate: Certificate, *, is_early: bool = False) -> Leaf:
    """The copy with this number: the digests that its signatures and its time-stamp signed.

    `early` entries said who signed with the number.
    """
    shown = {
        **_place(agency, entry),
        "digest": entry.digest,
        "record": certificate.record_sha256,
        "signed": list(certificate.signed_ranges[:SIGNED_AT_ISSUE]),
        "time": moment(certificate.issued_at),
    }
    hidden = {
        "id": certificate.id,
        "entry_id": certificate.entry_id,
        "document_id": certificate.document_id,
        "token": certificate.token,
        "code": certificate.code,
        "blob_sha256": certificate.blob_sha256,
        "officer_certificate_sha256": certificate.officer_certificate_sha256,
        "seal_certificate_sha256": certificate.seal_certificate_sha256,
        "signed_at": moment(entry.signed_at) if entry.signed_at else None,
        "state": entry.state.value,
        **({} if is_early else _signer(entry)),
    }
    return Leaf(LeafKind.COPY_ISSUED, certificate.id, shown, hidden)


def line_voided(agency: Agency, entry: RegisterEntry, at: str) -> Leaf:
    """The number will never stand on a copy. `at` as `moment` writes it: the line does not keep the time."""
    hidden = {"id": entry.id, "state": entry.state.value, "reason": entry.void_reason, "voided_by": entry.voided_by}
    return Leaf(LeafKind.LINE_VOIDED, entry.id, {**_place(agency, entry), "time": at}, hidden)


def copy_revoked(agency: Agency, entry: RegisterEntry, certificate: Certificate) -> Leaf:
    """The copy lost its force."""
    revoked_at = moment(certificate.revoked_at) if certificate.revoked_at else None
    hidden = {
        "id": certificate.id,
        "status": certificate.status.value,
        "decision": certificate.revocation_decision,
        "reason": certificate.revocation_reason,
    }
    return Leaf(LeafKind.COPY_REVOKED, certificate.id, {**_place(agency, entry), "time": revoked_at}, hidden)


def leaf_about(
    kind: LeafKind,
    agency: Agency,
    entry: RegisterEntry,
    certificate: Certificate | None,
    at: str,
    *,
    is_early: bool = False,
) -> Leaf:
    """The entry of this kind as the rows now say it. `at` counts where the rows keep no time. Raises ValueError."""
    if kind is LeafKind.NUMBER_RESERVED:
        return number_reserved(agency, entry, is_early=is_early)
    if kind is LeafKind.LINE_VOIDED:
        return line_voided(agency, entry, at)
    if certificate is None or kind not in (LeafKind.COPY_ISSUED, LeafKind.COPY_REVOKED):
        raise ValueError(f"{kind} is about no such row")
    if kind is LeafKind.COPY_ISSUED:
        return copy_issued(agency, entry, certificate, is_early=is_early)
    return copy_revoked(agency, entry, certificate)


def audit_head(event: AuditEvent, at: str) -> Leaf:
    """The audit chain ended with this event: from here on its end cannot be cut off unseen."""
    shown = {"sequence": event.sequence, "hash": event.hash, "time": at}
    return Leaf(LeafKind.AUDIT_HEAD, str(event.sequence), shown)


def register_restored(identifier: str, note: str) -> Leaf:
    """A database was restored: what was lost and what came back, signed with the log's key."""
    return Leaf(LeafKind.REGISTER_RESTORED, identifier, {"note": note})


def is_adopted(data: str) -> bool:
    """Whether an entry was written after the fact, so that nothing signed before it can carry its proof."""
    return json.loads(data).get("adopted") is True


def _signer(entry: RegisterEntry) -> dict[str, Any]:
    return {"signer_name": entry.signer_name, "signer_title": entry.signer_title}


def _place(agency: Agency, entry: RegisterEntry) -> dict[str, Any]:
    return {"agency": agency.code, "year": entry.year, "register": entry.register, "number": entry.number}


def moment(at: datetime) -> str:
    """A time as entries write it: UTC, to the microsecond."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
