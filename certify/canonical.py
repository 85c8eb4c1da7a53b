"""One way to write a record as bytes, so that equal records have equal digests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any


def canonical_json(value: Mapping[str, Any]) -> bytes:
    """UTF-8, keys sorted, no blanks. Numbers in our records are whole, so no rounding can differ."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def digest_of(value: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical bytes, hex."""
    return sha256(canonical_json(value)).hexdigest()
