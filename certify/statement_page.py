"""The page of the certification statement: agency, statement, the codes to check the copy by, what they are for."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from certify.statement import Statement
from models.pdfa import Align, FrameBlock, ImageBlock, PDFAFont, PDFAPage, TextBlock, text_block_height_mm

# Read back from paper at 150 dpi after blur, noise and rotation only from this size on (SIGNING 4.7). A code of more
# modules grows with them, to 28 mm for the largest: a blur that 0.34 mm do not survive is read a quarter of the time.
QR_SIDE_MM = 25.0
SMALLEST_MODULE_MM = 0.383
_QUIET_MODULES = 8  # both sides together, as the writer of the codes adds them

_PAGE_WIDTH_MM, _MARGIN_MM, _TOP_MM = 210.0, 25.0, 35.0
_TEXT_WIDTH_MM = _PAGE_WIDTH_MM - 2 * _MARGIN_MM

_Block = TextBlock | ImageBlock | FrameBlock


@dataclass(frozen=True, slots=True)
class CopyCodes:
    """How anybody checks the copy: the address and short code to ask at, and signed claims for where no network is."""

    verification_address: str
    code: str
    offline_claims: str | None = None  # the text of a second QR code


def statement_page(statement: Statement, codes: CopyCodes, *, pages: int) -> PDFAPage:
    """Agency, statement and codes on a white page, for a copy of so many pages."""
    blocks: list[_Block] = []
    bold, plain = PDFAFont.SERIF_BOLD, PDFAFont.SERIF
    y = _TOP_MM
    heading, *lines = statement.lines
    for text, font, size, gap in (
        (statement.agency.upper(), bold, 13.0, 8.0),
        (heading.upper(), bold, 15.0, 4.0),
        *((line, plain, 13.0, 1.5) for line in lines[:-2]),
        *((line, bold, 13.0, 1.5) for line in lines[-2:]),
    ):
        block = TextBlock(text, _MARGIN_MM, y, _TEXT_WIDTH_MM, font, size, Align.CENTRE)
        blocks.append(block)
        y += text_block_height_mm(block) + gap
    below = _add_codes(blocks, codes, y + 10.0)
    _add_sentences(blocks, codes, pages, below + 4.0)
    return PDFAPage.empty(overlays=tuple(blocks))


def _add_codes(blocks: list[_Block], codes: CopyCodes, top: float) -> float:
    """The codes in a row, each over its caption. Returns where the row ends."""
    wanted = [("Mã kiểm tra hiệu lực", codes.verification_address)]
    if codes.offline_claims is not None:
        wanted.append(("Mã kiểm tra không cần mạng", codes.offline_claims))
    column = _TEXT_WIDTH_MM / len(wanted)
    bottom = top
    for place, (caption, text) in enumerate(wanted):
        picture, side = qr_code(text)
        left = _MARGIN_MM + place * column
        blocks.append(ImageBlock(picture, left + (column - side) / 2, top, side, side))
        block = TextBlock(caption, left, top + side, column, PDFAFont.SERIF, 9.5, Align.CENTRE)
        blocks.append(block)
        bottom = max(bottom, top + side + text_block_height_mm(block))
    return bottom


def _add_sentences(blocks: list[_Block], codes: CopyCodes, pages: int, top: float) -> None:
    y = top
    for sentence in _sentences(codes, pages):
        block = TextBlock(sentence, _MARGIN_MM, y, _TEXT_WIDTH_MM, PDFAFont.SERIF, 9.5, Align.CENTRE)
        blocks.append(block)
        y += text_block_height_mm(block) + 1.0


def _sentences(codes: CopyCodes, pages: int) -> Sequence[str]:
    return (
        f"Bản sao điện tử gồm {pages} trang, đã đối chiếu từng trang với bản chính dạng giấy.",
        "Kiểm tra bản sao còn hiệu lực hay không tại địa chỉ dưới đây hoặc bằng mã QR:",
        codes.verification_address,
        f"Mã tra cứu: {codes.code}",
        "Hình ảnh con dấu và chữ ký trên trang không thay cho chữ ký số trong tệp.",
    )


def qr_code(text: str) -> tuple[bytes, float]:
    """A PNG of the code (error level M) on white with its quiet zone, and the side in mm to draw it at: its modules
    measure QR_SIDE_MM together, or more where each would be narrower than SMALLEST_MODULE_MM."""
    import zxingcpp
    from PIL import Image

    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = Image.fromarray(barcode.to_image(scale=1)).size[0]
    written = io.BytesIO()
    Image.fromarray(barcode.to_image(scale=10)).save(written, "PNG")
    module_mm = max(QR_SIDE_MM / (modules - _QUIET_MODULES), SMALLEST_MODULE_MM)
    return written.getvalue(), module_mm * modules
