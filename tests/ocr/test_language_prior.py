from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from models.errors import UnavailableError
from ocr.language_prior import END, LANGUAGE_WEIGHTS, MODEL_FILE, LanguagePrior, letter_codes
from ocr.training.alphabet import alphabet
from ocr.weights_manifest import WeightsDamagedError

CODES = letter_codes(alphabet())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LANGUAGE_WEIGHTS, tmp_path / "weights"))


def expected_after(text: str) -> NDArray[np.float32]:
    prior = LanguagePrior()
    scores, memories = prior.follow([END], [prior.begin()])
    for letter in text:
        scores, memories = prior.follow([CODES[letter]], memories)
    only: NDArray[np.float32] = scores[0]
    return only


def test_what_may_follow_adds_up_to_one_and_depends_on_all_that_went_before() -> None:
    society, household = (
        expected_after("quản lý hành chính về trật tự xã hộ"),
        expected_after("Quan hệ với chủ hộ: Chủ hộ"),
    )
    every_letter = [society[END], *(society[CODES[letter]] for letter in alphabet())]
    assert np.exp(every_letter).sum() == pytest.approx(1.0, abs=1e-4)
    assert int(society.argmax()) == CODES["i"]
    assert int(household.argmax()) != CODES["i"]


def test_lines_asked_together_are_answered_as_each_alone() -> None:
    prior = LanguagePrior()
    alone = [prior.follow([CODES[letter]], [prior.begin()])[0][0] for letter in "Hx"]
    together, _ = prior.follow([CODES["H"], CODES["x"]], [prior.begin(), prior.begin()])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_all_figures_are_one_letter_and_no_others_share_theirs() -> None:
    assert len({CODES[figure] for figure in "0123456789"}) == 1
    assert len(set(CODES.values())) == len(alphabet()) - 9
    assert END not in CODES.values()


def test_one_flipped_bit_and_the_prior_is_refused(folder: Path) -> None:
    content = bytearray((folder / MODEL_FILE).read_bytes())
    content[1000] ^= 1
    (folder / MODEL_FILE).write_bytes(bytes(content))
    with pytest.raises(WeightsDamagedError):
        LanguagePrior(folder)


def test_without_a_manifest_there_is_nothing_to_check_against(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    with pytest.raises(UnavailableError):
        LanguagePrior(folder)
