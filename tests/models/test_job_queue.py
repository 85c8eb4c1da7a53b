"""The queue on both databases: one worker a job, fenced, fair, and no job that goes on for ever."""

from __future__ import annotations

import threading
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.clock import utc_now
from models.database import Database
from models.entities import Document, Job, JobState, OutboxMessage
from models.job_queue import (
    MAX_FAILURES,
    MAX_LOSSES,
    ClaimedJob,
    Lane,
    LostLeaseError,
    claim,
    enqueue,
    fail,
    finish,
    postpone,
    reap,
    release_owner,
    renew,
    wake_up_tokens,
)
from tests.models.records import a_document, an_agency

ALL_LANES = (Lane.COUNTER, Lane.NORMAL, Lane.ARCHIVE)


@pytest.fixture
def document(database: Database) -> Document:
    with database.begin() as session:
        return a_document(session)


def queue_up(database: Database, document: Document, count: int = 1, lane: Lane = Lane.NORMAL) -> list[str]:
    """`count` jobs of one document; their identifiers in order."""
    with database.begin() as session:
        return [
            enqueue(session, kind="read_page", document_id=document.id, agency_id=document.agency_id, lane=lane).id
            for _ in range(count)
        ]


def take(database: Database, owner: str = "worker-1", lanes: tuple[Lane, ...] = ALL_LANES) -> ClaimedJob | None:
    return claim(database, pools=["cpu"], lanes=lanes, owner=owner, lease_seconds=60)


def take_one(database: Database, owner: str = "worker-1") -> ClaimedJob:
    claimed = take(database, owner)
    assert claimed is not None
    return claimed


def done(database: Database, claimed: ClaimedJob) -> None:
    with database.begin() as session:
        finish(session, claimed)


def let_lease_expire(database: Database, job_id: str) -> None:
    with database.begin() as session:
        session.execute(update(Job).where(Job.id == job_id).values(lease_until=utc_now() - timedelta(seconds=1)))


def make_due(database: Database) -> None:
    """Ends every pause before a next try."""
    with database.begin() as session:
        session.execute(update(Job).values(run_after=utc_now() - timedelta(seconds=1)))


def job_with(database: Database, job_id: str) -> Job:
    with database.read() as session:
        return session.execute(select(Job).where(Job.id == job_id)).scalar_one()


def test_a_job_is_claimed_with_all_that_its_worker_needs(database: Database, document: Document) -> None:
    with database.begin() as session:
        payload = {"page": "p1", "numbers": [1, 2.5]}
        enqueue(session, kind="read_page", document_id=document.id, agency_id=document.agency_id, payload=payload)

    claimed = take_one(database)

    assert (claimed.kind, claimed.document_id, claimed.agency_id) == ("read_page", document.id, document.agency_id)
    assert claimed.payload == payload
    assert claimed.attempt == 1


def test_nothing_ready_is_nothing_claimed(database: Database) -> None:
    assert take(database) is None


def test_a_job_of_a_rolled_back_transaction_never_existed(database: Database, document: Document) -> None:
    def enqueue_and_fail() -> None:
        with database.begin() as session:
            enqueue(session, kind="prepare", document_id=document.id, agency_id=document.agency_id)
            raise RuntimeError("later in the same transaction")

    with pytest.raises(RuntimeError):
        enqueue_and_fail()

    assert take(database) is None


def test_a_claimed_job_is_not_claimed_again(database: Database, document: Document) -> None:
    queue_up(database, document)

    assert take(database, "worker-1") is not None
    assert take(database, "worker-2") is None


def test_jobs_of_another_pool_are_left_alone(database: Database, document: Document) -> None:
    queue_up(database, document)

    assert claim(database, pools=["io"], lanes=ALL_LANES, owner="w", lease_seconds=60) is None


