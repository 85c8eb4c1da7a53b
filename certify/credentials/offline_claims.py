"""The code on the statement page that is checked without a network: what the paper must say, signed.

`SAOY1:` and, in base45, a COSE_Sign1 over CWT claims (RFC 8392): 6 is the day of certification, and under one private
claim stand number, agency, short code, document type, digest of what was frozen, place in the status list, whose seal
is on the file, and a few fields. A code can be copied onto another paper; it then says something else than that paper,
and whoever checks is told to compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import cbor2

from certify.credentials.base45 import base45, from_base45
from certify.credentials.claim_numbers import FIELD_NAMES, FIELD_NUMBERS, TYPE_CODES, TYPE_NUMBERS
from certify.credentials.cose import SignedCBOR, read_signed_cbor, sign_cbor
from certify.credentials.encoding import numeric_date
from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.status_list import StatusReference
from certify.keys import SigningKey
from models.errors import InvalidValueError

TEXT_PREFIX = "SAOY1:"

# What a QR code of 73 modules (version 14, error level M) holds. Printed 28 mm wide it is read back from 150 dpi; a
# larger code would need more paper than a page of statements has.
LARGEST_TEXT = 528
# The message without the payload: tags, header with the key's short name, signature.
_AROUND_PAYLOAD = 87
_LARGEST_PAYLOAD = (LARGEST_TEXT - len(TEXT_PREFIX)) // 3 * 2 - _AROUND_PAYLOAD

_ISSUED_AT, _COPY = 6, -65537
_NUMBER, _AGENCY, _AGENCY_CODE, _CODE, _TYPE, _DIGEST, _STATUS, _SEAL, _FIELDS = range(1, 10)
_LONGEST_AGENCY_BYTES = 72
_LONGEST_VALUES = (60, 40, 30, 24, 20, 16)  # in letters, tried in this order
_DIGEST_BYTES = 32
# Certificates are made by authorities, so nobody tries out digests of them by the billion.
SEAL_BYTES = 8


@dataclass(frozen=True, slots=True)
class OfflineClaims:
    """What the code says of a copy; `fields` are the values in it, as anybody may see them."""

    number: str
    agency: str
    agency_code: str
    code: str
    document_type: str
    certified_at: datetime
    record_digest: bytes  # SHA-256 of the frozen manifest
    status: StatusReference
    seal: bytes  # the beginning of the SHA-256 of the seal's certificate
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UncheckedClaims:
    """A code as read: `claims` are believed only after `require_signature`."""

    message: SignedCBOR
    claims: OfflineClaims

    def require_signature(self, key: PublicKey) -> None:
        """Raises CredentialInvalidError unless the key has signed it."""
        self.message.require_signature(key)


def offline_text(claims: OfflineClaims, shown: Mapping[str, str], key: SigningKey) -> str:
    """The text of the QR code with the values, long ones cut to what a code on paper holds."""
    written = _fitting(claims, {FIELD_NUMBERS.get(name, name): value for name, value in shown.items()})
    key_id = PublicKey.of_certificate(key.certificate).short_key_id
    return TEXT_PREFIX + base45(sign_cbor(key, key_id, _payload(claims, written)))


def read_offline_text(text: str) -> UncheckedClaims:
    """Raises CredentialInvalidError for everything but such a code."""
    if not text.startswith(TEXT_PREFIX) or len(text) > LARGEST_TEXT:
        raise CredentialInvalidError("credential_malformed", "not a code of a copy")
    message = read_signed_cbor(from_base45(text.removeprefix(TEXT_PREFIX)))
    try:
        return UncheckedClaims(message, _claims(message.claims))
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise CredentialInvalidError("credential_wrong_type", type(error).__name__) from error


def _fitting(claims: OfflineClaims, values: Mapping[Any, str]) -> Mapping[Any, str]:
    """All values, cut as little as they must be; where even that is too much, the first of them.

    Raises InvalidValueError where not even the number fits: an agency's way of writing numbers gone wrong.
    """

    def fits(written: Mapping[Any, str]) -> bool:
        return len(cbor2.dumps(_payload(claims, written), canonical=True)) <= _LARGEST_PAYLOAD

    cuts = ({key: _cut_value(value, most) for key, value in values.items()} for most in _LONGEST_VALUES)
    short = next(filter(fits, cuts), {key: _cut_value(value, _LONGEST_VALUES[-1]) for key, value in values.items()})
    while not fits(short):
        if not short:
            raise InvalidValueError(code="offline_code_too_large", detail="the number or a code is too long for it")
        short = dict(list(short.items())[:-1])
    return short


def _cut_value(value: str, most: int) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"


def _payload(claims: OfflineClaims, fields: Mapping[Any, str]) -> dict[int, Any]:
    copy = {
        _NUMBER: claims.number,
        _AGENCY: _cut(claims.agency),
        _AGENCY_CODE: claims.agency_code,
        _CODE: claims.code.replace("-", ""),
        _TYPE: TYPE_NUMBERS.get(claims.document_type, claims.document_type),
        _DIGEST: claims.record_digest,
        _STATUS: [claims.status.list_number, claims.status.index],
        _SEAL: claims.seal,
        _FIELDS: dict(fields),
    }
    return {_ISSUED_AT: int(claims.certified_at.timestamp()), _COPY: copy}


def _cut(name: str) -> str:
    """A long name of an agency, as far as it fits: the code of the agency stands beside it."""
    return name.encode()[:_LONGEST_AGENCY_BYTES].decode(errors="ignore")


def _claims(payload: dict[Any, Any]) -> OfflineClaims:
    """Raises KeyError, TypeError or ValueError unless every claim is there, is of its kind, and nothing else is."""
    if set(payload) != {_ISSUED_AT, _COPY} or set(payload[_COPY]) != set(range(_NUMBER, _FIELDS + 1)):
        raise ValueError("other claims")
    copy = payload[_COPY]
    digest, (list_number, index) = copy[_DIGEST], copy[_STATUS]
    if not isinstance(digest, bytes) or len(digest) != _DIGEST_BYTES:
        raise ValueError("no digest")
    if not isinstance(copy[_SEAL], bytes) or len(copy[_SEAL]) != SEAL_BYTES:
        raise ValueError("no seal")
    kind = copy[_TYPE]
    return OfflineClaims(
        number=_text(copy[_NUMBER]),
        agency=_text(copy[_AGENCY]),
        agency_code=_text(copy[_AGENCY_CODE]),
        code=_code(_text(copy[_CODE])),
        document_type=TYPE_CODES.get(kind, f"type {kind}") if isinstance(kind, int) else _text(kind),
        certified_at=numeric_date(payload[_ISSUED_AT]),
        record_digest=digest,
        status=StatusReference(_whole(list_number), _whole(index)),
        seal=copy[_SEAL],
        fields={_field_name(name): _text(value) for name, value in copy[_FIELDS].items()},
    )


def _field_name(key: Any) -> str:
    # A later version of us may have numbered more names: its codes stay readable.
    return FIELD_NAMES.get(key, f"field {key}") if isinstance(key, int) else _text(key)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 1 << 31:
        raise TypeError("not a whole number")
    return value


def _code(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))
