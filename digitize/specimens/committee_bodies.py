"""Invented committees of the Party and of the Youth Union, from the cell of a school to a province's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import people
from digitize.specimens.former_bodies import town_of
from digitize.specimens.issuing_bodies import IssuingBody
from models.values.provinces import REFORM

_Maker = Callable[[Random, date], IssuingBody]
PARTY, YOUTH = "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"


@dataclass(frozen=True)
class Committee:
    """`whose` stands where others have the national title, `mark` below the committee's own name."""

    body: IssuingBody
    whose: str
    mark: str


def make_committee(luck: Random, code: str, day: date) -> Committee:
    """Districts have none after 01/7/2025; directives come from the Party's standing committees."""
    district = day < REFORM
    if code == "directive":
        return _party(luck, day, luck.choice((_district, _commune)) if district else _commune)
    if luck.random() < 0.45:
        return Committee(_youth(luck, day), YOUTH, luck.choice(("***", "***", "*")))
    makers = (_district, _district, _board, _commune, _cell) if district else (_commune, _cell)
    return _party(luck, day, luck.choice(makers))


def _party(luck: Random, day: date, make: _Maker) -> Committee:
    return Committee(make(luck, day), PARTY, "*")


def _region(luck: Random) -> str:
    return luck.choice(people.PROVINCES)


def _standing(whose: str) -> tuple[tuple[str, ...], ...]:
    return ((f"T/M {whose}", "BÍ THƯ"), (f"T/M {whose}", "PHÓ BÍ THƯ"), (f"T/M {whose}", "PHÓ BÍ THƯ THƯỜNG TRỰC"))


def _district(luck: Random, day: date) -> IssuingBody:
    name = luck.choice(people.DISTRICTS)
    own = f"HUYỆN ỦY {name.upper()}"
    whose = luck.choice(("BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "HUYỆN ỦY"))
    deputed = ("T/L BAN THƯỜNG VỤ", luck.choice(("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")))
    return IssuingBody((f"ĐẢNG BỘ TỈNH {_region(luck).upper()}",), (own,), "HU", name, (*_standing(whose), deputed),
                       (f"{'BAN THƯỜNG VỤ ' if whose == 'HUYỆN ỦY' else whose + ' '}{own}",), "Ban Thường vụ Huyện ủy",
                       ("HU",), own)  # fmt: skip


def _board(luck: Random, day: date) -> IssuingBody:
    name = luck.choice(people.DISTRICTS)
    parent = (f"HUYỆN ỦY {name.upper()}",)
    own, symbol, head, deputy = luck.choice((
        (("BAN TỔ CHỨC",), "BTCHU", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
        (("BAN TUYÊN GIÁO",), "BTGHU", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"),
        (("ỦY BAN KIỂM TRA",), "UBKTHU", "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
        (("TRUNG TÂM CHÍNH TRỊ",), "TTCT", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ))  # fmt: skip
    whole = " ".join(own)
    signings = ((head,), (f"K/T {head}", deputy), (f"K/T {head}", deputy))
    return IssuingBody(parent, own, symbol, name, signings, (f"{whole} {parent[0]}",), whole.capitalize(), (symbol,),
                       f"{whole} {parent[0]}")  # fmt: skip


def _commune(luck: Random, day: date) -> IssuingBody:
    name, kind = luck.choice(people.COMMUNES), luck.choice(("XÃ", "XÃ", "PHƯỜNG"))
    above = f"HUYỆN {luck.choice(people.DISTRICTS)}" if day < REFORM else f"TỈNH {_region(luck)}"
    own = luck.choice(((f"ĐẢNG ỦY {kind} {name.upper()}",), (f"ĐẢNG BỘ {kind} {name.upper()}",)))
    return IssuingBody((f"ĐẢNG BỘ {above.upper()}",), own, "ĐU", name,
                       _standing(luck.choice(("ĐẢNG ỦY", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH"))),
                       (f"BAN THƯỜNG VỤ ĐẢNG ỦY {kind} {name.upper()}",), "Đảng ủy", ("ĐU",),
                       f"ĐẢNG ỦY {kind} {name.upper()}")  # fmt: skip


def _cell(luck: Random, day: date) -> IssuingBody:
    commune = luck.choice(people.COMMUNES)
    of = luck.choice((f"TRƯỜNG TIỂU HỌC {commune.upper()}", f"TRƯỜNG THCS {commune.upper()}",
                      f"THÔN {luck.randint(1, 12)}", "CƠ QUAN QUÂN SỰ"))  # fmt: skip
    own = ("CHI BỘ " + of,) if len(of) < 20 else ("CHI BỘ", of)
    signings = (("T/M CHI BỘ", "BÍ THƯ"), ("T/M CHI ỦY", "BÍ THƯ"), ("T/M CHI BỘ", "PHÓ BÍ THƯ"))
    return IssuingBody((f"ĐẢNG ỦY XÃ {commune.upper()}",), own, "CB", commune, signings, ("CHI BỘ",), "Chi bộ",
                       ("CB",), f"ĐẢNG ỦY XÃ {commune.upper()}")  # fmt: skip


def _youth(luck: Random, day: date) -> IssuingBody:
    province = _region(luck)
    if day < REFORM and luck.random() < 0.5:
        name = luck.choice(people.DISTRICTS)
        parent, own, place = (f"BCH ĐOÀN TỈNH {province.upper()}",), (f"BCH ĐOÀN HUYỆN {name.upper()}",), name
        return IssuingBody(parent, own, luck.choice(("ĐTN", "ĐTN-VP")), place,
                           (("TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN", "BÍ THƯ"), ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
                           (f"BAN THƯỜNG VỤ HUYỆN ĐOÀN {name.upper()}",), "Ban Thường vụ Huyện đoàn", ("ĐTN",),
                           f"BCH ĐOÀN HUYỆN {name.upper()}")  # fmt: skip
    unit = f"ĐOÀN TỈNH {province.upper()}"
    names: tuple[tuple[str, ...], ...] = (("BAN CHẤP HÀNH", unit), (f"BCH {unit}",), (f"TỈNH ĐOÀN {province.upper()}",))
    signings = (
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "BÍ THƯ"), ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        ("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", "TRƯỞNG BAN THANH THIẾU NHI", "TRƯỜNG HỌC"),
        ("TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
    )  # fmt: skip
    symbol = luck.choice(("TĐTN", "TĐTN-VP", "TĐTN-TTNTH", "TĐTN-BPT"))
    return IssuingBody((), luck.choice(names), symbol, town_of(luck, province, day), signings,
                       (f"BAN THƯỜNG VỤ TỈNH ĐOÀN {province.upper()}",), "Ban Thường vụ Tỉnh đoàn", (symbol,),
                       f"BCH ĐOÀN TỈNH {province.upper()}")  # fmt: skip
