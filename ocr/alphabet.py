"""The gate: an engine whose alphabet lacks a Vietnamese letter writes wrong names, so it is not used."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from models.errors import ErrorKind, SaoyError

_PLAIN = "abcdefghiklmnopqrstuvxy"
_SHAPED = "ăâđêôơư"
_VOWELS = "aăâeêioôơuưy"
# Grave, hook above, tilde, acute, dot below: the five written tones.
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def _vietnamese_letters() -> frozenset[str]:
    small = set(_PLAIN) | set(_SHAPED)
    small |= {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES}
    return frozenset(small | {letter.upper() for letter in small})


VIETNAMESE_LETTERS = _vietnamese_letters()
DIGITS_AND_MARKS = frozenset("0123456789/-.,:;()")


class AlphabetIncompleteError(SaoyError):
    """The engine cannot write Vietnamese. Not an upload's fault and not transient: another engine must be set up."""

    kind = ErrorKind.INTERNAL
    code = "alphabet_incomplete"
    message = "Bộ đọc chữ thiếu chữ cái tiếng Việt nên không được dùng. Hãy cài bộ đọc có đủ chữ tiếng Việt."
    message_en = "The text reader's alphabet lacks Vietnamese letters and is not used. Install one that has them all."


def missing_letters(alphabet: Iterable[str]) -> tuple[str, ...]:
    """Vietnamese letters, digits and the marks of document numbers that the alphabet lacks, sorted."""
    known = {unicodedata.normalize("NFC", character) for character in alphabet}
    return tuple(sorted((VIETNAMESE_LETTERS | DIGITS_AND_MARKS) - known))


def require_vietnamese(alphabet: Iterable[str]) -> None:
    """Raises `AlphabetIncompleteError`, naming the missing letters, unless all of them can be written."""
    missing = missing_letters(alphabet)
    if missing:
        raise AlphabetIncompleteError(detail=f"{len(missing)} missing: {''.join(missing)}")
