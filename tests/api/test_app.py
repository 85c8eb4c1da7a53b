"""What holds for every address of the site."""

import logging
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from api.app import create_app
from api.container import Container
from api.demo_accounts import demo_accounts
from api.demo_people import CLIENT_ID
from api.middleware import PLAIN_BODY_MAX_BYTES


@pytest.fixture
def app(container: Container) -> FastAPI:
    return create_app(container)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def test_the_site_is_live_and_ready(client: TestClient) -> None:
    assert client.get("/health/live").json() == {"status": "live"}
    assert client.get("/health/ready").status_code == 200


def test_the_limits_told_are_the_limits_held(client: TestClient, container: Container) -> None:
    limits = client.get("/api/v1/limits").json()

    assert limits["file_bytes"] == container.limits.file_bytes == container.settings.upload_max_bytes


def test_an_unknown_address_of_the_api_is_a_problem_with_a_code_in_vietnamese(client: TestClient) -> None:
    answer = client.get("/api/v1/no-such-thing")

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"
    assert "Không tìm thấy" in answer.json()["message"]


def test_a_fault_of_ours_shows_a_reference_and_no_trace(
    app: FastAPI, client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    @app.get("/api/v1/fault")
    def fault() -> None:
        raise RuntimeError("secret of the inside")

    with caplog.at_level(logging.ERROR):
        answer = client.get("/api/v1/fault")

    assert answer.status_code == 500
    assert answer.json()["code"] == "internal_error"
    assert "secret of the inside" not in answer.text
    assert any(record.__dict__.get("reference") == answer.json()["reference"] for record in caplog.records)


def test_a_body_beyond_the_limit_is_refused_whether_its_length_is_told_or_not(client: TestClient) -> None:
    announced = client.post("/api/v1/token", content=b"x" * (PLAIN_BODY_MAX_BYTES + 1))

    def in_pieces() -> Iterator[bytes]:
        for _ in range(PLAIN_BODY_MAX_BYTES // 65536 + 2):
            yield b"x" * 65536

    headers = {"content-type": "application/x-www-form-urlencoded"}
    unannounced = client.post("/api/v1/token", content=in_pieces(), headers=headers)

    assert (announced.status_code, announced.json()["code"]) == (413, "file_too_large")
    assert (unannounced.status_code, unannounced.json()["code"]) == (413, "file_too_large")


def test_every_answer_keeps_browsers_from_guessing_and_framing(client: TestClient) -> None:
    for path in ("/health/live", "/api/v1/no-such-thing"):
        headers = client.get(path).headers

        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_a_system_gets_a_token_with_its_secret_and_none_without(client: TestClient, container: Container) -> None:
    secret = next(account.password for account in demo_accounts(container) if account.login == CLIENT_ID)
    form = {"grant_type": "client_credentials", "scope": "verify"}

    right = client.post("/api/v1/token", data=form, auth=(CLIENT_ID, secret))
    wrong = client.post("/api/v1/token", data=form, auth=(CLIENT_ID, "wrong"))

    assert right.status_code == 200
    assert right.json()["scope"] == "verify"
    assert (wrong.status_code, wrong.json()["code"]) == (401, "invalid_client")


def test_a_scope_nobody_has_is_refused(client: TestClient, container: Container) -> None:
    secret = next(account.password for account in demo_accounts(container) if account.login == CLIENT_ID)
    form = {"grant_type": "client_credentials", "scope": "everything"}

    answer = client.post("/api/v1/token", data=form, auth=(CLIENT_ID, secret))

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_scope")


def test_a_member_that_nobody_asked_for_is_refused(client: TestClient) -> None:
    answer = client.post("/api/v1/token", data={"grant_type": "client_credentials", "role": "admin"})

    assert (answer.status_code, answer.json()["code"]) == (422, "request_invalid")


def test_the_description_of_the_api_is_published(client: TestClient) -> None:
    description = client.get("/api/openapi.json").json()

    assert "/api/v1/token" in description["paths"]


def test_the_description_says_how_to_authenticate_and_what_a_problem_is(client: TestClient) -> None:
    description = client.get("/api/openapi.json").json()

    upload = description["paths"]["/api/v1/documents"]["post"]
    schemes = {name for each in upload["security"] for name in each}
    assert schemes == {"system", "person"}
    assert "security" not in description["paths"]["/api/v1/verify"]["post"]
    assert "application/problem+json" in upload["responses"]["422"]["content"]
    assert "message" in description["components"]["schemas"]["Problem"]["required"]
    # Pages are for people and stay out of the description.
    for_machines = ("/api/", "/health/", "/log/", "/credentials/", "/.well-known/")
    assert all(path.startswith(for_machines) for path in description["paths"])
