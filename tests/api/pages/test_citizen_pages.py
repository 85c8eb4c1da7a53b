"""A citizen sends photos, reads what was understood, and knows what to do next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from models.entities import Agency, Capture, CaptureSource, Document, Dossier, Job, SourceFile
from models.values.document_state import DocumentState

from .conftest import Office, Papers, page_picture, post_form

SignIn = Callable[[str], TestClient]


def send(client: TestClient, *files: tuple[str, bytes]):
    parts = [("files", (name, data, "application/octet-stream")) for name, data in files]
    return post_form(client, "/my/new", page="/my/new", files=parts)


def only_one_agency(office: Office) -> None:
    with office.container.database.begin() as records:
        records.delete(records.get_one(Agency, office.other_agency_id))


@pytest.fixture
def citizen(office: Office, signed_in: SignIn) -> TestClient:
    with office.container.database.begin() as records:
        from models.entities import UserAccount

        for account in records.query(UserAccount).filter(UserAccount.agency_id == office.other_agency_id):
            records.delete(account)
    only_one_agency(office)
    return signed_in("citizen")


def test_photos_become_one_document_of_ones_own_that_waits_to_be_read(office: Office, citizen: TestClient) -> None:
    answer = send(citizen, ("trang 1.png", page_picture("TRANG 1")), ("trang 2.png", page_picture("TRANG 2")))

    assert answer.status_code == 303
    with office.container.database.read() as records:
        document = records.scalars(select(Document)).one()
        capture = records.scalars(select(Capture)).one()
        files = records.scalars(select(SourceFile).order_by(SourceFile.ordinal)).all()
        assert records.scalars(select(Dossier)).one().owner_id == office.accounts["citizen"]
        assert [job.kind for job in records.scalars(select(Job))] == ["prepare"]
    assert answer.headers["location"] == f"/my/documents/{document.id}?done=received"
    assert document.state is DocumentState.RECEIVED
    assert capture.source is CaptureSource.CITIZEN_UPLOAD
    assert [file.file_name for file in files] == ["trang 1.png", "trang 2.png"]


def test_a_refused_file_is_named_with_what_to_do_and_nothing_is_kept(office: Office, citizen: TestClient) -> None:
    answer = send(citizen, ("tốt.png", page_picture()), ("hỏng.png", page_picture()[:3000]))

    assert answer.status_code == 422
    assert "hỏng.png" in answer.text
    assert "Hãy gửi lại ảnh đầy đủ" in answer.text or "Hãy chụp hoặc quét lại" in answer.text
    with office.container.database.read() as records:
        assert records.scalars(select(Document)).all() == []


def test_a_form_without_a_file_says_so(citizen: TestClient) -> None:
    answer = send(citizen, ("", b""))

    assert answer.status_code == 422
    assert "Chưa chọn tệp nào" in answer.text


def test_with_several_offices_the_citizen_chooses_one(office: Office, signed_in: SignIn) -> None:
    client = signed_in("citizen")

    refused = send(client, ("trang.png", page_picture()))
    values = {"agency_id": office.agency_id}
    parts = [("files", ("trang.png", page_picture(), "image/png"))]
    taken = post_form(client, "/my/new", values, page="/my/new", files=parts)

    assert refused.status_code == 422
    assert "Hãy chọn nơi" in refused.text
    assert taken.status_code == 303


def test_the_page_shows_type_fields_advice_fee_and_where_to_bring_the_original(
    papers: Papers, signed_in: SignIn
) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD, pages=3)

    page = signed_in("citizen").get(f"/my/documents/{document_id}").text

    for words in (
        "Quyết định",
        "05/03/2026",
        "2827/QĐ-UBND",
        "Cán bộ sẽ kiểm tra lại",
        "Chưa đọc được",
        "Nên chụp lại",
        "Ảnh tối. Hãy chụp nơi sáng hơn.",
        "5.000 đ",
        "UBND phường Thử Nghiệm",
        "mang bản chính",
    ):
        assert words in page


def test_a_page_that_waits_works_by_a_plain_link_and_tells_scripts_when_to_reload(
    citizen: TestClient, office: Office
) -> None:
    address = send(citizen, ("trang.png", page_picture())).headers["location"].split("?")[0]
    page = citizen.get(address).text
    before = citizen.get(f"{address}/state").json()
    with office.container.database.begin() as records:
        records.scalars(select(Document)).one().mark_read(type_code="decision", type_confidence=0.9, title="")
    after = citizen.get(f"{address}/state").json()

    assert f'<a class="button quiet" href="{address}">Xem lại tình trạng</a>' in page
    assert f'data-state="{before["version"]}"' in page
    assert before != after


def test_pictures_are_small_for_phones_and_exact_for_the_office(papers: Papers, signed_in: SignIn) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD)
    address = f"/my/documents/{document_id}"
    picture = signed_in("citizen").get(address).text.split('src="/documents/')[1].split('"')[0]

    small = signed_in("citizen").get(f"/documents/{picture}")
    exact = signed_in("clerk").get(f"/documents/{picture.split('?')[0]}")

    assert picture.endswith("?size=small")
    assert small.headers["content-type"] == "image/jpeg"
    assert exact.content == page_picture("TRANG 1")
    assert "private" in exact.headers["cache-control"]


def test_there_is_no_copy_to_fetch_before_it_is_issued(papers: Papers, signed_in: SignIn) -> None:
    document_id = papers.compared()

    assert signed_in("citizen").get(f"/documents/{document_id}/copy").status_code == 404
