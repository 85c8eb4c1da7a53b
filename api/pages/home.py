"""The front door: what this is, signing in, signing out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.auth import WrongCredentialsError, verify_password
from api.pages.access import PUBLIC, checked_form, container_of
from api.pages.navigation import home_of
from api.pages.rendering import VISIT_COOKIE, redirect, render
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from api.problems import http_status
from api.sessions import SESSION_COOKIE, close_session, delete_ended_sessions, open_session
from models import audit
from models.clock import utc_now
from models.entities import UserAccount
from models.errors import SaoyError

router: APIRouter = new_page_router()

_ANYBODY = Annotated[Visitor, Depends(PUBLIC)]


@router.get("/")
def show_home(request: Request, visitor: _ANYBODY) -> Response:
    return render(request, "public/home.html")


@router.get("/login")
def show_login(request: Request, visitor: _ANYBODY, next: str = "") -> Response:  # noqa: A002 - the name in the address
    if visitor.signed_in is not None:
        return redirect(_inside(next) or home_of(visitor.signed_in.role))
    return render(request, "public/login.html", {"next": _inside(next), "login_name": "", "failure": None})


@router.post("/login", dependencies=[Depends(checked_form)])
def sign_in(
    request: Request,
    visitor: _ANYBODY,
    login_name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "",  # noqa: A002 - the name in the form
) -> Response:
    try:
        user, token = _authenticate(request, login_name.strip(), password)
    except SaoyError as failure:
        context = {"next": _inside(next), "login_name": login_name, "failure": failure}
        return render(request, "public/login.html", context, status_code=http_status(failure))
    answer = redirect(_inside(next) or home_of(user.role))
    _set_session_cookie(request, answer, token)
    return answer


@router.post("/logout", dependencies=[Depends(checked_form)])
def sign_out(request: Request, visitor: _ANYBODY) -> Response:
    token = request.cookies.get(SESSION_COOKIE)
    if token:
        with container_of(request).database.begin() as records:
            close_session(records, token)
            if visitor.signed_in is not None:
                _note(records, "signed_out", visitor.signed_in.user_id)
    answer = redirect("/", "signed_out")
    answer.delete_cookie(SESSION_COOKIE)
    # What this person left in the browser's memory goes too: counters are shared.
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def _authenticate(request: Request, login_name: str, password: str) -> tuple[UserAccount, str]:
    """Raises WrongCredentialsError or TooManyAttemptsError."""
    throttle = container_of(request).login_throttle
    address = request.client.host if request.client else ""
    now = utc_now()
    throttle.check(login_name, address, now)
    database = container_of(request).database
    with database.read() as records:
        user = records.scalar(select(UserAccount).where(UserAccount.login == login_name))
    # The hashing is slow on purpose and happens outside any transaction.
    matches = verify_password(password, user.password_hash if user is not None and user.active else None)
    if user is None or not matches:
        throttle.record_failure(login_name, address, now)
        with database.begin() as records:
            # Never the name that was typed: it may be a password. Written for names that nobody has, too, so that
            # the time it takes does not tell which names there are.
            _note(records, "sign_in_failed", user.id if user is not None else "nobody")
        raise WrongCredentialsError
    throttle.record_success(login_name)
    with database.begin() as records:
        delete_ended_sessions(records, now)
        # Signing in again takes a new token: one that was known before the sign-in opens nothing.
        earlier = request.cookies.get(SESSION_COOKIE)
        if earlier:
            close_session(records, earlier)
        token = open_session(records, user, now)
        _note(records, "signed_in", user.id)
    return user, token


def _note(records: Session, action: str, user_id: str) -> None:
    audit.record(records, actor=user_id, action=action, subject_type="user_account", subject_id=user_id)


def _set_session_cookie(request: Request, answer: RedirectResponse, token: str) -> None:
    secure = container_of(request).settings.public_base_address.startswith("https://")
    answer.set_cookie(SESSION_COOKIE, token, httponly=True, samesite="lax", secure=secure, path="/")
    answer.delete_cookie(VISIT_COOKIE)


def _inside(address: str) -> str:
    """The address if it leads to a page of this site, else nothing: a sign-in page must not send people elsewhere."""
    is_path = address.startswith("/") and not address.startswith("//")
    return address if is_path and "\\" not in address and address.isprintable() else ""
