"""The chain of audit events: whole under concurrency, broken by any hand in it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import audit
from models.database import Database
from models.entities import AuditEvent, Document
from tests.models.records import a_document


def write_events(database: Database, count: int, actor: str = "clerk") -> None:
    for number in range(count):
        with database.begin() as session:
            audit.record(
                session,
                actor=actor,
                action="document_reviewed",
                subject_type="document",
                subject_id=f"d{number}",
                details={"fields": number, "ratio": 0.1, "tên": "Đ"},
            )


def without_guards(database: Database, change: str, **values: object) -> None:
    """Runs one statement as somebody who owns the database and takes its triggers away first."""
    with database.begin() as session:
        for trigger in ("audit_event_is_never_changed", "audit_event_is_never_deleted"):
            where = "" if database.dialect == "sqlite" else " ON audit_event"
            session.execute(text(f"DROP TRIGGER {trigger}{where}"))
        session.execute(text(change), values)


def first_broken_link(database: Database) -> int | None:
    with database.read() as session:
        return audit.first_broken_link(session)


def test_events_are_numbered_and_chained(database: Database) -> None:
    write_events(database, 3)

    with database.read() as session:
        events = session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)).all()
    assert [event.sequence for event in events] == [1, 2, 3]
    assert events[0].previous_hash == audit.GENESIS
    assert [event.previous_hash for event in events[1:]] == [event.hash for event in events[:-1]]
    assert first_broken_link(database) is None


def test_an_event_of_a_rolled_back_transaction_leaves_no_gap(database: Database) -> None:
    def record_and_fail() -> None:
        with database.begin() as session:
            audit.record(session, actor="a", action="b", subject_type="c", subject_id="d")
            raise RuntimeError("later in the same transaction")

    write_events(database, 1)
    with pytest.raises(RuntimeError):
        record_and_fail()
    write_events(database, 1)

    assert first_broken_link(database) is None


def test_several_events_in_one_transaction_are_chained(database: Database) -> None:
    with database.begin() as session:
        for number in range(3):
            audit.record(session, actor="a", action="b", subject_type="c", subject_id=str(number))

    assert first_broken_link(database) is None


def test_events_of_a_rolled_back_savepoint_are_not_chained(database: Database) -> None:
    def inner(session: Session) -> None:
        with session.begin_nested():
            audit.record(session, actor="a", action="undone", subject_type="c", subject_id="2")
            raise RuntimeError("only the savepoint is undone")

    with database.begin() as session:
        audit.record(session, actor="a", action="before", subject_type="c", subject_id="1")
        with pytest.raises(RuntimeError):
            inner(session)
        audit.record(session, actor="a", action="after", subject_type="c", subject_id="3")

    with database.read() as session:
        actions = session.scalars(select(AuditEvent.action).order_by(AuditEvent.sequence)).all()
    assert actions == ["before", "after"]
    assert first_broken_link(database) is None


def test_a_session_used_again_after_a_rollback_chains_nothing_of_before(database: Database) -> None:
    with Session(database.engine) as session:
        audit.record(session, actor="a", action="undone", subject_type="c", subject_id="1")
        session.execute(text("SELECT 1"))
        session.rollback()
        for number in range(2):
            audit.record(session, actor="a", action="kept", subject_type="c", subject_id=str(number))
            session.commit()

    with database.read() as session:
        actions = session.scalars(select(AuditEvent.action).order_by(AuditEvent.sequence)).all()
    assert actions == ["kept", "kept"]


def test_writers_that_hold_each_others_rows_do_not_deadlock_over_the_chain(database: Database) -> None:
    with database.begin() as session:
        document_id = a_document(session).id
    has_recorded, has_row = threading.Event(), threading.Event()

    def record_then_take_row() -> None:
        with database.begin() as session:
            audit.record(session, actor="first", action="b", subject_type="c", subject_id="d")
            has_recorded.set()
            if database.dialect == "postgresql":  # SQLite has one writer at a time
                has_row.wait(20)
            session.get_one(Document, document_id, with_for_update=True)

    def take_row_then_record() -> None:
        has_recorded.wait(20)
        with database.begin() as session:
            session.get_one(Document, document_id, with_for_update=True)
            has_row.set()
            audit.record(session, actor="second", action="b", subject_type="c", subject_id="d")

    threads = [threading.Thread(target=work) for work in (record_then_take_row, take_row_then_record)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as session:
        assert len(session.scalars(select(AuditEvent)).all()) == 2
    assert first_broken_link(database) is None


def test_many_writers_at_once_make_one_chain(database: Database) -> None:
    threads = [threading.Thread(target=write_events, args=(database, 8, f"clerk-{number}")) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as session:
        assert len(session.scalars(select(AuditEvent)).all()) == 40
    assert first_broken_link(database) is None


@pytest.mark.parametrize("change", ["UPDATE audit_event SET actor = 'other'", "DELETE FROM audit_event"])
def test_the_database_refuses_to_change_or_delete_an_event(database: Database, change: str) -> None:
    write_events(database, 2)

    def try_it() -> None:
        with database.begin() as session:
            session.execute(text(change))

    with pytest.raises(IntegrityError, match="never"):
        try_it()


@pytest.mark.services
def test_postgresql_refuses_to_empty_the_table(postgres_url: str) -> None:
    database = Database(postgres_url)
    write_events(database, 1)

    def try_it() -> None:
        with database.begin() as session:
            session.execute(text("TRUNCATE audit_event"))

    with pytest.raises(IntegrityError, match="never emptied"):
        try_it()
    database.dispose()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_event SET actor = 'other' WHERE sequence = 3",
        "UPDATE audit_event SET at = '2020-01-01 00:00:00' WHERE sequence = 3",
        "UPDATE audit_event SET details = '{}' WHERE sequence = 3",
        "UPDATE audit_event SET subject_id = 'd9' WHERE sequence = 3",
        "UPDATE audit_event SET hash = 'abc' WHERE sequence = 3",
        "DELETE FROM audit_event WHERE sequence = 3",
    ],
)
def test_a_hand_in_the_database_is_seen(database: Database, change: str) -> None:
    write_events(database, 5)

    without_guards(database, change)

    assert first_broken_link(database) == 3


def test_an_event_with_its_hash_made_anew_breaks_the_next(database: Database) -> None:
    write_events(database, 5)
    with database.read() as session:
        forged = session.get_one(AuditEvent, 3)
    forged.actor = "other"

    without_guards(
        database, "UPDATE audit_event SET actor = 'other', hash = :hash WHERE sequence = 3", hash=audit.hash_of(forged)
    )

    assert first_broken_link(database) == 4


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_details_that_have_no_canonical_form_are_refused(sqlite_database: Database, value: float) -> None:
    def try_it() -> None:
        with sqlite_database.begin() as session:
            audit.record(session, actor="a", action="b", subject_type="c", subject_id="d", details={"n": value})

    _refused(try_it)


def _refused(attempt: Callable[[], None]) -> None:
    with pytest.raises(ValueError, match="Out of range"):
        attempt()
