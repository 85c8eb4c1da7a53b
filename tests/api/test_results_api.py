"""Results for other systems: what was consented to, to whom, and not a field more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.demo_people import CLIENT_ID
from certify.vault.consents import Scope, give_consent, withdraw_consent
from certify.vault.identity import CheckedIdentity, bind_identity
from models.clock import utc_now
from models.entities import Agency, Consent, IdentityBinding, ResultAccess, UserAccount
from tests.api.office import Office, scan
from tests.certify.vault import shelf
from tests.certify.vault.shelf import CARD, HOA, a_copy

Give = Callable[[Scope], str]


@pytest.fixture
def result_id(office: Office, monkeypatch: pytest.MonkeyPatch) -> str:
    container = office.container
    monkeypatch.setattr(shelf, "KEYS", container.vault_keys)
    picture = container.storage.put(scan(120))
    with container.database.begin() as session:
        agency = session.scalars(select(Agency)).one()
        citizen, clerk = (
            session.scalars(select(UserAccount).filter_by(login=name)).one() for name in ("congdan", "canbo")
        )
        identity = CheckedIdentity(HOA, "Nguyễn Thị Hoa", date(1990, 3, 5))
        bind_identity(session, citizen, identity, clerk, container.vault_keys)
        return a_copy(session, agency, picture=picture).id


@pytest.fixture
def give(office: Office) -> Give:
    def give_it(scope: Scope) -> str:
        with office.container.database.begin() as session:
            owner = session.scalars(select(IdentityBinding)).one()
            until = utc_now() + timedelta(days=1)
            return give_consent(session, owner, CLIENT_ID, purpose="Mở tài khoản", scope=scope, until=until).id

    return give_it


def accesses(office: Office) -> list[tuple[str, list[str]]]:
    with office.container.database.read() as session:
        kept = session.scalars(
            select(ResultAccess).where(ResultAccess.consent_id.is_not(None)).order_by(ResultAccess.id)
        )
        return [(each.kind.value, each.what) for each in kept]


def test_without_consent_nothing_is_told(office: Office, result_id: str) -> None:
    system = office.system()

    assert system.get("/api/v1/results").json() == {"results": []}
    assert system.post("/api/v1/results/search", json={"owner_number": HOA}).json() == {"results": []}
    assert system.get(f"/api/v1/results/{result_id}/copy").status_code == 404


def test_consented_fields_are_told_and_every_access_is_written_down(office: Office, result_id: str, give: Give) -> None:
    system = office.system()
    consent_id = give(Scope((result_id,), ("full_name", "date_of_birth")))

    [listed] = system.get("/api/v1/results", params={"consent": consent_id}).json()["results"]
    search = {"owner_number": HOA, "type_code": "citizen_card", "number": HOA}
    [found] = system.post("/api/v1/results/search", json=search).json()["results"]

    assert listed["fields"] == {"full_name": CARD["full_name"], "date_of_birth": CARD["date_of_birth"]}
    assert HOA not in str(listed)
    assert (found["id"], found["copy"]) == (result_id, None)
    assert system.post("/api/v1/results/search", json={**search, "number": "1"}).json() == {"results": []}
    assert system.get(f"/api/v1/results/{result_id}/copy").status_code == 404
    assert accesses(office) == [("consent_fields", ["full_name", "date_of_birth"])] * 2


def test_a_withdrawal_holds_at_once(office: Office, result_id: str, give: Give) -> None:
    system = office.system()
    consent_id = give(Scope((result_id,), with_copy=True))
    assert system.get(f"/api/v1/results/{result_id}/copy").headers["content-type"] == "application/pdf"

    with office.container.database.begin() as session:
        withdraw_consent(session, consent_id, session.scalars(select(IdentityBinding)).one())

    assert system.get(f"/api/v1/results/{result_id}/copy").status_code == 404
    assert system.get("/api/v1/results").json() == {"results": []}
    assert accesses(office) == [("consent_copy", ["copy"])]


def test_people_and_systems_without_the_scope_are_refused(office: Office, result_id: str) -> None:
    callers: list[TestClient] = [office.person("congdan"), office.person("canbo"), office.system("documents:read")]
    calls = [("GET", ""), ("POST", "/search"), ("GET", f"/{result_id}/copy")]

    assert {
        caller.request(
            method, f"/api/v1/results{path}", json={"owner_number": HOA} if method == "POST" else None
        ).status_code
        for caller in callers
        for method, path in calls
    } == {403}
    assert office.nobody().get("/api/v1/results").status_code == 401
    assert office.person("canbo").get("/api/v1/results/figures").status_code == 403
    assert office.person("quantri").get("/api/v1/results/figures").json()["dossiers"] == 1


def test_a_consent_whose_list_was_widened_by_hand_gives_nothing_of_others(
    office: Office, result_id: str, give: Give
) -> None:
    from sqlalchemy import text

    give(Scope((result_id,), ("full_name",)))
    with office.container.database.begin() as session:
        agency = session.scalars(select(Agency)).one()
        other = a_copy(
            session,
            agency,
            values={**CARD, "personal_number": shelf.NAM, "date_of_birth": "1985-01-01", "sex": "Nam"},
        )
        session.execute(text("DROP TRIGGER consent_is_only_withdrawn"))
        session.scalars(select(Consent)).one().result_ids = [result_id, other.id]

    assert [each["id"] for each in office.system().get("/api/v1/results").json()["results"]] == [result_id]
