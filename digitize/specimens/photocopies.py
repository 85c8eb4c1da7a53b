"""What a photocopier and years in a folder do to a whole page: one bit with the machine's dirt, or toner gone pale.
Every value on such a page stands where it stood; seals and pens are black as the print, or pale as it."""

from __future__ import annotations

from random import Random

import numpy as np
from PIL import Image, ImageFilter

from digitize.specimens.sheet import Sheet

_DRUM_DIRT = 160  # specks a page
_TONER_WAVE = 0.12  # how unevenly a cartridge near its end prints, as a share of the ink


def photocopy(sheet: Sheet, luck: Random) -> None:
    """Black and white only: strokes a little swollen or thinned, specks, and sometimes the lid's dark edge."""
    soft = sheet.image.convert("L").filter(ImageFilter.GaussianBlur(luck.uniform(0.7, 1.0)))
    grey = np.asarray(soft, np.float32)
    random = np.random.default_rng(luck.getrandbits(32))
    level = luck.uniform(138, 178)
    black = grey + random.normal(0, 10, grey.shape).astype(np.float32) < level
    for _ in range(_DRUM_DIRT):
        y, x, size = (luck.randrange(black.shape[0]), luck.randrange(black.shape[1]), luck.choice((1, 1, 2, 3)))
        black[y : y + size, x : x + size] = True
    if luck.random() < 0.4:
        edge = sheet.pixels(luck.uniform(0.8, 2.6))
        side = luck.choice((np.s_[:, :edge], np.s_[:, -edge:], np.s_[-edge:, :]))
        black[side] = True
    _show(sheet, np.where(black, 20, 255))


def fade(sheet: Sheet, luck: Random) -> None:
    """Ink keeps about half of its depth, in broad bands a little more or less, on paper that yellowed."""
    pixels = np.asarray(sheet.image, np.float32)
    across = np.arange(pixels.shape[1], dtype=np.float32) / pixels.shape[1]
    wave = np.sin(2 * np.pi * (luck.uniform(0.6, 1.8) * across + luck.random()))
    share = (luck.uniform(0.46, 0.66) + _TONER_WAVE * wave)[None, :, None]
    paper = np.array(luck.choice(((250, 247, 238), (246, 240, 224), (252, 252, 250))), np.float32)
    random = np.random.default_rng(luck.getrandbits(32))
    grain = random.normal(0, 2.5, (*pixels.shape[:2], 1)).astype(np.float32)
    _show(sheet, paper - (255 - pixels) * share + grain)


def _show(sheet: Sheet, pixels: np.ndarray) -> None:
    """`pixels`: H x W or H x W x 3, 0 to 255."""
    sheet.image.paste(Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).convert("RGB"))
