"""Papers that an office issues: any of many offices about any of many matters of its field, from 1996 to 2026.

Offices and matters meet by `areas`: "a" general administration, "h" health, "e" schools, "m" taxes, customs, insurance
and banks, "j" justice and inspection, "p" the Party and mass organisations, "c" enterprises, "l" land, works, nature.
Patterns are those of `registry_papers`; "@" stands for the office's name within a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import NamedTuple

from digitize.specimens import people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.registry_papers import Period, RegistryPaper, Signing, fill_paper

TYPED: Period = (date(1996, 2, 5), date(2004, 12, 28))
JOINT: Period = (date(2005, 6, 6), date(2011, 3, 30))  # 55/2005/TTLT-BNV-VPCP
CIRCULAR: Period = (date(2011, 4, 6), date(2020, 3, 4))  # 01/2011/TT-BNV
DECREE: Period = (date(2020, 3, 9), date(2025, 2, 27))  # 30/2020/NĐ-CP
COMMUNES: Period = (date(2025, 7, 3), date(2026, 10, 30))  # no districts any more
OLDER: Period = (date(1998, 3, 2), CIRCULAR[1])
BEFORE_REGIONS: Period = (JOINT[0], DECREE[1])
DISTRICTS: Period = (JOINT[0], date(2025, 6, 26))
ANY: Period = (JOINT[0], COMMUNES[1])
EVER: Period = (TYPED[0], COMMUNES[1])


class Matter(NamedTuple):
    """A subject, and the sentence of the text that is about it alone; in which years it may come up."""

    subject: str
    tells: str
    since: int = 1990
    until: int = 2030


Matters = Mapping[str, Sequence[Matter]]


@dataclass(frozen=True)
class Office:
    """`symbol` stands in its numbers and `sections` behind it in letters; `head` decides. `codes` are the types that it
    issues, all where they are empty. `whose` stands at the right instead of the nation; without a `nation` nothing."""

    areas: str
    parent: tuple[str, ...]
    lines: tuple[str, ...]
    symbol: str
    name: str
    head: str
    place: str
    signings: tuple[Signing, ...]
    period: Period
    sections: tuple[str, ...] = ("VP", "TH")
    codes: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ("",)
    whose: str = ""
    nation: bool = True
    highest: int = 1900
    dated_numbers: bool = False

    def issues(self, code: str, matters: Matters) -> bool:
        """Whether papers of that type may be its own."""
        return (not self.codes or code in self.codes) and any(area in matters for area in self.areas)


@dataclass(frozen=True)
class Issue:
    """One paper on its day, with all names in place; `symbols` is what follows the figures of its number."""

    office: Office
    paper: RegistryPaper
    day: date
    figures: str

    @property
    def symbols(self) -> str:
        return self.paper.tails[0]

    @property
    def party(self) -> bool:
        return bool(self.paper.whose)


@dataclass(frozen=True)
class Wording:
    """What stands about the matter's own sentence: `about` is chosen from, `last` ends the text; `grounds` are those of
    the office's field."""

    text: tuple[str, ...]
    grounds: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


def signings_of(code: str, office: Office) -> tuple[Signing, ...]:
    """Resolutions and directives are nobody's to sign on another's behalf ("TL.", "TUQ.")."""
    kept = tuple(titles for titles in office.signings if not titles[0].startswith(("TL.", "TUQ.", "T/L")))
    return kept if code in ("resolution", "directive") else office.signings


def choose_matter(luck: Random, office: Office, matters: Matters, year: int) -> Matter:
    """One that its field and the year know."""
    known = [matter for area in office.areas for matter in matters.get(area, ())]
    return luck.choice([matter for matter in known if matter.since <= year <= matter.until] or known)


def choose_day(luck: Random, office: Office) -> date:
    start, end = office.period
    return people.date_after(luck, start, (end - start).days)


def make_issue(luck: Random, code: str, office: Office, day: date, told: RegistryPaper) -> Issue:
    """`told` holds subject, text and whom it is for, as patterns."""
    paper = fill_paper(luck, told, day)
    paper = replace(paper, tails=(paper.tails[0].replace("Ủ", "U"),))  # as committees of the Party write themselves
    highest = min(office.highest, {"directive": 40, "resolution": 140}.get(code, office.highest))
    figures = str(luck.randint(1, luck.choice((9, highest, highest, highest))))
    return Issue(office, paper, day, figures if day.year < 2005 else figures.zfill(2))


def number_symbols(luck: Random, code: str, office: Office, year: int) -> str:
    """As the rules of the office and of the year have it; letters vary most."""
    kind = HEADINGS[code][1]
    if office.whose:
        return f"-{kind or 'CV'}/{office.symbol}"
    if code == "official_letter":
        section = luck.choice(office.sections)
        known = [f"/{office.symbol}-{section}"] * 3
        if year < 2012:
            known += [f"/CV-{office.symbol}", f"/{office.symbol}", f"/CV-{section}"]
        return luck.choice(known)
    if office.dated_numbers and code in ("decision", "resolution", "directive") and luck.random() < 0.3:
        return f"/{year}/{kind}-{office.symbol}"
    return f"/{kind}-{office.symbol}"
