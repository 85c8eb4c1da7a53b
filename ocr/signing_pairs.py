"""Where one of two lines that belong together was not read: "KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC".

Who signs for somebody has a position of their own, printed right below (Decree 30/2020, Appendix I, box 7a, and the
rules before it). Seal and signature lie over that line: the detector does not see it, or begins behind the seal. Its
place, its size and, for a deputy, its very words follow from the other line. It is looked for there, and taken only
where just those words are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from models.values.geometry import Quad
from ocr.line_images import padded
from ocr.page_geometry import text_size
from ocr.pieces import Piece, slice_of
from ocr.position_words import HEADS, letters_of, text_of, without_marks

# From the middle of one line to that of the other, in heights of print.
_STEPS = (1.05, 1.2, 1.35, 1.5, 0.9)
# Around the other line's print, in its heights: room for marks, and for a line that is a letter longer. Whoever signs
# by order may have a longer one; cut too short it could look whole, so the widest is looked at first.
_ABOVE, _ENDS, _WIDE_ENDS = 0.15, (0.4,), (4.0, 1.5)
# Bold capitals are this many times higher, marks and all, than a letter and its share of the blanks is wide.
_TALLEST = 1.7
# How surely each line must be read, as the networks say it: strokes of seals make letters too, unsure ones.
_SURELY_READ, _CLEARLY_READ = 0.9, 0.98
_SAME_PRINT = 0.3
# What lies where the line was found is a part of it, misread, and not much longer.
_MOST_LETTERS = 1.6
_FEWEST_LETTERS = 5
# More lines than this are no signature's: a table of positions.
_MOST_GAPS = 3

_FOR_WHOM = re.compile(r"(?:\w{1,2} )?k ?[./]? ?t\b[ .,:/]*(.+)")
_BY_ORDER = re.compile(r"(?:\w{1,2} )?(?:t ?[./]? ?l|t ?/?\.? ?u ?/?\.? ?q)\b[ .,:/]*(.+)")
_DEPUTY = re.compile(r"(?:\w{1,2} )?(?:pho |p ?\. ?)(.+)")
_OF_A_DEPUTY = re.compile(r"\bpho\b|\bquyen\b|\b[pq] ?[./]|\bthu truong")
# Deputies that are named otherwise than by "PHÓ" before the head's position; letters without marks and blanks.
_OTHER_DEPUTIES = {
    "botruong": ("thutruong",),
    "hieutruong": ("hieupho",),
    "vientruong": ("vienpho",),
    "cuctruong": ("cucpho",),
    "chanhvanphong": ("phovanphong",),
}
Fits = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a line may stand beside one that was read, the likeliest place first, and which words it may have."""

    beside: Piece
    places: tuple[Quad, ...]
    fits: Fits

    def find(self, read: Callable[[Quad], Piece]) -> Piece | None:
        """The line as read at the place where it is read most surely; None where nothing fits."""
        best: Piece | None = None
        for place in self.places:
            seen = _from_the_first_letter(read(place))
            is_better = best is None or seen.confidence > best.confidence
            if seen.confidence >= _SURELY_READ and is_better and self.fits(text_of(seen)):
                best = seen
                if seen.confidence >= _CLEARLY_READ:
                    break
        return _to_be_looked_at(best) if best is not None else None


def gaps_in_signatures(pieces: Sequence[Piece]) -> list[Gap]:
    """Where a position stands that asks for another one, and nothing was read there that may be it."""
    found = [gap for piece in pieces for gap in _gaps_beside(piece, pieces)]
    return found if len(found) <= _MOST_GAPS else []


def with_found(pieces: Sequence[Piece], found: Piece, beside: Piece) -> list[Piece]:
    """With the line in the place of what was read of it; as before where that is more than the line."""
    hidden = [one for one in pieces if one is not beside and _is_same_print(one, found)]
    if any(one.letter_count > _MOST_LETTERS * found.letter_count for one in hidden):
        return list(pieces)
    return [*(one for one in pieces if not any(one is other for other in hidden)), found]


