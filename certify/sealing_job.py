"""From the keeper's order to a registered copy: the seal over exactly what the officer signed, time-stamped, recorded.

The same promises as `certify.issuing`, of which this is the second half: each step can be killed, the number and the
file are found again, the seal's key is asked only through the journal.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from certify.comparison import counter_capture, pages_of, require_unchanged
from certify.copy_making import frozen_pages, kept_unsigned_copy
from certify.issue_order import IssueContext, NumberedDocument
from certify.issuing import Workpiece, await_timestamp, complete
from certify.issuing_batch import execute_list
from certify.ordering import freeze_of
from certify.policy_facts import seal_request_of
from certify.register import NumberTakenError, entry_of
from certify.sealing import enqueue_seal, require_apart
from models.entities import (
    Agency,
    Document,
    Freeze,
    RegisterEntry,
    RegisterState,
    SealRequest,
    SignerRole,
    SigningRecord,
    UserAccount,
)
from models.errors import ConflictError, NotFoundError, SaoyError, UnavailableError
from models.job_queue import ClaimedJob, finish
from models.values.document_state import DocumentState

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.journaled_signing import JournaledSigning

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SealOrder:
    """A numbered document, and the digest of the officer's file that goes under the seal."""

    numbered: NumberedDocument
    file_sha256: str


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What the seal's key is to be asked about, looked at again."""

    piece: Workpiece
    officer_signed: bytes
    signing: JournaledSigning


def execute(claimed: ClaimedJob, context: IssueContext) -> None:
    """The job step `seal`. Safe to run again after a crash at any point; raises as `issuing.execute`."""
    from certify.timestamps import TimestampRejectedError, TimestampUnavailableError

    order = _ordered(claimed.document_id, context)
    if order is None:
        with context.database.begin() as session:
            finish(session, claimed)
        return
    numbered, ready = order.numbered, _prepare(order, context)
    try:
        signed = ready.signing.completed_copy(numbered.number, ready.officer_signed)
    except (TimestampUnavailableError, TimestampRejectedError):
        await_timestamp(numbered, context)
        raise
    complete(claimed, numbered, ready.piece, signed, context)


def execute_batch(claimed: ClaimedJob, context: IssueContext) -> None:
    """The job step `seal_batch`: the one authorisation where the key wants one, then a job a document.

    Safe to run again. As with the officer's list, a document that cannot be prepared does not stop the others.
    """
    execute_list(claimed, context.database, lambda chosen: _seal_together(chosen, context), enqueue_seal)


def _seal_together(document_ids: Sequence[str], context: IssueContext) -> None:
    """One authorisation for every seal that is still missing."""
    from certify.journaled_signing import sign_together
    from certify.keys import BatchSigningKey
    from certify.signing_journal import SigningJournal

    requests, key = [], None
    for document_id in document_ids:
        try:
            order = _ordered(document_id, context)
            if order is None:
                continue
            ready = _prepare(order, context)
            key = ready.piece.signers.seal
            if not isinstance(key, BatchSigningKey):
                return
            requests.append(ready.signing.seal_request(order.numbered.number, ready.officer_signed))
        except UnavailableError:
            raise  # passes by itself: one authorisation for all of them, then
        except SaoyError as error:
            logger.warning("left out of a list", extra={"document_id": document_id, "code": error.code})
    if isinstance(key, BatchSigningKey):
        sign_together(key, requests, SigningJournal(context.database))


def _prepare(order: SealOrder, context: IssueContext) -> _Prepared:
    """Raises IntegrityError unless the file is what was frozen, under exactly the officer's signature, and
    OtherContentError when the officer has another certificate by now: the copy could not be validated with it."""
    from certify.journaled_signing import JournaledSigning
    from certify.officers_file import require_officers_file
    from certify.signing_journal import OtherContentError, SigningJournal
    from certify.trust import certificate_digest

    numbered, journal = order.numbered, SigningJournal(context.database)
    pages = frozen_pages(numbered, context)
    unsigned = kept_unsigned_copy(numbered, pages, context)
    officer_signed = context.storage.get(order.file_sha256)
    request = journal.request(numbered.number.id, SignerRole.OFFICER)
    require_officers_file(officer_signed, unsigned.pdf, request)
    signers = context.signers_for(numbered.agency, numbered.officer)
    if request is None or request.certificate_sha256 != certificate_digest(signers.officer.certificate):
        raise OtherContentError(detail=f"{numbered.number.id}: another officer's certificate")
    signing = JournaledSigning(journal, context.storage, signers, context.timestamps)
    return _Prepared(Workpiece(pages, unsigned, signers), officer_signed, signing)


def _ordered(document_id: str | None, context: IssueContext) -> SealOrder | None:
    """None when the document is issued already: the work of an earlier attempt whose answer was lost.

    The officer's authority is not asked about again: he signed while it was in force, as the time-stamp proves.
    """
    with context.database.begin() as session:
        document = session.get(Document, document_id) if document_id else None
        if document is None:
            raise NotFoundError(detail="the job names no document")
        if document.state is DocumentState.ISSUED:
            return None
        request = _standing_order(session, document)
        frozen = freeze_of(session, document)
        require_unchanged(session, document, frozen)
        require_apart(session, document, request, request.ordered_by or "")
        context.log.require_continued(session)
        if context.memory is not None:
            context.memory.require_not_older(session)
        return SealOrder(_numbered(session, document, frozen, request), request.file_sha256)


def _standing_order(session: Session, document: Document) -> SealRequest:
    request = seal_request_of(session, document.id)
    is_due = document.state in (DocumentState.SEALING, DocumentState.AWAITING_TIMESTAMP)
    if request is None or not request.is_ordered or not is_due:
        raise ConflictError(detail=f"no seal was ordered for a document {document.state}")
    return request


def _numbered(session: Session, document: Document, frozen: Freeze, request: SealRequest) -> NumberedDocument:
    from certify.signing_journal import JournaledNumber

    return NumberedDocument(
        document,
        frozen,
        _reserved_line(session, document, frozen),
        JournaledNumber.of(session.get_one(SigningRecord, request.record_id)),
        session.get_one(Agency, document.agency_id),
        session.get_one(UserAccount, request.requested_by),
        tuple(pages_of(session, counter_capture(session, document))),
    )


def _reserved_line(session: Session, document: Document, frozen: Freeze) -> RegisterEntry:
    entry = entry_of(session, document.id)
    if entry is None or entry.digest != frozen.digest or entry.state is not RegisterState.RESERVED:
        raise NumberTakenError(detail=document.id)
    return entry
