"""Entries kept outside the database: a restored one gets them back, and from a tampered store it gets nothing."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from certify.log import register_log
from certify.log.appending import append_again
from certify.log.checking import find_log_faults
from certify.log.checkpoint import Checkpoint
from certify.log.kept_log import KeptEntry, KeptLog, KeptLogError
from certify.log.leaves import Entry, register_restored
from certify.log.merkle import consistency_path, verify_consistency
from certify.log.notes import SignatureType, SignerKey
from certify.log.publishing import publish
from certify.log.records import nodes_of, size_of
from certify.log.restoring import AuditEnd, LogDivergedError, Restoration, TakenBack, audit_end, proved, restorations
from models import audit
from models.database import Database
from models.entities import Agency, AuditEvent, LogLeaf
from models.errors import SaoyError
from tests.certify.log.registers import KEEPING_KEY, ORIGIN, LoggedRegister, as_owner

LATER = datetime(2026, 11, 27, tzinfo=UTC)


def leaves_of(database: Database) -> list[tuple[int, str, str, str, bytes]]:
    with database.read() as session:
        query = select(LogLeaf.leaf_index, LogLeaf.subject_id, LogLeaf.salt, LogLeaf.data, LogLeaf.hash)
        rows = session.execute(query.order_by(LogLeaf.leaf_index))
        return [(index, subject, salt, data, digest) for index, subject, salt, data, digest in rows]


@dataclass
class Disaster:
    """What lay outside the database when it was lost, and the backup that was restored."""

    register: LoggedRegister
    folder: Path
    before: list[tuple[int, str, str, str, bytes]]  # every entry that was signed for
    head: Checkpoint

    @property
    def public(self) -> Path:
        return self.folder / "public"

    @property
    def file(self) -> Path:
        return self.folder / "log-entries.jsonl"

    def take_back(self, *outside: Checkpoint, remembered: AuditEnd | None = None) -> TakenBack:
        with self.register.database.begin() as session:
            return self.register.log.take_back(session, remembered or AuditEnd(), outside=outside)


@dataclass(frozen=True)
class Lost:
    """A folder with a log of 255 entries in three heads outside a database that was made under the first of them."""

    folder: Path
    agency: Agency
    key: SignerKey
    before: list[tuple[int, str, str, str, bytes]]
    head: Checkpoint


@pytest.fixture(scope="module")
def lost(tmp_path_factory: pytest.TempPathFactory) -> Lost:
    folder = tmp_path_factory.mktemp("lost")
    live, backup = folder / "register.sqlite3", folder / "backup"
    database = Database(f"sqlite:///{live}")
    database.upgrade()
    register = LoggedRegister.open(database, folder)
    register.add(40)
    register.head()
    database.dispose()
    shutil.copy(live, backup)
    register.add(60)
    register.head()
    register.add(20)
    head = register.head()
    with database.read() as session:
        publish(session, register.log.checkpoint(), folder / "public")
    before = leaves_of(database)
    database.dispose()
    for left in folder.glob(f"{live.name}*"):
        left.unlink()
    backup.rename(live)
    return Lost(folder, register.agency, register.key, before, head)


@pytest.fixture
def disaster(lost: Lost, tmp_path: Path) -> Iterator[Disaster]:
    folder = tmp_path / "restored"
    shutil.copytree(lost.folder, folder)
    database = Database(f"sqlite:///{folder / 'register.sqlite3'}")
    yield Disaster(LoggedRegister.of(database, lost.agency, lost.key, folder), folder, lost.before, lost.head)
    database.dispose()


def test_what_was_signed_for_comes_back_entry_by_entry_and_the_tree_goes_on(disaster: Disaster) -> None:
    had = len(leaves_of(disaster.register.database))

    taken = disaster.take_back(disaster.head)
    new = disaster.register.head()
    with disaster.register.database.read() as session:
        publish(session, disaster.register.log.checkpoint(), disaster.public)  # where the lost head was published

    assert leaves_of(disaster.register.database)[: disaster.head.size] == disaster.before
    assert len(taken.entries) == disaster.head.size - had > 0
    with disaster.register.database.read() as session:
        path = consistency_path(nodes_of(session, new.size), disaster.head.size, new.size)
        verify_consistency(disaster.head.size, new.size, path, disaster.head.root, new.root)
        proved(disaster.register.kept, session, [disaster.head, new], [disaster.register.key.verifier])
        [record] = restorations(session, [disaster.register.key.verifier]).values()
    assert (record.entries_from, record.entries_to) == (had, disaster.head.size)
    assert record == taken.restoration
    assert disaster.take_back().entries == ()  # once more does nothing


# A store that is not what was kept


def lines_of(disaster: Disaster) -> list[dict[str, str]]:
    return [json.loads(line) for line in disaster.file.read_bytes().splitlines()]


def write(disaster: Disaster, lines: list[dict[str, str]]) -> None:
    disaster.file.write_text("".join(f"{json.dumps(line)}\n" for line in lines))


def sealing() -> KeptLog:
    """The key of the seals was stolen, too."""
    return KeptLog(Path(os.devnull), KEEPING_KEY)


def opened(line: dict[str, str]) -> list[KeptEntry]:
    return list(sealing()._opened(line["sealed"]))


def sealed(entries: list[KeptEntry]) -> str:
    return sealing()._sealed(entries)


def without(place: int) -> Callable[[Disaster], None]:
    def cut(disaster: Disaster) -> None:
        lines = lines_of(disaster)
        del lines[place]
        write(disaster, lines)

    return cut


def empty(disaster: Disaster) -> None:
    disaster.file.write_bytes(b"")


def remove(disaster: Disaster) -> None:
    disaster.file.unlink()


def swap(disaster: Disaster) -> None:
    first, second, third = lines_of(disaster)
    write(disaster, [first, third, second])


def swap_what_is_in_them(disaster: Disaster) -> None:
    first, second, third = lines_of(disaster)
    second["sealed"], third["sealed"] = third["sealed"], second["sealed"]
    write(disaster, [first, second, third])


def swap_two_entries(disaster: Disaster) -> None:
    first, second, third = lines_of(disaster)
    entries = opened(second)
    entries[0], entries[1] = entries[1], entries[0]
    write(disaster, [first, {**second, "sealed": sealed(entries)}, third])


def alter_an_entry(disaster: Disaster) -> None:
    first, second, third = lines_of(disaster)
    told = sealing()._fernet.decrypt(second["sealed"].encode()).replace(b"number_reserved", b"copy_issued", 2)
    write(disaster, [first, {**second, "sealed": sealing()._fernet.encrypt(told).decode()}, third])


def seal_with_another_key(disaster: Disaster) -> None:
    first, second, third = lines_of(disaster)
    foreign = KeptLog(Path(os.devnull), b"\1" * 32)._sealed(opened(second))
    write(disaster, [first, {**second, "sealed": foreign}, third])


def break_a_line(disaster: Disaster) -> None:
    content = disaster.file.read_bytes().splitlines(keepends=True)
    disaster.file.write_bytes(content[0] + content[1][:100] + b"\n" + content[2])


def add_an_entry_under_the_last_head(disaster: Disaster) -> None:
    *rest, last = lines_of(disaster)
    entries = opened(last)
    write(disaster, [*rest, {**last, "sealed": sealed([*entries, entries[0]])}])


ATTACKS = {
    "cut off at the end": (without(-1), "kept_log_cut"),
    "cut in the middle": (without(1), "kept_log_disordered"),
    "cut at the beginning": (without(0), "kept_log_disordered"),
    "emptied": (empty, "kept_log_cut"),
    "removed": (remove, "kept_log_cut"),
    "two lines swapped": (swap, "kept_log_disordered"),
    "what is in two lines swapped": (swap_what_is_in_them, "kept_log_extended"),
    "two entries swapped": (swap_two_entries, "kept_log_altered"),
    "an entry altered": (alter_an_entry, "kept_log_altered"),
    "sealed by somebody else": (seal_with_another_key, "kept_log_altered"),
    "a line broken": (break_a_line, "kept_log_altered"),
    "an entry more": (add_an_entry_under_the_last_head, "kept_log_extended"),
}


@pytest.mark.parametrize(("attack", "code"), ATTACKS.values(), ids=ATTACKS)
def test_a_store_that_was_tampered_with_is_refused_by_its_reason(
    disaster: Disaster, attack: Callable[[Disaster], None], code: str
) -> None:
    attack(disaster)
    had = leaves_of(disaster.register.database)

    with pytest.raises(KeptLogError) as refused:
        disaster.take_back()

    assert refused.value.code == code
    assert leaves_of(disaster.register.database) == had


def test_entries_that_another_key_signed_for_are_refused(sqlite_database: Database, tmp_path: Path) -> None:
    """Whoever holds the folder and the database makes the store longer; the log's key is not among what he has."""
    register = LoggedRegister.open(sqlite_database, tmp_path)
    register.add(3)
    genuine = register.head()
    register.add(2)
    forger = SignerKey.generate(ORIGIN, SignatureType.NOTE)
    LoggedRegister.of(sqlite_database, register.agency, forger, tmp_path).head()

    with sqlite_database.read() as session, pytest.raises(KeptLogError) as refused:
        proved(register.kept, session, [genuine], [register.key.verifier])

    assert refused.value.code == "kept_log_unsigned"


