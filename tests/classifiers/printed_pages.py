"""Pages as a perfect reader would read them: from specimens' sheets, or from a few lines at given places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from digitize.specimens.sheet import PrintedLine, Sheet
from models.values.geometry import Quad
from models.values.reading import Line, PageReading, Word


def reading_of(sheet: Sheet, *, confidence: float = 0.99) -> PageReading:
    """Every line that was printed on the sheet."""
    return PageReading(
        sheet.image.width, sheet.image.height, tuple(_line(line, confidence) for line in sheet.lines if line.words)
    )


def image_of(sheet: Sheet) -> NDArray[np.uint8]:
    """The sheet's picture in BGR."""
    return np.ascontiguousarray(np.asarray(sheet.image)[:, :, ::-1])


def page(
    *lines: tuple[str, float, float], width: int = 1240, height: int = 1754, line_height: float = 30
) -> PageReading:
    """A page of lines given as (text, left, top), letters 0.5 line heights wide."""
    return PageReading(width, height, tuple(line_at(*line, line_height=line_height) for line in lines))


def line_at(text: str, left: float, top: float, *, line_height: float = 30, confidence: float = 0.99) -> Line:
    letter = 0.5 * line_height
    words, position = [], 0
    for part in text.split():
        begin = text.index(part, position)
        position = begin + len(part)
        box = Quad.from_rectangle(left + begin * letter, top, left + position * letter, top + line_height)
        words.append(Word(part, confidence, box))
    return Line(text, confidence, Quad.around(word.box for word in words), tuple(words))


def _line(line: PrintedLine, confidence: float) -> Line:
    words = tuple(Word(word.text, confidence, Quad.from_rectangle(*word.box)) for word in line.words)
    return Line(line.text, confidence, Quad.around(word.box for word in words), words)


def readings(sheets: Sequence[Sheet]) -> list[PageReading]:
    return [reading_of(sheet) for sheet in sheets]
