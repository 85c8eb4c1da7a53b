"""Parting a capture through the API: what other systems and our own scripts rely on."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import httpx2
import pytest
from PIL import Image
from rich.console import Console
from starlette.testclient import TestClient

from api.commands.certify import certify_file
from api.container import Container
from api.demo_accounts import demo_office
from api.fsck import find_violations, parting
from api.office_round import office_round
from api.settings import load_settings
from certify.policy import SeveralDocumentsError
from models.entities import Role
from tests.api.office import Office
from tests.api.test_fsck import violated_after
from tests.digitize.fake_reader import PagesReader
from tests.digitize.test_steps import DECISION
from tests.servers.postgres import PostgresServer


@pytest.fixture
def clerk(office: Office) -> TestClient:
    return office.person("canbo")


def a_scan_of(pages: int) -> bytes:
    """A TIFF of so many pages."""
    made = [Image.new("L", (640, 900), 120 + number) for number in range(pages)]
    written = io.BytesIO()
    made[0].save(written, "TIFF", save_all=True, append_images=made[1:], dpi=(100, 100))
    return written.getvalue()


def read_scan(office: Office, clerk: TestClient, pages: int) -> str:
    """The address of a counter scan of so many pages that was read."""
    files = {"files": ("nhieu.tiff", a_scan_of(pages), "image/tiff")}
    address: str = clerk.post("/api/v1/documents", files=files, data={"copies": "2"}).headers["location"]
    office.work()
    return address


@pytest.fixture
def address(office: Office, clerk: TestClient) -> str:
    return read_scan(office, clerk, 3)


def part(clerk: TestClient, address: str, parts: list[list[int]], **more: Any) -> httpx2.Response:
    capture_id = clerk.get(f"{address}/parting").json()["capture_id"]
    return clerk.post(f"{address}/parting", json={"capture_id": capture_id, "parts": parts, **more})


def test_a_capture_that_nobody_flagged_is_parted_and_each_part_is_read_and_looked_at(
    office: Office, clerk: TestClient, address: str
) -> None:
    before = clerk.get(f"{address}/parting").json()
    whole = clerk.get(address).json()

    answer = part(clerk, address, [[1, 2], [3]])
    office.work()

    assert (before["may_part"], before["pages"], before["parts"]) == (True, [1, 2, 3], [])
    assert answer.status_code == 201
    assert [each["pages"] for each in answer.json()["parts"]] == [[1, 2], [3]]
    after = clerk.get(address).json()
    ids = [each["id"] for each in answer.json()["parts"]]
    assert (after["state"], after["parted_into"], after["parted_from"]) == ("parted", ids, None)
    last = clerk.get(f"/api/v1/documents/{ids[1]}").json()
    assert (last["state"], last["parted_from"], last["dossier"]) == ("read", after["id"], whole["dossier"])
    assert (last["copies"], last["created_at"]) == (2, whole["created_at"])
    assert last["sources"] == [{**whole["sources"][0], "pages": [3]}]
    assert [page["sha256"] for page in last["pages"]] == [whole["pages"][2]["sha256"]]
    assert clerk.get(f"/api/v1/documents/{ids[1]}/pages/1/image").status_code == 200
    assert clerk.get(f"{address}/pages/3/image").status_code == 200


def test_the_whole_is_never_certified_and_a_part_is(office: Office, clerk: TestClient, address: str) -> None:
    ids = [each["id"] for each in part(clerk, address, [[1, 2], [3]]).json()["parts"]]
    office.work()
    last = f"/api/v1/documents/{ids[1]}"

    refused = [
        clerk.post(f"{address}/review"),
        clerk.post(f"{address}/pages/1/attestation"),
        clerk.post(f"{address}/freeze"),
        clerk.put(f"{address}/type", json={"code": "decision"}),
        office.person("lanhdao").post(f"{address}/issue"),
        clerk.post(f"{address}/counter-scan", files={"files": ("m.tiff", a_scan_of(2), "image/tiff")}),
    ]
    assert {answer.status_code for answer in refused} == {409}
    clerk.post(f"{last}/review")
    clerk.post(f"{last}/pages/1/attestation")
    assert clerk.post(f"{last}/freeze").json()["state"] == "compared"
    assert office.person("lanhdao").post(f"{last}/issue").status_code == 202
    office.work()
    assert clerk.get(last).json()["state"] == "issued"

    assert clerk.post(f"{address}/parting/undo").json()["code"] == "parting_stands"
    late = part(clerk, last, [[1], [2]])
    assert (late.status_code, late.json()["code"]) == (409, "parting_too_late")


def test_taken_back_it_is_one_document_again(office: Office, clerk: TestClient, address: str) -> None:
    made = part(clerk, address, [[1], [3]], left_out=[2]).json()
    office.work()

    answer = clerk.post(f"{address}/parting/undo")

    assert (made["left_out"], made["may_undo"]) == ([2], True)
    assert (answer.status_code, answer.json()["document"]["state"]) == (200, "read")
    assert (answer.json()["parts"], answer.json()["may_part"]) == ([], True)
    states = [clerk.get(f"/api/v1/documents/{each['id']}").json()["state"] for each in made["parts"]]
    assert states == ["rejoined", "rejoined"]
    assert clerk.post(f"{address}/parting/undo").json()["code"] == "not_parted"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"parts": [[1, 2]]}, 422, "parting_needs_two"),
        ({"parts": [[1, 2], []]}, 422, "pages_not_divided"),
        ({"parts": [[1], [2]]}, 422, "pages_not_divided"),
        ({"parts": [[1, 1], [2, 3]]}, 422, "pages_not_divided"),
        ({"parts": [[1, 2], [3]], "capture_id": "another"}, 409, "capture_changed"),
        ({"parts": [["x"], [2, 3]]}, 422, "request_invalid"),
    ],
)
def test_a_wrong_division_is_refused_by_its_code(
    clerk: TestClient, address: str, body: dict[str, Any], status: int, code: str
) -> None:
    capture_id = clerk.get(f"{address}/parting").json()["capture_id"]

    answer = clerk.post(f"{address}/parting", json={"capture_id": capture_id, **body})

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["message"]
    assert clerk.get(address).json()["state"] == "read"


def test_the_second_clerk_is_told(clerk: TestClient, address: str) -> None:
    part(clerk, address, [[1, 2], [3]])

    again = part(clerk, address, [[1], [2, 3]])

    assert (again.status_code, again.json()["code"]) == (409, "already_parted")


def test_one_document_it_is_and_the_warning_goes(office: Office, clerk: TestClient, address: str) -> None:
    capture_id = clerk.get(f"{address}/parting").json()["capture_id"]

    answer = clerk.post(f"{address}/parting/whole", json={"capture_id": capture_id})

    assert (answer.status_code, answer.json()["held_whole"]) == (200, True)
    assert clerk.post(f"{address}/parting/whole", json={"capture_id": "another"}).json()["code"] == "capture_changed"


def test_at_the_command_line_nothing_is_certified_as_one_document_unless_somebody_says_so(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, console = tmp_path / "hai.tiff", Console(quiet=True)
    file.write_bytes(a_scan_of(2))
    office.container.__dict__["reader"] = PagesReader(DECISION, DECISION, DECISION, DECISION)
    asked = []
    monkeypatch.setattr(click, "confirm", lambda question, **_: asked.append(question))

    with office_round(office.container) as work:
        with pytest.raises(SeveralDocumentsError):
            certify_file(work, file, console, accept=True, attest=False)
        copy = certify_file(work, file, console, accept=True, attest=True)

    assert asked == ["Tệp này có vẻ gồm 2 giấy tờ. Đây là một giấy tờ?"]
    assert copy.document["state"] == "issued"
    assert "several_documents" not in [warning["code"] for warning in copy.document["warnings"]]


def test_parts_are_as_far_away_from_strangers_as_the_whole(office: Office, clerk: TestClient, address: str) -> None:
    ids = [each["id"] for each in part(clerk, address, [[1, 2], [3]]).json()["parts"]]
    stranger = office.stranger("la", Role.CLERK)

    answers = {stranger.get(f"/api/v1/documents/{each}").status_code for each in ids}
    acts = {stranger.post(f"{address}/parting/undo").status_code, stranger.get(f"{address}/parting").status_code}

    assert answers == acts == {404}


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def parted(
    request: pytest.FixtureRequest, folder_with_office: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """An office with one document that is parted, and one that was and is one again."""
    folder = tmp_path_factory.mktemp("parted") / "var"
    shutil.copytree(folder_with_office, folder)
    settings = {"SAOY_DATA_FOLDER": str(folder)}
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["SAOY_DATABASE_URL"] = server.create_database("parted", "saoy_template")
    with Container(load_settings(settings)) as container:
        demo_office(container)
        office = Office.of(container)
        clerk = office.person("canbo")
        for pages in (3, 4):
            address = read_scan(office, clerk, pages)
            part(clerk, address, [[1, 2], [3]], left_out=[4][: pages - 3])
        clerk.post(f"{address}/parting/undo")
        yield office


def test_a_sound_parting_violates_nothing(parted: Office) -> None:
    assert [violation.as_json() for violation in find_violations(parted.container)] == []


_WHOLE = "(SELECT document_id FROM parting WHERE undone_at IS NULL)"
DAMAGES: list[tuple[set[str], str]] = [
    ({"parted_pages_are_kept"}, "UPDATE parting SET left_out = '[]' WHERE undone_at IS NOT NULL"),
    ({"parted_pages_are_kept"}, "UPDATE document_part SET pages = '[1]' WHERE ordinal = 1"),
    (
        {"parted_pages_are_kept"},
        "UPDATE source_file SET blob_sha256 = 'another' WHERE capture_id IN (SELECT capture_id FROM document_part)",
    ),
    (
        {"parted_pages_are_kept"},
        "UPDATE page SET clean_sha256 = 'another' WHERE capture_id IN (SELECT capture_id FROM document_part)",
    ),
    ({"parted_document_is_closed"}, f"UPDATE document SET state = 'reviewed' WHERE id = {_WHOLE}"),
    (
        {"parted_document_is_closed"},
        "UPDATE parting SET undone_at = parted_at, undone_by = 'x'",
    ),
    (
        {"parted_document_is_closed"},
        "INSERT INTO \"freeze\" (id, document_id, manifest, digest, frozen_by, frozen_at) SELECT 'x', id, '{}', "
        f"'', (SELECT min(id) FROM user_account), created_at FROM document WHERE id = {_WHOLE}",
    ),
]


@pytest.mark.parametrize(("invariants", "statement"), DAMAGES)
def test_each_damage_is_found_by_its_name(invariants: set[str], statement: str, parted: Office) -> None:
    assert invariants <= violated_after(parted, statement)


def test_every_check_of_a_parting_has_a_damage_that_it_finds() -> None:
    assert {name for names, _ in DAMAGES for name in names} == {check.invariant for check in parting.CHECKS}
