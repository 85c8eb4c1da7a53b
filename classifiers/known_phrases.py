"""Words that offices write one beside the other: the one tells which marks the other must have.

"Lâu đài" is a castle and every word of it is Vietnamese, but what a term of use says is "Lâu dài". Nothing is put right
here, as names may be made of the same letters: what differs from a phrase by its marks alone is looked at.
"""

from __future__ import annotations

from classifiers.folding import comparable, fold

# The Law on Land (31/2024/QH15, Articles 9 and 10), its certificates, and the papers that people show. Each of two
# words or more, and none that is another phrase with other marks.
_PHRASES = (
    "lâu dài", "sản xuất", "kinh doanh", "phi nông nghiệp", "nông thôn", "cây lâu năm", "trồng lúa",
    "nuôi trồng thủy sản", "rừng phòng hộ", "rừng đặc dụng", "quyền sử dụng đất", "thương mại", "dịch vụ",
    "sổ hộ khẩu", "giấy khai sinh", "giấy chứng sinh", "giấy báo tử", "chứng minh nhân dân", "căn cước công dân",
    "hộ chiếu", "giấy chứng nhận", "đăng ký kết hôn",
)  # fmt: skip
_BY_LETTERS = {tuple(fold(phrase).split()): comparable(phrase) for phrase in _PHRASES}
_LENGTHS = sorted({len(words) for words in _BY_LETTERS})


def differs_from_a_phrase(text: str) -> bool:
    """Whether somewhere the letters of a known phrase stand with other marks, and not as a name does."""
    words = [word.strip(".,;:()[]\"'“”/") for word in text.split()]
    folded = [fold(word) for word in words]
    return any(
        _is_misspelt(words[at : at + length], tuple(folded[at : at + length]))
        for length in _LENGTHS
        for at in range(len(words) - length + 1)
    )


def _is_misspelt(words: list[str], folded: tuple[str, ...]) -> bool:
    phrase = _BY_LETTERS.get(folded)
    is_name = any(word[:1].isupper() and not word.isupper() for word in words[1:])
    return phrase is not None and not is_name and comparable(" ".join(words)) != phrase
