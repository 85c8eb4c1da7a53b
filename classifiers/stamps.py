"""Stamps known by their words: incoming mail, urgency, secrecy, no copies, copy; and what of a page they hide.

Their numbers and days are not the document's own (Decree 30/2020, Appendix I, boxes 10a and 10b, and Appendix IV).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.folding import fold, is_upper_case
from classifiers.ink_layers import InkLayers
from classifiers.layout import PageLayout, Piece, without_pieces
from classifiers.seals import Found
from models.values.geometry import Quad
from models.values.understanding import Mark, MarkKind, StampKind

# Whole lines, folded. Words of the second kind stand in sentences too, so those are taken in capitals or in a frame.
_WORDS: tuple[tuple[StampKind, re.Pattern[str]], ...] = (
    (StampKind.URGENT, re.compile(r"(hoa toc|thuong khan|khan)( hen gio.{0,20})?")),
    (StampKind.SECRET, re.compile(r"(tuyet |toi )?mat")),
    (StampKind.NO_COPY, re.compile(r"(tai lieu )?thu hoi|(xem|doc) xong tra lai|(tai lieu )?luu hanh noi bo")),
    (StampKind.NO_COPY, re.compile(r"(tai lieu )?(khong|cam)( duoc)? sao (chup|chep|in)")),
    (StampKind.COPY, re.compile(r"ban sao|sao y( ban chinh)?|sao luc|trich sao")),
)
_EASY_WORDS = re.compile(r"(tai lieu )?luu hanh noi bo|(tai lieu )?(khong|cam)( duoc)? sao (chup|chep|in)")
_INCOMING = re.compile(r"(cong van |van ban )?den")
_INCOMING_ROWS = re.compile(r"(so|ngay|gio|chuyen|luu ho so|so va ky hieu)\b")
_FILE_OF_THE_RECEIVER = re.compile(r"(so va )?ky hieu( hs| ho so)?")
# The form of the incoming-mail stamp is 50 mm by 35 mm (Decree 30/2020, Appendix IV); older ones are a little wider.
_INCOMING_REACH = (0.3, 0.2)
# A number with a symbol is the document's own: those who receive it count in plain figures.
_WITH_SYMBOL = re.compile(r"/\s*(?:\d{4}\s*/\s*)?[A-ZĐ]")
_FEWEST_WORDS_OF_TEXT, _LONGEST_INCOMING_LABEL = 2, 4
_RECEIVER_REACH, _SMALL_PRINT = 0.15, 0.8
# A stamp is masked where it holds this much of a printed run: what only runs through it is the document's own.
_HELD = 0.8
_LARGEST_UNREAD = 0.3
_MASKED_STAMPS = frozenset(StampKind)


@dataclass(frozen=True)
class FoundStamp:
    """A stamp in pixels of the working picture, with what was read on it."""

    found: Found
    kind: StampKind | None
    text: str


def read_stamps(layers: InkLayers, layout: PageLayout, marks: Sequence[Found]) -> list[FoundStamp]:
    """The framed stamps among the marks with their words, and stamps known by their words alone."""
    frames = [mark for mark in marks if mark.kind is MarkKind.STAMP]
    stamps = [_framed(layers, layout, frame) for frame in frames]
    for stamp in (_incoming(layers, layout), *_worded(layers, layout)):
        if stamp is not None and not any(stamp.found.box.overlap_share(other.found.box) > 0.5 for other in stamps):
            stamps.append(stamp)
    return stamps


def kind_of_words(text: str, *, is_framed: bool = False) -> StampKind | None:
    """What a whole line says as a stamp; None for any other line."""
    folded = fold(text)
    for kind, pattern in _WORDS:
        if pattern.fullmatch(folded) and (is_framed or is_upper_case(text) or _EASY_WORDS.fullmatch(folded)):
            return kind
    return None


def masked_lines(layout: PageLayout, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The print of stamps and visible electronic signatures: no value of the document stands in it."""
    boxes = [mark.box for mark in marks if mark.page == layout.number and _hides(mark, layout)]
    return tuple(piece for piece in layout.pieces if any(piece.box.overlap_share(box) >= _HELD for box in boxes))


def without_masked(layout: PageLayout, marks: Sequence[Mark]) -> PageLayout:
    """The page as its office issued it, without what `masked_lines` answers."""
    return without_pieces(layout, masked_lines(layout, marks))


def _hides(mark: Mark, layout: PageLayout) -> bool:
    if mark.kind is MarkKind.ELECTRONIC_SIGNATURE:
        return True
    if mark.kind is not MarkKind.STAMP:
        return False
    return mark.stamp in _MASKED_STAMPS or max(mark.box.width, mark.box.height) < _LARGEST_UNREAD * layout.width


