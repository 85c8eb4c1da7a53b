"""Fit the tables that turn the network's certainty into a probability, and show how well they hold.

    python -m ocr.training.calibrate --weights ocr/weights --corpus DIR --picture docs/images/reliability.png

Fitted on damaged lines in two families of typefaces that training never saw, shown on three others. Writes
`calibration.json` beside the network and its digest into the manifest.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from ocr.alignment import align
from ocr.beam_search import read_with_prior
from ocr.calibration import Calibration
from ocr.ctc import Letter, decode, split_words
from ocr.language_prior import LanguagePrior
from ocr.pen_words import seen_together
from ocr.training.alphabet import alphabet, as_read, vietnamese_letters
from ocr.training.batches import Line, as_input
from ocr.training.drawing import Faces
from ocr.training.export import described_files, write_manifest
from ocr.training.prior_texts import load_units
from ocr.training.reliability_picture import draw_reliability
from ocr.training.rising_curve import fit, shown
from ocr.training.shape import Shape
from ocr.training.synthetic import FONTS, drawn_lines
from ocr.training.texts import load_corpus
from ocr.weights_manifest import CALIBRATION_FILE, MANIFEST_NAME, RECOGNISER_FOLDER, WEIGHTS

_FITTED_ON = ("FreeSerif", "OpenSans", "femkeklaver", "cedarville-cursive-", "dkg")
_SEED = 20_261_126
_CHARACTERS = ("", *alphabet())


@dataclass
class Samples:
    """What was claimed (a certainty) and whether it was right, for letters, words and lines."""

    letters: list[tuple[float, bool]] = field(default_factory=list)
    words: list[tuple[float, bool]] = field(default_factory=list)
    lines: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, truth: str, read: Sequence[Letter]) -> None:
        """Count one line."""
        text = "".join(letter.text for letter in read)
        right = _right_letters(truth, text)
        self.letters += [(letter.confidence, place in right) for place, letter in enumerate(read)]
        self.lines.append((_product(read), " ".join(text.split()) == truth))
        place = 0
        for word in split_words(read):
            place = text.index(word[0].text, place)
            self.words.append((_product(word), _is_word_right(place, len(word), right, truth)))
            place += len(word)


def _product(letters: Iterable[Letter]) -> float:
    """As the reader multiplies them: blanks are not counted."""
    return float(np.prod([letter.confidence for letter in letters if not letter.text.isspace()]))


def _right_letters(truth: str, read: str) -> dict[int, int]:
    """Places in the reading that are right, with their places in the truth."""
    pairs = align(truth, read)
    return {
        there: here for here, there in pairs if here is not None and there is not None and truth[here] == read[there]
    }


def _is_word_right(start: int, length: int, right: dict[int, int], truth: str) -> bool:
    """All its letters are right, follow each other in the truth, and stand between blanks there."""
    places = [right.get(start + offset, -2) for offset in range(length)]
    if any(b - a != 1 for a, b in pairwise(places)) or places[0] < 0:
        return False
    before, after = truth[: places[0]], truth[places[-1] + 1 :]
    return before[-1:] in ("", " ") and after[:1] in ("", " ")


def read_lines(read: Callable[[Line], list[Letter]], drawn: Iterable[Line]) -> Samples:
    """Read each line alone, as the service does."""
    samples = Samples()
    for line in drawn:
        # The reader gives out an ellipsis as three dots.
        samples.add(as_read(line.text).replace("…", "..."), read(line))
    return samples


def _loaded(network: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])


def _print_reader(network: Path) -> Callable[[Line], list[Letter]]:
    session = _loaded(network)
    return lambda line: decode(session.run(None, {"x": as_input(line)})[0][0], _CHARACTERS)


def _pen_reader(network: Path) -> Callable[[Line], list[Letter]]:
    """Both networks together, with the prior, as the service looks again at what may be handwriting."""
    pen, print_, prior = _loaded(network), _loaded(WEIGHTS / RECOGNISER_FOLDER / "inference.onnx"), LanguagePrior()
    rows = print_.get_inputs()[0].shape[2]

    def read(line: Line) -> list[Letter]:
        printed = Line(cv2.resize(line.image, (line.image.shape[1], rows), interpolation=cv2.INTER_AREA), line.text)
        steps = seen_together(
            print_.run(None, {"x": as_input(printed)})[0][0], pen.run(None, {"x": as_input(line)})[0][0]
        )
        return read_with_prior(steps, _CHARACTERS, prior)

    return read


def unseen_lines(options: argparse.Namespace, shape: Shape, *, fitted: bool, pen: bool) -> Iterator[Line]:
    """Held-out texts in held-out typefaces: one part to fit on, another to show. `pen`: forms filled by hand."""
    corpus = load_corpus(options.corpus, held_out=True)
    faces = Faces.below(options.fonts, vietnamese_letters() + "0123456789", held_out=True)
    printed = [face for face in faces.printed if face.path.stem.startswith(_FITTED_ON) == fitted]
    hands = [path for path in faces.hands if path.stem.startswith(_FITTED_ON) == fitted] if pen else faces.hands
    those = Faces(printed, faces.machine_readable, hands)
    units = load_units(options.corpus, held_out=True) if pen else ()
    return drawn_lines(corpus, those, _SEED + 10 * fitted, shape, units=units)


def calibrate(options: argparse.Namespace) -> dict[str, list[dict[str, float]]]:
    """Fit, write, show on other typefaces."""
    manifest = json.loads((options.weights / MANIFEST_NAME).read_text("utf-8"))
    training = manifest["training"]
    shape = Shape(**{name: training[name] for name in vars(Shape()) if name in training})
    pen = bool(manifest["training"].get("pen"))
    folder = options.weights / RECOGNISER_FOLDER
    network = folder / "inference.onnx"
    read = (_pen_reader if pen else _print_reader)(network)
    fitted = read_lines(read, islice(unseen_lines(options, shape, fitted=True, pen=pen), options.lines))
    tables = {kind: fit(getattr(fitted, kind)) for kind in ("letters", "words", "lines")}
    (folder / CALIBRATION_FILE).write_text(json.dumps(tables) + "\n", "utf-8")
    manifest["files"] = described_files(options.weights)
    write_manifest(options.weights, manifest)
    others = read_lines(read, islice(unseen_lines(options, shape, fitted=False, pen=pen), options.lines))
    calibration = Calibration.load(folder / CALIBRATION_FILE)
    rows = {kind: shown(getattr(others, kind), getattr(calibration, kind)) for kind in tables}
    if options.picture:
        draw_reliability(rows, options.picture)
    return rows


def options_from(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the manifest")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--fonts", type=Path, nargs="+", default=list(FONTS))
    parser.add_argument("--lines", type=int, default=15_000)
    parser.add_argument("--picture", type=Path, help="PNG of the reliability curves")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    for kind, rows in calibrate(options_from()).items():
        print(kind)
        for row in rows:
            print("  " + json.dumps(row))
