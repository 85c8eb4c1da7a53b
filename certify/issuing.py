"""From the officer's order to a registered copy: reserve, build, sign, seal, time-stamp, check, store, record.

Each step can be killed. The number is committed before anything is signed and found again afterwards; what the keys
are asked and answer is in the signing journal, so that a crash leads to the same content again and never to another;
nothing is reachable before the last transaction. Where a keeper applies the seal, the officer's part ends with the file
signed, and `certify.sealing_job` goes on from there.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from certify.certified_copy import (
    FrozenPage,
    UnsignedCopy,
    require_frozen_rasters,
)
from certify.copy_making import frozen_pages, unsigned_copy
from certify.issue_order import IssueContext, IssueOrder, NumberedDocument, new_code, reserved_order
from certify.log import leaves
from certify.log.appending import append
from certify.log.sealed_proof import SealedProof, examine_sealed_proof
from certify.ordering import JOB_KIND, FourEyesError, resume_issuing, start_issuing
from certify.register import record_signed
from certify.register_memory import JournalKind, RegisterName
from certify.remembered_acts import issued_facts
from certify.trust import certificate_digest
from certify.vault.results import record_result
from certify.verification.facts import EntryKind, Examination
from certify.verification.strict_rules import strict_faults
from models import audit
from models.clock import utc_now
from models.entities import (
    Certificate,
    Document,
    OutboxMessage,
    RegisterEntry,
    SealingPolicy,
    SealRequest,
    SigningRecord,
)
from models.errors import IntegrityError
from models.job_queue import ClaimedJob, finish
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.log.register_log import RegisterLog
    from certify.signing import Signers

__all__ = ["JOB_KIND", "FourEyesError", "IssueContext", "execute", "new_code", "resume_issuing", "start_issuing"]

logger = logging.getLogger(__name__)

ISSUED_TOPIC = "certificate.issued"


@dataclass(frozen=True, slots=True)
class Workpiece:
    """What is signed and by whom: the frozen pages, the file made of them, and the two keys."""

    pages: list[FrozenPage]
    unsigned: UnsignedCopy
    signers: Signers


def execute(claimed: ClaimedJob, context: IssueContext) -> None:
    """The job step `issue`. Safe to run again after a crash at any point.

    Raises UnavailableError kinds when a key or the time-stamp authority cannot be used: the job waits and is tried
    again, and nothing unstamped ever leaves. A document that only waits for a time-stamp says so by its state.
    """
    from certify.journaled_signing import JournaledSigning
    from certify.signing_journal import SigningJournal
    from certify.timestamps import TimestampRejectedError, TimestampUnavailableError

    order = reserved_order(claimed, context)
    if order is None:
        with context.database.begin() as session:
            finish(session, claimed)
        return
    pages = frozen_pages(order, context)
    signers = context.signers_for(order.agency, order.officer)
    unsigned = unsigned_copy(order, pages, context)
    journal = SigningJournal(context.database, officer=order.officer, watch=context.watch)
    signing = JournaledSigning(journal, context.storage, signers, context.timestamps)
    is_kept = order.number.sealing is SealingPolicy.KEEPER
    try:
        make = signing.officer_copy if is_kept else signing.finished_copy
        signed = make(order.number, unsigned.pdf)
    except (TimestampUnavailableError, TimestampRejectedError):
        await_timestamp(order, context)
        raise
    if is_kept:
        _hand_to_keeper(claimed, order, signed, context)
    else:
        complete(claimed, order, Workpiece(pages, unsigned, signers), signed, context)


def _hand_to_keeper(claimed: ClaimedJob, order: IssueOrder, signed: bytes, context: IssueContext) -> None:
    """The officer's part is done: his file is kept, and nothing refers to it that can be reached."""
    blob = context.storage.put(signed)
    with context.database.begin() as session:
        finish(session, claimed)
        document = session.get_one(Document, order.document.id, with_for_update=True)
        document.mark_awaiting_seal()
        session.add(
            SealRequest(
                record_id=order.number.id,
                document_id=document.id,
                agency_id=document.agency_id,
                file_sha256=blob,
                requested_by=order.officer.id,
            )
        )
        audit.record(
            session,
            actor=order.officer.id,
            action="seal_requested",
            subject_type="document",
            subject_id=document.id,
            details={"entry_id": order.entry.id, "file_sha256": blob},
        )


