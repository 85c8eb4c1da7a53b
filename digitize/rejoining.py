"""A document that was parted becomes one again, as long as nothing was done with a part that would be lost."""

from __future__ import annotations

from sqlalchemy.orm import Session

from digitize.document_audit import record_on_document
from digitize.taking_back import done_since, lock_documents
from models.document_origin import parts_of, standing_parting
from models.entities import Document
from models.errors import ConflictError
from models.values.document_state import DocumentState


class NotPartedError(ConflictError):
    """There is nothing to take back."""

    code = "not_parted"
    message = "Giấy tờ này hiện không được tách."
    message_en = "This document is not parted."


class PartingStandsError(ConflictError):
    """Something was done with a part that would be lost. `detail` says which part, and what."""

    code = "parting_stands"
    message = (
        "Không gộp lại được nữa: một giấy tờ đã tách đã được đối chiếu, quét lại, sắp xếp lại trang, từ chối, "
        "lập phiếu hẹn, tách tiếp hoặc ghép với giấy tờ khác."
    )
    message_en = "Not taken back any more: a part was compared, scanned again, refused, given a slip, parted or joined."


def undo_parting(session: Session, document: Document, *, clerk_id: str) -> None:
    """The document waits for the clerk again as it was read, and its parts are closed.

    Raises NotPartedError; PartingStandsError when a part was compared, refused, parted, joined, scanned again or
    arranged, or somebody holds a slip for it.
    """
    session.refresh(document, with_for_update=True)
    parting = standing_parting(session, document.id)
    if parting is None or document.state is not DocumentState.PARTED:
        raise NotPartedError(detail=document.id)
    entries = parts_of(session, parting)
    parts = lock_documents(session, [entry.document_id for entry in entries])
    for entry in entries:
        done = done_since(session, parts[entry.document_id], entry.capture_id)
        if done:
            raise PartingStandsError(detail=f"part {entry.document_id}: {done}")
    for part in parts.values():
        part.mark_rejoined()
    document.go_on_again()
    parting.undo(clerk_id)
    session.flush()
    details = {"parting_id": parting.id, "parts": sorted(parts)}
    record_on_document(session, clerk_id, "parting_undone", document.id, details)
    for part_id in parts:
        record_on_document(
            session, clerk_id, "part_rejoined", part_id, {"parting_id": parting.id, "document_id": document.id}
        )


def may_be_undone(session: Session, document: Document) -> bool:
    """Whether the parting could be taken back as things stand; for a page to offer it."""
    parting = standing_parting(session, document.id)
    if parting is None:
        return False
    entries = parts_of(session, parting)
    return not any(
        done_since(session, session.get_one(Document, each.document_id), each.capture_id) for each in entries
    )
