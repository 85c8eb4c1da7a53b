"""Known words that stand in a text with other marks than they are written with: "Lâu đài" for "Lâu dài".

Every word of such a reading is Vietnamese, so that no spelling rule tells it. Nothing is put right here: what is found
so is looked at.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from classifiers.folding import comparable, fold_letters


class KnownWords:
    """Words and phrases found by their letters; `comparable` tells which marks theirs are."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._by_letters: dict[tuple[str, ...], set[str]] = {}
        for entry in entries:
            words = _words_of(entry)
            self._by_letters.setdefault(_letters_of(words), set()).add(comparable(" ".join(words)))
        self._lengths = sorted({len(letters) for letters in self._by_letters})

    def have_other_marks_in(self, text: str, *, spare_names: bool = False) -> bool:
        """Whether somewhere the letters of an entry stand, as whole words, with marks of none that has these letters.

        `spare_names` lets pass what is set as a name is: a capital on a word behind the first, as in "Khách sạn Lâu
        Đài". Names are made of the same letters as phrases.
        """
        words = _words_of(text)
        letters = _letters_of(words)
        return any(
            self._is_misread(words[at : at + length], letters[at : at + length], spare_names)
            for length in self._lengths
            for at in range(len(words) - length + 1)
        )

    def _is_misread(self, words: Sequence[str], letters: tuple[str, ...], spare_names: bool) -> bool:
        written = self._by_letters.get(letters)
        if written is None or (spare_names and _is_name(words)):
            return False
        return comparable(" ".join(words)) not in written


@cache
def known_words(entries: tuple[str, ...]) -> KnownWords:
    """Made once for a list: every document of its type asks for the same."""
    return KnownWords(entries)


def _words_of(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in unicodedata.normalize("NFC", text)).split()


def _letters_of(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold_letters, words))


def _is_name(words: Sequence[str]) -> bool:
    return any(word[:1].isupper() and not word.isupper() for word in words[1:])
