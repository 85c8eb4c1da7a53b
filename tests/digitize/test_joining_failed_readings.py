"""Pieces and piles of which a page could not be read: joined or parted, only that page is read again."""

from __future__ import annotations

from sqlalchemy import select

from digitize.rejoining import undo_parting
from models.entities import Document, Job, JobState
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

READ = DocumentState.READ


def test_a_piece_whose_reading_failed_is_joined_and_read_again_with_its_text_layer(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT), pieces.receive(BACK, ("trang 3",))
    pieces.fail_reading(back, 2)
    with pieces.database.read() as session:
        layer = session.scalars(select(Job).where(Job.state == JobState.DEAD)).one().payload["text_layer_sha256"]

    whole = pieces.join(front, back)

    with pieces.database.read() as session:
        (waiting,) = session.scalars(select(Job).where(Job.state == JobState.READY)).all()
        files = {file.id for file in pieces.files(whole)}
        assert (waiting.kind, waiting.document_id) == ("read_page", whole)
        assert waiting.payload["text_layer_sha256"] == layer
        assert waiting.payload["source_file_id"] in files
    assert run_jobs(pieces.context) == ["read_page", "understand"]
    assert pieces.states(whole) == [READ]
    assert all(page.reading is not None for page in pieces.pages(whole))


def test_taken_back_what_had_failed_has_failed_still(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    pieces.fail_reading(back, 1)
    whole = pieces.join(front, back)

    pieces.undo(whole)

    with pieces.database.read() as session:
        failed = session.get_one(Document, back)
        assert (failed.state, failed.failure_code) == (DocumentState.RECEIVED, "unavailable")
    assert pieces.states(front) == [READ]


def test_a_capture_whose_reading_failed_is_parted_and_only_the_failed_page_read_again(pieces: Pieces) -> None:
    pile = pieces.receive(FRONT, BACK)
    pieces.fail_reading(pile, 2)

    pieces.part(pile)

    assert sorted(run_jobs(pieces.context)) == ["read_page", "understand", "understand"]
    with pieces.database.read() as session:
        parts = session.scalars(select(Document).where(Document.id != pile)).all()
    assert [part.state for part in parts] == [READ, READ]
    with pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)
    with pieces.database.read() as session:
        whole = session.get_one(Document, pile)
    assert (whole.state, whole.failure_code) == (DocumentState.RECEIVED, "unavailable")
