"""How large certified copies become, and how long their pages take: each file as a copy of its own, signed."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from models.clock import utc_now

if TYPE_CHECKING:
    from api.container import Container
    from certify.certified_copy import FrozenPage

SPECIMENS: Final = 8
SPECIMEN_SEED: Final = 3


@dataclass(frozen=True, slots=True)
class CopySize:
    """One copy. Bytes are of all its pages together, seconds are processor time a page."""

    name: str
    forms: tuple[str, ...]
    raster_bytes: int
    image_bytes: int
    unsigned_bytes: int
    signed_bytes: int
    build_seconds: float
    prove_seconds: float
    faults: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For `saoy bench files --json`."""
        return {
            "schema": "saoy.copy_size/1",
            "name": self.name,
            "pages": len(self.forms),
            "forms": ", ".join(sorted(set(self.forms))),
            "raster_kib": self.raster_bytes // 1024,
            "image_kib": self.image_bytes // 1024,
            "signed_kib": self.signed_bytes // 1024,
            "added_kib": (self.signed_bytes - self.image_bytes) // 1024,
            "ratio": round(self.signed_bytes / self.image_bytes, 3),
            "build_seconds": round(self.build_seconds, 3),
            "prove_seconds": round(self.prove_seconds, 3),
            "faults": list(self.faults),
        }


def measure_copies(container: Container, files: Sequence[Path], folder: Path) -> Iterator[CopySize]:
    """Reads each file, certifies all its pages as one copy with development keys, and measures it.

    Without files, specimens clean, scanned and photographed.
    """
    from digitize.page_pictures import PictureFolder
    from digitize.specimens import make_specimens

    for file in files or make_specimens(folder / "specimens", count=SPECIMENS, seed=SPECIMEN_SEED):
        pictures = PictureFolder()
        try:
            pages = [_frozen(page) for page in container.pipeline.read(file, pictures.path).pages]
        finally:
            pictures.close()
        yield _measure(container, file.name, pages)


def _frozen(page: Any) -> FrozenPage:
    from certify.certified_copy import FrozenPage

    reading = page.reading
    return FrozenPage(page.picture.read_bytes(), reading.width, reading.height, page.dpi, reading.lines)


def _measure(container: Container, name: str, pages: Sequence[FrozenPage]) -> CopySize:
    from certify.certified_copy import CopyPlan, build_certified_copy, require_frozen_rasters
    from certify.signing import Signers, sign_copy
    from certify.statement import Statement
    from models.pdfa_check import check_pdfa_structure

    statement = Statement("Ủy ban nhân dân (đo)", "Người ký", "Chức danh", "01/ĐT", "01/2026-SCTĐT/BS", utc_now())
    plan = CopyPlan(pages, statement, "Đo tệp", "http://localhost/v/x", "0000-0000-0000", {"schema": "saoy.record/1"})
    started = time.process_time()
    unsigned = build_certified_copy(plan).pdf
    built = time.process_time()
    require_frozen_rasters(unsigned, pages)
    proved = time.process_time()
    authority = container.authority
    signed = sign_copy(
        unsigned, Signers(authority.officer, authority.seal, authority.trust()), container.timestamps
    ).pdf
    forms, image_bytes = _page_images(signed, len(pages))
    return CopySize(
        name=name,
        forms=forms,
        raster_bytes=sum(len(page.raster) for page in pages),
        image_bytes=image_bytes,
        unsigned_bytes=len(unsigned),
        signed_bytes=len(signed),
        build_seconds=(built - started) / len(pages),
        prove_seconds=(proved - built) / len(pages),
        faults=tuple(check_pdfa_structure(signed)),
    )


def _page_images(pdf: bytes, pages: int) -> tuple[tuple[str, ...], int]:
    """The filter of each copied page's picture, and what all of them take in the file."""
    import pikepdf

    from models.pdfa import PAGE_IMAGE

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pictures = [opened.pages[number].get_images()[PAGE_IMAGE] for number in range(pages)]
        forms = tuple(str(picture.stream_dict.Filter)[1:].removesuffix("Decode") for picture in pictures)
        return forms, sum(len(picture.read_raw_bytes()) for picture in pictures)
