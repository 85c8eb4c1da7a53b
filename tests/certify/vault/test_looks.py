"""Looks at papers are kept as they are for as long as was said, and then dropped."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from certify.vault.looks import Looker, drop_old_looks, note_look
from models.clock import utc_now
from models.entities import DocumentLook, LookPurpose
from tests.certify.desk import Desk

NOW = datetime(2026, 11, 27, 3, 20, tzinfo=UTC)
KEEP = timedelta(days=1825)


def look(desk: Desk, document_id: str, at: datetime = NOW, keep: timedelta = KEEP) -> None:
    by = Looker(desk.clerk.id, desk.agency.id)
    note_look(desk.database, document_id, by, LookPurpose.RECEPTION, now=at, keep=keep)


def count(desk: Desk) -> int:
    with desk.database.read() as session:
        return session.scalar(select(func.count()).select_from(DocumentLook)) or 0


def test_looks_at_once_are_one_line(any_desk: Desk) -> None:
    document_id = any_desk.scanned(pages=1)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda minute: look(any_desk, document_id, NOW + timedelta(minutes=minute)), range(8)))

    assert count(any_desk) == 1


@pytest.mark.parametrize("statement", ["DELETE FROM document_look", "UPDATE document_look SET who = 'ai khác'"])
def test_nobody_takes_a_look_back(statement: str, any_desk: Desk) -> None:
    look(any_desk, any_desk.scanned(pages=1), utc_now())

    with any_desk.database.begin() as session, pytest.raises(DatabaseError):
        session.execute(text(statement))


def test_what_need_not_be_kept_any_longer_is_dropped_and_nothing_else(any_desk: Desk) -> None:
    document_id = any_desk.scanned(pages=1)
    look(any_desk, document_id, utc_now() - timedelta(days=40), keep=timedelta(days=30))
    look(any_desk, document_id, utc_now(), keep=timedelta(days=30))

    with any_desk.database.begin() as session:
        assert drop_old_looks(session, utc_now()) == 1

    assert count(any_desk) == 1
