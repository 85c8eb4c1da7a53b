"""Titles and subjects of `issued_papers`: one line or five, upright, slanted or in capitals; those of letters under the
number or, on older ones, in the middle; whose rules it keeps to a line below the title."""

from __future__ import annotations

from functools import partial
from random import Random

from digitize.specimens import dispatch_marks, local_titles, received_heads
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.fonts import Style
from digitize.specimens.issued_papers import Issue
from digitize.specimens.local_pages import LocalPages

_MARKS = ("rule", "rule", "rule", "-----", "------------", "* * *", "")
_LINE_ABOVE = 10.0  # millimetres under a stamp


def draw_opening(luck: Random, pages: LocalPages, issue: Issue) -> None:
    """What the paper is, what it is about and whom it is for."""
    letter = pages.specimen.document_type == "official_letter"
    stamped = luck.random() < (0.4 if letter else 0.18)
    if letter:
        _draw_letter_subject(luck, pages, issue)
        if not stamped and luck.random() < 0.12:
            dispatch_marks.mark_urgency(luck, pages.sheet, pages.layout.left_middle)
        if stamped:
            _stamp_arrival(luck, pages, issue)
            pages.sheet.cursor += dispatch_marks.ARRIVAL_HEIGHT + 4
    else:
        if stamped:
            _stamp_arrival(luck, pages, issue)
        _draw_title(luck, pages, issue, beside_stamp=stamped)
    if issue.paper.addressees:
        draw = luck.choice((received_heads.draw_addressees, local_titles.draw_addressees))
        draw(luck, pages, issue.paper.addressees)


def _stamp_arrival(luck: Random, pages: LocalPages, issue: Issue) -> None:
    sheet = pages.sheet
    left = 11.0 if pages.specimen.document_type != "official_letter" else pages.layout.left - 3
    pages.later.append(partial(dispatch_marks.stamp_arrival, luck, sheet, issue.paper.receiver, issue.day, left,
                               sheet.cursor + 1.5))  # fmt: skip


def _draw_title(luck: Random, pages: LocalPages, issue: Issue, *, beside_stamp: bool) -> None:
    """Beside a stamp of arrival there is less room, and what follows begins below it."""
    sheet, layout, party = pages.sheet, pages.layout, issue.party
    stop = sheet.cursor + dispatch_marks.ARRIVAL_HEIGHT + _LINE_ABOVE if beside_stamp else 0
    middle = layout.middle + 13 if beside_stamp else layout.middle
    width = 92.0 if beside_stamp else luck.choice((86, 112, 130, 150))
    sheet.cursor += luck.choice((2.0, 4.0, 7.0))
    size = layout.size + 1 if pages.typed else luck.choice((14.0, 14.0, 15.0, 16.0, 18.0))
    sheet.centred(HEADINGS[pages.specimen.document_type][0], middle, 150, size=size, gap=luck.choice((0, 0.8)))
    if issue.day.year < 2006 and issue.paper.grounds and luck.random() < 0.4:
        sheet.centred(f"CỦA {issue.paper.authority[0]}", middle, width, size=layout.size)
    _draw_subject(luck, pages, issue, middle, width)
    mark = "-----" if party else luck.choice(_MARKS)
    if mark == "rule":
        half = luck.choice((11, 16, 22, 28))
        sheet.rule(middle - half, middle + half, sheet.cursor + 0.9)
    elif mark:
        sheet.print(mark, middle, sheet.cursor - 0.6, size=layout.size if pages.typed else 12, align="centre")
        sheet.cursor += 1.5
    sheet.cursor = max(sheet.cursor + luck.choice((4.5, 6.0, 8.0)), stop)


def _draw_subject(luck: Random, pages: LocalPages, issue: Issue, middle: float, width: float) -> None:
    subject, old = pages.specimen.fields["subject"], issue.day.year < 2008
    style = luck.choice((Style.BOLD, Style.BOLD_ITALIC, Style.ITALIC, Style.REGULAR) if old else (
        *[Style.BOLD] * 5, Style.BOLD_ITALIC))  # fmt: skip
    told = f"({subject})" if old and subject.startswith("V/v") and luck.random() < 0.6 else subject
    size = pages.layout.size if pages.typed else luck.choice((13.0, 13.5, 14.0))
    pages.sheet.centred(told, middle, width, size=size, style=style, field="subject")


def _draw_letter_subject(luck: Random, pages: LocalPages, issue: Issue) -> None:
    """Under the number in its column; until the rules of 2011 now and then in the middle of the page."""
    sheet, layout, subject = pages.sheet, pages.layout, pages.specimen.fields["subject"]
    if issue.day.year < 2010 and luck.random() < 0.2:
        sheet.cursor += 4
        sheet.centred(subject, layout.middle, luck.choice((95, 120)), size=layout.size, gap=4, field="subject",
                      style=luck.choice((Style.BOLD, Style.ITALIC, Style.BOLD_ITALIC)))  # fmt: skip
        return
    size = layout.size if pages.typed else luck.choice((11.0, 12.0, 12.0, 13.0))
    style = luck.choice((*[Style.REGULAR] * 3, Style.ITALIC, Style.BOLD if issue.party else Style.REGULAR))
    sheet.cursor += luck.choice((-0.8, 0.0, 1.5))
    sheet.centred(subject, layout.left_middle, luck.choice((50, 57, 64, 72)), size=size, style=style,
                  gap=luck.choice((3, 6)), field="subject")  # fmt: skip
