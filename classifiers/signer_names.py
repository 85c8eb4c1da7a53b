"""The name of who signs: which line under a position it is, with the titles before it and the dirt about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.body_kinds import begins_with_a_body
from classifiers.folding import fold, is_upper_case
from classifiers.layout import PageLayout, Piece
from classifiers.names import begins_with_surname, has_usual_syllables, looks_like_name, strip_title
from classifiers.position_lines import begins_block

_SIGNED_BY = re.compile(r"(?:digitally )?signed by|(?:duoc )?ky (?:so )?boi|nguoi ky|chu ky so")
_LINES_OF_A_CERTIFICATE = 2.6
# A name with degrees and rank; longer lines are text, and so is "QUYẾT ĐỊNH:" below who decides.
_MOST_NAME_WORDS = 9


def name_below(column: Sequence[Piece], lines: Sequence[Piece], layout: PageLayout) -> Piece | None:
    """The nearest line under the position that looks like a name and stands about its middle."""
    centre = (min(p.left for p in lines) + max(p.right for p in lines)) / 2
    reach = lines[-1].bottom + 12 * layout.line_height
    damaged: Piece | None = None
    for piece in column:
        if piece.top < lines[-1].bottom or piece.top > reach:
            continue
        if abs(piece.centre_x - centre) > 0.14 * layout.width:
            continue
        if begins_block(piece) or (is_upper_case(piece.text) and piece.top - lines[-1].bottom < layout.line_pitch):
            continue
        if _names_a_certificate(piece, column):
            continue
        if is_signer_name(piece):
            return piece
        may_be_one = 1 < len(piece.words) <= _MOST_NAME_WORDS and not piece.text.rstrip().endswith(":")
        if may_be_one and piece.words[-1].text[:1].isupper():
            # Letters under a seal: no name to answer with, but the place for a clerk to look at.
            damaged = damaged or piece
    return damaged


def _names_a_certificate(piece: Piece, column: Sequence[Piece]) -> bool:
    """What a signing program prints beside the name: "Digitally signed by" / "Bộ Y Tế", whose certificate it is."""
    above = [p for p in column if _SIGNED_BY.match(fold(p.text)) and abs(p.left - piece.left) < 2 * piece.height]
    return any(0 < piece.centre_y - p.centre_y < _LINES_OF_A_CERTIFICATE * p.height for p in above)


def is_signer_name(piece: Piece) -> bool:
    """Whether the line may be the name of who signs, with titles and ranks before it."""
    text = strip_title(without_dirt(piece.text))
    if begins_with_a_body(text) and not begins_with_surname(text):
        return False  # "Sở Tư pháp", as programs name who signed
    if is_upper_case(text):
        # Headings in capitals have the syllables of names, but not a surname first.
        return looks_like_name(text.title()) and begins_with_surname(text)
    # Huyền and Điều are words of office only without their marks.
    return looks_like_name(text) or (len(text.split()) > 1 and has_usual_syllables(text))


def without_dirt(text: str) -> str:
    """Without the specks and strokes at a line's ends that were read as signs."""
    return re.sub(r"^[^\w]+|(?:[^\w.)]|(?<=\s)\.)+$", "", text)
