"""Documents that were received apart and are one: joined by a clerk, or by their owner before a clerk has begun, and
taken back."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.document_json import summary_json
from api.principals import Allow, Principal, container_of, visible_document
from digitize.joining import join_documents, joinable_with
from digitize.separating import may_be_separated, undo_joining
from digitize.taking_on import is_taken_on
from models.document_origin import joining_into, joining_of, pieces_of
from models.entities import Document, Dossier, Page, Role
from models.errors import InvalidValueError
from models.values.joins import Join, Piece

router = APIRouter(prefix="/api/v1/documents/{document_id}/joining", tags=["documents"])

People = Annotated[Principal, Depends(Allow(Role.CITIZEN, Role.CLERK))]
MOST_PIECES = 50


class JoinElsewhereError(InvalidValueError):
    """The address names one of the documents."""

    code = "joining_elsewhere"
    message = "Giấy tờ đang mở không nằm trong các giấy tờ được ghép."
    message_en = "The document of the address is not among those to be joined."


class PieceBody(BaseModel):
    """A document, and its capture that was seen, so that another scan's pages are not joined."""

    model_config = ConfigDict(extra="forbid")

    document_id: str = Field(max_length=36)
    capture_id: str = Field(max_length=36)


class JoinBody(BaseModel):
    """The documents in the order of their pages; the one of the address among them."""

    model_config = ConfigDict(extra="forbid")

    documents: list[PieceBody] = Field(max_length=MOST_PIECES)


@router.get("")
def show_joining(request: Request, principal: People, document_id: str) -> dict[str, Any]:
    """What the document was joined from or into, and what it could be joined with."""
    with container_of(request).database.read() as session:
        document, dossier = visible_document(session, document_id, principal)
        return _joining_json(session, document, dossier, principal)


@router.post("", status_code=201)
def join(request: Request, principal: People, document_id: str, body: JoinBody) -> JSONResponse:
    """Join the documents. They are closed (`joined`), and a new document with all their pages goes on."""
    with container_of(request).database.begin() as session:
        visible_document(session, document_id, principal)
        wanted = Join(tuple(Piece(each.document_id, each.capture_id) for each in body.documents))
        if document_id not in {piece.document_id for piece in wanted.pieces}:
            raise JoinElsewhereError
        for piece in wanted.pieces:
            visible_document(session, piece.document_id, principal)
        made = join_documents(session, wanted, person_id=principal.id, is_clerk=principal.role is Role.CLERK)
        session.flush()
        answer = _joining_json(session, made, session.get_one(Dossier, made.dossier_id), principal)
        headers = {"Location": f"/api/v1/documents/{made.id}/joining"}
    return JSONResponse(answer, status_code=201, headers=headers)


@router.post("/undo")
def undo(request: Request, principal: People, document_id: str) -> dict[str, Any]:
    """Take the joining back that made this document, as long as nothing was done with it (`joining_stands`)."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        undo_joining(session, document, person_id=principal.id, is_clerk=principal.role is Role.CLERK)
        session.flush()
        return _joining_json(session, document, dossier, principal)


def _joining_json(session: Session, document: Document, dossier: Dossier, principal: Principal) -> dict[str, Any]:
    """`saoy.joining/1`. `may_join` and `may_undo` are true as things stand; somebody else may be quicker."""
    made, into = joining_of(session, document.id), joining_into(session, document.id)
    is_allowed = principal.role is Role.CLERK or not is_taken_on(session, document)
    may_join = is_allowed and document.is_read_or_failed
    return {
        "schema": "saoy.joining/1",
        "document": summary_json(document, dossier),
        "capture_id": document.current_capture_id,
        "may_join": may_join,
        "with": [_piece_json(session, other) for other, _ in joinable_with(session, document)] if may_join else [],
        "joined_from": [
            _piece_json(session, session.get_one(Document, piece.document_id))
            for piece in (pieces_of(session, made) if made is not None else ())
        ],
        "joined_into": into.document_id if into is not None else None,
        "may_undo": is_allowed and may_be_separated(session, document),
    }


def _piece_json(session: Session, document: Document) -> dict[str, Any]:
    """A document that is or may be a piece, with what a request to join it names."""
    pages = select(func.count()).select_from(Page).where(Page.capture_id == document.current_capture_id)
    return {
        **summary_json(document, session.get_one(Dossier, document.dossier_id)),
        "capture_id": document.current_capture_id,
        "pages": session.scalar(pages) or 0,
    }
