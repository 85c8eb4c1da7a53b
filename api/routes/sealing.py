"""The seal of one document, where a keeper applies it: what it would go over, ordered or refused."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from api.document_json import summary_json
from api.principals import Allow, Principal, container_of, visible_document
from api.routes.certification import account
from certify import sealing
from certify.policy_facts import seal_request_of
from certify.register import entry_of
from models.entities import Role
from models.errors import NotFoundError

router = APIRouter(prefix="/api/v1/documents/{document_id}", tags=["sealing"])

Keeper = Annotated[Principal, Depends(Allow(Role.SEAL_KEEPER))]


class SealAgreement(BaseModel):
    """Which file the seal goes over: the digest that the keeper was shown."""

    model_config = ConfigDict(extra="forbid")

    file_sha256: str = Field(pattern="^[0-9a-f]{64}$")


class SealRefusal(BaseModel):
    """Why it is not sealed."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=500)


@router.get("/seal")
def show_seal(request: Request, principal: Keeper, document_id: str) -> dict[str, Any]:
    """What an officer signed for the seal: the number, the signer, and the digest of the file."""
    with container_of(request).database.read() as session:
        document, dossier = visible_document(session, document_id, principal)
        asked, entry = seal_request_of(session, document.id), entry_of(session, document.id)
        if asked is None or entry is None:
            raise NotFoundError
        return {
            **summary_json(document, dossier),
            "number": entry.number,
            "year": entry.year,
            "register": entry.register,
            "signer": {"id": asked.requested_by, "name": entry.signer_name, "title": entry.signer_title},
            "signed_at": asked.requested_at.isoformat(),
            "file_sha256": asked.file_sha256,
            "ordered_by": asked.ordered_by,
            "ordered_at": asked.ordered_at.isoformat() if asked.ordered_at else None,
        }


@router.post("/seal", status_code=202)
def order_seal(request: Request, principal: Keeper, document_id: str, agreed: SealAgreement) -> JSONResponse:
    """The keeper has it sealed; sealing, time-stamping and issuing happen in the background."""
    grace = container_of(request).settings.timestamp_grace
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        keeper = account(session, principal)
        sealing.order_seal(session, document, agreed.file_sha256, keeper, timestamp_grace=grace)
        session.flush()
        body = summary_json(document, dossier)
    return JSONResponse(body, status_code=202, headers={"Location": f"/api/v1/documents/{document_id}"})


@router.post("/seal/refusal", status_code=202)
def refuse_seal(request: Request, principal: Keeper, document_id: str, said: SealRefusal) -> dict[str, Any]:
    """It is not sealed: the number is to be voided, which somebody else decides."""
    with container_of(request).database.begin() as session:
        document, _ = visible_document(session, document_id, principal)
        asked = sealing.refuse_seal(session, document, account(session, principal), reason=said.reason)
        return {"id": asked.id, "state": asked.state.value}
