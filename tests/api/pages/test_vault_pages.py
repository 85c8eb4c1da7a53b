"""The citizen's store on the site: found by a checked identity, shared by link and consent, seen in the log."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from starlette.testclient import TestClient

from api.demo_people import CLIENT_ID
from certify.vault.identity import CheckedIdentity, bind_identity
from models.entities import Agency, APIClient, UserAccount
from tests.certify.vault import shelf
from tests.certify.vault.shelf import CARD, HOA, NAM, a_copy, a_paper

from .conftest import Office, page_picture, post_form

SignIn = Callable[[str], TestClient]
CANARY = "NGUYỄN THỊ HOA"


@dataclass
class Store:
    """One copy of the citizen's card, certified in the office; the neighbour is identified too."""

    office: Office
    result_id: str
    paper_id: str


@pytest.fixture
def store(office: Office, monkeypatch: pytest.MonkeyPatch) -> Store:
    keys = office.container.vault_keys
    monkeypatch.setattr(shelf, "KEYS", keys)
    picture = office.container.storage.put(page_picture())
    with office.container.database.begin() as records:
        agency = records.get_one(Agency, office.agency_id)
        records.add(APIClient(id=CLIENT_ID, agency_id=agency.id, name="Ngân hàng mẫu", secret_hash="none"))
        result = a_copy(records, agency, picture=picture)
        paper = a_paper(records, agency, "citizen_card", CARD, picture=picture)
        clerk = records.get_one(UserAccount, office.accounts["clerk"])
        for login, number, born in (("citizen", HOA, date(1990, 3, 5)), ("neighbour", NAM, date(1985, 1, 1))):
            account = records.get_one(UserAccount, office.accounts[login])
            bind_identity(records, account, CheckedIdentity(number, login, born), clerk, keys)
    return Store(office, result.id, paper.id)


def new_link(client: TestClient, store: Store) -> str:
    page = f"/my/results/{store.result_id}"
    made = post_form(
        client, f"{page}/links", {"recipient_name": "Trường A", "purpose": "Nhập học", "days": "3"}, page=page
    )
    return re.search(r"http://testserver(/s/[\w-]+)", made.text)[1]  # type: ignore[index]  # the page shows it


def test_an_owner_finds_shares_and_follows_a_copy(store: Store, signed_in: SignIn, browser: TestClient) -> None:
    owner = signed_in("citizen")
    assert "Thẻ căn cước" in owner.get("/my/results").text or store.result_id in owner.get("/my/results").text
    assert CANARY in owner.get(f"/my/results/{store.result_id}").text

    link = new_link(owner, store)
    preview = browser.get(link)
    assert browser.head(link).status_code == 405
    assert preview.status_code == 200
    assert CANARY not in preview.text
    assert HOA not in preview.text
    assert browser.get(f"{link}/preview").headers["content-type"] == "image/jpeg"
    opened = post_form(browser, f"{link}/open", page=link)
    again = browser.get(link)

    assert opened.headers["content-type"] == "application/pdf"
    assert (again.status_code, "link_spent" in again.text or "không mở được nữa" in again.text) == (404, True)
    log = owner.get("/my/access").text
    assert "Mở bản sao bằng đường dẫn một lần" in log
    assert "Trường A" in log


def test_a_consent_is_given_listed_and_withdrawn(store: Store, signed_in: SignIn) -> None:
    owner, page = signed_in("citizen"), f"/my/results/{store.result_id}"
    said = {"recipient_id": CLIENT_ID, "purpose": "Mở tài khoản", "days": "30", "fields": "full_name"}

    given = post_form(owner, f"{page}/consents", said, page=page)
    listed = owner.get("/my/consents").text
    withdraw = re.search(r"/my/consents/[\w-]+/withdraw", listed)[0]  # type: ignore[index]  # the page shows it
    foreign = post_form(signed_in("neighbour"), withdraw, page="/my/new")
    withdrawn = post_form(owner, withdraw, page="/my/consents")

    assert given.headers["location"] == "/my/consents?done=consent_given"
    assert "Ngân hàng mẫu" in listed
    assert foreign.status_code == 404
    assert withdrawn.status_code == 303
    assert "Đã thu hồi lúc" in owner.get("/my/consents").text


