"""Checks of names and of the position of who signs."""

from __future__ import annotations

from classifiers.checking.case import Case, Failure
from classifiers.folding import comparable, fold
from classifiers.names import has_usual_syllables, looks_like_name
from classifiers.reasons import ReviewReason
from classifiers.vocabulary import AUTHORITIES, POSITIONS

# Positions that sign certificates and diplomas, beside those of administrative documents. With marks: TRƯỞNG begins a
# position, TRƯỜNG a school.
_FURTHER_POSITIONS = (
    "trưởng", "phó trưởng", "chánh", "phó chánh", "công chứng viên", "cán bộ tư pháp", "công chức tư pháp",
    "công chức", "cán bộ", "thay mặt", "thừa lệnh", "thừa ủy quyền", "người ký", "đại sứ", "tổng lãnh sự", "lãnh sự",
    "phó hiệu trưởng", "giám thị", "thủ trưởng", "phó thủ trưởng", "kế toán trưởng",
)  # fmt: skip
_ENGLISH_POSITIONS = ("rector", "president", "principal", "director", "vice", "deputy", "dean", "head", "chairman")


def name_shape(case: Case) -> Failure | None:
    """Two to seven words that a person's name can have."""
    shown = case.value.title() if case.value.isupper() else case.value
    # Huyền and Luyện look like words of office without their marks; with them they are names.
    right = looks_like_name(shown) or has_usual_syllables(shown)
    return None if right else case.fails(ReviewReason.NAME_SHAPE)


def signer_title(case: Case) -> Failure | None:
    """Begins with an authority (TM., KT., TL., TUQ., Q.: Decree 30/2020, Appendix I, II.7) or a position."""
    words, exact = fold(case.value).split(), comparable(case.value)
    known = [fold(phrase).split() for phrase in (*AUTHORITIES, *POSITIONS, *_ENGLISH_POSITIONS)]
    # What folds alike is told apart by its marks: TRƯỜNG PHÒNG is a misread TRƯỞNG PHÒNG, and worth a look.
    if any(words[: len(phrase)] == phrase for phrase in known) and not exact.startswith(comparable("trường")):
        return None
    further = (comparable(position) for position in _FURTHER_POSITIONS)
    if any(exact == position or exact.startswith(position + " ") for position in further):
        return None
    return case.fails(ReviewReason.SIGNER_TITLE_UNKNOWN)
