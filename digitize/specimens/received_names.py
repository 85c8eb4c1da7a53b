"""What the patterns of `received_papers` stand for on one paper."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, offices, people
from digitize.specimens.local_names import fill_value
from digitize.specimens.received_papers import ReceivedPaper
from models.values.provinces import REFORM, provinces_on

_SEATS = {"Hải Phòng": "Hải Phòng", "Nghệ An": "Vinh", "Cần Thơ": "Cần Thơ", "Hải Dương": "Hải Dương",
          "Hậu Giang": "Vị Thanh", "Sóc Trăng": "Sóc Trăng"}  # fmt: skip
_FOUNDED = {"Hải Dương": date(1997, 1, 6), "Hậu Giang": date(2004, 1, 2), "Sóc Trăng": date(1992, 4, 2),
            "Cần Thơ": date(1992, 4, 2), "Nghệ An": date(1991, 9, 2)}  # fmt: skip
_CITY_SINCE = {"Hải Phòng": date(1955, 5, 13), "Cần Thơ": date(2004, 1, 1)}
_HAMLETS = {"Nghệ An": ("xóm", "bản", "khối"), "Hải Phòng": ("thôn", "tổ dân phố", "thôn"),
            "Hải Dương": ("thôn", "khu", "thôn")}  # fmt: skip
_SOUTHERN = ("ấp", "khu vực", "ấp")
_SCHOOLS = ("Lê Hồng Phong", "Nguyễn Trãi", "Phan Bội Châu", "Nguyễn Bỉnh Khiêm", "Châu Văn Liêm", "Lý Tự Trọng")


def fill_paper(luck: Random, paper: ReceivedPaper, day: date) -> ReceivedPaper:
    """The paper with one set of names in all its patterns."""
    told = _make_names(luck, day)
    return replace(paper, **{
        field.name: fill_value(getattr(paper, field.name), told)
        for field in fields(paper) if field.name not in ("period", "text", "table")
    }, text=tuple(fill_value(text, told) for text in paper.text))  # fmt: skip


def _make_names(luck: Random, day: date) -> dict[str, str]:
    told = _units(luck, day)
    for at in ("", "2", "3"):
        told |= _person(luck, day, at)
    amount = luck.randint(12, 980) * luck.choice((10_000, 20_000, 50_000))
    before, soon = day - timedelta(days=luck.randint(3, 40)), day + timedelta(days=luck.randint(5, 45))
    start = day.year if day.month >= 8 else day.year - 1
    told |= {
        **{key: str(luck.randint(101, 980)) for key in "xyz"}, **{key: str(luck.randint(2, 46)) for key in "ab"},
        **{f"i{at}": str(luck.randint(1, 9)) for at in range(3)},
        "q": str(luck.randint(1, 4)), "r": luck.choice(("XVII", "XVIII", "XIX", "XX")), "s": luck.choice(_SCHOOLS),
        "sum": offices.grouped(amount), "words": offices.money_words(amount),
        "date": f"{day:%d/%m/%Y}", "before": f"{before:%d/%m/%Y}", "soon": f"{soon:%d/%m/%Y}", "mo": f"{day.month}",
        "year": f"{day.year}", "last": f"{day.year - 1}", "next": f"{day.year + 1}", "sy": f"{start} - {start + 1}",
        "old": f"{luck.randint(1, 28):02d}/{luck.randint(1, 12):02d}/{day.year - luck.randint(56, 60)}",
        "aged": f"{luck.randint(1, 28):02d}/{luck.randint(1, 12):02d}/{day.year - luck.randint(81, 95)}",
        "young": f"{luck.randint(1, 28):02d}/{luck.randint(1, 12):02d}/{day.year - luck.randint(21, 30)}",
        "term": f"{day.year - day.year % 5} - {day.year - day.year % 5 + 5}",
    }  # fmt: skip
    capitals = {"K": "k", "P": "p", "D": "d", "DN": "dn", "M": "m", "MN": "mn", "MK": "mk", "S": "s", "NAME": "name"}
    return told | {key: told[small].upper() for key, small in capitals.items()}


def _units(luck: Random, day: date) -> dict[str, str]:
    names = sorted(name for name in provinces_on(day) & _SEATS.keys() if day >= _FOUNDED.get(name, date.min))
    province = luck.choice(names)
    city = day >= _CITY_SINCE.get(province, date.max)
    urban = luck.random() < (0.5 if city else 0.2)
    kind = ("quận" if city else "thị xã") if urban else "huyện"
    district = luck.choice(offices.URBAN_DISTRICTS if kind == "quận" else civil_status.DISTRICTS)
    ward = urban if day < REFORM else luck.random() < 0.4
    commune = luck.choice(offices.WARDS if ward else civil_status.COMMUNES)
    hamlet = f"{luck.choice(_HAMLETS.get(province, _SOUTHERN))} {luck.randint(1, 16)}"
    whole, above = f"{'thành phố' if city else 'tỉnh'} {province}", f"{kind} {district}"
    kept = (hamlet, f"{'phường' if ward else 'xã'} {commune}", *([above] if day < REFORM else []), whole)
    return {
        "k": whole, "p": province, "town": _SEATS[province] if day < REFORM else province,
        "i": "".join(word[0] for word in province.split()), "d": above, "dn": district, "m": kept[1], "mn": commune,
        "mk": kept[1].split()[0], "v": hamlet, "home": ", ".join(kept),
    }  # fmt: skip


def _person(luck: Random, day: date, at: str) -> dict[str, str]:
    person = people.make_person(luck, born_between=(day.year - 62, day.year - 24))
    title = "ông" if person.sex == "Nam" else "bà"
    card = person.personal_number if day.year > 2020 else f"{luck.randrange(10_000_000, 380_000_000):09d}"
    return {f"name{at}": person.name, f"by{at}": f"{person.born.year}",
            f"who{at}": f"{title} {person.name}", f"born{at}": f"{person.born:%d/%m/%Y}",
            f"Who{at}": f"{title.capitalize()} {person.name}", f"sex{at}": person.sex, f"id{at}": card,
            f"title{at}": title.capitalize()}  # fmt: skip
