"""Two sides of a card that were sent one by one become one document, and both stay."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from digitize.joining import AlreadyJoinedError, joinable_with
from models import audit
from models.entities import AuditEvent, CaptureSource, Document, Dossier, Field
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

COUNTER = CaptureSource.COUNTER_SCAN
READ, JOINED = DocumentState.READ, DocumentState.JOINED


def test_what_was_sent_apart_goes_on_as_one_document_and_both_stay(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT, copies=1), pieces.receive(BACK, copies=3)
    before = [*pieces.pages(front), *pieces.pages(back)]

    whole = pieces.join(front, back)

    assert run_jobs(pieces.context) == ["understand"]
    assert pieces.states(front, back, whole) == [JOINED, JOINED, READ]
    with pieces.database.read() as session:
        first, joined = session.get_one(Document, front), session.get_one(Document, whole)
        fields = session.scalars(select(Field.capture_id).where(Field.document_id == whole)).all()
        assert (joined.dossier_id, joined.created_at, joined.copies) == (first.dossier_id, first.created_at, 3)
        assert set(fields) == {joined.current_capture_id}
        assert audit.first_broken_link(session) is None
    after = pieces.pages(whole)
    assert [page.number for page in after] == [1, 2]
    assert [(page.original_sha256, page.clean_sha256, page.reading) for page in after] == [
        (page.original_sha256, page.clean_sha256, page.reading) for page in before
    ]
    assert [page.id for page in (*pieces.pages(front), *pieces.pages(back))] == [page.id for page in before]


def test_each_file_is_kept_under_its_hash_with_the_piece_and_with_the_whole(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK, ("trang 2",))
    of_pieces = [file.blob_sha256 for each in (back, front) for file in pieces.files(each)]

    whole = pieces.join(back, front)

    files = pieces.files(whole)
    assert [(file.blob_sha256, file.page_numbers) for file in files] == [(of_pieces[0], (1, 2)), (of_pieces[1], (1,))]
    assert all(pieces.storage.holds(digest) for digest in of_pieces)
    assert [file.blob_sha256 for each in (back, front) for file in pieces.files(each)] == of_pieces


def test_the_request_that_came_first_goes_on_whatever_the_order_of_the_pages(pieces: Pieces) -> None:
    first, second = pieces.receive(BACK), pieces.receive(FRONT)

    whole = pieces.join(second, first)

    with pieces.database.read() as session:
        assert session.get_one(Document, whole).dossier_id == session.get_one(Document, first).dossier_id


def test_a_clerk_says_that_it_is_one_and_an_owner_does_not(pieces: Pieces) -> None:
    owner = pieces.person("chủ")
    by_clerk = pieces.join(pieces.receive(FRONT), pieces.receive(BACK))
    by_owner = pieces.join(pieces.receive(FRONT), pieces.receive(BACK), person=owner, is_clerk=False)

    assert (pieces.capture(by_clerk).held_whole_by, pieces.capture(by_owner).held_whole_by) == (CLERK, None)


def test_a_person_is_offered_what_may_be_joined_and_nothing_else(pieces: Pieces) -> None:
    one = pieces.receive(FRONT)
    fit = [pieces.receive(BACK), pieces.receive(BACK)]
    pieces.fail_reading(fit[1], 1)
    pieces.receive(BACK, source=COUNTER)
    pieces.receive(BACK, owner="người khác")
    pieces.receive(BACK, owner=None)
    pieces.refuse(pieces.receive(BACK))

    with pieces.database.read() as session:
        offered = joinable_with(session, session.get_one(Document, one))
        assert [document.id for document, _ in offered] == fit[::-1]
        assert all(dossier.id == session.get_one(Dossier, document.dossier_id).id for document, dossier in offered)
    joined = pieces.join(one, fit[0])
    with pytest.raises(AlreadyJoinedError):
        pieces.join(one, fit[1])
    assert joined not in fit


def test_the_trail_says_who_joined_what(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    captures = [pieces.capture(each).id for each in (front, back)]
    whole = pieces.join(front, back)
    pieces.undo(whole)

    with pieces.database.read() as session:
        events = {event.action: event for event in session.scalars(select(AuditEvent).order_by(AuditEvent.sequence))}
    told = events["documents_joined"]
    assert (told.actor, told.subject_id) == (CLERK, whole)
    assert told.details["pieces"] == [
        {"document_id": front, "capture_id": captures[0]},
        {"document_id": back, "capture_id": captures[1]},
    ]
    assert events["document_joined"].details["document_id"] == whole
    assert events["joining_undone"].details["pieces"] == [front, back]
    assert events["piece_separated"].subject_id == back
