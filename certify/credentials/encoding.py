"""base64url and JSON, read strictly: one text for one value, so that nothing can be said twice in two ways."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any

from certify.credentials.faults import CredentialInvalidError

_LATEST_SECOND = 1 << 37  # the year 6325: later ones overflow a datetime's arithmetic
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*")


def base64url(data: bytes) -> str:
    """Without padding (RFC 7515 section 2)."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64url(text: Any) -> bytes:
    """Raises CredentialInvalidError on padding, on other letters and on leftover bits that are not zero."""
    if not isinstance(text, str) or not _BASE64URL.fullmatch(text) or len(text) % 4 == 1:
        raise CredentialInvalidError("credential_malformed", "not base64url")
    data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64url(data) != text:
        raise CredentialInvalidError("credential_malformed", "base64url with leftover bits")
    return data


def compact_json(value: Any) -> bytes:
    """UTF-8 without blanks, in the order given."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def json_value(data: bytes) -> Any:
    """Raises CredentialInvalidError on a name given twice, on NaN and on what is not JSON."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_without_repeats, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise CredentialInvalidError("credential_malformed", "not JSON") from error


def json_object(data: bytes) -> dict[str, Any]:
    """`json_value`, and an object."""
    value = json_value(data)
    if not isinstance(value, dict):
        raise CredentialInvalidError("credential_malformed", "not an object")
    return value


def numeric_date(seconds: Any) -> datetime:
    """A time as tokens write it (RFC 7519 section 2), whole seconds only. Raises CredentialInvalidError."""
    if type(seconds) is not int or not 0 <= seconds < _LATEST_SECOND:
        raise CredentialInvalidError("credential_malformed", "no time")
    return datetime.fromtimestamp(seconds, UTC)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a name is given twice")
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(name)
