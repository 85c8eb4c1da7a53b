"""A certificate authority for development: made on the first run, in a folder, and loud about it.

Nothing that it signs has any legal value. It exists so that the demonstration, the tests and a first look at the
product work without a token, a remote signing service or a public time-stamp authority.
"""

from __future__ import annotations

import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from certify.development_names import DEVELOPMENT_ISSUER
from certify.keys import LocalSigningKey, SigningKeyError, load_pkcs12
from certify.trust import TrustMaterial

logger = logging.getLogger(__name__)

WARNING_CODE = "development_keys"

# Reserved by RFC 2606: it resolves nowhere, and no verifier may mistake it for a real authority's.
REVOCATION_LIST_ADDRESS = "http://authority.saoy.invalid/{name}.crl"

# The key files are encrypted only because PKCS#12 readers expect a password; it protects nothing.
_PASSWORD = b"development"
_CERTIFICATE_YEARS = 10
_LIST_DAYS = 30
_LIST_RENEWED_BEFORE_DAYS = 20

_Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
_READY = "ready"
_LONGEST_NAME = 64  # RFC 5280, appendix A: ub-common-name, ub-organization-name


@dataclass(frozen=True, slots=True)
class DevelopmentNames:
    """Who the development certificates speak for."""

    organisation: str = "ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM"
    officer: str = "NGUYỄN VĂN THỬ NGHIỆM"
    officer_title: str = "Phó Chủ tịch"


class InsecureDevelopmentAuthority:
    """Root, issuing authority, time-stamp, officer and seal keys in one folder. Refuses in production."""

    def __init__(
        self,
        folder: Path,
        *,
        production: bool,
        names: DevelopmentNames | None = None,
        new_key: Callable[[], _Key] | None = None,
    ) -> None:
        """Makes the keys when the folder has none; two processes may start at once."""
        if production:
            raise SigningKeyError(
                "Khóa thử nghiệm không được dùng khi vận hành thật. Hãy cấu hình thiết bị hoặc dịch vụ ký số.",
                "Development keys are refused in production. Configure a token or a remote signing service.",
                code="development_keys_in_production",
            )
        self._folder = folder
        logger.warning("development keys in use: signatures have no legal value", extra={"code": WARNING_CODE})
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._locked():
            if not (folder / _READY).exists():
                _create(folder, names or DevelopmentNames(), new_key or _elliptic_key)

    @property
    def officer(self) -> LocalSigningKey:
        """The officer's own key."""
        return load_pkcs12(self._folder / "officer.p12", _PASSWORD)

    @property
    def seal(self) -> LocalSigningKey:
        """The agency's seal."""
        return load_pkcs12(self._folder / "seal.p12", _PASSWORD)

    @property
    def timestamp_key(self) -> LocalSigningKey:
        """The key of the time-stamp authority."""
        return load_pkcs12(self._folder / "timestamp.p12", _PASSWORD)

    @property
    def credential_key(self) -> LocalSigningKey:
        """The key of credentials, codes and status lists; made when first asked for, in older folders too."""
        path = self._folder / "credentials.p12"
        with self._locked():
            if not path.exists():
                _create_credential_key(self._folder, path)
        return load_pkcs12(path, _PASSWORD)

    @property
    def signer_files(self) -> tuple[tuple[Path, bytes], tuple[Path, bytes]]:
        """The officer's and the seal's PKCS#12 files with their password, for other software to sign with."""
        return (self._folder / "officer.p12", _PASSWORD), (self._folder / "seal.p12", _PASSWORD)

    @property
    def root_file(self) -> Path:
        """The root certificate as PEM, for `saoy verify --trust`."""
        return self._folder / "root.pem"

    def trust(self, now: datetime | None = None) -> TrustMaterial:
        """What verifiers of development copies believe; renews the revocation lists when they age."""
        moment = now or datetime.now(UTC)
        with self._locked():
            lists = tuple(self._fresh_list(name, moment) for name in ("root", "issuing"))
        root = load_pkcs12(self._folder / "root.p12", _PASSWORD)
        issuing = load_pkcs12(self._folder / "issuing.p12", _PASSWORD)
        return TrustMaterial((root.certificate,), (issuing.certificate,), lists)

    def revoke_certificate(self, certificate: bytes, at: datetime | None = None) -> None:
        """Puts a signer's certificate on the revocation list: to try out what happens then."""
        moment = at or datetime.now(UTC)
        serial = x509.load_der_x509_certificate(certificate).serial_number
        with self._locked():
            path = self._folder / "issuing.crl"
            former = x509.load_der_x509_crl(path.read_bytes())
            entry = x509.RevokedCertificateBuilder(serial, moment).build()
            _write(path, _revocation_list(self._folder, "issuing", [*former, entry], moment))

    def _fresh_list(self, name: str, now: datetime) -> bytes:
        path = self._folder / f"{name}.crl"
        encoded = path.read_bytes()
        listing = x509.load_der_x509_crl(encoded)
        expires = listing.next_update_utc
        if expires is not None and expires - now > timedelta(days=_LIST_RENEWED_BEFORE_DAYS):
            return encoded
        encoded = _revocation_list(self._folder, name, list(listing), now)
        _write(path, encoded)
        return encoded

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Held across processes, and freed by the kernel should this one be killed."""
        descriptor = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


def _create(folder: Path, names: DevelopmentNames, new_key: Callable[[], _Key]) -> None:
    """Every file is whole or absent, and the mark of completion is written last: a kill leaves a folder to redo."""
    root_key, issuing_key = new_key(), new_key()
    root_name = _name(f"{DEVELOPMENT_ISSUER} root", "SaoY")
    issuing_name = _name(f"{DEVELOPMENT_ISSUER} issuing authority", "SaoY")
    root = _authority(root_name, root_key, root_name, root_key, path_length=1)
    issuing = _authority(issuing_name, issuing_key, root_name, root_key, path_length=0)
    _store(folder / "root.p12", "root", root_key, root, [])
    _store(folder / "issuing.p12", "issuing", issuing_key, issuing, [root])
    officer_name = _name(names.officer, names.organisation, title=names.officer_title)
    for file_name, subject, is_timestamp in (
        ("officer", officer_name, False),
        ("seal", _name(names.organisation, names.organisation), False),
        ("timestamp", _name(f"{DEVELOPMENT_ISSUER} time-stamps", "SaoY"), True),
    ):
        key = new_key()
        leaf = _leaf(subject, key, issuing_name, issuing_key, is_timestamp=is_timestamp)
        _store(folder / f"{file_name}.p12", file_name, key, leaf, [issuing])
    now = datetime.now(UTC)
    for name in ("root", "issuing"):
        _write(folder / f"{name}.crl", _revocation_list(folder, name, [], now))
    _write(folder / "root.pem", root.public_bytes(Encoding.PEM))
    _write(folder / _READY, b"")


def _create_credential_key(folder: Path, path: Path) -> None:
    """On P-256 whatever the other keys are, and certified for the agency as its seal is."""
    _, seal, _ = pkcs12.load_key_and_certificates((folder / "seal.p12").read_bytes(), _PASSWORD)
    issuing_key, issuing, _ = pkcs12.load_key_and_certificates((folder / "issuing.p12").read_bytes(), _PASSWORD)
    if seal is None or issuing is None or not isinstance(issuing_key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SigningKeyError(detail="the folder of development keys is damaged")
    organisation = str(seal.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value)
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"{DEVELOPMENT_ISSUER} credentials", organisation)
    leaf = _leaf(name, key, issuing.subject, issuing_key, is_timestamp=False)
    _store(path, "credentials", key, leaf, [issuing])


def _elliptic_key() -> _Key:
    return ec.generate_private_key(ec.SECP256R1())


def rsa_key() -> _Key:
    """An RSA key of the smallest size the law allows: what most agencies' tokens hold today."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _name(common_name: str, organisation: str, title: str | None = None) -> x509.Name:
    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:_LONGEST_NAME]),
    ]
    if title:
        parts.append(x509.NameAttribute(NameOID.TITLE, title[:_LONGEST_NAME]))
    return x509.Name([*parts, x509.NameAttribute(NameOID.COMMON_NAME, common_name[:_LONGEST_NAME])])