def test_a_head_that_somebody_else_holds_must_come_out(disaster: Disaster) -> None:
    with pytest.raises(KeptLogError) as other:
        disaster.take_back(Checkpoint(ORIGIN, disaster.head.size - 1, bytes(32)))
    with pytest.raises(KeptLogError) as longer:
        disaster.take_back(Checkpoint(ORIGIN, disaster.head.size + 1, bytes(32)))

    assert (other.value.code, longer.value.code) == ("kept_log_differs", "kept_log_cut")


def test_a_database_that_went_on_by_itself_is_refused(disaster: Disaster) -> None:
    """Somebody worked with the restored database before it was reconciled."""
    disaster.register.add(1)
    had = leaves_of(disaster.register.database)

    with pytest.raises(LogDivergedError):
        disaster.take_back()

    assert leaves_of(disaster.register.database) == had
    with pytest.raises(SaoyError) as refused:
        disaster.register.log.checkpoint()
    assert refused.value.code == "log_rolled_back"
    assert leaves_of(disaster.register.database) == had  # not even an anchor of the audit chain was added


def test_with_a_second_history_nothing_comes_back_and_the_store_is_put_aside(disaster: Disaster) -> None:
    remove(disaster)
    with disaster.register.database.begin() as session:
        taken = disaster.register.log.take_back(session, AuditEnd(99, "f" * 64), second_history=True)
        follow_what_was_lost(session, taken)
    disaster.register.log.give_up_lost_entries(LATER)
    head = disaster.register.head()

    assert not taken.is_same_log
    assert head.root != disaster.head.root
    assert disaster.register.faults(head) == set()
    assert "log_differs_from_checkpoint" in disaster.register.faults(disaster.head)
    assert [path.name for path in disaster.folder.glob("signed-head.2*")] == ["signed-head.20261127T000000Z"]


