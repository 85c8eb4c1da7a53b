"""The seal held by a keeper: nothing leaves before it, only another person has it applied, over exactly one file."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from certify import sealing
from certify.four_eyes import SamePersonError
from certify.habits import AgencyHabits
from certify.issuing import resume_issuing, start_issuing
from certify.journaled_signing import JournaledSigning
from certify.key_copies import KeyPeriod, copies_signed_with
from certify.keys import CertificateUnusableError, SigningKeyError
from certify.log.leaves import LeafKind
from certify.ordering import TimestampOutageError, enqueue_issue, require_timestamps
from certify.register_lookup import DatabaseRegister
from certify.sealing import OtherFileError, SealFourEyesError, SealListTooLongError, order_seals, refuse_seal
from certify.signing import Signers
from certify.signing_journal import JournaledNumber, OtherContentError, SealNotOrderedError, SigningJournal
from certify.timestamps import TimestampUnavailableError
from certify.trust import certificate_digest
from certify.verification import Verdict, verify_pdf
from certify.vietnam_time import in_vietnam
from certify.voiding import VoidRequestedError, approve_void, reject_void
from models.clock import utc_now
from models.entities import (
    AuditEvent,
    Certificate,
    Document,
    LogLeaf,
    RegisterEntry,
    RegisterState,
    Role,
    SignatureRequest,
    SignerAuthority,
    SignerRole,
    SigningRecord,
    UserAccount,
    VoidRequest,
)
from models.errors import ConflictError, ForbiddenError, IntegrityError, InvalidValueError, SaoyError, TransitionError
from models.job_queue import fail
from models.values.document_state import DocumentState
from tests.certify.conftest import Office, codes
from tests.certify.desk import Desk
from tests.certify.keeper import SealDesk, hired, keeper_context
from tests.certify.test_issuing import Killed, _kill_at, claimed, context_of
from tests.certify.test_signing_journal import Switched, WatchedKey


@pytest.fixture
def here(desk: Desk, office: Office) -> SealDesk:
    return SealDesk(desk, keeper_context(desk, office))


@pytest.fixture
def anywhere(any_desk: Desk, office: Office) -> SealDesk:
    return SealDesk(any_desk, keeper_context(any_desk, office))


def certificates(here: SealDesk) -> list[Certificate]:
    with here.database.read() as session:
        return list(session.scalars(select(Certificate)))


def kinds_logged(here: SealDesk) -> list[str]:
    """Of the register's entries; heads of the audit trail come between them."""
    query = select(LogLeaf.kind).where(LogLeaf.kind != LeafKind.AUDIT_HEAD.value).order_by(LogLeaf.leaf_index)
    with here.database.read() as session:
        return list(session.scalars(query))


def seals_asked(here: SealDesk) -> int:
    with here.database.read() as session:
        query = select(func.count()).select_from(SignatureRequest).where(SignatureRequest.role == SignerRole.SEAL)
        return session.scalar(query) or 0


def promote(here: SealDesk, person: UserAccount) -> UserAccount:
    """The same person in the keeper's role."""
    with here.database.begin() as session:
        account = session.get_one(UserAccount, person.id)
        account.role = Role.SEAL_KEEPER
    return account


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


# Attacks: the officer alone


def test_no_way_of_ordering_again_brings_the_officer_a_sealed_copy(here: SealDesk) -> None:
    document_id = here.signed()
    with here.database.begin() as session, pytest.raises(ConflictError):
        resume_issuing(session, session.get_one(Document, document_id), here.desk.officer)
    with here.database.begin() as session, pytest.raises(TransitionError):
        start_issuing(session, session.get_one(Document, document_id), here.desk.officer)
    with pytest.raises(ForbiddenError):
        here.order(document_id, here.desk.officer)
    with here.database.begin() as session:  # past every rule, straight into the queue
        document = session.get_one(Document, document_id)
        enqueue_issue(session, document, here.desk.officer)
    assert here.work() == ["issue"]
    with here.database.begin() as session:
        sealing.enqueue_seal(session, session.get_one(Document, document_id))

    with pytest.raises(ConflictError):
        here.work()

    assert here.state(document_id) is DocumentState.AWAITING_SEAL
    assert (certificates(here), seals_asked(here)) == ([], 0)


