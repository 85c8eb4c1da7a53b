"""Which of several persons in turn a head names: "NGƯỜI THỨ HAI", "Nhân khẩu số 3", "Thành viên thứ nhất"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.folding import fold

_WORDS = {
    "nhat": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}
_ORDINAL = re.compile(
    r"(?:nguoi|nhan khau|thanh vien)(?: trong ho)?(?: thu| so)? (?P<after>[a-z]+|\d{1,2})|thu (?P<alone>[a-z]+)"
)


def ordinal_in(lines: Sequence[str]) -> int | None:
    """The number that the whole head says, counted from 1. A bare figure is the number of a column, nobody's."""
    match = _ORDINAL.fullmatch(fold(" ".join(lines)))
    if match is None:
        return None
    told = match["after"] or match["alone"]
    return int(told) if told.isdecimal() else _WORDS.get(told)
