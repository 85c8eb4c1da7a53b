"""The job that puts a record under signatures of its own: a decision of revocation, the closing of a year.

What the record says is committed before and holds already; the job waits as long as a key is away. A decision is also
put on paper: the letter with its signed record inside, signed and time-stamped as copies are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from certify.habits import AgencyHabits
from certify.register_memory import RegisterMemory, RegisterName
from certify.remembered_acts import remember_closing, remember_revocation
from certify.signature_fields import LETTER_FIELDS
from certify.signed_records import sign_record
from models import audit
from models.database import Database
from models.entities import Agency, RegisterClosing, RevocationDecision, UserAccount
from models.job_queue import ClaimedJob, Lane, enqueue, finish
from models.storage import BlobStore

if TYPE_CHECKING:
    from certify.keys import SigningKey
    from certify.signing import Signers
    from certify.timestamps import TimestampAuthority

JOB_KIND = "sign_record"

_Signable = RevocationDecision | RegisterClosing


@dataclass(frozen=True, slots=True)
class LetterSigning:
    """What a decision on paper needs: where it is kept, who time-stamps it, how the office writes its numbers."""

    storage: BlobStore
    timestamps: TimestampAuthority
    habits_for: Callable[[Agency], AgencyHabits]


@dataclass(frozen=True, slots=True)
class RecordContext:
    """Where the records are, and the keys of an office and one of its officers."""

    database: Database
    signers_for: Callable[[Agency, UserAccount], Signers]
    memory: RegisterMemory | None = None  # None: revocations and closings are lost with the database
    letters: LetterSigning | None = None  # None: decisions have a signed record and no signed letter


def order_signature(session: Session, subject: _Signable) -> None:
    """Queues the signature of a record that was just written."""
    kind, key = _address(subject)
    enqueue(
        session,
        kind=JOB_KIND,
        document_id=None,
        agency_id=subject.agency_id,
        pool="io",
        lane=Lane.COUNTER,
        payload={"subject": kind, "key": key},
        dedupe=f"{JOB_KIND}:{kind}:{'/'.join(str(part) for part in key)}",
    )


def execute(claimed: ClaimedJob, context: RecordContext) -> None:
    """Safe to run again: a record is signed once and then stays. Raises what keys raise."""
    with context.database.read() as session:
        subject = _found(session, claimed)
        agency = session.get_one(Agency, subject.agency_id)
        officer = session.get_one(UserAccount, _officer_of(subject))
        # Whoever decided it may have been cut off between the commit and this.
        _remember(session, subject, context.memory)
    signers = context.signers_for(agency, officer)
    if subject.signed_record is None:
        _keep_record(claimed, context.database, _sign(subject, signers))
    letter = None
    if isinstance(subject, RevocationDecision) and subject.signed_pdf_sha256 is None and context.letters is not None:
        unsigned = _letter(subject.id, agency, context.database, context.letters)
        letter = context.letters.storage.put(_signed(unsigned, subject.id, signers, context.letters))
    with context.database.begin() as session:
        finish(session, claimed)
        decision = _found(session, claimed)
        if letter is not None and isinstance(decision, RevocationDecision) and decision.signed_pdf_sha256 is None:
            decision.signed_pdf_sha256 = letter
            _note(session, "decision_signed", claimed, {"sha256": letter})
    if letter is not None or subject.signed_record is None:
        with context.database.read() as session:
            _remember(session, _found(session, claimed), context.memory)


def _remember(session: Session, subject: _Signable, memory: RegisterMemory | None) -> None:
    if memory is None:
        return
    if isinstance(subject, RevocationDecision):
        remember_revocation(session, memory, subject.certificate_id)
    else:
        remember_closing(session, memory, RegisterName(subject.agency_id, subject.year, subject.register).text)


def _keep_record(claimed: ClaimedJob, database: Database, signed: dict[str, Any]) -> None:
    """Committed before the letter is made, which has it inside. The first one stays."""
    with database.begin() as session:
        subject = _found(session, claimed)
        session.refresh(subject, with_for_update=True)
        if subject.signed_record is None:
            subject.signed_record = signed
            _note(session, "record_signed", claimed, {})


def _letter(decision_id: str, agency: Agency, database: Database, letters: LetterSigning) -> bytes:
    from certify.revocation_letter import decision_as_pdf

    with database.read() as session:
        decision = session.get_one(RevocationDecision, decision_id)
        return decision_as_pdf(session, decision, letters.habits_for(agency))


def _signed(letter: bytes, decision_id: str, signers: Signers, letters: LetterSigning) -> bytes:
    """The officer who asked and the seal sign, the authority time-stamps. Raises what these raise."""
    from certify.signing import sign_copy

    return sign_copy(letter, signers, letters.timestamps, both=LETTER_FIELDS, reference=f"{decision_id}:").pdf


def _note(session: Session, action: str, claimed: ClaimedJob, details: dict[str, str]) -> None:
    audit.record(
        session,
        actor="system",
        action=action,
        subject_type=str(claimed.payload["subject"]),
        subject_id="/".join(str(part) for part in claimed.payload["key"]),
        details=details,
    )


def _sign(subject: _Signable, signers: Signers) -> dict[str, Any]:
    """A decision bears the seal; the closing of a year the officer's signature as well (Decree 23/2015, art. 13)."""
    keys: tuple[SigningKey, ...] = (signers.seal,)
    if isinstance(subject, RegisterClosing):
        keys = (signers.officer, signers.seal)
    return sign_record(subject.record or {}, keys)


def _address(subject: _Signable) -> tuple[str, list[Any]]:
    if isinstance(subject, RevocationDecision):
        return "revocation_decision", [subject.id]
    return "register_closing", [subject.agency_id, subject.year, subject.register]


def _found(session: Session, claimed: ClaimedJob) -> _Signable:
    key = tuple(claimed.payload["key"])
    if claimed.payload["subject"] == "revocation_decision":
        return session.get_one(RevocationDecision, key)
    return session.get_one(RegisterClosing, key)


def _officer_of(subject: _Signable) -> str:
    return subject.requested_by if isinstance(subject, RevocationDecision) else subject.closed_by
