"""Whether a parting or a joining may still be taken back: as long as nothing was done with what came out of it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Appointment, Document
from models.values.document_state import BEFORE_FREEZE


def lock_documents(session: Session, ids: Iterable[str]) -> dict[str, Document]:
    """The documents as they are now. Nobody else moves one until the transaction ends; all take them in one order."""
    query = select(Document).where(Document.id.in_(list(ids))).order_by(Document.id).with_for_update()
    return {document.id: document for document in session.scalars(query, execution_options={"populate_existing": True})}


def done_since(session: Session, document: Document, capture_id: str) -> str:
    """What would be lost of a document that was made with this capture; empty when nothing would."""
    if document.state not in BEFORE_FREEZE:
        return document.state.value
    if document.current_capture_id != capture_id:
        return "scanned again or arranged"
    slip = select(Appointment.id).where(Appointment.document_id == document.id)
    return "given a slip" if session.scalar(slip.limit(1)) is not None else ""