# Crashes


STEPS = ("pwrite", "fsync", "replace", "ftruncate")


def sign_and_die(register: LoggedRegister, step: int) -> None:
    """In a process of its own: signs a head, and is killed before the n-th of the system calls above."""
    left = [step]

    def dying(call: Callable[..., int]) -> Callable[..., int]:
        def count_down(*arguments: Any) -> int:
            left[0] -= 1
            if left[0] == 0:
                if call is pwrite:
                    pwrite(arguments[0], arguments[1][:50], arguments[2])  # half of a line is on the disk
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments)

        return count_down

    pwrite = os.pwrite
    for name in STEPS:
        setattr(os, name, dying(getattr(os, name)))
    register.log.checkpoint()


@pytest.mark.parametrize("step", range(1, 8))
def test_a_kill_at_any_step_of_a_head_neither_loses_nor_invents_entries(
    sqlite_database: Database, tmp_path: Path, step: int
) -> None:
    register = LoggedRegister.open(sqlite_database, tmp_path)
    register.add(2)
    register.head()
    register.add(2)
    sqlite_database.dispose()
    process = multiprocessing.get_context("fork").Process(target=sign_and_die, args=(register, step))
    process.start()
    process.join()
    assert process.exitcode == (-signal.SIGKILL if step < 7 else 0), "six steps, and nothing is left to die at"
    with sqlite_database.read() as session:
        promised = register_log.signed_heads(tmp_path / "signed-head", None)
        proved(register.kept, session, promised, [register.key.verifier])

    register.add(1)
    again = LoggedRegister.of(sqlite_database, register.agency, register.key, tmp_path)
    head = again.head()

    kept = [each.entry for batch in again.kept.batches() for each in batch.entries]
    assert [(each.subject_id, each.salt, each.data) for each in kept] == [
        row[1:4] for row in leaves_of(sqlite_database)
    ]
    assert again.faults(head) == set()
    assert len(again.kept.path.read_bytes().splitlines()) == sum(1 for _ in again.kept.batches())


