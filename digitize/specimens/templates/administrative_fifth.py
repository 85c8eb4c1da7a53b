"""Papers of regional bodies as a document system prints them since 2025: everything on the left edge of a broad left
column, English below the name, a rule over the whole width, and number and day in one row under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout, Pages, Signing, draw_signing, height_of_signing
from digitize.specimens.administrative_rows import (
    Part,
    begin_specimen,
    date_parts,
    fitting_size,
    number_parts,
    print_row,
)
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.regional_bodies import RegionalBody, make_regional
from digitize.specimens.specimen import Specimen, Template, Writing

_EARLIEST, _DAYS = date(2025, 3, 15), 560
_ELECTED, _ELECTION_DAYS = date(2026, 1, 10), 60
_BOTTOM, _FOOT = 262.0, 272.0
_WRITINGS = (Writing.PRINTED, Writing.PRINTED, Writing.STAMPED, Writing.HANDWRITTEN)


def draw_regional(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """Half of the subjects in capitals, below a title that stands at the left edge or in the middle; the address at the
    foot of the first page."""
    day = people.date_after(luck, *((_ELECTED, _ELECTION_DAYS) if code == "resolution" else (_EARLIEST, _DAYS)))
    regional = make_regional(luck, code)
    body, wording, how = regional.body, regional.wording, luck.choice(_WRITINGS)
    figures, tail = _number(luck, code, regional)
    subject = wording.subject(luck, code, day.year)
    if code != "official_letter" and luck.random() < 0.5:
        subject = subject.upper()
    specimen = begin_specimen(code, "fifth", body, figures + tail, day, subject, how)
    size = luck.choice((13.0, 13.5, 14.0))
    layout = Layout(28, 192, 70, 150, size, luck.choice((1.3, 1.42)), "foot", bottom=_BOTTOM)
    pages = Pages(specimen, layout, fonts if luck.random() < 0.75 else luck.choice(sans_families()))
    pages.turn()
    _draw_head(luck, pages, regional)
    label = luck.choice(("Số:", "Số:", "Số văn bản:"))
    _draw_row(luck, pages, number_parts(label, figures, tail, how), how)
    middled = luck.random() < 0.6
    _draw_subject(luck, pages, subject, middled=middled)
    if code in ("official_letter", "report", "submission"):
        _draw_addressees(pages, wording.addressed_to(luck, code))
    _draw_rest(luck, pages, regional)
    return specimen


def _number(luck: Random, code: str, regional: RegionalBody) -> tuple[str, str]:
    most = 120 if code == "resolution" else 4200
    body, figures = regional.body, f"{luck.choice((luck.randint(1, 9), luck.randint(10, most))):02d}"
    if code == "official_letter":
        return figures, f"/{body.symbol}-{luck.choice(body.sections)}"
    return figures, f"/{HEADINGS[code][1]}-{body.symbol}"


def _draw_head(luck: Random, pages: Pages, regional: RegionalBody) -> None:
    """Whose body it is, its name and its English flush left; the national title flush right, a rule below both."""
    sheet, layout, body = pages.sheet, pages.layout, regional.body
    y = luck.choice((15.0, 19.0))
    right = draw_lines(sheet, (NATIONAL_TITLE, MOTTO), layout.right, y, size=11, align="right")
    room = layout.width - sheet.width_of(NATIONAL_TITLE, 11, Style.BOLD) - 5
    left = draw_lines(sheet, body.parent, layout.left, y, size=fitting_size(sheet, body.parent, 11, room),
                      style=Style.REGULAR, align="left")  # fmt: skip
    left = draw_lines(sheet, body.lines, layout.left, left, size=fitting_size(sheet, body.lines, 12, room),
                      align="left", field="issuing_agency")  # fmt: skip
    if regional.english:
        size = fitting_size(sheet, (regional.english,), 9.5, room)
        left = draw_lines(sheet, (regional.english,), layout.left, left, size=size, style=Style.ITALIC, align="left")
    sheet.cursor = max(left, right) + 1.5
    sheet.rule(layout.left, layout.right, sheet.cursor, thickness=luck.choice((2, 4)))
    y = _FOOT
    for text in body.contact:
        sheet.print(text, layout.left, y, size=8.5, style=Style.ITALIC)
        y += 4.0


def _draw_row(luck: Random, pages: Pages, number: list[Part], how: Writing) -> None:
    """The number at the left edge, place and day at the right one."""
    sheet, layout, fields = pages.sheet, pages.layout, pages.specimen.fields
    y, size = sheet.cursor + 3, min(12.5, layout.size)
    print_row(sheet, number, layout.left, y, luck, how, size=size, align="left")
    form = luck.choice(("decree", "bare", "padded", "strokes"))
    parts = date_parts(fields["place"], date.fromisoformat(fields["issued_on"]), form, how, month_too=True)
    print_row(sheet, parts, layout.right, y, luck, how, size=size, style=Style.ITALIC, align="right")
    sheet.cursor = y + 8


def _draw_subject(luck: Random, pages: Pages, subject: str, *, middled: bool) -> None:
    """Letters tell it at the left edge; others below the title, between its lines nothing is ruled."""
    sheet, layout, code = pages.sheet, pages.layout, pages.specimen.document_type
    title = HEADINGS[code][0]
    if not title:
        for line in sheet.wrap(subject, 100, size=12, style=Style.ITALIC):
            sheet.print(line, layout.left, sheet.cursor, size=12, style=Style.ITALIC, field="subject")
            sheet.cursor += 5.4
        sheet.cursor += 6
        return
    sheet.cursor += 4
    size, style = luck.choice((13.0, 14.0)), luck.choice((Style.BOLD, Style.BOLD, Style.BOLD_ITALIC))
    if middled:
        sheet.centred(title, layout.middle, layout.width, size=luck.choice((15, 17)), gap=0.5)
        sheet.centred(subject, layout.middle, 140, size=size, style=style, gap=6, field="subject")
        return
    sheet.print(title, layout.left, sheet.cursor, size=17, style=Style.BOLD)
    sheet.cursor += 8
    for line in sheet.wrap(subject, layout.width - 10, size=size, style=style):
        sheet.print(line, layout.left, sheet.cursor, size=size, style=style, field="subject")
        sheet.cursor += 6
    sheet.cursor += 5


def _draw_addressees(pages: Pages, names: Sequence[str]) -> None:
    """After "Kính gửi:" at the left edge, one below the other."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    sheet.print("Kính gửi:", layout.left + 12, sheet.cursor, size=size, style=Style.ITALIC)
    left = layout.left + 14 + sheet.width_of("Kính gửi:", size, Style.ITALIC)
    for at, name in enumerate(names):
        stop = ";" if at + 1 < len(names) else "."
        for line in sheet.wrap(f"{name}{stop if len(names) > 1 else ''}", layout.right - left, size=size):
            sheet.print(line, left, sheet.cursor, size=size)
            sheet.cursor += 6.3
    sheet.cursor += 4


