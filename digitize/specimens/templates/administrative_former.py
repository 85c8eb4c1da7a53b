"""Administrative papers of 1997 to 2019: before the Joint Circular 55/2005, by it, and by Circular 01/2011, as they lie
in a Department's cupboards. Typewritten or set small, "K/T" and "T/M", "- Căn cứ" upright, the stamp of arrival."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import (
    SEAL_PLACES,
    Layout,
    Pages,
    Signing,
    draw_signing,
    height_of_signing,
)
from digitize.specimens.administrative_rows import (
    DAY_FORMS,
    STAMP_HEIGHT,
    begin_specimen,
    certify_as_copy,
    date_parts,
    fitting_size,
    number_parts,
    print_row,
    stamp_arrival,
)
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import draw_lines
from digitize.specimens.former_bodies import JOINT_CIRCULAR, make_former
from digitize.specimens.former_prose import FORMER
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.specimen import Specimen, Template, Writing

_EARLIEST, _DAYS = date(1997, 2, 3), 8400
_TYPEWRITERS_UNTIL = date(2003, 1, 1)
_RECEIVERS = ("VĂN PHÒNG UBND TỈNH", "SỞ NỘI VỤ", "PHÒNG NỘI VỤ - LĐTBXH", "KHO BẠC NHÀ NƯỚC")
_STAMPED_SUBJECT, _SUBJECT = 84.0, (92.0, 118.0, 145.0)


def draw_former(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """Both columns close to the upper edge, dashes or a rule below them, the number left of the middle, the issuer's
    name again under the title, the subject in bold, in brackets or in quiet print."""
    day = people.date_after(luck, _EARLIEST, _DAYS)
    typed = day < _TYPEWRITERS_UNTIL and luck.random() < 0.6
    layout = Layout(28, 193, 62, 143, 11.5 if typed else luck.choice((13.0, 13.5, 14.0)), luck.choice((1.15, 1.3)),
                    "dashes" if typed else "top", luck.choice(((255, 255, 255), (247, 242, 226))))  # fmt: skip
    body = make_former(luck, code, day)
    figures, tail = _number(luck, code, body, day)
    subject = FORMER.subject(luck, code, day.year)
    how = luck.choice((Writing.PRINTED, Writing.PRINTED, Writing.HANDWRITTEN, Writing.HANDWRITTEN, Writing.STAMPED))
    specimen = begin_specimen(code, "former", body, figures + tail, day, subject, how)
    pages = Pages(specimen, layout, luck.choice(typewriter_families()) if typed else fonts)
    pages.turn()
    row = _draw_columns(luck, pages, body)
    _draw_number_and_day(luck, pages, body, (figures, tail), day, how, row)
    if code == "official_letter":
        _draw_letter_head(luck, pages, subject)
    else:
        _draw_title(luck, pages, subject, body)
    if code in ("official_letter", "report", "submission"):
        _draw_addressees(luck, pages)
    _draw_rest(luck, pages, code, body, day)
    return specimen


def _number(luck: Random, code: str, body: IssuingBody, day: date) -> tuple[str, str]:
    """As in 456-QĐ/UB, 456/QĐ-UB, 456 /2006/QĐ-UBND; letters have the issuer's initials, or CV before them."""
    most = 40 if code in ("directive", "resolution") else 1900
    figures = str(luck.choice((luck.randint(1, 9), luck.randint(10, most))))
    if day >= JOINT_CIRCULAR:
        figures = figures.zfill(2)
    if code == "official_letter":
        old = (f"/CV-{body.symbol}", f" CV/{body.symbol}", f"/{body.symbol}")
        return figures, luck.choice(old) if day < JOINT_CIRCULAR else f"/{body.symbol}-{luck.choice(body.sections)}"
    symbol = HEADINGS[code][1]
    if day < JOINT_CIRCULAR:
        return figures, luck.choice(
            (f"-{symbol}/{body.symbol}", f"/{symbol}-{body.symbol}", f" {symbol}/{body.symbol}")
        )
    dated = f"/{day.year}" if code in ("decision", "directive", "resolution") and luck.random() < 0.35 else ""
    return figures, f"{dated}/{symbol}-{body.symbol}"


