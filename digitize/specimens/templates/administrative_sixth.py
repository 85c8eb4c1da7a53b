"""Administrative papers as offices receive and people keep them: another kind of body for each type, by the Joint
Circular 55/2005, Circular 01/2011, Decree 30/2020 or the Party's Guidance 36-HD/VPTW, with what comes onto them on
their way: the number by pen or stamp, marks of urgency, a leader's note, stamps of arrival, a program's signature."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout, Pages, Signing, draw_signing, height_of_signing
from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.administrative_rows import begin_specimen
from digitize.specimens.circulating_establishments import ESTABLISHMENTS
from digitize.specimens.circulating_heads import draw_addressees, draw_head, draw_letter_head, draw_row, draw_title
from digitize.specimens.circulating_letters import LETTERS, REPORTS, RESOLUTIONS, SUBMISSIONS
from digitize.specimens.circulating_orders import DECISIONS, DIRECTIVES, NOTICES, PLANS
from digitize.specimens.circulating_papers import PERIODS, Paper, Rules, make_names
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.specimen import Specimen, Template, Writing

_PAPERS = {
    "decision": DECISIONS, "directive": DIRECTIVES, "notice": NOTICES, "official_letter": LETTERS, "plan": PLANS,
    "report": REPORTS, "resolution": RESOLUTIONS, "submission": SUBMISSIONS,
}  # fmt: skip
_BY_HAND, _BY_PRESS = Writing.HANDWRITTEN, Writing.PRINTED
# By the rules in force: the older a paper, the more of its number and day was filled in.
_WRITINGS = {
    Rules.JOINT_CIRCULAR: (_BY_HAND, _BY_HAND, Writing.STAMPED, _BY_PRESS),
    Rules.CIRCULAR: (_BY_HAND, _BY_HAND, Writing.STAMPED, _BY_PRESS), Rules.PARTY: (_BY_PRESS, _BY_PRESS, _BY_HAND),
    Rules.DECREE: (_BY_PRESS, _BY_PRESS, _BY_PRESS, _BY_HAND), Rules.COMMUNES: (_BY_PRESS, _BY_PRESS, _BY_HAND),
}  # fmt: skip


def draw_circulating(luck: Random, fonts: FontFamily, *, code: str) -> Specimen:
    """One of the type's papers."""
    pattern = luck.choice((*_PAPERS[code], *([ESTABLISHMENTS[code]] if code in ESTABLISHMENTS else ())))
    day = people.date_after(luck, *(pattern.period or PERIODS[pattern.rules]))
    paper = make_names(luck, day).fill_paper(pattern)
    body = IssuingBody(paper.parent, paper.lines, paper.symbol, paper.place, paper.signings, paper.authority, "",
                       paper.sections, paper.seal)  # fmt: skip
    how = luck.choice(_WRITINGS[paper.rules])
    figures, tail = _number(luck, code, paper, day)
    specimen = begin_specimen(code, "sixth", body, figures + tail, day, luck.choice(paper.subjects), how)
    layout = Layout(30, 192, 65, 146, luck.choice((13.0, 13.5, 14.0)), luck.choice((1.22, 1.3, 1.38)))
    pages = Pages(specimen, layout, fonts)
    pages.turn()
    draw_head(luck, pages, body, paper.rules, how)
    draw_row(luck, pages, paper, (figures, tail), how)
    stamped = paper.receiver if luck.random() < (0.2 if how is _BY_PRESS else 0.45) else ""
    if code == "official_letter":
        draw_letter_head(luck, pages, stamped)
    else:
        draw_title(luck, pages, paper.rules, stamped)
    if paper.addressees:
        draw_addressees(luck, pages, paper.addressees)
    _draw_text(luck, pages, paper)
    return specimen


def _number(luck: Random, code: str, paper: Paper, day: date) -> tuple[str, str]:
    """As in 15/QĐ-UBND, 15/2008/CT-UBND, 15-CT/TU, 512/HTQTCT-CT."""
    figures = (
        f"{luck.choice((luck.randint(1, 9), luck.randint(10, paper.highest), luck.randint(10, paper.highest))):02d}"
    )
    kind = HEADINGS[code][1]
    if paper.rules is Rules.PARTY:
        return figures, f"-{kind}/{paper.symbol}"
    if not kind:
        return figures, f"/{paper.symbol}-{luck.choice(paper.sections)}"
    dated = f"/{day.year}" if paper.dated_numbers and luck.random() < 0.5 else ""
    return figures, f"{dated}/{kind}-{paper.symbol}"


def _draw_text(luck: Random, pages: Pages, paper: Paper) -> None:
    """The text and who signs; the last paragraph stays with the signature."""
    fields, party = pages.specimen.fields, paper.rules is Rules.PARTY
    signer = people.make_person(luck, born_between=(1958, 1982)).name
    titles = luck.choice(paper.signings)
    fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    received = [f"- {name};" for name in paper.recipients[:-1]] + [f"- {paper.recipients[-1]}."]
    style = Style.REGULAR if party else Style.BOLD_ITALIC
    seal_at, light = luck.choice(("third", "third", "title")), Style.REGULAR if party else Style.BOLD
    signing = Signing(titles, luck.choice(paper.degrees) + signer, paper.seal, seal_at, 146, received, 0, "Nơi nhận:",
                      style, position_style=light)  # fmt: skip
    if paper.grounds:
        _draw_grounds(pages, paper)
    for at, text in enumerate(paper.text, start=1):
        if at == len(paper.text):
            pages.room(height_of_signing(signing) + 8 + 7 * len(text) / 75)
        if paper.grounds:
            pages.article(f"Điều {at}.", text)
        elif text.startswith("# "):
            pages.block(Block(Kind.HEAD, text.removeprefix("# ")))
        else:
            pages.block(Block(Kind.TEXT, text))
    draw_signing(pages, signing, luck)


def _draw_grounds(pages: Pages, paper: Paper) -> None:
    """Upright before Decree 30/2020, which sets them in italics."""
    upright = paper.rules in (Rules.JOINT_CIRCULAR, Rules.CIRCULAR)
    for line in paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    for ground in paper.grounds:
        pages.block(Block(Kind.TEXT if upright else Kind.GROUND, ground))
    word = "QUYẾT ĐỊNH:" if pages.specimen.document_type == "decision" else "QUYẾT NGHỊ:"
    pages.block(Block(Kind.MIDDLE, word))


TEMPLATES = tuple(Template(code, f"{code}-sixth", partial(draw_circulating, code=code)) for code in HEADINGS)
