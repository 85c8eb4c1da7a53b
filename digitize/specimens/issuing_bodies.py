"""Invented councils, courts, hospitals and companies: letterheads, initials in their numbers, who signs for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import people
from digitize.specimens.companies import NAMES
from models.values.provinces import REFORM

_CITIES = ("Hải Phòng", "Đà Nẵng", "Cần Thơ")  # before and after 01/7/2025
_TERMS = ("XIV", "XV", "XVI", "XVII", "XVIII", "XIX")
_DOCTORS = ("", "BS.CKII ", "ThS.BS ", "TS.BS ", "TS. ", "PGS.TS. ")
_LEARNED = ("", "", "", "ThS. ", "TS. ")


@dataclass(frozen=True)
class IssuingBody:
    """`short` is how recipients' lists call it, `authority` who decides, `sections` the initials in official letters.

    `degrees` stand before the signer's name, one by chance. `contact` is the foot of the first page, empty for none.
    """

    parent: tuple[str, ...]
    lines: tuple[str, ...]
    symbol: str
    place: str
    signings: tuple[tuple[str, ...], ...]
    authority: tuple[str, ...]
    short: str
    sections: tuple[str, ...]
    seal: str
    degrees: tuple[str, ...] = ("",)
    contact: tuple[str, ...] = ()
    dated_numbers: bool = False
    is_company: bool = False


def make_assembly(luck: Random, code: str, day: date) -> IssuingBody:
    """A provincial People's Council, or a court or procuracy; of these only councils resolve and only others direct."""
    if code == "resolution" or (code != "directive" and luck.random() < 0.45):
        return _council(luck, code)
    return _court(luck, day) if luck.random() < 0.6 else _procuracy(luck)


def make_establishment(luck: Random, code: str) -> IssuingBody:
    """A state hospital or a company; resolutions are those of its board."""
    return luck.choice((_hospital, _company))(luck, code == "resolution")


def _region(luck: Random) -> tuple[str, str]:
    if luck.random() < 0.25:
        return "THÀNH PHỐ", luck.choice(_CITIES)
    return "TỈNH", luck.choice(people.PROVINCES)


