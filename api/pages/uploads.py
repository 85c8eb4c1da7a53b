"""Files that come in by form: to a temporary file, counted while they are written."""

from __future__ import annotations

import shutil
from pathlib import Path

from fastapi import UploadFile

from api.pages.views import LimitsView
from digitize.limits import IntakeLimits
from models.refusals import refused

_CHUNK_BYTES = 1024 * 1024


def keep_for_a_moment(upload: UploadFile, folder: Path, most_bytes: int, *, name: str = "upload") -> Path:
    """Writes an upload into a folder of ours under a name of ours. Raises RefusedFileError: empty, too large."""
    path = folder / name
    if upload.size is not None and upload.size > most_bytes:
        raise refused("file_too_large")
    upload.file.seek(0)
    with path.open("wb") as kept:
        shutil.copyfileobj(upload.file, kept, _CHUNK_BYTES)
    size = path.stat().st_size
    if size == 0:
        raise refused("empty_file")
    if size > most_bytes:
        raise refused("file_too_large")
    return path


def chosen_files(uploads: list[UploadFile]) -> list[UploadFile]:
    """The files that were really chosen: an empty file entry arrives as a file without name and content."""
    return [upload for upload in uploads if upload.filename or upload.size]


def upload_limits(limits: IntakeLimits, most_files: int) -> LimitsView:
    """What the forms say about the files they take: the very limits that are enforced."""
    return LimitsView(limits.file_bytes, limits.file_bytes // (1024 * 1024), most_files)