def test_a_last_line_that_cannot_be_read_was_never_signed_for_and_makes_room(
    sqlite_database: Database, tmp_path: Path
) -> None:
    register = LoggedRegister.open(sqlite_database, tmp_path)
    register.add(150)
    head = register.head()
    whole = register.kept.path.read_bytes()
    for torn in (b"{", b'{"first": 1, "sealed', bytes(200_000), bytes(70_000) + b"\n"):
        register.kept.path.write_bytes(whole + torn)
        assert register.kept.head() == head
        register.head()
        assert register.kept.path.read_bytes() == whole + torn  # nothing new, nothing written
    register.add(1)
    register.head()
    assert register.kept.path.read_bytes().startswith(whole + b'{"first"')

    register.kept.path.write_bytes(whole + b"{\n{\n")
    with pytest.raises(KeptLogError):
        register.kept.head()


def test_a_log_that_is_older_than_keeping_is_kept_whole_with_its_next_head(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = LoggedRegister.open(sqlite_database, tmp_path)
    register.add(20)
    register.head()
    register.kept.path.unlink()
    monkeypatch.setattr(register_log, "_KEPT_AT_ONCE", 7)

    head = register.head()

    sizes = [batch.head.size for batch in register.kept.batches()]
    assert sizes == [*range(7, head.size, 7), head.size]
    with sqlite_database.read() as session:
        proved(register.kept, session, [head], [register.key.verifier])


# What is lost for good, and who may say so


def events(database: Database, count: int) -> None:
    for number in range(count):
        with database.begin() as session:
            audit.record(session, actor="a", action="b", subject_type="c", subject_id=str(number))


def follow_what_was_lost(session: Session, taken: TakenBack) -> None:
    restored = taken.restoration
    assert restored is not None
    audit.record(
        session, actor="reconcile", action=audit.RECONCILED, subject_type="register", subject_id="all",
        details={audit.LOST_SEQUENCE: restored.audit_lost}, follows=restored.audit_lost,
    )  # fmt: skip


def test_lost_audit_events_are_known_and_their_numbers_not_given_again(disaster: Disaster) -> None:
    database = disaster.register.database
    with database.read() as session:
        had = session.scalars(select(AuditEvent.sequence).order_by(AuditEvent.sequence.desc())).first()
    assert had is not None
    with database.begin() as session:
        taken = disaster.register.log.take_back(session, AuditEnd(had + 30, "f" * 64))
        follow_what_was_lost(session, taken)
    events(database, 2)
    head = disaster.register.head()

    assert taken.restoration is not None
    assert (taken.restoration.audit_kept, taken.restoration.lost_events) == (had, 30)
    with database.read() as session:
        sequences = session.scalars(select(AuditEvent.sequence).order_by(AuditEvent.sequence)).all()
    assert sequences == [*range(1, had + 1), had + 31, had + 32, had + 33]
    # The rows of the register are not made again here; nothing else is at fault.
    assert disaster.register.faults(head) <= {"log_entry_differs"}
    assert "audit_events_missing" not in disaster.register.faults(head)


def hide_events(session: Session, key: SignerKey | None) -> None:
    """An insider takes events out and says that a restore lost them; with a record under a key of his own, too."""
    newest = audit_end(session)
    session.execute(delete(AuditEvent).where(AuditEvent.sequence > 3))
    restored = Restoration(ORIGIN, "2026-11-27T00:00:00+00:00", 0, size_of(session), 3, newest.sequence, newest.hash)
    told = AuditEvent(
        sequence=newest.sequence + 1, at=LATER, actor="reconcile", action=audit.RECONCILED, subject_type="register",
        subject_id="all", details={audit.LOST_SEQUENCE: newest.sequence}, previous_hash=audit_end(session).hash,
        hash="",
    )  # fmt: skip
    told.hash = audit.hash_of(told)
    session.add(told)
    if key is not None:
        leaf = register_restored("forged", restored.signed(key))
        append_again(session, [Entry(leaf.kind.value, leaf.subject_id, "", leaf.data(""))])
    session.flush()


@pytest.mark.parametrize("has_record", [False, True])
def test_events_that_an_insider_hid_are_not_excused_by_a_restore_that_the_logs_key_does_not_tell_of(
    sqlite_database: Database, tmp_path: Path, has_record: bool
) -> None:
    register = LoggedRegister.open(sqlite_database, tmp_path)
    register.add(1)
    events(sqlite_database, 5)
    register.head()

    with as_owner(sqlite_database) as session:
        hide_events(session, SignerKey.generate(ORIGIN, SignatureType.NOTE) if has_record else None)
        found = {fault.code for fault in find_log_faults(session, (), [register.key.verifier])}

    assert found >= {"audit_events_missing", "log_entry_differs"}
    assert "audit_chain_broken" not in found
