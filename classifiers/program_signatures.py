"""Words that a signing program shows beside a signature: who signed, which is mostly the office, and when.

Programs set them into the page wherever the signature is: "Digitally signed by / Sở Xây Dựng / Date: 2024.04.13
16:10:31 +07'00'", "Ký bởi: ... Thời gian ký: ...". None of it is what the office printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.folding import fold
from classifiers.layout import PageLayout, Piece, without_pieces

_HEADINGS = re.compile(
    r"(?:(?:digitally |electronically )?signed by|signature (?:not verified|valid|is valid)"
    r"|(?:duoc )?ky (?:so |dien tu )?boi|nguoi ky)\b"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.;]\d{2}[:.;]\d{2}(?!\d)")
# Lines of such words are small and close; there are eight at most: who, whose, an address, why, where, when.
_MOST_LINES, _CLOSE, _SAME_EDGE = 8, 1.2, 0.05


def without_program_signatures(layout: PageLayout) -> PageLayout:
    """The page without blocks that begin as such words do and tell a time to the second."""
    headings = [piece for piece in layout.pieces if _HEADINGS.match(fold(piece.text))]
    return without_pieces(layout, [piece for heading in headings for piece in _block(heading, layout)])


def _block(heading: Piece, layout: PageLayout) -> Sequence[Piece]:
    """The heading with the lines close below it at its left edge down to the time; empty where none is told."""
    block = [heading]
    for piece in sorted(layout.pieces, key=lambda piece: piece.top):
        above = block[-1]
        is_close = above.centre_y < piece.centre_y and piece.top - above.bottom < _CLOSE * above.height
        if is_close and abs(piece.left - heading.left) < _SAME_EDGE * layout.width and len(block) < _MOST_LINES:
            block.append(piece)
    times = [at for at, piece in enumerate(block) if _CLOCK.search(piece.text)]
    return block[: times[-1] + 1] if times else ()
