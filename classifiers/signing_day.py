"""Place and day above who signs, where the letterhead has none: so cooperatives, schools and companies close."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.dates import letter_date
from classifiers.header import Row
from classifiers.layout import PageLayout, joined_text
from classifiers.signature_block import SignatureBlock

# Between the day and the position there is at most a blank line.
_NEAR_PITCHES = 2.6
_MOST_LETTERS_AFTER = 3
_MOST_PLACE_WORDS = 7


def row_above_signature(layouts: Sequence[PageLayout], block: SignatureBlock | None) -> Row | None:
    """The row that says nothing but where and when the paper was signed, right above the first line of the block."""
    if block is None or not block.title_lines:
        return None
    first = block.title_lines[0]
    layout = next(layout for layout in layouts if layout.number == first.page)
    nearest = first.centre_y - _NEAR_PITCHES * layout.line_pitch
    for row in reversed(layout.rows):
        beside = tuple(piece for piece in row if piece.right > layout.text_left + 0.4 * layout.width)
        if not beside or beside[0].centre_y >= first.top or beside[0].centre_y < nearest:
            continue
        if is_place_and_day(beside):
            return beside
    return None


def is_place_and_day(row: Row) -> bool:
    """ "Quảng Ngãi, ngày 5/3/2008" and nothing else: a few words that names of places have before the day."""
    text = joined_text(row)
    found = letter_date(text)
    if found is None or len(text.strip(" .,;/")) - found.end() > _MOST_LETTERS_AFTER:
        return False
    words = text[: found.start()].strip(" ,.;:-_(").split()
    named = all(word[:1].isupper() or word in ("phố", "-", "–") for word in words)
    return len(words) <= _MOST_PLACE_WORDS and named
