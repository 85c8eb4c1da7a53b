"""Values that are told by their form alone, wherever they stand: serial numbers, titles of two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.declarations import FieldSpecification
from classifiers.finding import Finding
from classifiers.folding import squeeze
from classifiers.layout import PageLayout, Piece, cut
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.stacked_lines import stands_below


def find_by_pattern(pages: Sequence[PageLayout], specification: FieldSpecification) -> Finding | None:
    """The one value on the pages that has the declared form; several different ones are told as such."""
    expression = re.compile(rf"(?<!\w)(?:{specification.pattern})(?!\w)")
    found: list[tuple[PageLayout, Piece, re.Match[str]]] = []
    for page in pages:
        for piece in page.pieces:
            found += [(page, piece, match) for match in expression.finditer(piece.text)]
    if not found:
        for page in pages:
            for pair in _stacked(page):
                found += [(page, pair, match) for match in expression.finditer(pair.text)]
    if not found:
        return None
    page, piece, match = found[0]
    value, reasons = normalise(match[0], specification)
    if len({squeeze(other[0]) for _, _, other in found}) > 1:
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    printed = cut((piece,), match.start(), match.end(), page.level) or piece
    return Finding(specification.name, value, match[0], (printed,), 0.93, reasons)


def _stacked(page: PageLayout) -> Iterator[Piece]:
    """Each line together with the one below it about the same middle: a title of two lines."""
    for at, piece in enumerate(page.pieces):
        for below in page.pieces[at + 1 :]:
            if below.top > piece.centre_y and stands_below(piece, below, page):
                yield page.level.piece((*piece.words, *below.words), page.number)
                break
