"""The administrator says which persons the staff are, and looks into alarms about signing."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from starlette.testclient import TestClient

from models.entities import AlarmKind, Dossier, Field, SigningAlarm, StaffIdentity

from .conftest import PASSWORD, Office, Papers, post_form
from .test_signing_pages import sign

SignIn = Callable[[str], TestClient]
NUMBER = "031085054321"  # invented


def test_a_number_is_recorded_masked_and_stops_a_signature_for_oneself(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    admin, document_id = signed_in("admin"), papers.compared()
    record = {"account_id": office.accounts["officer"], "number": NUMBER, "password": PASSWORD}

    wrong = post_form(admin, "/staff/numbers", {**record, "number": "12345"}, page="/staff")
    own = post_form(admin, "/staff/numbers", {**record, "account_id": office.accounts["admin"]}, page="/staff")
    foreign = post_form(
        admin, "/staff/numbers", {**record, "account_id": office.accounts["other_clerk"]}, page="/staff"
    )
    done = post_form(admin, "/staff/numbers", record, page="/staff")

    assert (wrong.status_code, own.status_code, foreign.status_code, done.status_code) == (422, 403, 404, 303)
    shown = admin.get("/staff").text
    assert "0310******21" in shown
    assert NUMBER not in shown
    with office.container.database.begin() as records:
        kept = records.scalars(select(StaffIdentity)).one()
        assert kept.account_id == office.accounts["officer"]
        records.scalars(select(Dossier)).one().requester_name = "Người Officer"
    refused = sign(signed_in("officer"), document_id)
    assert refused.status_code == 403
    assert "trùng họ tên với người ký" in refused.text


def test_whoever_works_on_a_paper_is_told_of_a_relative_of_the_same_name(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    document_id = papers.reviewed()
    with office.container.database.begin() as records:
        field = records.scalars(select(Field).where(Field.name == "subject")).one()
        field.name = "father_name"
        field.correct(office.accounts["clerk"], "NGƯỜI CLERK")

    shown = signed_in("clerk").get(f"/desk/documents/{document_id}/compare").text

    assert "có người trùng họ tên với bạn" in shown


def test_an_alarm_is_shown_to_the_administrator_and_lifted_with_a_reason(office: Office, signed_in: SignIn) -> None:
    with office.container.database.begin() as records:
        alarm = SigningAlarm(
            agency_id=office.agency_id,
            officer_id=office.accounts["officer"],
            certificate_sha256="ab" * 32,
            kind=AlarmKind.OUTSIDE_HOURS,
            counted=21,
            allowed=20,
            suspends=True,
        )
        records.add(alarm)
    admin, address = signed_in("admin"), f"/staff/alarms/{alarm.id}/lift"

    assert "1 cảnh báo ký bất thường" in admin.get("/approvals").text
    assert "21 lượt ký ngoài giờ làm việc" in admin.get("/staff").text
    silent = post_form(admin, address, {"reason": " ", "password": PASSWORD}, page="/staff")
    careless = post_form(admin, address, {"reason": "Đã hỏi.", "password": "wrong"}, page="/staff")
    done = post_form(admin, address, {"reason": "Đã hỏi.", "password": PASSWORD}, page="/staff")
    again = post_form(admin, address, {"reason": "Đã hỏi.", "password": PASSWORD}, page="/staff")

    assert (silent.status_code, careless.status_code, done.status_code, again.status_code) == (422, 401, 303, 409)
    assert "cảnh báo ký bất thường" not in admin.get("/approvals").text
    with office.container.database.read() as records:
        assert records.scalars(select(SigningAlarm)).one().lifted_by == office.accounts["admin"]
