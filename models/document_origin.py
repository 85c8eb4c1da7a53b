"""Where a document comes from: what was there about the paper before it was parted or joined counts for what it is
now as well."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entities import Arrangement, Capture, DocumentPart, JoinedDocument, Joining, Parting


def with_origins(session: Session, document_id: str) -> tuple[str, ...]:
    """The document, those it was made of, and so on up to the ones that were received."""
    return _reached(document_id, lambda known: _made_of(session, known))


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


def joining_of(session: Session, document_id: str) -> Joining | None:
    """The joining that made this document, also once it was taken back; None for a document that none made."""
    return session.scalar(select(Joining).where(Joining.document_id == document_id))


def joining_into(session: Session, document_id: str) -> Joining | None:
    """The joining that the document is a piece of now; None while it goes on by itself."""
    query = select(Joining).join(JoinedDocument, JoinedDocument.joining_id == Joining.id)
    return session.scalar(query.where(JoinedDocument.document_id == document_id, Joining.undone_at.is_(None)))


def joined_last_into(session: Session, document_id: str) -> str:
    """The document that a piece goes on in after all joinings that stand; itself where there is none."""
    while (joining := joining_into(session, document_id)) is not None:
        document_id = joining.document_id
    return document_id


def pieces_of(session: Session, joining: Joining) -> tuple[JoinedDocument, ...]:
    """In order."""
    query = select(JoinedDocument).where(JoinedDocument.joining_id == joining.id).order_by(JoinedDocument.ordinal)
    return tuple(session.scalars(query))


def hands_on(session: Session, capture: Capture) -> frozenset[str]:
    """Whoever had the paper of a capture in hand: took it, said that it is one document, parted it, joined it, or put
    its pages in order. Accounts and client systems."""
    captures = _reached(capture.id, lambda known: _captures_behind(session, known))
    # By the documents as well: these tables are found by them, not by captures.
    documents = session.scalars(select(Capture.document_id).where(Capture.id.in_(captures))).all()
    said = (
        select(Capture.captured_by).where(Capture.id.in_(captures)),
        select(Capture.held_whole_by).where(Capture.id.in_(captures)),
        select(Parting.parted_by).where(Parting.document_id.in_(documents), Parting.capture_id.in_(captures)),
        select(Joining.joined_by).where(Joining.document_id.in_(documents), Joining.capture_id.in_(captures)),
        select(Arrangement.arranged_by).where(Arrangement.capture_id.in_(captures)),
    )
    return frozenset(person for query in said for person in session.scalars(query) if person is not None)


def _made_of(session: Session, document_id: str) -> tuple[str, ...]:
    pieces = select(JoinedDocument.document_id).join(Joining, Joining.id == JoinedDocument.joining_id)
    joined = session.scalars(pieces.where(Joining.document_id == document_id).order_by(JoinedDocument.ordinal))
    whole = origin_of(session, document_id)
    return (*(() if whole is None else (whole,)), *joined)


def _captures_behind(session: Session, capture_id: str) -> tuple[str, ...]:
    """The captures that its pages were taken from, one step back."""
    document_id = session.get_one(Capture, capture_id).document_id
    part, whole = session.get(DocumentPart, document_id), joining_of(session, document_id)
    return (
        *([session.get_one(Parting, part.parting_id).capture_id] if part and part.capture_id == capture_id else ()),
        *([each.capture_id for each in pieces_of(session, whole)] if whole and whole.capture_id == capture_id else ()),
        *session.scalars(select(Arrangement.of_capture_id).where(Arrangement.capture_id == capture_id)),
    )


def _reached(start: str, before: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    known = [start]
    for each in known:
        known += [found for found in before(each) if found not in known]
    return tuple(known)
