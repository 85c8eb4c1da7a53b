"""The characters that the recogniser can write.

Order matters: it is the order of the network's outputs. The blank of CTC comes
first and the space last, as PaddleOCR and RapidOCR both expect.
"""

import re
import unicodedata

from ocr.alignment import base_of

_VOWELS = "aăâeêioôơuưy"
HOOK = "\u0309"
TONES = ("\u0300", HOOK, "\u0303", "\u0301", "\u0323")
_ASCII = "".join(chr(code) for code in range(0x21, 0x7F))
# Marks seen in administrative print. Of the look-alikes only one each is kept:
# a recogniser cannot tell the Greek mu from the micro sign, nor should it try.
_MARKS = "“”‘’–—…•°²³§№½×±≥≤÷€·®©→□☐☑✓"

BLANK = 0
_LEADERS = re.compile(r"(?:\.[ ]?){3,}|…(?:[ .]*…)*\.*")


def vietnamese_letters() -> str:
    """Every Vietnamese letter that plain ASCII lacks, both cases, precomposed (NFC)."""
    lower = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in ("", *TONES)} | {"đ"}
    marked = sorted(letter for letter in lower if not letter.isascii())
    return "".join(marked) + "".join(letter.upper() for letter in marked)


def characters() -> str:
    """The written characters in output order, without the blank and without the space."""
    return _ASCII + vietnamese_letters() + _MARKS


def alphabet() -> str:
    """The characters in output order from index 1 on; the space is the last one."""
    return characters() + " "


def without_tones(text: str) -> str:
    """`tỉnh` gives `tinh`, `biển` gives `biên`: the vowels keep their own marks."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in TONES))


def can_carry_tone(letter: str) -> bool:
    """Whether it is a vowel, in either case."""
    return letter.lower() in _VOWELS


def base_letters(text: str) -> str:
    """`Đặng Thị Hà` gives `Dang Thi Ha`."""
    return "".join(base_of(character) for character in text)


def ancestors(character: str) -> tuple[str, ...]:
    """Whose column to start from, nearest first: `ệ`, then `ê`, then `e`.

    The tone goes before the vowel's own mark, for `ê` is the closer look-alike.
    """
    relatives = {"№": "N", "☐": "□", "☑": "□"}
    return (
        character,
        without_tones(character),
        relatives.get(character, base_of(character)),
    )


def as_read(text: str) -> str:
    """Text as the recogniser is taught to write it: NFC, single spaces, leaders as one `…`.

    Dots are narrower than the network's step of eight pixels, so nobody can ask
    it to count them: three or more in a row, however long, are one ellipsis.
    """
    text = unicodedata.normalize("NFC", text).replace("\u00a0", " ")
    text = _LEADERS.sub("…", text)
    return " ".join(text.split())


def encode(text: str) -> list[int]:
    """Output indices of a text; raises `KeyError` for a character outside the alphabet."""
    return [_INDEX[character] for character in text]


def decode(indices: list[int]) -> str:
    """The text of a greedy CTC path: repeats merged, blanks dropped."""
    text = alphabet()
    kept = [
        index
        for position, index in enumerate(indices)
        if index != BLANK and (position == 0 or index != indices[position - 1])
    ]
    return "".join(text[index - 1] for index in kept)


_INDEX = {character: index for index, character in enumerate(alphabet(), start=1)}
