"""Numbers and amounts spelled out in Vietnamese: of money ("Mười tỷ đồng chẵn") and of land ("một trăm hai mươi phẩy
năm mét vuông").

Strict where `classifiers.dates` is lenient: what could be said of two numbers is understood as none, so that a doubtful
reading never confirms a figure. Marks do not count, as readers lose them: no two words for figures differ by marks
only, apart from mười and mươi, which their place tells apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from classifiers.folding import fold

DIGITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
}  # fmt: skip
# Five after a ten, never five alone: "hai lăm" is 25.
_FIVE_AFTER_TENS = ("lam", "nham")
_AND = ("le", "linh")
_TEN = "muoi"
_HUNDRED = "tram"
_HALF = "ruoi"
_COMMA = "phay"
# From the largest: what stands before "tỷ" may itself count thousands and millions.
_SCALES: tuple[tuple[tuple[str, ...], int], ...] = (
    (("ty", "ti"), 1_000_000_000),
    (("trieu",), 1_000_000),
    (("nghin", "ngan"), 1_000),
)
_HEADS = (("so", "tien"), ("bang", "chu"), ("ghi", "bang", "chu"), ("viet", "bang", "chu"))
_TAILS = (
    ("dong",), ("viet", "nam"), ("vnd",), ("chan",), ("met", "vuong"), ("m2",), ("m²",), ("met",), ("hec", "ta"),
    ("ha",), ("do", "la", "my"), ("co", "phan"), ("cp",), ("thang",), ("ngay",),
)  # fmt: skip


def quantity_in_words(text: str) -> Decimal | None:
    """The number that a text spells, without its unit ("đồng", "mét vuông"). None when it spells none, or could spell
    two: "một nghìn hai" is 1,002 to some and 1,200 to others."""
    words = _without_frame(fold(text).split())
    if _COMMA in words:
        at = words.index(_COMMA)
        whole, decimals = _whole(words[:at]), _decimals(words[at + 1 :])
        return None if whole is None or decimals is None else Decimal(f"{whole}.{decimals}")
    number = _whole(words)
    return None if number is None else Decimal(number)


def _without_frame(words: list[str]) -> list[str]:
    """Without "Bằng chữ" before it and units behind it. A last "năm" stays: it is five, or a year."""
    for head in _HEADS:
        if tuple(words[: len(head)]) == head:
            words = words[len(head) :]
    shortened = True
    while shortened:
        shortened = False
        for tail in _TAILS:
            if tuple(words[-len(tail) :]) == tail:
                words, shortened = words[: -len(tail)], True
    return words


def _decimals(words: Sequence[str]) -> str | None:
    """The figures behind the comma: digit by digit ("không năm" is 05) or as a number ("hai mươi lăm" is 25)."""
    if words and all(word in DIGITS for word in words):
        return "".join(str(DIGITS[word]) for word in words)
    number = _below_thousand(words)
    return None if number is None else str(number)


def _whole(words: Sequence[str]) -> int | None:
    for names, scale in _SCALES:
        places = [at for at, word in enumerate(words) if word in names]
        if places:
            return _scaled(words[: places[-1]], words[places[-1] + 1 :], scale)
    return _below_thousand(words)


def _scaled(before: Sequence[str], after: Sequence[str], scale: int) -> int | None:
    high = _whole(before)
    if high is None or (scale < _SCALES[0][1] and high >= 1000):
        return None
    if not after:
        return high * scale
    if list(after) == [_HALF]:
        return high * scale + scale // 2
    if after[0] in _AND:  # "một nghìn linh năm", without its "không trăm"
        after = after[1:]
    elif len(after) == 1 and after[0] != _TEN:
        return None
    low = _whole(after)
    return None if low is None or low >= scale else high * scale + low


def _below_thousand(words: Sequence[str]) -> int | None:
    if _HUNDRED not in words:
        return _below_hundred(words)
    at = words.index(_HUNDRED)
    if at != 1 or words[0] not in DIGITS or words[0] in _FIVE_AFTER_TENS:
        return None
    hundreds, rest = 100 * DIGITS[words[0]], words[2:]
    if not rest:
        return hundreds
    if list(rest) == [_HALF]:
        return hundreds + 50
    if rest[0] in _AND:
        return hundreds + DIGITS[rest[1]] if len(rest) == 2 and rest[1] in DIGITS else None
    low = _below_hundred(rest)
    return None if low is None or low < 10 else hundreds + low


def _below_hundred(words: Sequence[str]) -> int | None:
    if len(words) == 1:
        return 10 if words[0] == _TEN else None if words[0] in _FIVE_AFTER_TENS else DIGITS.get(words[0])
    if not words or len(words) > 3:
        return None
    if words[0] == _TEN:
        return _with_unit(10, words[1:])
    tens = 10 * DIGITS.get(words[0], 0)
    if tens < 20:
        return None
    if words[1] == _TEN:
        return _with_unit(tens, words[2:])
    return _with_unit(tens, words[1:]) if words[1] in _FIVE_AFTER_TENS else None


def _with_unit(tens: int, words: Sequence[str]) -> int | None:
    if not words:
        return tens
    unit = DIGITS.get(words[0], 0) if len(words) == 1 else 0
    return tens + unit if unit else None
