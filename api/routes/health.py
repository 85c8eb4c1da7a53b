"""Whether the site runs, whether it can work, and the limits it holds uploads to."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from sqlalchemy import text

from api.principals import AllowAnybody, container_of
from api.problems import problem_response
from models.errors import UnavailableError

router = APIRouter()
Public = Annotated[None, Depends(AllowAnybody())]


@router.get("/health/live", tags=["health"])
def live(_: Public) -> dict[str, str]:
    """The process answers."""
    return {"status": "live"}


@router.get("/health/ready", tags=["health"])
def ready(request: Request, _: Public) -> JSONResponse:
    """The database answers and the store can be reached; 503 otherwise."""
    container = container_of(request)
    try:
        with container.database.read() as records:
            records.execute(text("SELECT 1"))
        container.storage.holds("0" * 64)
    except UnavailableError as error:
        return problem_response(error, instance=request.url.path)
    return JSONResponse({"status": "ready"})


@router.get("/api/v1/limits", tags=["limits"])
def limits(request: Request, _: Public) -> dict[str, Any]:
    """What is accepted: the same numbers that are enforced."""
    container = container_of(request)
    intake = container.limits
    return {
        "schema": "saoy.limits/1",
        "file_bytes": intake.file_bytes,
        "files_per_upload": container.settings.upload_max_files,
        "pages_per_file": intake.pages,
        "pixels_per_image": intake.pixels_of_an_image,
        "smallest_side_pixels": intake.smallest_side_pixels,
        "verify_file_bytes": container.settings.verify_max_bytes,
        "types": ["application/pdf", "image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic"],
    }
