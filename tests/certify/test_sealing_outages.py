"""The keeper's step with kills, lost answers and outages in it: one number, one seal, nothing half done outside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from certify import sealing
from certify.issuing import resume_issuing
from certify.keys import CertificateUnusableError, SigningKeyError
from certify.ordering import TimestampOutageError, require_timestamps
from certify.signing import Signers
from certify.signing_journal import OtherContentError
from certify.timestamps import TimestampUnavailableError
from models.entities import (
    Document,
    SignerAuthority,
    SigningRecord,
)
from models.errors import ConflictError
from models.job_queue import fail
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.keeper import SealDesk, certificates, hired, seals_asked
from tests.certify.test_issuing import Killed, _kill_at, claimed
from tests.certify.test_signing_journal import Switched, WatchedKey

# What comes after the seal is the same code as without a keeper, and killed in test_issuing.
STEPS: list[tuple[str, str]] = [
    ("certify.journaled_signing", "draft_signature"),
    ("certify.journaled_signing", "genuine_signature"),
    ("certify.journaled_signing", "stamp_copy"),
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
