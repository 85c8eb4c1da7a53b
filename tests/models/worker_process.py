"""Run as a script: one worker that takes jobs through a short pipeline until it is killed or nothing is left.

Each document goes prepare -> read_page (three) -> understand -> a message in the outbox.
"""

from __future__ import annotations

import sys
import time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import audit
from models.database import Database
from models.entities import Document, Job, JobState, OutboxMessage
from models.job_queue import ClaimedJob, Lane, LostLeaseError, claim, enqueue, finish, reap

PAGES = 3


def carry_out(session: Session, job: ClaimedJob) -> None:
    """The transaction that ends a job: its results and what comes next."""
    assert job.document_id is not None
    if job.kind == "prepare":
        for number in range(1, PAGES + 1):
            follow(session, job, "read_page", f"{job.document_id}:read:{number}", {"page": number})
    elif job.kind == "read_page":
        session.get_one(Document, job.document_id, with_for_update=True)
        read = select(func.count()).where(
            Job.document_id == job.document_id, Job.kind == "read_page", Job.state == JobState.DONE
        )
        finish(session, job)
        if session.scalar(read) == PAGES:
            follow(session, job, "understand", f"{job.document_id}:understand", {})
        return
    else:
        session.add(OutboxMessage(key=f"read:{job.document_id}", topic="document.read", payload={}))
        session.get_one(Document, job.document_id).mark_read("decision", 0.9)
        audit.record(
            session, actor="worker", action="document_read", subject_type="document", subject_id=job.document_id
        )
    finish(session, job)


def follow(session: Session, job: ClaimedJob, kind: str, dedupe: str, payload: dict[str, int]) -> None:
    """The next job of the same document."""
    enqueue(
        session,
        kind=kind,
        document_id=job.document_id,
        agency_id=job.agency_id,
        payload=payload,
        dedupe=dedupe,
    )


def main(url: str, owner: str) -> None:
    """Works until it is killed."""
    database = Database(url)
    while True:
        reap(database)
        job = claim(database, pools=["cpu"], lanes=list(Lane), owner=owner, lease_seconds=2)
        if job is None:
            time.sleep(0.02)
            continue
        time.sleep(0.04)  # the slow work, outside of any transaction
        try:
            with database.begin() as session:
                carry_out(session, job)
        except LostLeaseError:
            continue


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
