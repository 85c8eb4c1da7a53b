"""Page rasters and pictures as PDF image objects: bytes kept where a PDF can carry them, compressed where not."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from enum import StrEnum

from pikepdf import Dictionary, Name, Object, Pdf, Stream
from PIL import Image, TiffImagePlugin

# Text edges stay clean at 85; chroma is not subsampled because a seal is thin red strokes on print.
JPEG_QUALITY = 85
_TIFF_BLACK_IS_ZERO = 1


class ImageCompression(StrEnum):
    """How a PNG goes into the file. A JPEG always goes in byte for byte, whatever is asked."""

    JPEG = "jpeg"  # colour and grey as JPEG; pictures of one bit as CCITT group 4, without loss
    LOSSLESS = "lossless"


@dataclass(frozen=True, slots=True)
class PDFImage:
    """An image ready to become a PDF object."""

    data: bytes
    width: int
    height: int
    colour_space: str
    bits: int
    filter_name: str
    parameters: dict[str, int | bool] = field(default_factory=dict)

    def as_object(self, pdf: Pdf) -> Object:
        """The image as an indirect object of that file."""
        stream = Stream(pdf, self.data)
        stream.stream_dict = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=self.width,
            Height=self.height,
            ColorSpace=Name("/" + self.colour_space),
            BitsPerComponent=self.bits,
            Filter=Name("/" + self.filter_name),
        )
        if self.parameters:
            stream.stream_dict.DecodeParms = Dictionary({f"/{name}": value for name, value in self.parameters.items()})
        return pdf.make_indirect(stream)


def image_for_pdf(data: bytes, compression: ImageCompression = ImageCompression.JPEG) -> PDFImage:
    """From PNG or JPEG bytes. Raises ValueError for anything else: callers pass images the system made itself."""
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
        if picture.format == "JPEG" and picture.mode in ("L", "RGB"):
            return _as_it_is(data, picture)
        picture.load()
        if picture.mode == "1":
            return _bitonal(picture)
        flat = _without_alpha(picture)
    if compression is ImageCompression.LOSSLESS:
        return _deflated(flat)
    return _as_jpeg(flat)


def _as_it_is(data: bytes, picture: Image.Image) -> PDFImage:
    return PDFImage(data, picture.width, picture.height, _colour_space(picture), 8, "DCTDecode")


def _without_alpha(picture: Image.Image) -> Image.Image:
    """Grey or RGB of eight bits: PDF/A output here knows no transparency."""
    if picture.mode in ("L", "RGB"):
        return picture
    if "A" in picture.mode or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        white = Image.new("RGB", picture.size, "white")
        white.paste(layered, mask=layered.getchannel("A"))
        return white
    return picture.convert("L" if picture.mode in ("1", "LA") else "RGB")


def _colour_space(picture: Image.Image) -> str:
    return "DeviceGray" if picture.mode == "L" else "DeviceRGB"


def _as_jpeg(picture: Image.Image) -> PDFImage:
    encoded = io.BytesIO()
    picture.save(encoded, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True)
    return PDFImage(encoded.getvalue(), picture.width, picture.height, _colour_space(picture), 8, "DCTDecode")


def _deflated(picture: Image.Image) -> PDFImage:
    return PDFImage(
        zlib.compress(picture.tobytes(), 6), picture.width, picture.height, _colour_space(picture), 8, "FlateDecode"
    )


def _bitonal(picture: Image.Image) -> PDFImage:
    """CCITT group 4, as taken from a TIFF of a single strip."""
    encoded = io.BytesIO()
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[TiffImagePlugin.ROWSPERSTRIP] = picture.height
    picture.save(encoded, "TIFF", compression="group4", tiffinfo=tags)
    content = encoded.getvalue()
    with TiffImagePlugin.TiffImageFile(io.BytesIO(content)) as written:
        offsets, counts = written.tag_v2[TiffImagePlugin.STRIPOFFSETS], written.tag_v2[TiffImagePlugin.STRIPBYTECOUNTS]
        black_is_zero = written.tag_v2[TiffImagePlugin.PHOTOMETRIC_INTERPRETATION] == _TIFF_BLACK_IS_ZERO
    if len(offsets) != 1:
        raise ValueError("the image was written in several strips")
    return PDFImage(
        content[offsets[0] : offsets[0] + counts[0]],
        picture.width,
        picture.height,
        "DeviceGray",
        1,
        "CCITTFaxDecode",
        {"K": -1, "Columns": picture.width, "Rows": picture.height, "BlackIs1": black_is_zero},
    )
