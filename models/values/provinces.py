"""The provinces and cities under the central government, before and after 01/7/2025, and which became which.

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


def provinces_on(day: date) -> frozenset[str]:
    """The names in force on that day, without "tỉnh" and "thành phố"."""
    if day >= REFORM:
        return NEW_PROVINCES
    return (OLD_PROVINCES - {"Thừa Thiên Huế"}) | {"Huế"} if day >= HUE_SINCE else OLD_PROVINCES


def successor_of(name: str) -> str:
    """What the province is called today; the name itself where it goes on."""
    return SUCCESSORS.get(name, name)
