"""What two people decide together about one document: its number voided, its copy revoked."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.document_json import summary_json
from api.principals import Allow, Principal, container_of, visible_document
from api.routes.certification import account, certificate_of
from certify import revocation, voiding
from certify.remembered_acts import remember_revocation, remember_void
from models.entities import Document, RegisterEntry, RevocationDecision, Role, VoidRequest
from models.errors import NotFoundError

router = APIRouter(prefix="/api/v1/documents/{document_id}", tags=["decisions"])

Officer = Annotated[Principal, Depends(Allow(Role.OFFICER))]
Chair = Annotated[Principal, Depends(Allow(Role.ADMIN))]
SecondPerson = Annotated[Principal, Depends(Allow(Role.OFFICER, Role.ADMIN))]


class VoidReason(BaseModel):
    """Why the number will never stand on a copy."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=500)


class Revocation(BaseModel):
    """The decision that takes a copy's force away, as it stands on paper."""

    model_config = ConfigDict(extra="forbid")

    decision_number: str = Field(min_length=1, max_length=100)
    decided_on: date
    signed_by: str = Field(min_length=1, max_length=200)
    reason: str = Field(min_length=1, max_length=500)
    publication: str = Field(default="", max_length=500)


@router.post("/void", status_code=202)
def request_void(request: Request, principal: Officer, document_id: str, said: VoidReason) -> dict[str, Any]:
    """Ask that the document's reserved number be voided; somebody else decides."""
    with container_of(request).database.begin() as session:
        document, _ = visible_document(session, document_id, principal)
        entry = _entry_of(session, document)
        asked = voiding.request_void(session, entry, reason=said.reason, actor=account(session, principal))
        return {"id": asked.id, "state": asked.state.value}


@router.post("/void/approval")
def approve_void(request: Request, principal: SecondPerson, document_id: str) -> dict[str, Any]:
    """Void the number, as another person than whoever asked."""
    with container_of(request).database.begin() as session:
        container_of(request).require_register_open(session)
        document, dossier = visible_document(session, document_id, principal)
        asked = _open_void(session, document)
        voiding.approve_void(session, asked, actor=account(session, principal))
        session.flush()
        entry_id, body = asked.entry_id, summary_json(document, dossier)
    container_of(request).remember(remember_void, entry_id)
    return body


@router.post("/void/rejection")
def reject_void(request: Request, principal: SecondPerson, document_id: str) -> dict[str, Any]:
    """Leave the number as it is."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        voiding.reject_void(session, _open_void(session, document), actor=account(session, principal))
        return summary_json(document, dossier)


@router.post("/revocation", status_code=202)
def request_revocation(request: Request, principal: Officer, document_id: str, said: Revocation) -> dict[str, Any]:
    """Ask that the copy's legal force be taken away; the chair decides."""
    decision = revocation.Decision(said.decision_number, said.decided_on, said.signed_by, said.reason, said.publication)
    with container_of(request).database.begin() as session:
        document, _ = visible_document(session, document_id, principal)
        certificate = certificate_of(session, document.id)
        asked = revocation.request_revocation(session, certificate, decision, actor=account(session, principal))
        return {"id": asked.id, "state": asked.state.value}


@router.post("/revocation/approval")
def approve_revocation(request: Request, principal: Chair, document_id: str) -> dict[str, Any]:
    """Take the copy's legal force away; its signatures stay good, its status does not."""
    with container_of(request).database.begin() as session:
        container_of(request).require_not_restored(session)
        document, dossier = visible_document(session, document_id, principal)
        asked = _standing_decision(session, document)
        revocation.approve_revocation(session, asked, actor=account(session, principal))
        session.flush()
        certificate_id, body = asked.certificate_id, summary_json(document, dossier)
    container_of(request).remember(remember_revocation, certificate_id)
    return body


@router.post("/revocation/rejection")
def reject_revocation(request: Request, principal: Chair, document_id: str) -> dict[str, Any]:
    """Leave the copy in force."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        asked = _standing_decision(session, document)
        revocation.reject_revocation(session, asked, actor=account(session, principal))
        return summary_json(document, dossier)


def _entry_of(session: Session, document: Document) -> RegisterEntry:
    entry = session.scalar(select(RegisterEntry).where(RegisterEntry.document_id == document.id))
    if entry is None:
        raise NotFoundError
    return entry


def _open_void(session: Session, document: Document) -> VoidRequest:
    asked = voiding.open_request(session, _entry_of(session, document))
    if asked is None:
        raise NotFoundError
    return asked


def _standing_decision(session: Session, document: Document) -> RevocationDecision:
    asked = revocation.standing_decision(session, certificate_of(session, document.id))
    if asked is None:
        raise NotFoundError
    return asked
