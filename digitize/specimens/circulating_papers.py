"""Administrative papers that lie in offices' and people's folders: who writes them, by which rules on form, and what.

All words are patterns: {K} "TỈNH NGHỆ AN", {k} and {p} the same in small letters and without its kind, {i} initials of
it, {T} its committee of the Party; {D}, {d}, {dn} a district, {C}, {c}, {cn} a commune; {s} a school, {who} a person,
{n} a number; {day}, {year}, {last} and {next} the paper's day, its year, the one before and the one after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from random import Random

from digitize.specimens import education, people


class Rules(StrEnum):
    """What a paper's form goes by, in the order of time; `COMMUNES` is Decree 30/2020 since districts ended."""

    JOINT_CIRCULAR = "55/2005/TTLT-BNV-VPCP"
    CIRCULAR = "01/2011/TT-BNV"
    DECREE = "30/2020/NĐ-CP"
    COMMUNES = "30/2020/NĐ-CP since 01/7/2025"
    PARTY = "36-HD/VPTW"


# From which day, and for how many: none of these meets the next edition.
PERIODS = {
    Rules.JOINT_CIRCULAR: (date(2005, 7, 4), 2040), Rules.CIRCULAR: (date(2011, 4, 1), 3250),
    Rules.DECREE: (date(2020, 4, 1), 1880), Rules.COMMUNES: (date(2025, 7, 7), 440),
    Rules.PARTY: (date(2018, 5, 2), 2500),
}  # fmt: skip


@dataclass(frozen=True)
class Paper:
    """A body and what it writes. `text` are articles where `grounds` are given, else paragraphs, "# " before heads.

    `parent` and `lines` are the letterhead; `symbol` stands behind the type in the number, in letters `sections` behind
    it; `seal` runs along the ring; `receiver` is whose stamp of arrival may be on it; `period` is narrower than that of
    the rules where a law that it names asks for it.
    """

    rules: Rules
    parent: tuple[str, ...]
    lines: tuple[str, ...]
    symbol: str
    place: str
    signings: tuple[tuple[str, ...], ...]
    seal: str
    subjects: tuple[str, ...]
    text: tuple[str, ...]
    recipients: tuple[str, ...]
    authority: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    sections: tuple[str, ...] = ("VP",)
    degrees: tuple[str, ...] = ("",)
    receiver: str = "UBND {C}"
    dated_numbers: bool = False
    highest: int = 900
    period: tuple[date, int] | None = None


@dataclass(frozen=True)
class Names:
    """What the patterns stand for on one paper."""

    told: dict[str, str] = field(default_factory=dict)

    def fill(self, pattern: str) -> str:
        return pattern.format(**self.told)

    def fill_all(self, patterns: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.fill(pattern) for pattern in patterns)

    def fill_paper(self, paper: Paper) -> Paper:
        """The paper with its words in place; positions of signers hold no pattern."""
        return replace(
            paper, parent=self.fill_all(paper.parent), lines=self.fill_all(paper.lines), symbol=self.fill(paper.symbol),
            place=self.fill(paper.place), seal=self.fill(paper.seal), subjects=self.fill_all(paper.subjects),
            text=self.fill_all(paper.text), recipients=self.fill_all(paper.recipients),
            authority=self.fill_all(paper.authority), grounds=self.fill_all(paper.grounds),
            addressees=self.fill_all(paper.addressees), receiver=self.fill(paper.receiver),
        )  # fmt: skip


def make_names(luck: Random, day: date) -> Names:
    """A province or a city, a district and a commune of it, and somebody."""
    city = luck.random() < 0.3
    rank = "THÀNH" if city else "TỈNH"
    province = luck.choice(("Hải Phòng", "Cần Thơ", "Đà Nẵng")) if city else luck.choice(people.PROVINCES)
    district, commune = luck.choice(people.DISTRICTS), luck.choice(people.COMMUNES)
    whole = f"{'thành phố' if city else 'tỉnh'} {province}"
    person = people.make_person(luck, born_between=(1962, 1995))
    told = {
        "k": whole, "p": province, "d": f"huyện {district}", "dn": district, "c": f"xã {commune}", "cn": commune,
        "K": whole.upper(), "D": f"HUYỆN {district.upper()}", "C": f"XÃ {commune.upper()}", "P": province.upper(),
        "s": luck.choice(education.SECONDARY_SCHOOLS), "who": f"{'Ông' if person.sex == 'Nam' else 'Bà'} {person.name}",
        "n": str(luck.randint(101, 980)), "year": str(day.year), "last": str(day.year - 1), "next": str(day.year + 1),
    }  # fmt: skip
    told |= {"S": told["s"].upper(), "i": "".join(word[0] for word in province.split()), "T": f"{rank} ỦY {told['P']}",
             "day": education.spelt_date(day)}  # fmt: skip
    return Names(told)


COMMITTEE = (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
