"""Invented offices in the provinces of what is led from Hà Nội: insurers, tax offices, police, institutes, unions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import people
from digitize.specimens.issuing_bodies import IssuingBody

# The Decree 30/2020 is in force, and social insurance and taxes are not yet put in order by regions (01/3/2025).
EARLIEST, DAYS = date(2020, 3, 5), 1820
_CITIES = ("Hải Phòng", "Đà Nẵng", "Cần Thơ")
_RANKS = ("Đại tá ", "Thượng tá ")
_LEARNED = ("ThS. ", "TS. ", "PGS. TS. ", "PGS.TS ", "GS.TS. ", "")


def make_territorial(luck: Random, code: str) -> IssuingBody:
    """Only those with an elected committee resolve, and only those with a single head give directives."""
    makers: tuple[Callable[[Random], IssuingBody], ...] = {
        "resolution": (_union, _front, _red_cross),
        "directive": (_insurance, _tax, _police, _flood_command),
    }.get(code, (_insurance, _tax, _police, _flood_command, _union, _front, _red_cross, _institute, _institute))
    body = luck.choice(makers)(luck)
    if code == "resolution":
        whole = body.seal
        council = "ỦY BAN MẶT TRẬN" if "MẶT TRẬN" in whole else luck.choice(("BAN CHẤP HÀNH", "BAN THƯỜNG VỤ"))
        signings = body.signings if council.startswith("ỦY") else ((f"TM. {council}", "CHỦ TỊCH"),
                                                                   (f"TM. {council}", "PHÓ CHỦ TỊCH"))  # fmt: skip
        authority = (whole,) if council.startswith("ỦY") else (council, whole)
        return replace(body, signings=signings, authority=authority)
    return body


def _region(luck: Random) -> tuple[str, str, str]:
    """Its kind, its name, and the place in the date's line."""
    if luck.random() < 0.25:
        name = luck.choice(_CITIES)
        return "THÀNH PHỐ", name, luck.choice((name, f"Thành phố {name}", f"TP. {name}"))
    name = luck.choice(people.PROVINCES)
    return "TỈNH", name, name


