"""A page's own text held against what was read from its picture.

A born-digital file says exactly which letters it prints, and a file that was tampered with says what its maker wants.
So the pixels are always read, and the layer is only a second account of them:

* as a whole it must first pass a test (`Trust`): visible print, in Vietnamese, that agrees with the reading nearly
  everywhere and leaves out nothing. Most layers fail, and are then worth nothing;
* where a trusted layer differs in letters that the reader was unsure of, its letters are taken;
* where it differs in figures, or in letters the reader was sure of, the picture's reading stays.

Either way the word is contested, so that a person looks. The layer never makes a value look surer than the reading
alone did: a file whose text equals its picture but for one tone of a name gains its maker nothing but a review.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from models.values.geometry import Quad
from models.values.reading import Line, PageReading, TextLayer, TextSource, Word
from ocr.alphabet import VIETNAMESE_LETTERS
from ocr.differences import Difference, find_differences
from ocr.pieces import part_of

# A reader less sure of a word than this may have its letters from a trusted layer. Not above what sends a field to
# review (`classifiers.certainty`): what the layer changes would have gone there anyway.
DOUBTFUL_BELOW = 0.85
# Of a word whose letters came from the layer, whatever the reader thought of its own.
_TAKEN_AT_MOST = 0.8
# Of a word that the layer spells otherwise: one of two accounts is wrong, and nothing tells which.
_CONTESTED_AT_MOST = 0.5

# A page of fewer letters and figures tells nothing about its layer.
_FEWEST_LETTERS = 100
# Our reader makes 1 error in 100 letters on clean print, and print is what a trusted layer belongs to. A scanner's own
# recognition makes five times as many.
_LEAST_AGREEMENT = 0.96
# Of the letters on either side, those whose whole line has no counterpart on the other.
_MOST_WITHOUT_COUNTERPART = 0.02
# Vietnamese print carries marks on about one letter in four, capitals and lists of names included. Layers that lost
# them, and those in old one-byte codes whose letters come out as others, lie outside.
_MARKED_SHARE = (0.10, 0.45)
# A dense page has a thousand. What a hostile file may make us compare is bounded.
_MOST_WORDS = 5_000
_LONGER_BY = 40
# A small slip: at most this share of a group's letters, marks left out.
_SLIP_SHARE = 0.25

_ALIKE = {
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("‘’`´′", "'"),
    **dict.fromkeys("“”„″", '"'),
}
_PUNCTUATION = "!\"#%&'()*+,-./:;<=>?@[]_{|}~–—…“”‘’°§"
_KNOWN_SIGNS = VIETNAMESE_LETTERS | frozenset("fFjJwWzZ0123456789 " + _PUNCTUATION)


class Trust(StrEnum):
    """What the test of a layer came to: `TRUSTED`, or the first thing that spoke against it."""

    TRUSTED = "trusted"
    NO_TEXT = "no_text"
    NOT_THE_PRINT = "not_the_print"  # invisible, covered, or in other pixels than those that were read
    TOO_LITTLE = "too_little"
    TOO_MUCH = "too_much"
    UNMAPPED = "unmapped"  # letters without a Unicode meaning
    NOT_VIETNAMESE = "not_vietnamese"
    INCOMPLETE = "incomplete"  # print that the layer lacks, or words of it that were not seen
    DISAGREES = "disagrees"


@dataclass(frozen=True, slots=True)
class HeldReading:
    """The reading after it was held against the layer. `differs`: the picture shows something else than the layer
    says, in figures or in letters that were read surely."""

    reading: PageReading
    trust: Trust
    differs: bool = False


@dataclass(frozen=True, slots=True)
class _Account:
    """One line as read and as the layer tells it."""

    line: Line
    words: tuple[Word, ...]
    read: str
    told: str
    differences: tuple[Difference, ...]

    @property
    def is_missing(self) -> bool:
        return not self.told

    @property
    def wrong_letters(self) -> int:
        return sum(
            max(_letter_count(self.read[d.start : d.end]), _letter_count(self.told[d.other_start : d.other_end]))
            for d in self.differences
        )


def hold_against(reading: PageReading, layer: TextLayer) -> HeldReading:
    """The reading, with letters of the layer where it is trusted and the reader was unsure. Pure; see the module."""
    trust = _first_look(layer)
    if trust is not Trust.TRUSTED:
        return HeldReading(reading, trust)
    told_words = [word for line in layer.lines for word in line.words]
    placed, unplaced = _place(reading.lines, told_words)
    accounts = [_account(line, words) for line, words in zip(reading.lines, placed, strict=True)]
    trust = _test(accounts, unplaced)
    if trust is not Trust.TRUSTED:
        return HeldReading(reading, trust)
    held = [_hold_line(account) for account in accounts]
    lines = tuple(line for line, _ in held)
    return HeldReading(replace(reading, lines=lines), trust, any(differs for _, differs in held))


def _first_look(layer: TextLayer) -> Trust:
    """What the layer shows of itself, before it is compared."""
    text = " ".join(line.text for line in layer.lines)
    if not text:
        return Trust.NO_TEXT
    if not layer.is_the_print:
        return Trust.NOT_THE_PRINT
    if sum(len(line.words) for line in layer.lines) > _MOST_WORDS:
        return Trust.TOO_MUCH
    if any(unicodedata.category(sign) in ("Co", "Cn", "Cs") or sign == "\ufffd" for sign in text):
        return Trust.UNMAPPED
    if _letter_count(text) < _FEWEST_LETTERS:
        return Trust.TOO_LITTLE
    letters = [sign for sign in text if sign.isalpha()]
    marked = sum(not sign.isascii() for sign in letters) / max(1, len(letters))
    known = sum(sign in _KNOWN_SIGNS for sign in letters) / max(1, len(letters))
    is_plausible = _MARKED_SHARE[0] <= marked <= _MARKED_SHARE[1] and known >= _LEAST_AGREEMENT
    return Trust.TRUSTED if is_plausible else Trust.NOT_VIETNAMESE


def _test(accounts: Sequence[_Account], unplaced: Sequence[Word]) -> Trust:
    """Whether the layer tells of this picture: all of it, nothing else, and nearly letter by letter."""
    shown = sum(_letter_count(account.read) for account in accounts)
    told = sum(_letter_count(account.told) for account in accounts) + _letters_of(unplaced)
    if min(shown, told) < _FEWEST_LETTERS:
        return Trust.TOO_LITTLE
    missing = sum(_letter_count(account.read) for account in accounts if account.is_missing)
    if max(missing / shown, _letters_of(unplaced) / told) > _MOST_WITHOUT_COUNTERPART:
        return Trust.INCOMPLETE
    wrong = sum(account.wrong_letters for account in accounts) + _letters_of(unplaced)
    return Trust.TRUSTED if 1 - wrong / max(shown, told) >= _LEAST_AGREEMENT else Trust.DISAGREES


def _place(lines: Sequence[Line], told_words: Iterable[Word]) -> tuple[list[list[Word]], list[Word]]:
    """Each word of the layer under the line that was read where it stands; and those where nothing was read."""
    extents = [
        (line.box.left, line.box.right, (line.box.top + line.box.bottom) / 2, line.box.height / 2) for line in lines
    ]
    placed: list[list[Word]] = [[] for _ in lines]
    unplaced = []
    for word in told_words:
        middle, reach = word.box.centre, word.box.height / 2
        near = [
            (abs(middle.y - line_middle), number)
            for number, (left, right, line_middle, line_reach) in enumerate(extents)
            if left - reach <= middle.x <= right + reach and abs(middle.y - line_middle) <= max(reach, line_reach)
        ]
        if near:
            placed[min(near)[1]].append(word)
        else:
            unplaced.append(word)
    return [sorted(words, key=lambda word: word.box.centre.x) for words in placed], unplaced


def _account(line: Line, told_words: Sequence[Word]) -> _Account:
    words = line.words or (Word(line.text, line.confidence, line.box),)
    read = " ".join(word.text for word in words)
    told = unicodedata.normalize("NFC", " ".join(word.text for word in told_words))
    if len(told) > len(read) + _LONGER_BY:
        # Not an account of this line, and too long to be compared letter by letter.
        return _Account(line, words, read, told, (Difference(0, len(read), 0, len(told)),))
    return _Account(line, words, read, told, tuple(find_differences(read, told, _look_alike)))


def _hold_line(account: _Account) -> tuple[Line, bool]:
    """The line with its contested words, and whether the picture says otherwise than the layer."""
    if account.is_missing or not account.differences:
        return account.line, False
    spans = _spans(account.words)
    words: list[Word] = []
    taken_from, shift, differs = 0, 0, False
    for first, last, differences in _groups(spans, account.differences):
        words += account.words[taken_from:first]
        growth = sum(difference.growth for difference in differences)
        told = account.told[spans[first][0] + shift : spans[last][1] + shift + growth].strip()
        group, is_denied = _settle(account.words[first : last + 1], told, ends_line=last == len(spans) - 1)
        words += group
        differs |= is_denied
        taken_from, shift = last + 1, shift + growth
    words += account.words[taken_from:]
    contested = [word.confidence for word in words if word.is_contested]
    if not contested:
        return account.line, False
    confidence = min(account.line.confidence, *contested)
    return replace(
        account.line, text=" ".join(word.text for word in words), confidence=confidence, words=tuple(words)
    ), differs


def _settle(words: Sequence[Word], told: str, *, ends_line: bool) -> tuple[list[Word], bool]:
    """Words of a line of which the layer tells something else; and whether the reader was sure that it is wrong."""
    read = " ".join(word.text for word in words)
    if _is_same_print(read, told, ends_line=ends_line):
        return list(words), False
    may_be_told = bool(told) and all(sign in _KNOWN_SIGNS for sign in told) and _figures(read) == _figures(told)
    if may_be_told and _without_blanks(read) == _without_blanks(told):
        return _taken(words, told), False
    is_doubtful = all(word.confidence < DOUBTFUL_BELOW for word in words)
    if may_be_told and is_doubtful and _is_slip(read, told):
        return _taken(words, told), False
    return [
        replace(word, confidence=min(word.confidence, _CONTESTED_AT_MOST), is_contested=True) for word in words
    ], True


def _taken(words: Sequence[Word], told: str) -> list[Word]:
    """The layer's letters on the places of the words that were read, no surer than the least sure of these."""
    confidence = min(_TAKEN_AT_MOST, *(word.confidence for word in words))
    parts = told.split()
    if len(parts) == len(words):
        boxes = [word.box for word in words]
    else:
        whole = words[0].box if len(words) == 1 else Quad.around(word.box for word in words)
        places = _text_spans(parts)
        boxes = [part_of(whole, start / len(told), end / len(told)) for start, end in places]
    return [
        Word(part, confidence, box, TextSource.TEXT_LAYER, is_contested=True)
        for part, box in zip(parts, boxes, strict=True)
    ]


