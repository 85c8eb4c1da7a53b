"""The number of an extract itself, in its head: no record keeps it, and the certificate's number is another.

"Số: 374/TLKS-BS" stands above the title TRÍCH LỤC KHAI SINH (BẢN SAO), "Số: 77, ngày 28/10/1990" below it (forms of
Circulars 15/2015, 04/2020 and 04/2024/TT-BTP), or run on in a sentence: "Đã đăng ký khai tử tại: ...; số: 18/2022; ngày
...". The number in the head is the certificate's only where the page tells no registration's: on an extract of a death
that its declarant is given ("05/TLKT"), on a portal's with its "Số trích lục".
"""

from __future__ import annotations

import re
from dataclasses import replace

from classifiers.copy_words import says_it_is_a_copy
from classifiers.folding import fold, is_upper_case
from classifiers.layout import PageLayout, Piece

_NUMBER = re.compile(
    r"\W*S[ốôo6ó](?P<word> trích lục)?\s*[:.]?\s*(?P<number>\d\S*(?:\s*[/-]\s*\S+)*)\W*", re.IGNORECASE
)
# Of an extract of a death only the copy: "TLKT" is the number of the original that the declarant is given.
_OF_A_COPY = re.compile(
    r"\d.*[/ -](?:(?:ubnd|tp|ht|tpht)[ -]?)?(?:tl(?!kt$)[a-z]{0,5}|bs|sl|ts)(?:[ -]?(?:bs|ubnd|[a-z]{2}))?"
)
_REGISTERED = re.compile(r"(?:^|[\s,;(])S[ốô]\s*:?\s*\d[\w/.-]*[\s,;]*(?:quyển|ngày)|^S[ốô]\s*:\s*\d", re.IGNORECASE)
# Over the ends of lines, and whatever its figures were read as: then too the number in the head is not this one.
_REGISTERED_IN_SENTENCE = re.compile(
    r"đăng ký (?:(?!giấy|căn cước|chứng minh|hộ chiếu|thẻ|cccd|cmnd|người|họ\b)[^.]){5,200}?[\s,;(]số\s*:\s*[^\W_]",
    re.IGNORECASE,
)
# Any paper's of civil status, be the extract a copy or the original.
_EXTRACT = re.compile(r"(?:ban )?trich luc [a-z ]{4,60}")


def without_copy_number(layout: PageLayout) -> PageLayout:
    """The page without the number that a copy bears beside the registration's."""
    title = next((piece for piece in layout.pieces if says_it_is_a_copy(piece, layout)), None)
    extract = title or next((piece for piece in layout.pieces if _is_extracts_title(piece)), None)
    if extract is None:
        return layout
    below = [piece for piece in layout.pieces if piece.top > extract.bottom]
    is_registered = _REGISTERED_IN_SENTENCE.search(" ".join(piece.text for piece in below)) is not None
    if title is None and not is_registered:
        return layout
    is_registered = is_registered or any(_REGISTERED.search(piece.text) for piece in below)
    own = {id(p) for p in layout.pieces if p.bottom < extract.top + extract.height and _is_copys(p, is_registered)}
    if not own:
        return layout
    rows = (tuple(piece for piece in row if id(piece) not in own) for row in layout.rows)
    return replace(layout, rows=tuple(row for row in rows if row))


def _is_extracts_title(piece: Piece) -> bool:
    return is_upper_case(piece.text) and _EXTRACT.fullmatch(fold(piece.text)) is not None


def _is_copys(piece: Piece, is_registered: bool) -> bool:
    """Whether it is a number whose symbol says so, or any where the registration's own stands below the title."""
    number = _NUMBER.fullmatch(piece.text)
    if number is None:
        return False
    return is_registered or (not number["word"] and _OF_A_COPY.fullmatch(fold(number["number"])) is not None)
