"""Papers of cooperatives, schools, boards of condominiums and companies as they are typed without a clerk: the national
title over the whole width, the number below the title, and place and day only above who signs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout, Pages, Signing, draw_signing, height_of_signing
from digitize.specimens.administrative_rows import (
    DAY_FORMS,
    Part,
    begin_specimen,
    date_parts,
    fitting_size,
    number_parts,
    print_row,
)
from digitize.specimens.administrative_wording import Wording
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.statute_bodies import make_statute_body

_EARLIEST, _DAYS = date(2020, 6, 1), 2300
_NOTES = ("", "", "(Ký tên, đóng dấu)", "(Ký, ghi rõ họ tên)")
# Seldom over the titles: the day stands right above them.
_SEAL_PLACES = ("third", "third", "name", "name", "apart", "title")


def draw_statute(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """The body's name with its address, tax number and telephone at the left margin or in the middle, above or below
    the national title; letters have their number and subject at the margin, too."""
    day = people.date_after(luck, _EARLIEST, _DAYS)
    body, wording = make_statute_body(luck, code)
    sans = luck.random() < 0.35
    layout = Layout(25, 190, 62, 145, 11.5 if sans else luck.choice((12.0, 13.0)), luck.choice((1.3, 1.5)), "foot",
                    bottom=268)  # fmt: skip
    figures, tail = _number(luck, code, body, day.year)
    subject = wording.subject(luck, code, day.year)
    how = luck.choice((Writing.PRINTED, Writing.PRINTED, Writing.PRINTED, Writing.HANDWRITTEN))
    specimen = begin_specimen(code, "statute", body, figures + tail, day, subject, how)
    pages = Pages(specimen, layout, luck.choice(sans_families()) if sans else fonts)
    pages.turn()
    _draw_heads(luck, pages, body)
    number = number_parts(luck.choice(("Số:", "Số:", "Số", "Số/No.:")), figures, tail, how)
    if code == "official_letter":
        _draw_letter(luck, pages, subject, number, how)
    else:
        _draw_title(luck, pages, subject, number, how)
    if code in ("official_letter", "report", "submission"):
        _draw_addressees(pages, wording.addressed_to(luck, code))
    _draw_rest(luck, pages, body, wording, how)
    return specimen


def _number(luck: Random, code: str, body: IssuingBody, year: int) -> tuple[str, str]:
    """As in 05/QĐ-HTX, 05/2023/NQ-HĐQT, 05.2023/TB-BQT; letters have CV."""
    figures = f"{luck.choice((luck.randint(1, 9), luck.randint(10, 260))):02d}"
    dated = luck.choice(("", "", "", f"/{year}", f"/{year}", f"/{year % 100}"))
    return figures, f"{dated}/{HEADINGS[code][1] or 'CV'}-{body.symbol}"


def _draw_heads(luck: Random, pages: Pages, body: IssuingBody) -> None:
    """The national title in the middle, the body's name above it, below it, or at the margin below it."""
    sheet, layout = pages.sheet, pages.layout
    sheet.cursor = luck.choice((14.0, 18.0, 22.0))
    place = luck.choice(("above", "below", "margin", "margin"))
    if place == "above":
        _draw_body(luck, pages, body, at_margin=False)
        sheet.rule(layout.left, layout.right, sheet.cursor + 0.5, thickness=3)
        sheet.cursor += 4
    size = luck.choice((12.0, 13.0))
    y = draw_lines(sheet, (NATIONAL_TITLE, MOTTO), layout.middle, sheet.cursor, size=size)
    mark = luck.choice(("", "-----------------------", "---o0o---", "*******"))
    if mark:
        sheet.print(mark, layout.middle, y - 0.6, size=11, align="centre")
    else:
        half = sheet.width_of(MOTTO, size, Style.BOLD) / 2
        sheet.rule(layout.middle - half, layout.middle + half, y + 0.8)
    sheet.cursor = y + 7
    if place != "above":
        _draw_body(luck, pages, body, at_margin=place == "margin")
    sheet.cursor += 3


def _draw_body(luck: Random, pages: Pages, body: IssuingBody, *, at_margin: bool) -> None:
    sheet, layout = pages.sheet, pages.layout
    x = layout.left if at_margin else layout.middle
    size = fitting_size(sheet, body.lines, 12.5, layout.width)
    y = draw_lines(sheet, body.lines, x, sheet.cursor, size=size, align="left" if at_margin else "centre",
                   field="issuing_agency")  # fmt: skip
    if body.contact and luck.random() < 0.75:
        y = draw_lines(sheet, body.contact, x, y, size=9.5, style=luck.choice((Style.REGULAR, Style.ITALIC)),
                       align="left" if at_margin else "centre")  # fmt: skip
    sheet.cursor = y + 1


