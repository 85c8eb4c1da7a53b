"""The register as the decree prints it: eight columns, voided lines included."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from api.container import habits_for
from api.pages import queries
from api.pages.access import Access, container_of
from api.pages.rendering import render
from api.pages.routing import new_page_router
from api.pages.views import RegisterLine
from api.pages.visitor import Visitor
from api.pages.wording import day, dong
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import Agency, RegisterEntry, Role

router: APIRouter = new_page_router()

_READERS = Annotated[Visitor, Depends(Access(Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, Role.ADMIN, Role.AUDITOR))]


@router.get("/register")
def show_register(request: Request, visitor: _READERS, year: int = 0) -> Response:
    this_year = in_vietnam(utc_now()).year
    with container_of(request).database.read() as records:
        years = list(queries.register_years(records, visitor.agency_id)) or [this_year]
        shown = year if year in years else years[0]
        entries = queries.register_entries(records, visitor.agency_id, shown)
        agency = records.get_one(Agency, visitor.agency_id)
    habits = habits_for(agency)
    may_open = visitor.role is Role.OFFICER
    context = {
        "entries": [_line(entry, habits.numbers.number_text(entry.number), may_open=may_open) for entry in entries],
        "years": years,
        "year": shown,
        "agency_name": agency.name,
        "register_name": habits.numbers.volume_text(1, shown),
    }
    return render(request, "signing/register.html", context)


def _line(entry: RegisterEntry, number: str, *, may_open: bool) -> RegisterLine:
    is_void = bool(entry.void_reason)
    note = f"Đã hủy số: {entry.void_reason}" if is_void else entry.note
    if entry.signed_at is None and not is_void:
        note = "Đang ký"
    return RegisterLine(
        number=number,
        certified_on=day(entry.signed_at or entry.reserved_at),
        requester_name=entry.requester_name,
        document_name=entry.original_name,
        signer=", ".join(part for part in (entry.signer_name, entry.signer_title) if part),
        copies=str(entry.copies),
        fee=dong(entry.fee_dong),
        note=note,
        is_void=is_void,
        document_address=f"/signing/{entry.document_id}" if may_open else "",
    )
