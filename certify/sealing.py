"""The keeper of the agency's seal: orders it for what an officer signed, or refuses. Light to import, as `ordering` is.

The seal is kept and applied by the office's records staff (văn thư), on what the right person has signed (Decree
30/2020, art. 32 and 33). Where an agency works so, a signed file waits under its number until they have it sealed;
nobody reaches it before.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from hmac import compare_digest

from sqlalchemy.orm import Session

from certify.four_eyes import require_role
from certify.ordering import (
    TIMESTAMP_GRACE,
    authorise_list,
    enqueue_step,
    freeze_of,
    is_under_way,
    require_timestamps,
)
from certify.policy import handlers_of
from certify.policy_facts import seal_request_of, settlements_of
from certify.register import entry_of
from certify.voiding import VoidRequestedError, ask_to_void, open_request
from models import audit
from models.document_origin import hands_on
from models.entities import Capture, Document, Job, Role, SealRequest, UserAccount, VoidRequest
from models.errors import ConflictError, ForbiddenError, InvalidValueError, NotFoundError, TransitionError
from models.values.document_state import DocumentState

JOB_KIND = "seal"
BATCH_KIND = "seal_batch"
_UNFINISHED = (DocumentState.SEALING, DocumentState.AWAITING_TIMESTAMP)


class SealFourEyesError(ForbiddenError):
    """Who took in, compared or signed the paper does not have it sealed."""

    code = "seal_four_eyes"
    message = "Người đã tiếp nhận, đối chiếu hoặc ký hồ sơ này không được đóng dấu. Hãy để văn thư khác đóng dấu."
    message_en = "Whoever took in, compared or signed the paper may not have it sealed. Leave it to somebody else."


class OtherFileError(ConflictError):
    """The file that would be sealed is not the one that the keeper was shown."""

    code = "seal_content_differs"
    message = "Hồ sơ bạn xem khác với hồ sơ đang chờ đóng dấu nên chưa đóng dấu. Hãy tải lại trang và xem lại."
    message_en = "What you looked at is not what waits to be sealed, so nothing is sealed. Reload and look again."


class SealListTooLongError(InvalidValueError):
    """More documents than one confirmation may cover."""

    code = "seal_list_too_long"
    message = "Số hồ sơ đã chọn vượt quá số lượng được đóng dấu trong một lần xác nhận. Hãy bỏ bớt."
    message_en = "More documents were chosen than one confirmation may cover. Choose fewer."


def order_seal(
    session: Session,
    document: Document,
    file_sha256: str,
    keeper: UserAccount,
    *,
    timestamp_grace: timedelta = TIMESTAMP_GRACE,
) -> Job:
    """The keeper's act: the seal goes over the file with this digest, which is what was shown.

    Raises ForbiddenError, SealFourEyesError, OtherFileError, VoidRequestedError while the number may be voided,
    TransitionError unless the document awaits its seal, or TimestampOutageError.
    """
    _accept(session, document, file_sha256, keeper, timestamp_grace)
    return enqueue_seal(session, document)


def order_seals(
    session: Session,
    agreed: Mapping[str, str],
    keeper: UserAccount,
    *,
    most: int,
    timestamp_grace: timedelta = TIMESTAMP_GRACE,
) -> Job:
    """One act for many: `agreed` maps each document's id to the digest that was shown. All of them or none.

    Raises as `order_seal`, and SealListTooLongError, NotFoundError.
    """
    if not agreed:
        raise InvalidValueError("Hãy chọn ít nhất một hồ sơ.", "Choose at least one document.", code="seal_list_empty")
    if len(agreed) > most:
        raise SealListTooLongError(detail=f"{len(agreed)} of at most {most}")
    for document_id in sorted(agreed):
        document = session.get(Document, document_id, with_for_update=True)
        if document is None or document.agency_id != keeper.agency_id:
            raise NotFoundError(detail=document_id)
        _accept(session, document, agreed[document_id], keeper, timestamp_grace)
    return authorise_list(session, agreed, keeper, kind=BATCH_KIND, action="seals_authorised", called="keeper_id")


def refuse_seal(session: Session, document: Document, keeper: UserAccount, *, reason: str) -> VoidRequest:
    """The keeper does not have it sealed: the number is to be voided, which a second person decides.

    Raises ForbiddenError, InvalidValueError, VoidRequestedError, TransitionError unless the document awaits its seal.
    """
    require_role(keeper, document.agency_id, (Role.SEAL_KEEPER,))
    session.refresh(document, with_for_update=True)
    entry = entry_of(session, document.id)
    if entry is None or document.state is not DocumentState.AWAITING_SEAL:
        raise TransitionError(detail=f"a document {document.state} does not await its seal")
    asked = ask_to_void(session, entry, reason=reason, actor=keeper)
    _note(session, "seal_refused", document, keeper, {"void_request_id": asked.id})
    return asked


def resume_sealing(session: Session, document: Document, keeper: UserAccount) -> Job:
    """Orders again what was given up, after somebody has mended the cause; number and file stay the same.

    Raises as `order_seal`, and ConflictError unless the seal was ordered and nothing is under way.
    """
    session.refresh(document, with_for_update=True)
    request = require_keeper(session, document, keeper)
    under_way = is_under_way(session, document, JOB_KIND)
    if document.state not in _UNFINISHED or not request.is_ordered or under_way:
        raise ConflictError(detail=f"nothing to resume in {document.state}")
    document.failure_code = None
    _note(session, "seal_ordered_again", document, keeper, {"file_sha256": request.file_sha256})
    return enqueue_seal(session, document)


def enqueue_seal(session: Session, document: Document) -> Job:
    """The job that seals, time-stamps and stores one file whose seal was ordered."""
    return enqueue_step(session, document, JOB_KIND, {})


def require_keeper(session: Session, document: Document, keeper: UserAccount) -> SealRequest:
    """What awaits the seal. Raises ForbiddenError, SealFourEyesError, TransitionError when nothing does."""
    require_role(keeper, document.agency_id, (Role.SEAL_KEEPER,))
    request = seal_request_of(session, document.id)
    if request is None:
        raise TransitionError(detail=f"a document {document.state} does not await its seal")
    require_apart(session, document, request, keeper.id)
    return request


def require_apart(session: Session, document: Document, request: SealRequest, keeper_id: str) -> None:
    """Raises SealFourEyesError for the officer who signed, and for whoever handled the paper before."""
    capture = session.get(Capture, document.current_capture_id) if document.current_capture_id else None
    settlements = settlements_of(session, document).values()
    frozen = freeze_of(session, document)
    attested_by = (page["attested_by"] for page in frozen.manifest["pages"])
    hands = hands_on(session, capture) if capture is not None else ()
    handled = handlers_of(frozen.frozen_by, attested_by, hands, settlements)
    if keeper_id == request.requested_by or keeper_id in handled:
        raise SealFourEyesError(detail=f"document {document.id}")


def _accept(
    session: Session, document: Document, file_sha256: str, keeper: UserAccount, timestamp_grace: timedelta
) -> None:
    session.refresh(document, with_for_update=True)
    request = require_keeper(session, document, keeper)
    if not compare_digest(request.file_sha256.encode(), file_sha256.encode()):
        raise OtherFileError(detail=document.id)
    entry = entry_of(session, document.id)
    if entry is not None and open_request(session, entry) is not None:
        raise VoidRequestedError(detail=entry.id)
    document.mark_sealing()
    require_timestamps(session, timestamp_grace)
    request.order(keeper.id)
    _note(session, "seal_ordered", document, keeper, {"file_sha256": request.file_sha256})


def _note(session: Session, action: str, document: Document, keeper: UserAccount, details: dict[str, str]) -> None:
    audit.record(
        session, actor=keeper.id, action=action, subject_type="document", subject_id=document.id, details=details
    )
