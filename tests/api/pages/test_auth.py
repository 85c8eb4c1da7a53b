"""Passwords, form secrets, origins, tries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from api.auth import (
    ATTEMPTS_FOR_ONE_NAME,
    ATTEMPTS_FROM_ONE_ADDRESS,
    ATTEMPTS_WINDOW,
    FormExpiredError,
    LoginThrottle,
    TooManyAttemptsError,
    check_form_secret,
    form_secret,
    hash_password,
    require_same_origin,
    verify_password,
)
from models.errors import InvalidValueError

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SITE = "https://saoy.example"


def test_a_password_is_kept_as_argon2id_and_only_the_right_one_opens(password_hash: str) -> None:
    assert password_hash.startswith("$argon2id$")
    assert verify_password("a long password for tests", password_hash)
    assert not verify_password("a long password for test", password_hash)


def test_no_account_and_a_damaged_hash_open_nothing() -> None:
    assert not verify_password("a password that no account has", None)
    assert not verify_password("anything", "not a hash")


def test_too_short_and_too_long_passwords_are_refused() -> None:
    for password in ("short", "x" * 201):
        with pytest.raises(InvalidValueError) as refusal:
            hash_password(password)

        assert refusal.value.code == "password_length"


def test_a_form_of_another_visit_is_refused() -> None:
    check_form_secret(form_secret("visit"), form_secret("visit"))

    for expected, sent in ((form_secret("visit"), form_secret("other")), (form_secret("visit"), ""), (None, "")):
        with pytest.raises(FormExpiredError):
            check_form_secret(expected, sent)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"origin": SITE},
        {"origin": "http://localhost:8000", "host": "localhost:8000"},
        {},
    ],
)
def test_requests_of_our_own_pages_pass(headers: dict[str, str]) -> None:
    require_same_origin(headers, SITE)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": SITE},
        {"origin": "https://evil.example", "host": "saoy.example"},
        {"origin": "https://saoy.example.evil.example"},
        {"origin": "null"},
    ],
)
def test_requests_of_other_sites_are_refused(headers: dict[str, str]) -> None:
    with pytest.raises(FormExpiredError):
        require_same_origin(headers, SITE)


def test_a_name_has_a_few_tries_and_gets_new_ones_after_a_while() -> None:
    throttle = LoginThrottle()
    for _ in range(ATTEMPTS_FOR_ONE_NAME):
        throttle.check("hoa", "192.0.2.1", NOW)
        throttle.record_failure("hoa", "192.0.2.1", NOW)

    with pytest.raises(TooManyAttemptsError):
        throttle.check("HOA", "192.0.2.9", NOW + timedelta(minutes=1))
    throttle.check("hoa", "192.0.2.1", NOW + ATTEMPTS_WINDOW)


def test_one_address_cannot_try_many_names() -> None:
    throttle = LoginThrottle()
    for number in range(ATTEMPTS_FROM_ONE_ADDRESS):
        throttle.record_failure(f"name{number}", "192.0.2.1", NOW)

    with pytest.raises(TooManyAttemptsError):
        throttle.check("another", "192.0.2.1", NOW)
    throttle.check("another", "192.0.2.2", NOW)


def test_the_right_password_clears_the_name_but_not_the_address() -> None:
    throttle = LoginThrottle()
    for number in range(ATTEMPTS_FROM_ONE_ADDRESS):
        throttle.record_failure(f"name{number}", "192.0.2.1", NOW)
    throttle.record_success("name1")

    with pytest.raises(TooManyAttemptsError):
        throttle.check("name1", "192.0.2.1", NOW)
