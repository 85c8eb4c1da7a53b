"""Readers are slow to load: one for the session."""

from pathlib import Path

import pytest

from ocr.paddle_reader import PaddleReader

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"


@pytest.fixture(scope="session")
def paddle_reader() -> PaddleReader:
    return PaddleReader()


@pytest.fixture(scope="session")
def samples() -> Path:
    if not SAMPLES.is_dir():
        pytest.skip("the shared sample documents are not on this machine")
    return SAMPLES
