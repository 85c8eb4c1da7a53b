"""A letter of the office as PDF/A: letterhead, title, paragraphs, who signs. For refusals, slips and decisions.

The layout is that of Decree 30/2020, Appendix I. The same letter gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from certify.printed_table import Block, drawable
from certify.vietnam_time import in_vietnam
from models.entities import Agency
from models.pdfa import Align, Attachment, PDFAFont, PDFAPage, TextBlock, text_block_height_mm, write_pdfa

_LEFT_MM, _RIGHT_MM, _TOP_MM, _BOTTOM_MM = 30.0, 20.0, 20.0, 277.0
_TEXT_MM = 210.0 - _LEFT_MM - _RIGHT_MM
_SIGNATURE_LEFT_MM, _SIGNATURE_MM = 110.0, 80.0
_BOLD, _PLAIN, _ITALIC = PDFAFont.SERIF_BOLD, PDFAFont.SERIF, PDFAFont.SERIF_ITALIC


@dataclass(frozen=True, slots=True)
class Letter:
    """What it says. `paragraphs` keep their order; `signature` is the lines above and under the signature,
    `left_signature` those of somebody who signs beside it."""

    agency_name: str
    parent_name: str
    place: str
    dated: datetime
    title: str
    paragraphs: tuple[str, ...]
    signature: tuple[str, str]
    subtitle: str = ""
    left_signature: tuple[str, str] = ("", "")
    attachments: tuple[Attachment, ...] = ()

    @classmethod
    def of_agency(
        cls,
        agency: Agency,
        dated: datetime,
        *,
        title: str,
        subtitle: str,
        paragraphs: tuple[str, ...],
        signature: tuple[str, str],
        left_signature: tuple[str, str] = ("", ""),
    ) -> Letter:
        """Under the letterhead of an office."""
        return cls(
            agency_name=agency.name,
            parent_name=agency.parent_name,
            place=agency.place,
            dated=dated,
            title=title,
            subtitle=subtitle,
            paragraphs=paragraphs,
            signature=signature,
            left_signature=left_signature,
        )


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of the body and where it stands."""

    text: str
    font: PDFAFont
    align: Align
    gap_mm: float
    left_mm: float = _LEFT_MM
    width_mm: float = _TEXT_MM
    has_one_beside: bool = False

    def at(self, y_mm: float) -> TextBlock:
        return TextBlock(drawable(self.text, self.font), self.left_mm, y_mm, self.width_mm, self.font, 13.0, self.align)


def letter_as_pdf(letter: Letter) -> bytes:
    """PDF/A-2u, or PDF/A-3u where a record goes with it."""
    blocks, y = _letterhead(letter)
    pages: list[list[Block]] = [blocks]
    for piece in _body(letter):
        height = text_block_height_mm(piece.at(y))
        if y + height > _BOTTOM_MM:
            pages.append([])
            y = _TOP_MM
        pages[-1].append(piece.at(y))
        if not piece.has_one_beside:
            y += height + piece.gap_mm
    return write_pdfa(
        [PDFAPage.empty(overlays=tuple(on_page)) for on_page in pages],
        part=3 if letter.attachments else 2,
        title=letter.title,
        attachments=letter.attachments,
        created_at=letter.dated,
    )


def _letterhead(letter: Letter) -> tuple[list[Block], float]:
    """Both columns of the head, each line under what the one before really takes, and where the body may begin."""
    local = in_vietnam(letter.dated)
    dated = f"ngày {local.day:02d} tháng {local.month:02d} năm {local.year}"
    place = f"{letter.place}, {dated}" if letter.place else dated.capitalize()
    left, left_ends = _stacked(
        ((letter.parent_name.upper(), _PLAIN, 1.0), (letter.agency_name.upper(), _BOLD, 1.0)), 8.0, 88.0
    )
    right, right_ends = _stacked(
        (
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _BOLD, 1.0),
            ("Độc lập - Tự do - Hạnh phúc", _BOLD, 6.0),
            (place, _ITALIC, 1.0),
        ),
        100.0,
        102.0,
    )
    return [*left, *right], max(left_ends, right_ends) + 10.0


def _stacked(
    lines: Sequence[tuple[str, PDFAFont, float]], left_mm: float, width_mm: float
) -> tuple[list[Block], float]:
    """Text, font and the gap after it, one under the other."""
    blocks: list[Block] = []
    y = _TOP_MM
    for text, font, gap in lines:
        if text:
            block = TextBlock(drawable(text, font), left_mm, y, width_mm, font, 11.0, Align.CENTRE)
            blocks.append(block)
            y += text_block_height_mm(block) + gap
    return blocks, y


def _body(letter: Letter) -> list[_Piece]:
    (above, name), (left_above, left_name) = letter.signature, letter.left_signature
    paragraphs = [_Piece(text, _PLAIN, Align.LEFT, 2.5) for text in letter.paragraphs if text]
    return [
        _Piece(letter.title.upper(), _BOLD, Align.CENTRE, 2.0 if letter.subtitle else 6.0),
        *([_Piece(letter.subtitle, _BOLD, Align.CENTRE, 6.0)] if letter.subtitle else []),
        *paragraphs[:-1],
        *(replace(last, gap_mm=8.0) for last in paragraphs[-1:]),
        *_beside(left_above.upper()),
        _Piece(above.upper(), _BOLD, Align.CENTRE, 22.0, _SIGNATURE_LEFT_MM, _SIGNATURE_MM),
        *_beside(left_name),
        _Piece(name, _BOLD, Align.CENTRE, 0.0, _SIGNATURE_LEFT_MM, _SIGNATURE_MM),
    ]


def _beside(text: str) -> list[_Piece]:
    """Left of the piece that follows, at its height."""
    return [_Piece(text, _BOLD, Align.CENTRE, 0.0, _LEFT_MM, _SIGNATURE_MM - 5.0, has_one_beside=True)] if text else []
