"""A clerk and an owner join what was received apart, with nothing but forms, and take it back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import httpx2
import pytest
from starlette.testclient import TestClient

from models.entities import Capture, CaptureSource, Document, JoinedDocument, Joining
from models.values.document_state import DocumentState

from .conftest import Papers

SignIn = Callable[[str], TestClient]
SENT, SCANNED = CaptureSource.CITIZEN_UPLOAD, CaptureSource.COUNTER_SCAN


def pressed(client: TestClient, text: str, act: str, **changes: list[str]) -> httpx2.Response:
    """Sends the form of the page as a browser does, with one of its buttons."""
    form = re.search(r'<form method="post" action="([^"]*/joining)".*?</form>', text, re.DOTALL)
    assert form is not None
    secret = re.search(r'name="csrf_token" value="([^"]+)"', form[0])
    assert secret is not None
    data = {name: re.findall(rf'name="{name}" value="([^"]*)"', form[0]) for name in ("piece", "seen")}
    return client.post(form[1], data={**data, **changes, "csrf_token": secret[1], "act": act})


def undone(client: TestClient, address: str) -> httpx2.Response:
    secret = re.search(r'name="csrf_token" value="([^"]+)"', client.get(address).text)
    assert secret is not None
    return client.post(f"{address}/joining/undo", data={"csrf_token": secret[1]})


def states(papers: Papers, *ids: str) -> list[DocumentState]:
    with papers.office.container.database.read() as records:
        return [records.get_one(Document, each).state for each in ids]


def joined_ids(papers: Papers) -> list[str]:
    with papers.office.container.database.read() as records:
        return [each.document_id for each in records.query(JoinedDocument).order_by(JoinedDocument.ordinal)]


@pytest.mark.parametrize(("login", "home", "source"), [("clerk", "/desk", SCANNED), ("citizen", "/my", SENT)])
def test_two_sides_become_one_document_and_two_again(
    papers: Papers, signed_in: SignIn, login: str, home: str, source: CaptureSource
) -> None:
    front, back = papers.read(source=source), papers.read(source=source, pages=2)
    person, page = signed_in(login), f"{home}/documents/{front}"
    assert f'href="{page}/joining"' in person.get(page).text

    first = person.get(f"{page}/joining").text
    chosen = pressed(person, first, f"add-{back}").text
    turned = pressed(person, chosen, f"earlier-{back}").text
    answer = pressed(person, turned, "join")

    assert "Ghép 2 phần" not in first
    assert "Ghép 2 phần thành một giấy tờ 3 trang" in html.unescape(chosen)
    assert joined_ids(papers) == [back, front]
    whole = answer.headers["location"].removesuffix("?done=joined")
    assert states(papers, front, back) == [DocumentState.JOINED] * 2
    shown = html.unescape(person.get(whole).text)
    assert "Ghép từ 2 phần đã nhận" in shown
    assert shown.count(f'href="{home}/documents/{front}"') == 1
    assert f'href="{whole}"' in person.get(page).text
    assert "/joining" not in person.get(page).text
    assert person.get(f"{page}/joining").status_code == 303

    assert undone(person, whole).headers["location"] == f"{whole}?done=separated"
    assert states(papers, front, back) == [DocumentState.READ] * 2
    assert "Đã bỏ ghép" in html.unescape(person.get(whole).text)
    assert f'href="{page}/joining"' in person.get(page).text


def test_a_person_is_shown_what_could_be_joined_and_chooses(papers: Papers, signed_in: SignIn) -> None:
    one, other, third = (papers.read(source=SENT) for _ in range(3))
    foreign = papers.read(source=SENT, owner="neighbour")
    scanned = papers.read(source=SCANNED)
    clerk = signed_in("clerk")

    page = clerk.get(f"/desk/documents/{one}/joining").text
    both = pressed(clerk, pressed(clerk, page, f"add-{third}").text, f"add-{other}").text
    less = pressed(clerk, both, f"drop-{third}").text
    kept = pressed(clerk, less, f"drop-{one}").text

    assert set(re.findall(r'value="add-([^"]+)"', page)) == {other, third}
    assert foreign not in page
    assert scanned not in page
    assert re.findall(r'name="piece" value="([^"]+)"', both) == [one, third, other]
    assert re.findall(r'name="piece" value="([^"]+)"', less) == [one, other]
    assert re.findall(r'name="piece" value="([^"]+)"', kept) == [one, other]


def test_nothing_of_a_neighbour_is_seen_or_joined(papers: Papers, signed_in: SignIn) -> None:
    own, foreign = papers.read(source=SENT), papers.read(source=SENT, owner="neighbour")
    with papers.office.container.database.read() as records:
        seen = [records.get_one(Document, each).current_capture_id or "" for each in (own, foreign)]

    for login, home in (("citizen", "/my"), ("other_clerk", "/desk")):
        person = signed_in(login)
        secret = re.search(r'name="csrf_token" value="([^"]+)"', person.get(f"{home}/new").text)
        assert secret is not None
        for act in ("join", f"add-{foreign}"):
            form = {"piece": [own, foreign], "seen": seen, "act": act, "csrf_token": secret[1]}
            assert person.post(f"{home}/documents/{own}/joining", data=form).status_code == 404
    clerk = signed_in("clerk")
    page = clerk.get(f"/desk/documents/{own}/joining").text
    answer = pressed(clerk, page, "join", piece=[own, foreign], seen=seen)

    assert foreign not in page
    assert answer.status_code == 409
    assert "của những người khác nhau" in html.unescape(answer.text)
    assert states(papers, own, foreign) == [DocumentState.READ] * 2


def test_what_is_confirmed_is_what_was_seen(papers: Papers, signed_in: SignIn) -> None:
    one, other = papers.read(source=SENT), papers.read(source=SENT)
    clerk = signed_in("clerk")
    chosen = pressed(clerk, clerk.get(f"/desk/documents/{one}/joining").text, f"add-{other}").text
    older = chosen.replace('name="seen" value="', 'name="seen" value="x')

    shown, confirmed = pressed(clerk, older, "show"), pressed(clerk, older, "join")

    assert (shown.status_code, confirmed.status_code) == (409, 409)
    assert "đã được thay bằng bản khác" in html.unescape(shown.text)
    assert states(papers, one, other) == [DocumentState.READ] * 2
    assert pressed(clerk, shown.text, "join").status_code == 303


def test_a_form_that_lost_a_value_joins_nothing(papers: Papers, signed_in: SignIn) -> None:
    one, other = papers.read(source=SENT), papers.read(source=SENT)
    clerk = signed_in("clerk")
    page = clerk.get(f"/desk/documents/{one}/joining").text

    for wrong in ({"piece": [one]}, {"piece": [one, other]}, {"piece": [one, one], "seen": ["x", "x"]}):
        answer = pressed(clerk, page, "join", **wrong)
        assert answer.status_code == 422
        assert "ít nhất hai giấy tờ" in html.unescape(answer.text)
    with papers.office.container.database.read() as records:
        assert records.query(Joining).count() == 0


def test_the_second_clerk_learns_that_it_was_joined(papers: Papers, signed_in: SignIn) -> None:
    one, other = papers.read(source=SENT), papers.read(source=SENT)
    clerk = signed_in("clerk")
    chosen = pressed(clerk, clerk.get(f"/desk/documents/{one}/joining").text, f"add-{other}").text
    pressed(clerk, chosen, "join")

    answer = pressed(clerk, chosen, "join")

    assert answer.status_code == 409
    assert "đã được ghép vào giấy tờ khác" in html.unescape(answer.text)


def test_once_a_clerk_has_begun_the_owner_is_offered_nothing_and_told_so(papers: Papers, signed_in: SignIn) -> None:
    one, other = papers.read(source=SENT), papers.read(source=SENT)
    citizen = signed_in("citizen")
    chosen = pressed(citizen, citizen.get(f"/my/documents/{one}/joining").text, f"add-{other}").text
    with papers.office.container.database.begin() as records:
        capture = records.get_one(Capture, records.get_one(Document, one).current_capture_id)
        capture.hold_whole(papers.office.accounts["clerk"])

    answer = pressed(citizen, chosen, "join")

    assert answer.status_code == 409
    assert "Cán bộ đã tiếp nhận giấy tờ này" in html.unescape(answer.text)
    assert f"/my/documents/{one}/joining" not in citizen.get(f"/my/documents/{one}").text
    assert states(papers, one, other) == [DocumentState.READ] * 2


def test_what_is_compared_is_offered_to_nobody(papers: Papers, signed_in: SignIn) -> None:
    compared, one = papers.compared(), papers.read(source=SCANNED)
    clerk = signed_in("clerk")

    page = clerk.get(f"/desk/documents/{one}/joining").text

    assert compared not in page
    assert "/joining" not in clerk.get(f"/desk/documents/{compared}").text
    with papers.office.container.database.read() as records:
        seen = [records.get_one(Document, each).current_capture_id or "" for each in (one, compared)]
    answer = pressed(clerk, page, "join", piece=[one, compared], seen=seen)
    assert answer.status_code == 409
    assert "không ghép được" in html.unescape(answer.text)


def test_a_document_whose_reading_failed_is_offered_and_joined(papers: Papers, signed_in: SignIn) -> None:
    one, other = papers.read(source=SCANNED), papers.read(source=SCANNED)
    with papers.office.container.database.begin() as records:
        failed = records.get_one(Document, other)
        failed.state = DocumentState.RECEIVED
        failed.mark_unreadable("unavailable")
    clerk = signed_in("clerk")

    assert f'href="/desk/documents/{other}/joining"' in clerk.get(f"/desk/documents/{other}").text
    chosen = pressed(clerk, clerk.get(f"/desk/documents/{one}/joining").text, f"add-{other}").text

    assert pressed(clerk, chosen, "join").status_code == 303
