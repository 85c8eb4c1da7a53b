"""Invented bodies that go by their own statutes: cooperatives, schools, boards of condominiums, private companies."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_wording import Wording
from digitize.specimens.companies import ACTIVITIES, NAMES
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.offices import STREETS, WARDS, make_tax_number
from digitize.specimens.statute_prose import COMPANY, CONDOMINIUM, COOPERATIVE, SCHOOL

_CITIES = ("Hải Phòng", "Đà Nẵng", "Cần Thơ", "TP. Hồ Chí Minh", "Hà Nội")


def make_statute_body(luck: Random, code: str) -> tuple[IssuingBody, Wording]:
    """With what such bodies write. Resolutions are those of a board, whose initials stand in the number."""
    kinds = ((_cooperative, COOPERATIVE), (_school, SCHOOL), (_condominium, CONDOMINIUM), (_company, COMPANY))
    make, wording = luck.choice(kinds)
    body, board, initials = make(luck)
    if code != "resolution":
        return body, wording
    signings = ((f"TM. {board}", "CHỦ TỊCH"), (f"T/M {board}", "CHỦ TỊCH"), ("CHỦ TỌA",), (f"CHỦ TỊCH {board}",))
    short = board.capitalize()
    return replace(body, symbol=initials, signings=signings, authority=(board,), short=short), wording


def _place(luck: Random) -> str:
    return luck.choice((*_CITIES, *people.PROVINCES))


def _address(luck: Random, place: str) -> str:
    return f"{luck.randint(2, 389)} {luck.choice(STREETS)}, {luck.choice(WARDS)}, {place}"


def _telephone(luck: Random) -> str:
    return f"0{luck.randint(203, 299)}.3{luck.randint(100, 999)}.{luck.randint(100, 999)}"


def _cooperative(luck: Random) -> tuple[IssuingBody, str, str]:
    place = luck.choice(people.COMMUNES)
    kind, initials = luck.choice((
        ("DỊCH VỤ NÔNG NGHIỆP", "DVNN"), ("NÔNG NGHIỆP HỮU CƠ", "NNHC"), ("LÚA GẠO", "LG"),
        ("SẢN XUẤT RAU SẠCH VÀ DU LỊCH TRẢI NGHIỆM", "RS"),
    ))  # fmt: skip
    lines = (f"HỢP TÁC XÃ {kind}", place.upper()) if len(kind) < 24 else ("HỢP TÁC XÃ", kind, place.upper())
    whole = " ".join(lines)
    signings = (("GIÁM ĐỐC",), ("GIÁM ĐỐC HỢP TÁC XÃ",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                ("TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC"))  # fmt: skip
    contact = (
        f"Mã số thuế: {make_tax_number(luck)}",
        f"Địa chỉ: Thôn {luck.randint(1, 12)}, xã {place}, tỉnh {luck.choice(people.PROVINCES)}",
    )
    return IssuingBody((), lines, luck.choice(("HTX", f"HTX{initials}")), place, signings, (f"GIÁM ĐỐC {whole}",),
                       "Ban Giám đốc Hợp tác xã", ("HC",), f"HỢP TÁC XÃ {place.upper()}", contact=contact,
                       ), "HỘI ĐỒNG QUẢN TRỊ", "HĐQT"  # fmt: skip


def _school(luck: Random) -> tuple[IssuingBody, str, str]:
    place = _place(luck)
    lines, symbol, head = luck.choice((
        (("TRƯỜNG TRUNG HỌC PHỔ THÔNG TƯ THỤC", luck.choice(STREETS).upper()), "THPT", "HIỆU TRƯỞNG"),
        (("TRƯỜNG TIỂU HỌC VÀ THCS", luck.choice(people.COMMUNES).upper()), "TH&THCS", "HIỆU TRƯỞNG"),
        (("TRƯỜNG MẦM NON HOA SEN",), "MNHS", "HIỆU TRƯỞNG"),
        (("TRUNG TÂM NGOẠI NGỮ - TIN HỌC", luck.choice(NAMES)[0]), "TTNNTH", "GIÁM ĐỐC"),
    ))  # fmt: skip
    seal = lines[0].replace("TRUNG HỌC PHỔ THÔNG", "THPT")
    signings = ((head,), (f"KT. {head}", f"PHÓ {head}"), (f"P. {head}",), ("T/M BAN GIÁM HIỆU", head))
    contact = (f"Đ/c: {_address(luck, place)}", f"ĐT: {_telephone(luck)}")
    return IssuingBody((), lines, symbol.replace("&", "-"), place, signings[: 4 if head == "HIỆU TRƯỞNG" else 3],
                       (f"{head} {' '.join(lines)}",), head.capitalize(), ("CM",), seal, ("", "", "ThS. "),
                       contact), "HỘI ĐỒNG TRƯỜNG", "HĐT"  # fmt: skip


def _condominium(luck: Random) -> tuple[IssuingBody, str, str]:
    place, name = luck.choice(_CITIES), luck.choice(NAMES)[0]
    lines = luck.choice((("BAN QUẢN TRỊ NHÀ CHUNG CƯ", f"{name} TOWER"), (f"BAN QUẢN TRỊ CỤM NHÀ CHUNG CƯ {name}",)))
    signings = (("TM. BAN QUẢN TRỊ", "TRƯỞNG BAN"), ("TRƯỞNG BAN QUẢN TRỊ",), ("TM. BAN QUẢN TRỊ", "PHÓ TRƯỞNG BAN"))
    return IssuingBody((), lines, "BQT", place, signings, (f"BAN QUẢN TRỊ NHÀ CHUNG CƯ {name}",), "Ban Quản trị",
                       ("BQL",), " ".join(lines), contact=(f"Địa chỉ: {_address(luck, place)}",),
                       ), "HỘI NGHỊ NHÀ CHUNG CƯ", "HNNCC"  # fmt: skip


def _company(luck: Random) -> tuple[IssuingBody, str, str]:
    place, (name, _), (activity, _) = _place(luck), luck.choice(NAMES), luck.choice(ACTIVITIES)
    joint = luck.random() < 0.5
    kind = "CÔNG TY CỔ PHẦN" if joint else luck.choice(("CÔNG TY TNHH", "CÔNG TY TNHH MTV"))
    lines = luck.choice(((f"{kind} {activity}", name), (f"{kind} {activity} {name}",), (kind, f"{activity} {name}")))
    head = luck.choice(("GIÁM ĐỐC", "TỔNG GIÁM ĐỐC"))
    signings = ((head,), (f"{head} CÔNG TY",), (f"TUQ. {head}", "TRƯỞNG PHÒNG NHÂN SỰ"),
                ("ĐẠI DIỆN CÔNG TY", head))  # fmt: skip
    contact = (f"Trụ sở: {_address(luck, place)}", f"MST: {make_tax_number(luck)} - Tel: {_telephone(luck)}")
    initials = "".join(word[0] for word in name.split())
    board = "HỘI ĐỒNG QUẢN TRỊ" if joint else "HỘI ĐỒNG THÀNH VIÊN"
    return IssuingBody((), lines, luck.choice(("CT", "CTY", initials)), place, signings, (f"{head} {' '.join(lines)}",),
                       "Công ty", ("HCNS", "KD"), " ".join(lines), contact=contact, is_company=True,
                       ), board, "HĐQT" if joint else "HĐTV"  # fmt: skip
