"""Lines drawn by many processes at once: one network on a GPU learns what a dozen cores draw.

What is drawn first is learned first, so two such runs do not see quite the same lines; runs without painters do.
"""

from __future__ import annotations

import os
import queue
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from ocr.training.batches import Batch, batches
from ocr.training.synthetic import Material

_WAITING = 600
# Seconds. A painter fills a dozen widths before its first batch, so the first ones take long.
_PATIENCE = 180.0

Paint = Callable[[int], Iterator[Batch]]


class Painters:
    """Processes that lay batches into a folder, until the context is left.

    Pictures go by file and only their names by queue: a pipe would have the reading process copy each piece by piece.
    """

    def __init__(self, count: int, paint: Paint, seed: int) -> None:
        """`paint`: the endless batches of a seed; sent to each process."""
        context = get_context("spawn")
        self._batches = context.Queue(_WAITING)
        self._stack = ExitStack()
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="saoy-painters-")))
        self._processes = [
            context.Process(target=_work, args=(paint, seed + number, self._folder, self._batches), daemon=True)
            for number in range(count)
        ]

    def __enter__(self) -> Self:
        for process in self._processes:
            process.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.terminate()
            process.join()
        self._stack.close()

    def batches(self) -> Iterator[Batch]:
        """What they paint, as it comes. Raises `ChildProcessError` when one has died or none paints."""
        patience = time.monotonic() + _PATIENCE
        while time.monotonic() < patience and all(process.exitcode is None for process in self._processes):
            try:
                name, shape, texts = self._batches.get(timeout=0.5)
            except queue.Empty:
                continue
            patience = time.monotonic() + _PATIENCE
            pixels = np.fromfile(name, np.uint8).reshape(shape)
            Path(name).unlink()
            yield Batch(pixels, texts)
        raise ChildProcessError("a process that draws lines has ended, or none draws")


def paint(material: Material, views: int, pixels: int, seed: int) -> Iterator[Batch]:
    """The endless batches of a seed: what `Painters` is given, all but the seed filled in."""
    return batches(material.lines(seed, views=views), pixels)


def _work(paint: Paint, seed: int, folder: Path, painted: queue.Queue[tuple[str, tuple[int, ...], object]]) -> None:
    import cv2

    # A dozen processes that each take every core for a small picture are slower than a dozen that take one.
    cv2.setNumThreads(1)
    os.nice(5)
    for number, batch in enumerate(paint(seed)):
        path = folder / f"{seed}-{number}"
        batch.pixels.tofile(path)
        painted.put((str(path), batch.pixels.shape, batch.texts))
