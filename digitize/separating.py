"""Documents that were joined become several again, as long as nothing was done with the joined one that would be
lost."""

from __future__ import annotations

from sqlalchemy.orm import Session

from digitize.document_audit import record_on_document
from digitize.taking_back import done_since, lock_documents
from digitize.taking_on import require_not_taken_on
from models.document_origin import joining_of, pieces_of
from models.entities import Document
from models.errors import ConflictError


class NotJoinedError(ConflictError):
    """There is nothing to take back."""

    code = "not_joined"
    message = "Giấy tờ này không phải là giấy tờ được ghép, hoặc đã bỏ ghép rồi."
    message_en = "This document is not a joined one, or was separated already."


class JoiningStandsError(ConflictError):
    """Something was done with the joined document that would be lost. `detail` says what."""

    code = "joining_stands"
    message = (
        "Không bỏ ghép được nữa: giấy tờ đã ghép đã được đối chiếu, quét lại, sắp xếp lại trang, từ chối, "
        "lập phiếu hẹn, tách hoặc ghép tiếp."
    )
    message_en = "Not taken back any more: it was compared, scanned again, arranged, refused, given a slip or parted."


def undo_joining(session: Session, document: Document, *, person_id: str, is_clerk: bool) -> None:
    """The pieces wait again as they were, and the joined document is closed.

    Raises NotJoinedError; JoiningStandsError when it was compared, refused, parted, joined, scanned again or arranged,
    or somebody holds a slip for it; for an owner TakenOnError once a clerk has begun with it.
    """
    joining = joining_of(session, document.id)
    if joining is None:
        raise NotJoinedError(detail=document.id)
    ids = [piece.document_id for piece in pieces_of(session, joining)]
    found = lock_documents(session, [document.id, *ids])
    session.refresh(joining)
    if joining.undone_at is not None:
        raise NotJoinedError(detail=document.id)
    done = done_since(session, document, joining.capture_id)
    if done:
        raise JoiningStandsError(detail=f"document {document.id}: {done}")
    if not is_clerk:
        require_not_taken_on(session, document)
    document.mark_separated()
    for piece_id in ids:
        found[piece_id].go_on_again()
    joining.undo(person_id)
    session.flush()
    details = {"joining_id": joining.id, "pieces": ids}
    record_on_document(session, person_id, "joining_undone", document.id, details)
    for piece_id in ids:
        details = {"joining_id": joining.id, "document_id": document.id}
        record_on_document(session, person_id, "piece_separated", piece_id, details)


def may_be_separated(session: Session, document: Document) -> bool:
    """Whether the joining could be taken back as things stand; for a page to offer it."""
    joining = joining_of(session, document.id)
    if joining is None or joining.undone_at is not None:
        return False
    return not done_since(session, document, joining.capture_id)
