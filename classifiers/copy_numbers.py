"""The number of an extract itself, in its head: no record keeps it, and the certificate's number is another.

"Số: 374/TLKS-BS" stands above the title TRÍCH LỤC KHAI SINH (BẢN SAO), "Số: 77, ngày 28/10/1990" below it (forms of
Circulars 15/2015, 04/2020 and 04/2024/TT-BTP).
"""

from __future__ import annotations

import re
from dataclasses import replace

from classifiers.copy_words import says_it_is_a_copy
from classifiers.folding import fold
from classifiers.layout import PageLayout, Piece

_NUMBER = re.compile(r"\W*S[ốôo6ó]\s*[:.]?\s*(?P<number>\d\S*(?:\s*[/-]\s*\S+)*)\W*", re.IGNORECASE)
# Of an extract of a death only the copy: "TLKT" is the number of the original that the declarant is given.
_OF_A_COPY = re.compile(
    r"\d.*[/ -](?:(?:ubnd|tp|ht|tpht)[ -]?)?(?:tl(?!kt$)[a-z]{0,5}|bs|sl|ts)(?:[ -]?(?:bs|ubnd|[a-z]{2}))?"
)
_REGISTERED = re.compile(r"(?:^|[\s,;(])S[ốô]\s*:?\s*\d[\w/.-]*[\s,;]*(?:quyển|ngày)|^S[ốô]\s*:\s*\d", re.IGNORECASE)


def without_copy_number(layout: PageLayout) -> PageLayout:
    """The page without the number that a copy bears beside the registration's."""
    title = next((piece for piece in layout.pieces if says_it_is_a_copy(piece, layout)), None)
    if title is None:
        return layout
    is_registered = any(_REGISTERED.search(piece.text) for piece in layout.pieces if piece.top > title.bottom)
    own = {id(p) for p in layout.pieces if p.bottom < title.top + title.height and _is_copys(p, is_registered)}
    if not own:
        return layout
    rows = (tuple(piece for piece in row if id(piece) not in own) for row in layout.rows)
    return replace(layout, rows=tuple(row for row in rows if row))


def _is_copys(piece: Piece, is_registered: bool) -> bool:
    """Whether it is a number whose symbol says so, or any where the registration's own stands below the title."""
    number = _NUMBER.fullmatch(piece.text)
    return number is not None and (is_registered or _OF_A_COPY.fullmatch(fold(number["number"])) is not None)
