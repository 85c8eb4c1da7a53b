"""One specimen before it is scanned: its printed sheets and the truth about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from digitize.specimens.fonts import FontFamily
from digitize.specimens.sheet import Sheet


class Writing(StrEnum):
    """How a value came onto the paper. Public: part of NAME.fields.json."""

    PRINTED = "printed"
    STAMPED = "stamped"
    HANDWRITTEN = "handwritten"


@dataclass
class Specimen:
    """`must_review` names the fields that no machine may pass unseen: written by hand, stamped in, sealed over. What
    was printed under a seal it may where it is no key value; the score knows.

    `writings` tells of the fields that were not printed with the page.
    """

    document_type: str
    variant: str
    sheets: list[Sheet]
    fields: dict[str, str]
    must_review: set[str] = field(default_factory=set)
    writings: dict[str, Writing] = field(default_factory=dict)

    def written(self, name: str, how: Writing) -> None:
        """The field was filled in after printing, so a person must look at it."""
        self.writings[name] = how
        self.must_review.add(name)


Drawer = Callable[[Random, FontFamily], Specimen]


@dataclass(frozen=True)
class Template:
    """A way of drawing one type. Held-out templates are for measuring, never for tuning a rule."""

    code: str
    variant: str
    draw: Drawer
    held_out: bool = False
