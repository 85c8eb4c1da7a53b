"""Papers of districts, communes, schools, universities, hospitals, courts, police, enterprises, cooperatives and
associations, 1995 to 2025, as their own offices typed, filled in, sealed and certified them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout
from digitize.specimens.administrative_rows import STAMP_HEIGHT, certify_as_copy, stamp_arrival
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style, sans_families, typewriter_families
from digitize.specimens.local_decisions import DECISIONS
from digitize.specimens.local_heads import Head, draw_head
from digitize.specimens.local_households import (
    HOUSEHOLD_DECISIONS,
    HOUSEHOLD_LETTERS,
    HOUSEHOLD_NOTICES,
    VILLAGE_PLANS,
    VILLAGE_REPORTS,
    VILLAGE_SUBMISSIONS,
)
from digitize.specimens.local_letters import LETTERS
from digitize.specimens.local_names import fill_paper
from digitize.specimens.local_notices import NOTICES
from digitize.specimens.local_pages import LocalPages, typewriter_face
from digitize.specimens.local_papers import LocalPaper
from digitize.specimens.local_plans import PLANS, SUBMISSIONS
from digitize.specimens.local_reports import REPORTS
from digitize.specimens.local_resolutions import DIRECTIVES, RESOLUTIONS
from digitize.specimens.local_signing import draw_signatures, name_signer
from digitize.specimens.local_text import draw_text
from digitize.specimens.local_titles import draw_addressees, draw_letter_subject, draw_title
from digitize.specimens.sheet import RED
from digitize.specimens.specimen import Specimen, Template, Writing

PAPERS = {
    "decision": (*DECISIONS, *HOUSEHOLD_DECISIONS), "directive": DIRECTIVES,
    "notice": (*NOTICES, *HOUSEHOLD_NOTICES), "official_letter": (*LETTERS, *HOUSEHOLD_LETTERS),
    "plan": (*PLANS, *VILLAGE_PLANS), "report": (*REPORTS, *VILLAGE_REPORTS), "resolution": RESOLUTIONS,
    "submission": (*SUBMISSIONS, *VILLAGE_SUBMISSIONS),
}  # fmt: skip
_TYPED_UNTIL, _STRUCK_UNTIL, _CERTIFIED_UNTIL = 2003, 2005, 2023
_NOTES = ("Đ/c Thủy lưu", "Chuyển KT giải quyết", "BGH", "Vào sổ", "Đ/c Bình triển khai")


def draw_local(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """One of the type's papers: its head, its text, who signs, what was put on it afterwards."""
    pattern = luck.choice(PAPERS[code])
    start, end = pattern.period
    day = people.date_after(luck, start, (end - start).days)
    paper = fill_paper(luck, _settle(luck, pattern), day)
    figures = str(luck.choice((luck.randint(1, min(9, paper.highest)), *[luck.randint(1, paper.highest)] * 2)))
    number = (figures if day.year < 2005 and luck.random() < 0.6 else figures.zfill(2), luck.choice(paper.tails))
    head = Head(paper, number if number[1] else ("", ""), day, _how(luck, day))
    specimen = _begin(luck, code, head)
    pages = _make_pages(luck, fonts, specimen, paper, day.year)
    pages.turn()
    draw_head(luck, pages, head)
    _draw_opening(luck, pages, paper)
    draw_text(luck, pages, head)
    draw_signatures(luck, pages, paper)
    _put_marks(luck, pages, day)
    pages.finish()
    return specimen


def _settle(luck: Random, pattern: LocalPaper) -> LocalPaper:
    """The same with one subject and what belongs to it."""
    at = luck.randrange(len(pattern.subjects))
    firsts = pattern.firsts[at : at + 1]
    return replace(pattern, subjects=(pattern.subjects[at],), text=(*firsts, *pattern.text))