def _gaps_beside(piece: Piece, pieces: Sequence[Piece]) -> Iterable[Gap]:
    text = text_of(piece)
    if not text.isupper() or piece.letter_count < _FEWEST_LETTERS:
        return
    plain = without_marks(text)
    if of := _FOR_WHOM.fullmatch(plain):
        yield from _gap(piece, pieces, 1, _is_deputy_of(letters_of(of[1])), _is_a_deputy)
    elif _BY_ORDER.fullmatch(plain):
        yield from _gap(piece, pieces, 1, _is_a_heads, lambda one: one.letter_count >= _FEWEST_LETTERS, _WIDE_ENDS)
    elif of := _DEPUTY.fullmatch(plain):
        head = letters_of(of[1])
        yield from _gap(
            piece, pieces, -1, lambda read: letters_of(read) == "kt" + head, lambda one: _leaves_no_room(one, head)
        )


def _gap(
    piece: Piece,
    pieces: Sequence[Piece],
    side: int,
    fits: Fits,
    fills: Callable[[Piece], bool],
    ends: Sequence[float] = _ENDS,
) -> Iterable[Gap]:
    """`side`: 1 below, -1 above. `fills`: whether a line that was read there leaves nothing to look for."""
    own = _at_its_height(piece)
    places = tuple(_place(own, side * step, end) for end in ends for step in _STEPS)
    around = Quad.around(places)
    there = [one for one in pieces if one is not piece and has_its_middle_in(one, around)]
    if not any(map(fills, there)):
        yield Gap(piece, places, fits)


def _is_deputy_of(head: str) -> Fits:
    named = ("pho" + head, "p" + head, *_OTHER_DEPUTIES.get(head, ()))
    return lambda read: letters_of(read) in named


def _is_a_deputy(piece: Piece) -> bool:
    """Or holds the office for the time being."""
    return _OF_A_DEPUTY.search(without_marks(text_of(piece))) is not None


def _leaves_no_room(piece: Piece, head: str) -> bool:
    """Whether the line says for whom somebody signs, or is surely another: "TM. ỦY BAN NHÂN DÂN"."""
    plain = without_marks(text_of(piece))
    is_another = piece.confidence >= _SURELY_READ and head not in letters_of(plain)
    return _FOR_WHOM.fullmatch(plain) is not None or (is_another and piece.letter_count >= _FEWEST_LETTERS)


def _is_a_heads(read: str) -> bool:
    return letters_of(read).removeprefix("kt").removeprefix("pho").startswith(HEADS)


def _place(line: Quad, step: float, ends: float) -> Quad:
    return padded(line, above=_ABOVE - step, below=_ABOVE + step, ends=ends)


def _at_its_height(piece: Piece) -> Quad:
    """The middle of the line's box, no higher than its letters can be: those of a seal's ring make boxes higher."""
    length, height = text_size(piece.box)
    most = _TALLEST * length / max(1, len(text_of(piece)))
    spare = max(0.0, 1 - most / height) / 2
    return slice_of(piece.box, spare, 1 - spare)


def middle_of(box: Quad) -> tuple[float, float]:
    """Across and down, in pixels."""
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def has_its_middle_in(piece: Piece, area: Quad) -> bool:
    """Whether the middle of its box lies in the area."""
    across, down = middle_of(piece.box)
    return area.left < across < area.right and area.top < down < area.bottom


def _is_same_print(one: Piece, other: Piece) -> bool:
    return max(one.box.overlap_share(other.box), other.box.overlap_share(one.box)) >= _SAME_PRINT


def _from_the_first_letter(piece: Piece) -> Piece:
    """Without signs before the first word and after the last: specks of the seal."""
    words = list(piece.words)
    while words and not letters_of(words[0].text):
        words.pop(0)
    while words and not letters_of(words[-1].text):
        words.pop()
    return replace(piece, words=tuple(words))


def _to_be_looked_at(piece: Piece) -> Piece:
    """Of two looks at the page only one saw the line."""
    return replace(piece, words=tuple(replace(word, is_contested=True) for word in piece.words))
