"""A signed copy as other programs see it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from certify.development_authority import InsecureDevelopmentAuthority, rsa_key
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.keys import CertificateUnusableError, WrongSignatureError
from certify.signing import SignedCopy, Signers, sign_copy
from certify.timestamps import TimestampClient, TimestampService, TimestampUnavailableError
from tests.certify.attacks import ends_of_revisions
from tests.certify.conftest import Office


def run_tool(*command: str) -> str:
    """The output of an outside tool; a missing one is a skip here and a failure in continuous integration."""
    if shutil.which(command[0]) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{command[0]} is not installed")
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def signed_file(signed_copy: SignedCopy, tmp_path: Path) -> Path:
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed_copy.pdf)
    return path


def test_poppler_finds_both_signatures_valid(signed_file: Path) -> None:
    output = run_tool("pdfsig", "-nocert", str(signed_file))

    assert output.count("Signature Validation: Signature is Valid.") == 2
    assert output.index("Signature Field Name: Officer") < output.index("Signature Field Name: AgencySeal")
    assert output.count("ETSI.CAdES.detached") == 2


def test_qpdf_finds_nothing_to_complain_about(signed_file: Path) -> None:
    assert "No syntax or stream encoding errors found" in run_tool("qpdf", "--check", str(signed_file))


def test_the_file_ends_exactly_at_the_document_time_stamp(signed_copy: SignedCopy) -> None:
    ends = ends_of_revisions(signed_copy.pdf)

    assert len(ends) == 3
    assert ends[-1] == len(signed_copy.pdf)
    assert b"ETSI.RFC3161" in signed_copy.pdf[ends[1] :]


def test_the_officer_certifies_so_that_only_fields_may_still_be_filled(signed_copy: SignedCopy, office: Office) -> None:
    from certify.verification.examination import examine

    officer, seal, _ = examine(signed_copy.pdf, office.trust, datetime.now(UTC)).signatures

    assert (officer.field, officer.permission) == ("Officer", 2)
    assert (seal.field, seal.permission) == ("AgencySeal", None)


def test_the_unsigned_bytes_stay_as_they_were(signed_copy: SignedCopy, unsigned_copy: bytes) -> None:
    assert signed_copy.pdf.startswith(unsigned_copy)


def test_the_metadata_is_in_every_revision_what_was_built(signed_copy: SignedCopy, unsigned_copy: bytes) -> None:
    added = signed_copy.pdf[len(unsigned_copy) :]

    assert b"xmpmeta" in unsigned_copy
    assert b"xmpmeta" not in added
    assert b"/Info" not in added


def test_the_second_opinion_of_the_ades_algorithm_agrees_offline(signed_copy: SignedCopy, office: Office) -> None:
    """ETSI EN 319 102-1 as pyHanko has it: another road through another part of the library."""
    import asyncio
    from io import BytesIO

    from asn1crypto import x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.ades.report import AdESPassed
    from pyhanko.sign.validation.ades import ades_lta_validation
    from pyhanko.sign.validation.policy_decl import (
        CertificateFetchingRule,
        PdfSignatureValidationSpec,
        RevinfoOnlineFetchingRule,
        RevocationInfoGatheringSpec,
        SignatureValidationSpec,
    )
    from pyhanko_certvalidator.context import CertValidationPolicySpec
    from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
    from pyhanko_certvalidator.registry import SimpleTrustManager

    roots = [x509.Certificate.load(root) for root in office.trust.roots]
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(trust_roots=roots), revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO)
    )
    gathering = RevocationInfoGatheringSpec(
        online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY,
        certificate_fetching_rule=CertificateFetchingRule.NEVER_FETCH,
    )
    spec = PdfSignatureValidationSpec(
        SignatureValidationSpec(cert_validation_policy=policy, revinfo_gathering_policy=gathering)
    )
    signatures = PdfFileReader(BytesIO(signed_copy.pdf)).embedded_regular_signatures

    found = [asyncio.run(ades_lta_validation(signature, spec)).ades_subindic for signature in signatures]

    assert found == [AdESPassed.OK, AdESPassed.OK]


def test_a_revoked_officer_cannot_sign(tmp_path: Path, unsigned_copy: bytes, office: Office) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False)
    authority.revoke_certificate(authority.officer.certificate)
    signers = Signers(authority.officer, authority.seal, authority.trust())

    with pytest.raises(CertificateUnusableError):
        sign_copy(unsigned_copy, signers, office.timestamps)


def test_without_a_time_stamp_there_is_no_signed_copy(unsigned_copy: bytes, office: Office) -> None:
    with InsecureDevelopmentTimestampAuthority(office.authority.timestamp_key, production=False) as stopped:
        url = stopped.url
    client = TimestampClient(TimestampService(url, timeout_seconds=1), office.trust)

    with pytest.raises(TimestampUnavailableError):
        sign_copy(unsigned_copy, office.signers, client)


def test_rsa_keys_sign_as_well(tmp_path: Path, unsigned_copy: bytes) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path / "keys", production=False, new_key=rsa_key)
    trust = authority.trust()
    with InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=False) as running:
        client = TimestampClient(TimestampService(running.url), trust)
        signed = sign_copy(unsigned_copy, Signers(authority.officer, authority.seal, trust), client)
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed.pdf)

    assert run_tool("pdfsig", "-nocert", str(path)).count("Signature is Valid") == 2


def test_a_key_that_does_not_belong_to_its_certificate_is_noticed(unsigned_copy: bytes, office: Office) -> None:
    officer = replace(office.authority.officer, certificate=office.authority.seal.certificate)

    with pytest.raises(WrongSignatureError):
        sign_copy(unsigned_copy, replace(office.signers, officer=officer), office.timestamps)
