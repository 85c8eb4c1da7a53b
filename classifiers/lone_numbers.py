"""The number of a paper that only says "Số": under the title, in the letterhead, or at its foot.

Other numbers of the paper say whose they are ("Số vào sổ", "Quyết định số"). So the one that says nothing is the
paper's own, unless a second one stands on it or a stroke makes it an office's number ("Số: 15/BS-VP"); behind strokes a
certificate's own letters may stand ("Số: 487/2020/GCN"), or those that its title begins its words with: "254/KTT-BTC"
of a CHỨNG CHỈ BỒI DƯỠNG KẾ TOÁN TRƯỞNG.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding, doubted
from classifiers.folding import fold
from classifiers.layout import PageLayout, Piece, cut
from classifiers.normalisers import normalise

_SERIAL = "serial_number"
_CERTAINTY = 0.85
_OWN = re.compile(
    r"(?P<label>Số|SỐ|No\.?|N°|№)\s*[:.]?\s*"
    r"(?P<number>(?:[A-ZĐ]{1,6}[.\s-]?)?\d[\d.]{2,}\d|\d+/(?:\d{4}/)?(?:GCN|CN|CC|CCHN|VB)[A-ZĐ&.-]*)[.\s]*"
)
_WITH_SYMBOL = re.compile(
    r"(?P<label>Số|SỐ|No\.?|N°|№)\s*[:.]?\s*(?P<number>\d+/(?:\d{4}/)?(?P<symbol>[A-ZĐ]{3,6})(?:-[A-ZĐ&.]+)*)[.\s]*"
)
_NEAR = 3.0  # in heights: how far a value stands behind its label


def lone_number(
    pages: Sequence[PageLayout], document_type: DocumentType, found: Mapping[str, Finding]
) -> Finding | None:
    """The serial number where no label told it; always doubtful, for nothing but its being alone says what it is."""
    specification = next((s for s in document_type.fields if s.name == _SERIAL), None)
    known = found.get(_SERIAL)
    if specification is None or specification.kind is not FieldKind.REGISTER_NUMBER or (known and known.value):
        return None
    titles = [one.value for s in document_type.fields if s.zone == "title" and (one := found.get(s.name)) and one.value]
    numbers = [
        (page, piece, match)
        for page in pages
        for piece in _lines(page)
        if (match := _OWN.fullmatch(piece.text) or _named_by_title(piece.text, titles))
    ]
    if len({fold(match["number"]) for _, _, match in numbers}) != 1:
        return None
    page, piece, match = numbers[0]
    value, reasons = normalise(match["number"], specification)
    printed = cut((piece,), match.start("number"), match.end("number"), page.level) or piece
    if any(_share_print(printed, piece) for one in found.values() for piece in one.pieces):
        return None
    return doubted(Finding(_SERIAL, value, match["number"], (printed,), _CERTAINTY, reasons))


def _named_by_title(text: str, titles: Sequence[str]) -> re.Match[str] | None:
    """A number whose symbol is the first letters of words that follow each other in a title."""
    match = _WITH_SYMBOL.fullmatch(text)
    initials = ["".join(word[0] for word in title.upper().split()) for title in titles]
    return match if match is not None and any(match["symbol"] in letters for letters in initials) else None


def _lines(page: PageLayout) -> list[Piece]:
    """The page's pieces, and each with the piece close behind it: a label and its value."""
    lines: list[Piece] = []
    for row in page.rows:
        for at, piece in enumerate(row):
            lines.append(piece)
            behind = row[at + 1] if at + 1 < len(row) else None
            if behind is not None and behind.left - piece.right < _NEAR * piece.height:
                lines.append(page.level.piece((*piece.words, *behind.words), page.number))
    return lines


def _share_print(one: Piece, other: Piece) -> bool:
    return one.page == other.page and any(word in other.words for word in one.words)
