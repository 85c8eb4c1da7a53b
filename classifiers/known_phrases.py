"""Words that are known to stand where they stand, or one beside the other: that tells which marks they must have.

"Lâu đài" is a castle and every word of it is Vietnamese, but what a term of use says is "Lâu dài".
"""

from __future__ import annotations

from classifiers.folding import edit_distance, squeeze
from classifiers.other_marks import KnownWords, known_words

# The Law on Land (31/2024/QH15, Articles 9 and 10), its certificates, and the papers that people show. Each of two
# words or more, and none that is another phrase with other marks.
_PHRASES = (
    "lâu dài", "sản xuất", "kinh doanh", "phi nông nghiệp", "nông thôn", "cây lâu năm", "trồng lúa",
    "nuôi trồng thủy sản", "rừng phòng hộ", "rừng đặc dụng", "quyền sử dụng đất", "thương mại", "dịch vụ",
    "sổ hộ khẩu", "giấy khai sinh", "giấy chứng sinh", "giấy báo tử", "chứng minh nhân dân", "căn cước công dân",
    "hộ chiếu", "giấy chứng nhận", "đăng ký kết hôn",
)  # fmt: skip
_KNOWN = KnownWords(_PHRASES)
# Of shorter words one is often another but for a letter: Anh, Ánh.
_FEWEST_LETTERS = 5


def differs_from_what_is_known(text: str, usual_values: tuple[str, ...]) -> bool:
    """Whether somewhere the letters of a usual value stand with other marks, or those of a phrase, and not as a name
    does; or the whole is a usual value but for one letter."""
    is_near_a_value = known_words(usual_values).have_other_marks_in(text) or _is_a_letter_beside(text, usual_values)
    return is_near_a_value or _KNOWN.have_other_marks_in(text, spare_names=True)


def _is_a_letter_beside(text: str, usual_values: tuple[str, ...]) -> bool:
    letters = squeeze(text)
    distances = {edit_distance(letters, squeeze(value), limit=1) for value in usual_values}
    return len(letters) >= _FEWEST_LETTERS and 0 not in distances and 1 in distances
