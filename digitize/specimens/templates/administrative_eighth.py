"""Papers of ministries, central agencies, provinces and their departments from 2004 to 2025, as a registry scans them:
faint stamps of arrival, number and day each filled in in its own way, numbering machines with noughts, lists of a dozen
recipients, lines of signing programs, and copies that an office sent on with a number and a signer of its own."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout, Pages
from digitize.specimens.administrative_rows import begin_specimen
from digitize.specimens.dispatch_decisions import DECISIONS
from digitize.specimens.dispatch_directives import DIRECTIVES, RESOLUTIONS
from digitize.specimens.dispatch_heads import (
    CIRCULAR_SINCE,
    DECREE_SINCE,
    JOINT_CIRCULAR_SINCE,
    draw_addressees,
    draw_letter_subject,
    draw_letterhead,
    draw_number_and_day,
    draw_title,
)
from digitize.specimens.dispatch_letters import LETTERS
from digitize.specimens.dispatch_marks import (
    ARRIVAL_HEIGHT,
    ARRIVAL_WIDTH,
    mark_urgency,
    show_passage,
    stamp_arrival,
)
from digitize.specimens.dispatch_notices import NOTICES
from digitize.specimens.dispatch_pages import draw_annex, draw_text
from digitize.specimens.dispatch_plans import PLANS, SUBMISSIONS
from digitize.specimens.dispatch_reports import REPORTS
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.offices import STREETS
from digitize.specimens.registry_papers import RegistryPaper, fill_paper
from digitize.specimens.specimen import Specimen, Template, Writing

_PAPERS = {
    "decision": DECISIONS, "directive": DIRECTIVES, "notice": NOTICES, "official_letter": LETTERS, "plan": PLANS,
    "report": REPORTS, "resolution": RESOLUTIONS, "submission": SUBMISSIONS,
}  # fmt: skip
_URGENT = ("directive", "official_letter", "report")
_BY_PEN, _BY_STAMP, _BY_PRESS = Writing.HANDWRITTEN, Writing.STAMPED, Writing.PRINTED
_PORTAL_SINCE = date(2012, 1, 1)


def draw_dispatched(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """One of the type's papers: its head, its text, who signs, a list behind where it has one."""
    pattern = luck.choice(_PAPERS[code])
    start, end = pattern.period
    day = people.date_after(luck, start, (end - start).days)
    paper = fill_paper(luck, pattern, day)
    hows = _writings(luck, day)
    number = _figures(luck, paper, day, hows[0]), luck.choice(paper.tails)
    body = IssuingBody(paper.parent, paper.lines, "", paper.place, paper.signings, paper.authority, "", (), paper.seal)
    specimen = begin_specimen(code, "eighth", body, "".join(number), day, luck.choice(paper.subjects), _BY_PRESS)
    for name, how in zip(("document_number", "issued_on"), hows, strict=True):
        if how is not _BY_PRESS:
            specimen.written(name, how)
    layout = Layout(*luck.choice(((30.0, 192.0), (31.0, 195.0), (33.0, 191.0))), luck.choice((63, 66)),
                    luck.choice((146, 148)), luck.choice((13.0, 13.0, 13.5, 14.0)), luck.choice((1.22, 1.3, 1.4)),
                    luck.choice(("top", "top", "dashes")), bottom=270.0)  # fmt: skip
    pages = Pages(specimen, layout, fonts)
    pages.turn()
    _draw_head(luck, pages, paper, number, hows)
    draw_text(luck, pages, paper, day)
    if paper.annex:
        draw_annex(pages, paper, hows)
    return specimen


def _writings(luck: Random, day: date) -> tuple[Writing, Writing]:
    """Of the number and of the day: registries filled in by hand before programs did."""
    usual = (_BY_PEN, _BY_PEN, _BY_PEN, _BY_STAMP, _BY_STAMP, _BY_PRESS)
    if day >= DECREE_SINCE:
        usual = (_BY_PRESS, _BY_PRESS, _BY_PRESS, _BY_PRESS, _BY_PEN, _BY_STAMP)
    elif day >= CIRCULAR_SINCE:
        usual = (_BY_PEN, _BY_PEN, _BY_STAMP, _BY_PRESS, _BY_PRESS, _BY_PRESS)
    first = luck.choice(usual)
    return first, first if luck.random() < 0.65 else luck.choice(usual)


def _figures(luck: Random, paper: RegistryPaper, day: date, how: Writing) -> str:
    """Numbering machines of some ministries keep four figures; the decree asks for two at least."""
    figures = luck.choice((luck.randint(1, min(40, paper.highest)), *[luck.randint(1, paper.highest)] * 3))
    machine = how is _BY_STAMP and paper.place == "Hà Nội" and paper.highest > 1000 and luck.random() < 0.5
    return str(figures).zfill(4 if machine else 2 if day >= DECREE_SINCE else 1)


def _draw_head(
    luck: Random, pages: Pages, paper: RegistryPaper, number: tuple[str, str], hows: tuple[Writing, Writing]
) -> None:
    fields, code, sheet = pages.specimen.fields, pages.specimen.document_type, pages.sheet
    letter, issued = code == "official_letter", date.fromisoformat(fields["issued_on"])
    if issued >= _PORTAL_SINCE and luck.random() < 0.3:
        show_passage(luck, sheet, paper, issued)
    day_row = draw_letterhead(luck, pages, paper, issued)
    draw_number_and_day(luck, pages, number, hows, day_row=day_row)
    if letter:
        draw_letter_subject(luck, pages)
    if code in _URGENT and luck.random() < 0.18:
        mark_urgency(luck, sheet, pages.layout.left_middle)
    sheet.cursor += 3
    beside = 0.0
    if luck.random() < 0.4:
        beside = luck.choice((14.0, 20.0)) + ARRIVAL_WIDTH
        stamp_arrival(luck, sheet, paper.receiver, issued, beside - ARRIVAL_WIDTH, sheet.cursor)
    lower = sheet.cursor + (ARRIVAL_HEIGHT + 3 if beside else 0)
    if letter:
        draw_addressees(luck, pages, paper.addressees, beside=beside)
        sheet.cursor = max(sheet.cursor, lower)
        _draw_contact(luck, pages, paper)
        return
    # A title is narrower than the room beside the stamp, a subject is not.
    sheet.cursor = lower - (7 if beside and issued >= JOINT_CIRCULAR_SINCE else 0)
    draw_title(luck, pages, paper, issued)
    if paper.addressees:
        draw_addressees(luck, pages, paper.addressees, beside=0)


def _draw_contact(luck: Random, pages: Pages, paper: RegistryPaper) -> None:
    """Where departments are to be found, at the foot of a letter's first page."""
    if any(line.startswith("SỞ") for line in paper.lines) and luck.random() < 0.35:
        sheet, middle = pages.sheet, pages.layout.middle
        telephone = f"02{luck.randint(10, 99)}.3{luck.randint(100, 999)}.{luck.randint(100, 999)}"
        text = f"Địa chỉ: Số {luck.randint(2, 280)} {luck.choice(STREETS)}, {paper.place}; điện thoại: {telephone}"
        sheet.rule(pages.layout.left, pages.layout.right, 276)
        sheet.print(text, middle, 277, size=10, style=Style.ITALIC, align="centre")


TEMPLATES = tuple(
    Template(code, f"{code}-eighth", partial(draw_dispatched, code=code), held_out=True) for code in HEADINGS
)
