"""Workers that issue, one of them killed again and again: at any moment, or right after a key has signed."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

from sqlalchemy import select

from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.trust import TrustMaterial
from models.database import Database
from models.entities import Document, Job, JobState
from models.job_queue import release_owner
from models.values.document_state import DocumentState
from tests.certify.desk import Desk
from tests.certify.keeper import hired
from tests.faults.issuing_kills.judge import violations
from tests.faults.issuing_kills.ledger import Ledger
from tests.faults.issuing_kills.worker import Workplace, issue_everything, kept_log, log_key

# About as long as one copy takes: a kill falls anywhere in it.
_LONGEST_WAIT_SECONDS = 0.4
_PATIENCE_SECONDS = 60.0


@dataclass
class Campaign:
    """`aimed` of the kills come right after a key has signed, before anything of it can be committed."""

    database: Database
    folder: Path
    order: str
    seed: int
    workers: int = 3
    aimed: float = 0.3
    killed_at_work: int = 0
    killed_after_signing: int = 0
    _names: Iterator[str] = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._names = (f"worker-{number}" for number in range(1_000_000))

    def run(self, *, kills: int, documents: int) -> list[str]:
        """What does not hold at the end. Kills count only when they hit a worker that holds a job."""
        desk = Desk.open(self.database, self.folder / "blobs")
        if self.order == "keeper":
            hired(desk)
        for seed in range(documents):
            desk.ordered(pages=1, seed=seed)
        authority = InsecureDevelopmentAuthority(self.folder / "keys", production=False)
        with InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=False) as stamps:
            place = self._place(stamps.url)
            with self._crew(place) as crew:
                while self.killed_at_work < kills and self._anything_left():
                    self._kill_one(crew, place)
                for process in crew.values():
                    process.join()
            self._finish(place)
        logs = TrustMaterial((), log_keys=(str(log_key(place.keys).verifier),))
        return self._judged(desk, place, authority.trust().joined(logs), documents)

    def _place(self, timestamp_url: str) -> Workplace:
        url = self.database.url.render_as_string(hide_password=False)
        ledger = self.folder / "ledger"
        return Workplace(url, self.folder / "blobs", self.folder / "keys", timestamp_url, ledger, self.order)

    def _judged(self, desk: Desk, place: Workplace, trust: TrustMaterial, documents: int) -> list[str]:
        url = self.database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        return violations(url, Ledger(place.ledger), desk.storage, trust, kept_log(place), documents)

    @contextmanager
    def _crew(self, place: Workplace) -> Iterator[dict[str, BaseProcess]]:
        crew: dict[str, BaseProcess] = {}
        try:
            for _ in range(self.workers):
                self._hire(crew, place)
            yield crew
        finally:
            for process in crew.values():
                process.kill()
                process.join()

    def _hire(self, crew: dict[str, BaseProcess], place: Workplace) -> None:
        owner = next(self._names)
        crew[owner] = _FORKS.Process(target=issue_everything, args=(place, owner), daemon=True)
        crew[owner].start()

    def _kill_one(self, crew: dict[str, BaseProcess], place: Workplace) -> None:
        owner = self._chance.choice(sorted(crew))
        process, ledger = crew.pop(owner), Ledger(place.ledger)
        signed_before = ledger.size(owner)
        if self._chance.random() < self.aimed:
            _wait(lambda: not process.is_alive() or ledger.size(owner) > signed_before)
        else:
            _wait(lambda: not process.is_alive() or self._holds_a_job(owner))
            process.join(self._chance.uniform(0.0, _LONGEST_WAIT_SECONDS))
        was_alive = process.is_alive()
        process.kill()
        process.join()
        if was_alive and self._holds_a_job(owner):
            self.killed_at_work += 1
            self.killed_after_signing += ledger.size(owner) > signed_before
        release_owner(self.database, owner, blame_job=False)
        self._hire(crew, place)

    def _holds_a_job(self, owner: str) -> bool:
        with self.database.read() as session:
            return (
                session.scalar(select(Job.id).where(Job.lease_owner == owner, Job.state == JobState.RUNNING))
                is not None
            )

    def _anything_left(self) -> bool:
        with self.database.read() as session:
            unfinished = select(Job.id).where(Job.state.in_((JobState.READY, JobState.RUNNING))).limit(1)
            waiting = select(Document.id).where(Document.state == DocumentState.AWAITING_SEAL).limit(1)
            return session.scalar(unfinished) is not None or session.scalar(waiting) is not None

    def _finish(self, place: Workplace) -> None:
        """As after any crash: somebody puts the orders back that are not done, and a worker comes that lives."""
        owner = next(self._names)
        worker = _FORKS.Process(target=issue_everything, args=(place, owner), daemon=True)
        worker.start()
        worker.join()


def _wait(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "a worker neither worked nor ended"
        time.sleep(0.002)


def _forks() -> multiprocessing.context.ForkServerContext:
    # Importing pyHanko takes a second: the server that children are forked from has done it once.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.issuing_kills.worker", "certify.verification.examination"])
    return context


_FORKS = _forks()