def test_nothing_of_one_owner_is_in_any_answer_to_another(store: Store, signed_in: SignIn) -> None:
    link = new_link(signed_in("citizen"), store)
    neighbour, page = signed_in("neighbour"), f"/my/results/{store.result_id}"
    gets = ["/my", "/my/results", page, f"{page}/copy", "/my/consents", "/my/access", "/v/nothing", f"{link}x"]
    answers = [neighbour.get(address) for address in gets]
    share = {"recipient_name": "A", "purpose": "B", "days": "1"}
    answers += [
        post_form(neighbour, f"{page}/links", share, page="/my/new"),
        post_form(
            neighbour, f"{page}/consents", {"recipient_id": CLIENT_ID, "purpose": "B", "days": "1"}, page="/my/new"
        ),
    ]

    texts = " ".join(answer.text for answer in answers)
    assert {answers[2].status_code, answers[3].status_code, answers[8].status_code, answers[9].status_code} == {404}
    for secret in (CANARY, HOA, store.result_id, "Trường A"):
        assert secret not in texts.replace(f"/my/results/{store.result_id}", "")


def test_an_account_that_nobody_checked_opens_nothing(office: Office, signed_in: SignIn) -> None:
    citizen = signed_in("citizen")

    assert "Tài khoản chưa được gắn" in citizen.get("/my/results").text
    assert citizen.get("/my/results/any").status_code == 403


def test_a_clerk_binds_an_account_after_checking_the_person(office: Office, signed_in: SignIn) -> None:
    clerk = signed_in("clerk")
    said = {"login_name": "citizen", "number": HOA, "full_name": "Nguyễn Thị Hoa", "date_of_birth": "05/03/1990"}

    unchecked = post_form(clerk, "/desk/people", said, page="/desk/people")
    bound = post_form(clerk, "/desk/people", {**said, "checked": "yes"}, page="/desk/people")
    again = post_form(clerk, "/desk/people", {**said, "checked": "yes"}, page="/desk/people")

    assert (unchecked.status_code, bound.status_code, again.status_code) == (422, 303, 409)
    assert HOA not in unchecked.text
    assert "0011******45" in signed_in("citizen").get("/my/results").text


def test_the_clerk_is_shown_the_copy_and_uses_it_again(store: Store, signed_in: SignIn) -> None:
    clerk, page = signed_in("clerk"), f"/desk/documents/{store.paper_id}"
    shown = clerk.get(page).text
    assert "Đã có bản sao chứng thực điện tử số" in shown
    assert store.result_id in shown
    assert "Cán bộ thấy bản sao khi tiếp nhận giấy tờ" in signed_in("citizen").get("/my/access").text

    foreign = post_form(signed_in("other_clerk"), f"{page}/reuse", {"result_id": store.result_id}, page="/desk/new")
    used = post_form(clerk, f"{page}/reuse", {"result_id": store.result_id}, page=page)

    assert (foreign.status_code, used.status_code) == (404, 303)
    assert "50,0 %" in clerk.get("/reuse").text


def test_certifying_again_asks_for_a_reason_at_the_freeze(store: Store, signed_in: SignIn) -> None:
    from certify.comparison import attest_page
    from models.entities import Document

    clerk, page = signed_in("clerk"), f"/desk/documents/{store.paper_id}/compare"
    with store.office.container.database.begin() as records:
        account = records.get_one(UserAccount, store.office.accounts["clerk"])
        attest_page(records, records.get_one(Document, store.paper_id), 1, account)
    shown = clerk.get(page).text

    without = post_form(clerk, f"/desk/documents/{store.paper_id}/freeze", page=page)
    reasoned = post_form(clerk, f"/desk/documents/{store.paper_id}/freeze", {"again": "Bản cũ mờ"}, page=page)

    assert "Lý do chứng thực lại" in shown
    assert "0011******45" in shown
    assert (without.status_code, reasoned.status_code) == (409, 303)


def test_guessing_links_is_slowed_down(store: Store, browser: TestClient) -> None:
    statuses = [browser.get("/s/one-wrong-token").status_code for _ in range(10)]

    assert statuses[:8] == [404] * 8
    assert statuses[8:] == [429] * 2
