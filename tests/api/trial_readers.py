"""Readers for the trials: functions of a module, because they are made in a spawned process."""

import os
from pathlib import Path

from api.reading_trials import PageTrial, ReadFile

MEBIBYTE = 1 << 20


def steady() -> ReadFile:
    """Always the same, and says which file it read by the file's size."""
    return lambda file: PageTrial(2.0, 1.0, file.stat().st_size, 100 * MEBIBYTE, {"detector": 0.2, "recogniser": 0.5})


def twice_as_slow() -> ReadFile:
    """Twice as slow; a picture without print costs it half a second."""
    return lambda file: PageTrial(4.0, 0.5 if file.name == "blank.png" else 2.5, 50 * MEBIBYTE)


def leaking() -> ReadFile:
    """Ten mebibytes more with each page."""
    held = [100]

    def read(file: Path) -> PageTrial:
        held[0] += 10
        return PageTrial(1.0, 1.0, held[0] * MEBIBYTE, held[0] * MEBIBYTE)

    return read


def broken() -> ReadFile:
    """Cannot be made."""
    raise ValueError("no weights")


def crashing() -> ReadFile:
    """Takes its process down."""
    return lambda file: os._exit(9)


def failing() -> ReadFile:
    """Fails at a page."""

    def read(file: Path) -> PageTrial:
        raise OSError(file.name)

    return read
