"""One way to write and one way to read: what commits, what rolls back, what is refused, what waits."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, StatementError

from models.database import Database
from models.entities import Agency, Document, LoginSession, OutboxMessage, Role, UserAccount
from models.errors import ConflictError, UnavailableError
from models.values.document_state import DocumentState
from tests.models.records import a_document, an_agency
from tests.servers.postgres import PostgresServer

HOUSE = Path(__file__).parents[2]


def codes(database: Database) -> list[str]:
    with database.read() as session:
        return sorted(session.scalars(select(Agency.code)))


def test_a_block_that_ends_well_is_committed(database: Database) -> None:
    with database.begin() as session:
        an_agency(session, "H1")

    assert codes(database) == ["H1"]


def test_a_block_that_fails_is_rolled_back(database: Database) -> None:
    def fail() -> None:
        with database.begin() as session:
            an_agency(session, "H1")
            session.flush()
            raise RuntimeError("after the write")

    with pytest.raises(RuntimeError):
        fail()

    assert codes(database) == []


def test_writing_goes_on_after_a_failed_block(database: Database) -> None:
    def fail() -> None:
        with database.begin() as session:
            an_agency(session, "H1")
            an_agency(session, "H1")

    with pytest.raises(IntegrityError):
        fail()
    with database.begin() as session:
        an_agency(session, "H2")

    assert codes(database) == ["H2"]


def test_records_stay_readable_after_their_transaction(database: Database) -> None:
    with database.begin() as session:
        document = a_document(session)

    assert document.state is DocumentState.RECEIVED
    assert document.version == 1


def test_a_reader_cannot_write(database: Database) -> None:
    def write() -> None:
        with database.read() as session:
            an_agency(session, "H1")
            session.flush()

    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        write()

    with database.begin() as session:
        an_agency(session, "H2")
    assert codes(database) == ["H2"]


def test_a_mistake_of_ours_is_not_told_as_an_outage(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'without tables.db'}")

    with pytest.raises(OperationalError, match="no such table"):
        codes(database)


def test_a_reader_sees_one_moment(database: Database) -> None:
    with database.read() as session:
        before = session.scalars(select(Agency.code)).all()
        with database.begin() as writer:
            an_agency(writer, "H1")
        after = session.scalars(select(Agency.code)).all()

    assert before == after == []
    assert codes(database) == ["H1"]


def test_two_people_who_change_one_document_at_once_do_not_both_win(database: Database) -> None:
    with database.begin() as session:
        document_id = a_document(session).id
    with database.read() as session:
        seen_by_the_second = session.get_one(Document, document_id)
    with database.begin() as session:
        session.get_one(Document, document_id).title = "first"

    def second() -> None:
        with database.begin() as session:
            session.add(seen_by_the_second)
            seen_by_the_second.title = "second"

    with pytest.raises(ConflictError):
        second()

    with database.read() as session:
        assert session.get_one(Document, document_id).title == "first"


def test_records_may_be_added_in_any_order(database: Database) -> None:
    with database.begin() as session:
        agency = Agency(code="H1", name="x")
        user = UserAccount(login="a", display_name="a", role=Role.CLERK, password_hash="x", agency_id=agency.id)
        later = datetime.now(UTC) + timedelta(hours=1)
        session.add(LoginSession(token_sha256="t", user_id=user.id, csrf_token="c", expires_at=later))
        session.flush()
        session.add(user)
        session.flush()
        session.add(agency)

    assert codes(database) == ["H1"]


def test_a_reference_to_nothing_is_refused_at_the_commit(database: Database) -> None:
    def write() -> None:
        with database.begin() as session:
            later = datetime.now(UTC) + timedelta(hours=1)
            session.add(LoginSession(token_sha256="t", user_id="nobody", csrf_token="c", expires_at=later))

    with pytest.raises(IntegrityError):
        write()


def test_times_come_back_aware_and_in_utc(database: Database) -> None:
    in_hanoi = datetime(2026, 11, 23, 7, 30, 0, 123456, tzinfo=timezone(timedelta(hours=7)))
    with database.begin() as session:
        session.add(Agency(code="H1", name="x", created_at=in_hanoi))

    with database.read() as session:
        read = session.scalars(select(Agency.created_at)).one()
    assert read == in_hanoi
    assert read.utcoffset() == timedelta(0)


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    def write() -> None:
        with database.begin() as session:
            session.add(Agency(code="H1", name="x", created_at=datetime(2026, 11, 23)))  # noqa: DTZ001 - the point

    with pytest.raises(StatementError, match="without a zone"):
        write()


def test_json_comes_back_as_it_was_written(database: Database) -> None:
    payload = {"b": 1.0, "a": [0.1, 1e22, "Đỗ"], "n": None}
    with database.begin() as session:
        session.add(OutboxMessage(key="k", topic="t", payload=payload))

    with database.read() as session:
        read = session.scalars(select(OutboxMessage.payload)).one()
    assert list(read) == ["b", "a", "n"]
    assert repr(read) == repr(payload)


def test_an_error_of_the_database_tells_no_values(database: Database) -> None:
    def write() -> None:
        with database.begin() as session:
            session.execute(text("INSERT INTO agency (id, code) VALUES (:id, :code)"), {"id": "1", "code": "079098001"})

    with pytest.raises(IntegrityError) as caught:
        write()

    assert "079098001" not in str(caught.value).partition("DETAIL")[0]


def test_threads_that_write_at_once_wait_for_each_other(database: Database) -> None:
    with database.begin() as session:
        document_id = a_document(session).id

    def add_copy() -> None:
        for _ in range(10):
            with database.begin() as session:
                document = session.get_one(Document, document_id, with_for_update=True)
                document.copies += 1

    threads = [threading.Thread(target=add_copy) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as session:
        assert session.get_one(Document, document_id).copies == 51


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_a_database_that_survives_nothing_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="memory"):
        Database(url)


def test_a_database_that_nobody_here_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="neither SQLite nor PostgreSQL"):
        Database("mysql://root@localhost/saoy")


def test_sqlite_on_a_network_file_system_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.database_sqlite._file_system_of", lambda folder: "nfs4")

    with pytest.raises(ValueError, match="nfs4"):
        Database(f"sqlite:///{tmp_path / 'saoy.db'}")


def test_the_kind_of_file_system_is_known_here() -> None:
    from models.database_sqlite import _file_system_of

    assert _file_system_of(Path("/proc")) == "proc"


def test_sqlite_is_set_up_to_keep_what_it_was_told(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        found = {
            name: session.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        }

    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1}


def test_processes_that_open_a_new_file_at_once_all_get_in(tmp_path: Path) -> None:
    """Switching a new file to its log refused all but one, in one of six attempts."""
    refused: list[BaseException] = []

    def open_it(url: str, together: threading.Barrier) -> None:
        database = Database(url)
        try:
            together.wait()
            with database.engine.connect() as connection:
                connection.execute(text("select 1"))
        except BaseException as error:  # noqa: BLE001 - told to the test, which asserts that there is none
            refused.append(error)
        finally:
            database.dispose()

    for attempt in range(40):
        together = threading.Barrier(4)
        url = f"sqlite:///{tmp_path / f'{attempt}.db'}"
        threads = [threading.Thread(target=open_it, args=(url, together)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert refused == []


def test_a_writer_that_was_killed_blocks_nobody_and_leaves_nothing(sqlite_url: str) -> None:
    script = (
        "import os, signal, sys\n"
        "from models.database import Database\n"
        "from models.entities import Agency\n"
        "with Database(sys.argv[1]).begin() as session:\n"
        "    session.add(Agency(code='killed', name='x'))\n"
        "    session.flush()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )

    done = subprocess.run([sys.executable, "-c", script, sqlite_url], cwd=HOUSE, env=dict(os.environ), check=False)

    assert done.returncode == -9
    database = Database(sqlite_url)
    with database.begin() as session:
        an_agency(session, "next")
    assert codes(database) == ["next"]
    database.dispose()


def test_no_descriptor_is_left_open(sqlite_url: str) -> None:
    before = len(os.listdir("/proc/self/fd"))

    for _ in range(5):
        database = Database(sqlite_url)
        codes(database)
        with database.begin() as session:
            session.execute(text("SELECT 1"))
        database.dispose()

    assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.services
def test_a_database_server_that_is_killed_is_told_as_unavailable_and_comes_back() -> None:
    server = PostgresServer()
    try:
        server.start()
        database = Database(server.create_database("saoy"))
        database.upgrade()
        with database.begin() as session:
            an_agency(session, "kept")

        server.kill()

        with pytest.raises(UnavailableError) as caught:
            codes(database)
        assert caught.value.code == "database_unavailable"
        server.start()
        assert codes(database) == ["kept"]
        database.dispose()
    finally:
        server.remove()
