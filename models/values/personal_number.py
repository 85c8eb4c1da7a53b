"""The personal number of a citizen: twelve digits PPP G YY NNNNNN (Decree 137/2015/ND-CP, Article 13; Circular
59/2021/TT-BCA, Article 4). It has no check digit, but it tells where, in which century and as what a person was born.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# The first three digits of a personal number: the province where the birth was registered, as before 01/7/2025.
PROVINCE_CODES = {
    "001": "Hà Nội", "002": "Hà Giang", "004": "Cao Bằng", "006": "Bắc Kạn", "008": "Tuyên Quang", "010": "Lào Cai",
    "011": "Điện Biên", "012": "Lai Châu", "014": "Sơn La", "015": "Yên Bái", "017": "Hòa Bình",
    "019": "Thái Nguyên", "020": "Lạng Sơn", "022": "Quảng Ninh", "024": "Bắc Giang", "025": "Phú Thọ",
    "026": "Vĩnh Phúc", "027": "Bắc Ninh", "030": "Hải Dương", "031": "Hải Phòng", "033": "Hưng Yên",
    "034": "Thái Bình", "035": "Hà Nam", "036": "Nam Định", "037": "Ninh Bình", "038": "Thanh Hóa",
    "040": "Nghệ An", "042": "Hà Tĩnh", "044": "Quảng Bình", "045": "Quảng Trị", "046": "Thừa Thiên Huế",
    "048": "Đà Nẵng", "049": "Quảng Nam", "051": "Quảng Ngãi", "052": "Bình Định", "054": "Phú Yên",
    "056": "Khánh Hòa", "058": "Ninh Thuận", "060": "Bình Thuận", "062": "Kon Tum", "064": "Gia Lai",
    "066": "Đắk Lắk", "067": "Đắk Nông", "068": "Lâm Đồng", "070": "Bình Phước", "072": "Tây Ninh",
    "074": "Bình Dương", "075": "Đồng Nai", "077": "Bà Rịa - Vũng Tàu", "079": "Hồ Chí Minh", "080": "Long An",
    "082": "Tiền Giang", "083": "Bến Tre", "084": "Trà Vinh", "086": "Vĩnh Long", "087": "Đồng Tháp",
    "089": "An Giang", "091": "Kiên Giang", "092": "Cần Thơ", "093": "Hậu Giang", "094": "Sóc Trăng",
    "095": "Bạc Liêu", "096": "Cà Mau",
}  # fmt: skip
# Codes from here on are countries: births registered abroad.
FIRST_COUNTRY_CODE = 100


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """What the twelve digits PPP G YY NNNNNN say. There is no check digit."""

    province_code: str
    birth_year: int
    sex: str

    @classmethod
    def parse(cls, value: str) -> PersonalNumber | None:
        """None when the value is not built like a personal number."""
        if not re.fullmatch("[0-9]{12}", value):
            return None
        province, century = value[:3], int(value[3])
        if province not in PROVINCE_CODES and int(province) < FIRST_COUNTRY_CODE:
            return None
        return cls(province, 1900 + 100 * (century // 2) + int(value[4:6]), "Nữ" if century % 2 else "Nam")
