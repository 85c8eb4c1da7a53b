"""Heads of the papers of `circulating_papers`: letterheads by their rules, and what is put on a paper on its way."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink
from digitize.specimens.administrative_heads import HEADINGS, draw_letterhead
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.administrative_rows import (
    STAMP_HEIGHT,
    date_parts,
    fitting_size,
    number_parts,
    print_row,
    stamp_arrival,
)
from digitize.specimens.circulating_papers import Paper, Rules
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Writing

_WHOSE = "ĐẢNG CỘNG SẢN VIỆT NAM"
_SIGNED = (40, 40, 190)
_NOTES = ("Chuyển VP tham mưu", "Đ/c Hà xử lý", "Lưu, theo dõi", "KT: giải quyết", "Triển khai các đơn vị")
_URGENCY = ("KHẨN", "HỎA TỐC", "THƯỢNG KHẨN")


def draw_head(luck: Random, pages: Pages, body: IssuingBody, rules: Rules, how: Writing) -> None:
    """Both columns, and what came onto the paper above them."""
    sheet, layout = pages.sheet, pages.layout
    top = luck.choice((18.0, 20.0, 23.0))
    if how is Writing.PRINTED and rules in (Rules.DECREE, Rules.COMMUNES) and luck.random() < 0.6:
        _show_signature(luck, sheet, body, date.fromisoformat(pages.specimen.fields["issued_on"]))
    elif luck.random() < 0.25:
        ink.write_text(sheet, luck.choice(_NOTES), luck.uniform(70, 95), 7.5, luck, size=12)
    if rules is not Rules.PARTY:
        sheet.cursor = max(draw_letterhead(pages, body, top, luck.choice((12.0, 12.5, 13.0))))
        return
    left = draw_lines(sheet, body.parent, layout.left_middle, top, size=fitting_size(sheet, body.parent, 14, 70),
                      style=Style.REGULAR)  # fmt: skip
    left = draw_lines(sheet, body.lines, layout.left_middle, left, size=fitting_size(sheet, body.lines, 14, 70),
                      field="issuing_agency")  # fmt: skip
    sheet.print("*", layout.left_middle, left, size=14, style=Style.BOLD, align="centre")
    sheet.print(_WHOSE, layout.right_middle, top, size=15, style=Style.BOLD, align="centre")
    half = sheet.width_of(_WHOSE, 15, Style.BOLD) / 2
    sheet.rule(layout.right_middle - half, layout.right_middle + half, top + 7.2)
    sheet.cursor = left + 3.5


def _show_signature(luck: Random, sheet: Sheet, body: IssuingBody, day: date) -> None:
    """What a signing program sets into the corner: it has a day and an hour of its own."""
    moment = f"{day + timedelta(days=luck.randint(0, 2)):%d.%m.%Y} {luck.randint(7, 17):02d}:{luck.randint(0, 59):02d}"
    told = (f"Ký bởi: {' '.join(body.lines)}", f"Cơ quan: {' '.join((*body.parent, *body.lines))}",
            f"Thời gian ký: {moment}:{luck.randint(0, 59):02d} +07:00")  # fmt: skip
    y = 3.0
    for text in told:
        for line in sheet.wrap(text, 50, size=6.5):
            sheet.print(line, 152, y, size=6.5, colour=_SIGNED)
            y += 2.9


def draw_row(luck: Random, pages: Pages, paper: Paper, number: tuple[str, str], how: Writing) -> None:
    """The number below the left column, place and day below the right one, marks of urgency below the number."""
    sheet, layout, day = pages.sheet, pages.layout, date.fromisoformat(pages.specimen.fields["issued_on"])
    y, party = sheet.cursor + 2.5, paper.rules is Rules.PARTY
    label = "Số" if party else luck.choice(("Số:", "Số:", "Số :"))
    print_row(sheet, number_parts(label, *number, how), layout.left_middle, y, luck, how, size=13)
    form = luck.choice(("decree", "decree", "padded", "bare"))
    parts = date_parts(paper.place, day, form, how, month_too=luck.random() < 0.6)
    print_row(sheet, parts, layout.right_middle, y, luck, how, size=13, style=Style.ITALIC)
    sheet.cursor = y + 7
    if not party and luck.random() < 0.15:
        word = luck.choice(_URGENCY)
        half = 0.5 * sheet.width_of(word, 13, Style.BOLD) + 3
        middle = layout.left_middle
        sheet.frame(middle - half, sheet.cursor, middle + half, sheet.cursor + 8, RED)
        sheet.print(word, middle, sheet.cursor + 1.4, size=13, style=Style.BOLD, align="centre", colour=RED)
        sheet.cursor += 9


def draw_letter_head(luck: Random, pages: Pages, stamped: str) -> None:
    """What the letter is about under its number, the stamp of whoever received it under that."""
    sheet, layout = pages.sheet, pages.layout
    sheet.centred(pages.specimen.fields["subject"], layout.left_middle, luck.choice((62, 68)), size=12,
                  style=Style.REGULAR, gap=3, field="subject")  # fmt: skip
    if stamped:
        issued = date.fromisoformat(pages.specimen.fields["issued_on"])
        stamp_arrival(sheet, stamped, issued, luck.choice((22, 32)), sheet.cursor, luck)
        sheet.cursor += STAMP_HEIGHT
    sheet.cursor += 5


def draw_title(luck: Random, pages: Pages, rules: Rules, stamped: str) -> None:
    """Title and subject about the middle, the stamp of whoever received it at the left."""
    sheet, middle, fields = pages.sheet, pages.layout.middle, pages.specimen.fields
    if stamped:
        stamp_arrival(sheet, stamped, date.fromisoformat(fields["issued_on"]), 14, sheet.cursor, luck)
    sheet.cursor += 4
    party = rules is Rules.PARTY
    width = 88 if stamped else luck.choice((115, 130, 145))
    sheet.centred(HEADINGS[pages.specimen.document_type][0], middle, width, size=16 if party else 14.5, gap=0.4)
    sheet.centred(fields["subject"], middle, width, size=14, gap=1, field="subject")
    if party:
        sheet.print("-----", middle, sheet.cursor - 1, size=13, align="centre")
    else:
        sheet.rule(middle - 18, middle + 18, sheet.cursor + 0.5)
    sheet.cursor += 8


def draw_addressees(luck: Random, pages: Pages, names: tuple[str, ...]) -> None:
    """One behind the words, several below each other with dashes."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    x = layout.left + luck.choice((22, 30))
    sheet.print("Kính gửi:", x, sheet.cursor, size=size)
    left = x + sheet.width_of("Kính gửi: ", size)
    for at, name in enumerate(names, start=1):
        stop = luck.choice((".", "")) if at == len(names) else ";"
        for line in sheet.wrap(f"- {name}{stop}" if len(names) > 1 else name, layout.right - left, size=size):
            sheet.print(line, left, sheet.cursor, size=size)
            sheet.cursor += 6.6
    sheet.cursor += 3