def test_the_signing_port_itself_asks_for_the_keepers_order(anywhere: SealDesk, office: Office) -> None:
    anywhere.signed()
    with anywhere.database.read() as session:
        number = JournaledNumber.of(session.scalars(select(SigningRecord)).one())
    journal = SigningJournal(anywhere.database)
    signing = JournaledSigning(journal, anywhere.desk.storage, office.signers, office.timestamps)

    with pytest.raises(SealNotOrderedError):
        signing.finished_copy(number, anywhere.desk.storage.get(number.unsigned_blob_sha256 or ""))

    assert seals_asked(anywhere) == 0


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO signature_request (id, record_id, role, certificate_sha256, attributes, revision, requested_at) "
        "SELECT 'x', record_id, 'seal', certificate_sha256, attributes, revision, requested_at FROM signature_request",
        "UPDATE signing_record SET sealing = 'with_officer'",
        "UPDATE seal_request SET file_sha256 = 'x'",
        "UPDATE seal_request SET ordered_by = requested_by",
        'UPDATE seal_request SET ordered_by = (SELECT frozen_by FROM "freeze")',
        "DELETE FROM seal_request",
    ],
)
def test_the_database_itself_lets_no_seal_through(statement: str, anywhere: SealDesk) -> None:
    anywhere.signed()

    with pytest.raises(DatabaseError), anywhere.database.begin() as session:
        session.execute(text(statement))


def test_an_order_stays_whose_it_is(anywhere: SealDesk) -> None:
    anywhere.order(anywhere.signed())

    with pytest.raises(DatabaseError), anywhere.database.begin() as session:
        session.execute(text("UPDATE seal_request SET ordered_by = 'somebody else'"))


# Attacks: the keeper, or a hand in the records


@pytest.mark.parametrize("who", ["clerk", "officer"])
def test_whoever_handled_or_signed_the_paper_does_not_have_it_sealed(who: str, here: SealDesk) -> None:
    document_id = here.signed()
    person = promote(here, here.desk.clerk if who == "clerk" else here.desk.officer)

    with pytest.raises(SealFourEyesError):
        here.order(document_id, person)

    assert here.state(document_id) is DocumentState.AWAITING_SEAL


@pytest.mark.parametrize("role", [Role.CITIZEN, Role.CLERK, Role.OFFICER, Role.ADMIN, Role.AUDITOR])
def test_only_keepers_order_and_refuse(role: Role, here: SealDesk) -> None:
    document_id = here.signed()
    person = hired(here.desk, role, "Ai đó")

    with pytest.raises(ForbiddenError):
        here.order(document_id, person)
    with here.database.begin() as session, pytest.raises(ForbiddenError):
        refuse_seal(session, session.get_one(Document, document_id), person, reason="Không đóng")


@pytest.mark.parametrize("change", [{"agency_id": "another-agency"}, {"active": False}], ids=["elsewhere", "left"])
def test_a_keeper_of_another_office_or_who_left_orders_nothing(change: dict[str, object], here: SealDesk) -> None:
    document_id = here.signed()
    stranger = hired(here.desk)
    for name, value in change.items():
        setattr(stranger, name, value)

    with pytest.raises(ForbiddenError):
        here.order(document_id, stranger)


def test_another_file_than_the_one_shown_is_not_ordered(here: SealDesk) -> None:
    document_id = here.signed()

    with pytest.raises(OtherFileError):
        here.order(document_id, digest="0" * 64)

    assert not here.request(document_id).is_ordered


def appended(here: SealDesk, document_id: str) -> bytes:
    """What a reader takes for the officer's file with something after it."""
    return here.officers_file(document_id) + b"\n% more\n"


def of_another(here: SealDesk, document_id: str) -> bytes:
    return here.officers_file(here.signed(seed=9))


def unsigned(here: SealDesk, document_id: str) -> bytes:
    with here.database.read() as session:
        query = select(SigningRecord.unsigned_blob_sha256).where(SigningRecord.document_id == document_id)
        return here.desk.storage.get(session.scalars(query).one() or "")


@pytest.mark.parametrize("forged", [appended, of_another, unsigned])
def test_a_file_swapped_by_a_hand_in_the_database_is_never_sealed(
    forged: Callable[[SealDesk, str], bytes], here: SealDesk
) -> None:
    document_id = here.signed()
    digest = here.desk.storage.put(forged(here, document_id))
    with here.database.begin() as session:
        session.execute(text("DROP TRIGGER seal_request_is_for_one_file"))
        session.execute(
            text("UPDATE seal_request SET file_sha256 = :file WHERE document_id = :id"),
            {"file": digest, "id": document_id},
        )
    here.order(document_id)

    with pytest.raises(IntegrityError):
        here.work()

    assert (seals_asked(here), certificates(here)) == (0, [])


