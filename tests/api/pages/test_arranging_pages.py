"""A clerk puts pages in order and turns them upright, with nothing but forms, and takes it back."""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable

import httpx2
import pytest
from starlette.testclient import TestClient

from api.pages.arranged_pages import ArrangedPages
from api.pages.page_groups import PageGroups
from models.entities import Arrangement, CaptureSource, Document, DocumentPart, Page, SourceFile
from models.values.arrangements import QUARTER_TURNS, PagesNotArrangedError
from models.values.document_state import DocumentState

from .conftest import Papers

SignIn = Callable[[str], TestClient]
_VALUES = ("page", "turn", "out", "shown", "capture_id", "csrf_token")


def pressed(client: TestClient, text: str, act: str, **changes: object) -> httpx2.Response:
    """Sends the form about the pages as a browser does, with one of its buttons."""
    form = re.search(r'<form method="post" action="([^"]*/(?:arrangement|parting))".*?</form>', text, re.DOTALL)
    assert form is not None
    data = {name: re.findall(rf'name="{name}" value="([^"]*)"', form[0]) for name in _VALUES}
    return client.post(form[1], data={**data, "part": data["shown"], "act": act, **changes})


def placed(text: str) -> list[tuple[str, str, str]]:
    """Number, turn and whether it is left out, of each page in the order of the form."""
    return re.findall(r'name="page" value="(\d+)">.*?name="turn" value="(\d+)">.*?name="out" value="(\w+)"', text)


