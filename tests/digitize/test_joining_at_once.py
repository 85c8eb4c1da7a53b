"""Two people at once, a power cut and a hand in the database: a joining is there as a whole or not at all."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError as DatabaseRefusal

from digitize import joining
from models.entities import AuditEvent, Capture, Document, Job, JoinedDocument, Joining, Page, SourceFile
from models.values.document_state import DocumentState
from tests.digitize.mishaps import PowerCutError, at_once, the_power_goes
from tests.digitize.pieces import BACK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

READ, JOINED, SEPARATED = DocumentState.READ, DocumentState.JOINED, DocumentState.SEPARATED


def test_of_two_clerks_at_once_one_joins_and_the_other_is_told(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back, other = pieces.receive(FRONT), pieces.receive(BACK), pieces.receive(BACK)

    outcomes = at_once(lambda: pieces.join(front, back), lambda: pieces.join(other, front))

    assert sorted(outcomes) == ["already_joined", "done"]
    assert pieces.count(Joining, JoinedDocument) == [1, 2]


def test_a_document_is_parted_or_joined_and_never_both(any_pieces: Pieces) -> None:
    pieces = any_pieces
    one, other = pieces.receive(FRONT, BACK), pieces.receive(BACK)
    seen = pieces.capture(one).id

    outcomes = at_once(lambda: pieces.part(one, seen=seen), lambda: pieces.join(one, other))

    assert outcomes.count("done") == 1
    expected = [DocumentState.PARTED, READ] if outcomes[0] == "done" else [JOINED, JOINED]
    assert pieces.states(one, other) == expected


def test_it_is_compared_or_taken_back_and_never_both(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    whole = pieces.join(front, back)
    run_jobs(pieces.context)

    outcomes = at_once(lambda: pieces.compare(whole), lambda: pieces.undo(whole))

    assert outcomes.count("done") == 1
    compared = [JOINED, JOINED, DocumentState.COMPARED]
    assert pieces.states(front, back, whole) == (compared if outcomes[0] == "done" else [READ, READ, SEPARATED])


@pytest.mark.parametrize("last", ["begin_reading", "_tell"])
def test_a_crash_in_the_middle_leaves_the_pieces(
    any_pieces: Pieces, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    front, back = any_pieces.receive(FRONT), any_pieces.receive(BACK)
    entities = (Document, Capture, Page, SourceFile, Job, Joining, JoinedDocument, AuditEvent)
    before = any_pieces.count(*entities)

    monkeypatch.setattr(joining, last, the_power_goes)
    with pytest.raises(PowerCutError):
        any_pieces.join(front, back)

    assert any_pieces.count(*entities) == before
    assert any_pieces.states(front, back) == [READ, READ]


def test_the_database_itself_keeps_what_was_joined(any_pieces: Pieces) -> None:
    whole = any_pieces.join(any_pieces.receive(FRONT), any_pieces.receive(BACK))
    run_jobs(any_pieces.context)
    any_pieces.compare(whole)

    for statement in (
        "UPDATE joining SET joined_by = 'somebody'",
        "UPDATE joining SET undone_at = joined_at, undone_by = 'somebody'",  # the whole is frozen
        "UPDATE joined_document SET ordinal = 7",
        "DELETE FROM joined_document",
        "DELETE FROM joining",
    ):
        with pytest.raises(DatabaseRefusal, match="never"), any_pieces.database.begin() as session:
            session.execute(text(statement))
