"""Groups of capture resolutions, in dots per inch, by which reading is measured."""

from __future__ import annotations

from collections.abc import Iterable

from ocr.evaluation import DocumentScore

# Below 100 nothing is asked of a reader; 200 is what the archives ask for (Decree 30/2020), 300 what they recommend.
_FROM = (0, 100, 150, 200, 300)
UNKNOWN = "unknown"


def resolution_group(dpi: int | None) -> str:
    """`0-99`, `100-149`, `150-199`, `200-299`, `300+`, or `unknown`."""
    if dpi is None:
        return UNKNOWN
    at = max(index for index, lowest in enumerate(_FROM) if dpi >= lowest)
    return f"{_FROM[at]}-{_FROM[at + 1] - 1}" if at + 1 < len(_FROM) else f"{_FROM[at]}+"


def by_resolution(documents: Iterable[DocumentScore]) -> dict[str, list[int]]:
    """Which documents fall into which group, by their places in the list; coarsest first, the unknown last."""
    scores = list(documents)
    order = [*(resolution_group(lowest) for lowest in _FROM), UNKNOWN]
    groups = {
        group: [index for index, score in enumerate(scores) if resolution_group(score.dpi) == group] for group in order
    }
    return {group: places for group, places in groups.items() if places}
