"""What people take along in writing: receipts, slips, refusals, statements of fees, decisions of revocation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.pages.access import (
    PUBLIC,
    Access,
    account_of,
    checked_form,
    container_of,
    document_for_citizen,
    document_for_staff,
)
from api.pages.desk import CLERK, document_page
from api.pages.rendering import PAGE_HEADERS, redirect
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from certify.appointment import appointment_as_pdf, make_appointment
from certify.canonical import canonical_json
from certify.habits import AgencyHabits
from certify.reception_letters import fees_as_pdf, reception_as_pdf
from certify.refusal_letter import holding_as_pdf, refusal_as_pdf
from certify.revocation import standing_decision
from certify.revocation_letter import SIGNED_RECORD_NAME, decision_as_pdf
from models.entities import Agency, Certificate, Document, Dossier, RequestState, RevocationDecision, Role
from models.errors import InvalidValueError, NotFoundError

router: APIRouter = new_page_router()

_READERS = Annotated[Visitor, Depends(Access(Role.CITIZEN, Role.CLERK))]
_ANYBODY = Annotated[Visitor, Depends(PUBLIC)]


@router.get("/documents/{document_id}/refusal")
def download_refusal(request: Request, visitor: _READERS, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, dossier = _readable(records, document_id, visitor)
        return pdf_answer(refusal_as_pdf(records, document), f"tu-choi-{dossier.code}.pdf")


@router.get("/documents/{document_id}/holding")
def download_holding(request: Request, visitor: _READERS, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, dossier = _readable(records, document_id, visitor)
        return pdf_answer(holding_as_pdf(records, document), f"bien-ban-tam-giu-{dossier.code}.pdf")


@router.get("/documents/{document_id}/appointment")
def download_appointment(request: Request, visitor: _READERS, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, dossier = _readable(records, document_id, visitor)
        return pdf_answer(appointment_as_pdf(records, document), f"phieu-hen-{dossier.code}.pdf")


@router.get("/documents/{document_id}/reception")
def download_reception(request: Request, visitor: _READERS, document_id: str) -> Response:
    return _dossier_letter(request, visitor, document_id, reception_as_pdf, "giay-tiep-nhan")


@router.get("/documents/{document_id}/fees")
def download_fees(request: Request, visitor: _READERS, document_id: str) -> Response:
    return _dossier_letter(request, visitor, document_id, fees_as_pdf, "bang-ke-phi")


@router.post("/desk/documents/{document_id}/appointment", dependencies=[Depends(checked_form)])
def appoint(
    request: Request,
    visitor: CLERK,
    document_id: str,
    extension_days: Annotated[int, Form()] = 0,
    reason: Annotated[str, Form()] = "",
    agreed_in_writing: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    try:
        with container.database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            make_appointment(
                records,
                document,
                clerk=account_of(records, visitor),
                calendar=container.work_calendar,
                extension_days=extension_days,
                reason=reason,
                agreed_in_writing=agreed_in_writing == "yes",
            )
    except InvalidValueError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "appointed")


@router.get("/v/{token}/revocation.pdf")
def download_decision(request: Request, visitor: _ANYBODY, token: str) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        decision = _published(records, token)
        if decision.signed_pdf_sha256 is not None:
            return pdf_answer(container.storage.get(decision.signed_pdf_sha256), "quyet-dinh-huy-bo.pdf")
        habits = container.habits_for(records.get_one(Agency, decision.agency_id))
        return pdf_answer(decision_as_pdf(records, decision, habits), "quyet-dinh-huy-bo.pdf")


@router.get("/v/{token}/revocation.json")
def download_signed_record(request: Request, visitor: _ANYBODY, token: str) -> Response:
    with container_of(request).database.read() as records:
        signed = _published(records, token).signed_record
    if signed is None:
        raise NotFoundError(detail="the record waits for its signature")
    headers = {**PAGE_HEADERS, "Content-Disposition": f'attachment; filename="{SIGNED_RECORD_NAME}"'}
    return Response(canonical_json(signed), media_type="application/jose+json", headers=headers)


def _dossier_letter(
    request: Request,
    visitor: Visitor,
    document_id: str,
    written: Callable[[Session, Dossier, AgencyHabits], bytes],
    name: str,
) -> Response:
    """A letter about the whole request that the document belongs to."""
    container = container_of(request)
    with container.database.read() as records:
        _, dossier = _readable(records, document_id, visitor)
        habits = container.habits_for(records.get_one(Agency, dossier.agency_id))
        return pdf_answer(written(records, dossier, habits), f"{name}-{dossier.code}.pdf")


def pdf_answer(pdf: bytes, name: str) -> Response:
    """A file to keep, never shown inside the site."""
    headers = {**PAGE_HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(pdf, media_type="application/pdf", headers=headers)


def _published(records: Session, token: str) -> RevocationDecision:
    certificate = records.scalar(select(Certificate).where(Certificate.token == token))
    decision = standing_decision(records, certificate) if certificate is not None else None
    if decision is None or decision.state is not RequestState.APPROVED:
        raise NotFoundError
    return decision


def _readable(records: Session, document_id: str, visitor: Visitor) -> tuple[Document, Dossier]:
    if visitor.role is Role.CITIZEN:
        return document_for_citizen(records, document_id, visitor)
    return document_for_staff(records, document_id, visitor)
