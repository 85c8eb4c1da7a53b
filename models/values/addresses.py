"""The province in an address or in the name of an agency, as it is printed and as it is called today.

What is printed stays as it is (DOMAIN: certified copies keep the literal text); today's name is shown beside it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from models.values.provinces import CITIES, OTHER_SPELLINGS, every_province, successors_of

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
# "tỉnh" and "thành phố" before a name, with the abbreviations that papers print; TỈNH ỦY and the like are bodies.
_PROVINCE_WORD = re.compile(r"(?:^|\s)(?:tỉnh\s+(?!(?:ủy|uỷ|đoàn|đội|hội)\b)|t\.\s*)(?=\w)", re.IGNORECASE)
_CITY_WORD = re.compile(r"(?:^|\s)(thành phố|thành phô|tp\.?)\s*(?=\S)", re.IGNORECASE)
_OTHER_UNIT = re.compile(
    r"^(?:xã|phường|thị trấn|thị xã|huyện|quận|thôn|xóm|ấp|bản|làng|buôn|tổ|khu|khóm|số|đường|phố|ngõ|ngách|hẻm)\b",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"(?:^|[\s,;.-])(huyện|quận|thị xã)\s+(?=\S)", re.IGNORECASE)
# Part of a province's body, on a line of its own below: "... TỈNH QUẢNG NINH" / "BAN THƯỜNG TRỰC".
_BODY_BEHIND = re.compile(
    r"\s(?=(?:ban|văn phòng|phòng|hội đồng|đảng ủy|thường trực|trung tâm|trường)\s)", re.IGNORECASE
)
_NOT_OF_THE_NAME = " .,;:-–—/()\"'"


@dataclass(frozen=True, slots=True)
class NamedProvince:
    """`name` is one of `every_province()`; `exact` when it is printed with its marks; `printed` is the text's own."""

    name: str
    printed: str
    exact: bool


@dataclass(frozen=True, slots=True)
class ProvinceToday:
    """The printed province and its successors: several where it was divided and the address alone does not decide."""

    printed: str
    today: tuple[str, ...]

    @property
    def changed(self) -> bool:
        return self.today != (self.printed,)


def province_in(text: str) -> NamedProvince | None:
    """The province that an address ends with, or that the name of an agency ends with ("UBND TỈNH NAM ĐỊNH").

    A name with wrong marks, or with one letter wrong behind "tỉnh", is found and told as not exact. None where no
    province is named: an address abroad, a hospital, a village alone.
    """
    part, says_province = _last_part(text)
    return _named(part, says_province) if part else None


def unknown_province_in(text: str) -> str | None:
    """What stands behind "tỉnh" at the end of the text when it is no province of Viet Nam, not even nearly; or behind
    "thành phố" when it is the beginning of a city's name: "Hồ Chí" at the end of a line whose last word was lost."""
    part, says_province = _last_part(text)
    if not part or _named(part, says_province) is not None:
        return None
    return part if says_province or _is_cut_city(part, text) else None


def _is_cut_city(part: str, text: str) -> bool:
    begun = _comparable(part) + " "
    return bool(_CITY_WORD.search(text)) and any(_comparable(city).startswith(begun) for city in CITIES)


def province_today(text: str) -> ProvinceToday | None:
    """What to show beside a printed address. None where no province is named or its spelling is in doubt.

    Only the province is mapped (Resolution 202/2025/QH15): communes were drawn anew and need a list of their own.
    """
    found = province_in(text)
    return ProvinceToday(found.name, successors_of(found.name)) if found is not None and found.exact else None


def names_a_district(text: str) -> bool:
    """Whether a unit of the level that ended on 01/7/2025 is named: huyện, quận, thị xã, a city inside a province."""
    tidy = unicodedata.normalize("NFC", text)
    if _DISTRICT.search(tidy):
        return True
    cities = [_named(_up_to_comma(tidy[match.end() :]), False) for match in _CITY_WORD.finditer(tidy)]
    return any(city is None or city.name not in CITIES for city in cities)


def _up_to_comma(text: str) -> str:
    return re.split(r"[,;]|\s[-–]\s", text)[0].strip(_NOT_OF_THE_NAME)


def _last_part(text: str) -> tuple[str, bool]:
    """The text's last unit without its kind, and whether that kind was a province."""
    tidy = " ".join(unicodedata.normalize("NFC", text).split()).strip(_NOT_OF_THE_NAME)
    if provinces := list(_PROVINCE_WORD.finditer(tidy)):
        return _before_a_body(re.split(r"[,;]", tidy[provinces[-1].end() :])[0].strip(_NOT_OF_THE_NAME)), True
    last = re.split(r"[,;]", tidy)[-1].strip(_NOT_OF_THE_NAME)
    if cities := list(_CITY_WORD.finditer(last)):
        return _name_at_end(last[cities[-1].end() :].strip(_NOT_OF_THE_NAME)), False
    if not _OTHER_UNIT.match(last):
        return _name_at_end(last), False
    # "Phường 5 - Quận 3 - Hà Nội": a smaller unit ends at the dash.
    _, dash, rest = re.sub(r"\s[–—]\s", " - ", last).partition(" - ")
    return _last_part(rest) if dash else ("", False)


def _before_a_body(text: str) -> str:
    """The known province that a body's name follows, else the whole text: anything else behind it belongs to a name
    that nobody knows."""
    behind = _BODY_BEHIND.search(text)
    before = text[: behind.start()] if behind is not None else text
    return before if _comparable(before) in _known() else text


def _name_at_end(text: str) -> str:
    """The whole text, or the known province that its last words are: "Sở Tư pháp Nam Định", "Chợ Rã - Bắc Kạn"."""
    words = text.split()
    known = _known()
    for count in range(min(7, len(words)), 0, -1):
        tail = " ".join(words[-count:]).strip(_NOT_OF_THE_NAME)
        if _comparable(tail) in known:
            return tail
    return re.split(r"\s[-–]\s", text)[-1].strip(_NOT_OF_THE_NAME)


@lru_cache(maxsize=4096)
def _named(part: str, says_province: bool) -> NamedProvince | None:
    known = _known()
    name = known.get(_comparable(part))
    if name is not None:
        return NamedProvince(name, part, exact=True)
    letters = _letters(part)
    by_letters = {_letters(spelling): name for spelling, name in known.items()}
    if letters in by_letters:
        return NamedProvince(by_letters[letters], part, exact=False)
    if not says_province:
        return None
    near = {name for spelling, name in by_letters.items() if _one_letter_apart(letters, spelling)}
    return NamedProvince(near.pop(), part, exact=False) if len(near) == 1 else None


@cache
def _known() -> dict[str, str]:
    names = {_comparable(name): name for name in every_province()}
    return names | {_comparable(spelling): name for spelling, name in OTHER_SPELLINGS.items()}


def _comparable(text: str) -> str:
    """Lower case, dashes and points as blanks, and each word's tone behind its letters: Hòa and Hoà are the same."""
    words = []
    for word in re.sub(r"[-–—.]", " ", unicodedata.normalize("NFD", text).casefold()).split():
        tones = "".join(c for c in word if c in _TONES)
        words.append("".join(c for c in word if c not in _TONES) + tones)
    return unicodedata.normalize("NFC", " ".join(words))


def _letters(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return "".join(c for c in plain.replace("đ", "d") if c.isalnum())


def _one_letter_apart(one: str, other: str) -> bool:
    """One letter inserted, left out or replaced."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4:
        return False
    shorter, longer = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return shorter[at + (len(shorter) == len(longer)) :] == longer[at + 1 :]