def _builder(subject: x509.Name, key: _Key, issuer: x509.Name, issuer_key: _Key) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        # A clock that is a little behind must still find the certificate valid.
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=365 * _CERTIFICATE_YEARS))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )


def _authority(
    subject: x509.Name, key: _Key, issuer: x509.Name, issuer_key: _Key, *, path_length: int
) -> x509.Certificate:
    builder = _builder(subject, key, issuer, issuer_key)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
    builder = builder.add_extension(_usage(certificates=True), critical=True)
    if subject != issuer:
        builder = builder.add_extension(_distribution("root"), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _leaf(
    subject: x509.Name, key: _Key, issuer: x509.Name, issuer_key: _Key, *, is_timestamp: bool
) -> x509.Certificate:
    builder = _builder(subject, key, issuer, issuer_key)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(certificates=False), critical=True)
    builder = builder.add_extension(_distribution("issuing"), critical=False)
    if is_timestamp:
        # RFC 3161 section 2.3: only this purpose, and critical.
        purposes = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(purposes, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_cert_sign=certificates,
        crl_sign=certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _distribution(issuer: str) -> x509.CRLDistributionPoints:
    address = x509.UniformResourceIdentifier(REVOCATION_LIST_ADDRESS.format(name=issuer))
    return x509.CRLDistributionPoints([x509.DistributionPoint([address], None, None, None)])


def _revocation_list(folder: Path, name: str, entries: list[x509.RevokedCertificate], now: datetime) -> bytes:
    key, certificate, _ = pkcs12.load_key_and_certificates((folder / f"{name}.p12").read_bytes(), _PASSWORD)
    if certificate is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SigningKeyError(detail=f"{name}.p12 is damaged")
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(certificate.subject)
        .last_update(now - timedelta(minutes=5))
        .next_update(now + timedelta(days=_LIST_DAYS))
        .add_extension(x509.CRLNumber(int(now.timestamp() * 1000)), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
    )
    for entry in entries:
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


def _store(path: Path, name: str, key: _Key, certificate: x509.Certificate, chain: list[x509.Certificate]) -> None:
    encryption = BestAvailableEncryption(_PASSWORD)
    _write(path, pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, chain, encryption))


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, readable by the owner only."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
