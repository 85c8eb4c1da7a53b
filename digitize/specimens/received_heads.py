"""Heads of `received_papers`: the form's code in a corner, both columns, number and day, title or a letter's subject.

Unlike the older heads of small offices the day may stand at the right margin or right below the motto, the number
above the body's rule, and a program's number comes in another face than the page.
"""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_rows import fitting_size, number_parts
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.local_heads import Head
from digitize.specimens.local_pages import LocalPages, day_parts
from digitize.specimens.received_papers import ReceivedPaper
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import Sheet

_COLUMN = 66.0  # millimetres, the left one
_DASHES = ("--------", "---------------", "----- * -----", "-------oOo-------", "~~~~~~~~~~", "- - - - - - -")


def draw_head(luck: Random, pages: LocalPages, paper: ReceivedPaper, head: Head, program: FontFamily | None) -> None:
    """All above the title; `program` is the face of a number and day set in by the office's program, if one did."""
    sheet, layout = pages.sheet, pages.layout
    top = _draw_code(luck, pages, paper) if paper.form_code else luck.choice((14.0, 17.0, 20.0))
    size = 10.5 if pages.typed else luck.choice((12.0, 12.5, 13.0))
    dashes = luck.choice(_DASHES) if head.day.year < 2011 and luck.random() < 0.7 else ""
    left = _draw_body(pages, paper, top, size)
    right = _draw_nation(luck, pages, top, size, dashes) if not paper.no_nation else top
    number_first = head.number[1] and luck.random() < 0.2
    if not number_first:
        left = _underline(sheet, layout.left_middle, left, dashes, luck.choice((8, 13, 17)))
    stop, style = max(left, right), Style.REGULAR if head.day.year < 2011 and luck.random() < 0.3 else Style.ITALIC
    below_motto = luck.random() < 0.25 or (paper.no_nation and not pages.typed)
    number_y, day_y = (left + 0.5, right + 0.6) if below_motto or number_first else (stop + 1, stop + 1)
    with filled_with(sheet, program or sheet.fonts):
        if head.number[1]:
            _draw_number(luck, pages, head, number_y)
        if not paper.foot_day:
            _draw_day(luck, pages, head, day_y, style)
    if number_first:
        _underline(sheet, layout.left_middle, number_y + 6, dashes, 12)
        number_y += 3
    sheet.cursor = max(number_y, day_y) + 6.5


def _draw_code(luck: Random, pages: LocalPages, paper: ReceivedPaper) -> float:
    """Boxed, or in italics at the right margin; answers where the head may begin."""
    sheet, right = pages.sheet, pages.layout.right
    if len(paper.form_code) == 1 and luck.random() < 0.5:
        width = sheet.width_of(paper.form_code[0], 10, Style.BOLD) + 5
        sheet.frame(right - width, 9.5, right, 15.5)
        sheet.print(paper.form_code[0], right - width / 2, 10.4, size=10, style=Style.BOLD, align="centre")
    else:
        draw_lines(sheet, paper.form_code, right, 9.5, size=9.5, style=Style.ITALIC, align="right")
    return 14 + 4.6 * len(paper.form_code)


def _draw_body(pages: LocalPages, paper: ReceivedPaper, y: float, size: float) -> float:
    sheet = pages.sheet
    for lines, style, field in ((paper.parent, Style.REGULAR, ""), (paper.lines, Style.BOLD, "issuing_agency")):
        told = [part for line in lines for part in _halves(sheet, line, size, style)]
        y = draw_lines(sheet, told, pages.layout.left_middle, y, size=size, style=style, field=field)
    return y


def _halves(sheet: Sheet, line: str, size: float, style: Style) -> list[str]:
    """Long names in lines of about the same length."""
    fewest = len(sheet.wrap(line, _COLUMN, size=size, style=style))
    width = sheet.width_of(line, size, style) / fewest
    while len(parts := sheet.wrap(line, width, size=size, style=style)) > fewest:
        width += 2
    return parts


def _draw_nation(luck: Random, pages: LocalPages, top: float, size: float, dashes: str) -> float:
    sheet, middle = pages.sheet, pages.layout.right_middle
    title_size = size if pages.typed else fitting_size(sheet, (NATIONAL_TITLE,), size, 84)
    y = draw_lines(sheet, (NATIONAL_TITLE,), middle, top, size=title_size)
    own = size if pages.typed else size + luck.choice((0.0, 0.5, 1.0))
    y = draw_lines(sheet, (MOTTO,), middle, y, size=own)
    return _underline(sheet, middle, y, dashes, sheet.width_of(MOTTO, own, Style.BOLD) / 2)


