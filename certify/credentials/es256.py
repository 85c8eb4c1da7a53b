"""ES256 as JOSE and COSE write it (RFC 7518 section 3.4, RFC 9053 section 2.1), the one algorithm used here.

Signatures are `r || s`, 64 bytes. The signing key is asked to sign and never leaves its place; tokens and remote
services answer in DER.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from certify.credentials.encoding import base64url, from_base64url
from certify.credentials.faults import CredentialInvalidError
from certify.keys import SigningKeyError

ALGORITHM = "ES256"
COSE_ALGORITHM = -7
SHORT_KEY_ID_BYTES = 8
_COORDINATE_BYTES = 32


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A P-256 key, named by its thumbprint (RFC 7638), with the certificate that says whose it is, where it has one."""

    x: bytes
    y: bytes
    certificates: tuple[bytes, ...] = ()  # DER, the key's own first

    @classmethod
    def of_certificate(cls, certificate: bytes, chain: Iterable[bytes] = ()) -> PublicKey:
        """The key in a certificate. Raises SigningKeyError unless it is an elliptic key on P-256."""
        key = x509.load_der_x509_certificate(certificate).public_key()
        if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
            raise SigningKeyError(code="credential_key_unsuitable", detail="credentials are signed with P-256 keys")
        return cls.of(key, (certificate, *chain))

    @classmethod
    def of(cls, key: ec.EllipticCurvePublicKey, certificates: tuple[bytes, ...] = ()) -> PublicKey:
        """A key on P-256, as cryptography has it."""
        numbers = key.public_numbers()
        x, y = (number.to_bytes(_COORDINATE_BYTES, "big") for number in (numbers.x, numbers.y))
        return cls(x, y, certificates)

    @classmethod
    def from_jwk(cls, jwk: Any) -> PublicKey:
        """Raises CredentialInvalidError unless it is a public P-256 key; certificates beside it are not read."""
        if not isinstance(jwk, dict) or "d" in jwk or (jwk.get("kty"), jwk.get("crv")) != ("EC", "P-256"):
            raise CredentialInvalidError("credential_malformed", "no public P-256 key")
        x, y = (from_base64url(jwk.get(name)) for name in ("x", "y"))
        if len(x) != _COORDINATE_BYTES or len(y) != _COORDINATE_BYTES:
            raise CredentialInvalidError("credential_malformed", "a coordinate has another length")
        key = cls(x, y)
        key.curve_point()
        return key

    @property
    def thumbprint(self) -> bytes:
        """RFC 7638, SHA-256."""
        members = f'{{"crv":"P-256","kty":"EC","x":"{base64url(self.x)}","y":"{base64url(self.y)}"}}'
        return sha256(members.encode()).digest()

    @property
    def key_id(self) -> str:
        """`kid` in tokens."""
        return base64url(self.thumbprint)

    @property
    def short_key_id(self) -> bytes:
        """`kid` in the code on paper, where every byte counts: it finds the key, it does not vouch for it."""
        return self.thumbprint[:SHORT_KEY_ID_BYTES]

    def as_jwk(self) -> dict[str, Any]:
        """RFC 7517, certificates included."""
        jwk: dict[str, Any] = {
            "kty": "EC",
            "crv": "P-256",
            "x": base64url(self.x),
            "y": base64url(self.y),
            "kid": self.key_id,
            "alg": ALGORITHM,
            "use": "sig",
        }
        if self.certificates:
            jwk["x5c"] = [b64encode(each).decode() for each in self.certificates]
        return jwk

    def curve_point(self) -> ec.EllipticCurvePublicKey:
        """Raises CredentialInvalidError when the point is not on the curve."""
        try:
            return ec.EllipticCurvePublicNumbers(
                int.from_bytes(self.x, "big"), int.from_bytes(self.y, "big"), ec.SECP256R1()
            ).public_key()
        except ValueError as error:
            raise CredentialInvalidError("credential_malformed", "a point that is not on the curve") from error

    def has_signed(self, data: bytes, signature: bytes) -> bool:
        """Whether `signature`, r || s, is this key's over `data`."""
        if len(signature) != 2 * _COORDINATE_BYTES:
            return False
        r, s = (int.from_bytes(half, "big") for half in (signature[:_COORDINATE_BYTES], signature[_COORDINATE_BYTES:]))
        try:
            self.curve_point().verify(encode_dss_signature(r, s), data, ec.ECDSA(hashes.SHA256()))
        except InvalidSignature:
            return False
        return True


class Signs(Protocol):
    """All that is asked of a key here; `certify.keys.SigningKey` is one."""

    def sign(self, data: bytes, digest_algorithm: str) -> bytes:
        """The signature over `data`, ECDSA as DER."""


def sign(key: Signs, data: bytes) -> bytes:
    """The signature of `data`, r || s."""
    r, s = decode_dss_signature(key.sign(data, "sha256"))
    return r.to_bytes(_COORDINATE_BYTES, "big") + s.to_bytes(_COORDINATE_BYTES, "big")
