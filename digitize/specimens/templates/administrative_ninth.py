"""Papers of ministries' departments, courts, procuracies, auditors, army and police, the Party, unions, banks and state
corporations, 1990 to 2026: sheets printed for many and filled in by pen, typed ones, photocopies in black and
white, faded ones, joint ones with two seals, and subjects that go over three lines and more."""

from __future__ import annotations

from functools import partial
from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout
from digitize.specimens.administrative_rows import STAMP_HEIGHT, begin_specimen, certify_as_copy, stamp_arrival
from digitize.specimens.central_decisions import DECISIONS
from digitize.specimens.central_heads import draw_head, draw_letter_subject, draw_title
from digitize.specimens.central_letters import LETTERS
from digitize.specimens.central_notices import NOTICES
from digitize.specimens.central_papers import DrawnPaper, Way, fill_central
from digitize.specimens.central_plans import PLANS
from digitize.specimens.central_reports import REPORTS, SUBMISSIONS
from digitize.specimens.central_resolutions import DIRECTIVES, RESOLUTIONS
from digitize.specimens.central_signing import draw_signatures, name_signer
from digitize.specimens.central_text import draw_text
from digitize.specimens.civil_status import Pen
from digitize.specimens.dispatch_pages import draw_annex
from digitize.specimens.fonts import FontFamily
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.local_pages import LocalPages, typewriter_face
from digitize.specimens.local_titles import draw_addressees
from digitize.specimens.photocopies import fade, photocopy
from digitize.specimens.specimen import Specimen, Template, Writing

PAPERS = {
    "decision": DECISIONS, "directive": DIRECTIVES, "notice": NOTICES, "official_letter": LETTERS, "plan": PLANS,
    "report": REPORTS, "resolution": RESOLUTIONS, "submission": SUBMISSIONS,
}  # fmt: skip
_CERTIFIED_UNTIL, _PROGRAMS_SINCE = 2023, 2020
_BY_PEN, _BY_STAMP, _BY_PRESS = Writing.HANDWRITTEN, Writing.STAMPED, Writing.PRINTED


def draw_central(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """One of the type's papers, in one of the states in which it comes to a counter."""
    drawn = fill_central(luck, luck.choice(PAPERS[code]))
    paper, how = drawn.paper, _how(luck, drawn)
    figures = str(luck.choice((luck.randint(1, min(9, paper.highest)), *[luck.randint(1, paper.highest)] * 3)))
    padded = drawn.day.year > 2004 or luck.random() < 0.4
    number = (figures.zfill(2) if padded else figures, luck.choice(paper.tails))
    body = IssuingBody(paper.parent, paper.lines, "", paper.place, paper.signings, paper.authority, "", (), paper.seal)
    specimen = begin_specimen(code, "ninth", body, "".join(number), drawn.day, luck.choice(paper.subjects), how)
    name_signer(luck, specimen, drawn)
    pages = _make_pages(luck, fonts, specimen, drawn)
    pages.turn()
    draw_head(luck, pages, drawn, number, how)
    _draw_opening(luck, pages, drawn)
    draw_text(luck, pages, drawn)
    draw_signatures(luck, pages, drawn)
    if paper.annex:
        draw_annex(pages, paper, (how, how))
    pages.finish()
    _age(luck, pages, drawn)
    return specimen


def _how(luck: Random, drawn: DrawnPaper) -> Writing:
    """Registries wrote or stamped number and day in until programs gave them out."""
    if drawn.way is Way.BLANK or any(text.startswith("= ") for text in drawn.paper.text):
        return _BY_PEN
    if drawn.way is Way.TYPED:
        return luck.choice((_BY_PEN, _BY_PEN, _BY_PRESS))
    late = drawn.day.year >= _PROGRAMS_SINCE
    return luck.choice((_BY_PEN, _BY_PRESS, _BY_PRESS) if late else (_BY_PEN, _BY_PEN, _BY_STAMP, _BY_PRESS))


def _make_pages(luck: Random, fonts: FontFamily, specimen: Specimen, drawn: DrawnPaper) -> LocalPages:
    typed = drawn.way is Way.TYPED
    left, right = luck.choice(((26.0, 193.0), (30.0, 194.0), (34.0, 192.0)))
    size = 10.5 if typed else luck.choice((12.5, 13.0, 13.0, 14.0))
    paper = luck.choice(((255, 255, 255), (248, 243, 228))) if drawn.day.year < 2005 else (255, 255, 255)
    layout = Layout(left, right, left + luck.choice((31, 33)), right - luck.choice((43, 45)), size,
                    luck.choice((1.2, 1.28, 1.4)), luck.choice(("top", "top", "dashes")), paper)  # fmt: skip
    return LocalPages(specimen, layout, typewriter_face(luck) if typed else fonts, pen=Pen(luck), typed=typed)


def _draw_opening(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    """The title and subject, or a letter's subject under its number; a stamp of arrival; whom it is for."""
    sheet, letter = pages.sheet, pages.specimen.document_type == "official_letter"
    if letter:
        draw_letter_subject(luck, pages)
    if letter and luck.random() < 0.3:
        stamp_arrival(sheet, drawn.paper.receiver, drawn.day, pages.layout.left - 4, sheet.cursor, luck)
        sheet.cursor += STAMP_HEIGHT + 4
    if not letter:
        draw_title(luck, pages, drawn)
    if drawn.paper.addressees:
        draw_addressees(luck, pages, drawn.paper.addressees)


def _age(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    """What a copier or the years did, and a commune's words on a copy."""
    if drawn.way not in (Way.COPIED, Way.FADED):
        return
    for sheet in pages.specimen.sheets:
        if drawn.way is Way.COPIED:
            photocopy(sheet, luck)
        else:
            fade(sheet, luck)
    if drawn.way is Way.COPIED and 2007 < drawn.day.year < _CERTIFIED_UNTIL and luck.random() < 0.4:
        certify_as_copy(pages.sheet, drawn.day, luck)


TEMPLATES = tuple(Template(code, f"{code}-ninth", partial(draw_central, code=code), held_out=True) for code in HEADINGS)
