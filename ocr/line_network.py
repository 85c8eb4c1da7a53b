"""A line recogniser of PaddleOCR's: one network, loaded from a local folder."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocr.ctc import step_columns
from ocr.line_images import STEP_PIXELS
from ocr.paddle_environment import engine_settings, headless_opencv_counts, prepare_environment
from ocr.reader import Image
from ocr.weights_manifest import ReaderModelUnsuitableError

_MODEL = "PP-OCRv6_small_rec"


class LineNetwork:
    """Step probabilities for pictures of lines. `line_height`: their rows; `alphabet`: what the columns mean."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """`folder` holds `inference.onnx` and `inference.yml`. Raises `ReaderModelUnsuitableError`."""
        prepare_environment()
        with headless_opencv_counts():
            self._recogniser = _load(folder, threads)
        self.line_height = self._input_shape()[1]
        self.alphabet = self._check()

    def _input_shape(self) -> tuple[int, int, int]:
        try:
            operations = self._recogniser.paddlex_predictor.config["PreProcess"]["transform_ops"]
            shape = next(op["RecResizeImg"]["image_shape"] for op in operations if "RecResizeImg" in op)
            return (int(shape[0]), int(shape[1]), int(shape[2]))
        except (KeyError, TypeError, ValueError, IndexError, StopIteration) as error:
            raise ReaderModelUnsuitableError(detail="inference.yml names no line height") from error

    def _check(self) -> tuple[str, ...]:
        """One blank line through the network: its answer must be probabilities over exactly our alphabet."""
        characters = tuple(self._recogniser.paddlex_predictor.post_op.character)
        try:
            steps = self.recognise(np.full((1, self.line_height, 64, 3), 255, np.uint8))
        except Exception as error:  # ONNX Runtime's own, for a network of another line height or another use
            logging.getLogger(__name__).warning("recogniser not usable", exc_info=error)
            raise ReaderModelUnsuitableError(detail=f"{self.line_height} rows: {type(error).__name__}") from error
        classes = steps.shape[2]
        pitch, start = step_columns(steps.shape[1], 64)
        if pitch > STEP_PIXELS or not 0 <= start < pitch:
            raise ReaderModelUnsuitableError(detail=f"{steps.shape[1]} steps for 64 pixels")
        if not np.allclose(steps.sum(axis=2), 1.0, atol=1e-2) or not 0 <= len(characters) - classes <= 1:
            raise ReaderModelUnsuitableError(
                detail=f"recogniser gives {classes} classes for {len(characters)} characters"
            )
        return characters[:classes]

    def recognise(self, lines: Image) -> NDArray[np.float32]:
        """Step probabilities, N x steps x classes, of N line images of one size (`line_height` high, BGR)."""
        pixels = (lines.astype(np.float32) / 255.0 - 0.5) / 0.5
        answer = self._recogniser.paddlex_predictor.runner(x=[np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))])
        return np.asarray(answer[0], dtype=np.float32)


def _load(folder: Path, threads: int) -> Any:
    from paddleocr import TextRecognition

    try:
        return TextRecognition(
            model_name=_model_name(folder),
            model_dir=str(folder),
            engine="onnxruntime",
            engine_config=engine_settings(threads),
            device="cpu",
        )
    except Exception as error:  # whatever PaddleX and ONNX Runtime raise for files that are none of theirs
        logging.getLogger(__name__).warning("recogniser not loaded", exc_info=error)
        raise ReaderModelUnsuitableError(detail=f"{folder.name}: {type(error).__name__}") from error


def _model_name(recogniser_folder: Path) -> str:
    """What the recogniser's own settings call it: PaddleX runs no other under that name."""
    settings = (recogniser_folder / "inference.yml").read_text("utf-8", "replace")
    found = re.search(r"^\s+model_name:\s*['\"]?([\w.-]+)", settings, re.MULTILINE)
    return found.group(1) if found else _MODEL
