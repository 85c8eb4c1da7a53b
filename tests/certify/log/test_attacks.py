"""Somebody who owns the database changes the register: each way is found out by a head that is kept outside.

T-27 and T-28. The clumsy ways are found from inside; the careful forger, who makes rows, entries, hashes, tiles, chain
and signed head agree again (with the log's own key), is found by the head alone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from certify.log.checking import find_log_faults
from certify.log.checkpoint import Checkpoint
from models.database import Database
from models.entities import AuditEvent, Certificate, LogCheckpoint, LogLeaf, LogTile, RegisterEntry
from tests.certify.log.registers import (
    LONG_AGO,
    LoggedRegister,
    as_owner,
    chain_again,
    entries_from_rows,
    rewrite_log,
)

LINES = 125  # 266 entries: more than one tile


@pytest.fixture
def register(database: Database, tmp_path: Path) -> LoggedRegister:
    register = LoggedRegister.open(database, tmp_path)
    register.add(LINES)
    return register


def the_line(session: Session, number: int = 5) -> RegisterEntry:
    return session.scalars(select(RegisterEntry).where(RegisterEntry.number == number)).one()


def alter(session: Session) -> None:
    the_line(session).requester_name = "Người Khác"


def change_the_fee(session: Session) -> None:
    the_line(session).fee_dong = 0


def swap_the_content(session: Session) -> None:
    the_line(session).digest = "f" * 64


def back_date(session: Session) -> None:
    line = the_line(session)
    line.reserved_at -= LONG_AGO


def undo_a_revocation(session: Session) -> None:
    session.execute(update(Certificate).values(status="in_force", revoked_at=None))


def hide_a_revocation(session: Session) -> None:
    session.execute(update(Certificate).values(status="in_force"))


def revive_a_voided_line(session: Session) -> None:
    session.execute(update(RegisterEntry).where(RegisterEntry.number == 4).values(state="SIGNED"))


def exchange_a_copy(session: Session) -> None:
    session.execute(update(Certificate).values(signed_ranges=["a" * 64] * 3))


def exchange_numbers(session: Session) -> None:
    """Two lines trade their numbers."""
    first, second = the_line(session, 5), the_line(session, 6)
    for line, number in ((first, 10_000), (second, 5), (first, 6)):
        line.number = number
        session.flush()


def delete_a_line(session: Session) -> None:
    line = the_line(session)
    session.execute(delete(Certificate).where(Certificate.entry_id == line.id))
    session.execute(delete(RegisterEntry).where(RegisterEntry.id == line.id))


def truncate_the_register(session: Session) -> None:
    last = select(RegisterEntry.id).where(RegisterEntry.number > LINES - 10)
    session.execute(delete(Certificate).where(Certificate.entry_id.in_(last)))
    session.execute(delete(RegisterEntry).where(RegisterEntry.number > LINES - 10))


def rewrite_all(session: Session) -> None:
    session.execute(update(RegisterEntry).values(requester_name="Ai Cũng Được", fee_dong=1))


CHANGES = [
    alter,
    change_the_fee,
    swap_the_content,
    back_date,
    undo_a_revocation,
    hide_a_revocation,
    revive_a_voided_line,
    exchange_a_copy,
    exchange_numbers,
    delete_a_line,
    truncate_the_register,
    rewrite_all,
]


def test_an_honest_register_has_no_fault_however_it_grew_since(register: LoggedRegister) -> None:
    head = register.head()
    register.add(9)
    later = register.head()

    assert later.size > head.size > 256
    assert register.faults(head, later) == set()


def test_each_change_of_rows_alone_is_found_even_without_a_head(register: LoggedRegister) -> None:
    missed = []
    for change in CHANGES:
        found = faults_after(register, change)
        if not found & {"log_entry_differs", "log_entry_absent"}:
            missed.append((change.__name__, found))

    assert missed == []


def test_each_change_by_a_careful_forger_is_found_by_the_head_alone(register: LoggedRegister) -> None:
    head = register.head()
    missed, seen_inside = [], []
    for change in CHANGES:

        def forge(session: Session, change: Callable[[Session], None] = change) -> None:
            change(session)
            session.flush()
            rewrite_log(session, entries_from_rows(session), register.key)

        found = faults_after(register, forge, head)
        if "log_differs_from_checkpoint" not in found:
            missed.append((change.__name__, found))
        seen_inside += [(change.__name__, code) for code in found - {"log_differs_from_checkpoint"}]

    assert missed == []
    assert seen_inside == [], "the forger was careless, so this proves nothing about the head"


def faults_after(register: LoggedRegister, change: Callable[[Session], None], *outside: Checkpoint) -> set[str]:
    """What is found after a change, which is taken back."""
    with as_owner(register.database) as session:
        change(session)
        session.flush()
        session.expire_all()
        return {fault.code for fault in find_log_faults(session, outside)}


def test_entries_put_in_another_order_are_found_by_the_head_alone(register: LoggedRegister) -> None:
    head = register.head()

    def reorder(session: Session) -> None:
        entries = entries_from_rows(session)
        entries[10], entries[20] = entries[20], entries[10]
        rewrite_log(session, entries, register.key)

    assert faults_after(register, reorder) == set()
    assert faults_after(register, reorder, head) == {"log_differs_from_checkpoint"}


def test_entries_cut_off_with_their_rows_are_found_by_the_head_alone(register: LoggedRegister) -> None:
    head = register.head()

    def cut(session: Session) -> None:
        truncate_the_register(session)
        session.flush()
        rewrite_log(session, entries_from_rows(session), register.key)

    assert faults_after(register, cut) == set()
    assert faults_after(register, cut, head) == {"log_differs_from_checkpoint"}


@pytest.mark.parametrize("action", ["changed", "deleted"])
def test_an_audit_chain_whose_tail_was_made_again_does_not_end_where_the_log_says(
    register: LoggedRegister, action: str
) -> None:
    head = register.head()

    def rechain(session: Session) -> None:
        event = session.get_one(AuditEvent, 7)
        if action == "changed":
            event.actor = "somebody else"
        else:
            session.delete(event)
        chain_again(session)

    assert "log_entry_differs" in faults_after(register, rechain, head)


def test_an_audit_chain_that_was_cut_off_does_not_end_where_the_log_says(register: LoggedRegister) -> None:
    head = register.head()

    def cut(session: Session) -> None:
        session.execute(delete(AuditEvent).where(AuditEvent.sequence > 50))

    assert "log_entry_differs" in faults_after(register, cut, head)


def test_a_forger_of_chain_and_log_together_is_found_by_the_head_alone(register: LoggedRegister) -> None:
    head = register.head()

    def forge(session: Session) -> None:
        session.get_one(AuditEvent, 7).actor = "somebody else"
        chain_again(session)
        rewrite_log(session, entries_from_rows(session), register.key)

    assert faults_after(register, forge) == set()
    assert faults_after(register, forge, head) == {"log_differs_from_checkpoint"}


def test_everything_emptied_is_found_by_the_head(register: LoggedRegister) -> None:
    head = register.head()

    def empty(session: Session) -> None:
        for table in (Certificate, RegisterEntry, AuditEvent, LogLeaf, LogTile, LogCheckpoint):
            session.execute(delete(table))

    assert faults_after(register, empty, head) == {"log_differs_from_checkpoint"}


@pytest.mark.services
def test_the_superusers_truncate_is_found_too(postgres_url: str, tmp_path: Path) -> None:
    database = Database(postgres_url)
    register = LoggedRegister.open(database, tmp_path)
    register.add(6)
    head = register.head()

    with database.begin() as session:
        session.execute(text("ALTER TABLE log_leaf DISABLE TRIGGER ALL"))
        session.execute(text("TRUNCATE log_leaf"))

    assert register.faults(head) >= {"log_entry_absent", "log_differs_from_checkpoint"}
    database.dispose()


def test_a_stored_hash_or_tile_that_was_touched_is_found(register: LoggedRegister) -> None:
    def touch_leaf(session: Session) -> None:
        session.execute(update(LogLeaf).where(LogLeaf.leaf_index == 3).values(hash=bytes(32)))

    def touch_tile(session: Session) -> None:
        session.execute(update(LogTile).values(root=bytes(32)))

    def drop_tile(session: Session) -> None:
        session.execute(delete(LogTile))

    def add_tile(session: Session) -> None:
        session.add(LogTile(level=0, tile_index=9, root=bytes(32), hashes=bytes(8192)))

    assert "log_hash_differs" in faults_after(register, touch_leaf)
    assert [faults_after(register, each) for each in (touch_tile, drop_tile, add_tile)] == [{"log_tile_differs"}] * 3


def test_a_line_added_behind_the_logs_back_is_found(register: LoggedRegister) -> None:
    def take_entry(session: Session) -> None:
        last = session.scalars(select(LogLeaf).order_by(LogLeaf.leaf_index.desc()).limit(1)).one()
        session.delete(last)

    assert "log_entry_absent" in faults_after(register, take_entry)


def test_an_entry_taken_out_of_the_middle_is_found(register: LoggedRegister) -> None:
    def take_entry(session: Session) -> None:
        session.execute(delete(LogLeaf).where(LogLeaf.leaf_index == 30))

    assert "log_entry_missing" in faults_after(register, take_entry)
