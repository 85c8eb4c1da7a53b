"""Timings of this machine: medians over a few runs, the raw seconds beside them. No comparison is implied.

The inputs are made here, from seeds, so that two machines measure the same thing.
"""

from __future__ import annotations

import os
import platform
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from models.clock import utc_now

if TYPE_CHECKING:
    from api.container import Container
    from digitize.documents import DigitizedDocument

SPECIMENS: Final = 12
SPECIMEN_SEED: Final = 20261123
SPECIMEN_TYPES: Final = (
    "decision", "birth_certificate", "university_degree", "official_letter", "marriage_certificate", "citizen_card",
)  # fmt: skip
COPIES: Final = 8
# A4 at 150 dpi, what most offices scan.
PAGE_WIDTH, PAGE_HEIGHT, PAGE_DPI = 1240, 1754, 150


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one thing took, each time it was done."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median_seconds(self) -> float:
        return statistics.median(self.seconds)

    def as_json(self) -> dict[str, Any]:
        """For `saoy bench --json`."""
        return {
            "schema": "saoy.timing/1",
            "name": self.name,
            "median_seconds": round(self.median_seconds, 4),
            "seconds": [round(second, 4) for second in self.seconds],
            "machine": machine(),
        }


def machine() -> dict[str, Any]:
    """What a reader of the numbers must know about where they were taken."""
    load = os.getloadavg()[0]
    return {
        "processors": os.cpu_count(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "load_before": round(load, 2),
    }


def time_digitizing(container: Container) -> list[Timing]:
    """Seconds a page from file to fields, the networks already loaded, and what understanding takes of them."""
    from digitize.specimens import make_specimens

    with tempfile.TemporaryDirectory(prefix="saoy-bench-") as folder:
        files = make_specimens(Path(folder), count=SPECIMENS, seed=SPECIMEN_SEED, types=SPECIMEN_TYPES)
        container.pipeline.digitize([files[0]])
        digitized, understood = [], []
        for file in files:
            started = time.perf_counter()
            documents = container.pipeline.digitize([file]).documents
            pages = sum(len(document.pages) for document in documents)
            digitized.append((time.perf_counter() - started) / pages)
            understood.append(sum(_time_understanding(document) for document in documents) / pages)
    return [Timing("digitize_page", tuple(digitized)), Timing("understand_page", tuple(understood))]


def _time_understanding(document: DigitizedDocument) -> float:
    """Type, marks, fields, checks and hints of pages that are read; pictures are decoded outside the clock."""
    from classifiers.understanding import understand
    from digitize.hinting import hints_of
    from digitize.images import decode_png

    readings = [page.reading for page in document.pages]
    images = [decode_png(page.clean_png) for page in document.pages]
    started = time.perf_counter()
    understood = understand(readings, images, today=document.read_on)
    hints_of(understood, readings, images, today=document.read_on)
    return time.perf_counter() - started


def time_certifying(container: Container) -> list[Timing]:
    """Seconds to build, sign twice and time-stamp a two-page copy, and to verify it, with development keys."""
    from certify.signing import Signers, sign_copy
    from certify.verification import verify_pdf

    authority = container.authority
    signers = Signers(authority.officer, authority.seal, authority.trust())
    build, sign, verify = [], [], []
    for _ in range(COPIES):
        started = time.perf_counter()
        unsigned = two_page_copy()
        built = time.perf_counter()
        signed = sign_copy(unsigned, signers, container.timestamps).pdf
        done = time.perf_counter()
        verify_pdf(signed, trust_roots=authority.trust(), register=None)
        build.append(built - started)
        sign.append(done - built)
        verify.append(time.perf_counter() - done)
    # The first round pays for imports and is left out.
    return [
        Timing("build_copy", tuple(build[1:])),
        Timing("sign_copy_b_lta", tuple(sign[1:])),
        Timing("verify_copy", tuple(verify[1:])),
    ]


def two_page_copy() -> bytes:
    """What is signed and verified here: two scanned pages, built as a copy is."""
    from certify.certified_copy import CopyPlan, FrozenPage, build_certified_copy
    from certify.statement import Statement

    page = FrozenPage(_noisy_page(), PAGE_WIDTH, PAGE_HEIGHT, PAGE_DPI)
    statement = Statement("Ủy ban nhân dân (đo)", "Người ký", "Chức danh", "01/ĐT", "01/2026-SCTĐT/BS", utc_now())
    plan = CopyPlan(
        pages=[page, page],
        statement=statement,
        title="Đo thời gian",
        verification_address="http://localhost/v/x",
        code="0000-0000-0000",
        record={"schema": "saoy.record/1"},
    )
    return build_certified_copy(plan).pdf


def _noisy_page() -> bytes:
    """A grey page with the grain of a scanner: an even one would compress to nothing and flatter the writer."""
    import numpy as np

    from digitize.images import encode_png

    grain = np.random.default_rng(SPECIMEN_SEED).integers(225, 256, (PAGE_HEIGHT, PAGE_WIDTH, 1), dtype=np.uint8)
    return encode_png(np.repeat(grain, 3, axis=2))
