"""What happens to a page before it is read: each kind of damage by itself, drawn from a clean sheet.

The strengths are fixed, so that a figure for a kind means the same in every run; chance only decides places and
directions. The worst of them a clerk can still read.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from enum import StrEnum
from random import Random
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from digitize.specimens import ink
from digitize.specimens.bending import Bend, bent
from digitize.specimens.capture import Capture, capture, grain, resize, through_jpeg
from digitize.specimens.faults import X_HEIGHT_OF_SIZE
from digitize.specimens.sheet import DRAWING_DPI, Sheet

Picture: TypeAlias = Image.Image
Pixels: TypeAlias = NDArray[np.float32]

_SKEW_DEGREES = 3.0
_BLUR_MM = 0.22  # the spread of a point; a stroke of 13-point print is 0.4 mm wide
_JPEG_QUALITY = 40
_BLEED_SHARE, _BLEED_BLUR_PIXELS = 0.35, 1.6
_PIN_PITCH = 2  # pixels of the sheet from pin to pin: 100 dots an inch, a printer with 9 pins in two passes
_SEALS = 3
_WAVES = 26
# Lines rise and fall by two x-heights of 13-point print over the page: they can still be followed by eye.
_BEND_PIXELS = 2 * X_HEIGHT_OF_SIZE * 13 / 72 * DRAWING_DPI


class Damage(StrEnum):
    """The value is part of file names."""

    NONE = "clean"
    SKEW = "skew"
    BLUR = "blur"
    DPI_100 = "dpi100"
    DPI_70 = "dpi70"
    JPEG = "jpeg40"
    PHOTO = "photo"
    GLARE = "glare"
    BLEED_THROUGH = "bleed_through"
    FAX = "fax"
    SEAL = "seal"
    GUILLOCHE = "guilloche"
    DOT_MATRIX = "dot_matrix"
    CURLED = "curled"
    FOLDED = "folded"


NAMES: Final[dict[Damage, str]] = {
    Damage.NONE: "Bản sạch, 200 dpi",
    Damage.SKEW: "Lệch 3 độ",
    Damage.BLUR: "Mờ nét",
    Damage.DPI_100: "100 dpi",
    Damage.DPI_70: "70 dpi",
    Damage.JPEG: "Nén JPEG 40",
    Damage.PHOTO: "Chụp trên bàn, có bóng",
    Damage.GLARE: "Lóa đèn",
    Damage.BLEED_THROUGH: "Thấm chữ mặt sau",
    Damage.FAX: "Fax 1 bit",
    Damage.SEAL: "Dấu đỏ đè chữ",
    Damage.GUILLOCHE: "Nền hoa văn",
    Damage.DOT_MATRIX: "In kim",
    Damage.CURLED: "Giấy cong",
    Damage.FOLDED: "Giấy gấp",
}


def damage_of(stem: str) -> Damage | None:
    """The damage that a specimen's file name, without its ending, tells of."""
    kind = stem.rpartition("-")[2]
    return Damage(kind) if kind in set(Damage) else None


def damaged(sheet: Sheet, how: Damage, luck: Random) -> tuple[Picture, int | None]:
    """The sheet after the damage, RGB, and its resolution; None where a camera leaves it unknown."""
    if how is Damage.PHOTO:
        return capture(sheet.image, Capture.PHOTO, luck).picture, None
    if how in _RESOLUTIONS:
        dpi = _RESOLUTIONS[how]
        return resize(sheet.image, dpi / DRAWING_DPI), dpi
    if how is Damage.SEAL:
        return _with_seals(sheet, luck), DRAWING_DPI
    return _CHANGES[how](sheet.image, luck), DRAWING_DPI


def _skewed(page: Picture, luck: Random) -> Picture:
    angle = luck.choice((-1, 1)) * _SKEW_DEGREES
    return page.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))


def _blurred(page: Picture, luck: Random) -> Picture:
    soft = page.filter(ImageFilter.GaussianBlur(_BLUR_MM / 25.4 * DRAWING_DPI))
    return grain(soft, luck, strength=3)


def _compressed(page: Picture, luck: Random) -> Picture:
    # Scanners compress what has grain; a drawn page without any would pass nearly unharmed.
    return through_jpeg(grain(page, luck, strength=4), _JPEG_QUALITY)


def _with_glare(page: Picture, luck: Random) -> Picture:
    """A lamp's reflection on greyish paper: in its middle the ink keeps a quarter of its depth."""
    height, width = page.height, page.width
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across, down = luck.uniform(0.3, 0.7) * width, luck.uniform(0.25, 0.75) * height
    distance = ((x - across) / (0.32 * width)) ** 2 + ((y - down) / (0.16 * height)) ** 2
    light = 0.75 * np.exp(-distance)[..., None]
    pixels = _pixels(page) * 0.8
    return _picture(np.asarray(pixels + (255 - pixels) * light, np.float32))


