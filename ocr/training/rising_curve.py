"""The rising curve from certainty to the share that was right, and how well one holds elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

import numpy as np

from ocr.calibration import Curve

_LEAST_IN_BIN = 60
_MOST_BINS = 40
_LOWEST_SEEN = 0.05


def fit(samples: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Knots of a rising curve (pool adjacent violators over bins of equal count), erring to the low side: a bin
    without an error is taken to have had two."""
    blocks: list[list[float]] = []  # certainty, share, weight
    for group in _bins(samples, max(_LEAST_IN_BIN, len(samples) // _MOST_BINS)):
        right = sum(is_right for _, is_right in group)
        blocks.append([float(np.mean([value for value, _ in group])), right / (len(group) + 2), len(group)])
        while len(blocks) > 1 and blocks[-2][1] > blocks[-1][1]:
            second, first = blocks.pop(), blocks.pop()
            weight = first[2] + second[2]
            blocks.append(
                [(a * first[2] + b * second[2]) / weight for a, b in zip(first[:2], second[:2], strict=True)] + [weight]
            )
    return [(round(certainty, 6), round(share, 5)) for certainty, share, _ in blocks]


def _bins(samples: Sequence[tuple[float, bool]], size: int) -> list[list[tuple[float, bool]]]:
    """From low to high certainty, of equal count but for ties. Claims of one certainty stay together: sorted with their
    outcomes, the right ones would fill the last bins and lift the curve above what was found."""
    bins: list[list[tuple[float, bool]]] = []
    for _, tied in groupby(sorted(samples), key=lambda sample: sample[0]):
        if bins and len(bins[-1]) < size:
            bins[-1].extend(tied)
        else:
            bins.append(list(tied))
    if len(bins) > 1 and len(bins[-1]) < size // 2:
        last = bins.pop()
        bins[-1] += last
    return bins


def fit_pooled(samples: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """The same where errors are rare: bins that are right alike are pooled first, so that thousands of values without
    an error say more than sixty do. Each pool is taken to have had two errors more than it had."""
    ordered = sorted(samples)
    pools: list[list[float]] = []  # sum of certainties, right ones, all
    for group in _bins(ordered, _LEAST_IN_BIN):
        pools.append([sum(value for value, _ in group), sum(right for _, right in group), len(group)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    knots = [(0.0, 0.0)]
    for total, right, count in pools:
        lowest = ordered[int(_LOWEST_SEEN * count)][0] if len(knots) == 1 else total / count
        knots.append((round(lowest, 6), round(max(right / (count + 2), knots[-1][1]), 5)))
    return knots


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
