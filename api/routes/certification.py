"""From the clerk's check to the certified copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select

from api.document_json import document_json, read_records, summary_json
from api.file_answers import attachment
from api.principals import Allow, Principal, container_of, visible_document
from digitize import review
from digitize.review import Decision, Settlement
from models.entities import AccessKind, APIClient, Certificate, Role, StuckNote, UserAccount
from models.errors import InvalidValueError, NotFoundError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

router = APIRouter(prefix="/api/v1/documents/{document_id}", tags=["certification"])

Clerk = Annotated[Principal, Depends(Allow(Role.CLERK))]
Officer = Annotated[Principal, Depends(Allow(Role.OFFICER))]
CopyReaders = Annotated[
    Principal, Depends(Allow(Role.CITIZEN, Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, scope="documents:read"))
]


class FieldDecision(BaseModel):
    """What the clerk decides about one field. `value` goes with a correction and only there."""

    model_config = ConfigDict(extra="forbid")

    settlement: Settlement
    value: str | None = Field(default=None, max_length=2000)
    despite_checks: bool = False


class TypeDecision(BaseModel):
    """What the clerk says the document is."""

    model_config = ConfigDict(extra="forbid")

    code: str = Field(min_length=1, max_length=64)


class Attestation(BaseModel):
    """What the picture shows of a page with a note stuck on it; empty for every other page."""

    model_config = ConfigDict(extra="forbid")

    stuck_note: StuckNote | None = None


class Freezing(BaseModel):
    """Why a paper that has a copy in force is certified once more."""

    model_config = ConfigDict(extra="forbid")

    reason_to_certify_again: str = Field(default="", max_length=500)


class Reuse(BaseModel):
    """Which result is used again."""

    model_config = ConfigDict(extra="forbid")

    result_id: str = Field(min_length=1, max_length=36)


class HintAnswer(BaseModel):
    """What the paper shows, in the clerk's words."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=1000)


@router.put("/fields/{name}")
def settle_field(
    request: Request, principal: Clerk, document_id: str, name: str, decision: FieldDecision
) -> dict[str, Any]:
    """Accept the read value, correct it, or say that the paper cannot be read there."""
    if (decision.settlement is Settlement.CORRECT) != (decision.value is not None):
        raise InvalidValueError(code="value_with_correction", message_en="A value goes with `correct`, and only there.")
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        said = Decision(decision.settlement, decision.value, decision.despite_checks)
        review.settle_field(session, document, name, said, clerk_id=principal.id)
        session.flush()
        return document_json(read_records(session, document, dossier, vault_keys=container_of(request).vault_keys))


