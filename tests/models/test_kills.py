"""kill -9 of worker processes at random moments: nothing lost, nothing done twice, and it goes on by itself."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from models import audit
from models.database import Database
from models.entities import Document, Job, JobState, OutboxMessage
from models.job_queue import enqueue, release_owner
from models.values.document_state import DocumentState
from tests.models.records import a_document, an_agency

SCRIPT = Path(__file__).with_name("worker_process.py")
DOCUMENTS = 14
KILLS = 8
PATIENCE_SECONDS = 150


class Workers:
    """Worker processes that are started again when they are killed, as a supervisor does."""

    def __init__(self, url: str, count: int) -> None:
        self._url = url
        self._started = 0
        self.running = [self._start() for _ in range(count)]

    def _start(self) -> tuple[str, subprocess.Popen[bytes]]:
        self._started += 1
        owner = f"worker-{self._started}"
        command = [sys.executable, str(SCRIPT), self._url, owner]
        return owner, subprocess.Popen(command, cwd=SCRIPT.parents[2], env={**os.environ, "PYTHONPATH": "."})

    def wait_until_busy(self, number: int, database: Database) -> None:
        """Returns when the worker has a job in hand, or everything is done."""
        owner, _ = self.running[number]
        busy = select(Job.id).where(Job.lease_owner == owner, Job.state == JobState.RUNNING)
        while not all_are_read(database):
            with database.read() as session:
                if session.execute(busy).first() is not None:
                    return
            time.sleep(0.005)

    def kill_one(self, number: int, database: Database, *, tell: bool) -> None:
        """kill -9; `tell` puts its jobs back at once, otherwise the lease has to run out."""
        owner, process = self.running[number]
        process.kill()
        process.wait()
        if tell:
            release_owner(database, owner)
        self.running[number] = self._start()

    def kill_all(self) -> None:
        for _, process in self.running:
            process.kill()
            process.wait()


def all_are_read(database: Database) -> bool:
    with database.read() as session:
        read = select(func.count()).where(Document.state == DocumentState.READ)
        return session.scalar(read) == DOCUMENTS


@pytest.mark.slow
def test_workers_killed_at_random_lose_nothing_and_do_nothing_twice(database: Database) -> None:
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails, to run it again
    chance = random.Random(seed)
    with database.begin() as session:
        agency = an_agency(session)
        for _ in range(DOCUMENTS):
            document = a_document(session, agency)
            enqueue(session, kind="prepare", document_id=document.id, agency_id=agency.id)
    workers = Workers(database.url.render_as_string(hide_password=False), count=2)

    try:
        for _ in range(KILLS):
            number = chance.randrange(2)
            workers.wait_until_busy(number, database)
            time.sleep(chance.uniform(0, 0.08))  # in the slow work, in its transaction, or in the next job
            workers.kill_one(number, database, tell=chance.random() < 0.5)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not all_are_read(database):
            assert time.monotonic() < deadline, _states(database)
            time.sleep(0.1)
    finally:
        workers.kill_all()

    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(OutboxMessage)) == DOCUMENTS
        assert {state for (state,) in session.execute(select(Job.state))} == {JobState.DONE}
        assert session.scalar(select(func.count()).select_from(Job)) == DOCUMENTS * 5
        assert audit.first_broken_link(session) is None
        if database.dialect == "sqlite":
            assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        tried_again = session.scalar(select(func.count()).where(Job.attempt > 1))
    assert tried_again, "no kill met a worker with a job in hand: the test proves nothing"


def _states(database: Database) -> str:
    with database.read() as session:
        return str(session.execute(select(Job.kind, Job.state, func.count()).group_by(Job.kind, Job.state)).all())
