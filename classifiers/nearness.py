"""When print stands near other print: the bounds that the rules of forms share, in line heights of the page.

Lines about one middle are told by shares of the page instead (`stacked_lines`): a letterhead's capitals and its small
print are of different heights, and centred lines differ with their lengths.
"""

from __future__ import annotations

from classifiers.layout import PageLayout, Piece

# The lines of one cell, and a label with what is set under it, begin no farther apart: a reader's boxes end where the
# ink does, and letters lean.
SAME_EDGE = 0.6
# Where nothing but the edge tells that print belongs together, chance needs less room.
FLUSH = 0.5
# A middle is moved by what is wrong with either end.
_SAME_MIDDLE = 1.0
# A label and its value below or above it; lines of a form are farther apart.
NEAREST_BELOW = 1.2
# In heights of the line above: two lines set as one text, whose boxes may reach into each other.
_OVERLAP, _SOLID = 0.4, 0.8


def begin_alike(one: float, other: float, page: PageLayout) -> bool:
    """Whether two left edges are those of one cell."""
    return abs(one - other) < SAME_EDGE * page.line_height


def are_flush(one: float, other: float, page: PageLayout) -> bool:
    """Whether two left edges are one margin, with nothing else to tell it."""
    return abs(one - other) < FLUSH * page.line_height


def share_a_middle(one: float, other: float, page: PageLayout) -> bool:
    """Whether two middles across are those of print that is centred on each other."""
    return abs(one - other) < _SAME_MIDDLE * page.line_height


def is_close_under(above: Piece, below: Piece, page: PageLayout) -> bool:
    """Whether a label and its value, whichever is above, stand as near as they do without a row between."""
    return below.top - above.bottom < NEAREST_BELOW * page.line_height


def is_next_line(above: Piece, below: Piece) -> bool:
    """Whether two lines follow each other as those of one text do, in heights of the upper one: letterheads are set in
    other sizes than the page."""
    return -_OVERLAP * above.height <= below.top - above.bottom < _SOLID * above.height
