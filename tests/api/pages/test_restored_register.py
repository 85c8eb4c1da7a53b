"""What people did on pages since the backup: numbers on paper, voids and revocations come back (F-19, T-31)."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from sqlalchemy import select
from starlette.testclient import TestClient

from api.cli import saoy
from api.commands.fsck import _reconcile, _tell_restores
from api.fsck import find_violations
from certify import reconciliation
from certify.log.checking import find_log_faults
from certify.log.checkpoint import checkpoint_of
from certify.log.kept_log import KeptLog, KeptLogError
from certify.log.notes import parse_note
from certify.log.restoring import restorations
from certify.reconciliation import EntryNotMadeAgainError
from certify.register_memory import JournalKind, RegisterMemory, RegisterName, RegisterOlderError
from certify.remembered_acts import issued_facts, remember_renewal
from certify.row_facts import row_facts
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import (
    Certificate,
    CertificateStatus,
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    RegisterVolume,
    VoidRequest,
)
from models.errors import IntegrityError
from models.identifiers import new_id

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


def closed_and_bound(office: Office) -> list[dict[str, Any]]:
    with office.container.database.read() as records:
        return [row_facts(row) for each in (RegisterVolume, RegisterClosing) for row in records.scalars(select(each))]


def broken(office: Office) -> set[str]:
    """The promises that do not hold, but for one: the papers of these tests were never uploaded."""
    return {violation.invariant for violation in find_violations(office.container)} - {"upload_is_kept"}


def test_numbers_on_paper_voids_volumes_and_closed_years_come_back_as_they_were(
    office: Office, papers: Papers, signed_in: SignIn, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk, officer, admin = signed_in("clerk"), signed_in("officer"), signed_in("admin")
    electronic = f"/register/lines/{reserved(office, papers)}"
    before = enter_paper(office, clerk, "Trước Sao Lưu")
    with lost_since(office):
        post_form(clerk, f"{before}/confirm", page=before)
        post_form(officer, "/register/volume", {"series": "paper"}, page=PAPER_PAGE)
        signed, _, voided = (enter_paper(office, clerk, name) for name in ("Đã Ký", "Chờ Ký", "Đã Hủy"))
        post_form(clerk, f"{signed}/confirm", page=signed)
        approve_void(office, officer, admin, voided)
        approve_void(office, officer, admin, electronic)
        end = {"series": "paper", "year": str(in_vietnam(utc_now()).year - 1), "password": PASSWORD}
        assert post_form(officer, "/register/close", end, page=PAPER_PAGE).status_code == 303
        expected, closed = register_of(office), closed_and_bound(office)
        work_off(office)
        signed_closing = closed_and_bound(office)

    with office.container.database.read() as records, pytest.raises(RegisterOlderError):
        office.container.register_memory.require_not_older(records)
    refused = [
        post_form(clerk, "/register/paper", {"form_key": "1"}, page=PAPER_PAGE),
        post_form(clerk, f"{before}/confirm", page=before),
        post_form(officer, "/register/volume", {"series": "paper"}, page=PAPER_PAGE),
        post_form(officer, "/register/close", end, page=PAPER_PAGE),
        post_form(admin, "/approvals/voids/1", APPROVAL, page="/approvals"),
        post_form(admin, "/approvals/revocations", {**APPROVAL, "decision": "1"}, page="/approvals"),
    ]
    capsys.readouterr()
    _reconcile(office.container, "hỏng đĩa", as_json=False)
    _tell_restores(office.container, as_json=False)
    told = capsys.readouterr()

    assert {answer.status_code for answer in refused} == {503}
    assert register_of(office) == expected
    assert closed_and_bound(office) == signed_closing != closed
    done = ["mở lại quyển sổ", "ghi lại", "ghi lại", "ghi lại", "hủy số, có lý do", "ghi lại", "khóa lại sổ của năm"]
    assert [line.partition(": ")[2] for line in told.out.splitlines()] == done
    assert told.err.startswith("Đã biết: khôi phục lúc ")
    assert [state for *_, state, _, _ in expected] == [
        RegisterState.VOIDED, RegisterState.SIGNED, RegisterState.SIGNED, RegisterState.RESERVED, RegisterState.VOIDED,
    ]  # fmt: skip
    assert broken(office) == set()
    enter_paper(office, clerk, "Sau Khôi Phục")
    assert [number for register, number, *_ in register_of(office) if register == "paper"] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("cut_off", ["", "and the job goes on", "and a head of the log was signed"])
def test_a_copy_revoked_on_the_page_does_not_come_back_into_force(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch, cut_off: str
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
        if cut_off == "and the job goes on":
            work_off(office)
        elif cut_off:
            office.container.register_log.checkpoint()

    _reconcile(office.container, "hỏng đĩa", as_json=True)

    with office.container.database.read() as records:
        assert records.get_one(Certificate, certificate.id).status is CertificateStatus.REVOKED
    assert broken(office) == set()


@pytest.mark.parametrize("is_voided", [False, True], ids=["reserved", "voided"])
def test_a_number_that_only_the_log_had_heard_of_is_not_given_again(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch, is_voided: bool
) -> None:
    """A witness asked for the head between the act's commit and its place in the journal; then all was lost."""
    officer, admin = signed_in("officer"), signed_in("admin")
    with lost_since(office):
        entry_id = reserved(office, papers)
        if is_voided:
            monkeypatch.setattr(type(office.container), "remember", lambda *_: None)
            approve_void(office, officer, admin, f"/register/lines/{entry_id}")
        office.container.register_log.checkpoint()
        [expected] = register_of(office)
    assert office.container.register_memory.head() is None

    with pytest.raises(RegisterOlderError):
        office.container.require_register_not_older()
    _reconcile(office.container, "hỏng đĩa", as_json=True)

    [line] = register_of(office)
    assert (*line[:2], line[4]) == (*expected[:2], expected[4])
    assert (line[2], line[3]) == (
        RegisterState.VOIDED, "Khóa hỏng" if is_voided else "Khôi phục dữ liệu: hỏng đĩa",
    )  # fmt: skip
    with office.container.database.read() as records:
        assert records.get(RegisterEntry, entry_id) is not None
    assert broken(office) == set()


