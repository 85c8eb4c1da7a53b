"""A database restored from a backup: nothing opens, no number is given twice, what was signed comes back (F-19)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import select

from api.container import Container
from api.demo_accounts import demo_office
from api.demo_people import AGENCY_CODE
from api.fsck import find_violations
from api.settings import load_settings
from certify.log.checkpoint import Checkpoint
from certify.log.notes import SignatureType, SignerKey, parse_verifier_key
from certify.log.witness import Witness
from certify.register_memory import JournalKind, RegisterMemory, RegisterName, RegisterOlderError
from certify.register_year import close_year
from certify.remembered_acts import remember_closing
from certify.series import ELECTRONIC
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import (
    Agency,
    Certificate,
    Document,
    LogLeaf,
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    RequestState,
    RevocationDecision,
    StatusListEntry,
    UserAccount,
)
from models.errors import IntegrityError
from models.roles import application_role_sql
from models.values.document_state import DocumentState
from tests.api.office import Office
from tests.api.test_documents_api import certify, read_counter_scan
from tests.api.test_register_log import SiteTiles
from tests.servers.postgres import PostgresServer

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Installation:
    """A data folder, a database, and ways to back the latter up and restore it."""

    folder: Path
    environment: dict[str, str]
    back_up: Callable[[], None]
    restore: Callable[[], None]

    def open(self) -> Container:
        return Container(load_settings(self.environment))

    def saoy(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "api", *arguments],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def installation(request: pytest.FixtureRequest, folder_with_office: Path, tmp_path: Path) -> Iterator[Installation]:
    folder = tmp_path / "var"
    shutil.copytree(folder_with_office, folder)
    environment = {"SAOY_DATA_FOLDER": str(folder), "SAOY_PORT": "0"}
    if request.param == "sqlite":
        live, kept = folder / "saoy.sqlite3", tmp_path / "backup.sqlite3"

        def back_up() -> None:
            shutil.copy(live, kept)

        def restore() -> None:
            for left in folder.glob("saoy.sqlite3*"):
                left.unlink()
            shutil.copy(kept, live)

        yield Installation(folder, environment, back_up, restore)
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    owner_url = server.create_database("live", "saoy_template")
    with psycopg.connect(owner_url, autocommit=True) as connection:
        for statement in application_role_sql("saoy_restoring"):
            connection.execute(statement.encode())
    # As an office runs it: by a role that can take nothing back.
    environment["SAOY_DATABASE_URL"] = owner_url.replace("//saoy@", "//saoy_restoring@")

    def back_up_postgresql() -> None:
        server.create_database("backup", "live")

    def restore_postgresql() -> None:
        server.drop_database("live")
        server.create_database("live", "backup")

    yield Installation(folder, environment, back_up_postgresql, restore_postgresql)
    server.drop_database("backup")
    server.drop_database("live")


def issue(office: Office, shade: int) -> str:
    clerk, officer = office.person("canbo"), office.person("lanhdao")
    address = read_counter_scan(office, clerk, shade)
    certify(office, clerk, officer, address)
    return address


def ask_to_revoke(office: Office, address: str) -> None:
    decision = {
        "decision_number": "12/QĐ", "decided_on": "2026-11-20", "signed_by": "Phạm Văn Chủ", "reason": "Cấp nhầm",
    }  # fmt: skip
    assert office.person("lanhdao").post(f"{address}/revocation", json=decision).status_code == 202


def revoke(office: Office, address: str) -> None:
    assert office.person("quantri").post(f"{address}/revocation/approval").is_success


def refuse_to_sign(*_: object) -> bytes:
    raise IntegrityError


def verdict(office: Office, copy: bytes) -> tuple[str, str]:
    answer = office.nobody().post("/api/v1/verify", files={"file": ("b.pdf", copy, "application/pdf")}).json()
    return answer["verdict"], answer["certificate"]["status"]


def lines(container: Container) -> list[tuple[int, str]]:
    with container.database.read() as session:
        query = select(RegisterEntry.number, RegisterEntry.state).order_by(RegisterEntry.number)
        return [(number, str(state)) for number, state in session.execute(query)]


def places(container: Container) -> dict[str, tuple[int, int]]:
    """Where each line stands in the status lists, as its copy says in print."""
    with container.database.read() as session:
        entries = session.scalars(select(StatusListEntry)).all()
        return {each.entry_id: (each.list_number, each.list_index) for each in entries}


def void(office: Office, address: str) -> None:
    assert office.person("lanhdao").post(f"{address}/void", json={"reason": "Khóa hỏng"}).is_success
    assert office.person("quantri").post(f"{address}/void/approval").is_success


def close_last_year(container: Container) -> None:
    """The electronic register of the year before, in which nothing was certified."""
    with container.database.begin() as session:
        officer = session.scalars(select(UserAccount).where(UserAccount.login == "lanhdao")).one()
        agency = session.get_one(Agency, officer.agency_id)
        closing = close_year(session, agency, ELECTRONIC, in_vietnam(utc_now()).year - 1, actor=officer)
        name = RegisterName(closing.agency_id, closing.year, closing.register)
    container.remember(remember_closing, name.text)


@dataclass
class SecondOffice:
    """A witness that asks the site, and remembers what it saw."""

    state: Path
    key: SignerKey

    def visit(self, office: Office) -> Checkpoint:
        """Raises LogForkedError when the head does not continue the one seen before."""
        client = office.nobody()
        log_key = parse_verifier_key(office.container.register_log.verifier)
        witness = Witness(self.key, self.state, log_key)
        return witness.cosign(client.get("/log/checkpoint").text, SiteTiles(client), utc_now()).head


@pytest.fixture
def second_office(tmp_path: Path) -> SecondOffice:
    return SecondOffice(tmp_path / "witness", SignerKey.generate("luutru.example.vn", SignatureType.COSIGNATURE))


def entries(container: Container) -> list[dict[str, Any]]:
    """The log as anybody reads it."""
    with container.database.read() as session:
        return [json.loads(data) for data in session.scalars(select(LogLeaf.data).order_by(LogLeaf.leaf_index))]


def test_a_restored_backup_opens_only_after_it_was_reconciled_and_its_log_goes_on(
    installation: Installation, second_office: SecondOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with installation.open() as container:
        demo_office(container)
        office = Office.of(container)
        first = issue(office, 100)
        ask_to_revoke(office, first)
        second_office.visit(office)
    installation.back_up()
    with installation.open() as container:
        office = Office.of(container)
        officer = office.person("lanhdao")
        later = [issue(office, shade) for shade in (120, 140)]
        copies = [officer.get(f"{address}/certified-copy").content for address in (first, *later)]
        revoke(office, first)
        with monkeypatch.context() as patched:
            patched.setattr("certify.journaled_signing.genuine_signature", refuse_to_sign)
            issue(office, 160)
            voided = issue(office, 170)
        void(office, voided)
        close_last_year(container)
        assert [state for _, state in lines(container)] == ["SIGNED", "SIGNED", "SIGNED", "RESERVED", "VOIDED"]
        printed = places(container)
        seen = second_office.visit(office)
        kept_outside = installation.folder.with_name("checkpoint")
        kept_outside.write_text(container.register_log.checkpoint(), encoding="utf-8")
        before = entries(container)

    installation.restore()

    with installation.open() as container:
        assert lines(container) == [(1, "SIGNED")]
        with pytest.raises(RegisterOlderError):
            container.require_register_not_older()
        found = {violation.invariant for violation in find_violations(container)}
        assert found == {"register_not_older_than_remembered", "register_log_agrees"}
        issue(Office.of(container), 180)  # ordered, and not numbered
        assert lines(container) == [(1, "SIGNED")]
    for command in (["site"], ["worker", "--pool", "io"], ["serve"]):
        refused = installation.saoy(*command)
        assert refused.returncode == 4
        assert "[register_older_than_remembered]" in refused.stderr
        assert "saoy fsck --reconcile" in refused.stderr
    assert installation.saoy("fsck", "--reconcile").returncode == 3  # no reason

    report = installation.saoy("fsck", "--reconcile", "--reason", "Hỏng đĩa ngày 26/11", "--json")

    *told, restored = [json.loads(line) for line in report.stdout.splitlines()]
    assert report.returncode == 0, report.stderr
    assert [(each["done"], each["number"]) for each in told] == [
        ("recreated", 2), ("recreated", 3), ("voided", 4), ("voided", 5), ("revoked", 1), ("year_closed", 0),
    ]  # fmt: skip
    assert restored["schema"] == "saoy.restoration/1"
    assert restored["lost_events"] > 0
    checked = installation.saoy("log", "verify", "--checkpoint", str(kept_outside))
    assert (checked.returncode, checked.stdout) == (0, "Sổ chứng thực khớp với nhật ký.\n")
    with installation.open() as container:
        container.require_register_not_older()
        assert list(find_violations(container)) == []
        office = Office.of(container)
        # One log: the entries that were signed for are the first of the new ones, and the witness says so too.
        after = entries(container)
        assert after[: len(before)] == before
        assert [each["kind"] for each in after[len(before) :]] == ["register_restored", "line_voided", "audit_head"]
        assert second_office.visit(office).size == len(after) > seen.size
        assert [verdict(office, copy) for copy in copies] == [
            ("invalid", "revoked"), ("valid", "in_force"), ("valid", "in_force"),
        ]  # fmt: skip
        office.work()
        with container.database.read() as session:
            [decision] = session.scalars(select(RevocationDecision))
            assert (decision.state, decision.signed_record is not None) == (RequestState.APPROVED, True)
        assert places(container).items() >= printed.items()
        newest = issue(office, 200)
        copy = office.person("lanhdao").get(f"{newest}/certified-copy").content
        assert verdict(office, copy) == ("valid", "in_force")
        assert list(find_violations(container)) == []
        second_office.visit(office)
        numbered = lines(container)
        assert [number for number, _ in numbered] == list(range(1, len(numbered) + 1))
        assert [state for _, state in numbered[:6]] == ["SIGNED", "SIGNED", "SIGNED", "VOIDED", "VOIDED", "SIGNED"]
        with container.database.read() as session:
            query = select(RegisterEntry).where(RegisterEntry.state == RegisterState.VOIDED)
            lost, decided = session.scalars(query.order_by(RegisterEntry.number)).all()
            assert (lost.void_reason, decided.void_reason) == ("Khôi phục dữ liệu: Hỏng đĩa ngày 26/11", "Khóa hỏng")
            assert session.get_one(Document, lost.document_id).state is DocumentState.REFUSED
            [closing] = session.scalars(select(RegisterClosing))
            assert closing.signed_record is not None


def test_what_awaited_its_seal_in_the_backup_ends_as_its_keeper_decided(installation: Installation) -> None:
    installation.environment["SAOY_SEAL_KEEPER_AGENCIES"] = AGENCY_CODE
    with installation.open() as container:
        demo_office(container)
        sealed, refused = (issue(Office.of(container), shade) for shade in (100, 120))
    installation.back_up()
    with installation.open() as container:
        office = Office.of(container)
        keeper = office.person("vanthu")
        for address in (sealed, issue(office, 140)):
            file = keeper.get(f"{address}/seal").json()["file_sha256"]
            assert keeper.post(f"{address}/seal", json={"file_sha256": file}).status_code == 202
        office.work()
        assert keeper.post(f"{refused}/seal/refusal", json={"reason": "Sai tên"}).status_code == 202
        assert office.person("quantri").post(f"{refused}/void/approval").is_success
        copy = keeper.get(f"{sealed}/certified-copy").content
        decided = lines(container)
        assert decided == [(1, "SIGNED"), (2, "VOIDED"), (3, "SIGNED")]

    installation.restore()

    from api.commands.fsck import _reconcile

    with installation.open() as container:
        assert lines(container) == [(1, "RESERVED"), (2, "RESERVED")]
        with pytest.raises(RegisterOlderError):
            container.require_register_not_older()
        _reconcile(container, "thử", as_json=True)
        assert lines(container) == decided
        assert verdict(Office.of(container), copy) == ("valid", "in_force")
        assert list(find_violations(container)) == []


def test_a_line_that_the_backup_caught_half_way_keeps_the_copy_that_was_signed(container: Container) -> None:
    """The backup was made between the number and the signature; the copy went out afterwards."""
    office = Office.of(container)
    live = container.settings.embedded_database_file
    kept = live.with_name("kept.sqlite3")
    real = container.issue_context.signers_for

    def back_up_first(agency, officer):  # type: ignore[no-untyped-def]
        container.database.dispose()
        shutil.copy(live, kept)
        for suffix in ("-wal", "-shm"):
            if live.with_name(live.name + suffix).exists():
                shutil.copy(live.with_name(live.name + suffix), kept.with_name(kept.name + suffix))
        return real(agency, officer)

    container.__dict__["_signers_for"] = back_up_first
    address = issue(office, 100)
    copy = office.person("lanhdao").get(f"{address}/certified-copy").content
    container.database.dispose()
    for suffix in ("", "-wal", "-shm"):
        live.with_name(live.name + suffix).unlink(missing_ok=True)
        if kept.with_name(kept.name + suffix).exists():
            shutil.copy(kept.with_name(kept.name + suffix), live.with_name(live.name + suffix))

    from api.commands.fsck import _reconcile

    assert lines(container) == [(1, "RESERVED")]
    with pytest.raises(RegisterOlderError):  # the trail is shorter than what is remembered
        container.require_register_not_older()
    _reconcile(container, "thử", as_json=True)

    assert lines(container) == [(1, "SIGNED")]
    assert verdict(office, copy) == ("valid", "in_force")
    assert list(find_violations(container)) == []
    with container.database.read() as session:
        assert len(session.scalars(select(Certificate)).all()) == 1


def test_the_memory_survives_a_torn_line_and_refuses_a_broken_head(tmp_path: Path) -> None:
    memory, name = RegisterMemory(tmp_path, bytes(32)), RegisterName("agency", 2026, "electronic")
    memory.keep(JournalKind.RESERVED, name, 1, {"requester_name": "Nguyễn Thị Hoa"})
    [journal] = tmp_path.glob("journal-*.jsonl")
    with journal.open("a") as file:
        file.write('{"kind": "issued", "reg')
    memory.keep(JournalKind.RESERVED, name, 2, {})

    assert [(line.kind, line.number) for line in memory.journal()] == [("reserved", 1), ("reserved", 2)]
    assert memory.head() is not None
    assert "Hoa" not in journal.read_text()
    with pytest.raises(IntegrityError):
        next(RegisterMemory(tmp_path, b"\1" * 32).facts_of(line) for line in memory.journal())
    (tmp_path / "head.json").write_text("{")
    with pytest.raises(IntegrityError):
        memory.head()
