"""What people and the program do around the documents is written down too: in, out, refused, given up."""

from __future__ import annotations

import re

from sqlalchemy import select
from starlette.testclient import TestClient

from api.demo_accounts import demo_accounts
from models import job_queue
from models.entities import AuditEvent, UserAccount
from models.job_queue import Lane
from tests.api.office import Office, upload


def events(office: Office) -> list[AuditEvent]:
    with office.container.database.read() as session:
        return list(session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)))


def sign_in(client: TestClient, login: str, password: str) -> None:
    page = client.get("/login")
    found = re.search(r'name="csrf_token" value="([^"]+)"', page.text)
    assert found is not None
    client.post("/login", data={"login_name": login, "password": password, "csrf_token": found[1]})


def test_signing_in_failing_to_and_signing_out_are_events_without_what_was_typed(office: Office) -> None:
    password = next(each.password for each in demo_accounts(office.container) if each.login == "canbo")
    browser = TestClient(office.app)
    sign_in(browser, "canbo", "wrong")
    sign_in(browser, "matkhau-go-nham-o-day", "wrong")
    sign_in(browser, "canbo", password)

    found = [event for event in events(office) if event.subject_type == "user_account"][-3:]

    with office.container.database.read() as session:
        clerk = session.scalars(select(UserAccount.id).where(UserAccount.login == "canbo")).one()
    assert [(event.action, event.actor) for event in found] == [
        ("sign_in_failed", clerk), ("sign_in_failed", "nobody"), ("signed_in", clerk)]  # fmt: skip
    assert not any("matkhau" in str(vars(event)) for event in events(office))


def test_accounts_are_not_made_without_an_event(office: Office) -> None:
    actions = [event.action for event in events(office)]

    assert actions[:2] == ["agency_added", "account_added"]
    assert actions.count("account_added") == 5
    assert actions.count("client_added") == 1


def test_work_that_is_given_up_is_an_event(office: Office) -> None:
    upload(office.person("congdan"))
    database = office.container.database
    job = job_queue.claim(database, pools=["cpu"], lanes=list(Lane), owner="x", lease_seconds=60)
    assert job is not None

    job_queue.fail(database, job, code="pdf_unreadable", retry_in_seconds=None)

    last = events(office)[-1]
    assert (last.action, last.subject_id, last.details) == (
        "work_given_up", job.document_id, {"kind": "prepare", "code": "pdf_unreadable"})  # fmt: skip
