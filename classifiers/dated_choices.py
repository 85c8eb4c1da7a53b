"""Choices that a table lists row by row, of which the one holds that a day stands beside: the classes on the back of a
driving licence, with the day of the examination in the row of the class that is held.

    A2   Xe mô tô hai bánh từ 175 cm3 trở lên
    B1   Ô tô đến 9 chỗ, không hành nghề lái xe          16/01/2018
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from classifiers.dates import SHORT_DATE
from classifiers.declarations import DocumentType, FieldSpecification
from classifiers.finding import Finding, doubted
from classifiers.layout import PageLayout, Piece
from classifiers.normalisers import normalise

_CERTAINTY = 0.85
_SAME_ROW = 0.6  # in line heights


def choices_beside_days(
    pages: Sequence[PageLayout], document_type: DocumentType, found: Mapping[str, Finding]
) -> Iterator[Finding]:
    """The choices of the fields that a label did not tell; always in doubt, for only the row shows that it is meant."""
    for specification in (s for s in document_type.fields if s.beside):
        known, day = found.get(specification.name), found.get(specification.beside)
        if (known is not None and known.value in specification.choices) or day is None or not day.pieces:
            continue
        for page in pages:
            finding = _in_row_of(day.pieces[0], page, specification)
            if finding is not None:
                yield finding


def _in_row_of(day: Piece, page: PageLayout, specification: FieldSpecification) -> Finding | None:
    if not any(day.words[0] in piece.words for piece in page.pieces) or len(_days_of_column(day, page)) > 1:
        return None
    for piece in sorted(page.pieces, key=lambda p: p.left):
        is_beside = piece.right < day.left and abs(_centre(piece, page) - day.centre_y) < _SAME_ROW * page.line_height
        value, reasons = normalise(piece.words[0].text, specification) if is_beside else (None, ())
        if value in specification.choices:
            printed = page.level.piece(piece.words[:1], page.number)
            return doubted(Finding(specification.name, value, printed.text, (printed,), _CERTAINTY, reasons))
    return None


def _centre(piece: Piece, page: PageLayout) -> float:
    """Of its first word: a line in small print behind it may reach farther up or down."""
    return page.level.point(piece.words[0].box.centre).y


def _days_of_column(day: Piece, page: PageLayout) -> list[Piece]:
    """Of several days in the column nobody can say whose row the field's was taken from."""
    return [p for p in page.pieces if p.left < day.right and day.left < p.right and SHORT_DATE.search(p.text)]
