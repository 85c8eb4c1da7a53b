"""The text of `issued_papers`: grounds and articles, heads and paragraphs, a table; its end stays with whoever signs.

Marks in a paragraph: "~" a numbered article, "# " a head, "@T" the table.
"""

from __future__ import annotations

from random import Random

from digitize.specimens.administrative_pages import Signing
from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.issued_heads import Manner
from digitize.specimens.issued_papers import Issue
from digitize.specimens.issued_signing import draw_signature, height_of
from digitize.specimens.local_pages import LocalPages

_WORDS = {"decision": "QUYẾT ĐỊNH:", "resolution": "QUYẾT NGHỊ:"}
_DECREE_SINCE = 2020


def draw_text(luck: Random, pages: LocalPages, issue: Issue, manner: Manner, signing: Signing) -> None:
    """From the grounds to the name of who signs."""
    paper, number, last = issue.paper, 0, len(issue.paper.text)
    if paper.grounds:
        _draw_grounds(luck, pages, issue)
    mark = luck.choice(("Điều {}.", "Điều {}.", "Điều {}:" if issue.day.year < _DECREE_SINCE else "Điều {}."))
    for at, text in enumerate(paper.text, start=1):
        if at == last:
            pages.room(height_of(signing, manner) + 0.5 * pages.layout.size * (2 + len(text) // 80))
        if text.startswith("~"):
            number += 1
            pages.article(mark.format(number), text[1:])
        elif text == "@T":
            pages.figures(paper.table)
        else:
            head = text.startswith("# ")
            pages.block(Block(Kind.HEAD if head else Kind.TEXT, text.removeprefix("# ")))
    draw_signature(luck, pages, issue, manner, signing)


def _draw_grounds(luck: Random, pages: LocalPages, issue: Issue) -> None:
    """In italics by Decree 30/2020 and in some offices before, on older papers upright or behind dashes."""
    year = issue.day.year
    italic = luck.random() < (0.85 if year >= _DECREE_SINCE else 0.4)
    dash = "- " if year < _DECREE_SINCE and luck.random() < 0.45 else ""
    for line in issue.paper.authority:
        pages.block(Block(Kind.MIDDLE, line))
    for ground in issue.paper.grounds:
        pages.block(Block(Kind.GROUND if italic else Kind.TEXT, dash + ground))
    pages.block(Block(Kind.MIDDLE, _WORDS[pages.specimen.document_type]))
