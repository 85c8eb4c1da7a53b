"""Labels that stand above their values beside print of other columns: what stands right under them is theirs.

Cơ quan cấp / Authority
                                Chữ ký người mang hộ chiếu
Cục Quản lý xuất nhập cảnh
"""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.labels import LabelledValue
from classifiers.layout import Piece
from classifiers.nearness import SAME_EDGE, begin_alike, is_close_under, share_a_middle


def is_between(label: LabelledValue, beside: Sequence[Piece], below: Sequence[Piece], labels: Sequence[float]) -> bool:
    """Whether a row is all print beside and below the label, and in the next one print stands right under the label
    that begins none of the `labels`, told by their left edges: that is nearer."""
    page, printed, slack = label.page, label.printed, SAME_EDGE * label.page.line_height
    if any(piece.left < printed.right + slack or piece.top < printed.centre_y for piece in beside):
        return False
    return any(
        begin_alike(piece.left, printed.left, page) or share_a_middle(piece.centre_x, printed.centre_x, page)
        for piece in below
        if is_close_under(printed, piece, page) and not any(begin_alike(at, piece.left, page) for at in labels)
    )


def heads_column(label: LabelledValue, below: Sequence[Piece], other: float) -> bool:
    """Whether the label, without a colon, has print of its own right under it, left of the label that begins at
    `other`."""
    begins_there = begin_alike(below[0].left, label.printed.left, label.page)
    is_under = begins_there and below[0].right < other - SAME_EDGE * label.page.line_height
    return not label.has_colon and is_under