def _underline(sheet: Sheet, middle: float, y: float, dashes: str, half: float) -> float:
    if dashes:
        sheet.print(dashes, middle, y - 0.8, size=10.5, align="centre")
        return y + 4.2
    sheet.rule(middle - half, middle + half, y + 0.8)
    return y + 2.2


def _draw_number(luck: Random, pages: LocalPages, head: Head, y: float) -> None:
    label = luck.choice(("Số:", "Số:", "Số :", "Số" if head.day.year < 2004 else "Số:"))
    parts = number_parts(label, *head.number, head.how)
    pages.row(parts, pages.layout.left_middle, y, luck, head.how, size=_size(pages))


def _draw_day(luck: Random, pages: LocalPages, head: Head, y: float, style: Style) -> None:
    """About the middle of the motto, or at the right margin where it is long or somebody sets it there."""
    layout, size = pages.layout, _size(pages)
    parts = day_parts(luck, head.paper.place, head.day, head.how)
    width = sum(pages.sheet.width_of(part.text, size, style) for part in parts)
    long = width > 1.8 * (layout.right - layout.right_middle)
    at_margin = long or luck.random() < 0.2
    pages.row(parts, layout.right if at_margin else layout.right_middle, y, luck, head.how, size=size, style=style,
              align="right" if at_margin else "centre")  # fmt: skip


def _size(pages: LocalPages) -> float:
    return pages.layout.size if pages.typed else min(12.5, pages.layout.size)


def draw_title(luck: Random, pages: LocalPages, paper: ReceivedPaper) -> None:
    """The title, whose it is on old ones, and the subject with a rule below; old typists underline the word."""
    sheet, layout, subject = pages.sheet, pages.layout, pages.specimen.fields["subject"]
    size = layout.size + 1 if pages.typed else luck.choice((14.0, 14.0, 15.0, 17.0))
    sheet.cursor += luck.choice((4, 7, 10))
    sheet.centred(HEADINGS[pages.specimen.document_type][0], layout.middle, 150, size=size, gap=0.6)
    for line in paper.by:
        sheet.centred(line, layout.middle, layout.width - 10, size=layout.size, gap=0.5)
    style = luck.choice((Style.BOLD, Style.BOLD, Style.BOLD_ITALIC if _year(pages) < 2011 else Style.BOLD))
    bracketed = subject.startswith(("V/v", "(")) and _year(pages) < 2011 and luck.random() < 0.5
    size = layout.size if pages.typed else luck.choice((13.0, 14.0))
    sheet.centred(f"({subject})" if bracketed else subject, layout.middle, luck.choice((100, 118, 140)), size=size,
                  style=style, field="subject")  # fmt: skip
    if luck.random() < 0.8:
        half = luck.choice((12, 18, 25))
        sheet.rule(layout.middle - half, layout.middle + half, sheet.cursor + 0.8)
    sheet.cursor += luck.choice((5, 7))


def draw_letter_subject(luck: Random, pages: LocalPages) -> None:
    sheet, layout, size = pages.sheet, pages.layout, min(luck.choice((11.5, 12.0, 13.0)), pages.layout.size)
    style = luck.choice((Style.REGULAR, Style.REGULAR, Style.ITALIC if _year(pages) < 2011 else Style.REGULAR))
    for line in sheet.wrap(pages.specimen.fields["subject"], luck.choice((58, 66, 74)), size=size, style=style):
        sheet.print(line, layout.left_middle, sheet.cursor - 0.6, size=size, style=style, align="centre",
                    field="subject")  # fmt: skip
        sheet.cursor += 0.45 * size
    sheet.cursor += luck.choice((4, 8))


def draw_addressees(luck: Random, pages: LocalPages, names: tuple[str, ...]) -> None:
    """One behind the words, about the middle; several below them."""
    sheet, layout = pages.sheet, pages.layout
    size, step = layout.size, 0.47 * layout.size
    if len(names) == 1:
        text = f"Kính gửi: {names[0]}"
        sheet.centred(text, layout.middle, 130, size=size, style=Style.REGULAR, gap=4)
        return
    start = layout.left + luck.choice((22, 34, 46))
    sheet.print("Kính gửi:", start, sheet.cursor, size=size)
    left, y = start + sheet.width_of("Kính gửi: ", size) + 2, sheet.cursor + luck.choice((0, step))
    for at, name in enumerate(names, 1):
        for line in sheet.wrap(f"- {name}{'.' if at == len(names) else ';'}", layout.right - left, size=size):
            sheet.print(line, left, y, size=size)
            y += step
    sheet.cursor = y + 4


def _year(pages: LocalPages) -> int:
    return date.fromisoformat(pages.specimen.fields["issued_on"]).year
