"""Halves of a form of which one's heading was not read: what stands in it is not the other half's.

"Họ và tên chồng ... | Họ và tên vợ ..." with the same questions below in both halves: where the husband's line was lost
to the reader, his answers stand left of where the wife's part begins.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from classifiers.begun_sections import BEYOND, BegunSection
from classifiers.folding import squeeze
from classifiers.labels import LabelledValue

# Of the page's width: halves begin farther apart than labels of one half are set in.
_HALF = 0.25
_FEWEST_TWINS = 2


def in_other_half(
    occurrence: LabelledValue, begun: Sequence[BegunSection], printed: Sequence[LabelledValue], names: Collection[str]
) -> str | None:
    """Whose the label is when it stands in a half beside the only section begun: the other of the two that the type
    has, or nobody's. None where the page does not ask the same on both sides."""
    if len(begun) != 1 or begun[0].name not in names:
        return None
    left, width = begun[0].left, occurrence.page.width
    if occurrence.printed.left > left - _HALF * width or not _ask_twice(printed, begun[0], width):
        return None
    others = [name for name in names if name != begun[0].name]
    return others[0] if len(others) == 1 else BEYOND


def _ask_twice(printed: Sequence[LabelledValue], section: BegunSection, width: float) -> bool:
    """Whether rows below the section's head ask the same question in it and left of it."""
    below = [one for one in printed if one.row > section.row]
    inside = {(one.row, squeeze(one.label)) for one in below if one.printed.left > section.left - 0.5 * _HALF * width}
    outside = {(one.row, squeeze(one.label)) for one in below if one.printed.left < section.left - _HALF * width}
    return len(inside & outside) >= _FEWEST_TWINS
