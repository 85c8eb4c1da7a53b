"""COSE_Sign1 (RFC 9052 section 4.2) with ES256. The protected header is held to the byte, so that a message of one
kind can never be taken for one of another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import cbor2

from certify.credentials.es256 import COSE_ALGORITHM, PublicKey, sign
from certify.credentials.faults import CredentialInvalidError
from certify.keys import SigningKey

_SIGN1_TAG = 18
_ALGORITHM, _KEY_ID = 1, 4
LARGEST_MESSAGE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class SignedCBOR:
    """A message as read: nothing in it is believed before `require_signature`."""

    protected: bytes
    key_id: bytes
    payload: bytes
    signature: bytes

    @property
    def claims(self) -> dict[Any, Any]:
        """The payload. Raises CredentialInvalidError unless it is one canonical map."""
        return _canonical_map(self.payload)

    def require_signature(self, key: PublicKey) -> None:
        """Raises CredentialInvalidError unless the key has signed exactly this."""
        if not key.has_signed(_signed_bytes(self.protected, self.payload), self.signature):
            raise CredentialInvalidError("credential_signature_wrong")


def sign_cbor(
    key: SigningKey, key_id: bytes, claims: Mapping[Any, Any], header: Mapping[int, Any] | None = None
) -> bytes:
    """The tagged message; `header` adds to algorithm and key."""
    protected = cbor2.dumps({_ALGORITHM: COSE_ALGORITHM, _KEY_ID: key_id, **(header or {})}, canonical=True)
    payload = cbor2.dumps(claims, canonical=True)
    signature = sign(key, _signed_bytes(protected, payload))
    message: bytes = cbor2.dumps(cbor2.CBORTag(_SIGN1_TAG, [protected, {}, payload, signature]), canonical=True)
    return message


def read_signed_cbor(data: bytes, header: Mapping[int, Any] | None = None) -> SignedCBOR:
    """A message whose protected header is algorithm, key and exactly `header`. Raises CredentialInvalidError."""
    message = _decoded(data)
    if not isinstance(message, cbor2.CBORTag) or message.tag != _SIGN1_TAG:
        raise CredentialInvalidError("credential_malformed", "not a COSE_Sign1")
    parts = message.value
    if not isinstance(parts, list) or len(parts) != 4 or parts[1] != {}:
        raise CredentialInvalidError("credential_malformed", "not a COSE_Sign1")
    protected, _, payload, signature = parts
    if not all(isinstance(part, bytes) for part in (protected, payload, signature)):
        raise CredentialInvalidError("credential_malformed", "not a COSE_Sign1")
    said = _canonical_map(protected)
    key_id = said.pop(_KEY_ID, None)
    if said.pop(_ALGORITHM, None) != COSE_ALGORITHM:
        raise CredentialInvalidError("credential_algorithm_refused")
    if not isinstance(key_id, bytes) or said != dict(header or {}):
        raise CredentialInvalidError("credential_wrong_type")
    return SignedCBOR(protected, key_id, payload, signature)


def _signed_bytes(protected: bytes, payload: bytes) -> bytes:
    """Sig_structure (RFC 9052 section 4.4), without external data."""
    structure: bytes = cbor2.dumps(["Signature1", protected, b"", payload], canonical=True)
    return structure


def _canonical_map(data: bytes) -> dict[Any, Any]:
    value = _decoded(data)
    if not isinstance(value, dict):
        raise CredentialInvalidError("credential_malformed", "not a map")
    return dict(value)


def _decoded(data: bytes) -> Any:
    """One item and nothing behind it, in its only canonical form: neither repeated keys nor longer numbers."""
    if len(data) > LARGEST_MESSAGE:
        raise CredentialInvalidError("credential_malformed", "too long")
    try:
        value = cbor2.loads(data)
        is_canonical = cbor2.dumps(value, canonical=True) == data
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError, ArithmeticError) as error:
        raise CredentialInvalidError("credential_malformed", "not CBOR") from error
    if not is_canonical:
        raise CredentialInvalidError("credential_malformed", "not canonical CBOR")
    return value
