"""Headings in capitals over the parts of a form whose labels are the same words: "CHA NUÔI" over "Họ và tên: ..."."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from classifiers.folding import is_upper_case, squeeze_label
from classifiers.label_index import LabelIndex
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout
from classifiers.nearness import SAME_EDGE

# "I. ", "PHẦN A - ", "2) " before the words of a heading.
_NUMBER = re.compile(r"^(?:PHẦN\s+)?(?:[IVX]{1,4}|\d{1,2}|[A-E])\s*[.):/–-]+\s*")


def with_part_headings(
    page: PageLayout, printed: Sequence[LabelledValue], index: LabelIndex
) -> tuple[LabelledValue, ...]:
    """The labels of a page with the headings of its parts among them, which other capitals do not count for.

    A heading is all of its row and names a section, and right below, at its own edge, a label with a colon begins:
    capitals over a signature have a name or a note below them.
    """
    known = {one.row for one in printed}
    begun = {one.row: one for one in reversed(printed)}
    headings = [
        LabelledValue(label, row, page, (), page.rows[row][0], False, page.text_right, True)
        for row in range(len(page.rows) - 1)
        if row not in known and (label := _heading_on(page, row, begun.get(row + 1), index.sections))
    ]
    return tuple(sorted([*printed, *headings], key=lambda one: (one.row, one.printed.left)))


def _heading_on(page: PageLayout, row: int, below: LabelledValue | None, sections: Collection[str]) -> str | None:
    """The heading's words where the row is one and the first label of the next row stands at its edge."""
    piece = page.rows[row][0]
    if len(page.rows[row]) > 1 or below is None or not below.has_colon or not is_upper_case(piece.text):
        return None
    # Farther than lines of one cell: labels may be set in, or the heading's number out.
    is_at_edge = abs(below.printed.left - piece.left) < 2 * SAME_EDGE * page.line_height
    words = _NUMBER.sub("", piece.text).strip(" .:-–")
    return words if is_at_edge and squeeze_label(words) in sections else None
