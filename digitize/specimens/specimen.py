"""One specimen before it is scanned: its printed sheets and the truth about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from digitize.specimens.fonts import FontFamily
from digitize.specimens.sheet import Sheet


@dataclass
class Specimen:
    """`must_review` names the fields that no machine may pass unseen: written by hand, stamped in, sealed over."""

    document_type: str
    variant: str
    sheets: list[Sheet]
    fields: dict[str, str]
    must_review: set[str] = field(default_factory=set)


Drawer = Callable[[Random, FontFamily], Specimen]


@dataclass(frozen=True)
class Template:
    """A way of drawing one type. Held-out templates are for measuring, never for tuning a rule."""

    variant: str
    draw: Drawer
    held_out: bool = False
