"""What was joined is two documents again, unless something was done with the whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from digitize.rejoining import PartingStandsError, undo_parting
from digitize.separating import JoiningStandsError, NotJoinedError, may_be_separated
from models.document_origin import with_origins
from models.entities import Document, Field, Joining
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

READ, SEPARATED = DocumentState.READ, DocumentState.SEPARATED


def test_taken_back_the_pieces_wait_as_they_were_with_what_was_settled(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    pieces.settle_number(front)
    whole = pieces.join(front, back)

    pieces.undo(whole)

    assert run_jobs(pieces.context) == ["understand"]  # finds nothing to do
    assert pieces.states(front, back, whole) == [READ, READ, SEPARATED]
    with pieces.database.read() as session:
        settled = session.scalars(select(Field).where(Field.settled_by == CLERK)).one()
        undone = session.scalars(select(Joining)).one()
        assert (settled.document_id, undone.undone_by) == (front, CLERK)
    with pytest.raises(NotJoinedError):
        pieces.undo(whole)
    with pytest.raises(NotJoinedError):
        pieces.undo(front)
    assert pieces.states(pieces.join(back, front)) == [DocumentState.RECEIVED]


def _join_on(pieces: Pieces, document_id: str) -> None:
    pieces.join(document_id, pieces.receive(("trang 3",)))


@pytest.mark.parametrize(
    "act", [Pieces.compare, Pieces.refuse, Pieces.give_a_slip, Pieces.part, _join_on, Pieces.scan_again]
)
def test_it_is_not_taken_back_when_something_was_done_with_the_whole(
    pieces: Pieces, act: Callable[[Pieces, str], None]
) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    whole = pieces.join(front, back)
    run_jobs(pieces.context)
    with pieces.database.read() as session:
        assert may_be_separated(session, session.get_one(Document, whole))
    act(pieces, whole)
    states = pieces.states(front, back, whole)

    with pytest.raises(JoiningStandsError):
        pieces.undo(whole)

    assert pieces.states(front, back, whole) == states
    with pieces.database.read() as session:
        assert not may_be_separated(session, session.get_one(Document, whole))


def test_a_part_that_was_joined_keeps_its_parting(pieces: Pieces) -> None:
    """Page 2 had been scanned into another pile: parted there, joined here."""
    pile, first = pieces.receive(("trang khác",), BACK), pieces.receive(FRONT)
    pieces.part(pile)
    run_jobs(pieces.context)
    with pieces.database.read() as session:
        parts = session.scalars(select(Document.id).where(Document.state == READ, Document.id != first)).all()
    whole = pieces.join(first, sorted(parts)[1])

    with pytest.raises(PartingStandsError), pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)
    with pieces.database.read() as session:
        assert set(with_origins(session, whole)) == {whole, first, sorted(parts)[1], pile}
    pieces.undo(whole)
    with pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)
    assert pieces.states(pile, first) == [READ, READ]
