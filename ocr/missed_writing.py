"""What a second look of the detector finds on pages that a pen filled in.

The detector is given pages as small as their print allows. A pen's strokes are thinner: of a form's answer it then sees
the first words, or not the line at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.values.geometry import Quad
from ocr.page_geometry import text_size
from ocr.pieces import Piece

# How much larger the page is looked at again.
LARGER = 1.3
# So many pieces, and this share of all, with words that the network for handwriting read otherwise: a page of print has
# one or two.
_FEWEST_WRITTEN, _SHARE_WRITTEN = 2, 0.1
# A stretch of a box that nothing was read in, in heights of the box: the shortest words have as much.
_BARE = 0.6
_SAME_ROW = 0.5
# What a second look sees is held against a signature's strokes: these make letters too, unsure ones.
_SURELY_SEEN, _FEWEST_LETTERS = 0.7, 2


def is_filled_by_pen(pieces: Sequence[Piece]) -> bool:
    """Whether a page as read holds handwriting."""
    written = sum(any(word.is_contested for word in piece.words) for piece in pieces)
    return written >= max(_FEWEST_WRITTEN, _SHARE_WRITTEN * len(pieces))


def boxes_not_read(boxes: Sequence[Quad], pieces: Sequence[Piece]) -> list[Quad]:
    """The boxes with a stretch in which no piece was read."""
    return [box for box in boxes if _widest_bare(box, pieces) >= _BARE * text_size(box)[1]]


def surely_seen(pieces: Sequence[Piece]) -> list[Piece]:
    """Without single letters and guesses."""
    return [one for one in pieces if one.confidence >= _SURELY_SEEN and one.letter_count >= _FEWEST_LETTERS]


def _widest_bare(box: Quad, pieces: Sequence[Piece]) -> float:
    frames = sorted((p.frame for p in pieces if _on_one_row(box, p.frame)), key=lambda frame: frame.left)
    reached, widest = box.left, 0.0
    for frame in frames:
        widest = max(widest, min(frame.left, box.right) - reached)
        reached = max(reached, frame.right)
    return max(widest, box.right - reached)


def _on_one_row(box: Quad, frame: Quad) -> bool:
    across = min(box.right, frame.right) - max(box.left, frame.left)
    down = min(box.bottom, frame.bottom) - max(box.top, frame.top)
    return across > 0 and down >= _SAME_ROW * min(box.height, frame.height)
