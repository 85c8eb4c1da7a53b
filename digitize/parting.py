"""Several documents in one capture become several documents, because a clerk says so. `rejoining` takes it back.

Nothing is torn: the files, the capture and its page pictures stay as they came, with the document that was received,
which is closed. Each part is a new document of the same request, with a capture of its own that refers to the same
files and pictures, and is understood by itself; pages whose reading had failed are read again. One transaction: there
is the whole, or there are the parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from digitize.derived_captures import (
    DerivedCapture,
    PagePlace,
    begin_reading,
    capture_seen,
    derive_capture,
    places_in,
)
from digitize.document_audit import record_on_document
from models.entities import Capture, Document, DocumentPart, Parting
from models.errors import ConflictError
from models.identifiers import new_id
from models.values.document_state import DocumentState
from models.values.parts import Division


class AlreadyPartedError(ConflictError):
    """Somebody else was first."""

    code = "already_parted"
    message = "Giấy tờ này đã được tách rồi. Hãy mở các giấy tờ đã tách."
    message_en = "This document has been parted already. Open its parts."


class NotReadYetError(ConflictError):
    """What there is to part is not known before all is read, or the reading has failed."""

    code = "parting_too_early"
    message = "Hệ thống chưa đọc xong giấy tờ này. Hãy đợi đọc xong rồi tách."
    message_en = "The pages are not all read yet. Part it when they are."


class TooLateToPartError(ConflictError):
    """The pages are frozen, or the document has come to its end."""

    code = "parting_too_late"
    message = (
        "Giấy tờ đã được đối chiếu hoặc đã kết thúc nên không tách được nữa. "
        "Nếu bản quét gồm nhiều giấy tờ, hãy tiếp nhận lại từng giấy tờ."
    )
    message_en = "The document was compared or has ended, and is not parted any more. Receive each paper by itself."


def part_document(
    session: Session, document: Document, division: Division, *, capture_id: str, clerk_id: str
) -> tuple[Document, ...]:
    """The parts, in order. `capture_id` is the capture that the clerk saw and the division is of.

    Raises PagesNotDividedError, CaptureChangedError, AlreadyPartedError, NotReadYetError, TooLateToPartError.
    """
    session.refresh(document, with_for_update=True)
    require_partable(document)
    capture = capture_seen(session, document, capture_id)
    places = {place.page.number: place for place in places_in(session, capture)}
    division.require_whole(places)
    parting = Parting(
        document_id=document.id, capture_id=capture.id, left_out=list(division.left_out), parted_by=clerk_id
    )
    session.add(parting)
    document.mark_parted()
    session.flush()
    # Sorted, so that lists which go by the id show the parts in their order.
    ids = sorted(new_id() for _ in division.parts)
    derived = [
        _make(session, document, key, [places[number] for number in numbers], capture, clerk_id)
        for key, numbers in zip(ids, division.parts, strict=True)
    ]
    made = tuple(part for part, _ in derived)
    for ordinal, (part, numbers) in enumerate(zip(made, division.parts, strict=True), start=1):
        session.add(_entry(parting, ordinal, part, numbers))
    session.flush()
    for part, pages in derived:
        begin_reading(session, part, pages)
    record_on_document(session, clerk_id, "document_parted", document.id, _told(parting, made, division))
    for part, numbers in zip(made, division.parts, strict=True):
        details = {"parted_from": document.id, "capture_id": part.current_capture_id, "pages": list(numbers)}
        record_on_document(session, clerk_id, "part_received", part.id, details)
    return made


def hold_whole(session: Session, document: Document, *, capture_id: str, clerk_id: str) -> None:
    """A clerk says that the capture is one document, whatever it seems to be. A second time changes nothing.

    Raises CaptureChangedError, AlreadyPartedError, NotReadYetError, TooLateToPartError.
    """
    session.refresh(document, with_for_update=True)
    require_partable(document)
    capture = capture_seen(session, document, capture_id)
    if capture.held_whole_at is not None:
        return
    capture.hold_whole(clerk_id)
    session.flush()
    record_on_document(session, clerk_id, "capture_held_whole", document.id, {"capture_id": capture.id})


def _make(
    session: Session, whole: Document, part_id: str, places: Sequence[PagePlace], capture: Capture, clerk_id: str
) -> tuple[Document, DerivedCapture]:
    """A document of these pages of the capture, in this order. Whoever parts says that each part is one, so nobody is
    asked again."""
    part = part_of(whole, part_id)
    session.add(part)
    derived = derive_capture(session, part, places, [capture])
    derived.capture.hold_whole(clerk_id)
    part.current_capture_id = derived.capture.id
    return part, derived


def part_of(whole: Document, part_id: str) -> Document:
    """A document of the whole's dossier, taken in when the whole was; it has no capture yet."""
    return Document(
        id=part_id,
        dossier_id=whole.dossier_id,
        agency_id=whole.agency_id,
        copies=whole.copies,
        created_at=whole.created_at,
    )


def _entry(parting: Parting, ordinal: int, part: Document, numbers: Sequence[int]) -> DocumentPart:
    return DocumentPart(
        document_id=part.id,
        parting_id=parting.id,
        ordinal=ordinal,
        capture_id=part.current_capture_id or "",
        pages=list(numbers),
    )


def require_partable(document: Document) -> None:
    """Raises AlreadyPartedError, NotReadYetError, TooLateToPartError."""
    if document.state is DocumentState.PARTED:
        raise AlreadyPartedError(detail=document.id)
    if document.is_read_or_failed:
        return
    if document.state is DocumentState.RECEIVED:
        raise NotReadYetError(detail=document.id)
    raise TooLateToPartError(detail=f"document {document.id} is {document.state}")


def _told(parting: Parting, made: Sequence[Document], division: Division) -> dict[str, Any]:
    parts = [
        {"document_id": part.id, "pages": list(numbers)} for part, numbers in zip(made, division.parts, strict=True)
    ]
    return {
        "parting_id": parting.id,
        "capture_id": parting.capture_id,
        "parts": parts,
        "left_out": list(division.left_out),
    }
