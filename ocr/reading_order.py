"""From boxes of text to printed lines, and from lines to the order in which a person reads them.

Vietnamese administrative documents put two columns beside each other at the head (issuer and number; national title,
place and date) and at the foot (recipients; signer), with full-width text between them; certificates of two pages
side by side do it over the whole sheet. Columns are read one after the other. Forms and tables also have pieces side
by side, but there each row is one statement: they are read row by row.

Tools that keep a page's layout (`pdftotext -layout`, most of the time Tesseract) give the columns row by row instead;
`ReadingOrder.ROWS` does the same, for comparing with their texts.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from statistics import median

from models.values.geometry import Quad
from ocr.page_geometry import Place, page_skew, straighten, text_size

# In units of the line's height. Blanks inside a justified line stay below this: such pieces are always one line.
_SURELY_ONE_LINE = 0.35
# Wider than this is never one line, gutter or not.
_NEVER_ONE_LINE = 3.0
# What text reaching in from other rows must leave of a gutter, and how wide a blank in one other row proves it.
_LEAST_GUTTER, _TELLING_GUTTER = 0.3, 1.5
# Letters of a seal's ring and stamps slant by more than this against the page's lines, in radians; boxes of two letters
# do not tell.
_SLANT, _TELLING_LENGTH = 0.35, 1.5
# How far above and below a blank to look for the gutter it may be part of.
_GUTTER_REACH = 6.0
# Rows with text in both columns go on with the block across this much blank (a signature's), rows in only one column
# across less: a lone line further down is no longer part of the columns.
_BLOCK_REACH = 7.0
_LONE_REACH = 0.5
# Left edges that scatter less than this are aligned.
_ALIGNED = 1.0
# Two columns are two persons' when at least so many rows begin alike on both sides, and this share of them all.
_FEWEST_ALIKE, _SHARE_ALIKE = 2, 0.5
_LABEL_LETTERS = 6
_ADDRESSED = "kinhgui"


class ReadingOrder(StrEnum):
    """How lines that stand side by side follow each other."""

    COLUMNS = "columns"  # as a person reads: one column to its end, then the next
    ROWS = "rows"  # as the page is laid out: from top to bottom, in a row from left to right


def join_into_lines(boxes: Sequence[Quad]) -> list[list[int]]:
    """Indices of the boxes of each printed line, from left to right within a line; lines in no order."""
    skew = page_skew(boxes)
    places = straighten(boxes, skew)
    slanting = {index for index, box in enumerate(boxes) if _slants(box, skew)}
    follower: dict[int, int] = {}
    for place in places:
        neighbour = _right_neighbour(place, places)
        if (
            neighbour is not None
            and not {place.index, neighbour.index} & slanting
            and _one_line(place, neighbour, places)
        ):
            follower[place.index] = neighbour.index
    return _chains(len(places), follower)


def reading_order(
    boxes: Sequence[Quad], order: ReadingOrder = ReadingOrder.COLUMNS, texts: Sequence[str] | None = None
) -> list[int]:
    """Indices of the lines' boxes in the order in which they are read. `texts`: what the lines say, where known."""
    places = straighten(boxes, page_skew(boxes))
    if order is ReadingOrder.ROWS:
        return [place.index for row in _rows(places) for place in row]
    return [place.index for place in _ordered(places, texts or ())]


# Lines


def _slants(box: Quad, skew: float) -> bool:
    length, height = text_size(box)
    rise, run = box.top_right.y - box.top_left.y, box.top_right.x - box.top_left.x
    return length >= _TELLING_LENGTH * height and abs(math.atan2(rise, run) - skew) > _SLANT


def _right_neighbour(place: Place, places: Sequence[Place]) -> Place | None:
    beside = [
        other
        for other in places
        if other.index != place.index and other.centre > place.centre and place.shares_row_with(other)
    ]
    return min(beside, key=lambda other: (other.left, other.index), default=None)


def _one_line(first: Place, second: Place, places: Sequence[Place]) -> bool:
    height = min(first.height, second.height)
    if max(first.height, second.height) > 2 * height:
        return False
    gap = second.left - first.right
    if gap <= _SURELY_ONE_LINE * height:
        return gap > -height
    return gap <= _NEVER_ONE_LINE * height and not _in_gutter(first, second, places)


