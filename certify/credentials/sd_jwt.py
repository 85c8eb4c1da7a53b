"""SD-JWT and SD-JWT+KB in compact form (RFC 9901), for claims without nesting.

Our own and not the reference package: that one wants the issuer's private key in memory, writes disclosed values to
its log, and leaves types, times and repeated names to its caller. The tests hold both against each other.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from certify.credentials.encoding import base64url, compact_json, from_base64url, json_value
from certify.credentials.es256 import PublicKey, Signs
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.jws import SignedJSON, read_signed_json, sign_json

CREDENTIAL_KIND = "dc+sd-jwt"
BINDING_KIND = "kb+jwt"

_SALT_BYTES = 16
_DIGESTS, _DIGEST_ALGORITHM, _ALGORITHM_NAME = "_sd", "_sd_alg", "sha-256"
_DISCLOSURE_PARTS = 3  # salt, name, value
_MOST_DISCLOSURES = 512
_LARGEST_PRESENTATION = 256 * 1024


@dataclass(frozen=True, slots=True)
class Presentation:
    """A credential with the disclosures that go with it, as read: believed only after `require_signature`."""

    credential: SignedJSON
    disclosures: tuple[str, ...]
    binding: str = ""  # the key binding JWT

    @property
    def text(self) -> str:
        """What is handed over."""
        return self._bound_part + self.binding

    @property
    def _bound_part(self) -> str:
        return "~".join((self.credential.text, *self.disclosures, ""))

    @property
    def binding_digest(self) -> str:
        """`sd_hash`: over the credential and exactly these disclosures (RFC 9901 section 4.3.1)."""
        return base64url(sha256(self._bound_part.encode()).digest())

    def claims(self) -> dict[str, Any]:
        """The payload with what was disclosed in its place. Raises CredentialInvalidError for a disclosure that the
        issuer did not sign, one that repeats a name, and one that stands for a claim of the payload.
        """
        payload = dict(self.credential.payload)
        digests = payload.pop(_DIGESTS, [])
        if payload.pop(_DIGEST_ALGORITHM, _ALGORITHM_NAME) != _ALGORITHM_NAME:
            raise CredentialInvalidError("credential_algorithm_refused")
        if not isinstance(digests, list) or len(set(map(str, digests))) != len(digests):
            raise CredentialInvalidError("credential_malformed", "digests repeat")
        if _holds_digests(payload):
            raise CredentialInvalidError("credential_malformed", "nested disclosures")
        for disclosure in self.disclosures:
            name, value = _disclosed(disclosure)
            if disclosure_digest(disclosure) not in digests or name in payload or name in (_DIGESTS, "..."):
                raise CredentialInvalidError("credential_field_not_signed")
            payload[name] = value
        return payload


def issue(key: Signs, payload: Mapping[str, Any], disclosable: Mapping[str, Any], header: Mapping[str, Any]) -> str:
    """The credential with every disclosure, for its holder. Each disclosable claim gets a salt of its own."""
    disclosures = [_disclosure(name, value) for name, value in disclosable.items()]
    # Sorted, so that the order tells nothing of which digest is which field.
    digests = sorted(disclosure_digest(each) for each in disclosures)
    hidden = {_DIGESTS: digests} if digests else {}
    signed = {**payload, **hidden, _DIGEST_ALGORITHM: _ALGORITHM_NAME}
    return "~".join((sign_json(key, signed, {"typ": CREDENTIAL_KIND, **header}), *disclosures, ""))


def read_presentation(text: str) -> Presentation:
    """Raises CredentialInvalidError for everything but a credential, its disclosures and perhaps a key binding."""
    parts = text.strip().split("~")
    if len(text) > _LARGEST_PRESENTATION or not 2 <= len(parts) <= _MOST_DISCLOSURES:
        raise CredentialInvalidError("credential_malformed", "not a presentation")
    credential, *disclosures, binding = parts
    if len(set(disclosures)) != len(disclosures):
        raise CredentialInvalidError("credential_malformed", "a disclosure is repeated")
    return Presentation(read_signed_json(credential, CREDENTIAL_KIND), tuple(disclosures), binding)


def present(text: str, names: Collection[str]) -> Presentation:
    """The credential with only the disclosures of these names. Raises CredentialInvalidError for a name it lacks."""
    whole = read_presentation(text)
    by_name = {_disclosed(each)[0]: each for each in whole.disclosures}
    if not by_name.keys() >= set(names):
        raise CredentialInvalidError("credential_field_missing")
    return replace(whole, disclosures=tuple(each for name, each in by_name.items() if name in names), binding="")


def bind(presentation: Presentation, key: Signs, *, audience: str, nonce: str, now: datetime) -> Presentation:
    """The holder proves to hold the credential's key, to this verifier and for this request."""
    payload = {
        "iat": int(now.timestamp()),
        "aud": audience,
        "nonce": nonce,
        "sd_hash": presentation.binding_digest,
    }
    return replace(presentation, binding=sign_json(key, payload, {"typ": BINDING_KIND}))


def require_binding(presentation: Presentation, key: PublicKey, *, audience: str, nonce: str) -> SignedJSON:
    """The key binding, once it is this key's and made for this request (RFC 9901 section 7.3).

    Raises CredentialInvalidError. Its age is the caller's to judge.
    """
    if not presentation.binding:
        raise CredentialInvalidError("holder_not_proved")
    binding = read_signed_json(presentation.binding, BINDING_KIND)
    binding.require_signature(key)
    said = binding.payload
    if said.get("sd_hash") != presentation.binding_digest:
        raise CredentialInvalidError("holder_proof_for_another")
    if (said.get("aud"), said.get("nonce")) != (audience, nonce):
        raise CredentialInvalidError("holder_proof_for_another")
    return binding


def disclosure_digest(disclosure: str) -> str:
    """What stands in the signed payload for a disclosure (RFC 9901 section 4.2.3)."""
    return base64url(sha256(disclosure.encode()).digest())


def _disclosure(name: str, value: Any) -> str:
    return base64url(compact_json([base64url(secrets.token_bytes(_SALT_BYTES)), name, value]))


def _disclosed(disclosure: str) -> tuple[str, Any]:
    parts = json_value(from_base64url(disclosure))
    if not isinstance(parts, list) or len(parts) != _DISCLOSURE_PARTS or not isinstance(parts[1], str):
        raise CredentialInvalidError("credential_malformed", "not a disclosure of a named claim")
    return parts[1], parts[2]


def _holds_digests(value: Any) -> bool:
    """Whether disclosures are hidden anywhere deeper: not ours, and not to be shown as if nothing were hidden."""
    inner: Iterable[Any] = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    is_marked = isinstance(value, dict) and (_DIGESTS in value or "..." in value)
    return is_marked or any(_holds_digests(each) for each in inner)
