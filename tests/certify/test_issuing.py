"""From the order to the registered copy, with a crash at every step in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from certify import issuing
from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.issuing import FourEyesError, IssueContext, execute, new_code, resume_issuing, start_issuing
from certify.keys import CertificateUnusableError
from certify.register_lookup import DatabaseRegister, normalised_code
from certify.revocation import revoke
from certify.signing import Signers
from certify.timestamps import TimestampClient, TimestampService, TimestampUnavailableError
from certify.verification import CertificateStatus, Verdict, verify_pdf
from models.entities import AuditEvent, Certificate, Document, Job, OutboxMessage, Page, RegisterEntry, Role
from models.errors import ConflictError, ForbiddenError, IntegrityError, InvalidValueError, TransitionError
from models.job_queue import ClaimedJob, Lane, LostLeaseError, claim, fail, release_owner
from models.values.document_state import DocumentState
from tests.certify.conftest import Office, codes
from tests.certify.desk import Desk, account


class Killed(BaseException):
    """Stands for kill -9: nothing may catch it and tidy up."""


@pytest.fixture
def context(desk: Desk, office: Office) -> IssueContext:
    return context_of(desk, office)


def context_of(desk: Desk, office: Office) -> IssueContext:
    return IssueContext(
        database=desk.database,
        storage=desk.storage,
        signers_for=lambda agency, officer: office.signers,
        timestamps=office.timestamps,
        verification_base="https://chungthuc.example.vn/",
        log=office.log_of(desk),
    )


def claimed(desk: Desk, owner: str = "worker") -> ClaimedJob:
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=60)
    assert job is not None
    return job


def certificate_of(session: Session, document_id: str) -> Certificate:
    return session.scalars(select(Certificate).where(Certificate.document_id == document_id)).one()


def issue_one(desk: Desk, context: IssueContext, **options: int) -> str:
    document_id = desk.ordered(**options)
    execute(claimed(desk), context)
    return document_id


def test_an_ordered_document_becomes_a_registered_copy_that_verifies(any_desk: Desk, office: Office) -> None:
    desk = any_desk
    document_id = issue_one(desk, context_of(desk, office))

    with desk.database.read() as session:
        certificate = certificate_of(session, document_id)
        entry = session.get_one(RegisterEntry, certificate.entry_id)
        assert session.get_one(Document, document_id).state is DocumentState.ISSUED
        assert (entry.number, str(entry.state), entry.fee_dong, entry.copies) == (1, "SIGNED", 4000, 1)
        assert entry.requester_name == "Lê Thị Yêu Cầu"
        assert entry.signed_at == certificate.issued_at
    report = verify_pdf(
        desk.storage.get(certificate.blob_sha256), trust_roots=office.trust, register=DatabaseRegister(desk.database)
    )
    assert report.verdict is Verdict.VALID
    assert report.issued_by_us
    assert report.certificate is not None
    assert report.certificate.number == "01/ĐT"


def test_everything_is_told_in_one_transaction(desk: Desk, context: IssueContext) -> None:
    document_id = issue_one(desk, context)

    with desk.database.read() as session:
        certificate = certificate_of(session, document_id)
        messages = session.scalars(select(OutboxMessage)).all()
        actions = session.scalars(select(AuditEvent.action).order_by(AuditEvent.sequence)).all()
        job = session.scalars(select(Job)).one()
    assert [message.topic for message in messages] == ["certificate.issued"]
    assert messages[0].payload["certificate_id"] == certificate.id
    assert actions[-4:] == ["issuing_ordered", "number_reserved", "number_signed", "certificate_issued"]
    assert str(job.state) == "done"


def test_no_personal_data_goes_into_messages_or_audit(desk: Desk, context: IssueContext) -> None:
    issue_one(desk, context)

    with desk.database.read() as session:
        told = [str(message.payload) for message in session.scalars(select(OutboxMessage))]
        told += [str(event.details) for event in session.scalars(select(AuditEvent))]
    assert not any("NGUYỄN VĂN A" in each or "Yêu Cầu" in each for each in told)


STEPS: list[tuple[str, str]] = [
    ("certify.copy_making", "build_certified_copy"),
    ("certify.journaled_signing", "draft_signature"),
    ("certify.journaled_signing", "genuine_signature"),
    ("certify.journaled_signing", "stamp_signature"),
    ("certify.journaled_signing", "stamp_copy"),
    ("certify.verification.examination", "examine"),
    ("certify.issuing", "require_frozen_rasters"),
    ("certify.issuing", "record_signed"),
    ("certify.issue_order", "new_code"),
]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step[1])
def test_killed_at_any_step_the_document_ends_issued_once_with_the_same_number(
    step: tuple[str, str], after: bool, desk: Desk, context: IssueContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = desk.ordered(pages=1)
    with monkeypatch.context() as patched:
        _kill_at(patched, step, after=after)
        with pytest.raises(Killed):
            execute(claimed(desk, "first"), context)
    with desk.database.read() as session:
        assert session.get_one(Document, document_id).state is DocumentState.ISSUING
        assert session.scalar(select(func.count()).select_from(Certificate)) == 0
    release_owner(desk.database, "first", blame_job=False)

    execute(claimed(desk, "second"), context)

    with desk.database.read() as session:
        assert session.scalars(select(RegisterEntry.number)).all() == [1]
        assert certificate_of(session, document_id).blob_sha256
    next_document = issue_one(desk, context, pages=1)
    with desk.database.read() as session:
        entry = session.scalars(select(RegisterEntry).where(RegisterEntry.document_id == next_document)).one()
        assert entry.number == 2


def _kill_at(patched: pytest.MonkeyPatch, step: tuple[str, str], *, after: bool) -> None:
    import importlib

    module = importlib.import_module(step[0])
    real: Callable[..., object] = getattr(module, step[1])

    def killing(*arguments: object, **options: object) -> object:
        if after:
            real(*arguments, **options)
        raise Killed

    patched.setattr(module, step[1], killing)


def test_a_worker_that_was_taken_for_dead_cannot_issue_a_second_copy(desk: Desk, context: IssueContext) -> None:
    document_id = desk.ordered(pages=1)
    zombie = claimed(desk, "zombie")
    release_owner(desk.database, "zombie", blame_job=False)
    execute(claimed(desk, "second"), context)

    with pytest.raises(LostLeaseError):
        execute(zombie, context)

    with desk.database.read() as session:
        assert certificate_of(session, document_id)
        assert session.scalar(select(func.count()).select_from(RegisterEntry)) == 1


def test_a_worker_that_loses_its_lease_while_it_signs_stores_nothing(
    desk: Desk, context: IssueContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = desk.ordered(pages=1)
    slow = claimed(desk, "slow")
    real = issuing.require_frozen_rasters

    def overtaken(*arguments: object) -> None:
        monkeypatch.setattr(issuing, "require_frozen_rasters", real)
        release_owner(desk.database, "slow", blame_job=False)
        execute(claimed(desk, "quick"), context)

    monkeypatch.setattr(issuing, "require_frozen_rasters", overtaken)
    with pytest.raises(LostLeaseError):
        execute(slow, context)

    with desk.database.read() as session:
        assert certificate_of(session, document_id)
        assert len(session.scalars(select(OutboxMessage)).all()) == 1


def test_without_a_time_stamp_nothing_is_delivered_and_the_number_waits(
    desk: Desk, context: IssueContext, office: Office
) -> None:
    with InsecureDevelopmentTimestampAuthority(office.authority.timestamp_key, production=False) as stopped:
        url = stopped.url
    down = replace(context, timestamps=TimestampClient(TimestampService(url, timeout_seconds=1), office.trust))
    document_id = desk.ordered(pages=1)

    with pytest.raises(TimestampUnavailableError):
        execute(claimed(desk, "first"), down)

    with desk.database.read() as session:
        assert session.get_one(Document, document_id).state is DocumentState.AWAITING_TIMESTAMP
        assert session.scalars(select(RegisterEntry.state)).one().value == "RESERVED"
    release_owner(desk.database, "first", blame_job=False)
    execute(claimed(desk, "second"), context)
    with desk.database.read() as session:
        assert session.scalars(select(RegisterEntry.number)).all() == [1]


def test_a_revoked_officer_certificate_stops_everything(desk: Desk, context: IssueContext, tmp_path: Path) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path / "keys", production=False)
    authority.revoke_certificate(authority.officer.certificate)
    revoked = Signers(authority.officer, authority.seal, authority.trust())
    desk.ordered(pages=1)

    with pytest.raises(CertificateUnusableError):
        execute(claimed(desk), replace(context, signers_for=lambda agency, officer: revoked))


def test_a_field_changed_after_the_freeze_is_never_signed(desk: Desk, context: IssueContext) -> None:
    desk.ordered(pages=1)
    with desk.database.begin() as session:
        session.execute(text("DROP TRIGGER frozen_field_is_never_changed"))
        session.execute(text("UPDATE field SET value = 'KẺ KHÁC'"))

    with pytest.raises(IntegrityError):
        execute(claimed(desk), context)

    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(RegisterEntry)) == 0


def test_a_raster_that_rotted_after_the_freeze_is_never_signed(desk: Desk, context: IssueContext) -> None:
    document_id = desk.ordered(pages=1)
    with desk.database.read() as session:
        digest = session.scalars(select(Page.clean_sha256).where(Page.document_id == document_id)).one()
    place = desk.storage._place(digest)
    damaged = bytearray(place.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    place.write_bytes(damaged)

    with pytest.raises(IntegrityError):
        execute(claimed(desk), context)


def test_the_clerk_who_compared_may_not_certify(desk: Desk) -> None:
    document_id = desk.compared(pages=1)
    with desk.database.begin() as session:
        session.execute(text("UPDATE user_account SET role = 'officer' WHERE id = :id"), {"id": desk.clerk.id})
    promoted = account(desk.agency, Role.OFFICER, "Trần Thị Tiếp Nhận")
    promoted.id = desk.clerk.id

    with desk.database.begin() as session, pytest.raises(FourEyesError):
        start_issuing(session, session.get_one(Document, document_id), promoted)


@pytest.mark.parametrize("role", [Role.CITIZEN, Role.CLERK, Role.SEAL_KEEPER, Role.ADMIN, Role.AUDITOR])
def test_only_officers_order(role: Role, desk: Desk) -> None:
    document_id = desk.compared(pages=1)

    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        start_issuing(session, session.get_one(Document, document_id), account(desk.agency, role, "Ai đó"))


def test_an_officer_of_another_agency_does_not_order(desk: Desk) -> None:
    document_id = desk.compared(pages=1)
    stranger = account(desk.agency, Role.OFFICER, "Người lạ")
    stranger.agency_id = "another-agency"

    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        start_issuing(session, session.get_one(Document, document_id), stranger)


def test_ordering_twice_is_refused(desk: Desk) -> None:
    document_id = desk.ordered(pages=1)

    with desk.database.begin() as session, pytest.raises(TransitionError):
        start_issuing(session, session.get_one(Document, document_id), desk.officer)


def test_what_was_given_up_can_be_ordered_again_and_keeps_its_number(desk: Desk, context: IssueContext) -> None:
    document_id = desk.ordered(pages=1)
    job = claimed(desk)
    with desk.database.begin() as session, pytest.raises(ConflictError):
        resume_issuing(session, session.get_one(Document, document_id), desk.officer)
    fail(desk.database, job, code="signing_failed", retry_in_seconds=None)

    with desk.database.begin() as session:
        resume_issuing(session, session.get_one(Document, document_id), desk.officer)
    execute(claimed(desk), context)

    with desk.database.read() as session:
        document = session.get_one(Document, document_id)
        assert (document.state, document.failure_code) == (DocumentState.ISSUED, None)


def test_a_revoked_copy_is_told_at_once_and_only_once(desk: Desk, context: IssueContext, office: Office) -> None:
    document_id = issue_one(desk, context, pages=1)
    with desk.database.begin() as session:
        certificate = certificate_of(session, document_id)
        revoke(session, certificate, decision_number="12/QĐ-UBND", reason="Bản chính giả", actor=desk.officer)

    report = verify_pdf(
        desk.storage.get(certificate.blob_sha256), trust_roots=office.trust, register=DatabaseRegister(desk.database)
    )

    assert report.certificate is not None
    assert report.certificate.status is CertificateStatus.REVOKED
    assert codes(report) == ["certificate_revoked"]
    with desk.database.begin() as session, pytest.raises(ConflictError):
        revoke(session, certificate_of(session, document_id), decision_number="13", reason="lại", actor=desk.officer)
    with desk.database.read() as session:
        assert session.get_one(Document, document_id).state is DocumentState.REVOKED
        assert "certificate.revoked" in session.scalars(select(OutboxMessage.topic)).all()


@pytest.mark.parametrize(("decision", "ground"), [("", "Bản chính giả"), ("12/QĐ-UBND", " ")])
def test_a_revocation_names_its_decision_and_reason(
    decision: str, ground: str, desk: Desk, context: IssueContext
) -> None:
    document_id = issue_one(desk, context, pages=1)

    with desk.database.begin() as session, pytest.raises(InvalidValueError):
        revoke(
            session,
            certificate_of(session, document_id),
            decision_number=decision,
            reason=ground,
            actor=desk.officer,
        )


def test_a_clerk_cannot_revoke(desk: Desk, context: IssueContext) -> None:
    document_id = issue_one(desk, context, pages=1)

    with desk.database.begin() as session, pytest.raises(ForbiddenError):
        revoke(session, certificate_of(session, document_id), decision_number="1", reason="x", actor=desk.clerk)


def test_a_copy_is_found_by_its_short_code_however_it_is_typed(desk: Desk, context: IssueContext) -> None:
    document_id = issue_one(desk, context, pages=1)
    with desk.database.read() as session:
        code = certificate_of(session, document_id).code

    register = DatabaseRegister(desk.database)

    assert register.copy_with_code(code.lower().replace("-", " ")) is not None
    assert register.copy_with_code("0000-0000-0000") is None
    assert register.copy_with_token("") is None


def test_codes_look_like_nothing_else() -> None:
    codes = {new_code() for _ in range(200)}

    assert len(codes) == 200
    assert all(len(code) == 14 and normalised_code(code) == code for code in codes)
    assert normalised_code("oil1") == "0111"


def test_the_day_of_issue_is_the_time_stamps_not_ours(desk: Desk, context: IssueContext) -> None:
    document_id = issue_one(desk, context, pages=1)

    with desk.database.read() as session:
        issued_at = certificate_of(session, document_id).issued_at
    assert abs(issued_at - datetime.now(UTC)) < timedelta(minutes=1)
