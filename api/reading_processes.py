"""Reading files outside the database: in this process, or spread over several.

A process builds its reader once and keeps it. Processes are spawned, not forked: the engines start threads.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.masked_pages import MaskedPictures, write_masked_pages
from api.problems import error_line, exit_code
from models.errors import ErrorKind, SaoyError

if TYPE_CHECKING:
    from digitize.pipeline import DigitizationPipeline

log = logging.getLogger(__name__)


class FileNotReadableError(SaoyError):
    """The path on the command line cannot be opened."""

    kind = ErrorKind.REFUSED_INPUT
    code = "file_not_readable"
    message = "Không mở được tệp. Hãy kiểm tra đường dẫn và quyền đọc."
    message_en = "The file cannot be opened. Check the path and the permissions."


class ReaderDiedError(SaoyError):
    """A reading process ended in the middle of a file, most likely for want of memory."""

    kind = ErrorKind.UNAVAILABLE
    code = "reader_died"
    message = "Tiến trình đọc bị dừng giữa chừng. Hãy giảm --jobs rồi chạy lại."
    message_en = "A reading process died. Lower --jobs and run again."


@lru_cache(maxsize=1)
def _pipeline() -> DigitizationPipeline:
    """The pipeline of this process, built at the first file."""
    from api.container import Container
    from api.settings import load_settings

    return Container(load_settings()).pipeline


def digitize_file(file: Path, masks: MaskedPictures | None = None) -> tuple[dict[str, Any], int]:
    """The document of one file as `saoy.document/1`, or an error line, and the exit code. With `masks`, its pages are
    written without what their viewer may not see."""
    try:
        if not file.is_file():
            raise FileNotReadableError()
        document = _pipeline().digitize([file])
        if masks is not None:
            write_masked_pages(document, masks.prefixes[file], masks.may_see)
        return document.as_json(), 0
    except OSError as error:
        unreadable = FileNotReadableError(detail=str(error.errno))
        return error_line(unreadable, file=str(file)), exit_code(unreadable)
    except SaoyError as error:
        if error.kind is ErrorKind.INTERNAL:
            log.error("reading failed", extra={"code": error.code, "detail": error.detail}, exc_info=error)
        return error_line(error, file=str(file)), exit_code(error)


def digitize_in_processes(
    files: Sequence[Path], jobs: int, masks: MaskedPictures | None = None
) -> Iterator[tuple[dict[str, Any], int]]:
    """The same, by `jobs` processes, in the order of the files.

    A file that takes its process down takes the whole pool with it, and nobody can say which file it was. What was
    not read by then is read one file after the other, so that only the guilty one is told off.
    """
    with ProcessPoolExecutor(min(jobs, len(files)), mp_context=get_context("spawn")) as executor:
        pending = [executor.submit(digitize_file, file, masks) for file in files]
        for number, future in enumerate(pending):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield from _one_after_the_other(files[number:], masks)
                return


def _one_after_the_other(files: Sequence[Path], masks: MaskedPictures | None) -> Iterator[tuple[dict[str, Any], int]]:
    """By one process, replaced whenever a file takes it down."""
    left = list(files)
    while left:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
            while left:
                file = left.pop(0)
                try:
                    yield executor.submit(digitize_file, file, masks).result()
                except BrokenProcessPool:
                    error = ReaderDiedError()
                    yield error_line(error, file=str(file)), exit_code(error)
                    break
