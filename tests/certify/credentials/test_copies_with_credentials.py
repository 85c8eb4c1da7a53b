"""From the officer's order to a copy that is checked without a network, and to the status list after its end."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from certify.credentials.copy_credential import CopyWithoutForceError, NoCredentialError, credential_of_copy
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.key_trust import KeyRing
from certify.credentials.offline_check import check_file, check_text
from certify.credentials.offline_claims import read_offline_text
from certify.credentials.status_list import StatusList
from certify.credentials.status_register import bits_of_list, place_of, remembered_keys
from certify.credentials.trust_bundle import TrustBundle
from certify.credentials.verifiable_credential import verify_credential
from certify.habits import AgencyHabits
from certify.issuing import IssueContext, execute
from certify.revocation import revoke
from certify.signing import Signers, sign_copy
from certify.verification.examination import examine
from certify.verification.report import CertificateStatus, Verdict
from models.entities import AuditEvent, Certificate, RegisterEntry, StatusListEntry
from models.job_queue import release_owner
from models.pdfa import Attachment, PDFAPage, write_pdfa
from tests.certify.conftest import WHEN, Office
from tests.certify.credentials.conftest import ADDRESS
from tests.certify.desk import Desk, page_png
from tests.certify.test_issuing import Killed, claimed, context_of


@pytest.fixture
def context(desk: Desk, office: Office, issuer: CredentialIssuer) -> IssueContext:
    return replace(context_of(desk, office), credentials=issuer)


def issue_one(desk: Desk, context: IssueContext, **options: int) -> Certificate:
    document_id = desk.ordered(**options)
    execute(claimed(desk), context)
    with desk.database.read() as session:
        return session.scalars(select(Certificate).where(Certificate.document_id == document_id)).one()


def held(desk: Desk, office: Office, issuer: CredentialIssuer) -> TrustBundle:
    """What a verifier takes along at this moment."""
    now = datetime.now(UTC)
    with desk.database.read() as session:
        token = issuer.status_token(1, bits_of_list(session, 1), now)
        keys = remembered_keys(session)
    return TrustBundle(ADDRESS, now, keys, office.trust, (token,))


def sealed_code(desk: Desk, office: Office, certificate: Certificate) -> str:
    found = examine(desk.storage.get(certificate.blob_sha256), office.trust, datetime.now(UTC))
    return str(json.loads(found.sealed_record or b"")["offline_claims"])


def printed_codes(pdf: bytes) -> list[str]:
    """What a reader sees on the last page at 150 dpi."""
    import cv2
    import numpy as np
    import pymupdf

    from ocr.codes import read_codes

    with pymupdf.open(stream=pdf) as opened:
        drawn = opened[-1].get_pixmap(dpi=150)
        pixels = np.frombuffer(drawn.samples, np.uint8).reshape(drawn.height, drawn.width, drawn.n)
        return [each.text for each in read_codes(cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))]


def revoked(desk: Desk, certificate: Certificate) -> None:
    with desk.database.begin() as session:
        found = session.get_one(Certificate, certificate.id)
        revoke(session, found, decision_number="12/QĐ-UBND", reason="Sai", actor=desk.officer)


def test_the_code_is_printed_beside_the_address_and_sealed_in_the_record(
    any_desk: Desk, office: Office, issuer: CredentialIssuer
) -> None:
    desk = any_desk
    certificate = issue_one(desk, replace(context_of(desk, office), credentials=issuer))
    code = sealed_code(desk, office, certificate)

    assert sorted(printed_codes(desk.storage.get(certificate.blob_sha256))) == sorted(
        [code, f"https://chungthuc.example.vn/v/{certificate.token}"]
    )
    said = read_offline_text(code).claims
    with desk.database.read() as session:
        place = place_of(session, certificate.entry_id)
    assert (said.number, said.code, said.status) == ("01/ĐT", certificate.code, place)
    assert said.record_digest.hex() == desk.frozen(certificate.document_id).digest
    assert dict(said.fields) == {"full_name": "NGUYỄN V. A."}


STEPS: list[tuple[str, str]] = [
    ("certify.issue_order", "take_place"),
    ("certify.issue_order", "remember_key"),
    ("certify.copy_making", "build_certified_copy"),
    ("certify.issuing", "unsigned_copy"),
    ("certify.issuing", "record_signed"),
]


@pytest.mark.parametrize("step", STEPS, ids=[name for _, name in STEPS])
def test_killed_anywhere_a_copy_keeps_its_one_place(
    desk: Desk, context: IssueContext, monkeypatch: pytest.MonkeyPatch, step: tuple[str, str]
) -> None:
    module, name = step
    desk.ordered(pages=1)
    whole: Callable[..., object] = getattr(__import__(module, fromlist=[name]), name)

    def killed(*arguments: object, **named: object) -> object:
        whole(*arguments, **named)
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr(f"{module}.{name}", killed)
        with pytest.raises(Killed):
            execute(claimed(desk, "first"), context)
    with desk.database.read() as session:
        before = session.scalars(select(StatusListEntry)).all()
    release_owner(desk.database, "first", blame_job=False)
    execute(claimed(desk, "second"), context)

    with desk.database.read() as session:
        after = session.scalars(select(StatusListEntry)).one()
        certificate = session.scalars(select(Certificate)).one()
    assert [(each.list_number, each.list_index) for each in before] in (
        [],
        [(after.list_number, after.list_index)],
    )
    assert after.entry_id == certificate.entry_id


def test_a_revocation_is_in_the_list_with_the_transaction_that_made_it(
    any_desk: Desk, office: Office, issuer: CredentialIssuer
) -> None:
    desk = any_desk
    context = replace(context_of(desk, office), credentials=issuer)
    first, second = issue_one(desk, context, seed=1), issue_one(desk, context, seed=2)
    with desk.database.read() as session:
        assert not any(bits_of_list(session, 1))
    revoked(desk, first)

    with desk.database.read() as session:
        listing = StatusList(bits_of_list(session, 1), datetime.now(UTC), datetime.now(UTC))
        places = {each.entry_id: each.list_index for each in session.scalars(select(StatusListEntry))}
    assert listing.is_revoked(places[first.entry_id])
    assert not listing.is_revoked(places[second.entry_id])
    assert sum(each.bit_count() for each in listing.bits) == 1


def test_a_file_is_checked_offline_by_the_rule_for_issued_copies(
    desk: Desk, office: Office, issuer: CredentialIssuer, context: IssueContext, tmp_path: Path
) -> None:
    certificate = issue_one(desk, context, pages=1)
    path = tmp_path / "copy.pdf"
    pdf = desk.storage.get(certificate.blob_sha256)
    path.write_bytes(pdf)
    now = datetime.now(UTC)
    bundle = held(desk, office, issuer)

    good = check_file(path, bundle, now)
    assert (good.report.verdict, good.report.issued_by_us) == (Verdict.VALID, True)
    assert good.report.certificate is not None
    assert good.report.certificate.status is CertificateStatus.IN_FORCE
    assert [each.field for each in good.report.signatures][:2] == ["Officer", "AgencySeal"]

    without_list = check_file(path, replace(bundle, status_tokens=()), now)
    assert without_list.report.verdict is Verdict.INDETERMINATE
    assert "status_not_checked" in [each.code for each in without_list.report.reasons]

    path.write_bytes(pdf.replace(b"/Rotate", b"/Ratate") + b"\n% more")
    assert check_file(path, bundle, now).report.verdict is Verdict.INVALID

    path.write_bytes(pdf)
    revoked(desk, certificate)
    ended = check_file(path, held(desk, office, issuer), now)
    assert ended.report.verdict is Verdict.INVALID
    assert ended.report.certificate is not None
    assert ended.report.certificate.status is CertificateStatus.REVOKED


def test_a_record_under_somebody_elses_seal_is_no_copy_of_ours(
    desk: Desk, office: Office, issuer: CredentialIssuer, context: IssueContext, tmp_path: Path
) -> None:
    """Another office of the same authority puts our record, code included, into a file with other pictures."""
    certificate = issue_one(desk, context, pages=1)
    found = examine(desk.storage.get(certificate.blob_sha256), office.trust, datetime.now(UTC))
    attachment = Attachment("record.json", found.sealed_record or b"", "application/json", "Bản ghi", WHEN)
    page = PDFAPage(page_png(999), 100, 140, 50.0)
    forged = write_pdfa([page, page], part=3, title="Bản sao", attachments=[attachment], created_at=WHEN)
    # The officer's key stands in for a seal that the same authority has certified for others.
    other = Signers(office.signers.seal, office.signers.officer, office.trust)
    path = tmp_path / "forged.pdf"
    path.write_bytes(sign_copy(forged, other, office.timestamps).pdf)

    report = check_file(path, held(desk, office, issuer), datetime.now(UTC)).report

    assert (report.verdict, report.issued_by_us) == (Verdict.INVALID, False)
    assert "certificate_differs" in [each.code for each in report.reasons]


def test_a_file_whose_code_is_by_an_unknown_key_is_not_believed_and_not_called_a_forgery(
    desk: Desk, office: Office, issuer: CredentialIssuer, context: IssueContext, tmp_path: Path
) -> None:
    certificate = issue_one(desk, context, pages=1)
    path = tmp_path / "copy.pdf"
    path.write_bytes(desk.storage.get(certificate.blob_sha256))

    report = check_file(path, replace(held(desk, office, issuer), keys=()), datetime.now(UTC)).report

    assert (report.verdict, report.issued_by_us) == (Verdict.INDETERMINATE, False)
    assert "credential_key_unknown" in [each.code for each in report.reasons]


def test_a_code_copied_from_another_paper_says_what_that_other_paper_says(
    desk: Desk, office: Office, issuer: CredentialIssuer, context: IssueContext
) -> None:
    first, second = issue_one(desk, context, seed=1), issue_one(desk, context, seed=2)
    answer = check_text(sealed_code(desk, office, first), held(desk, office, issuer), datetime.now(UTC))

    assert answer.claims["number"] == "01/ĐT"
    assert answer.claims["code"] == first.code != second.code
    assert "compare_with_paper" in [each.code for each in answer.report.reasons]


def test_the_credential_is_bound_to_the_signed_bytes(
    desk: Desk, office: Office, issuer: CredentialIssuer, context: IssueContext
) -> None:
    certificate = issue_one(desk, context)
    now = datetime.now(UTC)
    with desk.database.begin() as session:
        made = credential_of_copy(
            session, certificate, issuer, actor="somebody", habits_for=lambda agency: AgencyHabits(), now=now
        )
    said = verify_credential(made, KeyRing([issuer.public_key]), issuer=ADDRESS, now=now)

    with desk.database.read() as session:
        given = session.scalars(select(AuditEvent).where(AuditEvent.action == "credential_given")).one()
    assert (given.actor, "NGUYỄN" in str(given.details)) == ("somebody", False)
    assert said.facts.signed_ranges == tuple(certificate.signed_ranges)
    assert said.facts.record_sha256 == certificate.record_sha256
    assert dict(said.fields) == {"full_name": "NGUYỄN VĂN A"}
    assert check_text(made, held(desk, office, issuer), now).report.verdict is Verdict.VALID


def test_a_revoked_copy_and_one_from_before_get_no_credential(
    desk: Desk, office: Office, issuer: CredentialIssuer, context: IssueContext
) -> None:
    former = issue_one(desk, context_of(desk, office), seed=1)
    ended = issue_one(desk, context, seed=2)
    revoked(desk, ended)
    for certificate, refusal in ((former, NoCredentialError), (ended, CopyWithoutForceError)):
        with desk.database.read() as session, pytest.raises(refusal):
            credential_of_copy(
                session,
                session.get_one(Certificate, certificate.id),
                issuer,
                actor="somebody",
                habits_for=lambda agency: AgencyHabits(),
                now=datetime.now(UTC),
            )


def test_after_a_change_of_keys_what_the_former_key_signed_is_still_believed(
    desk: Desk, office: Office, context: IssueContext, next_issuer: CredentialIssuer
) -> None:
    first = issue_one(desk, context, seed=1)
    second = issue_one(desk, replace(context, credentials=next_issuer), seed=2)
    bundle = held(desk, office, next_issuer)
    now = datetime.now(UTC)

    assert len(bundle.keys) == 2
    for certificate in (first, second):
        assert check_text(sealed_code(desk, office, certificate), bundle, now).report.verdict is Verdict.VALID


@pytest.fixture
def next_issuer(office: Office, tmp_path: Path) -> CredentialIssuer:
    """The same authority has certified another key for the office."""
    from certify.development_authority import InsecureDevelopmentAuthority

    copied = tmp_path / "authority"
    copied.mkdir()
    for file in office.authority.root_file.parent.iterdir():
        if file.name not in ("credentials.p12", "lock"):
            (copied / file.name).write_bytes(file.read_bytes())
    return CredentialIssuer(InsecureDevelopmentAuthority(copied, production=False).credential_key, ADDRESS)


def test_nothing_is_done_where_no_key_is_set_up(desk: Desk, office: Office) -> None:
    certificate = issue_one(desk, context_of(desk, office))

    with desk.database.read() as session:
        assert session.scalars(select(StatusListEntry)).all() == []
        assert session.get_one(RegisterEntry, certificate.entry_id) is not None
    assert len(printed_codes(desk.storage.get(certificate.blob_sha256))) == 1
