"""Where signing keys are kept, behind one contract: a key signs bytes and never leaves its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from certify.trust import TrustMaterial
from models.errors import ErrorKind, SaoyError

# Circular 15/2025: RSA of at least 2048 bits or ECDSA of at least 256.
SMALLEST_RSA_KEY = 2048
SMALLEST_ELLIPTIC_KEY = 256


class SigningKeyError(SaoyError):
    """A key that cannot be used: unreadable, too weak, or not allowed here."""

    kind = ErrorKind.UNAVAILABLE
    code = "signing_key_unusable"
    message = "Không dùng được khóa ký số. Hãy kiểm tra thiết bị hoặc tệp khóa, mật khẩu và chứng thư số."
    message_en = "The signing key cannot be used. Check the device or key file, its password and its certificate."


class CertificateUnusableError(SigningKeyError):
    """The certificate of a key is expired, not yet valid or revoked, so the key must not sign."""

    code = "signing_certificate_unusable"
    message = "Chứng thư số đã hết hạn, chưa có hiệu lực hoặc đã bị thu hồi nên không được ký. Hãy thay chứng thư số."
    message_en = "The signing certificate is expired, not yet valid or revoked, so it must not sign. Replace it."


class SigningKey(Protocol):
    """One private key with its certificate: a PKCS#12 file, a token or a remote service."""

    @property
    def certificate(self) -> bytes:
        """The signer's certificate, DER."""

    @property
    def chain(self) -> tuple[bytes, ...]:
        """The certificates between the signer's and the root, DER."""

    def sign(self, data: bytes, digest_algorithm: str) -> bytes:
        """The raw signature over `data`: ECDSA as DER, RSA as PKCS#1 v1.5."""


@dataclass(frozen=True)
class LocalSigningKey:
    """A private key in this process's memory, parsed and checked once: for development and tests."""

    certificate: bytes
    chain: tuple[bytes, ...]
    _private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = field(repr=False)

    def sign(self, data: bytes, digest_algorithm: str) -> bytes:
        """See `SigningKey.sign`."""
        digest = _DIGESTS[digest_algorithm]()
        if isinstance(self._private_key, ec.EllipticCurvePrivateKey):
            return self._private_key.sign(data, ec.ECDSA(digest))
        return self._private_key.sign(data, padding.PKCS1v15(), digest)


_DIGESTS: dict[str, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]] = {
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}


def load_pkcs12(path: Path, password: bytes | None) -> LocalSigningKey:
    """The key of a PKCS#12 file. Raises SigningKeyError when it cannot be opened or is too weak."""
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(path.read_bytes(), password)
    except (OSError, ValueError) as error:
        raise SigningKeyError(detail=f"{path.name}: {type(error).__name__}") from error
    if certificate is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SigningKeyError(detail=f"{path.name} holds no RSA or elliptic key with a certificate")
    smallest = SMALLEST_RSA_KEY if isinstance(key, rsa.RSAPrivateKey) else SMALLEST_ELLIPTIC_KEY
    if key.key_size < smallest:
        raise SigningKeyError(detail=f"{path.name}: a key of {key.key_size} bits is too weak")
    return LocalSigningKey(
        certificate=certificate.public_bytes(Encoding.DER),
        chain=tuple(other.public_bytes(Encoding.DER) for other in others),
        _private_key=key,
    )


def require_usable(key: SigningKey, trust: TrustMaterial, now: datetime) -> None:
    """Raises CertificateUnusableError unless the certificate may sign at this moment (Circular 15/2025)."""
    certificate = x509.load_der_x509_certificate(key.certificate)
    if now < certificate.not_valid_before_utc:
        raise CertificateUnusableError(code="signing_certificate_not_yet_valid")
    if now > certificate.not_valid_after_utc:
        raise CertificateUnusableError(code="signing_certificate_expired")
    for encoded in (key.certificate, *key.chain):
        if trust.is_revoked(encoded, now):
            raise CertificateUnusableError(code="signing_certificate_revoked")
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound as error:
        raise CertificateUnusableError(code="signing_certificate_wrong_usage") from error
    if not (usage.digital_signature or usage.content_commitment):
        raise CertificateUnusableError(code="signing_certificate_wrong_usage")


def subject_name(certificate: bytes) -> str:
    """The common name in a certificate, or its whole subject when it has none."""
    subject = x509.load_der_x509_certificate(certificate).subject
    names = subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(names[0].value) if names else subject.rfc4514_string()
