"""A copy loses its force by a decision that two people take; at once everywhere, with a record under the seal."""

from __future__ import annotations

import io
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from certify.four_eyes import SamePersonError
from certify.habits import AgencyHabits
from certify.issuing import execute as issue
from certify.record_signing import JOB_KIND, LetterSigning, RecordContext
from certify.record_signing import execute as sign_the_record
from certify.register_lookup import DatabaseRegister
from certify.revocation import (
    Decision,
    RevocationRequestedError,
    approve_revocation,
    open_decisions,
    reject_revocation,
    request_revocation,
)
from certify.revocation_letter import SIGNED_RECORD_NAME
from certify.signed_records import verify_record
from certify.timestamps import TimestampClient, TimestampService, TimestampUnavailableError
from certify.trust import certificate_digest
from certify.verification import Verdict, verify_pdf
from certify.verification.examination import examine
from certify.verification.report import ChangedAfter
from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.entities import Certificate, Document, RequestState, RevocationDecision, Role, UserAccount
from models.errors import ConflictError, ForbiddenError, InvalidValueError, SaoyError, UnavailableError
from models.job_queue import ClaimedJob, Lane, claim, release_owner
from models.pdfa_check import check_pdfa_structure
from models.values.document_state import DocumentState
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account
from tests.certify.test_issuing import context_of
from tests.certify.test_signing import run_tool

DECISION = Decision(
    "15/QĐ-UBND", date(2026, 11, 20), "Phạm Văn Chủ, Chủ tịch", "Bản chính giả", "https://daklak.gov.vn/15"
)


def claimed(desk: Desk, owner: str = "w") -> ClaimedJob:
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=60)
    assert job is not None
    return job


def issued(desk: Desk, office: Office) -> Certificate:
    desk.ordered(pages=1)
    context = context_of(desk, office)
    issue(claimed(desk), context)
    with desk.database.read() as session:
        return session.scalars(select(Certificate)).one()


def chair_of(desk: Desk, name: str = "Phạm Văn Chủ") -> UserAccount:
    made = account(desk.agency, Role.ADMIN, name)
    with desk.database.begin() as session:
        session.add(made)
    return made


def asked(desk: Desk, certificate: Certificate, decision: Decision = DECISION) -> str:
    with desk.database.begin() as session:
        found = session.get_one(Certificate, certificate.id)
        return request_revocation(session, found, decision, actor=desk.officer).id


def approve(desk: Desk, decision_id: str, actor: UserAccount) -> SaoyError | None:
    try:
        with desk.database.begin() as session:
            approve_revocation(session, session.get_one(RevocationDecision, decision_id), actor=actor)
    except SaoyError as error:
        return error
    return None


