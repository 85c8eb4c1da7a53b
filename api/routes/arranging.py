"""The pages of a document put in order and turned upright by a clerk, and taken back."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.document_json import summary_json
from api.principals import Allow, Principal, container_of, visible_document
from digitize.arranging import arrange_pages, standing_arrangement, undo_arrangement
from models.entities import Document, Dossier, Role
from models.values.arrangements import PageOrder, PlacedPage

router = APIRouter(prefix="/api/v1/documents/{document_id}/arrangement", tags=["documents"])

Clerk = Annotated[Principal, Depends(Allow(Role.CLERK))]
MOST_PAGES = 2000


class PlacedPageBody(BaseModel):
    """A page by its number, and by how many degrees clockwise it is to be turned: 0, 90, 180 or 270."""

    model_config = ConfigDict(extra="forbid")

    number: int
    turn: int = 0


class ArrangementBody(BaseModel):
    """The pages in order, and those left out; every page once. `capture_id` is the capture that these are pages of."""

    model_config = ConfigDict(extra="forbid")

    capture_id: str = Field(max_length=36)
    pages: list[PlacedPageBody] = Field(max_length=MOST_PAGES)
    left_out: list[int] = Field(default=[], max_length=MOST_PAGES)


@router.get("")
def show_arrangement(request: Request, principal: Clerk, document_id: str) -> dict[str, Any]:
    """How the pages of the capture that counts now were arranged, where a clerk has done so."""
    with container_of(request).database.read() as session:
        document, dossier = visible_document(session, document_id, principal)
        return _arrangement_json(session, document, dossier)


@router.post("")
def arrange(request: Request, principal: Clerk, document_id: str, body: ArrangementBody) -> dict[str, Any]:
    """Put the pages in order. The document is read again where pages were turned, and understood again."""
    order = PageOrder(tuple(PlacedPage(page.number, page.turn) for page in body.pages), tuple(body.left_out))
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        arrange_pages(session, document, order, capture_id=body.capture_id, clerk_id=principal.id)
        session.flush()
        return _arrangement_json(session, document, dossier)


@router.post("/undo")
def undo(request: Request, principal: Clerk, document_id: str) -> dict[str, Any]:
    """Take the last arrangement back: the capture of before counts again."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        undo_arrangement(session, document, clerk_id=principal.id)
        session.flush()
        return _arrangement_json(session, document, dossier)


def _arrangement_json(session: Session, document: Document, dossier: Dossier) -> dict[str, Any]:
    """`saoy.arrangement/1`; the pages are numbered as in the capture `of_capture_id`."""
    standing = standing_arrangement(session, document)
    placed = zip(standing.pages, standing.turns, strict=True) if standing is not None else ()
    return {
        "schema": "saoy.arrangement/1",
        "document": summary_json(document, dossier),
        "capture_id": document.current_capture_id,
        "may_arrange": document.is_read_or_failed,
        "of_capture_id": standing.of_capture_id if standing is not None else None,
        "pages": [{"number": number, "turn": turn} for number, turn in placed],
        "left_out": list(standing.left_out) if standing is not None else [],
    }
