"""The claim loop and what it does with each way a job can end."""

import threading
import time
from collections.abc import Callable, Mapping

import pytest
from sqlalchemy import select

from api.execution import Executor, execute
from api.worker import Slot, Worker
from models import job_queue
from models.database import Database
from models.entities import Agency, Job, JobState
from models.errors import ConflictError, InvalidValueError, UnavailableError
from models.job_queue import ClaimedJob, Lane
from tests.models.records import an_agency


def add_job(database: Database, kind: str = "work", *, pool: str = "cpu", lane: Lane = Lane.NORMAL) -> str:
    with database.begin() as session:
        agency = session.scalars(select(Agency)).first() or an_agency(session)
        session.flush()
        return job_queue.enqueue(session, kind=kind, document_id=None, agency_id=agency.id, pool=pool, lane=lane).id


def job(database: Database, job_id: str) -> Job:
    with database.read() as session:
        return session.get_one(Job, job_id)


def finishing(database: Database, done: list[str]) -> Executor:
    def work(claimed: ClaimedJob) -> None:
        with database.begin() as session:
            job_queue.finish(session, claimed)
        done.append(claimed.id)

    return work


def failing(error: Exception) -> Executor:
    def work(claimed: ClaimedJob) -> None:
        raise error

    return work


def worker(
    database: Database, executors: Mapping[str, Executor], *, recycle_after: int = 100, pool: str = "cpu"
) -> Worker:
    return Worker(database, executors, Slot(pool), "test/1", lease_seconds=30, recycle_after=recycle_after)


def test_a_job_is_claimed_executed_and_done(sqlite_database: Database) -> None:
    done: list[str] = []
    job_id = add_job(sqlite_database)

    worked = worker(sqlite_database, {"work": finishing(sqlite_database, done)}).execute_next()

    assert worked
    assert done == [job_id]
    assert job(sqlite_database, job_id).state is JobState.DONE


def test_a_worker_takes_nothing_from_another_pool(sqlite_database: Database) -> None:
    add_job(sqlite_database, pool="io")

    assert not worker(sqlite_database, {"work": finishing(sqlite_database, [])}).execute_next()


def test_the_counter_goes_before_the_archive(sqlite_database: Database) -> None:
    done: list[str] = []
    archive = add_job(sqlite_database, lane=Lane.ARCHIVE)
    counter = add_job(sqlite_database, lane=Lane.COUNTER)
    one = worker(sqlite_database, {"work": finishing(sqlite_database, done)})

    one.execute_next()
    one.execute_next()

    assert done == [counter, archive]


@pytest.mark.parametrize(
    ("error", "state", "code"),
    [
        (InvalidValueError(code="bad"), JobState.DEAD, "bad"),
        (ConflictError(), JobState.DEAD, "conflict"),
        (UnavailableError(code="timestamp_unavailable"), JobState.READY, "timestamp_unavailable"),
        (RuntimeError("a fault of ours"), JobState.READY, "internal_error"),
    ],
)
def test_what_cannot_pass_is_laid_aside_and_what_may_pass_is_tried_again(
    sqlite_database: Database, error: Exception, state: JobState, code: str
) -> None:
    job_id = add_job(sqlite_database)

    worker(sqlite_database, {"work": failing(error)}).execute_next()

    after = job(sqlite_database, job_id)
    assert (after.state, after.error_code) == (state, code)


def test_a_job_that_fails_for_a_reason_of_ours_is_not_tried_for_ever(sqlite_database: Database) -> None:
    job_id = add_job(sqlite_database)
    tries = 0
    while job(sqlite_database, job_id).state is not JobState.DEAD and tries < 20:
        tries += 1
        run_at_once(sqlite_database, job_id)
        worker(sqlite_database, {"work": failing(RuntimeError("again"))}).execute_next()

    assert tries == job_queue.MAX_FAILURES


def run_at_once(database: Database, job_id: str) -> None:
    with database.begin() as session:
        waiting = session.get_one(Job, job_id)
        waiting.run_after = waiting.created_at


def test_the_lease_of_a_long_job_is_renewed_while_it_runs(sqlite_database: Database) -> None:
    job_id = add_job(sqlite_database)
    leases = []

    def slow(claimed: ClaimedJob) -> None:
        first = job(sqlite_database, job_id).lease_until
        wait_for(lambda: job(sqlite_database, job_id).lease_until != first)
        leases.extend([first, job(sqlite_database, job_id).lease_until])
        finishing(sqlite_database, [])(claimed)

    claimed = claim(sqlite_database, lease_seconds=1)
    execute(sqlite_database, {"work": slow}, claimed, lease_seconds=1)

    assert leases[1] > leases[0]
    assert job(sqlite_database, job_id).state is JobState.DONE


def test_a_worker_that_lost_its_lease_changes_nothing(sqlite_database: Database) -> None:
    job_id = add_job(sqlite_database)
    done: list[str] = []

    def overtaken(claimed: ClaimedJob) -> None:
        job_queue.release_owner(sqlite_database, claimed.owner)
        claim(sqlite_database, lease_seconds=30)
        finishing(sqlite_database, done)(claimed)

    execute(sqlite_database, {"work": overtaken}, claim(sqlite_database, lease_seconds=30), lease_seconds=30)

    after = job(sqlite_database, job_id)
    assert done == []
    assert (after.state, after.attempt) == (JobState.RUNNING, 2)


def test_a_worker_ends_after_its_share_of_jobs_and_leaves_the_rest(sqlite_database: Database) -> None:
    done: list[str] = []
    for _ in range(3):
        add_job(sqlite_database)

    worker(sqlite_database, {"work": finishing(sqlite_database, done)}, recycle_after=2).run()

    assert len(done) == 2
    with sqlite_database.read() as session:
        assert len(session.scalars(select(Job).where(Job.state == JobState.READY)).all()) == 1


def test_a_worker_that_is_told_to_stop_finishes_the_job_in_hand(sqlite_database: Database) -> None:
    job_id = add_job(sqlite_database)
    later = add_job(sqlite_database)
    done: list[str] = []
    begun, may_end = threading.Event(), threading.Event()

    def held(claimed: ClaimedJob) -> None:
        begun.set()
        may_end.wait(20)
        finishing(sqlite_database, done)(claimed)

    one = worker(sqlite_database, {"work": held})
    thread = threading.Thread(target=one.run)
    thread.start()
    assert begun.wait(20)
    one.stop()
    may_end.set()
    thread.join(20)

    assert done == [job_id]
    assert job(sqlite_database, later).state is JobState.READY


def claim(database: Database, *, lease_seconds: int) -> ClaimedJob:
    claimed = job_queue.claim(database, pools=["cpu"], lanes=list(Lane), owner="test/1", lease_seconds=lease_seconds)
    assert claimed is not None
    return claimed


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
