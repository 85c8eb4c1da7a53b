"""From the officer's order to a registered copy: reserve, build, sign, seal, time-stamp, check, store, record.

Each step can be killed. The number is committed before anything is signed and found again afterwards; nothing is
reachable before the last transaction, so the worst a crash costs is a second signature over the same content.
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

from certify.authority import lines_above_signature
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
from certify.fee_case import fee_case
from certify.fees import fee_for
from certify.habits import AgencyHabits
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
    SignerAuthority,
    UserAccount,
)
from models.errors import ConflictError, IntegrityError, NotFoundError
from models.identifiers import new_token
from models.job_queue import ClaimedJob, finish
from models.storage import BlobStore
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.signing import SignedCopy, Signers
    from certify.timestamps import TimestampClient

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
    timestamps: TimestampClient
    verification_base: str
    habits_for: Callable[[Agency], AgencyHabits] = field(default=lambda agency: AgencyHabits())


def execute(claimed: ClaimedJob, context: IssueContext) -> None:
    """The job step `issue`. Safe to run again after a crash at any point.

    Raises UnavailableError kinds when a key or the time-stamp authority cannot be used: the job waits and is tried
    again, and nothing unstamped ever leaves.
    """
    from certify.signing import sign_copy

    with context.database.begin() as session:
        order = _reserve(session, claimed, context)
        if order is None:
            finish(session, claimed)
            return
    pages = _frozen_pages(order, context)
    signers = context.signers_for(order.agency, order.officer)
    names = _Names(new_token(), new_code())
    unsigned = _build(order, pages, names, context)
    signed = sign_copy(unsigned.pdf, signers, context.timestamps)
    examination = _self_verify(signed, unsigned, pages, signers)
    blob = context.storage.put(signed.pdf)
    with context.database.begin() as session:
        finish(session, claimed)
        _record(session, order, names, unsigned, blob, examination)


@dataclass(frozen=True, slots=True)
class _Order:
    """What the first transaction read and reserved; detached from the session."""

    document: Document
    frozen: Freeze
    entry: RegisterEntry
    agency: Agency
    officer: UserAccount
    pages: tuple[Page, ...]
    habits: AgencyHabits
    authority: SignerAuthority


@dataclass(frozen=True, slots=True)
class _Names:
    """How the public finds the copy: by the token in the QR code, or by the short code under it."""

    token: str
    code: str


def _reserve(session: Session, claimed: ClaimedJob, context: IssueContext) -> _Order | None:
    """None when the document is issued already: the work of an earlier attempt whose answer was lost."""
    document = session.get(Document, claimed.document_id) if claimed.document_id else None
    officer = session.get(UserAccount, str(claimed.payload.get("officer_id", "")))
    agency = session.get(Agency, document.agency_id) if document is not None else None
    if document is None or officer is None or agency is None:
        raise NotFoundError(detail=f"job {claimed.id} names no document, officer or agency")
    if document.state is DocumentState.ISSUED:
        return None
    if document.state is not DocumentState.ISSUING:
        raise ConflictError(detail=f"a document {document.state} is not issued")
    frozen = freeze_of(session, document)
    require_unchanged(session, document, frozen)
    # Asked again here: since the order a delegation may have run out.
    authority = require_officer(session, document, officer)
    habits = context.habits_for(agency)
    pages = tuple(pages_of(session, counter_capture(session, document)))
    line = _line(session, document, agency, authority, officer, len(pages), habits)
    entry = reserve(session, document, digest=frozen.digest, line=line)
    return _Order(document, frozen, entry, agency, officer, pages, habits, authority)


def _line(
    session: Session,
    document: Document,
    agency: Agency,
    authority: SignerAuthority,
    officer: UserAccount,
    pages: int,
    habits: AgencyHabits,
) -> RegisterLine:
    dossier = session.get(Dossier, document.dossier_id)
    today = in_vietnam(utc_now()).date()
    fee = fee_for(pages, document.copies, today, habits.fees, fee_case(session, document, agency))
    return RegisterLine(
        requester_name=dossier.requester_name if dossier else "",
        original_name=document.title,
        signer_name=officer.display_name,
        signer_title=authority.position,
        copies=document.copies,
        fee_dong=fee.amount,
        fee_basis=fee.basis,
        type_code=document.type_code,
    )


def _frozen_pages(order: _Order, context: IssueContext) -> list[FrozenPage]:
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


def _build(order: _Order, pages: list[FrozenPage], names: _Names, context: IssueContext) -> UnsignedCopy:
    entry, numbers = order.entry, order.habits.numbers
    number, book = numbers.number_text(entry.number), numbers.volume_text(entry.volume, entry.year)
    above = lines_above_signature(order.authority)
    address = f"{context.verification_base.rstrip('/')}/v/{names.token}"
    # The day of the statement is the day of the number: both are fixed before the signature, whenever it comes.
    statement = Statement(
        agency=order.agency.name,
        officer=order.officer.display_name,
        officer_title=above.title,
        number=number,
        book=book,
        certified_at=entry.reserved_at,
        authority=above.prefix,
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


def _self_verify(signed: SignedCopy, unsigned: UnsignedCopy, pages: list[FrozenPage], signers: Signers) -> Examination:
    """The final bytes must pass the rule that anybody's check will apply. Raises IntegrityError when they do not."""
    from certify.verification.examination import examine

    examination = examine(signed.pdf, signers.trust, utc_now())
    faults = strict_faults(examination)
    if faults or sha256(examination.sealed_record or b"").hexdigest() != unsigned.record_sha256:
        raise IntegrityError(code="copy_failed_own_check", detail=", ".join(faults) or "record")
    certificates = [facts.certificate_sha256 for facts in examination.signatures[:2]]
    if certificates != [certificate_digest(key.certificate) for key in (signers.officer, signers.seal)]:
        raise IntegrityError(code="copy_failed_own_check", detail="certificates")
    require_frozen_rasters(signed.pdf, pages)
    return examination


def _record(
    session: Session, order: _Order, names: _Names, unsigned: UnsignedCopy, blob: str, examination: Examination
) -> None:
    """One transaction: the line, the certificate, the document, the message, the audit event."""
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
        token=names.token,
        code=names.code,
        blob_sha256=blob,
        record_sha256=unsigned.record_sha256,
        signed_ranges=[facts.signed_digest or "" for facts in examination.signatures],
        officer_certificate_sha256=examination.signatures[0].certificate_sha256 or "",
        seal_certificate_sha256=examination.signatures[1].certificate_sha256 or "",
        issued_at=signed_at,
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
