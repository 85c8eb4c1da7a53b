"""The keeper's step over the API, by a misspelt setting, at the command line, and what the check of promises says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.container import Container
from api.demo_accounts import demo_office
from api.demo_people import AGENCY_CODE
from api.fsck import find_violations, sealing
from api.settings import SettingsError, load_settings
from models.entities import Certificate, SealRequest
from tests.api.office import Office, issue_copy, scan, upload
from tests.api.test_documents_api import certify, read_counter_scan
from tests.api.test_fsck import violated_after
from tests.servers.postgres import PostgresServer


def kept_office(folder_with_office: Path, folder: Path, **more: str) -> Container:
    """The demo office with its seal in a keeper's hands."""
    shutil.copytree(folder_with_office, folder)
    return Container(load_settings({"SAOY_DATA_FOLDER": str(folder), "SAOY_SEAL_KEEPER_AGENCIES": AGENCY_CODE, **more}))


@pytest.fixture
def kept(folder_with_office: Path, tmp_path: Path) -> Iterator[Office]:
    with kept_office(folder_with_office, tmp_path / "var") as container:
        yield Office.of(container)


def signed(office: Office, shade: int = 100) -> str:
    """The address of a document that the officer ordered and signed."""
    clerk, officer = office.person("canbo"), office.person("lanhdao")
    address = read_counter_scan(office, clerk, shade)
    certify(office, clerk, officer, address)
    return address


def seal(office: Office, keeper: TestClient, address: str) -> None:
    file = keeper.get(f"{address}/seal").json()["file_sha256"]
    assert keeper.post(f"{address}/seal", json={"file_sha256": file}).status_code == 202
    office.work()


def test_the_keeper_seals_what_the_officer_signed_and_the_owner_gets_it_only_then(kept: Office) -> None:
    address = signed(kept)
    clerk, officer, keeper = kept.person("canbo"), kept.person("lanhdao"), kept.person("vanthu")
    waiting = keeper.get(f"{address}/seal").json()

    assert (clerk.get(address).json()["state"], clerk.get(address).json()["certificate"]) == ("awaiting_seal", None)
    assert clerk.get(f"{address}/certified-copy").status_code == 404
    assert officer.post(f"{address}/issue").status_code == 409
    assert officer.post(f"{address}/seal", json={"file_sha256": waiting["file_sha256"]}).status_code == 403
    assert (waiting["number"], waiting["signer"]["name"]) == (1, "Trần Văn Minh (mẫu)")
    assert keeper.post(f"{address}/seal", json={"file_sha256": "0" * 64}).json()["code"] == "seal_content_differs"
    seal(kept, keeper, address)
    copy = clerk.get(f"{address}/certified-copy")
    answer = kept.nobody().post("/api/v1/verify", files={"file": ("a.pdf", copy.content, "application/pdf")}).json()
    assert (answer["verdict"], answer["issued_by_us"]) == ("valid", True)
    again = keeper.post(f"{address}/seal", json={"file_sha256": waiting["file_sha256"]})
    assert (again.status_code, again.json()["code"]) == (409, "step_not_allowed")


def test_a_refusal_is_decided_by_another_person(kept: Office) -> None:
    address, keeper = signed(kept), kept.person("vanthu")

    asked = keeper.post(f"{address}/seal/refusal", json={"reason": "Sai tên người yêu cầu"})

    assert (asked.status_code, asked.json()["state"]) == (202, "open")
    assert keeper.post(f"{address}/void/approval").status_code == 403
    assert kept.person("quantri").post(f"{address}/void/approval").json()["state"] == "refused"
    assert [each.as_json() for each in find_violations(kept.container)] == []


def test_at_the_command_line_the_demo_keeper_seals(kept: Office, tmp_path: Path) -> None:
    issue_copy(kept.container, tmp_path)

    with kept.container.database.read() as session:
        asked, certificate = session.scalars(select(SealRequest)).one(), session.scalars(select(Certificate)).one()
    assert (asked.document_id, asked.is_ordered) == (certificate.document_id, True)


@pytest.mark.parametrize("codes", ["H99.99.98", f"{AGENCY_CODE},H99.99.98"])
def test_a_misspelt_agency_is_said_when_the_worker_starts(codes: str, folder_with_office: Path, tmp_path: Path) -> None:
    given = {"SAOY_SEAL_KEEPER_AGENCIES": codes}
    with (
        kept_office(folder_with_office, tmp_path / "var", **given) as container,
        pytest.raises(SettingsError, match="H99\\.99\\.98"),
    ):
        container.executors("io")


