"""How fast our reader is and how much memory it takes, beside Tesseract on the same pictures; and that it stays so."""

from __future__ import annotations

import contextlib
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from api.bench import machine
from api.reading_trials import PageTrial, ReadFile, TrialProcess, our_reader, tesseract
from ocr.stage_times import DETECTOR, RECOGNISER

if TYPE_CHECKING:
    from api.container import Container

DEFAULT_PAGES: Final = 8
MEMORY_PAGES: Final = 1000
# Every other page is prose from edge to edge, the longest that a reader meets; the others are forms of an office.
_PAGE_TYPES: Final = ("text_page", "decision", "text_page", "birth_certificate")
_SEED: Final = 20261126
_MEBIBYTE: Final = 1 << 20
# Memory is looked at this many times; the first look comes when caches and arenas have filled.
_MARKS: Final = 10
MOST_GROWTH: Final = 1.05
_DISTINCT_PAGES: Final = 8
_SMALLEST, _LARGEST = 0.5, 1.2  # of a page at 200 dpi
_GOLDEN: Final = 0.6180339887

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ReaderSpeed:
    """One reader over all pages, each read once after one that was not counted."""

    name: str
    trials: tuple[PageTrial, ...]

    @property
    def median_seconds(self) -> float:
        return statistics.median(trial.seconds for trial in self.trials)

    @property
    def pages_per_minute(self) -> float:
        """At the median page."""
        return 60 / self.median_seconds

    @property
    def peak_bytes(self) -> int:
        return max(trial.peak_bytes for trial in self.trials)

    def stages(self) -> dict[str, float]:
        """Medians of the processor seconds in each network, and of what is left: decoding, cutting, ordering."""
        if not any(trial.stages for trial in self.trials):
            return {}
        networks = {
            stage: statistics.median(trial.stages.get(stage, 0.0) for trial in self.trials)
            for stage in (DETECTOR, RECOGNISER)
        }
        rest = statistics.median(trial.cpu_seconds - sum(trial.stages.values()) for trial in self.trials)
        return {**networks, "rest": rest}

    def as_json(self) -> dict[str, Any]:
        """As `saoy.reading_speed/1`."""
        return {
            "schema": "saoy.reading_speed/1",
            "reader": self.name,
            "pages": len(self.trials),
            "threads": 1,
            "pages_per_minute": round(self.pages_per_minute, 1),
            "median_seconds": round(self.median_seconds, 4),
            "median_cpu_seconds": round(statistics.median(trial.cpu_seconds for trial in self.trials), 4),
            "peak_memory_mib": round(self.peak_bytes / _MEBIBYTE, 1),
            "stage_cpu_seconds": {stage: round(seconds, 4) for stage, seconds in self.stages().items()},
            "seconds": [round(trial.seconds, 4) for trial in self.trials],
            "cpu_seconds": [round(trial.cpu_seconds, 4) for trial in self.trials],
            "machine": machine(),
        }


@dataclass(frozen=True, slots=True)
class SpeedRatio:
    """Ours for one of Tesseract's, page by page, then the median. Below 1 is in our favour.

    Our reader stays loaded while Tesseract starts anew for each page, as its command does. `start_seconds` is what
    that costs, told from a picture without print; `cpu_without_start` leaves it out.
    """

    ours: ReaderSpeed
    theirs: ReaderSpeed
    start: PageTrial

    def as_json(self) -> dict[str, Any]:
        """As `saoy.reading_speed_ratio/1`."""
        pairs = list(zip(self.ours.trials, self.theirs.trials, strict=True))
        start_cpu = self.start.cpu_seconds
        ratios = {
            "seconds": [ours.seconds / theirs.seconds for ours, theirs in pairs],
            "cpu_seconds": [ours.cpu_seconds / theirs.cpu_seconds for ours, theirs in pairs],
            "cpu_without_start": [
                ours.cpu_seconds / max(theirs.cpu_seconds - start_cpu, 1e-3) for ours, theirs in pairs
            ],
        }
        return {
            "schema": "saoy.reading_speed_ratio/1",
            "reader": self.ours.name,
            "compared_with": self.theirs.name,
            **{name: round(statistics.median(values), 3) for name, values in ratios.items()},
            "peak_memory": round(self.ours.peak_bytes / self.theirs.peak_bytes, 3),
            "start_seconds": round(self.start.seconds, 4),
        }


def make_bench_pages(folder: Path, count: int) -> list[Path]:
    """Clean pages at 200 dpi, the same on every machine with the same typefaces."""
    from digitize.specimens import make_specimens
    from digitize.specimens.damage import Damage

    return list(make_specimens(folder, count=count, seed=_SEED, types=_PAGE_TYPES, damages=(Damage.NONE,)))


