"""Files for tests, made here: pages with print, photos of them, PDFs around them."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from models.pdfa import PDFAPage, write_pdfa
from models.pdfa_fonts import ASSETS

LINES = (
    "ỦY BAN NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 15/QĐ-UBND",
    "QUYẾT ĐỊNH",
    "Về việc phê duyệt kế hoạch chuyển đổi số năm 2026",
)


def a_printed_page(width: int = 1240, height: int = 1754, lines: tuple[str, ...] = LINES) -> Image.Image:
    """White paper with black print over most of it; A4 at 150 dpi unless said otherwise."""
    page = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(ASSETS / "NotoSerif-Regular.ttf"), round(width / 45))
    step = height // 30
    for index in range(26):
        draw.text((width * 0.1, step * (index + 2)), lines[index % len(lines)], font=font, fill=(20, 20, 20))
    return page


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file of that kind."""
    written = io.BytesIO()
    picture.save(written, kind, **options)
    return written.getvalue()


def as_array(picture: Image.Image) -> NDArray[np.uint8]:
    """BGR, as pictures travel between the folders."""
    return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[..., ::-1])


def a_scanned_pdf(pages: int = 1, dpi: int = 150) -> bytes:
    """A PDF whose pages are pictures only, as scanners write them."""
    made = []
    for number in range(pages):
        page = a_printed_page(round(8.27 * dpi), round(11.69 * dpi), lines=(f"Trang {number + 1}", *LINES))
        made.append(PDFAPage(encoded(page, "JPEG", quality=90), page.width, page.height, dpi))
    return write_pdfa(made, part=2, title="Bản quét")


def kept(folder: Path, name: str, data: bytes) -> Path:
    """The bytes as a file of the folder."""
    path = folder / name
    path.write_bytes(data)
    return path