def _draw_title(luck: Random, pages: Pages, subject: str, number: list[Part], how: Writing) -> None:
    """The title, below it the number, below that the subject; or the number last."""
    sheet, layout, code = pages.sheet, pages.layout, pages.specimen.document_type
    sheet.cursor += luck.choice((2, 6))
    sheet.centred(HEADINGS[code][0], layout.middle, layout.width, size=luck.choice((15, 17, 20)), gap=0.5)
    last = luck.random() < 0.3
    style = luck.choice((Style.REGULAR, Style.ITALIC, Style.BOLD))
    if not last:
        print_row(sheet, number, layout.middle, sheet.cursor, luck, how, size=12, style=style)
        sheet.cursor += 6.4
    bracketed = subject.startswith("V") and luck.random() < 0.4
    sheet.centred(f"({subject})" if bracketed else subject, layout.middle, luck.choice((100, 130, 150)),
                  size=layout.size + 0.5, style=Style.ITALIC if bracketed else Style.BOLD, field="subject")  # fmt: skip
    if last:
        print_row(sheet, number, layout.middle, sheet.cursor + 0.6, luck, how, size=12, style=style)
        sheet.cursor += 6.4
    sheet.cursor += 6


def _draw_letter(luck: Random, pages: Pages, subject: str, number: list[Part], how: Writing) -> None:
    sheet, layout = pages.sheet, pages.layout
    print_row(sheet, number, layout.left, sheet.cursor, luck, how, size=layout.size, align="left")
    sheet.cursor += 6.2
    style = luck.choice((Style.ITALIC, Style.BOLD, Style.REGULAR))
    for line in sheet.wrap(subject, luck.choice((90, 160)), size=layout.size, style=style):
        sheet.print(line, layout.left, sheet.cursor, size=layout.size, style=style, field="subject")
        sheet.cursor += 5.6
    sheet.cursor += 5


def _draw_addressees(pages: Pages, names: Sequence[str]) -> None:
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    if len(names) == 1:
        sheet.centred(f"Kính gửi: {names[0]}", layout.middle, layout.width, size=size, gap=4)
        return
    sheet.print("Kính gửi:", layout.left, sheet.cursor, size=size, style=Style.BOLD)
    for name in names:
        sheet.print(f"- {name}", layout.left + 26, sheet.cursor, size=size)
        sheet.cursor += 6.2
    sheet.cursor += 3


def _draw_rest(luck: Random, pages: Pages, body: IssuingBody, wording: Wording, how: Writing) -> None:
    """Place and day stand at the right above the signature."""
    fields, code, layout = pages.specimen.fields, pages.specimen.document_type, pages.layout
    day = date.fromisoformat(fields["issued_on"])
    signer = people.make_person(luck, born_between=(1966, 1990)).name
    signer = signer.upper() if luck.random() < 0.3 else signer
    titles = luck.choice(body.signings)
    heading, style = luck.choice((("Nơi nhận:", Style.BOLD_ITALIC), ("Nơi nhận", Style.REGULAR),
                                  ("* Nơi nhận:", Style.ITALIC)))  # fmt: skip
    signing = Signing(titles, luck.choice(body.degrees) + signer, body.seal, luck.choice(_SEAL_PLACES), 148,
                      wording.list_recipients(luck, code), 0, heading, style, luck.choice(_NOTES))  # fmt: skip
    fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    *text, last = wording.compose(luck, code, body.authority, body.short, day.year)
    for block in text:
        pages.block(block)
    pages.room(height_of_signing(signing) + 24)
    pages.block(last)
    parts = date_parts(body.place, day, luck.choice(DAY_FORMS), how, month_too=luck.random() < 0.7)
    print_row(pages.sheet, parts, 148, pages.sheet.cursor + 3, luck, how, size=layout.size, style=Style.ITALIC)
    pages.sheet.cursor += 6.4
    draw_signing(pages, signing, luck)
    pages.number_feet()


TEMPLATES = tuple(Template(code, f"{code}-statute", partial(draw_statute, code=code)) for code in HEADINGS)
