"""Whether the office has begun with what an owner sent in: until then the owner may change how it was sent."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document_origin import with_origins
from models.entities import Appointment, Capture, CaptureSource, Document, Field, HintSettlement
from models.errors import ConflictError
from models.values.document_state import DocumentState


class TakenOnError(ConflictError):
    """A clerk has begun with the document: what is done with its pages is the office's to say."""

    code = "document_taken_on"
    message = "Cán bộ đã tiếp nhận giấy tờ này nên bạn không tự ghép hay bỏ ghép được. Hãy đề nghị cán bộ tại quầy."
    message_en = "The office has begun with this document. Ask the clerk at the counter."


def require_not_taken_on(session: Session, document: Document) -> None:
    """Raises TakenOnError once a clerk has scanned it or anything that it was made of, settled anything about it, said
    what it is, parted or joined it, or given a slip."""
    if is_taken_on(session, document):
        raise TakenOnError(detail=document.id)


def is_taken_on(session: Session, document: Document) -> bool:
    """The same, for a page to offer what is possible."""
    if document.state is DocumentState.REVIEWED:
        return True
    whole = with_origins(session, document.id)
    of_office = (Capture.source != CaptureSource.CITIZEN_UPLOAD) | Capture.held_whole_by.is_not(None)
    traces = (
        select(Capture.id).where(Capture.document_id.in_(whole), of_office),
        select(Field.id).where(Field.document_id.in_(whole), Field.settled_by.is_not(None)),
        select(HintSettlement.id).where(HintSettlement.document_id.in_(whole)),
        select(Appointment.id).where(Appointment.document_id.in_(whole)),
    )
    return any(session.execute(query.limit(1)).first() is not None for query in traces)
