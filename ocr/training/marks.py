"""Ink that lies over a line: an office's seals and stamps, a signature, strokes of a pen.

All of it is multiplied with what is there, for ink lies over ink and the darker one shows.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

# BGR, before each is varied
RED, BLUE, PURPLE, BLACK = (40, 40, 205), (150, 60, 30), (140, 50, 110), (50, 45, 45)
_SEAL_SIDE = 420
_SEALS = 24
_DULLEST, _FULLEST = 0.35, 0.95


def vary(colour: tuple[int, int, int], rng: random.Random) -> tuple[int, ...]:
    """The colour as another bottle of it has it."""
    return tuple(int(min(255, max(0, part + rng.randint(-35, 35)))) for part in colour)


def press(image: np.ndarray, ink: np.ndarray, colour: tuple[int, ...], opacity: float) -> np.ndarray:
    """The image (BGR) under ink of a coverage (0 to 255, one channel)."""
    share = (ink.astype(np.float32) * (opacity / 255))[..., None]
    return (image * (1 - share * (1 - np.array(colour, np.float32) / 255))).astype(np.uint8)


class Marks:
    """Draws marks over lines. Seals are drawn once and pressed many times, each time turned and cut otherwise."""

    def __init__(self, fonts: Sequence[str], words: Sequence[str], rng: random.Random) -> None:
        """`fonts`: files whose letters seals and stamps are cut in. `words`: what stands in them."""
        self._fonts, self._words, self._rng = fonts, words, rng
        self._seals = [self._seal() for _ in range(_SEALS)]

    def lay_over(self, image: np.ndarray) -> tuple[np.ndarray, bool]:
        """The line with one mark over it, and whether that mark is red."""
        draw = self._rng.choices((self._pressed_seal, self._signature, self._stamp, self._strokes), (50, 32, 8, 10))[0]
        red = draw == self._pressed_seal or (draw == self._stamp and self._rng.random() < 0.6)
        if red and self._rng.random() < 0.12:  # black seals of copies, blue ones of schools
            red = False
        colour = RED if red else self._rng.choice((BLUE, BLUE, BLUE, PURPLE, BLACK))
        ink = draw(*image.shape[:2])
        return press(image, ink, vary(colour, self._rng), self._rng.uniform(_DULLEST, _FULLEST)), red

    def _font(self, size: float) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(
            self._rng.choice(self._fonts), max(6, round(size)), layout_engine=ImageFont.Layout.BASIC
        )

    def _seal(self) -> np.ndarray:
        """Coverage of a round seal: rings, an arc of capitals, a star or an office's name in its middle."""
        side, rng = _SEAL_SIDE, self._rng
        image = Image.new("L", (side, side))
        pen, middle = ImageDraw.Draw(image), side / 2
        outer, inner = 0.48 * side, rng.uniform(0.28, 0.35) * side
        for radius, width in ((outer, rng.uniform(0.012, 0.025)), (0.94 * outer, 0.006), (inner, 0.008)):
            box = (middle - radius, middle - radius, middle + radius, middle + radius)
            pen.ellipse(box, outline=255, width=max(2, round(width * side)))
        text = f"{rng.choice(self._words)} * {rng.choice(self._words)} * ".upper()[:44]
        self._set_on_arc(image, text, (0.93 * outer + inner) / 2, 0.75 * (0.93 * outer - inner))
        if rng.random() < 0.5:
            self._star(pen, middle, rng.uniform(0.4, 0.8) * inner)
        else:
            font = self._font(0.07 * side)
            for row, word in enumerate(rng.sample(self._words, 3)):
                pen.text((middle, middle + (row - 1) * 0.1 * side), word.upper()[:14], font=font, fill=255, anchor="mm")
        return np.asarray(image)

    def _set_on_arc(self, image: Image.Image, text: str, radius: float, size: float) -> None:
        font, middle = self._font(size), image.width / 2
        for place, letter in enumerate(text):
            angle = 2 * math.pi * place / len(text)
            tile = Image.new("L", (round(2 * size), round(2 * size)))
            ImageDraw.Draw(tile).text((size, size), letter, font=font, fill=255, anchor="mm")
            tile = tile.rotate(-math.degrees(angle))
            at = (middle + radius * math.sin(angle) - size, middle - radius * math.cos(angle) - size)
            image.paste(255, (round(at[0]), round(at[1])), tile)

    @staticmethod
    def _star(pen: ImageDraw.ImageDraw, middle: float, radius: float) -> None:
        turns = [(radius if point % 2 == 0 else 0.4 * radius, math.pi * point / 5) for point in range(10)]
        pen.polygon([(middle + r * math.sin(a), middle - r * math.cos(a)) for r, a in turns], fill=255)

    def _pressed_seal(self, height: int, width: int) -> np.ndarray:
        """Six to ten times as high as a line, anywhere over it; pressed unevenly."""
        rng, seal = self._rng, self._rng.choice(self._seals)
        scale = height * rng.uniform(3.5, 9.0) / _SEAL_SIDE
        turn = rng.gauss(0, 0.35)
        across, down = scale * math.cos(turn), scale * math.sin(turn)
        half, reach = _SEAL_SIDE / 2, 0.5 * scale * _SEAL_SIDE
        x, y = rng.uniform(-0.3 * reach, width + 0.3 * reach), height / 2 + rng.uniform(-0.95, 0.95) * reach
        matrix = np.array(
            [[across, -down, x - across * half + down * half], [down, across, y - down * half - across * half]]
        )
        ink = cv2.warpAffine(seal, matrix, (width, height), flags=cv2.INTER_LINEAR)
        return self._uneven(ink) if rng.random() < 0.5 else ink

    def _uneven(self, ink: np.ndarray) -> np.ndarray:
        height, width = ink.shape
        patches = np.array([[self._rng.random() for _ in range(max(2, width // height))] for _ in range(2)], np.float32)
        pressure = cv2.resize(patches, (width, height), interpolation=cv2.INTER_LINEAR)
        return (ink * np.clip(0.3 + 1.2 * pressure, 0, 1)).astype(np.uint8)

    def _signature(self, height: int, width: int) -> np.ndarray:
        """Loops that drift to the right, and a long stroke through or under them."""
        rng = self._rng
        high, count = height * rng.uniform(0.4, 1.6), rng.randint(2, 6)
        steps = np.linspace(0, 2 * np.pi * count, 24 * count)
        phase, bend = rng.uniform(0, 6.3), rng.uniform(0.3, 1.2)
        fade = 1 - rng.uniform(0, 0.8) * np.linspace(0, 1, len(steps))
        x = high * (bend * np.cos(steps + phase) + rng.uniform(0.08, 0.4) * steps)
        y = high * fade * (np.sin(steps) + rng.uniform(0, 0.6) * np.sin(0.5 * steps + phase))
        left, middle = rng.uniform(-2 * height, width), height * rng.uniform(-0.2, 1.2)
        points = np.stack([left + x, middle + y - rng.uniform(-0.1, 0.2) * x], axis=1)
        ink = np.zeros((height, width), np.uint8)
        thickness = max(1, round(height * rng.uniform(0.02, 0.1)))
        cv2.polylines(ink, [np.round(points * 16).astype(np.int32)], False, (255,), thickness, cv2.LINE_AA, 4)
        if rng.random() < 0.6:
            end = (round(left + x.max() + height * rng.uniform(0, 3)), round(middle + rng.uniform(-1, 1) * height))
            cv2.line(
                ink, (round(left), round(middle + rng.uniform(-1, 1) * height)), end, (255,), thickness, cv2.LINE_AA
            )
        return ink

    def _stamp(self, height: int, width: int) -> np.ndarray:
        """A few words of a rubber stamp, now and then in a frame."""
        rng = self._rng
        size = height * rng.uniform(0.5, 1.4)
        text = rng.choice(self._words).upper()[:18]
        side = round(size * (0.8 * len(text) + 2))
        tile = Image.new("L", (side, round(3 * size)))
        pen = ImageDraw.Draw(tile)
        pen.text((side / 2, 1.5 * size), text, font=self._font(size), fill=255, anchor="mm")
        if rng.random() < 0.5:
            pen.rectangle((2, 2, side - 3, round(3 * size) - 3), outline=255, width=max(1, round(0.08 * size)))
        matrix = cv2.getRotationMatrix2D((side / 2, 1.5 * size), rng.gauss(0, 5), 1.0)
        right, down = rng.uniform(-0.5 * side, width - 0.5 * side), height / 2 - 1.5 * size + rng.gauss(0, height)
        matrix = np.column_stack([matrix[:, :2], matrix[:, 2] + (right, down)])
        return cv2.warpAffine(np.asarray(tile), matrix, (width, height))

    def _strokes(self, height: int, width: int) -> np.ndarray:
        """A pen that ticks, underlines or crosses."""
        rng, ink = self._rng, np.zeros((height, width), np.uint8)
        x = rng.randint(0, width)
        points = [(x + round(rng.gauss(0, 1.5 * height)), rng.randint(-height, 2 * height)) for _ in range(5)]
        thickness = max(1, round(height * rng.uniform(0.02, 0.1)))
        cv2.polylines(ink, [np.array(points, np.int32)], False, (255,), thickness, cv2.LINE_AA)
        return ink
