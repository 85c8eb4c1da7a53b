"""How lines are gathered for the network."""

import numpy as np
import pytest

from ocr.training.batches import Batch, Line, as_input, batches, merged


def line(width: int, text: str = "Số: 12") -> Line:
    return Line(np.full((32, width, 3), 200, np.uint8), text)


def test_every_line_comes_in_one_batch_with_its_own_text() -> None:
    given = [line(width, str(width)) for width in (64, 70, 100, 300, 310, 1000)]

    found = sorted(text for batch in batches(given, pixels=600) for text in batch.texts)

    assert found == sorted(each.text for each in given)


@pytest.mark.parametrize("width", [100, 211, 333, 480, 700, 1066])
def test_a_line_is_drawn_out_or_pressed_together_by_a_thirteenth_at_most(width: int) -> None:
    (batch,) = batches([line(width)], pixels=10_000)

    assert abs(batch.pixels.shape[2] / width - 1) < 1 / 13
    assert batch.pixels.shape[2] % 8 == 0


def test_chunks_of_one_width_are_put_together_in_order() -> None:
    chunks = [
        Batch(np.full((count, 32, width, 3), count, np.uint8), tuple(f"{width}-{count}-{row}" for row in range(count)))
        for width, count in ((200, 2), (400, 1), (200, 3))
    ]

    (batch,) = merged(chunks, pixels=1000)

    assert batch.texts == ("200-2-0", "200-2-1", "200-3-0", "200-3-1", "200-3-2")
    assert batch.pixels[:, 0, 0, 0].tolist() == [2, 2, 3, 3, 3]


def test_a_line_alone_is_padded_to_whole_steps_with_the_grey_between_black_and_white() -> None:
    image = as_input(line(101))

    assert image.shape == (1, 3, 32, 104)
    assert image[0, :, :, 101:].tolist() == np.zeros((3, 32, 3)).tolist()
