"""What the training code believes of the network is so of the released one."""

import json
from pathlib import Path

import numpy as np
import pytest

from ocr.ctc import step_columns
from ocr.paddle_environment import prepare_environment
from ocr.training.drawing import scale
from ocr.training.shape import Shape

OCR = Path(__file__).resolve().parents[3] / "ocr"


@pytest.mark.parametrize("width", [64, 320, 904])
@pytest.mark.parametrize("folder", ["weights", "handwriting_weights"])
def test_the_released_network_answers_as_often_as_its_shape_says(folder: str, width: int) -> None:
    prepare_environment()
    import onnxruntime

    manifest = json.loads((OCR / folder / "manifest.json").read_text("utf-8"))
    shape = Shape(**{name: manifest["training"][name] for name in vars(Shape()) if name in manifest["training"]})
    session = onnxruntime.InferenceSession(str(OCR / folder / "vietnamese_recognition" / "inference.onnx"))

    steps = session.run(None, {"x": np.zeros((1, 3, shape.height, width), np.float32)})[0]

    assert steps.shape[1] == shape.steps(width)
    assert step_columns(steps.shape[1], width)[0] == shape.step


@pytest.mark.parametrize(("height", "rows"), [(32, 2), (40, 3), (48, 3)])
def test_four_layers_halve_the_rows(height: int, rows: int) -> None:
    assert Shape(height).rows_left == rows


def test_a_stretched_line_is_as_wide_as_a_plain_one() -> None:
    picture = np.zeros((40, 400, 3), np.uint8)

    assert scale(picture, 48, 1.5).shape[1] == scale(picture, 32).shape[1] == 320
    assert Shape(48, stretch=1.5).widest == Shape(32).widest


@pytest.mark.parametrize("wrong", [{"stretch": 0.5}, {"step": 6}, {"activation": "tanh"}, {"height": 8}])
def test_a_network_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no such network"):
        Shape(**wrong)  # type: ignore[arg-type]
