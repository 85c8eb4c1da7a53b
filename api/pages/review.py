"""The clerk settles what was read, value by value; names the type; or refuses the document.

Some values are typed without seeing the reading. What was typed then meets what was read, and where the two differ
the clerk looks again and says which stands on the paper.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session

from api.pages import queries
from api.pages.access import account_of, checked_form, container_of, document_for_staff
from api.pages.desk import CLERK, document_page
from api.pages.document_views import document_view, field_view, must_be_typed, specification_of, type_of
from api.pages.rendering import PAGE_HEADERS, redirect, render
from api.pages.routing import new_page_router, wants_json
from api.pages.views import Clash, Ground
from api.pages.visitor import Visitor
from api.pages.wording import date_for_people, date_for_records
from api.problems import http_status
from certify.hint_settling import settle_hint
from certify.refusal import GROUND_SENTENCES, REFUSABLE, refuse_document
from classifiers.declarations import FieldKind
from classifiers.reasons import ReviewReason
from digitize.review import (
    Decision,
    Settlement,
    ValueFailsChecksError,
    finish_review,
    reopen_review,
    set_document_type,
    settle_field,
)
from models.entities import Document, Field
from models.errors import InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_GROUNDS = tuple(Ground(ground.value, sentence) for ground, sentence in GROUND_SENTENCES.items())


class NothingTypedError(InvalidValueError):
    """An empty value says nothing: is it not on the paper, or not typed yet?"""

    code = "nothing_typed"
    message = "Hãy gõ giá trị trên bản chính, hoặc chọn “Không có”."
    message_en = "Type what the original says, or say that it is not there."


class _AwaitsClerkError(Exception):
    """The clerk must look again before this value is settled. Never leaves this module."""

    def __init__(self, clash: Clash) -> None:
        self.clash = clash
        super().__init__()


@router.post("/desk/documents/{document_id}/fields/{name}", dependencies=[Depends(checked_form)])
def settle(
    request: Request,
    visitor: CLERK,
    document_id: str,
    name: str,
    value: Annotated[str, Form()] = "",
    absent: Annotated[str, Form()] = "",
    typed: Annotated[str, Form()] = "",
    keep: Annotated[str, Form()] = "",
) -> Response:
    # What was typed before a clash counts only for the answer to that clash.
    said = _Said(typed if keep else value, is_absent=absent == "yes", keep=keep)
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            field = _settle(records, document, name, said, visitor)
            view = field_view(type_of(document), field)
    except _AwaitsClerkError as waits:
        if wants_json(request):
            return JSONResponse({"clash": _clash_json(waits.clash)}, headers=PAGE_HEADERS)
        return document_page(request, visitor, document_id, clash=(name, waits.clash))
    except SaoyError as failure:
        if wants_json(request):
            raise
        return document_page(request, visitor, document_id, failure)
    if wants_json(request):
        return JSONResponse({"shown": view.shown, "standing": view.standing}, headers=PAGE_HEADERS)
    return redirect(f"/desk/documents/{document_id}#field-{name}")


@router.post("/desk/documents/{document_id}/type", dependencies=[Depends(checked_form)])
def name_type(request: Request, visitor: CLERK, document_id: str, type_code: Annotated[str, Form()] = "") -> Response:
    with container_of(request).database.begin() as records:
        document, _ = document_for_staff(records, document_id, visitor)
        set_document_type(records, document, type_code, clerk_id=visitor.person.user_id)
    return redirect(f"/desk/documents/{document_id}")


@router.post("/desk/documents/{document_id}/review", dependencies=[Depends(checked_form)])
def finish(request: Request, visitor: CLERK, document_id: str) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            finish_review(records, document, clerk_id=visitor.person.user_id)
    except SaoyError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}/compare", "reviewed")


@router.post("/desk/documents/{document_id}/reopen", dependencies=[Depends(checked_form)])
def reopen(request: Request, visitor: CLERK, document_id: str) -> Response:
    with container_of(request).database.begin() as records:
        document, _ = document_for_staff(records, document_id, visitor)
        reopen_review(records, document, clerk_id=visitor.person.user_id)
    return redirect(f"/desk/documents/{document_id}")


@router.post("/desk/documents/{document_id}/hints/{code}", dependencies=[Depends(checked_form)])
def answer_hint(
    request: Request, visitor: CLERK, document_id: str, code: str, reason: Annotated[str, Form()] = ""
) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            settle_hint(records, document, code, reason=reason, clerk=account_of(records, visitor))
    except InvalidValueError as failure:
        return document_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "hint_settled")


@router.get("/desk/documents/{document_id}/refuse")
def ask_for_ground(request: Request, visitor: CLERK, document_id: str) -> Response:
    return _refusal_page(request, visitor, document_id)


@router.post("/desk/documents/{document_id}/refuse", dependencies=[Depends(checked_form)])
def refuse(
    request: Request,
    visitor: CLERK,
    document_id: str,
    ground: Annotated[str, Form()] = "",
    explanation: Annotated[str, Form()] = "",
) -> Response:
    try:
        with container_of(request).database.begin() as records:
            document, _ = document_for_staff(records, document_id, visitor)
            clerk = account_of(records, visitor)
            refuse_document(records, document, ground=ground, explanation=explanation, clerk=clerk)
    except InvalidValueError as failure:
        return _refusal_page(request, visitor, document_id, failure)
    return redirect(f"/desk/documents/{document_id}", "refused")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the form says of one value. `keep` answers a clash: the reading, what was typed, or that despite checks."""

    typed: str
    is_absent: bool
    keep: str


