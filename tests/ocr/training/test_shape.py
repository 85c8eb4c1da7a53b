"""What the training code believes of the network is so of the released one."""

import json
from pathlib import Path

import numpy as np
import pytest

from ocr.ctc import step_columns
from ocr.paddle_environment import prepare_environment
from ocr.training.shape import Shape

WEIGHTS = Path(__file__).resolve().parents[3] / "ocr" / "weights"


@pytest.mark.parametrize("width", [64, 320, 904])
def test_the_released_network_answers_as_often_as_its_shape_says(width: int) -> None:
    prepare_environment()
    import onnxruntime

    manifest = json.loads((WEIGHTS / "manifest.json").read_text("utf-8"))
    shape = Shape(**{name: manifest["training"][name] for name in ("height", "step", "activation")})
    session = onnxruntime.InferenceSession(str(WEIGHTS / "vietnamese_recognition" / "inference.onnx"))

    steps = session.run(None, {"x": np.zeros((1, 3, shape.height, width), np.float32)})[0]

    assert steps.shape[1] == shape.steps(width)
    assert step_columns(steps.shape[1], width)[0] == shape.step


@pytest.mark.parametrize(("height", "rows"), [(32, 2), (40, 3), (48, 3)])
def test_four_layers_halve_the_rows(height: int, rows: int) -> None:
    assert Shape(height).rows_left == rows


@pytest.mark.parametrize("wrong", [{"step": 6}, {"activation": "tanh"}, {"height": 8}])
def test_a_network_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no such network"):
        Shape(**wrong)  # type: ignore[arg-type]
