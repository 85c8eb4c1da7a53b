"""Titles that share their line with the subject: "BÁO CÁO TỔNG KẾT NĂM HỌC 2019 - 2020", "KẾ HOẠCH HOẠT ĐỘNG CỦA TỔ".

The first words of a line are whatever a line may say, so something else must name the type as well: the number's
symbol, or else that the line is set as titles are, under a letterhead with a number or a body's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.body_kinds import begins_with_a_body
from classifiers.declarations import DocumentType
from classifiers.folding import comparable, fold, is_upper_case
from classifiers.header import Header
from classifiers.layout import PageLayout, Piece, joined_text
from classifiers.letter_subjects import announces_subject
from classifiers.whole_lines import loose_lines

# How far below the national title such a title is looked for, in page heights.
_DEEPEST = 0.3
# A subject is announced on the line right below.
_CLOSE_PITCHES = 2.6
# What goes on with a title on its line, folded, and is no subject.
_BELONGS_TO_TITLE = ("lien nganh", "lien tich", "lien so", "phoi hop", "tong hop", "ca biet", "quy pham phap luat")


@dataclass(frozen=True, slots=True)
class LedTitle:
    """`title` is the type's words alone, or the whole line where the subject stands below it. `symbol_agrees`: the
    number names the type, too."""

    document_type: DocumentType
    title: Piece
    symbol_agrees: bool


def find_led_title(layout: PageLayout, header: Header, types: Sequence[DocumentType]) -> LedTitle | None:
    """The highest line about the middle that begins with a type's title and goes on."""
    for piece in loose_lines(layout):
        if piece.top < header.bottom or piece.top > header.title_row.top + _DEEPEST * layout.height:
            continue
        for document_type, count in _begun(piece, types):
            agrees = _symbol_names(header, document_type)
            if is_about_the_middle(piece, layout) and (agrees or _is_set_as_a_title(piece, header)):
                return LedTitle(document_type, _own_words(piece, count, layout), agrees)
    return None


def is_about_the_middle(piece: Piece, layout: PageLayout) -> bool:
    """Whether a line stands across the middle of the text rather than in a column."""
    return abs(piece.centre_x - layout.text_centre) < 0.2 * (layout.text_right - layout.text_left)


def _begun(piece: Piece, types: Sequence[DocumentType]) -> list[tuple[DocumentType, int]]:
    """The types whose title, in capitals with every mark, the line begins with, and of how many words that is."""
    words = [comparable(word.text) for word in piece.words]
    found = []
    for document_type in types:
        for title in document_type.titles:
            count = len(title.split())
            own = " ".join(word.text for word in piece.words[:count])
            if len(words) > count and words[:count] == comparable(title).split() and is_upper_case(own):
                found.append((document_type, count))
    return found


def _own_words(piece: Piece, count: int, layout: PageLayout) -> Piece:
    rest = fold(" ".join(word.text for word in piece.words[count:]))
    if rest in _BELONGS_TO_TITLE or _is_announced_below(piece, layout):
        return piece
    return layout.level.piece(piece.words[:count], piece.page)


def _is_announced_below(piece: Piece, layout: PageLayout) -> bool:
    """Whether the line below begins the subject, so that the title's own line does not."""
    below = [other for other in layout.pieces if other.top > piece.centre_y and len(fold(other.text)) > 1]
    near = [other for other in below if other.centre_y - piece.centre_y < _CLOSE_PITCHES * layout.line_pitch]
    return bool(near) and announces_subject(near[0].text)


def _symbol_names(header: Header, document_type: DocumentType) -> bool:
    """Whether a part of the number is the type's symbol, or is one that offices built on it: KHNH and BCTK stand for
    a plan of the school year and a report at its end."""
    if header.number_row is None:
        return False
    parts = re.split(r"[^A-Za-zĐđ]+", joined_text(header.number_row))
    return any(part.startswith(symbol) for symbol in document_type.symbols for part in parts if part.isalpha())


def _is_set_as_a_title(piece: Piece, header: Header) -> bool:
    """Capitals to the end, under a number or a body's name: what a body heads so is that paper."""
    if not is_upper_case(piece.text) or piece.text.rstrip().endswith(":"):
        return False
    above = [joined_text(row) for row in (*header.left, *header.right) if row[0].bottom < piece.top]
    return header.number_row is not None or any(is_upper_case(row) and begins_with_a_body(row) for row in above)
