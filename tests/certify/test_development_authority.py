"""The development authority: proper certificates, safe files, loud, and never in production."""

from __future__ import annotations

import logging
import multiprocessing
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID

from certify.certificate_status import require_usable
from certify.development_authority import InsecureDevelopmentAuthority, rsa_key
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.keys import CertificateUnusableError, SigningKeyError, load_pkcs12, subject_name


def _certificates_of(folder: str) -> tuple[bytes, bytes]:
    authority = InsecureDevelopmentAuthority(Path(folder), production=False)
    return authority.officer.certificate, authority.trust().roots[0]


def test_it_refuses_to_exist_in_production(tmp_path: Path) -> None:
    with pytest.raises(SigningKeyError) as refused:
        InsecureDevelopmentAuthority(tmp_path / "keys", production=True)

    assert refused.value.code == "development_keys_in_production"
    assert not (tmp_path / "keys").exists()


def test_its_time_stamp_authority_refuses_production_too(authority: InsecureDevelopmentAuthority) -> None:
    with pytest.raises(SigningKeyError):
        InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=True)


def test_it_warns_each_time_it_is_used(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        InsecureDevelopmentAuthority(tmp_path, production=False)

    assert "no legal value" in caplog.text


def test_the_second_start_finds_the_same_keys(tmp_path: Path) -> None:
    assert _certificates_of(str(tmp_path)) == _certificates_of(str(tmp_path))


def test_processes_that_start_at_once_agree_on_one_set_of_keys(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        found = pool.map(_certificates_of, [str(tmp_path)] * 4)

    assert len(set(found)) == 1


def test_a_start_that_was_killed_half_way_is_done_again(tmp_path: Path) -> None:
    InsecureDevelopmentAuthority(tmp_path, production=False)
    (tmp_path / "ready").unlink()
    (tmp_path / "seal.p12").unlink()

    again = InsecureDevelopmentAuthority(tmp_path, production=False)

    assert subject_name(again.seal.certificate)


def test_key_files_are_readable_by_their_owner_only(authority: InsecureDevelopmentAuthority) -> None:
    assert authority.credential_key
    files = [path for path in authority.root_file.parent.iterdir() if path.suffix == ".p12"]

    assert len(files) == 6
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_the_credential_key_is_its_own_and_elliptic_even_beside_rsa_keys_and_in_an_older_folder(tmp_path: Path) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False, new_key=rsa_key)
    assert not (tmp_path / "credentials.p12").exists()

    first, second = authority.credential_key, authority.credential_key

    assert first.certificate == second.certificate
    assert first.certificate not in (authority.seal.certificate, authority.officer.certificate)
    own = x509.load_der_x509_certificate(first.certificate)
    assert isinstance(own.public_key(), ec.EllipticCurvePublicKey)
    own.verify_directly_issued_by(x509.load_der_x509_certificate(first.chain[0]))
    organisation = own.subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME)
    seal = x509.load_der_x509_certificate(authority.seal.certificate)
    assert organisation == seal.subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME)


def test_signers_may_sign_and_nothing_else(authority: InsecureDevelopmentAuthority) -> None:
    for key in (authority.officer, authority.seal):
        certificate = x509.load_der_x509_certificate(key.certificate)
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
        assert usage.critical
        assert usage.value.digital_signature
        assert usage.value.content_commitment
        assert not usage.value.key_cert_sign
        assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
        assert len(list(points)) == 1


def test_the_time_stamp_certificate_serves_only_for_time_stamps(authority: InsecureDevelopmentAuthority) -> None:
    certificate = x509.load_der_x509_certificate(authority.timestamp_key.certificate)
    purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)

    assert purposes.critical
    assert list(purposes.value) == [ExtendedKeyUsageOID.TIME_STAMPING]


def test_revocation_lists_are_renewed_before_they_end(tmp_path: Path) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False)
    later = datetime.now(UTC) + timedelta(days=25)

    first = authority.trust().revocation_lists
    second = authority.trust(later).revocation_lists

    assert first != second
    for listing in map(x509.load_der_x509_crl, second):
        assert listing.next_update_utc is not None
        assert listing.next_update_utc > later + timedelta(days=20)


def test_a_revoked_certificate_must_not_sign(tmp_path: Path) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False)
    now = datetime.now(UTC)
    require_usable(authority.officer, authority.trust(), now)

    authority.revoke_certificate(authority.officer.certificate, now)

    with pytest.raises(CertificateUnusableError) as refused:
        require_usable(authority.officer, authority.trust(), now)
    assert refused.value.code == "signing_certificate_revoked"
    require_usable(authority.seal, authority.trust(), now)


@pytest.mark.parametrize(
    ("days", "code"),
    [(365 * 11, "signing_certificate_expired"), (-1, "signing_certificate_not_yet_valid")],
)
def test_a_certificate_outside_its_time_must_not_sign(
    days: int, code: str, authority: InsecureDevelopmentAuthority
) -> None:
    moment = datetime.now(UTC) + timedelta(days=days)

    with pytest.raises(CertificateUnusableError) as refused:
        require_usable(authority.officer, authority.trust(), moment)

    assert refused.value.code == code


def test_a_wrong_password_opens_no_key(
    authority: InsecureDevelopmentAuthority,
) -> None:
    with pytest.raises(SigningKeyError):
        load_pkcs12(authority.root_file.with_name("officer.p12"), b"wrong")


def test_a_file_that_is_no_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "key.p12").write_bytes(b"not a key")

    with pytest.raises(SigningKeyError):
        load_pkcs12(tmp_path / "key.p12", None)


def test_keys_may_be_rsa_as_most_tokens_are(tmp_path: Path) -> None:
    authority = InsecureDevelopmentAuthority(tmp_path, production=False, new_key=rsa_key)

    assert len(authority.officer.sign(b"data", "sha256")) == 256


def test_a_key_that_is_too_weak_is_refused(tmp_path: Path) -> None:
    """Circular 15/2025: RSA of at least 2048 bits."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - this is what must be refused
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "yếu")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    begins, ends = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    dated = builder.serial_number(1).not_valid_before(begins).not_valid_after(ends)
    certificate = dated.sign(key, hashes.SHA256())
    file = tmp_path / "weak.p12"
    file.write_bytes(pkcs12.serialize_key_and_certificates(b"weak", key, certificate, None, NoEncryption()))

    with pytest.raises(SigningKeyError) as refused:
        load_pkcs12(file, None)

    assert "too weak" in (refused.value.detail or "")
