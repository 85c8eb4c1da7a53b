from mmap import mmap
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from api.reading_trials import TrialProcess, peak_bytes, resident_bytes, tesseract
from models.errors import UnavailableError
from tests.api import trial_readers
from tests.servers.process import find_program


def test_a_process_reads_one_file_after_the_other(tmp_path: Path) -> None:
    files = [tmp_path / "a", tmp_path / "b"]
    for size, file in enumerate(files, start=1):
        file.write_bytes(b"x" * size)

    with TrialProcess(trial_readers.steady) as process:
        trials = [process.read(file) for file in files]

    assert [trial.peak_bytes for trial in trials] == [1, 2]
    assert trials[0].stages == {"detector": 0.2, "recogniser": 0.5}


def test_a_reader_that_cannot_be_made_is_said_to_be_unavailable() -> None:
    with pytest.raises(UnavailableError) as caught:
        TrialProcess(trial_readers.broken)

    assert "no weights" in (caught.value.detail or "")


@pytest.mark.parametrize(("make", "said"), [("crashing", "died"), ("failing", "OSError")])
def test_a_reader_that_fails_at_a_page_is_said_to_be_unavailable(make: str, said: str, tmp_path: Path) -> None:
    with TrialProcess(getattr(trial_readers, make)) as process, pytest.raises(UnavailableError) as caught:
        process.read(tmp_path / "page.png")

    assert said in (caught.value.detail or "")


def test_the_peak_stays_when_memory_is_given_back() -> None:
    before = resident_bytes()
    # From the kernel itself: the allocator may still hold as much from an earlier test.
    with mmap(-1, 200 << 20) as block:
        block.write(bytes(200 << 20))
        held = resident_bytes()

    assert held - before > 150 << 20
    assert resident_bytes() < held - (150 << 20)
    # The kernel counts the two apart, a few pages out of step.
    assert peak_bytes() > held - (8 << 20)


def test_the_peak_of_tesseract_is_its_own_and_not_that_of_the_process_that_measures(tmp_path: Path) -> None:
    find_program("tesseract", "tesseract-ocr tesseract-ocr-vie")
    Image.new("RGB", (300, 100), (255, 255, 255)).save(tmp_path / "blank.png")
    ballast = np.ones(1 << 30, np.uint8)

    with TrialProcess(tesseract) as process:
        trial = process.read(tmp_path / "blank.png")

    assert 20 << 20 < trial.peak_bytes < ballast.nbytes // 2
    assert trial.cpu_seconds > 0
