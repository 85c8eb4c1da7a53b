"""People see who in an office looked at their papers: noted before it is shown, once an hour, and never taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

import api.looks
from api.app import create_app
from api.pages.access import Access
from certify.vault.identity import CheckedIdentity, bind_identity
from models.clock import utc_now
from models.entities import (
    APIClient,
    CaptureSource,
    DigitalResult,
    Document,
    DocumentLook,
    LookPurpose,
    OwnerKind,
    RegisterEntry,
    Role,
    UserAccount,
)
from models.errors import UnavailableError
from tests.certify.vault.shelf import HOA

from .conftest import ADDRESS, Office, Papers
from .test_access_matrix import addresses_of, page_routes
from .test_signing_pages import sign, work_off

SignIn = Callable[[str], TestClient]
# What shows nothing of a paper, or is in the owner's log already.
NOT_LOOKS = {
    "/desk/documents/{document_id}/state",
    "/signing/{document_id}/state",
    "/documents/{document_id}/copy",
}


def looks(office: Office) -> list[tuple[str, str, LookPurpose]]:
    """Document, account and purpose of every look."""
    with office.container.database.read() as records:
        return [(each.document_id, each.actor, each.purpose) for each in records.scalars(select(DocumentLook))]


def test_every_page_about_a_document_notes_who_looked(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page route, by one of the roles that it is for: a page that somebody adds later is in here by itself."""
    staff = {Role.CLERK: signed_in("clerk"), Role.OFFICER: signed_in("officer")}
    issued = papers.compared()
    assert sign(staff[Role.OFFICER], issued).status_code == 303
    work_off(office)
    reviewed = papers.reviewed()
    with office.container.database.read() as records:
        entry_id = records.scalars(select(RegisterEntry.id)).one()
    noted: list[str] = []
    monkeypatch.setattr(api.looks, "note_look", lambda _, document_id, *__, **___: noted.append(document_id))

    shown, silent = set(), set()
    for route in page_routes(create_app(office.container)):
        rule = next(each.call for each in route.dependant.dependencies if isinstance(each.call, Access))
        role = next(iter(rule.roles & staff.keys()), None)
        if "GET" not in (route.methods or ()) or role is None or "_id}" not in route.path:
            continue
        document_id = reviewed if route.path.endswith(("/compare", "/refuse")) else issued
        page_id = addresses_of(papers, document_id)[-2].rpartition("/")[2]
        noted.clear()
        named = {"document_id": document_id, "page_id": page_id, "entry_id": entry_id}
        if staff[role].get(route.path.format(**named)).status_code == 200:
            (shown if noted == [document_id] else silent).add(route.path)

    assert silent == NOT_LOOKS
    assert shown >= {"/desk/documents/{document_id}", "/signing/{document_id}", "/register/lines/{entry_id}"}


def test_the_owner_reads_who_when_and_what_for(office: Office, papers: Papers, signed_in: SignIn) -> None:
    document_id = papers.reviewed()
    signed_in("clerk").get(f"/desk/documents/{document_id}")

    shown = signed_in("citizen").get("/my/access").text

    assert "Người clerk, UBND phường Thử Nghiệm" in shown
    assert "Tiếp nhận, kiểm tra thông tin" in shown
    assert "Quyết định, H99.01.01-261123-0001" in shown
    assert "Người clerk" not in signed_in("neighbour").get("/my/access").text


def test_an_owner_by_number_reads_it_too_and_not_whose_request_it_was(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    document_id = papers.compared(owner="neighbour")
    assert sign(signed_in("officer"), document_id).status_code == 303
    work_off(office)
    keys = office.container.vault_keys
    with office.container.database.begin() as records:
        account, clerk = (records.get_one(UserAccount, office.accounts[each]) for each in ("citizen", "clerk"))
        binding = bind_identity(records, account, CheckedIdentity(HOA, "Hoa", date(1990, 3, 5)), clerk, keys)
        result = records.scalars(select(DigitalResult)).one()
        result.owner_kind, result.owner_key = OwnerKind.PERSON, binding.owner_key

    shown = signed_in("citizen").get("/my/access").text

    assert "Ký chứng thực" in shown
    assert "H99.01.01" not in shown


def test_looks_of_one_hour_are_one_line_and_those_of_the_next_another(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id, clerk = papers.reviewed(), signed_in("clerk")
    now = utc_now().replace(minute=10)
    monkeypatch.setattr(api.looks, "utc_now", lambda: now)
    for _ in range(3):
        assert clerk.get(f"/desk/documents/{document_id}").status_code == 200
    clerk.get(f"/desk/documents/{document_id}/compare")
    assert len(looks(office)) == 2

    now += timedelta(hours=1)
    clerk.get(f"/desk/documents/{document_id}")

    assert len(looks(office)) == 3


def test_what_was_refused_and_what_its_owner_sees_is_no_look(office: Office, papers: Papers, signed_in: SignIn) -> None:
    document_id = papers.read(source=CaptureSource.CITIZEN_UPLOAD)

    for stranger in ("other_clerk", "other_officer", "neighbour"):
        for address in addresses_of(papers, document_id):
            signed_in(stranger).get(address)
    signed_in("citizen").get(f"/my/documents/{document_id}")
    signed_in("clerk").get(f"/desk/documents/{document_id}/state")

    assert looks(office) == []


def test_a_look_that_cannot_be_noted_is_not_given(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = papers.reviewed()
    client = signed_in("clerk")

    def full(*arguments: object, **more: object) -> None:
        raise UnavailableError

    monkeypatch.setattr(api.looks, "note_look", full)
    answer = client.get(f"/desk/documents/{document_id}")

    assert answer.status_code == 503
    assert "QUYẾT ĐỊNH" not in answer.text.upper()


def test_the_interface_notes_staff_and_systems_by_their_names(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    document_id, clerk = papers.reviewed(), signed_in("clerk")
    with office.container.database.read() as records:
        dossier_id = records.get_one(Document, document_id).dossier_id

    assert clerk.get(f"/api/v1/documents/{document_id}").status_code == 200
    assert clerk.get(f"/api/v1/documents/{document_id}/pages/1/image").status_code == 200
    assert clerk.get(f"/api/v1/dossiers/{dossier_id}").status_code == 200

    assert looks(office) == [(document_id, office.accounts["clerk"], LookPurpose.INTERFACE)]


def test_a_system_is_named_as_it_is_registered(office: Office, papers: Papers) -> None:
    document_id = papers.reviewed()
    with office.container.database.begin() as records:
        client = APIClient(name="Một cửa tỉnh", agency_id=office.agency_id, secret_hash="none")
        records.add(client)
    token = office.container.token_issuer.issue(client.id, ("documents:read",), utc_now())

    browser = TestClient(create_app(office.container), base_url=ADDRESS)
    answer = browser.get(f"/api/v1/documents/{document_id}", headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == 200
    with office.container.database.read() as records:
        assert records.scalars(select(DocumentLook.who)).one() == "Một cửa tỉnh"