def test_pages_are_moved_turned_and_left_out_and_taken_back(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = papers.read(source=CaptureSource.COUNTER_SCAN, pages=3), signed_in("clerk")
    page = f"/desk/documents/{document_id}"
    assert f'href="{page}/arrangement"' in clerk.get(page).text
    shown = clerk.get(f"{page}/arrangement").text
    for act in ("earlier-3", "earlier-3", "turn-2", "turn-2", "turn-2", "drop-1", "take-1", "drop-1"):
        shown = pressed(clerk, shown, act).text
    assert placed(shown) == [("3", "0", "no"), ("2", "270", "no"), ("1", "0", "yes")]
    assert "turned-270" in shown

    answer = pressed(clerk, shown, "save")

    assert answer.headers["location"] == f"{page}?done=arranged"
    with papers.office.container.database.read() as records:
        made = records.query(Arrangement).one()
        document = records.get_one(Document, document_id)
    assert (made.pages, made.turns, made.left_out) == ([3, 2], [0, 270], [1])
    assert document.state is DocumentState.RECEIVED
    assert f"{page}/arrangement/undo" in clerk.get(page).text

    secret = re.search(r'name="csrf_token" value="([^"]+)"', clerk.get(page).text)
    assert secret is not None
    undone = clerk.post(f"{page}/arrangement/undo", data={"csrf_token": secret[1]})
    assert undone.headers["location"] == f"{page}?done=arrangement_undone"
    assert f"{page}/arrangement/undo" not in clerk.get(page).text
    again = clerk.post(f"{page}/arrangement/undo", data={"csrf_token": secret[1]})
    assert (again.status_code, "không có gì để hoàn lại" in html.unescape(again.text)) == (409, True)


@pytest.mark.parametrize("lost", ["page", "turn", "out"])
def test_a_form_that_lost_a_value_changes_nothing(papers: Papers, signed_in: SignIn, lost: str) -> None:
    document_id, clerk = papers.read(source=CaptureSource.COUNTER_SCAN, pages=2), signed_in("clerk")
    shown = clerk.get(f"/desk/documents/{document_id}/arrangement").text

    answer = pressed(clerk, shown, "save", **{lost: ["1"]})

    assert answer.status_code == 422
    with papers.office.container.database.read() as records:
        assert records.get_one(Document, document_id).state is DocumentState.READ


def test_a_form_about_another_scan_is_shown_anew_and_not_saved(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = papers.read(source=CaptureSource.COUNTER_SCAN, pages=2), signed_in("clerk")
    shown = clerk.get(f"/desk/documents/{document_id}/arrangement").text

    answers = [pressed(clerk, shown, act, capture_id="another") for act in ("earlier-2", "save")]

    assert [answer.status_code for answer in answers] == [409, 409]
    assert all("đã được thay bằng bản khác" in html.unescape(answer.text) for answer in answers)


def test_what_is_compared_is_not_arranged(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = papers.compared(), signed_in("clerk")

    assert clerk.get(f"/desk/documents/{document_id}/arrangement").status_code == 303
    assert "/arrangement" not in clerk.get(f"/desk/documents/{document_id}").text


def test_the_pages_inside_a_part_are_put_in_order_before_it_is_parted(papers: Papers, signed_in: SignIn) -> None:
    """Back before front in a pile of two papers."""
    document_id, clerk = papers.read(source=CaptureSource.COUNTER_SCAN, pages=4), signed_in("clerk")
    page = f"/desk/documents/{document_id}/parting"

    text = pressed(clerk, clerk.get(page).text, "begin-3").text
    for act in ("earlier-2", "earlier-4", "part"):
        answer = pressed(clerk, text, act)
        text = answer.text

    assert answer.status_code == 303
    with papers.office.container.database.read() as records:
        parts = records.query(DocumentPart).order_by(DocumentPart.ordinal).all()
    assert [part.pages for part in parts] == [[2, 1], [4, 3]]


def test_what_the_machine_could_not_read_is_parted_and_arranged_all_the_same(papers: Papers, signed_in: SignIn) -> None:
    parted, arranged = (papers.read(source=CaptureSource.COUNTER_SCAN, pages=2) for _ in range(2))
    with papers.office.container.database.begin() as records:
        for each in (parted, arranged):
            document = records.get_one(Document, each)
            document.state = DocumentState.RECEIVED
            document.mark_unreadable("unavailable")
    clerk = signed_in("clerk")
    shown = clerk.get(f"/desk/documents/{parted}").text
    assert all(f'href="/desk/documents/{parted}/{what}"' in shown for what in ("parting", "arrangement", "joining"))

    groups = pressed(clerk, clerk.get(f"/desk/documents/{parted}/parting").text, "begin-2").text
    order = pressed(clerk, clerk.get(f"/desk/documents/{arranged}/arrangement").text, "earlier-2").text

    assert pressed(clerk, groups, "part").status_code == 303
    assert pressed(clerk, order, "save").status_code == 303


def test_a_page_goes_one_place_further_in_front_in_its_document_only() -> None:
    groups = PageGroups.of([(1, 2, 3), (4, 5)], [6])

    assert groups.earlier_at(3) == PageGroups(((1, 3, 2), (4, 5)), (6,))
    assert groups.earlier_at(5).parts == ((1, 2, 3), (5, 4))
    for unmoved in (1, 4, 6, 9):
        assert groups.earlier_at(unmoved) == groups


def test_whatever_is_pressed_each_page_is_there_once() -> None:
    presses = random.Random(8)
    arranged = ArrangedPages.unchanged(range(1, 6))
    seen = set()
    for _ in range(500):
        verb = presses.choice(["earlier", "turned", "dropped", "taken_in"])
        arranged = getattr(arranged, verb)(presses.randint(1, 6))
        assert sorted(arranged.numbers) == [1, 2, 3, 4, 5]
        assert all(page.turn in QUARTER_TURNS for page in arranged.pages)
        seen.add(arranged)
    assert len(seen) > 100


def test_a_form_names_each_page_once() -> None:
    with pytest.raises(PagesNotArrangedError):
        ArrangedPages.shown([1, 1], [0, 0], ["no", "no"])


def test_files_of_which_no_page_could_be_drawn_are_parted_one_by_one(papers: Papers, signed_in: SignIn) -> None:
    document_id, other = papers.read(source=CaptureSource.COUNTER_SCAN), papers.reviewed()
    with papers.office.container.database.begin() as records:
        document = records.get_one(Document, document_id)
        document.state = DocumentState.RECEIVED
        document.mark_unreadable("image_corrupt")
        capture_id = document.current_capture_id
        records.query(Page).filter(Page.capture_id == capture_id).delete()
        file = records.query(SourceFile).filter(SourceFile.capture_id == capture_id).one()
        copied = ("capture_id", "file_name", "kind", "blob_sha256", "byte_count", "page_count")
        records.add(SourceFile(ordinal=2, **{name: getattr(file, name) for name in copied}))
    clerk, page = signed_in("clerk"), f"/desk/documents/{document_id}"
    shown = clerk.get(page).text
    assert "Tách riêng từng tệp" in html.unescape(shown)
    assert "Tách riêng từng tệp" not in html.unescape(clerk.get(f"/desk/documents/{other}").text)
    form = re.search(rf'action="{page}/parting/files".*?</form>', shown, re.DOTALL)
    assert form is not None
    values = dict(re.findall(r'name="(csrf_token|capture_id)" value="([^"]+)"', form[0]))

    answers = [clerk.post(f"{page}/parting/files", data=values) for _ in range(2)]

    assert answers[0].headers["location"] == f"{page}?done=parted"
    assert (answers[1].status_code, "đã được tách rồi" in html.unescape(answers[1].text)) == (409, True)
    assert "Đã tách thành 2 giấy tờ" in html.unescape(clerk.get(page).text)
