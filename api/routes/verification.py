"""Verification for anybody: send a file, get the verdict. No account, nothing kept."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Request, UploadFile

from api.pages.uploads import write_upload
from api.principals import AllowAnybody, container_of

router = APIRouter(prefix="/api/v1", tags=["verification"])


@router.post("/verify")
def verify(
    request: Request, file: Annotated[UploadFile, File()], _: Annotated[None, Depends(AllowAnybody())]
) -> dict[str, Any]:
    """`saoy.verification/1` for anybody's PDF; copies that were issued here get the strict rule."""
    container = container_of(request)
    with tempfile.TemporaryDirectory(prefix="saoy-verify-") as folder, container.admission_gate:
        path = write_upload(file, Path(folder) / "file.pdf", container.settings.verify_max_bytes)
        return container.verify(path).as_json()
