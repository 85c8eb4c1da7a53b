"""A table with ruled lines over as many pages as it takes, for the PDF/A writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.pdfa import Align, FrameBlock, ImageBlock, PDFAFont, TextBlock, text_block_height_mm
from models.pdfa_fonts import TrueTypeFont

Block = TextBlock | ImageBlock | FrameBlock

_PADDING_MM = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how wide the column is."""

    heading: str
    width_mm: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """One row ready to be put at any height."""

    cells: tuple[str, ...]
    height_mm: float
    font: PDFAFont


def drawable(text: str, font: PDFAFont) -> str:
    """The text with a question mark for each letter that the font lacks.

    Names are typed by people: one odd letter must not keep a month of the register, or a refusal, from being printed.
    """
    outlines = TrueTypeFont.load(font)
    return "".join(letter if letter == "\n" or outlines.has(letter) else "?" for letter in text)


def row_of(cells: Sequence[str], columns: Sequence[Column], font: PDFAFont, size_pt: float) -> Row:
    """The row, as high as its tallest cell."""
    shown = tuple(drawable(text, font) for text in cells)
    heights = [
        text_block_height_mm(_cell(text, column, 0.0, 0.0, font, size_pt)) if text else 0.0
        for text, column in zip(shown, columns, strict=True)
    ]
    return Row(shown, max(heights) + 2 * _PADDING_MM, font)


def split_rows(rows: Sequence[Row], first_mm: float, other_mm: float) -> list[list[Row]]:
    """The rows page by page: how much height the first page has, and every other. A page holds at least one row."""
    pages: list[list[Row]] = [[]]
    left = first_mm
    for row in rows:
        if row.height_mm > left and pages[-1]:
            pages.append([])
            left = other_mm
        pages[-1].append(row)
        left -= row.height_mm
    return pages


def draw_rows(
    rows: Sequence[Row], columns: Sequence[Column], x_mm: float, y_mm: float, size_pt: float
) -> tuple[list[Block], float]:
    """The blocks of the rows from `y_mm` down, and where they end."""
    blocks: list[Block] = []
    for row in rows:
        left = x_mm
        for text, column in zip(row.cells, columns, strict=True):
            blocks.append(FrameBlock(left, y_mm, column.width_mm, row.height_mm, 0.4, white_ground=False))
            if text:
                blocks.append(_cell(text, column, left, y_mm, row.font, size_pt))
            left += column.width_mm
        y_mm += row.height_mm
    return blocks, y_mm


def _cell(text: str, column: Column, x_mm: float, y_mm: float, font: PDFAFont, size_pt: float) -> TextBlock:
    width = column.width_mm - 2 * _PADDING_MM
    return TextBlock(text, x_mm + _PADDING_MM, y_mm + _PADDING_MM, width, font, size_pt, column.align)
