"""From the officer's order to a registered copy: reserve, build, sign, seal, time-stamp, check, store, record.

Each step can be killed. The number is committed before anything is signed and found again afterwards; what the keys
are asked and answer is in the signing journal, so that a crash leads to the same content again and never to another;
nothing is reachable before the last transaction.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

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
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.offline_claims import SEAL_BYTES, OfflineClaims
from certify.credentials.status_list import StatusReference
from certify.credentials.status_register import remember_key, take_place
from certify.document_codes import copy_file_name, name_document
from certify.fee_case import fee_case
from certify.fees import fee_for
from certify.habits import AgencyHabits
from certify.kept_copy import require_untouched
from certify.log import leaves
from certify.log.appending import append
from certify.log.sealed_proof import MEMBER as LOG_MEMBER
from certify.log.sealed_proof import SealedProof, examine_sealed_proof
from certify.ordering import JOB_KIND, FourEyesError, freeze_of, require_officer, resume_issuing, start_issuing
from certify.reconciliation import issued_facts, reserved_facts
from certify.register import RegisterLine, record_signed, reserve
from certify.register_memory import JournalKind, RegisterMemory, RegisterName
from certify.statement import Statement
from certify.trust import certificate_digest
from certify.vault.keys import VaultKeys
from certify.vault.results import record_result
from certify.verification.facts import EntryKind, Examination
from certify.verification.strict_rules import strict_faults
from certify.vietnam_time import in_vietnam
from models import audit
from models.clock import utc_now
from models.database import Database
from models.document_metadata import DocumentKind, DocumentMetadata
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
    from certify.log.register_log import RegisterLog
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
    log: RegisterLog
    habits_for: Callable[[Agency], AgencyHabits] = field(default=lambda agency: AgencyHabits())
    kind_of: Callable[[str | None], DocumentKind] = field(default=lambda type_code: DocumentKind())
    vault_keys: VaultKeys | None = None  # None: copies without a result for their owner
    memory: RegisterMemory | None = None  # None: a restored backup is not noticed
    # None: copies are issued without a code for offline checks and without credentials.
    credentials: CredentialIssuer | None = None


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
    _require_logged(examination, context.log)
    blob = context.storage.put(signed)
    with context.database.begin() as session:
        finish(session, claimed)
        certificate = _record(session, order, unsigned, blob, examination, next_renewal(signed))
        if context.vault_keys is not None:
            record_result(session, certificate, context.vault_keys)
        if context.memory is not None:
            facts = issued_facts(session, certificate, order.officer.id)
            context.memory.keep(JournalKind.ISSUED, _register_of(order.entry), order.entry.number, facts)
    if context.memory is not None:
        with context.database.read() as session:
            context.memory.keep_audit_head(session)


def _register_of(entry: RegisterEntry) -> RegisterName:
    return RegisterName(entry.agency_id, entry.year, entry.register)


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
    metadata: DocumentMetadata
    authority: SignerAuthority
    facts: dict[str, Any]
    place: StatusReference | None  # in a status list


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
    # Asked again here: since the order a delegation may have run out.
    authority = require_officer(session, document, officer)
    context.log.require_continued(session)
    if context.memory is not None:
        context.memory.require_not_older(session)
    habits = context.habits_for(agency)
    pages = tuple(pages_of(session, counter_capture(session, document)))
    line = _line(session, document, agency, authority, officer, len(pages), habits)
    entry = reserve(session, document, digest=frozen.digest, line=line)
    metadata = _metadata(session, document, agency, frozen, context.kind_of(document.type_code))
    number = open_record(session, entry, token=new_token(), code=new_code())
    return IssueOrder(
        document,
        frozen,
        entry,
        number,
        agency,
        officer,
        pages,
        habits,
        metadata,
        authority,
        reserved_facts(session, entry),
        _take_place(session, entry, context.credentials),
    )


def _take_place(session: Session, entry: RegisterEntry, issuer: CredentialIssuer | None) -> StatusReference | None:
    """With the number and not with the certificate: the place is printed on the copy, so it is fixed before signing."""
    if issuer is None:
        return None
    remember_key(session, issuer.public_key)
    return take_place(session, entry)


def _metadata(
    session: Session, document: Document, agency: Agency, frozen: Freeze, kind: DocumentKind
) -> DocumentMetadata:
    """From the settled fields, with the document's code in national exchange."""
    values = {name: entry["value"] for name, entry in frozen_values(frozen.manifest).items()}
    pages = len(frozen.manifest["pages"])
    metadata = DocumentMetadata.of_values(values, type_name=kind.name, pages=pages, subject=document.title)
    return replace(metadata, doc_code=name_document(session, document, agency, kind.code, metadata) or "")


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


def unsigned_copy(order: IssueOrder, pages: list[FrozenPage], context: IssueContext) -> UnsignedCopy:
    """The file that is signed: built once a number and kept, so that every attempt is about the same bytes."""
    from certify.signing_journal import SigningJournal

    if context.memory is not None:
        # Before the first signature with this number, and after the commit: what is remembered is in the database.
        context.memory.keep(JournalKind.RESERVED, _register_of(order.entry), order.entry.number, order.facts)
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
        register={
            "number": number,
            "sequence": entry.number,
            "book": book,
            "agency": order.agency.name,
            "agency_code": order.agency.code,
        },
        manifest=order.frozen.manifest,
        freeze_digest=order.frozen.digest,
        fields=frozen_values(order.frozen.manifest),
    )
    record[LOG_MEMBER] = context.log.sealed_proof(entry.id)
    offline = _offline_code(order, number, context)
    if offline is not None:
        # In the sealed record too: whoever has the file checks it offline without reading the picture of a code.
        record["offline_claims"] = offline
    called = copy_file_name(order.metadata.doc_code or names.code, entry.reserved_at)
    plan = CopyPlan(pages, statement, order.document.title, address, names.code, record, offline)
    metadata = replace(order.metadata, file_name=called)
    return build_certified_copy(replace(plan, metadata=metadata, template=order.habits.template))


def _offline_code(order: IssueOrder, number: str, context: IssueContext) -> str | None:
    if context.credentials is None or order.place is None:
        return None
    seal = context.signers_for(order.agency, order.officer).seal
    values = {name: entry["value"] for name, entry in frozen_values(order.frozen.manifest).items()}
    claims = OfflineClaims(
        number=number,
        agency=order.agency.name,
        agency_code=order.agency.code,
        code=order.number.code,
        document_type=order.frozen.manifest["document_type"] or "unknown",
        certified_at=order.entry.reserved_at,
        record_digest=bytes.fromhex(order.frozen.digest),
        status=order.place,
        seal=bytes.fromhex(certificate_digest(seal.certificate))[:SEAL_BYTES],
    )
    return context.credentials.offline_code(claims, values)


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


def _require_logged(examination: Examination, log: RegisterLog) -> None:
    """The copy proves that its number was in the log before it was signed. Raises IntegrityError when it does not."""
    if examine_sealed_proof(examination.sealed_record or b"", [log.verifier]) is not SealedProof.HOLDS:
        raise IntegrityError(code="copy_failed_own_check", detail="log")


def _record(
    session: Session,
    order: IssueOrder,
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


def new_code() -> str:
    """A short code for people without a QR reader: XXXX-XXXX-XXXX."""
    letters = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))
    return "-".join(letters[start : start + 4] for start in range(0, _CODE_LENGTH, 4))
