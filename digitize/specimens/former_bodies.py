"""Invented offices as they were between 1997 and 2019: departments of the day, districts, communes, their councils."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import people
from digitize.specimens.issuing_bodies import IssuingBody
from models.values.provinces import REFORM

# The Joint Circular 55/2005/TTLT-BNV-VPCP told all offices to write "UBND" in numbers; before, most wrote "UB".
JOINT_CIRCULAR = date(2005, 6, 1)
_MERGERS = date(2008, 3, 1)
# Papers of provincial offices are dated in the town where they sit.
_TOWNS = {
    "Quảng Ninh": ("Hạ Long", "TP. Hạ Long"), "Thanh Hóa": ("Thanh Hoá", "Thanh Hóa"), "Nghệ An": ("Vinh", "TP Vinh"),
    "Hà Tĩnh": ("Hà Tĩnh", "Thị xã Hà Tĩnh"), "Lạng Sơn": ("Lạng Sơn",), "Cao Bằng": ("Cao Bằng", "Thị xã Cao Bằng"),
    "Sơn La": ("Sơn La",), "Quảng Ngãi": ("Quảng Ngãi",), "Phú Thọ": ("Việt Trì", "TP. Việt Trì"),
    "Hải Phòng": ("Hải Phòng",), "Đà Nẵng": ("Đà Nẵng", "TP Đà Nẵng"),
}  # fmt: skip
_CITIES = ("Hải Phòng", "Đà Nẵng")
# Letterhead, name in running text, initials, and whether it was merged into another in 2008.
_DEPARTMENTS: tuple[tuple[tuple[str, ...], str, str, bool], ...] = (
    (("SỞ THƯƠNG MẠI VÀ DU LỊCH",), "Sở Thương mại và Du lịch", "TMDL", True),
    (("SỞ VĂN HOÁ - THÔNG TIN",), "Sở Văn hoá - Thông tin", "VHTT", True),
    (("SỞ CÔNG NGHIỆP",), "Sở Công nghiệp", "SCN", True),
    (("SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"), "Sở Lao động - Thương binh và Xã hội", "LĐTBXH", False),
    (("SỞ NÔNG NGHIỆP & PTNT",), "Sở Nông nghiệp & PTNT", "NN&PTNT", False),
    (("SỞ GIAO THÔNG VẬN TẢI",), "Sở Giao thông vận tải", "SGTVT", False),
    (("SỞ TÀI NGUYÊN VÀ", "MÔI TRƯỜNG"), "Sở Tài nguyên và Môi trường", "STNMT", False),
    (("THANH TRA TỈNH",), "Thanh tra", "TTr", False),
)


def make_former(luck: Random, code: str, day: date) -> IssuingBody:
    """Only councils resolve."""
    if code == "resolution":
        return _council(luck, day)
    return luck.choice((_department, _department, _district, _commune))(luck, day)


def _deputed(day: date, head: str, deputy: str) -> tuple[str, ...]:
    return (f"{'K/T' if day < JOINT_CIRCULAR else 'KT.'} {head}", deputy)


def _for_all(day: date, whom: str) -> str:
    return f"{'T/M' if day < JOINT_CIRCULAR else 'TM.'} {whom}"


def town_of(luck: Random, province: str, day: date) -> str:
    """Where the province's offices date their papers: the last towns became cities by 2012, and are none since 2025."""
    names = [name for name in _TOWNS[province] if day.year < 2012 or not name.startswith("Thị xã")]
    return luck.choice(names) if day < REFORM else province


def _region(luck: Random, day: date) -> tuple[str, str, str]:
    city = luck.random() < 0.2
    name = luck.choice(_CITIES if city else people.PROVINCES)
    return "THÀNH PHỐ" if city else "TỈNH", name, town_of(luck, name, day)


