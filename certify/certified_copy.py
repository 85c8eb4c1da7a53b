"""The certified copy before it is signed: the frozen rasters, the statement, the QR code, the record inside.

A page is shown as it was frozen: its raster goes in without loss, or as a JPEG that differs from it by no more than its
quantization can (`models.pdfa_fidelity`); invisible text lies over it, and nothing is drawn on it but the small line at
the top right of the first page. The statement stands on a page of its own or, where the agency's template says so, in
the blank part of the last one.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

import pikepdf

from certify.blank_paper import blank_room, is_blank_to
from certify.canonical import canonical_json
from certify.copy_template import CopyTemplate, StatementPlace, national_template
from certify.statement import Statement
from certify.statement_page import CopyCodes, StatementBlock, statement_block, statement_page
from models.document_metadata import DocumentMetadata
from models.errors import IntegrityError
from models.pdfa import (
    PAGE_IMAGE,
    Align,
    Attachment,
    ImageBlock,
    PDFAFont,
    PDFAPage,
    TextBlock,
    page_image_operators,
    text_block_height_mm,
    write_pdfa,
)
from models.pdfa_fidelity import shows_raster
from models.pdfa_metadata import XMPProperty
from models.values.reading import Line

RECORD_NAME = "record.json"
RECORD_SCHEMA = "saoy.record/1"

_MM_PER_INCH = 25.4

_LEAST_MARGIN_MM = 10.0
_TOP_LINE_MM, _UNDER_TOP_LINE_MM = 3.0, 1.0
_ROUNDING = 0.01  # of lengths in points, as the file writes them
_TALLEST_HEAD = 40 * 72 / _MM_PER_INCH


@dataclass(frozen=True, slots=True)
class FrozenPage:
    """One page as the clerk saw it: the raster's bytes, its size, and the lines read on it for searching."""

    raster: bytes
    width: int
    height: int
    dpi: int
    lines: tuple[Line, ...] = ()

    @property
    def width_mm(self) -> float:
        """On paper."""
        return self.width / self.dpi * _MM_PER_INCH


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """Everything the file is made of."""

    pages: Sequence[FrozenPage]
    statement: Statement
    title: str
    verification_address: str
    code: str
    record: Mapping[str, Any]
    offline_claims: str | None = None  # printed as a second code, to check the copy by without a network
    metadata: DocumentMetadata = field(default_factory=DocumentMetadata)
    template: CopyTemplate = field(default_factory=national_template)


@dataclass(frozen=True, slots=True)
class UnsignedCopy:
    """The PDF/A-3u file and the digest of the record in it."""

    pdf: bytes
    record_sha256: str


def build_certified_copy(plan: CopyPlan) -> UnsignedCopy:
    """The file that the officer signs. The same plan gives the same bytes."""
    record = canonical_json(plan.record)
    inside = Attachment(
        name=RECORD_NAME,
        data=record,
        mime_type="application/json",
        description="Bản ghi dữ liệu đã đối chiếu",
        modified_at=plan.statement.certified_at,
    )
    part = plan.template.pdfa_part
    pdf = write_pdfa(
        _pages(plan),
        part=part,
        title=plan.title or "Bản sao điện tử được chứng thực",
        attachments=[inside] if part == 3 else (),
        private=None if part == 3 else inside,
        created_at=plan.statement.certified_at,
        described=plan.metadata.as_xmp(*_certification(plan)),
    )
    return UnsignedCopy(pdf, sha256(record).hexdigest())


def _pages(plan: CopyPlan) -> list[PDFAPage]:
    """The copied pages, the top line on the first, and the statement where the agency wants it."""
    codes = CopyCodes(plan.verification_address, plan.code, plan.offline_claims)
    block = statement_block(plan.template, plan.statement, codes, pages=len(plan.pages))
    pages = [_copied_page(page) for page in plan.pages]
    top_line = plan.template.top_line_of(plan.statement)
    if top_line:
        pages[0] = _with_top_line(pages[0], plan.pages[0], top_line, plan.template.top_line_pt)
    room = _room_on(plan.pages[-1], block) if plan.template.statement_place is StatementPlace.LAST_PAGE else None
    if room is None:
        return [*pages, statement_page(block)]
    pages[-1] = _with(pages[-1], *block.at(*room))
    return pages


def _room_on(page: FrozenPage, block: StatementBlock) -> tuple[float, float] | None:
    left = (page.width_mm - block.width_mm) / 2
    top = blank_room(page.raster, page.dpi, block.height_mm) if left >= _LEAST_MARGIN_MM else None
    return (left, top) if top is not None else None


