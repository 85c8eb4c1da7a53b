"""The PDF/A writer: page images with text under them, blocks drawn on them, files inside.

Both use cases need it and neither may import the other: `digitize` writes archive copies (PDF/A-2u), `certify` writes
certified copies (PDF/A-3u with the record as an associated file). Pages are shown at 1:1, so a page of 2480 pixels at
300 dpi is 210 mm wide. The same arguments give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, Stream, String

from models.pdfa_attachments import Attachment, attach, keep_private
from models.pdfa_fonts import ASSETS, PDFAFont
from models.pdfa_images import image_for_pdf
from models.pdfa_invisible_text import invisible_text
from models.pdfa_metadata import XMPDescription, xmp_packet
from models.pdfa_streams import deflated
from models.pdfa_text import (
    POINTS_PER_MM,
    Align,
    EmbeddedFont,
    TextBlock,
    text_block_height_mm,
    visible_text,
)
from models.values.reading import Line

__all__ = [
    "PAGE_IMAGE",
    "Align",
    "Attachment",
    "FrameBlock",
    "ImageBlock",
    "PDFAFont",
    "PDFAPage",
    "TextBlock",
    "page_image_operators",
    "text_block_height_mm",
    "write_pdfa",
]

# ISO 32000-1 annex C: a page side has 3 to 14,400 units.
_SMALLEST_SIDE, _LARGEST_SIDE = 3.0, 14_400.0


@dataclass(frozen=True, slots=True)
class ImageBlock:
    """A PNG or JPEG drawn in a box, such as a QR code. Transparency becomes white ground."""

    image: bytes
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class FrameBlock:
    """A rectangle: white ground that hides what lies under it, a frame line, or both."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    line_pt: float = 0.5
    white_ground: bool = True


Overlay = TextBlock | ImageBlock | FrameBlock
PAGE_IMAGE = "/Page"  # among a page's resources
_NOTHING_MORE = XMPDescription()


