"""Page rasters and pictures as PDF image objects, each in the smallest form that shows what it shows.

* two colours, black and white: CCITT group 4 or Flate, whichever is smaller; without loss;
* everything else: Flate without loss where that is no larger than the JPEG would be (born-digital pages), else JPEG.

What a JPEG may change is bounded, block by block, by its quantization tables: see `models.pdfa_fidelity`.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field

from pikepdf import Dictionary, Name, Object, Pdf, Stream
from PIL import Image, ImageChops, TiffImagePlugin

# Text edges stay clean at 85; chroma is not subsampled because a seal is thin red strokes on print.
JPEG_QUALITY = 85
_TIFF_BLACK_IS_ZERO = 1
# Deflating a photograph takes a second and comes to nothing: a raster stored so much larger than its JPEG is not tried.
_HOPELESS_SHARE = 3


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


def image_for_pdf(data: bytes) -> PDFImage:
    """From PNG or JPEG bytes; a JPEG goes in byte for byte.

    Raises ValueError for anything else: callers pass images the system made itself.
    """
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
        if picture.format == "JPEG" and picture.mode in ("L", "RGB"):
            return _as_it_is(data, picture)
        picture.load()
        flat = _without_needless_colour(_without_alpha(picture))
    if flat.mode == "1":
        return min(_bitonal(flat), _deflated(flat), key=lambda made: len(made.data))
    jpeg = _as_jpeg(flat)
    if len(data) > _HOPELESS_SHARE * len(jpeg.data):
        return jpeg
    deflated = _deflated(flat)
    return deflated if len(deflated.data) <= len(jpeg.data) else jpeg


def _as_it_is(data: bytes, picture: Image.Image) -> PDFImage:
    return PDFImage(data, picture.width, picture.height, _colour_space(picture), 8, "DCTDecode")


def _without_alpha(picture: Image.Image) -> Image.Image:
    """One bit, grey or RGB of eight bits: PDF/A output here knows no transparency."""
    if picture.mode in ("1", "L", "RGB"):
        return picture
    if "A" in picture.mode or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        white = Image.new("RGB", picture.size, "white")
        white.paste(layered, mask=layered.getchannel("A"))
        return white
    return picture.convert("RGB")


def _without_needless_colour(picture: Image.Image) -> Image.Image:
    """Grey where all channels agree everywhere, one bit where only black and white occur. Changes no pixel."""
    if picture.mode == "RGB":
        red, green, blue = picture.split()
        if ImageChops.difference(red, green).getbbox() or ImageChops.difference(red, blue).getbbox():
            return picture
        picture = red
    if picture.mode == "L" and not any(picture.histogram()[1:255]):
        return picture.convert("1", dither=Image.Dither.NONE)
    return picture


def _colour_space(picture: Image.Image) -> str:
    return "DeviceRGB" if picture.mode == "RGB" else "DeviceGray"


def _as_jpeg(picture: Image.Image) -> PDFImage:
    encoded = io.BytesIO()
    try:
        picture.save(encoded, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True)
    except OSError:
        # Noise: for the optimizer Pillow keeps a byte a pixel. The same picture with the usual Huffman tables.
        encoded = io.BytesIO()
        picture.save(encoded, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return PDFImage(encoded.getvalue(), picture.width, picture.height, _colour_space(picture), 8, "DCTDecode")


def _deflated(picture: Image.Image) -> PDFImage:
    bits = 1 if picture.mode == "1" else 8
    data = zlib.compress(picture.tobytes(), 6)
    return PDFImage(data, picture.width, picture.height, _colour_space(picture), bits, "FlateDecode")


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
