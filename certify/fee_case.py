"""What the fee of a document depends on besides pages and copies."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.fees import FeeCase
from models.entities import Agency, Capture, CaptureSource, Document


def fee_case(session: Session, document: Document, agency: Agency) -> FeeCase:
    """Online is what a citizen sent in before coming with the original."""
    uploads = select(Capture.id).where(
        Capture.document_id == document.id, Capture.source == CaptureSource.CITIZEN_UPLOAD
    )
    is_online = session.scalars(uploads.limit(1)).first() is not None
    return FeeCase(agency.code, document.type_code, is_online)
