"""Which administrative document a page begins: its letterhead, the title below it, the symbol in its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, Layout
from classifiers.folding import is_upper_case, squeeze
from classifiers.header import Header, Row
from classifiers.issuer import lines_going_on
from classifiers.layout import PageLayout, Piece, joined_text, without_lines
from classifiers.led_titles import find_led_title, is_about_the_middle
from classifiers.letter_subjects import announces_subject
from classifiers.nearness import are_flush
from classifiers.numbers import parse_document_number, type_symbol_of
from classifiers.one_column import in_one_column, number_with_title, stands_in_one_column
from classifiers.subject_lines import step
from classifiers.titles import TITLE_SIMILARITY, TitleIndex, title_words
from classifiers.untitled_letterhead import find_untitled_header

# With its subject under the number: no other paper has that, whatever the symbol says (TTr is also an inspectorate's).
_SURELY_A_LETTER = 0.75


# A subject stands in the lines right below the number, a line apart at most.
_CLOSE_PITCHES = 2.6
# So many other lines begin where a title begins that is not in the middle.
_FEWEST_FLUSH = 4
# "C. BIỆN PHÁP": a heading of the text is no title, however like one.
_HEADING = re.compile(r"(?:[A-ZĐ]|[IVX]+|\d{1,2})\s*[.)]\s*(?=\S)")
# What title, day and symbol come to together, and what is left of it where the nation is not named.
_AGREED, _UNTITLED = 0.9, 0.9


@dataclass(frozen=True)
class LetterheadReading:
    """`document_type` is None for a letterhead over no type we know; `title` None where it has none.

    `has_other_title`: the title below the letterhead is another paper's.
    """

    document_type: DocumentType | None
    confidence: float
    title: Piece | None
    header: Header
    has_other_title: bool = False


def read_letterhead(
    layout: PageLayout, header: Header, catalogue: DocumentTypeCatalogue, titles: TitleIndex
) -> LetterheadReading:
    """What the print under and in a letterhead says (Decree 30/2020, Appendix I)."""
    types = catalogue.types_with_layout(Layout.ADMINISTRATIVE)
    by_title, is_sure = _title_of(without_lines(layout, lines_going_on(header)), header, types, titles)
    header = _up_to_the_title(layout, header, by_title[1] if by_title else None)
    by_symbol = _type_of_symbol(header, types)
    if by_title is not None:
        document_type, title = by_title
        if document_type is None:
            return LetterheadReading(None, 0.0, title, header, has_other_title=True)
        confidence = 0.8 + 0.1 * (header.date_at is not None) + 0.08 * (by_symbol is document_type)
        confidence -= 0.2 * (by_symbol is not None and by_symbol is not document_type)
        confidence -= 0.1 * (not is_sure)
        return LetterheadReading(document_type, confidence * (0.85 + 0.15 * title.confidence), title, header)
    letter = next((t for t in types if not t.titles), None)
    confidence = _letter_confidence(layout, header) if letter else 0.0
    if by_symbol is not None and confidence < _SURELY_A_LETTER:
        # The title could not be read, but the symbol names the type.
        return LetterheadReading(by_symbol, 0.7, None, header)
    return LetterheadReading(letter if confidence else None, confidence, None, header)


def read_untitled_letterhead(
    layout: PageLayout, catalogue: DocumentTypeCatalogue, titles: TitleIndex
) -> LetterheadReading | None:
    """The same of a letterhead without a national title, where title and symbol say the same, or a letter's number,
    subject and addressee."""
    header = find_untitled_header(layout)
    if header is None:
        return None
    reading = read_letterhead(layout, header, catalogue, titles)
    return replace(reading, confidence=_UNTITLED * reading.confidence) if reading.confidence > _AGREED else None


def _title_of(
    layout: PageLayout, header: Header, types: Sequence[DocumentType], titles: TitleIndex
) -> tuple[tuple[DocumentType | None, Piece] | None, bool]:
    """The title that stands highest, with its type, and whether it is more than the first words of a line: "LUẬT" at
    the end of a subject is a title, but not this paper's."""
    below = _title_below_header(layout, header, titles)
    led = find_led_title(layout, header, types)
    if led is None or (below is not None and below[1].top < led.title.bottom):
        return below, True
    if below is not None and below[0] is not None and not led.symbol_agrees:
        return below, True
    return (led.document_type, led.title), led.symbol_agrees


