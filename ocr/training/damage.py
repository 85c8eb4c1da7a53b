"""What paper, scanners, seals and compression do to a line."""

import random

import cv2
import numpy as np

from ocr.red_ink import without_red
from ocr.training import paper
from ocr.training.drawing import Drawing
from ocr.training.marks import BLACK, BLUE, PURPLE, RED, Marks, vary

# Noise is drawn once, and each line is given another part of it. Rows, columns, channels.
_GRAIN = (400, 6000, 3)


class Damage:
    """Harms drawn lines; the seed decides all."""

    def __init__(self, marks: Marks, seed: int) -> None:
        self._marks, self._rng, self._noise = marks, random.Random(seed), np.random.default_rng(seed)
        self._grain = self._noise.standard_normal(_GRAIN, np.float32)

    def spoil(self, drawn: Drawing) -> np.ndarray:
        """A BGR picture of the drawn line, with an everyday amount of harm."""
        rng = self._rng
        severity = rng.choice((0.0, 0.3, 0.6, 1.0))
        image = _paper_and_ink(_spoiled_print(drawn.printed, rng, self._noise), rng)
        if drawn.written.any():
            image = _write_over(image, drawn.written, rng)
        image, red = self._marks.lay_over(image) if rng.random() < 0.24 else (image, False)
        image = _blur(image, rng, severity)
        if rng.random() < 0.5 * severity:
            image = _lose_resolution(image, rng)
        if rng.random() < 0.06 * severity:
            image = paper.screen(image, rng).clip(0, 255).astype(np.uint8)
        if rng.random() < 0.3 + 0.5 * severity:
            image = self._grained(image, severity)
        return _kept(image, rng, red=red)

    def _grained(self, image: np.ndarray, severity: float) -> np.ndarray:
        """Sensor noise, and now and then specks of dust and drop-outs."""
        rng, (height, width) = self._rng, image.shape[:2]
        if height > _GRAIN[0] or width > _GRAIN[1]:
            return image
        strength, channels = rng.uniform(1, 5 + 16 * severity), 1 if rng.random() < 0.6 else 3
        top, left = rng.randint(0, _GRAIN[0] - height), rng.randint(0, _GRAIN[1] - width)
        spoiled = image + strength * self._grain[top : top + height, left : left + width, :channels]
        if rng.random() < 0.12:
            specks = self._noise.random((height, width), np.float32)
            spoiled[specks < rng.uniform(0.0, 0.01)] = rng.uniform(0, 90)
            spoiled[specks > 1 - rng.uniform(0.0, 0.02)] = 250
        return np.asarray(spoiled.clip(0, 255), np.uint8)


def _kept(image: np.ndarray, rng: random.Random, *, red: bool) -> np.ndarray:
    """What is left in the file: one bit, greys or colours; and what the reader makes of print under red ink."""
    kind = rng.random()
    if kind < 0.08:
        image = _threshold(image, rng)
    elif kind < 0.28:
        image = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
        red = False
    if rng.random() < 0.5:
        quality = rng.randint(25, 90)
        image = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 1)
    if red and rng.random() < 0.45:
        image = without_red(image)[0]
    return 255 - image if rng.random() < 0.015 else image


def _spoiled_print(coverage: np.ndarray, rng: random.Random, noise: np.random.Generator) -> np.ndarray:
    """What the machine did that printed it."""
    if rng.random() < 0.035:
        coverage = paper.dot_matrix(coverage, rng)
    if rng.random() < 0.07:
        coverage = paper.worn_print(coverage, rng, noise)
    if rng.random() < 0.12:
        coverage = paper.rules(coverage, rng)
    return _weight(coverage, rng) if rng.random() < 0.25 else coverage


def _blur(image: np.ndarray, rng: random.Random, severity: float) -> np.ndarray:
    """Out of focus, or a hand that moved."""
    if rng.random() < 0.6 * severity + 0.15:
        image = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.3, 0.25 + 0.028 * image.shape[0]))
    if rng.random() < 0.12 * severity:
        length = max(2.0, rng.uniform(0.04, 0.12) * image.shape[0])
        kernel = np.zeros((15, 15), np.float32)
        angle = rng.uniform(0, np.pi)
        across, down = (round(part * min(length, 14) / 2) for part in (np.cos(angle), np.sin(angle)))
        cv2.line(kernel, (7 - across, 7 - down), (7 + across, 7 + down), (1.0,))
        image = cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)
    return image


def _weight(coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Ink that spreads, or a toner that runs out."""
    if rng.random() < 0.5:
        return cv2.convertScaleAbs(coverage, alpha=rng.uniform(1.2, 2.2))
    return cv2.convertScaleAbs(coverage, alpha=rng.uniform(0.45, 0.9))


def _paper_and_ink(coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Dark ink on light paper; paper may be tinted, patterned, shone through and shaded."""
    if rng.random() < 0.68:
        sheet = np.full(3, rng.uniform(215, 255), np.float32)
        ink = np.full(3, rng.uniform(0, 70), np.float32)
    else:
        level = rng.uniform(150, 255)
        sheet = np.array([min(255, level * rng.uniform(0.85, 1.05)) for _ in range(3)], np.float32)
        ink = np.array([rng.uniform(0, 0.45) * level for _ in range(3)], np.float32)
        if rng.random() < 0.2:
            ink = np.array(vary(rng.choice((BLUE, RED, RED)), rng), np.float32)
    if rng.random() < 0.1:
        share = (coverage.astype(np.float32) / 255)[..., None]
        ground = np.broadcast_to(sheet, (*coverage.shape, 3)).astype(np.float32)
        image: np.ndarray = paper.guilloche(ground, rng) * (1 - share) + ink * share
    else:
        shares = np.linspace(0, 1, 256, dtype=np.float32)[None, :, None]
        shades = (sheet * (1 - shares) + ink * shares).clip(0, 255).astype(np.uint8)
        image = cv2.LUT(cv2.cvtColor(coverage, cv2.COLOR_GRAY2BGR), shades)
    if rng.random() < 0.07:
        image = paper.bleed_through(image, coverage, rng)
    if rng.random() < 0.22:
        image = paper.light(image, rng)
    return np.ascontiguousarray(image.clip(0, 255), np.uint8)


def _write_over(image: np.ndarray, written: np.ndarray, rng: random.Random) -> np.ndarray:
    """A pen's ink, mostly blue, over whatever is printed."""
    colour = np.array(vary(rng.choice((BLUE, BLUE, PURPLE, BLACK, RED)), rng), np.float32)
    share = (written.astype(np.float32) / 255)[..., None] * rng.uniform(0.6, 1.0)
    return (image * (1 - share) + colour * share).clip(0, 255).astype(np.uint8)


def _lose_resolution(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """Down and up again, never below 13 rows: less cannot be read by anybody."""
    height, width = image.shape[:2]
    factor = rng.uniform(max(0.4, min(1.0, 13 / height)), 1.0)
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    how = rng.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST))
    return cv2.resize(small, (width, height), interpolation=how)


def _threshold(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """One-bit scanning, as fax modes and old archives do."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    level = cv2.threshold(grey, 0, 255, cv2.THRESH_OTSU)[0] + rng.uniform(-15, 40)
    one_bit = cv2.threshold(grey, level, 255, cv2.THRESH_BINARY)[1]
    if one_bit.mean() < 128:  # shaded paper went black: nobody would keep such a scan
        return image
    return cv2.cvtColor(one_bit, cv2.COLOR_GRAY2BGR)
