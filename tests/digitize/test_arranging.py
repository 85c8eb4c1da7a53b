"""The pages of a document are put in order and turned upright by hand, and the scan stays."""

from __future__ import annotations

import numpy as np
import pytest
from sqlalchemy import select

from digitize.images import decode_png
from digitize.separating import JoiningStandsError
from models.document_origin import hands_on
from models.entities import Arrangement, AuditEvent, CaptureSource, Document, Job, JobState, Page
from models.values.document_state import DocumentState
from tests.digitize.mishaps import PowerCutError, the_power_goes
from tests.digitize.pieces import BACK, CLERK, FRONT, SIZE, Pieces
from tests.digitize.test_steps import run_jobs

COUNTER = CaptureSource.COUNTER_SCAN


def test_the_pages_are_in_the_order_that_the_clerk_says_and_the_scan_stays(any_pieces: Pieces) -> None:
    pieces = any_pieces
    document_id = pieces.receive(BACK, FRONT, ("trang 3",), source=COUNTER)
    before, capture = pieces.pages(document_id), pieces.capture(document_id)

    pieces.arrange(document_id, (2, 0), (1, 0), out=(3,))

    assert pieces.states(document_id) == [DocumentState.RECEIVED]
    assert run_jobs(pieces.context) == ["understand"]
    assert pieces.states(document_id) == [DocumentState.READ]
    after, now = pieces.pages(document_id), pieces.capture(document_id)
    assert [page.clean_sha256 for page in after] == [before[1].clean_sha256, before[0].clean_sha256]
    assert [page.reading for page in after] == [before[1].reading, before[0].reading]
    assert (now.source, now.captured_by, now.captured_at) == (
        capture.source,
        capture.captured_by,
        capture.captured_at,
    )
    (file, second) = pieces.files(document_id)[0], pieces.files(document_id)[-1]
    assert file.blob_sha256 == second.blob_sha256
    assert [number for each in pieces.files(document_id) for number in each.page_numbers] == [2, 1]
    with pieces.database.read() as session:
        kept = session.scalars(select(Page).where(Page.capture_id == capture.id).order_by(Page.number)).all()
        row = session.scalars(select(Arrangement)).one()
        assert CLERK in hands_on(session, now)
    assert [page.id for page in kept] == [page.id for page in before]
    assert (row.pages, row.turns, row.left_out) == ([2, 1], [0, 0], [3])


def test_pages_as_they_are_change_nothing(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)

    pieces.arrange(document_id, (1, 0), (2, 0))

    assert pieces.states(document_id) == [DocumentState.READ]
    assert pieces.count(Arrangement) == [0]


@pytest.mark.parametrize(("turn", "size"), [(90, SIZE[::-1]), (180, SIZE), (270, SIZE[::-1])])
def test_a_page_is_turned_and_read_again_as_it_is_then(pieces: Pieces, turn: int, size: tuple[int, int]) -> None:
    document_id = pieces.receive(FRONT, BACK)
    before = pieces.pages(document_id)

    pieces.arrange(document_id, (1, turn), (2, 0))

    assert run_jobs(pieces.context) == ["read_page", "understand"]
    turned, other = pieces.pages(document_id)
    picture = decode_png(pieces.storage.get(turned.clean_sha256))
    was = decode_png(pieces.storage.get(before[0].clean_sha256))
    assert np.array_equal(picture, np.rot90(was, k=-turn // 90))
    assert ((turned.width, turned.height), turned.rotation) == (size, turn)
    assert turned.original_sha256 == before[0].original_sha256
    assert turned.page_reading is not None
    assert (turned.page_reading.width, turned.page_reading.height) == size
    assert (other.clean_sha256, other.reading) == (before[1].clean_sha256, before[1].reading)


def test_a_worker_that_dies_before_it_says_so_turns_the_page_once(
    pieces: Pieces, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = pieces.receive(FRONT)
    before = pieces.pages(document_id)[0]
    pieces.arrange(document_id, (1, 90))

    with monkeypatch.context() as cut:
        cut.setattr("digitize.read_page_step.lock_capture", the_power_goes)
        with pytest.raises(PowerCutError):
            run_jobs(pieces.context)
    assert pieces.pages(document_id)[0].clean_sha256 == before.clean_sha256
    with pieces.database.begin() as session:
        session.scalars(select(Job).where(Job.state == JobState.RUNNING)).one().state = JobState.READY

    assert run_jobs(pieces.context) == ["read_page", "understand"]
    assert pieces.pages(document_id)[0].rotation == 90


def test_a_page_whose_reading_failed_is_arranged_and_read_again_and_keeps_its_turn(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    pieces.fail_reading(document_id, 1)

    pieces.arrange(document_id, (2, 0), (1, 90))
    with pieces.database.begin() as session:
        session.scalars(select(Job).where(Job.state == JobState.READY)).one().state = JobState.DEAD
        session.get_one(Document, document_id).mark_unreadable("unavailable")
    pieces.arrange(document_id, (2, 0), (1, 0))  # the page that still waits for its turn comes first

    run_jobs(pieces.context)
    assert [page.rotation for page in pieces.pages(document_id)] == [90, 0]
    assert pieces.states(document_id) == [DocumentState.READ]


def test_a_joining_is_taken_back_after_the_arrangement_is(pieces: Pieces) -> None:
    whole = pieces.join(pieces.receive(BACK), pieces.receive(FRONT))
    run_jobs(pieces.context)
    pieces.arrange(whole, (2, 0), (1, 0))
    run_jobs(pieces.context)
    with pytest.raises(JoiningStandsError):
        pieces.undo(whole)

    pieces.undo_arrangement(whole)
    pieces.undo(whole)

    assert pieces.states(whole) == [DocumentState.SEPARATED]


def test_the_trail_says_who_arranged_what(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    seen = pieces.capture(document_id).id
    pieces.arrange(document_id, (2, 90), out=(1,))
    pieces.undo_arrangement(document_id)

    with pieces.database.read() as session:
        events = {event.action: event for event in session.scalars(select(AuditEvent))}
    told = events["pages_arranged"]
    assert (told.actor, told.subject_id, told.details["of_capture_id"]) == (CLERK, document_id, seen)
    assert (told.details["pages"], told.details["left_out"]) == ([[2, 90]], [1])
    assert events["arrangement_undone"].details["capture_id"] == seen
