"""Files spread over processes: in order, and a file that kills its process is the only one that fails."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from api import reading_processes
from api.masked_pages import MaskedPictures
from api.reading_processes import digitize_in_processes


def read_or_die(file: Path, _: MaskedPictures | None) -> tuple[dict[str, Any], int]:
    """Stands for reading: a file named so takes its process down, as one does that eats all memory."""
    if file.name.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    return {"file": file.name}, 0


@pytest.fixture(autouse=True)
def _no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_processes, "digitize_file", read_or_die)


def test_results_come_in_the_order_of_the_files() -> None:
    files = [Path(f"{number}.png") for number in range(6)]

    lines = [line["file"] for line, _ in digitize_in_processes(files, 2)]

    assert lines == [file.name for file in files]


def test_a_file_that_kills_its_process_is_told_and_the_others_are_read() -> None:
    files = [Path("a.png"), Path("deadly.png"), Path("b.png"), Path("deadly-too.png"), Path("c.png")]

    outcomes = list(digitize_in_processes(files, 2))

    assert [code for _, code in outcomes] == [0, 4, 0, 4, 0]
    assert outcomes[1][0]["code"] == "reader_died"
    assert [line["file"] for line, _ in outcomes] == [file.name for file in files]
