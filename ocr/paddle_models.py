"""PaddleOCR's two networks, loaded from local folders, on the processor, offline.

Nothing else touches PaddleOCR but `line_network` and `paddle_environment`. PaddleOCR's own pipeline is not used: it
batches lines of unlike widths with padding (this recogniser pools over the whole width, so padding changes its answer),
reorders nothing and hides the step probabilities that word boxes and confidence come from. Its predictors are: they
know how to feed the detector and how to read its map.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import logging
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import UnavailableError
from ocr.line_network import LineNetwork
from ocr.paddle_environment import engine_settings, headless_opencv_counts, prepare_environment
from ocr.reader import Image
from ocr.stage_times import DETECTOR, RECOGNISER, StageTimes, timed
from ocr.weights_manifest import ReaderModelUnsuitableError, WeightsDamagedError, sha256_of

DETECTOR_FILE = "PP-OCRv6_det_small.onnx"
DETECTOR_SHA256 = "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
_DETECTOR_SETTINGS = Path(__file__).parent / "detector" / "inference.yml"
_DETECTOR_MODEL = "PP-OCRv6_small_det"


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

    def __init__(self, recogniser_folder: Path, threads: int = 1, pen_folder: Path | None = None) -> None:
        """Each folder holds `inference.onnx` and `inference.yml`; `pen_folder` the network that reads handwriting."""
        self.stage_times = StageTimes()
        prepare_environment()
        with headless_opencv_counts():
            self._detector = self._load_detector(threads)
        self._print = LineNetwork(recogniser_folder, threads)
        self._pen = LineNetwork(pen_folder, threads) if pen_folder else None
        self.line_height, self.alphabet = self._print.line_height, self._print.alphabet
        if self._pen and self._pen.alphabet != self.alphabet:
            raise ReaderModelUnsuitableError(detail="the networks for print and for handwriting differ in letters")
        self.version = f"paddleocr/{importlib.metadata.version('paddleocr')} detector/{DETECTOR_SHA256[:16]}"

    @property
    def pen_shape(self) -> tuple[int, float]:
        """Rows of a line for the network for handwriting, and how many times taller than wide a square becomes: its
        lines have the columns of print's, so that both networks answer at the same steps."""
        rows = self._pen.line_height if self._pen else self.line_height
        return rows, rows / self.line_height

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
                engine_config=engine_settings(threads),
                device="cpu",
            )

    @timed(DETECTOR)
    def detect(self, image: Image, longest_side: int) -> NDArray[np.float64]:
        """Boxes of text, N x 4 x 2, corners clockwise from top left, in pixels of the image."""
        found = self._detector.predict([image], limit_side_len=longest_side, limit_type="max")
        boxes = np.asarray(found[0]["dt_polys"], dtype=np.float64)
        return boxes.reshape(-1, 4, 2)

    @timed(RECOGNISER)
    def recognise(self, lines: Image) -> NDArray[np.float32]:
        """Step probabilities, N x steps x classes, of N line images of one size (`line_height` high, BGR)."""
        return self._print.recognise(lines)

    @timed(RECOGNISER)
    def recognise_handwriting(self, lines: Image) -> NDArray[np.float32]:
        """The same by the network for handwriting, of lines as high as it wants and as wide as for print.

        Raises `UnavailableError` where there is none.
        """
        if self._pen is None:
            raise UnavailableError(detail="no network for handwriting is loaded")
        return self._pen.recognise(lines)


def quiet_paddle_logging() -> None:
    """PaddleX logs every model it builds; a command that prints JSON cannot have that."""
    logging.getLogger("paddlex").setLevel(logging.WARNING)
