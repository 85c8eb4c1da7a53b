"""Processes that draw lines for one network."""

from collections.abc import Iterator

import numpy as np
import pytest

from ocr.training.batches import Batch
from ocr.training.painters import Painters


def painted(seed: int) -> Iterator[Batch]:
    while True:
        yield Batch(np.full((2, 32, 64, 3), seed, np.uint8), (f"{seed}", "Huế"))


def dying(seed: int) -> Iterator[Batch]:
    yield from ()


def test_what_painters_draw_arrives_whole_from_each_of_them() -> None:
    drawn_by: set[str] = set()
    with Painters(2, painted, seed=7) as painters:
        for batch in painters.batches():
            assert (batch.pixels == int(batch.texts[0])).all()
            drawn_by.add(batch.texts[0])
            if drawn_by == {"7", "8"}:
                break

    assert drawn_by == {"7", "8"}


def test_a_painter_that_ends_is_noticed() -> None:
    with Painters(1, dying, seed=1) as painters, pytest.raises(ChildProcessError):
        next(painters.batches())
