"""The subject of an official letter, which has no title: under its number, or beside the words that address it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from classifiers.dates import letter_date
from classifiers.folding import comparable, fold, fold_letters, is_upper_case, squeeze
from classifiers.header import Header, Row, is_number_label
from classifiers.layout import PageLayout, joined_text
from classifiers.nearness import are_flush
from classifiers.subject_lines import begins_text, is_abbreviation, is_lost, step

# What the letter is about, as it is announced, squeezed; "Về:" needs its colon.
_ANNOUNCED = ("vv", "veviec", "trichyeu")
_ABOUT, _ABOUT_WITH_COLON = comparable("về"), re.compile(r"\W*ve\s*:")
_QUOTES = ' “"«'
# Lines without a word that announces them are a subject only if they say so much.
_FEWEST_WORDS = 4
# How urgent or secret a letter is, stamped or printed under its subject (Decree 30/2020, Appendix I, boxes 10).
_STAMPS = ("hoa toc", "hoa toc hen gio", "thuong khan", "khan", "mat", "toi mat", "tuyet mat", "den", "cong van den")
_NEAR_ADDRESS = 6  # line pitches
_WIDE_BLANK = 1.3  # heights of a line: between two words of one line, not between two columns


def announces_subject(text: str) -> bool:
    """ "V/v ...", "Về việc ...", "Về ...", "Trích yếu: ..."."""
    first = comparable(text.strip(_QUOTES).partition(" ")[0])
    return (
        squeeze(text).startswith(_ANNOUNCED)
        or first == _ABOUT
        or _ABOUT_WITH_COLON.match(fold_letters(text)) is not None
    )


def subject_under_number(header: Header, layout: PageLayout) -> tuple[list[Row], bool]:
    """The lines from where the subject begins, in the column of the number, and whether nothing but their place says
    what they are."""
    under = header.left[header.number_at + 1 :] if header.number_at is not None else header.left
    first = next((at for at, row in enumerate(under) if _is_subject(row, header, layout)), None)
    if first is None:
        return [], False
    rows, told = [_whole(under[first], layout)], announces_subject(joined_text(under[first]))
    is_cut = _leaves_words(rows[0], layout)
    for row in (_whole(other, layout) for other in under[first + 1 :]):
        if step(rows[-1], row) > 1.4 * layout.line_pitch or begins_text(joined_text(row)):
            break
        if is_lost(row, layout):
            is_cut = True
            break
        if _is_other(row, rows):
            is_cut = is_cut or fold(joined_text(row)) not in _STAMPS
            break
        rows.append(row)
        is_cut = is_cut or _leaves_words(row, layout)
    return rows, is_cut or (not told and not joined_text(rows[0]).strip(_QUOTES)[:1].islower())


def subject_by_the_address(header: Header, layout: PageLayout) -> list[Row]:
    """The announced lines close above or below "Kính gửi", across the page."""
    addressed = next((row for row in layout.rows if squeeze(joined_text(row)).startswith("kinhgui")), None)
    if addressed is None:
        return []
    reach = _NEAR_ADDRESS * layout.line_pitch
    rows: list[Row] = []
    for row in layout.rows:
        text = joined_text(row)
        if not rows:
            is_near = row[0].top > header.bottom and abs(step(addressed, row)) < reach
            rows = [row] if is_near and announces_subject(text) else []
        elif step(rows[-1], row) > 1.25 * layout.line_pitch or begins_text(text) or is_lost(row, layout):
            break
        else:
            rows.append(row)
    return rows


def _whole(row: Row, layout: PageLayout) -> Row:
    """With the last words of a line whose blanks were widened to fill it: they may begin where the other column does.

    Dropped they would leave a subject that reads well: "đề nghị thanh | toán khối lượng hoàn" / "thành đợt 5".
    """
    line = _line_of(row, layout)
    blanks = [right.left - left.right for left, right in pairwise(row)]
    widest = max(_WIDE_BLANK * row[-1].height, 1.5 * max(blanks, default=0.0))
    for piece in line:
        is_next = 0 <= piece.left - row[-1].right <= widest
        if is_next and not letter_date(piece.text) and not is_upper_case(piece.text):
            row = (*row, piece)
    return row


def _leaves_words(row: Row, layout: PageLayout) -> bool:
    """Whether words in small letters go on behind it on its line: no other column's line begins so."""
    return any(piece.left > row[-1].right and piece.text[:1].islower() for piece in _line_of(row, layout))


def _line_of(row: Row, layout: PageLayout) -> Row:
    return next((line for line in layout.rows if row[-1] in line), ())


def _is_subject(row: Row, header: Header, layout: PageLayout) -> bool:
    return announces_subject(joined_text(row)) or _is_untold(row, header, layout)


def _is_untold(row: Row, header: Header, layout: PageLayout) -> bool:
    """Print right under the number, about its middle or from its left edge: a subject without "V/v"."""
    number, text = header.number_row, joined_text(row)
    if number is None or header.is_one_column or is_number_label(text) or letter_date(text) or is_upper_case(text):
        return False
    if not text.strip(_QUOTES)[:1].islower() and (len(fold(text).split()) < _FEWEST_WORDS or ":" in text):
        return False
    middle = (number[0].left + number[-1].right) / 2
    is_about = abs((row[0].left + row[-1].right) / 2 - middle) < 2 * layout.line_height
    is_flush = are_flush(row[0].left, number[0].left, layout)
    return (is_about or is_flush) and step(number, row) < 1.6 * layout.line_pitch


def _is_other(row: Row, taken: Sequence[Row]) -> bool:
    """Capitals below small letters are a stamp's or the text's, but for an abbreviation alone on the last line."""
    text = joined_text(row)
    if fold(text) in _STAMPS:
        return True
    return is_upper_case(text) and not is_abbreviation(text) and not is_upper_case(joined_text(taken[0]))
