"""Signed JSON in compact form (RFC 7515), ES256 only. Keys come from outside: a token never says which to believe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from certify.credentials.encoding import base64url, compact_json, from_base64url, json_object
from certify.credentials.es256 import ALGORITHM, PublicKey, Signs, sign
from certify.credentials.faults import CredentialInvalidError

# A list of a million entries, one in ten revoked, takes 100 KB; a credential takes 5.
LARGEST_TOKEN = 1024 * 1024


@dataclass(frozen=True, slots=True)
class SignedJSON:
    """A token as read: nothing in it is believed before `require_signature`."""

    text: str
    header: dict[str, Any]
    payload: dict[str, Any]
    signature: bytes

    @property
    def key_id(self) -> str:
        """`kid`; empty when there is none."""
        named = self.header.get("kid", "")
        return named if isinstance(named, str) else ""

    def require_signature(self, key: PublicKey) -> None:
        """Raises CredentialInvalidError unless the key has signed exactly this header and payload."""
        if not key.has_signed(self.text.rpartition(".")[0].encode(), self.signature):
            raise CredentialInvalidError("credential_signature_wrong")


def sign_json(key: Signs, payload: Mapping[str, Any], header: Mapping[str, Any]) -> str:
    """The token; `header` holds at least `typ`."""
    protected = {"alg": ALGORITHM, **header}
    signed = f"{base64url(compact_json(protected))}.{base64url(compact_json(payload))}"
    return f"{signed}.{base64url(sign(key, signed.encode()))}"


def read_signed_json(text: str, kind: str) -> SignedJSON:
    """A token of the type `kind` (`typ`). Raises CredentialInvalidError for everything else."""
    parts = text.split(".")
    if len(text) > LARGEST_TOKEN or len(parts) != 3:
        raise CredentialInvalidError("credential_malformed", "not a signed token")
    header, payload = (json_object(from_base64url(part)) for part in parts[:2])
    # An extension that we do not know may turn the meaning round (RFC 7515 section 4.1.11).
    if header.get("alg") != ALGORITHM or "crit" in header or "b64" in header:
        raise CredentialInvalidError("credential_algorithm_refused")
    if header.get("typ") != kind:
        raise CredentialInvalidError("credential_wrong_type")
    return SignedJSON(text, header, payload, from_base64url(parts[2]))
