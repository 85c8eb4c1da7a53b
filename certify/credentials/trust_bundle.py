"""What a verifier without a network holds: keys, roots and the last status lists, in one file (`saoy.trust/1`).

The file itself is believed because of how it came: its SHA-256 is told over another way. Inside it, a key counts only
when its certificate leads to one of the roots.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from certify.credentials.encoding import json_object
from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.key_trust import KeyRing, certified_keys, keys_from_jwks
from certify.trust import TrustMaterial

SCHEMA = "saoy.trust/1"
LARGEST_BUNDLE = 64 * 1024 * 1024


@dataclass(frozen=True)
class TrustBundle:
    """One issuer, what vouches for it, and what it said of revoked copies when the file was written."""

    issuer: str
    exported_at: datetime
    keys: tuple[PublicKey, ...]
    trust: TrustMaterial
    status_tokens: tuple[str, ...] = ()
    checkpoint_key: str | None = None  # of the transparency log, as a note's verifier key

    @cached_property
    def key_ring(self) -> KeyRing:
        """The keys that are certified, as of the time the file was written."""
        return certified_keys(self.keys, self.trust, self.exported_at)

    def as_json(self) -> dict[str, Any]:
        """`saoy.trust/1`."""
        return {
            "schema": SCHEMA,
            "issuer": self.issuer,
            "exported_at": self.exported_at.isoformat(),
            "jwks": {"keys": [key.as_jwk() for key in self.keys]},
            "roots": _texts(self.trust.roots),
            "intermediates": _texts(self.trust.intermediates),
            "revocation_lists": _texts(self.trust.revocation_lists),
            "status_lists": list(self.status_tokens),
            "checkpoint_key": self.checkpoint_key,
        }

    @classmethod
    def from_json(cls, data: bytes) -> TrustBundle:
        """Raises CredentialInvalidError unless it is such a file, whole."""
        if len(data) > LARGEST_BUNDLE:
            raise CredentialInvalidError("credential_malformed", "too large")
        said = json_object(data)
        try:
            if said["schema"] != SCHEMA:
                raise ValueError("another schema")
            exported = datetime.fromisoformat(said["exported_at"])
            if exported.tzinfo is None or not isinstance(said["issuer"], str):
                raise ValueError("no time or issuer")
            checkpoint_key = said.get("checkpoint_key")
            trust = TrustMaterial(
                roots=_bytes(said["roots"]),
                intermediates=_bytes(said["intermediates"]),
                revocation_lists=_bytes(said["revocation_lists"]),
                log_keys=(str(checkpoint_key),) if checkpoint_key else (),
            )
            tokens = tuple(str(each) for each in said["status_lists"])
            keys = keys_from_jwks(said["jwks"]["keys"])
            return cls(said["issuer"], exported, keys, trust, tokens, checkpoint_key)
        except (KeyError, TypeError, ValueError) as error:
            raise CredentialInvalidError("trust_bundle_unreadable", type(error).__name__) from error


def _texts(certificates: tuple[bytes, ...]) -> list[str]:
    return [b64encode(each).decode() for each in certificates]


def _bytes(texts: list[str]) -> tuple[bytes, ...]:
    return tuple(b64decode(each, validate=True) for each in texts)
