"""Which keys are believed: only those that an authority certified for their holder.

A key is published from the records, and records can be written by who runs the database. The certificate beside it is
what an outsider checks: it leads to a root that the verifier has from elsewhere.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Sequence
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.keys import SigningKeyError
from certify.trust import TrustMaterial

_LONGEST_CHAIN = 6


class KeyRing:
    """The believed keys, by their names in tokens and in codes on paper."""

    def __init__(self, keys: Iterable[PublicKey]) -> None:
        """Keys that were found to be certified."""
        self.keys = tuple(keys)
        self._by_id = {key.key_id: key for key in self.keys}
        self._by_short_id = {key.short_key_id: key for key in self.keys}

    def named(self, key_id: str | bytes) -> PublicKey:
        """Raises CredentialInvalidError for a key that is not believed."""
        key = self._by_id.get(key_id) if isinstance(key_id, str) else self._by_short_id.get(key_id)
        if key is None:
            raise CredentialInvalidError("credential_key_unknown")
        return key


def certified_keys(keys: Iterable[PublicKey], trust: TrustMaterial, now: datetime) -> KeyRing:
    """The keys whose certificates lead to one of the roots and were not revoked.

    A certificate that has run out since still vouches for what was signed before; `was_valid_at` asks for that time.
    """
    return KeyRing(key for key in keys if _is_certified(key, trust, now))


def was_valid_at(key: PublicKey, moment: datetime) -> bool:
    """Whether the certificate of a believed key was in its time then."""
    own = x509.load_der_x509_certificate(key.certificates[0])
    return own.not_valid_before_utc <= moment <= own.not_valid_after_utc


def _is_certified(key: PublicKey, trust: TrustMaterial, now: datetime) -> bool:
    if not key.certificates or any(trust.is_revoked(each, now) for each in key.certificates):
        return False
    if PublicKey.of_certificate(key.certificates[0]).key_id != key.key_id:
        return False
    issuers = [x509.load_der_x509_certificate(each) for each in (*key.certificates[1:], *trust.intermediates)]
    roots = [x509.load_der_x509_certificate(each) for each in trust.roots]
    current = x509.load_der_x509_certificate(key.certificates[0])
    for _ in range(_LONGEST_CHAIN):
        if any(_issued(root, current) for root in roots):
            return True
        above = next((each for each in issuers if each != current and _issued(each, current)), None)
        if above is None:
            return False
        current = above
    return False


def _issued(authority: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether an authority signed the certificate; a signer's own certificate is no authority."""
    try:
        constraints = authority.extensions.get_extension_for_class(x509.BasicConstraints).value
        certificate.verify_directly_issued_by(authority)
    except (x509.ExtensionNotFound, ValueError, TypeError, InvalidSignature):
        return False
    return bool(constraints.ca)


def keys_from_jwks(rows: Sequence[object]) -> tuple[PublicKey, ...]:
    """The keys of a JWK set with their certificates (`x5c`). Raises CredentialInvalidError."""
    return tuple(_key(row) for row in rows)


def _key(row: object) -> PublicKey:
    if not isinstance(row, dict) or not isinstance(row.get("x5c"), list) or not row["x5c"]:
        raise CredentialInvalidError("credential_malformed", "a key without certificates")
    try:
        own, *chain = (b64decode(each, validate=True) for each in row["x5c"])
        key = PublicKey.of_certificate(own, chain)
    except (ValueError, TypeError, SigningKeyError) as error:
        raise CredentialInvalidError("credential_malformed", type(error).__name__) from error
    if key.as_jwk()["x"] != row.get("x") or key.as_jwk()["y"] != row.get("y"):
        raise CredentialInvalidError("credential_malformed", "a key differs from its certificate")
    return key
