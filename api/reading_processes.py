"""Files become documents outside the database: in this process, or spread over several.

A process builds its reader once and keeps it. Processes are spawned, not forked: the engines start threads.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from api.masked_pages import MaskedPictures, write_masked_pages
from api.problems import error_line, exit_code
from api.result_names import ResultNames
from models.errors import ErrorKind, SaoyError

if TYPE_CHECKING:
    from digitize.documents import DigitizedDocument, DocumentSource
    from digitize.piles import DocumentPages
    from digitize.pipeline import DigitizationPipeline
    from digitize.read_files import ReadFile

log = logging.getLogger(__name__)

_Result = TypeVar("_Result")
# One item is done at once here; a process of its own would first have to load the reader.
_FEWEST_TO_SPREAD = 2


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of `saoy digitize`: a document, or why a file gave none. `file` is the number of the file on the command
    line (counted from 0) in which it begins, `name` a file name for what is written of a document."""

    file: int
    line: dict[str, Any]
    exit_code: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """What is left of work that failed. Errors stay in the process where they arose: only what is told travels."""

    line: dict[str, Any]
    exit_code: int


def digitize_files(
    files: Sequence[Path],
    jobs: int = 1,
    on_read: Callable[[], None] = lambda: None,
    *,
    masks: MaskedPictures | None = None,
    archive: Path | None = None,
) -> Iterator[Outcome]:
    """Every document of the files, in the order of their first pages, refused files between them.

    Files are read first, by `jobs` processes; sides of a card and pages of a document may lie in different files, so
    only then are documents told apart. `on_read` is called after each file. With `masks`, pages are also drawn without
    what their viewer may not see; with `archive`, a searchable PDF/A of each document is written into that folder.
    """
    from digitize.page_pictures import PictureFolder

    pictures = PictureFolder()
    try:
        read: list[ReadFile | Failure] = []
        for result in spread(_read_file, [(file, pictures.path) for file in files], jobs):
            read.append(result)
            on_read()
        yield from _documents(files, read, jobs, masks, archive)
    finally:
        pictures.close()


def find_documents(files: Sequence[Path], jobs: int = 1) -> list[tuple[str, tuple[DocumentSource, ...]]]:
    """The type code and the pages of each document, without its values: what splitting is measured by.

    Refused files give none.
    """
    from digitize.days import today_in_vietnam
    from digitize.page_pictures import PictureFolder
    from digitize.piles import split_files

    pictures = PictureFolder()
    try:
        read = list(spread(_read_file, [(file, pictures.path) for file in files], jobs))
    finally:
        pictures.close()
    piled = split_files([file for file in read if not isinstance(file, Failure)], today=today_in_vietnam())
    return [(pages.type_code(today=today_in_vietnam()), pages.sources) for pages in piled]


def digitize_file(file: Path) -> tuple[tuple[dict[str, Any], ...], int]:
    """The documents of one file as `saoy.document/1`, or one error line, and the worst exit code."""
    outcomes = tuple(digitize_files([file]))
    return tuple(outcome.line for outcome in outcomes), max(outcome.exit_code for outcome in outcomes)


def digitize_again(file: Path) -> tuple[DigitizedDocument, ...]:
    """The documents of one file with their pictures, in this process."""
    return _pipeline().digitize([file]).documents


def _documents(
    files: Sequence[Path],
    read: Sequence[ReadFile | Failure],
    jobs: int,
    masks: MaskedPictures | None,
    archive: Path | None,
) -> Iterator[Outcome]:
    from digitize.days import today_in_vietnam
    from digitize.piles import split_files

    numbers = [number for number, file in enumerate(read) if not isinstance(file, Failure)]
    piled = split_files([file for file in read if not isinstance(file, Failure)], today=today_in_vietnam())
    begins = [numbers[min(pages.file_numbers)] for pages in piled]
    names = ResultNames(files)
    named = [names.next_for(files[number]) for number in begins]
    told = spread(_understand, [(pages, masks, archive, name) for pages, name in zip(piled, named, strict=True)], jobs)
    failures = [Outcome(at, file.line, file.exit_code) for at, file in enumerate(read) if isinstance(file, Failure)]
    for number, name, line in zip(begins, named, told, strict=True):
        while failures and failures[0].file < number:
            yield failures.pop(0)
        if isinstance(line, Failure):
            yield Outcome(number, line.line, line.exit_code)
        else:
            yield Outcome(number, line, name=name)
    yield from failures


def _read_file(file: Path, folder: Path) -> ReadFile | Failure:
    return _told(str(file), lambda: _pipeline().read(_existing(file), folder))


def _understand(
    pages: DocumentPages, masks: MaskedPictures | None, archive: Path | None, name: str
) -> dict[str, Any] | Failure:
    def work() -> dict[str, Any]:
        document = _pipeline().understand(pages)
        if masks is not None:
            write_masked_pages(document, masks.folder / name, masks.may_see)
        if archive is not None:
            _write_archive_copy(document, archive / f"{name}.archive.pdf")
        return document.as_json()

    return _told(pages.sources[0].file, work)


def _write_archive_copy(document: DigitizedDocument, path: Path) -> None:
    """Under a name of its own: the folder may be that of the scans."""
    from digitize.archive import archive_document
    from models.clock import utc_now

    path.write_bytes(archive_document(document, created_at=utc_now(), file_name=path.name))


def _existing(file: Path) -> Path:
    if not file.is_file():
        raise FileNotReadableError()
    return file


def _told(file: str, work: Callable[[], _Result]) -> _Result | Failure:
    """The result, or what is said to people about an error that we expect."""
    try:
        return work()
    except OSError as error:
        unreadable = FileNotReadableError(detail=str(error.errno))
        return Failure(error_line(unreadable, file=file), exit_code(unreadable))
    except SaoyError as error:
        if error.kind is ErrorKind.INTERNAL:
            log.error("reading failed", extra={"code": error.code, "detail": error.detail}, exc_info=error)
        return Failure(error_line(error, file=file), exit_code(error))


def spread(work: Callable[..., _Result], every: Sequence[tuple[Any, ...]], jobs: int) -> Iterator[_Result | Failure]:
    """The work on each tuple of arguments, by `jobs` processes, in their order; by this process when one is enough.

    An item that takes its process down takes the whole pool with it, and nobody can say which one it was. What was not
    done by then is done one after the other, so that only the guilty one is told off.
    """
    if jobs == 1 or len(every) < _FEWEST_TO_SPREAD:
        yield from (work(*arguments) for arguments in every)
        return
    with ProcessPoolExecutor(min(jobs, len(every)), mp_context=get_context("spawn")) as executor:
        pending = [executor.submit(work, *arguments) for arguments in every]
        for number, future in enumerate(pending):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield from _one_after_the_other(work, every[number:])
                return


def _one_after_the_other(work: Callable[..., _Result], every: Sequence[tuple[Any, ...]]) -> Iterator[_Result | Failure]:
    """By one process, replaced whenever an item takes it down."""
    left = list(every)
    while left:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
            while left:
                arguments = left.pop(0)
                try:
                    yield executor.submit(work, *arguments).result()
                except BrokenProcessPool:
                    error = ReaderDiedError()
                    yield Failure(error_line(error, file=_name_of(arguments[0])), exit_code(error))
                    break


def _name_of(item: Any) -> str:
    """The file that a person must look at."""
    return str(item) if isinstance(item, Path) else str(item.sources[0].file)
