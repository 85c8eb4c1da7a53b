"""Measures reading on a folder: ours and, beside it on the same pictures, Tesseract's. For `saoy evaluate reading`."""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from digitize.specimens.damage import NAMES, Damage, damage_of
from ocr.compared_lines import ComparedLine, compare_lines
from ocr.error_pictures import Tile, draw_gallery, draw_worst_lines, middle_lines, save_small
from ocr.evaluation import (
    CapturedPage,
    DocumentScore,
    PageText,
    ReadDocument,
    ReadingScore,
    ReadPage,
    documents_with_truth,
    read_documents,
    reading_with,
)
from ocr.resolutions import by_resolution, resolution_group

if TYPE_CHECKING:
    from api.container import Container
    from digitize.preparation import PreparedPage
    from ocr.reader import Image, PageReader
    from ocr.tesseract_reader import TesseractReader

WORST_LINES: Final = 24


@dataclass(frozen=True, slots=True)
class Group:
    """Documents pooled: `by` is `resolution`, `damage` or `all`. One score a reader."""

    by: str
    name: str
    scores: Sequence[ReadingScore]


@dataclass
class ReadingRun:
    """One run over a folder. `scores` are lists in step: one of our scores, one of Tesseract's when it was asked."""

    readers: Sequence[ReadPage]
    names: Sequence[str]
    keep_lines: bool = False
    keep_tiles: bool = False
    scores: list[list[DocumentScore]] = field(default_factory=list)
    tiles: list[tuple[str, Tile]] = field(default_factory=list)
    _worst: list[tuple[tuple[bool, int, float, int], ComparedLine]] = field(default_factory=list)
    _lines_seen: Iterator[int] = field(default_factory=count)

    def read(
        self, directory: Path, load: Callable[[Path], Iterable[Sequence[CapturedPage]]]
    ) -> Iterator[list[DocumentScore]]:
        """Documents in the order of their names; each is kept in `scores` as well."""
        for documents in read_documents(documents_with_truth(directory), self.readers, load):
            scores = [document.score() for document in documents]
            self.scores.append(scores)
            if self.keep_lines or self.keep_tiles:
                self._keep(documents[0], scores[0])
            yield scores

    def groups(self) -> list[Group]:
        """By resolution of capture, by the damage that specimens are named for, and all together."""
        places = {("resolution", name): at for name, at in by_resolution(ours for ours, *_ in self.scores).items()}
        for place, (ours, *_) in enumerate(self.scores):
            if damage := damage_of(Path(ours.name).stem):
                places.setdefault(("damage", damage.value), []).append(place)
        places["all", "all"] = list(range(len(self.scores)))
        return [Group(by, name, self._pooled(at)) for (by, name), at in places.items()]

    def _pooled(self, places: Sequence[int]) -> list[ReadingScore]:
        return [
            ReadingScore(name, tuple(self.scores[place][reader] for place in places))
            for reader, name in enumerate(self.names)
        ]

    def save_worst(self, path: Path) -> None:
        """The lines with most wrong letters as one picture, those that the truth does not know last."""
        save_small(draw_worst_lines([line for _, line in sorted(self._worst, reverse=True)]), path, most_bytes=1 << 21)

    def save_gallery(self, path: Path) -> None:
        """Documents as captured, each with two lines of it and what was read; of damaged ones one of each kind."""
        order = list(Damage)
        kinds = {damage_of(Path(name).stem) or name: tile for name, tile in reversed(self.tiles)}
        ordered = sorted(kinds, key=lambda kind: order.index(kind) if isinstance(kind, Damage) else len(order))
        save_small(draw_gallery([kinds[kind] for kind in ordered]), path)

    def _keep(self, document: ReadDocument, score: DocumentScore) -> None:
        lines = compare_lines(document)
        for line in lines if self.keep_lines else ():
            if line.errors:
                # Lines that the truth does not know come last: they would hide what was misread. Between equals the
                # earlier line comes first, and pictures are never compared.
                rank = (line.truth_length > 0, line.errors, line.error_rate, -next(self._lines_seen))
                heapq.heappush(self._worst, (rank, line))
                if len(self._worst) > WORST_LINES:
                    heapq.heappop(self._worst)
        if self.keep_tiles and document.pages:
            page = document.pages[0]
            capture = page.as_captured if page.as_captured is not None else page.image
            tile = Tile(_title(document.name, score), capture, middle_lines(lines))
            self.tiles.append((document.name, tile))


def tesseract_pages(reader: TesseractReader) -> ReadPage:
    """Reads with Tesseract and keeps the text as it writes it."""

    def read(image: Image) -> PageText:
        started = time.perf_counter()
        reading, text = reader.read_text(image)
        return PageText(reading, text, time.perf_counter() - started)

    return read


def _our_pages(reader: PageReader) -> ReadPage:
    """Reads as the service does: what shines through from the other side is kept from the reader."""
    from digitize.page_reading import without_back

    read = reading_with(reader)
    return lambda image: read(without_back(reader, image))


def start_run(container: Container, *, beside_tesseract: bool, keep_lines: bool, keep_tiles: bool) -> ReadingRun:
    """Our reader, and Tesseract where it is asked. Raises `UnavailableError` when Tesseract is not installed."""
    readers, names = [_our_pages(container.reader)], [container.reader.name]
    if beside_tesseract:
        from ocr.tesseract_reader import TesseractReader

        tesseract = TesseractReader()
        readers.append(tesseract_pages(tesseract))
        names.append(tesseract.name)
    return ReadingRun(readers, names, keep_lines, keep_tiles)


