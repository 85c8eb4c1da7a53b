"""Heads of the papers of `local_papers`: in two columns, or the national title in the middle and the body at the
margin; dashes, asterisks, underscores or rules; number and day where each office sets them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens.administrative_rows import Part, fitting_size, number_parts
from digitize.specimens.fonts import Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.local_pages import LocalPages, day_parts
from digitize.specimens.local_papers import LocalPaper
from digitize.specimens.sheet import Align, Sheet
from digitize.specimens.specimen import Writing

_COLUMN = 66.0  # millimetres, the left one
_UNITS = (" TỈNH ", " THÀNH PHỐ ", " HUYỆN ", " QUẬN ", " THỊ XÃ ", " XÃ ", " PHƯỜNG ")
_OLDER_MARKS = ("-----------", "--------o0o--------", "=======*=======", "__________", "-----***-----", "---oOo---")


@dataclass(frozen=True)
class Head:
    """`number` is its figures and what stands behind them, both empty on a paper that has none."""

    paper: LocalPaper
    number: tuple[str, str]
    day: date
    how: Writing


def draw_head(luck: Random, pages: LocalPages, head: Head) -> None:
    """All above the title; the cursor is left below it."""
    pages.sheet.cursor = luck.choice((13.5, 16.0, 19.0, 23.0))
    if head.paper.centred:
        _draw_centred(luck, pages, head)
    else:
        _draw_columns(luck, pages, head)


def _draw_columns(luck: Random, pages: LocalPages, head: Head) -> None:
    sheet, layout, top = pages.sheet, pages.layout, pages.sheet.cursor
    size, paper = 10.5 if pages.typed else luck.choice((11.0, 12.0, 12.5)), head.paper
    left = _draw_names(pages, paper, layout.left_middle, top, size)
    mark = _mark(luck, head.day)
    if paper.whose:
        right = draw_lines(sheet, (paper.whose,), layout.right_middle, top, size=13.5)
        mark = "*" if "CỘNG SẢN" in paper.whose else "***"
        _draw_mark(pages, "", layout.right_middle, right, sheet.width_of(paper.whose, 13.5, Style.BOLD) / 2)
    else:
        right = _draw_nation(luck, pages, layout.right_middle, top, size, mark)
    left = _draw_mark(pages, mark, layout.left_middle, left, luck.choice((9, 14, 20)))
    _draw_row(luck, pages, head, left + 1, right + 2)


def _draw_names(
    pages: LocalPages, paper: LocalPaper, x: float, y: float, size: float, align: Align = "centre"
) -> float:
    """The body's own lines underlined where a typewriter has no bold; what is too wide goes on below."""
    sheet = pages.sheet
    for lines, style, field in ((paper.parent, Style.REGULAR, ""), (paper.lines, Style.BOLD, "issuing_agency")):
        told = [part for line in lines for part in _part_long(sheet, line, size, style)]
        y = draw_lines(sheet, told, x, y, size=size, style=style, align=align, field=field)
    return y


def _part_long(sheet: Sheet, line: str, size: float, style: Style) -> list[str]:
    """What is wider than the column goes on below with its unit, else in halves or thirds."""
    widest = _COLUMN + 2
    if sheet.width_of(line, size, style) > widest:
        at = next((line.index(word) for word in _UNITS if word in line), 0)
        if at and max(sheet.width_of(part, size, style) for part in (line[:at], line[at + 1 :])) <= widest:
            return [line[:at], line[at + 1 :]]
    fewest = sheet.wrap(line, widest, size=size, style=style)
    width = sheet.width_of(line, size, style) / len(fewest)
    while len(parts := sheet.wrap(line, width, size=size, style=style)) > len(fewest):
        width += 2
    return parts


def _draw_nation(luck: Random, pages: LocalPages, middle: float, top: float, size: float, mark: str) -> float:
    sheet = pages.sheet
    title = luck.choice((NATIONAL_TITLE, NATIONAL_TITLE.replace("HÒA", "HOÀ")))
    motto = luck.choice((MOTTO, MOTTO, MOTTO.replace(" - ", "-"), MOTTO.replace("phúc", "Phúc")))
    y = draw_lines(sheet, (title,), middle, top, size=size if pages.typed else fitting_size(sheet, (title,), size, 88))
    own = size if pages.typed else size + luck.choice((0.5, 1.0))
    y = draw_lines(sheet, (motto,), middle, y, size=own)
    return _draw_mark(pages, mark, middle, y, sheet.width_of(motto, own, Style.BOLD) / 2)


def _mark(luck: Random, day: date) -> str:
    """Empty for a rule, which later ones have."""
    return luck.choice(_OLDER_MARKS) if day.year < 2012 and luck.random() < 0.75 else ""


def _draw_mark(pages: LocalPages, mark: str, middle: float, y: float, half: float) -> float:
    if not mark:
        pages.sheet.rule(middle - half, middle + half, y + 0.7)
        return y + 2
    pages.sheet.print(mark, middle, y - (1.6 if mark[0] == "_" else 0.6), size=10.5, align="centre")
    return y + 4.4


def _draw_row(luck: Random, pages: LocalPages, head: Head, left: float, right: float) -> None:
    """In one row, or each under its own column; some set the day right below the motto."""
    sheet, layout = pages.sheet, pages.layout
    level = max(left, right)
    number_y, day_y = luck.choice(((level, level), (level, level), (left, right), (level, level + 1.5)))
    size = pages.layout.size if pages.typed else min(13.0, layout.size)
    if head.number[1]:
        at_edge = luck.random() < 0.25
        pages.row(_number(luck, head), layout.left if at_edge else layout.left_middle, number_y, luck, head.how,
                  size=size, align="left" if at_edge else "centre")  # fmt: skip
    if not head.paper.foot_day:
        draw_day(luck, pages, head, layout.right_middle, day_y, size)
    sheet.cursor = max(number_y, day_y) + 6


def draw_day(luck: Random, pages: LocalPages, head: Head, middle: float, y: float, size: float) -> None:
    """Place and day; italics mostly, upright on some old ones."""
    style = luck.choice((Style.ITALIC, Style.ITALIC, Style.REGULAR if head.day.year < 2011 else Style.ITALIC))
    pages.row(day_parts(luck, head.paper.place, head.day, head.how), middle, y, luck, head.how, size=size, style=style)


def _number(luck: Random, head: Head) -> list[Part]:
    labels = ("Số",) if head.paper.whose else ("Số:", "Số:", "Số :", "Số" if head.day.year < 2006 else "Số:")
    parts = number_parts(luck.choice(labels), *head.number, head.how)
    if head.how is Writing.PRINTED and luck.random() < 0.2:
        return [parts[0], Part(" ".join(part.strip() for part in head.number), "document_number")]
    return parts


def _draw_centred(luck: Random, pages: LocalPages, head: Head) -> None:
    sheet, layout = pages.sheet, pages.layout
    size = 10.5 if pages.typed else luck.choice((12.0, 13.0))
    sheet.cursor = _draw_nation(luck, pages, layout.middle, sheet.cursor, size, _mark(luck, head.day)) + 3
    y = _draw_names(pages, head.paper, layout.left, sheet.cursor, size, "left")
    if head.number[1]:
        pages.row(_number(luck, head), layout.left, y + 0.6, luck, head.how, size=layout.size, align="left")
        y += 6
    if not head.paper.foot_day:
        draw_day(luck, pages, head, layout.right_middle, y + 1, layout.size)
        y += 6
    sheet.cursor = y + 1
