"""Where signing keys are kept, behind one contract: a key signs bytes and never leaves its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, runtime_checkable

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from certify.signature_mechanisms import (
    DIGESTS,
    PublicKey,
    SignatureMechanism,
    is_genuine,
    mechanism_of,
    pss_padding,
    public_key_of,
)
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


class WrongSignatureError(SigningKeyError):
    """A key's answer is not a signature over what was asked, or not by the key of its certificate."""

    code = "signature_not_genuine"
    message = "Chữ ký nhận được không đúng với nội dung cần ký hoặc với chứng thư số nên không được dùng."
    message_en = "The signature that came back does not fit what was to be signed or the certificate: it is not used."


@dataclass(frozen=True, slots=True)
class ToBeSigned:
    """What a key is asked to sign. `reference` names the request for good: asked again, it is the same request."""

    reference: str
    data: bytes
    digest_algorithm: str = "sha256"


class SigningKey(Protocol):
    """One private key with its certificate: a PKCS#12 file, a token or a remote service."""

    @property
    def certificate(self) -> bytes:
        """The signer's certificate, DER."""

    @property
    def chain(self) -> tuple[bytes, ...]:
        """The certificates between the signer's and the root, DER."""

    @property
    def mechanism(self) -> SignatureMechanism:
        """How its signatures are made."""

    def sign(self, data: bytes, digest_algorithm: str, *, reference: str = "") -> bytes:
        """The raw signature over `data`: ECDSA as DER, RSA as long as the modulus.

        A service whose answer was lost gives it again to the same `reference` and data. Raises SigningKeyError, or
        another error of the kind UNAVAILABLE.
        """


@runtime_checkable
class BatchSigningKey(SigningKey, Protocol):
    """A key whose owner authorises many signatures at once, such as a remote service with one prompt on the phone."""

    def sign_many(self, requests: Sequence[ToBeSigned]) -> list[bytes]:
        """The raw signatures, in order, after one authorisation that is bound to exactly these requests."""


def genuine_signature(key: SigningKey, request: ToBeSigned) -> bytes:
    """The key's signature, checked against its certificate and our bytes. Raises WrongSignatureError."""
    signature = key.sign(request.data, request.digest_algorithm, reference=request.reference)
    require_genuine(key, request, signature)
    return signature


def require_genuine(key: SigningKey, request: ToBeSigned, signature: bytes) -> None:
    """Raises WrongSignatureError unless the key of the certificate signed exactly what was asked."""
    if not is_genuine(key.certificate, key.mechanism, request.data, signature, request.digest_algorithm):
        raise WrongSignatureError(detail=request.reference)


@dataclass(frozen=True)
class LocalSigningKey:
    """A private key in this process's memory, parsed and checked once: for development and tests."""

    certificate: bytes
    chain: tuple[bytes, ...]
    _private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = field(repr=False)
    mechanism: SignatureMechanism

    def sign(self, data: bytes, digest_algorithm: str, *, reference: str = "") -> bytes:
        """See `SigningKey.sign`."""
        digest = DIGESTS[digest_algorithm]()
        if isinstance(self._private_key, ec.EllipticCurvePrivateKey):
            return self._private_key.sign(data, ec.ECDSA(digest))
        if self.mechanism is SignatureMechanism.RSA_PSS:
            return self._private_key.sign(data, pss_padding(digest_algorithm), digest)
        return self._private_key.sign(data, padding.PKCS1v15(), digest)


def load_pkcs12(path: Path, password: bytes | None, *, pss: bool = False) -> LocalSigningKey:
    """The key of a PKCS#12 file. Raises SigningKeyError when it cannot be opened or is too weak."""
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(path.read_bytes(), password)
    except (OSError, ValueError) as error:
        raise SigningKeyError(detail=f"{path.name}: {type(error).__name__}") from error
    if certificate is None or not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SigningKeyError(detail=f"{path.name} holds no RSA or elliptic key with a certificate")
    encoded = certificate.public_bytes(Encoding.DER)
    require_strong(encoded, path.name)
    return LocalSigningKey(
        certificate=encoded,
        chain=tuple(other.public_bytes(Encoding.DER) for other in others),
        _private_key=key,
        mechanism=mechanism_of(encoded, pss=pss),
    )


def require_strong(certificate: bytes, name: str) -> PublicKey:
    """The certificate's key. Raises SigningKeyError when it is of another kind, or shorter than the law lets it be."""
    try:
        key = public_key_of(certificate)
    except ValueError as error:
        raise SigningKeyError(detail=f"{name}: {error}") from error
    smallest = SMALLEST_RSA_KEY if isinstance(key, rsa.RSAPublicKey) else SMALLEST_ELLIPTIC_KEY
    if key.key_size < smallest:
        raise SigningKeyError(detail=f"{name}: a key of {key.key_size} bits is too weak")
    return key


def subject_name(certificate: bytes) -> str:
    """The common name in a certificate, or its whole subject when it has none."""
    subject = x509.load_der_x509_certificate(certificate).subject
    names = subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(names[0].value) if names else subject.rfc4514_string()
