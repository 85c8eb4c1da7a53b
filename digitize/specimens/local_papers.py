"""Papers of districts, communes, schools, hospitals, courts, enterprises and associations, 1995 to 2025: whose they
are, in which years, and what they say.

All words are patterns. Units: {K} "TỈNH NGHỆ AN", {k}, {P}, {p}, {i} its initials, {town} where its offices sit; {D},
{d}, {DN}, {dn} a district and {W} its committee of the Party; {M}, {m}, {MN}, {mn} a commune or ward, {v} one of its
villages; {S}, {s} a school; {co} a company. People: {who} "ông Lê Văn An", {Who}, {name}, {born}, {old} (who retires),
{birth} (a pupil's), {id} nine figures; {who2}, {Who2}, {name2}, {name3}, {name4}. Figures: {x}, {y}, {z} of three
places, {a}, {b} small, {sum} and {words} money. Days: {day}, {date}, {before}, {soon}, {mo}, {year}, {last}, {next},
{sy} a school year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Signing = tuple[str, ...]
Period = tuple[date, date]

OLD: Period = (date(1995, 1, 9), date(2004, 3, 30))  # before Circular 33/2002 reached everybody
JOINT: Period = (date(2005, 6, 6), date(2011, 3, 31))  # 55/2005/TTLT-BNV-VPCP
CIRCULAR: Period = (date(2011, 4, 4), date(2020, 3, 4))  # 01/2011/TT-BNV
DECREE: Period = (date(2020, 3, 9), date(2025, 6, 27))  # 30/2020/NĐ-CP
COMMUNES: Period = (date(2025, 7, 2), date(2025, 12, 30))  # the same, no districts any more
LONG: Period = (OLD[0], JOINT[1])  # what did not change with the rules
LATE: Period = (CIRCULAR[0], DECREE[1])

WHOSE_PARTY, WHOSE_YOUTH = "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"
PRINCIPAL: tuple[Signing, ...] = (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"))
DIRECTOR: tuple[Signing, ...] = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
COMMITTEE: tuple[Signing, ...] = (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                                  ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))  # fmt: skip
OLD_COMMITTEE: tuple[Signing, ...] = (("T/M UBND {D}", "CHỦ TỊCH"), ("TM/UBND {D}", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                                      ("T/M ỦY BAN NHÂN DÂN {D}", "P. CHỦ TỊCH"))  # fmt: skip


@dataclass(frozen=True)
class LocalPaper:
    """`tails` stand behind the figures of the number. `text` are articles where `grounds` are given and `articles` not
    denied; else paragraphs, "# " before heads. "= label|value" is a dotted line of a form, filled in by pen.

    `firsts` go before the text, each with the subject of its place. `by` stands between title and subject, `running`
    subjects go on behind the title's word. `centred` heads have the national title in the middle and the body at the
    margin below; `foot_day` is above who signs. `beside` signs at the left, `confirmed` below, with a seal where it is
    told. No `ring`, no seal.
    """

    period: Period
    parent: tuple[str, ...]
    lines: tuple[str, ...]
    tails: tuple[str, ...]
    place: str
    signings: tuple[Signing, ...]
    subjects: tuple[str, ...]
    text: tuple[str, ...]
    ring: str = ""
    recipients: tuple[str, ...] = ()
    firsts: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    articles: bool = True
    running: bool = False
    centred: bool = False
    foot_day: bool = False
    degrees: tuple[str, ...] = ("",)
    highest: int = 380
    whose: str = ""
    receiver: str = ""
    beside: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    confirmed_seal: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    sans: bool = False
