"""The default reader: PP-OCRv6's detector and the project's Vietnamese recogniser, on one processor thread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from models.values.geometry import Quad
from models.values.reading import PageReading, Word
from ocr.alphabet import require_vietnamese
from ocr.beam_search import read_with_prior
from ocr.calibration import Calibration
from ocr.ctc import Letter, decode, letter_places, snap_to_ink, split_words, step_columns, word_spans
from ocr.grey_seals import rings_of, wash_grey_seals
from ocr.language_prior import LanguagePrior
from ocr.line_images import LinePicture, cut_line, padded
from ocr.missed_writing import LARGER, boxes_not_read, is_filled_by_pen, surely_seen
from ocr.paddle_models import PaddleModels
from ocr.page_geometry import text_size
from ocr.pen_words import ReadWord, Steps, seen_together, with_pen
from ocr.pieces import (
    Piece,
    arrange,
    choose_readings,
    geometric_mean,
    part_of,
    slice_of,
    with_longer_readings,
    without_faint_guesses,
    without_losses,
    without_seal_letters,
)
from ocr.print_size import letter_height
from ocr.reader import Image, check_page_image
from ocr.reading_order import ReadingOrder
from ocr.red_ink import wash_red
from ocr.sealed_positions import is_centred, sealed_lines
from ocr.signing_pairs import Gap, gaps_in_signatures, with_found
from ocr.stage_times import StageTimes
from ocr.text_area import text_area
from ocr.washed_page import WashedPage, grown, is_washed_print, washed_share
from ocr.weights_manifest import PEN_WEIGHTS, RECOGNISER_FOLDER, VerifiedWeights, verify_weights

# The detector is given a page so small that its letters have this many rows, and never enlarged. Measured on made
# pages: 6 rows cost twice the errors of 8 on skewed pages and a quarter more at 70 dpi; 9.5 gain nothing and cost half
# as much again.
_LETTER_ROWS = 8.0
# Longest side then, whatever the letters; and where nothing is known of them.
_LEAST_SIDE, _MOST_SIDE, DETECTION_SIDE = 512, 1600, 960
# Smaller pictures tell the detector nothing.
_SHORTEST_SIDE = 160
# A blank this many line heights wide may be the gutter between two columns: such a box is cut there before reading.
_CUT_AT_BLANK = 0.6
# A line whose letters are less sure than this on average is a signature or a drawing, not print.
_LEAST_CONFIDENCE = 0.4
# A box with this share of a seal's ink in it is read a second time with that ink washed out.
_WASHED_MATTERS = 0.01
_SAME_PLACE = 0.5
# A box so many times taller than wide holds a line that stands on end; squeezed into a line's height it reads as an I.
_STANDS_FROM = 4.0


class PaddleReader:
    """`PageReader` on PaddleOCR's predictors with ONNX Runtime; loads in seconds, keep one for the life of a worker.

    A letter's certainty is the probability the network gave it in its best step. The confidence of a word or a line is
    the probability that all of it is right, by the tables of `ocr.calibration` that belong to the network.
    """

    def __init__(
        self,
        weights: Path | VerifiedWeights | None = None,
        threads: int = 1,
        order: ReadingOrder = ReadingOrder.COLUMNS,
    ) -> None:
        """Verify and load the networks; `weights` is a folder listed in the manifest beside it, or was verified.

        The network for handwriting is the project's own and reads beside the project's own for print alone.
        Raises `WeightsDamagedError`, `AlphabetIncompleteError`, `ReaderModelUnsuitableError` or `UnavailableError`.
        """
        verified = weights if isinstance(weights, VerifiedWeights) else verify_weights(weights)
        pen = verify_weights(PEN_WEIGHTS / RECOGNISER_FOLDER) if weights is None else None
        self._models = PaddleModels(verified.folder, threads, pen.folder if pen else None)
        require_vietnamese(self._models.alphabet)
        self._calibration = Calibration.load(verified.calibration)
        self._pen_calibration = Calibration.load(pen.calibration if pen else None)
        self._prior = LanguagePrior(threads=threads) if pen else None
        self._order = order
        self._name = f"{self._models.version} recogniser/{verified.digest[:16]}"
        if pen and self._prior:
            self._name += f" handwriting/{pen.digest[:16]} prior/{self._prior.digest[:16]}"

    @property
    def name(self) -> str:
        return self._name

    @property
    def stage_times(self) -> StageTimes:
        """Processor seconds in the detector and in the recogniser."""
        return self._models.stage_times

    def read_page(self, image: Image) -> PageReading:
        """Lines and words in reading order. See `ocr.reader` for the contract."""
        check_page_image(image)
        height, width = image.shape[:2]
        red_page = wash_red(image)
        rings = [] if red_page else rings_of(image)
        page = red_page or wash_grey_seals(image, rings)
        read = self._read_pieces(image, page, is_grey=red_page is None)
        pieces = without_faint_guesses(self._with_missed_writing(image, page, read))
        seals = red_page.patches if red_page else [ring.box for ring in rings]
        pieces = self._with_hidden_positions(image, page, seals, pieces)
        return PageReading(width, height, arrange(pieces, self._order, self._calibration), reader=self.name)

    def find_boxes(self, image: Image, longest_side: int = DETECTION_SIDE) -> list[Quad]:
        """Boxes of print in any direction, with room for accents. `longest_side`: of the whole page, as detected."""
        left, top, right, bottom = text_area(image)
        part = np.ascontiguousarray(image[top:bottom, left:right])
        side = max(_SHORTEST_SIDE, round(longest_side * max(part.shape[:2]) / max(image.shape[:2])))
        found = self._models.detect(part, side) + np.array((left, top))
        return [padded(Quad.from_points(corners)) for corners in found]

    def certainty(self, image: Image, box: Quad) -> float:
        """How sure the recogniser is of the print in the box, 0 when it sees none.

        The network for handwriting is not asked: it may see letters in print that stands on its head.
        """
        picture = cut_line(image, box, self._models.line_height)
        words = split_words(decode(self._models.recognise(picture.pixels[None])[0], self._models.alphabet))
        return geometric_mean([letter.confidence for word in words for letter in word])

    def _read_pieces(self, image: Image, page: WashedPage | None, *, is_grey: bool) -> list[Piece]:
        """`page`: with its seals washed out, by their tone alone where it `is_grey`; None where it has none."""
        boxes = self.find_boxes(image, _detection_side(image))
        if page is None:
            return self._read_boxes(image, boxes)
        washed_boxes = self._boxes_on_seals(page)
        on_seals = [box for box in boxes if _touches(box, page, washed_boxes)]
        plain = self._read_boxes(image, [box for box in boxes if box not in on_seals])
        as_printed, as_washed = self._read_boxes(image, on_seals), self._read_boxes(page.washed, washed_boxes)
        if is_grey:
            as_washed = without_losses(as_washed, as_printed)
        chosen = choose_readings(as_printed, as_washed)
        return plain + without_seal_letters(chosen, lambda word: is_washed_print(image, page.mask, word.box))

    def _with_missed_writing(self, image: Image, page: WashedPage | None, pieces: list[Piece]) -> list[Piece]:
        """Where a pen filled the page in, with what it wrote that the detector did not see at once."""
        if not is_filled_by_pen(pieces):
            return pieces
        closer = self.find_boxes(image, round(LARGER * _detection_side(image)))
        plain = [box for box in closer if page is None or washed_share(page.mask, box) <= _WASHED_MATTERS]
        return with_longer_readings(pieces, surely_seen(self._read_boxes(image, boxes_not_read(plain, pieces))))

    def _with_hidden_positions(
        self, image: Image, page: WashedPage | None, seals: Sequence[Quad], pieces: list[Piece]
    ) -> list[Piece]:
        """With lines that must stand where seal and signature lie, as they are read there."""
        pictures = [image] if page is None else [page.washed, image]
        for seal in seals:
            for gap in sealed_lines(seal, image.shape[1], pieces):
                found = self._find(gap, pictures)
                if found is not None and is_centred(found, gap.beside):
                    pieces = with_found(pieces, found, gap.beside)
        for gap in gaps_in_signatures(pieces):
            if (found := self._find(gap, pictures)) is not None:
                pieces = with_found(pieces, found, gap.beside)
        return pieces

    def _find(self, gap: Gap, pictures: Sequence[Image]) -> Piece | None:
        looks = (gap.find(partial(self._read_strip, picture)) for picture in pictures)
        return next((piece for piece in looks if piece is not None), None)

    def _boxes_on_seals(self, washed_page: WashedPage) -> list[Quad]:
        """Boxes of print found where seals were washed out."""
        height, width = washed_page.washed.shape[:2]
        found: list[Quad] = []
        for patch in washed_page.patches:
            left, top, right, bottom = grown(patch, width, height)
            part = np.ascontiguousarray(washed_page.washed[top:bottom, left:right])
            boxes = (_moved(box, left, top) for box in self.find_boxes(part))
            found += [
                box
                for box in boxes
                if washed_share(washed_page.mask, box) > _WASHED_MATTERS
                and all(box.overlap_share(other) < _SAME_PLACE for other in found)
            ]
        return found

    def _read_boxes(self, image: Image, boxes: Sequence[Quad]) -> list[Piece]:
        lying = [box for box in boxes if not _stands(box)]
        pieces = [self._read(image, picture) for box in lying for picture in self._pictures(image, box)]
        return [piece for piece in pieces if piece.words and piece.confidence >= _LEAST_CONFIDENCE]

    def _read_strip(self, image: Image, box: Quad) -> Piece:
        return self._read(image, cut_line(image, box, self._models.line_height))

    def _pictures(self, image: Image, box: Quad) -> list[LinePicture]:
        """The print in a box, cut at blanks wide enough to be a gutter: the detector spans narrow ones."""
        height = self._models.line_height
        whole = cut_line(image, box, height)
        blanks = whole.wide_blanks(round(_CUT_AT_BLANK * height))
        if not blanks:
            return [whole]
        # Each part keeps a little paper at its ends, as the whole box did.
        margin = height // 10
        starts = [0, *(end - margin for _, end in blanks)]
        ends = [*(start + margin for start, _ in blanks), whole.width]
        parts = (part_of(box, start / whole.width, end / whole.width) for start, end in zip(starts, ends, strict=True))
        return [cut_line(image, part, height) for part in parts]

    def _read(self, image: Image, picture: LinePicture) -> Piece:
        """Read one line at its own width: padding would change what the network answers."""
        steps = self._models.recognise(picture.pixels[None])[0]
        read = self._words(steps, image, picture.box)
        words = [word.letters for word in read]
        columns = _spans(words, len(steps), picture)
        spans = [(left / picture.width, right / picture.width) for left, right in columns]
        inked = slice_of(picture.box, *picture.ink_height)
        found = tuple(
            Word(
                "".join(letter.text for letter in word.letters),
                self._confidence(word),
                part_of(inked, *span),
                # Two networks that read it differently: a person must look, however sure the second is.
                is_contested=word.is_contested,
                letters=letter_places(word.letters, ends, len(steps), picture.width),
            )
            for word, span, ends in zip(read, spans, columns, strict=True)
        )
        start, end = (spans[0][0], spans[-1][1]) if spans else (0.0, 1.0)
        confidence = geometric_mean([letter.confidence for word in words for letter in word])
        return Piece(part_of(picture.box, start, end), part_of(inked, start, end), found, confidence, picture.contrast)

    def _words(self, steps: Steps, image: Image, box: Quad) -> list[ReadWord]:
        """The line's words, of which those that may be handwriting are looked at again by the other network."""
        printed, prior = split_words(decode(steps, self._models.alphabet)), self._prior
        if prior is None:
            return [ReadWord(tuple(word)) for word in printed]
        return with_pen(printed, lambda: self._handwritten(steps, cut_line(image, box, *self._models.pen_shape), prior))

    def _handwritten(self, printed: Steps, picture: LinePicture, prior: LanguagePrior) -> list[list[Letter]]:
        written = self._models.recognise_handwriting(picture.pixels[None])[0]
        return split_words(read_with_prior(seen_together(printed, written), self._models.alphabet, prior))

    def _confidence(self, word: ReadWord) -> float:
        """That every letter of it is right."""
        certainty = math.prod(letter.confidence for letter in word.letters)
        return self._pen_calibration.word(certainty) if word.by_pen else self._calibration.word(certainty)