def _certification(plan: CopyPlan) -> tuple[XMPProperty, ...]:
    """What the statement page says, for machines that index files."""
    return (
        XMPProperty("CertifyingOrganName", plan.statement.agency, "Cơ quan chứng thực"),
        XMPProperty("CertificationNumber", plan.statement.number, "Số chứng thực"),
        XMPProperty("CertificationBook", plan.statement.book, "Quyển số chứng thực"),
        XMPProperty("VerificationCode", plan.code, "Mã tra cứu bản sao"),
        XMPProperty("VerificationAddress", plan.verification_address, "Địa chỉ kiểm tra hiệu lực"),
    )


def record_of(
    *,
    token: str,
    verification_address: str,
    certified_at: datetime,
    register: Mapping[str, Any],
    manifest: Mapping[str, Any],
    freeze_digest: str,
    fields: Mapping[str, Any],
) -> dict[str, Any]:
    """`saoy.record/1`: what was verified, for machines."""
    return {
        "schema": RECORD_SCHEMA,
        "token": token,
        "verification_address": verification_address,
        "issued_at": certified_at.isoformat(),
        "register": dict(register),
        "document_type": manifest["document_type"],
        "title": manifest["title"],
        "fields": dict(fields),
        "pages": [
            {
                "number": page["number"],
                "capture_id": page["capture_id"],
                "original_sha256": page["original_sha256"],
                "clean_sha256": page["clean_sha256"],
            }
            for page in manifest["pages"]
        ],
        "freeze_digest": freeze_digest,
    }


def require_frozen_rasters(pdf: bytes, pages: Sequence[FrozenPage]) -> None:
    """Raises IntegrityError unless each copied page shows its frozen raster, whole and upright, and no other picture
    but the codes of a statement on the last one.

    Pixel by pixel where the picture is kept without loss, else block by block within what our JPEG can change.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        if len(opened.pages) - len(pages) not in (0, 1):
            raise IntegrityError(code="copy_differs_from_freeze", detail="the number of pages differs")
        for number, page in enumerate(pages, 1):
            copied = opened.pages[number - 1]
            pictures = copied.get_images()
            # The codes of the statement are pictures too.
            has_statement = number == len(opened.pages)
            is_alone = has_statement or len(pictures) == 1
            is_whole = _fills(copied, page, may_have_head=number == 1)
            if not is_alone or not is_whole or not shows_raster(pictures[PAGE_IMAGE], page.raster):
                raise IntegrityError(code="copy_differs_from_freeze", detail=f"page {number}")


def _fills(page: pikepdf.Page, frozen: FrozenPage, *, may_have_head: bool) -> bool:
    """Whether the page begins with its picture, drawn whole and in its size, and nothing turns or crops it. Above it
    there may be a strip of paper for the top line."""
    left, bottom, right, top = (float(side) for side in page.mediabox)
    width, height = (side * 72 / frozen.dpi for side in (frozen.width, frozen.height))
    drawn = page_image_operators(width, height).encode("ascii")
    head = top - height
    is_whole = (left, bottom) == (0, 0) and abs(right - width) < _ROUNDING and head > -_ROUNDING
    is_as_high = head < (_TALLEST_HEAD if may_have_head else _ROUNDING)
    is_plain = not {"/CropBox", "/Rotate", "/UserUnit"} & set(page.obj.keys())
    return is_whole and is_as_high and is_plain and page.obj.Contents.read_bytes().startswith(drawn)


def _copied_page(page: FrozenPage) -> PDFAPage:
    return PDFAPage(page.raster, page.width, page.height, page.dpi, lines=page.lines)


def _with(page: PDFAPage, *overlays: TextBlock | ImageBlock) -> PDFAPage:
    return replace(page, overlays=(*page.overlays, *overlays))


def _with_top_line(page: PDFAPage, frozen: FrozenPage, text: str, size_pt: float) -> PDFAPage:
    """At the top right of the first page (Decree 30/2020 and CV 7197 for digitised copies), on its blank margin; where
    that is printed on, as on a card, on a strip of paper above it."""
    margin = min(8.0, frozen.width_mm / 20)
    line = TextBlock(text, margin, _TOP_LINE_MM, frozen.width_mm - 2 * margin, PDFAFont.SERIF, size_pt, Align.RIGHT)
    below = _TOP_LINE_MM + text_block_height_mm(line) + _UNDER_TOP_LINE_MM
    head_mm = 0.0 if is_blank_to(frozen.raster, frozen.dpi, below) else below
    return _with(replace(page, head_mm=head_mm), line)
