"""Which type a document is: the printed title, the symbol in its number, and the anchors around them.

Below a threshold the answer is `unknown`: an unknown document is digitised all the same, a wrong type is a wrong copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.catalogue import UNKNOWN_CODE, UNKNOWN_NAME, DocumentType, DocumentTypeCatalogue, Layout
from classifiers.folding import best_similarity, fold, is_upper_case, squeeze
from classifiers.header import Header, find_header
from classifiers.layout import PageLayout, Piece, joined_text
from classifiers.numbers import parse_document_number, type_symbol_of
from models.values.understanding import TypeGuess

# Chosen on specimens and scans: every right type lies above 0.7, prose and receipts below 0.3.
ABSTAIN_BELOW = 0.6
# A title may lose one letter in six to the reader.
TITLE_SIMILARITY = 0.84

# Titles of the other types of Decree 30/2020 and of papers that carry our titles' words. They are recognised so that
# they are not mistaken for the ones we read.
OTHER_TITLES = (
    "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BIÊN BẢN",
    "HỢP ĐỒNG", "CÔNG ĐIỆN", "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "GIẤY ỦY QUYỀN", "GIẤY MỜI", "GIẤY GIỚI THIỆU",
    "GIẤY NGHỈ PHÉP", "PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "NGHỊ ĐỊNH", "THÔNG TƯ", "LUẬT", "PHÁP LỆNH", "LỆNH",
    "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP", "ĐƠN ĐỀ NGHỊ", "ĐƠN XIN", "PHỤ LỤC", "DANH MỤC", "GIẤY XÁC NHẬN",
    "GIẤY CHỨNG NHẬN", "PHIẾU TRÌNH", "GIẤY BÁO", "TỜ KHAI", "BẢN ÁN", "CÁO TRẠNG",
)  # fmt: skip


@dataclass(frozen=True)
class RecognisedType:
    """The guess and where the title stands. `title` is None for types without one and for `unknown`."""

    guess: TypeGuess
    document_type: DocumentType | None
    title: Piece | None
    header: Header | None


def recognise_type(layouts: Sequence[PageLayout], catalogue: DocumentTypeCatalogue) -> RecognisedType:
    """The type of the document that begins on the first page with print."""
    first = next((layout for layout in layouts if layout.pieces), None)
    if first is None:
        return _unknown(None, 0.0)
    header = find_header(first)
    candidates = [_administrative(first, header, catalogue)]
    candidates += [_form(first, header, t) for t in catalogue.types_with_layout(Layout.LABELLED_FORM)]
    known = [candidate for candidate in candidates if candidate.document_type is not None]
    best = max(known, key=lambda candidate: candidate.guess.confidence, default=None)
    if best is None or best.guess.confidence < ABSTAIN_BELOW:
        return _unknown(header, best.guess.confidence if best else 0.0)
    return best


def _unknown(header: Header | None, confidence: float) -> RecognisedType:
    return RecognisedType(TypeGuess(UNKNOWN_CODE, UNKNOWN_NAME, round(1 - confidence, 3)), None, None, header)


def _administrative(layout: PageLayout, header: Header | None, catalogue: DocumentTypeCatalogue) -> RecognisedType:
    if header is None:
        return _unknown(None, 0.0)
    types = catalogue.types_with_layout(Layout.ADMINISTRATIVE)
    by_title = _title_below_header(layout, header, types)
    header = header.above(by_title[1].top if by_title else _address_top(layout, header))
    by_symbol = _type_of_symbol(header, types)
    if by_title is not None:
        document_type, title = by_title
        if document_type is None:
            return _unknown(header, 0.0)
        confidence = 0.8 + 0.1 * (header.date_at is not None) + 0.08 * (by_symbol is document_type)
        confidence -= 0.2 * (by_symbol is not None and by_symbol is not document_type)
        return _recognised(document_type, confidence * (0.85 + 0.15 * title.confidence), title, header)
    if by_symbol is not None:
        # The title could not be read, but the symbol names the type.
        return _recognised(by_symbol, 0.7, None, header)
    letter = next((t for t in types if not t.titles), None)
    return _letter(layout, header, letter) if letter else _unknown(header, 0.0)


def _letter(layout: PageLayout, header: Header, letter: DocumentType) -> RecognisedType:
    """An official letter has a number, no title, and "V/v" under the number or "Kính gửi" below the header."""
    number = parse_document_number(joined_text(header.number_row)) if header.number_row else None
    if number is None or header.number_at is None:
        return _unknown(header, 0.0)
    subject = any(squeeze(joined_text(row)).startswith(("vv", "vev")) for row in header.left[header.number_at + 1 :])
    addressed = _address_top(layout, header) < layout.height
    confidence = 0.45 + 0.3 * subject + 0.2 * addressed
    return _recognised(letter, confidence, None, header)


def _recognised(document_type: DocumentType, confidence: float, title: Piece | None, header: Header) -> RecognisedType:
    guess = TypeGuess(document_type.code, document_type.name, round(min(0.99, max(0.0, confidence)), 3))
    return RecognisedType(guess, document_type, title, header)


def _address_top(layout: PageLayout, header: Header) -> float:
    """Where "Kính gửi" stands; the page's end when it does not."""
    tops = [p.top for p in layout.pieces if p.top > header.title_row.bottom and squeeze(p.text).startswith("kinhgui")]
    return min(tops, default=layout.height)


