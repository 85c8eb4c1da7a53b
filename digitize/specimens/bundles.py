"""Piles as they come over a counter: several papers in one PDF or in a folder of files, with the truth beside them.

Sides of cards lie the wrong way round or apart, empty backs lie between, some with print that shines through, and a
paper may be there twice, because two copies are to be certified.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image, ImageOps

from digitize.specimens.capture import Capture, capture, grain
from digitize.specimens.maker import SPECIMEN_TYPES, draw_specimen
from digitize.specimens.sheet import Sheet
from models.pdfa import PDFAPage, write_pdfa

TRUTH_ENDING = ".bundle.json"
_FEWEST, _MOST = 2, 6
# A sheet narrower than this is a card: its sides are laid on the glass one after the other, in any order.
_CARD_MM = 130.0
# The only card both of whose sides tell the holder, so that two of them may lie in one pile in any order.
_TELLS_HOLDER = "citizen_card"
_SCANS = (Capture.SCAN, Capture.SCAN, Capture.CLEAN, Capture.GREY_SCAN)


@dataclass(frozen=True)
class _Paper:
    """One document of the pile. `copy_of` is the number of the same document lying there before."""

    document_type: str
    sheets: Sequence[Sheet]
    how: Capture
    copy_of: int | None = None

    @property
    def is_card(self) -> bool:
        return len(self.sheets) == 2 and self.sheets[0].width_mm < _CARD_MM


@dataclass(frozen=True)
class _Page:
    """One page of the pile: of which paper, and its picture. `side` is None for an empty page."""

    paper: int
    side: int | None
    picture: Image.Image
    dpi: int


def make_bundles(
    directory: Path, *, count: int, seed: int, held_out: bool | None = None, types: Sequence[str] | None = None
) -> tuple[Path, ...]:
    """Draws `count` bundles into the directory and answers the paths of their truths, NAME.bundle.json.

    Two in three are one PDF, the others a folder of files. The same seed draws the same bundles.
    """
    directory.mkdir(parents=True, exist_ok=True)
    return tuple(
        _make_bundle(directory, f"bundle-{number:03d}", Random(f"{seed}-bundle-{number}"), held_out, types)
        for number in range(count)
    )


def _make_bundle(directory: Path, name: str, luck: Random, held_out: bool | None, types: Sequence[str] | None) -> Path:
    papers = _papers(luck, held_out, tuple(types or SPECIMEN_TYPES))
    pages = _with_blanks(_laid(papers, luck), luck)
    one_file = luck.random() < 0.67
    files = _write_pdf(directory, name, pages) if one_file else _write_files(directory / name, pages, papers)
    truth = {
        "schema": "saoy.bundle/1",
        "files": list(dict.fromkeys(file for file, _ in files)),
        "documents": [_told(number, paper, pages, files) for number, paper in enumerate(papers)],
    }
    path = directory / f"{name}{TRUTH_ENDING}"
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _papers(luck: Random, held_out: bool | None, types: Sequence[str]) -> list[_Paper]:
    codes = luck.sample(types, min(len(types), luck.randint(_FEWEST, _MOST)))
    if _TELLS_HOLDER in codes and len(codes) < _MOST:
        codes.append(_TELLS_HOLDER)
    papers = []
    for code in codes:
        specimen = draw_specimen(code, seed=str(luck.getrandbits(64)), held_out=held_out)[0]
        papers.append(_Paper(code, specimen.sheets, luck.choice(_SCANS)))
    if len(papers) < _MOST and luck.random() < 0.3:
        at = luck.randrange(len(papers))
        papers.append(_Paper(papers[at].document_type, papers[at].sheets, luck.choice(_SCANS), copy_of=at))
    return papers


def _laid(papers: Sequence[_Paper], luck: Random) -> list[_Page]:
    """The papers in any order, the sides of some cards turned round or apart."""
    order = list(range(len(papers)))
    luck.shuffle(order)
    pages: list[_Page] = []
    apart: list[_Page] = []
    for number in order:
        sides = [_captured(number, side, papers[number], luck) for side in range(len(papers[number].sheets))]
        if papers[number].is_card and luck.random() < 0.35:
            sides.reverse()
        # Copies of one card may be paired either way; sides that tell no holder lie apart at most once.
        is_alone = sum(paper.document_type == papers[number].document_type for paper in papers) == 1
        may_lie_apart = is_alone or (papers[number].document_type == _TELLS_HOLDER and _has_no_copy(number, papers))
        if papers[number].is_card and may_lie_apart and luck.random() < 0.35:
            apart.append(sides.pop())
        pages += sides
    return [*pages, *apart]


def _has_no_copy(number: int, papers: Sequence[_Paper]) -> bool:
    return papers[number].copy_of is None and all(paper.copy_of != number for paper in papers)


def _captured(number: int, side: int, paper: _Paper, luck: Random) -> _Page:
    captured = capture(paper.sheets[side].image, paper.how, luck)
    return _Page(number, side, captured.picture, captured.dpi)


def _with_blanks(pages: Sequence[_Page], luck: Random) -> list[_Page]:
    """Empty backs behind some pages: plain, or with the print of their front faintly mirrored."""
    laid = []
    for page in pages:
        laid.append(page)
        if luck.random() < 0.2:
            picture = _bleed(page.picture, luck) if luck.random() < 0.4 else _empty(page.picture, luck)
            laid.append(_Page(page.paper, None, picture, page.dpi))
    return laid


def _empty(front: Image.Image, luck: Random) -> Image.Image:
    level = luck.randint(246, 253)
    return grain(Image.new("RGB", front.size, (level, level, level)), luck, strength=luck.uniform(1, 3))


def _bleed(front: Image.Image, luck: Random) -> Image.Image:
    """What a thin sheet lets through: the front mirrored, a twentieth to an eighth as dark."""
    share = luck.uniform(0.05, 0.12)
    mirrored = ImageOps.mirror(front.convert("L"))
    faint = mirrored.point(lambda level: round(250 - (255 - level) * share))
    return grain(faint.convert("RGB"), luck, strength=luck.uniform(1, 2))


def _write_pdf(directory: Path, name: str, pages: Sequence[_Page]) -> list[tuple[str, int]]:
    made = [PDFAPage(_jpeg(page.picture), page.picture.width, page.picture.height, page.dpi) for page in pages]
    (directory / f"{name}.pdf").write_bytes(write_pdfa(made, part=2, title=name))
    return [(f"{name}.pdf", number) for number in range(1, len(pages) + 1)]


def _write_files(folder: Path, pages: Sequence[_Page], papers: Sequence[_Paper]) -> list[tuple[str, int]]:
    """Each side of a card and each empty page is a file; the pages of any other paper are one PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    placed: list[tuple[str, int]] = []
    run: list[_Page] = []

    def write_run() -> None:
        if run:
            placed.extend((f"{folder.name}/{file}", page) for file, page in
                          _write_pdf(folder, f"{len(set(placed)):02d}", run))  # fmt: skip
            run.clear()

    for page in pages:
        paper = papers[page.paper]
        if page.side is not None and not paper.is_card and len(paper.sheets) > 1:
            if run and run[-1].paper != page.paper:
                write_run()
            run.append(page)
            continue
        write_run()
        file = f"{len(placed):02d}.jpg"
        page.picture.save(folder / file, quality=88, dpi=(page.dpi, page.dpi))
        placed.append((f"{folder.name}/{file}", 1))
    write_run()
    return placed


def _jpeg(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=85)
    return stream.getvalue()


def _told(number: int, paper: _Paper, pages: Sequence[_Page], files: Sequence[tuple[str, int]]) -> dict[str, object]:
    mine = [(page, place) for page, place in zip(pages, files, strict=True) if page.paper == number]
    return {
        "document_type": paper.document_type,
        "copy_of": paper.copy_of,
        "pages": [{"file": file, "page": at, "side": page.side} for page, (file, at) in mine],
    }
