"""Administrative papers as they pass a registry, of kinds that many hold: pensions, graduations, admissions to the
Party, divorces by consent, fines; letters of taxes, customs and treasuries before and after their reforms of 2025,
papers of communes since districts ended, joint ones of two bodies, those of the Government and the Assembly."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout, Pages, height_of_signing
from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.administrative_rows import begin_specimen, certify_as_copy
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.registry_decisions import DECISIONS
from digitize.specimens.registry_directives import DIRECTIVES, RESOLUTIONS
from digitize.specimens.registry_heads import (
    ARRIVAL_HEIGHT,
    draw_addressee_lines,
    draw_columns,
    draw_letter_subject,
    draw_number_and_day,
    draw_paper_title,
    mark_passage,
    mark_urgency,
    stamp_registry,
)
from digitize.specimens.registry_letters import LETTERS
from digitize.specimens.registry_notices import NOTICES
from digitize.specimens.registry_papers import CIRCULAR, RegistryPaper, fill_paper
from digitize.specimens.registry_plans import PLANS, SUBMISSIONS
from digitize.specimens.registry_prose import MORE
from digitize.specimens.registry_reports import REPORTS
from digitize.specimens.registry_signing import draw_signatures, make_signing
from digitize.specimens.specimen import Specimen, Template, Writing

_PAPERS = {
    "decision": DECISIONS, "directive": DIRECTIVES, "notice": NOTICES, "official_letter": LETTERS, "plan": PLANS,
    "report": REPORTS, "resolution": RESOLUTIONS, "submission": SUBMISSIONS,
}  # fmt: skip
_URGENT = ("directive", "official_letter", "plan", "report")
_CERTIFIED_UNTIL = date(2024, 1, 1)
_FILLED_IN = (Writing.HANDWRITTEN, Writing.HANDWRITTEN, Writing.STAMPED)


def draw_registered(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """One of the type's papers: its head, its text, who signs, and a list behind where it has one."""
    pattern = luck.choice(_PAPERS[code])
    start, end = pattern.period
    day = people.date_after(luck, start, (end - start).days)
    paper = fill_paper(luck, pattern, day)
    how = luck.choice((*_FILLED_IN, *[Writing.PRINTED] * (2 if pattern.period == CIRCULAR else 7)))
    figures = str(luck.choice((luck.randint(1, min(9, paper.highest)), *[luck.randint(1, paper.highest)] * 2)))
    number = (figures.zfill(luck.choice((1, 2)) if paper.whose else 2), luck.choice(paper.tails))
    body = IssuingBody(paper.parent, paper.lines, "", paper.place, paper.signings, paper.authority, "", (), paper.seal)
    specimen = begin_specimen(code, "seventh", body, "".join(number), day, luck.choice(paper.subjects), how)
    size = 12.0 if paper.sans else luck.choice((13.0, 13.5, 14.0))
    layout = Layout(*luck.choice(((28.0, 193.0), (30.0, 194.0), (32.0, 192.0))), 64, 149, size,
                    luck.choice((1.2, 1.28, 1.36)))  # fmt: skip
    pages = Pages(specimen, layout, luck.choice(sans_families()) if paper.sans else fonts)
    pages.turn()
    _draw_head(luck, pages, paper, number, how)
    _draw_text(luck, pages, paper)
    if paper.annex:
        _draw_annex(pages, paper, how)
    return specimen


def _draw_head(luck: Random, pages: Pages, paper: RegistryPaper, number: tuple[str, str], how: Writing) -> None:
    fields, code = pages.specimen.fields, pages.specimen.document_type
    letter = code == "official_letter"
    issued, stamped = date.fromisoformat(fields["issued_on"]), luck.random() < 0.35
    mark_passage(luck, pages, paper, how)
    draw_columns(luck, pages, paper)
    draw_number_and_day(luck, pages, paper, number, how)
    sheet = pages.sheet
    if letter:
        draw_letter_subject(luck, pages)
    if code in _URGENT and not paper.whose and luck.random() < 0.2:
        mark_urgency(luck, sheet, pages.layout.left_middle)
    if stamped:
        stamp_registry(luck, sheet, paper.receiver, issued, luck.choice((14.0, 22.0)), sheet.cursor + 1)
    if letter:
        sheet.cursor += ARRIVAL_HEIGHT + 3 if stamped else 3
    else:
        lower = sheet.cursor + ARRIVAL_HEIGHT + 3
        draw_paper_title(luck, pages, paper, stamped=stamped)
        sheet.cursor = max(sheet.cursor, lower) if stamped else sheet.cursor
    if paper.addressees:
        draw_addressee_lines(luck, pages, paper.addressees)


def _draw_text(luck: Random, pages: Pages, paper: RegistryPaper) -> None:
    """The last paragraph stays with the signature."""
    signing, more = make_signing(luck, pages, paper), MORE.get(pages.specimen.document_type, ())
    goes_on = luck.sample(more, luck.randint(1, len(more))) if more and luck.random() < 0.6 else []
    if paper.grounds:
        _draw_grounds(pages, paper, luck.choice((Kind.GROUND, Kind.GROUND, Kind.TEXT)))
    for at, text in enumerate((*paper.text[:-1], *goes_on, paper.text[-1]), start=1):
        if at == len(paper.text) and paper.table and not paper.annex:
            pages.figures(paper.table)
        if at == len(paper.text) + len(goes_on):
            pages.room(height_of_signing(signing) + 12 + 7 * len(text) / 75)
        if paper.grounds and paper.articles:
            pages.article(f"Điều {at}.", text)
        elif text.startswith("# "):
            pages.block(Block(Kind.HEAD, text.removeprefix("# ")))
        else:
            pages.block(Block(Kind.TEXT, text))
    draw_signatures(luck, pages, paper, signing)
    issued = date.fromisoformat(pages.specimen.fields["issued_on"])
    if issued < _CERTIFIED_UNTIL and luck.random() < 0.15:
        certify_as_copy(pages.sheet, issued, luck)


def _draw_grounds(pages: Pages, paper: RegistryPaper, kind: Kind) -> None:
    for line in paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    for ground in paper.grounds:
        pages.block(Block(kind, ground))
    decides = pages.specimen.document_type == "decision"
    pages.block(Block(Kind.MIDDLE, "QUYẾT ĐỊNH:" if decides else "QUYẾT NGHỊ:"))


def _draw_annex(pages: Pages, paper: RegistryPaper, how: Writing) -> None:
    """Its head says what it belongs to, with the blanks left open that the paper itself has filled in by hand."""
    fields, layout, sheet = pages.specimen.fields, pages.layout, pages.turn()
    title = HEADINGS[pages.specimen.document_type][0].capitalize()
    day = date.fromisoformat(fields["issued_on"])
    told = f"{fields['document_number']} ngày {day:%d/%m/%Y}"
    if how is not Writing.PRINTED:
        told = f"........{fields['document_number'].lstrip('0123456789')} ngày ..../..../{day.year}"
    sheet.centred(paper.annex, layout.middle, layout.width, size=14, gap=0.5)
    sheet.centred(f"(Kèm theo {title} số {told})", layout.middle, 150, size=13, style=Style.ITALIC, gap=4)
    pages.figures(paper.table)


TEMPLATES = tuple(Template(code, f"{code}-seventh", partial(draw_registered, code=code)) for code in HEADINGS)
