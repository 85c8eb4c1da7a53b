"""Values that are told by their form alone, wherever they stand: serial numbers, titles of two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.declarations import FieldSpecification
from classifiers.finding import Finding
from classifiers.folding import squeeze
from classifiers.layout import PageLayout, Piece, cut
from classifiers.nearness import is_next_line
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.stacked_lines import stands_below

_ANYTHING = "…x"
_Found = tuple[PageLayout, Piece, re.Match[str]]


def find_by_pattern(pages: Sequence[PageLayout], specification: FieldSpecification) -> Finding | None:
    """The one value on the pages that has the declared form; several different ones are told as such."""
    expression = re.compile(rf"(?<!\w)(?:{specification.pattern})(?!\w)")
    found: list[_Found] = []
    for page in pages:
        for piece in page.pieces:
            found += [(page, piece, match) for match in expression.finditer(piece.text)]
    pairs = [(page, pair) for page in pages for pair in _stacked(page)]
    if not found:
        found = [(page, pair, match) for page, pair in pairs for match in expression.finditer(pair.text)]
    if not found:
        return None
    found = [_with_line_below(one, pairs, expression) for one in found]
    if words := [one for one in found if _is_a_line_of_words(one)]:
        found = words
    page, piece, match = found[0]
    value, reasons = normalise(match[0], specification)
    if len({squeeze(other[0]) for _, _, other in found}) > 1:
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    printed = cut((piece,), match.start(), match.end(), page.level) or piece
    return Finding(specification.name, value, match[0], (printed,), 0.93, reasons)


def _with_line_below(found: _Found, pairs: Sequence[tuple[PageLayout, Piece]], expression: re.Pattern[str]) -> _Found:
    """The same value with the line below it where the form reaches over both: "CÔNG TY TRÁCH NHIỆM HỮU HẠN" / "HAI
    THÀNH VIÊN TRỞ LÊN"."""
    page, piece, match = found
    # A form that ends in any words ("ỦY BAN NHÂN DÂN HUYỆN ...") would reach over whatever is below.
    anything = expression.match(f"{piece.text} {_ANYTHING}", match.start())
    if match.end() < len(piece.text) or (anything and anything[0].endswith(_ANYTHING)):
        return found
    for other, pair in pairs:
        longer = expression.match(pair.text, match.start())
        if other is page and pair.words[0] is piece.words[0] and longer and len(longer[0]) > len(match[0]):
            return page, pair, longer
    return found


def _is_a_line_of_words(found: _Found) -> bool:
    """Whether words in capitals are all of their line: the same within a line ("Tên công ty: CÔNG TY TNHH ...") begin
    something else. Of numbers every one counts, for nothing tells whose they are."""
    _, piece, match = found
    return match[0].strip() == piece.text.strip() and not any(map(str.isdigit, match[0]))


def _stacked(page: PageLayout) -> Iterator[Piece]:
    """Each line together with the one below it about the same middle, or that begins before it and goes on under it: a
    title of two lines, a body whose district is filled in below."""
    for at, piece in enumerate(page.pieces):
        for below in page.pieces[at + 1 :]:
            if below.top > piece.centre_y and (stands_below(piece, below, page) or _begins_before(piece, below)):
                yield page.level.piece((*piece.words, *below.words), page.number)
                break


def _begins_before(above: Piece, below: Piece) -> bool:
    return is_next_line(above, below) and below.left <= above.left and above.centre_x <= below.right
