"""How well a reader reads: character and word errors against a truth, on NFC text with runs of blanks folded.

Order counts: lines read in the wrong order are errors. Letter case and accents count too. Where columns stand side by
side, a truth may be written column by column or, as tools that keep the layout do, row by row: both are right, and a
document is scored in the order that its truth uses. Any other order is an error.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import InvalidValueError
from models.values.reading import PageReading
from ocr.reader import Image, PageReader
from ocr.reading_order import ReadingOrder, reading_order

TRUTH_SUFFIX = ".gt.txt"
_PICTURES = (".png", ".jpg", ".jpeg")
_DOCUMENTS = (".pdf", *_PICTURES)

LoadPages = Callable[[Path], Iterable[Image]]


@dataclass(frozen=True, slots=True)
class ErrorCount:
    """Edits needed to turn what was read into the truth, out of the truth's length."""

    errors: int
    length: int

    @property
    def rate(self) -> float:
        """0 is perfect; may exceed 1. An empty truth read as anything is 1."""
        if self.length == 0:
            return 1.0 if self.errors else 0.0
        return self.errors / self.length

    def __add__(self, other: ErrorCount) -> ErrorCount:
        return ErrorCount(self.errors + other.errors, self.length + other.length)


def folded(text: str) -> str:
    """NFC, every run of white space one blank, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def edit_distance(first: Sequence[str], second: Sequence[str]) -> int:
    """Insertions, deletions and replacements between two sequences (Levenshtein)."""
    if len(first) < len(second):
        first, second = second, first
    previous = list(range(len(second) + 1))
    for row, item in enumerate(first, start=1):
        current = [row]
        for column, other in enumerate(second, start=1):
            change = previous[column - 1] + (item != other)
            current.append(min(change, previous[column] + 1, current[-1] + 1))
        previous = current
    return previous[-1]


def character_errors(truth: str, read: str) -> ErrorCount:
    """Character edits between two texts after folding."""
    return ErrorCount(edit_distance(folded(truth), folded(read)), len(folded(truth)))


def word_errors(truth: str, read: str) -> ErrorCount:
    """Word edits between two texts after folding."""
    true_words, read_words = folded(truth).split(), folded(read).split()
    return ErrorCount(edit_distance(true_words, read_words), len(true_words))


def line_errors(truth_lines: Iterable[str], read: str) -> ErrorCount:
    """Character edits with the order of lines left out: each true line against the best place for it in the reading.

    For truths that were written in another order than a person reads. Text that was invented is not counted.
    """
    read = folded(read)
    total = ErrorCount(0, 0)
    for line in (folded(line) for line in truth_lines):
        if line:
            total += ErrorCount(_distance_to_best_part(line, read), len(line))
    return total


def _distance_to_best_part(part: str, whole: str) -> int:
    """Edits between `part` and that stretch of `whole` which fits it best (Sellers)."""
    previous = [0] * (len(whole) + 1)
    for row, item in enumerate(part, start=1):
        current = [row]
        for column, other in enumerate(whole, start=1):
            change = previous[column - 1] + (item != other)
            current.append(min(change, previous[column] + 1, current[-1] + 1))
        previous = current
    return min(previous)


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document against its truth."""

    name: str
    characters: ErrorCount
    words: ErrorCount
    page_count: int
    seconds: float
    truth_by_rows: bool = False  # its truth keeps the layout: pieces side by side follow each other


@dataclass(frozen=True, slots=True)
class ReadingScore:
    """All documents of a folder, and pooled: every character of the folder weighs the same."""

    reader: str
    documents: tuple[DocumentScore, ...]

    @property
    def characters(self) -> ErrorCount:
        return sum((document.characters for document in self.documents), ErrorCount(0, 0))

    @property
    def words(self) -> ErrorCount:
        return sum((document.words for document in self.documents), ErrorCount(0, 0))

    @property
    def page_count(self) -> int:
        return sum(document.page_count for document in self.documents)

    @property
    def seconds_per_page(self) -> float:
        return sum(document.seconds for document in self.documents) / max(1, self.page_count)


def load_picture(path: Path) -> Iterable[Image]:
    """The one page of a picture file, BGR. A PDF needs a renderer: give `evaluate_folder` its `load_pages`."""
    import cv2

    if path.suffix.lower() not in _PICTURES:
        raise InvalidValueError(detail=f"no renderer was given for {path.suffix} files")
    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if picture is None:
        raise InvalidValueError(detail=f"{path.name} is no picture")
    yield picture.astype("uint8", copy=False)


def documents_with_truth(directory: Path) -> list[tuple[Path, Path]]:
    """Pairs of a document and its truth, by name. Raises `InvalidValueError` when the folder holds none."""
    pairs = []
    for truth in sorted(directory.glob(f"*{TRUTH_SUFFIX}")):
        stem = truth.name.removesuffix(TRUTH_SUFFIX)
        document = next((p for suffix in _DOCUMENTS if (p := directory / f"{stem}{suffix}").is_file()), None)
        if document is not None:
            pairs.append((document, truth))
    if not pairs:
        raise InvalidValueError(detail=f"no NAME.png, .jpg or .pdf with NAME{TRUTH_SUFFIX} in the folder")
    return pairs


def evaluate_folder(directory: Path, reader: PageReader, load_pages: LoadPages = load_picture) -> ReadingScore:
    """Read every document of a folder that has a truth beside it. Seconds count reading only, not rendering."""
    documents = []
    for document, truth in documents_with_truth(directory):
        readings, seconds = [], 0.0
        for page in load_pages(document):
            started = time.perf_counter()
            readings.append(reader.read_page(page))
            seconds += time.perf_counter() - started
        documents.append(score_document(document.name, truth.read_text("utf-8"), readings, seconds))
    return ReadingScore(reader.name, tuple(documents))


def score_document(name: str, truth: str, readings: Sequence[PageReading], seconds: float = 0.0) -> DocumentScore:
    """One document's pages against its truth, in the order that the truth uses."""
    as_read = "\n".join(reading.text for reading in readings)
    by_rows = "\n".join(_text_by_rows(reading) for reading in readings)
    use_rows = character_errors(truth, by_rows).errors < character_errors(truth, as_read).errors
    text = by_rows if use_rows else as_read
    return DocumentScore(
        name, character_errors(truth, text), word_errors(truth, text), len(readings), seconds, use_rows
    )


def _text_by_rows(reading: PageReading) -> str:
    order = reading_order([line.box for line in reading.lines], ReadingOrder.ROWS)
    return "\n".join(reading.lines[index].text for index in order)
