"""The text of `received_papers`: grounds, numbered articles, paragraphs, lines of a form, the table."""

from __future__ import annotations

from random import Random

from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.form import Entry, FormPrinter
from digitize.specimens.local_pages import LocalPages
from digitize.specimens.local_signing import height_of
from digitize.specimens.received_papers import ReceivedPaper
from digitize.specimens.received_tables import draw_rows

_WORDS = {"decision": "QUYẾT ĐỊNH:", "resolution": "QUYẾT NGHỊ:"}


def draw_text(luck: Random, pages: LocalPages, paper: ReceivedPaper) -> None:
    """The last paragraph stays with the signatures."""
    year = int(pages.specimen.fields["issued_on"][:4])
    if paper.grounds:
        _draw_grounds(luck, pages, paper, year)
    mark = luck.choice(("Điều {}.", "Điều {}.", "Điều {}:" if year < 2020 else "Điều {}."))
    number, last = 0, len(paper.text)
    for at, text in enumerate(paper.text, start=1):
        kind, rest = text[:2], text[2:]
        if at == last or (at == last - 1 and kind == "# "):
            pages.room(10 * (last - at) + height_of(paper) + 0.46 * pages.layout.size * (2 + len(paper.text[-1]) // 80))
        if kind == "~ ":
            number += 1
            pages.article(mark.format(number), rest)
        elif kind == "= ":
            _draw_form_line(luck, pages, rest, by_pen=paper.blank)
        elif text == "@":
            draw_rows(luck, pages, paper.rows)
        else:
            pages.block(Block({"# ": Kind.HEAD, "^ ": Kind.MIDDLE}.get(kind, Kind.TEXT),
                              rest if kind in ("# ", "^ ") else text))  # fmt: skip


def _draw_grounds(luck: Random, pages: LocalPages, paper: ReceivedPaper, year: int) -> None:
    for line in paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    kind = luck.choice((Kind.TEXT, Kind.TEXT, Kind.GROUND) if year < 2011 else (Kind.GROUND, Kind.GROUND, Kind.TEXT))
    dash = luck.choice(("- ", "")) if year < 2011 else ""
    for ground in paper.grounds:
        pages.block(Block(kind, dash + ground))
    word = _WORDS.get(pages.specimen.document_type)
    if word:
        pages.block(Block(Kind.MIDDLE, word if year > 2010 else luck.choice((word, word.replace(":", " :")))))


def _draw_form_line(luck: Random, pages: LocalPages, told: str, *, by_pen: bool) -> None:
    """Labels and values beside each other; filled in on dots where the paper was printed for years."""
    layout, step = pages.layout, (1.65 if by_pen else 1.4) * 0.352778 * pages.layout.size
    pages.room(3 * step)
    form = FormPrinter(pages.specimen, pages.sheet, luck, left=layout.left + (0 if by_pen else 8), right=layout.right,
                       size=layout.size, step=step)  # fmt: skip
    entries = [Entry(label, value) for label, _, value in (part.partition("|") for part in told.split("||"))]
    if by_pen:
        pages.pen.fill(form, *entries)
    else:
        form.line(*entries)
