"""What was parted is one document again, unless something was done with a part."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from certify.appointment import make_appointment
from certify.habits import AgencyHabits
from digitize.rejoining import NotPartedError, PartingStandsError, may_be_undone
from digitize.review import Decision, Settlement, settle_field
from models.entities import Agency, Appointment, Capture, Document, Field, Parting, Role
from models.errors import SaoyError, TransitionError
from models.values.document_state import DocumentState
from tests.certify.desk import account
from tests.digitize.parting_desk import Desk
from tests.digitize.pieces import CLERK
from tests.digitize.test_steps import run_jobs

CALENDAR = AgencyHabits().calendar


def test_undone_the_whole_waits_for_the_clerk_with_what_was_settled(any_desk: Desk) -> None:
    with any_desk.database.begin() as session:
        document = session.get_one(Document, any_desk.document_id)
        typed = Decision(Settlement.CORRECT, "16/QĐ-UBND")
        settle_field(session, document, "document_number", typed, clerk_id=CLERK)
    parts = any_desk.part((1, 2), (3, 4))

    any_desk.undo()

    assert any_desk.states(any_desk.document_id, *parts) == [DocumentState.READ, *[DocumentState.REJOINED] * 2]
    # The jobs of the parts find nothing to do.
    assert run_jobs(any_desk.context) == ["understand", "understand"]
    assert any_desk.states(*parts) == [DocumentState.REJOINED] * 2
    with any_desk.database.read() as session:
        settled = session.scalars(
            select(Field).where(Field.document_id == any_desk.document_id, Field.settled_by == CLERK)
        )
        assert settled.one().value == "16/QĐ-UBND"
        undone = session.scalars(select(Parting)).one()
        assert (undone.undone_by, undone.undone_at is None) == (CLERK, False)
    with pytest.raises(NotPartedError):
        any_desk.undo()
    assert len(any_desk.part((1,), (2,), (3, 4))) == 3


def _refuse(desk: Desk, part_id: str) -> None:
    with desk.database.begin() as session:
        session.get_one(Document, part_id).refuse("not an original")


def _scan_again(desk: Desk, part_id: str) -> None:
    desk.scan_again(part_id)


def _give_a_slip(desk: Desk, part_id: str) -> None:
    with desk.database.begin() as session:
        capture = session.scalars(select(Capture).where(Capture.document_id == part_id)).one()
        at = capture.captured_at
        session.add(Appointment(document_id=part_id, received_at=at, due_at=at, made_by=CLERK))


@pytest.mark.parametrize("act", [Desk.compare, _refuse, _scan_again, _give_a_slip])
def test_it_is_not_undone_when_something_was_done_with_a_part(desk: Desk, act: Callable[[Desk, str], None]) -> None:
    parts = desk.part((1, 2), (3, 4))
    run_jobs(desk.context)
    with desk.database.read() as session:
        assert may_be_undone(session, session.get_one(Document, desk.document_id))
    act(desk, parts[1])
    states = desk.states(desk.document_id, *parts)

    with pytest.raises(PartingStandsError):
        desk.undo()

    assert desk.states(desk.document_id, *parts) == states
    with desk.database.read() as session:
        assert not may_be_undone(session, session.get_one(Document, desk.document_id))


def test_what_is_closed_gets_no_slip(desk: Desk) -> None:
    parts = desk.part((1, 2), (3, 4))
    with desk.database.begin() as session:
        clerk = account(session.scalars(select(Agency)).one(), Role.CLERK, "Cán bộ Tiếp Nhận")
        session.add(clerk)
        session.flush()
        with pytest.raises(TransitionError):
            make_appointment(session, session.get_one(Document, desk.document_id), clerk=clerk, calendar=CALENDAR)
        make_appointment(session, session.get_one(Document, parts[0]), clerk=clerk, calendar=CALENDAR)

    with pytest.raises(PartingStandsError):
        desk.undo()


def test_a_part_is_compared_or_the_parting_undone_and_never_both(any_desk: Desk) -> None:
    parts = any_desk.part((1, 2), (3, 4))
    run_jobs(any_desk.context)

    def attempt(act: Callable[[], None]) -> str:
        try:
            act()
        except SaoyError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(attempt, [lambda: any_desk.compare(parts[0]), any_desk.undo]))

    assert outcomes.count("done") == 1
    whole, first, second = any_desk.states(any_desk.document_id, *parts)
    if outcomes[0] == "done":
        assert (whole, first) == (DocumentState.PARTED, DocumentState.COMPARED)
    else:
        assert (whole, first, second) == (DocumentState.READ, DocumentState.REJOINED, DocumentState.REJOINED)
