"""Each page image takes its smallest form, and what a lossy one may change is bounded."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw

from models.errors import IntegrityError
from models.pdfa import PDFAPage, write_pdfa
from models.pdfa_fidelity import shows_raster
from models.pdfa_images import JPEG_QUALITY, image_for_pdf

SIZE = (401, 301)  # no multiple of a JPEG block


def printed(mode: str = "L") -> Image.Image:
    """Crisp print on even paper."""
    picture = Image.new("L", SIZE, 255)
    drawn = ImageDraw.Draw(picture)
    drawn.fontmode = "1"
    for top in range(10, 290, 14):
        drawn.text((10, top), "1.250.000 đồng, ngày 05 tháng 11" * 2, fill=0)
    return picture.convert(mode)


def scanned() -> Image.Image:
    """The same print with the grain and tint of a scanner."""
    grain = np.random.default_rng(5).normal(0, 9, (SIZE[1], SIZE[0], 3))
    paper = np.asarray(printed("RGB"), float) * 0.85 + (20, 12, 0) + grain
    return Image.fromarray(paper.clip(0, 255).astype(np.uint8))


def as_file(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, kind, **options)
    return written.getvalue()


def embedded(data: bytes) -> bytes:
    """A PDF whose only page is this picture."""
    return write_pdfa([PDFAPage(data, *SIZE, 100)], part=2, title="")


def is_shown(pdf: bytes, raster: bytes) -> bool:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (picture,) = opened.pages[0].get_images().values()
        return shows_raster(picture, raster)


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_black_and_white_takes_one_bit_however_it_was_stored(mode: str) -> None:
    raster = as_file(printed(mode))

    made = image_for_pdf(raster)

    assert (made.bits, made.colour_space) == (1, "DeviceGray")
    assert len(made.data) < 6_000
    assert is_shown(embedded(raster), raster)


def test_even_colours_are_kept_without_loss() -> None:
    picture = printed("RGB")
    ImageDraw.Draw(picture).ellipse((200, 150, 300, 250), outline=(200, 20, 20), width=4)

    assert image_for_pdf(as_file(picture)).filter_name == "FlateDecode"
    assert is_shown(embedded(as_file(picture)), as_file(picture))


def test_a_scan_becomes_a_jpeg_that_shows_no_other_page() -> None:
    raster = as_file(scanned())

    assert image_for_pdf(raster).filter_name == "DCTDecode"
    assert is_shown(embedded(raster), raster)
    assert not is_shown(embedded(raster), as_file(scanned().transpose(Image.Transpose.FLIP_LEFT_RIGHT)))


def test_a_raster_of_nothing_but_noise_is_written_too() -> None:
    """Its JPEG takes more than a byte a pixel, for which Pillow's optimizer keeps no room."""
    noise = np.random.default_rng(1).integers(0, 255, (*reversed(SIZE), 3), dtype=np.uint8)
    raster = as_file(Image.fromarray(noise))

    assert is_shown(embedded(raster), raster)


def test_grey_that_was_stored_as_colour_becomes_a_grey_jpeg() -> None:
    raster = as_file(scanned().convert("L").convert("RGB"))

    assert image_for_pdf(raster).colour_space == "DeviceGray"
    assert is_shown(embedded(raster), raster)
    assert not is_shown(embedded(raster), as_file(scanned()))


def dotted(picture: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    changed = picture.copy()
    ImageDraw.Draw(changed).rectangle((200, 25, 201, 26), fill=colour)
    return changed


@pytest.mark.parametrize("colour", [(0, 0, 0), (230, 0, 0)], ids=["black", "red"])
def test_not_even_a_dot_may_differ(colour: tuple[int, int, int]) -> None:
    raster = as_file(scanned())

    assert not is_shown(embedded(as_file(dotted(scanned(), colour))), raster)


def test_a_coarser_jpeg_of_the_same_raster_is_not_ours() -> None:
    picture = scanned()
    coarse = as_file(picture, "JPEG", quality=JPEG_QUALITY - 15, subsampling=0)

    assert not is_shown(embedded(coarse), as_file(picture))


def test_a_jpeg_raster_goes_in_and_is_held_to_byte_for_byte() -> None:
    jpeg = as_file(scanned(), "JPEG", quality=60)

    assert is_shown(embedded(jpeg), jpeg)
    assert not is_shown(embedded(jpeg), as_file(scanned(), "JPEG", quality=61))


def test_a_raster_that_cannot_be_decoded_is_no_match() -> None:
    with pytest.raises(IntegrityError):
        is_shown(embedded(as_file(printed())), b"no picture")
