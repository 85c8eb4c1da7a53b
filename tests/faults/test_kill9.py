"""Kill -9 of `saoy serve` and of its children at random moments: nothing acknowledged is lost, no number is used twice.

Real processes, real SQLite, real reading, real signatures. The client keeps its own ledger of what was acknowledged.
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import ColumnElement, select

from api.container import Container
from api.fsck import find_violations
from certify.issuing import JOB_KIND
from certify.verification import Verdict
from digitize import steps
from models.entities import Certificate, Document, Job, JobState, RegisterEntry, RegisterState
from models.values.document_state import DocumentState
from tests.faults.serving import PatientClient, ServedFolder, clerk, officer, small_scan, wait_for

# Another seed kills at other moments: SAOY_TEST_SEED=7 pytest tests/faults
SEED = int(os.environ.get("SAOY_TEST_SEED", "20261123"))
KILLS = 20
UPLOADS = 10
ISSUED = 4
# On a quiet machine with two cores all of it takes about two minutes; a busy one may need far longer.
BOUND_SECONDS = 400
READING = frozenset(steps.KINDS)
SIGNING = frozenset({JOB_KIND})


class Office:
    """The people of the office, at work while everything is being killed."""

    def __init__(self, served: ServedFolder, folder: Path) -> None:
        self._clerk, self._officer = clerk(served), officer(served)
        self._folder = folder
        self.acknowledged: dict[str, str] = {}
        self.failure: BaseException | None = None
        self.may_sign = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self) -> None:
        self._thread.start()

    def finish(self) -> None:
        self._thread.join(BOUND_SECONDS)
        assert not self._thread.is_alive(), "the office did not get its work done"
        if self.failure is not None:
            raise self.failure

    def _run(self) -> None:
        try:
            for number in range(UPLOADS):
                self._upload(number)
            for document_id in list(self.acknowledged.values())[:ISSUED]:
                self._certify(document_id)
        except BaseException as error:  # noqa: BLE001 - raised again in the test's own thread by `finish`
            self.failure = error

    def _upload(self, number: int) -> None:
        scan = small_scan(self._folder / f"scan-{number}.png", number)
        key = f"upload-{number}"
        answer = self._clerk.call(
            "POST",
            "/api/v1/documents",
            files={"files": (scan.name, scan.read_bytes(), "image/png")},
            headers={"Idempotency-Key": key},
        )
        assert answer.status_code == 202, answer.text
        self.acknowledged[key] = answer.json()["id"]

    def _certify(self, document_id: str) -> None:
        address = f"/api/v1/documents/{document_id}"
        wait_for(lambda: self._state(address) != "received", BOUND_SECONDS, "a document is read")
        document = self._clerk.call("GET", address).json()
        for name, field in document["fields"].items():
            if field["needs_review"]:
                self._clerk.call("PUT", f"{address}/fields/{name}", json={"settlement": "unreadable"})
        # An answer may get lost after its effect: doing a step again is refused, and the state tells what holds.
        self._until(self._clerk, "POST", f"{address}/review", address, "reviewed")
        for page in document["pages"]:
            self._clerk.call("POST", f"{address}/pages/{page['number']}/attestation")
        self._until(self._clerk, "POST", f"{address}/freeze", address, "compared")
        assert self.may_sign.wait(BOUND_SECONDS)
        answer = self._officer.call("POST", f"{address}/issue")
        assert answer.status_code in (202, 409), answer.text

    def _until(self, person: PatientClient, method: str, path: str, address: str, state: str) -> None:
        answer = person.call(method, path)
        assert answer.status_code == 200 or self._state(address) == state, answer.text

    def _state(self, address: str) -> str:
        state: str = self._clerk.call("GET", address).json()["state"]
        return state


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_after_twenty_kills_every_upload_is_read_and_every_number_stands_on_one_copy(tmp_path: Path) -> None:
    served = ServedFolder(tmp_path / "var")
    with served.container() as container:
        container.database.upgrade()
    began = time.monotonic()
    served.start()
    try:
        served.wait_until_ready()
        start_seconds = time.monotonic() - began
        office = Office(served, tmp_path)
        office.start()

        luck = random.Random(SEED)
        kills = Counter(worker=strike(served, READING))
        kills += kill_at_random(served, luck, start_seconds, KILLS // 2 - kills.total())
        # The other half falls where numbers are given and copies signed.
        office.may_sign.set()
        kills["worker"] += strike(served, SIGNING)
        kills += kill_at_random(served, luck, start_seconds, KILLS - kills.total())
        office.finish()
        expected = {DocumentState.ISSUED: ISSUED, DocumentState.READ: UPLOADS - ISSUED}
        wait_for(lambda: counted(served) == expected, BOUND_SECONDS, f"{expected}, not {counted(served)}")
    finally:
        served.stop()

    assert kills.total() >= KILLS
    assert kills["serve"] > 0
    check_records(served, office.acknowledged)


def strike(served: ServedFolder, kinds: frozenset[str]) -> int:
    """Kill the workers until a job of these kinds was surely in hand. Returns how many kills that took."""
    for kills in range(1, KILLS):
        wait_for(lambda: bool(in_hand(served, kinds)), BOUND_SECONDS, f"a worker is at {sorted(kinds)}")
        held = in_hand(served, kinds)
        served.kill_child("worker")
        # A job that was done in the last instant is no proof; one whose attempt did not end is.
        if not_done(served, held):
            return kills
    pytest.fail("no kill hit a job in hand")


def kill_at_random(served: ServedFolder, luck: random.Random, start_seconds: float, count: int) -> Counter[str]:
    """Half at any moment, while starting too, on a scale of the machine's speed; half as soon as work is in hand."""
    kills: Counter[str] = Counter()
    while kills.total() < count:
        if luck.random() < 0.5:
            time.sleep(luck.uniform(0.05, 1.5) * start_seconds)
        else:
            wait_a_while_for(lambda: bool(in_hand(served, READING | SIGNING)), 2 * start_seconds)
            time.sleep(luck.uniform(0.0, 0.6))
        victim = luck.choices(["serve", "worker", "site"], weights=[7, 11, 2])[0]
        if victim == "serve":
            served.kill_serve()
            served.start()
            served.wait_until_ready()
        elif not served.kill_child(victim):
            continue
        kills[victim] += 1
    return kills


