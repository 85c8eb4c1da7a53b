"""Joining documents through the API: what other systems and our own scripts rely on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from api.container import Container
from api.demo_accounts import demo_office
from api.demo_people import AGENCY_CODE
from api.fsck import find_violations, joining
from api.settings import load_settings
from models.entities import Role
from tests.api.office import Office, scan, upload
from tests.api.test_fsck import violated_after
from tests.servers.postgres import PostgresServer

CLERK = "canbo"
OWNER = "congdan"


def received(office: Office, person: TestClient, shade: int) -> str:
    """The id of a document of one page that was read; in a request of its own."""
    address = upload(person, scan(shade)).headers["location"]
    office.work()
    return str(address).rpartition("/")[2]


def join(person: TestClient, *ids: str, **changes: Any) -> httpx2.Response:
    """As somebody does who sees the captures that are there now."""
    address = f"/api/v1/documents/{ids[0]}"
    told = person.get(f"{address}/joining").json()
    seen = {each["id"]: each["capture_id"] for each in told.get("with", [])} | {ids[0]: told.get("capture_id")}
    pieces = [{"document_id": each, "capture_id": seen.get(each) or "unseen"} for each in ids]
    return person.post(f"{address}/joining", json={"documents": pieces, **changes})


@pytest.fixture
def owner(office: Office) -> TestClient:
    return office.person(OWNER)


def test_an_owner_joins_two_photographs_and_a_clerk_scans_and_certifies_the_whole(
    office: Office, owner: TestClient
) -> None:
    front, back = received(office, owner, 60), received(office, owner, 70)
    clerk = office.person(CLERK)
    before = [clerk.get(f"/api/v1/documents/{each}").json() for each in (front, back)]

    answer = join(owner, front, back)
    office.work()

    assert answer.status_code == 201
    told = answer.json()
    assert ([each["id"] for each in told["joined_from"]], told["may_undo"]) == ([front, back], True)
    whole = f"/api/v1/documents/{told['document']['id']}"
    assert answer.headers["location"] == f"{whole}/joining"
    made = owner.get(whole).json()
    assert (made["state"], made["joined_from"], made["dossier"]) == ("read", [front, back], before[0]["dossier"])
    assert [page["sha256"] for page in made["pages"]] == [each["pages"][0]["sha256"] for each in before]
    assert made["sources"] == [source for each in before for source in each["sources"]]
    for each, was in zip((front, back), before, strict=True):
        now = owner.get(f"/api/v1/documents/{each}").json()
        assert (now["state"], now["joined_into"]) == ("joined", told["document"]["id"])
        assert (now["sources"], now["pages"][0]["sha256"]) == (was["sources"], was["pages"][0]["sha256"])
        assert owner.get(f"/api/v1/documents/{each}/pages/1/image").status_code == 200

    files = [("files", (f"{shade}.png", scan(shade), "image/png")) for shade in (160, 170)]
    assert clerk.post(f"{whole}/counter-scan", files=files).status_code == 202
    office.work()
    assert owner.post(f"{whole}/joining/undo").json()["code"] == "joining_stands"
    clerk.post(f"{whole}/review")
    for number in (1, 2):
        clerk.post(f"{whole}/pages/{number}/attestation")
    assert clerk.post(f"{whole}/freeze").json()["state"] == "compared"
    assert office.person("lanhdao").post(f"{whole}/issue").status_code == 202
    office.work()
    assert clerk.get(whole).json()["state"] == "issued"
    late = join(clerk, told["document"]["id"], received(office, owner, 80))
    assert (late.status_code, late.json()["code"]) == (409, "joining_too_late")


def test_a_piece_is_closed_to_everything_and_open_again_when_taken_back(office: Office, owner: TestClient) -> None:
    front, back = received(office, owner, 61), received(office, owner, 71)
    clerk = office.person(CLERK)
    whole = join(clerk, front, back).json()["document"]["id"]
    office.work()
    piece = f"/api/v1/documents/{front}"

    refused = [
        clerk.post(f"{piece}/review"),
        clerk.post(f"{piece}/pages/1/attestation"),
        clerk.post(f"{piece}/freeze"),
        clerk.put(f"{piece}/type", json={"code": "decision"}),
        clerk.post(f"{piece}/counter-scan", files={"files": ("m.png", scan(99), "image/png")}),
        office.person("lanhdao").post(f"{piece}/issue"),
        join(clerk, front, received(office, owner, 81)),
    ]
    assert {answer.status_code for answer in refused} == {409}
    taken_on = owner.post(f"/api/v1/documents/{whole}/joining/undo")
    assert (taken_on.status_code, taken_on.json()["code"]) == (409, "document_taken_on")

    answer = clerk.post(f"/api/v1/documents/{whole}/joining/undo")

    assert (answer.status_code, answer.json()["document"]["state"]) == (200, "separated")
    assert [clerk.get(f"/api/v1/documents/{each}").json()["state"] for each in (front, back)] == ["read", "read"]
    assert clerk.post(f"/api/v1/documents/{whole}/joining/undo").json()["code"] == "not_joined"
    refused = [
        clerk.post(f"/api/v1/documents/{whole}/counter-scan", files={"files": ("m.png", scan(98), "image/png")}),
        clerk.put(f"/api/v1/documents/{whole}/type", json={"code": "decision"}),
    ]
    assert {answer.status_code for answer in refused} == {409}


def test_a_wrong_choice_is_refused_by_its_code(office: Office, owner: TestClient) -> None:
    front, back = received(office, owner, 62), received(office, owner, 72)
    address = f"/api/v1/documents/{front}/joining"
    pieces = [{"document_id": each, "capture_id": "x"} for each in (front, back)]
    for body, status, code in (
        ({"documents": []}, 422, "joining_needs_two"),
        ({"documents": [pieces[0], pieces[0]]}, 422, "joining_needs_two"),
        ({"documents": [pieces[1], {"document_id": "x", "capture_id": "x"}]}, 422, "joining_elsewhere"),
        ({"documents": [*pieces, {"document_id": "x", "capture_id": "x"}]}, 404, "not_found"),
        ({"documents": pieces}, 409, "capture_changed"),
        ({"pages": []}, 422, "request_invalid"),
    ):
        answer = owner.post(address, json=body)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert {owner.get(f"/api/v1/documents/{each}").json()["state"] for each in (front, back)} == {"read"}


def test_nobody_reaches_anothers_document_by_joining(office: Office, owner: TestClient) -> None:
    own = received(office, owner, 63)
    stranger = office.stranger("la", Role.CITIZEN)
    there = upload(stranger, scan(73), data={"agency_code": AGENCY_CODE}).headers["location"]
    office.work()
    foreign = there.rpartition("/")[2]

    for person in (owner, office.stranger("canbo-khac", Role.CLERK)):
        answer = join(person, own, foreign)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    by_clerk = join(office.person(CLERK), own, foreign)

    assert (by_clerk.status_code, by_clerk.json()["code"]) == (409, "joining_other_owner")
    assert {office.person(CLERK).get(f"/api/v1/documents/{each}").json()["state"] for each in (own, foreign)} == {
        "read"
    }
    assert [each["id"] for each in owner.get(f"/api/v1/documents/{own}/joining").json()["with"]] == []


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def joined(
    request: pytest.FixtureRequest, folder_with_office: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """An office with two documents that are joined, and two that were and are apart again."""
    folder = tmp_path_factory.mktemp("joined") / "var"
    shutil.copytree(folder_with_office, folder)
    settings = {"SAOY_DATA_FOLDER": str(folder)}
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["SAOY_DATABASE_URL"] = server.create_database("joined", "saoy_template")
    with Container(load_settings(settings)) as container:
        demo_office(container)
        office = Office.of(container)
        owner, clerk = office.person(OWNER), office.person(CLERK)
        for shade in (50, 90):
            made = join(clerk, received(office, owner, shade), received(office, owner, shade + 10)).json()
            office.work()
            if shade == 50:
                turn_second_to_the_front(clerk, made["document"]["id"])
                office.work()
        clerk.post(f"/api/v1/documents/{made['document']['id']}/joining/undo")
        yield office


def turn_second_to_the_front(clerk: TestClient, document_id: str) -> dict[str, Any]:
    address = f"/api/v1/documents/{document_id}/arrangement"
    pages = [{"number": 2, "turn": 90}, {"number": 1}]
    seen = clerk.get(address).json()["capture_id"]
    answer: dict[str, Any] = clerk.post(address, json={"capture_id": seen, "pages": pages}).json()
    return answer


def test_pages_are_put_in_order_and_turned_and_back(office: Office, owner: TestClient) -> None:
    clerk = office.person(CLERK)
    whole = join(clerk, received(office, owner, 64), received(office, owner, 74)).json()["document"]["id"]
    office.work()
    before = clerk.get(f"/api/v1/documents/{whole}").json()["pages"]

    told = turn_second_to_the_front(clerk, whole)
    office.work()

    assert (told["pages"], told["left_out"]) == ([{"number": 2, "turn": 90}, {"number": 1, "turn": 0}], [])
    after = clerk.get(f"/api/v1/documents/{whole}").json()
    assert (after["state"], after["pages"][1]["sha256"]) == ("read", before[0]["sha256"])
    turned = after["pages"][0]
    assert (turned["width"], turned["height"]) == (before[1]["height"], before[1]["width"])
    assert (turned["rotation"] - before[1]["rotation"]) % 360 == 90
    address = f"/api/v1/documents/{whole}/arrangement"
    for body, status, code in (
        ({"capture_id": told["capture_id"], "pages": [{"number": 1}]}, 422, "pages_not_arranged"),
        (
            {"capture_id": told["capture_id"], "pages": [{"number": 1, "turn": 45}, {"number": 2}]},
            422,
            "pages_not_arranged",
        ),
        ({"capture_id": "another", "pages": [{"number": 2}, {"number": 1}]}, 409, "capture_changed"),
    ):
        answer = clerk.post(address, json=body)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert clerk.post(f"{address}/undo").json()["of_capture_id"] is None
    office.work()
    now = clerk.get(f"/api/v1/documents/{whole}").json()
    assert [page["sha256"] for page in now["pages"]] == [page["sha256"] for page in before]
    assert clerk.post(f"{address}/undo").json()["code"] == "not_arranged"


def test_a_sound_joining_violates_nothing(joined: Office) -> None:
    assert [violation.as_json() for violation in find_violations(joined.container)] == []


_PIECE = "(SELECT min(document_id) FROM joined_document)"
_WHOLE = "(SELECT document_id FROM joining WHERE undone_at IS NULL)"
DAMAGES: list[tuple[str, str]] = [
    ("joined_pages_are_kept", "DELETE FROM joined_document WHERE ordinal = 2"),
    (
        "joined_pages_are_kept",
        "UPDATE page SET clean_sha256 = 'another' WHERE capture_id IN (SELECT capture_id FROM joining)",
    ),
    ("joined_documents_are_closed", f"UPDATE document SET state = 'reviewed' WHERE id = {_PIECE}"),
    ("joined_documents_are_closed", "UPDATE joining SET undone_at = joined_at, undone_by = 'x'"),
    ("joined_documents_are_closed", "UPDATE joining SET undone_at = NULL, undone_by = NULL"),
    (
        "joined_documents_are_closed",
        "INSERT INTO \"freeze\" (id, document_id, manifest, digest, frozen_by, frozen_at) SELECT 'x', id, '{}', "
        f"'', (SELECT min(id) FROM user_account), created_at FROM document WHERE id = {_PIECE}",
    ),
    ("arranged_pages_are_kept", "UPDATE arrangement SET left_out = '[3]'"),
    (
        "arranged_pages_are_kept",
        "UPDATE page SET original_sha256 = 'another' WHERE capture_id IN (SELECT capture_id FROM arrangement)",
    ),
    (
        "joined_papers_are_of_one_person",
        f"UPDATE dossier SET owner_id = NULL WHERE id = (SELECT dossier_id FROM document WHERE id = {_PIECE})",
    ),
]


@pytest.mark.parametrize(("invariant", "statement"), DAMAGES)
def test_each_damage_is_found_by_its_name(invariant: str, statement: str, joined: Office) -> None:
    assert invariant in violated_after(joined, statement)


def test_every_check_of_a_joining_has_a_damage_that_it_finds() -> None:
    assert {name for name, _ in DAMAGES} == {check.invariant for check in joining.CHECKS}
