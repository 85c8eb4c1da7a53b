"""Lines that forms have in common, and what is found among them."""

from __future__ import annotations

from classifiers.declarations import DocumentType
from tests.classifiers.made_types import found_values
from tests.classifiers.printed_pages import page

Lines = list[tuple[str, float, float]]


def centred(text: str, top: float, middle: float = 620) -> tuple[str, float, float]:
    return text, middle - 7.5 * len(text), top


NATION = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60)
HOLDER: Lines = [("Họ và tên: LÊ THỊ HOA", 100, 360), ("Ngày sinh: 12/03/1990", 100, 400)]
SIGNED: Lines = [
    centred("Phú Giang, ngày 30 tháng 06 năm 2012", 500, 860),
    centred("HIỆU TRƯỞNG", 545, 860),
    centred("Trần Hữu Phúc", 720, 860),
]
LETTERHEAD: Lines = [
    centred("CÔNG AN TỈNH AN GIANG", 60, 300), centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60, 900),
    centred("CÔNG AN XÃ AN THỊNH", 96, 300), centred("Độc lập - Tự do - Hạnh phúc", 96, 900),
    centred("Số: 3014/XN-CAX", 150, 300),
]  # fmt: skip


def read(document_type: DocumentType, *lines: tuple[str, float, float], title: str = "") -> dict[str, str | None]:
    return found_values(document_type, page(*lines), title=title)
