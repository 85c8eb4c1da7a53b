"""What an office does besides signing: answers hints, hands out letters, keeps its books, decides in pairs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from certify.register import reserve
from certify.register_year import close_year
from models.entities import (
    Agency,
    AuditEvent,
    Certificate,
    Document,
    Freeze,
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    SignerAuthority,
    UserAccount,
    VoidRequest,
)
from models.values.document_state import DocumentState
from models.values.understanding import Hint, HintCode
from tests.certify.test_register import LINE

from .conftest import PASSWORD, Office, Papers, post_form
from .test_signing_pages import sign, work_off

SignIn = Callable[[str], TestClient]


def test_a_hint_is_answered_on_the_desk_before_the_pages_are_frozen(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    document_id, clerk = papers.reviewed(), signed_in("clerk")
    page, compare = f"/desk/documents/{document_id}", f"/desk/documents/{document_id}/compare"
    with office.container.database.begin() as records:
        document = records.get_one(Document, document_id)
        document.record_hints((Hint(HintCode.NOT_ORIGINAL, 1, None, 0.9, "Có chữ SAO Y.", "A copy.", "Điều 2"),))
    form = re.search(rf'action="({page}/pages/[^"]+/attest)"', clerk.get(compare).text)
    assert form is not None
    post_form(clerk, form[1], {"attested": "yes"}, page=compare)

    refused = post_form(clerk, f"{page}/freeze", page=compare)
    empty = post_form(clerk, f"{page}/hints/not_original", {"reason": " "}, page=page)
    answered = post_form(clerk, f"{page}/hints/not_original", {"reason": "Là bản chính, dấu nổi."}, page=page)
    shown = clerk.get(page).text
    frozen = post_form(clerk, f"{page}/freeze", page=compare)

    assert (refused.status_code, empty.status_code, answered.status_code, frozen.status_code) == (409, 422, 303, 303)
    assert "ghi kết luận cho từng dấu hiệu" in refused.text
    assert "Là bản chính, dấu nổi." in shown
    with office.container.database.read() as records:
        assert records.get_one(Document, document_id).state is DocumentState.COMPARED
    assert "Là bản chính, dấu nổi." in signed_in("officer").get(f"/signing/{document_id}").text


def test_an_officer_without_authority_reads_why_on_the_page(office: Office, papers: Papers, signed_in: SignIn) -> None:
    document_id = papers.compared()
    with office.container.database.begin() as records:
        granted = records.scalars(select(SignerAuthority)).one()
        granted.revoke(reason="Chuyển công tác", actor_id="chair")

    answer = sign(signed_in("officer"), document_id)

    assert answer.status_code == 403
    assert "đã hết hạn hoặc đã bị thu hồi" in answer.text


def test_the_administrator_grants_and_withdraws_and_nobody_else_of_another_office(
    office: Office, signed_in: SignIn
) -> None:
    admin = signed_in("admin")
    grant = {
        "account_id": office.accounts["officer"],
        "kind": "delegate",
        "position": "Công chức Tư pháp",
        "decision_number": "31/QĐ-UBND",
        "valid_from": "2026-01-01",
        "document_types": "citizen_card",
        "password": PASSWORD,
    }

    without = post_form(admin, "/authorities", {**grant, "password": "wrong"}, page="/authorities")
    foreign = post_form(
        admin, "/authorities", {**grant, "account_id": office.accounts["other_officer"]}, page="/authorities"
    )
    granted = post_form(admin, "/authorities", grant, page="/authorities")
    page = admin.get("/authorities").text
    with office.container.database.read() as records:
        made = records.scalars(select(SignerAuthority).where(SignerAuthority.kind == "delegate")).one()
    withdrawal = {"reason": "Hết việc", "password": PASSWORD}
    withdrawn = post_form(admin, f"/authorities/{made.id}/revoke", withdrawal, page="/authorities")

    assert (without.status_code, foreign.status_code) == (401, 404)
    assert (granted.status_code, withdrawn.status_code) == (303, 303)
    assert (made.document_types, made.valid_from) == (["citizen_card"], date(2026, 1, 1))
    for words in ("Thừa ủy quyền (TUQ.)", "Công chức Tư pháp", "31/QĐ-UBND"):
        assert words in page
    assert "Hết việc" in admin.get("/authorities").text


def reserved(office: Office, papers: Papers) -> str:
    """A number given out for a document whose signing is stuck."""
    document_id = papers.compared()
    with office.container.database.begin() as records:
        document = records.get_one(Document, document_id)
        document.mark_issuing()
        digest = records.scalars(select(Freeze.digest)).one()
        return reserve(records, document, digest=digest, line=LINE).id


def test_a_number_is_voided_by_two_people_on_two_pages(office: Office, papers: Papers, signed_in: SignIn) -> None:
    officer, admin = signed_in("officer"), signed_in("admin")
    entry_id = reserved(office, papers)
    page = f"/register/lines/{entry_id}"

    asked = post_form(officer, f"{page}/void", {"reason": "Khóa hỏng", "password": PASSWORD}, page=page)
    with office.container.database.read() as records:
        request_id = records.scalars(select(VoidRequest.id)).one()
    own = officer.get("/approvals").text
    approval = {"verdict": "approve", "password": PASSWORD}
    alone = post_form(officer, f"/approvals/voids/{request_id}", approval, page="/signing")
    neither = post_form(admin, f"/approvals/voids/{request_id}", {"password": PASSWORD}, page="/approvals")
    other = post_form(admin, f"/approvals/voids/{request_id}", approval, page="/approvals")

    assert asked.status_code == 303
    assert "Bạn đã đề nghị, nên người khác quyết định." in own
    assert (alone.status_code, neither.status_code) == (403, 422)
    assert other.status_code == 303
    with office.container.database.read() as records:
        assert records.get_one(RegisterEntry, entry_id).state is RegisterState.VOIDED
    assert "Đã hủy số: Khóa hỏng" in admin.get("/register").text


def test_lines_and_requests_of_other_offices_do_not_exist(office: Office, papers: Papers, signed_in: SignIn) -> None:
    page = f"/register/lines/{reserved(office, papers)}"

    assert signed_in("other_officer").get(page).status_code == 404
    assert signed_in("other_clerk").get(page).status_code == 404


def test_paper_copies_get_numbers_of_their_own_and_are_found_and_exported(office: Office, signed_in: SignIn) -> None:
    clerk, officer = signed_in("clerk"), signed_in("officer")
    page = "/register?series=paper"
    form_key = re.search(r'name="form_key" value="([^"]+)"', clerk.get(page).text)
    assert form_key is not None
    entered = {
        "form_key": form_key[1],
        "requester_name": "=Phạm Thị Đào",
        "original_name": "Sổ hộ khẩu",
        "signer_id": office.accounts["officer"],
        "pages": "3",
        "copies": "2",
    }

    first = post_form(clerk, "/register/paper", entered, page=page)
    again = post_form(clerk, "/register/paper", entered, page=page)
    line = first.headers["location"].partition("?")[0]
    confirmed = post_form(clerk, f"{line}/confirm", page=line)
    found = clerk.get("/register?series=paper&words=dao").text
    month = re.search(r'id="month" name="month" value="([^"]+)"', officer.get(page).text)
    assert month is not None
    pdf = officer.get(f"/register/export?series=paper&month={month[1]}&form=pdf")
    table = officer.get(f"/register/export?series=paper&month={month[1]}&form=csv")

    assert first.headers["location"] == again.headers["location"]
    assert confirmed.status_code == 303
    assert "=Phạm Thị Đào" in found
    assert "10.000" in found
    assert "=Phạm Thị Đào" not in clerk.get("/register?series=paper&words=hoa").text
    assert pdf.content.startswith(b"%PDF-")
    assert "'=Phạm Thị Đào" in table.content.decode("utf-8-sig")
    assert table.headers["content-disposition"].startswith("attachment")
    assert officer.get("/register/export?series=paper&month=13").status_code == 422
    with office.container.database.read() as records:
        exports = records.scalars(select(AuditEvent).where(AuditEvent.action == "register_exported")).all()
    assert [event.details["form"] for event in exports] == ["pdf", "csv"]
    assert {event.actor for event in exports} == {office.accounts["officer"]}


def test_a_year_is_closed_on_the_page_and_says_so(office: Office, signed_in: SignIn) -> None:
    officer = signed_in("officer")
    with office.container.database.begin() as records:
        agency = records.get_one(Agency, office.agency_id)
        account = records.get_one(UserAccount, office.accounts["officer"])
        close_year(records, agency, "paper", 2025, actor=account)
    work_off(office)

    running = post_form(
        officer, "/register/close", {"series": "paper", "year": "2026", "password": PASSWORD}, page="/register"
    )

    with office.container.database.read() as records:
        closing = records.scalars(select(RegisterClosing)).one()
    assert closing.signed_record is not None
    assert running.status_code == 409


def test_all_copies_of_a_key_are_listed_and_their_revocation_asked_for_together(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    officer, admin = signed_in("officer"), signed_in("admin")
    document_id = papers.compared()
    sign(officer, document_id)
    work_off(office)
    with office.container.database.read() as records:
        certificate = records.scalars(select(Certificate)).one()
    period = {"key": certificate.seal_certificate_sha256, "begin": "2020-01-01", "end": "2099-12-31"}
    listed = officer.get("/copies", params=period).text
    other = officer.get("/copies", params={**period, "key": "0" * 64}).text
    decision = {
        "decision_number": "20/QĐ-UBND",
        "decided_on": "2026-11-20",
        "signed_by": "Phạm Văn Chủ, Chủ tịch",
        "reason": "Lộ khóa con dấu",
        "password": PASSWORD,
    }
    address = f"/copies?key={period['key']}&begin={period['begin']}&end={period['end']}"
    asked = post_form(officer, "/copies/revocation", {**period, **decision}, page=address)
    waiting = admin.get("/approvals").text
    chosen = re.search(r'name="decision" value="([^"]+)"', waiting)
    assert chosen is not None
    approval = {"decision": chosen[1], "verdict": "approve", "password": PASSWORD}
    approved = post_form(admin, "/approvals/revocations", approval, page="/approvals")

    assert certificate.code in listed
    assert certificate.code not in other
    assert officer.get("/copies", params={**period, "key": "zz"}).status_code == 422
    assert (asked.status_code, approved.status_code) == (303, 303)
    assert "Lộ khóa con dấu" in waiting
    with office.container.database.read() as records:
        assert records.get_one(Document, document_id).state is DocumentState.REVOKED


@pytest.mark.parametrize("person", ["citizen", "clerk"])
def test_the_written_refusal_is_fetched_by_the_owner_and_the_desk(
    person: str, papers: Papers, signed_in: SignIn
) -> None:
    document_id, clerk = papers.reviewed(), signed_in("clerk")
    page = f"/desk/documents/{document_id}"
    said = {"ground": "altered", "explanation": "Ngày sinh bị tẩy."}
    before = clerk.get(f"/documents/{document_id}/refusal")
    post_form(clerk, f"{page}/refuse", said, page=f"{page}/refuse")

    letter = signed_in(person).get(f"/documents/{document_id}/refusal")

    assert before.status_code == 404
    assert letter.content.startswith(b"%PDF-")
    assert letter.headers["content-disposition"].startswith("attachment")
    own_page = page if person == "clerk" else f"/my/documents/{document_id}"
    assert f"/documents/{document_id}/refusal" in signed_in(person).get(own_page).text


def test_a_slip_is_made_at_the_desk(papers: Papers, signed_in: SignIn) -> None:
    document_id, clerk = papers.reviewed(), signed_in("clerk")
    page = f"/desk/documents/{document_id}"

    without_reason = post_form(clerk, f"{page}/appointment", {"extension_days": "2"}, page=page)
    made = post_form(clerk, f"{page}/appointment", {"extension_days": "2", "reason": "Nhiều trang"}, page=page)

    assert (without_reason.status_code, made.status_code) == (422, 303)
    assert "Hẹn trả lúc" in clerk.get(page).text
    assert clerk.get(f"/documents/{document_id}/appointment").content.startswith(b"%PDF-")
    assert signed_in("citizen").get(f"/documents/{document_id}/appointment").status_code == 200


def test_receipt_and_fees_are_fetched_by_the_owner_and_the_desk(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    document_id, clerk, owner = papers.compared(), signed_in("clerk"), signed_in("citizen")

    assert owner.get(f"/documents/{document_id}/reception").content.startswith(b"%PDF-")
    assert clerk.get(f"/documents/{document_id}/fees").status_code == 404
    assert f"/documents/{document_id}/reception" in clerk.get(f"/desk/documents/{document_id}").text
    assert sign(signed_in("officer"), document_id).status_code == 303
    work_off(office)

    assert clerk.get(f"/documents/{document_id}/fees").content.startswith(b"%PDF-")
    assert f"/documents/{document_id}/fees" in owner.get(f"/my/documents/{document_id}").text