def pages_of_files(container: Container, files: Sequence[Path], folder: Path) -> list[Path]:
    """The files' pages as the pipeline would hand them to a reader, as pictures in the folder."""
    from api.reading_scores import pages_as_the_pipeline_reads_them
    from digitize.images import encode_png

    load = pages_as_the_pipeline_reads_them(container, ())
    pictures = []
    for number, file in enumerate(files):
        for pages in load(file):
            for at, page in enumerate(pages, start=1):
                path = folder / f"{number:03d}-{at:03d}.png"
                path.write_bytes(encode_png(page.image))
                pictures.append(path)
    return pictures


def compare_speed(
    pages: Sequence[Path],
    progress: Progress,
    *,
    ours: Callable[[], ReadFile] = our_reader,
    theirs: Callable[[], ReadFile] | None = tesseract,
) -> list[ReaderSpeed | SpeedRatio]:
    """Every page read by both in turn, so that a busy moment of the machine meets both."""
    trials: tuple[list[PageTrial], ...] = ([], [])
    with contextlib.ExitStack() as stack:
        processes = [stack.enter_context(TrialProcess(make)) for make in (ours, theirs) if make is not None]
        for process in processes:
            # What is loaded at the first page is not the page's cost.
            process.read(pages[0])
        start = _start_of(processes[1], pages[0].parent) if theirs is not None else None
        for page in pages:
            progress(page.name)
            for process, done in zip(processes, trials, strict=False):
                done.append(process.read(page))
    speed = ReaderSpeed("saoy", tuple(trials[0]))
    if start is None:
        return [speed]
    other = ReaderSpeed("tesseract vie --psm 3", tuple(trials[1]))
    return [speed, other, SpeedRatio(speed, other, start)]


def _start_of(process: TrialProcess, folder: Path) -> PageTrial:
    from PIL import Image

    blank = folder / "blank.png"
    Image.new("RGB", (64, 64), (255, 255, 255)).save(blank)
    trials = sorted((process.read(blank) for _ in range(3)), key=lambda trial: trial.cpu_seconds)
    return trials[1]


@dataclass(frozen=True, slots=True)
class MemoryLook:
    """The memory of one reading process after so many pages, and for one of what it had at the first look."""

    pages: int
    resident_bytes: int
    growth: float

    def as_json(self) -> dict[str, Any]:
        """As `saoy.reading_memory/1`."""
        return {
            "schema": "saoy.reading_memory/1",
            "pages": self.pages,
            "resident_mib": round(self.resident_bytes / _MEBIBYTE, 1),
            "growth": round(self.growth, 4),
        }


def watch_memory(
    sources: Sequence[Path], count: int, *, reader: Callable[[], ReadFile] = our_reader
) -> Iterator[MemoryLook]:
    """One process reads `count` pages, the sources in turn at ever other sizes; ten looks at its resident memory."""
    every = max(1, count // _MARKS)
    first = 0
    with TrialProcess(reader) as process, tempfile.TemporaryDirectory(prefix="saoy-bench-") as folder:
        for number, source in zip(range(1, count + 1), cycle(sources), strict=False):
            trial = process.read(_resized(source, Path(folder, "page.png"), number))
            if number % every == 0:
                first = first or trial.resident_bytes
                yield MemoryLook(number, trial.resident_bytes, trial.resident_bytes / max(1, first))


def make_varied_pages(folder: Path, most: int) -> list[Path]:
    """Pages of prose and forms, each clean, sealed and photographed; not many more than will be read."""
    from digitize.specimens import make_specimens
    from digitize.specimens.damage import Damage

    kinds = (Damage.NONE, Damage.SEAL, Damage.PHOTO)
    count = max(1, min(_DISTINCT_PAGES, most // len(kinds)))
    return list(make_specimens(folder, count=count, seed=_SEED, types=_PAGE_TYPES, damages=kinds))


def _resized(source: Path, target: Path, number: int) -> Path:
    """The page at a size that comes only once, so that every shape in the networks is new."""
    from PIL import Image

    # Multiples of the golden ratio spread evenly and never come again; print is stretched by a twentieth at most.
    across = _SMALLEST + (_LARGEST - _SMALLEST) * (number * _GOLDEN % 1)
    down = across * (0.95 + 0.1 * (number * _GOLDEN**2 % 1))
    with Image.open(source) as picture:
        size = (round(picture.width * across), round(picture.height * down))
        picture.convert("RGB").resize(size).save(target, compress_level=1)
    return target