def _headed(head: str, *deputed: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return ((head,), (f"KT. {head}", f"PHÓ {head}"), (f"KT. {head}", f"PHÓ {head}"), *deputed)


def _insurance(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    unit = f"{kind} {name.upper()}"
    signings = _headed("GIÁM ĐỐC", ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"),
                       ("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"))  # fmt: skip
    whole = f"BẢO HIỂM XÃ HỘI {unit}"
    return IssuingBody(("BẢO HIỂM XÃ HỘI VIỆT NAM",), ("BẢO HIỂM XÃ HỘI", unit), "BHXH", place, signings,
                       (f"GIÁM ĐỐC {whole}",), "Giám đốc Bảo hiểm xã hội", ("TCKT", "CĐBHXH", "QLT", "GĐBHYT"),
                       whole)  # fmt: skip


def _tax(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    unit = f"{kind} {name.upper()}"
    office = f"CỤC THUẾ {unit}"
    if luck.random() < 0.5:
        signings = _headed("CỤC TRƯỞNG", ("TUQ. CỤC TRƯỞNG", "TRƯỞNG PHÒNG TUYÊN TRUYỀN", "VÀ HỖ TRỢ NGƯỜI NỘP THUẾ"))
        return IssuingBody(("BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ"), (office,), f"CT{''.join(w[0] for w in name.split())}",
                           place, signings, (f"CỤC TRƯỞNG {office}",), "Cục trưởng", ("TTHT", "VP", "KTNB"),
                           office)  # fmt: skip
    first, second = luck.sample(people.DISTRICTS[:7], 2)
    lines = ("CHI CỤC THUẾ KHU VỰC", f"{first.upper()} - {second.upper()}")
    whole = " ".join(lines)
    return IssuingBody((office,), lines, "CCTKV", first, _headed("CHI CỤC TRƯỞNG"), (f"CHI CỤC TRƯỞNG {whole}",),
                       "Chi cục trưởng", ("HCNS", "TBTK"), whole)  # fmt: skip


def _police(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    whole = f"CÔNG AN {kind} {name.upper()}"
    signings = _headed("GIÁM ĐỐC", ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG THAM MƯU"),
                       ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG CẢNH SÁT QUẢN LÝ", "HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"))  # fmt: skip
    symbol = "CAT" if kind == "TỈNH" else "CATP"
    return IssuingBody(("BỘ CÔNG AN",), (whole,), symbol, place, signings, (f"GIÁM ĐỐC {whole}",), "Giám đốc Công an",
                       ("PV01", "PX01", "PC07", "PH10"), whole, _RANKS)  # fmt: skip


def _flood_command(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    lines = ("BAN CHỈ HUY", "PHÒNG, CHỐNG THIÊN TAI VÀ", "TÌM KIẾM CỨU NẠN")
    deputy = ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN")
    signings = (deputy, ("TRƯỞNG BAN",), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"))
    whole = f"{' '.join(lines)} {kind} {name.upper()}"
    return IssuingBody((f"UBND {kind} {name.upper()}",), lines, "BCH", place, signings, ("TRƯỞNG BAN", whole),
                       "Trưởng ban", ("VP", "TT"), whole)  # fmt: skip


def _union(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    unit = f"{kind} {name.upper()}"
    whole = f"LIÊN ĐOÀN LAO ĐỘNG {unit}"
    signings = (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"),
                ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), ("TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
                )  # fmt: skip
    return IssuingBody(("TỔNG LIÊN ĐOÀN", "LAO ĐỘNG VIỆT NAM"), ("LIÊN ĐOÀN LAO ĐỘNG", unit), "LĐLĐ", place, signings,
                       (f"BAN THƯỜNG VỤ {whole}",), "Ban Thường vụ", ("TC", "VP", "TG"), whole,
                       ("", "", "ThS. "))  # fmt: skip


def _front(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    unit = f"{kind} {name.upper()}"
    signings = (("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"),
                ("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"))  # fmt: skip
    whole = f"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM {unit}"
    lines = ("ỦY BAN MẶT TRẬN TỔ QUỐC", f"VIỆT NAM {unit}", "BAN THƯỜNG TRỰC")
    return IssuingBody((), lines, "MTTQ", place, signings, (f"BAN THƯỜNG TRỰC {whole}",), "Ban Thường trực",
                       ("BTT",), whole)  # fmt: skip


def _red_cross(luck: Random) -> IssuingBody:
    kind, name, place = _region(luck)
    whole = f"HỘI CHỮ THẬP ĐỎ {kind} {name.upper()}"
    signings = (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), ("CHỦ TỊCH",))
    return IssuingBody(("TRUNG ƯƠNG HỘI", "CHỮ THẬP ĐỎ VIỆT NAM"), (whole,), "CTĐ", place, signings,
                       (f"BAN THƯỜNG VỤ {whole}",), "Ban Thường vụ", ("VP", "CSSK"), whole,
                       ("", "", "BS. ", "BS.CKI "))  # fmt: skip


def _institute(luck: Random) -> IssuingBody:
    lines, symbol = luck.choice((
        (("VIỆN ĐỊA CHẤT BIỂN", "VÀ TAI BIẾN THIÊN NHIÊN"), "VĐCB"),
        (("VIỆN NGHIÊN CỨU CÂY DƯỢC LIỆU", "VÙNG NÚI PHÍA BẮC"), "VDL"),
        (("TRUNG TÂM DỮ LIỆU", "VÀ THÔNG TIN KHOA HỌC"), "TTDL"),
        (("VIỆN NGÔN NGỮ", "VÀ VĂN TỰ CỔ"), "VNN"),
    ))  # fmt: skip
    head = "GIÁM ĐỐC" if lines[0].startswith("TRUNG") else "VIỆN TRƯỞNG"
    whole = " ".join(lines)
    return IssuingBody(("VIỆN HÀN LÂM KHOA HỌC", "MIỀN DUYÊN HẢI VIỆT NAM"), lines, symbol,
                       luck.choice(("Hà Nội", "Thành phố Hồ Chí Minh")), _headed(head, (f"Q. {head}",)),
                       (f"{head} {whole}",), head.capitalize(), ("TCHC", "QLTH", "KHTC"), whole, _LEARNED)  # fmt: skip
