"""Sessions begin with a sign-in and end by signing out, by time, and with the account."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from api.sessions import (
    IDLE_FOR_STAFF,
    LONGEST_SESSION,
    SESSION_COOKIE,
    close_sessions_of,
    find_session,
    open_session,
    touch_session,
)
from models.clock import utc_now
from models.entities import LoginSession, Role, UserAccount

from .conftest import PASSWORD, Office, post_form

SignIn = Callable[[str], TestClient]


def test_only_the_digest_of_the_token_is_kept(office: Office, signed_in: SignIn) -> None:
    token = signed_in("clerk").cookies[SESSION_COOKIE]

    with office.container.database.read() as records:
        kept = records.query(LoginSession).one()
    assert kept.token_sha256 == hashlib.sha256(token.encode()).hexdigest()
    assert token not in (kept.csrf_token, kept.user_id)


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(browser: TestClient) -> None:
    answer = post_form(browser, "/login", {"login_name": "clerk", "password": PASSWORD}, page="/login")

    cookie = next(line for line in answer.headers.get_list("set-cookie") if line.startswith(SESSION_COOKIE))
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(browser: TestClient) -> None:
    wrong = post_form(browser, "/login", {"login_name": "clerk", "password": "wrong password"}, page="/login")
    unknown = post_form(browser, "/login", {"login_name": "nobody", "password": "wrong password"}, page="/login")

    assert wrong.status_code == unknown.status_code == 401
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng." in wrong.text
    assert wrong.text.replace("clerk", "x") == unknown.text.replace("nobody", "x")


def test_signing_in_without_the_forms_secret_is_refused(browser: TestClient) -> None:
    browser.get("/login")

    answer = browser.post("/login", data={"login_name": "clerk", "password": PASSWORD, "csrf_token": "made up"})

    assert answer.status_code == 403
    assert "form_expired" in answer.text
    assert SESSION_COOKIE not in browser.cookies


def test_too_many_wrong_passwords_close_the_door_even_for_the_right_one(browser: TestClient) -> None:
    for _ in range(8):
        post_form(browser, "/login", {"login_name": "clerk", "password": "wrong password"}, page="/login")

    answer = post_form(browser, "/login", {"login_name": "clerk", "password": PASSWORD}, page="/login")

    assert answer.status_code == 429
    assert "10 phút" in answer.text


def test_signing_out_ends_the_session_on_the_server(signed_in: SignIn) -> None:
    client = signed_in("clerk")
    token = client.cookies[SESSION_COOKIE]

    post_form(client, "/logout", page="/desk")

    client.cookies.set(SESSION_COOKIE, token)
    assert client.get("/desk").status_code == 303


def test_a_closed_account_is_out_at_its_next_step(office: Office, signed_in: SignIn) -> None:
    client = signed_in("clerk")
    with office.container.database.begin() as records:
        records.get_one(UserAccount, office.accounts["clerk"]).active = False

    assert client.get("/desk").headers["location"].startswith("/login")


def test_a_role_that_was_taken_away_counts_at_the_next_step(office: Office, signed_in: SignIn) -> None:
    client = signed_in("officer")
    with office.container.database.begin() as records:
        records.get_one(UserAccount, office.accounts["officer"]).role = Role.CLERK

    assert client.get("/signing").status_code == 403


@pytest.mark.parametrize(
    ("later", "is_open"),
    [
        (IDLE_FOR_STAFF - timedelta(seconds=1), True),
        (IDLE_FOR_STAFF, False),
        (LONGEST_SESSION, False),
    ],
)
def test_an_idle_session_ends_by_itself(office: Office, later: timedelta, is_open: bool) -> None:
    now = utc_now()
    with office.container.database.begin() as records:
        token = open_session(records, records.get_one(UserAccount, office.accounts["clerk"]), now)

    with office.container.database.read() as records:
        assert (find_session(records, token, now + later) is not None) is is_open


def test_a_session_in_use_ends_after_its_longest_time(office: Office) -> None:
    begun = now = utc_now()
    with office.container.database.begin() as records:
        token = open_session(records, records.get_one(UserAccount, office.accounts["clerk"]), begun)
        while now < begun + LONGEST_SESSION - timedelta(minutes=20):
            now += timedelta(minutes=20)
            touch_session(records, token, now)

        assert find_session(records, token, begun + LONGEST_SESSION - timedelta(minutes=1)) is not None
        assert find_session(records, token, begun + LONGEST_SESSION) is None


def test_all_sessions_of_a_person_end_together(office: Office, signed_in: SignIn) -> None:
    first, second, other = signed_in("clerk"), signed_in("clerk"), signed_in("officer")
    with office.container.database.begin() as records:
        close_sessions_of(records, office.accounts["clerk"])

    assert first.get("/desk").status_code == second.get("/desk").status_code == 303
    assert other.get("/signing").status_code == 200


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_the_sign_in_page_sends_nobody_to_another_site(browser: TestClient, address: str) -> None:
    values = {"login_name": "clerk", "password": PASSWORD, "next": address}

    assert post_form(browser, "/login", values, page="/login").headers["location"] == "/desk"
