"""An officer picks many documents, sees the list with its digests, and confirms once; each keeps its own number."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from certify.ordering import TIMESTAMP_GRACE
from models import job_queue
from models.clock import utc_now
from models.entities import AuditEvent, Certificate, Document, Job, Lane, RegisterEntry, SigningRecord
from models.values.document_state import DocumentState

from .conftest import PASSWORD, Office, Papers, post_form

SignIn = Callable[[str], TestClient]


@pytest.fixture
def officer(signed_in: SignIn) -> TestClient:
    return signed_in("officer")


def address(document_ids: list[str]) -> str:
    return "/signing/batch?" + "&".join(f"document={each}" for each in document_ids)


def confirm(client: TestClient, document_ids: list[str], password: str = PASSWORD, agreed: list[str] | None = None):
    page = address(document_ids)
    shown = re.findall(r'name="agreed" value="([^"]+)"', client.get(page).text)
    return post_form(client, "/signing/batch", {"agreed": agreed or shown, "password": password}, page=page)


def states(office: Office, document_ids: list[str]) -> set[DocumentState]:
    with office.container.database.read() as records:
        return {records.get_one(Document, each).state for each in document_ids}


def work_off(office: Office) -> list[str]:
    """What the io worker would do, until nothing is left; the kinds of jobs in their order."""
    database, executors, done = office.container.database, office.container.executors("io"), []
    while True:
        job = job_queue.claim(database, pools=("io",), lanes=tuple(Lane), owner="test", lease_seconds=60)
        if job is None:
            return done
        executors[job.kind](job)
        done.append(job.kind)


def test_three_documents_are_signed_with_one_confirmation(office: Office, papers: Papers, officer: TestClient) -> None:
    chosen = [papers.compared() for _ in range(3)]
    listed = officer.get("/signing").text
    page = officer.get(address(chosen)).text

    answer = confirm(officer, chosen)
    kinds = work_off(office)

    assert all(f'value="{each}"' in listed for each in chosen)
    assert len(re.findall(r"data-digest>[0-9a-f]{64}<", page)) == 3
    assert (answer.status_code, answer.headers["location"]) == (303, "/signing?done=batch_signing")
    assert kinds == ["issue_batch", "issue", "issue", "issue"]
    assert states(office, chosen) == {DocumentState.ISSUED}
    with office.container.database.read() as records:
        assert sorted(records.scalars(select(RegisterEntry.number))) == [1, 2, 3]
        assert len(set(records.scalars(select(Certificate.token)))) == 3
        event = records.scalars(select(AuditEvent).where(AuditEvent.action == "batch_authorised")).one()
    assert set(event.details["documents"]) == set(chosen)


def test_a_wrong_password_signs_none(office: Office, papers: Papers, officer: TestClient) -> None:
    chosen = [papers.compared() for _ in range(2)]

    answer = confirm(officer, chosen, password="not the password")

    assert answer.status_code == 401
    assert "Mật khẩu chưa đúng nên chưa ký." in answer.text
    assert states(office, chosen) == {DocumentState.COMPARED}


def test_the_one_over_the_quota_is_refused_and_nothing_is_signed(
    office: Office, papers: Papers, officer: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = office.container.settings.signing_batch_max
    assert most == 20
    limited = office.container.settings.model_copy(update={"signing_batch_max": 2})
    monkeypatch.setattr(office.container, "settings", limited)
    chosen = [papers.compared() for _ in range(3)]
    page = officer.get(address(chosen))
    digests = re.findall(r"data-digest>([0-9a-f]{64})<", page.text)
    agreed = [f"{document}:{digest}" for document, digest in zip(chosen, digests, strict=True)]

    answer = post_form(officer, "/signing/batch", {"agreed": agreed, "password": PASSWORD}, page=address(chosen[:2]))

    assert (page.status_code, answer.status_code) == (422, 422)
    assert "vượt quá số lượng" in answer.text
    assert states(office, chosen) == {DocumentState.COMPARED}


def test_a_digest_that_was_not_shown_signs_none(office: Office, papers: Papers, officer: TestClient) -> None:
    chosen = [papers.compared() for _ in range(2)]
    with office.container.database.read() as records:
        first = records.get_one(Document, chosen[0])
        assert first.state is DocumentState.COMPARED
    agreed = [f"{chosen[0]}:{'0' * 64}"]

    answer = confirm(officer, chosen, agreed=agreed)

    assert answer.status_code == 409
    assert states(office, chosen) == {DocumentState.COMPARED}


def test_a_document_of_another_agency_is_not_found(papers: Papers, signed_in: SignIn) -> None:
    chosen = [papers.compared()]

    assert signed_in("other_officer").get(address(chosen)).status_code == 404


def test_a_document_signed_meanwhile_stops_the_whole_list(office: Office, papers: Papers, officer: TestClient) -> None:
    chosen = [papers.compared() for _ in range(2)]
    page = officer.get(address(chosen)).text
    agreed = re.findall(r'name="agreed" value="([^"]+)"', page)
    confirm(officer, chosen[:1])

    answer = confirm(officer, chosen, agreed=agreed)

    assert answer.status_code == 409
    assert states(office, chosen[1:]) == {DocumentState.COMPARED}
    with office.container.database.read() as records:
        assert [job.kind for job in records.scalars(select(Job))] == ["issue_batch"]


def test_choosing_nothing_leads_back(officer: TestClient) -> None:
    assert officer.get("/signing/batch", follow_redirects=False).headers["location"] == "/signing?done=nothing_chosen"


def test_when_time_stamps_have_been_away_too_long_the_officer_is_told(
    office: Office, papers: Papers, officer: TestClient
) -> None:
    waiting, chosen = papers.compared(), [papers.compared()]
    confirm(officer, [waiting])
    work_off(office)
    with office.container.database.begin() as records:
        records.get_one(Document, waiting).state = DocumentState.AWAITING_TIMESTAMP
        records.scalars(select(SigningRecord)).one().awaiting_since = utc_now() - 2 * TIMESTAMP_GRACE

    answer = confirm(officer, chosen)

    assert answer.status_code == 503
    assert "dấu thời gian đã gián đoạn quá lâu" in answer.text
    assert "Đã ký, chờ dấu thời gian" in officer.get("/signing").text
    assert "Dịch vụ cấp dấu thời gian chưa phản hồi" in officer.get(f"/signing/{waiting}").text
    assert states(office, chosen) == {DocumentState.COMPARED}
