"""Translations printed in small letters under the labels of bilingual forms or behind them, read so badly that no
label is like them.

They must be known as such all the same: what stands under a label is otherwise taken for its value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from classifiers.folding import edit_distance, squeeze
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout, Piece
from classifiers.nearness import begin_alike
from models.values.reading import Word

# Of its letters, how many may be others: "Paoe of Dinh" for "Place of birth". It stands where a translation must.
_MOST_MISREAD = 0.45
# In line heights: under a label means on the next line. Farther than a value may be: small letters leave more blank.
_NEXT_LINE = 1.5
_MOST_WORDS_MORE = 2
_LONGEST_WITH_COLON = 5  # words


def with_misread_translations(
    page: PageLayout, occurrences: Sequence[LabelledValue], translations: Mapping[str, Sequence[str]]
) -> tuple[LabelledValue, ...]:
    """The labels of a page with the translations that stand under them although they cannot be read.

    `translations` names the foreign labels of each label. A line of marked letters is never one: no translation is.
    """
    known = {occurrence.row for occurrence in occurrences if occurrence.label.isascii()}
    found = list(occurrences)
    for occurrence in occurrences:
        own = translations.get(occurrence.label, ())
        row = occurrence.row + 1
        if occurrence.has_colon or not own or row >= len(page.rows) or row in known:
            continue
        piece = page.rows[row][0]
        if _stands_under(occurrence, piece, page) and (label := _nearest(piece, own)):
            found.append(_occurrence(occurrence, label, row, piece))
    return tuple(sorted(found, key=lambda one: (one.row, one.printed.left)))


def without_misread_translation(words: tuple[Word, ...], translations: Sequence[str]) -> tuple[Word, ...]:
    """A value without the translation that its label ends with, up to a colon of its own: "Nơi cư trú/Address: Xóm 2"
    in small print is read as "Nơi cư trú: dess: Xóm 2"."""
    for count in range(1, min(len(words), _LONGEST_WITH_COLON + 1)):
        if words[count - 1].text.endswith(":"):
            read = " ".join(word.text for word in words[:count])
            return words[count:] if _is_misread(read, translations) else words
    return words


def _is_misread(text: str, translations: Sequence[str]) -> bool:
    """Whether the text is a translation but for a few letters."""
    if not text.isascii() or any(map(str.isdigit, text)):
        return False
    pairs = ((squeeze(text), squeeze(label)) for label in translations)
    return any(edit_distance(read, label, limit=len(label)) < _MOST_MISREAD * len(label) for read, label in pairs)


def _stands_under(occurrence: LabelledValue, piece: Piece, page: PageLayout) -> bool:
    near = piece.top - occurrence.printed.bottom < _NEXT_LINE * page.line_height
    return near and begin_alike(piece.left, occurrence.printed.left, page)


def _nearest(piece: Piece, translations: Sequence[str]) -> str | None:
    return next((label for label in translations if _length_of(piece, label)), None)


def _length_of(piece: Piece, label: str) -> int:
    """How many of the piece's words are the translation, 0 when none are."""
    wanted, best, length = squeeze(label), _MOST_MISREAD * len(squeeze(label)), 0
    for count in range(1, min(len(piece.words), len(label.split()) + _MOST_WORDS_MORE) + 1):
        text = " ".join(word.text for word in piece.words[:count])
        distance = edit_distance(squeeze(text), wanted, limit=len(wanted))
        if text.isascii() and distance < best:
            best, length = distance, count
    return length


def _occurrence(above: LabelledValue, label: str, row: int, piece: Piece) -> LabelledValue:
    length = _length_of(piece, label)
    others = [word for other in above.page.rows[row][1:] if other.left < above.right for word in other.words]
    printed = above.page.level.piece(piece.words[:length], above.page.number)
    words = (*piece.words[length:], *others)
    return replace(above, label=label, row=row, words=words, printed=printed, has_colon=False)
