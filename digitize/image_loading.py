"""Image files to upright RGB pixels. Runs in the disposable child only: this is where hostile bytes meet decoders."""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digitize.file_types import FileKind
from digitize.image_containers import Container, check_container, check_size
from digitize.images import opencv
from digitize.limits import IntakeLimits
from digitize.tiff_pages import TIFFPage, list_tiff_pages
from models.refusals import refused

if TYPE_CHECKING:
    from PIL.Image import Image

_PILLOW_FORMATS = {FileKind.JPEG: "JPEG", FileKind.PNG: "PNG", FileKind.TIFF: "TIFF", FileKind.WEBP: "WEBP"}
_ORIENTATION_TAG = 0x0112
# Some cameras leave a few bytes of padding before the end marker.
_HARMLESS_PADDING_BYTES = 8
_EXTRANEOUS = re.compile(r"(\d+) extraneous bytes before marker 0x(d9|da)")


@dataclass(frozen=True, slots=True)
class LoadedImage:
    """One picture, upright, RGB without alpha; `dpi` None where the file does not say it."""

    picture: Image
    dpi: float | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image file whose container was checked."""

    data: bytes
    kind: FileKind
    container: Container | None
    pages: tuple[TIFFPage, ...]

    @property
    def page_count(self) -> int:
        return len(self.pages) or 1


def open_image_file(path: Path, kind: FileKind, limits: IntakeLimits) -> ImageFile:
    """Checks that the file is whole. Raises RefusedFileError."""
    data = path.read_bytes()
    if kind is FileKind.TIFF:
        return ImageFile(data, kind, None, list_tiff_pages(data, limits))
    container = check_container(data, kind, limits)
    return ImageFile(data, kind, container, ())


def load_page(file: ImageFile, page_number: int, limits: IntakeLimits) -> LoadedImage:
    """Decode one page completely. Raises RefusedFileError; a decoder's own errors never get out."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = limits.pixels_of_an_image
    try:
        with _open(file) as picture:
            if file.pages:
                picture.seek(file.pages[page_number - 1].frame)
            check_size(picture.width, picture.height, limits)
            picture.load()
            return _upright_rgb(picture, file, page_number)
    except Image.DecompressionBombError as error:
        raise refused("decompression_bomb") from error
    except UnidentifiedImageError as error:
        raise refused("image_corrupt") from error
    except (OSError, ValueError, TypeError, SyntaxError, EOFError, KeyError, IndexError, ArithmeticError) as error:
        # Pillow meets hostile files with all of these (measured); each means that the file is not sound.
        raise refused(_code_of(error), detail=type(error).__name__) from error


def check_jpeg_scan(data: bytes) -> tuple[str, ...]:
    """Warnings of libjpeg for a JPEG whose container is whole. Raises RefusedFileError when part of the picture was
    made up by the decoder. Only OpenCV lets libjpeg's complaints out, to the standard error of the process."""
    cv2 = opencv()
    import numpy as np

    with _captured_standard_error() as complaints:
        decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE | cv2.IMREAD_IGNORE_ORIENTATION)
    said = complaints()
    if "premature end" in said:
        raise refused("image_truncated", detail="libjpeg: premature end of data")
    if "Huffman" in said or "found marker" in said:
        raise refused("image_corrupt", detail="libjpeg: damaged scan data")
    skipped = sum(int(count) for count, _ in _EXTRANEOUS.findall(said))
    if skipped > _HARMLESS_PADDING_BYTES:
        raise refused("image_corrupt", detail=f"libjpeg: {skipped} bytes skipped")
    return ("repaired",) if skipped and decoded is not None else ()


@contextlib.contextmanager
def _captured_standard_error() -> Iterator[_Complaints]:
    with tempfile.TemporaryFile() as sink:
        before = os.dup(2)
        os.dup2(sink.fileno(), 2)
        complaints = _Complaints()
        try:
            yield complaints
        finally:
            os.dup2(before, 2)
            os.close(before)
            sink.seek(0)
            complaints.text = sink.read().decode("utf-8", "replace")


