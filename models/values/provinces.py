"""The provinces and cities under the central government since 1975, until when each was in force, and what it is today.

Resolution 202/2025/QH15 made 34 of 63 and took effect on 12/6/2025; the new bodies work since 01/7/2025, when the
districts ended too (Resolution 203/2025/QH15). A paper keeps the units of its day: the mapping stands beside what is
printed, never instead of it.
"""

from __future__ import annotations

from datetime import date

from models.values.personal_number import PROVINCE_CODES

REFORM = date(2025, 7, 1)
OLD_PROVINCES = frozenset(PROVINCE_CODES.values())
# Only those that changed their name; the others go on under it, some of them larger.
SUCCESSORS = {
    "Hà Giang": "Tuyên Quang", "Yên Bái": "Lào Cai", "Bắc Kạn": "Thái Nguyên", "Hòa Bình": "Phú Thọ",
    "Vĩnh Phúc": "Phú Thọ", "Bắc Giang": "Bắc Ninh", "Thái Bình": "Hưng Yên", "Hải Dương": "Hải Phòng",
    "Hà Nam": "Ninh Bình", "Nam Định": "Ninh Bình", "Quảng Bình": "Quảng Trị", "Thừa Thiên Huế": "Huế",
    "Quảng Nam": "Đà Nẵng", "Kon Tum": "Quảng Ngãi", "Bình Định": "Gia Lai", "Ninh Thuận": "Khánh Hòa",
    "Đắk Nông": "Lâm Đồng", "Bình Thuận": "Lâm Đồng", "Phú Yên": "Đắk Lắk", "Bà Rịa - Vũng Tàu": "Hồ Chí Minh",
    "Bình Dương": "Hồ Chí Minh", "Bình Phước": "Đồng Nai", "Long An": "Tây Ninh", "Sóc Trăng": "Cần Thơ",
    "Hậu Giang": "Cần Thơ", "Bến Tre": "Vĩnh Long", "Trà Vinh": "Vĩnh Long", "Tiền Giang": "Đồng Tháp",
    "Bạc Liêu": "Cà Mau", "Kiên Giang": "An Giang",
}  # fmt: skip
# Huế is under the central government since 01/01/2025; its name changed with that.
HUE_SINCE = date(2025, 1, 1)
NEW_PROVINCES = frozenset(SUCCESSORS.get(name, name) for name in OLD_PROVINCES)
# Cities under the central government, before and after; every other city belongs to a province.
CITIES = frozenset({"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"})
# Provinces that were divided before the 63, the year their division was complete, and the provinces of the 63 they
# became. Small parts that went elsewhere are left out.
DIVIDED = {
    "Cao Lạng": (1979, ("Cao Bằng", "Lạng Sơn")),
    "Bình Trị Thiên": (1989, ("Quảng Bình", "Quảng Trị", "Thừa Thiên Huế")),
    "Nghĩa Bình": (1989, ("Quảng Ngãi", "Bình Định")),
    "Phú Khánh": (1989, ("Phú Yên", "Khánh Hòa")),
    "Hà Tuyên": (1992, ("Hà Giang", "Tuyên Quang")),
    "Hoàng Liên Sơn": (1992, ("Lào Cai", "Yên Bái")),
    "Hà Sơn Bình": (1992, ("Hà Nội", "Hòa Bình")),
    "Hà Nam Ninh": (1992, ("Hà Nam", "Nam Định", "Ninh Bình")),
    "Nghệ Tĩnh": (1992, ("Nghệ An", "Hà Tĩnh")),
    "Gia Lai - Kon Tum": (1992, ("Gia Lai", "Kon Tum")),
    "Thuận Hải": (1992, ("Ninh Thuận", "Bình Thuận")),
    "Cửu Long": (1992, ("Vĩnh Long", "Trà Vinh")),
    "Vũng Tàu - Côn Đảo": (1992, ("Bà Rịa - Vũng Tàu",)),
    "Bắc Thái": (1997, ("Bắc Kạn", "Thái Nguyên")),
    "Vĩnh Phú": (1997, ("Vĩnh Phúc", "Phú Thọ")),
    "Hà Bắc": (1997, ("Bắc Giang", "Bắc Ninh")),
    "Hải Hưng": (1997, ("Hải Dương", "Hưng Yên")),
    "Nam Hà": (1997, ("Hà Nam", "Nam Định")),
    "Quảng Nam - Đà Nẵng": (1997, ("Quảng Nam", "Đà Nẵng")),
    "Sông Bé": (1997, ("Bình Dương", "Bình Phước")),
    "Minh Hải": (1997, ("Bạc Liêu", "Cà Mau")),
    "Hà Tây": (2008, ("Hà Nội",)),
}
# Signs, stamps and forms with the old name were used up for some time after a division.
_USED_UP_YEARS = 1
# Other spellings that papers print for the same province.
OTHER_SPELLINGS = {
    "Bắc Cạn": "Bắc Kạn", "Đăk Lăk": "Đắk Lắk", "Đắc Lắc": "Đắk Lắk", "Đắc Lắk": "Đắk Lắk", "Đăk Nông": "Đắk Nông",
    "Đắc Nông": "Đắk Nông", "Dak Lak": "Đắk Lắk", "Daklak": "Đắk Lắk", "Đaklak": "Đắk Lắk", "Kontum": "Kon Tum",
    "Gia Lai - Công Tum": "Gia Lai - Kon Tum", "Thừa Thiên - Huế": "Thừa Thiên Huế",
    "Bà Rịa Vũng Tàu": "Bà Rịa - Vũng Tàu", "BR-VT": "Bà Rịa - Vũng Tàu", "BRVT": "Bà Rịa - Vũng Tàu",
    "HCM": "Hồ Chí Minh", "Sài Gòn": "Hồ Chí Minh", "Quảng Nam Đà Nẵng": "Quảng Nam - Đà Nẵng",
    "Lao Cai": "Lào Cai",
}  # fmt: skip


def provinces_on(day: date) -> frozenset[str]:
    """The names in force on that day, of the 63 and the 34, without "tỉnh" and "thành phố"."""
    if day >= REFORM:
        return NEW_PROVINCES
    return (OLD_PROVINCES - {"Thừa Thiên Huế"}) | {"Huế"} if day >= HUE_SINCE else OLD_PROVINCES


def every_province() -> frozenset[str]:
    """Every name since 1975: a home town and a birthplace keep the unit of their day."""
    return OLD_PROVINCES | NEW_PROVINCES | frozenset(DIVIDED)


def was_in_force(name: str, day: date) -> bool:
    """Whether a paper of that day may name the province: it may not once the province has ended.

    Nothing is said against names that came up again: as a town or an older province they stood on papers before.
    """
    if name in DIVIDED:
        return day.year <= DIVIDED[name][0] + _USED_UP_YEARS
    return name == "Huế" or name in provinces_on(day)


def successor_of(name: str) -> str:
    """What the province is called today; the name itself where it goes on."""
    return SUCCESSORS.get(name, name)


def successors_of(name: str) -> tuple[str, ...]:
    """What the province is today, several where it was divided; an unknown name has none."""
    if name in DIVIDED:
        return tuple(dict.fromkeys(successor_of(part) for part in DIVIDED[name][1]))
    return (successor_of(name),) if name in every_province() else ()
