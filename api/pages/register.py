"""The registers as the decree prints them: two series, eight columns, voided lines included; search and export."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel

from api.pages import queries
from api.pages.access import Access, container_of
from api.pages.document_views import document_types
from api.pages.letters import pdf_answer
from api.pages.rendering import PAGE_HEADERS, render
from api.pages.routing import new_page_router
from api.pages.views import RegisterLine
from api.pages.visitor import Visitor
from api.pages.wording import day_typed
from certify.habits import AgencyHabits
from certify.register import current_volume
from certify.register_export import PrintedMonth, month_as_csv, month_as_pdf
from certify.register_search import FoundLine, RegisterQuery, find_lines, month_of
from certify.register_table import COLUMNS, columns_of
from certify.series import ELECTRONIC, PAPER, SERIES_NAMES
from certify.vietnam_time import in_vietnam
from models import audit
from models.clock import utc_now
from models.entities import Agency, RegisterClosing, RegisterState, Role
from models.errors import InvalidValueError
from models.identifiers import new_id

router: APIRouter = new_page_router()

_READERS = Annotated[Visitor, Depends(Access(Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, Role.ADMIN, Role.AUDITOR))]
_EXPORTERS = Annotated[Visitor, Depends(Access(Role.OFFICER, Role.SEAL_KEEPER, Role.ADMIN, Role.AUDITOR))]
# One screen; more are found by narrowing, or exported.
_MOST_SHOWN = 500


class Narrowing(BaseModel):
    """How the visitor narrowed the register, as typed."""

    series: str = ELECTRONIC
    year: int = 0
    words: str = ""
    begin: str = ""
    end: str = ""
    type_code: str = ""


@router.get("/register")
def show_register(request: Request, visitor: _READERS, asked: Annotated[Narrowing, Query()]) -> Response:
    container = container_of(request)
    series = asked.series if asked.series in SERIES_NAMES else ELECTRONIC
    this_year = in_vietnam(utc_now()).year
    with container.database.read() as records:
        years = sorted({*queries.register_years(records, visitor.agency_id), this_year}, reverse=True)
        year = asked.year if asked.year in years else years[0]
        agency = records.get_one(Agency, visitor.agency_id)
        habits = container.habits_for(agency)
        lines = find_lines(records, _query(asked, visitor.agency_id, series, year), limit=_MOST_SHOWN)
        closing = records.get(RegisterClosing, (agency.id, year, series))
        volume = current_volume(records, agency.id, year, series)
        officers = queries.officers_of(records, agency.id)
    context = {
        "columns": COLUMNS,
        "entries": [_line(line, habits, visitor) for line in lines],
        "is_cut": len(lines) == _MOST_SHOWN,
        "years": years,
        "year": year,
        "series": series,
        "all_series": list(SERIES_NAMES.items()),
        "asked": asked,
        "types": [(each.code, each.name) for each in document_types().types],
        "agency_name": agency.name,
        "register_name": habits.numbers_of(series).volume_text(volume, year),
        "closing": closing.record if closing is not None else None,
        "may_export": visitor.role is not Role.CLERK,
        "may_enter": visitor.role is Role.CLERK and series == PAPER and closing is None,
        "may_manage": visitor.role is Role.OFFICER and closing is None,
        "is_over": year < this_year,
        "officers": officers,
        "form_key": new_id(),
        "month": f"{in_vietnam(utc_now()):%Y-%m}",
    }
    return render(request, "signing/register.html", context)


@router.get("/register/export")
def export_month(
    request: Request, visitor: _EXPORTERS, month: str = "", series: str = ELECTRONIC, form: str = "pdf"
) -> Response:
    """`month` as 2026-11; `form` is pdf or csv."""
    if series not in SERIES_NAMES or form not in ("pdf", "csv"):
        raise InvalidValueError(code="export_unknown")
    first = day_typed(f"{month}-01")
    container = container_of(request)
    with container.database.begin() as records:
        agency = records.get_one(Agency, visitor.agency_id)
        # Names of people leave the system with it.
        audit.record(
            records,
            actor=visitor.person.user_id,
            action="register_exported",
            subject_type="register",
            subject_id=f"{agency.id}/{first.year}/{series}",
            details={"month": first.month, "form": form},
        )
        lines = find_lines(records, month_of(agency.id, series, first.year, first.month))
        numbers = container.habits_for(agency).numbers_of(series)
        printed = PrintedMonth(agency, numbers, first.year, first.month, lines, utc_now())
    name = f"so-chung-thuc-{series}-{first:%Y-%m}.{form}"
    if form == "pdf":
        return pdf_answer(month_as_pdf(printed), name)
    headers = {**PAGE_HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(month_as_csv(printed), media_type="text/csv; charset=utf-8", headers=headers)


def _query(asked: Narrowing, agency_id: str, series: str, year: int) -> RegisterQuery:
    return RegisterQuery(
        agency_id=agency_id,
        register=series,
        year=year,
        words=asked.words.strip(),
        first_day=day_typed(asked.begin) if asked.begin.strip() else None,
        last_day=day_typed(asked.end) if asked.end.strip() else None,
        type_code=asked.type_code,
    )


def _line(line: FoundLine, habits: AgencyHabits, visitor: Visitor) -> RegisterLine:
    cells = columns_of(line, habits.numbers_of(line.entry.register))
    may_act = visitor.role in (Role.CLERK, Role.OFFICER) and line.entry.state is RegisterState.RESERVED
    may_open = visitor.role is Role.OFFICER and line.entry.document_id is not None
    return RegisterLine(
        cells=cells,
        is_void=line.entry.state is RegisterState.VOIDED,
        document_address=f"/signing/{line.entry.document_id}" if may_open else "",
        line_address=f"/register/lines/{line.entry.id}" if may_act else "",
    )