@dataclass(frozen=True, slots=True)
class PDFAPage:
    """One page: its raster (PNG or JPEG; a JPEG goes in byte for byte), the text read from it, what is drawn on it.

    `image` None makes an empty white page of that size for an added statement. Boxes of `lines` are pixels of the
    image. Overlays are drawn in order, over the image. `head_mm` is white paper above the image, for what must not
    cover any of it.
    """

    image: bytes | None
    width_px: int
    height_px: int
    dpi: float
    lines: tuple[Line, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    head_mm: float = 0.0

    def __post_init__(self) -> None:
        for side in (self.width, self.height):
            if not _SMALLEST_SIDE <= side <= _LARGEST_SIDE:
                raise ValueError(f"a PDF page cannot be {side:.0f} points long")

    @classmethod
    def empty(
        cls, *, width_mm: float = 210.0, height_mm: float = 297.0, overlays: tuple[Overlay, ...] = ()
    ) -> PDFAPage:
        """A white page, A4 unless said otherwise."""
        return cls(None, round(width_mm / 25.4 * 300), round(height_mm / 25.4 * 300), 300, overlays=overlays)

    @property
    def width(self) -> float:
        """In points."""
        return self.width_px * 72 / self.dpi

    @property
    def image_height(self) -> float:
        """In points."""
        return self.height_px * 72 / self.dpi

    @property
    def height(self) -> float:
        """In points."""
        return self.image_height + self.head_mm * POINTS_PER_MM


def write_pdfa(
    pages: Iterable[PDFAPage],
    *,
    part: Literal[2, 3],
    title: str,
    language: str = "vi-VN",
    attachments: Sequence[Attachment] = (),
    created_at: datetime | None = None,
    described: XMPDescription = _NOTHING_MORE,
    private: Attachment | None = None,
) -> bytes:
    """A PDF/A-2u or -3u file. Of many pages one raster is in memory at a time where `pages` makes them one by one.
    `private` is kept as data of our own in the catalog (ISO 32000-1, 14.5), where any part may have some and viewers
    show none.

    Raises ValueError for no pages, a page image that is not of the size the page says, or attachments in part 2, which
    allows none; InvalidValueError for a visible letter the fonts lack.
    """
    if attachments and part != 3:
        raise ValueError("only PDF/A-3 may hold other files")
    pdf = Pdf.new()
    fonts = _Fonts(pdf)
    for page in pages:
        _add_page(pdf, page, fonts)
    if not len(pdf.pages):
        raise ValueError("a PDF needs a page")
    fonts.finish()
    pdf.Root.Lang = String(language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(_output_intent(pdf))])
    packet = xmp_packet(part=part, title=title, language=language, created_at=created_at, described=described)
    pdf.Root.Metadata = _metadata(pdf, packet)
    if attachments:
        attach(pdf, attachments)
    if private is not None:
        keep_private(pdf, private)
    written = io.BytesIO()
    # Plain cross-reference table and objects outside object streams: some validators of signatures read no others.
    pdf.save(
        written,
        min_version="1.7",
        object_stream_mode=ObjectStreamMode.disable,
        compress_streams=True,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return written.getvalue()


class _Fonts:
    """The fonts of one file, each embedded once with the letters all pages use."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._embedded: dict[tuple[PDFAFont, bool], EmbeddedFont] = {}

    def get(self, font: PDFAFont, *, drawn: bool = True) -> EmbeddedFont:
        if (font, drawn) not in self._embedded:
            name = f"F{len(self._embedded) + 1}"
            self._embedded[font, drawn] = EmbeddedFont(self._pdf, font, name, drawn=drawn)
        return self._embedded[font, drawn]

    def finish(self) -> None:
        for font in self._embedded.values():
            font.finish()


def _add_page(pdf: Pdf, page: PDFAPage, fonts: _Fonts) -> None:
    pictures: dict[str, Object] = {}
    used: dict[str, Object] = {}
    content = []
    if page.image is not None:
        picture = image_for_pdf(page.image)
        if (picture.width, picture.height) != (page.width_px, page.height_px):
            raise ValueError("the page's image does not have the size the page says")
        pictures[PAGE_IMAGE] = picture.as_object(pdf)
        content.append(page_image_operators(page.width, page.image_height))
    if page.lines:
        font = fonts.get(PDFAFont.SANS, drawn=False)
        text = invisible_text(page.lines, font, page_height=page.image_height, points_per_pixel=72 / page.dpi)
        if text:
            used[f"/{font.resource_name}"] = font.object
            content.append(f"q\n{text}\nQ")
    content += [f"q\n{_draw(pdf, page, overlay, fonts, pictures, used)}\nQ" for overlay in page.overlays]
    resources = Dictionary()
    if pictures:
        resources.XObject = Dictionary(pictures)
    if used:
        resources.Font = Dictionary(used)
    pdf.add_blank_page(page_size=(page.width, page.height))
    added = pdf.pages[-1].obj
    added.Resources = resources
    added.Contents = deflated(pdf, "\n".join(content).encode("ascii"))


def page_image_operators(width: float, height: float) -> str:
    """Content that draws the page's image in that size in points, from the page's lower left corner."""
    return f"q {width:.4f} 0 0 {height:.4f} 0 0 cm {PAGE_IMAGE} Do Q"


def _draw(
    pdf: Pdf,
    page: PDFAPage,
    overlay: Overlay,
    fonts: _Fonts,
    pictures: dict[str, Object],
    used: dict[str, Object],
) -> str:
    if isinstance(overlay, TextBlock):
        font = fonts.get(overlay.font)
        used[f"/{font.resource_name}"] = font.object
        return visible_text(overlay, font, page_height=page.height)
    x, width = overlay.x_mm * POINTS_PER_MM, overlay.width_mm * POINTS_PER_MM
    height = overlay.height_mm * POINTS_PER_MM
    y = page.height - overlay.y_mm * POINTS_PER_MM - height
    if isinstance(overlay, ImageBlock):
        name = f"/Image{len(pictures)}"
        pictures[name] = image_for_pdf(overlay.image).as_object(pdf)
        return f"{width:.4f} 0 0 {height:.4f} {x:.4f} {y:.4f} cm {name} Do"
    paint = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
    operator = paint[overlay.white_ground, overlay.line_pt > 0]
    return f"1 1 1 rg 0 0 0 RG {overlay.line_pt:.4f} w {x:.4f} {y:.4f} {width:.4f} {height:.4f} re {operator}"


def _output_intent(pdf: Pdf) -> Dictionary:
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=deflated(pdf, (ASSETS / "sRGB.icc").read_bytes(), Dictionary(N=3)),
    )


def _metadata(pdf: Pdf, packet: bytes) -> Object:
    """Plain, so that any tool can read it."""
    stream = Stream(pdf, packet)
    stream.stream_dict = Dictionary(Type=Name.Metadata, Subtype=Name.XML)
    return pdf.make_indirect(stream)
