"""Text of the papers of ministries, provinces and departments: grounds, articles and what follows in them, figures in a
table, who signs, the form of a copy sent on, and a list behind the signature."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.dispatch_heads import CIRCULAR_SINCE, DECREE_SINCE
from digitize.specimens.dispatch_marks import has_room_for_copy, send_copy_on
from digitize.specimens.dispatch_prose import MORE
from digitize.specimens.dispatch_signing import draw_close, height_of_close, make_close
from digitize.specimens.fonts import Style
from digitize.specimens.registry_papers import RegistryPaper
from digitize.specimens.specimen import Writing


def draw_text(luck: Random, pages: Pages, paper: RegistryPaper, day: date) -> None:
    """Articles where there are grounds, "|" before what follows in one; the last paragraph stays with the signature."""
    copied = _is_central(paper) and luck.random() < 0.4
    close = make_close(luck, pages, paper, copied=copied)
    if paper.grounds:
        _draw_grounds(luck, pages, paper, day)
    head = luck.choice(("Điều {}:", "Điều {}.")) if day < CIRCULAR_SINCE else "Điều {}."
    told = (*paper.text[:-1], *_what_goes_on(luck, pages, paper), paper.text[-1])
    for at, text in enumerate(told, start=1):
        if at == len(told):
            if paper.table and not paper.annex:
                pages.figures(paper.table)
            pages.room(height_of_close(close, paper) + 12 + 7 * len(text) / 75)
        first, *rest = text.split("|")
        if paper.grounds and paper.articles:
            pages.article(head.format(at), first)
        else:
            pages.block(Block(Kind.HEAD if first.startswith("# ") else Kind.TEXT, first.removeprefix("# ")))
        for more in rest:
            pages.block(Block(Kind.TEXT, more))
    draw_close(luck, pages, paper, close)
    if copied and has_room_for_copy(pages.sheet):
        send_copy_on(luck, pages, day)


def _what_goes_on(luck: Random, pages: Pages, paper: RegistryPaper) -> list[str]:
    """More of what a paper to many asks for; an answer to one is short."""
    code = pages.specimen.document_type
    more = MORE.get(code, ())
    if not more or (code == "official_letter" and len(paper.addressees) == 1) or luck.random() < 0.5:
        return []
    return luck.sample(more, luck.randint(2, len(more)))


def _is_central(paper: RegistryPaper) -> bool:
    """Papers that provinces copy for their own departments: of ministries and other bodies of the centre."""
    return paper.place == "Hà Nội" and not any("HÀ NỘI" in line for line in (*paper.parent, *paper.lines))


def _draw_grounds(luck: Random, pages: Pages, paper: RegistryPaper, day: date) -> None:
    """Upright before Decree 30/2020, on older papers behind dashes."""
    kind = Kind.GROUND if day >= DECREE_SINCE else Kind.TEXT
    dash = "- " if day < CIRCULAR_SINCE and luck.random() < 0.5 else ""
    for line in paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    for ground in paper.grounds:
        pages.block(Block(kind, dash + ground))
    decides = pages.specimen.document_type == "decision"
    pages.block(Block(Kind.MIDDLE, "QUYẾT ĐỊNH:" if decides else "QUYẾT NGHỊ:"))


def draw_annex(pages: Pages, paper: RegistryPaper, hows: tuple[Writing, Writing]) -> None:
    """What it belongs to is told with the blanks that the paper itself has filled in afterwards."""
    fields, layout, sheet = pages.specimen.fields, pages.layout, pages.turn()
    day, number = date.fromisoformat(fields["issued_on"]), fields["document_number"]
    if hows[0] is not Writing.PRINTED:
        number = f"..........{number.lstrip('0123456789')}"
    told = f"{day.day:02d}/{day.month}" if hows[1] is Writing.PRINTED else "......./......"
    kind = HEADINGS[pages.specimen.document_type][0].capitalize() or "Công văn"
    sheet.centred(paper.annex, layout.middle, layout.width, size=14, gap=0.5)
    sheet.centred(f"(Kèm theo {kind} số {number} ngày {told}/{day.year})", layout.middle, 150, size=13,
                  style=Style.ITALIC, gap=4)  # fmt: skip
    pages.figures(paper.table)
