"""What is on a page at all: print and pen, specks of dust, or the ink of a seal that came through from behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from digitize.images import PageImage, chroma_of, opencv
from digitize.print_measures import Grey, paper_of, without_rim

_WORKING_DPI = 150.0
# Marks this much darker than the paper are seen at arm's length.
SEEN_DEPTH = 40
# A full stop of 13-point print is 0.5 mm wide, a figure 3 mm high: dust is smaller than a figure's stroke is long.
_SPECK_MM = 1.0
# Of a seal pressed on the other side, ink comes through in pieces. A seal of this side has a ring or letters that hold
# together: pieces longer than this are no soaked ink.
_LONGEST_PIECE_MM = 14.0
_SEAL_SHARE = 0.006
_COLOURED = 40


@dataclass(frozen=True, slots=True)
class Marks:
    """`are_specks`: nothing larger than dust. `is_seal_from_behind`: besides dust only small pieces of coloured ink."""

    are_specks: bool
    is_seal_from_behind: bool


def find_marks(image: PageImage, dpi: float) -> Marks:
    """About 25 ms."""
    cv2 = opencv()
    scale = min(1.0, _WORKING_DPI / dpi, 1800 / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else image
    grey: Grey = without_rim(np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), dtype=np.uint8))
    chroma = without_rim(chroma_of(small))
    is_seen = cv2.subtract(paper_of(grey), grey) > SEEN_DEPTH
    pixels_a_mm = dpi * scale / 25.4
    _, labels, stats, _ = cv2.connectedComponentsWithStats(is_seen.astype(np.uint8))
    longest = stats[1:, 2:4].max(axis=1, initial=0)
    large = longest >= _SPECK_MM * pixels_a_mm
    if not large.any():
        return Marks(are_specks=True, is_seal_from_behind=False)
    kept = np.zeros(len(stats), np.bool_)
    kept[1:] = large
    is_mark = kept[labels]
    from_behind = (
        float(np.median(chroma[is_mark])) > _COLOURED
        and float((chroma[is_mark] > _COLOURED // 2).mean()) > 0.85
        and longest.max() <= _LONGEST_PIECE_MM * pixels_a_mm
        and float(is_mark.mean()) < _SEAL_SHARE
    )
    return Marks(are_specks=False, is_seal_from_behind=bool(from_behind))
