"""The text of the papers of `local_papers`: grounds and articles, paragraphs, tables, dotted lines filled in by pen."""

from __future__ import annotations

from random import Random

from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.form import Entry, FormPrinter
from digitize.specimens.local_heads import Head, draw_day
from digitize.specimens.local_pages import LocalPages
from digitize.specimens.local_papers import LocalPaper
from digitize.specimens.local_prose import MORE
from digitize.specimens.local_signing import height_of
from digitize.specimens.offices import draw_table


def draw_text(luck: Random, pages: LocalPages, head: Head) -> None:
    """The last paragraph stays with the signatures, and so does the day where it stands above them."""
    paper = head.paper
    if paper.grounds:
        _draw_grounds(luck, pages, paper)
    mark = luck.choice(("Điều {}.", "Điều {}:", "Điều {}:" if head.day.year < 2011 else "Điều {}."))
    more = () if paper.whose else MORE[pages.specimen.document_type]
    goes_on = luck.sample(more, luck.randint(1, min(4, len(more)))) if more and luck.random() < 0.65 else []
    texts, number = (*paper.text[:-1], *goes_on, paper.text[-1]), 0
    for at, text in enumerate(texts, start=1):
        if at == len(texts):
            if paper.table:
                _draw_rows(pages, paper.table)
            pages.room(height_of(paper) + 7 * (1 + len(text) // 75))
        if text.startswith("= "):
            _draw_form_line(luck, pages, text.removeprefix("= "))
        elif text.startswith("# "):
            pages.block(Block(Kind.HEAD, text.removeprefix("# ")))
        elif paper.grounds and paper.articles:
            number += 1
            pages.article(mark.format(number), text)
        else:
            pages.block(Block(Kind.TEXT, text))
    if paper.foot_day:
        draw_day(luck, pages, head, pages.layout.right_middle, pages.sheet.cursor + 2, min(13.0, pages.layout.size))
        pages.sheet.cursor += 6


def _draw_grounds(luck: Random, pages: LocalPages, paper: LocalPaper) -> None:
    for line in paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    old = int(pages.specimen.fields["issued_on"][:4]) < 2011
    kind = luck.choice((Kind.TEXT, Kind.GROUND) if old else (Kind.GROUND, Kind.GROUND, Kind.TEXT))
    dash = luck.choice(("- ", "- ", "")) if old else ""
    for ground in paper.grounds:
        pages.block(Block(kind, dash + ground))
    word = "QUYẾT ĐỊNH" if pages.specimen.document_type == "decision" else luck.choice(("QUYẾT NGHỊ", "NGHỊ QUYẾT"))
    pages.block(Block(Kind.MIDDLE, word + luck.choice((":", ":", " :" if old else ":", "" if old else ":"))))


def _draw_form_line(luck: Random, pages: LocalPages, told: str) -> None:
    """Dots over the whole width, the value on them by pen."""
    label, _, value = told.partition("|")
    layout, step = pages.layout, 1.6 * 0.352778 * pages.layout.size
    pages.room(3 * step)
    form = FormPrinter(pages.specimen, pages.sheet, luck, left=layout.left, right=layout.right, size=layout.size,
                       step=step)  # fmt: skip
    pages.pen.fill(form, Entry(label, value))


def _draw_rows(pages: LocalPages, rows: tuple[tuple[str, ...], ...]) -> None:
    """The first column is narrow, the second as wide as two others."""
    pages.room(10 + 9 * len(rows))
    others = (pages.layout.width - 12) / len(rows[0])
    draw_table(pages.sheet, pages.layout.left, [12, 2 * others, *[others] * (len(rows[0]) - 2)], rows,
               size=min(12, pages.layout.size))  # fmt: skip
    pages.sheet.cursor += 4
