"""Token Status List (draft-ietf-oauth-status-list-17): one bit a copy, 1 for one that has lost its force.

The list says which places are revoked and nothing about any copy; who asks for it does not say which copy they hold.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from certify.credentials.cose import sign_cbor
from certify.credentials.encoding import base64url, from_base64url, numeric_date
from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.jws import SignedJSON, read_signed_json, sign_json
from certify.keys import SigningKey

TOKEN_KIND = "statuslist+jwt"  # noqa: S105 - a media type
# Large, so that a place in it says little (section 12.2 of the draft), and 18 KB with one copy in a hundred revoked.
LIST_SIZE = 1 << 20
# How long a list may be kept before asking again, and how long it may be relied upon where nobody can be asked.
FRESH_SECONDS = 30
USABLE_FOR = timedelta(days=7)

_CWT_TYPE, _CWT_KIND = 16, "application/statuslist+cwt"
_CWT_SUBJECT, _CWT_EXPIRES, _CWT_ISSUED = 2, 4, 6
_CWT_FRESH, _CWT_LIST = 65534, 65533
_LARGEST_LIST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class StatusReference:
    """Where a copy stands: in which list, at which place."""

    list_number: int
    index: int


@dataclass(frozen=True, slots=True)
class StatusList:
    """The bits of one list, as they were at `issued_at`."""

    bits: bytes
    issued_at: datetime
    expires_at: datetime

    def is_revoked(self, index: int) -> bool:
        """Raises CredentialInvalidError for a place that the list does not have: nothing may be said then."""
        if not 0 <= index < 8 * len(self.bits):
            raise CredentialInvalidError("status_list_too_short")
        return bool(self.bits[index // 8] >> (index % 8) & 1)


def list_bits(revoked: Iterable[int], size: int = LIST_SIZE) -> bytes:
    """One bit a place, from the least significant bit of each byte (section 4.1)."""
    bits = bytearray(size // 8)
    for index in revoked:
        bits[index // 8] |= 1 << (index % 8)
    return bytes(bits)


def status_token(bits: bytes, address: str, key: SigningKey, now: datetime) -> str:
    """The signed list as a JWT (section 5.1); `address` is where it is fetched."""
    payload = {
        "sub": address,
        "iat": int(now.timestamp()),
        "exp": int((now + USABLE_FOR).timestamp()),
        "ttl": FRESH_SECONDS,
        "status_list": {"bits": 1, "lst": base64url(zlib.compress(bits, 9))},
    }
    key_id = PublicKey.of_certificate(key.certificate).key_id
    return sign_json(key, payload, {"typ": TOKEN_KIND, "kid": key_id})


def status_cwt(bits: bytes, address: str, key: SigningKey, now: datetime) -> bytes:
    """The signed list as a CWT (section 5.2)."""
    claims = {
        _CWT_SUBJECT: address,
        _CWT_ISSUED: int(now.timestamp()),
        _CWT_EXPIRES: int((now + USABLE_FOR).timestamp()),
        _CWT_FRESH: FRESH_SECONDS,
        _CWT_LIST: {"bits": 1, "lst": zlib.compress(bits, 9)},
    }
    key_id = PublicKey.of_certificate(key.certificate).short_key_id
    return sign_cbor(key, key_id, claims, {_CWT_TYPE: _CWT_KIND})


def read_status_token(text: str) -> SignedJSON:
    """The token before anything in it is believed. Raises CredentialInvalidError."""
    return read_signed_json(text, TOKEN_KIND)


def status_list_of(token: SignedJSON, address: str) -> StatusList:
    """The list in a token whose signature was checked. Raises CredentialInvalidError when it is another list's."""
    claims = token.payload
    listing = claims.get("status_list")
    if claims.get("sub") != address or not isinstance(listing, dict) or listing.get("bits") != 1:
        raise CredentialInvalidError("credential_wrong_type", "not this status list")
    issued, expires = (numeric_date(claims.get(name)) for name in ("iat", "exp"))
    return StatusList(_inflated(from_base64url(listing.get("lst"))), issued, expires)


def _inflated(compressed: bytes) -> bytes:
    """Bounded: a few bytes can swell to gigabytes."""
    unpacker = zlib.decompressobj()
    try:
        bits = unpacker.decompress(compressed, _LARGEST_LIST_BYTES)
    except zlib.error as error:
        raise CredentialInvalidError("credential_malformed", "not a compressed list") from error
    if not unpacker.eof or unpacker.unused_data:
        raise CredentialInvalidError("credential_malformed", "not one compressed list")
    return bits
