"""An owner joins the own papers, and takes back, until a clerk has begun with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from digitize.joining import MixedSourcesError
from digitize.taking_on import TakenOnError
from models.entities import Capture, Document
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

READ, SEPARATED = DocumentState.READ, DocumentState.SEPARATED


def test_the_owner_joins_and_takes_back_what_no_clerk_has_begun_with(pieces: Pieces) -> None:
    owner = pieces.person("chủ")
    front, back = pieces.receive(FRONT), pieces.receive(BACK)

    whole = pieces.join(front, back, person=owner, is_clerk=False)
    run_jobs(pieces.context)
    pieces.undo(whole, person=owner, is_clerk=False)

    assert pieces.states(front, back, whole) == [READ, READ, SEPARATED]


def _scanned(pieces: Pieces, document_id: str) -> None:
    pieces.scan_again(document_id)
    pieces.read(document_id, BACK)


def _said_whole(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        session.get_one(Capture, session.get_one(Document, document_id).current_capture_id).hold_whole(CLERK)


@pytest.mark.parametrize("act", [_scanned, _said_whole, Pieces.settle_number, Pieces.give_a_slip])
def test_the_owner_changes_nothing_once_a_clerk_has_begun(pieces: Pieces, act: Callable[[Pieces, str], None]) -> None:
    owner = pieces.person("chủ")
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    act(pieces, back)

    with pytest.raises((TakenOnError, MixedSourcesError)):
        pieces.join(front, back, person=owner, is_clerk=False)

    assert pieces.states(front, back) == [READ, READ]


def test_the_owner_takes_back_no_clerks_joining(pieces: Pieces) -> None:
    whole = pieces.join(pieces.receive(FRONT), pieces.receive(BACK))
    run_jobs(pieces.context)

    with pytest.raises(TakenOnError):
        pieces.undo(whole, person=pieces.person("chủ"), is_clerk=False)
