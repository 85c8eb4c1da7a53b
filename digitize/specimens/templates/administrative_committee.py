"""Papers of the Party's and the Youth Union's committees: no national title but whose organisation it is, "Số 15-KH/HU"
with the hyphen before the type, an asterisk below the letterhead, "T/M", the subject in small letters over dashes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import SEAL_PLACES, Layout, Pages, Signing, draw_signing, height_of_signing
from digitize.specimens.administrative_rows import (
    STAMP_HEIGHT,
    begin_specimen,
    date_parts,
    fitting_size,
    number_parts,
    print_row,
    stamp_arrival,
)
from digitize.specimens.administrative_wording import Wording
from digitize.specimens.committee_bodies import PARTY, Committee, make_committee
from digitize.specimens.committee_prose import PARTY_WORDING, YOUTH_WORDING
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import draw_lines
from digitize.specimens.specimen import Specimen, Template, Writing

_EARLIEST, _DAYS = date(2013, 1, 7), 5000
_RECEIVERS = ("VĂN PHÒNG HUYỆN ỦY", "ĐẢNG ỦY KHỐI CÁC CƠ QUAN", "TRƯỜNG THPT CHUYÊN")
_MOST = {"directive": 24, "resolution": 60, "official_letter": 1400}


def draw_committee(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """Two columns of two or three lines each, large in 14 points, and the day right below the organisation's name."""
    day = people.date_after(luck, _EARLIEST, _DAYS)
    committee = make_committee(luck, code, day)
    body, wording = committee.body, PARTY_WORDING if committee.whose == PARTY else YOUTH_WORDING
    layout = Layout(31, 191, 66, 149, luck.choice((13.5, 14.0, 14.5)), luck.choice((1.2, 1.35, 1.45)))
    figures = str(luck.choice((luck.randint(1, 9), luck.randint(10, _MOST.get(code, 380))))).zfill(luck.choice((1, 2)))
    hyphen = luck.choice(("-", "-", "-", " - "))
    tail = f"{hyphen}{HEADINGS[code][1] or 'CV'}/{body.symbol}"
    subject = wording.subject(luck, code, day.year)
    how = luck.choice((Writing.PRINTED, Writing.PRINTED, Writing.PRINTED, Writing.HANDWRITTEN, Writing.STAMPED))
    specimen = begin_specimen(code, "committee", body, figures + tail, day, subject, how)
    pages = Pages(specimen, layout, fonts)
    pages.turn()
    _draw_head(luck, pages, committee, (figures, tail), how)
    if code == "official_letter":
        _draw_letter_subject(luck, pages, subject, day)
    else:
        _draw_title(luck, pages, subject)
    if code in ("official_letter", "report", "submission"):
        _draw_addressees(luck, pages, wording.addressed_to(luck, code))
    _draw_rest(luck, pages, committee, wording)
    return specimen


def _draw_head(luck: Random, pages: Pages, committee: Committee, number: tuple[str, str], how: Writing) -> None:
    sheet, layout, body = pages.sheet, pages.layout, committee.body
    top = luck.choice((16.0, 20.0, 23.0))
    left = draw_lines(sheet, body.parent, layout.left_middle, top, size=fitting_size(sheet, body.parent, 13, 71),
                      style=Style.REGULAR)  # fmt: skip
    left = draw_lines(sheet, body.lines, layout.left_middle, left, size=fitting_size(sheet, body.lines, 13.5, 71),
                      field="issuing_agency")  # fmt: skip
    sheet.print(committee.mark, layout.left_middle, left, size=14, style=Style.BOLD, align="centre")
    size = luck.choice((14, 15))
    sheet.print(committee.whose, layout.right_middle, top, size=size, style=Style.BOLD, align="centre")
    half = sheet.width_of(committee.whose, size, Style.BOLD) / 2
    sheet.rule(layout.right_middle - half, layout.right_middle + half, top + 7)
    label = luck.choice(("Số", "Số", "Số:") if committee.whose == PARTY else ("Số:", "Số:", "Số"))
    row = left + 5.5
    print_row(sheet, number_parts(label, *number, how), layout.left_middle, row, luck, how, size=13.5)
    day = date.fromisoformat(pages.specimen.fields["issued_on"])
    parts = date_parts(body.place, day, luck.choice(("padded", "decree", "bare")), how, month_too=luck.random() < 0.6)
    day_row = luck.choice((row, row, top + 10))
    print_row(sheet, parts, layout.right_middle, day_row, luck, how, size=13, style=Style.ITALIC)
    sheet.cursor = max(row, day_row) + 7