class _Complaints:
    """What was written to standard error; to be called after the capture."""

    text = ""

    def __call__(self) -> str:
        return self.text


def _open(file: ImageFile) -> Image:
    from PIL import Image

    if file.kind is FileKind.HEIC:
        import pillow_heif

        pillow_heif.options.DECODE_THREADS = 1
        pillow_heif.register_heif_opener(thumbnails=False)
        return Image.open(io.BytesIO(file.data), formats=("HEIF",))
    return Image.open(io.BytesIO(file.data), formats=(_PILLOW_FORMATS[file.kind],))


def _code_of(error: Exception) -> str:
    said = str(error).lower()
    if "decompressed data too large" in said or "memory" in said:
        return "decompression_bomb"
    return "image_truncated" if "truncated" in said or isinstance(error, EOFError) else "image_corrupt"


def _upright_rgb(picture: Image, file: ImageFile, page_number: int) -> LoadedImage:
    warnings: list[str] = []
    dpi = _dpi_of(picture)
    if file.kind is FileKind.HEIC and getattr(picture, "n_frames", 1) > 1:
        warnings.append("multiframe_first_only")
    turned = _turned(picture, warnings)
    bits = file.pages[page_number - 1].bits if file.pages else file.container.bits if file.container else 8
    if bits > 8 or turned.mode not in ("1", "L", "P", "RGB", "RGBA", "LA", "PA"):
        warnings.append("color_converted")
    if "exif" in picture.info or "comment" in picture.info or "xmp" in picture.info:
        warnings.append("metadata_stripped")
    return LoadedImage(_as_rgb(turned, warnings), dpi, tuple(warnings))


def _turned(picture: Image, warnings: list[str]) -> Image:
    from PIL import ImageOps

    try:
        orientation = picture.getexif().get(_ORIENTATION_TAG, 1)
    except (SyntaxError, ValueError, TypeError, OSError, KeyError, IndexError, ArithmeticError):
        return picture  # damaged EXIF beside sound pixels: the picture is taken as it lies
    if orientation not in range(2, 9):
        return picture
    warnings.append("orientation_applied")
    return ImageOps.exif_transpose(picture)


def _as_rgb(picture: Image, warnings: list[str]) -> Image:
    from PIL import Image

    if picture.mode in ("1", "L", "RGB"):
        return picture
    if picture.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        if layered.getchannel("A").getextrema() == (255, 255):
            return layered.convert("RGB")
        warnings.append("alpha_flattened")
        white = Image.new("RGB", picture.size, "white")
        white.paste(layered, mask=layered.getchannel("A"))
        return white
    if picture.mode.startswith("I") or picture.mode == "F":
        return _sixteen_bits_to_eight(picture)
    if picture.mode in ("CMYK", "LAB"):
        return _through_profile(picture)
    return picture.convert("RGB")


def _sixteen_bits_to_eight(picture: Image) -> Image:
    """`convert` clips instead of scaling."""
    import numpy as np
    from PIL import Image

    values = np.asarray(picture, dtype=np.float64)
    top = 65535.0 if values.max(initial=0) > 255 else 255.0
    return Image.fromarray((values.clip(0, top) / top * 255).round().astype(np.uint8), "L")


def _through_profile(picture: Image) -> Image:
    """By the file's own colour profile where it has a sound one, else by the plain formula."""
    from PIL import ImageCms

    try:
        if picture.mode == "LAB":
            source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        else:
            source = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
        converted = ImageCms.profileToProfile(
            picture, source, ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")), outputMode="RGB"
        )
    except (KeyError, OSError, ImageCms.PyCMSError):
        return picture.convert("RGB") if picture.mode == "CMYK" else picture.getchannel("L")
    return converted if converted is not None else picture.convert("RGB")


def _dpi_of(picture: Image) -> float | None:
    """Only a scanner's resolution is believed: cameras write 72 or 96 whatever they took."""
    given = picture.info.get("dpi")
    try:
        across = float(given[0]) if given else 0.0
    except (TypeError, ValueError, ZeroDivisionError, IndexError):
        return None
    return across if 100 <= across <= 1200 else None
