from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.specimens.bending import Bend, bent

HEIGHT, WIDTH, LINE = 600, 400, 300


@pytest.fixture
def page() -> NDArray[np.uint8]:
    """White, with one thick line half way down."""
    page = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    page[LINE - 4 : LINE + 5] = 0
    return page


def heights(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The middle of the line's ink in each column."""
    ink = 255.0 - picture[..., 0]
    middles: NDArray[np.float64] = (ink * np.arange(len(ink))[:, None]).sum(axis=0) / ink.sum(axis=0)
    return middles


@pytest.mark.parametrize("how", Bend)
def test_a_line_across_the_page_rises_by_what_was_asked_for(how: Bend, page: NDArray[np.uint8]) -> None:
    line = heights(bent(page, how, 30.0, Random("a")))

    # The rise is exact half way down, and the line leaves that height by up to half of it.
    assert line.max() - line.min() == pytest.approx(30.0, rel=0.05)


@pytest.mark.parametrize("how", Bend)
def test_no_ink_is_lost(how: Bend, page: NDArray[np.uint8]) -> None:
    before = (255.0 - page).sum(axis=0)
    after = (255.0 - bent(page, how, 30.0, Random("a"))).sum(axis=0)

    assert np.abs(after / before - 1).max() < 0.1


def test_a_fold_is_two_straight_parts(page: NDArray[np.uint8]) -> None:
    bends = np.abs(np.diff(heights(bent(page, Bend.FOLD, 30.0, Random("a"))), n=2))

    crease = int(bends.argmax()) + 1
    assert 0.3 * WIDTH < crease < 0.7 * WIDTH
    # A curve would spread the turn over the page.
    assert np.abs(bends[np.abs(np.arange(len(bends)) - crease) > 12]).max() < 0.1


def test_a_book_is_flat_but_for_its_bound_side(page: NDArray[np.uint8]) -> None:
    line = heights(bent(page, Bend.BOOK, 30.0, Random("a")))

    assert (np.abs(line - np.median(line)) < 0.5).mean() > 0.6


def test_another_chance_bends_it_another_way(page: NDArray[np.uint8]) -> None:
    assert (bent(page, Bend.WAVE, 30.0, Random("a")) != bent(page, Bend.WAVE, 30.0, Random("b"))).any()
