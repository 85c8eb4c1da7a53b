"""Whether a signer's title is composed to the last word as the law composes titles (Decree 30/2020, Appendix I, II.7).

TM. a body, KT. whom a deputy stands in for, TL. or TUQ. who had it signed, each on a line of its own, then the position
of who signs. Positions and kinds of bodies are closed lists; names of units are not, and count where another value of
the paper has them too or where they are provinces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from classifiers.folding import comparable
from classifiers.vocabulary import AREAS, BODIES, POSITIONS
from models.values.provinces import CITIES, every_province

_DEPUTY = comparable("phó")
# A minister's deputy is not called after him.
_OWN_NAMES_OF_DEPUTIES = {comparable("bộ trưởng"): comparable("thứ trưởng")}
_FURTHER_BODIES = ("UBND", "HĐND", "CA", "ĐẢNG ỦY", "BAN THƯỜNG VỤ", "BAN THƯỜNG TRỰC", "BAN CHẤP HÀNH")
_FURTHER_OFFICES = ("CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",)
# Not offices by themselves, deputies, and one that differs from a deputy by a single mark.
_NO_OFFICES = ("QUYỀN", "PHỤ TRÁCH", "TỔ PHÓ", "THỦ TRƯỞNG")
_DEPARTMENTS = ("hồ sơ nghiệp vụ", "hồ sơ", "tổ chức cán bộ", "tham mưu", "hành chính", "tổng hợp", "kinh doanh")
_AREAS = "|".join(area.casefold() for area in AREAS)
_UNIT = re.compile(rf"(?<!\w)(?:{_AREAS}) .+")
_SOLE_LEADERS = (
    "BỘ TRƯỞNG", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "HIỆU TRƯỞNG", "VIỆN TRƯỞNG", "CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG",
)  # fmt: skip
_FIRST_LINE = re.compile(rf"TM\. (?!.*(?<!\w)TL\.)|KT\. (?:{'|'.join(_SOLE_LEADERS)}) PHÓ(?!\w)|KT\. BỘ TRƯỞNG THỨ")
_AUTHORITY = re.compile(r"(?<!\w)(?:TM|KT|TL|TUQ|T/M|K/T|T/L)(?!\w)")


def is_whole_title(title: str, told: Iterable[str] = ()) -> bool:
    """Whether every word is a known one in a place that it can have. `told` are other values of the paper, whose
    units may stand in the title. A deputy signs for whom KT. names: a title that has lost that line is not whole.
    """
    return _form().fullmatch(_without_units(comparable(title), told)) is not None


def lacks_no_line(title: str) -> bool:
    """Of a whole title, whether the law has no line that could stand above it: TM. is the first, and whoever leads an
    agency alone acts for no body."""
    return _FIRST_LINE.match(title) is not None


def is_unauthorised_deputy(title: str) -> bool:
    """Whether a deputy signs and no line says for whom, as administrative papers have to."""
    return f"{comparable(title)} ".startswith(f"{_DEPUTY} ") and _AUTHORITY.search(title) is None


def _without_units(title: str, told: Iterable[str]) -> str:
    units = {comparable(unit) for text in told for unit in _units_of(text)}
    for unit in sorted((*units, *_provinces()), key=len, reverse=True):
        title = re.sub(rf" {re.escape(unit)}(?=\s|$)", "", title)
    return " ".join(title.split())


def _units_of(text: str) -> list[str]:
    """ "xã an thịnh" of "Ủy ban nhân dân xã An Thịnh, tỉnh Cà Mau"."""
    return [found[0] for part in text.casefold().split(",") if (found := _UNIT.search(part)) is not None]


@cache
def _provinces() -> tuple[str, ...]:
    kinds = {name: ("thành phố", "tp.") if name in CITIES else ("tỉnh",) for name in every_province()}
    return tuple(comparable(f"{kind} {name}") for name, names in kinds.items() for kind in names)


@cache
def _form() -> re.Pattern[str]:
    """What a title is without its units' names, letters as `comparable` has them."""
    bodies = _any_of(map(comparable, (*BODIES, *_FURTHER_BODIES)))
    departments = _any_of(map(comparable, _DEPARTMENTS))
    offices = [comparable(office) for office in (*POSITIONS, *_FURTHER_OFFICES) if office not in _NO_OFFICES]
    deputies = {office: _OWN_NAMES_OF_DEPUTIES.get(office, f"{_DEPUTY} {office}") for office in offices}
    heads = [office for office in offices if office not in deputies.values()]
    of_what = f"(?: {bodies})?(?: {departments})?"
    for_whom = rf"(?:tm\. {bodies} )?(?:(?:tl|tuq)\. {_any_of(heads)}(?: {bodies})? )?"
    standing_in = (rf"kt\. {re.escape(head)}{of_what} {re.escape(deputies[head])}" for head in heads)
    return re.compile(rf"{for_whom}(?:{_any_of(heads)}{of_what}|{'|'.join(standing_in)})")


def _any_of(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
