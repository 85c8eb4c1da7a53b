"""One file read page by page. What it gives travels between processes: readings in memory, pictures in files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from digitize.images import decode_png
from digitize.intake import admit_file
from digitize.limits import IntakeLimits
from digitize.page_reading import back_finder_of, read_prepared_page, rotation_finder_of
from digitize.preparation import PreparedPage, prepare_pages
from models.refusals import FileWarning
from models.values.reading import PageQuality, PageReading
from ocr.reader import PageReader

# What the quality of a page says when nothing on it is its own.
_EMPTY, _ONLY_ITS_BACK = "blank_page", "bleed_through"
# Specks may be read as a word or two; more is print, however pale.
_MOST_SPECKS_READ = 2
# The mean certainty of lines that are no print: what a mirrored back was read as has 0.15, the worst of 2,193 pages
# that people can read 0.46.
_NOT_ONE_WORD = 0.25


@dataclass(frozen=True, slots=True)
class Progress:
    """Said after each page, so that a person sees that work goes on."""

    file: str
    page: int
    page_count: int


@dataclass(frozen=True, slots=True)
class ReadPage:
    """`number` counts from 1 within the file. Boxes of the reading are pixels of the PNG in `picture`."""

    number: int
    picture: Path
    dpi: int
    rotation: int
    quality: PageQuality
    reading: PageReading
    warnings: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        return is_blank_page(self.reading, self.quality)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file with all its pages read, not yet parted into documents."""

    file_name: str
    sha256: str
    warnings: tuple[FileWarning, ...]
    pages: tuple[ReadPage, ...]


def read_file(
    path: Path,
    folder: Path,
    reader: PageReader,
    *,
    limits: IntakeLimits | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> ReadFile:
    """Every page of the file, its cleaned pictures put into `folder`. Raises RefusedFileError for a file that is not
    taken in and for a page that cannot be drawn."""
    admitted = admit_file(path, file_name=path.name, limits=limits)
    rotations, backs = rotation_finder_of(reader), back_finder_of(reader)
    pages = []
    for prepared in prepare_pages(admitted, path, rotations, limits, back_finder=backs):
        pages.append(_read(reader, prepared, folder))
        if on_progress:
            on_progress(Progress(admitted.file_name, prepared.number, admitted.page_count))
    return ReadFile(admitted.file_name, admitted.sha256, admitted.warnings, tuple(pages))


def is_blank_page(reading: PageReading, quality: PageQuality | None) -> bool:
    """Whether a page shows nothing, or nothing but the print of its other side.

    Lines of which the reader believes none are that too. A page that is only hard to read is not blank, and one whose
    quality was never measured is blank when nothing at all was read.
    """
    if quality is None:
        return not reading.lines
    codes = {issue.code for issue in quality.issues}
    has_words = len(reading.lines) > _MOST_SPECKS_READ
    is_noise = has_words and sum(line.confidence for line in reading.lines) < _NOT_ONE_WORD * len(reading.lines)
    return _ONLY_ITS_BACK in codes or is_noise or (_EMPTY in codes and not has_words)


def without_pages(file: ReadFile) -> ReadFile:
    """What a document needs to tell about a file that it came from."""
    return replace(file, pages=())


def _read(reader: PageReader, prepared: PreparedPage, folder: Path) -> ReadPage:
    image = decode_png(prepared.clean_png)
    reading, found = read_prepared_page(reader, image, prepared.text_layer, prepared.quality)
    return ReadPage(
        number=prepared.number,
        picture=_kept(prepared.clean_png, folder),
        dpi=prepared.dpi,
        rotation=prepared.rotation,
        quality=prepared.quality,
        reading=reading,
        warnings=(*prepared.warnings, *found),
    )


def _kept(png: bytes, folder: Path) -> Path:
    """A new file: other processes may write into the same folder."""
    for number in count():
        path = folder / f"{number:06d}.png"
        try:
            with path.open("xb") as file:
                file.write(png)
        except FileExistsError:
            continue
        return path
    raise AssertionError("there is always a next number")
