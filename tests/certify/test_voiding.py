"""A number is voided by two people, and never while its copy is being signed by another."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from certify.four_eyes import SamePersonError
from certify.issuing import execute
from certify.register import record_signed, reserve
from certify.voiding import VoidRequestedError, approve_void, open_requests, reject_void, request_void
from models.entities import (
    Certificate,
    Document,
    RegisterEntry,
    RegisterState,
    RequestState,
    Role,
    UserAccount,
    VoidRequest,
)
from models.errors import ConflictError, ForbiddenError, InvalidValueError, SaoyError, TransitionError
from models.job_queue import Lane, claim
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account
from tests.certify.test_issuing import context_of
from tests.certify.test_register import LINE


def person(desk: Desk, role: Role, name: str = "Người Thứ Hai") -> UserAccount:
    made = account(desk.agency, role, name)
    with desk.database.begin() as session:
        session.add(made)
    return made


def reserved(desk: Desk) -> str:
    """A document whose number is reserved; the id of its line."""
    document_id = desk.ordered(pages=1)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        return reserve(session, document, digest=desk.frozen(document_id).digest, line=LINE).id


def asked(desk: Desk, entry_id: str, actor: UserAccount | None = None) -> str:
    with desk.database.begin() as session:
        entry = session.get_one(RegisterEntry, entry_id)
        return request_void(session, entry, reason="Khóa ký hỏng", actor=actor or desk.officer).id


def decide(
    desk: Desk, request_id: str, actor: UserAccount, act: Callable[..., None] = approve_void
) -> SaoyError | None:
    """What the decision ended with."""
    try:
        with desk.database.begin() as session:
            act(session, session.get_one(VoidRequest, request_id), actor=actor)
    except SaoyError as error:
        return error
    return None


def line(session: Session, entry_id: str) -> RegisterEntry:
    return session.get_one(RegisterEntry, entry_id)


def test_two_people_void_a_number_and_the_line_says_why(any_desk: Desk) -> None:
    entry_id = reserved(any_desk)
    chair = person(any_desk, Role.ADMIN)
    request_id = asked(any_desk, entry_id)

    assert decide(any_desk, request_id, chair) is None

    with any_desk.database.read() as session:
        entry = line(session, entry_id)
        document = session.get_one(Document, entry.document_id)
        request = session.get_one(VoidRequest, request_id)
        assert open_requests(session, any_desk.agency.id) == []
    assert (entry.state, entry.void_reason, entry.voided_by) == (RegisterState.VOIDED, "Khóa ký hỏng", chair.id)
    assert document.state is DocumentState.REFUSED
    assert (request.state, request.requested_by, request.decided_by) == (
        RequestState.APPROVED,
        any_desk.officer.id,
        chair.id,
    )


def test_a_number_that_only_waits_for_its_time_stamp_is_voided_with_its_document(desk: Desk) -> None:
    entry_id = reserved(desk)
    with desk.database.begin() as session:
        entry = session.get_one(RegisterEntry, entry_id)
        session.get_one(Document, entry.document_id).mark_awaiting_timestamp()

    assert decide(desk, asked(desk, entry_id), person(desk, Role.ADMIN)) is None

    with desk.database.read() as session:
        assert session.get_one(Document, entry.document_id).state is DocumentState.REFUSED


def test_whoever_asks_does_not_approve(desk: Desk) -> None:
    entry_id = reserved(desk)

    assert isinstance(decide(desk, asked(desk, entry_id), desk.officer), SamePersonError)

    with desk.database.read() as session:
        assert line(session, entry_id).state is RegisterState.RESERVED


def test_the_database_itself_wants_two_people(any_desk: Desk) -> None:
    asked(any_desk, reserved(any_desk))

    with pytest.raises(DatabaseError), any_desk.database.begin() as session:
        session.execute(text("UPDATE void_request SET state = 'approved', decided_by = requested_by"))


@pytest.mark.parametrize("role", [Role.CLERK, Role.SEAL_KEEPER, Role.AUDITOR, Role.CITIZEN, Role.ADMIN])
def test_only_officers_ask(role: Role, desk: Desk) -> None:
    entry_id = reserved(desk)

    with pytest.raises(ForbiddenError):
        asked(desk, entry_id, person(desk, role))


@pytest.mark.parametrize("role", [Role.CLERK, Role.SEAL_KEEPER, Role.AUDITOR, Role.CITIZEN])
def test_others_do_not_decide(role: Role, desk: Desk) -> None:
    request_id = asked(desk, reserved(desk))

    assert isinstance(decide(desk, request_id, person(desk, role)), ForbiddenError)


def test_somebody_of_another_office_does_not_decide(desk: Desk) -> None:
    request_id = asked(desk, reserved(desk))
    stranger = account(None, Role.ADMIN, "Người nơi khác")
    stranger.agency_id = "another"

    assert isinstance(decide(desk, request_id, stranger), ForbiddenError)


def test_a_request_needs_its_reason(desk: Desk) -> None:
    entry_id = reserved(desk)

    with desk.database.begin() as session, pytest.raises(InvalidValueError):
        request_void(session, line(session, entry_id), reason=" ", actor=desk.officer)


def test_one_request_at_a_time(desk: Desk) -> None:
    entry_id = reserved(desk)
    request_id = asked(desk, entry_id)
    with pytest.raises(VoidRequestedError):
        asked(desk, entry_id)

    assert decide(desk, request_id, person(desk, Role.ADMIN), reject_void) is None

    assert asked(desk, entry_id) != request_id


def test_a_signed_line_is_not_voided(desk: Desk) -> None:
    entry_id = reserved(desk)
    request_id = asked(desk, entry_id)
    with desk.database.begin() as session:
        record_signed(session, line(session, entry_id), datetime.now(UTC))

    assert isinstance(decide(desk, request_id, person(desk, Role.ADMIN)), TransitionError)
    with pytest.raises(TransitionError):
        asked(desk, entry_id)


def test_of_several_who_decide_at_once_exactly_one_does(any_desk: Desk) -> None:
    entry_id = reserved(any_desk)
    request_id = asked(any_desk, entry_id)
    people = [person(any_desk, Role.ADMIN, f"Người {number}") for number in range(6)]

    with ThreadPoolExecutor(6) as pool:
        ends = list(pool.map(lambda actor: decide(any_desk, request_id, actor), people))

    assert [end for end in ends if end is None] == [None]
    assert all(isinstance(end, ConflictError) for end in ends if end is not None)
    with any_desk.database.read() as session:
        assert line(session, entry_id).state is RegisterState.VOIDED


def test_a_number_voided_while_it_is_signed_never_gets_out(
    any_desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decision falls after the signatures and before the copy is recorded: the line ends voided, no copy is."""
    from certify import issuing

    desk = any_desk
    document_id = desk.ordered(pages=1)
    chair = person(desk, Role.ADMIN)
    real = issuing.require_frozen_rasters

    def voided_meanwhile(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        with desk.database.read() as session:
            entry = session.scalars(select(RegisterEntry)).one()
        assert decide(desk, asked(desk, entry.id), chair) is None

    monkeypatch.setattr(issuing, "require_frozen_rasters", voided_meanwhile)
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner="w", lease_seconds=60)
    assert job is not None
    with pytest.raises(TransitionError):
        execute(job, context_of(desk, office))

    with desk.database.read() as session:
        assert session.scalars(select(Certificate)).all() == []
        assert session.scalars(select(RegisterEntry.state)).one() is RegisterState.VOIDED
        assert session.get_one(Document, document_id).state is DocumentState.REFUSED