def _draw_columns(luck: Random, pages: Pages, body: IssuingBody) -> float:
    """Answers where the lower column ends; what parts it from the rest differs from office to office."""
    sheet, layout = pages.sheet, pages.layout
    top = luck.choice((13.0, 16.0, 21.0))
    left = draw_lines(sheet, body.parent, layout.left_middle, top, size=fitting_size(sheet, body.parent, 11.5, 70),
                      style=Style.REGULAR)  # fmt: skip
    left = draw_lines(sheet, body.lines, layout.left_middle, left, size=fitting_size(sheet, body.lines, 12, 70),
                      field="issuing_agency")  # fmt: skip
    titles = (luck.choice(("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),)
    size = fitting_size(sheet, titles, luck.choice((11.5, 12.0)), 92)
    right = draw_lines(sheet, titles, layout.right_middle, top, size=size)
    motto = luck.choice(("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "Độc lập - Tự do - Hạnh Phúc"))
    right = draw_lines(sheet, (motto,), layout.right_middle, right, size=size + 0.5)
    marks = luck.choice((("", ""), ("-------", "-------------------"), ("----o0o----", "----o0o----"), ("*****", "***"),
                         ("=====", "==========")))  # fmt: skip
    for text, middle, y in ((marks[0], layout.left_middle, left), (marks[1], layout.right_middle, right)):
        if text:
            sheet.print(text, middle, y - 0.6, size=10.5, align="centre")
        else:
            sheet.rule(middle - 14, middle + 14, y + 0.9)
    return max(left, right) + 5


def _draw_number_and_day(
    luck: Random, pages: Pages, body: IssuingBody, number: tuple[str, str], day: date, how: Writing, row: float
) -> None:
    sheet, layout = pages.sheet, pages.layout
    size = min(13, layout.size)
    label = luck.choice(("Số:", "Số:", "Số", "Số :"))
    print_row(sheet, number_parts(label, *number, how), layout.left_middle, row, luck, how, size=size)
    form = luck.choice(DAY_FORMS) if day < date(2011, 4, 1) else "decree"
    parts = date_parts(body.place, day, form, how, month_too=luck.random() < 0.5)
    style = luck.choice((Style.ITALIC, Style.ITALIC, Style.REGULAR))
    print_row(sheet, parts, layout.right_middle, row + luck.choice((0, 1.5)), luck, how, size=size, style=style)
    sheet.cursor = row + 7


def _draw_letter_head(luck: Random, pages: Pages, subject: str) -> None:
    sheet, layout = pages.sheet, pages.layout
    style = luck.choice((Style.ITALIC, Style.REGULAR, Style.BOLD_ITALIC))
    sheet.centred(subject, layout.left_middle, 60, size=min(12, layout.size), style=style, gap=3, field="subject")
    if luck.random() < 0.5:
        stamp_arrival(sheet, luck.choice(_RECEIVERS), _issued(pages), layout.left, sheet.cursor, luck)
        sheet.cursor += STAMP_HEIGHT
    sheet.cursor += 4


def _draw_title(luck: Random, pages: Pages, subject: str, body: IssuingBody) -> None:
    sheet, middle, code = pages.sheet, pages.layout.middle, pages.specimen.document_type
    stamped = luck.random() < 0.35
    if stamped:
        stamp_arrival(sheet, luck.choice(_RECEIVERS), _issued(pages), 20, sheet.cursor, luck)
    sheet.cursor += 5
    title = HEADINGS[code][0]
    spaced = " ".join(title.replace(" ", "  ")) if luck.random() < 0.15 else title
    sheet.centred(spaced, middle + (12 if stamped else 0), 84, size=luck.choice((14, 16, 18)))
    again = code in ("decision", "directive", "resolution") and luck.random() < 0.5
    if again:
        sheet.centred(f"CỦA {body.authority[0]}", middle + (12 if stamped else 0), 102 if stamped else 150, size=12)
    quiet = subject.startswith("V") and luck.random() < 0.4
    style = luck.choice((Style.BOLD, Style.BOLD, Style.BOLD_ITALIC, Style.ITALIC))
    text = f"({subject})" if quiet else subject
    size = min(13.5, pages.layout.size)
    width = _STAMPED_SUBJECT if stamped else luck.choice(_SUBJECT)
    sheet.centred(text, middle + (12 if stamped else 0), width, size=size, style=style, field="subject")
    if not quiet and luck.random() < 0.5:
        sheet.print("----------", middle + (12 if stamped else 0), sheet.cursor - 0.6, size=10, align="centre")
    sheet.cursor += 7


def _issued(pages: Pages) -> date:
    return date.fromisoformat(pages.specimen.fields["issued_on"])


def _draw_addressees(luck: Random, pages: Pages) -> None:
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    names = FORMER.addressed_to(luck, pages.specimen.document_type)
    label, style = luck.choice((("Kính gửi:", Style.BOLD), ("Kính gửi :", Style.REGULAR), ("KÍNH GỬI:", Style.BOLD)))
    x = layout.left + luck.choice((14, 26))
    sheet.print(label, x, sheet.cursor, size=size, style=style)
    start = x + sheet.width_of(f"{label} ", size, style) + 1
    for name in names:
        for line in sheet.wrap(f"- {name}" if len(names) > 1 else name, layout.right - start, size=size):
            sheet.print(line, start, sheet.cursor, size=size)
            sheet.cursor += 6
    sheet.cursor += 4


def _draw_rest(luck: Random, pages: Pages, code: str, body: IssuingBody, day: date) -> None:
    signer = people.make_person(luck, born_between=(day.year - 58, day.year - 35)).name
    titles = luck.choice(body.signings)
    heading, style = luck.choice((("Nơi nhận:", Style.REGULAR), ("Nơi nhận:", Style.ITALIC), ("Nơi gửi:", Style.BOLD)))
    signing = Signing(titles, signer, body.seal, luck.choice(SEAL_PLACES), luck.choice((142, 148)),
                      FORMER.list_recipients(luck, code), luck.choice((0, 8)), heading, style)  # fmt: skip
    pages.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    *text, last = FORMER.compose(luck, code, body.authority, body.short, day.year)
    for block in text:
        pages.block(block)
    pages.room(height_of_signing(signing) + 18)
    pages.block(last)
    draw_signing(pages, signing, luck)
    if luck.random() < 0.25:
        certify_as_copy(pages.sheet, day, luck)


TEMPLATES = tuple(Template(code, f"{code}-former", partial(draw_former, code=code)) for code in HEADINGS)
