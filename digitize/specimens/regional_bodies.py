"""Invented bodies of regions since the spring of 2025: zones' boards, customs, treasuries, the state bank's branches,
military commands, inspectorates, a ministry; and the committees that elections are held by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_wording import Wording
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.regional_prose import COMMAND, CUSTOMS, ELECTION, REGIONAL, TREASURY, ZONE

_CITIES = ("Hải Phòng", "Đà Nẵng", "Cần Thơ")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_RANKS = ("Đại tá ", "Thượng tá ", "Thiếu tướng ")
_LEARNED = ("", "", "", "ThS. ", "TS. ")


@dataclass(frozen=True)
class RegionalBody:
    """`english` stands below its name, empty for none; `wording` is what it writes."""

    body: IssuingBody
    english: str = ""
    wording: Wording = REGIONAL


def make_regional(luck: Random, code: str) -> RegionalBody:
    """Only committees resolve; the others have a single head."""
    if code == "resolution":
        return _election(luck)
    makers: tuple[Callable[[Random], RegionalBody], ...] = (_zone, _zone, _customs, _treasury, _bank, _command,
                                                            _inspectorate, _ministry)  # fmt: skip
    return luck.choice(makers)(luck)


def _region(luck: Random) -> tuple[str, str]:
    if luck.random() < 0.35:
        return "THÀNH PHỐ", luck.choice(_CITIES)
    return "TỈNH", luck.choice(people.PROVINCES)


def _headed(head: str, *deputed: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return ((head,), (f"KT. {head}", f"PHÓ {head}"), (f"KT. {head}", f"PHÓ {head}"), *deputed)


def _contact(luck: Random, place: str, short: str) -> tuple[str, ...]:
    return (
        f"Trụ sở: Số {luck.randint(2, 190)} đường Lê Hồng Phong, {place}",
        f"ĐT: 0{luck.randint(203, 299)}.3{luck.randint(100, 999)}.{luck.randint(100, 999)} - "
        f"Thư điện tử: vanthu@{short}.example",
    )  # fmt: skip


def _zone(luck: Random) -> RegionalBody:
    kind, name = _region(luck)
    own, english, symbol = luck.choice((
        (("BAN QUẢN LÝ KHU KINH TẾ",), "Economic Zone Authority", "BQL"),
        (("BAN QUẢN LÝ CÁC KHU", "CÔNG NGHIỆP"), "Industrial Zones Authority", "BQLKCN"),
        (("BAN QUẢN LÝ KHU CÔNG NGHỆ CAO", "VÀ CÁC KHU CÔNG NGHIỆP"), "High-Tech and Industrial Parks Authority",
         "KCNC"),
    ))  # fmt: skip
    signings = _headed("TRƯỞNG BAN", ("TL. TRƯỞNG BAN", "CHÁNH VĂN PHÒNG"),
                       ("TUQ. TRƯỞNG BAN", "TRƯỞNG PHÒNG QUẢN LÝ ĐẦU TƯ"))  # fmt: skip
    parent = (f"ỦY BAN NHÂN DÂN {kind} {name.upper()}",)
    return RegionalBody(IssuingBody(parent, own, symbol, name, signings, (f"TRƯỞNG {' '.join(own)}",), "Ban Quản lý",
                                    ("ĐT", "QHXD", "DNLĐ", "VP"), own[0], _LEARNED,
                                    _contact(luck, name, "bql")), english, ZONE)  # fmt: skip


def _customs(luck: Random) -> RegionalBody:
    at, place = luck.choice(_ROMAN), luck.choice(_CITIES)
    own = luck.choice(((f"CHI CỤC HẢI QUAN KHU VỰC {at}",), ("HẢI QUAN CỬA KHẨU CẢNG", f"NAM HẢI - KHU VỰC {at}")))
    head = "CHI CỤC TRƯỞNG" if len(own) == 1 else "ĐỘI TRƯỞNG"
    signings = _headed(head, (f"TL. {head}", "TRƯỞNG PHÒNG NGHIỆP VỤ HẢI QUAN")) if len(own) == 1 else _headed(head)
    return RegionalBody(IssuingBody(("CỤC HẢI QUAN",), own, f"KV{at}", place, signings, (f"{head} {' '.join(own)}",),
                                    head.capitalize(), ("NV", "VP", "KTSTQ"), own[0],
                                    contact=_contact(luck, place, "haiquan")), wording=CUSTOMS)  # fmt: skip


def _treasury(luck: Random) -> RegionalBody:
    at, place = luck.choice(_ROMAN), luck.choice((*_CITIES, *people.PROVINCES))
    own = (f"KHO BẠC NHÀ NƯỚC KHU VỰC {at}",)
    return RegionalBody(IssuingBody(("BỘ TÀI CHÍNH", "KHO BẠC NHÀ NƯỚC"), own, f"KBKV{at}", place,
                                    _headed("GIÁM ĐỐC", ("TUQ. GIÁM ĐỐC", "KẾ TOÁN TRƯỞNG")), (f"GIÁM ĐỐC {own[0]}",),
                                    "Kho bạc Nhà nước khu vực", ("KTNN", "KSC", "VP"), own[0]),
                        wording=TREASURY)  # fmt: skip


def _bank(luck: Random) -> RegionalBody:
    at, place = luck.randint(1, 15), luck.choice((*_CITIES, *people.PROVINCES))
    own = ("NGÂN HÀNG NHÀ NƯỚC", f"CHI NHÁNH KHU VỰC {at}")
    return RegionalBody(IssuingBody(("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM",), own, f"KV{at}", place, _headed("GIÁM ĐỐC"),
                                    (f"GIÁM ĐỐC {' '.join(own)}",), "Giám đốc Chi nhánh", ("THNS", "TTGS", "TTKQ"),
                                    " ".join(own), _LEARNED), f"State Bank of Viet Nam, Regional Branch {at}",
                        TREASURY)  # fmt: skip


def _command(luck: Random) -> RegionalBody:
    kind, name = _region(luck)
    own = luck.choice((("BỘ CHỈ HUY QUÂN SỰ", f"{kind} {name.upper()}"), ("BỘ CHỈ HUY BỘ ĐỘI", "BIÊN PHÒNG")))
    signings = (("CHỈ HUY TRƯỞNG",), ("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG", "THAM MƯU TRƯỞNG"), ("CHÍNH ỦY",),
                ("TL. CHỈ HUY TRƯỞNG", "CHỦ NHIỆM HẬU CẦN - KỸ THUẬT"))  # fmt: skip
    parent = (f"QUÂN KHU {luck.randint(1, 9)}",) if "QUÂN SỰ" in own[0] else (f"BCHQS {kind} {name.upper()}",)
    return RegionalBody(IssuingBody(parent, own, "BCH", name, signings, (f"CHỈ HUY TRƯỞNG {' '.join(own)}",),
                                    "Bộ Chỉ huy", ("TM", "CT", "HCKT"), " ".join(own), _RANKS),
                        wording=COMMAND)  # fmt: skip


def _inspectorate(luck: Random) -> RegionalBody:
    kind, name = _region(luck)
    own = (f"THANH TRA {kind} {name.upper()}",)
    signings = _headed("CHÁNH THANH TRA", ("TUQ. CHÁNH THANH TRA", "TRƯỞNG ĐOÀN THANH TRA"))
    return RegionalBody(IssuingBody((f"UBND {kind} {name.upper()}",), own, luck.choice(("TTT", "TT")), name, signings,
                                    (f"CHÁNH {own[0]}",), "Chánh Thanh tra", ("NV1", "NV3", "VP"), own[0]))  # fmt: skip


def _ministry(luck: Random) -> RegionalBody:
    own, symbol, english = luck.choice((
        (("BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "BNNMT", "Ministry of Agriculture and Environment"),
        (("BỘ DÂN TỘC", "VÀ TÔN GIÁO"), "BDTTG", "Ministry of Ethnic and Religious Affairs"),
        (("BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), "BVHTTDL", ""), (("BỘ XÂY DỰNG",), "BXD", "Ministry of Construction"),
    ))  # fmt: skip
    signings = (("BỘ TRƯỞNG",), ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"),
                ("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ", "PHÓ VỤ TRƯỞNG"))  # fmt: skip
    whole = " ".join(own)
    return RegionalBody(IssuingBody((), own, symbol, "Hà Nội", signings, (f"BỘ TRƯỞNG {whole}",), "Bộ", ("VP", "PC",
                                    "TCCB", "KHTC"), whole), english)  # fmt: skip


def _election(luck: Random) -> RegionalBody:
    """Of a province or of a commune in it, for the elections of March 2026."""
    kind, name = _region(luck)
    commune = luck.choice(people.COMMUNES)
    own, place, parent = luck.choice((
        (("ỦY BAN BẦU CỬ", f"{kind} {name.upper()}"), name, ()),
        (("ỦY BAN BẦU CỬ", f"XÃ {commune.upper()}"), commune, (f"{kind} {name.upper()}",)),
    ))  # fmt: skip
    whole = " ".join(own)
    signings = (("TM. ỦY BAN BẦU CỬ", "CHỦ TỊCH"), ("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"))
    return RegionalBody(
        IssuingBody(parent, own, "UBBC", place, signings, (whole,), "Ủy ban bầu cử", ("VP",), whole), wording=ELECTION
    )
