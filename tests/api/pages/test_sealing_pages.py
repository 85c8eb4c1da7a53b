"""The seal keeper's desk: only what an officer signed, seen before it is sealed, one or many with a password."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.demo_people import AGENCY_CODE
from models.entities import AuditEvent, Certificate, Document, Page, RegisterEntry, SealRequest, UserAccount
from models.values.document_state import DocumentState

from .conftest import PASSWORD, Office, Papers, post_form
from .test_signing_batch import states, work_off

SignIn = Callable[[str], TestClient]


@pytest.fixture
def kept(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office with its seal in a keeper's hands."""
    settings = office.container.settings.model_copy(update={"seal_keeper_agencies": AGENCY_CODE})
    monkeypatch.setattr(office.container, "settings", settings)
    return office


@pytest.fixture
def keeper(signed_in: SignIn, kept: Office) -> TestClient:
    return signed_in("seal_keeper")


@pytest.fixture
def officer(signed_in: SignIn) -> TestClient:
    return signed_in("officer")


def sign(office: Office, papers: Papers, officer: TestClient, count: int = 1) -> list[str]:
    """Documents that the officer signed on the page."""
    chosen = [papers.compared() for _ in range(count)]
    for document_id in chosen:
        page = f"/signing/{document_id}"
        digest = re.search(r'name="digest" value="([0-9a-f]{64})"', officer.get(page).text)
        assert digest is not None
        post_form(officer, f"{page}/sign", {"digest": digest[1], "password": PASSWORD}, page=page)
    work_off(office)
    return chosen


def file_of(office: Office, document_id: str) -> str:
    with office.container.database.read() as records:
        return records.scalars(select(SealRequest.file_sha256).where(SealRequest.document_id == document_id)).one()


def seal(client: TestClient, document_id: str, digest: str, password: str = PASSWORD):
    page = f"/sealing/{document_id}"
    return post_form(client, f"{page}/seal", {"digest": digest, "password": password}, page=page)


def test_the_keeper_sees_what_waits_and_has_it_sealed(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient, signed_in: SignIn
) -> None:
    [document_id] = sign(kept, papers, officer)
    listed, page = keeper.get("/sealing").text, keeper.get(f"/sealing/{document_id}").text
    digest = file_of(kept, document_id)

    assert states(kept, [document_id]) == {DocumentState.AWAITING_SEAL}
    for text in (listed, page):
        assert f"data-digest>{digest}<" in text
        assert "01/ĐT" in text
        assert "Người officer" in text
    assert "chờ văn thư đóng dấu" in officer.get(f"/signing/{document_id}").text
    assert "Đã ký, chờ văn thư đóng dấu" in officer.get("/signing").text
    assert "Đã ký, chờ đóng dấu" in signed_in("citizen").get(f"/my/documents/{document_id}").text
    answer = seal(keeper, document_id, digest)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/sealing/{document_id}?done=sealing")
    assert "Đang đóng dấu" in keeper.get(f"/sealing/{document_id}").text
    assert work_off(kept) == ["seal"]
    assert states(kept, [document_id]) == {DocumentState.ISSUED}
    assert keeper.get(f"/documents/{document_id}/copy").content.startswith(b"%PDF")


def test_before_the_seal_nobody_downloads_anything(
    kept: Office, papers: Papers, officer: TestClient, signed_in: SignIn
) -> None:
    [document_id] = sign(kept, papers, officer)

    for who in ("citizen", "clerk", "officer", "seal_keeper"):
        assert signed_in(who).get(f"/documents/{document_id}/copy").status_code == 404
    with kept.container.database.read() as records:
        assert records.scalars(select(Certificate)).all() == []


def test_the_keeper_sees_pages_only_once_the_seal_is_asked_for(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient
) -> None:
    early, [signed] = papers.compared(), sign(kept, papers, officer)

    def picture(document_id: str) -> int:
        with kept.container.database.read() as records:
            page_id = records.scalars(select(Page.id).where(Page.document_id == document_id)).one()
        return keeper.get(f"/documents/{document_id}/pages/{page_id}?size=small").status_code

    assert (picture(early), picture(signed)) == (404, 200)
    assert keeper.get(f"/sealing/{early}").status_code == 404


def test_a_wrong_password_or_another_digest_seals_nothing(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient
) -> None:
    [document_id] = sign(kept, papers, officer)

    wrong = seal(keeper, document_id, file_of(kept, document_id), password="not the password")
    other = seal(keeper, document_id, "0" * 64)

    assert (wrong.status_code, other.status_code) == (401, 409)
    assert states(kept, [document_id]) == {DocumentState.AWAITING_SEAL}


def test_the_second_of_two_keepers_is_told(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient
) -> None:
    [document_id] = sign(kept, papers, officer)
    digest = file_of(kept, document_id)

    assert [seal(keeper, document_id, digest).status_code for _ in range(2)] == [303, 409]


