"""From the officer's order to a registered copy: reserve, build, sign, seal, time-stamp, check, store, record.

Each step can be killed. The number is committed before anything is signed and found again afterwards; what the keys
are asked and answer is in the signing journal, so that a crash leads to the same content again and never to another;
nothing is reachable before the last transaction.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from certify.certified_copy import (
    CopyPlan,
    FrozenPage,
    UnsignedCopy,
    build_certified_copy,
    record_of,
    require_frozen_rasters,
)
from certify.comparison import (
    counter_capture,
    frozen_values,
    pages_of,
    require_intact,
    require_unchanged,
)
from certify.fees import fee_for
from certify.habits import AgencyHabits
from certify.kept_copy import require_untouched
from certify.ordering import JOB_KIND, FourEyesError, freeze_of, require_officer, resume_issuing, start_issuing
from certify.register import RegisterLine, record_signed, reserve
from certify.statement import Statement
from certify.trust import certificate_digest
from certify.verification.facts import EntryKind, Examination
from certify.verification.judgement import strict_faults
from certify.vietnam_time import in_vietnam
from models import audit
from models.clock import utc_now
from models.database import Database
from models.entities import (
    Agency,
    Certificate,
    Document,
    Dossier,
    Freeze,
    OutboxMessage,
    Page,
    RegisterEntry,
    SigningRecord,
    UserAccount,
)
from models.errors import ConflictError, IntegrityError, NotFoundError
from models.identifiers import new_token
from models.job_queue import ClaimedJob, finish
from models.storage import BlobStore
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.signing import Signers
    from certify.signing_journal import JournaledNumber
    from certify.timestamps import TimestampAuthority

__all__ = ["JOB_KIND", "FourEyesError", "IssueContext", "execute", "new_code", "resume_issuing", "start_issuing"]

logger = logging.getLogger(__name__)

ISSUED_TOPIC = "certificate.issued"

# Read aloud and typed by hand: without letters that look like digits (Crockford's alphabet), 60 bits.
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 12


@dataclass(frozen=True, slots=True)
class IssueContext:
    """What issuing needs; built once a process by `api.container`."""

    database: Database
    storage: BlobStore
    signers_for: Callable[[Agency, UserAccount], Signers]
    timestamps: TimestampAuthority
    verification_base: str
    habits_for: Callable[[Agency], AgencyHabits] = field(default=lambda agency: AgencyHabits())


def execute(claimed: ClaimedJob, context: IssueContext) -> None:
    """The job step `issue`. Safe to run again after a crash at any point.

    Raises UnavailableError kinds when a key or the time-stamp authority cannot be used: the job waits and is tried
    again, and nothing unstamped ever leaves. A document that only waits for a time-stamp says so by its state.
    """
    from certify.journaled_signing import JournaledSigning
    from certify.renewal import next_renewal
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
    signing = JournaledSigning(SigningJournal(context.database), context.storage, signers, context.timestamps)
    try:
        signed = signing.finished_copy(order.number, unsigned.pdf)
    except (TimestampUnavailableError, TimestampRejectedError):
        _await_timestamp(order, context)
        raise
    examination = _self_verify(signed, unsigned, pages, signers)
    blob = context.storage.put(signed)
    with context.database.begin() as session:
        finish(session, claimed)
        _record(session, order, unsigned, blob, examination, next_renewal(signed))


@dataclass(frozen=True, slots=True)
class IssueOrder:
    """What the first transaction read and reserved; detached from the session.

    `number` also says how the public finds the copy: by the token in the QR code, or by the short code under it.
    """

    document: Document
    frozen: Freeze
    entry: RegisterEntry
    number: JournaledNumber
    agency: Agency
    officer: UserAccount
    pages: tuple[Page, ...]
    habits: AgencyHabits


def reserved_order(claimed: ClaimedJob, context: IssueContext) -> IssueOrder | None:
    """The number committed and its journal opened; see `reserve_order`."""
    with context.database.begin() as session:
        return reserve_order(session, claimed.document_id, str(claimed.payload.get("officer_id", "")), context)


def reserve_order(
    session: Session, document_id: str | None, officer_id: str, context: IssueContext
) -> IssueOrder | None:
    """None when the document is issued already: the work of an earlier attempt whose answer was lost."""
    from certify.signing_journal import open_record

    document = session.get(Document, document_id) if document_id else None
    officer = session.get(UserAccount, officer_id)
    agency = session.get(Agency, document.agency_id) if document is not None else None
    if document is None or officer is None or agency is None:
        raise NotFoundError(detail="the job names no document, officer or agency")
    if document.state is DocumentState.ISSUED:
        return None
    if document.state not in (DocumentState.ISSUING, DocumentState.AWAITING_TIMESTAMP):
        raise ConflictError(detail=f"a document {document.state} is not issued")
    frozen = freeze_of(session, document)
    require_unchanged(session, document, frozen)
    require_officer(session, document, officer)
    habits = context.habits_for(agency)
    pages = tuple(pages_of(session, counter_capture(session, document)))
    line = _line(session, document, officer, len(pages), habits)
    entry = reserve(session, document, digest=frozen.digest, line=line)
    number = open_record(session, entry, token=new_token(), code=new_code())
    return IssueOrder(document, frozen, entry, number, agency, officer, pages, habits)


def _line(session: Session, document: Document, officer: UserAccount, pages: int, habits: AgencyHabits) -> RegisterLine:
    dossier = session.get(Dossier, document.dossier_id)
    fee = fee_for(pages, document.copies, in_vietnam(utc_now()).date(), habits.fee_rules)
    return RegisterLine(
        requester_name=dossier.requester_name if dossier else "",
        original_name=document.title,
        signer_name=officer.display_name,
        signer_title=officer.position_title,
        copies=document.copies,
        fee_dong=fee.amount,
    )


def unsigned_copy(order: IssueOrder, pages: list[FrozenPage], context: IssueContext) -> UnsignedCopy:
    """The file that is signed: built once a number and kept, so that every attempt is about the same bytes."""
    from certify.signing_journal import SigningJournal

    number = order.number
    if number.unsigned_blob_sha256 is None:
        built = _build(order, pages, context)
        number = SigningJournal(context.database).keep_unsigned(
            number.id, blob_sha256=context.storage.put(built.pdf), record_sha256=built.record_sha256
        )
    kept = UnsignedCopy(context.storage.get(number.unsigned_blob_sha256 or ""), number.record_sha256 or "")
    if order.number.unsigned_blob_sha256 is not None:
        fields = frozen_values(order.frozen.manifest)
        require_untouched(kept, pages, token=number.token, freeze_digest=order.frozen.digest, fields=fields)
    return kept


def _await_timestamp(order: IssueOrder, context: IssueContext) -> None:
    """No authority gave a time-stamp: the document waits in a state of its own, and says since when."""
    with context.database.begin() as session:
        document = session.get_one(Document, order.document.id, with_for_update=True)
        record = session.get_one(SigningRecord, order.number.id, with_for_update=True)
        record.awaiting_since = record.awaiting_since or utc_now()
        if document.state is DocumentState.ISSUING:
            document.mark_awaiting_timestamp()
            audit.record(
                session,
                actor="system",
                action="timestamp_awaited",
                subject_type="document",
                subject_id=document.id,
                details={"entry_id": order.entry.id},
            )


def frozen_pages(order: IssueOrder, context: IssueContext) -> list[FrozenPage]:
    """The rasters by the digests of the manifest, hashed again here: what is signed is what was frozen."""
    lines = {page.number: page.page_reading.lines if page.page_reading else () for page in order.pages}
    return [
        FrozenPage(
            raster=require_intact(context.storage, page["clean_sha256"]),
            width=page["width"],
            height=page["height"],
            dpi=page["dpi"],
            lines=lines.get(page["number"], ()),
        )
        for page in order.frozen.manifest["pages"]
    ]


def _build(order: IssueOrder, pages: list[FrozenPage], context: IssueContext) -> UnsignedCopy:
    entry, names, numbers = order.entry, order.number, order.habits.numbers
    number, book = numbers.number_text(entry.number), numbers.book_text(order.habits.book, entry.year)
    address = f"{context.verification_base.rstrip('/')}/v/{names.token}"
    # The day of the statement is the day of the number: both are fixed before the signature, whenever it comes.
    statement = Statement(
        agency=order.agency.name,
        officer=order.officer.display_name,
        officer_title=order.officer.position_title,
        number=number,
        book=book,
        certified_at=entry.reserved_at,
        authority=order.habits.authority,
    )
    record = record_of(
        token=names.token,
        verification_address=address,
        certified_at=entry.reserved_at,
        register={"number": number, "book": book, "agency": order.agency.name, "agency_code": order.agency.code},
        manifest=order.frozen.manifest,
        freeze_digest=order.frozen.digest,
        fields=frozen_values(order.frozen.manifest),
    )
    return build_certified_copy(CopyPlan(pages, statement, order.document.title, address, names.code, record))


def _self_verify(signed: bytes, unsigned: UnsignedCopy, pages: list[FrozenPage], signers: Signers) -> Examination:
    """The final bytes must pass the rule that anybody's check will apply. Raises IntegrityError when they do not."""
    from certify.verification.examination import examine

    examination = examine(signed, signers.trust, utc_now())
    faults = strict_faults(examination)
    if faults or sha256(examination.sealed_record or b"").hexdigest() != unsigned.record_sha256:
        raise IntegrityError(code="copy_failed_own_check", detail=", ".join(faults) or "record")
    certificates = [facts.certificate_sha256 for facts in examination.signatures[:2]]
    if certificates != [certificate_digest(key.certificate) for key in (signers.officer, signers.seal)]:
        raise IntegrityError(code="copy_failed_own_check", detail="certificates")
    require_frozen_rasters(signed, pages)
    return examination


def _record(
    session: Session,
    order: IssueOrder,
    unsigned: UnsignedCopy,
    blob: str,
    examination: Examination,
    renewal_due_at: datetime,
) -> None:
    """One transaction: the line, the certificate, the document, the message, the audit event."""
    signed_at = _stamped_at(examination)
    entry = session.get_one(RegisterEntry, order.entry.id, with_for_update=True)
    document = session.get_one(Document, order.document.id, with_for_update=True)
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


def _stamped_at(examination: Examination) -> datetime:
    """The authority's time, not ours: no clock of this system can back-date a copy (RELIABILITY T-03)."""
    stamp = examination.signatures[-1]
    if stamp.kind is not EntryKind.TIMESTAMP or stamp.signed_at is None:
        raise IntegrityError(code="copy_failed_own_check", detail="no time-stamp")
    return stamp.signed_at


def new_code() -> str:
    """A short code for people without a QR reader: XXXX-XXXX-XXXX."""
    letters = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, _CODE_LENGTH, 4))
