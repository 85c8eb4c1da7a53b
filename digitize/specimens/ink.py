"""What is put on a printed page afterwards: seals, signatures, figures by hand, the specimen mark."""

from __future__ import annotations

import math
import random
from functools import cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from digitize.specimens.fonts import Style, font_folders
from digitize.specimens.sheet import BLUE_INK, DRAWING_DPI, RED, Colour, Sheet

SEAL_RADIUS = 17.5  # millimetres

# Of the faces that no reader was trained on, those that a pen cannot write: hollow capitals, bold and slanted cuts.
_NO_PEN = ("femkeklaver", "dkgB", "dkgI")
_FIGURE_UNIT = 0.57  # a small letter's height beside a figure


@cache
def find_pens() -> tuple[Path | None, ...]:
    """Hands that fill specimens, none of them trained on: faces of the system, and strokes (none) as often as faces.
    Looked for once: every word by hand asks."""
    from ocr.training.handwriting import find_hands

    faces = [path for path in find_hands(font_folders(), held_out=True) if not path.stem.startswith(_NO_PEN)]
    return (*faces, *[None] * max(1, len(faces)))


def write_figures(sheet: Sheet, figures: str, x: float, y: float, luck: random.Random, ink: Colour = BLUE_INK) -> float:
    """Figures by hand, about 4 mm high, upper edge at y. Answers where they end."""
    from ocr.training.stroke_hand import StrokeHand

    height = luck.uniform(3.6, 4.4) / 25.4 * DRAWING_DPI
    unit = _FIGURE_UNIT * height
    person, room, at = StrokeHand(luck, luck.choice((3, 4))), round(unit), unit
    mask = Image.new("L", (round((2 * len(figures) + 2) * unit), round(height) + 2 * room))
    for figure in figures:
        start = (at, room + height)
        written = person.letter(ImageDraw.Draw(mask), figure, start, unit, crowned=False, joined_to=None)
        at += written.advance + 0.1 * unit
    sheet.image.paste(Image.new("RGB", mask.size, ink), (sheet.pixels(x) - room, sheet.pixels(y) - room), mask)
    return x + (at - unit) / DRAWING_DPI * 25.4


def write_text(
    sheet: Sheet,
    text: str,
    x: float,
    y: float,
    luck: random.Random,
    *,
    size: float = 13,
    ink: Colour = BLUE_INK,
    field: str = "",
) -> None:
    """Words by hand, upper edge at y; what no hand writes in a slanted face in the pen's colour, each word a little
    higher or lower."""
    from ocr.training.handwriting import Hand

    face = luck.choice(find_pens())
    hand = Hand([face] if face else [], luck)
    em = size / 72 * DRAWING_DPI
    left, top = sheet.pixels(x), sheet.pixels(y)
    if not hand.can_write(text):
        for word in text.split():
            sheet.print(word, x, y + luck.uniform(-0.5, 0.5), size=size, style=Style.ITALIC, colour=ink, field=field)
            x += sheet.width_of(f"{word} ", size, Style.ITALIC)
        return
    coverage, baseline = hand.write(text, em)
    mask = Image.fromarray(coverage)
    sheet.image.paste(Image.new("RGB", mask.size, ink), (left, top + round(em) - baseline), mask)
    sheet.note_print(text, left, top - 0.1 * em, left + mask.width, top + 1.4 * em, field=field)


def sign(sheet: Sheet, x: float, y: float, luck: random.Random, ink: Colour = BLUE_INK) -> None:
    """A signature about 35 mm wide around (x, y)."""
    points = []
    phase = luck.uniform(0, 2)
    for step in range(60):
        t = step / 59
        swing = 7 * (1 - 0.6 * t)
        points.append((
            x - 15 + 30 * t + 3 * math.sin(9 * t + phase),
            y + swing * math.sin(22 * t + phase) * luck.uniform(0.85, 1.0) - 6 * t,
        ))  # fmt: skip
    _stroke(sheet, points, ink, 4)
    _stroke(sheet, [(x - 10, y + 5), (x + 24, y - 9)], ink, 3)


def press_seal(
    sheet: Sheet, x: float, y: float, words: str, luck: random.Random, *, radius_mm: float = SEAL_RADIUS
) -> None:
    """A round red seal about (x, y), with words along the ring and a star, a little uneven as ink is."""
    radius = sheet.pixels(radius_mm)
    seal = Image.new("RGBA", (2 * radius + 8, 2 * radius + 8), (0, 0, 0, 0))
    draw = ImageDraw.Draw(seal)
    middle = radius + 4
    for share, width in ((1.0, 6), (0.93, 2), (0.62, 2)):
        r = radius * share
        draw.ellipse([middle - r, middle - r, middle + r, middle + r], outline=(*RED, 225), width=width)
    _star(draw, middle, middle, radius * 0.3, (*RED, 215))
    _ring_text(seal, sheet, words, radius * 0.78, middle)
    _wear(seal, luck)
    seal = seal.rotate(luck.uniform(-8, 8), resample=Image.Resampling.BICUBIC)
    corner = (sheet.pixels(x) - middle, sheet.pixels(y) - middle)
    under = sheet.image.crop((*corner, corner[0] + seal.width, corner[1] + seal.height)).convert("RGB")
    # Ink lies over print and darkens it; it does not hide it.
    white = Image.new("RGB", seal.size, (255, 255, 255))
    white.paste(seal, mask=seal.getchannel("A"))
    sheet.image.paste(ImageChops.multiply(under, white), corner)


