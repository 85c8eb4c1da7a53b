"""The intake against the hostile files of the samples, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.digitize.bad_inputs import results_for

FOLDER = Path(__file__).resolve().parents[2] / ".." / "shared" / "samples" / "bad-inputs"
CASES: dict[str, Any] = (
    {case["id"]: case for case in json.loads((FOLDER / "manifest.json").read_text())["cases"]}
    if FOLDER.exists()
    else {}
)
CATEGORIES = sorted({case["category"] for case in CASES.values()})

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CASES, reason="the samples (../shared/samples) are not here"),
]


def _faults(result: dict[str, Any]) -> list[str]:
    """As the samples' own score.py counts, times apart: they belong to the machine."""
    case = CASES[result["id"]]
    expected = case["expected"]
    outcome, warnings = result["outcome"], set(result.get("warnings", ()))
    faults = []
    if outcome not in ("accept", "reject"):
        faults.append(f"{outcome}: {result.get('detail')}")
    elif expected["outcome"] != "either" and outcome != expected["outcome"]:
        faults.append(f"{outcome} instead of {expected['outcome']}: {result.get('reason')} {result.get('detail')}")
    if outcome == "reject" and expected["outcome"] != "accept" and result["reason"] not in expected["reasons"]:
        faults.append(f"refused as {result['reason']}, not as one of {expected['reasons']}")
    if outcome == "accept":
        if expected["strict_warnings"] and not warnings & set(expected["warnings_any"]):
            faults.append(f"without any of {expected['warnings_any']}")
        checks = expected["checks"]
        if "pages" in checks and result["pages"] != checks["pages"] and "REPAIRED" not in warnings:
            faults.append(f"{result['pages']} pages, not {checks['pages']}")
        if checks.get("upright_size", result["upright_size"]) != result["upright_size"]:
            faults.append(f"of size {result['upright_size']}, not {checks['upright_size']}")
        for spot, pixel in zip(checks.get("px", ()), result["px"], strict=True):
            if max(abs(one - other) for one, other in zip(spot["rgb"], pixel, strict=True)) > spot["tol"]:
                faults.append(f"pixel {pixel} instead of {spot['rgb']}")
    if result.get("rss_mb", 0) > case["budget"]["rss_mb"]:
        faults.append(f"{result['rss_mb']} MB")
    return [f"{result['id']}: {fault}" for fault in faults]


@pytest.mark.parametrize("category", CATEGORIES)
def test_hostile_files_come_to_a_clear_end(category: str) -> None:
    results = list(results_for(FOLDER, categories=frozenset({category})))

    assert [fault for result in results for fault in _faults(result)] == []
    assert results
