"""How well a reader reads: character and word errors against a truth, on NFC text with runs of blanks folded.

Order counts: lines read in the wrong order are errors. Letter case and accents count too. Where columns stand side by
side, a truth may be written column by column or, as tools that keep the layout do, row by row: both are right, and a
document is scored in the order that its truth uses. Any other order is an error. Every reader is given that choice.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import InvalidValueError
from models.values.reading import Line, PageReading
from ocr.alignment import align, distance_to_best_part, edit_distance
from ocr.error_count import ErrorCount, folded
from ocr.letter_errors import LetterErrors, count_letter_errors
from ocr.reader import Image, PageReader
from ocr.reading_order import ReadingOrder, reading_order

TRUTH_SUFFIX = ".gt.txt"
_PICTURES = (".png", ".jpg", ".jpeg")
_DOCUMENTS = (".pdf", *_PICTURES)


@dataclass(frozen=True, slots=True)
class CapturedPage:
    """A page as it is handed to every reader, and as it was captured before it was straightened.

    `dpi` is that of the capture, not of what it was enlarged to; None when nothing is known of it.
    """

    image: Image
    dpi: float | None = None
    as_captured: Image | None = None


@dataclass(frozen=True, slots=True)
class PageText:
    """What a reader made of a page. `text` is what it gives out as the page's text."""

    reading: PageReading
    text: str
    seconds: float = 0.0


LoadDocument = Callable[[Path], Iterable[Sequence[CapturedPage]]]
"""The pages of a document, once for every resolution at which it is to be read."""
ReadPage = Callable[[Image], PageText]


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
            total += ErrorCount(distance_to_best_part(line, read), len(line))
    return total


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document against its truth. `dpi`: the median of its pages' captures, None when unknown."""

    name: str
    characters: ErrorCount
    words: ErrorCount
    page_count: int
    seconds: float
    truth_by_rows: bool = False  # its truth keeps the layout: pieces side by side follow each other
    letters: LetterErrors = field(default_factory=LetterErrors)
    dpi: int | None = None


@dataclass(frozen=True, slots=True)
class ReadingScore:
    """Several documents, and pooled: every character of them weighs the same."""

    reader: str
    documents: tuple[DocumentScore, ...]

    @property
    def characters(self) -> ErrorCount:
        return sum((document.characters for document in self.documents), ErrorCount(0, 0))

    @property
    def words(self) -> ErrorCount:
        return sum((document.words for document in self.documents), ErrorCount(0, 0))

    @property
    def letters(self) -> LetterErrors:
        return sum((document.letters for document in self.documents), LetterErrors())

    @property
    def page_count(self) -> int:
        return sum(document.page_count for document in self.documents)

    @property
    def seconds_per_page(self) -> float:
        return sum(document.seconds for document in self.documents) / max(1, self.page_count)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document at one resolution, as one reader read it, with the truth beside it."""

    name: str
    truth: str
    pages: Sequence[CapturedPage]
    texts: Sequence[PageText]

    @property
    def dpi(self) -> int | None:
        known = [page.dpi for page in self.pages if page.dpi is not None]
        return round(statistics.median(known)) if known else None

    @property
    def truth_by_rows(self) -> bool:
        """Whether the truth is nearer to the text row by row."""
        by_rows = "\n".join(_text_by_rows(page.reading) for page in self.texts)
        return character_errors(self.truth, by_rows).errors < character_errors(self.truth, self._as_read).errors

    @property
    def _as_read(self) -> str:
        return "\n".join(page.text for page in self.texts)

    def lines(self, *, by_rows: bool) -> list[tuple[int, Line]]:
        """Every line with the index of its page, in the order of the pages and of the text."""
        return [
            (number, line)
            for number, page in enumerate(self.texts)
            for line in (lines_by_rows(page.reading) if by_rows else page.reading.lines)
        ]

    def score(self) -> DocumentScore:
        """Against the truth, in the order that the truth uses."""
        by_rows = self.truth_by_rows
        text = "\n".join(_text_by_rows(page.reading) for page in self.texts) if by_rows else self._as_read
        truth, read = folded(self.truth), folded(text)
        pairs = align(truth, read)
        return DocumentScore(
            name=self.name,
            characters=character_errors(truth, read),
            words=word_errors(truth, read),
            page_count=len(self.texts),
            seconds=sum(page.seconds for page in self.texts),
            truth_by_rows=by_rows,
            letters=count_letter_errors(truth, read, pairs),
            dpi=self.dpi,
        )


def load_picture(path: Path) -> Iterable[Image]:
    """The one page of a picture file, BGR. A PDF needs a renderer: give `evaluate_folder` its `load`."""
    import cv2

    if path.suffix.lower() not in _PICTURES:
        raise InvalidValueError(detail=f"no renderer was given for {path.suffix} files")
    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if picture is None:
        raise InvalidValueError(detail=f"{path.name} is no picture")
    yield picture.astype("uint8", copy=False)


def load_as_it_is(path: Path) -> Iterable[Sequence[CapturedPage]]:
    """A picture file, neither straightened nor cleaned."""
    yield [CapturedPage(image) for image in load_picture(path)]


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


def reading_with(reader: PageReader) -> ReadPage:
    """Reads a page with the reader and takes the time."""

    def read(image: Image) -> PageText:
        started = time.perf_counter()
        reading = reader.read_page(image)
        return PageText(reading, reading.text, time.perf_counter() - started)

    return read


def read_documents(
    documents: Iterable[tuple[Path, Path]], readers: Sequence[ReadPage], load: LoadDocument = load_as_it_is
) -> Iterator[tuple[ReadDocument, ...]]:
    """Every document, once for each of its resolutions, read by all readers from the same pictures, page by page.

    Seconds count reading only, not rendering.
    """
    for document, truth in documents:
        for pages in load(document):
            texts = [[read(page.image) for read in readers] for page in pages]
            text = truth.read_text("utf-8")
            yield tuple(
                ReadDocument(document.name, text, pages, [page[index] for page in texts])
                for index in range(len(readers))
            )


def evaluate_folder(directory: Path, reader: PageReader, load: LoadDocument = load_as_it_is) -> ReadingScore:
    """Read every document of a folder that has a truth beside it."""
    read = read_documents(documents_with_truth(directory), [reading_with(reader)], load)
    return ReadingScore(reader.name, tuple(document.score() for (document,) in read))


def score_document(name: str, truth: str, readings: Sequence[PageReading], seconds: float = 0.0) -> DocumentScore:
    """One document's pages against its truth, in the order that the truth uses."""
    texts = [PageText(reading, reading.text, seconds / len(readings)) for reading in readings]
    return ReadDocument(name, truth, (), texts).score()


def lines_by_rows(reading: PageReading) -> list[Line]:
    """Lines from top to bottom, those side by side from left to right."""
    order = reading_order([line.box for line in reading.lines], ReadingOrder.ROWS)
    return [reading.lines[index] for index in order]


def _text_by_rows(reading: PageReading) -> str:
    return "\n".join(line.text for line in lines_by_rows(reading))
