"""Letterheads of one column: the national title in the middle, the body's name above it, below it or at the margin.

Cooperatives, schools, boards and companies type their papers so. Their number stands at the margin, or with the title
below everything; place and day often only above who signs.
"""

from __future__ import annotations

from dataclasses import replace

from classifiers.folding import fold, is_upper_case, similarity
from classifiers.header import Header, Row, is_number_label, number_and_date_rows, number_words
from classifiers.layout import PageLayout, Piece, joined_text
from classifiers.national_title import MOTTO
from classifiers.numbers import parse_document_number
from classifiers.signing_day import is_place_and_day

# How far the national title's middle may be from the text's, in widths of the text. In two columns it is a fifth.
_IN_THE_MIDDLE = 0.09
_LIKE_A_TITLE = 0.7
# A number below the title stands with it and its subject: so many line pitches from the row above it.
_FARTHEST_BELOW = 2.2
_LONGEST_NUMBER_ROW = 45


def stands_in_one_column(header: Header, layout: PageLayout) -> bool:
    """Whether the national title stands in the middle of the text with no letterhead at its left."""
    title, text_width = header.title_row, layout.text_right - layout.text_left
    off_text, off_page = abs(title.centre_x - layout.text_centre), abs(title.centre_x - layout.width / 2)
    if off_text > _IN_THE_MIDDLE * text_width and off_page > _IN_THE_MIDDLE * layout.width:
        return False
    return all(abs(row[0].centre_y - title.centre_y) > 0.6 * title.height for row in header.left)


def in_one_column(header: Header, layout: PageLayout) -> Header:
    """The same letterhead read as one column: every row that is not the national title's, in their order."""
    floor = header.title_row.top + 0.25 * layout.height
    whole = (row for row in layout.rows if row[0].centre_y < floor and not _is_national(row, header.title_row))
    rows = tuple(part for row in whole for part in _number_and_day(row, layout))
    dated = tuple(row for row in rows if is_place_and_day(row) and not is_number_label(joined_text(row)))
    others = tuple(row for row in rows if row not in dated)
    number_at, date_at = number_and_date_rows(others, dated)
    return replace(header, left=others, right=dated, number_at=number_at, date_at=date_at, is_one_column=True)


def _number_and_day(row: Row, layout: PageLayout) -> tuple[Row, ...]:
    """The number and the day that share a row, each for itself; any other row as it is."""
    words = [word for piece in row for word in piece.words]
    count = number_words(layout.level.piece(words, layout.number))
    if not count:
        return (row,)
    return tuple((layout.level.piece(part, layout.number),) for part in (words[:count], words[count:]))


def _is_national(row: Row, title: Piece) -> bool:
    text = joined_text(row)
    return any(piece.words[0] is title.words[0] for piece in row) or similarity(text, MOTTO) >= _LIKE_A_TITLE


def number_with_title(layout: PageLayout, title: Piece) -> Row | None:
    """The row of the number below a title, above or below the subject, and nothing else on that row."""
    previous = title.centre_y
    for row in layout.rows:
        text = joined_text(row)
        if row[0].centre_y <= title.bottom or len(fold(text)) < 2:
            continue
        if row[0].centre_y - previous > _FARTHEST_BELOW * layout.line_pitch:
            return None
        if is_number_label(text) and len(text) <= _LONGEST_NUMBER_ROW and "/" in text and parse_document_number(text):
            return row
        previous = row[0].centre_y
    return None


def is_letterhead_row(row: Row) -> bool:
    """Capitals that name somebody: "MST: 0201..." and other particulars of a company do not."""
    text = joined_text(row)
    letters, figures = sum(c.isalpha() for c in text), sum(c.isdigit() for c in text)
    return is_upper_case(text) and len(fold(text)) > 1 and ":" not in text and figures <= letters / 2