def _department(luck: Random, day: date) -> IssuingBody:
    kind, name, town = _region(luck, day)
    own, short, symbol, _ = luck.choice([d for d in _DEPARTMENTS if day < _MERGERS or not d[-1]])
    own = tuple(line.replace("TỈNH", kind) for line in own)
    unit = f"{kind} {name.upper()}"
    parent = luck.choice((("UỶ BAN NHÂN DÂN", unit), (f"UBND {unit}",), (f"UBND {kind.capitalize()} {name}",)))
    head = "CHÁNH THANH TRA" if symbol == "TTr" else "GIÁM ĐỐC"
    whole = " ".join(own)
    signings = ((head,), _deputed(day, head, f"PHÓ {head}"), _deputed(day, head, f"P. {head}"))
    sections = ("VP", "TCCB", "KHTH") if symbol != "TTr" else ("VP",)
    return IssuingBody(parent, own, symbol.replace("&", "-"), town, signings, (f"{head} {whole}",), short,
                       sections, f"{whole} {unit}")  # fmt: skip


def _district(luck: Random, day: date) -> IssuingBody:
    district, (kind, name, _) = luck.choice(people.DISTRICTS), _region(luck, day)
    unit = f"HUYỆN {district.upper()}"
    lines = luck.choice((("UỶ BAN NHÂN DÂN", unit), (f"UBND {unit}",)))
    parent = (f"{kind} {name.upper()}",) if len(lines) == 1 else ()
    signings = (
        (_for_all(day, luck.choice((f"UBND {unit}", "UỶ BAN NHÂN DÂN HUYỆN"))), "CHỦ TỊCH"),
        (_for_all(day, "UỶ BAN NHÂN DÂN"), *_deputed(day, "CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (_for_all(day, f"UBND {unit}"), "PHÓ CHỦ TỊCH"),
    )
    return IssuingBody(parent, lines, _people_committee(day), district, signings, (f"UỶ BAN NHÂN DÂN {unit}",),
                       f"UBND huyện {district}", ("VP", "NN", "TCKH"), f"UỶ BAN NHÂN DÂN {unit}")  # fmt: skip


def _commune(luck: Random, day: date) -> IssuingBody:
    commune, district = luck.choice(people.COMMUNES), luck.choice(people.DISTRICTS)
    kind = luck.choice(("XÃ", "XÃ", "THỊ TRẤN"))
    unit = f"{kind} {commune.upper()}"
    signings = (
        (_for_all(day, f"UBND {unit}"), "CHỦ TỊCH"),
        (_for_all(day, "UBND XÃ" if kind == "XÃ" else "UBND THỊ TRẤN"), "P.CHỦ TỊCH"),
        ("CHỦ TỊCH UBND " + kind,),
    )
    parent = luck.choice(((f"UBND HUYỆN {district.upper()}",), (f"HUYỆN {district.upper()}",)))
    return IssuingBody(parent, (f"UBND {unit}",), _people_committee(day), commune, signings, (f"CHỦ TỊCH UBND {unit}",),
                       f"UBND {kind.lower()} {commune}", ("VP", "ĐC"), f"UBND {unit}")  # fmt: skip


def _council(luck: Random, day: date) -> IssuingBody:
    district, (kind, name, town) = luck.choice(people.DISTRICTS), _region(luck, day)
    place, unit = luck.choice(((district, f"HUYỆN {district.upper()}"), (town, f"{kind} {name.upper()}")))
    session = f"KHOÁ {luck.choice(('XIII', 'XIV', 'XV', 'XVI'))}, KỲ HỌP THỨ {luck.randint(2, 19)}"
    signings = ((_for_all(day, luck.choice(("HỘI ĐỒNG NHÂN DÂN", "HĐND " + unit))), "CHỦ TỊCH"), ("CHỦ TỊCH HĐND",),
                _deputed(day, "CHỦ TỊCH", "PHÓ CHỦ TỊCH"))  # fmt: skip
    return IssuingBody((), ("HỘI ĐỒNG NHÂN DÂN", unit), "HĐND", place, signings,
                       (f"HỘI ĐỒNG NHÂN DÂN {unit}", session), f"HĐND {unit.lower()}", ("VP",),
                       f"HỘI ĐỒNG NHÂN DÂN {unit}")  # fmt: skip


def _people_committee(day: date) -> str:
    return "UB" if day < JOINT_CIRCULAR else "UBND"
