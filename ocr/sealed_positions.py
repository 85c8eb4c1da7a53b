"""The position of who signs, where a seal hides it from the detector and the name below it was read.

Seals lie over a third of the signature, on its left (Decree 30/2020, Appendix I, box 8), and with their upper edge over
the position. So it is looked for at the height of the seal's upper half, above the middle of the name, and taken only
where a head's or a deputy's own words are read there.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.values.geometry import Quad
from models.values.reading import Word
from ocr.page_geometry import text_size
from ocr.pieces import Piece
from ocr.position_words import HEADS, letters_of, text_of
from ocr.signing_pairs import Gap

# Where a name stands below and beside a seal, and where positions are looked for and known, from the seal's middle in
# its radii, to the right and down.
_NAME_ACROSS, _NAME_DOWN = (-0.4, 3.0), (0.1, 1.9)
_LOOKED_AT, _KNOWN_FROM = (-1.3, -0.2), -2.5
# Half the width of what is looked at, in letters of the name (capitals are half as wide again); the wider first, for a
# line that is cut short could look whole. From one look to the next, in heights of the name.
_HALF_WIDTHS, _STEP, _HALF_HEIGHT = (14.0, 9.0, 7.0), 0.35, 0.65
# Of a name's tight box, in widths of its letters: what touches it makes it higher.
_TALLEST = 1.9
_NAME_WORDS = range(2, 7)
_OFF_CENTRE = 0.8
_SURELY_READ, _FEWEST_LETTERS = 0.9, 5
# Of seals, as shares of the page's width and of their own: other red ink is longer.
_SEAL_WIDTH, _ROUND = (0.05, 0.3), (0.6, 1.6)


def sealed_position(seal: Quad, page_width: int, pieces: Sequence[Piece]) -> Gap | None:
    """Where to look for it; None where one was read, or nobody's name stands there."""
    if not _is_seal(seal, page_width):
        return None
    radius = max(seal.width, seal.height) / 2
    x, y = (seal.left + seal.right) / 2, (seal.top + seal.bottom) / 2
    names = [one for one in pieces if _is_name(one) and _lies(one, (x, y), radius)]
    if not names:
        return None
    name = min(names, key=lambda one: abs(_middle(one)[1] - y))
    above = Quad.from_rectangle(name.box.left, y + _KNOWN_FROM * radius, name.box.right, max(y, name.box.top))
    if any(one is not name and _fills(one, above) for one in pieces):
        return None
    return Gap(name, _places(name, y, radius), _is_position)


def is_above(found: Piece, name: Piece) -> bool:
    """Whether the line stands about the middle of the name: else a part of it is hidden."""
    first, last = _letter_at(found.words[0], 0), _letter_at(found.words[-1], -1)
    return abs((first + last) / 2 - _middle(name)[0]) <= _OFF_CENTRE * _height(name)


def _letter_at(word: Word, index: int) -> float:
    """The middle of one of its letters: where the ring touches the word, its box goes on with the ring."""
    box = word.box
    share = word.letters[index] if word.letters else 0.5
    return box.left + share * box.width


def _is_seal(seal: Quad, page_width: int) -> bool:
    is_round = _ROUND[0] <= seal.width / max(1.0, seal.height) <= _ROUND[1]
    return is_round and _SEAL_WIDTH[0] <= seal.width / page_width <= _SEAL_WIDTH[1]


def _is_name(piece: Piece) -> bool:
    words = text_of(piece).replace(".", ". ").split()
    plain = [word for word in words if word.isalpha() and word[:1].isupper()]
    return len(words) in _NAME_WORDS and len(plain) > 1 and all(word.istitle() for word in plain[-2:])


def _lies(piece: Piece, middle: tuple[float, float], radius: float) -> bool:
    """Whether it stands where names do below a seal."""
    across, down = ((own - seal) / radius for own, seal in zip(_middle(piece), middle, strict=True))
    return _NAME_ACROSS[0] <= across <= _NAME_ACROSS[1] and _NAME_DOWN[0] <= down <= _NAME_DOWN[1]


def _fills(piece: Piece, area: Quad) -> bool:
    """Whether it is a position there, or surely some other words in capitals: no list has every position."""
    across, down = _middle(piece)
    if not (area.left < across < area.right and area.top < down < area.bottom):
        return False
    text = text_of(piece)
    is_sure = piece.confidence >= _SURELY_READ and piece.letter_count >= _FEWEST_LETTERS
    return text.isupper() and (is_sure or any(head in letters_of(text) for head in HEADS))


def _places(name: Piece, y: float, radius: float) -> tuple[Quad, ...]:
    across, height, letter = _middle(name)[0], _height(name), _letter_width(name)
    first, last = (y + share * radius for share in _LOOKED_AT)
    count = int((last - first) / (_STEP * height)) + 1
    return tuple(
        Quad.from_rectangle(
            across - half * letter,
            first + step * _STEP * height - _HALF_HEIGHT * height,
            across + half * letter,
            first + step * _STEP * height + _HALF_HEIGHT * height,
        )
        for half in _HALF_WIDTHS
        for step in range(count)
    )


def _is_position(letters: str) -> bool:
    return letters.removeprefix("kt").removeprefix("pho") in HEADS


def _height(piece: Piece) -> float:
    return min(text_size(piece.box)[1], _TALLEST * _letter_width(piece))


def _letter_width(piece: Piece) -> float:
    return text_size(piece.box)[0] / max(1, len(text_of(piece)))


def _middle(piece: Piece) -> tuple[float, float]:
    box = piece.box
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2
