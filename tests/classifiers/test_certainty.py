"""From a rule's certainty to a probability: curves by field, by kind, for any; what a reason leaves of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from classifiers.certainty import RAW, Certainty, load_certainty, shipped_certainty
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.reasons import ReviewReason
from models.errors import InvalidValueError
from ocr.calibration import Curve

NAME = FieldSpecification("full_name", "Họ tên", "Name", FieldKind.NAME)
PLACE = FieldSpecification("place", "Nơi", "Place", FieldKind.ADDRESS)
SEX = FieldSpecification("sex", "Giới tính", "Sex", FieldKind.SEX)


def level(share: float) -> Curve:
    return Curve((0.0, 1.0), (share, share))


MEASURED = Certainty(
    curves={
        "decision.full_name": level(0.99),
        "name": level(0.9),
        "address": level(0.8),
        "any": level(0.7),
        "doubted": Curve((0.0, 1.0), (0.0, 0.6)),
    },
    factors={"corrected": 0.5, "missing": 0.25},
    review_below=0.98,
)


@pytest.mark.parametrize(
    ("code", "specification", "share"),
    [
        ("decision", NAME, 0.99),
        ("passport", NAME, 0.9),  # too few of this field of this type: its kind's
        ("decision", PLACE, 0.8),
        ("decision", SEX, 0.7),  # too few of this kind
    ],
)
def test_the_nearest_curve_that_was_measured_counts(code: str, specification: FieldSpecification, share: float) -> None:
    assert MEASURED.of(code, specification, 0.5, ()) == share


@pytest.mark.parametrize(
    ("reasons", "share"),
    [
        ((ReviewReason.CORRECTED,), 0.6 * 0.8 * 0.5),
        ((ReviewReason.CORRECTED, ReviewReason.MISSING), 0.6 * 0.8 * 0.5 * 0.25),
        ((ReviewReason.AMBIGUOUS,), 0.6 * 0.8 * 0.4),  # never measured
    ],
)
def test_reasons_take_from_the_certainty_by_their_factors(reasons: tuple[ReviewReason, ...], share: float) -> None:
    assert MEASURED.of("decision", NAME, 0.8, reasons) == pytest.approx(share)


def test_nothing_is_ever_certain() -> None:
    assert Certainty(curves={"any": level(1.0)}).of("decision", NAME, 1.0, ()) < 1.0


def test_without_tables_certainty_stays_as_it_is() -> None:
    assert RAW.of("decision", NAME, 0.83, ()) == pytest.approx(0.83)
    assert RAW.of("decision", NAME, 0.83, tuple(ReviewReason)) == pytest.approx(0.83)
    assert RAW.review_below == 0.0


def test_tables_are_read_from_a_file(tmp_path: Path) -> None:
    content = {"review_below": 0.9, "factors": {"corrected": 0.5}, "curves": {"any": [[0.0, 0.1], [1.0, 0.9]]}}
    (tmp_path / "tables.json").write_text(json.dumps(content))

    tables = load_certainty(tmp_path / "tables.json")

    assert tables.of("decision", NAME, 0.5, ()) == pytest.approx(0.5)
    assert (tables.review_below, tables.factors) == (0.9, {"corrected": 0.5})


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        {"review_below": 0.9, "factors": {}},
        {"review_below": 0.9, "factors": {}, "curves": {"any": []}},
        {"review_below": 0.9, "factors": {}, "curves": {"any": [[0.0, 0.9], [1.0, 0.1]]}},
        {"review_below": 0.9, "factors": {}, "curves": {"any": [[0.0, 0.9], [1.0]]}},
        {"review_below": 0.9, "factors": {}, "curves": {"any": [[0.0, "high"]]}},
        {"review_below": 0.9, "factors": {}, "curves": [1]},
        {"review_below": "high", "factors": {}, "curves": {}},
        {"review_below": 98, "factors": {}, "curves": {}},
        {"review_below": 0.9, "factors": {"corrected": 1.5}, "curves": {}},
        {"review_below": 0.9, "factors": {"corrected": None}, "curves": {}},
        {"review_below": 0.9, "factors": [], "curves": {}},
    ],
)
def test_damaged_tables_are_refused_and_never_half_read(tmp_path: Path, content: Any) -> None:
    text = content if isinstance(content, str) else json.dumps(content)
    (tmp_path / "tables.json").write_text(text)

    with pytest.raises(InvalidValueError):
        load_certainty(tmp_path / "tables.json")


def test_missing_tables_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        load_certainty(tmp_path / "tables.json")


def test_the_shipped_tables_know_only_reasons_that_exist_and_let_not_everything_pass() -> None:
    tables = shipped_certainty()

    assert {str(reason) for reason in tables.factors} <= {str(reason) for reason in ReviewReason}
    assert all(0 < factor <= 1 for factor in tables.factors.values())
    assert 0.5 < tables.review_below < 1
