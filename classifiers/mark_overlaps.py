"""Marks and print together: what a seal lies over, and which red picture is only shown by a signing program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifiers.folding import fold
from classifiers.header import find_header
from classifiers.layout import PageLayout, Piece
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.understanding import Mark, MarkKind

# A seal that only touches the first stroke of a name has covered it.
_SEALED_SHARE = 0.02
_SIGNED_SHARE = 0.2
# At the beginning of a line: "có hiệu lực kể từ ngày ký" stands in most decisions.
_SIGNING_WORDS = re.compile(r"^(ky boi|nguoi ky|thoi gian ky|ngay ky|co quan (tinh|uy ban))\b|\d\d \d\d \d\d 07 00$")


def covering_marks(pieces: Sequence[Piece], marks: Sequence[Mark]) -> list[ReviewReason]:
    """The reasons for review that lie over the print."""
    reasons = []
    for mark in marks:
        share = max((_covered_share(p.box, mark) for p in pieces if p.page == mark.page), default=0.0)
        if mark.kind in (MarkKind.SEAL, MarkKind.STAMP) and share > _SEALED_SHARE:
            reasons.append(ReviewReason.STAMPED_OVER)
        elif mark.kind is MarkKind.SIGNATURE and share > _SIGNED_SHARE:
            reasons.append(ReviewReason.SIGNED_OVER)
    return list(dict.fromkeys(reasons))


def _covered_share(box: Quad, mark: Mark) -> float:
    """Of a grid of points of the box, the share inside the mark; a seal covers a disc and not its square."""
    steps = 24
    left, top, width, height = box.left, box.top, box.width, box.height
    centre, is_round = mark.box.centre, mark.kind is MarkKind.SEAL
    half_width, half_height = max(1.0, mark.box.width / 2), max(1.0, mark.box.height / 2)
    if min(abs(left - centre.x), abs(box.right - centre.x)) > half_width and not left <= centre.x <= box.right:
        return 0.0
    inside = 0
    for column in range(steps):
        across = (left + (column + 0.5) / steps * width - centre.x) / half_width
        for row in range(4):
            down = (top + (row + 0.5) / 4 * height - centre.y) / half_height
            inside += across**2 + down**2 <= 1.03 if is_round else max(abs(across), abs(down)) <= 1
    return inside / (4 * steps)


def name_electronic_signatures(marks: Sequence[Mark], layouts: Sequence[PageLayout]) -> tuple[Mark, ...]:
    """Seal pictures beside "Ký bởi ... Thời gian ký ..." are appearances of electronic signatures, not ink."""
    named = list(marks)
    for layout in layouts:
        _name_seals_above_header(named, layout)
        lines = [p for p in layout.pieces if p.top < 0.12 * layout.height and _SIGNING_WORDS.search(fold(p.text))]
        for line in lines:
            near = _nearest_seal(named, line, layout)
            if near is not None:
                named[near] = replace(named[near], kind=MarkKind.ELECTRONIC_SIGNATURE, touches_signature=False)
        if lines and not any(m.kind is MarkKind.ELECTRONIC_SIGNATURE and m.page == layout.number for m in named):
            box = Quad.around(line.box for line in lines)
            named.append(Mark(MarkKind.ELECTRONIC_SIGNATURE, "blue", 0.7, box, layout.number))
        _take_in_words(named, layout, lines)
    return tuple(mark for mark in named if not _is_print_of_signature(mark, named))


def _is_print_of_signature(mark: Mark, marks: Sequence[Mark]) -> bool:
    """The blue words of a signature's block are print, however uneven."""
    blocks = [m.box for m in marks if m.kind is MarkKind.ELECTRONIC_SIGNATURE and m.page == mark.page]
    return mark.kind is MarkKind.HANDWRITING and any(mark.box.overlap_share(block) > 0.5 for block in blocks)


def _take_in_words(marks: list[Mark], layout: PageLayout, signing: Sequence[Piece]) -> None:
    """The block of an electronic signature is its picture with the lines beside it, all above the letterhead."""
    header = find_header(layout)
    floor = header.title_row.box.top if header is not None else 0.12 * layout.height
    above = [piece for piece in layout.pieces if piece.box.bottom < floor + 0.3 * piece.box.height]
    for at, mark in enumerate(marks):
        if mark.page != layout.number or mark.kind is not MarkKind.ELECTRONIC_SIGNATURE:
            continue
        beside = [piece for piece in above if _is_beside(piece.box, mark.box, layout)]
        boxes = [
            piece.box
            for piece in dict.fromkeys([*beside, *(p for p in signing if _is_beside(p.box, mark.box, layout))])
        ]
        marks[at] = replace(mark, box=Quad.around([mark.box, *boxes]))


def _is_beside(words: Quad, picture: Quad, layout: PageLayout) -> bool:
    """On a level with the picture, over it, or beginning close to its right."""
    level = picture.top - 0.01 * layout.height < words.centre.y < picture.bottom + 0.01 * layout.height
    return level and picture.left - 0.02 * layout.width < words.left < picture.right + 0.03 * layout.width


def _name_seals_above_header(marks: list[Mark], layout: PageLayout) -> None:
    """Nobody presses a seal into the margin above the letterhead; signing programs show their pictures there."""
    header = find_header(layout)
    if header is None:
        return
    for at, mark in enumerate(marks):
        if mark.page == layout.number and mark.kind is MarkKind.SEAL and mark.box.centre.y < header.title_row.box.top:
            marks[at] = replace(mark, kind=MarkKind.ELECTRONIC_SIGNATURE, touches_signature=False)


def _nearest_seal(marks: Sequence[Mark], line: Piece, layout: PageLayout) -> int | None:
    reach = 0.12 * layout.width
    for at, mark in enumerate(marks):
        beside = mark.box.right <= line.left + 0.3 * mark.box.width and line.left - mark.box.right < reach
        level = mark.box.top - 0.03 * layout.height < line.centre_y < mark.box.bottom + 0.03 * layout.height
        if mark.page == layout.number and mark.kind in (MarkKind.SEAL, MarkKind.STAMP) and beside and level:
            return at
    return None