def _framed(layers: InkLayers, layout: PageLayout, frame: Found) -> FoundStamp:
    box = layers.on_page(frame.box)
    inside = [piece for piece in layout.pieces if piece.box.overlap_share(box) > 0.6]
    text = " ".join(piece.text for piece in inside)
    kinds = [kind for piece in inside if (kind := kind_of_words(piece.text, is_framed=True))]
    if any(_INCOMING.fullmatch(fold(piece.text)) for piece in inside):
        kinds = [StampKind.INCOMING]
    return FoundStamp(frame, kinds[0] if kinds else kind_of_words(text, is_framed=True), text)


def _incoming(layers: InkLayers, layout: PageLayout) -> FoundStamp | None:
    """ĐẾN in capitals with a number or a day beside or under it, in the upper part of the page."""
    for piece in layout.pieces:
        first = piece.words[0]
        head = piece if _INCOMING.fullmatch(fold(piece.text)) else None
        if head is None and first.text.upper() == first.text and fold(first.text) == "den":
            head = piece
        if head is None or not is_upper_case(head.words[0].text) or head.top > 0.6 * layout.height:
            continue
        rows = [other for other in layout.pieces if other is not head and _belongs(other, head, layout)]
        said = [row for row in rows if _is_incoming_row(row)]
        if said or _INCOMING_ROWS.search(fold(head.text)):
            known = (head, *said)
            receiver = (piece for piece in layout.pieces if _names_receiver(piece, known, layout))
            parts = sorted({id(part): part for part in (*known, *receiver)}.values(), key=lambda part: part.top)
            return _stamp(layers, layout, parts, StampKind.INCOMING)
    return None


def _names_receiver(piece: Piece, stamp: Sequence[Piece], layout: PageLayout) -> bool:
    """The office that received the paper, small and in capitals right above the rest of its stamp."""
    top, right = min(part.top for part in stamp), max(part.right for part in stamp)
    left = min(part.left for part in stamp)
    is_above = -0.3 * piece.height < top - piece.bottom < 1.6 * piece.height
    reach = right + _RECEIVER_REACH * layout.width
    is_over = left - _RECEIVER_REACH * layout.width < piece.left < piece.right < reach
    is_small = piece.height < _SMALL_PRINT * layout.line_height
    is_name = is_upper_case(piece.text) and not set(":/") & set(piece.text)
    return is_above and is_over and is_small and is_name


def _is_incoming_row(row: Piece) -> bool:
    """ "Số: 581", "Ngày 26/5", "Chuyển: đ/c Hà", but neither the document's own number nor a line of its text: "Số hóa
    tài liệu", "chuyển Công ty ..."."""
    text = row.text.strip()
    if not _INCOMING_ROWS.match(fold(text)) or text[:1].islower() or _WITH_SYMBOL.search(text):
        return False
    label, colon, _ = text.partition(":")
    if colon and _FILE_OF_THE_RECEIVER.fullmatch(fold(label)):
        return True
    rest = text.split()[1:] if not colon or len(label.split()) > _LONGEST_INCOMING_LABEL else []
    return sum(word.isalpha() and word.islower() for word in rest) < _FEWEST_WORDS_OF_TEXT


def _belongs(row: Piece, head: Piece, layout: PageLayout) -> bool:
    """Whether the row and the head are in one stamp's reach."""
    across, down = _INCOMING_REACH[0] * layout.width, _INCOMING_REACH[1] * layout.width
    beside = max(row.right, head.right) - min(row.left, head.left) < across
    return beside and head.top - 1.2 * head.height < row.centre_y < head.bottom + down


def _worded(layers: InkLayers, layout: PageLayout) -> list[FoundStamp]:
    stamps = []
    for row in layout.rows:
        for piece in row:
            kind = kind_of_words(piece.text)
            if kind is not None:
                stamps.append(_stamp(layers, layout, [piece], kind))
    return stamps


def _stamp(layers: InkLayers, layout: PageLayout, pieces: Sequence[Piece], kind: StampKind) -> FoundStamp:
    around = Quad.around(piece.box for piece in pieces)
    room = 0.4 * layout.line_height
    box = Quad.from_rectangle(
        max(0.0, around.left - room),
        max(0.0, around.top - room),
        min(layout.width, around.right + room),
        min(layout.height, around.bottom + room),
    )
    small = layers.on_picture(box)
    confidence = round(0.7 * min(piece.confidence for piece in pieces), 2)
    found = Found(MarkKind.STAMP, _colour(layers, small), confidence, small)
    return FoundStamp(found, kind, " ".join(piece.text for piece in pieces))


def _colour(layers: InkLayers, box: Quad) -> str:
    rows, columns = slice(int(box.top), int(box.bottom) + 1), slice(int(box.left), int(box.right) + 1)
    inks = {
        "red": int(layers.red[rows, columns].sum()),
        "blue": int(layers.blue[rows, columns].sum()),
        "black": int((layers.dark & ~layers.blue)[rows, columns].sum()),
    }
    return max(inks, key=lambda name: inks[name])
