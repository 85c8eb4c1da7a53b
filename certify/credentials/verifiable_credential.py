"""The verified fields of a copy as an SD-JWT VC (draft-ietf-oauth-sd-jwt-vc): its holder shows them one by one.

What binds it to the signed file, the certification number and the digests of the signed byte ranges, is always shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from certify.credentials.encoding import json_value, numeric_date
from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.key_trust import KeyRing
from certify.credentials.sd_jwt import Presentation, issue, read_presentation, require_binding
from certify.credentials.status_list import StatusReference
from certify.keys import SigningKey

CREDENTIAL_TYPE = "urn:saoy:certified-copy:1"
# A holder fetches it anew for as long as the copy is in force; so a key that leaves the office is forgotten in time.
VALID_FOR = timedelta(days=365)
_CLOCK_SKEW = timedelta(minutes=5)
_OLDEST_PROOF = timedelta(minutes=10)
_COPY = "certified_copy"
# Never hidden and never a name of a field (section 2.2.2.3 of the draft, and what we add).
_RESERVED = frozenset({"iss", "iat", "nbf", "exp", "cnf", "vct", "vct#integrity", "status", "sub", "aud", "jti", _COPY})


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What is never hidden: which copy this is, and which signed bytes it belongs to (SHA-256, hex)."""

    number: str
    book: str
    agency: str
    agency_code: str
    code: str
    document_type: str
    certified_at: datetime
    signed_ranges: tuple[str, ...]
    record_sha256: str
    freeze_digest: str

    def as_json(self) -> dict[str, Any]:
        """The claim `certified_copy`."""
        return {
            "number": self.number,
            "book": self.book,
            "agency": self.agency,
            "agency_code": self.agency_code,
            "code": self.code,
            "document_type": self.document_type,
            "certified_at": self.certified_at.isoformat(),
            "signed_ranges": list(self.signed_ranges),
            "record_sha256": self.record_sha256,
            "freeze_digest": self.freeze_digest,
        }

    @classmethod
    def from_json(cls, said: Any) -> CopyFacts:
        """Raises CredentialInvalidError unless every fact is there and is of its kind."""
        try:
            texts = {name: said[name] for name in cls.__slots__ if name not in ("certified_at", "signed_ranges")}
            ranges = tuple(said["signed_ranges"])
            moment = datetime.fromisoformat(said["certified_at"])
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise CredentialInvalidError("credential_wrong_type", "no facts of a copy") from error
        if not all(isinstance(each, str) for each in (*texts.values(), *ranges)) or moment.tzinfo is None:
            raise CredentialInvalidError("credential_wrong_type", "no facts of a copy")
        return cls(**texts, certified_at=moment, signed_ranges=ranges)


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a verifier asks the holder to sign, so that a presentation cannot be used again elsewhere."""

    audience: str
    nonce: str


@dataclass(frozen=True, slots=True)
class VerifiedCredential:
    """A credential that was checked; its status was not."""

    issuer: str
    key: PublicKey
    facts: CopyFacts
    fields: Mapping[str, Any]  # those that were disclosed
    status_address: str
    status: StatusReference
    issued_at: datetime
    holder_proved: bool


def issue_credential(
    key: SigningKey,
    *,
    issuer: str,
    facts: CopyFacts,
    fields: Mapping[str, str],
    status_address: str,
    status: StatusReference,
    now: datetime,
    holder: PublicKey | None = None,
) -> str:
    """The credential with every disclosure. With a holder's key only who has that key can present it."""
    if not _RESERVED.isdisjoint(fields):
        raise ValueError("a field has the name of a claim")
    payload: dict[str, Any] = {
        "iss": issuer,
        "iat": int(now.timestamp()),
        "nbf": int(min(facts.certified_at, now).timestamp()),
        "exp": int((now + VALID_FOR).timestamp()),
        "vct": CREDENTIAL_TYPE,
        "status": {"status_list": {"idx": status.index, "uri": status_address}},
        _COPY: facts.as_json(),
    }
    if holder is not None:
        jwk = holder.as_jwk()
        payload["cnf"] = {"jwk": {name: jwk[name] for name in ("kty", "crv", "x", "y")}}
    return issue(key, payload, fields, {"kid": PublicKey.of_certificate(key.certificate).key_id})


