"""Where the national title stands, which parts a letterhead's columns; or what stands in for it: the name of the Party
or of the Youth Union (Guidance 36-HD/VPTW of 2018), or the motto where the title could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.folding import best_similarity, similarity, squeeze
from classifiers.layout import PageLayout, Piece, split_word
from models.values.reading import Word

NATIONAL_TITLES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "VIỆT NAM DÂN CHỦ CỘNG HÒA",
)  # fmt: skip
# What stands in the national title's place at the right, and in the names of bodies at the left.
ORGANISATIONS = (
    "ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH", "ĐỘI TNTP HỒ CHÍ MINH",
    "ĐỘI THIẾU NIÊN TIỀN PHONG HỒ CHÍ MINH",
)  # fmt: skip
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_LIKE_AN_ORGANISATION = 0.88
_ANCHOR_WORDS = (("cong", "hoa"), ("dang", "cong"), ("doc", "lap"))
_ORGANISATION = ("doan", "tncs")


def national_title(layout: PageLayout) -> tuple[Piece, float] | None:
    """The piece of the national title and the x that parts the columns."""
    best: tuple[float, Piece] | None = None
    for piece in layout.pieces:
        if piece.top > 0.45 * layout.height:
            break
        _, candidate = part_at_anchor(piece, layout)
        score = best_similarity(candidate.text, NATIONAL_TITLES)
        if best is None or score > best[0]:
            best = (score, candidate)
    if best is not None and best[0] >= 0.75:
        return best[1], best[1].left - 0.3 * best[1].height
    return _from_organisation(layout) or _from_motto(layout)


def _from_organisation(layout: PageLayout) -> tuple[Piece, float] | None:
    """The Youth Union's name in the right column; at the left it is part of a committee's."""
    for piece in layout.pieces:
        if piece.top > 0.25 * layout.height:
            break
        _, candidate = part_at_anchor(piece, layout)
        is_at_right = candidate.left > layout.text_centre - 0.1 * layout.width
        if is_at_right and best_similarity(candidate.text, ORGANISATIONS) >= _LIKE_AN_ORGANISATION:
            return candidate, candidate.left - 0.3 * candidate.height
    return None


def part_at_anchor(piece: Piece, layout: PageLayout) -> tuple[Piece | None, Piece]:
    """What a reader joined to the left of the national title or the motto, and the rest of the line."""
    words = piece.words
    for at in range(1, len(words) - 3):
        pair = (squeeze(words[at].text), squeeze(words[at + 1].text))
        if pair in _ANCHOR_WORDS or (pair == _ORGANISATION and _is_blank_between(words[at - 1], words[at], layout)):
            return _halves(words[:at], words[at:], piece.page, layout)
        glued = squeeze(words[at - 1].text)
        if pair == ("hoa", "xa") and glued.endswith("ong") and glued not in ("ong", "cong"):
            # "... MỚICỘNG HÒA XÃ HỘI": the gutter was too narrow for the reader.
            keep = len(words[at - 1].text) - (4 if glued.endswith("cong") else 3)
            before, after = split_word(words[at - 1], keep)
            return _halves((*words[: at - 1], before), (after, *words[at:]), piece.page, layout)
    return None, piece


def _is_blank_between(one: Word, other: Word, layout: PageLayout) -> bool:
    """Whether more than a blank parts two words of a line."""
    left, right = layout.level.point(one.box.top_right).x, layout.level.point(other.box.top_left).x
    return right - left > 0.8 * other.box.height


def _halves(left: Sequence[Word], right: Sequence[Word], page: int, layout: PageLayout) -> tuple[Piece | None, Piece]:
    return layout.level.piece(left, page) if left else None, layout.level.piece(right, page)


def _from_motto(layout: PageLayout) -> tuple[Piece, float] | None:
    """The motto stands in for a national title that could not be read; it is narrower by about a third."""
    for piece in layout.pieces:
        if piece.top > 0.45 * layout.height:
            break
        for at in range(max(1, len(piece.words) - 4)):
            tail = layout.level.piece(piece.words[at:], piece.page)
            if similarity(tail.text, MOTTO) >= 0.8:
                margin = 0.25 * (tail.right - tail.left)
                return tail, tail.left - margin
    return None
