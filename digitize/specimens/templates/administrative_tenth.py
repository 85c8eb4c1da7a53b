"""Papers of offices of all fields and ranks, 1996 to 2026, each about any matter of its field: of state offices
(ministries, committees, departments, branches, inspectorates, courts, management boards) and of institutions with ways
of their own (the Party, mass organisations, universities, hospitals, enterprises, steering committees)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Layout
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, sans_families
from digitize.specimens.issued_decisions import DECISIONS, RESOLUTIONS
from digitize.specimens.issued_heads import Manner, choose_manner, draw_head
from digitize.specimens.issued_institutions import INSTITUTIONS
from digitize.specimens.issued_notices import LETTERS, NOTICES
from digitize.specimens.issued_offices import STATE_OFFICES
from digitize.specimens.issued_orders import DIRECTIVES, PLANS
from digitize.specimens.issued_papers import (
    Issue,
    Matters,
    Office,
    choose_day,
    choose_matter,
    make_issue,
    number_symbols,
    signings_of,
)
from digitize.specimens.issued_prose import (
    choose_addressees,
    choose_receiver,
    choose_recipients,
    choose_table,
    word_grounds,
    word_text,
)
from digitize.specimens.issued_reports import REPORTS, SUBMISSIONS
from digitize.specimens.issued_signing import age, name_signer, put_marks, show_program
from digitize.specimens.issued_text import draw_text
from digitize.specimens.issued_titles import draw_opening
from digitize.specimens.local_pages import LocalPages, typewriter_face
from digitize.specimens.registry_papers import RegistryPaper
from digitize.specimens.specimen import Specimen, Template, Writing

MATTERS: dict[str, Matters] = {
    "decision": DECISIONS, "directive": DIRECTIVES, "notice": NOTICES, "official_letter": LETTERS, "plan": PLANS,
    "report": REPORTS, "resolution": RESOLUTIONS, "submission": SUBMISSIONS,
}  # fmt: skip
_PAPER_COLOURS = ((255, 255, 255), (255, 255, 255), (249, 246, 236), (244, 238, 222))
_CAPITALS_OF = ("plan", "report")
_TYPED_UNTIL, _PINS_UNTIL = 2003, 2009


def draw_issued(luck: Random, fonts: FontFamily, *, code: str, way: str, offices: Sequence[Office]) -> Specimen:
    """One office's paper: head, opening, text, signature, and what was put on it afterwards."""
    office = luck.choice([office for office in offices if office.issues(code, MATTERS[code])])
    issue = _issue(luck, code, office)
    typed = issue.day.year <= _TYPED_UNTIL and luck.random() < 0.7
    manner = choose_manner(luck, issue, typed=typed, program=luck.choice((None, fonts, *sans_families()[:1])))
    pages = _make_pages(luck, fonts, _begin(code, way, issue, manner), issue, typed=typed)
    pages.turn()
    draw_head(luck, pages, issue, manner)
    if issue.day.year > 2014 and manner.number_how is Writing.PRINTED and luck.random() < 0.35:
        show_program(luck, pages, issue)
    draw_opening(luck, pages, issue)
    draw_text(luck, pages, issue, manner, name_signer(luck, pages, issue))
    put_marks(luck, pages, issue)
    pages.finish()
    age(luck, pages, issue)
    return pages.specimen


def _issue(luck: Random, code: str, office: Office) -> Issue:
    day = choose_day(luck, office)
    matter = choose_matter(luck, office, MATTERS[code], day.year)
    articles = code == "decision" or (code == "resolution" and not office.whose)
    text = word_text(luck, code, office, matter)
    told = RegistryPaper(
        office.period, office.parent, office.lines, (number_symbols(luck, code, office, day.year),), office.place,
        signings_of(code, office), (matter.subject,), text, choose_recipients(luck, code),
        (office.head or office.name.upper(),) if articles else (), word_grounds(luck, office) if articles else (),
        choose_addressees(luck, code, office), degrees=office.degrees, receiver=choose_receiver(luck, office),
        whose=office.whose, table=choose_table(luck),
    )  # fmt: skip
    issue = make_issue(luck, code, office, day, told)
    if code in _CAPITALS_OF and luck.random() < 0.08:
        return replace(issue, paper=replace(issue.paper, subjects=(issue.paper.subjects[0].upper(),)))
    return issue


def _begin(code: str, way: str, issue: Issue, manner: Manner) -> Specimen:
    """Without a page yet; what the head will say, and what of it is filled in."""
    paper = issue.paper
    specimen = Specimen(code, f"{code}-{way}", [], {
        "document_number": f"{issue.figures}{issue.symbols}".replace(" ", ""), "issued_on": issue.day.isoformat(),
        "place": paper.place, "issuing_agency": " ".join(paper.lines), "subject": paper.subjects[0],
    })  # fmt: skip
    for name, how in (("document_number", manner.number_how), ("issued_on", manner.day_how)):
        if how is not Writing.PRINTED:
            specimen.written(name, how)
    return specimen


def _make_pages(luck: Random, fonts: FontFamily, specimen: Specimen, issue: Issue, *, typed: bool) -> LocalPages:
    year = issue.day.year
    left, right = luck.choice(((25.0, 192.0), (28.0, 194.0), (30.0, 191.0), (33.0, 194.0)))
    size = 10.5 if typed else luck.choice((12.0, 13.0, 13.0, 13.5, 14.0))
    colour = luck.choice(_PAPER_COLOURS) if year < 2010 else _PAPER_COLOURS[0]
    layout = Layout(left, right, left + luck.choice((32.5, 34.5)), right - luck.choice((42.5, 44.0)), size,
                    luck.choice((1.15, 1.22, 1.3, 1.42)), luck.choice(("top", "top", "dashes", "foot")), colour,
                    bottom=luck.choice((268, 275, 280)))  # fmt: skip
    face = fonts
    if typed:
        face = typewriter_face(luck)
    elif luck.random() < 0.12:
        face = luck.choice(sans_families())
    pins = not typed and year < _PINS_UNTIL and luck.random() < 0.1
    return LocalPages(specimen, layout, face, pen=Pen(luck), typed=typed, matrix=pins)


TEMPLATES = tuple(
    Template(code, f"{code}-{way}", partial(draw_issued, code=code, way=way, offices=offices), held_out=True)
    for code in HEADINGS
    for way, offices in (("tenth", STATE_OFFICES), ("institution-tenth", INSTITUTIONS))
)
