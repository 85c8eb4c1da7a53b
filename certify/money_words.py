"""Amounts as Vietnamese papers write them out: 15.000 is "mười lăm nghìn đồng"."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ")
_MOST = 1000 ** len(_SCALES)


def dong_in_words(amount: int) -> str:
    """Whole đồng below a thousand billions. Raises ValueError for others."""
    if not 0 <= amount < _MOST:
        raise ValueError(f"{amount} is not written out")
    groups = [amount // 1000**place % 1000 for place in range(len(_SCALES))]
    words: list[str] = []
    for place in reversed(range(len(_SCALES))):
        if groups[place]:
            words += [*_below_thousand(groups[place], is_first=not words), _SCALES[place]]
    return " ".join(word for word in (*(words or ["không"]), "đồng") if word)


def _below_thousand(number: int, *, is_first: bool) -> list[str]:
    """A group that is not the first one names its hundreds even when there are none."""
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or not is_first else []
    if tens == 0:
        return [*words, *(["linh"] if words and units else []), *([_DIGITS[units]] if units else [])]
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if units == 0:
        return words
    last = "lăm" if units == 5 else "mốt" if units == 1 and tens > 1 else _DIGITS[units]
    return [*words, last]
