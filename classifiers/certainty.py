"""How sure a value is: the probability that it is right, and from when on a person need not look.

A rule's own certainty times the reader's is no probability. Curves fitted on specimens of the development templates
(`python -m digitize.specimens.field_calibration`) say how often values of that certainty were right, for the field of
its type where enough were seen, else for its kind; factors say what a reason for review leaves of it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import prod
from pathlib import Path

from classifiers.declarations import FieldSpecification
from classifiers.reasons import ReviewReason
from models.errors import InvalidValueError
from ocr.calibration import Curve

TABLES = Path(__file__).with_name("certainty.json")
# Nobody measured enough values to promise more.
_HIGHEST = 0.9995
ANY_KIND, DOUBTED = "any", "doubted"
# What a reason leaves of the certainty when too few values with it were seen to measure it.
_UNMEASURED_FACTOR = 0.4


@dataclass(frozen=True)
class Certainty:
    """`curves` by `type.field`, by kind, `any`, and `doubted` for values with a reason; `factors` by reason.

    `review_below` is the probability under which a value goes to a person even if nothing else speaks against it;
    `asks_lists` whether an entry of a closed list may be surer than its curve has it (`classifiers.closed_lists`).
    """

    curves: Mapping[str, Curve] = field(default_factory=dict)
    factors: Mapping[str, float] = field(default_factory=dict)
    review_below: float = 0.0
    asks_lists: bool = True

    def of(
        self, type_code: str, specification: FieldSpecification, raw: float, reasons: Collection[ReviewReason]
    ) -> float:
        """The probability that the value is right. `raw` is the rule's certainty times the reader's."""
        if reasons:
            return min(_HIGHEST, self._curve(DOUBTED).at(self.raw_doubted(raw, reasons)))
        curve = self.curves.get(f"{type_code}.{specification.name}") or self.curves.get(specification.kind)
        return min(_HIGHEST, (curve or self._curve(ANY_KIND)).at(raw))

    def raw_doubted(self, raw: float, reasons: Collection[ReviewReason]) -> float:
        """What the reasons leave of a certainty, before the curve."""
        return raw * prod(self.factors.get(reason, _UNMEASURED_FACTOR) for reason in reasons)

    def _curve(self, name: str) -> Curve:
        return self.curves.get(name, Curve())


# Certainty as rules and reader have it, for those who fit the tables.
RAW = Certainty(factors=dict.fromkeys(ReviewReason, 1.0), asks_lists=False)


@cache
def shipped_certainty() -> Certainty:
    """The tables that lie beside this module. Raises InvalidValueError when they cannot be read."""
    return load_certainty(TABLES)


def load_certainty(path: Path) -> Certainty:
    """The tables of a file. Raises InvalidValueError."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        curves = {name: _curve(knots) for name, knots in content["curves"].items()}
        factors = {name: _share(factor) for name, factor in content["factors"].items()}
        return Certainty(curves, factors, _share(content["review_below"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidValueError(detail=f"{path.name} cannot be read") from error


def _curve(knots: Iterable[tuple[float, float]]) -> Curve:
    """Raises ValueError without knots: a curve that was lost is not one that changes nothing."""
    certainties, shares = zip(*((float(certainty), float(share)) for certainty, share in knots), strict=True)
    return Curve(certainties, shares)


def _share(number: float) -> float:
    if not 0 <= float(number) <= 1:
        raise ValueError("a share lies between 0 and 1")
    return float(number)
