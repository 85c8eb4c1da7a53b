"""Lines that a reader drew across both columns below the text: a recipient and, behind it, a line of the position.

"- Sở Nội vụ; TRƯỞNG PHÒNG TỔ CHỨC" is two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifiers.folding import is_upper_case
from classifiers.layout import Level, PageLayout, Piece
from classifiers.position_lines import begins_block

_ENTRY = re.compile(r"\s*[-–+•*]")
# An entry ends with one of these; what follows one in capitals and begins as positions do is the other column's.
_ENDS = (";", ",", ".", ")", ":")
# The column of positions begins behind this share of the text's width.
_OTHER_COLUMN = 0.35


def parted_from_recipients(layout: PageLayout) -> PageLayout:
    """The same page; such lines are two pieces."""
    least = layout.text_left + _OTHER_COLUMN * (layout.text_right - layout.text_left)
    rows = tuple(tuple(part for piece in row for part in _parts(piece, layout.level, least)) for row in layout.rows)
    return layout if rows == layout.rows else replace(layout, rows=rows)


def _parts(piece: Piece, level: Level, least: float) -> Sequence[Piece]:
    """`least` is how far left a position may begin."""
    if _ENTRY.match(piece.text) is None or is_upper_case(piece.text):
        return (piece,)
    for at in range(2, len(piece.words)):
        head, tail = piece.words[:at], level.piece(piece.words[at:], piece.page)
        if head[-1].text.endswith(_ENDS) and tail.left > least and is_upper_case(tail.text) and begins_block(tail):
            return level.piece(head, piece.page), tail
    return (piece,)
