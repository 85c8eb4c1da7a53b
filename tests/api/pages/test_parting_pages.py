"""A clerk parts a scan that holds several documents, with nothing but forms, and takes it back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from models.entities import Capture, CaptureSource, Document, DocumentPart, Parting
from models.values.document_state import DocumentState
from models.values.parts import ProposedPart
from models.values.understanding import TypeGuess

from .conftest import Papers

SignIn = Callable[[str], TestClient]
PROPOSAL = (
    ProposedPart((1, 2), TypeGuess("decision", "Quyết định", 0.98), "Quyết định 15/QĐ-UBND"),
    ProposedPart((3,), TypeGuess("notice", "Thông báo", 0.9), "Thông báo 7/TB-UBND"),
    ProposedPart((4,), TypeGuess("unknown", "Chưa xác định", 0.2), "Chưa xác định"),
)


def flagged(papers: Papers, **more: object) -> str:
    """A counter scan of four pages that the machine takes for three documents."""
    document_id = papers.read(source=CaptureSource.COUNTER_SCAN, pages=4, **more)  # type: ignore[arg-type] # passed on
    with papers.office.container.database.begin() as records:
        document = records.get_one(Document, document_id)
        records.get_one(Capture, document.current_capture_id).record_proposal(PROPOSAL)
    return document_id


def posted(client: TestClient, page: str, act: str, choices: dict[int, str] | None = None):  # type: ignore[no-untyped-def]
    """Opens the page and presses a button of its form about the pages."""
    return _press(client, client.get(page).text, act, choices or {})


def _press(client: TestClient, text: str, act: str, choices: dict[int, str]):  # type: ignore[no-untyped-def]
    """Sends the form as a browser does, with other choices for some pages."""
    form = re.search(r'<form method="post" action="[^"]*/parting".*?</form>', text, re.DOTALL)
    assert form is not None
    numbers = re.findall(r'name="page" value="(\d+)"', form[0])
    shown = re.findall(r'name="shown" value="(\w+)"', form[0])
    part = [choices.get(int(number), group) for number, group in zip(numbers, shown, strict=True)]
    data = {**hidden_in(form[0]), "page": numbers, "shown": shown, "part": part}
    address = re.search(r'action="([^"]*/parting)"', form[0])
    assert address is not None
    return client.post(address[1], data={**data, "act": act})


def hidden_in(text: str) -> dict[str, str]:
    """What every form of the page carries: its secret, and the capture that it is about."""
    found = re.findall(r'name="(csrf_token|capture_id)" value="([^"]+)"', text)
    assert found
    return dict(found)


def groups_in(text: str) -> list[str]:
    """The line of page numbers under each group."""
    return re.findall(r'<p class="small soft">Trang ([^<.]+)', text)


def states(papers: Papers) -> list[DocumentState]:
    with papers.office.container.database.read() as records:
        return [document.state for document in records.query(Document).order_by(Document.id)]


def test_the_clerk_sees_the_documents_that_the_scan_seems_to_hold(papers: Papers, signed_in: SignIn) -> None:
    page = html.unescape(signed_in("clerk").get(f"/desk/documents/{flagged(papers)}").text)

    assert "Tài liệu này có vẻ gồm 3 giấy tờ" in page
    assert "Quyết định 15/QĐ-UBND" in page
    assert "trang 1–2" in page
    assert "Giấy tờ chưa rõ loại" in page
    assert page.count("size=small") == 4
    assert "Tách thành 3 giấy tờ" in page
    assert "Đây là một giấy tờ" in page


def test_parted_as_proposed_with_one_confirmation_and_taken_back(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}"

    answer = posted(clerk, page, "part")

    assert answer.headers["location"] == f"{page}?done=parted"
    assert states(papers) == [DocumentState.PARTED, *[DocumentState.RECEIVED] * 3]
    after = html.unescape(clerk.get(page).text)
    assert "Đã tách thành 3 giấy tờ" in after
    parts = re.findall(r'<li><a href="(/desk/documents/[^"]+)"', after)
    assert len(parts) == 3
    assert "Được tách từ" in html.unescape(clerk.get(parts[0]).text)
    assert clerk.get(f"{page}/parting").status_code == 303

    undone = clerk.post(f"{page}/parting/undo", data=hidden_in(after))

    assert undone.headers["location"] == f"{page}?done=rejoined"
    assert states(papers) == [DocumentState.READ, *[DocumentState.REJOINED] * 3]
    assert "đã được gộp lại vào" in html.unescape(clerk.get(parts[0]).text)


def test_pages_move_documents_begin_and_join_without_a_script(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}/parting"
    first = clerk.get(page).text
    assert groups_in(first) == ["1–2", "3", "4"]

    joined = _press(clerk, first, "join-4", {}).text
    begun = _press(clerk, joined, "begin-2", {}).text
    moved = _press(clerk, begun, "show", {3: "1", 4: "out"}).text

    assert groups_in(joined) == ["1–2", "3–4"]
    assert groups_in(begun) == ["1", "2", "3–4"]
    assert groups_in(moved) == ["1, 3", "2"]
    assert "Bỏ ra" in moved
    assert states(papers) == [DocumentState.READ]
    assert _press(clerk, moved, "part", {}).status_code == 303
    with papers.office.container.database.read() as records:
        parting = records.query(Parting).one()
        parts = records.query(DocumentPart).order_by(DocumentPart.ordinal).all()
    assert [part.pages for part in parts] == [[1, 3], [2]]
    assert parting.left_out == [4]
    assert parting.parted_by == papers.office.accounts["clerk"]


def test_what_is_confirmed_is_what_was_seen(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}/parting"

    answer = posted(clerk, page, "part", choices={3: "1"})

    assert answer.status_code == 422
    assert groups_in(answer.text) == ["1–3", "4"]
    assert states(papers) == [DocumentState.READ]
    assert _press(clerk, answer.text, "part", {}).status_code == 303


def test_a_scan_that_nobody_flagged_is_parted_too_and_one_page_is_not(papers: Papers, signed_in: SignIn) -> None:
    clerk, two = signed_in("clerk"), papers.reviewed(pages=2)
    single = papers.reviewed(pages=1)
    page = f"/desk/documents/{two}/parting"

    assert f'href="{page}"' in clerk.get(f"/desk/documents/{two}").text
    assert "có vẻ gồm" not in html.unescape(clerk.get(f"/desk/documents/{two}").text)
    begun = posted(clerk, page, "begin-2").text
    assert _press(clerk, begun, "part", {}).status_code == 303
    assert clerk.get(f"/desk/documents/{single}/parting").status_code == 303
    assert f"/desk/documents/{single}/parting" not in clerk.get(f"/desk/documents/{single}").text


def test_one_group_is_not_parted(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = papers.reviewed(pages=2), signed_in("clerk")

    answer = posted(clerk, f"/desk/documents/{document_id}/parting", "part")

    assert answer.status_code == 422
    assert "ít nhất hai giấy tờ" in html.unescape(answer.text)


def test_one_document_says_the_clerk_and_the_hint_is_gone(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}"

    answer = clerk.post(f"{page}/parting/whole", data=hidden_in(clerk.get(page).text))

    assert answer.headers["location"] == f"{page}?done=held_whole"
    after = html.unescape(clerk.get(page).text)
    assert "có vẻ gồm" not in after
    assert f'href="{page}/parting"' in after


def test_the_second_clerk_learns_that_it_was_parted(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}"
    seen = clerk.get(page).text

    _press(clerk, seen, "part", {})
    answer = _press(clerk, seen, "part", {})

    assert answer.status_code == 409
    assert "đã được tách rồi" in html.unescape(answer.text)
    assert len(states(papers)) == 4


def test_a_form_about_another_scan_is_shown_anew(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}/parting"
    seen = clerk.get(page).text
    older = seen.replace('name="capture_id" value="', 'name="capture_id" value="x')

    shown = _press(clerk, older, "begin-2", {})
    confirmed = _press(clerk, older, "part", {})

    assert "đã được thay bằng bản khác" in html.unescape(shown.text)
    assert (shown.status_code, confirmed.status_code) == (409, 409)
    assert groups_in(shown.text) == ["1–2", "3", "4"]
    assert states(papers) == [DocumentState.READ]


@pytest.mark.parametrize("lost", ["page", "shown", "part"])
def test_a_form_that_lost_a_value_parts_nothing(papers: Papers, signed_in: SignIn, lost: str) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}/parting"
    values = {"page": ["1", "2", "3", "4"], "shown": ["1", "1", "2", "3"], "part": ["1", "1", "2", "3"]}
    values[lost] = values[lost][:3]

    answer = clerk.post(page, data={**hidden_in(clerk.get(page).text), "act": "part", **values})

    assert answer.status_code == 422
    assert states(papers) == [DocumentState.READ]


def test_what_is_compared_is_not_parted_any_more(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    page = f"/desk/documents/{document_id}"
    seen = clerk.get(page).text
    with papers.office.container.database.begin() as records:
        records.get_one(Document, document_id).state = DocumentState.COMPARED

    answer = _press(clerk, seen, "part", {})

    assert answer.status_code == 409
    assert "không tách được nữa" in html.unescape(answer.text)
    assert f"{page}/parting" not in clerk.get(page).text


def test_the_owner_follows_each_part_and_a_stranger_none(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = flagged(papers), signed_in("clerk")
    before = html.unescape(signed_in("citizen").get(f"/my/documents/{document_id}").text)
    posted(clerk, f"/desk/documents/{document_id}", "part")

    assert "Ảnh này có vẻ gồm 3 giấy tờ" in before
    own = html.unescape(signed_in("citizen").get(f"/my/documents/{document_id}").text)

    parts = re.findall(r'<li><a href="(/my/documents/[^"]+)"', own)
    assert len(parts) == 3
    assert "gồm nhiều giấy tờ" in own
    assert {signed_in("citizen").get(part).status_code for part in parts} == {200}
    assert {signed_in("neighbour").get(part).status_code for part in parts} == {404}
    listed = signed_in("citizen").get("/my").text
    assert all(part in listed for part in parts)
    queue = signed_in("clerk").get("/desk?step=reading").text
    assert all(part.replace("/my/", "/desk/") in queue for part in parts)
    assert signed_in("other_clerk").get(f"/desk/documents/{document_id}/parting").status_code == 404
