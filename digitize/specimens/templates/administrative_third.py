"""Administrative documents by Decree 30/2020, Appendix I, of insurers, tax offices, police, institutes and unions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.administrative_heads import HEADINGS, Head, draw_date, draw_number
from digitize.specimens.administrative_pages import (
    SEAL_PLACES,
    Layout,
    Pages,
    Signing,
    draw_signing,
    height_of_signing,
)
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import draw_lines
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.offices import draw_table, long_date
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.territorial_bodies import DAYS, EARLIEST, make_territorial
from digitize.specimens.territorial_prose import ADDRESSEES, ANNEXES, SUBJECTS, SUPERIORS, compose, recipients

_WITH_ANNEX = ("decision", "notice", "plan", "report")
_ADDRESSED = ("official_letter", "report", "submission")
# Both spellings of "hòa", and both dashes, stand on papers of every year.
_NATIONAL_TITLES = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_MOTTOES = ("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")


def draw_territorial(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """Long names over up to four lines at the left; number and date each in its own row, set close in 13 or wide in 14
    points; the subject narrow, its rule short; addressees in the middle or below each other at the margin."""
    day = people.date_after(luck, EARLIEST, DAYS)
    body = make_territorial(luck, code)
    size, leading = luck.choice(((13.0, 1.5), (14.0, 1.2), (14.0, 1.35)))
    layout = Layout(35, 191, 66, 147, size, leading=leading, numbering=luck.choice(("top", "top", "dashes")))
    subject = luck.choice(SUBJECTS[code]).format(year=day.year, last=day.year - 1, next=day.year + 1)
    if code in ("plan", "report") and luck.random() < 0.2:
        subject = subject.upper()
    figures, tail = _number(luck, code, body, day.year)
    filled = luck.choice(("printed", "printed", "printed", "printed", "handwritten", "stamped"))
    paper = Head(body, day, figures, tail, filled, luck.random() < 0.25, luck.random() < 0.6)
    specimen = Specimen(code, f"{code}-territorial", [], {
        "document_number": figures + tail, "issued_on": day.isoformat(), "issuing_agency": " ".join(body.lines),
        "place": body.place, "subject": subject,
    })  # fmt: skip
    if filled != "printed":
        specimen.written("document_number", Writing(filled))
        specimen.written("issued_on", Writing(filled))
    pages = Pages(specimen, layout, fonts)
    pages.turn()
    date_row = _draw_head(luck, pages, paper)
    if code == "official_letter":
        _draw_letter_subject(luck, pages, subject, date_row)
    else:
        _draw_title(luck, pages, code, subject)
    if code in _ADDRESSED:
        _draw_addressees(luck, pages, luck.choice(ADDRESSEES if code == "official_letter" else SUPERIORS))
    _draw_rest(luck, pages, code, paper)
    return specimen


def _number(luck: Random, code: str, body: IssuingBody, year: int) -> tuple[str, str]:
    """The figures, and what is printed behind them. Numbers below ten begin with a nought."""
    symbol = HEADINGS[code][1]
    most = {"official_letter": 4800, "decision": 1900, "directive": 30, "resolution": 30}.get(code, 420)
    figures = f"{luck.choice((luck.randint(1, 9), luck.randint(10, most // 3 + 5), luck.randint(20, most))):02d}"
    if not symbol:
        return figures, f"/{body.symbol}-{luck.choice(body.sections)}"
    dated = f"/{year}" if code == "resolution" and luck.random() < 0.3 else ""
    return figures, f"{dated}/{symbol}-{body.symbol}"


def _draw_head(luck: Random, pages: Pages, paper: Head) -> float:
    """Both columns, number and date; answers the row of the date."""
    sheet, layout = pages.sheet, pages.layout
    top = luck.choice((17.0, 19.0, 24.0))
    if layout.size < 14 and luck.random() < 0.2:
        ink.show_electronic_signature(sheet, paper.body.lines[0].title(), f"{paper.day:%d.%m.%Y} 15:27:40")
        top = 24.0
    size = luck.choice((12.0, 12.5))
    left = draw_lines(sheet, paper.body.parent, layout.left_middle, top + luck.choice((0, 0, 1.6)),
                      size=_fitting(sheet, paper.body.parent, size, Style.REGULAR), style=Style.REGULAR)  # fmt: skip
    left = draw_lines(sheet, paper.body.lines, layout.left_middle, left,
                      size=_fitting(sheet, paper.body.lines, size, Style.BOLD), field="issuing_agency")  # fmt: skip
    sheet.rule(layout.left_middle - 9, layout.left_middle + 9, left + 0.6)
    motto, titles = luck.choice(_MOTTOES), (luck.choice(_NATIONAL_TITLES),)
    right = draw_lines(sheet, titles, layout.right_middle, top, size=_fitting(sheet, titles, 12, Style.BOLD, 86))
    sheet.print(motto, layout.right_middle, right, size=13, style=Style.BOLD, align="centre")
    half = sheet.width_of(motto, 13, Style.BOLD) / 2
    sheet.rule(layout.right_middle - half, layout.right_middle + half, right + 6)
    row = left + luck.choice((2.5, 4.5))
    if paper.filled == "printed" and luck.random() < 0.35:
        # Offices that fill in the number leave room before the stroke, also where it is printed.
        sheet.print(f"Số: {paper.figures} {paper.tail}", layout.left_middle, row, align="centre",
                    field="document_number")  # fmt: skip
    else:
        draw_number(pages, paper, layout.left_middle, row, luck, centred=True)
    # Beside the agency's name there is room for a short place only.
    rows = (row, row + 3, right + 8) if len(paper.body.place) < 13 else (row, row + 3)
    date_row = max(right + 8, luck.choice(rows))
    draw_date(pages, paper, layout.right_middle, date_row, luck, align="centre")
    # A letter's subject stands right below its number, at the left of the date.
    letter = pages.specimen.document_type == "official_letter"
    sheet.cursor = row + 6.5 if letter else max(row, date_row) + 10
    return date_row


def _fitting(sheet: Sheet, lines: Sequence[str], size: float, style: Style, width: float = 67) -> float:
    """The size at which no line is wider than that many millimetres."""
    widest = max((sheet.width_of(line, size, style) for line in lines), default=0)
    return min(size, size * width / widest) if widest else size


def _draw_letter_subject(luck: Random, pages: Pages, subject: str, date_row: float) -> None:
    sheet, layout = pages.sheet, pages.layout
    style = luck.choice((Style.REGULAR, Style.REGULAR, Style.ITALIC))
    sheet.centred(subject, layout.left_middle, 56, size=12, style=style, field="subject")
    if luck.random() < 0.2:
        ink.mark_urgent(sheet, layout.left_middle - 15, sheet.cursor + 2)
        sheet.cursor += 10
    # The date may stand lower than a short subject ends.
    sheet.cursor = max(sheet.cursor, date_row + 6) + 6


def _draw_title(luck: Random, pages: Pages, code: str, subject: str) -> None:
    sheet, middle = pages.sheet, pages.layout.middle
    sheet.centred(HEADINGS[code][0], middle, pages.layout.width, size=luck.choice((14, 16)), gap=luck.choice((0, 1.5)))
    sheet.centred(subject, middle, 142 if subject.isupper() else luck.choice((96, 112, 140)), size=14, field="subject")
    if luck.random() < 0.75:
        sheet.rule(middle - 11, middle + 11, sheet.cursor + 1.2)
    sheet.cursor += 7


def _draw_addressees(luck: Random, pages: Pages, names: Sequence[str]) -> None:
    """One in the middle beside its words, several below them in a row at the margin or in the middle."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    if len(names) == 1:
        sheet.centred(f"Kính gửi: {names[0]}", layout.middle, 130, size=size, style=Style.REGULAR, gap=4)
        return
    x = luck.choice((layout.left + 12, layout.left + 32))
    sheet.print("Kính gửi:", x, sheet.cursor, size=size, style=luck.choice((Style.REGULAR, Style.ITALIC)))
    for at, name in enumerate(names, start=1):
        sheet.cursor += 6.4
        sheet.print(f"- {name}{';' if at < len(names) else '.'}", x + 12, sheet.cursor, size=size)
    sheet.cursor += 10