def _bled_through(page: Picture, luck: Random) -> Picture:
    """The print of the other side, mirrored, paler and softer."""
    back = page.transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(_BLEED_BLUR_PIXELS))
    shift = (luck.randint(-30, 30), luck.randint(10, 40))
    shade = 1 - _BLEED_SHARE * (1 - np.roll(_pixels(back), shift, axis=(1, 0)) / 255)
    return _picture(np.asarray(_pixels(page) * shade, np.float32))


def _faxed(page: Picture, luck: Random) -> Picture:
    """Fine mode, 204 by 196 dots an inch, one bit, a little dirt."""
    grey = grain(page.filter(ImageFilter.GaussianBlur(0.8)), luck, strength=14).convert("L")
    return grey.point(lambda level: 255 if level > 150 else 0).convert("RGB")


def _on_guilloche(page: Picture, luck: Random) -> Picture:
    """Fine coloured waves below the print, as on certificates."""
    y, x = np.mgrid[0 : page.height, 0 : page.width].astype(np.float32)
    pattern = np.zeros((page.height, page.width), np.float32)
    for _ in range(2):
        phase, slope = luck.uniform(0, 6.28), luck.uniform(-0.25, 0.25)
        bend = _WAVES * np.sin(x / luck.uniform(60, 110) + phase) + slope * x
        pattern = np.maximum(pattern, np.abs(np.sin((y + bend) / 4.5)) ** 6)
    colour = np.array(luck.choice(((235, 150, 160), (150, 200, 170), (160, 180, 225))), np.float32)
    ground = 255 - pattern[..., None] * (255 - colour)
    return _picture(np.asarray(_pixels(page) * ground / 255, np.float32))


def _by_pins(page: Picture, luck: Random) -> Picture:
    """Print made of dots of a worn ribbon: sampled where the pins strike, drawn again as round dots."""
    width, height = page.width // _PIN_PITCH, page.height // _PIN_PITCH
    grey = np.asarray(page.convert("L").resize((width, height), Image.Resampling.BOX), np.float32)
    struck = grey < 150
    random = np.random.default_rng(luck.getrandbits(32))
    strength = random.uniform(0.55, 0.95, struck.shape).astype(np.float32) * struck
    scale = 2  # dots are round only on a finer grid
    size = _PIN_PITCH * scale
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) - (size - 1) / 2
    dot = (np.hypot(x, y) <= 0.62 * size).astype(np.float32)
    fine = Image.fromarray((255 - 215 * np.kron(strength, dot)).clip(0, 255).astype(np.uint8))
    return fine.resize((page.width, page.height), Image.Resampling.BOX).convert("RGB")


def _curled(page: Picture, luck: Random) -> Picture:
    """Rolled or bound: the two ways in which paper bends without a crease."""
    return _bent(page, luck.choice((Bend.WAVE, Bend.BOOK)), luck)


def _folded(page: Picture, luck: Random) -> Picture:
    return _bent(page, Bend.FOLD, luck)


def _bent(page: Picture, how: Bend, luck: Random) -> Picture:
    return Image.fromarray(bent(np.asarray(page.convert("RGB")), how, _BEND_PIXELS, luck))


def _with_seals(sheet: Sheet, luck: Random) -> Picture:
    stamped = copy.copy(sheet)
    stamped.image = sheet.image.copy()
    for at in range(_SEALS):
        y = sheet.height_mm * (0.25 + 0.25 * at)
        ink.press_seal(stamped, luck.uniform(60, 150), y, "ỦY BAN NHÂN DÂN XÃ MẪU", luck)
    return stamped.image


def _pixels(page: Picture) -> Pixels:
    return np.asarray(page.convert("RGB"), np.float32)


def _picture(pixels: Pixels) -> Picture:
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


_RESOLUTIONS: Final = {Damage.NONE: DRAWING_DPI, Damage.DPI_100: 100, Damage.DPI_70: 70}
_CHANGES: Final[dict[Damage, Callable[[Picture, Random], Picture]]] = {
    Damage.SKEW: _skewed,
    Damage.BLUR: _blurred,
    Damage.JPEG: _compressed,
    Damage.GLARE: _with_glare,
    Damage.BLEED_THROUGH: _bled_through,
    Damage.FAX: _faxed,
    Damage.GUILLOCHE: _on_guilloche,
    Damage.DOT_MATRIX: _by_pins,
    Damage.CURLED: _curled,
    Damage.FOLDED: _folded,
}
