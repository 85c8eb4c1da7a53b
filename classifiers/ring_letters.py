"""Letters of a seal's ring that were read into the line of the position that the ring crosses: "VĂNH PHÓ CHỦ TỊCH",
"VÀ ĐÀO PHÓ GIÁM ĐỐC", "ĐÀPHÓ GIÁM ĐỐC".

They stand before the position or grow together with its first word. What they may be instead is a part of the title:
whatever offices begin with, and abbreviations of authorities, are left where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from classifiers.folding import fold, squeeze

# Words of a seal's ring are short, and these before a position are its own: "NGUYÊN CHỦ TỊCH".
_LONGEST_OF_A_RING, _MOST_BEFORE = 5, 2
_BEFORE_POSITIONS = frozenset(
    ("kt", "tm", "tl", "tuq", "q", "p", "nguyen", "quyen", "dong", "cuu", "tong", "pho", "chu", "thu", "cac")
)
_VOWELS = frozenset("aeiouy")
# Printed with or without their points: for whom somebody signs.
_AUTHORITIES = frozenset(("kt", "tm", "tl", "tuq"))
# Of two words before a position the first begins no body or area: "UBND XÃ CHỦ TỊCH" is all print.
_BODIES = frozenset((
    "ubnd", "hdnd", "uy", "hoi", "so", "phong", "ban", "bo", "cuc", "vu", "vien", "truong", "cong", "toa", "tap", "kho",
    "dang", "doan", "benh", "tinh", "huyen", "quan", "phuong", "xa", "thi", "thanh", "khoa", "chi", "trung", "dai",
))  # fmt: skip


def behind_ring_letters(line: str, positions: Sequence[str]) -> str:
    """The line from its position on where letters of a ring stand before that, else the line."""
    words = line.split()
    if _begins_with_one(words, positions):
        return line
    for position in sorted(positions, key=lambda position: -len(position.split())):
        found = _whole_at_the_end(words, _parts(position), positions)
        if found is not None:
            return found
    for skip in (1, 2, 3):
        if len(words) <= skip:
            break
        first = skip - 1 if squeeze(words[skip - 1]) in _AUTHORITIES else skip
        # What is cheap to ask is asked first: nearly every line of a page comes here.
        if all(map(_is_no_word, words[:first])) and _begins_with_one(words[skip:], positions):
            return " ".join(words[first:])
    return line


def _whole_at_the_end(words: Sequence[str], position: Sequence[str], positions: Sequence[str]) -> str | None:
    """The position that is all the line from where it begins, in or behind a word that may be a ring's."""
    count = len(position)
    if count < 2 or len(words) < count or [fold(word) for word in words[1 - count :]] != list(position[1:]):
        return None
    before, first = words[:-count], words[-count]
    grown = fold(first).removesuffix(position[0])
    if not fold(first).endswith(position[0]) or not (before or grown):
        return None
    own = first[len(grown) :]
    if fold(own) != position[0] or not all(map(_may_be_of_a_ring, before)) or not _may_have_grown(grown, positions):
        return None
    if len(before) > _MOST_BEFORE or (len(before) == _MOST_BEFORE and fold(before[0]) in _BODIES):
        return None
    return " ".join([own, *words[1 - count :]])


def _is_no_word(word: str) -> bool:
    """A letter or two, or more without a vowel; with a point they may abbreviate an authority."""
    return len(fold(word)) <= 2 or not (_VOWELS & set(fold(word)) or word.endswith("."))


def _may_be_of_a_ring(word: str) -> bool:
    letters = squeeze(word)
    return len(letters) <= _LONGEST_OF_A_RING and letters not in _BEFORE_POSITIONS and not word.endswith(".")


def _may_have_grown(letters: str, positions: Sequence[str]) -> bool:
    """Letters before the first of a position, of which none could make it another: "CHICỤC TRƯỞNG"."""
    first_words = {fold(position.split()[0]) for position in positions} | _BEFORE_POSITIONS
    is_other = any(letters.endswith(word) for word in first_words if len(word) > 1) or letters in first_words
    return not letters or (letters.isalpha() and len(letters) <= _LONGEST_OF_A_RING and not is_other)


def _begins_with_one(words: Sequence[str], positions: Sequence[str]) -> bool:
    folded = [fold(word) for word in words]
    return any(folded[: len(parts)] == parts for parts in map(_parts, positions))


@lru_cache(maxsize=512)
def _parts(position: str) -> list[str]:
    return fold(position).split()
