"""A letter of the office as PDF/A: letterhead, title, paragraphs, who signs. For refusals, slips and decisions.

The layout is that of Decree 30/2020, Appendix I. The same letter gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from certify.printed_table import Block, drawable
from certify.vietnam_time import in_vietnam
from models.pdfa import Align, Attachment, PDFAFont, PDFAPage, TextBlock, text_block_height_mm, write_pdfa

_LEFT_MM, _RIGHT_MM, _TOP_MM, _BOTTOM_MM = 30.0, 20.0, 20.0, 277.0
_TEXT_MM = 210.0 - _LEFT_MM - _RIGHT_MM
_BOLD, _PLAIN, _ITALIC = PDFAFont.SERIF_BOLD, PDFAFont.SERIF, PDFAFont.SERIF_ITALIC


@dataclass(frozen=True, slots=True)
class Letter:
    """What it says. `paragraphs` keep their order; `signature` is the lines above and under the signature."""

    agency_name: str
    parent_name: str
    place: str
    dated: datetime
    title: str
    paragraphs: tuple[str, ...]
    signature: tuple[str, str]
    subtitle: str = ""
    attachments: tuple[Attachment, ...] = ()


def letter_as_pdf(letter: Letter) -> bytes:
    """PDF/A-2u, or PDF/A-3u where a record goes with it."""
    blocks, y = _letterhead(letter)
    pages: list[list[Block]] = [blocks]
    for text, font, align, gap in _body(letter):
        block = TextBlock(drawable(text, font), _LEFT_MM, y, _TEXT_MM, font, 13.0, align)
        height = text_block_height_mm(block)
        if y + height > _BOTTOM_MM:
            pages.append([])
            y = _TOP_MM
            block = TextBlock(block.text, _LEFT_MM, y, _TEXT_MM, font, 13.0, align)
        pages[-1].append(block)
        y += height + gap
    return write_pdfa(
        [PDFAPage.empty(overlays=tuple(on_page)) for on_page in pages],
        part=3 if letter.attachments else 2,
        title=letter.title,
        attachments=letter.attachments,
        created_at=letter.dated,
    )


def _letterhead(letter: Letter) -> tuple[list[Block], float]:
    half = 88.0
    right = 210.0 - 12.0 - half
    local = in_vietnam(letter.dated)
    dated = f"ngày {local.day:02d} tháng {local.month:02d} năm {local.year}"
    lines = (
        (letter.parent_name.upper(), 12.0, _TOP_MM, _PLAIN, 12.0),
        (letter.agency_name.upper(), 12.0, _TOP_MM + 6.0, _BOLD, 12.0),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, _TOP_MM, _BOLD, 12.0),
        ("Độc lập - Tự do - Hạnh phúc", right, _TOP_MM + 6.0, _BOLD, 13.0),
        (f"{letter.place}, {dated}" if letter.place else dated.capitalize(), right, _TOP_MM + 19.0, _ITALIC, 13.0),
    )
    blocks: list[Block] = [
        TextBlock(drawable(text, font), left, top, half, font, size, Align.CENTRE)
        for text, left, top, font, size in lines
        if text
    ]
    return blocks, _TOP_MM + 34.0


def _body(letter: Letter) -> list[tuple[str, PDFAFont, Align, float]]:
    """Text, font, place and the gap after it in millimetres."""
    above, name = letter.signature
    body = [(letter.title.upper(), _BOLD, Align.CENTRE, 2.0)]
    if letter.subtitle:
        body.append((letter.subtitle, _BOLD, Align.CENTRE, 2.0))
    body[-1] = (*body[-1][:3], 6.0)
    body += [(paragraph, _PLAIN, Align.LEFT, 2.5) for paragraph in letter.paragraphs if paragraph]
    body[-1] = (*body[-1][:3], 8.0)
    return [*body, (above.upper(), _BOLD, Align.RIGHT, 22.0), (name, _BOLD, Align.RIGHT, 0.0)]
