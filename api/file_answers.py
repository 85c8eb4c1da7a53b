"""Answers that are files."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from fastapi import Response


def attachment(data: bytes, media_type: str, name: str, more_headers: Mapping[str, str] | None = None) -> Response:
    """A file to keep, by a name that may have Vietnamese letters, which headers have not (RFC 6266)."""
    headers = {
        **(more_headers or {}),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Cache-Control": "private, no-store",
    }
    return Response(data, media_type=media_type, headers=headers)
