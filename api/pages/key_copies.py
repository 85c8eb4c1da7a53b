"""All copies signed with one key in a period, and asking for their revocation together."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from api.container import habits_for
from api.pages.access import Access, account_of, checked_form, container_of
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.signing import WrongPasswordError, confirm_person
from api.pages.visitor import Visitor
from api.pages.wording import day_typed, moment
from api.problems import http_status
from certify.key_copies import KeyPeriod, copies_signed_with, prepare_revocations
from certify.revocation import Decision
from models.entities import Agency, Role
from models.errors import InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_READERS = Annotated[Visitor, Depends(Access(Role.OFFICER, Role.ADMIN, Role.AUDITOR))]
_OFFICER = Annotated[Visitor, Depends(Access(Role.OFFICER))]


@router.get("/copies")
def show_copies(request: Request, visitor: _READERS, key: str = "", begin: str = "", end: str = "") -> Response:
    return _page(request, visitor, (key, begin, end))


@router.post("/copies/revocation", dependencies=[Depends(checked_form)])
def ask_for_all(
    request: Request,
    visitor: _OFFICER,
    key: Annotated[str, Form()] = "",
    begin: Annotated[str, Form()] = "",
    end: Annotated[str, Form()] = "",
    decision_number: Annotated[str, Form()] = "",
    decided_on: Annotated[str, Form()] = "",
    signed_by: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
    publication: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    asked = (key, begin, end)
    try:
        confirm_person(request, visitor, password)
        decision = Decision(decision_number, day_typed(decided_on), signed_by, reason, publication)
        with container_of(request).database.begin() as records:
            copies = copies_signed_with(records, _period(asked), agency_id=visitor.agency_id)
            prepare_revocations(records, copies, decision, actor=account_of(records, visitor))
    except (WrongPasswordError, InvalidValueError) as failure:
        return _page(request, visitor, asked, failure)
    return redirect("/approvals", "revocation_requested")


def _period(asked: tuple[str, str, str]) -> KeyPeriod:
    key, begin, end = asked
    return KeyPeriod(key.strip().lower().replace(":", ""), day_typed(begin), day_typed(end))


def _page(
    request: Request, visitor: Visitor, asked: tuple[str, str, str], failure: SaoyError | None = None
) -> Response:
    rows: list[tuple[str, ...]] | None = None
    try:
        with container_of(request).database.read() as records:
            if all(asked):
                found = copies_signed_with(records, _period(asked), agency_id=visitor.agency_id)
                habits = habits_for(records.get_one(Agency, visitor.agency_id))
                rows = [
                    (
                        f"{habits.numbers_of(copy.register).number_text(copy.number)}, {copy.year}",
                        moment(copy.issued_at),
                        copy.original_name,
                        copy.code,
                        "còn giá trị" if copy.is_in_force else "đã hủy bỏ",
                    )
                    for copy in found
                ]
    except InvalidValueError as invalid:
        failure = failure or invalid
    context = {
        "key": asked[0],
        "begin": asked[1],
        "end": asked[2],
        "rows": rows,
        "may_ask": visitor.role is Role.OFFICER,
        "failure": failure,
    }
    return render(request, "signing/copies.html", context, status_code=http_status(failure) if failure else 200)
