"""A capture that holds several documents: what it seems to hold, parted by a clerk, and taken back."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.document_json import summary_json
from api.principals import Allow, Principal, container_of, visible_document
from digitize import parting, parting_files, rejoining
from models.document_origin import parts_of, standing_parting
from models.entities import Capture, Document, Dossier, Page, Role
from models.values.codec import proposed_part_to_json
from models.values.parts import Division

router = APIRouter(prefix="/api/v1/documents/{document_id}/parting", tags=["documents"])

Clerk = Annotated[Principal, Depends(Allow(Role.CLERK))]
MOST_PAGES = 2000


class DivisionBody(BaseModel):
    """Page numbers of each document in its order, and of the pages that belong to none; every page once.

    `capture_id` is the capture that these are pages of, so that a division of another scan is not carried out.
    """

    model_config = ConfigDict(extra="forbid")

    capture_id: str = Field(max_length=36)
    parts: list[list[int]] = Field(max_length=MOST_PAGES)
    left_out: list[int] = Field(default=[], max_length=MOST_PAGES)


class WholeBody(BaseModel):
    """The capture that is one document."""

    model_config = ConfigDict(extra="forbid")

    capture_id: str = Field(max_length=36)


@router.get("")
def show_parting(request: Request, principal: Clerk, document_id: str) -> dict[str, Any]:
    """What the document's capture seems to hold, whether somebody said that it is one, and its parts."""
    with container_of(request).database.read() as session:
        document, dossier = visible_document(session, document_id, principal)
        return _parting_json(session, document, dossier)


@router.post("", status_code=201)
def part(request: Request, principal: Clerk, document_id: str, body: DivisionBody) -> JSONResponse:
    """Part the document. It is closed (`parted`), each part is a new document that is understood by itself."""
    division = Division(tuple(tuple(numbers) for numbers in body.parts), tuple(body.left_out))
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        parting.part_document(session, document, division, capture_id=body.capture_id, clerk_id=principal.id)
        session.flush()
        answer = _parting_json(session, document, dossier)
    headers = {"Location": f"/api/v1/documents/{document_id}/parting"}
    return JSONResponse(answer, status_code=201, headers=headers)


@router.post("/files", status_code=201)
def part_files(request: Request, principal: Clerk, document_id: str, body: WholeBody) -> JSONResponse:
    """Make a document of each file of a capture of which no page could be drawn: the one at fault fails by itself."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        parting_files.part_by_files(session, document, capture_id=body.capture_id, clerk_id=principal.id)
        session.flush()
        answer = _parting_json(session, document, dossier)
    headers = {"Location": f"/api/v1/documents/{document_id}/parting"}
    return JSONResponse(answer, status_code=201, headers=headers)


@router.post("/whole")
def hold_whole(request: Request, principal: Clerk, document_id: str, body: WholeBody) -> dict[str, Any]:
    """Say that the capture is one document, whatever it seems to be."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        parting.hold_whole(session, document, capture_id=body.capture_id, clerk_id=principal.id)
        session.flush()
        return _parting_json(session, document, dossier)


@router.post("/undo")
def undo(request: Request, principal: Clerk, document_id: str) -> dict[str, Any]:
    """Take the parting back, as long as nothing was done with a part that would be lost (`parting_stands`)."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        rejoining.undo_parting(session, document, clerk_id=principal.id)
        session.flush()
        return _parting_json(session, document, dossier)


def _parting_json(session: Session, document: Document, dossier: Dossier) -> dict[str, Any]:
    """`saoy.parting/1`. `may_part` and `may_undo` are true as things stand; somebody else may be quicker."""
    capture = session.get_one(Capture, document.current_capture_id) if document.current_capture_id else None
    of_capture = select(Page.number).where(Page.capture_id == document.current_capture_id).order_by(Page.number)
    pages = session.scalars(of_capture).all()
    standing = standing_parting(session, document.id)
    entries = parts_of(session, standing) if standing is not None else ()
    return {
        "schema": "saoy.parting/1",
        "document": summary_json(document, dossier),
        "capture_id": document.current_capture_id,
        "pages": list(pages),
        "proposed": [proposed_part_to_json(each) for each in capture.proposal] if capture else [],
        "held_whole": capture is not None and capture.held_whole_at is not None,
        "may_part": document.is_read_or_failed and len(pages) > 1,
        "may_part_by_files": parting_files.may_part_by_files(session, document),
        "parts": [
            {**summary_json(session.get_one(Document, each.document_id), dossier), "pages": list(each.pages)}
            for each in entries
        ],
        "left_out": list(standing.left_out) if standing is not None else [],
        "may_undo": rejoining.may_be_undone(session, document),
    }
