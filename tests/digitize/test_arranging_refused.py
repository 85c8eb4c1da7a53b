"""What is not arranged: pages without one place each, pages that nobody saw, what is compared, ended or elsewhere."""

from __future__ import annotations

import pytest

from digitize.arranging import ArrangeTooEarlyError, NotArrangedError, TooLateToArrangeError
from digitize.derived_captures import CaptureChangedError
from models.entities import Arrangement, Capture, CaptureSource, Document, Job, Page, SourceFile
from models.values.arrangements import PagesNotArrangedError
from models.values.document_state import DocumentState
from tests.digitize.pieces import BACK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

COUNTER = CaptureSource.COUNTER_SCAN


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
        pieces.arrange(document_id, *pages, out=out)

    assert pieces.count(Capture, Page, SourceFile, Job, Arrangement) == before


@pytest.mark.parametrize("state", [DocumentState.COMPARED, DocumentState.ISSUED, DocumentState.PARTED])
def test_what_is_compared_ended_or_elsewhere_is_not_arranged(pieces: Pieces, state: DocumentState) -> None:
    document_id = pieces.receive(FRONT, BACK)
    pieces.arrange(document_id, (2, 0), (1, 0))
    run_jobs(pieces.context)
    with pieces.database.begin() as session:
        session.get_one(Document, document_id).state = state

    with pytest.raises(TooLateToArrangeError):
        pieces.arrange(document_id, (2, 0), (1, 0))
    with pytest.raises(TooLateToArrangeError):
        pieces.undo_arrangement(document_id)


def test_pages_of_another_scan_or_of_none_yet_are_not_arranged(pieces: Pieces) -> None:
    document_id = pieces.receive(FRONT, BACK, source=COUNTER)
    seen = pieces.capture(document_id).id
    pieces.scan_again(document_id)
    with pytest.raises(ArrangeTooEarlyError):
        pieces.arrange(document_id, (2, 0), (1, 0))
    pieces.read(document_id, FRONT, BACK)

    with pytest.raises(CaptureChangedError):
        pieces.arrange(document_id, (2, 0), (1, 0), seen=seen)
    with pytest.raises(NotArrangedError):
        pieces.undo_arrangement(document_id)
