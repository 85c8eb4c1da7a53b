"""Marks between the parts of an address that a reader took for others: "huyện Tân Lập,, tỉnh ...", "TP, Huế"."""

from __future__ import annotations

import re

# A comma with more marks behind it parts two parts once.
_DOUBLED = re.compile(r"\s*,(?:\s*[,.])+(?=\s|$)")
# Units as people shorten them take a full stop: nothing ends with "TP".
_SHORTENED = re.compile(r"(?:^|(?<=[,–-] ))(TP|TX|TT|P|Q|H|X), (?!(?:Số|Xã|Thôn|Tổ|Khu|Ấp)\b)(?=[A-ZÀ-ỸĐ][a-zà-ỹđ])")
# A stop within an address, before the next unit in small letters.
_STOP = re.compile(r"(?<=[a-zà-ỹ])\. (?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) [A-ZÀ-ỸĐ])")
# Where other parts of the address have a comma before them, a unit behind a name lost its own: "xã An Thịnh huyện ...".
_PARTED = re.compile(r", (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) [A-ZÀ-ỸĐ]")
_LOST_COMMA = re.compile(r"(?<= )([A-ZÀ-ỸĐ][a-zà-ỹđ]+) (?=(?:huyện|quận|thị xã|thành phố|tỉnh) [A-ZÀ-ỸĐ])")


def mend_marks(text: str) -> str:
    """The address with one comma between its parts, and stops behind its shortened units."""
    once = _DOUBLED.sub(",", text).rstrip(",") if _DOUBLED.search(text) else text
    parted = _STOP.sub(", ", _SHORTENED.sub(r"\1. ", once))
    return _LOST_COMMA.sub(r"\1, ", parted) if _PARTED.search(parted) else parted