def _title_below_header(
    layout: PageLayout, header: Header, types: Sequence[DocumentType]
) -> tuple[DocumentType | None, Piece] | None:
    """The first title line under the header, and its type: None when it is a title of another kind of paper."""
    limit = header.title_row.top + 0.5 * layout.height
    for piece in layout.pieces:
        if piece.top < header.title_row.bottom or piece.top > limit or not _may_be_title(piece, layout, header):
            continue
        text = title_words(piece.text)
        ours = max(types, key=lambda t: best_similarity(text, t.titles))
        score = best_similarity(text, ours.titles)
        other = max(best_similarity(text, OTHER_TITLES), best_similarity(text, ours.not_titles))
        if score >= TITLE_SIMILARITY and score > other:
            return ours, piece
        if other >= TITLE_SIMILARITY:
            return None, piece
    return None


def _may_be_title(piece: Piece, layout: PageLayout, header: Header) -> bool:
    """Capitals, and across the middle of the text rather than in a column. "QUYẾT ĐỊNH:" opens the articles."""
    if not is_upper_case(piece.text) or len(piece.text) > 90 or piece.text.rstrip().endswith(":"):
        return False
    left, right = layout.text_left, layout.text_right
    return abs(piece.centre_x - (left + right) / 2) < 0.2 * (right - left)


def title_words(text: str) -> str:
    """The title alone: without marks that dirt left beside it, and without "CỦA BỘ TRƯỞNG ..." after it."""
    words = [word for word in text.split() if fold(word)]
    if all(len(fold(word)) == 1 for word in words):
        return "".join(words)  # set with wide spaces
    words = [word for word in words if len(fold(word)) > 1]
    folded = [fold(word) for word in words]
    return " ".join(words[: folded.index("cua")] if "cua" in folded[1:] else words)


def _type_of_symbol(header: Header, types: Sequence[DocumentType]) -> DocumentType | None:
    number = parse_document_number(joined_text(header.number_row)) if header.number_row else None
    if number is None:
        return None
    symbol = type_symbol_of(number.value or "1" + number.printed[number.printed.find("/") :].replace(" ", ""))
    return next((t for t in types if symbol in t.symbols), None)


def _form(layout: PageLayout, header: Header | None, document_type: DocumentType) -> RecognisedType:
    """A printed form: its title in capitals, and enough of its labels."""
    title, score = None, 0.0
    for piece in layout.pieces:
        if len(piece.text) > 80 or not is_upper_case(piece.text):
            continue
        similar = best_similarity(piece.text, document_type.titles)
        if similar > max(score, best_similarity(piece.text, document_type.not_titles)):
            title, score = piece, similar
    if title is None or score < TITLE_SIMILARITY:
        title, score = None, 0.0
    text = squeeze(" ".join(piece.text for piece in layout.pieces))
    found = sum(squeeze(anchor) in text for anchor in document_type.anchors)
    share = found / len(document_type.anchors) if document_type.anchors else 0.0
    confidence = 0.5 * score + 0.5 * min(1.0, share / 0.5)
    guess = TypeGuess(document_type.code, document_type.name, round(min(0.99, confidence), 3))
    return RecognisedType(guess, document_type, title, header)