def seal_covers(sheet: Sheet, x: float, y: float, text: str, *, radius_mm: float = SEAL_RADIUS) -> bool:
    """Whether a seal about (x, y) lies over letters of the printed line, and not only over its white corners."""
    centre_x, centre_y, reach = sheet.pixels(x), sheet.pixels(y), 0.95 * sheet.pixels(radius_mm)
    for line in sheet.lines:
        if line.text != text:
            continue
        left, right = line.words[0].box[0], line.words[-1].box[2]
        top, bottom = line.words[0].box[1], line.words[0].box[3]
        height = bottom - top
        across = max(left - centre_x, 0, centre_x - right)
        down = max(top + 0.2 * height - centre_y, 0, centre_y - bottom + 0.3 * height)
        if math.hypot(across, down) < reach:
            return True
    return False


def show_electronic_signature(sheet: Sheet, agency: str, moment: str) -> None:
    """The block that a signing program shows in the upper right corner: it carries a date that is not the paper's."""
    left = sheet.width_mm - 52
    for at, line in enumerate((f"Ký bởi: {agency}", f"Cơ quan: {agency}", f"Thời gian ký: {moment} +07:00")):
        sheet.print(line, left, 3 + 3 * at, size=6.5, colour=(40, 40, 190))


def mark_urgent(sheet: Sheet, x: float, y: float) -> None:
    """The red frame HỎA TỐC."""
    sheet.draw.rectangle(
        [sheet.pixels(x), sheet.pixels(y), sheet.pixels(x + 30), sheet.pixels(y + 8)], outline=RED, width=4
    )
    sheet.print("HỎA TỐC", x + 15, y + 1.2, size=14, style=Style.BOLD, align="centre", colour=RED)


def mark_specimen(sheet: Sheet) -> None:
    """MẪU / SPECIMEN in the upper and lower margin.

    Not across the sheet: print under a pale word of that size is not what offices scan, and would be measured.
    """
    for y in (5.0, sheet.height_mm - 9):
        sheet.print("MẪU / SPECIMEN", 18, y, size=9, colour=(150, 60, 60))


def _stroke(sheet: Sheet, points: list[tuple[float, float]], ink: Colour, width: int) -> None:
    pixels = [(sheet.pixels(x), sheet.pixels(y)) for x, y in _smooth(points)]
    sheet.draw.line(pixels, fill=ink, width=width, joint="curve")


def _smooth(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Corners cut twice (Chaikin), so that a polyline looks drawn."""
    for _ in range(2):
        smoother = [points[0]]
        for (ax, ay), (bx, by) in pairwise(points):
            smoother += [(0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by), (0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by)]
        points = [*smoother, points[-1]]
    return points


def draw_star(sheet: Sheet, x: float, y: float, radius: float, colour: Colour) -> None:
    """A five-pointed star about (x, y)."""
    _star(sheet.draw, sheet.pixels(x), sheet.pixels(y), sheet.pixels(radius), (*colour, 255))


def _star(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float, fill: tuple[int, int, int, int]) -> None:
    corners = []
    for point in range(10):
        r = radius if point % 2 == 0 else radius * 0.4
        angle = -math.pi / 2 + point * math.pi / 5
        corners.append((x + r * math.cos(angle), y + r * math.sin(angle)))
    draw.polygon(corners, fill=fill)


def _ring_text(seal: Image.Image, sheet: Sheet, words: str, radius: float, middle: float) -> None:
    size = radius * 0.24
    font = sheet.fonts.at(Style.BOLD, size)
    step = min(0.28, 4.6 / max(1, len(words)))
    for at, letter in enumerate(words):
        angle = -math.pi / 2 + (at - (len(words) - 1) / 2) * step
        tile = Image.new("RGBA", (round(size * 2), round(size * 2)), (0, 0, 0, 0))
        ImageDraw.Draw(tile).text((size, size), letter, font=font, fill=(*RED, 225), anchor="mm")
        tile = tile.rotate(-math.degrees(angle) - 90, resample=Image.Resampling.BICUBIC)
        spot = (round(middle + radius * math.cos(angle) - size), round(middle + radius * math.sin(angle) - size))
        seal.alpha_composite(tile, spot)


def _wear(seal: Image.Image, luck: random.Random) -> None:
    """Spots where the pad gave no ink."""
    alpha = seal.getchannel("A")
    draw = ImageDraw.Draw(alpha)
    for _ in range(220):
        x, y, r = luck.randrange(seal.width), luck.randrange(seal.height), luck.uniform(0.5, DRAWING_DPI / 80)
        draw.ellipse([x - r, y - r, x + r, y + r], fill=0)
    seal.putalpha(alpha)
