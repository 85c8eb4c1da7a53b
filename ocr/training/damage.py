"""What paper, scanners, seals and compression do to a line."""

import random

import cv2
import numpy as np

from ocr.training import paper
from ocr.training.drawing import Drawing

# BGR, before each is varied
_BLUE, _RED, _PURPLE, _BLACK = (150, 60, 30), (40, 40, 205), (140, 50, 110), (50, 45, 45)


def spoil(drawn: Drawing, rng: random.Random, noise: np.random.Generator) -> np.ndarray:
    """A BGR picture of the drawn line, with an everyday amount of harm."""
    severity = rng.choice((0.0, 0.3, 0.6, 1.0))
    coverage = _spoiled_print(drawn.printed, rng, noise)
    image = _paper_and_ink(coverage, rng)
    if drawn.written.any():
        image = _write_over(image, drawn.written, rng)
    if rng.random() < 0.12:
        image = _stroke_over(image, rng)
    image = _blur(image, rng, severity)
    if rng.random() < 0.5 * severity:
        image = _lose_resolution(image, rng)
    if rng.random() < 0.06 * severity:
        image = paper.screen(image, rng).clip(0, 255).astype(np.uint8)
    if rng.random() < 0.3 + 0.5 * severity:
        image = _grain(image, rng, noise, severity)
    if rng.random() < 0.07:
        image = _threshold(image, rng)
    if rng.random() < 0.5:
        quality = rng.randint(25, 90)
        image = cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 1)
    return 255 - image if rng.random() < 0.015 else image


def _spoiled_print(coverage: np.ndarray, rng: random.Random, noise: np.random.Generator) -> np.ndarray:
    """What the machine did that printed it."""
    if rng.random() < 0.02:
        coverage = paper.dot_matrix(coverage, rng)
    if rng.random() < 0.05:
        coverage = paper.worn_print(coverage, rng, noise)
    if rng.random() < 0.08:
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
        away = (np.array([np.cos(angle), np.sin(angle)]) * min(length, 14) / 2).round().astype(int)
        cv2.line(kernel, tuple(int(7 - part) for part in away), tuple(int(7 + part) for part in away), 1.0)
        image = cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)
    return image


def _weight(coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Ink that spreads, or a toner that runs out."""
    if rng.random() < 0.5:
        return cv2.convertScaleAbs(coverage, alpha=rng.uniform(1.2, 2.2))
    return cv2.convertScaleAbs(coverage, alpha=rng.uniform(0.45, 0.9))


def _paper_and_ink(coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Dark ink on light paper; paper may be tinted, patterned, shone through and shaded."""
    share = (coverage.astype(np.float32) / 255)[..., None]
    if rng.random() < 0.68:
        sheet = np.full(3, rng.uniform(215, 255), np.float32)
        ink = np.full(3, rng.uniform(0, 70), np.float32)
    else:
        level = rng.uniform(150, 255)
        sheet = np.array([min(255, level * rng.uniform(0.85, 1.05)) for _ in range(3)], np.float32)
        ink = np.array([rng.uniform(0, 0.45) * level for _ in range(3)], np.float32)
        if rng.random() < 0.2:
            ink = np.array(_vary(rng.choice((_BLUE, _RED, _RED)), rng), np.float32)
    ground = np.broadcast_to(sheet, (*coverage.shape, 3)).astype(np.float32)
    if rng.random() < 0.09:
        ground = paper.guilloche(ground, rng)
    image = ground * (1 - share) + ink * share
    if rng.random() < 0.05:
        image = paper.bleed_through(image, coverage, rng)
    if rng.random() < 0.22:
        image = paper.light(image, rng)
    return np.ascontiguousarray(image.clip(0, 255), np.uint8)


def _write_over(image: np.ndarray, written: np.ndarray, rng: random.Random) -> np.ndarray:
    """A pen's ink, mostly blue, over whatever is printed."""
    colour = np.array(_vary(rng.choice((_BLUE, _BLUE, _PURPLE, _BLACK)), rng), np.float32)
    share = (written.astype(np.float32) / 255)[..., None] * rng.uniform(0.6, 1.0)
    return (image * (1 - share) + colour * share).clip(0, 255).astype(np.uint8)


def _vary(colour: tuple[int, int, int], rng: random.Random) -> tuple[int, ...]:
    return tuple(int(min(255, max(0, part + rng.randint(-35, 35)))) for part in colour)


def _stroke_over(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """Arcs of a seal or strokes of a pen: ink lies over ink, so the darker one shows."""
    height, width = image.shape[:2]
    layer = np.full(image.shape, 255, np.uint8)
    colour = _vary(_RED if rng.random() < 0.65 else _BLUE, rng)
    thickness = max(1, round(height * rng.uniform(0.02, 0.12)))
    if rng.random() < 0.7:
        radius = round(height * rng.uniform(1.0, 3.5))
        centre = (rng.randint(0, width), round(height / 2 + rng.uniform(-1, 1) * radius))
        for ring in range(rng.randint(1, 3)):
            cv2.circle(layer, centre, max(2, radius - ring * 3 * thickness), colour, thickness, cv2.LINE_AA)
        if rng.random() < 0.5:
            letters = "".join(rng.choices("ABCDEGHIKLMNOPQRSTUVXY", k=6))
            start = (centre[0] - radius // 2, rng.randint(0, height))
            cv2.putText(layer, letters, start, cv2.FONT_HERSHEY_SIMPLEX, height / 40, colour, thickness)
    else:
        x = rng.randint(0, width)
        points = [(x + round(rng.gauss(0, 1.5 * height)), rng.randint(-height, 2 * height)) for _ in range(5)]
        cv2.polylines(layer, [np.array(points, np.int32)], False, colour, thickness, cv2.LINE_AA)
    opacity = rng.uniform(0.35, 0.95)
    faded = cv2.addWeighted(layer, opacity, np.full(layer.shape, 255, np.uint8), 1 - opacity, 0)
    return cv2.multiply(image, faded, scale=1 / 255)


def _lose_resolution(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """Down and up again, never below 13 rows: less cannot be read by anybody."""
    height, width = image.shape[:2]
    factor = rng.uniform(max(0.4, min(1.0, 13 / height)), 1.0)
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    how = rng.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST))
    return cv2.resize(small, (width, height), interpolation=how)


def _grain(image: np.ndarray, rng: random.Random, noise: np.random.Generator, severity: float) -> np.ndarray:
    """Sensor noise, and now and then specks of dust and drop-outs."""
    strength = rng.uniform(1, 5 + 16 * severity)
    channels = 1 if rng.random() < 0.6 else 3
    grain = noise.normal(0, strength, (*image.shape[:2], channels)).astype(np.float32)
    spoiled = image.astype(np.float32) + grain
    if rng.random() < 0.12:
        specks = noise.random(image.shape[:2])
        spoiled[specks < rng.uniform(0.0, 0.01)] = rng.uniform(0, 90)
        spoiled[specks > 1 - rng.uniform(0.0, 0.02)] = 250
    return spoiled.clip(0, 255).astype(np.uint8)


def _threshold(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """One-bit scanning, as fax modes and old archives do."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    level = cv2.threshold(grey, 0, 255, cv2.THRESH_OTSU)[0] + rng.uniform(-15, 40)
    one_bit = cv2.threshold(grey, level, 255, cv2.THRESH_BINARY)[1]
    if one_bit.mean() < 128:  # shaded paper went black: nobody would keep such a scan
        return image
    return cv2.cvtColor(one_bit, cv2.COLOR_GRAY2BGR)
