"""What a reader found on one page: lines of words with places and confidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from models.values.geometry import Quad


def check_confidence(confidence: float) -> None:
    """Raises ValueError unless 0 <= confidence <= 1."""
    if not 0.0 <= confidence <= 1.0:
        raise ValueError(f"a confidence lies between 0 and 1, not {confidence}")


class TextSource(StrEnum):
    """Where the characters of a word came from. A file's own text is only ever a second account of the picture."""

    OCR = "ocr"
    TEXT_LAYER = "text_layer"


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters without a blank. `text` is NFC.

    `is_contested`: two accounts of this print differ, so a person must look, whatever the confidence.
    `letters`: where each letter's middle stands, as shares of the box's length from its left end; empty when unknown.
    """

    text: str
    confidence: float
    box: Quad
    source: TextSource = TextSource.OCR
    is_contested: bool = False
    letters: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError for a confidence that is none, or places that are not one for each letter."""
        check_confidence(self.confidence)
        if self.letters and len(self.letters) != len(self.text):
            raise ValueError(f"{len(self.letters)} places for {len(self.text)} letters")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line as read. `text` is NFC; `words` joined by blanks give `text`."""

    text: str
    confidence: float
    box: Quad
    words: tuple[Word, ...] = ()

    def __post_init__(self) -> None:
        check_confidence(self.confidence)


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The text that a file itself carries for a page: a claim about the picture, never a reading of it.

    `is_the_print`: every word of it is painted, shows ink, and stands in pixels of the picture that is read. Text that
    a scanner or a trickster laid invisibly over a picture is not. Lines carry their words.
    """

    lines: tuple[Line, ...] = ()
    is_the_print: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code or barcode. Its text is data and is never opened or followed."""

    symbology: str
    text: str
    box: Quad


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page as a reader saw it, lines in reading order. Boxes are pixels of the image that was read."""

    width: int
    height: int
    lines: tuple[Line, ...]
    codes: tuple[Code, ...] = ()
    reader: str = ""  # engine, version and weights digest, for provenance

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class QualityIssue:
    """A reason why a page may be read badly, in words a citizen can act on."""

    code: str
    message: str
    message_en: str


@dataclass(frozen=True, slots=True)
class PageQuality:
    """How good the picture is, 0 (unreadable) to 1 (a clean scan), and why not better."""

    score: float
    issues: tuple[QualityIssue, ...] = field(default=())

    def __post_init__(self) -> None:
        check_confidence(self.score)
