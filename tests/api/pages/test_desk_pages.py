"""The clerk's work by plain forms: what scripts do is the same, only faster."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from classifiers.hint_sentences import hint
from models.entities import Capture, CaptureSource, Document, Dossier, Field, Freeze
from models.values.document_state import DocumentState
from models.values.geometry import Quad
from models.values.understanding import HintCode

from .conftest import Office, Papers, page_picture, post_form

SignIn = Callable[[str], TestClient]


@pytest.fixture
def clerk(signed_in: SignIn) -> TestClient:
    return signed_in("clerk")


def settle(client: TestClient, document_id: str, name: str, **values: str):
    page = f"/desk/documents/{document_id}"
    return post_form(client, f"{page}/fields/{name}", values, page=page)


def field(office: Office, document_id: str, name: str) -> Field:
    with office.container.database.read() as records:
        return records.scalars(select(Field).where(Field.document_id == document_id, Field.name == name)).one()


def state(office: Office, document_id: str) -> DocumentState:
    with office.container.database.read() as records:
        return records.get_one(Document, document_id).state


def test_who_waits_longest_comes_first_and_steps_are_counted(papers: Papers, clerk: TestClient) -> None:
    papers.read(source=CaptureSource.CITIZEN_UPLOAD)
    papers.reviewed()
    papers.compared()

    queue = clerk.get("/desk").text

    assert queue.index("-0001") < queue.index("-0002")
    assert "-0003" not in queue
    assert "<b>2</b> chờ bạn" in queue
    assert "<b>1</b> chờ ký" in queue
    assert "Chờ quét bản chính" in queue
    assert "-0003" in clerk.get("/desk?code=0003").text


def test_a_walk_in_gets_a_dossier_with_a_counter_scan(office: Office, clerk: TestClient) -> None:
    values = {"requester_name": "  Lê  Văn Tám ", "from_original": "yes"}
    parts = [("files", ("scan.png", page_picture(), "image/png"))]

    answer = post_form(clerk, "/desk/new", values, page="/desk/new", files=parts)

    assert answer.status_code == 303
    with office.container.database.read() as records:
        assert records.scalars(select(Dossier)).one().requester_name == "Lê Văn Tám"
        assert records.scalars(select(Capture)).one().source is CaptureSource.COUNTER_SCAN


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"requester_name": "Lê Văn Tám"}, "bản quét được chụp trực tiếp từ bản chính"),
        ({"from_original": "yes"}, "Hãy ghi họ và tên người yêu cầu"),
    ],
)
def test_a_walk_in_needs_a_name_and_the_statement_that_the_scan_is_of_the_original(
    office: Office, clerk: TestClient, values: dict[str, str], words: str
) -> None:
    parts = [("files", ("scan.png", page_picture(), "image/png"))]

    answer = post_form(clerk, "/desk/new", values, page="/desk/new", files=parts)

    assert answer.status_code == 422
    assert words in answer.text
    with office.container.database.read() as records:
        assert records.scalars(select(Document)).all() == []


def test_a_citizens_upload_is_shown_but_neither_settled_nor_compared(papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD)

    page = clerk.get(f"/desk/documents/{document_id}").text

    assert "Bước tiếp theo: quét bản chính tại quầy" in page
    assert "Xong phần thông tin" not in page
    assert clerk.get(f"/desk/documents/{document_id}/compare").status_code == 303


def test_the_scan_of_the_original_takes_the_uploads_place_and_is_read_anew(
    office: Office, papers: Papers, clerk: TestClient
) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD)
    page = f"/desk/documents/{document_id}"
    parts = [("files", ("scan.png", page_picture("BẢN CHÍNH"), "image/png"))]

    answer = post_form(clerk, f"{page}/scan", {"from_original": "yes"}, page=page, files=parts)

    assert answer.status_code == 303
    assert state(office, document_id) is DocumentState.RECEIVED


def test_values_that_were_written_by_hand_are_never_shown_before_they_are_typed(
    papers: Papers, clerk: TestClient
) -> None:
    page = clerk.get(f"/desk/documents/{papers.read(source=CaptureSource.COUNTER_SCAN)}").text

    assert 'id="field-document_number"' in page
    assert "2827" not in page
    assert "Gõ theo bản chính" in page


def test_what_was_typed_unseen_and_agrees_is_settled(office: Office, papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)

    answer = settle(clerk, document_id, "document_number", value=" 2827/QĐ-UBND ")

    assert answer.status_code == 303
    settled = field(office, document_id, "document_number")
    assert (settled.value, settled.is_settled) == ("2827/QĐ-UBND", True)


@pytest.mark.parametrize(("keep", "value"), [("typed", "2821/QĐ-UBND"), ("read", "2827/QĐ-UBND")])
def test_where_typed_and_read_differ_the_clerk_looks_again(
    office: Office, papers: Papers, clerk: TestClient, keep: str, value: str
) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)

    asked = settle(clerk, document_id, "document_number", value="2821/QĐ-UBND")
    waiting = field(office, document_id, "document_number").is_settled
    answer = settle(clerk, document_id, "document_number", typed="2821/QĐ-UBND", keep=keep)

    assert asked.status_code == 200
    assert "Hãy nhìn lại bản chính" in asked.text
    assert not waiting
    assert answer.status_code == 303
    assert field(office, document_id, "document_number").value == value


def test_a_value_against_the_rules_is_taken_only_when_the_clerk_sees_it_so_on_paper(
    office: Office, papers: Papers, clerk: TestClient
) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)

    asked = settle(clerk, document_id, "issued_on", value="05/03/2099")
    answer = settle(clerk, document_id, "issued_on", typed="05/03/2099", keep="despite")

    assert "Ngày nằm trong tương lai." in asked.text
    assert answer.status_code == 303
    assert field(office, document_id, "issued_on").value == "2099-03-05"


def test_a_day_that_does_not_exist_is_never_taken(office: Office, papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)

    answer = settle(clerk, document_id, "issued_on", value="31/02/2026", typed="31/02/2026", keep="despite")

    assert answer.status_code == 422
    assert "Không phải là một ngày có thật." in answer.text
    assert not field(office, document_id, "issued_on").is_settled


def test_an_empty_value_must_be_said_to_be_absent(office: Office, papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)

    empty = settle(clerk, document_id, "signer_name", value="")
    absent = settle(clerk, document_id, "signer_name", absent="yes")

    assert empty.status_code == 422
    assert absent.status_code == 303
    settled = field(office, document_id, "signer_name")
    assert (settled.value, settled.unreadable, settled.is_settled) == (None, True, True)


def test_scripts_get_the_same_answers_as_data(papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)
    page, headers = f"/desk/documents/{document_id}", {"Accept": "application/json"}
    address = f"{page}/fields/document_number"

    clash = post_form(clerk, address, {"value": "1/QĐ-UBND"}, page=page, headers=headers)
    failure = post_form(clerk, address, {"value": ""}, page=page, headers=headers)
    settled = post_form(clerk, address, {"value": "2827/QĐ-UBND"}, page=page, headers=headers)

    assert clash.json() == {"clash": {"read": "2827/QĐ-UBND", "typed": "1/QĐ-UBND", "why": ""}}
    assert (failure.status_code, failure.json()["code"]) == (422, "nothing_typed")
    assert settled.json() == {"shown": "2827/QĐ-UBND", "standing": "Đã kiểm tra"}


def test_the_review_cannot_end_while_a_key_value_is_open(office: Office, papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)
    page = f"/desk/documents/{document_id}"

    answer = post_form(clerk, f"{page}/review", page=page)

    assert answer.status_code == 409
    assert "Còn thông tin quan trọng chưa được kiểm tra." in answer.text
    assert state(office, document_id) is DocumentState.READ


def test_the_clerk_names_the_type_and_the_pages_are_read_as_that(
    office: Office, papers: Papers, clerk: TestClient
) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)
    page = f"/desk/documents/{document_id}"

    answer = post_form(clerk, f"{page}/type", {"type_code": "notice"}, page=page)
    assert answer.status_code == 303
    assert "Đang đọc giấy tờ" in clerk.get(page).text
    assert state(office, document_id) is DocumentState.RECEIVED


def test_a_review_can_be_opened_again_until_the_freeze(office: Office, papers: Papers, clerk: TestClient) -> None:
    reviewed, compared = papers.reviewed(), papers.compared()
    page = f"/desk/documents/{reviewed}"

    post_form(clerk, f"{page}/reopen", page=page)
    post_form(clerk, f"/desk/documents/{compared}/reopen", page="/desk/new")

    assert state(office, reviewed) is DocumentState.READ
    assert state(office, compared) is DocumentState.COMPARED


def test_each_page_is_attested_by_an_explicit_statement_before_the_freeze(
    office: Office, papers: Papers, clerk: TestClient
) -> None:
    document_id = papers.reviewed(pages=2)
    compare = f"/desk/documents/{document_id}/compare"

    def attest(**values: str):
        address = clerk.get(compare).text.split('action="/desk/documents/')[1].split('"')[0]
        return post_form(clerk, f"/desk/documents/{address}", values, page=compare)

    without_statement = attest()
    too_early = post_form(clerk, f"/desk/documents/{document_id}/freeze", page=compare)
    first, second = attest(attested="yes"), attest(attested="yes")
    frozen = post_form(clerk, f"/desk/documents/{document_id}/freeze", page=compare)

    assert without_statement.status_code == 422
    assert "Hãy đánh dấu vào câu xác nhận" in without_statement.text
    assert too_early.status_code == 409
    assert first.status_code == second.status_code == frozen.status_code == 303
    assert state(office, document_id) is DocumentState.COMPARED
    with office.container.database.read() as records:
        manifest = records.scalars(select(Freeze)).one().manifest
    assert {page["attested_by"] for page in manifest["pages"]} == {office.accounts["clerk"]}


def test_a_refusal_needs_a_ground_of_the_decree_and_an_explanation(
    office: Office, papers: Papers, clerk: TestClient, signed_in: SignIn
) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD)
    page = f"/desk/documents/{document_id}/refuse"

    without = post_form(clerk, page, {"explanation": "Vì thế."}, page=page)
    refused = post_form(clerk, page, {"ground": "altered", "explanation": "Ngày sinh bị tẩy."}, page=page)

    assert without.status_code == 422
    assert refused.status_code == 303
    assert state(office, document_id) is DocumentState.REFUSED
    seen = signed_in("citizen").get(f"/my/documents/{document_id}").text
    assert "tẩy xóa" in seen
    assert "Ngày sinh bị tẩy." in seen


def test_values_from_paper_are_shown_as_text(office: Office, papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)
    with office.container.database.begin() as records:
        subject = records.scalars(select(Field).where(Field.name == "subject")).one()
        subject.value = '"><script>alert(1)</script>{{ 7*7 }}'

    page = clerk.get(f"/desk/documents/{document_id}").text

    assert "<script>alert" not in page
    assert "{{ 7*7 }}" in page


def test_a_reading_that_was_given_up_says_why_and_asks_for_another_scan(
    office: Office, papers: Papers, clerk: TestClient, signed_in: SignIn
) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD)
    with office.container.database.begin() as records:
        document = records.get_one(Document, document_id)
        document.restart_reading(document.current_capture_id or "")
        document.mark_unreadable("quality_too_low")

    desk = clerk.get(f"/desk/documents/{document_id}")
    citizen = signed_in("citizen").get(f"/my/documents/{document_id}").text

    assert desk.status_code == 200
    assert "Ảnh quá mờ hoặc quá tối" in desk.text
    assert "Gắn bản quét và đọc" in desk.text
    assert "Chưa đọc được giấy tờ này" in citizen
    assert "Ảnh quá mờ hoặc quá tối" in citizen


def test_hints_stand_on_the_clerks_page_with_article_and_place(
    office: Office, papers: Papers, clerk: TestClient
) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)
    box = Quad.from_rectangle(100, 120, 300, 160)
    with office.container.database.begin() as records:
        document = records.get_one(Document, document_id)
        document.record_hints((hint(HintCode.SECRET, 0.9, page=1, box=box, words="TỐI <MẬT>"),))

    page = clerk.get(f"/desk/documents/{document_id}").text

    assert "TỐI &lt;MẬT&gt;" in page
    assert "Nghị định 23/2015/NĐ-CP, Điều 22 khoản 3" in page
    assert 'data-box="100,120 300,120 300,160 100,160"' in page
    assert "Máy chỉ gợi ý" in page


def test_a_document_without_hints_shows_no_empty_box(papers: Papers, clerk: TestClient) -> None:
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN)

    assert "Nên xem trước khi chứng thực" not in clerk.get(f"/desk/documents/{document_id}").text


def test_a_note_on_a_page_is_asked_for_and_its_second_picture_too(
    office: Office, papers: Papers, clerk: TestClient
) -> None:
    document_id = papers.reviewed(pages=2)
    page = f"/desk/documents/{document_id}/compare"

    def attest(number: int, note: str) -> int:
        form = f"{page}?page={number}"
        address = clerk.get(form).text.split('action="/desk/documents/')[1].split('"')[0]
        said = {"attested": "yes", "stuck_note": note}
        return post_form(clerk, f"/desk/documents/{address}", said, page=form).status_code

    assert [attest(1, "with_note"), attest(2, ""), attest(2, "glued")] == [303, 303, 422]
    refused = post_form(clerk, f"/desk/documents/{document_id}/freeze", page=page)
    assert refused.status_code == 409
    assert "quét hai lần" in refused.text
    assert attest(2, "without_note") == 303
    assert "Ảnh đã gỡ giấy dán" in clerk.get(f"{page}?page=2").text

    assert post_form(clerk, f"/desk/documents/{document_id}/freeze", page=page).status_code == 303
    assert state(office, document_id) is DocumentState.COMPARED
