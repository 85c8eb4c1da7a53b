"""The officer signs exactly what was frozen, says so with a password, and may take a copy's force away."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from models import job_queue
from models.entities import (
    Certificate,
    CertificateStatus,
    Document,
    Freeze,
    Job,
    JobState,
    Lane,
    RegisterEntry,
    RevocationDecision,
)
from models.values.document_state import DocumentState

from .conftest import PASSWORD, Office, Papers, post_form

SignIn = Callable[[str], TestClient]


@pytest.fixture
def officer(signed_in: SignIn) -> TestClient:
    return signed_in("officer")


def digest_shown(client: TestClient, page: str) -> str:
    found = re.search(r"data-digest>([0-9a-f]{64})<", client.get(page).text)
    assert found is not None
    return found[1]


def state(office: Office, document_id: str) -> DocumentState:
    with office.container.database.read() as records:
        return records.get_one(Document, document_id).state


def sign(client: TestClient, document_id: str, **values: str):
    page = f"/signing/{document_id}"
    said = {"digest": digest_shown(client, page), "password": PASSWORD, **values}
    return post_form(client, f"{page}/sign", said, page=page)


def work_off(office: Office) -> None:
    """What the io worker would do."""
    database = office.container.database
    job = job_queue.claim(database, pools=("io",), lanes=tuple(Lane), owner="test", lease_seconds=60)
    assert job is not None
    office.container.executors("io")[job.kind](job)


def test_the_officer_sees_the_frozen_pages_record_and_digest(
    office: Office, papers: Papers, officer: TestClient
) -> None:
    document_id = papers.compared(pages=2)

    page = officer.get(f"/signing/{document_id}").text

    with office.container.database.read() as records:
        frozen = records.scalars(select(Freeze)).one()
    assert frozen.digest in page
    assert all(entry["clean_sha256"][:16] in page for entry in frozen.manifest["pages"])
    for words in ("2827/QĐ-UBND", "05/03/2026", "Trần Thị Bưởi", "4.000 đ", "Người clerk"):
        assert words in page


def test_a_wrong_password_signs_nothing(office: Office, papers: Papers, officer: TestClient) -> None:
    document_id = papers.compared()

    answer = sign(officer, document_id, password="not the password")

    assert answer.status_code == 401
    assert "Mật khẩu chưa đúng nên chưa ký." in answer.text
    assert state(office, document_id) is DocumentState.COMPARED


def test_another_digest_than_the_frozen_one_signs_nothing(office: Office, papers: Papers, officer: TestClient) -> None:
    document_id = papers.compared()

    answer = sign(officer, document_id, digest="0" * 64)

    assert answer.status_code == 409
    assert "khác với hồ sơ đang chờ ký" in answer.text
    assert state(office, document_id) is DocumentState.COMPARED


def test_a_signature_orders_one_job_even_when_the_form_is_sent_twice(
    office: Office, papers: Papers, officer: TestClient
) -> None:
    document_id = papers.compared()

    first = sign(officer, document_id)
    digest = digest_shown(officer, f"/signing/{document_id}")
    second = post_form(
        officer, f"/signing/{document_id}/sign", {"digest": digest, "password": PASSWORD}, page="/signing"
    )

    assert first.status_code == 303
    assert second.status_code == 409
    assert state(office, document_id) is DocumentState.ISSUING
    with office.container.database.read() as records:
        assert [job.kind for job in records.scalars(select(Job))] == ["issue"]


def test_an_order_that_was_given_up_can_be_given_again_under_the_same_number(
    office: Office, papers: Papers, officer: TestClient
) -> None:
    document_id = papers.compared()
    sign(officer, document_id)
    with office.container.database.begin() as records:
        records.scalars(select(Job)).one().state = JobState.DEAD
        records.get_one(Document, document_id).mark_unreadable("unavailable")

    page = officer.get(f"/signing/{document_id}").text
    answer = sign(officer, document_id)
    work_off(office)

    assert "Lần ký trước chưa xong." in page
    assert answer.status_code == 303
    assert state(office, document_id) is DocumentState.ISSUED


def test_an_issued_copy_is_fetched_shown_to_the_public_masked_and_revoked_by_decision(
    office: Office, papers: Papers, officer: TestClient, browser: TestClient, signed_in: SignIn
) -> None:
    document_id = papers.compared()
    page = f"/signing/{document_id}"
    sign(officer, document_id)
    work_off(office)
    with office.container.database.read() as records:
        certificate = records.scalars(select(Certificate)).one()

    copy = signed_in("citizen").get(f"/documents/{document_id}/copy")
    in_force = browser.get(f"/v/{certificate.token}").text
    without = post_form(officer, f"{page}/revoke", {"revoke_password": PASSWORD}, page=page)
    asked = post_form(
        officer,
        f"{page}/revoke",
        {
            "decision_number": "15/QĐ-UBND",
            "decided_on": "2026-11-20",
            "signed_by": "Phạm Văn Chủ, Chủ tịch",
            "reason": "Bản chính giả.",
            "revoke_password": PASSWORD,
        },
        page=page,
    )
    meanwhile = browser.get(f"/v/{certificate.token}").text
    chair = signed_in("admin")
    with office.container.database.read() as records:
        decision = records.scalars(select(RevocationDecision)).one()
    approval = {"decision": decision.id, "verdict": "approve", "password": PASSWORD}
    revoked = post_form(chair, "/approvals/revocations", approval, page="/approvals")
    afterwards = browser.get(f"/v/{certificate.token}").text

    assert copy.content.startswith(b"%PDF-")
    assert re.fullmatch(
        r"attachment; filename\*=UTF-8''[\w.%-]+_\d{8}_BanSaoDienTu\.pdf", copy.headers["content-disposition"]
    )
    assert 'data-outcome="genuine"' in in_force
    assert "Trần T. B." in in_force
    assert "Trần Thị Bưởi" not in in_force
    assert without.status_code == 422
    assert asked.status_code == 303
    assert 'data-outcome="genuine"' in meanwhile
    assert revoked.status_code == 303
    assert 'data-outcome="revoked"' in afterwards
    assert "15/QĐ-UBND" in afterwards
    assert f"/v/{certificate.token}/revocation.pdf" in afterwards
    assert browser.get(f"/v/{certificate.token}/revocation.json").status_code == 404
    work_off(office)
    assert b"signatures" in browser.get(f"/v/{certificate.token}/revocation.json").content
    letter = browser.get(f"/v/{certificate.token}/revocation.pdf").content
    assert letter.startswith(b"%PDF-")
    assert [letter.count(name) > 0 for name in (b"(LetterOfficer)", b"(LetterSeal)", b"DocTimeStamp")] == [True] * 3
    assert "có chữ ký số và dấu thời gian" in browser.get(f"/v/{certificate.token}").text
    assert "theo 15/QĐ-UBND" in officer.get("/register").text
    assert "15/QĐ-UBND" in officer.get(page).text
    with office.container.database.read() as records:
        assert records.scalars(select(Certificate)).one().status is CertificateStatus.REVOKED


def test_the_register_has_its_eight_columns_and_keeps_voided_lines(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    document_id = papers.compared()
    with office.container.database.begin() as records:
        entry = RegisterEntry(
            agency_id=office.agency_id,
            year=2026,
            register="electronic",
            number=7,
            document_id=document_id,
            digest="0" * 64,
            requester_name="Trần Thị Bưởi",
            original_name="Quyết định 2827/QĐ-UBND",
            signer_name="Người officer",
            signer_title="Phó Chủ tịch",
            fee_dong=12000,
        )
        records.add(entry)
        records.flush()
        entry.void("Khóa ký hỏng", office.accounts["admin"])

    page = signed_in("auditor").get("/register?year=2026").text

    assert page.count('<th scope="col">') == 8
    for words in (
        "07/ĐT",
        "Trần Thị Bưởi",
        "Quyết định 2827/QĐ-UBND",
        "Người officer, Phó Chủ tịch",
        "Đã hủy số: Khóa ký hỏng",
    ):
        assert words in page
