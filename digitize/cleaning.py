"""A captured page made upright, straight, flat and evenly lit. What is already so is not touched, to the last byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from digitize.curl import find_curl, flatten
from digitize.images import PageImage
from digitize.light import even_out, is_unevenly_lit
from digitize.sheet import find_sheet, lay_flat
from digitize.skew import SMALLEST_SKEW, find_skew, straighten

RotationFinder = Callable[[PageImage], int]
"""Degrees clockwise by which a picture must be turned to stand upright: 0, 90, 180 or 270."""


@dataclass(frozen=True, slots=True)
class CleanPage:
    """`is_untouched`: the image is the captured one. `rotation` is the quarter turns made, clockwise. `as_lit`: the
    picture before its light was evened out, which would hide glare and darkness from whoever judges it."""

    image: PageImage
    as_lit: PageImage
    dpi: float
    rotation: int
    is_untouched: bool
    is_cut_off: bool


def clean_page(
    image: PageImage,
    dpi: float,
    rotation_finder: RotationFinder,
    *,
    may_be_photo: bool,
    dpi_is_known: bool = False,
) -> CleanPage:
    """`may_be_photo`: a camera may have taken it, so there may be a desk around the sheet, a bend in it and a shadow
    across it. Pages drawn from a born-digital file have none of them. `dpi_is_known`: a scanner told it; a photo's is
    a guess."""
    page, is_cut_off, untouched = image, False, True
    if may_be_photo:
        sheet = find_sheet(page)
        if sheet is not None:
            flat = lay_flat(page, sheet, dpi if dpi_is_known else None)
            page, dpi, is_cut_off, untouched = flat.image, flat.dpi, sheet.is_cut_off, False
    rotation = rotation_finder(page)
    if rotation:
        page, untouched = np.ascontiguousarray(np.rot90(page, k=-(rotation // 90))), False
    skew = find_skew(page)
    if abs(skew) >= SMALLEST_SKEW:
        page, untouched = straighten(page, skew), False
    if may_be_photo and (curl := find_curl(page)) is not None:
        page, untouched = flatten(page, curl), False
    as_lit = page
    if may_be_photo and is_unevenly_lit(page):
        page, untouched = even_out(page), False
    return CleanPage(page, as_lit, dpi, rotation, untouched, is_cut_off)
