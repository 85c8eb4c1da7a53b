"""What the patterns of `local_papers` stand for on one paper: units of its day, people, figures, days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from digitize.specimens import education, offices, people
from digitize.specimens.companies import ACTIVITIES, NAMES
from digitize.specimens.local_papers import LocalPaper
from models.values.provinces import REFORM, provinces_on

# Where the province's offices sat; the towns have been no units since 01/7/2025.
_SEATS = {
    "Nghệ An": "Vinh", "Hải Phòng": "Hải Phòng", "Cần Thơ": "Cần Thơ", "Thái Bình": "Thái Bình",
    "Nam Định": "Nam Định", "Đồng Tháp": "Cao Lãnh", "An Giang": "Long Xuyên", "Kiên Giang": "Rạch Giá",
    "Bình Định": "Quy Nhơn", "Khánh Hòa": "Nha Trang", "Lâm Đồng": "Đà Lạt", "Gia Lai": "Pleiku",
    "Tiền Giang": "Mỹ Tho", "Đồng Nai": "Biên Hòa", "Hải Dương": "Hải Dương", "Thái Nguyên": "Thái Nguyên",
    "Đà Nẵng": "Đà Nẵng", "Thanh Hóa": "Thanh Hóa", "Hà Tĩnh": "Hà Tĩnh", "Đắk Lắk": "Buôn Ma Thuột",
    "Quảng Ngãi": "Quảng Ngãi", "Vĩnh Long": "Vĩnh Long", "Phú Thọ": "Việt Trì",
}  # fmt: skip
_CITY_SINCE = {"Hải Phòng": date(1955, 5, 13), "Đà Nẵng": date(1997, 1, 1), "Cần Thơ": date(2004, 1, 1)}
_DISTRICTS = (*people.DISTRICTS, "Kiến Lộc", "Vĩnh Thạnh Đông", "Nghi Phong", "Thanh Lâm Hạ", "Ninh Phước Bắc")
_COMMUNES = (*people.COMMUNES, "Đông Quan", "Trực Thanh", "Thạnh Lợi Trung", "Nghi Hợp", "Cẩm Vĩnh", "Hưng Yên Nam")
_OLDER_TONES = (("ỦY", "UỶ"), ("Ủy", "Uỷ"), ("ủy", "uỷ"), ("HÒA", "HOÀ"), ("Hòa", "Hoà"), ("hòa", "hoà"))


def fill_paper(luck: Random, paper: LocalPaper, day: date) -> LocalPaper:
    """The paper with one set of names in all its patterns; half the older ones set the tone as their keyboards did."""
    told = _make_names(luck, day)
    filled = {field.name: fill_value(getattr(paper, field.name), told) for field in fields(paper)}
    if day.year < 2016 and luck.random() < 0.5:
        filled = {name: _retone(value) for name, value in filled.items()}
    return replace(paper, **filled)


def fill_value(value: Any, told: Mapping[str, str]) -> Any:
    """Every pattern in it with the names told."""
    if isinstance(value, str):
        return value.format_map(told)
    return tuple(fill_value(part, told) for part in value) if isinstance(value, tuple) else value


def _retone(value: Any) -> Any:
    if isinstance(value, str):
        for newer, older in _OLDER_TONES:
            value = value.replace(newer, older)
        return value
    return tuple(_retone(part) for part in value) if isinstance(value, tuple) else value


def _make_names(luck: Random, day: date) -> dict[str, str]:
    told = _units(luck, day) | _persons(luck, day) | _days(luck, day)
    amount = luck.randint(12, 980) * luck.choice((10_000, 50_000, 500_000))
    activity, company = luck.choice(ACTIVITIES)[0].capitalize(), luck.choice(NAMES)[0].title()
    told |= {
        **{key: str(luck.randint(101, 980)) for key in "xyz"}, **{key: str(luck.randint(2, 46)) for key in "ab"},
        "sum": offices.grouped(amount), "words": offices.money_words(amount),
        "s": luck.choice(education.SECONDARY_SCHOOLS), "co": f"{activity} {company}",
    }  # fmt: skip
    capitals = {"K": "k", "P": "p", "D": "d", "DN": "dn", "M": "m", "MN": "mn", "S": "s", "CO": "co"}
    return told | {key: told[small].upper() for key, small in capitals.items()}


def _units(luck: Random, day: date) -> dict[str, str]:
    province = luck.choice(sorted(provinces_on(day) & _SEATS.keys()))
    city = day >= _CITY_SINCE.get(province, date.max)
    urban = luck.random() < (0.5 if city else 0.15)
    kind = ("quận" if city else "thị xã") if urban else "huyện"
    district = luck.choice(offices.URBAN_DISTRICTS if kind == "quận" else _DISTRICTS)
    ward = urban if day < REFORM else luck.random() < 0.4
    commune = luck.choice(offices.WARDS if ward else _COMMUNES)
    return {
        "k": f"{'thành phố' if city else 'tỉnh'} {province}", "p": province,
        "i": "".join(word[0] for word in province.split()), "town": _SEATS[province] if day < REFORM else province,
        "d": f"{kind} {district}", "dn": district,
        "W": {"huyện": "HUYỆN ỦY", "quận": "QUẬN ỦY", "thị xã": "THỊ ỦY"}[kind],
        "m": f"{'phường' if ward else 'xã'} {commune}", "mn": commune,
        "v": f"{luck.choice(('tổ dân phố', 'khu phố')) if ward else luck.choice(('thôn', 'xóm', 'ấp'))} "
             f"{luck.randint(1, 14)}",
    }  # fmt: skip


def _persons(luck: Random, day: date) -> dict[str, str]:
    told: dict[str, str] = {}
    for at in ("", "2", "3", "4"):
        person = people.make_person(luck, born_between=(day.year - 58, day.year - 24))
        title = "ông" if person.sex == "Nam" else "bà"
        told |= {f"name{at}": person.name, f"who{at}": f"{title} {person.name}", f"born{at}": f"{person.born:%d/%m/%Y}",
                 f"Who{at}": f"{title.capitalize()} {person.name}"}  # fmt: skip
    child = date(day.year - luck.randint(13, 18), 1, 1) + timedelta(days=luck.randrange(365))
    return told | {
        "birth": f"{child:%d/%m/%Y}", "old": f"{child:%d/%m}/{day.year - 57}",
        "id": f"{luck.randint(10, 38)}{luck.randrange(10**7):07d}",
    }  # fmt: skip


def _days(luck: Random, day: date) -> dict[str, str]:
    start = day.year if day.month >= 8 else day.year - 1
    before, soon = day - timedelta(days=luck.randint(3, 40)), day + timedelta(days=luck.randint(6, 45))
    return {
        "day": offices.long_date(day).removeprefix("ngày "), "date": f"{day:%d/%m/%Y}", "before": f"{before:%d/%m/%Y}",
        "soon": f"{soon.day}/{soon.month}/{soon.year}", "mo": str(day.month), "year": str(day.year),
        "last": str(day.year - 1), "next": str(day.year + 1), "sy": f"{start} - {start + 1}",
    }  # fmt: skip