def test_many_workers_at_once_never_get_the_same_job(database: Database, document: Document) -> None:
    expected = set(queue_up(database, document, 40))
    claimed: list[str] = []

    def work(owner: str) -> None:
        while (job := take(database, owner)) is not None:
            claimed.append(job.id)
            done(database, job)

    threads = [threading.Thread(target=work, args=(f"worker-{number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(claimed) == 40
    assert set(claimed) == expected


def test_finishing_commits_result_and_next_job_with_it(database: Database, document: Document) -> None:
    queue_up(database, document)
    claimed = take_one(database)

    with database.begin() as session:
        session.add(OutboxMessage(key="read", topic="document.read", payload={}))
        enqueue(session, kind="understand", document_id=document.id, agency_id=document.agency_id)
        finish(session, claimed)

    assert job_with(database, claimed.id).state is JobState.DONE
    assert take_one(database).kind == "understand"


def test_a_worker_that_lost_its_lease_commits_nothing(database: Database, document: Document) -> None:
    queue_up(database, document)
    slow = take_one(database, "slow")
    let_lease_expire(database, slow.id)
    assert reap(database) == 1
    quick = take_one(database, "quick")
    assert quick.id == slow.id
    done(database, quick)

    def commit_late() -> None:
        with database.begin() as session:
            session.add(OutboxMessage(key="late", topic="document.read", payload={}))
            finish(session, slow)

    with pytest.raises(LostLeaseError) as caught:
        commit_late()

    assert caught.value.code == "lease_lost"
    with database.read() as session:
        assert session.scalars(select(OutboxMessage)).all() == []


def test_a_worker_that_lost_its_lease_is_fenced_while_the_other_still_works(
    database: Database, document: Document
) -> None:
    queue_up(database, document)
    slow = take_one(database, "slow")
    let_lease_expire(database, slow.id)
    reap(database)
    take_one(database, "quick")

    assert not renew(database, slow, 60)
    assert not fail(database, slow, code="x", retry_in_seconds=None)
    assert not postpone(database, slow, code="x", retry_in_seconds=1)
    with pytest.raises(LostLeaseError):
        done(database, slow)
    assert job_with(database, slow.id).state is JobState.RUNNING


def test_renewing_keeps_the_job_from_the_reaper(database: Database, document: Document) -> None:
    queue_up(database, document)
    claimed = take_one(database)
    let_lease_expire(database, claimed.id)

    assert renew(database, claimed, 60)

    assert reap(database) == 0
    done(database, claimed)


def test_a_valid_lease_is_not_reaped(database: Database, document: Document) -> None:
    queue_up(database, document)
    take_one(database)

    assert reap(database) == 0


def test_a_failed_job_is_tried_again_after_its_pause(database: Database, document: Document) -> None:
    queue_up(database, document)
    claimed = take_one(database)

    assert fail(database, claimed, code="reader_unavailable", retry_in_seconds=3600)

    assert take(database) is None
    make_due(database)
    assert take_one(database).attempt == 2


def test_a_job_that_fails_every_time_is_given_up_and_a_person_sees_why(database: Database, document: Document) -> None:
    (job_id,) = queue_up(database, document)

    for number in range(1, MAX_FAILURES + 1):
        again = fail(database, take_one(database), code="reader_failed", retry_in_seconds=0)
        assert again == (number < MAX_FAILURES)

    assert take(database) is None
    assert job_with(database, job_id).state is JobState.DEAD
    with database.read() as session:
        assert session.get_one(Document, document.id).failure_code == "reader_failed"


def test_a_failure_that_no_retry_can_mend_is_given_up_at_once(database: Database, document: Document) -> None:
    (job_id,) = queue_up(database, document)

    assert not fail(database, take_one(database), code="pdf_malformed", retry_in_seconds=None)

    assert job_with(database, job_id).state is JobState.DEAD
    with database.read() as session:
        assert session.get_one(Document, document.id).failure_code == "pdf_malformed"


def test_giving_up_makes_whoever_edits_the_document_look_again(database: Database, document: Document) -> None:
    queue_up(database, document)
    with database.read() as session:
        before = session.get_one(Document, document.id).version

    fail(database, take_one(database), code="pdf_malformed", retry_in_seconds=None)

    with database.read() as session:
        assert session.get_one(Document, document.id).version == before + 1


def test_a_job_that_takes_every_worker_down_is_given_up(database: Database, document: Document) -> None:
    (job_id,) = queue_up(database, document)

    for _ in range(MAX_LOSSES):
        make_due(database)
        let_lease_expire(database, take_one(database).id)
        assert reap(database) == 1

    make_due(database)
    assert take(database) is None
    assert job_with(database, job_id).state is JobState.DEAD
    with database.read() as session:
        assert session.get_one(Document, document.id).failure_code == "processing_failed"


def test_the_first_lost_worker_costs_no_pause(database: Database, document: Document) -> None:
    queue_up(database, document)
    let_lease_expire(database, take_one(database).id)

    reap(database)

    assert take(database) is not None


def test_waiting_for_somebody_elses_outage_is_not_counted(database: Database, document: Document) -> None:
    queue_up(database, document)

    for _ in range(MAX_FAILURES + MAX_LOSSES):
        assert postpone(database, take_one(database), code="timestamps_unavailable", retry_in_seconds=0)

    assert take(database) is not None


def test_the_jobs_of_a_dead_worker_are_put_back_and_no_others(database: Database, document: Document) -> None:
    queue_up(database, document, 2)
    lost, kept = take_one(database, "dead"), take_one(database, "alive")

    assert release_owner(database, "dead") == 1

    assert take_one(database, "third").id == lost.id
    done(database, kept)


def test_a_machine_that_goes_down_often_kills_no_job(database: Database, document: Document) -> None:
    (job_id,) = queue_up(database, document)

    for _ in range(MAX_LOSSES + 2):
        take_one(database, "node-1")
        release_owner(database, "node-1", blame_job=False)

    assert job_with(database, job_id).state is JobState.READY
    assert take(database) is not None


def test_one_dedupe_key_is_one_job(database: Database, document: Document) -> None:
    def understand() -> str:
        with database.begin() as session:
            return enqueue(
                session,
                kind="understand",
                document_id=document.id,
                agency_id=document.agency_id,
                dedupe=f"{document.id}:understand",
            ).id

    assert understand() == understand()

    with database.read() as session:
        assert len(session.scalars(select(Job)).all()) == 1


def test_two_transactions_that_enqueue_the_same_step_at_once_make_one_job(
    database: Database, document: Document
) -> None:
    barrier = threading.Barrier(6)
    found: list[str] = []

    def last_page_was_read() -> None:
        barrier.wait()
        with database.begin() as session:
            job = enqueue(
                session, kind="understand", document_id=document.id, agency_id=document.agency_id, dedupe="join"
            )
            found.append(job.id)

    threads = [threading.Thread(target=last_page_was_read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 6
    assert len(set(found)) == 1


def test_the_counter_overtakes_an_archive(database: Database, document: Document) -> None:
    queue_up(database, document, 20, Lane.ARCHIVE)
    (waiting_citizen,) = queue_up(database, document, 1, Lane.COUNTER)

    assert take_one(database).id == waiting_citizen


def test_a_worker_that_prefers_the_archive_keeps_it_from_starving(database: Database, document: Document) -> None:
    (archive,) = queue_up(database, document, 1, Lane.ARCHIVE)
    queue_up(database, document, 20, Lane.COUNTER)

    claimed = take(database, lanes=(Lane.ARCHIVE, Lane.NORMAL, Lane.COUNTER))

    assert claimed is not None
    assert claimed.id == archive


def test_a_small_agency_gets_its_share_beside_a_large_one(database: Database) -> None:
    with database.begin() as session:
        large, small = an_agency(session, "large"), an_agency(session, "small")
        for agency, count in ((large, 60), (small, 10)):
            for _ in range(count):
                enqueue(session, kind="read_page", document_id=None, agency_id=agency.id)

    first = [take_one(database).agency_id for _ in range(20)]

    shares = Counter(first)
    # Half each, give or take the job at which the newcomer joined the line.
    assert shares[small.id] in (9, 10)


def test_an_agency_with_long_documents_waits_in_proportion(database: Database) -> None:
    with database.begin() as session:
        long, short = an_agency(session, "long"), an_agency(session, "short")
        for agency, cost in ((long, 4), (short, 1)):
            for _ in range(20):
                enqueue(session, kind="read", document_id=None, agency_id=agency.id, cost=cost)

    shares = Counter(take_one(database).agency_id for _ in range(20))

    # One long document for four short ones, give or take one.
    assert shares[short.id] in (15, 16, 17)


def test_documents_of_one_agency_go_in_the_order_they_came(database: Database, document: Document) -> None:
    expected = queue_up(database, document, 5)

    assert [take_one(database).id for _ in range(5)] == expected


def test_tokens_are_sent_once_and_again_when_nobody_came(database: Database, document: Document) -> None:
    queue_up(database, document, 3)

    assert wake_up_tokens(database, pool="cpu", limit=2, again_after_seconds=60) == 2
    assert wake_up_tokens(database, pool="cpu", limit=10, again_after_seconds=60) == 1
    assert wake_up_tokens(database, pool="cpu", limit=10, again_after_seconds=60) == 0
    assert wake_up_tokens(database, pool="cpu", limit=10, again_after_seconds=-1) == 3


def test_tokens_are_for_ready_jobs_of_the_pool_only(database: Database, document: Document) -> None:
    queue_up(database, document, 2)
    take_one(database)

    assert wake_up_tokens(database, pool="io", limit=10, again_after_seconds=60) == 0
    assert wake_up_tokens(database, pool="cpu", limit=10, again_after_seconds=60) == 1
