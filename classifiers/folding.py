"""Comparing Vietnamese words when the reader may have lost a tone mark, a hook or a letter.

Folding is for comparison only: what is kept and shown is always the text as it was read.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache


def fold_letters(text: str) -> str:
    """Lower case without marks, one character for each character of the NFC text, so that places carry over."""
    return "".join(map(_fold_letter, text))


@lru_cache(maxsize=4096)
def _fold_letter(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return {"đ": "d", "ð": "d", "ø": "o"}.get(base, base[0])


def fold(text: str) -> str:
    """Lower case words without marks or punctuation, one blank between them."""
    letters = fold_letters(unicodedata.normalize("NFC", text))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


@lru_cache(maxsize=50_000)
def squeeze(text: str) -> str:
    """Folded and without blanks, because readers lose and invent blanks."""
    return fold(text).replace(" ", "")


@lru_cache(maxsize=65536)
def squeeze_label(label: str) -> str:
    """As `squeeze`, for labels, which are the same for every document of a type."""
    return squeeze(label)


@lru_cache(maxsize=65536)
def alphabet_of(squeezed: str) -> int:
    """Which letters there are, one bit each: the quickest way to see that two texts cannot be alike. Two letters may
    share a bit; then one edit less is counted."""
    bits = 0
    for letter in set(squeezed):
        bits |= 1 << (ord(letter) & 63)
    return bits


def edit_distance(one: str, other: str, limit: int | None = None) -> int:
    """Letters to insert, delete or replace. Stops early and answers `limit + 1` when it is more than `limit`."""
    if limit is None:
        limit = max(len(one), len(other))
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    one, other = _without_ends(one, other)
    # Farther from the diagonal than the limit everything is more than the limit: only a band is worked out.
    beyond = limit + 1
    previous = [min(column, beyond) for column in range(len(other) + 1)]
    for row, letter in enumerate(one, start=1):
        first, last = max(1, row - limit), min(len(other), row + limit)
        current = [beyond] * (len(other) + 1)
        current[0] = min(row, beyond)
        best = current[0]
        for column in range(first, last + 1):
            cost = previous[column - 1] + (letter != other[column - 1])
            if previous[column] < cost - 1:
                cost = previous[column] + 1
            if current[column - 1] < cost - 1:
                cost = current[column - 1] + 1
            current[column] = cost
            if cost < best:
                best = cost
        if best > limit:
            return beyond
        previous = current
    return min(previous[-1], beyond)


def _without_ends(one: str, other: str) -> tuple[str, str]:
    """Without what both begin and end with, which no edit touches."""
    shortest = min(len(one), len(other))
    start = 0
    while start < shortest and one[start] == other[start]:
        start += 1
    end = 0
    while end < shortest - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def similarity(one: str, other: str) -> float:
    """1 for the same letters, 0 for nothing in common; marks, case, blanks and punctuation do not count."""
    left, right = squeeze(one), squeeze(other)
    longest = max(len(left), len(right))
    if longest == 0:
        return 0.0
    if left == right:
        return 1.0
    return 1.0 - edit_distance(left, right) / longest


def best_similarity(text: str, variants: Iterable[str]) -> float:
    """The similarity to the nearest variant, 0 without variants."""
    return max((similarity(text, variant) for variant in variants), default=0.0)


def is_upper_case(text: str) -> bool:
    """Whether a line is set in capitals. One small letter in eight is the reader's slip, not the printer's."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= len(letters) * 7 / 8


_NOTHING = frozenset(("khong", "khong co", "khong bi", "khong bi cam", "chua co"))


def says_nothing(text: str) -> bool:
    """Whether a value says that there is none: such a value is whole, whatever stands below it."""
    return fold(text) in _NOTHING


TONES = frozenset({"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"})


def comparable(text: str) -> str:
    """For comparison only: lower case, single blanks, one dash, each word's tone mark behind its letters.

    So hòa and hoà, ỦY and UỶ are the same; hoa is another word.
    """
    words = []
    for word in re.sub(r"[–—]", "-", unicodedata.normalize("NFD", text).casefold()).split():
        tones = "".join(c for c in word if c in TONES)
        words.append("".join(c for c in word if c not in TONES) + tones)
    return re.sub(r"\s*-\s*", "-", unicodedata.normalize("NFC", " ".join(words))).strip(" .,;")
