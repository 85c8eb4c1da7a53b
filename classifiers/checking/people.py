"""Checks of names and of the position of who signs."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.checking.case import Case, Failure
from classifiers.folding import comparable, fold
from classifiers.names import has_usual_syllables, looks_like_name
from classifiers.reasons import ReviewReason
from classifiers.vocabulary import AUTHORITIES, AUTHORITIES_WITH_STROKE, BODIES, POSITIONS, without_deputy

# Positions that sign certificates and diplomas, beside those of administrative documents. With marks: TRƯỞNG begins a
# position, TRƯỜNG a school.
_FURTHER_POSITIONS = (
    "trưởng", "phó trưởng", "chánh", "phó chánh", "công chứng viên", "cán bộ tư pháp", "công chức tư pháp",
    "công chức", "cán bộ", "thay mặt", "thừa lệnh", "thừa ủy quyền", "người ký", "đại sứ", "tổng lãnh sự", "lãnh sự",
    "phó hiệu trưởng", "giám thị", "thủ trưởng", "phó thủ trưởng", "kế toán trưởng",
    "đại diện", "chủ tọa", "chủ toạ", "chủ trì",
)  # fmt: skip
_ENGLISH_POSITIONS = ("rector", "president", "principal", "director", "vice", "deputy", "dean", "head", "chairman")
_FOLDED_POSITIONS = tuple(
    fold(phrase).split() for phrase in (*AUTHORITIES, *AUTHORITIES_WITH_STROKE, *POSITIONS, *_ENGLISH_POSITIONS)
)
_EXACT_POSITIONS = tuple(comparable(phrase).split() for phrase in _FURTHER_POSITIONS)
_BODIES = tuple(fold(body).split() for body in (*BODIES, "CHI NHÁNH", "BAN", "ĐẠI HỌC"))
_SCHOOL = comparable("trường")


def name_shape(case: Case) -> Failure | None:
    """Two to seven words that a person's name can have."""
    shown = case.value.title() if case.value.isupper() else case.value
    # Huyền and Luyện look like words of office without their marks; with them they are names.
    right = looks_like_name(shown) or has_usual_syllables(shown)
    return None if right else case.fails(ReviewReason.NAME_SHAPE)


def signer_title(case: Case) -> Failure | None:
    """Begins with an authority (TM., KT., TL., TUQ., Q.: Decree 30/2020, Appendix I, II.7) or a position; or with a
    body and a position under it, as land offices print."""
    title = without_deputy(case.value)
    words, exact = fold(title).split(), comparable(title).split()
    begins_with_body = any(words[: len(body)] == body for body in _BODIES)
    # What folds alike is told apart by its marks: TRƯỜNG PHÒNG is a misread TRƯỞNG PHÒNG, and worth a look.
    places = range(len(words) if begins_with_body else min(1, len(words)))
    known = any(_is_position(words[at:], exact[at:] if len(exact) == len(words) else exact) for at in places)
    return None if known else case.fails(ReviewReason.SIGNER_TITLE_UNKNOWN)


def _is_position(words: Sequence[str], exact: Sequence[str]) -> bool:
    if exact[:1] == [_SCHOOL]:
        return False
    if any(words[: len(phrase)] == phrase for phrase in _FOLDED_POSITIONS):
        return True
    return any(exact[: len(phrase)] == phrase for phrase in _EXACT_POSITIONS)
