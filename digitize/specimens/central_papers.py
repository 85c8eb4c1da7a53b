"""Papers of central and specialised bodies: a regiment, a procuracy, a bank's branch, an academy, a corporation. What
they say is told by `registry_papers`; here, how they came to look as they do when somebody brings them."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum, auto
from random import Random
from typing import Any

from digitize.specimens import people
from digitize.specimens.registry_papers import RegistryPaper, fill_paper


class Way(StrEnum):
    """`BLANK` is a sheet printed for many, filled in by pen; `COPIED` came out of a photocopier in black and white;
    `FADED` has lost its toner."""

    SET = auto()
    BLANK = auto()
    TYPED = auto()
    COPIED = auto()
    FADED = auto()


@dataclass(frozen=True)
class CentralPaper:
    """`title` stands for the type's usual one ("NGHỊ QUYẾT LIÊN TỊCH"), `by` below it tells whose it is; `address` goes
    below the body's name in small letters; `province` is the one that the body has to do with, any where it is empty.
    "= label|value; label|value" in the text is a dotted line filled by pen."""

    paper: RegistryPaper
    ways: tuple[Way, ...] = (Way.SET,)
    title: str = ""
    by: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    province: str = ""


@dataclass(frozen=True)
class DrawnPaper:
    """One of them on its day, with all names in place."""

    paper: RegistryPaper
    day: date
    way: Way
    title: str
    by: tuple[str, ...]
    address: tuple[str, ...]

    @property
    def joint(self) -> bool:
        return self.paper.partner is not None


def fill_central(luck: Random, central: CentralPaper) -> DrawnPaper:
    """With a day of its period and one of its ways. Names are the same in all that is told."""
    start, end = central.paper.period
    day = people.date_after(luck, start, (end - start).days)
    # Title, signers' body and address have patterns too: they go through the paper's own filling.
    carried = replace(central.paper, authority=(*central.by, *central.address, *central.paper.authority))
    filled = fill_paper(luck, _settle(carried, central.province), day)
    own = len(central.by) + len(central.address)
    by, address = filled.authority[: len(central.by)], filled.authority[len(central.by) : own]
    paper = replace(filled, authority=filled.authority[own:])
    return DrawnPaper(paper, day, luck.choice(central.ways), central.title, by, address)


def _settle(paper: RegistryPaper, province: str) -> RegistryPaper:
    """Its patterns with that province in place."""
    if not province:
        return paper
    told = {"{k}": f"tỉnh {province}", "{K}": f"TỈNH {province.upper()}", "{p}": province, "{P}": province.upper()}

    def put(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(put(part) for part in value)
        for pattern, name in told.items() if isinstance(value, str) else ():
            value = value.replace(pattern, name)
        return value

    return replace(paper, **{each.name: put(getattr(paper, each.name)) for each in fields(paper)})
