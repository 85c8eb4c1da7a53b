"""A credential as a file, the same from the pages and the API."""

from __future__ import annotations

from typing import Final

from fastapi import Response

MEDIA_TYPE: Final = "application/dc+sd-jwt"


def credential_download(text: str, dossier_code: str) -> Response:
    """The file that its holder keeps; nobody in between does."""
    headers = {
        "Content-Disposition": f'attachment; filename="{dossier_code}.sd-jwt"',
        "Cache-Control": "private, no-store",
    }
    return Response(text, media_type=MEDIA_TYPE, headers=headers)
