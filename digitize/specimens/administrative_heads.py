"""Heads of administrative documents: the letterhead in two columns, the number, place and date (Decree 30/2020)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import ink
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.fonts import Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines, draw_national_title
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.offices import long_date
from digitize.specimens.sheet import Align, Sheet

# The title and what stands for it in the number (Decree 30/2020, Appendix III); letters have neither.
HEADINGS = {
    "decision": ("QUYẾT ĐỊNH", "QĐ"),
    "directive": ("CHỈ THỊ", "CT"),
    "notice": ("THÔNG BÁO", "TB"),
    "report": ("BÁO CÁO", "BC"),
    "submission": ("TỜ TRÌNH", "TTr"),
    "plan": ("KẾ HOẠCH", "KH"),
    "resolution": ("NGHỊ QUYẾT", "NQ"),
    "official_letter": ("", ""),
}

_STAMP_INK = (20, 20, 60)


@dataclass(frozen=True)
class Head:
    """`figures` and `tail` make the number; `filled` says how number and day came onto the paper."""

    body: IssuingBody
    day: date
    figures: str
    tail: str
    filled: str
    padded: bool
    month_filled: bool


def draw_letterhead(
    pages: Pages, body: IssuingBody, y: float, size: float, *, dashed: bool = False
) -> tuple[float, float]:
    """Both columns; answers where each of them ends."""
    sheet, layout = pages.sheet, pages.layout
    title = _fitting(sheet, (NATIONAL_TITLE,), min(size, 12), 85)
    left = draw_lines(sheet, body.parent, layout.left_middle, y, style=Style.REGULAR,
                      size=_fitting(sheet, body.parent, size - 0.5, 74))  # fmt: skip
    left = draw_lines(sheet, body.lines, layout.left_middle, left, size=_fitting(sheet, body.lines, size, 74),
                      field="issuing_agency")  # fmt: skip
    if not dashed:
        sheet.rule(layout.left_middle - 14, layout.left_middle + 14, left + 0.8)
        return left + 2, draw_national_title(sheet, layout.right_middle, y, size=title)
    right = draw_lines(sheet, (NATIONAL_TITLE, MOTTO), layout.right_middle, y, size=title)
    sheet.print("-------------", layout.left_middle, left - 0.8, size=11, align="centre")
    sheet.print("-----o0o-----", layout.right_middle, right - 0.4, size=10, align="centre")
    return left + 4, right + 5


def _fitting(sheet: Sheet, lines: tuple[str, ...], size: float, width: float) -> float:
    """The size at which the longest line is no wider than that, in bold."""
    widest = max((sheet.width_of(line, size, Style.BOLD) for line in lines), default=0)
    return size if widest <= width else size * width / widest


def draw_number(pages: Pages, paper: Head, x: float, y: float, luck: Random, *, centred: bool) -> None:
    sheet, size = pages.sheet, min(13, pages.layout.size)
    label, gap = sheet.width_of("Số: ", size), 0.0
    value = paper.figures + paper.tail
    if paper.filled != "printed":
        gap, value = 2.3 * len(paper.figures) + 3, paper.tail
    start = x - (label + gap + sheet.width_of(value, size)) / 2 if centred else x
    sheet.print("Số:", start, y, size=size)
    _fill(sheet, paper.filled, paper.figures, start + label, y, luck)
    sheet.print(value, start + label + gap, y, size=size, field="document_number")


def draw_date(pages: Pages, paper: Head, x: float, y: float, luck: Random, *, align: Align) -> None:
    """A nought before days to 9 and months 1 and 2 by the decree; some offices set it before every month to 9."""
    sheet, size, style = pages.sheet, min(13.5, pages.layout.size), Style.ITALIC
    day = paper.day
    text = f"ngày {day:%d} tháng {day:%m} năm {day.year}" if paper.padded else long_date(day)
    parts = [(f"{paper.body.place},", "place"), (text, "issued_on")]
    if paper.filled != "printed":
        _, figures, _, month, *_ = text.split()
        parts = [parts[0], ("ngày", "issued_on"), (figures, ""), ("tháng", "issued_on"),
                 (month, "" if paper.month_filled else "issued_on"), (f"năm {day.year}", "issued_on")]  # fmt: skip
    blank = sheet.width_of(" ", size, style)
    widths = [sheet.width_of(part, size, style) + (2 if not field else 0) for part, field in parts]
    start = x - (sum(widths) + blank * (len(parts) - 1)) / (1 if align == "right" else 2)
    for (part, field), width in zip(parts, widths, strict=True):
        if field:
            sheet.print(part, start, y, size=size, style=style, field=field)
        else:
            _fill(sheet, paper.filled, part, start + 0.3, y, luck)
        start += width + blank


def _fill(sheet: Sheet, filled: str, figures: str, x: float, y: float, luck: Random) -> None:
    if filled == "handwritten":
        ink.write_figures(sheet, figures, x, y - luck.uniform(0, 1), luck)
    elif filled == "stamped":
        sheet.print(figures, x + 0.8, y - luck.uniform(0.2, 0.9), size=12, colour=_STAMP_INK)
