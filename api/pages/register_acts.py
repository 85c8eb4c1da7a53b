"""What is done to a register by hand: paper lines entered and confirmed, numbers voided, volumes, the year's end."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from api.pages.access import Access, account_of, checked_form, container_of, of_office
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.signing import WrongPasswordError, confirm_person
from api.pages.visitor import Visitor
from api.problems import http_status
from certify.paper_register import PaperCertification, confirm_paper_line, enter_paper_line
from certify.register_memory import RegisterName
from certify.register_search import FoundLine
from certify.register_table import COLUMNS, columns_of
from certify.register_year import close_year, open_volume
from certify.remembered_acts import remember_closing, remember_paper_line, remember_volume
from certify.series import PAPER, SERIES_NAMES
from certify.voiding import open_request, request_void
from models.entities import Agency, RegisterEntry, RegisterState, Role
from models.errors import ConflictError, InvalidValueError, NotFoundError, SaoyError

router: APIRouter = new_page_router()

_CLERK = Annotated[Visitor, Depends(Access(Role.CLERK))]
_OFFICER = Annotated[Visitor, Depends(Access(Role.OFFICER))]
_STAFF = Annotated[Visitor, Depends(Access(Role.CLERK, Role.OFFICER))]


@router.post("/register/paper", dependencies=[Depends(checked_form)])
def enter_paper(
    request: Request,
    visitor: _CLERK,
    form_key: Annotated[str, Form()] = "",
    requester_name: Annotated[str, Form()] = "",
    original_name: Annotated[str, Form()] = "",
    signer_id: Annotated[str, Form()] = "",
    type_code: Annotated[str, Form()] = "",
    pages: Annotated[int, Form()] = 0,
    copies: Annotated[int, Form()] = 0,
    note: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    entered = PaperCertification(
        form_key, requester_name, original_name, signer_id, pages, copies, type_code or None, note
    )
    with container.database.begin() as records:
        container.require_register_open(records)
        agency = records.get_one(Agency, visitor.agency_id)
        clerk, habits = account_of(records, visitor), container.habits_for(agency)
        entry = enter_paper_line(records, agency, entered, clerk=clerk, habits=habits)
        entry_id = entry.id
    container.remember(remember_paper_line, entry_id)
    return redirect(f"/register/lines/{entry_id}", "line_entered")


@router.get("/register/lines/{entry_id}")
def show_line(request: Request, visitor: _STAFF, entry_id: str) -> Response:
    return _line_page(request, visitor, entry_id)


@router.post("/register/lines/{entry_id}/confirm", dependencies=[Depends(checked_form)])
def confirm_paper(request: Request, visitor: _CLERK, entry_id: str) -> Response:
    container = container_of(request)
    with container.database.begin() as records:
        container.require_register_open(records)
        confirm_paper_line(
            records, of_office(records, RegisterEntry, entry_id, visitor), clerk=account_of(records, visitor)
        )
    container.remember(remember_paper_line, entry_id)
    return redirect(f"/register/lines/{entry_id}", "line_confirmed")


@router.post("/register/lines/{entry_id}/void", dependencies=[Depends(checked_form)])
def ask_to_void(
    request: Request,
    visitor: _OFFICER,
    entry_id: str,
    reason: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    try:
        confirm_person(request, visitor, password)
        with container_of(request).database.begin() as records:
            entry = of_office(records, RegisterEntry, entry_id, visitor)
            request_void(records, entry, reason=reason, actor=account_of(records, visitor))
    except (WrongPasswordError, InvalidValueError, ConflictError) as failure:
        return _line_page(request, visitor, entry_id, failure)
    return redirect(f"/register/lines/{entry_id}", "void_requested")


@router.post("/register/volume", dependencies=[Depends(checked_form)])
def begin_volume(request: Request, visitor: _OFFICER, series: Annotated[str, Form()] = "") -> Response:
    container = container_of(request)
    with container.database.begin() as records:
        container.require_register_open(records)
        agency = records.get_one(Agency, visitor.agency_id)
        opened = open_volume(records, agency, _known(series), actor=account_of(records, visitor))
        name = RegisterName(opened.agency_id, opened.year, opened.register).text
    container.remember(remember_volume, name)
    return redirect(f"/register?series={series}", "volume_opened")


@router.post("/register/close", dependencies=[Depends(checked_form)])
def end_year(
    request: Request,
    visitor: _OFFICER,
    series: Annotated[str, Form()] = "",
    year: Annotated[int, Form()] = 0,
    password: Annotated[str, Form()] = "",
) -> Response:
    confirm_person(request, visitor, password)
    container = container_of(request)
    with container.database.begin() as records:
        container.require_register_open(records)
        agency = records.get_one(Agency, visitor.agency_id)
        close_year(records, agency, _known(series), year, actor=account_of(records, visitor))
    container.remember(remember_closing, RegisterName(visitor.agency_id, year, series).text)
    return redirect(f"/register?series={series}&year={year}", "year_closed")


def _known(series: str) -> str:
    if series not in SERIES_NAMES:
        raise NotFoundError
    return series


def _line_page(request: Request, visitor: Visitor, entry_id: str, failure: SaoyError | None = None) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        entry = of_office(records, RegisterEntry, entry_id, visitor)
        habits = container.habits_for(records.get_one(Agency, entry.agency_id))
        asked = open_request(records, entry)
    is_reserved = entry.state is RegisterState.RESERVED
    context = {
        "line_id": entry.id,
        "series": entry.register,
        "series_name": SERIES_NAMES[entry.register],
        "facts_of_line": tuple(
            zip(COLUMNS, columns_of(FoundLine(entry, None), habits.numbers_of(entry.register)), strict=True)
        ),
        "book": habits.numbers_of(entry.register).volume_text(entry.volume, entry.year),
        "fee_basis": entry.fee_basis,
        "void_asked": asked is not None,
        "may_void": is_reserved and asked is None and visitor.role is Role.OFFICER,
        "may_confirm": is_reserved and entry.register == PAPER and visitor.role is Role.CLERK,
        "failure": failure,
    }
    return render(request, "signing/line.html", context, status_code=http_status(failure) if failure else 200)