def _how(luck: Random, day: date) -> Writing:
    filled = (Writing.HANDWRITTEN, Writing.HANDWRITTEN, Writing.HANDWRITTEN, Writing.STAMPED)
    return luck.choice((*filled, *[Writing.PRINTED] * (4 if day.year < 2012 else 8)))


def _begin(luck: Random, code: str, head: Head) -> Specimen:
    paper = head.paper
    told = {
        "document_number": "".join(head.number).replace(" ", ""), "issued_on": head.day.isoformat(),
        "place": paper.place, "issuing_agency": " ".join(paper.lines), "subject": paper.subjects[0],
    }  # fmt: skip
    specimen = Specimen(code, f"{code}-local-eighth", [], {name: value for name, value in told.items() if value})
    name_signer(luck, specimen, paper)
    if head.how is not Writing.PRINTED:
        for name in specimen.fields.keys() & {"document_number", "issued_on"}:
            specimen.written(name, head.how)
    return specimen


def _make_pages(luck: Random, fonts: FontFamily, specimen: Specimen, paper: LocalPaper, year: int) -> LocalPages:
    """Typewriters wrote until about 2003, matrix printers a little longer."""
    typed = year <= _TYPED_UNTIL and luck.random() < 0.45
    by_pen = any(text.startswith("= ") for text in paper.text)
    matrix = not (typed or by_pen) and 1997 <= year <= _STRUCK_UNTIL and luck.random() < 0.4
    size = 10.5 if typed else luck.choice((12.0, 13.0, 13.0, 14.0))
    left, right = luck.choice(((25.0, 192.0), (29.0, 194.0), (33.0, 191.0)))
    layout = Layout(left, right, left + 33, right - 45, size, luck.choice((1.2, 1.3, 1.45)),
                    luck.choice(("top", "dashes")),
                    luck.choice(((255, 255, 255), (249, 244, 229))) if year < 2006 else (255, 255, 255))  # fmt: skip
    if typed:
        fonts = typewriter_face(luck)
    elif matrix and luck.random() < 0.4:
        fonts, layout = luck.choice(typewriter_families()), replace(layout, size=11.0)
    elif paper.sans and not matrix:
        fonts = luck.choice(sans_families())
    return LocalPages(specimen, layout, fonts, pen=Pen(luck), typed=typed, matrix=matrix)


def _draw_opening(luck: Random, pages: LocalPages, paper: LocalPaper) -> None:
    """The title with its subject, or a letter's subject and whom it is for; the stamp of whoever received it."""
    sheet, layout = pages.sheet, pages.layout
    letter = pages.specimen.document_type == "official_letter"
    if letter:
        draw_letter_subject(luck, pages)
        if paper.receiver and luck.random() < 0.4:
            issued = date.fromisoformat(pages.specimen.fields["issued_on"])
            pages.later.append(
                partial(stamp_arrival, sheet, paper.receiver, issued, layout.left - 6, sheet.cursor, luck)
            )
            sheet.cursor += STAMP_HEIGHT + 3
    else:
        draw_title(luck, pages, paper)
    if paper.addressees:
        draw_addressees(luck, pages, paper.addressees)


def _put_marks(luck: Random, pages: LocalPages, day: date) -> None:
    """A leader's word in the margin, a red one on a copy, a commune's that it is true."""
    if luck.random() < 0.12:
        first = pages.specimen.sheets[0]
        first.cursor = 4.5
        pages.later.append(partial(pages.pen.write, first, luck.choice(_NOTES), 104, size=13))
    if day.year < _CERTIFIED_UNTIL and luck.random() < 0.18:
        pages.later.append(partial(certify_as_copy, pages.sheet, day, luck))
    elif luck.random() < 0.06:
        pages.specimen.sheets[0].print("BẢN SAO", 178, 5, size=13, style=Style.BOLD, colour=RED)


TEMPLATES = tuple(Template(code, f"{code}-local-eighth", partial(draw_local, code=code), held_out=True)
                  for code in HEADINGS)  # fmt: skip
