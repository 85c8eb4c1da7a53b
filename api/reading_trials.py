"""Readers in processes of their own, so that the time and the peak memory of each are its own.

Light on purpose: the process that starts Tesseract imports nothing but this, because a child's peak begins with what
its parent had in memory when it was started.
"""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from models.errors import UnavailableError

# One page read by the slowest reader on a busy machine.
LONGEST_PAGE_SECONDS: Final = 600.0
# Loading the networks, once.
LONGEST_START_SECONDS: Final = 300.0
_KIBIBYTE: Final = 1024


@dataclass(frozen=True, slots=True)
class PageTrial:
    """One page read from its file to its text. Memory in bytes, of the reading process since it was started.

    `seconds` by the clock, `cpu_seconds` of all threads: the two differ where other work runs beside.
    """

    seconds: float
    cpu_seconds: float
    peak_bytes: int
    resident_bytes: int = 0
    stages: dict[str, float] = field(default_factory=dict)


ReadFile = Callable[[Path], PageTrial]


class TrialProcess:
    """A reader in a spawned process that reads one file after the other. Use as a context manager."""

    def __init__(self, make_reader: Callable[[], ReadFile]) -> None:
        """`make_reader` is a function of a module: it runs in the process. Raises UnavailableError if it fails."""
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, make_reader), daemon=True)
        self._process.start()
        theirs.close()
        self._answer(LONGEST_START_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pipe.close()
        self._process.join()

    def read(self, file: Path) -> PageTrial:
        """Raises UnavailableError when the process fails, dies or hangs."""
        self._pipe.send(file)
        return self._answer(LONGEST_PAGE_SECONDS)

    def _answer(self, longest_seconds: float) -> PageTrial:
        try:
            if not self._pipe.poll(longest_seconds):
                self._process.kill()
                raise UnavailableError(detail="a reading process hangs")
            answer = self._pipe.recv()
        except EOFError:
            raise UnavailableError(detail="a reading process died") from None
        if isinstance(answer, str):
            raise UnavailableError(detail=answer)
        trial: PageTrial = answer
        return trial


def _serve(pipe: Connection, make_reader: Callable[[], ReadFile]) -> None:
    """The process: says that it is ready, then one answer for each file until the pipe closes."""
    try:
        read = make_reader()
        pipe.send(PageTrial(0, 0, peak_bytes()))
        while True:
            pipe.send(read(pipe.recv()))
    except EOFError:
        return
    except Exception as error:
        pipe.send(f"{type(error).__name__}: {error}")
        raise


def our_reader() -> ReadFile:
    """Our reader as a worker keeps it: loaded once, one thread."""
    import cv2

    from api.container import Container
    from api.settings import load_settings
    from ocr.paddle_reader import PaddleReader

    cv2.setNumThreads(1)
    reader = Container(load_settings().model_copy(update={"reader_threads": 1})).reader

    def read(file: Path) -> PageTrial:
        from ocr.evaluation import load_picture

        started, started_cpu = time.perf_counter(), time.process_time()
        for image in load_picture(file):
            reader.read_page(image)
        seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - started_cpu
        stages = reader.stage_times.take() if isinstance(reader, PaddleReader) else {}
        return PageTrial(seconds, cpu_seconds, peak_bytes(), resident_bytes(), stages)

    return read


def tesseract() -> ReadFile:
    """Tesseract as people start it: one command a page, `--psm 3`, Vietnamese, one thread."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def read(file: Path) -> PageTrial:
        started = time.perf_counter()
        process = subprocess.Popen(
            ["tesseract", str(file), "stdout", "-l", "vie", "--psm", "3"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise UnavailableError(detail=f"tesseract ended with {process.returncode}")
        cpu_seconds = usage.ru_utime + usage.ru_stime
        return PageTrial(time.perf_counter() - started, cpu_seconds, usage.ru_maxrss * _KIBIBYTE)

    return read


def peak_bytes() -> int:
    """Most memory this process ever had. From /proc, which a program starts afresh; elsewhere as rusage tells."""
    return _status_bytes("VmHWM") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KIBIBYTE


def resident_bytes() -> int:
    """Memory of this process now; 0 where /proc does not tell."""
    return _status_bytes("VmRSS")


def _status_bytes(name: str) -> int:
    try:
        lines = Path("/proc/self/status").read_text("ascii", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * _KIBIBYTE for line in lines if line.startswith(f"{name}:")), 0)
