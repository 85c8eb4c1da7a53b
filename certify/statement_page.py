"""The certification statement as it is drawn: the agency's lines, the codes to check the copy by, what they are for."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

from certify.copy_template import CopyTemplate
from certify.statement import Statement
from models.pdfa import Align, ImageBlock, PDFAFont, PDFAPage, TextBlock, text_block_height_mm

# Read back from paper at 150 dpi after blur, noise and rotation only from this size on (SIGNING 4.7). A code of more
# modules grows with them, to 28 mm for the largest: a blur that 0.34 mm do not survive is read a quarter of the time.
QR_SIDE_MM = 25.0
SMALLEST_MODULE_MM = 0.383
_QUIET_MODULES = 8  # both sides together, as the writer of the codes adds them

MARGIN_MM = 25.0
_PAGE_WIDTH_MM, _TOP_MM = 210.0, 35.0
_ABOVE_CODES_MM, _BELOW_CODES_MM, _BETWEEN_NOTES_MM = 8.0, 4.0, 1.0

_Block = TextBlock | ImageBlock


@dataclass(frozen=True, slots=True)
class CopyCodes:
    """How anybody checks the copy: the address and short code to ask at, and signed claims for where no network is."""

    verification_address: str
    code: str
    offline_claims: str | None = None  # the text of a second QR code


@dataclass(frozen=True, slots=True)
class StatementBlock:
    """The drawn statement: `blocks` from its own upper left corner at (0, 0), and how much room they take."""

    blocks: tuple[_Block, ...]
    width_mm: float
    height_mm: float

    def at(self, x_mm: float, y_mm: float) -> tuple[_Block, ...]:
        """The blocks with that corner elsewhere."""
        return tuple(replace(block, x_mm=block.x_mm + x_mm, y_mm=block.y_mm + y_mm) for block in self.blocks)


def statement_page(block: StatementBlock) -> PDFAPage:
    """A white page with the statement."""
    return PDFAPage.empty(overlays=block.at((_PAGE_WIDTH_MM - block.width_mm) / 2, _TOP_MM))


def statement_block(
    template: CopyTemplate,
    statement: Statement,
    codes: CopyCodes,
    *,
    pages: int,
    width_mm: float = _PAGE_WIDTH_MM - 2 * MARGIN_MM,
) -> StatementBlock:
    """The statement of a copy of so many pages, in that width."""
    column = _Column(width_mm)
    for line, text in template.statement_lines(statement):
        font = PDFAFont.SERIF_BOLD if line.bold else PDFAFont.SERIF
        column.add_text(text, font, line.pt, line.below_mm, template.colour)
    column.y += _ABOVE_CODES_MM
    column.add_codes(codes)
    column.y += _BELOW_CODES_MM
    for note in template.note_lines(pages=pages, address=codes.verification_address, code=codes.code):
        column.add_text(note, PDFAFont.SERIF, template.notes_pt, _BETWEEN_NOTES_MM)
    return StatementBlock(tuple(column.blocks), width_mm, column.y)


class _Column:
    """Blocks one under the other, centred."""

    def __init__(self, width_mm: float) -> None:
        self.blocks: list[_Block] = []
        self.y = 0.0
        self._width = width_mm

    def add_text(
        self,
        text: str,
        font: PDFAFont,
        size_pt: float,
        below_mm: float,
        colour: tuple[float, float, float] = (0.0, 0.0, 0.0),
    ) -> None:
        block = TextBlock(text, 0.0, self.y, self._width, font, size_pt, Align.CENTRE, colour=colour)
        self.blocks.append(block)
        self.y += text_block_height_mm(block) + below_mm

    def add_codes(self, codes: CopyCodes) -> None:
        """In a row, each over its caption."""
        wanted = [("Mã kiểm tra hiệu lực", codes.verification_address)]
        if codes.offline_claims is not None:
            wanted.append(("Mã kiểm tra không cần mạng", codes.offline_claims))
        share = self._width / len(wanted)
        top = self.y
        for place, (caption, text) in enumerate(wanted):
            picture, side = qr_code(text)
            left = place * share
            self.blocks.append(ImageBlock(picture, left + (share - side) / 2, top, side, side))
            block = TextBlock(caption, left, top + side, share, PDFAFont.SERIF, 9.5, Align.CENTRE)
            self.blocks.append(block)
            self.y = max(self.y, top + side + text_block_height_mm(block))


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
