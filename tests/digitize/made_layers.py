"""Born-digital pages whose own text says something else than their picture shows, as a forger would make them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

import pikepdf
import pymupdf
from PIL import Image, ImageDraw, ImageFont

from digitize.limits import IntakeLimits
from digitize.pdf_renderer import PDFDocument
from models.pdfa_fonts import ASSETS
from models.values.reading import PageReading

REGULAR, BOLD = ASSETS / "NotoSerif-Regular.ttf", ASSETS / "NotoSerif-Bold.ttf"
# Points of an A4 page: text, left, baseline, size, bold.
Print = tuple[str, float, float, float, bool]
PAGE: tuple[Print, ...] = (
    ("ỦY BAN NHÂN DÂN", 90, 70, 11, True),
    ("TỈNH QUẢNG NGÃI", 92, 86, 11, True),
    ("Số: 1527/QĐ-UBND", 92, 114, 11, False),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 275, 70, 11, True),
    ("Độc lập - Tự do - Hạnh phúc", 320, 86, 11, True),
    ("Quảng Ngãi, ngày 16 tháng 11 năm 2024", 305, 114, 11, False),
    ("QUYẾT ĐỊNH", 250, 160, 13, True),
    ("Về việc công nhận kết quả bầu cử bổ sung", 185, 180, 12, True),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 110, 225, 12, False),
    ("năm 2015; theo đề nghị của Giám đốc Sở Nội vụ tại tờ trình,", 85, 245, 12, False),
    ("Điều 1. Công nhận kết quả bầu cử bổ sung chức vụ Phó Chủ tịch", 110, 275, 12, False),
    ("Ủy ban nhân dân huyện Trà Bồng nhiệm kỳ mới, thuộc địa bàn tỉnh", 85, 295, 12, False),
    ("kể từ ngày ký ban hành. Các cơ quan có liên quan thi hành.", 85, 315, 12, False),
    ("CHỦ TỊCH", 380, 370, 12, True),
    ("Phùng Hòa Bình", 365, 450, 12, True),
)
Draw = Callable[[Any, Print, str], None]


def a_born_digital_pdf(told: Mapping[str, str] | None = None, draw_lie: Draw | None = None) -> bytes:
    """`told` says which text the file tells instead of a line; `draw_lie(page, line, told)` puts it there."""
    document = pymupdf.open()
    page = document.new_page()
    for line in PAGE:
        other = (told or {}).get(line[0])
        if other is not None and draw_lie is not None:
            draw_lie(page, line, other)
        else:
            _write(page, line, line[0])
    return bytes(document.tobytes(deflate=True))


def a_perfect_reading() -> PageReading:
    """The honest page as a reader without a fault would read it."""
    page = PDFDocument(a_born_digital_pdf()).render(1, IntakeLimits())
    return PageReading(page.width, page.height, page.text_layer.lines, reader="echo/1")


def cover(page: Any, line: Print, told: str) -> None:
    """What is told is printed, covered with white, and a picture of what is shown is laid over it."""
    _write(page, line, told)
    place = _place(line)
    page.draw_rect(place, color=(1, 1, 1), fill=(1, 1, 1))
    page.insert_image(place, stream=_picture(line, place))


def cover_with_a_blur(page: Any, line: Print, told: str) -> None:
    """As `cover`, with a picture so poor that a reader has to guess at marks."""
    _write(page, line, told)
    place = _place(line)
    page.draw_rect(place, color=(1, 1, 1), fill=(1, 1, 1))
    page.insert_image(place, stream=_picture(line, place, scale=1))


def write_invisibly(page: Any, line: Print, told: str) -> None:
    """A picture of what is shown, and what is told as a scanner lays its text: in no colour at all."""
    place = _place(line)
    page.insert_image(place, stream=_picture(line, place))
    _write(page, line, told, render_mode=3)


def write_in_white(page: Any, line: Print, told: str) -> None:
    """What is told in white at the page's foot, where nobody sees it; a picture of what is shown in its place."""
    place = _place(line)
    page.insert_image(place, stream=_picture(line, place))
    _write(page, (told, line[1], 800, line[3], line[4]), told, color=(1, 1, 1))


def write_off_the_page(page: Any, line: Print, told: str) -> None:
    """What is told beyond the edge of the paper; a picture of what is shown in its place."""
    place = _place(line)
    page.insert_image(place, stream=_picture(line, place))
    _write(page, (told, line[1], 2000, line[3], line[4]), told)


def with_letters_renamed(pdf: bytes, shown: str, told: str) -> bytes:
    """The same print, whose typefaces say that the letter drawn for `shown` means `told`."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for font in file.objects:
            if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
                table = bytes(font.ToUnicode.read_bytes()).decode("ascii")
                font.ToUnicode.write(_renamed(table, ord(shown), ord(told)).encode("ascii"))
        file.save(written)
    return written.getvalue()


def _renamed(table: str, shown: int, told: int) -> str:
    """A table of glyphs to letters with one letter renamed: each range that has it, in three parts."""
    rows = []
    for row in table.split("\n"):
        found = re.fullmatch(r"<(\w+)> <(\w+)> <(\w+)>", row.strip())
        first, last, letter = (int(part, 16) for part in found.groups()) if found else (0, -1, 0)
        at = first + shown - letter
        if not first <= at <= last:
            rows.append(row)
            continue
        parts = [(first, at - 1, letter), (at, at, told), (at + 1, last, shown + 1)]
        rows += [f"<{start:04x}> <{end:04x}> <{code:04x}>" for start, end, code in parts if start <= end]
    return "\n".join(rows)


def _write(page: Any, line: Print, text: str, **how: Any) -> None:
    _, left, base, size, bold = line
    face = ("bold", str(BOLD)) if bold else ("plain", str(REGULAR))
    page.insert_text((left, base), text, fontsize=size, fontname=face[0], fontfile=face[1], **how)


def _place(line: Print) -> Any:
    text, left, base, size, bold = line
    width = pymupdf.Font(fontfile=str(BOLD if bold else REGULAR)).text_length(text, size)
    return pymupdf.Rect(left, base - 1.1 * size, left + width, base + 0.35 * size)


def _picture(line: Print, place: Any, scale: int = 4) -> bytes:
    text, _, _, size, bold = line
    picture = Image.new("RGB", (round(place.width * scale), round(place.height * scale)), "white")
    face = ImageFont.truetype(str(BOLD if bold else REGULAR), round(size * scale))
    ImageDraw.Draw(picture).text((0, round(1.1 * size * scale)), text, "black", face, anchor="ls")
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
