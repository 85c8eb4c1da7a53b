"""PyMuPDF, wrapped: the second parser of a PDF and the one way its pages become pictures. Child process only."""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digitize.limits import IntakeLimits
from models.errors import RefusedFileError
from models.refusals import refused
from models.values.geometry import Quad
from models.values.reading import Line, TextLayer, Word

LOWEST_DPI, HIGHEST_DPI = 150.0, 300.0
# Sharp enough for every letter a reader knows; born-digital pages have no resolution of their own.
BORN_DIGITAL_DPI = 200.0
# A picture over this share of the page is a scan of the page, and its resolution is the page's.
_SCAN_SHARE = 0.5
# MuPDF's complaints when a picture is not whole; it then draws grey or nothing.
_DAMAGED_PICTURE = re.compile(
    r"premature end of file in (jpeg|jpx)|jpeg error|(jbig2|jpx|ccitt|fax).*error|cannot decode"
)
_HIDDEN_WORDS = 3
_FLAT = 3.0  # grey levels: a word's place with less contrast than this shows no ink
# How MuPDF marks letters that are filled or outlined. Invisible text (render mode 3) has neither.
_PAINTED = 16 | 32
_OPAQUE = 255


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """One page as a picture, with what its file says of it."""

    number: int
    png: bytes
    width: int
    height: int
    dpi: float
    source_dpi: float | None
    text_layer: TextLayer
    warnings: tuple[str, ...]
    is_picture: bool = False  # the file is an image, not a PDF


def _library() -> Any:
    """PyMuPDF without the two optional packages that it loads by itself and that cost half a second a process."""
    for unused in ("pymupdf.layout", "pymupdf4llm"):
        sys.modules.setdefault(unused, None)  # type: ignore[arg-type]  # None is Python's own way to bar an import
    import pymupdf

    library: Any = pymupdf  # half of it is untyped
    library.TOOLS.mupdf_display_errors(False)
    library.TOOLS.mupdf_display_warnings(False)
    return library


class PDFDocument:
    """A PDF opened by MuPDF."""

    def __init__(self, source: Path | bytes) -> None:
        """Raises RefusedFileError."""
        self._library = _library()
        try:
            if isinstance(source, bytes):
                self._document = self._library.open(stream=source, filetype="pdf")
            else:
                self._document = self._library.open(source, filetype="pdf")
            if self._document.needs_pass:
                raise refused("pdf_encrypted")
            self.page_count = int(self._document.page_count)
        except (RuntimeError, ValueError, TypeError) as error:
            raise refused("pdf_malformed", detail=type(error).__name__) from error

    @classmethod
    def open_with(cls, path: Path, page_count: int) -> PDFDocument:
        """The file as it is where MuPDF finds that many pages. Where it finds none at all, the structure as pikepdf
        mended it. Raises RefusedFileError when the two parsers see different documents."""
        refusal: RefusedFileError | None = None
        try:
            document = cls(path)
            if document.page_count == page_count:
                return document
            if document.page_count != 0:
                raise refused("pdf_malformed", detail="two parsers disagree on the number of pages")
        except RefusedFileError as error:
            if error.code != "pdf_malformed" or "disagree" in (error.detail or ""):
                raise
            refusal = error
        mended = cls(_mended(path))
        if mended.page_count != page_count:
            raise refusal or refused("pdf_malformed", detail="two parsers disagree on the number of pages")
        return mended

    @property
    def was_repaired(self) -> bool:
        return bool(self._document.is_repaired)

    def page_sizes(self) -> list[tuple[float, float]]:
        """In points, as shown. Raises RefusedFileError."""
        try:
            return [(float(page.rect.width), float(page.rect.height)) for page in self._document]
        except (RuntimeError, ValueError, TypeError, IndexError) as error:
            raise refused("pdf_malformed", detail=type(error).__name__) from error

    def render(self, number: int, limits: IntakeLimits, born_digital_dpi: float = BORN_DIGITAL_DPI) -> RenderedPage:
        """Page `number`, counted from 1, a scan at its own resolution and any other page at `born_digital_dpi`.

        Raises RefusedFileError for a page whose pictures are not whole.
        """
        self._library.TOOLS.reset_mupdf_warnings()
        try:
            page = self._document[number - 1]
            source_dpi = _scan_dpi(page)
            dpi, clamped = _rendering_dpi(page, source_dpi, limits, born_digital_dpi)
            pixels = page.get_pixmap(
                matrix=self._library.Matrix(dpi / 72, dpi / 72), colorspace=self._library.csRGB, alpha=False
            )
            lines, is_painted = _text_lines(page, dpi / 72)
        except (RuntimeError, ValueError, TypeError, IndexError) as error:
            raise refused("pdf_malformed", detail=f"page {number}: {type(error).__name__}") from error
        complaints = str(self._library.TOOLS.mupdf_warnings())
        if _DAMAGED_PICTURE.search(complaints):
            raise refused("image_truncated" if "premature" in complaints else "image_corrupt", detail=f"page {number}")
        warnings = ["page_clamped"] if clamped else []
        hidden_lines, hidden_words = _count_hidden(pixels, lines)
        if hidden_lines >= _HIDDEN_WORDS:
            warnings.append("hidden_content")
        layer = TextLayer(tuple(lines), is_the_print=is_painted and not hidden_words)
        return RenderedPage(number, _png(pixels), pixels.width, pixels.height, dpi, source_dpi, layer, tuple(warnings))


