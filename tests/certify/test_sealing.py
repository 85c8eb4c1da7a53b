"""The seal held by a keeper: what was signed waits, another person has exactly that file sealed, or refuses it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import select

from certify.four_eyes import SamePersonError
from certify.habits import AgencyHabits
from certify.key_copies import KeyPeriod, copies_signed_with
from certify.ordering import enqueue_issue
from certify.register_lookup import DatabaseRegister
from certify.sealing import OtherFileError, SealListTooLongError, order_seals, refuse_seal
from certify.trust import certificate_digest
from certify.verification import Verdict, verify_pdf
from certify.vietnam_time import in_vietnam
from certify.voiding import VoidRequestedError, approve_void, reject_void
from models.clock import utc_now
from models.entities import (
    AuditEvent,
    Document,
    RegisterEntry,
    RegisterState,
    Role,
    SigningRecord,
    UserAccount,
    VoidRequest,
)
from models.errors import ConflictError, ForbiddenError, InvalidValueError, SaoyError, TransitionError
from models.values.document_state import DocumentState
from tests.certify.conftest import Office, codes
from tests.certify.desk import Desk
from tests.certify.keeper import SealDesk, certificates, hired, kinds_logged, seals_asked
from tests.certify.test_issuing import context_of

# The way through


def test_what_an_officer_signed_waits_under_its_number_and_cannot_be_reached(
    anywhere: SealDesk, office: Office
) -> None:
    document_id = anywhere.signed()

    assert anywhere.state(document_id) is DocumentState.AWAITING_SEAL
    assert (anywhere.line(document_id).number, anywhere.line(document_id).state) == (1, RegisterState.RESERVED)
    assert certificates(anywhere) == []
    assert kinds_logged(anywhere) == ["number_reserved"]
    with anywhere.database.read() as session:
        record = session.scalars(select(SigningRecord)).one()
    register = DatabaseRegister(anywhere.database)
    assert register.copy_with_token(record.token) is None
    report = verify_pdf(anywhere.officers_file(document_id), trust_roots=office.trust, register=register)
    assert report.verdict is not Verdict.VALID
    assert not report.issued_by_us


def test_the_keeper_has_exactly_the_officers_file_sealed(anywhere: SealDesk, office: Office) -> None:
    document_id = anywhere.signed()
    before = anywhere.officers_file(document_id)

    anywhere.order(document_id)
    assert anywhere.state(document_id) is DocumentState.SEALING
    assert anywhere.work() == ["seal"]

    [certificate] = certificates(anywhere)
    copy = anywhere.desk.storage.get(certificate.blob_sha256)
    report = verify_pdf(copy, trust_roots=office.trust, register=DatabaseRegister(anywhere.database))
    assert copy.startswith(before)
    assert report.verdict is Verdict.VALID, codes(report)
    assert [each.field for each in report.signatures] == ["Officer", "AgencySeal", "DocumentTimestamp"]
    assert anywhere.state(document_id) is DocumentState.ISSUED
    assert anywhere.line(document_id).state is RegisterState.SIGNED
    assert kinds_logged(anywhere) == ["number_reserved", "copy_issued"]


def test_the_trail_says_who_signed_and_who_had_it_sealed(here: SealDesk) -> None:
    document_id = here.signed()
    here.sealed(document_id)

    with here.database.read() as session:
        events = session.execute(select(AuditEvent.action, AuditEvent.actor).order_by(AuditEvent.sequence)).all()
    told = [tuple(event) for event in events][-5:]
    officer, keeper = here.desk.officer.id, here.keeper.id
    assert told == [
        ("number_reserved", "system"),
        ("seal_requested", officer),
        ("seal_ordered", keeper),
        ("number_signed", "system"),
        ("certificate_issued", officer),
    ]


def test_where_the_seal_goes_with_the_officer_nobody_waits(desk: Desk, office: Office) -> None:
    together = SealDesk(desk, context_of(desk, office))

    document_id = together.signed()

    assert together.state(document_id) is DocumentState.ISSUED


def test_a_policy_that_changes_leaves_numbers_as_they_were_given(here: SealDesk) -> None:
    document_id = here.signed()
    here.context = replace(here.context, habits_for=lambda agency: AgencyHabits())
    with here.database.begin() as session:
        enqueue_issue(session, session.get_one(Document, document_id), here.desk.officer)

    here.work()

    assert here.state(document_id) is DocumentState.AWAITING_SEAL
    assert here.state(here.signed(seed=2)) is DocumentState.ISSUED


def test_copies_sealed_by_a_keeper_are_found_by_either_key(here: SealDesk, office: Office) -> None:
    here.sealed(here.signed())
    here.signed(seed=2)  # still waits: no copy of it is in anybody's hands
    today = in_vietnam(utc_now()).date()

    for key in (office.signers.officer, office.signers.seal):
        with here.database.read() as session:
            found = copies_signed_with(session, KeyPeriod(certificate_digest(key.certificate), today, today))
        assert [copy.number for copy in found] == [1]


# Two at once


def attempt(act: Callable[[], None], start: Barrier) -> SaoyError | None:
    start.wait(timeout=30)
    try:
        act()
    except SaoyError as error:
        return error
    return None


def test_of_two_keepers_at_once_exactly_one_has_it_sealed(anywhere: SealDesk) -> None:
    document_id, keepers, start = anywhere.signed(), [anywhere.keeper, hired(anywhere.desk)], Barrier(2)

    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(attempt, lambda who=who: anywhere.order(document_id, who), start) for who in keepers]
        ended = [each.result(timeout=60) for each in waiting]

    lost = [error for error in ended if error is not None]
    assert len(lost) == 1
    assert isinstance(lost[0], ConflictError)  # 409
    assert anywhere.work() == ["seal"]
    assert len(certificates(anywhere)) == 1
    assert seals_asked(anywhere) == 1


def test_sealing_and_refusing_at_once_end_in_one_of_the_two(anywhere: SealDesk) -> None:
    document_id, other, start = anywhere.signed(), hired(anywhere.desk), Barrier(2)

    def refuse() -> None:
        with anywhere.database.begin() as session:
            refuse_seal(session, session.get_one(Document, document_id), other, reason="Sai tên người yêu cầu")

    with ThreadPoolExecutor(2) as threads:
        ordering = threads.submit(attempt, lambda: anywhere.order(document_id), start)
        refusing = threads.submit(attempt, refuse, start)
        ended = [ordering.result(timeout=60), refusing.result(timeout=60)]

    assert sum(error is None for error in ended) == 1
    assert (anywhere.state(document_id) is DocumentState.SEALING) == (ended[0] is None)


# Refusing


def refused(here: SealDesk, document_id: str) -> str:
    with here.database.begin() as session:
        document = session.get_one(Document, document_id)
        return refuse_seal(session, document, here.keeper, reason="Sai tên người yêu cầu").id


def decided(here: SealDesk, request_id: str, who: UserAccount, act: Callable[..., None]) -> None:
    with here.database.begin() as session:
        act(session, session.get_one(VoidRequest, request_id), actor=who)


def test_what_the_keeper_refuses_is_voided_by_a_second_person(anywhere: SealDesk) -> None:
    document_id = anywhere.signed()
    request_id = refused(anywhere, document_id)
    with pytest.raises(VoidRequestedError):
        anywhere.order(document_id)
    with pytest.raises(ForbiddenError):
        decided(anywhere, request_id, anywhere.keeper, approve_void)

    decided(anywhere, request_id, hired(anywhere.desk, Role.ADMIN, "Chủ Tịch"), approve_void)

    entry = anywhere.line(document_id)
    assert (entry.state, entry.void_reason) == (RegisterState.VOIDED, "Sai tên người yêu cầu")
    assert anywhere.state(document_id) is DocumentState.REFUSED
    assert kinds_logged(anywhere) == ["number_reserved", "line_voided"]
    with pytest.raises(TransitionError):
        anywhere.order(document_id)


def test_a_keeper_who_became_an_officer_does_not_approve_his_own_refusal(here: SealDesk) -> None:
    request_id = refused(here, here.signed())
    with here.database.begin() as session:
        keeper = session.get_one(UserAccount, here.keeper.id)
        keeper.role = Role.OFFICER

    with pytest.raises(SamePersonError):
        decided(here, request_id, keeper, approve_void)


def test_a_refusal_that_is_not_followed_leaves_the_file_waiting(here: SealDesk) -> None:
    document_id = here.signed()
    decided(here, refused(here, document_id), hired(here.desk, Role.ADMIN, "Chủ Tịch"), reject_void)

    here.sealed(document_id)

    assert here.state(document_id) is DocumentState.ISSUED


def test_a_number_voided_while_it_is_sealed_never_gets_out(here: SealDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    from certify import issuing
    from certify.voiding import request_void

    document_id, chair = here.signed(), hired(here.desk, Role.ADMIN, "Chủ Tịch")
    here.order(document_id)
    real = issuing.require_frozen_rasters

    def voided_meanwhile(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]  # passed on
        with here.database.begin() as session:
            entry = session.scalars(select(RegisterEntry)).one()
            asked = request_void(session, entry, reason="Khóa ký hỏng", actor=here.desk.officer).id
        decided(here, asked, chair, approve_void)

    monkeypatch.setattr(issuing, "require_frozen_rasters", voided_meanwhile)
    with pytest.raises(TransitionError):
        here.work()

    assert certificates(here) == []
    assert here.state(document_id) is DocumentState.REFUSED


def test_a_reason_is_needed_and_only_what_waits_is_refused(here: SealDesk) -> None:
    document_id = here.signed()
    with here.database.begin() as session, pytest.raises(InvalidValueError):
        refuse_seal(session, session.get_one(Document, document_id), here.keeper, reason="  ")
    here.order(document_id)

    with pytest.raises(TransitionError):
        refused(here, document_id)


# Many with one confirmation


def test_many_are_sealed_with_one_confirmation(anywhere: SealDesk) -> None:
    documents = [anywhere.signed(seed=seed) for seed in range(3)]

    with anywhere.database.begin() as session:
        order_seals(session, anywhere.shown(documents), anywhere.keeper, most=20)
    kinds = anywhere.work()

    assert kinds == ["seal_batch", "seal", "seal", "seal"]
    assert {anywhere.state(each) for each in documents} == {DocumentState.ISSUED}


def test_a_list_with_one_that_is_not_what_was_shown_seals_none(here: SealDesk) -> None:
    documents = [here.signed(seed=seed) for seed in range(2)]
    agreed = {**here.shown(documents), documents[1]: "0" * 64}

    with pytest.raises(OtherFileError), here.database.begin() as session:
        order_seals(session, agreed, here.keeper, most=20)

    assert {here.state(each) for each in documents} == {DocumentState.AWAITING_SEAL}


@pytest.mark.parametrize(("count", "error"), [(0, InvalidValueError), (21, SealListTooLongError)])
def test_an_empty_list_and_one_over_the_quota_are_refused(count: int, error: type[SaoyError], here: SealDesk) -> None:
    agreed = {f"document-{number}": "a" * 64 for number in range(count)}

    with pytest.raises(error), here.database.begin() as session:
        order_seals(session, agreed, here.keeper, most=20)
