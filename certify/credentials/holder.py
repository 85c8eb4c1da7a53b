"""The holder's side: a key on one's own device, and a presentation of the fields one chooses."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from certify.credentials.es256 import PublicKey
from certify.keys import SigningKeyError


@dataclass(frozen=True)
class HolderKey:
    """A P-256 key that nobody certifies: the credential itself says that it is the holder's."""

    _private_key: ec.EllipticCurvePrivateKey = field(repr=False)

    @classmethod
    def load(cls, path: Path) -> HolderKey:
        """From a PEM file without a password. Raises SigningKeyError unless it is a P-256 key."""
        try:
            key = load_pem_private_key(path.read_bytes(), None)
        except (OSError, ValueError, TypeError) as error:
            raise SigningKeyError(detail=f"{path.name}: {type(error).__name__}") from error
        if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
            raise SigningKeyError(detail=f"{path.name} holds no P-256 key")
        return cls(key)

    @property
    def public_key(self) -> PublicKey:
        """What the credential is bound to."""
        return PublicKey.of(self._private_key.public_key())

    def sign(self, data: bytes, digest_algorithm: str) -> bytes:
        """As `SigningKey.sign`, for SHA-256."""
        if digest_algorithm != "sha256":
            raise ValueError(digest_algorithm)
        return self._private_key.sign(data, ec.ECDSA(hashes.SHA256()))
