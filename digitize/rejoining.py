"""A document that was parted becomes one again, as long as nothing was done with a part that would be lost."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitize.document_audit import record_on_document
from models.document_origin import parts_of, standing_parting
from models.entities import Appointment, Document, DocumentPart, Parting
from models.errors import ConflictError
from models.values.document_state import BEFORE_FREEZE, DocumentState


class NotPartedError(ConflictError):
    """There is nothing to take back."""

    code = "not_parted"
    message = "Giấy tờ này hiện không được tách."
    message_en = "This document is not parted."


class PartingStandsError(ConflictError):
    """Something was done with a part that would be lost. `detail` says which part, and what."""

    code = "parting_stands"
    message = (
        "Không gộp lại được nữa: một giấy tờ đã tách đã được đối chiếu, quét lại, từ chối, lập phiếu hẹn "
        "hoặc tách tiếp."
    )
    message_en = "Not taken back any more: a part was compared, scanned again, refused, given a slip or parted itself."


def undo_parting(session: Session, document: Document, *, clerk_id: str) -> None:
    """The document waits for the clerk again as it was read, and its parts are closed.

    Raises NotPartedError; PartingStandsError when a part was compared, refused, parted, scanned again, or somebody
    holds a slip for it.
    """
    session.refresh(document, with_for_update=True)
    parting = standing_parting(session, document.id)
    if parting is None or document.state is not DocumentState.PARTED:
        raise NotPartedError(detail=document.id)
    parts = {part.id: part for part in _locked(session, parting)}
    for entry in parts_of(session, parting):
        done = _what_was_done(session, parts[entry.document_id], entry)
        if done:
            raise PartingStandsError(detail=f"part {entry.document_id}: {done}")
    for part in parts.values():
        part.mark_rejoined()
    document.become_one_again()
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
    return not any(_what_was_done(session, session.get_one(Document, entry.document_id), entry) for entry in entries)


def _locked(session: Session, parting: Parting) -> Sequence[Document]:
    """Nobody else moves a part until the transaction ends; all take them in one order."""
    ids = [entry.document_id for entry in parts_of(session, parting)]
    query = select(Document).where(Document.id.in_(ids)).order_by(Document.id).with_for_update()
    return session.scalars(query, execution_options={"populate_existing": True}).all()


def _what_was_done(session: Session, part: Document, entry: DocumentPart) -> str:
    """What would be lost; empty when nothing would."""
    if part.state not in BEFORE_FREEZE:
        return part.state.value
    if part.current_capture_id != entry.capture_id:
        return "scanned again"
    slip = select(Appointment.id).where(Appointment.document_id == part.id)
    return "given a slip" if session.scalar(slip.limit(1)) is not None else ""