def test_a_number_that_was_voided_after_its_signing_was_cut_off_stays_voided(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal has a copy whose transaction never was committed, and after it the decision of two people."""
    officer, admin = signed_in("officer"), signed_in("admin")
    keep = RegisterMemory.keep

    def keep_and_die(memory: RegisterMemory, kind: JournalKind, *rest: Any) -> None:
        keep(memory, kind, *rest)
        if kind is JournalKind.ISSUED:
            raise IntegrityError

    with lost_since(office):
        with monkeypatch.context() as patched:
            patched.setattr(RegisterMemory, "keep", keep_and_die)
            sign(officer, papers.compared())
            with pytest.raises(IntegrityError):
                work_off(office)
        with office.container.database.read() as records:
            [entry_id] = records.scalars(select(RegisterEntry.id))
        approve_void(office, officer, admin, f"/register/lines/{entry_id}")
        expected = register_of(office)

    _reconcile(office.container, "hỏng đĩa", as_json=True)

    assert register_of(office) == expected
    assert [state for *_, state, _, _ in expected] == [RegisterState.VOIDED]
    assert broken(office) == set()


def issued_copy(office: Office, papers: Papers, officer: TestClient) -> Certificate:
    sign(officer, papers.compared())
    work_off(office)
    with office.container.database.read() as records:
        return records.scalars(select(Certificate)).one()


def test_a_copy_that_was_only_written_into_the_journal_does_not_become_one(
    office: Office, papers: Papers, signed_in: SignIn
) -> None:
    """Somebody has the key of the journal and adds a copy; no head was ever signed over its number."""
    certificate = issued_copy(office, papers, signed_in("officer"))
    with office.container.database.read() as records:
        line = records.get_one(RegisterEntry, certificate.entry_id)
        facts = json.dumps(issued_facts(records, certificate, office.accounts["officer"]), ensure_ascii=False)
    for known in (certificate.id, line.id, certificate.token, certificate.code, certificate.document_id):
        facts = facts.replace(known, new_id())
    facts = facts.replace('"number": 1', '"number": 2')
    memory, name = office.container.register_memory, RegisterName.of(line)
    memory.keep(JournalKind.RESERVED, name, 2, {})
    memory.keep(JournalKind.ISSUED, name, 2, json.loads(facts))
    before = register_of(office)

    with pytest.raises(IntegrityError) as refused:
        _reconcile(office.container, "hỏng đĩa", as_json=True)

    assert refused.value.code == "journal_unknown_to_log"
    assert register_of(office) == before


@pytest.mark.parametrize("is_there", [True, False], ids=["its file is there", "its file is lost"])
def test_a_longer_file_is_taken_again_where_it_is_and_told_where_it_is_not(
    office: Office, papers: Papers, signed_in: SignIn, capsys: pytest.CaptureFixture[str], is_there: bool
) -> None:
    certificate, container = issued_copy(office, papers, signed_in("officer")), office.container
    blob = container.storage.put(b"the copy with one more time-stamp") if is_there else "f" * 64
    with lost_since(office), container.database.begin() as records:
        renewed = records.get_one(Certificate, certificate.id)
        for digest in ("a" * 64, "b" * 64):
            renewed.add_archive_timestamp(blob_sha256=blob, digest=digest, renewal_due_at=utc_now())
            remember_renewal(records, container.register_memory, renewed)
    capsys.readouterr()

    _reconcile(container, "hỏng đĩa", as_json=True)

    told = [json.loads(line)["done"] for line in capsys.readouterr().out.splitlines()]
    with container.database.read() as records:
        found = records.get_one(Certificate, certificate.id)
    assert told == ["renewed" if is_there else "renewal_lost"]
    assert found.archive_blob_sha256 == (blob if is_there else None)
    assert found.signed_ranges[3:] == (["a" * 64, "b" * 64] if is_there else [])


def alter_a_salt(folder: Path, kept: KeptLog) -> None:
    """With the key of the seals: what the head proves is as it was, what it does not prove is another."""
    batches = list(kept.batches())
    kept.path.unlink()
    for batch in batches:
        altered = [replace(each, entry=replace(each.entry, salt="0" * 32)) for each in batch.entries]
        kept.append(altered, batch.note)


def lose_the_copies(folder: Path, kept: KeptLog) -> None:
    """The journal has the number and not the copy, which would end as a voided line."""
    [journal] = folder.glob("journal-*.jsonl")
    lines = [line for line in journal.read_text().splitlines() if '"issued"' not in line]
    journal.write_text("".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("damage", [alter_a_salt, lose_the_copies])
def test_what_does_not_yield_the_register_that_was_signed_for_changes_nothing(
    office: Office, papers: Papers, signed_in: SignIn, damage: Callable[[Path, KeptLog], None]
) -> None:
    container = office.container
    with lost_since(office):
        issued_copy(office, papers, signed_in("officer"))
        container.register_log.checkpoint()
    damage(container.settings.data_folder / "keys" / "register", container.kept_log)

    with pytest.raises(EntryNotMadeAgainError):
        _reconcile(container, "hỏng đĩa", as_json=True)

    assert register_of(office) == []
    with pytest.raises(RegisterOlderError):
        container.require_register_not_older()


@pytest.mark.parametrize(
    ("place", "step"),
    [(reconciliation, "append_audit_head"), (RegisterMemory, "adopt")],
    ids=["before the commit", "after it"],
)
def test_a_reconciliation_that_was_killed_is_typed_again(
    office: Office, papers: Papers, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch, place: Any, step: str
) -> None:
    def die(*_: Any) -> None:
        raise KeyboardInterrupt

    with lost_since(office):
        issued_copy(office, papers, signed_in("officer"))
        expected, head = register_of(office), office.container.register_log.checkpoint()
    with monkeypatch.context() as patched:
        patched.setattr(place, step, die)
        with pytest.raises(KeyboardInterrupt):
            _reconcile(office.container, "hỏng đĩa", as_json=True)
    assert register_of(office) == ([] if step != "adopt" else expected)

    _reconcile(office.container, "hỏng đĩa", as_json=True)

    assert register_of(office) == expected
    assert broken(office) == set()
    with office.container.database.read() as records:
        told = find_log_faults(records, [checkpoint_of(parse_note(head))], office.container.log_keys)
        assert list(told) == []
        assert len(restorations(records, office.container.log_keys)) == 1


def test_only_who_asks_for_it_gets_a_second_history(office: Office, papers: Papers, signed_in: SignIn) -> None:
    """The kept entries are lost with the database; what the journal remembers comes back, into another log."""
    container = office.container
    with lost_since(office):
        issued_copy(office, papers, signed_in("officer"))
        head = checkpoint_of(parse_note(container.register_log.checkpoint()))
        expected = register_of(office)
    container.kept_log.path.unlink()

    with pytest.raises(KeptLogError) as refused:
        _reconcile(container, "hỏng đĩa", as_json=True)
    nothing = register_of(office)
    _reconcile(container, "hỏng đĩa", second_history=True, as_json=True)

    assert (refused.value.code, nothing) == ("kept_log_cut", [])
    assert register_of(office) == expected
    assert broken(office) == set()
    with container.database.read() as records:
        found = {fault.code for fault in find_log_faults(records, [head], container.log_keys)}
    assert found == {"log_differs_from_checkpoint"}
    assert len(list(container.signed_head_file.parent.glob("signed-head.2*"))) == 1


def test_a_second_history_is_not_begun_by_a_mere_check() -> None:
    with pytest.raises(click.UsageError):
        CliRunner().invoke(saoy, ["fsck", "--second-history"], standalone_mode=False, catch_exceptions=False)