def _in_gutter(first: Place, second: Place, places: Sequence[Place]) -> bool:
    """Whether the blank between the two goes on above or below, with text on both sides of it."""
    reach = _GUTTER_REACH * min(first.height, second.height)
    others = [p for p in places if not (p.shares_row_with(first) or p.shares_row_with(second))]
    above = [p for p in others if 0 < first.middle - p.middle <= reach]
    below = [p for p in others if 0 < p.middle - first.middle <= reach]
    rows_above, rows_below = _rows(above)[::-1], _rows(below)
    return _blank_goes_on(first, second, rows_above) or _blank_goes_on(first, second, rows_below)


def _blank_goes_on(first: Place, second: Place, rows: Sequence[Sequence[Place]]) -> bool:
    """Row by row away from the blank: text across it ends it, text on both sides of it proves it.

    A narrow blank in the next row is only where two words happen to part at the same place.
    """
    height = min(first.height, second.height)
    left, right = first.right, second.left
    seen_left = seen_right = False
    for row in rows:
        middle = (left + right) / 2
        on_left = max((p.right for p in row if p.centre < middle), default=None)
        on_right = min((p.left for p in row if p.centre >= middle), default=None)
        left = left if on_left is None else max(left, on_left)
        right = right if on_right is None else min(right, on_right)
        if right - left < _LEAST_GUTTER * height:
            return False
        if on_left is not None and on_right is not None:
            return on_right - on_left >= _TELLING_GUTTER * height
        seen_left, seen_right = seen_left or on_left is not None, seen_right or on_right is not None
        if seen_left and seen_right:
            return True
    return False


def _rows(places: Sequence[Place]) -> list[list[Place]]:
    """From top to bottom; within a row from left to right."""
    rows: list[list[Place]] = []
    for place in sorted(places, key=lambda p: p.middle):
        if rows and all(place.shares_row_with(other) for other in rows[-1]):
            rows[-1].append(place)
        else:
            rows.append([place])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _chains(count: int, follower: dict[int, int]) -> list[list[int]]:
    taken: set[int] = set()
    for index, successor in list(follower.items()):
        if successor in taken:
            del follower[index]
        taken.add(successor)
    chains = []
    for index in range(count):
        if index not in follower.values():
            chain = [index]
            while chain[-1] in follower and follower[chain[-1]] not in chain:
                chain.append(follower[chain[-1]])
            chains.append(chain)
    return chains


# Order


def _ordered(places: Sequence[Place], texts: Sequence[str]) -> list[Place]:
    """Bands from top to bottom; neighbouring bands with a common gutter are one block of columns."""
    bands = _bands(places)
    ordered: list[Place] = []
    start = 0
    while start < len(bands):
        end, gutter = _block_from(bands, start, texts)
        block = [place for band in bands[start:end] for place in band]
        if gutter is None:
            ordered += sorted(block, key=lambda p: (p.middle, p.left))
        else:
            ordered += _ordered_block(bands[start:end], gutter, texts)
        start = end
    return ordered


def _bands(places: Sequence[Place]) -> list[list[Place]]:
    """Groups of lines that stand beside each other, directly or through others."""
    bands: list[list[Place]] = []
    bottom = float("-inf")
    for place in sorted(places, key=lambda p: p.top):
        # A quarter of a line of overlap is what accents and skew leave between neighbouring lines.
        if bands and place.top + 0.25 * place.height < bottom:
            bands[-1].append(place)
            bottom = max(bottom, place.bottom)
        else:
            bands.append([place])
            bottom = place.bottom
    return bands


Gutter = tuple[float, float]


def _gutters(band: Sequence[Place]) -> list[Gutter]:
    """Blank stretches of x between the lines of a band."""
    edges = sorted(band, key=lambda p: p.left)
    gutters, right = [], edges[0].right
    for place in edges[1:]:
        if place.left > right:
            gutters.append((right, place.left))
        right = max(right, place.right)
    return gutters


