"""The only module that touches PaddleOCR: its two networks, loaded from local folders, on the processor, offline.

PaddleOCR's own pipeline is not used: it batches lines of unlike widths with padding (this recogniser pools over the
whole width, so padding changes its answer), reorders nothing and hides the step probabilities that word boxes and
confidence come from. Its predictors are: they know how to feed the detector and how to read its map.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib.metadata
import importlib.util
import logging
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import UnavailableError
from ocr.ctc import step_columns
from ocr.line_images import STEP_PIXELS
from ocr.reader import Image
from ocr.stage_times import DETECTOR, RECOGNISER, StageTimes, timed
from ocr.weights_manifest import ReaderModelUnsuitableError, WeightsDamagedError, sha256_of

DETECTOR_FILE = "PP-OCRv6_det_small.onnx"
DETECTOR_SHA256 = "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
_DETECTOR_SETTINGS = Path(__file__).parent / "detector" / "inference.yml"
_DETECTOR_MODEL = "PP-OCRv6_small_det"
_RECOGNISER_MODEL = "PP-OCRv6_small_rec"
_CV2_WANTED, _CV2_INSTALLED = "opencv-contrib-python", "opencv-contrib-python-headless"


@contextlib.contextmanager
def _headless_opencv_counts() -> Iterator[None]:
    """PaddleX asks for OpenCV by the name of its desktop build; ours is the same code without a display."""
    original = importlib.metadata.version

    def version(distribution_name: str) -> str:
        return original(_CV2_INSTALLED if distribution_name == _CV2_WANTED else distribution_name)

    importlib.metadata.version = version
    try:
        yield
    finally:
        importlib.metadata.version = original


def prepare_environment() -> None:
    """What paddlex and ONNX Runtime read from the environment when they are loaded, and only there."""
    # The published ONNX Runtime wheels report to their maker: what is loaded, how often it runs, a lasting device id.
    # This is its only complete switch, and it works only before the library is loaded. Not to be overridden.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    # It would otherwise ask model hosts which of them answers.
    os.environ.setdefault("PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK", "True")
    # It keeps a cache in the home directory, which a service often may not write. Nothing is worth keeping there, and
    # it unpickles what it finds: a folder of this process alone is safe.
    if "PADDLE_PDX_CACHE_HOME" not in os.environ:
        folder = tempfile.mkdtemp(prefix="saoy-paddle-")
        os.environ["PADDLE_PDX_CACHE_HOME"] = folder
        atexit.register(shutil.rmtree, folder, ignore_errors=True)


def _engine_settings(threads: int) -> dict[str, int]:
    return {"intra_op_num_threads": threads, "inter_op_num_threads": 1, "log_severity_level": 3}


def find_detector_file() -> Path:
    """The detector's network inside the rapidocr wheel.

    Raises `UnavailableError` when it is not installed, `WeightsDamagedError` when it is another one.
    """
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        raise UnavailableError(detail="the rapidocr package, which carries the text detector, is not installed")
    path = Path(spec.submodule_search_locations[0]) / "models" / DETECTOR_FILE
    if not path.is_file():
        raise UnavailableError(detail=f"the rapidocr package carries no {DETECTOR_FILE}")
    if sha256_of(path) != DETECTOR_SHA256:
        raise WeightsDamagedError(detail=f"{DETECTOR_FILE} is not the one that was measured")
    return path


class PaddleModels:
    """Detector and recogniser, ready to run. Loading takes seconds; keep one for the life of a worker."""

    def __init__(self, recogniser_folder: Path, threads: int = 1) -> None:
        """`recogniser_folder` holds `inference.onnx` and `inference.yml`."""
        self.stage_times = StageTimes()
        prepare_environment()
        with _headless_opencv_counts():
            self._detector = self._load_detector(threads)
            self._recogniser = self._load_recogniser(recogniser_folder, threads)
        shape = self._recogniser_input_shape()
        self.line_height = shape[1]
        self.alphabet = self._check_recogniser()
        self.version = f"paddleocr/{importlib.metadata.version('paddleocr')} detector/{DETECTOR_SHA256[:16]}"

    @staticmethod
    def _load_detector(threads: int) -> Any:
        from paddleocr import TextDetection

        with tempfile.TemporaryDirectory(prefix="saoy-detector-") as folder:
            # PaddleOCR wants the network and its settings side by side; the network is read whole at load.
            shutil.copyfile(_DETECTOR_SETTINGS, Path(folder) / "inference.yml")
            shutil.copyfile(find_detector_file(), Path(folder) / "inference.onnx")
            return TextDetection(
                model_name=_DETECTOR_MODEL,
                model_dir=folder,
                engine="onnxruntime",
                engine_config=_engine_settings(threads),
                device="cpu",
            )

    @staticmethod
    def _load_recogniser(folder: Path, threads: int) -> Any:
        from paddleocr import TextRecognition

        try:
            return TextRecognition(
                model_name=_model_name(folder),
                model_dir=str(folder),
                engine="onnxruntime",
                engine_config=_engine_settings(threads),
                device="cpu",
            )
        except Exception as error:  # whatever PaddleX and ONNX Runtime raise for files that are none of theirs
            logging.getLogger(__name__).warning("recogniser not loaded", exc_info=error)
            raise ReaderModelUnsuitableError(detail=f"{folder.name}: {type(error).__name__}") from error

    def _recogniser_input_shape(self) -> tuple[int, int, int]:
        try:
            operations = self._recogniser.paddlex_predictor.config["PreProcess"]["transform_ops"]
            shape = next(op["RecResizeImg"]["image_shape"] for op in operations if "RecResizeImg" in op)
            return (int(shape[0]), int(shape[1]), int(shape[2]))
        except (KeyError, TypeError, ValueError, IndexError, StopIteration) as error:
            raise ReaderModelUnsuitableError(detail="inference.yml names no line height") from error

    def _check_recogniser(self) -> tuple[str, ...]:
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

    @timed(DETECTOR)
    def detect(self, image: Image, longest_side: int) -> NDArray[np.float64]:
        """Boxes of text, N x 4 x 2, corners clockwise from top left, in pixels of the image."""
        found = self._detector.predict([image], limit_side_len=longest_side, limit_type="max")
        boxes = np.asarray(found[0]["dt_polys"], dtype=np.float64)
        return boxes.reshape(-1, 4, 2)

    @timed(RECOGNISER)
    def recognise(self, lines: Image) -> NDArray[np.float32]:
        """Step probabilities, N x steps x classes, of N line images of one size (`line_height` high, BGR)."""
        pixels = (lines.astype(np.float32) / 255.0 - 0.5) / 0.5
        answer = self._recogniser.paddlex_predictor.runner(x=[np.ascontiguousarray(pixels.transpose(0, 3, 1, 2))])
        return np.asarray(answer[0], dtype=np.float32)


def _model_name(recogniser_folder: Path) -> str:
    """What the recogniser's own settings call it: PaddleX runs no other under that name."""
    settings = (recogniser_folder / "inference.yml").read_text("utf-8", "replace")
    found = re.search(r"^\s+model_name:\s*['\"]?([\w.-]+)", settings, re.MULTILINE)
    return found.group(1) if found else _RECOGNISER_MODEL


def quiet_paddle_logging() -> None:
    """PaddleX logs every model it builds; a command that prints JSON cannot have that."""
    logging.getLogger("paddlex").setLevel(logging.WARNING)
