"""Who may certify: the administrator records assignments and delegations, and withdraws them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, of_office
from api.pages.document_views import document_types
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.signing import WrongPasswordError, confirm_person
from api.pages.views import AuthorityView
from api.pages.visitor import Visitor
from api.pages.wording import day, day_typed
from api.problems import http_status
from certify.authority import KIND_NAMES, Grant, authorities_of_agency, grant_authority, revoke_authority
from certify.series import SERIES_NAMES
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import AuthorityKind, Role, SignerAuthority, UserAccount
from models.errors import InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_ADMIN = Annotated[Visitor, Depends(Access(Role.ADMIN))]
_Words = Annotated[list[str] | None, Form()]


@router.get("/authorities")
def show_authorities(request: Request, visitor: _ADMIN) -> Response:
    return _page(request, visitor)


@router.post("/authorities", dependencies=[Depends(checked_form)])
def grant(
    request: Request,
    visitor: _ADMIN,
    account_id: Annotated[str, Form()] = "",
    kind: Annotated[str, Form()] = "",
    position: Annotated[str, Form()] = "",
    decision_number: Annotated[str, Form()] = "",
    valid_from: Annotated[str, Form()] = "",
    valid_to: Annotated[str, Form()] = "",
    document_types: _Words = None,
    registers: _Words = None,
    password: Annotated[str, Form()] = "",
) -> Response:
    try:
        confirm_person(request, visitor, password)
        if kind not in set(AuthorityKind):
            raise InvalidValueError(code="authority_incomplete", detail="an unknown capacity")
        said = Grant(
            kind=AuthorityKind(kind),
            decision_number=decision_number,
            valid_from=day_typed(valid_from),
            valid_to=day_typed(valid_to) if valid_to.strip() else None,
            position=position,
            document_types=tuple(document_types or ()),
            registers=tuple(registers or ()),
        )
        with container_of(request).database.begin() as records:
            account = of_office(records, UserAccount, account_id, visitor)
            grant_authority(records, account, said, actor=account_of(records, visitor))
    except (WrongPasswordError, InvalidValueError) as failure:
        return _page(request, visitor, failure)
    return redirect("/authorities", "granted")


@router.post("/authorities/{authority_id}/revoke", dependencies=[Depends(checked_form)])
def withdraw(
    request: Request,
    visitor: _ADMIN,
    authority_id: str,
    reason: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    try:
        confirm_person(request, visitor, password)
        with container_of(request).database.begin() as records:
            authority = of_office(records, SignerAuthority, authority_id, visitor)
            revoke_authority(records, authority, reason=reason, actor=account_of(records, visitor))
    except (WrongPasswordError, InvalidValueError) as failure:
        return _page(request, visitor, failure)
    return redirect("/authorities", "withdrawn")


def _page(request: Request, visitor: Visitor, failure: SaoyError | None = None) -> Response:
    with container_of(request).database.read() as records:
        granted = authorities_of_agency(records, visitor.agency_id)
        names = queries.names_of(records, (each.account_id for each in granted))
        officers = queries.officers_of(records, visitor.agency_id)
    context = {
        "authorities": [_view(each, names) for each in granted],
        "officers": officers,
        "kinds": [(kind.value, name) for kind, name in KIND_NAMES.items()],
        "types": [(each.code, each.name) for each in document_types().types],
        "series": list(SERIES_NAMES.items()),
        "failure": failure,
    }
    return render(request, "signing/authorities.html", context, status_code=http_status(failure) if failure else 200)


def _view(authority: SignerAuthority, names: dict[str, str]) -> AuthorityView:
    until = day(authority.valid_to) if authority.valid_to else "khi thu hồi"
    facts = (
        ("Người ký", names.get(authority.account_id, "")),
        ("Tư cách", KIND_NAMES[authority.kind]),
        ("Chức danh", authority.position),
        ("Quyết định", authority.decision_number),
        ("Hiệu lực", f"{day(authority.valid_from)} đến {until}"),
        ("Loại giấy tờ", ", ".join(authority.document_types) or "mọi loại"),
        ("Sổ", ", ".join(SERIES_NAMES.get(each, each) for each in authority.registers) or "mọi sổ"),
        ("Lý do thu hồi", authority.revocation_reason or ""),
    )
    today = in_vietnam(utc_now()).date()
    return AuthorityView(authority.id, facts, authority.holds_on(today), authority.is_revoked)
