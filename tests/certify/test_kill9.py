"""Real processes, really killed: the numbers stay whole and every copy that can be reached is complete."""

from __future__ import annotations

import multiprocessing
import random
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from sqlalchemy import select

from certify.register_lookup import DatabaseRegister
from certify.verification import Verdict, verify_pdf
from models.entities import Certificate, Document, Job, JobState, RegisterEntry, RegisterState
from models.job_queue import release_owner
from models.values.document_state import DocumentState
from tests.certify.conftest import Office, codes
from tests.certify.desk import Desk
from tests.certify.issuing_worker import issue_everything

SEED = 20261123
KILLS = 6
DOCUMENTS = 10


def wait_for_work_in_hand(desk: Desk, owner: str, worker: BaseProcess) -> None:
    """A worker takes seconds to start, on a busy machine many: killed before it has a job it would prove nothing."""
    held = select(Job.id).where(Job.lease_owner == owner, Job.state == JobState.RUNNING)
    while worker.is_alive():
        with desk.database.read() as session:
            if session.scalar(held) is not None:
                return
        worker.join(0.02)


@pytest.mark.slow
def test_workers_killed_at_random_moments_leave_whole_numbers_and_whole_copies(
    any_desk: Desk, office: Office, tmp_path: Path
) -> None:
    desk, chance = any_desk, random.Random(SEED)
    documents = [desk.ordered(pages=1, seed=seed) for seed in range(DOCUMENTS)]
    url = desk.database.url.render_as_string(hide_password=False)
    keys = str(office.authority.root_file.parent)
    killed_in_the_middle = 0

    for kill in range(KILLS + 1):
        owner = f"worker-{kill}"
        arguments = (url, str(tmp_path / "blobs"), keys, owner, office.log_key.as_text())
        worker = multiprocessing.get_context("spawn").Process(target=issue_everything, args=arguments)
        worker.start()
        if kill < KILLS:
            wait_for_work_in_hand(desk, owner, worker)
            worker.join(chance.uniform(0.0, 0.3))
            killed_in_the_middle += worker.is_alive()
            worker.kill()
        worker.join()
        release_owner(desk.database, owner, blame_job=False)

    with desk.database.read() as session:
        states = [session.get_one(Document, document).state for document in documents]
        entries = session.scalars(select(RegisterEntry).order_by(RegisterEntry.number)).all()
        certificates = session.scalars(select(Certificate)).all()
    print(f"seed {SEED}: {killed_in_the_middle} of {KILLS} workers killed while they ran")  # noqa: T201 - kept in the report
    assert killed_in_the_middle == KILLS, "a worker came to its end by itself, so its kill proved nothing"
    assert states == [DocumentState.ISSUED] * DOCUMENTS
    assert [entry.number for entry in entries] == list(range(1, DOCUMENTS + 1))
    assert {entry.state for entry in entries} == {RegisterState.SIGNED}
    assert len({certificate.entry_id for certificate in certificates}) == DOCUMENTS
    register = DatabaseRegister(desk.database)
    for certificate in certificates:
        report = verify_pdf(desk.storage.get(certificate.blob_sha256), trust_roots=office.trust, register=register)
        assert report.verdict is Verdict.VALID, codes(report)
