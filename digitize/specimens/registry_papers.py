"""Administrative papers as they pass an office's registry: whose they are, since when, and what they say.

All words are patterns: {K} "TỈNH NGHỆ AN", {k} and {p} the same in small letters and without its kind, {P} "NGHỆ AN",
{i} its initials, {place} it as the line of the day has it, {T} its committee of the Party; {D}, {d}, {DN}, {dn} a
district, {W} its committee of the Party and {w} its initials; {M}, {m}, {MN}, {mn} a commune or ward, {U} and {u}
which, {v} one of its villages; {S}, {s} a school; {who} "ông Lê Văn An", {Who} at a sentence's beginning, {name} and
{other} without a title, {born} and {id} of the first, {old} and {young} for births that suit a pension or a beginner;
{CO}, {co}, {tax} a company and its number; {x}, {y}, {z} numbers; {day}, {date}, {month}, {mo}, {year} the paper's day,
{last} and {next} the years about it; {soon} weeks later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from digitize.specimens import education, offices, people
from digitize.specimens.companies import NAMES
from models.values.provinces import REFORM, provinces_on

Signing = tuple[str, ...]
Period = tuple[date, date]

CIRCULAR: Period = (date(2011, 4, 4), date(2020, 3, 4))  # 01/2011/TT-BNV
DECREE: Period = (date(2020, 3, 9), date(2025, 2, 28))  # 30/2020/NĐ-CP
REGIONS: Period = (date(2025, 3, 3), date(2025, 6, 27))  # taxes, customs and treasuries by regions
COMMUNES: Period = (date(2025, 7, 2), date(2026, 10, 30))  # no districts any more
PARTY_OF_DISTRICTS: Period = (date(2018, 5, 3), date(2025, 6, 27))  # 36-HD/VPTW

WHOSE_PARTY, WHOSE_YOUTH = "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"
COMMITTEE: tuple[Signing, ...] = (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                                  ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))  # fmt: skip
CHAIRMAN: tuple[Signing, ...] = (("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
DIRECTOR: tuple[Signing, ...] = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
POLICE_RANKS = ("Thiếu tá ", "Trung tá ", "Thượng tá ", "Đại úy ")
_COMMITTEES = {"quận": "QUẬN ỦY", "huyện": "HUYỆN ỦY", "thị xã": "THỊ ỦY"}
_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"})


@dataclass(frozen=True)
class RegistryPaper:
    """`tails` stand behind the figures of the number. `text` are articles where `grounds` are given and `articles` not
    denied, else paragraphs, "# " before heads.

    `whose` stands in the right column instead of the national title; `form` is the number of a prescribed form;
    `partner` signs beside: its titles and its seal; `clerk` drew it up and signs at the left; `table` stands before the
    last paragraph, `annex` is the head of a list behind the signature.
    """

    period: Period
    parent: tuple[str, ...]
    lines: tuple[str, ...]
    tails: tuple[str, ...]
    place: str
    signings: tuple[Signing, ...]
    subjects: tuple[str, ...]
    text: tuple[str, ...]
    recipients: tuple[str, ...]
    authority: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    articles: bool = True
    degrees: tuple[str, ...] = ("",)
    receiver: str = "UBND {M}"
    highest: int = 900
    whose: str = ""
    form: str = ""
    partner: tuple[Signing, str] | None = None
    clerk: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    annex: str = ""
    sans: bool = False
    ring: str = ""

    @property
    def seal(self) -> str:
        """What runs along its ring: the body's name, or what of a long one has room."""
        return self.ring or " ".join(self.lines)


def fill_paper(luck: Random, paper: RegistryPaper, day: date) -> RegistryPaper:
    """The paper with one set of names in all its patterns."""
    told = _make_names(luck, day)
    return replace(paper, **{field.name: _fill(getattr(paper, field.name), told) for field in fields(paper)})


def _fill(value: Any, told: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return value.format_map(told)
    return tuple(_fill(part, told) for part in value) if isinstance(value, tuple) else value


def _make_names(luck: Random, day: date) -> dict[str, str]:
    """A province of that day or a city, units of it, two people, a company, and numbers."""
    province = luck.choice(sorted(provinces_on(day)))
    city = province in _CITIES
    whole = f"{'thành phố' if city else 'tỉnh'} {province}"
    places = (whole.replace("thành phố", "TP."), whole[0].upper() + whole[1:]) if city else (province,)
    kind, district = _make_district(luck, city=city)
    ward = luck.random() < 0.4 if day >= REFORM else kind != "huyện"
    commune = luck.choice(offices.WARDS if ward else people.COMMUNES)
    unit = f"{'phường' if ward else 'xã'} {commune}"
    person, other = (people.make_person(luck, born_between=(1958, 1998)) for _ in range(2))
    title, (company, _) = "ông" if person.sex == "Nam" else "bà", luck.choice(NAMES)
    birthday = f"{luck.randint(1, 28):02d}/{luck.randint(1, 12):02d}"
    school, soon = luck.choice(education.SECONDARY_SCHOOLS), day + timedelta(days=luck.randint(8, 40))
    told = {
        "k": whole, "p": province, "i": "".join(word[0] for word in province.split()), "place": luck.choice(places),
        "T": "THÀNH ỦY" if city else "TỈNH ỦY", "d": f"{kind} {district}", "dn": district,
        "W": _COMMITTEES[kind], "w": "".join(word[0] for word in _COMMITTEES[kind].split()), "m": unit, "mn": commune,
        "U": "PHƯỜNG" if ward else "XÃ", "u": "P" if ward else "X", "s": school,
        "v": f"{'tổ dân phố' if ward else luck.choice(('thôn', 'xóm', 'ấp'))} {luck.randint(1, 12)}",
        "who": f"{title} {person.name}", "Who": f"{title.capitalize()} {person.name}", "name": person.name,
        "other": other.name, "born": f"{person.born:%d/%m/%Y}", "id": person.personal_number,
        "old": f"{birthday}/{day.year - 60}", "young": f"{birthday}/{day.year - 27}",
        "co": f"Công ty TNHH {company.title()}", "tax": offices.make_tax_number(luck),
        **{key: str(luck.randint(101, 980)) for key in "xyz"},
        "day": offices.long_date(day).removeprefix("ngày "), "date": f"{day:%d/%m/%Y}", "soon": f"{soon:%d/%m/%Y}",
        "month": f"{day:%m/%Y}", "mo": str(day.month), "year": str(day.year), "last": str(day.year - 1),
        "next": str(day.year + 1),
    }  # fmt: skip
    capitals = {"K": "k", "P": "p", "D": "d", "DN": "dn", "M": "m", "MN": "mn", "S": "s", "CO": "co"}
    return told | {key: told[small].upper() for key, small in capitals.items()}


def _make_district(luck: Random, *, city: bool) -> tuple[str, str]:
    if city and luck.random() < 0.6:
        return "quận", luck.choice(offices.URBAN_DISTRICTS)
    return luck.choice(("huyện", "huyện", "huyện", "thị xã")), luck.choice(people.DISTRICTS)
