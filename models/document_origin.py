"""Where a document comes from: what was there about the paper before it was parted counts for its parts as well."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import DocumentPart, Parting


def with_origins(session: Session, document_id: str) -> tuple[str, ...]:
    """The document, the one it was a part of, and so on up to the one that was received."""
    known = [document_id]
    while (origin := origin_of(session, known[-1])) is not None:
        known.append(origin)
    return tuple(known)


def origin_of(session: Session, document_id: str) -> str | None:
    """The document that this one is a part of, or was before that was taken back; None for one that was received."""
    query = select(Parting.document_id).join(DocumentPart, DocumentPart.parting_id == Parting.id)
    return session.scalar(query.where(DocumentPart.document_id == document_id))


def standing_parting(session: Session, document_id: str) -> Parting | None:
    """How the document is parted now; None while it is one."""
    return session.scalar(select(Parting).where(Parting.document_id == document_id, Parting.undone_at.is_(None)))


def parts_of(session: Session, parting: Parting) -> tuple[DocumentPart, ...]:
    """In order."""
    query = select(DocumentPart).where(DocumentPart.parting_id == parting.id).order_by(DocumentPart.ordinal)
    return tuple(session.scalars(query))
