"""What a clerk settled is settled still when the pages are arranged, and when that is taken back."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from classifiers.catalogue import UNKNOWN_CODE
from digitize.arranging import NotArrangedError
from digitize.review import Decision, Settlement, set_document_type, settle_field
from models.entities import Document, Field
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs


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


def test_what_a_clerk_settled_is_settled_still_and_finds_its_page(pieces: Pieces) -> None:
    document_id = pieces.receive(BACK, FRONT)
    settle(pieces, document_id)

    pieces.arrange(document_id, (2, 0), (1, 180))
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

    pieces.arrange(document_id, (2, turn), (1, 0))
    run_jobs(pieces.context)
    with pieces.database.read() as session:
        assert session.get_one(Document, document_id).type_code == "death_certificate"
    pieces.undo_arrangement(document_id)
    run_jobs(pieces.context)

    with pieces.database.read() as session:
        document = session.get_one(Document, document_id)
    assert (document.state, document.type_code) == (DocumentState.READ, "death_certificate")


def test_a_machine_that_is_sure_of_a_type_is_no_clerk_who_named_it(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    with pieces.database.begin() as session:
        document = session.get_one(Document, document_id)
        document.type_code, document.type_confidence = UNKNOWN_CODE, 1.0

    pieces.arrange(document_id, (2, 0), (1, 0))
    run_jobs(pieces.context)

    with pieces.database.read() as session:
        assert session.get_one(Document, document_id).state is DocumentState.READ


def test_what_was_settled_on_a_page_that_is_left_out_is_not_carried_over(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK)
    settle(pieces, document_id)

    pieces.arrange(document_id, (2, 0), out=(1,))

    with pieces.database.read() as session:
        now = session.get_one(Document, document_id).current_capture_id
        assert session.scalars(select(Field).where(Field.capture_id == now)).all() == []


def test_taken_back_the_scan_counts_again_with_what_was_settled_on_it(any_pieces: Pieces) -> None:
    pieces = any_pieces
    document_id = pieces.receive(FRONT, BACK)
    settle(pieces, document_id)
    before, seen = pieces.pages(document_id), pieces.capture(document_id).id
    pieces.arrange(document_id, (2, 0), (1, 90))
    run_jobs(pieces.context)

    pieces.undo_arrangement(document_id)

    assert run_jobs(pieces.context) == ["understand"]
    assert (pieces.states(document_id), pieces.capture(document_id).id) == ([DocumentState.READ], seen)
    assert [page.clean_sha256 for page in pieces.pages(document_id)] == [page.clean_sha256 for page in before]
    with pieces.database.read() as session:
        kept = session.scalars(select(Field).where(Field.capture_id == seen, Field.settled_by.is_not(None))).one()
        assert (kept.value, kept.page) == ("001099000001", 1)
    with pytest.raises(NotArrangedError):
        pieces.undo_arrangement(document_id)
    for _ in range(2):  # and again, as often as anybody likes
        pieces.arrange(document_id, (2, 0), (1, 0))
        pieces.undo_arrangement(document_id)
        run_jobs(pieces.context)
    assert pieces.states(document_id) == [DocumentState.READ]
