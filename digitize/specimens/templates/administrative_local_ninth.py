"""Papers of local bodies as clerks in Hải Phòng, Nghệ An and Cần Thơ get them, 1990 to 2026: decisions about one person
on blanks of insurance, police, labour and education offices (07A-HSB, MQĐ02), notices of tax branches and waterworks,
letters of land registry branches and project boards, budgets of councils, reports and submissions with tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_pages import Layout
from digitize.specimens.administrative_rows import certify_as_copy, stamp_arrival
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import draw_lines
from digitize.specimens.local_heads import Head
from digitize.specimens.local_pages import LocalPages, typewriter_face
from digitize.specimens.local_signing import draw_signatures, name_signer
from digitize.specimens.received_decisions import DECISIONS
from digitize.specimens.received_heads import draw_addressees, draw_head, draw_letter_subject, draw_title
from digitize.specimens.received_letters import LETTERS
from digitize.specimens.received_names import fill_paper
from digitize.specimens.received_notices import NOTICES
from digitize.specimens.received_papers import ReceivedPaper
from digitize.specimens.received_reports import PLANS, REPORTS, SUBMISSIONS
from digitize.specimens.received_resolutions import DIRECTIVES, RESOLUTIONS
from digitize.specimens.received_text import draw_text
from digitize.specimens.sheet import RED
from digitize.specimens.specimen import Specimen, Template, Writing

PAPERS: dict[str, Sequence[ReceivedPaper]] = {
    "decision": DECISIONS, "directive": DIRECTIVES, "notice": NOTICES, "official_letter": LETTERS, "plan": PLANS,
    "report": REPORTS, "resolution": RESOLUTIONS, "submission": SUBMISSIONS,
}  # fmt: skip
_VARIANTS = {"decision": "decision-person-ninth"}
_TYPED_UNTIL, _PROGRAMS_SINCE, _CERTIFIED_UNTIL = 1999, 2020, 2024
_SCREEN_BLUE = (40, 40, 190)
_STAMP_HEIGHT = 26.0  # millimetres


def draw_received(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """One of the type's papers: its head, its text, who signs, what was put on it afterwards."""
    pattern = luck.choice(PAPERS[code])
    start, end = pattern.period
    day = people.date_after(luck, start, (end - start).days)
    paper = fill_paper(luck, replace(pattern, subjects=(luck.choice(pattern.subjects),)), day)
    head = Head(paper, _number(luck, paper, day), day, _how(luck, paper, day))
    specimen = _begin(luck, code, head)
    pages = _make_pages(luck, fonts, specimen, paper, day)
    pages.turn()
    by_program = head.how is Writing.PRINTED and day.year >= _PROGRAMS_SINCE and luck.random() < 0.5
    draw_head(luck, pages, paper, head, luck.choice((fonts, *sans_families())) if by_program else None)
    if by_program and not paper.form_code:
        _show_signing(luck, pages, paper, day)
    _draw_opening(luck, pages, paper, day)
    draw_text(luck, pages, paper)
    draw_signatures(luck, pages, paper)
    _put_marks(luck, pages, day)
    pages.finish()
    return specimen


def _number(luck: Random, paper: ReceivedPaper, day: date) -> tuple[str, str]:
    figures = str(luck.randint(1, luck.choice((20, paper.highest, paper.highest))))
    return figures if day.year < 2005 else figures.zfill(2), luck.choice(paper.tails)


def _how(luck: Random, paper: ReceivedPaper, day: date) -> Writing:
    """Blanks are filled in by pen; of the others fewer each year, for programs number them."""
    filled = 1.0 if paper.blank else 0.6 if day.year < 2012 else 0.45 if day.year < _PROGRAMS_SINCE else 0.25
    if luck.random() >= filled:
        return Writing.PRINTED
    return Writing.HANDWRITTEN if paper.blank or luck.random() < 0.8 else Writing.STAMPED


