"""The position or the name of who signs, where a seal hides one of them from the detector and the other was read.

Seals lie over a third of the signature, on its left (Decree 30/2020, Appendix I, box 8), and with their upper edge over
the position. So it is looked for at the height of the seal's upper half, above the middle of the name, and taken only
where a head's or a deputy's own words are read there; a name is looked for below the position in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.values.geometry import Quad
from models.values.reading import Word
from ocr.page_geometry import text_size
from ocr.pieces import Piece
from ocr.position_words import HEADS, letters_of, text_of
from ocr.signing_pairs import Gap, has_its_middle_in, middle_of

# Where a name stands below and beside a seal, and where positions are looked for and known, from the seal's middle in
# its radii, to the right and down.
_NAME_ACROSS, _NAME_DOWN = (-0.4, 3.0), (0.1, 1.9)
_LOOKED_AT, _KNOWN_FROM = (-1.3, -0.2), -2.5
_POSITION_DOWN, _NAMES_LOOKED_AT, _KNOWN_TO = (-1.9, -0.2), (0.2, 1.5), 2.2
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


def sealed_lines(seal: Quad, page_width: int, pieces: Sequence[Piece]) -> list[Gap]:
    """What is to be looked for about a seal."""
    gaps = (sealed_position(seal, page_width, pieces), sealed_name(seal, page_width, pieces))
    return [gap for gap in gaps if gap is not None]


def sealed_position(seal: Quad, page_width: int, pieces: Sequence[Piece]) -> Gap | None:
    """Where to look for it; None where one was read, or nobody's name stands there."""
    if not _is_seal(seal, page_width):
        return None
    radius = max(seal.width, seal.height) / 2
    x, y = middle_of(seal)
    names = [one for one in pieces if _is_name(text_of(one)) and _lies(one, (x, y), radius, _NAME_DOWN)]
    if not names:
        return None
    name = min(names, key=lambda one: abs(middle_of(one.box)[1] - y))
    above = Quad.from_rectangle(name.box.left, y + _KNOWN_FROM * radius, name.box.right, max(y, name.box.top))
    if any(one is not name and _fills(one, above) for one in pieces):
        return None
    return Gap(name, _places(name, y, radius, _LOOKED_AT), _is_position)


def sealed_name(seal: Quad, page_width: int, pieces: Sequence[Piece]) -> Gap | None:
    """Where to look for the name below a position that was read; None where some words were read there."""
    if not _is_seal(seal, page_width):
        return None
    radius = max(seal.width, seal.height) / 2
    x, y = middle_of(seal)
    heads = [one for one in pieces if _is_position(text_of(one)) and _lies(one, (x, y), radius, _POSITION_DOWN)]
    if not heads:
        return None
    head = max(heads, key=lambda one: middle_of(one.box)[1])
    below = Quad.from_rectangle(head.box.left, head.box.bottom, head.box.right, y + _KNOWN_TO * radius)
    if any(one is not head and one.letter_count >= _FEWEST_LETTERS and has_its_middle_in(one, below) for one in pieces):
        return None
    return Gap(head, _places(head, y, radius, _NAMES_LOOKED_AT), _is_name)


def is_centred(found: Piece, beside: Piece) -> bool:
    """Whether the line stands about the middle of the other: else a part of it is hidden."""
    first, last = _letter_at(found.words[0], 0), _letter_at(found.words[-1], -1)
    return abs((first + last) / 2 - middle_of(beside.box)[0]) <= _OFF_CENTRE * _height(beside)


def _letter_at(word: Word, index: int) -> float:
    """The middle of one of its letters: where the ring touches the word, its box goes on with the ring."""
    box = word.box
    share = word.letters[index] if word.letters else 0.5
    return box.left + share * box.width


def _is_seal(seal: Quad, page_width: int) -> bool:
    is_round = _ROUND[0] <= seal.width / max(1.0, seal.height) <= _ROUND[1]
    return is_round and _SEAL_WIDTH[0] <= seal.width / page_width <= _SEAL_WIDTH[1]


def _is_name(text: str) -> bool:
    words = text.replace(".", ". ").split()
    plain = [word for word in words if word.isalpha() and word[:1].isupper()]
    return len(words) in _NAME_WORDS and len(plain) > 1 and all(word.istitle() for word in plain[-2:])


def _lies(piece: Piece, middle: tuple[float, float], radius: float, reach: tuple[float, float]) -> bool:
    """Whether it stands beside the seal's middle and, downwards, within these of its radii."""
    across, down = ((own - seal) / radius for own, seal in zip(middle_of(piece.box), middle, strict=True))
    return _NAME_ACROSS[0] <= across <= _NAME_ACROSS[1] and reach[0] <= down <= reach[1]


def _fills(piece: Piece, area: Quad) -> bool:
    """Whether it is a position there, or surely some other words in capitals: no list has every position."""
    if not has_its_middle_in(piece, area):
        return False
    text = text_of(piece)
    is_sure = piece.confidence >= _SURELY_READ and piece.letter_count >= _FEWEST_LETTERS
    return text.isupper() and (is_sure or any(head in letters_of(text) for head in HEADS))


def _places(name: Piece, y: float, radius: float, looked_at: tuple[float, float]) -> tuple[Quad, ...]:
    across, height, letter = middle_of(name.box)[0], _height(name), _letter_width(name)
    first, last = (y + share * radius for share in looked_at)
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


def _is_position(text: str) -> bool:
    return text.isupper() and letters_of(text).removeprefix("kt").removeprefix("pho") in HEADS


def _height(piece: Piece) -> float:
    return min(text_size(piece.box)[1], _TALLEST * _letter_width(piece))


def _letter_width(piece: Piece) -> float:
    return text_size(piece.box)[0] / max(1, len(text_of(piece)))
