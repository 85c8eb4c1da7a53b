"""A month of the register to be printed and bound (Decree 23/2015, art. 13), and as a table for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from certify.printed_table import Block, Column, draw_rows, row_of, split_rows
from certify.register_search import FoundLine
from certify.register_table import COLUMNS, columns_of, totals_of
from certify.statement import NumberFormat
from certify.vietnam_time import in_vietnam
from models.pdfa import Align, PDFAFont, PDFAPage, TextBlock, write_pdfa

if TYPE_CHECKING:
    from models.entities import Agency

_WIDTH_MM, _HEIGHT_MM, _MARGIN_MM = 297.0, 210.0, 12.0
_TEXT_MM = _WIDTH_MM - 2 * _MARGIN_MM
_SIZE_PT = 9.0
_SIGNATURES_MM = 45.0
_BELOW_MM = _HEIGHT_MM - _MARGIN_MM
_TABLE = tuple(
    Column(f"({number}) {heading}", width, align)
    for number, (heading, width, align) in enumerate(
        zip(
            COLUMNS,
            (24.0, 24.0, 46.0, 62.0, 46.0, 18.0, 23.0, 30.0),
            (Align.CENTRE, Align.CENTRE, Align.LEFT, Align.LEFT, Align.LEFT, Align.CENTRE, Align.RIGHT, Align.LEFT),
            strict=True,
        ),
        1,
    )
)
# OWASP ASVS 5.0, 1.2.10: a cell that begins so is a formula to spreadsheet programs.
_FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class PrintedMonth:
    """What is printed: whose register, which volumes, which month, and its lines."""

    agency: Agency
    numbers: NumberFormat
    year: int
    month: int
    lines: Sequence[FoundLine]
    printed_at: datetime

    @property
    def volumes(self) -> str:
        """The names of the volumes that the lines stand in."""
        found = sorted({line.entry.volume for line in self.lines}) or [1]
        return ", ".join(self.numbers.volume_text(volume, self.year) for volume in found)


def month_as_pdf(printed: PrintedMonth) -> bytes:
    """PDF/A-2u, A4 landscape: heading, ruled table with its head on every page, totals, places to sign, page numbers.

    The same lines give the same bytes.
    """
    head = row_of([column.heading for column in _TABLE], _TABLE, PDFAFont.SERIF_BOLD, _SIZE_PT)
    rows = [row_of(columns_of(line, printed.numbers), _TABLE, PDFAFont.SERIF, _SIZE_PT) for line in printed.lines]
    heading, below_heading = _heading(printed)
    room = _BELOW_MM - head.height_mm - 6.0
    pages = split_rows(rows, room - below_heading, room - _MARGIN_MM)
    drawn: list[list[Block]] = []
    y = below_heading
    for number, on_page in enumerate(pages):
        y = below_heading if number == 0 else _MARGIN_MM
        table, y = draw_rows([head, *on_page], _TABLE, _MARGIN_MM, y, _SIZE_PT)
        drawn.append([*(heading if number == 0 else ()), *table])
    if y > _BELOW_MM - _SIGNATURES_MM:
        drawn.append([])
        y = _MARGIN_MM
    drawn[-1] += _ending(printed, y + 4.0)
    return write_pdfa(
        [
            PDFAPage.empty(width_mm=_WIDTH_MM, height_mm=_HEIGHT_MM, overlays=(*blocks, _page_number(at, len(drawn))))
            for at, blocks in enumerate(drawn, 1)
        ],
        part=2,
        title=f"Sổ chứng thực bản sao từ bản chính, tháng {printed.month:02d}/{printed.year}",
        created_at=printed.printed_at,
    )


def month_as_csv(printed: PrintedMonth) -> bytes:
    """UTF-8 with a byte order mark, as spreadsheet programs want it; no cell is ever a formula."""
    written = io.StringIO()
    table = csv.writer(written, quoting=csv.QUOTE_ALL)
    table.writerow(COLUMNS)
    for line in printed.lines:
        table.writerow([safe_cell(text) for text in columns_of(line, printed.numbers)])
    return written.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Without control characters; an apostrophe before what a spreadsheet program would compute."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return (
        f"'{printable}"
        if text.startswith(_FORMULA_BEGINS) or printable.strip().startswith(_FORMULA_BEGINS)
        else printable
    )


def _heading(printed: PrintedMonth) -> tuple[list[Block], float]:
    bold, plain = PDFAFont.SERIF_BOLD, PDFAFont.SERIF
    half = _TEXT_MM / 2
    parent = printed.agency.parent_name.upper()
    return [
        *([TextBlock(parent, _MARGIN_MM, 10.0, half, plain, 10.0, Align.CENTRE)] if parent else []),
        TextBlock(printed.agency.name.upper(), _MARGIN_MM, 15.0, half, bold, 10.0, Align.CENTRE),
        TextBlock("SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH", _MARGIN_MM, 24.0, _TEXT_MM, bold, 14.0, Align.CENTRE),
        TextBlock(
            f"Quyển số: {printed.volumes}     Tháng {printed.month:02d} năm {printed.year}",
            _MARGIN_MM,
            32.0,
            _TEXT_MM,
            plain,
            11.0,
            Align.CENTRE,
        ),
    ], 41.0


def _ending(printed: PrintedMonth, y: float) -> list[Block]:
    totals = totals_of(printed.lines)
    fee = f"{totals.fee_dong:,}".replace(",", ".")
    sentence = (
        f"Cộng: {totals.lines} dòng, trong đó {totals.signed} việc đã chứng thực, {totals.voided} số đã hủy; "
        f"{totals.copies} bản sao; phí {fee} đồng."
    )
    third = _TEXT_MM / 3
    local = in_vietnam(printed.printed_at)
    places = ("NGƯỜI GHI SỔ", "NGƯỜI KÝ CHỨNG THỰC", "THỦ TRƯỞNG ĐƠN VỊ")
    blocks: list[Block] = [
        TextBlock(sentence, _MARGIN_MM, y, _TEXT_MM, PDFAFont.SERIF_BOLD, 10.0),
        TextBlock(
            f"In ngày {local.day:02d} tháng {local.month:02d} năm {local.year}",
            _MARGIN_MM,
            y + 7.0,
            _TEXT_MM,
            PDFAFont.SERIF_ITALIC,
            10.0,
            Align.RIGHT,
        ),
    ]
    for at, place in enumerate(places):
        left = _MARGIN_MM + at * third
        blocks.append(TextBlock(place, left, y + 14.0, third, PDFAFont.SERIF_BOLD, 10.0, Align.CENTRE))
        blocks.append(
            TextBlock("(Ký, ghi rõ họ tên, đóng dấu)", left, y + 19.0, third, PDFAFont.SERIF_ITALIC, 9.0, Align.CENTRE)
        )
    return blocks


def _page_number(number: int, count: int) -> TextBlock:
    return TextBlock(
        f"Trang {number}/{count}", _MARGIN_MM, _HEIGHT_MM - 8.0, _TEXT_MM, PDFAFont.SERIF, 9.0, Align.CENTRE
    )
