"""Holds what flattening a bent sheet gains against what it costs, on pages of known text and known bend.

    python -m digitize.specimens.curl_measuring [--pages N] [--weights DIR] [--photo] [FILE ...]

Printed: for every kind of bend and rise in x-heights, character errors of the page cleaned without and with flattening,
the rise told and the processor time of telling and undoing it. Then, for the pictures given, which ought to be flat,
the ones that would be touched. Ten minutes on one core.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image as Picture

from digitize.curl import find_curl, flatten
from digitize.skew import SMALLEST_SKEW, find_skew, straighten
from digitize.specimens import faults
from digitize.specimens.bending import Bend, bent
from digitize.specimens.maker import draw_specimen
from digitize.specimens.prose import TEXT_PAGE
from digitize.specimens.sheet import DRAWING_DPI
from ocr.evaluation import character_errors
from ocr.reader import PageReader

Image = NDArray[np.uint8]

RISES = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
"""In x-heights of 13-point print."""
_X_HEIGHT = faults.X_HEIGHT_OF_SIZE * 13 / 72 * DRAWING_DPI
# A phone that holds all of an A4 sheet: fewer pixels, some grain, its usual compression.
_PHOTO_SCALE, _PHOTO_GRAIN, _PHOTO_JPEG = 0.75, 4.0, 85


@dataclass(frozen=True, slots=True)
class Outcome:
    """Character error rates of one page; `told` is the rise found in letter heights, None when it stayed untouched."""

    bent: float
    flattened: float
    told: float | None
    milliseconds: float


def measure_bend(how: Bend, rise: float, *, pages: int, reader: PageReader, photo: bool) -> Iterator[Outcome]:
    """Each page bent in its own way and read twice. `rise`: in x-heights."""
    for number in range(pages):
        sheet = draw_specimen(TEXT_PAGE, seed=f"curl-{number}")[0].sheets[0]
        text = "\n".join(line.text for line in sheet.lines)
        page = np.ascontiguousarray(np.asarray(sheet.image.convert("RGB"))[..., ::-1])
        if rise:
            page = bent(page, how, rise * _X_HEIGHT, Random(f"{how}-{number}"))
        if photo:
            noise = np.random.default_rng(number)
            page = faults.through_jpeg(
                faults.grainy(faults.coarser(page, _PHOTO_SCALE), _PHOTO_GRAIN, noise), _PHOTO_JPEG
            )
        skew = find_skew(page)
        page = straighten(page, skew) if abs(skew) >= SMALLEST_SKEW else page
        flat, told, milliseconds = _flattened(page)
        before = character_errors(text, reader.read_page(page).text).rate
        after = before if told is None else character_errors(text, reader.read_page(flat).text).rate
        yield Outcome(before, after, told, milliseconds)


def _flattened(page: Image) -> tuple[Image, float | None, float]:
    start = time.process_time()
    curl = find_curl(page)
    flat = page if curl is None else flatten(page, curl)
    return flat, None if curl is None else curl.rise, 1000 * (time.process_time() - start)


def touched(path: Path) -> str | None:
    """What would be done to a flat page; None when nothing, as it should be."""
    curl = find_curl(np.ascontiguousarray(np.asarray(Picture.open(path).convert("RGB"))[..., ::-1]))
    return None if curl is None else f"rise {curl.rise:.2f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command of this module."""
    parser = argparse.ArgumentParser(description="Measure what flattening bent sheets gains.")
    parser.add_argument("files", type=Path, nargs="*", help="pictures of flat pages")
    parser.add_argument("--pages", type=int, default=3, help="pages read at each step; 0 for the flat ones alone")
    parser.add_argument("--weights", type=Path, help="the recogniser's folder, if not the shipped one")
    parser.add_argument("--photo", action="store_true", help="bent pages as a phone takes them")
    chosen = parser.parse_args(arguments)
    from ocr.paddle_reader import PaddleReader

    cv2.setNumThreads(1)
    if chosen.pages:
        reader = PaddleReader(chosen.weights)
        _say(f"{reader.name}")
        for how in Bend:
            for rise in RISES:
                found = measure_bend(how, rise, pages=chosen.pages, reader=reader, photo=chosen.photo)
                _report(how, rise, list(found))
    told = [(path, what) for path in chosen.files if (what := touched(path))]
    for path, what in told:
        _say(f"touched: {path}: {what}")
    _say(f"{len(told)} of {len(chosen.files)} flat pages touched")
    return 0


def _report(how: Bend, rise: float, found: Sequence[Outcome]) -> None:
    told = [outcome.told for outcome in found if outcome.told is not None]
    before, after = [outcome.bent for outcome in found], [outcome.flattened for outcome in found]
    _say(
        f"{how:5} {rise:3.1f}  CER {np.mean(before):7.2%} -> {np.mean(after):7.2%}"
        f"  worst {max(before):7.2%} -> {max(after):7.2%}"
        f"  touched {len(told)} of {len(found)}, rise told {np.mean(told or [0]):4.2f}"
        f"  {np.median([outcome.milliseconds for outcome in found]):3.0f} ms"
    )


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
