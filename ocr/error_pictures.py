"""Pictures for people: the worst lines with their errors coloured, and documents with what was read from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from models.pdfa_fonts import ASSETS, PDFAFont
from ocr.compared_lines import ComparedLine
from ocr.reader import Image

Colour = tuple[int, int, int]

_PAPER, _FRAME = (255, 255, 255), (205, 205, 205)
_BLACK, _GREY, _RED, _GREEN = (20, 20, 20), (110, 110, 110), (190, 0, 20), (0, 100, 50)
# Behind a wrong letter: a thin stroke alone hardly shows its colour, and not everybody sees red and green apart.
_MARKED: dict[Colour, Colour] = {_RED: (255, 205, 205), _GREEN: (200, 240, 205)}
_MARGIN, _GAP = 14, 6
_LINE_WIDTH, _LINE_HEIGHT, _LETTERS, _SMALL = 1100, 54, 20, 15
_TILE_WIDTH, _TILE_COLUMNS, _THUMBNAIL, _TILE_LETTERS = 760, 2, (130, 184), 15
_LINES_A_TILE = 2
_COLOURS = (256, 64, 24)
# A picture in the documentation is fetched with its page.
MOST_BYTES = 400_000


@dataclass(frozen=True, slots=True)
class Tile:
    """One document of the gallery: its first page as captured, and some of its lines."""

    title: str
    capture: Image
    lines: Sequence[ComparedLine]


def draw_worst_lines(lines: Sequence[ComparedLine]) -> Pillow.Image:
    """Each line's picture, the truth in which green letters were lost or replaced, the reading with wrong ones red."""
    return _stack([_line_picture(line) for line in lines], _LINE_WIDTH + 2 * _MARGIN)


def draw_gallery(tiles: Sequence[Tile]) -> Pillow.Image:
    """Documents in two columns: the page small, two lines of it as they were read, the text read below them."""
    pictures = [_tile_picture(tile) for tile in tiles]
    columns = [_stack(pictures[start::_TILE_COLUMNS], _TILE_WIDTH) for start in range(_TILE_COLUMNS)]
    whole = Pillow.new("RGB", (_TILE_WIDTH * _TILE_COLUMNS, max(column.height for column in columns)), _PAPER)
    for at, column in enumerate(columns):
        whole.paste(column, (at * _TILE_WIDTH, 0))
    return whole


def save_small(picture: Pillow.Image, path: Path, most_bytes: int = MOST_BYTES) -> None:
    """A PNG of at most that many bytes: first colours are given up, then size."""
    while True:
        for colours in _COLOURS:
            # An octree: the few pixels of colour that mark the errors must not melt into the grey ones.
            flat = picture.quantize(colours, method=Pillow.Quantize.FASTOCTREE, dither=Pillow.Dither.NONE)
            flat.save(path, "PNG", optimize=True)
            if path.stat().st_size <= most_bytes:
                return
        if min(picture.size) < 2:
            return
        picture = picture.resize((picture.width * 4 // 5, picture.height * 4 // 5), Pillow.Resampling.LANCZOS)


def middle_lines(lines: Sequence[ComparedLine]) -> Sequence[ComparedLine]:
    """Two neighbouring lines from the middle: chosen by place, so that nobody can choose by outcome."""
    start = max(0, len(lines) // 2 - 1)
    return lines[start : start + _LINES_A_TILE]


def _line_picture(line: ComparedLine) -> Pillow.Image:
    crop = _fitted(line.picture, _LINE_WIDTH, _LINE_HEIGHT)
    canvas = Pillow.new("RGB", (_LINE_WIDTH, crop.height + 2 * (_LETTERS + 8) + _SMALL + 3 * _GAP), _PAPER)
    draw = ImageDraw.Draw(canvas)
    about = f"{line.document}, trang {line.page_number}: {line.errors} lỗi ({line.error_rate:.0%})"
    draw.text((0, 0), about, _GREY, _font(_SMALL))
    canvas.paste(crop, (0, _SMALL + _GAP))
    y = _SMALL + 2 * _GAP + crop.height
    _write(draw, (0, y), [(true, _GREEN if true != read else _BLACK) for true, read in line.letters], _LINE_WIDTH)
    _write(draw, (0, y + _LETTERS + 8), _as_read(line), _LINE_WIDTH)
    return canvas


def _tile_picture(tile: Tile) -> Pillow.Image:
    left = _THUMBNAIL[0] + 2 * _MARGIN
    width = _TILE_WIDTH - left - _MARGIN
    page = _fitted(tile.capture, *_THUMBNAIL)
    crops = [_fitted(line.picture, width, 44) for line in tile.lines]
    height = _SMALL + 3 * _GAP + sum(crop.height + _TILE_LETTERS + 8 + 2 * _GAP for crop in crops)
    canvas = Pillow.new("RGB", (_TILE_WIDTH, max(height, page.height + 2 * _GAP)), _PAPER)
    canvas.paste(page, (_MARGIN, _GAP))
    draw = ImageDraw.Draw(canvas)
    draw.rectangle((_MARGIN - 1, _GAP - 1, _MARGIN + page.width, _GAP + page.height), outline=_FRAME)
    draw.text((left, 0), tile.title, _GREY, _font(_SMALL))
    y = _SMALL + 2 * _GAP
    for line, crop in zip(tile.lines, crops, strict=True):
        canvas.paste(crop, (left, y))
        _write(draw, (left, y + crop.height + 2), _as_read(line), width, _TILE_LETTERS)
        y += crop.height + _TILE_LETTERS + 8 + 2 * _GAP
    return canvas


def _as_read(line: ComparedLine) -> list[tuple[str, Colour]]:
    """A lost letter is a red bar: its place would not be seen otherwise."""
    return [(read or "|", _RED if true != read else _BLACK) for true, read in line.letters]


def _write(
    draw: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    letters: Sequence[tuple[str, Colour]],
    width: int,
    size: int = _LETTERS,
) -> None:
    """Letters one after the other, smaller where the line would be too long."""
    text = "".join(letter for letter, _ in letters)
    size = max(6, min(size, int(size * width / max(1.0, _font(size).getlength(text)))))
    font, x = _font(size), float(corner[0])
    for letter, colour in letters:
        if colour in _MARKED:
            right = x + max(2.0, font.getlength(letter))
            draw.rectangle((x, corner[1] + 1, right, corner[1] + size + size // 3), fill=_MARKED[colour])
        draw.text((x, corner[1]), letter, colour, font)
        x += font.getlength(letter)


def _stack(pictures: Sequence[Pillow.Image], width: int) -> Pillow.Image:
    height = sum(picture.height + _MARGIN for picture in pictures) + _MARGIN
    whole = Pillow.new("RGB", (width, height), _PAPER)
    y = _MARGIN
    for picture in pictures:
        whole.paste(picture, ((width - picture.width) // 2, y))
        y += picture.height + _MARGIN
    return whole


def _fitted(image: Image, width: int, height: int) -> Pillow.Image:
    picture = Pillow.fromarray(np.ascontiguousarray(image[:, :, ::-1]))
    scale = min(width / picture.width, height / picture.height)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Pillow.Resampling.LANCZOS)


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(ASSETS / f"{PDFAFont.SANS.value}.ttf"), size)