def _draw_rest(luck: Random, pages: Pages, regional: RegionalBody) -> None:
    """The text, and who signs, at the middle of the right half; recipients begin lower than the position."""
    fields, code, body = pages.specimen.fields, pages.specimen.document_type, regional.body
    wording = regional.wording
    signer = people.make_person(luck, born_between=(1965, 1986)).name
    titles = luck.choice(body.signings)
    heading, style = luck.choice((("Nơi nhận:", Style.BOLD_ITALIC), ("Gửi:", Style.ITALIC),
                                  ("Nơi nhận bản điện tử:", Style.BOLD)))  # fmt: skip
    signing = Signing(titles, luck.choice(body.degrees) + signer, body.seal, luck.choice(("third", "name", "apart")),
                      148, wording.list_recipients(luck, code), luck.choice((0, 6)), heading, style)  # fmt: skip
    fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    year = date.fromisoformat(fields["issued_on"]).year
    *text, last = wording.compose(luck, code, body.authority, body.short, year)
    for block in text:
        pages.block(block)
    pages.room(height_of_signing(signing) + 14)
    pages.block(last)
    draw_signing(pages, signing, luck)
    pages.number_feet()


TEMPLATES = tuple(Template(code, f"{code}-fifth", partial(draw_regional, code=code)) for code in HEADINGS)
