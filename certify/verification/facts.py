"""What was found in a file, before anybody judges it. Plain data: it crosses a process boundary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from certify.log.sealed_proof import SealedProof
from certify.verification.report import ChangedAfter


class EntryKind(StrEnum):
    """A signature by somebody, or a time-stamp over the whole document."""

    SIGNATURE = "signature"
    TIMESTAMP = "timestamp"


class Change(StrEnum):
    """The most that was changed after a signature."""

    NONE = "none"
    VALIDATION_DATA = "validation_data"  # time-stamps and revocation data added later
    FORM_FILLING = "form_filling"  # further signatures, or filled fields
    ANNOTATIONS = "annotations"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SignatureFacts:
    """One signature field that is filled."""

    field: str
    kind: EntryKind
    signer: str = ""
    certificate_sha256: str | None = None
    issuer: str = ""
    # The digest inside the signed attributes or the token: what was signed, even if the bytes changed since.
    signed_digest: str | None = None
    digest_algorithm: str = ""
    intact: bool = False
    trusted: bool = False
    signed_at: datetime | None = None
    level: str = "unknown"
    covers_whole_file: bool = False
    change: Change = Change.OTHER
    changed_after: ChangedAfter = ChangedAfter.FORBIDDEN
    permission: int | None = None  # DocMDP, for a certification
    problem: str | None = None  # a code of `certify.reasons`


@dataclass(frozen=True, slots=True)
class Examination:
    """Everything the judgement rests on."""

    signatures: tuple[SignatureFacts, ...] = ()
    problems: tuple[str, ...] = ()  # codes that concern the whole file
    strict: bool = False  # the file reads without any leniency
    other_fields: tuple[str, ...] = ()  # form fields that hold no signature
    sealed_record: bytes | None = None  # record.json, only from the bytes that the seal covers
    # record.json as any revision shows it: only to find which copy this may have been, never believed.
    shown_records: tuple[bytes, ...] = ()
    record_unchanged: bool = False
    metadata_unchanged: bool = False
    log_proof: SealedProof = SealedProof.ABSENT  # of the sealed record
