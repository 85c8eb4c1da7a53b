"""Two signatures and a time-stamp on a finished copy: the officer certifies, the seal approves (PAdES B-LTA).

Each signature carries a time-stamp of its own, which proves when it was made even if its certificate is revoked a
minute later. The file ends exactly at the document time-stamp and all validation data lies before it, so that
anything added later is visible as bytes that the last entry does not cover.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from certify.archive_timestamps import append_timestamp
from certify.certificate_status import RevocationSource, require_usable
from certify.cms_signature import detached_signature, largest_structure, signed_attributes
from certify.keys import SigningKey, ToBeSigned, genuine_signature
from certify.pdf_revisions import PlaceTooSmallError, SigningFailedError, filled, prepare_signature
from certify.signature_fields import COPY_FIELDS, DIGEST_ALGORITHM
from certify.timestamps import TimestampAuthority
from certify.trust import TrustMaterial
from models.clock import utc_now

__all__ = ["SignatureDraft", "SignedCopy", "Signers", "SigningFailedError", "draft_signature", "sign_copy"]

# The second place is made for the token that did not fit into the first.
_MOST_TRIES = 2


@dataclass(frozen=True, slots=True)
class Signers:
    """The two keys of a certified copy, what is believed about their certificates, and who is asked about them."""

    officer: SigningKey
    seal: SigningKey
    trust: TrustMaterial
    source: RevocationSource | None = None

    def require_usable(self, key: SigningKey, now: datetime) -> TrustMaterial:
        """See `certificate_status.require_usable`."""
        return require_usable(key, self.trust, now, self.source)


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A copy with both signatures and the time-stamp."""

    pdf: bytes
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class SignatureDraft:
    """A signature that has not been made: the revision with its place still empty, and what the key is to sign."""

    revision: bytes
    attributes: bytes

    def completed(self, pdf: bytes, key: SigningKey, signature: bytes, token: bytes) -> bytes:
        """The file with the signature and its time-stamp in place.

        A token larger than any before it takes the room of the certificates above the signer's: those are then found
        among the validation data of the last time-stamp. Raises PlaceTooSmallError when it does not fit even so.
        """
        try:
            return filled(pdf, self.revision, _structure(self.attributes, key, signature, token))
        except PlaceTooSmallError:
            return filled(pdf, self.revision, _structure(self.attributes, key, signature, token, with_chain=False))


def draft_signature(
    pdf: bytes,
    field_name: str,
    key: SigningKey,
    *,
    token_size: int,
    now: datetime,
    both: tuple[str, str] = COPY_FIELDS,
) -> SignatureDraft:
    """What the officer's or the seal's key has to sign, for this file. Raises SigningFailedError."""
    space = largest_structure(key.certificate, key.chain, key.mechanism, DIGEST_ALGORITHM, token_size)
    prepared = prepare_signature(pdf, field_name, space=space, when=now, both=both)
    return SignatureDraft(prepared.revision, signed_attributes(prepared.document_digest, key.certificate))


def _structure(attributes: bytes, key: SigningKey, signature: bytes, token: bytes, *, with_chain: bool = True) -> bytes:
    return detached_signature(
        attributes=attributes,
        signature=signature,
        certificate=key.certificate,
        chain=key.chain if with_chain else (),
        mechanism=key.mechanism,
        digest_algorithm=DIGEST_ALGORITHM,
        timestamp_token=token,
    )


def sign_copy(
    pdf: bytes,
    keys: Signers,
    timestamps: TimestampAuthority,
    clock: Callable[[], datetime] = utc_now,
    *,
    both: tuple[str, str] = COPY_FIELDS,
    reference: str = "",
) -> SignedCopy:
    """The officer certifies, the seal approves, the authority time-stamps; in that order, in one go.

    Issuing takes the same steps one by one, so that it can go on after a crash (`certify.issuing`). `both` are the
    fields' names, `reference` names the file to a service that signs. Raises
    CertificateUnusableError or CertificateStatusUnknownError before a key signs, TimestampUnavailableError or
    TimestampRejectedError when no good time-stamp can be had.
    """
    now = clock()
    keys.require_usable(keys.officer, now)
    keys.require_usable(keys.seal, now)
    for field_name, key in zip(both, (keys.officer, keys.seal), strict=True):
        pdf = _signed(pdf, field_name, key, timestamps, now, both=both, reference=reference)
    return SignedCopy(stamp_copy(pdf, keys, timestamps, clock()), now)


def _signed(
    pdf: bytes,
    field_name: str,
    key: SigningKey,
    timestamps: TimestampAuthority,
    now: datetime,
    *,
    both: tuple[str, str],
    reference: str,
) -> bytes:
    for _ in range(_MOST_TRIES):
        draft = draft_signature(pdf, field_name, key, token_size=timestamps.token_size(), now=now, both=both)
        signature = genuine_signature(key, ToBeSigned(reference + field_name, draft.attributes))
        token = stamp_signature(signature, timestamps)
        try:
            return draft.completed(pdf, key, signature, token)
        except PlaceTooSmallError as error:
            failure = error
    raise failure


def stamp_signature(signature: bytes, timestamps: TimestampAuthority) -> bytes:
    """A token (DER) over the raw signature. Raises TimestampUnavailableError, TimestampRejectedError."""
    return timestamps.timestamp(hashlib.new(DIGEST_ALGORITHM, signature).digest(), DIGEST_ALGORITHM).encoded


def stamp_copy(sealed: bytes, keys: Signers, timestamps: TimestampAuthority, now: datetime) -> bytes:
    """The last step: both certificates are asked about once more, and what was learnt goes under the time-stamp."""
    evidence = keys.require_usable(keys.officer, now).joined(keys.require_usable(keys.seal, now))
    above = TrustMaterial((), (*keys.officer.chain, *keys.seal.chain))
    return append_timestamp(sealed, evidence.joined(above), timestamps)
