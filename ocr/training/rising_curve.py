"""The rising curve from certainty to the share that was right, and how well one holds elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from ocr.calibration import Curve

_LEAST_IN_BIN = 60
_MOST_BINS = 40


def fit(samples: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Knots of a rising curve (pool adjacent violators over bins of equal count), erring to the low side: every knot
    is taken to have had two more errors. Samples of one certainty stay in one bin: the curve has one answer for them.
    """
    blocks: list[_Block] = []
    for group in _bins(samples):
        right = sum(is_right for _, is_right in group)
        blocks.append(_Block(sum(value for value, _ in group), right, len(group)))
        # Pooled are bins that do not rise; of several without an error each alone could never show how good it is.
        while len(blocks) > 1 and blocks[-2].share >= blocks[-1].share:
            last = blocks.pop()
            blocks[-1] += last
    return [(round(block.certainty, 6), round(block.share, 5)) for block in blocks]


@dataclass(frozen=True, slots=True)
class _Block:
    """Samples of about one certainty."""

    total: float
    right: int
    count: int

    @property
    def certainty(self) -> float:
        return self.total / self.count

    @property
    def share(self) -> float:
        return self.right / (self.count + 2)

    def __add__(self, other: _Block) -> _Block:
        return _Block(self.total + other.total, self.right + other.right, self.count + other.count)


def _bins(samples: Sequence[tuple[float, bool]]) -> list[list[tuple[float, bool]]]:
    """From low to high certainty, of equal count but for ties."""
    size = max(_LEAST_IN_BIN, len(samples) // _MOST_BINS)
    bins: list[list[tuple[float, bool]]] = []
    for _, group in groupby(sorted(samples), key=lambda sample: sample[0]):
        if bins and len(bins[-1]) < size:
            bins[-1].extend(group)
        else:
            bins.append(list(group))
    if len(bins) > 1 and len(bins[-1]) < size // 2:
        last = bins.pop()
        bins[-1] += last
    return bins


def shown(samples: Sequence[tuple[float, bool]], curve: Curve) -> list[dict[str, float]]:
    """Claimed against found, by tenths and finer near certainty."""
    edges = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 1.01)
    rows = []
    for low, high in pairwise(edges):
        group = [(curve.at(value), is_right) for value, is_right in samples if low <= curve.at(value) < high]
        if group:
            claimed, found = (float(np.mean(column)) for column in zip(*group, strict=True))
            rows.append({"from": low, "count": len(group), "claimed": round(claimed, 5), "found": round(found, 5)})
    return rows