def _settle(records: Session, document: Document, name: str, said: _Said, visitor: Visitor) -> Field:
    """Raises _AwaitsClerkError when the clerk must look again, and what `settle_field` raises."""
    decision = _decision(records, document, name, said)
    try:
        return settle_field(records, document, name, decision, clerk_id=visitor.person.user_id)
    except ValueFailsChecksError as failure:
        if ReviewReason.DATE_INVALID in failure.reasons:
            raise
        raise _AwaitsClerkError(Clash(read="", typed=said.typed, why=failure.message)) from failure


def _decision(records: Session, document: Document, name: str, said: _Said) -> Decision:
    if said.is_absent:
        return Decision(Settlement.UNREADABLE)
    if said.keep == "read":
        return Decision(Settlement.ACCEPT)
    typed = " ".join(said.typed.split())
    if not typed:
        raise NothingTypedError
    specification = specification_of(document, name)
    is_date = specification is not None and specification.kind is FieldKind.DATE
    value = date_for_records(typed) if is_date else typed
    field = next((each for each in queries.fields_of(records, document) if each.name == name), None)
    read = field.read_value if field is not None else None
    if read is not None and same_value(value, read):
        return Decision(Settlement.ACCEPT)
    if field is not None and must_be_typed(field, specification) and said.keep not in ("typed", "despite"):
        raise _AwaitsClerkError(Clash(read=date_for_people(read or "") if is_date else read or "", typed=typed))
    return Decision(Settlement.CORRECT, value, despite_checks=said.keep == "despite")


def same_value(typed: str, read: str) -> bool:
    """Whether two values are the same letters: blanks and the way of composing accents aside."""
    return " ".join(unicodedata.normalize("NFC", typed).split()) == " ".join(read.split())


def _clash_json(clash: Clash) -> dict[str, str]:
    return {"read": clash.read, "typed": clash.typed, "why": clash.why}


def _refusal_page(request: Request, visitor: Visitor, document_id: str, failure: SaoyError | None = None) -> Response:
    with container_of(request).database.read() as records:
        document, dossier = document_for_staff(records, document_id, visitor)
    if document.state not in REFUSABLE:
        return redirect(f"/desk/documents/{document_id}")
    context = {"document": document_view(document, dossier), "grounds": _GROUNDS, "failure": failure}
    return render(request, "desk/refuse.html", context, status_code=http_status(failure) if failure else 200)
