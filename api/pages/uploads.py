"""Files that come in by form: to temporary files of ours, counted while they are written, then to the use cases."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from api.container import Container
from api.pages.views import LimitsView
from digitize.limits import IntakeLimits
from digitize.receiving import IncomingFile, KeptFile, keep_files
from models.errors import InvalidValueError, SaoyError
from models.refusals import refused

_CHUNK_BYTES = 1024 * 1024
_WHICH_FILE = re.compile(r"file (\d+):")


class NoFilesError(InvalidValueError):
    """The form was sent without a file."""

    code = "no_files"
    message = "Chưa chọn tệp nào. Hãy chụp hoặc chọn ảnh của giấy tờ."
    message_en = "No file was chosen. Take or choose a picture of the paper."


class TooManyFilesError(InvalidValueError):
    """More files than one document takes."""

    code = "too_many_files"
    message = "Quá nhiều tệp cho một giấy tờ. Hãy gộp các trang vào một tệp PDF hoặc nộp thành nhiều lần."
    message_en = "Too many files for one document. Join the pages in one PDF."


async def chosen_files(request: Request) -> list[UploadFile]:
    """The files of a form in the order in which they were chosen; an entry left empty arrives without a name."""
    form = await request.form()
    return [entry for entry in form.getlist("files") if isinstance(entry, UploadFile) and entry.filename]


Uploads = Annotated[list[UploadFile], Depends(chosen_files)]


def write_upload(upload: UploadFile, path: Path, most_bytes: int) -> Path:
    """Writes an upload to a path of ours. Raises RefusedFileError: empty, too large."""
    if upload.size is not None and upload.size > most_bytes:
        raise refused("file_too_large")
    upload.file.seek(0)
    with path.open("wb") as written:
        shutil.copyfileobj(upload.file, written, _CHUNK_BYTES)
    size = path.stat().st_size
    if size == 0:
        raise refused("empty_file")
    if size > most_bytes:
        raise refused("file_too_large")
    return path


def keep_uploads(container: Container, uploads: list[UploadFile]) -> tuple[KeptFile, ...]:
    """Admits and keeps the files of a form, in the order in which they were chosen.

    Raises NoFilesError, TooManyFilesError or RefusedFileError, the latter with nothing kept.
    """
    if not uploads:
        raise NoFilesError
    if len(uploads) > container.settings.upload_max_files:
        raise TooManyFilesError
    with tempfile.TemporaryDirectory(prefix="saoy-upload-") as folder:
        incoming = []
        for number, upload in enumerate(uploads, start=1):
            try:
                path = write_upload(upload, Path(folder) / f"file-{number}", container.limits.file_bytes)
            except SaoyError as failure:
                failure.detail = f"file {number}: {failure.code}"
                raise
            incoming.append(IncomingFile(path, upload.filename or ""))
        return keep_files(container.storage, incoming, container.limits)


def name_of_refused(failure: SaoyError, uploads: list[UploadFile]) -> str:
    """The name of the file that was refused, when there were several to tell apart."""
    found = _WHICH_FILE.match(failure.detail or "")
    if found is None or len(uploads) < 2 or int(found[1]) > len(uploads):
        return ""
    return uploads[int(found[1]) - 1].filename or ""


def upload_limits(limits: IntakeLimits, most_files: int) -> LimitsView:
    """What the forms say about the files they take: the very limits that are enforced."""
    return LimitsView(limits.file_bytes, limits.file_bytes // (1024 * 1024), most_files)
