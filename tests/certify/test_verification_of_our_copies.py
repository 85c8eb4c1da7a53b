"""Genuine, changed, revoked, unknown and not ours are five different answers."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.signing import SignedCopy, Signers, sign_copy
from certify.timestamps import TimestampClient, TimestampService
from certify.verification import CertificateStatus, ChangedAfter, Verdict, verify_pdf
from tests.certify.conftest import Office, Register, codes, entry_for, verified


def test_a_genuine_copy_is_valid_in_force_and_ours(signed_copy: SignedCopy, office: Office, register: Register) -> None:
    report = verified(signed_copy.pdf, office, register)

    assert report.verdict is Verdict.VALID
    assert report.issued_by_us
    assert [each.code for each in report.reasons] == ["development_keys"]
    assert report.certificate is not None
    assert report.certificate.status is CertificateStatus.IN_FORCE
    assert [each.field for each in report.signatures[:2]] == ["Officer", "AgencySeal"]
    assert [each.level for each in report.signatures] == ["B-LTA", "B-LTA", "timestamp"]
    assert all(each.intact and each.trusted for each in report.signatures)
    assert [each.changed_after for each in report.signatures] == [
        ChangedAfter.PERMITTED,
        ChangedAfter.PERMITTED,
        ChangedAfter.NOTHING,
    ]


def test_a_revoked_copy_says_so_while_its_signatures_stay_good(signed_copy: SignedCopy, office: Office) -> None:
    report = verified(signed_copy.pdf, office, Register((entry_for(signed_copy.pdf, office, revoked=True),)))

    assert report.verdict is Verdict.INVALID
    assert codes(report) == ["certificate_revoked"]
    assert report.certificate is not None
    assert report.certificate.status is CertificateStatus.REVOKED
    assert all(each.intact and each.trusted for each in report.signatures)


def test_a_renewed_copy_is_valid(renewed_copy: bytes, office: Office) -> None:
    report = verified(renewed_copy, office, Register((entry_for(renewed_copy, office),)))

    assert report.verdict is Verdict.VALID, codes(report)
    assert [each.level for each in report.signatures] == ["B-LTA", "B-LTA", "timestamp", "timestamp"]
    assert [str(each.changed_after) for each in report.signatures] == ["permitted", "permitted", "permitted", "nothing"]


def test_a_copy_from_before_its_renewal_is_still_the_issued_one(
    signed_copy: SignedCopy, renewed_copy: bytes, office: Office
) -> None:
    report = verified(signed_copy.pdf, office, Register((entry_for(renewed_copy, office),)))

    assert report.verdict is Verdict.VALID, codes(report)


def test_a_copy_that_the_register_does_not_know_is_never_called_valid(signed_copy: SignedCopy, office: Office) -> None:
    report = verified(signed_copy.pdf, office, Register())

    assert report.verdict is Verdict.INDETERMINATE
    assert codes(report) == ["not_in_register"]
    assert not report.issued_by_us
    assert report.certificate is not None
    assert report.certificate.status is CertificateStatus.UNKNOWN


def test_hex_case_inside_the_time_stamp_changes_nothing(
    signed_copy: SignedCopy, office: Office, register: Register
) -> None:
    start, end = _contents_of_the_last_entry(signed_copy.pdf)
    other_case = signed_copy.pdf[:start] + signed_copy.pdf[start:end].swapcase() + signed_copy.pdf[end:]

    report = verified(other_case, office, register)

    assert other_case != signed_copy.pdf
    assert report.verdict is Verdict.VALID, codes(report)


def test_a_forgery_that_borrows_number_record_and_names_is_not_ours(
    tmp_path: Path, unsigned_copy: bytes, office: Office, register: Register
) -> None:
    forger = InsecureDevelopmentAuthority(tmp_path, production=False)
    trust = forger.trust()
    with InsecureDevelopmentTimestampAuthority(forger.timestamp_key, production=False) as running:
        stamps = TimestampClient(TimestampService(running.url), trust)
        forged = sign_copy(unsigned_copy, Signers(forger.officer, forger.seal, trust), stamps).pdf

    report = verified(forged, office, register)

    assert report.verdict is Verdict.INVALID
    assert not report.issued_by_us
    assert report.certificate is None
    assert "claims_our_number" in codes(report)
    assert "signer_not_trusted" in codes(report)


def test_another_copy_of_ours_under_the_same_token_differs_from_the_register(
    unsigned_copy: bytes, signed_copy: SignedCopy, office: Office, register: Register
) -> None:
    """Signed with our own keys, but not what the register holds: a second signature over the same record."""
    second = sign_copy(unsigned_copy + b"\n", office.signers, office.timestamps).pdf

    report = verified(second, office, register)

    assert report.verdict is Verdict.INVALID
    assert "differs_from_register" in codes(report)


def test_a_record_that_differs_from_the_register_is_named(signed_copy: SignedCopy, office: Office) -> None:
    entry = replace(entry_for(signed_copy.pdf, office), record_sha256="0" * 64)

    report = verified(signed_copy.pdf, office, Register((entry,)))

    assert report.verdict is Verdict.INVALID
    assert codes(report) == ["record_differs"]


def test_a_copy_stays_valid_for_years_without_any_network(
    signed_copy: SignedCopy, office: Office, register: Register
) -> None:
    """The revocation lists inside have long ended by then; they cover the time of signing."""
    later = datetime.now(UTC) + timedelta(days=5 * 365)

    report = verify_pdf(signed_copy.pdf, trust_roots=office.trust.roots, register=register, now=later)

    assert report.verdict is Verdict.VALID, codes(report)


def test_a_copy_whose_time_stamp_certificate_ran_out_needed_renewal(
    signed_copy: SignedCopy, office: Office, register: Register
) -> None:
    later = datetime.now(UTC) + timedelta(days=11 * 365)

    report = verify_pdf(signed_copy.pdf, trust_roots=office.trust.roots, register=register, now=later)

    assert report.verdict is Verdict.INDETERMINATE
    assert "signer_certificate_expired" in codes(report)


def test_a_certificate_revoked_later_leaves_earlier_copies_valid(
    tmp_path: Path, unsigned_copy: bytes, office: Office
) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False)
    with InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=False) as running:
        trust = authority.trust()
        stamps = TimestampClient(TimestampService(running.url), trust)
        office = replace(
            office,
            authority=authority,
            trust=trust,
            signers=Signers(authority.officer, authority.seal, trust),
            timestamps=stamps,
        )
        signed = sign_copy(unsigned_copy, office.signers, stamps)
    known = Register((entry_for(signed.pdf, office),))
    authority.revoke_certificate(authority.officer.certificate, datetime.now(UTC) + timedelta(seconds=1))

    report = verify_pdf(
        signed.pdf, trust_roots=authority.trust(), register=known, now=datetime.now(UTC) + timedelta(hours=1)
    )

    assert report.verdict is Verdict.VALID, codes(report)


def test_the_report_is_exactly_the_published_form(signed_copy: SignedCopy, office: Office, register: Register) -> None:
    answer = verified(signed_copy.pdf, office, register).as_json()

    published = ["schema", "verdict", "issued_by_us", "certificate", "signatures", "reasons"]
    assert list(answer) == [*published, "indication", "sha256", "checked_at"]
    assert answer["indication"] == "total-passed"
    assert answer["sha256"] == sha256(signed_copy.pdf).hexdigest()
    assert answer["schema"] == "saoy.verification/1"
    assert list(answer["certificate"]) == ["number", "agency", "issued_at", "status"]
    assert list(answer["signatures"][0]) == [
        "field",
        "signer",
        "intact",
        "trusted",
        "signed_at",
        "level",
        "changed_after",
        "reason",
    ]


def _contents_of_the_last_entry(pdf: bytes) -> tuple[int, int]:
    *_, match = re.finditer(rb"/Contents\s*<([0-9a-fA-F]+?)0*>", pdf)
    return match.start(1), match.end(1)