@pytest.mark.parametrize("codes", ["H24.15.03, H24.15.04", "H24.15.03,", "*,H24.15.03"])
def test_a_list_of_another_form_is_refused(codes: str) -> None:
    with pytest.raises(SettingsError, match="SAOY_SEAL_KEEPER_AGENCIES"):
        load_settings({"SAOY_SEAL_KEEPER_AGENCIES": codes})


def test_a_star_stands_for_every_agency() -> None:
    assert load_settings({"SAOY_SEAL_KEEPER_AGENCIES": "*"}).agencies_with_keeper == {"*"}


# What the check of promises finds


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def sealed(
    request: pytest.FixtureRequest, folder_with_office: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """One copy that a keeper had sealed, and one document that waits. Damage is rolled back."""
    settings = {}
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["SAOY_DATABASE_URL"] = server.create_database("kept_fsck", "saoy_template")
    with kept_office(folder_with_office, tmp_path_factory.mktemp("sealed") / "var", **settings) as container:
        demo_office(container)
        office = Office.of(container)
        seal(office, office.person("vanthu"), signed(office, 100))
        signed(office, 150)
        yield office


def test_a_sound_office_with_a_keeper_has_no_violation(sealed: Office) -> None:
    assert [violation.as_json() for violation in find_violations(sealed.container)] == []


DONE = "document_id IN (SELECT document_id FROM certificate)"
DAMAGES: list[tuple[set[str], str]] = [
    (
        {"seal_was_ordered", "seal_awaits_its_keeper", "act_is_recorded_once"},
        f"UPDATE seal_request SET ordered_by = NULL, ordered_at = NULL WHERE {DONE}",
    ),
    ({"seal_was_ordered", "act_is_recorded_once"}, f"DELETE FROM seal_request WHERE {DONE}"),
    ({"seal_awaits_its_keeper"}, f"DELETE FROM seal_request WHERE NOT {DONE}"),
    (
        {"seal_awaits_its_keeper", "act_is_recorded_once"},
        f"UPDATE seal_request SET ordered_by = 'x' WHERE NOT {DONE}",
    ),
    ({"seal_request_matches_journal"}, f"UPDATE signing_record SET sealing = 'with_officer' WHERE {DONE}"),
    (
        {"seal_has_four_eyes"},
        'UPDATE seal_request SET ordered_by = (SELECT frozen_by FROM "freeze" f '
        f"WHERE f.document_id = seal_request.document_id) WHERE {DONE}",
    ),
    ({"seal_in_order_of_time"}, f"UPDATE seal_request SET ordered_at = '2020-01-01 00:00:00' WHERE {DONE}"),
    (
        {"seal_awaits_its_keeper", "line_is_finished_or_under_way"},
        "UPDATE document SET state = 'compared' WHERE state = 'awaiting_seal'",
    ),
]


@pytest.mark.parametrize(("invariants", "statement"), DAMAGES)
def test_each_damage_is_found_by_its_name_and_no_other(invariants: set[str], statement: str, sealed: Office) -> None:
    assert violated_after(sealed, statement) == invariants


def test_every_check_of_the_keepers_step_has_a_damage_that_it_finds() -> None:
    assert {name for names, _ in DAMAGES for name in names} >= {check.invariant for check in sealing.CHECKS}


def test_the_keeper_sees_a_paper_only_once_its_seal_is_asked_for(sealed: Office) -> None:
    clerk, keeper = sealed.person("canbo"), sealed.person("vanthu")
    waiting = clerk.get("/api/v1/documents", params={"state": "awaiting_seal"}).json()["documents"][0]["id"]
    early = upload(clerk, scan(200)).headers["location"]

    for address, status in ((early, 404), (f"/api/v1/documents/{waiting}", 200)):
        assert keeper.get(address).status_code == status


def test_what_an_officer_signed_does_not_verify_as_a_copy(sealed: Office) -> None:
    with sealed.container.database.read() as session:
        digest = session.scalars(select(SealRequest.file_sha256).where(SealRequest.ordered_by.is_(None))).one()
    stolen = sealed.container.storage.get(digest)

    answer = sealed.nobody().post("/api/v1/verify", files={"file": ("a.pdf", stolen, "application/pdf")}).json()

    assert answer["verdict"] == "invalid"
    assert answer["certificate"]["status"] == "unknown"
    assert {"wrong_order", "not_in_register"} <= {each["code"] for each in answer["reasons"]}
