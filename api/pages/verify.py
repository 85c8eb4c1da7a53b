"""Anybody asks: is this copy genuine, and is it still in force? By file, by code, by QR code."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, Response, UploadFile
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.pages.access import PUBLIC, checked_form, container_of
from api.pages.answers import RegisteredFacts, answer_for_code, answer_for_file
from api.pages.outcomes import number_text
from api.pages.photo_codes import text_of_codes
from api.pages.rendering import language_of, redirect, render
from api.pages.routing import new_page_router
from api.pages.uploads import write_upload
from api.pages.visitor import Visitor
from api.problems import http_status
from api.verification_files import ReportForm, as_download
from certify.register_lookup import normalised_code
from certify.revocation import standing_decision
from models.clock import utc_now
from models.entities import Agency, Certificate, Freeze, RegisterEntry, RequestState, RevocationDecision
from models.errors import InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_ANYBODY = Annotated[Visitor, Depends(PUBLIC)]
_TOKEN_IN_ADDRESS = re.compile(r"/v/([A-Za-z0-9_-]{8,128})$")
_NO_STORE_BY_SEARCH_ENGINES = {"X-Robots-Tag": "noindex, nofollow"}
_UNKNOWN_STATUS = 404


class NoCodeInPhotoError(InvalidValueError):
    """The photo shows no QR code of a certified copy."""

    code = "no_code_in_photo"
    message = "Không thấy mã QR của bản sao chứng thực trong ảnh. Hãy chụp gần hơn, đủ sáng, thấy trọn mã QR."
    message_en = "The photo shows no QR code of a certified copy. Move closer and show all of it."


@router.get("/verify")
def show_ways(request: Request, visitor: _ANYBODY) -> Response:
    return render(request, "public/verify.html", {"code": "", "failure": None})


@router.post("/verify/file", dependencies=[Depends(checked_form)])
def verify_by_file(
    request: Request, visitor: _ANYBODY, file: Annotated[UploadFile, File()], report: Annotated[str, Form()] = ""
) -> Response:
    """`report`: a form of `ReportForm` to download instead of the page. The file itself is not kept, so it is asked
    for together with the file."""
    container = container_of(request)
    try:
        with tempfile.TemporaryDirectory(prefix="saoy-verify-") as folder, container.admission_gate:
            path = write_upload(file, Path(folder) / "copy.pdf", container.settings.verify_max_bytes)
            verified = container.verify(path)
    except SaoyError as failure:
        return _ask_again(request, failure)
    if report in tuple(ReportForm):
        return as_download(verified, ReportForm(report))
    answer = answer_for_file(verified, language=language_of(request), now=utc_now())
    return render(request, "public/answer.html", {"answer": answer, "decision_address": ""})


@router.post("/verify/code", dependencies=[Depends(checked_form)])
def verify_by_code(request: Request, visitor: _ANYBODY, code: Annotated[str, Form()] = "") -> Response:
    with container_of(request).database.read() as records:
        certificate = _certificate_with_code(records, code)
    if certificate is not None:
        return redirect(f"/v/{certificate.token}")
    return _answer_code(request, None)


@router.post("/verify/photo", dependencies=[Depends(checked_form)])
def verify_by_photo(request: Request, visitor: _ANYBODY, photo: Annotated[UploadFile, File()]) -> Response:
    container = container_of(request)
    try:
        with tempfile.TemporaryDirectory(prefix="saoy-photo-") as folder, container.admission_gate:
            path = write_upload(photo, Path(folder) / "photo", container.settings.verify_max_bytes)
            token = _token_in(text_of_codes(path, photo.filename or "", container.limits))
    except SaoyError as failure:
        return _ask_again(request, failure)
    return redirect(f"/v/{token}")


@router.get("/v/{token}")
def show_status(request: Request, visitor: _ANYBODY, token: str) -> Response:
    with container_of(request).database.read() as records:
        certificate = records.scalar(select(Certificate).where(Certificate.token == token))
        facts = _registered_facts(records, certificate) if certificate is not None else None
        decision = standing_decision(records, certificate) if certificate is not None else None
    return _answer_code(request, facts, decision, token)


def _answer_code(
    request: Request, facts: RegisteredFacts | None, decision: RevocationDecision | None = None, token: str = ""
) -> Response:
    answer = answer_for_code(facts, language=language_of(request), now=utc_now())
    is_decided = decision is not None and decision.state is RequestState.APPROVED
    context = {
        "answer": answer,
        "decision_address": f"/v/{token}/revocation" if is_decided else "",
        "is_letter_signed": decision is not None and decision.signed_pdf_sha256 is not None,
        "is_decision_signed": decision is not None and decision.signed_record is not None,
    }
    status = 200 if facts is not None else _UNKNOWN_STATUS
    page = render(request, "public/answer.html", context, status_code=status)
    page.headers.update(_NO_STORE_BY_SEARCH_ENGINES)
    return page


def _ask_again(request: Request, failure: SaoyError) -> Response:
    context = {"code": "", "failure": failure}
    return render(request, "public/verify.html", context, status_code=http_status(failure))


def _certificate_with_code(records: Session, typed: str) -> Certificate | None:
    """By the short code, or by a token or whole address that somebody pasted."""
    pasted = _TOKEN_IN_ADDRESS.search(typed.strip())
    if pasted:
        return records.scalar(select(Certificate).where(Certificate.token == pasted[1]))
    return records.scalar(select(Certificate).where(Certificate.code == normalised_code(typed)))


def _registered_facts(records: Session, certificate: Certificate) -> RegisteredFacts:
    entry = records.get_one(RegisterEntry, certificate.entry_id)
    agency = records.get_one(Agency, certificate.agency_id)
    freeze = records.scalar(select(Freeze).where(Freeze.document_id == certificate.document_id))
    return RegisteredFacts(
        number=number_text(records, entry),
        agency=agency.name,
        issued_at=certificate.issued_at,
        original_name=entry.original_name,
        requester_name=entry.requester_name,
        signer=", ".join(part for part in (entry.signer_name, entry.signer_title) if part),
        page_count=len(freeze.manifest.get("pages", ())) if freeze is not None else 0,
        revoked_at=certificate.revoked_at,
        revocation_decision=certificate.revocation_decision or "",
        revocation_reason=certificate.revocation_reason or "",
    )


def _token_in(texts: tuple[str, ...]) -> str:
    """The token of the first code that leads to a page of copies. Its host is not trusted and never opened.

    Raises NoCodeInPhotoError.
    """
    for text in texts:
        found = _TOKEN_IN_ADDRESS.search(text.strip())
        if found:
            return found[1]
    raise NoCodeInPhotoError