def _draw_letter_subject(luck: Random, pages: Pages, subject: str, day: date) -> None:
    sheet, layout = pages.sheet, pages.layout
    style = luck.choice((Style.ITALIC, Style.ITALIC, Style.REGULAR))
    text = f"“{subject}”" if subject[0].islower() and luck.random() < 0.2 else subject
    sheet.centred(text, layout.left_middle, 62, size=12, style=style, gap=4, field="subject")
    if luck.random() < 0.35:
        stamp_arrival(sheet, luck.choice(_RECEIVERS), day, layout.left, sheet.cursor, luck)
        sheet.cursor += STAMP_HEIGHT + 3
    sheet.cursor += 3


def _draw_title(luck: Random, pages: Pages, subject: str) -> None:
    sheet, middle, code = pages.sheet, pages.layout.middle, pages.specimen.document_type
    sheet.cursor += luck.choice((4, 8))
    sheet.centred(HEADINGS[code][0], middle, pages.layout.width, size=luck.choice((15, 16)), gap=0.5)
    sheet.centred(subject, middle, luck.choice((104, 120, 138)), size=luck.choice((14, 14.5)), field="subject")
    sheet.print(luck.choice(("-----", "-----", "---------", "-----***-----")), middle, sheet.cursor - 0.8, size=13,
                align="centre")  # fmt: skip
    sheet.cursor += 9


def _draw_addressees(luck: Random, pages: Pages, names: Sequence[str]) -> None:
    """Beside the words in italics, or several with hanging dashes."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    style = luck.choice((Style.ITALIC, Style.BOLD_ITALIC, Style.REGULAR))
    label = "Kính gửi:"
    x = layout.left + luck.choice((18, 34))
    sheet.print(label, x, sheet.cursor, size=size, style=style)
    start = x + sheet.width_of(f"{label} ", size, style) + 1
    listed = [f"- {name}" for name in names] if len(names) > 1 else names
    for at, name in enumerate(listed, start=1):
        for line in sheet.wrap(f"{name}{',' if at < len(names) else '.'}", layout.right - start, size=size):
            sheet.print(line, start, sheet.cursor, size=size)
            sheet.cursor += 6.4
    sheet.cursor += 4


def _draw_rest(luck: Random, pages: Pages, committee: Committee, wording: Wording) -> None:
    """The position is set lighter than the committee that it speaks for, as the Party's guidance has it."""
    body, code, party = committee.body, pages.specimen.document_type, committee.whose == PARTY
    signer = people.make_person(luck, born_between=(1964, 1980) if party else (1985, 1993)).name
    titles = luck.choice(body.signings)
    style = Style.REGULAR if party else luck.choice((Style.BOLD_ITALIC, Style.REGULAR))
    light = Style.REGULAR if party and len(titles) > 1 and luck.random() < 0.7 else Style.BOLD
    signing = Signing(titles, signer, body.seal, luck.choice(SEAL_PLACES), luck.choice((146, 150)),
                      wording.list_recipients(luck, code), 0, "Nơi nhận:", style, position_style=light)  # fmt: skip
    pages.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    year = int(pages.specimen.fields["issued_on"][:4])
    *text, last = wording.compose(luck, code, body.authority, body.short, year)
    for block in text:
        pages.block(block)
    pages.room(height_of_signing(signing) + 18)
    pages.block(last)
    draw_signing(pages, signing, luck)


TEMPLATES = tuple(Template(code, f"{code}-committee", partial(draw_committee, code=code)) for code in HEADINGS)