def wait_a_while_for(condition: Callable[[], bool], seconds: float) -> None:
    """Until it comes true, or until it is not worth waiting any longer."""
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)


def in_hand(served: ServedFolder, kinds: frozenset[str]) -> set[str]:
    """Ids of the jobs that a worker holds."""
    return job_ids(served, Job.state == JobState.RUNNING, Job.kind.in_(kinds))


def not_done(served: ServedFolder, jobs: set[str]) -> set[str]:
    """Those whose attempt ended with its worker: still held by the dead, back in the queue, or taken up again."""
    return job_ids(served, Job.id.in_(jobs), Job.state != JobState.DONE)


def job_ids(served: ServedFolder, *conditions: ColumnElement[bool]) -> set[str]:
    with served.container() as container, container.database.read() as session:
        return set(session.scalars(select(Job.id).where(*conditions)))


def counted(served: ServedFolder) -> dict[DocumentState, int]:
    with served.container() as container, container.database.read() as session:
        states = session.scalars(select(Document.state)).all()
    return {state: states.count(state) for state in set(states)}


def check_records(served: ServedFolder, acknowledged: dict[str, str]) -> None:
    """What the client was told against what is kept."""
    with served.container() as container:
        with container.database.read() as session:
            documents = set(session.scalars(select(Document.id)))
            entries = session.scalars(select(RegisterEntry).order_by(RegisterEntry.number)).all()
            jobs = session.scalars(select(Job)).all()
        # Nothing acknowledged is lost, and nothing exists twice.
        assert documents == set(acknowledged.values())
        assert len(acknowledged) == UPLOADS
        # Numbers run without gaps, and each stands on one finished copy.
        assert [entry.number for entry in entries] == list(range(1, ISSUED + 1))
        assert all(entry.state is RegisterState.SIGNED for entry in entries)
        assert len({entry.document_id for entry in entries}) == ISSUED
        assert all(job.state is JobState.DONE for job in jobs)
        assert list(find_violations(container)) == []
        for entry in entries:
            check_copy(container, entry.document_id)


def check_copy(container: Container, document_id: str) -> None:
    with container.database.read() as session:
        certificate = session.scalars(select(Certificate).where(Certificate.document_id == document_id)).one()
    file = container.settings.data_folder / f"{certificate.code}.pdf"
    file.write_bytes(container.storage.get(certificate.blob_sha256))

    assert container.verify(file).verdict is Verdict.VALID