def _groups(
    spans: Sequence[tuple[int, int]], differences: Sequence[Difference]
) -> Iterable[tuple[int, int, list[Difference]]]:
    """Differences that touch the same words, with the first and the last of these. A lost blank touches both sides."""
    groups: list[tuple[int, int, list[Difference]]] = []
    for difference in differences:
        touched = [at for at, (start, end) in enumerate(spans) if start <= difference.end and end >= difference.start]
        first, last = touched[0], touched[-1]
        if groups and first <= groups[-1][1]:
            earlier = groups.pop()
            first, last = earlier[0], max(last, earlier[1])
            groups.append((first, last, [*earlier[2], difference]))
        else:
            groups.append((first, last, [difference]))
    return groups


def _spans(words: Sequence[Word]) -> list[tuple[int, int]]:
    return _text_spans([word.text for word in words])


def _text_spans(parts: Sequence[str]) -> list[tuple[int, int]]:
    """Where each part begins and ends in the parts joined by blanks."""
    spans, start = [], 0
    for part in parts:
        spans.append((start, start + len(part)))
        start += len(part) + 1
    return spans


def _look_alike(one: str, other: str) -> bool:
    return one == other or _ALIKE.get(one, one) == _ALIKE.get(other, other)


def _is_same_print(read: str, told: str, *, ends_line: bool) -> bool:
    """Whether the two differ only in what cannot be told from print: kinds of dashes and quotes, how many dots lead to
    a value, blanks beside punctuation; or in the stop at the end of a line, which no value keeps."""
    one, other = _as_print(read), _as_print(told)
    if ends_line:
        one, other = one.rstrip(" .,;:"), other.rstrip(" .,;:")
    return one == other


def _as_print(text: str) -> str:
    alike = "".join(_ALIKE.get(sign, sign) for sign in text)
    alike = re.sub(r"[.…]{2,}", "…", alike)
    return re.sub(r"\s+(?=[^\w\s])|(?<=[^\w\s])\s+", "", alike).strip()


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _without_blanks(text: str) -> str:
    return "".join(_ALIKE.get(sign, sign) for sign in text if not sign.isspace())


def _is_slip(read: str, told: str) -> bool:
    one, other = _skeleton(read), _skeleton(told)
    edits = sum(
        max(difference.end - difference.start, difference.other_end - difference.other_start)
        for difference in find_differences(one, other)
    )
    return edits <= max(1, int(_SLIP_SHARE * min(len(one), len(other))))


def _skeleton(text: str) -> str:
    """Without marks, blanks and case: what a slip of the reader leaves standing."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign) and not sign.isspace())


def _letter_count(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _letters_of(words: Iterable[Word]) -> int:
    return sum(_letter_count(word.text) for word in words)