def test_many_are_sealed_with_one_confirmation(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient
) -> None:
    chosen = sign(kept, papers, officer, count=2)
    address = "/sealing/batch?" + "&".join(f"document={each}" for each in chosen)
    agreed = re.findall(r'name="agreed" value="([^"]+)"', keeper.get(address).text)

    answer = post_form(keeper, "/sealing/batch", {"agreed": agreed, "password": PASSWORD}, page=address)  # type: ignore[dict-item]  # one field, many values

    assert (answer.status_code, answer.headers["location"]) == (303, "/sealing?done=sealing")
    assert work_off(kept) == ["seal_batch", "seal", "seal"]
    assert states(kept, chosen) == {DocumentState.ISSUED}
    with kept.container.database.read() as records:
        assert sorted(records.scalars(select(RegisterEntry.number))) == [1, 2]
        event = records.scalars(select(AuditEvent).where(AuditEvent.action == "seals_authorised")).one()
    assert (set(event.details["documents"]), event.actor) == (set(chosen), kept.accounts["seal_keeper"])


def test_the_one_over_the_quota_is_refused(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = sign(kept, papers, officer, count=2)
    limited = kept.container.settings.model_copy(update={"signing_batch_max": 1})
    monkeypatch.setattr(kept.container, "settings", limited)
    address = "/sealing/batch?" + "&".join(f"document={each}" for each in chosen)

    page = keeper.get(address)

    assert page.status_code == 422
    assert "vượt quá số lượng" in page.text
    assert "Đóng dấu 2 hồ sơ</button>" not in page.text


def test_a_refusal_with_its_reason_goes_to_a_second_person(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient, signed_in: SignIn
) -> None:
    [document_id] = sign(kept, papers, officer)
    page = f"/sealing/{document_id}"
    values = {"reason": "Sai tên người yêu cầu", "refuse_password": PASSWORD}

    empty = post_form(keeper, f"{page}/refuse", {**values, "reason": " "}, page=page)
    answer = post_form(keeper, f"{page}/refuse", values, page=page)

    assert (empty.status_code, answer.status_code) == (422, 303)
    assert "Đã có đề nghị hủy số này" in keeper.get(page).text
    chair = signed_in("admin")
    waiting = chair.get("/approvals").text
    assert "Sai tên người yêu cầu" in waiting
    request_id = re.search(r"/approvals/voids/([0-9a-f-]+)", waiting)
    assert request_id is not None
    decision = {"verdict": "approve", "password": PASSWORD}
    post_form(chair, f"/approvals/voids/{request_id[1]}", decision, page="/approvals")
    assert states(kept, [document_id]) == {DocumentState.REFUSED}
    with kept.container.database.read() as records:
        assert records.scalars(select(RegisterEntry.state)).one() == "VOIDED"


def test_what_was_given_up_is_ordered_again_on_the_page(
    kept: Office, papers: Papers, officer: TestClient, keeper: TestClient
) -> None:
    from models import job_queue
    from models.entities import Lane

    [document_id] = sign(kept, papers, officer)
    digest = file_of(kept, document_id)
    seal(keeper, document_id, digest)
    database = kept.container.database
    job = job_queue.claim(database, pools=("io",), lanes=tuple(Lane), owner="test", lease_seconds=60)
    assert job is not None
    job_queue.fail(database, job, code="signing_failed", retry_in_seconds=None)

    assert "Chưa đóng dấu được" in keeper.get("/sealing").text
    assert "Lần đóng dấu trước chưa xong" in keeper.get(f"/sealing/{document_id}").text
    assert seal(keeper, document_id, digest).status_code == 303
    work_off(kept)

    assert states(kept, [document_id]) == {DocumentState.ISSUED}


def test_somebody_who_compared_and_became_keeper_is_told(
    kept: Office, papers: Papers, officer: TestClient, signed_in: SignIn
) -> None:
    from models.entities import Role

    [document_id] = sign(kept, papers, officer)
    with kept.container.database.begin() as records:
        records.get_one(UserAccount, kept.accounts["clerk"]).role = Role.SEAL_KEEPER
    promoted = signed_in("clerk")

    page = promoted.get(f"/sealing/{document_id}").text

    assert "không được đóng dấu" in page
    assert 'name="digest"' not in page


def test_where_the_seal_goes_with_the_officer_the_keeper_is_told(office: Office, signed_in: SignIn) -> None:
    assert "đóng dấu cùng lúc với chữ ký" in signed_in("seal_keeper").get("/sealing").text


def test_the_keeper_of_another_office_sees_none_of_it(
    kept: Office, papers: Papers, officer: TestClient, signed_in: SignIn
) -> None:
    [document_id] = sign(kept, papers, officer)
    stranger = signed_in("other_seal_keeper")

    addresses = (f"/sealing/{document_id}", f"/sealing/batch?document={document_id}")
    assert [stranger.get(each).status_code for each in addresses] == [404, 404]
    with kept.container.database.read() as records:
        code = records.get_one(Document, document_id).id
    assert code not in stranger.get("/sealing").text
