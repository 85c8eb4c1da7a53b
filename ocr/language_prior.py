"""How likely one letter follows others in what people write into forms: a small network, one letter at a time.

It is asked only where handwriting is read. Figures are one letter to it: it may say that a figure stands here, never
which.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ocr.weights_manifest import MANIFEST_NAME, WeightsDamagedError, listed_files, sha256_of

LANGUAGE_WEIGHTS = Path(__file__).parent / "language_weights"
MODEL_FILE = "prior.onnx"
# Before the first letter and after the last.
END = 0
_FIGURE = "0"
_LOG_OF_TEN = math.log(10)

State = NDArray[np.float32]


def letter_codes(alphabet: str) -> dict[str, int]:
    """Each letter's class, from 1 on; all figures share one."""
    return {
        letter: alphabet.index(_FIGURE if letter.isascii() and letter.isdigit() else letter) + 1 for letter in alphabet
    }


class LanguagePrior:
    """Scores of the next letter after lines begun. Loads in milliseconds; may be shared between threads."""

    def __init__(self, folder: Path = LANGUAGE_WEIGHTS, threads: int = 1) -> None:
        """Verify and load. Raises `WeightsDamagedError` or, where there is no manifest, `UnavailableError`."""
        import onnxruntime

        path = folder / MODEL_FILE
        expected = listed_files(folder / MANIFEST_NAME).get(MODEL_FILE)
        if not path.is_file() or expected is None or sha256_of(path) != expected:
            raise WeightsDamagedError(detail=f"{MODEL_FILE} is not the file the manifest lists")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._codes = letter_codes(self._session.get_modelmeta().custom_metadata_map["alphabet"])
        self._state_size = int(self._session.get_inputs()[1].shape[2])
        self.digest = expected

    def classes(self, alphabet: Sequence[str]) -> NDArray[np.int64]:
        """The prior's class of each of a recogniser's characters; `END` for the blank and what it does not know."""
        return np.array([self._codes.get(character, END) for character in alphabet])

    def begin(self) -> State:
        """What is remembered before a line's first letter: 1 x size."""
        return np.zeros((1, self._state_size), np.float32)

    def follow(self, classes: Sequence[int], states: Sequence[State]) -> tuple[NDArray[np.float32], list[State]]:
        """Log probability of a letter of every class, N x classes, and what is remembered, after one more letter of N
        lines."""
        letters, memory = np.array(classes, np.int64), np.concatenate(states)[None]
        scores, after = self._session.run(None, {"letter": letters, "state": memory})
        # The class of all figures has the probability of ten letters; each of them has a tenth of it.
        scores[:, self._codes[_FIGURE]] -= _LOG_OF_TEN
        return scores, list(after[0][:, None])
