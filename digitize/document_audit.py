"""What people do with a document, in the audit record."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from models import audit

# A clerk named the document's type.
TYPE_SET = "document_type_set"


def record_on_document(session: Session, actor_id: str, action: str, document_id: str, details: dict[str, Any]) -> None:
    audit.record(
        session, actor=actor_id, action=action, subject_type="document", subject_id=document_id, details=details
    )
