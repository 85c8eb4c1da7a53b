"""The text of the papers of `central_papers`: grounds and articles, paragraphs under heads, dotted lines by pen."""

from __future__ import annotations

from random import Random

from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.central_papers import DrawnPaper
from digitize.specimens.central_prose import MORE
from digitize.specimens.central_signing import height_of
from digitize.specimens.form import Entry, FormPrinter
from digitize.specimens.local_pages import LocalPages

_POINT_MM = 0.352778


def draw_text(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    """The last paragraph stays with the signatures."""
    paper, number = drawn.paper, 0
    if paper.grounds:
        _draw_grounds(luck, pages, drawn)
    mark = luck.choice(("Điều {}.", "Điều {}:")) if drawn.day.year < 2012 else "Điều {}."
    texts = _go_on(luck, pages, drawn)
    for at, text in enumerate(texts, start=1):
        if at == len(texts):
            pages.room(height_of(drawn) + 7 * (1 + len(text) // 70))
        if text.startswith("= "):
            _draw_form_line(luck, pages, text.removeprefix("= "))
        elif text.startswith("# "):
            pages.block(Block(Kind.HEAD, text.removeprefix("# ")))
        elif paper.grounds:
            number += 1
            pages.article(mark.format(number), text)
        else:
            pages.block(Block(Kind.TEXT, text))


def _go_on(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> tuple[str, ...]:
    """Two papers in three say more, of which a page may not hold all. Articles and forms say what they have to."""
    text, more = drawn.paper.text, MORE.get(pages.specimen.document_type, ())
    if drawn.paper.grounds or not more or luck.random() < 0.35:
        return text
    chosen = luck.sample(more, luck.randint(2, len(more)))
    return (*text[:-1], *sorted(chosen, key=more.index), text[-1])


def _draw_grounds(luck: Random, pages: LocalPages, drawn: DrawnPaper) -> None:
    old = drawn.day.year < 2011
    for line in drawn.paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    kind, dash = Kind.TEXT if old else luck.choice((Kind.GROUND, Kind.GROUND, Kind.TEXT)), luck.choice(("", "- "))
    for ground in drawn.paper.grounds:
        pages.block(Block(kind, (dash if old else "") + ground))
    word = "QUYẾT ĐỊNH" if pages.specimen.document_type == "decision" else "QUYẾT NGHỊ"
    pages.block(Block(Kind.MIDDLE, word + luck.choice((":", ":", " :"))))


def _draw_form_line(luck: Random, pages: LocalPages, told: str) -> None:
    """Labels with dots behind them, each as wide as what it asks for, the values by pen."""
    layout, step = pages.layout, 1.62 * _POINT_MM * pages.layout.size
    parts = [part.strip().partition("|") for part in told.split(";")]
    entries = [Entry(label, value) for label, _, value in parts]
    pages.room(3 * step)
    form = FormPrinter(pages.specimen, pages.sheet, luck, left=layout.left, right=layout.right, size=layout.size,
                       step=step)  # fmt: skip
    sizes = [pages.sheet.width_of(entry.label, layout.size) + 4.0 * len(entry.value) + 8 for entry in entries]
    starts = [layout.left + layout.width * sum(sizes[:at]) / sum(sizes) for at in range(len(entries))]
    pages.pen.fill(form, *entries, starts=starts)
