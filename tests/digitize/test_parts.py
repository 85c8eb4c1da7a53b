"""What holds for the parts of a capture as it did for the whole, and what the database keeps of them."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError as DatabaseRefusal

from certify.appointment import latest_appointment, original_received_at
from digitize.receiving import CounterScanIsCitizenUploadError, attach_counter_scan
from models.database import Database
from models.entities import Appointment, Capture, CaptureSource, Document, Job, JobState, Lane
from models.storage import LocalBlobStore
from tests.digitize.parting_desk import NOTICE, Desk, desk_of
from tests.digitize.pieces import CLERK
from tests.digitize.test_steps import DECISION, run_jobs


def test_the_database_itself_keeps_what_was_parted(any_desk: Desk) -> None:
    parts = any_desk.part((1, 2), (3,), left_out=(4,))
    run_jobs(any_desk.context)
    any_desk.compare(parts[0])

    for statement in (
        "UPDATE parting SET left_out = '[]'",
        "UPDATE parting SET parted_by = 'somebody'",
        "UPDATE parting SET undone_at = parted_at, undone_by = 'somebody'",  # a part is frozen
        "UPDATE document_part SET pages = '[1]'",
        "DELETE FROM document_part",
        "DELETE FROM parting",
    ):
        with pytest.raises(DatabaseRefusal, match="never"), any_desk.database.begin() as session:
            session.execute(text(statement))


def test_the_deadline_and_the_slip_of_the_whole_hold_for_its_parts(any_desk: Desk) -> None:
    """Scanned twice before it was parted: the clock runs from the first time the paper lay on the counter."""
    with any_desk.database.begin() as session:
        document = session.get_one(Document, any_desk.document_id)
        first = original_received_at(session, document)
        assert first is not None
        session.add(Appointment(document_id=document.id, received_at=first, due_at=first, made_by=CLERK))
    any_desk.scan_again(any_desk.document_id)
    any_desk.read(DECISION, NOTICE)

    parts = any_desk.part((1,), (2,))

    with any_desk.database.read() as session:
        for part_id in parts:
            assert original_received_at(session, session.get_one(Document, part_id)) == first
            slip = latest_appointment(session, part_id)
            assert slip is not None
            assert slip.document_id == any_desk.document_id


@pytest.mark.parametrize(
    ("source", "lane"), [(CaptureSource.COUNTER_SCAN, Lane.COUNTER), (CaptureSource.CITIZEN_UPLOAD, Lane.NORMAL)]
)
def test_the_parts_wait_in_the_queue_of_the_whole(
    sqlite_database: Database, blobs: LocalBlobStore, source: CaptureSource, lane: Lane
) -> None:
    desk = desk_of(sqlite_database, blobs, source)

    desk.part((1, 2), (3, 4))

    with sqlite_database.read() as session:
        waiting = session.scalars(select(Job.lane).where(Job.state == JobState.READY)).all()
    assert waiting == [lane, lane]


def test_the_citizens_files_are_no_scan_of_a_part_either(sqlite_database: Database, blobs: LocalBlobStore) -> None:
    desk = desk_of(sqlite_database, blobs, CaptureSource.CITIZEN_UPLOAD)
    parts = desk.part((1, 2, 3), (4,))
    run_jobs(desk.context)
    with sqlite_database.read() as session:
        assert not session.scalars(select(Capture).where(Capture.document_id == parts[0])).one().may_be_certified

    of_the_other_part = desk.files[1]
    with pytest.raises(CounterScanIsCitizenUploadError), sqlite_database.begin() as session:
        attach_counter_scan(session, session.get_one(Document, parts[0]), [of_the_other_part], clerk_id=CLERK)