def _block_from(bands: Sequence[Sequence[Place]], start: int, texts: Sequence[str]) -> tuple[int, Gutter | None]:
    """Where the block that begins with this band ends, and its gutter; a plain band is a block of its own."""
    gutter = max(_gutters(bands[start]), key=lambda blank: blank[1] - blank[0], default=None)
    end = start + 1
    while gutter is not None and end < len(bands):
        narrowed = _narrowed(gutter, bands[end])
        if narrowed is None or not _near(bands[end - 1], bands[end], narrowed) or _is_addressed(bands[end], texts):
            break
        gutter = narrowed
        end += 1
    return end, gutter


def _is_addressed(band: Sequence[Place], texts: Sequence[str]) -> bool:
    """Whether the band begins the letter itself (Decree 30/2020, Appendix I, box 9a): the head ends above it."""
    return bool(texts) and any(_plain(texts[place.index]).startswith(_ADDRESSED) for place in band)


def _near(upper: Sequence[Place], lower: Sequence[Place], gutter: Gutter) -> bool:
    height = median(place.height for place in (*upper, *lower))
    reach = _BLOCK_REACH if _two_sided(lower, gutter) else _LONE_REACH
    return min(p.top for p in lower) - max(p.bottom for p in upper) <= reach * height


def _narrowed(gutter: Gutter, band: Sequence[Place]) -> Gutter | None:
    """What the band leaves of the gutter; None when its text goes across."""
    left, right = gutter
    for place in sorted(band, key=lambda p: p.left):
        if place.left < right and place.right > left:
            if place.centre < (left + right) / 2:
                left = max(left, place.right)
            else:
                right = min(right, place.left)
    wide_enough = right - left >= _LEAST_GUTTER * median(place.height for place in band)
    return (left, right) if wide_enough else None


def _two_sided(band: Sequence[Place], gutter: Gutter) -> bool:
    return any(p.right <= gutter[0] for p in band) and any(p.left >= gutter[1] for p in band)


def _ordered_block(bands: Sequence[Sequence[Place]], gutter: Gutter, texts: Sequence[str]) -> list[Place]:
    block = [place for band in bands for place in band]
    left = [place for place in block if place.centre < sum(gutter) / 2]
    right = [place for place in block if place.centre >= sum(gutter) / 2]
    if _reads_by_rows(bands, left, right) and not _shows_two_persons(bands, gutter, texts):
        return [place for band in bands for place in sorted(band, key=lambda p: p.left)]
    return _ordered(left, texts) + _ordered(right, texts)


def _shows_two_persons(bands: Sequence[Sequence[Place]], gutter: Gutter, texts: Sequence[str]) -> bool:
    """Whether most rows begin with the same label left and right of the gutter."""
    if not texts:
        return False
    middle, alike, rows = sum(gutter) / 2, 0, 0
    for band in bands:
        left = min((p for p in band if p.centre < middle), key=lambda p: p.left, default=None)
        right = min((p for p in band if p.centre >= middle), key=lambda p: p.left, default=None)
        if left is not None and right is not None:
            rows += 1
            alike += _label(texts[left.index]) == _label(texts[right.index]) != ""
    return alike >= _FEWEST_ALIKE and alike >= _SHARE_ALIKE * rows


def _label(text: str) -> str:
    """The first letters of what stands before a colon, without marks, or nothing."""
    before, colon, _ = text.partition(":")
    return _plain(before)[:_LABEL_LETTERS] if colon else ""


def _plain(text: str) -> str:
    """Small letters without marks, blanks and figures."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if letter.isalpha())


def _reads_by_rows(bands: Sequence[Sequence[Place]], left: Sequence[Place], right: Sequence[Place]) -> bool:
    """A form or table: one statement a row. Its pieces share baselines and start at common left edges."""
    if len(bands) == 1 and len(left) == len(right) == 1:
        return True
    return all(_baselines_agree(band) for band in bands) and _left_aligned(left) and _left_aligned(right)


def _baselines_agree(band: Sequence[Place]) -> bool:
    height = median(place.height for place in band)
    return max(p.middle for p in band) - min(p.middle for p in band) <= 0.35 * height


def _left_aligned(column: Sequence[Place]) -> bool:
    height = median(place.height for place in column)
    return max(p.left for p in column) - min(p.left for p in column) <= _ALIGNED * height