def test_a_request_alone_takes_nothing_away(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    asked(desk, certificate)

    found = DatabaseRegister(desk.database).copy_with_token(certificate.token)

    assert found is not None
    assert not found.revoked
    with desk.database.read() as session:
        assert len(open_decisions(session, desk.agency.id)) == 1


def test_approved_the_copy_has_no_force_from_that_commit_on_and_the_record_is_sealed(
    any_desk: Desk, office: Office
) -> None:
    desk = any_desk
    certificate = issued(desk, office)
    register = DatabaseRegister(desk.database)
    decision_id = asked(desk, certificate)

    assert approve(desk, decision_id, chair_of(desk)) is None

    found = register.copy_with_token(certificate.token)
    assert found is not None
    assert found.revoked
    job = claimed(desk)
    assert job.kind == JOB_KIND
    sign_the_record(job, RecordContext(desk.database, lambda *_: office.signers))
    with desk.database.read() as session:
        decision = session.get_one(RevocationDecision, decision_id)
        assert session.get_one(Document, certificate.document_id).state is DocumentState.REVOKED
    assert decision.signed_record is not None
    verified = verify_record(decision.signed_record)
    assert verified.certificates == (certificate_digest(office.signers.seal.certificate),)
    assert verified.record["decision"] == {
        "number": "15/QĐ-UBND",
        "decided_on": "2026-11-20",
        "signed_by": "Phạm Văn Chủ, Chủ tịch",
        "reason": "Bản chính giả",
        "publication": "https://daklak.gov.vn/15",
    }
    assert verified.record["certificate"]["sha256"] == certificate.blob_sha256


def test_a_key_that_is_away_delays_the_record_and_not_the_revocation(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    decision_id = asked(desk, certificate)
    assert approve(desk, decision_id, chair_of(desk)) is None

    def away(*_: object) -> object:
        raise UnavailableError

    with pytest.raises(UnavailableError):
        sign_the_record(claimed(desk, "first"), RecordContext(desk.database, away))  # type: ignore[arg-type]
    found = DatabaseRegister(desk.database).copy_with_token(certificate.token)
    assert found is not None
    assert found.revoked
    release_owner(desk.database, "first", blame_job=False)
    sign_the_record(claimed(desk, "second"), RecordContext(desk.database, lambda *_: office.signers))
    with desk.database.read() as session:
        assert session.get_one(RevocationDecision, decision_id).signed_record is not None


def letters_of(desk: Desk, office: Office) -> LetterSigning:
    return LetterSigning(desk.storage, office.timestamps, lambda _: AgencyHabits())


def test_the_letter_is_signed_as_copies_are_and_holds_the_record(desk: Desk, office: Office, tmp_path: Path) -> None:
    certificate = issued(desk, office)
    decision_id = asked(desk, certificate)
    assert approve(desk, decision_id, chair_of(desk)) is None

    context = RecordContext(desk.database, lambda *_: office.signers, None, letters_of(desk, office))
    sign_the_record(claimed(desk), context)

    with desk.database.read() as session:
        decision = session.get_one(RevocationDecision, decision_id)
    assert decision.signed_pdf_sha256 is not None
    pdf = desk.storage.get(decision.signed_pdf_sha256)
    report = verify_pdf(pdf, trust_roots=office.trust, register=DatabaseRegister(desk.database))
    assert (report.verdict, report.issued_by_us) == (Verdict.VALID, False)
    assert [(each.field, each.intact, each.trusted, each.changed_after) for each in report.signatures] == [
        ("LetterOfficer", True, True, ChangedAfter.PERMITTED),
        ("LetterSeal", True, True, ChangedAfter.PERMITTED),
        ("DocumentTimestamp", True, True, ChangedAfter.NOTHING),
    ]
    assert [facts.certificate_sha256 for facts in examine(pdf, office.trust, utc_now()).signatures[:2]] == [
        certificate_digest(key.certificate) for key in (office.signers.officer, office.signers.seal)
    ]
    assert check_pdfa_structure(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        held = json.loads(opened.attachments[SIGNED_RECORD_NAME].get_file().read_bytes())
    assert held == decision.signed_record
    (tmp_path / "decision.pdf").write_bytes(pdf)
    # Poppler knows no document time-stamps.
    assert run_tool("pdfsig", "-nocert", str(tmp_path / "decision.pdf")).count("Signature is Valid.") == 2


def test_a_time_stamp_that_is_not_to_be_had_delays_the_letter_and_not_the_record(desk: Desk, office: Office) -> None:
    decision_id = asked(desk, issued(desk, office))
    assert approve(desk, decision_id, chair_of(desk)) is None
    letters = letters_of(desk, office)
    nobody = TimestampService("http://127.0.0.1:9/", timeout_seconds=1)
    broken = replace(letters, timestamps=TimestampClient(nobody, office.trust))

    with pytest.raises(TimestampUnavailableError):
        sign_the_record(claimed(desk, "first"), RecordContext(desk.database, lambda *_: office.signers, None, broken))
    with desk.database.read() as session:
        before = session.get_one(RevocationDecision, decision_id)
    release_owner(desk.database, "first", blame_job=False)
    sign_the_record(claimed(desk, "second"), RecordContext(desk.database, lambda *_: office.signers, None, letters))

    with desk.database.read() as session:
        after = session.get_one(RevocationDecision, decision_id)
    assert (before.signed_record, before.signed_pdf_sha256) == (after.signed_record, None)
    assert after.signed_record is not None
    assert after.signed_pdf_sha256 is not None


@pytest.mark.parametrize("statement", ["signed_pdf_sha256 = 'x'", "signed_pdf_sha256 = NULL"])
def test_the_signed_letter_is_never_exchanged(statement: str, any_desk: Desk, office: Office) -> None:
    decision_id = asked(any_desk, issued(any_desk, office))
    with any_desk.database.begin() as session, pytest.raises(DatabaseError):
        session.execute(text("UPDATE revocation_decision SET signed_pdf_sha256 = 'before anybody decided'"))
    assert approve(any_desk, decision_id, chair_of(any_desk)) is None
    with any_desk.database.begin() as session:
        decision = session.get_one(RevocationDecision, decision_id)
        decision.signed_record, decision.signed_pdf_sha256 = {"payload": "x"}, "a" * 64

    with any_desk.database.begin() as session, pytest.raises(DatabaseError):
        session.execute(text(f"UPDATE revocation_decision SET {statement}"))


def test_whoever_asked_does_not_approve(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    decision_id = asked(desk, certificate)
    with desk.database.begin() as session:
        promoted = session.get_one(UserAccount, desk.officer.id)
        promoted.role = Role.ADMIN

    assert isinstance(approve(desk, decision_id, promoted), SamePersonError)
    with pytest.raises(DatabaseError), desk.database.begin() as session:
        session.execute(text("UPDATE revocation_decision SET state = 'approved', decided_by = requested_by"))


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLERK, Role.SEAL_KEEPER, Role.AUDITOR, Role.CITIZEN])
def test_only_the_chair_approves(role: Role, desk: Desk, office: Office) -> None:
    decision_id = asked(desk, issued(desk, office))

    assert isinstance(approve(desk, decision_id, account(desk.agency, role, "Ai đó")), ForbiddenError)


def test_only_officers_of_the_office_ask(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    stranger = account(None, Role.OFFICER, "Người lạ")
    stranger.agency_id = "another"

    for actor in (desk.clerk, chair_of(desk), stranger):
        with desk.database.begin() as session, pytest.raises(ForbiddenError):
            request_revocation(session, session.get_one(Certificate, certificate.id), DECISION, actor=actor)


def test_a_decision_has_number_day_signer_and_reason(desk: Desk, office: Office) -> None:
    certificate = issued(desk, office)
    tomorrow = in_vietnam(utc_now()).date() + timedelta(days=1)

    for wrong in (
        replace(DECISION, number=" "),
        replace(DECISION, reason=""),
        replace(DECISION, signed_by=""),
        replace(DECISION, decided_on=tomorrow),
    ):
        with pytest.raises(InvalidValueError):
            asked(desk, certificate, wrong)


def test_a_rejected_request_can_be_made_again_an_approved_one_not(desk: Desk, office: Office) -> None:
    certificate, chair = issued(desk, office), chair_of(desk)
    first = asked(desk, certificate)
    with pytest.raises(RevocationRequestedError):
        asked(desk, certificate)
    with desk.database.begin() as session:
        reject_revocation(session, session.get_one(RevocationDecision, first), actor=chair)

    assert approve(desk, asked(desk, certificate), chair) is None

    with pytest.raises(RevocationRequestedError):
        asked(desk, certificate)


def test_of_several_who_approve_at_once_exactly_one_does(any_desk: Desk, office: Office) -> None:
    decision_id = asked(any_desk, issued(any_desk, office))
    people = [chair_of(any_desk, f"Người {number}") for number in range(4)]

    with ThreadPoolExecutor(4) as pool:
        ends = list(pool.map(lambda actor: approve(any_desk, decision_id, actor), people))

    assert [end for end in ends if end is None] == [None]
    assert all(isinstance(end, ConflictError) for end in ends if end is not None)
    with any_desk.database.read() as session:
        assert session.get_one(RevocationDecision, decision_id).state is RequestState.APPROVED


@pytest.mark.parametrize(
    "change",
    ["SET reason = 'khác'", "SET decided_by = 'khác'", "SET record = '{}'", "SET state = 'open'"],
)
def test_the_database_keeps_a_decision_as_it_was_taken(change: str, any_desk: Desk, office: Office) -> None:
    assert approve(any_desk, asked(any_desk, issued(any_desk, office)), chair_of(any_desk)) is None

    with pytest.raises(DatabaseError), any_desk.database.begin() as session:
        session.execute(text(f"UPDATE revocation_decision {change}"))
