"""Issued copies and the log: the proof in the copy, the strict rule about it, and the gate before a number."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import delete, select, text

from certify.issuing import execute
from certify.log.checkpoint import check_proof, parse_proof
from certify.log.merkle import leaf_hash
from certify.log.notes import SignatureType, SignerKey
from certify.log.records import LogRolledBackError
from certify.log.sealed_proof import SealedProof
from certify.register_lookup import DatabaseRegister
from certify.signing import SignedCopy
from certify.verification import Verdict, verify_pdf
from certify.verification.examination import examine
from models.clock import utc_now
from models.entities import Certificate, LogLeaf, RegisterEntry
from tests.certify.conftest import Office, Register, codes, entry_for, verified
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of, issue_one


def issued(desk: Desk, office: Office) -> bytes:
    document_id = issue_one(desk, context_of(desk, office), pages=1)
    with desk.database.read() as session:
        blob = session.scalars(select(Certificate.blob_sha256).where(Certificate.document_id == document_id)).one()
    return desk.storage.get(blob)


def test_a_copy_proves_its_number_and_the_register_proves_its_issue(any_desk: Desk, office: Office) -> None:
    pdf = issued(any_desk, office)
    office.log_of(any_desk).checkpoint()

    examination = examine(pdf, office.trust, utc_now())
    report = verify_pdf(pdf, trust_roots=office.trust, register=DatabaseRegister(any_desk.database))

    assert examination.log_proof is SealedProof.HOLDS
    assert report.verdict is Verdict.VALID, codes(report)
    assert report.certificate is not None
    assert report.certificate.log is not None
    entry = report.certificate.log["entry"]
    check_proof(leaf_hash(entry.encode()), parse_proof(report.certificate.log["proof"]), [office.log_key.verifier])
    signed = [facts.signed_digest for facts in examination.signatures]
    assert json.loads(entry)["signed"] == signed


def test_where_the_logs_key_is_not_known_a_good_copy_is_not_called_valid(desk: Desk, office: Office) -> None:
    pdf = issued(desk, office)
    register = DatabaseRegister(desk.database)

    report = verify_pdf(pdf, trust_roots=replace(office.trust, log_keys=()), register=register)

    assert (report.verdict, codes(report)) == (Verdict.INDETERMINATE, ["log_not_trusted"])


def test_a_copy_whose_log_another_key_signed_is_refused(desk: Desk, office: Office) -> None:
    pdf = issued(desk, office)
    other = SignerKey.generate(office.log_key.name, SignatureType.NOTE)
    trust = replace(office.trust, log_keys=(str(other.verifier),))

    report = verify_pdf(pdf, trust_roots=trust, register=DatabaseRegister(desk.database))

    assert (report.verdict, codes(report)) == (Verdict.INVALID, ["log_proof_invalid"])


def test_a_copy_sealed_without_the_proof_is_refused_where_its_number_is_logged(
    signed_copy: SignedCopy, office: Office
) -> None:
    """Only copies from before there was a log carry none, and the register says which those are."""
    before = entry_for(signed_copy.pdf, office)
    after = replace(before, logged=True)

    assert verified(signed_copy.pdf, office, Register((before,))).verdict is Verdict.VALID
    report = verified(signed_copy.pdf, office, Register((after,)))
    assert (report.verdict, codes(report)) == (Verdict.INVALID, ["log_proof_missing"])


def test_no_number_is_given_after_the_register_lost_what_was_signed_for(desk: Desk, office: Office) -> None:
    """T-31: a restore from an old copy would give the lost number to another document."""
    issued(desk, office)
    with desk.database.begin() as session:
        for name in session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
            session.execute(text(f'DROP TRIGGER "{name}"'))
        session.execute(delete(LogLeaf))
    desk.ordered(seed=2, pages=1)

    with pytest.raises(LogRolledBackError):
        execute(claimed(desk), context_of(desk, office))

    with desk.database.read() as session:
        assert len(session.scalars(select(RegisterEntry)).all()) == 1