def _begin(luck: Random, code: str, head: Head) -> Specimen:
    paper = head.paper
    told = {
        "document_number": "".join(head.number).replace(" ", ""), "issued_on": head.day.isoformat(),
        "place": paper.place, "issuing_agency": " ".join(paper.lines), "subject": paper.subjects[0],
    }  # fmt: skip
    specimen = Specimen(code, _VARIANTS.get(code, f"{code}-local-ninth"), [], told)
    name_signer(luck, specimen, paper)
    if head.how is not Writing.PRINTED:
        specimen.written("document_number", head.how)
        specimen.written("issued_on", head.how)
    return specimen


def _make_pages(luck: Random, fonts: FontFamily, specimen: Specimen, paper: ReceivedPaper, day: date) -> LocalPages:
    typed = day.year <= _TYPED_UNTIL and luck.random() < 0.5
    size = 10.5 if typed else luck.choice((12.0, 12.5) if paper.blank else (12.5, 13.0, 13.5, 14.0))
    left, right = luck.choice(((27.0, 191.0), (30.0, 193.0), (31.0, 190.0)))
    paper_colour = luck.choice(((255, 255, 255), (247, 243, 230), (243, 239, 224))) if day.year < 2004 else (255,) * 3
    layout = Layout(left, right, left + luck.choice((34, 37)), right - 44, size, luck.choice((1.18, 1.28, 1.38)),
                    luck.choice(("top", "foot")), paper_colour, bottom=279)  # fmt: skip
    if typed:
        fonts = typewriter_face(luck)
    elif paper.sans:
        fonts = luck.choice(sans_families())
    return LocalPages(specimen, layout, fonts, pen=Pen(luck), typed=typed)


def _show_signing(luck: Random, pages: LocalPages, paper: ReceivedPaper, day: date) -> None:
    """What the office's program tells in the upper corner of whoever signed; the office's own name may be long."""
    moment = f"{day:%d.%m.%Y} {luck.randint(7, 17):02d}:{luck.randrange(60):02d}:{luck.randrange(60):02d} +07:00"
    lines = (f"Người ký: {paper.ring}", f"Cơ quan: {' '.join(paper.lines)}", f"Thời gian ký: {moment}")
    widest = max(pages.sheet.width_of(line, 6.5) for line in lines)
    draw_lines(pages.sheet, lines, 205 - widest, 2.5, size=6.5, style=Style.REGULAR, align="left", colour=_SCREEN_BLUE)


def _draw_opening(luck: Random, pages: LocalPages, paper: ReceivedPaper, day: date) -> None:
    """The title with its subject, or a letter's subject and the stamp of whoever received it; whom it is for."""
    sheet = pages.sheet
    if pages.specimen.document_type == "official_letter":
        draw_letter_subject(luck, pages)
        if paper.receiver and luck.random() < 0.45:
            place = (pages.layout.left - 4, sheet.cursor)
            pages.later.append(partial(stamp_arrival, sheet, paper.receiver, day, *place, luck))
            sheet.cursor += _STAMP_HEIGHT
    else:
        draw_title(luck, pages, paper)
    if paper.addressees:
        draw_addressees(luck, pages, paper.addressees)


def _put_marks(luck: Random, pages: LocalPages, day: date) -> None:
    """A red word on a copy, a commune's that it is true."""
    if day.year < _CERTIFIED_UNTIL and luck.random() < 0.15:
        pages.later.append(partial(certify_as_copy, pages.sheet, day, luck))
    elif pages.specimen.document_type == "decision" and luck.random() < 0.08:
        pages.specimen.sheets[0].print("BẢN SAO", pages.layout.left + 62, 5, size=13, style=Style.BOLD, colour=RED)


TEMPLATES = tuple(Template(code, _VARIANTS.get(code, f"{code}-local-ninth"), partial(draw_received, code=code),
                           held_out=True) for code in PAPERS)  # fmt: skip
