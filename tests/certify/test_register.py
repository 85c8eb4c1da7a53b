"""Numbers run 1, 2, 3 without gaps and never start two documents, whoever asks at the same moment."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from certify.register import NumberTakenError, RegisterLine, record_signed, reserve, void
from models.database import Database
from models.entities import Document, RegisterEntry, RegisterState
from models.errors import TransitionError
from tests.certify.desk import Desk

LINE = RegisterLine("Lê Thị Yêu Cầu", "Giấy khai sinh", "Nguyễn Văn Thử", "Phó Chủ tịch", 1, 4000)
DIGEST = "d" * 64


def reserve_one(database: Database, document_id: str, now: datetime | None = None) -> int:
    with database.begin() as session:
        document = session.get_one(Document, document_id)
        return reserve(session, document, digest=DIGEST, line=LINE, now=now).number


def reserve_in_process(url: str, document_ids: list[str]) -> list[int]:
    database = Database(url)
    return [reserve_one(database, document_id) for document_id in document_ids]


def test_numbers_begin_at_one_and_leave_no_gap(any_desk: Desk) -> None:
    documents = [any_desk.scanned(pages=1) for _ in range(3)]

    assert [reserve_one(any_desk.database, document) for document in documents] == [1, 2, 3]


def test_the_same_document_always_gets_the_same_number_back(any_desk: Desk) -> None:
    document = any_desk.scanned(pages=1)
    other = any_desk.scanned(pages=1)

    numbers = [reserve_one(any_desk.database, each) for each in (document, other, document)]

    assert numbers == [1, 2, 1]


def test_a_rolled_back_reservation_leaves_no_gap(any_desk: Desk) -> None:
    first, second = any_desk.scanned(pages=1), any_desk.scanned(pages=1)
    with any_desk.database.begin() as session:
        reserve(session, session.get_one(Document, first), digest=DIGEST, line=LINE)
        session.rollback()

    assert reserve_one(any_desk.database, second) == 1


def test_a_document_whose_content_changed_does_not_get_its_number(any_desk: Desk) -> None:
    document = any_desk.scanned(pages=1)
    reserve_one(any_desk.database, document)

    with any_desk.database.begin() as session, pytest.raises(NumberTakenError):
        reserve(session, session.get_one(Document, document), digest="e" * 64, line=LINE)


def test_the_year_turns_in_vietnam_not_in_greenwich(any_desk: Desk) -> None:
    old_year = datetime(2026, 12, 31, 16, 59, tzinfo=UTC)
    new_year = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    documents = [any_desk.scanned(pages=1) for _ in range(3)]

    numbers = [
        reserve_one(any_desk.database, documents[0], old_year),
        reserve_one(any_desk.database, documents[1], new_year),
        reserve_one(any_desk.database, documents[2], old_year),
    ]

    assert numbers == [1, 1, 2]


def test_agencies_count_for_themselves(
    any_desk: Desk, database: Database, tmp_path_factory: pytest.TempPathFactory
) -> None:
    neighbour = Desk.open(database, tmp_path_factory.mktemp("blobs"))

    numbers = [reserve_one(database, each.scanned(pages=1)) for each in (any_desk, neighbour, any_desk)]

    assert numbers == [1, 1, 2]


def test_threads_that_ask_at_once_get_every_number_once(any_desk: Desk) -> None:
    documents = [any_desk.scanned(pages=1) for _ in range(12)]

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda document: reserve_one(any_desk.database, document), documents))

    assert sorted(numbers) == list(range(1, 13))


def test_threads_that_ask_for_one_document_get_one_number(any_desk: Desk) -> None:
    document = any_desk.scanned(pages=1)

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda _: reserve_one(any_desk.database, document), range(8)))

    assert numbers == [1] * 8


def test_processes_that_ask_at_once_get_every_number_once(any_desk: Desk) -> None:
    documents = [any_desk.scanned(pages=1) for _ in range(12)]
    url = any_desk.database.url.render_as_string(hide_password=False)

    with multiprocessing.get_context("spawn").Pool(3) as pool:
        shares = pool.starmap(reserve_in_process, [(url, documents[start::3]) for start in range(3)])

    assert sorted(number for share in shares for number in share) == list(range(1, 13))


def test_a_voided_line_keeps_its_number_and_says_why(any_desk: Desk) -> None:
    document, other = any_desk.scanned(pages=1), any_desk.scanned(pages=1)
    reserve_one(any_desk.database, document)
    with any_desk.database.begin() as session:
        entry = session.scalars(select(RegisterEntry)).one()
        void(session, entry, reason="Bản chính bị thu hồi", actor=any_desk.officer.id)

    with any_desk.database.begin() as session, pytest.raises(NumberTakenError):
        reserve(session, session.get_one(Document, document), digest=DIGEST, line=LINE)
    assert reserve_one(any_desk.database, other) == 2
    with any_desk.database.read() as session:
        entry = session.scalars(select(RegisterEntry).where(RegisterEntry.number == 1)).one()
        assert (entry.state, entry.void_reason) == (RegisterState.VOIDED, "Bản chính bị thu hồi")


def test_a_signed_line_cannot_be_voided(any_desk: Desk) -> None:
    reserve_one(any_desk.database, any_desk.scanned(pages=1))

    with any_desk.database.begin() as session:
        entry = session.scalars(select(RegisterEntry)).one()
        record_signed(session, entry, datetime.now(UTC))
        with pytest.raises(TransitionError):
            void(session, entry, reason="nhầm", actor=any_desk.officer.id)
