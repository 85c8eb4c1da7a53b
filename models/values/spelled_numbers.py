"""Numbers spelled out in Vietnamese, as forms ask for them beside the figures."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def number_words(number: int) -> str:
    """A number from 0 to 9,999 as a birth certificate spells it: "hai nghìn không trăm mười lăm"."""
    if number >= 1000:
        rest = number % 1000
        tail = f" {_hundreds(rest, padded=True)}" if rest else ""
        return f"{_DIGITS[number // 1000]} nghìn{tail}"
    return _hundreds(number, padded=False)


def _hundreds(number: int, *, padded: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or padded else []
    if 0 < rest < 10 and words:
        words.append(f"linh {_DIGITS[rest]}")
    elif rest or not words:
        words.append(_tens(rest))
    return " ".join(words)


def _tens(number: int) -> str:
    tens, unit = divmod(number, 10)
    if tens == 0:
        return _DIGITS[unit]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if unit == 0:
        return head
    tail = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(unit, _DIGITS[unit])
    return f"{head} {tail}"
