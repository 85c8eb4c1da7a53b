"""What the language prior of handwriting is taught: what people write into forms, as often as they write it."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from models.values.spelled_numbers import number_words
from ocr.training import phrases
from ocr.training import written_phrases as written
from ocr.training.alphabet import as_read
from ocr.training.pen_texts import PenLineWriter
from ocr.training.texts import Corpus, share

_SHARES = (
    ("person", 20),
    ("residence", 22),
    ("phrase", 20),
    ("identity", 8),
    ("day", 8),
    ("day_in_words", 6),
    ("amount", 3),
    ("filled_number", 6),
    ("register", 5),
    ("office", 9),
    ("school", 3),
    ("class_name", 4),
    ("note", 3),
    ("label", 4),
    ("prose", 12),
    ("words", 5),
    ("invented", 6),
)
_PHRASES = (
    written.ETHNIC_GROUPS, written.NATIONALITIES, written.RELIGIONS, written.RELATIONS, written.OCCUPATIONS,
    written.MARKS, written.LAND, written.LAND_TERMS, written.LAND_SOURCES, written.DEATHS, written.PURPOSES,
    written.POSTS,
)  # fmt: skip
_HAMLETS = ("Tổ", "Thôn", "Xóm", "Ấp", "Khu phố", "Tổ dân phố", "Tổ dân phố số", "Đội", "Khu", "Bản", "Khóm", "Cụm")
_LABELS = {
    "person": ("Họ và tên", "Họ, chữ đệm, tên", "Họ tên", "Họ và tên cha", "Họ và tên mẹ", "Con ông", "Con bà", "Cha",
               "Mẹ", "Người khai", "Họ và tên người khai", "Ông", "Bà", "Ông (bà)", "Cấp cho", "Tên chủ hộ", "Em"),
    "place": ("Nơi sinh", "Quê quán", "Nơi cư trú", "Nơi thường trú", "Địa chỉ", "Nguyên quán", "Chỗ ở hiện nay",
              "Nơi thường trú, tạm trú", "Nơi ở hiện nay", "Nơi đăng ký", "Hộ khẩu thường trú", "Thường trú tại"),
    "phrase": ("Dân tộc", "Quốc tịch", "Nghề nghiệp", "Lý do", "Mục đích", "Giới tính", "Tôn giáo", "Xếp loại",
               "Ghi chú", "Quan hệ với chủ hộ", "Nguyên nhân chết", "Mục đích sử dụng", "Thời hạn sử dụng",
               "Nguồn gốc sử dụng", "Hạnh kiểm", "Học lực", "Chức vụ", "Xếp loại tốt nghiệp", "Hình thức đào tạo"),
    "office": ("Nơi cấp", "Trường", "Học sinh trường", "Nơi đăng ký", "Đã đăng ký tại", "Nơi sinh", "Nơi công tác"),
    "day": ("Ngày sinh", "Sinh ngày", "Ngày, tháng, năm sinh", "Ghi bằng chữ", "Bằng chữ", "Viết bằng chữ"),
}  # fmt: skip
# A form's answers are what its label asks for, but for some.
_ASTRAY = 0.08
# The family name is drawn by how many bear it (they are listed in that order) as often as it is drawn from all alike.
_BY_FREQUENCY = 0.6
# One name in this many is of syllables that no list has: what is seen must stay stronger than what is known.
_UNKNOWN_NAMES = 0.25
_LEADERS = 0.15

Unit = tuple[str, str, str]


class PriorLineWriter(PenLineWriter):
    """Lines as the network for handwriting sees them: a form's label and its answer, or the answer alone."""

    def __init__(self, corpus: Corpus, units: Sequence[Unit], rng: random.Random) -> None:
        """`units`: communes with their district and province; an empty district since July 2025."""
        super().__init__(corpus, rng, _SHARES)
        self._units = units

    def write(self) -> str:
        line = super().write()
        if self._rng.random() < _LEADERS:
            line = as_read(
                self._rng.choice((f"{line}…", f"… {line}", f"{line} …", f"…{line}…", line.replace(": ", ":… ")))
            )
        return line

    def _asked(self, answer: str, kind: str) -> str:
        """The answer alone, or behind a label that asks for it."""
        if self._rng.random() < 0.45:
            return answer
        label = self._rng.choice(_LABELS[kind if self._rng.random() > _ASTRAY else self._rng.choice([*_LABELS])])
        return f"{label}{self._rng.choice((': ', ': ', ' '))}{answer}"

    def _name(self) -> str:
        name = super()._name()
        if self._rng.random() > _BY_FREQUENCY:
            return name
        ranks = range(1, len(phrases.FAMILY_NAMES) + 1)
        family = self._rng.choices(phrases.FAMILY_NAMES, [1 / rank for rank in ranks])[0]
        return f"{family} {name.split(maxsplit=1)[1]}"

    def _person(self) -> str:
        name = self._name()
        return self._asked(name.upper() if self._rng.random() < 0.35 else name, "person")

    def _place_name(self) -> str:
        """A commune's own name, or one that no list has: a hamlet, a street, a former commune."""
        if self._rng.random() < _UNKNOWN_NAMES:
            return f"{self._syllable()} {self._syllable()}"
        return bare(self._rng.choice(self._units)[0])

    def _residence(self) -> str:
        commune, district, province = self._rng.choice(self._units)
        if self._rng.random() < _UNKNOWN_NAMES:
            commune = f"{commune.split()[0]} {self._place_name()}"
        parts = [part for part in (commune, district, province) if part]
        parts = parts[min(self._rng.choice((0, 0, 0, 1, 1, 2)), len(parts) - 1) :]
        if self._rng.random() < 0.4:
            parts = [bare(part) for part in parts]
        elif self._rng.random() < 0.6:
            parts = [part[0].lower() + part[1:] for part in parts]
        if self._rng.random() < 0.6:
            parts.insert(0, self._house())
        line = self._rng.choice((", ", ", ", ", ", " - ", " ")).join(parts)
        line = line[self._rng.randrange(len(line)) :] if self._rng.random() < 0.15 else line
        return self._asked(line.upper() if self._rng.random() < 0.05 else line, "place")

    def _house(self) -> str:
        kind, number = self._rng.random(), str(self._rng.randint(1, 400))
        if kind < 0.5:
            return f"{self._rng.choice(_HAMLETS)} {number if self._rng.random() < 0.7 else self._place_name()}"
        street = self._rng.choice((self._rng.choice(written.STREETS), self._place_name(), self._name()))
        way = self._rng.choice(("đường ", "phố ", "", "ngõ 12 ", "Đường ", "Phố "))
        return f"{self._rng.choice(('Số ', 'số ', '', 'Số nhà '))}{number} {way}{street}"

    def _phrase(self) -> str:
        phrase = self._rng.choice(self._rng.choice(_PHRASES))
        more = self._rng.random()
        if more < 0.08:
            phrase = f"{phrase} {self._name()}"
        elif more < 0.14:
            phrase = f"{phrase}; {self._rng.choice(self._rng.choice(_PHRASES))}"
        elif more < 0.18:
            phrase = f"{phrase}: {self._rng.randint(1, 4000)} m²"
        elif more < 0.21:
            phrase = phrase.upper()
        elif more < 0.25:
            phrase = f"{phrase} {self._date()}"
        return self._asked(phrase, "phrase")

    def _identity(self) -> str:
        body = self._rng.choice(written.IDENTITY_BODIES)
        if self._rng.random() < 0.4:
            body = f"{self._rng.choice(('Công an', 'CA'))} {self._rng.choice(self._units)[2]}"
        number = self._digits(self._rng.choice((9, 12, 12)))
        cut, link = (
            self._rng.choice((", ", " ", " do ", " - ")),
            self._rng.choice((" cấp ngày ", ", cấp ngày ", " cấp ")),
        )
        line = f"{self._rng.choice(written.IDENTITY_PAPERS)} {number}{cut}{body}{link}{self._date()}"
        return line[self._rng.randrange(len(line) - 12) :] if self._rng.random() < 0.5 else line

    def _office(self) -> str:
        commune, district, province = self._rng.choice(self._units)
        parts = [part for part in (commune, district, province) if part]
        place = ", ".join(parts[self._rng.randrange(len(parts)) :])
        if self._rng.random() < 0.4:
            place = self._place_name()
        line = f"{self._rng.choice(written.OFFICES)} {place}"
        return self._asked(line.upper() if self._rng.random() < 0.1 else line, "office")

    def _day_in_words(self) -> str:
        day, month = number_words(self._rng.randint(1, 31)), number_words(self._rng.randint(1, 12))
        year = number_words(self._year())
        line = self._rng.choice(
            (f"Ngày {day} tháng {month} năm {year}", f"ngày {day}, tháng {month}, năm {year}", f"năm {year}", day,
             f"{day} tháng {month} năm {year}", year)
        )  # fmt: skip
        return self._asked(line[0].upper() + line[1:] if self._rng.random() < 0.6 else line, "day")

    def _amount(self) -> str:
        amount = number_words(self._rng.randint(1, 10 ** self._rng.randint(1, 4)))
        unit = self._rng.choice(("mét vuông", "m²", "đồng", "nghìn đồng", "triệu đồng", "phẩy không mét vuông", "điểm"))
        return self._asked(f"{amount[0].upper()}{amount[1:]} {unit}", "day")

    def _invented(self) -> str:
        """Words in no order that has a meaning, and names of no list."""
        return " ".join(self._syllable() for _ in range(self._rng.randint(1, 5)))


