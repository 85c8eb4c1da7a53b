"""The office's side of results: use a copy again, say whose account somebody's is, and the figures of the index."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy import select

from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, document_for_staff
from api.pages.desk import CLERK
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from api.pages.wording import date_for_records
from api.problems import http_status
from certify.vault.identity import CheckedIdentity, NumberNotBelievedError, bind_identity
from certify.vault.reuse import FULL_MARKS, ReuseFigures, reuse_figures, reuse_result
from certify.vietnam_time import VIETNAM, in_vietnam
from models.clock import utc_now
from models.entities import Role, UserAccount
from models.errors import InvalidValueError, NotFoundError, SaoyError

router: APIRouter = new_page_router()

_READERS = Annotated[Visitor, Depends(Access(Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, Role.ADMIN, Role.AUDITOR))]


class NotCheckedError(InvalidValueError):
    """The clerk did not state that the person was checked."""

    code = "identity_not_stated"
    message = "Hãy đánh dấu xác nhận đã đối chiếu người với thẻ căn cước."
    message_en = "State that the person was checked against the card."


@router.post("/desk/documents/{document_id}/reuse", dependencies=[Depends(checked_form)])
def use_again(request: Request, visitor: CLERK, document_id: str, result_id: Annotated[str, Form()] = "") -> Response:
    container = container_of(request)
    with container.database.begin() as records:
        document, _ = document_for_staff(records, document_id, visitor)
        clerk = account_of(records, visitor)
        reuse_result(records, document, result_id=result_id, clerk=clerk, keys=container.vault_keys)
    return redirect(f"/desk/documents/{document_id}", "reused")


@router.get("/desk/people")
def ask_whose_account(request: Request, visitor: CLERK) -> Response:
    return _people_page(request)


@router.post("/desk/people", dependencies=[Depends(checked_form)])
def say_whose_account(
    request: Request,
    visitor: CLERK,
    login_name: Annotated[str, Form()] = "",
    number: Annotated[str, Form()] = "",
    full_name: Annotated[str, Form()] = "",
    date_of_birth: Annotated[str, Form()] = "",
    checked: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    try:
        if checked != "yes":
            raise NotCheckedError
        identity = CheckedIdentity(number, full_name, _birthday(date_of_birth))
        with container.database.begin() as records:
            account = records.scalar(select(UserAccount).where(UserAccount.login == login_name.strip()))
            if account is None:
                raise NotFoundError
            bind_identity(records, account, identity, account_of(records, visitor), container.vault_keys)
    except SaoyError as failure:
        return _people_page(request, failure, login_name)
    return redirect("/desk/people", "bound")


@router.get("/reuse")
def show_figures(request: Request, visitor: _READERS, year: int = 0) -> Response:
    this_year = in_vietnam(utc_now()).year
    shown = year if this_year - 20 < year <= this_year else this_year
    with container_of(request).database.read() as records:
        figures = reuse_figures(records, visitor.agency_id, *year_of(shown))
        agency_name = queries.agency_name(records, visitor.agency_id)
    context = {"year": shown, "agency_name": agency_name, "rows": _rows(figures)}
    return render(request, "vault/figures.html", context)


def year_of(year: int) -> tuple[datetime, datetime]:
    """A calendar year in Viet Nam, as [since, until) in UTC."""
    since, until = (datetime(each, 1, 1, tzinfo=VIETNAM).astimezone(UTC) for each in (year, year + 1))
    return since, until


def _rows(figures: ReuseFigures) -> tuple[tuple[str, str], ...]:
    def percent(rate: float) -> str:
        words = f"{100 * rate:.1f} %".replace(".", ",")
        return f"{words}, đạt điểm tối đa" if rate >= FULL_MARKS else words

    return (
        ("Hồ sơ tiếp nhận", str(figures.dossiers)),
        ("Hồ sơ có giấy tờ dùng lại", str(figures.dossiers_with_reuse)),
        ("4.3 Tỷ lệ hồ sơ tái sử dụng", percent(figures.dossier_rate)),
        ("Giấy tờ trong các hồ sơ", str(figures.components)),
        ("Giấy tờ lấy từ kho kết quả", str(figures.components_reused)),
        ("4.4 Tỷ lệ giấy tờ lấy từ kho", percent(figures.component_rate)),
        ("Giấy tờ chứng thực lại, có lý do", str(figures.certified_again)),
        ("Lượt cung cấp cho hệ thống hoặc nơi khác", str(figures.given_out)),
    )


def _birthday(typed: str) -> date:
    try:
        return date.fromisoformat(date_for_records(typed))
    except ValueError:
        raise NumberNotBelievedError from None


def _people_page(request: Request, failure: SaoyError | None = None, login_name: str = "") -> Response:
    context = {"failure": failure, "login_name": login_name}
    return render(request, "vault/people.html", context, status_code=http_status(failure) if failure else 200)