@router.put("/type")
def set_type(request: Request, principal: Clerk, document_id: str, decision: TypeDecision) -> dict[str, Any]:
    """Say what the document is, where the machine was wrong."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        review.set_document_type(session, document, decision.code, clerk_id=principal.id)
        session.flush()
        return document_json(read_records(session, document, dossier, vault_keys=container_of(request).vault_keys))


@router.post("/review")
def finish_review(request: Request, principal: Clerk, document_id: str) -> dict[str, Any]:
    """Every field is settled: the document is reviewed."""
    with container_of(request).database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        review.finish_review(session, document, clerk_id=principal.id)
        session.flush()
        return summary_json(document, dossier)


@router.put("/hints/{code}")
def settle_hint(request: Request, principal: Clerk, document_id: str, code: str, answer: HintAnswer) -> dict[str, Any]:
    """Say in writing why the paper may be certified in spite of a hint; who cannot refuses the document instead."""
    from certify import hint_settling

    with container_of(request).database.begin() as session:
        document, _ = visible_document(session, document_id, principal)
        clerk = account(session, principal)
        settled = hint_settling.settle_hint(session, document, code, reason=answer.reason, clerk=clerk)
        return {"code": settled.code.value, "reason": settled.reason}


@router.post("/pages/{number}/attestation")
def attest_page(
    request: Request, principal: Clerk, document_id: str, number: int, attestation: Attestation | None = None
) -> dict[str, Any]:
    """The clerk held this page against the paper original and they agree."""
    from certify import comparison

    with container_of(request).database.begin() as session:
        document, _ = visible_document(session, document_id, principal)
        note = attestation.stuck_note if attestation else None
        page = comparison.attest_page(session, document, number, account(session, principal), stuck_note=note)
        return {"number": page.number, "attested": page.is_attested, "sha256": page.clean_sha256}


@router.post("/freeze")
def freeze(request: Request, principal: Clerk, document_id: str, freezing: Freezing | None = None) -> dict[str, Any]:
    """Fix what was compared: pages and settled fields do not change any more. A paper that has a copy in force needs a
    reason (`already_certified`)."""
    from certify import comparison
    from certify.vault.reuse import require_reason_to_certify_again

    container = container_of(request)
    with container.database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        clerk, reason = account(session, principal), freezing.reason_to_certify_again if freezing else ""
        require_reason_to_certify_again(session, document, reason=reason, clerk=clerk, keys=container.vault_keys)
        frozen = comparison.freeze(session, container.storage, document, clerk, keys=container.vault_keys)
        session.flush()
        return {**summary_json(document, dossier), "freeze_digest": frozen.digest}


@router.post("/reuse")
def reuse(request: Request, principal: Clerk, document_id: str, decision: Reuse) -> dict[str, Any]:
    """The person takes the copy that there is; this paper is not certified again."""
    from certify.vault.reuse import reuse_result

    container = container_of(request)
    with container.database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        clerk = account(session, principal)
        reuse_result(session, document, result_id=decision.result_id, clerk=clerk, keys=container.vault_keys)
        session.flush()
        return summary_json(document, dossier)


@router.post("/issue", status_code=202)
def issue(request: Request, principal: Officer, document_id: str) -> JSONResponse:
    """The officer orders the signatures; numbering and signing happen in the background."""
    from certify import issuing

    container = container_of(request)
    with container.database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        officer, grace = account(session, principal), container.settings.timestamp_grace
        issuing.start_issuing(session, document, officer, timestamp_grace=grace, keys=container.vault_keys)
        session.flush()
        body = summary_json(document, dossier)
    return JSONResponse(body, status_code=202, headers={"Location": f"/api/v1/documents/{document_id}"})


@router.get("/certified-copy", response_class=Response)
def download_certified_copy(request: Request, principal: CopyReaders, document_id: str) -> Response:
    """The certified copy, PDF, byte for byte as it was signed."""
    from certify.document_codes import file_name_of

    container = container_of(request)
    with container.database.begin() as session:
        document, _ = visible_document(session, document_id, principal)
        certificate = certificate_of(session, document.id)
        _log_download(session, principal, certificate)
        digest, name = certificate.blob_sha256, file_name_of(session, certificate)
    return attachment(container.storage.get(digest), "application/pdf", name)


@router.get("/log-proof")
def log_proof(request: Request, principal: CopyReaders, document_id: str) -> dict[str, Any]:
    """That the copy's issue, and its revocation, are in the register's log: checkable by anybody, without us."""
    from certify.log.leaves import LeafKind
    from certify.log.records import proved_entry

    container = container_of(request)
    with container.database.read() as session:
        document, _ = visible_document(session, document_id, principal)
        certificate_id = certificate_of(session, document.id).id
    container.register_log.checkpoint()  # so that a head covers what happened last
    with container.database.read() as session:
        kinds = (LeafKind.COPY_ISSUED, LeafKind.COPY_REVOKED)
        proved = {kind.value: proved_entry(session, kind, certificate_id) for kind in kinds}
    body = {kind: each.as_json() if each else None for kind, each in proved.items()}
    return {"schema": "saoy.log_proof/1", "log": container.register_log.verifier, **body}


def _log_download(session: Session, principal: Principal, certificate: Certificate) -> None:
    """The owner of the paper reads who fetched its copy."""
    from certify.vault.access_log import Accessor, log_download

    if principal.is_system:
        name = session.get_one(APIClient, principal.id).name
    else:
        name = account(session, principal).display_name
    kind = AccessKind.OWNER_DOWNLOAD if principal.role is Role.CITIZEN else AccessKind.STAFF_DOWNLOAD
    log_download(session, certificate, kind, Accessor(principal.actor, name))


def account(session: Session, principal: Principal) -> UserAccount:
    """The account of a person; routes of persons only."""
    return session.get_one(UserAccount, principal.id)


def certificate_of(session: Session, document_id: str) -> Certificate:
    """Raises NotFoundError while no copy was issued."""
    certificate = session.scalar(select(Certificate).where(Certificate.document_id == document_id))
    if certificate is None:
        raise NotFoundError
    return certificate