def _up_to_the_title(layout: PageLayout, header: Header, title: Piece | None) -> Header:
    """Numbers and days below the title are other documents', but for the number that is printed with it."""
    if stands_in_one_column(header, layout):
        header = in_one_column(header, layout)
    header = header.above(title.top if title else _address_top(layout, header))
    if header.number_at is None and title is not None and (row := number_with_title(layout, title)) is not None:
        return header.with_number(row)
    return header


def _letter_confidence(layout: PageLayout, header: Header) -> float:
    """An official letter has a number, no title, and "V/v" under the number or "Kính gửi" below the header."""
    if header.number_row is None or header.number_at is None:
        return 0.0
    subject = _has_letter_subject(layout, header.left[header.number_at :])
    addressed = _address_top(layout, header) < layout.height
    is_read = parse_document_number(joined_text(header.number_row)) is not None
    if not is_read and not (subject and addressed and header.date_at is not None):
        return 0.0  # a number by pen may have lost its stroke: "Số: 123 VNN-KHTC"
    if header.is_one_column and not (subject and addressed):
        return 0.0  # forms with the national title in the middle have numbers, too
    return 0.45 + 0.3 * subject + 0.2 * addressed


def _has_letter_subject(layout: PageLayout, rows: Sequence[Row]) -> bool:
    """Whether a subject is announced close below the number, the first of the rows, with no title between them."""
    for above, row in pairwise(rows):
        text = joined_text(row)
        if step(above, row) > _CLOSE_PITCHES * layout.line_pitch or is_upper_case(text):
            return False
        if announces_subject(text):
            return True
    return False


def _address_top(layout: PageLayout, header: Header) -> float:
    """Where "Kính gửi" stands; the page's end when it does not."""
    tops = [p.top for p in layout.pieces if p.top > header.title_row.bottom and squeeze(p.text).startswith("kinhgui")]
    return min(tops, default=layout.height)


def _title_below_header(
    layout: PageLayout, header: Header, titles: TitleIndex
) -> tuple[DocumentType | None, Piece] | None:
    """The first title line under the header, and its type: None when it is a title of another kind of paper."""
    limit = header.title_row.top + 0.5 * layout.height
    for piece in layout.pieces:
        if piece.top < header.title_row.bottom or piece.top > limit or not _may_be_title(piece, layout):
            continue
        judgement = titles.judge(title_words(piece.text))
        if judgement.similarity >= TITLE_SIMILARITY:
            ours = (owner for owner in judgement.owners if owner.layout is Layout.ADMINISTRATIVE)
            return next(ours, None), piece
    return None


def _may_be_title(piece: Piece, layout: PageLayout) -> bool:
    """Capitals, and across the middle of the text rather than in a column. "QUYẾT ĐỊNH:" opens the articles."""
    if not is_upper_case(piece.text) or len(piece.text) > 90 or piece.text.rstrip().endswith(":"):
        return False
    if _HEADING.match(piece.text):
        return False
    return is_about_the_middle(piece, layout) or _stands_at_the_edge(piece, layout)


def _stands_at_the_edge(piece: Piece, layout: PageLayout) -> bool:
    """Where document systems set everything: flush with the text, and nothing beside it."""
    others = [other for other in layout.pieces if other is not piece]
    flush = sum(are_flush(other.left, piece.left, layout) for other in others)
    return flush >= _FEWEST_FLUSH and all(abs(o.centre_y - piece.centre_y) > 0.6 * piece.height for o in others)


def _type_of_symbol(header: Header, types: Sequence[DocumentType]) -> DocumentType | None:
    number = parse_document_number(joined_text(header.number_row)) if header.number_row else None
    if number is None:
        return None
    symbol = type_symbol_of(number.value or "1" + number.printed[number.printed.find("/") :].replace(" ", ""))
    return next((t for t in types if symbol in t.symbols), None)
