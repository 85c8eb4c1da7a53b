"""A Celery worker that hears no broker ends itself, and only then; a machine's jobs are put back together."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from api import celery_app
from api.celery_app import exit_when_deaf, owner_prefix
from models import job_queue
from models.clock import utc_now
from models.database import Database
from models.entities import Agency, Job, JobState
from models.job_queue import Lane
from tests.models.records import an_agency


class EndedError(BaseException):
    """Stands for the end of the process."""


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(status: int) -> None:
        raise EndedError(status)

    monkeypatch.setattr(celery_app.os, "_exit", end)
    monkeypatch.setattr(celery_app, "LOOK_EVERY_SECONDS", 0.0)


def add_job(database: Database, minutes_ago: float = 0) -> str:
    with database.begin() as session:
        agency = session.scalars(select(Agency)).first() or an_agency(session)
        session.flush()
        job = job_queue.enqueue(session, kind="work", document_id=None, agency_id=agency.id)
        job.run_after = utc_now() - timedelta(minutes=minutes_ago)
        return job.id


def claim(database: Database, owner: str) -> job_queue.ClaimedJob:
    claimed = job_queue.claim(database, pools=["cpu"], lanes=list(Lane), owner=owner, lease_seconds=60)
    assert claimed is not None
    return claimed


def is_starving(database: Database) -> bool:
    return job_queue.is_starving(database, pools=["cpu"], owner_prefix=owner_prefix("cpu@here"), seconds=60)


def test_a_worker_ends_when_old_jobs_wait_and_nobody_claims(sqlite_database: Database) -> None:
    add_job(sqlite_database, minutes_ago=5)

    with pytest.raises(EndedError):
        exit_when_deaf(sqlite_database, ("cpu",), "cpu@here")


def test_jobs_that_just_came_are_no_sign_of_deafness(sqlite_database: Database) -> None:
    add_job(sqlite_database)

    assert not is_starving(sqlite_database)


def test_somebody_who_still_claims_shows_that_the_broker_is_heard(sqlite_database: Database) -> None:
    add_job(sqlite_database, minutes_ago=5)
    add_job(sqlite_database, minutes_ago=5)
    claim(sqlite_database, "celery/cpu@there/1")

    assert not is_starving(sqlite_database)


def test_a_worker_that_is_busy_with_a_long_job_is_not_deaf(sqlite_database: Database) -> None:
    add_job(sqlite_database, minutes_ago=5)
    add_job(sqlite_database, minutes_ago=5)
    claimed = claim(sqlite_database, f"{owner_prefix('cpu@here')}7")
    with sqlite_database.begin() as session:
        session.execute(update(Job).where(Job.id == claimed.id).values(started_at=utc_now() - timedelta(minutes=5)))

    assert not is_starving(sqlite_database)


def test_jobs_of_a_machine_that_went_down_are_put_back_without_blame(sqlite_database: Database) -> None:
    for _ in range(3):
        add_job(sqlite_database)
    owners = ["here/cpu-1/a", "here/io-1/b", "there/cpu-1/c"]
    held = [claim(sqlite_database, owner).id for owner in owners]

    released = job_queue.release_node(sqlite_database, "here/")

    with sqlite_database.read() as session:
        jobs = {job.id: job for job in session.scalars(select(Job))}
    assert released == 2
    assert [jobs[each].state for each in held] == [JobState.READY, JobState.READY, JobState.RUNNING]
    assert all(job.losses == 0 for job in jobs.values())


def test_where_one_process_owns_the_database_everybody_is_put_back(sqlite_database: Database) -> None:
    add_job(sqlite_database)
    claim(sqlite_database, "an old container's name/cpu-1/x")

    assert job_queue.release_node(sqlite_database, "") == 1
