"""The people of an office as its administrator keeps them: which person each account is, and alarms about signing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, of_office
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.signing import WrongPasswordError, confirm_person
from api.pages.views import AlarmView, StaffView
from api.pages.visitor import Visitor
from api.pages.wording import ROLE_NAMES, moment
from api.problems import http_status
from certify.signing_watch import lift_alarm, open_alarms
from certify.vault.staff_numbers import record_staff_number
from models.entities import AlarmKind, Role, SigningAlarm, UserAccount
from models.errors import InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_ALARM_WORDS = {
    AlarmKind.PER_MINUTE: "trong một phút",
    AlarmKind.PER_HOUR: "trong một giờ",
    AlarmKind.OUTSIDE_HOURS: "ngoài giờ làm việc",
}
_ADMIN = Annotated[Visitor, Depends(Access(Role.ADMIN))]


@router.get("/staff")
def show_staff(request: Request, visitor: _ADMIN) -> Response:
    return _page(request, visitor)


@router.post("/staff/numbers", dependencies=[Depends(checked_form)])
def record_number(
    request: Request,
    visitor: _ADMIN,
    account_id: Annotated[str, Form()] = "",
    number: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    try:
        confirm_person(request, visitor, password)
        with container.database.begin() as records:
            account = of_office(records, UserAccount, account_id, visitor)
            actor = account_of(records, visitor)
            record_staff_number(records, account, number, actor=actor, keys=container.vault_keys)
    except (WrongPasswordError, InvalidValueError) as failure:
        return _page(request, visitor, failure)
    return redirect("/staff", "number_recorded")


@router.post("/staff/alarms/{alarm_id}/lift", dependencies=[Depends(checked_form)])
def lift(
    request: Request,
    visitor: _ADMIN,
    alarm_id: str,
    reason: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    try:
        confirm_person(request, visitor, password)
        with container_of(request).database.begin() as records:
            alarm = of_office(records, SigningAlarm, alarm_id, visitor)
            lift_alarm(records, alarm, reason=reason, actor=account_of(records, visitor))
    except (WrongPasswordError, InvalidValueError) as failure:
        return _page(request, visitor, failure)
    return redirect("/staff", "signing_allowed")


def _page(request: Request, visitor: Visitor, failure: SaoyError | None = None) -> Response:
    with container_of(request).database.read() as records:
        staff = [
            StaffView(account.id, account.display_name, ROLE_NAMES[account.role], known.number_shown if known else "")
            for account, known in queries.staff_of(records, visitor.agency_id)
        ]
        alarms = open_alarms(records, visitor.agency_id)
        names = queries.names_of(records, (each.officer_id for each in alarms))
    context = {
        "alarms": [_alarm_view(each, names) for each in alarms],
        "staff": staff,
        "others": [each for each in staff if each.id != visitor.person.user_id],
        "failure": failure,
    }
    return render(request, "signing/staff.html", context, status_code=http_status(failure) if failure else 200)


def _alarm_view(alarm: SigningAlarm, names: dict[str, str]) -> AlarmView:
    facts = (
        ("Người ký", names.get(alarm.officer_id, "")),
        ("Cảnh báo", f"{alarm.counted} lượt ký {_ALARM_WORDS[alarm.kind]}, mức cho phép {alarm.allowed}"),
        ("Lúc", moment(alarm.raised_at)),
        ("Khóa ký", f"{alarm.certificate_sha256[:16]}…"),
    )
    return AlarmView(alarm.id, facts, alarm.suspends)
