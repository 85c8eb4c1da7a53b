"""Two people at once, a power cut and a hand in the database: pages are arranged as a whole or not at all."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError as DatabaseRefusal

from digitize import arranging
from models.entities import Arrangement, AuditEvent, Capture, Freeze, Job, Page, SourceFile
from models.values.document_state import DocumentState
from tests.digitize.mishaps import PowerCutError, at_once, the_power_goes
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces


def test_of_two_clerks_at_once_one_arranges_and_the_other_is_told(any_pieces: Pieces) -> None:
    document_id = any_pieces.receive(FRONT, BACK)
    seen = any_pieces.capture(document_id).id

    outcomes = at_once(
        lambda: any_pieces.arrange(document_id, (2, 0), (1, 0), seen=seen),
        lambda: any_pieces.arrange(document_id, (1, 90), (2, 0), seen=seen),
    )

    assert outcomes.count("done") == 1
    assert set(outcomes) - {"done"} <= {"capture_changed", "arranging_too_early"}
    assert any_pieces.count(Arrangement) == [1]


@pytest.mark.parametrize("last", ["_keep_settled", "begin_reading", "record_on_document"])
def test_a_crash_in_the_middle_leaves_the_pages_as_they_were(
    any_pieces: Pieces, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    document_id = any_pieces.receive(FRONT, BACK)
    entities = (Capture, Page, SourceFile, Job, Arrangement, AuditEvent)
    before, seen = any_pieces.count(*entities), any_pieces.capture(document_id).id

    monkeypatch.setattr(arranging, last, the_power_goes)
    with pytest.raises(PowerCutError):
        any_pieces.arrange(document_id, (2, 0), (1, 0))

    assert any_pieces.count(*entities) == before
    assert (any_pieces.states(document_id), any_pieces.capture(document_id).id) == ([DocumentState.READ], seen)


def freeze(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        session.add(Freeze(document_id=document_id, manifest={"pages": []}, digest="0" * 64, frozen_by=CLERK))


def test_the_database_itself_keeps_how_pages_were_arranged(any_pieces: Pieces) -> None:
    document_id = any_pieces.receive(FRONT, BACK)
    any_pieces.arrange(document_id, (2, 0), (1, 0))
    freeze(any_pieces, document_id)

    for statement in (
        "UPDATE arrangement SET pages = '[1]'",
        "UPDATE arrangement SET arranged_by = 'somebody'",
        "UPDATE arrangement SET undone_at = arranged_at, undone_by = 'somebody'",  # the document is frozen
        "DELETE FROM arrangement",
    ):
        with pytest.raises(DatabaseRefusal, match="never"), any_pieces.database.begin() as session:
            session.execute(text(statement))
