"""Whether pages are missing: by the numbers printed on them, by the sides a type must have, by the missing end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.declarations import DocumentType, Layout, Side
from classifiers.folding import fold, squeeze
from classifiers.hint_sentences import hint
from classifiers.layout import PageLayout
from classifiers.signature_block import find_signature_block
from models.values.understanding import Hint, HintCode

_OF_SEVERAL = re.compile(r"(?:trang|page) (\d{1,3}) ?(?:of )?(\d{1,3})")
# Decree 30/2020, Appendix I: numbers stand in the middle of the upper margin, from the second page on.
_UPPER_MARGIN = 0.09
_MIDDLE = (0.35, 0.65)


def missing_pages(
    layouts: Sequence[PageLayout], document_type: DocumentType | None, *, is_signed: bool
) -> Iterator[Hint]:
    """At most one hint: what is missing is said once. `is_signed`: a seal or signature stands on some page."""
    found = [*_by_numbers(layouts), *_by_sides(layouts, document_type)]
    if not found and document_type is not None and not is_signed:
        found += _by_end(layouts, document_type)
    yield from found[:1]


def _by_numbers(layouts: Sequence[PageLayout]) -> Iterator[Hint]:
    last: tuple[int, int] | None = None
    for at, layout in enumerate(layouts, start=1):
        count = _count_of(layout)
        if count is not None and count > len(layouts):
            yield _missing(
                f"trên giấy ghi {count} trang, ở đây có {len(layouts)}", f"{count} printed, {len(layouts)} here"
            )
        number = _number_of(layout)
        if number is None:
            continue
        before_at, before = last or (0, 0)
        if number - before > at - before_at:
            yield _missing(
                f"trước trang in số {number} còn thiếu", f"before the page numbered {number}", page=layout.number
            )
        last = (at, number)


def _count_of(layout: PageLayout) -> int | None:
    """Of how many pages the page says it is one ("Trang 1/4")."""
    for piece in layout.pieces:
        told = _OF_SEVERAL.fullmatch(fold(piece.text))
        if told and int(told.group(1)) <= int(told.group(2)):
            return int(told.group(2))
    return None


def _number_of(layout: PageLayout) -> int | None:
    for piece in layout.pieces:
        is_there = piece.bottom < _UPPER_MARGIN * layout.height
        if is_there and _MIDDLE[0] * layout.width < piece.centre_x < _MIDDLE[1] * layout.width:
            figures = piece.text.strip("-– ")
            if figures.isdecimal() and len(figures) <= 3 and piece.confidence > 0.8:
                return int(figures)
    return None


def _by_sides(layouts: Sequence[PageLayout], document_type: DocumentType | None) -> Iterator[Hint]:
    text = "".join(squeeze(piece.text) for layout in layouts for piece in layout.pieces)
    for side in document_type.sides if document_type is not None else ():
        if side.required and side.anchors and not _shows(text, side):
            yield _missing(side.label.lower(), side.label_en.lower())


def _shows(text: str, side: Side) -> bool:
    """A single word of a side is a sign of it: better no hint than one about a card that was read badly."""
    return any(squeeze(anchor) in text for anchor in side.anchors)


def _by_end(layouts: Sequence[PageLayout], document_type: DocumentType) -> Iterator[Hint]:
    if document_type.layout is Layout.ADMINISTRATIVE and find_signature_block(layouts, 0.0) is None:
        yield _missing("không thấy phần ký ở cuối văn bản", "the signed end of the document is not seen")


def _missing(words: str, words_en: str, *, page: int | None = None) -> Hint:
    return hint(HintCode.MISSING_PAGES, 0.6, page=page, words=words, words_en=words_en)
