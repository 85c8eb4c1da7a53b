"""Words of two syllables that the end of a line parts, the second of which alone would be a kind of body.

TRUNG TÂM PHỤC / VỤ SINH VIÊN is one name.
"""

from __future__ import annotations

from classifiers.folding import fold

_PARTED_WORDS = frozenset((
    "phuc vu", "dich vu", "nghiep vu", "nhiem vu", "noi vu", "chuyen vu", "can bo", "noi bo", "duong bo", "dang bo",
    "co so", "tru so", "xa hoi", "quoc hoi", "hiep hoi", "dai hoi", "le hoi", "hoc vien", "benh vien", "thu vien",
    "nhac vien", "cong vien", "tap doan", "lien doan", "su doan", "trung doan", "quan doan", "quan doi", "bo doi",
    "van phong", "quoc phong", "bien phong", "du phong", "hai phong", "nha truong", "moi truong", "thi truong",
    "hien truong",
    "quang truong", "nong truong", "lam truong", "bach khoa", "da khoa", "chuyen khoa", "nha khoa",
))  # fmt: skip


def parts_a_word(above: str, line: str) -> bool:
    """Whether such a word begins at one line's end and ends on the next. HÀ NỘI / VỤ ... are two names."""
    ends, begins = fold(above).split(), fold(line).split()
    return ends[-2:] != ["ha", "noi"] and " ".join((*ends[-1:], *begins[:1])) in _PARTED_WORDS
