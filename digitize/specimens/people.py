"""Invented people, places and agencies. The provinces are real, because checks know them; the communes and districts
do not exist, so no paper here could be anybody's."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from models.values.personal_number import PROVINCE_CODES
from models.values.provinces import REFORM, provinces_on
from models.values.spelled_numbers import number_words

SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ", "Dương",
    "Đinh", "Lý", "Tạ", "Mai", "Lưu", "Quách", "Nông", "Vi", "Đoàn", "Huỳnh", "Cao", "Trịnh", "Phùng", "Tô", "Khổng",
)  # fmt: skip
MIDDLE_MALE = ("Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Công", "Quốc", "Đình", "Thanh", "Bá", "Ngọc", "Tiến")
MIDDLE_FEMALE = ("Thị", "Thị Thu", "Ngọc", "Thị Kim", "Thanh", "Thùy", "Hồng", "Thị Mỹ", "Bích", "Khánh", "Diệu")
GIVEN_MALE = (
    "An", "Bình", "Cường", "Dũng", "Hải", "Hiếu", "Hùng", "Khoa", "Long", "Nam", "Phúc", "Quân", "Sơn", "Thắng",
    "Tuấn", "Việt", "Kiên", "Đạt", "Lộc", "Nghĩa", "Trường", "Ưng", "Khuê", "Giáp",
)  # fmt: skip
GIVEN_FEMALE = (
    "Anh", "Chi", "Dung", "Hà", "Hạnh", "Hoa", "Hương", "Lan", "Linh", "Mai", "Nga", "Oanh", "Phượng", "Quyên",
    "Thảo", "Trang", "Vân", "Yến", "Huyền", "Nguyệt", "Diễm", "Ngân", "Tuyết", "Thủy",
)  # fmt: skip
# These are in force before and after 01/7/2025.
PROVINCES = ("Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Lạng Sơn", "Cao Bằng", "Sơn La", "Quảng Ngãi", "Phú Thọ")
DISTRICTS = ("Tân Lập", "Mỹ Đồng", "Sông Trà Bắc", "Long Thạnh", "Hương Điền", "Đại Nghĩa", "Châu Khê", "Ia Rơ Nung")
COMMUNES = ("Phú Hòa Tây", "An Thịnh", "Bình Thuỷ", "Nghĩa Lộ", "Tam Ngọc", "Đức Phong", "Xuân Quế", "Hòa Hiệp Bắc")
ETHNICITIES = ("Kinh", "Tày", "Thái", "Mường", "Khmer", "Nùng", "Ê Đê", "Hrê")


@dataclass(frozen=True)
class Place:
    """A commune with what is above it on some day. `district` is empty after 01/7/2025."""

    commune: str
    district: str
    province: str

    @property
    def units(self) -> str:
        """ "xã ..., huyện ..., tỉnh ..." as papers of the day print it."""
        district = f"huyện {self.district}, " if self.district else ""
        return f"xã {self.commune}, {district}tỉnh {self.province}"

    def home(self, luck: random.Random) -> str:
        """An address in it."""
        return f"{luck.choice(('Thôn', 'Xóm', 'Ấp', 'Tổ dân phố'))} {luck.randint(1, 14)}, {self.units}"


def make_place(luck: random.Random, day: date) -> Place:
    """Somewhere, with the units in force on that day."""
    names = sorted(provinces_on(day) - _CITIES)
    district = luck.choice(DISTRICTS) if day < REFORM else ""
    return Place(luck.choice(COMMUNES), district, luck.choice(names))


# Under the central government they have no "tỉnh" before their names.
_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"})


@dataclass(frozen=True)
class Person:
    name: str
    sex: str
    born: date
    ethnicity: str
    personal_number: str


def make_person(luck: random.Random, *, born_between: tuple[int, int], sex: str | None = None) -> Person:
    """Somebody whose personal number fits the birth date and sex."""
    sex = sex or luck.choice(("Nam", "Nữ"))
    middle, given = (MIDDLE_MALE, GIVEN_MALE) if sex == "Nam" else (MIDDLE_FEMALE, GIVEN_FEMALE)
    name = f"{luck.choice(SURNAMES)} {luck.choice(middle)} {luck.choice(given)}"
    born = date(luck.randint(*born_between), 1, 1) + timedelta(days=luck.randrange(365))
    century = 2 * ((born.year - 1900) // 100) + (sex == "Nữ")
    number = f"{luck.choice(tuple(PROVINCE_CODES))}{century}{born.year % 100:02d}{luck.randrange(1_000_000):06d}"
    return Person(name, sex, born, luck.choice(ETHNICITIES[:1] * 6 + ETHNICITIES), number)


def date_after(luck: random.Random, earliest: date, days: int) -> date:
    return earliest + timedelta(days=luck.randrange(1, days))


def date_words(day: date) -> str:
    """As in: Ngày mười hai tháng ba năm hai nghìn không trăm mười chín."""
    return f"Ngày {number_words(day.day)} tháng {number_words(day.month)} năm {number_words(day.year)}"
