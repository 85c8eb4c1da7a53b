"""Verification for anybody: send a file, get the verdict. No account, nothing kept."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, File, Request, UploadFile

from api.pages.uploads import write_upload
from api.principals import AllowAnybody, container_of
from api.verification_files import ReportForm, as_download, form_accepted

_FORMS = {form.value: form for form in ReportForm}

router = APIRouter(prefix="/api/v1", tags=["verification"])


@router.post(
    "/verify",
    response_model=dict[str, Any],
    responses={200: {"content": {"application/xml": {}, "application/pdf": {}}}},
)
def verify(
    request: Request,
    file: Annotated[UploadFile, File()],
    _: Annotated[None, Depends(AllowAnybody())],
    format: Literal["json", "xml", "pdf"] | None = None,  # noqa: A002 - the name that callers write
) -> Any:
    """`saoy.verification/1` for anybody's PDF; copies that were issued here get the strict rule.

    `format`, or the `Accept` header, asks for a report of ETSI TS 119 102-2 (`xml`) or a sheet to keep (`pdf`).
    """
    container = container_of(request)
    with tempfile.TemporaryDirectory(prefix="saoy-verify-") as folder, container.admission_gate:
        path = write_upload(file, Path(folder) / "file.pdf", container.settings.verify_max_bytes)
        report = container.verify(path)
    asked = form_accepted(request.headers.get("accept", "")) if format is None else _FORMS.get(format)
    return as_download(report, asked) if asked is not None else report.as_json()