def _spans(words: Sequence[Sequence[Letter]], step_count: int, picture: LinePicture) -> list[tuple[float, float]]:
    """Columns where the words begin and end: roughly by the network's steps, exactly by the ink."""
    pitch, start = step_columns(step_count, picture.width)
    rough = [(start + left * pitch, start + right * pitch) for left, right in word_spans(words, step_count)]
    middles = [(start + word[0].middle * pitch, start + word[-1].middle * pitch) for word in words]
    return snap_to_ink(rough, middles, picture.ink_columns)


def _detection_side(image: Image) -> int:
    """As small as the print allows: the detector's cost grows with the square."""
    rows = letter_height(image)
    if rows is None:
        return DETECTION_SIDE
    longest: int = max(image.shape[:2])
    return round(min(_MOST_SIDE, max(_LEAST_SIDE, longest * _LETTER_ROWS / rows)))


def _stands(box: Quad) -> bool:
    length, height = text_size(box)
    return height > _STANDS_FROM * length


def _touches(box: Quad, washed_page: WashedPage, washed_boxes: Sequence[Quad]) -> bool:
    if washed_share(washed_page.mask, box) > _WASHED_MATTERS:
        return True
    return any(max(box.overlap_share(other), other.overlap_share(box)) > 0 for other in washed_boxes)


def _moved(box: Quad, right: float, down: float) -> Quad:
    return Quad.from_points((corner.x + right, corner.y + down) for corner in box.corners)
