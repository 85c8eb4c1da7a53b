"""The contract of everything that reads a page.

A reader promises:

* It is called inside a worker and adds no parallelism of its own: one call uses the threads it was built with (one
  unless told otherwise). Workers are processes; several pages are read by several workers.
* In: one page as `H x W x 3` `uint8` in **BGR** order, upright. The array is not changed.
* Out: a `PageReading` with its lines in reading order. Text is NFC. Boxes are pixels of the image that was given,
  corners clockwise from the top-left corner *of the text*. `words` joined by blanks give a line's `text`.
* `confidence` lies between 0 and 1, on every word and every line: the probability that all of it is right, as far as
  the reader can tell; how it comes to it is said by each reader (`PaddleReader` by measured tables, `ocr.calibration`).
* A page without text gives a reading without lines, never an error. An array that is no page image raises
  `InvalidValueError`. An engine that is missing or damaged raises at construction (`UnavailableError`,
  `IntegrityError`), never in the middle of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.errors import InvalidValueError
from models.values.reading import PageReading

Image: TypeAlias = NDArray[np.uint8]


class PageReader(Protocol):
    """Anything that turns one page image into lines."""

    @property
    def name(self) -> str:
        """Engine, version and weights digest: stored with each reading so that it can be explained years later."""
        ...

    def read_page(self, image: Image) -> PageReading:
        """Read one upright page. Raises `InvalidValueError` when the array is not a BGR image."""
        ...


class LineReader(Protocol):
    """A second opinion on single lines of print. It may be slow and may fail: nothing depends on it."""

    @property
    def name(self) -> str:
        """Engine and version."""
        ...

    def read_lines(self, images: Sequence[Image]) -> list[str]:
        """The text of each image (BGR) that shows one upright line: NFC, empty where none is seen (what an
        engine sees on blank paper is not promised).

        Raises `UnavailableError` when the engine failed or took too long: that is no opinion on any of them.
        """
        ...


def check_page_image(image: Image) -> None:
    """Raises `InvalidValueError` unless the array is `H x W x 3` of `uint8` with at least one pixel."""
    if image.ndim != 3 or image.shape[2] != 3 or image.dtype != np.uint8 or image.size == 0:
        raise InvalidValueError(detail=f"a page image is H x W x 3 uint8, not {image.dtype} {image.shape}")
