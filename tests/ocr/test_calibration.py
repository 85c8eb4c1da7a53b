import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.calibration import Calibration, Curve
from ocr.weights_manifest import CALIBRATION_FILE, WeightsDamagedError

TABLES = {
    "letters": [[0.2, 0.1], [0.9, 0.8], [0.999, 0.995]],
    "words": [[0.1, 0.05], [0.99, 0.97]],
    "lines": [[0.0, 0.0], [0.5, 0.3], [0.99, 0.96]],
}


def written(folder: Path, tables: object) -> Path:
    path = folder / CALIBRATION_FILE
    path.write_text(json.dumps(tables), "utf-8")
    return path


def test_between_two_knots_the_share_is_interpolated_and_beyond_them_it_is_level(tmp_path: Path) -> None:
    calibration = Calibration.load(written(tmp_path, TABLES))

    assert calibration.letter(0.55) == pytest.approx(0.45)
    assert calibration.letter(0.0) == 0.1
    assert calibration.word(1.0) == 0.97
    assert calibration.line(0.25) == pytest.approx(0.15)


def test_without_tables_a_certainty_is_passed_on_but_never_as_certain() -> None:
    calibration = Calibration.load(None)

    assert calibration.word(0.7) == pytest.approx(0.7)
    assert calibration.line(1.0) < 1.0


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {**TABLES, "lines": [[0.5, 0.9], [0.9, 0.3]]},
        {**TABLES, "words": []},
        {**TABLES, "letters": [[0.5, 1.5]]},
        {**TABLES, "letters": "0.5"},
        [],
    ],
)
def test_tables_that_fall_or_are_no_tables_are_refused_like_damaged_weights(tmp_path: Path, tables: object) -> None:
    with pytest.raises(WeightsDamagedError):
        Calibration.load(written(tmp_path, tables))


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_certain_is_never_less_likely(first: float, second: float) -> None:
    curve = Curve((0.1, 0.4, 0.9), (0.05, 0.5, 0.98))
    low, high = sorted((first, second))

    assert curve.at(low) <= curve.at(high)