def bare(unit: str) -> str:
    """`Thị trấn Kỳ Sơn` gives `Kỳ Sơn`; a number keeps its kind."""
    for kind in ("Xã ", "Phường ", "Thị trấn ", "Thị xã ", "Huyện ", "Quận ", "Thành phố ", "Tỉnh "):
        rest = unit.removeprefix(kind)
        if rest != unit and not rest[0].isdigit():
            return rest
    return unit


@lru_cache(maxsize=2)
def load_units(folder: Path, *, held_out: bool) -> tuple[Unit, ...]:
    """Communes with district and province as before July 2025, and as since then."""
    found: list[Unit] = []
    for path in sorted(folder.glob("admin_units/*.json")):
        content = json.loads(path.read_text("utf-8"))
        if isinstance(content, dict):
            for ward in content["wards"].values():
                found.append((_named(ward["new_ward_name"]), "", _named(ward["new_province_name"])))
                found += [
                    (_named(old["old_ward_name"]), _named(old["old_district_name"]), _named(old["old_province_name"]))
                    for old in ward["old_wards"]
                ]
    kept = set(share([unit[0] for unit in found], held_out=held_out))
    return tuple(unit for unit in found if unit[0] in kept and len(unit[0].split()) > 1 and unit[2])


def _named(unit: str) -> str:
    """`Thành Phố Hồ Chí Minh` as it is written: `Thành phố Hồ Chí Minh`."""
    unit = as_read(unit)
    for kind in ("Thành Phố", "Thị Xã", "Thị Trấn"):
        unit = unit.replace(kind, kind.capitalize())
    return unit
