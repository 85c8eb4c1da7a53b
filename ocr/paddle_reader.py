"""The default reader: PP-OCRv6's detector and the project's Vietnamese recogniser, on one processor thread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.values.geometry import Point, Quad
from models.values.reading import Line, PageReading, Word
from ocr.alphabet import require_vietnamese
from ocr.ctc import Letter, decode, split_words, word_spans
from ocr.line_images import STEP_PIXELS, cut_line, padded, wide_blanks
from ocr.page_geometry import text_size
from ocr.paddle_models import PaddleModels
from ocr.reader import Image, check_page_image
from ocr.reading_order import join_into_lines, reading_order
from ocr.weights_manifest import verify_weights

# Longest side given to the detector. Measured in docs/measurements.md: less loses small print, more only costs time.
DETECTION_SIDE = 960
# A blank this many line heights wide may be the gutter between two columns: such a box is cut there before reading.
_CUT_AT_BLANK = 1.2
# A line whose letters are less sure than this on average is a signature or a drawing, not print.
_LEAST_CONFIDENCE = 0.3


@dataclass(frozen=True, slots=True)
class Piece:
    """One box of print as read: the unit of recognition. Lines are made of pieces side by side."""

    box: Quad
    words: tuple[Word, ...]
    confidence: float


class PaddleReader:
    """`PageReader` on PaddleOCR's predictors with ONNX Runtime; loads in seconds, keep one for the life of a worker.

    A letter's confidence is the probability the network gave it in its best step; a word's is the least of its
    letters', a line's the geometric mean of its letters'.
    """

    def __init__(self, weights: Path | None = None, threads: int = 1) -> None:
        """Verify and load the networks; `weights` is a folder listed in the manifest beside it.

        Raises `WeightsDamagedError`, `AlphabetIncompleteError` or `UnavailableError`.
        """
        verified = verify_weights(weights)
        self._use(PaddleModels(verified.folder, threads), verified.digest)

    def _use(self, models: PaddleModels, digest: str) -> None:
        require_vietnamese(models.alphabet)
        self._models = models
        self._name = f"{models.version} recogniser/{digest[:16]}"

    @property
    def name(self) -> str:
        return self._name

    def read_page(self, image: Image) -> PageReading:
        """Lines and words in reading order. See `ocr.reader` for the contract."""
        check_page_image(image)
        height, width = image.shape[:2]
        pieces = self._read_pieces(image)
        return PageReading(width, height, arrange(pieces), reader=self.name)

    def _read_pieces(self, image: Image) -> list[Piece]:
        boxes = [Quad.from_points(corners) for corners in self._models.detect(image, DETECTION_SIDE)]
        pieces = []
        for box in boxes:
            for part in self._cut_at_blanks(image, padded(box)):
                piece = self.read_piece(image, part)
                if piece.words and piece.confidence >= _LEAST_CONFIDENCE:
                    pieces.append(piece)
        return pieces

    def _cut_at_blanks(self, image: Image, box: Quad) -> list[Quad]:
        """The parts of a box between blanks wide enough to be a gutter: the detector spans narrow ones."""
        line_height = self._models.line_height
        picture = cut_line(image, box, line_height)
        blanks = wide_blanks(picture, round(_CUT_AT_BLANK * line_height))
        if not blanks:
            return [box]
        # Each part keeps a little paper at its ends, as the whole box did.
        margin = line_height // 6
        starts = [0, *(end - margin for _, end in blanks)]
        ends = [*(start + margin for start, _ in blanks), picture.shape[1]]
        width = picture.shape[1]
        return [part_of(box, start / width, end / width) for start, end in zip(starts, ends, strict=True)]

    def read_piece(self, image: Image, box: Quad) -> Piece:
        """Read the print inside one box, at its own width: padding would change what the network answers."""
        picture = cut_line(image, box, self._models.line_height)
        steps = self._models.recognise(picture[None])[0]
        letters = decode(steps, self._models.alphabet)
        words = split_words(letters)
        step_count = picture.shape[1] / STEP_PIXELS
        spans = word_spans(words, len(steps))
        scale = min(1.0, len(steps) / step_count) * step_count
        found = tuple(
            Word("".join(letter.text for letter in word), _least(word), part_of(box, left / scale, right / scale))
            for word, (left, right) in zip(words, spans, strict=True)
        )
        return Piece(box, found, geometric_mean([letter.confidence for word in words for letter in word]))


def part_of(box: Quad, start: float, end: float) -> Quad:
    """The slice of a box between two shares of its length."""
    start, end = max(0.0, min(start, 1.0)), max(0.0, min(end, 1.0))

    def between(first: Point, second: Point, share: float) -> Point:
        return Point(first.x + share * (second.x - first.x), first.y + share * (second.y - first.y))

    return Quad(
        between(box.top_left, box.top_right, start),
        between(box.top_left, box.top_right, end),
        between(box.bottom_left, box.bottom_right, end),
        between(box.bottom_left, box.bottom_right, start),
    )


def geometric_mean(values: Sequence[float]) -> float:
    """0 when there are none. One hopeless letter pulls it down more than it would the plain mean."""
    if not values:
        return 0.0
    return min(1.0, math.exp(sum(math.log(max(value, 1e-6)) for value in values) / len(values)))


def _least(letters: Sequence[Letter]) -> float:
    return min(letter.confidence for letter in letters)


def arrange(pieces: Sequence[Piece]) -> tuple[Line, ...]:
    """Pieces joined into printed lines, in reading order."""
    chains = join_into_lines([piece.box for piece in pieces])
    lines = [_line_of([pieces[index] for index in chain]) for chain in chains]
    return tuple(lines[index] for index in reading_order([line.box for line in lines]))


def _line_of(pieces: Sequence[Piece]) -> Line:
    words = tuple(word for piece in pieces for word in piece.words)
    letter_counts = [sum(len(word.text) for word in piece.words) for piece in pieces]
    log_sum = sum(
        count * math.log(max(piece.confidence, 1e-6)) for piece, count in zip(pieces, letter_counts, strict=True)
    )
    confidence = min(1.0, math.exp(log_sum / max(1, sum(letter_counts))))
    return Line(" ".join(word.text for word in words), confidence, _box_of([piece.box for piece in pieces]), words)


def _box_of(boxes: Sequence[Quad]) -> Quad:
    """From the first box's left end to the last one's right end, keeping the slope of the line."""
    if len(boxes) == 1:
        return boxes[0]
    tallest = max(boxes, key=lambda box: text_size(box)[1])
    if text_size(boxes[0])[1] < 0.7 * text_size(tallest)[1] or text_size(boxes[-1])[1] < 0.7 * text_size(tallest)[1]:
        return Quad.around(boxes)
    return Quad(boxes[0].top_left, boxes[-1].top_right, boxes[-1].bottom_right, boxes[0].bottom_left)
