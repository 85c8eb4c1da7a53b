"""What must not be joined: papers of two people, an upload with a scan, what nobody saw, what is compared or ended."""

from __future__ import annotations

import pytest

from digitize.derived_captures import CaptureChangedError
from digitize.joining import (
    JoinTooEarlyError,
    MixedSourcesError,
    NoPagesError,
    OtherOwnerError,
    TooLateToJoinError,
    joinable_with,
)
from models.entities import Capture, CaptureSource, Document, Job, Joining, Page, SourceFile
from models.errors import NotFoundError
from models.values.document_state import DocumentState
from models.values.joins import Join, JoinNeedsTwoError, Piece
from tests.digitize.pieces import BACK, FRONT, Pieces

COUNTER = CaptureSource.COUNTER_SCAN
READ = DocumentState.READ


def test_papers_of_two_people_are_not_joined(pieces: Pieces) -> None:
    own, foreign = pieces.receive(FRONT), pieces.receive(BACK, owner="người khác")
    before = pieces.count(Document, Capture, Page, SourceFile, Job, Joining)

    with pytest.raises(OtherOwnerError):
        pieces.join(own, foreign)

    assert pieces.count(Document, Capture, Page, SourceFile, Job, Joining) == before
    assert pieces.states(own, foreign) == [READ, READ]


@pytest.mark.parametrize(
    ("owner", "name", "may"),
    [
        (None, "NGUYỄN  VĂN MẪU", True),
        (None, "Trần Thị Khác", False),
        ("chủ", "Nguyễn Văn Mẫu", False),  # an account of somebody of the same name is not the person at the counter
    ],
)
def test_people_without_an_account_are_known_by_their_name(
    pieces: Pieces, owner: str | None, name: str, *, may: bool
) -> None:
    one = pieces.receive(FRONT, owner=None, source=COUNTER)
    other = pieces.receive(BACK, owner=owner, name=name, source=COUNTER)

    with pieces.database.read() as session:
        offered = [document.id for document, _ in joinable_with(session, session.get_one(Document, one))]
    assert offered == ([other] if may else [])
    if may:
        assert pieces.states(pieces.join(one, other)) == [DocumentState.RECEIVED]
    else:
        with pytest.raises(OtherOwnerError):
            pieces.join(one, other)


def test_nobody_without_a_name_is_somebody_else_without_a_name(pieces: Pieces) -> None:
    with pytest.raises(OtherOwnerError):
        pieces.join(pieces.receive(FRONT, owner=None, name=""), pieces.receive(BACK, owner=None, name=""))


def test_an_upload_gets_into_no_scan_from_the_counter(pieces: Pieces) -> None:
    """The joined capture would pass for one that was made from the paper."""
    scanned, sent = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK)

    for order in ((scanned, sent), (sent, scanned)):
        with pytest.raises(MixedSourcesError):
            pieces.join(*order)

    assert not pieces.capture(pieces.join(sent, pieces.receive(FRONT))).may_be_certified


@pytest.mark.parametrize(
    "state", [DocumentState.COMPARED, DocumentState.ISSUING, DocumentState.ISSUED, DocumentState.REFUSED]
)
def test_what_is_compared_certified_or_refused_is_not_joined(pieces: Pieces, state: DocumentState) -> None:
    one, other = pieces.receive(FRONT), pieces.receive(BACK)
    with pieces.database.begin() as session:
        session.get_one(Document, other).state = state

    with pytest.raises(TooLateToJoinError):
        pieces.join(one, other)

    assert pieces.states(one, other) == [READ, state]


def test_what_is_still_read_is_not_joined(pieces: Pieces) -> None:
    one, other = pieces.receive(FRONT), pieces.receive(BACK)
    with pieces.database.begin() as session:
        session.get_one(Document, other).state = DocumentState.RECEIVED

    with pytest.raises(JoinTooEarlyError):
        pieces.join(one, other)


def test_pages_that_nobody_saw_are_not_joined(pieces: Pieces) -> None:
    one, other = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK, source=COUNTER)
    seen = pieces.seen(one, other)
    pieces.scan_again(other)
    pieces.read(other, BACK)

    with pytest.raises(CaptureChangedError):
        pieces.carry_out(seen)


def test_a_piece_without_any_page_is_not_joined(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    pieces.fail_reading(back)

    with pytest.raises(NoPagesError):
        pieces.join(front, back)


def test_a_document_is_joined_with_another_one_that_is_there(pieces: Pieces) -> None:
    one = pieces.receive(FRONT)
    for wrong in ((one,), (one, one)):
        with pytest.raises(JoinNeedsTwoError):
            pieces.join(*wrong)
    with pytest.raises(NotFoundError):
        pieces.carry_out(Join((Piece(one, pieces.capture(one).id), Piece("nowhere", "x"))))