def verify_credential(
    text: str, keys: KeyRing, *, issuer: str, now: datetime, challenge: Challenge | None = None
) -> VerifiedCredential:
    """Checks everything but the status. Raises CredentialInvalidError.

    (1) form, type and algorithm, (2) a believed key, and the signature, (3) issuer, type and times, (4) every
    disclosure, (5) the holder's proof: demanded whenever a challenge is given, and of a credential that is bound to a
    holder a proof that is there must be right.
    """
    presentation = read_presentation(text)  # (1)
    token = presentation.credential
    key = keys.named(token.key_id)  # (2)
    token.require_signature(key)
    claims = presentation.claims()  # (4), after (2): only signed digests are looked at
    said = token.payload
    if (said.get("iss"), said.get("vct")) != (issuer, CREDENTIAL_TYPE):  # (3)
        raise CredentialInvalidError("credential_wrong_type")
    issued = _require_times(said, now)
    address, status = _status(said, issuer)
    return VerifiedCredential(
        issuer=issuer,
        key=key,
        facts=CopyFacts.from_json(said.get(_COPY)),
        fields=_fields(claims, said),
        status_address=address,
        status=status,
        issued_at=issued,
        holder_proved=_holder_proved(presentation, challenge, now),  # (5)
    )


def holder_key(jwk_text: str) -> PublicKey:
    """The public key that a holder sends, as a JWK. Raises CredentialInvalidError."""
    return PublicKey.from_jwk(json_value(jwk_text.encode()))


def _require_times(said: Mapping[str, Any], now: datetime) -> datetime:
    issued, not_before, expires = (numeric_date(said.get(name)) for name in ("iat", "nbf", "exp"))
    if now + _CLOCK_SKEW < max(issued, not_before):
        raise CredentialInvalidError("credential_not_yet_valid")
    if now > expires:
        raise CredentialInvalidError("credential_expired")
    return issued


def _status(said: Mapping[str, Any], issuer: str) -> tuple[str, StatusReference]:
    """The reference is the issuer's own: a list of somebody else says nothing about this copy."""
    reference = said.get("status")
    listing = reference.get("status_list") if isinstance(reference, dict) else None
    address, index = (listing.get("uri"), listing.get("idx")) if isinstance(listing, dict) else (None, None)
    prefix, _, number = address.rpartition("/") if isinstance(address, str) else ("", "", "")
    if type(index) is not int or index < 0 or not number.isdecimal() or not prefix.startswith(f"{issuer}/"):
        raise CredentialInvalidError("credential_wrong_type", "no status")
    return str(address), StatusReference(int(number), index)


def _fields(claims: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    disclosed = {name: value for name, value in claims.items() if name not in said}
    if not _RESERVED.isdisjoint(disclosed):
        raise CredentialInvalidError("credential_malformed", "a claim that must not be hidden")
    return disclosed


def _holder_proved(presentation: Presentation, challenge: Challenge | None, now: datetime) -> bool:
    if challenge is None:
        # Nobody asked for a proof, so none can be judged: whoever hands the credential over may be anybody.
        return False
    bound = presentation.credential.payload.get("cnf")
    if not isinstance(bound, dict):
        raise CredentialInvalidError("holder_not_bound")
    key = PublicKey.from_jwk(bound.get("jwk"))
    proof = require_binding(presentation, key, audience=challenge.audience, nonce=challenge.nonce)
    made = numeric_date(proof.payload.get("iat"))
    if not now - _OLDEST_PROOF <= made <= now + _CLOCK_SKEW:
        raise CredentialInvalidError("holder_proof_for_another", "too old or from the future")
    return True