def test_a_file_that_rotted_while_it_waited_is_never_sealed(here: SealDesk) -> None:
    document_id = here.signed()
    place = here.desk.storage._place(here.request(document_id).file_sha256)
    damaged = bytearray(place.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    place.write_bytes(damaged)
    here.order(document_id)

    with pytest.raises(IntegrityError):
        here.work()

    assert seals_asked(here) == 0


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


# Crashes and outages

STEPS: list[tuple[str, str]] = [
    ("certify.journaled_signing", "draft_signature"),
    ("certify.journaled_signing", "genuine_signature"),
    ("certify.journaled_signing", "stamp_signature"),
    ("certify.journaled_signing", "stamp_copy"),
    ("certify.verification.examination", "examine"),
    ("certify.issuing", "require_frozen_rasters"),
    ("certify.issuing", "record_signed"),
]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step[1])
def test_killed_at_any_step_of_sealing_it_ends_issued_once_under_one_seal(
    step: tuple[str, str], after: bool, here: SealDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = here.signed()
    here.order(document_id)
    with monkeypatch.context() as patched:
        _kill_at(patched, step, after=after)
        with pytest.raises(Killed):
            here.work()
    assert (here.state(document_id), certificates(here)) == (DocumentState.SEALING, [])

    assert here.work(owner="second") == ["seal"]

    assert here.state(document_id) is DocumentState.ISSUED
    assert (here.line(document_id).number, len(certificates(here)), seals_asked(here)) == (1, 1, 1)


@pytest.mark.parametrize(
    "step",
    [
        ("certify.journaled_signing", "draft_signature"),
        ("certify.journaled_signing", "genuine_signature"),
        ("certify.journaled_signing", "stamp_signature"),
        ("certify.issuing", "SealRequest"),
    ],
    ids=lambda step: step[1],
)
def test_killed_while_the_officer_signs_it_still_waits_for_its_keeper(
    step: tuple[str, str], here: SealDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = here.desk.ordered(pages=1)
    with monkeypatch.context() as patched:
        _kill_at(patched, step, after=True)
        with pytest.raises(Killed):
            here.work()
    assert here.state(document_id) is DocumentState.ISSUING

    here.work(owner="second")

    assert here.state(document_id) is DocumentState.AWAITING_SEAL
    assert (here.line(document_id).number, seals_asked(here)) == (1, 0)


def test_a_lost_answer_of_the_seal_leads_to_the_same_request_again(here: SealDesk, office: Office) -> None:
    document_id = here.signed()
    here.order(document_id)
    asked: list[tuple[str, bytes]] = []
    lost = [True, False]
    seal = WatchedKey(office.authority.seal, asked, lambda: lost.pop(0))
    signers = Signers(office.authority.officer, seal, office.trust)
    here.context = replace(here.context, signers_for=lambda agency, who: signers)

    with pytest.raises(SigningKeyError):
        here.work()
    here.work()

    assert asked[0] == asked[1]
    assert here.state(document_id) is DocumentState.ISSUED


@pytest.mark.parametrize("let_through", [0, 1])
def test_without_a_time_stamp_the_sealed_file_waits_as_any_other(
    let_through: int, here: SealDesk, office: Office
) -> None:
    document_id = here.signed()
    here.order(document_id)
    away = replace(here.context, timestamps=Switched(office, TimestampUnavailableError(), let_through))

    with pytest.raises(TimestampUnavailableError):
        here.work(away)

    assert here.state(document_id) is DocumentState.AWAITING_TIMESTAMP
    with here.database.begin() as session, pytest.raises(ConflictError):
        resume_issuing(session, session.get_one(Document, document_id), here.desk.officer)
    here.work()
    assert here.state(document_id) is DocumentState.ISSUED
    assert seals_asked(here) == 1


def test_the_officers_time_stamp_is_waited_for_before_the_keeper_is_asked(here: SealDesk, office: Office) -> None:
    document_id = here.desk.ordered(pages=1)
    away = replace(here.context, timestamps=Switched(office, TimestampUnavailableError()))

    with pytest.raises(TimestampUnavailableError):
        here.work(away)
    assert here.state(document_id) is DocumentState.AWAITING_TIMESTAMP
    here.work()

    assert here.state(document_id) is DocumentState.AWAITING_SEAL


def test_days_that_a_file_awaited_its_seal_are_no_outage_of_time_stamps(anywhere: SealDesk, office: Office) -> None:
    from datetime import timedelta

    document_id = anywhere.signed()
    anywhere.order(document_id)
    ordered = anywhere.request(document_id).ordered_at
    assert ordered is not None
    with anywhere.database.begin() as session:
        # The authority was away when the officer signed, days before the keeper came.
        session.scalars(select(SigningRecord)).one().awaiting_since = ordered - timedelta(days=3)
        session.get_one(Document, document_id).mark_awaiting_timestamp()
    grace = timedelta(hours=4)

    with anywhere.database.read() as session:
        require_timestamps(session, grace, now=ordered + timedelta(hours=3))
        with pytest.raises(TimestampOutageError):
            require_timestamps(session, grace, now=ordered + timedelta(hours=5))


def test_an_officer_whose_certificate_was_revoked_meanwhile_is_not_sealed(here: SealDesk, office: Office) -> None:
    document_id = here.signed()
    here.order(document_id)

    def unusable(*arguments: object, **options: object) -> None:
        raise CertificateUnusableError

    revoked = Signers(office.signers.officer, office.signers.seal, office.trust)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Signers, "require_usable", unusable)
        with pytest.raises(CertificateUnusableError):
            here.work(replace(here.context, signers_for=lambda agency, who: revoked))

    assert (seals_asked(here), certificates(here)) == (0, [])


def test_an_officer_with_another_certificate_by_now_stops_before_the_seal(here: SealDesk, office: Office) -> None:
    here.order(here.signed())
    other = Signers(office.authority.seal, office.authority.seal, office.trust)

    with pytest.raises(OtherContentError):
        here.work(replace(here.context, signers_for=lambda agency, who: other))

    assert seals_asked(here) == 0


def test_a_delegation_that_ran_out_after_the_signature_does_not_undo_it(here: SealDesk) -> None:
    document_id = here.signed()
    with here.database.begin() as session:
        granted = session.scalars(select(SignerAuthority)).one()
        granted.revoke(reason="Thôi giữ chức vụ", actor_id="the chair")

    here.sealed(document_id)

    assert here.state(document_id) is DocumentState.ISSUED


def test_what_was_given_up_is_taken_up_by_a_keeper_and_no_officer(here: SealDesk) -> None:
    document_id = here.signed()
    here.order(document_id)
    fail(here.database, claimed(here.desk), code="signing_failed", retry_in_seconds=None)
    with here.database.begin() as session, pytest.raises(ConflictError):
        resume_issuing(session, session.get_one(Document, document_id), here.desk.officer)

    second = hired(here.desk)
    with here.database.begin() as session:
        sealing.resume_sealing(session, session.get_one(Document, document_id), second)
    with here.database.begin() as session, pytest.raises(ConflictError):
        sealing.resume_sealing(session, session.get_one(Document, document_id), here.keeper)
    here.work()

    assert here.state(document_id) is DocumentState.ISSUED


# Many with one confirmation


def shown(here: SealDesk, documents: list[str]) -> dict[str, str]:
    return {document_id: here.request(document_id).file_sha256 for document_id in documents}


def test_many_are_sealed_with_one_confirmation(anywhere: SealDesk) -> None:
    documents = [anywhere.signed(seed=seed) for seed in range(3)]

    with anywhere.database.begin() as session:
        order_seals(session, shown(anywhere, documents), anywhere.keeper, most=20)
    kinds = anywhere.work()

    assert kinds == ["seal_batch", "seal", "seal", "seal"]
    assert {anywhere.state(each) for each in documents} == {DocumentState.ISSUED}


def test_a_list_with_one_that_is_not_what_was_shown_seals_none(here: SealDesk) -> None:
    documents = [here.signed(seed=seed) for seed in range(2)]
    agreed = {**shown(here, documents), documents[1]: "0" * 64}

    with pytest.raises(OtherFileError), here.database.begin() as session:
        order_seals(session, agreed, here.keeper, most=20)

    assert {here.state(each) for each in documents} == {DocumentState.AWAITING_SEAL}


@pytest.mark.parametrize(("count", "error"), [(0, InvalidValueError), (21, SealListTooLongError)])
def test_an_empty_list_and_one_over_the_quota_are_refused(count: int, error: type[SaoyError], here: SealDesk) -> None:
    agreed = {f"document-{number}": "a" * 64 for number in range(count)}

    with pytest.raises(error), here.database.begin() as session:
        order_seals(session, agreed, here.keeper, most=20)
