"""Many copies after one confirmation by the officer: the list is fixed, each document keeps its own number and checks.

The officer sees the list with each document's digest and confirms once. A key whose owner authorises signatures
himself (a remote service with a prompt on the phone) is asked once for all of them, bound to exactly these digests;
other keys sign one by one. Afterwards each document is issued by a job of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from certify import ordering
from certify.copy_making import frozen_pages, unsigned_copy
from certify.issue_order import IssueContext, IssueOrder, reserve_order
from certify.ordering import TIMESTAMP_GRACE, freeze_of
from certify.persons import NumberKeys
from models.database import Database
from models.entities import Document, Job, UserAccount
from models.errors import ConflictError, InvalidValueError, SaoyError, UnavailableError
from models.job_queue import ClaimedJob, finish

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.journaled_signing import JournaledSigning
    from certify.signing_journal import JournaledRequest

logger = logging.getLogger(__name__)

JOB_KIND = "issue_batch"


class BatchTooLargeError(InvalidValueError):
    """More documents than one confirmation may cover."""

    code = "batch_too_large"
    message = "Số hồ sơ đã chọn vượt quá số lượng được ký trong một lần xác nhận. Hãy bỏ bớt và ký thành nhiều lần."
    message_en = "More documents were chosen than one confirmation may cover. Sign them in several steps."


class BatchChangedError(ConflictError):
    """A document of the list is not, or no longer, what the officer saw."""

    code = "batch_changed"
    message = "Danh sách đã thay đổi sau khi bạn xem nên chưa ký hồ sơ nào. Hãy tải lại và xem lại danh sách."
    message_en = "The list has changed since you looked at it, so nothing is signed. Reload it and look again."


def start_batch(
    session: Session,
    agreed: Mapping[str, str],
    officer: UserAccount,
    *,
    most: int,
    timestamp_grace: timedelta = TIMESTAMP_GRACE,
    keys: NumberKeys | None = None,
) -> Job:
    """The officer's one act for many documents: `agreed` maps each document's id to the digest that was shown.

    All of them or none. Raises BatchTooLargeError, BatchChangedError, ForbiddenError, a refusal of `certify.policy`,
    TransitionError, TimestampOutageError.
    """
    if not agreed:
        raise InvalidValueError("Hãy chọn ít nhất một hồ sơ.", "Choose at least one document.", code="batch_empty")
    if len(agreed) > most:
        raise BatchTooLargeError(detail=f"{len(agreed)} of at most {most}")
    for document_id in sorted(agreed):
        document = session.get(Document, document_id, with_for_update=True)
        if document is None or document.agency_id != officer.agency_id:
            raise BatchChangedError(detail=document_id)
        if freeze_of(session, document).digest != agreed[document_id]:
            raise BatchChangedError(detail=document_id)
        ordering.accept_order(session, document, officer, timestamp_grace=timestamp_grace, keys=keys)
    return ordering.authorise_list(
        session, agreed, officer, kind=JOB_KIND, action="batch_authorised", called="officer_id"
    )


def execute(claimed: ClaimedJob, context: IssueContext) -> None:
    """The job step `issue_batch`: the one authorisation where the key wants one, then a job a document.

    Safe to run again. A document that cannot be prepared does not stop the others: its own job says why. When the
    authorisation itself is refused, no document is tried alone: each shows the reason, and the officer decides.
    """
    officer_id = str(claimed.payload.get("officer_id", ""))

    def enqueue_one(session: Session, document: Document) -> Job:
        return ordering.enqueue_issue(session, document, session.get_one(UserAccount, officer_id))

    execute_list(claimed, context.database, lambda chosen: _sign_together(chosen, officer_id, context), enqueue_one)


def execute_list(
    claimed: ClaimedJob,
    database: Database,
    sign: Callable[[Sequence[str]], None],
    enqueue_one: Callable[[Session, Document], Job],
) -> None:
    """Signs a list together and queues each of its documents, or marks each with why the list was refused.

    What passes by itself is raised: the job waits, and so do the documents.
    """
    document_ids = [str(each) for each in claimed.payload.get("document_ids", ())]
    refusal: str | None = None
    try:
        sign(document_ids)
    except UnavailableError:
        raise
    except SaoyError as error:
        logger.warning("list not signed", extra={"code": error.code, "detail": error.detail, "job_kind": claimed.kind})
        refusal = error.code
    with database.begin() as session:
        finish(session, claimed)
        for document_id in document_ids:
            document = session.get_one(Document, document_id, with_for_update=True)
            if refusal is None:
                enqueue_one(session, document)
            else:
                document.mark_unreadable(refusal)


def _sign_together(document_ids: Sequence[str], officer_id: str, context: IssueContext) -> None:
    """One authorisation for every officer's signature that is still missing."""
    from certify.journaled_signing import JournaledSigning, sign_together
    from certify.keys import BatchSigningKey
    from certify.signing_journal import SigningJournal

    orders = [order for each in document_ids if (order := _order(each, officer_id, context)) is not None]
    if not orders:
        return
    signers = context.signers_for(orders[0].agency, orders[0].officer)
    if not isinstance(signers.officer, BatchSigningKey):
        return
    journal = SigningJournal(context.database, officer=orders[0].officer, watch=context.watch)
    signing = JournaledSigning(journal, context.storage, signers, context.timestamps)
    sign_together(signers.officer, _requests(orders, signing, context), journal)


def _order(document_id: str, officer_id: str, context: IssueContext) -> IssueOrder | None:
    try:
        with context.database.begin() as session:
            return reserve_order(session, document_id, officer_id, context)
    except UnavailableError:
        raise  # passes by itself: one authorisation for all of them, then
    except SaoyError as error:
        logger.warning("left out of a batch", extra={"document_id": document_id, "code": error.code})
        return None


def _requests(orders: Sequence[IssueOrder], signing: JournaledSigning, context: IssueContext) -> list[JournaledRequest]:
    """What the officer's key has to sign for each document that can be prepared."""
    found = []
    for order in orders:
        try:
            unsigned = unsigned_copy(order, frozen_pages(order, context), context)
            found.append(signing.officer_request(order.number, unsigned.pdf))
        except UnavailableError:
            raise
        except SaoyError as error:
            logger.warning("left out of a batch", extra={"document_id": order.document.id, "code": error.code})
    return found
