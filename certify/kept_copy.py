"""A copy that an earlier attempt built and kept: looked at again before a key signs it.

Between two attempts anybody with a hand in the records could put another file in its place; a signature under the
number would then exist over content that nobody compared (RELIABILITY T-09).
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import pikepdf

from certify.certified_copy import FrozenPage, UnsignedCopy, require_frozen_rasters
from models.errors import IntegrityError

RECORD_NAME = "record.json"


def require_untouched(
    kept: UnsignedCopy, pages: Sequence[FrozenPage], *, token: str, freeze_digest: str, fields: Mapping[str, Any]
) -> None:
    """Raises IntegrityError unless the file shows the frozen pages and its record says what was frozen."""
    with pikepdf.open(io.BytesIO(kept.pdf)) as opened:
        encoded = opened.attachments[RECORD_NAME].get_file().read_bytes() if RECORD_NAME in opened.attachments else b""
    record = json.loads(encoded) if sha256(encoded).hexdigest() == kept.record_sha256 else {}
    said = (record.get("token"), record.get("freeze_digest"), record.get("fields"))
    if said != (token, freeze_digest, json.loads(json.dumps(fields))):
        raise IntegrityError(code="unsigned_copy_differs", detail="the record is not that of the freeze")
    require_frozen_rasters(kept.pdf, pages)