def complete(
    claimed: ClaimedJob, order: NumberedDocument, piece: Workpiece, signed: bytes, context: IssueContext
) -> None:
    """The signed, sealed and time-stamped file is checked as anybody would, stored, and recorded as issued."""
    from certify.renewal import next_renewal

    examination = _self_verify(signed, piece)
    _require_logged(examination, context.log)
    blob = context.storage.put(signed)
    with context.database.begin() as session:
        finish(session, claimed)
        certificate = _record(session, order, piece.unsigned, blob, examination, next_renewal(signed))
        if context.vault_keys is not None:
            record_result(session, certificate, context.vault_keys)
        if context.memory is not None:
            facts = issued_facts(session, certificate, order.officer.id)
            context.memory.keep(JournalKind.ISSUED, RegisterName.of(order.entry), order.entry.number, facts)
    if context.memory is not None:
        with context.database.read() as session:
            context.memory.keep_audit_head(session)


def await_timestamp(order: NumberedDocument, context: IssueContext) -> None:
    """No authority gave a time-stamp: the document waits in a state of its own, and says since when."""
    with context.database.begin() as session:
        document = session.get_one(Document, order.document.id, with_for_update=True)
        record = session.get_one(SigningRecord, order.number.id, with_for_update=True)
        record.awaiting_since = record.awaiting_since or utc_now()
        if document.state in (DocumentState.ISSUING, DocumentState.SEALING):
            document.mark_awaiting_timestamp()
            audit.record(
                session,
                actor="system",
                action="timestamp_awaited",
                subject_type="document",
                subject_id=document.id,
                details={"entry_id": order.entry.id},
            )


def _self_verify(signed: bytes, piece: Workpiece) -> Examination:
    """The final bytes must pass the rule that anybody's check will apply. Raises IntegrityError when they do not."""
    from certify.verification.examination import examine

    signers = piece.signers
    examination = examine(signed, signers.trust, utc_now())
    faults = strict_faults(examination)
    if faults or sha256(examination.sealed_record or b"").hexdigest() != piece.unsigned.record_sha256:
        raise IntegrityError(code="copy_failed_own_check", detail=", ".join(faults) or "record")
    certificates = [facts.certificate_sha256 for facts in examination.signatures[:2]]
    if certificates != [certificate_digest(key.certificate) for key in (signers.officer, signers.seal)]:
        raise IntegrityError(code="copy_failed_own_check", detail="certificates")
    require_frozen_rasters(signed, piece.pages)
    return examination


def _require_logged(examination: Examination, log: RegisterLog) -> None:
    """The copy proves that its number was in the log before it was signed. Raises IntegrityError when it does not."""
    if examine_sealed_proof(examination.sealed_record or b"", [log.verifier]) is not SealedProof.HOLDS:
        raise IntegrityError(code="copy_failed_own_check", detail="log")


def _record(
    session: Session,
    order: NumberedDocument,
    unsigned: UnsignedCopy,
    blob: str,
    examination: Examination,
    renewal_due_at: datetime,
) -> Certificate:
    """One transaction: the line, the certificate, the document, the message, the log entry, the audit event."""
    signed_at = _stamped_at(examination)
    # The document before the line, as everywhere: who voids the number at this moment waits, or is waited for.
    document = session.get_one(Document, order.document.id, with_for_update=True)
    entry = session.get_one(RegisterEntry, order.entry.id, with_for_update=True)
    record_signed(session, entry, signed_at)
    document.mark_issued()
    certificate = Certificate(
        document_id=document.id,
        entry_id=entry.id,
        agency_id=document.agency_id,
        token=order.number.token,
        code=order.number.code,
        blob_sha256=blob,
        record_sha256=unsigned.record_sha256,
        signed_ranges=[facts.signed_digest or "" for facts in examination.signatures],
        officer_certificate_sha256=examination.signatures[0].certificate_sha256 or "",
        seal_certificate_sha256=examination.signatures[1].certificate_sha256 or "",
        issued_at=signed_at,
        renewal_due_at=renewal_due_at,
    )
    session.add(certificate)
    session.flush()
    append(session, leaves.copy_issued(order.agency, entry, certificate))
    payload = {"certificate_id": certificate.id, "document_id": document.id, "dossier_id": document.dossier_id}
    session.add(OutboxMessage(key=f"{ISSUED_TOPIC}:{certificate.id}", topic=ISSUED_TOPIC, payload=payload))
    audit.record(
        session,
        actor=order.officer.id,
        action="certificate_issued",
        subject_type="certificate",
        subject_id=certificate.id,
        details={"document_id": document.id, "entry_id": entry.id, "blob_sha256": blob},
    )
    logger.info("certificate issued", extra={"document_id": document.id})
    return certificate


def _stamped_at(examination: Examination) -> datetime:
    """The authority's time, not ours: no clock of this system can back-date a copy (RELIABILITY T-03)."""
    stamp = examination.signatures[-1]
    if stamp.kind is not EntryKind.TIMESTAMP or stamp.signed_at is None:
        raise IntegrityError(code="copy_failed_own_check", detail="no time-stamp")
    return stamp.signed_at