def _council(luck: Random, code: str) -> IssuingBody:
    kind, name = _region(luck)
    unit = f"{kind} {name.upper()}"
    authority = (f"HỘI ĐỒNG NHÂN DÂN {unit}", f"KHÓA {luck.choice(_TERMS)}, KỲ HỌP THỨ {luck.randint(2, 24)}")
    if code == "resolution":
        signings: tuple[tuple[str, ...], ...] = (("CHỦ TỊCH",), ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
                                                 ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))  # fmt: skip
        return IssuingBody((), ("HỘI ĐỒNG NHÂN DÂN", unit), "HĐND", name, signings, authority, "HĐND", ("VP",),
                           f"HỘI ĐỒNG NHÂN DÂN {unit}", dated_numbers=luck.random() < 0.6)  # fmt: skip
    standing = luck.random() < 0.6
    lines = ("THƯỜNG TRỰC", "HỘI ĐỒNG NHÂN DÂN", unit) if standing else ("HỘI ĐỒNG NHÂN DÂN", unit)
    signings = (("TM. THƯỜNG TRỰC HĐND", "CHỦ TỊCH"), ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "PHÓ CHỦ TỊCH"),
                ("TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))  # fmt: skip
    return IssuingBody((), lines, "TTHĐND" if standing else "HĐND", name, signings,
                       (f"THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN {unit}",), "Thường trực HĐND", ("VP", "TT", "KTNS"),
                       f"HỘI ĐỒNG NHÂN DÂN {unit}")  # fmt: skip


def _court(luck: Random, day: date) -> IssuingBody:
    signings = (("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN"), ("TL. CHÁNH ÁN", "CHÁNH VĂN PHÒNG"),
                ("TUQ. CHÁNH ÁN", "TRƯỞNG PHÒNG TỔ CHỨC - CÁN BỘ,", "THANH TRA VÀ THI ĐUA, KHEN THƯỞNG"))  # fmt: skip
    court, sections = luck.choice(("TÒA ÁN", "TOÀ ÁN")), ("VP", "TCCB", "KTNV")
    kind, name = _region(luck)
    unit = f"{kind} {name.upper()}"
    if luck.random() < 0.5:
        whole = f"{court} NHÂN DÂN {unit}"
        return IssuingBody((f"{court} NHÂN DÂN TỐI CAO",), (f"{court} NHÂN DÂN", unit), "TA", name, signings,
                           (f"CHÁNH ÁN {whole}",), "Chánh án", sections, whole)  # fmt: skip
    district = luck.choice(people.DISTRICTS)
    # Courts of regions took over from those of districts on 01/7/2025 (Law 81/2025/QH15).
    number = luck.randint(1, 9)
    own, place = (
        (f"HUYỆN {district.upper()}", district) if day < REFORM else (f"KHU VỰC {number} - {name.upper()}", name)
    )
    whole = f"{court} NHÂN DÂN {own}"
    return IssuingBody((f"{court} NHÂN DÂN", unit), (f"{court} NHÂN DÂN", own), "TA", place, signings[:2],
                       (f"CHÁNH ÁN {whole}",), "Chánh án", sections[:1], whole, _LEARNED)  # fmt: skip


def _procuracy(luck: Random) -> IssuingBody:
    kind, name = _region(luck)
    unit = f"{kind} {name.upper()}"
    signings = (("VIỆN TRƯỞNG",), ("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"), ("TL. VIỆN TRƯỞNG", "CHÁNH VĂN PHÒNG"))
    whole = f"VIỆN KIỂM SÁT NHÂN DÂN {unit}"
    return IssuingBody(("VIỆN KIỂM SÁT", "NHÂN DÂN TỐI CAO"), ("VIỆN KIỂM SÁT NHÂN DÂN", unit), "VKS", name, signings,
                       (f"VIỆN TRƯỞNG {whole}",), "Viện trưởng", ("VP", "P15", "TKTP"), whole)  # fmt: skip


_HOSPITALS = (
    (("BỆNH VIỆN ĐA KHOA", "KHU VỰC TÂY BẮC"), ("BVKVTB", "BV")),
    (("BỆNH VIỆN Y DƯỢC CỔ TRUYỀN", "VÀ PHỤC HỒI CHỨC NĂNG"), ("YDCT-PHCN", "BV")),
    (("BỆNH VIỆN CHẤN THƯƠNG", "CHỈNH HÌNH VÀ BỎNG"), ("BVCTCHB", "BV")),
    (("BỆNH VIỆN SẢN - NHI",), ("BVSN", "BV")),
)


def _hospital(luck: Random, board: bool) -> IssuingBody:
    kind, province = "TỈNH", luck.choice(people.PROVINCES)
    names, symbols = luck.choice(_HOSPITALS)
    lines = (*names, f"{kind} {province.upper()}")
    whole = " ".join(lines)
    parent = luck.choice(((f"SỞ Y TẾ {province.upper()}",), ("SỞ Y TẾ", f"TỈNH {province.upper()}")))
    contact = (f"Địa chỉ: Số {luck.randint(2, 300)} đường Hải Thượng Lãn Ông, {province}.",
               f"Đường dây nóng: 0{luck.randint(203, 299)} 3{luck.randint(100000, 999999)}.")  # fmt: skip
    if board:
        signings: tuple[tuple[str, ...], ...] = (("TM. HỘI ĐỒNG QUẢN LÝ", "CHỦ TỊCH"), ("CHỦ TỊCH HỘI ĐỒNG QUẢN LÝ",))
        return IssuingBody(parent, lines, "HĐQL", province, signings, (f"HỘI ĐỒNG QUẢN LÝ {whole}",),
                           "Hội đồng quản lý", ("HĐQL",), whole, _DOCTORS, contact)  # fmt: skip
    signings = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("Q. GIÁM ĐỐC",),
                ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG KẾ HOẠCH TỔNG HỢP"))  # fmt: skip
    return IssuingBody(parent, lines, luck.choice(symbols), province, signings, (f"GIÁM ĐỐC {whole}",), "Giám đốc",
                       ("KHTH", "TCHC", "ĐD"), whole, _DOCTORS, contact)  # fmt: skip


_COMPANIES = (
    (("CÔNG TY TNHH MỘT THÀNH VIÊN", "KHAI THÁC CÔNG TRÌNH", "THỦY LỢI"), "KTCTTL"),
    (("CÔNG TY CỔ PHẦN", "CẤP THOÁT NƯỚC VÀ MÔI TRƯỜNG"), "CTNMT"),
    (("CÔNG TY CỔ PHẦN CẢNG", "VÀ DỊCH VỤ HẬU CẦN"), "CPC"),
    (("TỔNG CÔNG TY", "LƯƠNG THỰC"), "TCTLT"),
)
_GROUPS = (("TẬP ĐOÀN PHÁT TRIỂN", "HẠ TẦNG MIỀN DUYÊN HẢI"), ("TỔNG CÔNG TY ĐẦU TƯ VỐN",), ())


def _company(luck: Random, board: bool) -> IssuingBody:
    (own, symbol), name = luck.choice(_COMPANIES), luck.choice(NAMES)[0]
    lines = (*own[:-1], f"{own[-1]} {name}") if len(own[-1]) < 12 else (*own, name)
    whole, place = " ".join(lines), luck.choice((*_CITIES, *people.PROVINCES))
    council = "HỘI ĐỒNG QUẢN TRỊ" if "CỔ PHẦN" in whole else "HỘI ĐỒNG THÀNH VIÊN"
    contact = (f"Trụ sở: Số {luck.randint(2, 300)} đường Điện Biên Phủ, {place}.",
               f"Điện thoại: 0{luck.randint(203, 299)} 3{luck.randint(100000, 999999)}.",
               f"Email: vanthu@{symbol.lower()}.example")  # fmt: skip
    parent = luck.choice(_GROUPS)
    if board:
        initials = "".join(word[0] for word in council.split())
        signings: tuple[tuple[str, ...], ...] = ((f"TM. {council}", "CHỦ TỊCH"), (f"CHỦ TỊCH {council}",))
        return IssuingBody(parent, lines, initials, place, signings, (council, whole), "HĐQT" if "QUẢN" in council
                           else "HĐTV", ("TK",), whole, _LEARNED, contact, is_company=True)  # fmt: skip
    head = luck.choice(("TỔNG GIÁM ĐỐC", "GIÁM ĐỐC"))
    signings = ((head,), (f"KT. {head}", f"PHÓ {head}"), (f"TL. {head}", "TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH"))
    return IssuingBody(parent, lines, symbol, place, signings, (f"{head} {whole}",), head.capitalize(),
                       ("TCHC", "KTTC", "KHVT"), whole, _LEARNED, contact, is_company=True)  # fmt: skip
