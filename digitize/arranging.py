"""The pages of a document in the order, and the way up, that a clerk says; a page left out. Taken back the same way.

The capture stays as it was. Another one takes its place, made of its pages: the same files and pictures in another
order. A page that is turned gets a clean picture of its own when it is read again; what was captured stays beside it.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.derived_captures import PagePlace, begin_reading, capture_seen, derive_capture, places_in, read_once_more
from digitize.document_audit import TYPE_SET, record_on_document
from models.entities import Arrangement, AuditEvent, Capture, Document, Field
from models.errors import ConflictError
from models.values.arrangements import PageOrder
from models.values.document_state import BEFORE_FREEZE, DocumentState


class ArrangeTooEarlyError(ConflictError):
    """Which pages there are is not known before all is read, or the reading has failed."""

    code = "arranging_too_early"
    message = "Hệ thống chưa đọc xong giấy tờ này. Hãy đợi đọc xong rồi sắp xếp trang."
    message_en = "The document is not read yet. Arrange its pages when it is."


class TooLateToArrangeError(ConflictError):
    """The pages are frozen, or the document has come to its end or goes on elsewhere."""

    code = "arranging_too_late"
    message = "Giấy tờ đã được đối chiếu hoặc đã kết thúc nên không sắp xếp trang được nữa."
    message_en = "The document was compared or has ended; its pages are not arranged any more."


class NotArrangedError(ConflictError):
    """There is nothing to take back."""

    code = "not_arranged"
    message = "Các trang đang theo thứ tự của bản quét hiện có; không có gì để hoàn lại."
    message_en = "The pages are as this scan has them; there is nothing to take back."


def arrange_pages(session: Session, document: Document, order: PageOrder, *, capture_id: str, clerk_id: str) -> None:
    """The document waits to be understood again with its pages in this order; what a clerk has settled stays settled.
    `capture_id` is the capture that the clerk saw. Nothing happens where nothing changes.

    Raises PagesNotArrangedError, CaptureChangedError, ArrangeTooEarlyError, TooLateToArrangeError.
    """
    session.refresh(document, with_for_update=True)
    _require_arrangeable(document)
    capture = capture_seen(session, document, capture_id)
    places = {place.page.number: place for place in places_in(session, capture)}
    order.require_whole(places)
    if order.changes_nothing:
        return
    placed = [replace(places[page.number], turn=page.turn) for page in order.pages]
    made = derive_capture(session, document, placed, [capture])
    made.capture.held_whole_by, made.capture.held_whole_at = capture.held_whole_by, capture.held_whole_at
    session.add(
        Arrangement(
            capture_id=made.capture.id,
            document_id=document.id,
            of_capture_id=capture.id,
            pages=[page.number for page in order.pages],
            turns=[page.turn for page in order.pages],
            left_out=list(order.left_out),
            arranged_by=clerk_id,
        )
    )
    stated = _stated_type(session, document)
    document.restart_reading(made.capture.id)
    session.flush()
    _keep_settled(session, capture, made.capture, placed)
    begin_reading(session, document, made, stated=stated)
    details = {
        "capture_id": made.capture.id,
        "of_capture_id": capture.id,
        "pages": [[page.number, page.turn] for page in order.pages],
        "left_out": list(order.left_out),
    }
    record_on_document(session, clerk_id, "pages_arranged", document.id, details)


def undo_arrangement(session: Session, document: Document, *, clerk_id: str) -> None:
    """The capture of before takes its place again, with what was settled on it.

    Raises NotArrangedError when the document's capture is no arranged one, TooLateToArrangeError.
    """
    session.refresh(document, with_for_update=True)
    if document.state not in BEFORE_FREEZE:
        raise TooLateToArrangeError(detail=f"document {document.id} is {document.state}")
    arrangement = standing_arrangement(session, document)
    if arrangement is None:
        raise NotArrangedError(detail=document.id)
    before = session.get_one(Capture, arrangement.of_capture_id)
    arrangement.undo(clerk_id)
    stated = _stated_type(session, document)
    document.restart_reading(before.id)
    session.flush()
    read_once_more(session, document, before, stated=stated)
    details = {"capture_id": before.id, "arranged_capture_id": arrangement.capture_id}
    record_on_document(session, clerk_id, "arrangement_undone", document.id, details)


def standing_arrangement(session: Session, document: Document) -> Arrangement | None:
    """How the pages of the capture that counts now were arranged; None while they are as they were captured."""
    query = select(Arrangement).where(Arrangement.capture_id == document.current_capture_id)
    return session.scalar(query.where(Arrangement.undone_at.is_(None)))


def _require_arrangeable(document: Document) -> None:
    if document.is_read_or_failed:
        return
    if document.state is DocumentState.RECEIVED:
        raise ArrangeTooEarlyError(detail=document.id)
    raise TooLateToArrangeError(detail=f"document {document.id} is {document.state}")


def _stated_type(session: Session, document: Document) -> str | None:
    """The type that a clerk named, where that is still the document's."""
    named = select(AuditEvent.details).where(
        AuditEvent.subject_type == "document",
        AuditEvent.subject_id == document.id,
        AuditEvent.action == TYPE_SET,
    )
    last = session.scalars(named.order_by(AuditEvent.sequence.desc()).limit(1)).first()
    return document.type_code if last is not None and last["after"] == document.type_code else None


def _keep_settled(session: Session, before: Capture, now: Capture, placed: list[PagePlace]) -> None:
    """People's work is not done twice: the understanding that follows leaves settled fields as they are."""
    numbers = {place.page.number: number for number, place in enumerate(placed, start=1)}
    turned = {place.page.number for place in placed if place.turn}
    settled = select(Field).where(Field.capture_id == before.id, Field.settled_by.is_not(None))
    for field in session.scalars(settled.order_by(Field.ordinal)).all():
        if field.page is not None and field.page not in numbers:
            continue
        copy = Field(
            document_id=field.document_id,
            capture_id=now.id,
            ordinal=field.ordinal,
            name=field.name,
            read_value=field.read_value,
            read_text=field.read_text,
            confidence=field.confidence,
            page=numbers.get(field.page) if field.page is not None else None,
            box=field.box if field.page not in turned else None,
            source=field.read_source,
            needs_review=field.needs_review,
            reasons=field.reasons,
            readers_agree=field.readers_agree,
            value=field.value,
            unreadable=field.unreadable,
            settled_by=field.settled_by,
            settled_at=field.settled_at,
        )
        copy.source = field.source
        session.add(copy)