def pages_as_the_pipeline_reads_them(
    container: Container, resolutions: Sequence[int], *, as_captured: bool = False
) -> Callable[[Path], Iterator[Sequence[CapturedPage]]]:
    """Loads a document: admitted, rendered, upright, cleaned. A born-digital PDF is drawn once for every resolution.

    Only its pixels are read; the text that such a file carries is never looked at. `as_captured` leaves the cleaning
    out, which shows what a reader makes of a skewed page by itself.
    """
    from digitize.intake import admit_file
    from digitize.page_reading import rotation_finder_of
    from digitize.pdf_renderer import BORN_DIGITAL_DPI
    from digitize.preparation import prepare_pages

    def load(path: Path) -> Iterator[Sequence[CapturedPage]]:
        admitted = admit_file(path, file_name=path.name, limits=container.limits)
        finder = rotation_finder_of(container.reader)
        for dpi in resolutions or (BORN_DIGITAL_DPI,):
            pages = list(prepare_pages(admitted, path, finder, container.limits, born_digital_dpi=dpi))
            yield [_captured(page, is_cleaned=not as_captured) for page in pages]
            if not any(page.is_born_digital for page in pages):
                return  # a scan has one resolution, its own

    return load


def _captured(page: PreparedPage, *, is_cleaned: bool) -> CapturedPage:
    from digitize.images import decode_png

    as_captured = decode_png(page.original_png)
    return CapturedPage(decode_png(page.clean_png) if is_cleaned else as_captured, page.captured_dpi, as_captured)


def score_line(scores: Sequence[DocumentScore]) -> dict[str, Any]:
    """One document as `saoy.reading_score/1`."""
    ours, *others = scores
    line = {
        "schema": "saoy.reading_score/1",
        "file": ours.name,
        "dpi": ours.dpi,
        "resolution": resolution_group(ours.dpi),
        **_figures(ours),
        "pages": ours.page_count,
        "truth_by_rows": ours.truth_by_rows,
        "seconds": round(ours.seconds, 2),
    }
    for other in others:
        beside = {**_figures(other), "truth_by_rows": other.truth_by_rows, "seconds": round(other.seconds, 2)}
        line["tesseract"] = {**beside, "error_ratio": error_ratio(ours, other)}
    return line


def group_line(group: Group) -> dict[str, Any]:
    """Pooled documents as `saoy.reading_summary/1`."""
    ours, *others = group.scores
    line = {
        "schema": "saoy.reading_summary/1",
        "group": {"by": group.by, "name": group.name},
        "documents": len(ours.documents),
        "pages": ours.page_count,
        "reader": ours.reader,
        **_figures(ours),
        "seconds_per_page": round(ours.seconds_per_page, 3),
    }
    for other in others:
        figures = {"reader": other.reader, **_figures(other), "seconds_per_page": round(other.seconds_per_page, 3)}
        line["tesseract"] = {**figures, "error_ratio": error_ratio(ours, other)}
    return line


def error_ratio(ours: DocumentScore | ReadingScore, other: DocumentScore | ReadingScore) -> float | None:
    """Our character errors for one of the other's; None when the other made none."""
    return round(ours.characters.errors / other.characters.errors, 4) if other.characters.errors else None


def _figures(score: DocumentScore | ReadingScore) -> dict[str, Any]:
    parts = (("base", score.letters.base), ("modifier", score.letters.modifier), ("tone", score.letters.tone))
    return {
        "character_error_rate": round(score.characters.rate, 5),
        "word_error_rate": round(score.words.rate, 5),
        "characters": score.characters.length,
        "letters": {
            name: {"wrong": part.errors, "of": part.length, "accuracy": round(1 - part.rate, 5)} for name, part in parts
        },
    }


def people_line(score: DocumentScore | ReadingScore) -> str:
    """The figures as a sentence."""
    letters = score.letters
    return (
        f"CER {score.characters.rate:.2%}, WER {score.words.rate:.2%}, {score.characters.length} ký tự; đúng chữ gốc "
        f"{1 - letters.base.rate:.2%}, dấu mũ-móc-trăng {1 - letters.modifier.rate:.2%}, "
        f"dấu thanh {1 - letters.tone.rate:.2%}"
    )


def document_title(score: DocumentScore) -> str:
    """A document's name and what matters about it, for people."""
    rows = ", bản chuẩn theo hàng" if score.truth_by_rows else ""
    return f"{score.name} ({score.dpi or '?'} dpi, {score.page_count} trang, {score.seconds:.1f} s{rows})"


def group_title(group: Group) -> str:
    """What the documents of a group have in common, for people."""
    names = {"resolution": f"{group.name} dpi", "damage": NAMES[Damage(group.name)] if group.by == "damage" else ""}
    return f"{names.get(group.by, 'Tổng')} ({len(group.scores[0].documents)} tài liệu)"


def people_comparison(scores: Sequence[DocumentScore] | Sequence[ReadingScore]) -> str:
    """Ours, and Tesseract's on a line below."""
    ours, *others = scores
    lines = [people_line(ours)]
    for other in others:
        ratio = error_ratio(ours, other)
        lines.append(
            f"  Tesseract: {people_line(other)}" + (f"; lỗi của ta bằng {ratio:.3g} lần" if ratio is not None else "")
        )
    return "\n".join(lines)


def _title(name: str, score: DocumentScore) -> str:
    stem = Path(name).stem
    damage = damage_of(stem)
    shown = NAMES[damage] if damage else stem
    return f"{shown}: CER {score.characters.rate:.2%}"
