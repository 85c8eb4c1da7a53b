"""Administrative documents by Decree 30/2020, Appendix I, of councils and courts, and of hospitals and companies."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.administrative_heads import HEADINGS, Head, draw_date, draw_letterhead, draw_number
from digitize.specimens.administrative_pages import (
    SEAL_PLACES,
    Layout,
    Pages,
    Signing,
    draw_signing,
    height_of_signing,
)
from digitize.specimens.administrative_prose import (
    ADDRESSEES,
    ASSEMBLY_SUBJECTS,
    ESTABLISHMENT_SUBJECTS,
    compose,
    recipients,
)
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.issuing_bodies import IssuingBody, make_assembly, make_establishment
from digitize.specimens.offices import long_date
from digitize.specimens.specimen import Specimen, Template, Writing

_WITH_ANNEX = ("decision", "plan", "report", "resolution")
_EARLIEST, _DAYS = date(2019, 3, 1), 2780


def draw_assembly(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """Number under the letterhead, date at the right margin a line lower or higher: each column keeps its own lines."""
    day = people.date_after(luck, _EARLIEST, _DAYS)
    body = make_assembly(luck, code, day)
    layout = Layout(32, 194, 65, 149, luck.choice((13.5, 14)), numbering=luck.choice(("top", "dashes")),
                    paper=luck.choice(((255, 255, 255), (249, 246, 236))))  # fmt: skip
    specimen, pages, paper = _begin(luck, fonts, f"{code}-assembly", code, body, day, layout)
    subject = _subject(luck, ASSEMBLY_SUBJECTS[code], day)
    specimen.fields["subject"] = subject
    left_y, right_y = draw_letterhead(pages, body, 23, 13)
    draw_number(pages, paper, layout.left_middle, left_y + 2.5, luck, centred=True)
    draw_date(pages, paper, layout.right, right_y + 2, luck, align="right")
    pages.sheet.cursor = max(left_y + 2.5, right_y + 2) + 7
    if code == "official_letter":
        pages.sheet.cursor = left_y + 8.5
        pages.sheet.centred(subject, layout.left_middle, 66, size=12.5, style=Style.REGULAR, gap=5, field="subject")
        pages.sheet.cursor = max(pages.sheet.cursor, right_y + 12)
    else:
        _draw_title(pages, code, subject, luck.choice((108, 122, 150)), luck)
    _draw_rest(luck, pages, code, paper, 147)
    return specimen


def draw_establishment(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """Number at the left margin, date about the right column's middle, and the address at the foot."""
    day = people.date_after(luck, _EARLIEST, _DAYS)
    body = make_establishment(luck, code)
    sans = body.is_company and luck.random() < 0.6
    layout = Layout(26, 196, 63, 150, 11.5 if sans else 13, leading=1.4 if sans else 1.25,
                    numbering=luck.choice(("foot", "foot", "top")))  # fmt: skip
    specimen, pages, paper = _begin(
        luck, luck.choice(sans_families()) if sans else fonts, f"{code}-establishment", code, body, day, layout
    )
    subject = _subject(luck, ESTABLISHMENT_SUBJECTS[code], day)
    dashed = body.is_company and luck.random() < 0.6
    if dashed:
        subject = subject.replace("Về việc", "V/v")
    specimen.fields["subject"] = subject
    left_y, right_y = draw_letterhead(pages, body, 15, 11.5, dashed=dashed)
    row = max(left_y, right_y) + 3
    draw_number(pages, paper, layout.left + 4, row, luck, centred=False)
    draw_date(pages, paper, layout.right_middle, row + luck.choice((0, 0, 6)), luck, align="centre")
    pages.sheet.cursor = row + 15
    if code == "official_letter":
        pages.sheet.cursor = row + 6.5
        for line in pages.sheet.wrap(subject, 70, size=layout.size - 1, style=Style.ITALIC):
            pages.sheet.print(line, layout.left + 4, pages.sheet.cursor, size=layout.size - 1, style=Style.ITALIC,
                              field="subject")  # fmt: skip
            pages.sheet.cursor += 5
        pages.sheet.cursor += 6
    else:
        _draw_title(pages, code, subject, 138, luck, bracketed=dashed and subject.startswith("V/v"))
    pages.sheet.rule(layout.left, layout.right, 277)
    contact, cursor = " ".join(body.contact), pages.sheet.cursor
    pages.sheet.print(contact, layout.middle, 278, size=8.5, align="centre")
    pages.sheet.cursor = cursor
    _draw_rest(luck, pages, code, paper, 152)
    return specimen


