"""Labels that stand above their values beside print of other columns: what stands right under them is theirs.

Cơ quan cấp / Authority
                                Chữ ký người mang hộ chiếu
Cục Quản lý xuất nhập cảnh
"""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.labels import LabelledValue
from classifiers.layout import Piece
from classifiers.wrapping import SAME_LEFT

# In line heights: how far below a label its value stands at most, and how far off its middle.
_NEAREST_BELOW, _OFF_CENTRE = 1.2, 1.0


def is_between(label: LabelledValue, beside: Sequence[Piece], below: Sequence[Piece], labels: Sequence[float]) -> bool:
    """Whether a row is all print beside and below the label, and in the next one print stands right under the label
    that begins none of the `labels`, told by their left edges: that is nearer."""
    page, printed, slack = label.page, label.printed, SAME_LEFT * label.page.line_height
    if any(piece.left < printed.right + slack or piece.top < printed.centre_y for piece in beside):
        return False
    under = [piece for piece in below if piece.top - printed.bottom < _NEAREST_BELOW * page.line_height]
    return any(
        abs(piece.left - printed.left) < slack
        or abs(piece.centre_x - printed.centre_x) < _OFF_CENTRE * page.line_height
        for piece in under
        if not any(abs(at - piece.left) < slack for at in labels)
    )


def heads_column(label: LabelledValue, below: Sequence[Piece], other: float) -> bool:
    """Whether the label, without a colon, has print of its own right under it, left of the label that begins at
    `other`."""
    slack = SAME_LEFT * label.page.line_height
    is_under = abs(below[0].left - label.printed.left) < slack and below[0].right < other - slack
    return not label.has_colon and is_under