def _draw_rest(luck: Random, pages: Pages, code: str, paper: Head) -> None:
    """Everything below the title or the addressees."""
    body, specimen = paper.body, pages.specimen
    signer = people.make_person(luck, born_between=(1963, 1985)).name
    titles = luck.choice(body.signings)
    signing = Signing(titles, luck.choice(body.degrees) + signer, body.seal, luck.choice(SEAL_PLACES),
                      luck.choice((144, 149)), recipients(luck, code), luck.choice((0, 0, 6)))  # fmt: skip
    specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    *text, last = compose(luck, code, body, paper.day.year)
    for block in text:
        pages.block(block)
    # The last paragraph goes with the signature: nobody signs an empty page.
    pages.room(height_of_signing(signing) + 16)
    pages.block(last)
    draw_signing(pages, signing, luck)
    if code in _WITH_ANNEX and len(specimen.sheets) < 3 and luck.random() < 0.45:
        _draw_annex(luck, pages, code, paper)


def _draw_annex(luck: Random, pages: Pages, code: str, paper: Head) -> None:
    sheet, layout = pages.turn(), pages.layout
    title, rows = luck.choice(ANNEXES)
    printed = paper.filled == "printed"
    number = f"{paper.figures if printed else '.....'}{paper.tail}"
    day = long_date(paper.day) if printed else f"ngày ..... tháng ..... năm {paper.day.year}"
    name = luck.choice(("Phụ lục", "Phụ lục 01", "PHỤ LỤC I"))
    sheet.centred(name, layout.middle, layout.width, size=14, style=luck.choice((Style.BOLD, Style.BOLD_ITALIC)))
    sheet.centred(title, layout.middle, layout.width, size=14)
    sheet.centred(f"(Kèm theo {HEADINGS[code][0].capitalize()} số {number} {day} của {paper.body.short})",
                  layout.middle, 140, size=13, style=Style.ITALIC, gap=6)  # fmt: skip
    draw_table(sheet, layout.left, [share * layout.width for share in (0.08, 0.42, 0.28, 0.22)], rows, size=13)


TEMPLATES = tuple(
    Template(code, f"{code}-territorial", partial(draw_territorial, code=code), held_out=True) for code in HEADINGS
)