def _begin(
    luck: Random, fonts: FontFamily, variant: str, code: str, body: IssuingBody, day: date, layout: Layout
) -> tuple[Specimen, Pages, Head]:
    symbol = HEADINGS[code][1]
    most = 80 if code in ("directive", "resolution") else 2900
    year = f"/{day.year}" if body.dated_numbers else ""
    tail = f"{year}/{symbol}-{body.symbol}" if symbol else f"/{body.symbol}-{luck.choice(body.sections)}"
    figures = f"{luck.choice((luck.randint(1, 12), luck.randint(10, most // 6), luck.randint(most // 6, most))):02d}"
    filled = luck.choice(("printed", "printed", "printed", "handwritten", "stamped"))
    paper = Head(body, day, figures, tail, filled, luck.random() < 0.3, luck.random() < 0.5)
    specimen = Specimen(code, variant, [], {
        "document_number": figures + tail, "issued_on": day.isoformat(), "issuing_agency": " ".join(body.lines),
        "place": body.place,
    })  # fmt: skip
    if filled != "printed":
        specimen.written("document_number", Writing(filled))
        specimen.written("issued_on", Writing(filled))
    pages = Pages(specimen, layout, fonts)
    sheet = pages.turn()
    if layout.size >= 13 and luck.random() < 0.15:  # the block is set for faces as narrow as Times
        ink.show_electronic_signature(sheet, body.lines[0].title(), f"{day:%d/%m/%Y} 09:{luck.randint(10, 59)}:07")
        sheet.cursor = 22
    return specimen, pages, paper


def _subject(luck: Random, subjects: tuple[str, ...], day: date) -> str:
    return luck.choice(subjects).format(year=day.year, last=day.year - 1, next=day.year + 1)


def _draw_title(pages: Pages, code: str, subject: str, width: float, luck: Random, *, bracketed: bool = False) -> None:
    """`width` is the room for the subject in millimetres; brackets are not part of it."""
    sheet, middle = pages.sheet, pages.layout.middle
    sheet.centred(HEADINGS[code][0], middle, pages.layout.width, size=luck.choice((14, 15, 16)), gap=0.6)
    style = Style.ITALIC if bracketed else Style.BOLD
    sheet.centred(f"({subject})" if bracketed else subject, middle, width, size=13.5, style=style, field="subject")
    if not bracketed:
        sheet.rule(middle - 22, middle + 22, sheet.cursor + 1)
    sheet.cursor += 6


def _draw_addressees(pages: Pages, names: tuple[str, ...]) -> None:
    sheet, size, x = pages.sheet, pages.layout.size, pages.layout.left + 28
    sheet.print("Kính gửi:", x, sheet.cursor, size=size)
    after = x + sheet.width_of("Kính gửi: ", size)
    if len(names) == 1:
        for line in sheet.wrap(f"{names[0]}.", pages.layout.right - after, size=size):
            sheet.print(line, after, sheet.cursor, size=size)
            sheet.cursor += 6
    else:
        for name in names:
            sheet.cursor += 6
            sheet.print(f"- {name};", after, sheet.cursor, size=size)
        sheet.cursor += 6
    sheet.cursor += 4


def _draw_rest(luck: Random, pages: Pages, code: str, paper: Head, middle: float) -> None:
    """Everything below the title or the letter's subject."""
    body, specimen = paper.body, pages.specimen
    if code in ("official_letter", "submission"):
        _draw_addressees(pages, luck.choice(ADDRESSEES))
    signer = people.make_person(luck, born_between=(1964, 1984)).name
    titles = luck.choice(body.signings)
    signing = Signing(titles, luck.choice(body.degrees) + signer, body.seal, luck.choice(SEAL_PLACES), middle,
                      recipients(luck, code), luck.choice((0, 0, 12)))  # fmt: skip
    specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    *text, last = compose(luck, code, body, paper.day.year)
    for block in text:
        pages.block(block)
    # The last paragraph goes with the signature: nobody signs an empty page.
    pages.room(height_of_signing(signing) + 14)
    pages.block(last)
    draw_signing(pages, signing, luck)
    if code in _WITH_ANNEX and len(specimen.sheets) < 3 and luck.random() < 0.4:
        printed = paper.filled == "printed"
        number = f"{paper.figures if printed else '........'}{paper.tail}"
        day = long_date(paper.day) if printed else f"ngày ...... tháng ...... năm {paper.day.year}"
        kind = HEADINGS[code][0].capitalize()
        pages.annex(luck.choice(("Phụ lục", "PHỤ LỤC", "Phụ lục I")),
                    f"(Kèm theo {kind} số {number} {day} của {body.short})")  # fmt: skip
    pages.number_feet()


_DRAWERS = {"assembly": draw_assembly, "establishment": draw_establishment}
TEMPLATES = tuple(
    Template(code, f"{code}-{variant}", partial(draw, code=code))
    for code in HEADINGS
    for variant, draw in _DRAWERS.items()
)
