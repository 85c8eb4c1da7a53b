"""What people did on pages since the backup: numbers on paper, voids and revocations come back (F-19, T-31)."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.commands.fsck import _reconcile
from api.fsck import find_violations
from certify.register_memory import RegisterOlderError
from models.entities import Certificate, CertificateStatus, RegisterEntry, RegisterState, VoidRequest

from .conftest import PASSWORD, Office, Papers, post_form
from .test_office_acts import reserved
from .test_signing_pages import sign, work_off

SignIn = Callable[[str], TestClient]
PAPER_PAGE = "/register?series=paper"
DECISION = {
    "decision_number": "20/QĐ-UBND",
    "decided_on": "2026-11-20",
    "signed_by": "Phạm Văn Chủ, Chủ tịch",
    "reason": "Lộ khóa con dấu",
    "password": PASSWORD,
}
APPROVAL = {"verdict": "approve", "password": PASSWORD}


@contextmanager
def lost_since(office: Office) -> Iterator[None]:
    """What is done inside is not in the database any more afterwards: it was restored from a backup made before."""
    container = office.container
    live = container.settings.embedded_database_file
    kept = live.with_name("kept.sqlite3")
    container.database.dispose()
    shutil.copy(live, kept)
    yield
    container.database.dispose()
    for left in live.parent.glob(f"{live.name}*"):
        left.unlink()
    shutil.copy(kept, live)


def enter_paper(office: Office, clerk: TestClient, requester: str) -> str:
    """The address of the line."""
    form_key = re.search(r'name="form_key" value="([^"]+)"', clerk.get(PAPER_PAGE).text)
    assert form_key is not None
    entered = {
        "form_key": form_key[1], "requester_name": requester, "original_name": "Sổ hộ khẩu",
        "signer_id": office.accounts["officer"], "pages": "3", "copies": "2",
    }  # fmt: skip
    answer = post_form(clerk, "/register/paper", entered, page=PAPER_PAGE)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"].partition("?")[0]


def approve_void(office: Office, officer: TestClient, admin: TestClient, line: str) -> None:
    post_form(officer, f"{line}/void", {"reason": "Khóa hỏng", "password": PASSWORD}, page=line)
    with office.container.database.read() as records:
        [request_id] = records.scalars(select(VoidRequest.id).where(VoidRequest.state == "open"))
    assert post_form(admin, f"/approvals/voids/{request_id}", APPROVAL, page="/approvals").status_code == 303


def register_of(office: Office) -> list[tuple[str, int, str, str | None, str]]:
    entry = RegisterEntry
    with office.container.database.read() as records:
        query = select(entry.register, entry.number, entry.state, entry.void_reason, entry.requester_name)
        return [tuple(row) for row in records.execute(query.order_by(entry.register, entry.number))]


def broken(office: Office) -> set[str]:
    """The promises that do not hold, but for one: the papers of these tests were never uploaded."""
    return {violation.invariant for violation in find_violations(office.container)} - {"upload_is_kept"}


def test_numbers_on_paper_and_voided_numbers_come_back_as_they_were(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    clerk, officer, admin = signed_in("clerk"), signed_in("officer"), signed_in("admin")
    electronic = f"/register/lines/{reserved(office, papers)}"
    before = enter_paper(office, clerk, "Trước Sao Lưu")
    with lost_since(office):
        post_form(clerk, f"{before}/confirm", page=before)
        signed, _, voided = (enter_paper(office, clerk, name) for name in ("Đã Ký", "Chờ Ký", "Đã Hủy"))
        post_form(clerk, f"{signed}/confirm", page=signed)
        approve_void(office, officer, admin, voided)
        approve_void(office, officer, admin, electronic)
        expected = register_of(office)

    with office.container.database.read() as records, pytest.raises(RegisterOlderError):
        office.container.register_memory.require_not_older(records)
    refused = post_form(clerk, "/register/paper", {"form_key": "1"}, page=PAPER_PAGE)
    _reconcile(office.container, "hỏng đĩa", as_json=True)

    assert refused.status_code == 503
    assert register_of(office) == expected
    assert [state for *_, state, _, _ in expected] == [
        RegisterState.VOIDED, RegisterState.SIGNED, RegisterState.SIGNED, RegisterState.RESERVED, RegisterState.VOIDED,
    ]  # fmt: skip
    assert broken(office) == set()
    enter_paper(office, clerk, "Sau Khôi Phục")
    assert [number for register, number, *_ in register_of(office) if register == "paper"] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("cut_off", [False, True], ids=["", "the site dies after the commit"])
def test_a_copy_revoked_on_the_page_does_not_come_back_into_force(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch, cut_off: bool
) -> None:
    officer, admin = signed_in("officer"), signed_in("admin")
    sign(officer, papers.compared())
    work_off(office)
    with office.container.database.read() as records:
        certificate = records.scalars(select(Certificate)).one()
    key = {"key": certificate.seal_certificate_sha256, "begin": "2020-01-01", "end": "2099-12-31"}
    address = f"/copies?key={key['key']}&begin={key['begin']}&end={key['end']}"
    with lost_since(office):
        post_form(officer, "/copies/revocation", {**key, **DECISION}, page=address)
        chosen = re.search(r'name="decision" value="([^"]+)"', admin.get("/approvals").text)
        assert chosen is not None
        if cut_off:
            monkeypatch.setattr(type(office.container), "remember", lambda *_: None)
        post_form(admin, "/approvals/revocations", {**APPROVAL, "decision": chosen[1]}, page="/approvals")
        if cut_off:
            work_off(office)

    _reconcile(office.container, "hỏng đĩa", as_json=True)

    with office.container.database.read() as records:
        assert records.get_one(Certificate, certificate.id).status is CertificateStatus.REVOKED
    assert broken(office) == set()