def _mended(path: Path) -> bytes:
    import pikepdf

    written = io.BytesIO()
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            pdf.save(written)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as error:
        raise refused("pdf_malformed", detail=type(error).__name__) from error
    return written.getvalue()


def _scan_dpi(page: Any) -> float | None:
    """The resolution of the largest picture, if it is a scan of this page."""
    best_share, dpi = _SCAN_SHARE, None
    page_area = abs(page.rect.width * page.rect.height)
    for picture in page.get_image_info():
        left, top, right, bottom = picture["bbox"]
        across, down = right - left, bottom - top
        if across < 1 or down < 1 or page_area <= 0:
            continue
        share = across * down / page_area
        if share >= best_share:
            # A picture may be turned by 90 degrees on its page; the longer sides belong together.
            best_share = share
            dpi = max(picture["width"], picture["height"]) / max(across, down) * 72
    return dpi


def _rendering_dpi(
    page: Any, source_dpi: float | None, limits: IntakeLimits, born_digital_dpi: float
) -> tuple[float, bool]:
    dpi = born_digital_dpi if source_dpi is None else min(max(source_dpi, LOWEST_DPI), HIGHEST_DPI)
    area = abs(page.rect.width * page.rect.height)
    highest = 72 * (limits.pixels_of_a_page / area) ** 0.5 if area > 0 else dpi
    return (highest, True) if dpi > highest else (dpi, False)


def _text_lines(page: Any, scale: float) -> tuple[list[Line], bool]:
    """The text that the file itself carries, in pixels of the picture; and whether all of it is painted, opaquely."""
    lines, is_painted = [], True
    for block in page.get_text("rawdict", flags=0)["blocks"]:
        for line in block.get("lines", ()):
            words = _words(line["spans"], scale)
            if not words:
                continue
            lines.append(Line(" ".join(word.text for word in words), 1.0, Quad.around(w.box for w in words), words))
            is_painted &= all(
                span["char_flags"] & _PAINTED and span["alpha"] == _OPAQUE
                for span in line["spans"]
                if any(str(sign["c"]).strip() for sign in span["chars"])
            )
    return lines, is_painted


def _words(spans: list[dict[str, Any]], scale: float) -> tuple[Word, ...]:
    """Runs of signs without a blank, across changes of typeface."""
    runs: list[list[dict[str, Any]]] = [[]]
    for sign in (sign for span in spans for sign in span["chars"]):
        if _clean(str(sign["c"])):
            runs[-1].append(sign)
        elif runs[-1]:
            runs.append([])
    words = (_word(run, scale) for run in runs if run)
    return tuple(word for word in words if word is not None)


def _word(run: list[dict[str, Any]], scale: float) -> Word | None:
    left, top = (min(float(sign["bbox"][side]) for sign in run) * scale for side in (0, 1))
    right, bottom = (max(float(sign["bbox"][side]) for sign in run) * scale for side in (2, 3))
    if right <= left or bottom <= top:
        return None
    return Word(_clean("".join(str(sign["c"]) for sign in run)), 1.0, Quad.from_rectangle(left, top, right, bottom))


def _clean(text: str) -> str:
    """NFC on one line, without the control characters that files carry and databases refuse."""
    composed = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    return " ".join("".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in composed).split())


def _count_hidden(pixels: Any, lines: list[Line]) -> tuple[int, int]:
    """How many words stand where the picture shows nothing: covered, white on white, off the page, or never drawn.
    First those whose whole line shows nothing, then all."""
    import numpy as np

    if not lines:
        return 0, 0
    grey = np.frombuffer(pixels.samples, np.uint8).reshape(pixels.height, pixels.width, 3).mean(axis=2)
    of_lines = sum(len(line.text.split()) for line in lines if _shows_nothing(grey, line.box, outside=False))
    of_words = sum(_shows_nothing(grey, word.box, outside=True) for line in lines for word in line.words)
    return of_lines, of_words


def _shows_nothing(grey: Any, box: Quad, *, outside: bool) -> bool:
    """`outside` is the answer for a place off the picture."""
    height, width = grey.shape
    top, bottom = max(0, int(box.top)), min(height, int(box.bottom) + 1)
    left, right = max(0, int(box.left)), min(width, int(box.right) + 1)
    if bottom <= top or right <= left:
        return outside
    return bool(grey[top:bottom, left:right].std() < _FLAT)


def _png(pixels: Any) -> bytes:
    from PIL import Image

    picture = Image.frombuffer("RGB", (pixels.width, pixels.height), pixels.samples, "raw", "RGB", 0, 1)
    encoded = io.BytesIO()
    picture.save(encoded, "PNG", compress_level=1)
    return encoded.getvalue()
