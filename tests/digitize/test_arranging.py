"""The pages of a document are put in order and turned upright by hand, and back, with nothing lost on the way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError as DatabaseRefusal

from digitize import arranging
from digitize.arranging import (
    ArrangeTooEarlyError,
    NotArrangedError,
    TooLateToArrangeError,
    arrange_pages,
    undo_arrangement,
)
from digitize.derived_captures import CaptureChangedError
from digitize.images import decode_png
from digitize.review import Decision, Settlement, set_document_type, settle_field
from digitize.separating import JoiningStandsError
from models.database import Database
from models.document_origin import hands_on
from models.entities import (
    Arrangement,
    AuditEvent,
    Capture,
    CaptureSource,
    Document,
    Field,
    Freeze,
    Job,
    JobState,
    Page,
    SourceFile,
)
from models.errors import SaoyError
from models.storage import LocalBlobStore
from models.values.arrangements import PageOrder, PagesNotArrangedError, PlacedPage
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, CLERK, FRONT, SIZE, Pieces
from tests.digitize.test_steps import run_jobs

COUNTER = CaptureSource.COUNTER_SCAN


@pytest.fixture
def pieces(sqlite_database: Database, blobs: LocalBlobStore, tmp_path: Path) -> Pieces:
    return Pieces(sqlite_database, blobs, tmp_path)


@pytest.fixture
def any_pieces(database: Database, blobs: LocalBlobStore, tmp_path: Path) -> Pieces:
    """The same on both databases."""
    return Pieces(database, blobs, tmp_path)


def arrange(
    pieces: Pieces, document_id: str, *pages: tuple[int, int], out: tuple[int, ...] = (), seen: str = ""
) -> None:
    """As a clerk does who sees the capture that is there now: numbers and turns in order."""
    order = PageOrder(tuple(PlacedPage(*page) for page in pages), out)
    with pieces.database.begin() as session:
        document = session.get_one(Document, document_id)
        capture_id = seen or document.current_capture_id or ""
        arrange_pages(session, document, order, capture_id=capture_id, clerk_id=CLERK)


def undo(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        undo_arrangement(session, session.get_one(Document, document_id), clerk_id=CLERK)


def settle(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        document = session.get_one(Document, document_id)
        session.add(
            Field(
                document_id=document_id,
                capture_id=document.current_capture_id or "",
                ordinal=1,
                name="personal_number",
                confidence=0.4,
                page=1,
                box=[[1, 2], [3, 2], [3, 4], [1, 4]],
                source="ocr",  # type: ignore[arg-type] # as a row has it
                needs_review=True,
            )
        )
        session.flush()
        typed = Decision(Settlement.CORRECT, "001099000001")
        settle_field(session, document, "personal_number", typed, clerk_id=CLERK)


def test_the_pages_are_in_the_order_that_the_clerk_says_and_the_scan_stays(any_pieces: Pieces) -> None:
    pieces = any_pieces
    document_id = pieces.receive(BACK, FRONT, ("trang 3",), source=COUNTER)
    before, capture = pieces.pages(document_id), pieces.capture(document_id)

    arrange(pieces, document_id, (2, 0), (1, 0), out=(3,))

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


@pytest.mark.parametrize(("turn", "size"), [(90, SIZE[::-1]), (180, SIZE), (270, SIZE[::-1])])
def test_a_page_is_turned_and_read_again_as_it_is_then(pieces: Pieces, turn: int, size: tuple[int, int]) -> None:
    document_id = pieces.receive(FRONT, BACK)
    before = pieces.pages(document_id)

    arrange(pieces, document_id, (1, turn), (2, 0))

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
    arrange(pieces, document_id, (1, 90))

    def the_power_goes(*arguments: object) -> None:
        raise RuntimeError("the power went")

    with monkeypatch.context() as cut:
        cut.setattr("digitize.read_page_step.lock_capture", the_power_goes)
        with pytest.raises(RuntimeError):
            run_jobs(pieces.context)
    assert pieces.pages(document_id)[0].clean_sha256 == before.clean_sha256
    with pieces.database.begin() as session:
        session.scalars(select(Job).where(Job.state == JobState.RUNNING)).one().state = JobState.READY

    assert run_jobs(pieces.context) == ["read_page", "understand"]
    assert pieces.pages(document_id)[0].rotation == 90


def test_what_a_clerk_settled_is_settled_still_and_finds_its_page(pieces: Pieces) -> None:
    document_id = pieces.receive(BACK, FRONT)
    settle(pieces, document_id)

    arrange(pieces, document_id, (2, 0), (1, 180))
    run_jobs(pieces.context)

    with pieces.database.read() as session:
        now = session.get_one(Document, document_id).current_capture_id
        kept = session.scalars(select(Field).where(Field.capture_id == now, Field.settled_by.is_not(None))).one()
    assert (kept.name, kept.value, kept.settled_by) == ("personal_number", "001099000001", CLERK)
    assert (kept.page, kept.box) == (2, None)


@pytest.mark.parametrize("turn", [0, 90])
def test_the_type_that_a_clerk_named_is_the_type_still_and_again(pieces: Pieces, turn: int) -> None:
    document_id = pieces.receive(FRONT, BACK)
    with pieces.database.begin() as session:
        set_document_type(session, session.get_one(Document, document_id), "death_certificate", clerk_id=CLERK)
    run_jobs(pieces.context)

    arrange(pieces, document_id, (2, turn), (1, 0))
    run_jobs(pieces.context)
    with pieces.database.read() as session:
        assert session.get_one(Document, document_id).type_code == "death_certificate"
    undo(pieces, document_id)
    run_jobs(pieces.context)

    with pieces.database.read() as session:
        document = session.get_one(Document, document_id)
    assert (document.state, document.type_code) == (DocumentState.READ, "death_certificate")


def test_what_was_settled_on_a_page_that_is_left_out_is_not_carried_over(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    settle(pieces, document_id)

    arrange(pieces, document_id, (2, 0), out=(1,))

    with pieces.database.read() as session:
        now = session.get_one(Document, document_id).current_capture_id
        assert session.scalars(select(Field).where(Field.capture_id == now)).all() == []


@pytest.mark.parametrize(
    ("pages", "out"),
    [
        (((1, 0),), ()),  # page 2 is nowhere
        (((1, 0), (2, 0), (1, 90)), ()),
        (((1, 0), (2, 0), (3, 0)), ()),
        (((1, 0), (2, 0)), (2,)),
        (((1, 45), (2, 0)), ()),
        ((), (1, 2)),
    ],
)
def test_every_page_has_one_place(pieces: Pieces, pages: tuple[tuple[int, int], ...], out: tuple[int, ...]) -> None:
    document_id = pieces.receive(FRONT, BACK)
    before = pieces.count(Capture, Page, SourceFile, Job, Arrangement)

    with pytest.raises(PagesNotArrangedError):
        arrange(pieces, document_id, *pages, out=out)

    assert pieces.count(Capture, Page, SourceFile, Job, Arrangement) == before


def test_pages_as_they_are_change_nothing(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)

    arrange(pieces, document_id, (1, 0), (2, 0))

    assert pieces.states(document_id) == [DocumentState.READ]
    assert pieces.count(Arrangement) == [0]


@pytest.mark.parametrize("state", [DocumentState.COMPARED, DocumentState.ISSUED, DocumentState.PARTED])
def test_what_is_compared_ended_or_elsewhere_is_not_arranged(pieces: Pieces, state: DocumentState) -> None:
    document_id = pieces.receive(FRONT, BACK)
    arrange(pieces, document_id, (2, 0), (1, 0))
    run_jobs(pieces.context)
    with pieces.database.begin() as session:
        session.get_one(Document, document_id).state = state

    with pytest.raises(TooLateToArrangeError):
        arrange(pieces, document_id, (2, 0), (1, 0))
    with pytest.raises(TooLateToArrangeError):
        undo(pieces, document_id)


def test_pages_of_another_scan_or_of_none_yet_are_not_arranged(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK, source=COUNTER)
    seen = pieces.capture(document_id).id
    pieces.scan_again(document_id)
    with pytest.raises(ArrangeTooEarlyError):
        arrange(pieces, document_id, (2, 0), (1, 0))
    pieces.read(document_id, FRONT, BACK)

    with pytest.raises(CaptureChangedError):
        arrange(pieces, document_id, (2, 0), (1, 0), seen=seen)
    with pytest.raises(NotArrangedError):
        undo(pieces, document_id)


def test_of_two_clerks_at_once_one_arranges_and_the_other_is_told(any_pieces: Pieces) -> None:
    document_id = any_pieces.receive(FRONT, BACK)
    seen = any_pieces.capture(document_id).id

    def attempt(pages: tuple[tuple[int, int], ...]) -> str:
        try:
            arrange(any_pieces, document_id, *pages, seen=seen)
        except SaoyError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(attempt, [((2, 0), (1, 0)), ((1, 90), (2, 0))]))

    assert answers.count("done") == 1
    assert set(answers) - {"done"} <= {"capture_changed", "arranging_too_early"}
    assert any_pieces.count(Arrangement) == [1]


@pytest.mark.parametrize("last", ["_keep_settled", "begin_reading", "record_on_document"])
def test_a_crash_in_the_middle_leaves_the_pages_as_they_were(
    any_pieces: Pieces, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    document_id = any_pieces.receive(FRONT, BACK)
    entities = (Capture, Page, SourceFile, Job, Arrangement, AuditEvent)
    before, seen = any_pieces.count(*entities), any_pieces.capture(document_id).id

    def the_power_goes(*arguments: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(arranging, last, the_power_goes)
    with pytest.raises(RuntimeError):
        arrange(any_pieces, document_id, (2, 0), (1, 0))

    assert any_pieces.count(*entities) == before
    assert (any_pieces.states(document_id), any_pieces.capture(document_id).id) == ([DocumentState.READ], seen)


def test_taken_back_the_scan_counts_again_with_what_was_settled_on_it(any_pieces: Pieces) -> None:
    pieces = any_pieces
    document_id = pieces.receive(FRONT, BACK)
    settle(pieces, document_id)
    before, seen = pieces.pages(document_id), pieces.capture(document_id).id
    arrange(pieces, document_id, (2, 0), (1, 90))
    run_jobs(pieces.context)

    undo(pieces, document_id)

    assert run_jobs(pieces.context) == ["understand"]
    assert (pieces.states(document_id), pieces.capture(document_id).id) == ([DocumentState.READ], seen)
    assert [page.clean_sha256 for page in pieces.pages(document_id)] == [page.clean_sha256 for page in before]
    with pieces.database.read() as session:
        kept = session.scalars(select(Field).where(Field.capture_id == seen, Field.settled_by.is_not(None))).one()
        assert (kept.value, kept.page) == ("001099000001", 1)
    with pytest.raises(NotArrangedError):
        undo(pieces, document_id)
    for _ in range(2):  # and again, as often as anybody likes
        arrange(pieces, document_id, (2, 0), (1, 0))
        undo(pieces, document_id)
        run_jobs(pieces.context)
    assert pieces.states(document_id) == [DocumentState.READ]


def test_a_page_whose_reading_failed_is_arranged_and_read_again_and_keeps_its_turn(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    pieces.fail_reading(document_id, 1)

    arrange(pieces, document_id, (2, 0), (1, 90))
    with pieces.database.begin() as session:
        session.scalars(select(Job).where(Job.state == JobState.READY)).one().state = JobState.DEAD
        session.get_one(Document, document_id).mark_unreadable("unavailable")
    arrange(pieces, document_id, (2, 0), (1, 0))  # the page that still waits for its turn comes first

    run_jobs(pieces.context)
    assert [page.rotation for page in pieces.pages(document_id)] == [90, 0]
    assert pieces.states(document_id) == [DocumentState.READ]


def test_a_joining_is_taken_back_after_the_arrangement_is(pieces: Pieces) -> None:
    whole = pieces.join(pieces.receive(BACK), pieces.receive(FRONT))
    run_jobs(pieces.context)
    arrange(pieces, whole, (2, 0), (1, 0))
    run_jobs(pieces.context)
    with pytest.raises(JoiningStandsError):
        pieces.undo(whole)

    undo(pieces, whole)
    pieces.undo(whole)

    assert pieces.states(whole) == [DocumentState.SEPARATED]


def freeze(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        session.add(Freeze(document_id=document_id, manifest={"pages": []}, digest="0" * 64, frozen_by=CLERK))


def test_the_database_itself_keeps_how_pages_were_arranged(any_pieces: Pieces) -> None:
    document_id = any_pieces.receive(FRONT, BACK)
    arrange(any_pieces, document_id, (2, 0), (1, 0))
    freeze(any_pieces, document_id)

    for statement in (
        "UPDATE arrangement SET pages = '[1]'",
        "UPDATE arrangement SET arranged_by = 'somebody'",
        "UPDATE arrangement SET undone_at = arranged_at, undone_by = 'somebody'",  # the document is frozen
        "DELETE FROM arrangement",
    ):
        with pytest.raises(DatabaseRefusal, match="never"), any_pieces.database.begin() as session:
            session.execute(text(statement))


def test_the_trail_says_who_arranged_what(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    seen = pieces.capture(document_id).id
    arrange(pieces, document_id, (2, 90), out=(1,))
    undo(pieces, document_id)

    with pieces.database.read() as session:
        events = {event.action: event for event in session.scalars(select(AuditEvent))}
    told = events["pages_arranged"]
    assert (told.actor, told.subject_id, told.details["of_capture_id"]) == (CLERK, document_id, seen)
    assert (told.details["pages"], told.details["left_out"]) == ([[2, 90]], [1])
    assert events["arrangement_undone"].details["capture_id"] == seen
