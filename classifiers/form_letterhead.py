"""The agency that issues a form: in the left column of its letterhead, or a mission abroad in the middle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.finding import Finding
from classifiers.folding import fold, is_upper_case
from classifiers.header import find_header
from classifiers.institutions import COMMITTEES
from classifiers.issuer import issuing_body, names_a_body
from classifiers.layout import PageLayout, Piece, joined_text
from classifiers.nearness import are_flush, is_next_line
from classifiers.reasons import ReviewReason
from classifiers.stacked_lines import SAME_MIDDLE, goes_on_below, is_below
from classifiers.syllables import is_syllable

# Representative missions abroad print their name in the middle, under the emblem.
_MISSIONS = ("dai su quan", "tong lanh su quan", "lanh su quan", "van phong kinh te", "phai doan thuong truc")
_MOST_OF_AN_ABBREVIATION = 4


def agency_finding(name: str, pages: Sequence[PageLayout], title: Piece | None) -> Finding | None:
    """The issuing body's own lines in the left column of the letterhead."""
    for page in pages:
        header = find_header(page)
        if header is not None and title is not None and title.page == page.number:
            header = header.above(title.top)
        lines = issuing_body(header) if header is not None else ()
        if header is not None and not lines and names_a_body(below := issuing_body(header.under_the_motto)):
            lines = below
        if header is not None and not lines and header.left and fold(header.left[0][0].text).startswith(COMMITTEES):
            lines = header.left[0]  # "UBND phường ...", not in capitals
        if len(lines) > 1 and _is_abbreviation(lines[-1]):
            lines = lines[:-1]
        if lines:
            lines = _body_below(page, lines[-1]) or lines
            text = _name_in(lines)
            return Finding(name, text, text, tuple(lines), 0.93)
    return _mission(name, pages, title)


def _mission(name: str, pages: Sequence[PageLayout], title: Piece | None) -> Finding | None:
    """A mission abroad that is named in the middle above the title."""
    for page in pages:
        for at, piece in enumerate(page.pieces):
            if title is not None and title.page == page.number and piece.centre_y > title.top:
                break
            if not is_upper_case(piece.text) or not fold(piece.text).startswith(_MISSIONS):
                continue
            lines = [piece]
            for below in page.pieces[at + 1 :]:
                is_where = fold(below.text).startswith("tai ") and is_below(lines[-1], below, page, SAME_MIDDLE)
                if is_where or goes_on_below(lines[-1], below, page):
                    lines.append(below)
            text = _name_in(lines)
            # A mission is named by where it is.
            reasons = () if " tai " in f" {fold(text)} " else (ReviewReason.AMBIGUOUS,)
            return Finding(name, text, text, tuple(lines), 0.93, reasons)
    return None


def _name_in(lines: Sequence[Piece]) -> str:
    return re.sub(r"\s+", " ", joined_text(lines)).strip(" -_*.,;:~")


def _is_abbreviation(line: Piece) -> bool:
    """The body's English letters under its name: "BỘ CÔNG AN" / "MPS". A word is the end of the name: "PHƯỚC LONG" /
    "NAM"."""
    is_short = len(line.words) == 1 and line.text.isascii() and len(line.text) <= _MOST_OF_AN_ABBREVIATION
    return is_short and not is_syllable(line.text.lower())


def _body_below(page: PageLayout, last: Piece) -> tuple[Piece, ...]:
    """A body in the very next line at the same edge, too wide for a left column: what stands above is its parent."""
    for piece in page.pieces:
        is_next = is_next_line(last, piece) and are_flush(piece.left, last.left, page)
        if is_next and is_upper_case(piece.text) and names_a_body((piece,)):
            return (piece,)
    return ()
