"""What is on the paper beside the line itself: patterns, rules, the other side's print, light and shade."""

import random

import cv2
import numpy as np


def guilloche(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """The fine waves printed under certificates, in one or two tints."""
    rows, columns = np.mgrid[: image.shape[0], : image.shape[1]].astype(np.float32)
    for _ in range(rng.randint(1, 2)):
        slow, fast = rng.uniform(0.02, 0.2), rng.uniform(0.2, 1.2)
        turned = columns * rng.uniform(-1, 1) + rows * rng.uniform(-1, 1)
        waves = np.sin(turned * fast + rng.uniform(1, 6) * np.sin(columns * slow + rows * rng.uniform(0.05, 0.5)))
        tint = np.array([rng.uniform(0.0, 0.22) for _ in range(3)], np.float32)
        image = image * (1 - tint * (waves[..., None] > rng.uniform(0.2, 0.8)))
    return image


def bleed_through(image: np.ndarray, coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Print of the other side, mirrored, soft and faint."""
    other = cv2.flip(coverage, 1)
    other = np.roll(other, (round(rng.uniform(-0.6, 0.6) * other.shape[0]), rng.randint(0, other.shape[1])), (0, 1))
    soft = cv2.GaussianBlur(other, (0, 0), 0.5 + 0.03 * image.shape[0]).astype(np.float32) / 255
    return image * (1 - rng.uniform(0.08, 0.3) * soft[..., None])


def rules(coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Lines of a table at the edges of the cell, or a dotted line to write on below the print."""
    ruled = coverage.copy()
    height, width = ruled.shape
    thick = max(1, height // 30)
    if rng.random() < 0.45:
        base, gap = round(height * rng.uniform(0.78, 0.92)), max(2, height // rng.randint(6, 12))
        for x in range(rng.randint(0, gap), width - thick, gap):
            ruled[base : base + thick, x : x + thick] = 255
        return ruled
    if rng.random() < 0.6:
        y = rng.choice((rng.randint(0, max(1, height // 12)), height - thick - rng.randint(0, max(1, height // 12))))
        ruled[max(0, y) : max(0, y) + thick] = 255
    for x in (rng.randint(0, max(1, height // 10)), width - thick - rng.randint(0, max(1, height // 10))):
        if rng.random() < 0.5:
            ruled[:, max(0, x) : max(0, x) + thick] = 255
    return ruled


def light(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """A shadow's edge across the line, a lamp's glare on it, or a slow fall of light."""
    height, width = image.shape[:2]
    columns = np.arange(width, dtype=np.float32)[None, :, None]
    rows = np.arange(height, dtype=np.float32)[:, None, None]
    place, softness = rng.uniform(0, width), rng.uniform(0.3, 6) * height
    kind = rng.choice(("shadow", "glare", "fall", "fall"))
    if kind == "shadow":
        edge = 1 / (1 + np.exp(np.clip(-(columns + rng.uniform(-1, 1) * rows - place) / (0.15 * softness), -30, 30)))
        return np.asarray(image * (1 - rng.uniform(0.2, 0.55) * edge))
    if kind == "glare":
        bright = np.exp(-(((columns - place) / softness) ** 2) - ((rows - height / 2) / (1.5 * height)) ** 2)
        return np.asarray(image + (255 - image) * rng.uniform(0.3, 0.8) * bright)
    ends = rng.uniform(0.6, 1.0), rng.uniform(0.8, 1.0)
    return image * np.linspace(*ends, width, dtype=np.float32)[None, :, None]


def screen(image: np.ndarray, rng: random.Random) -> np.ndarray:
    """The grid of a display that was photographed."""
    rows, columns = np.mgrid[: image.shape[0], : image.shape[1]].astype(np.float32)
    angle, pitch = rng.uniform(-0.3, 0.3), rng.uniform(2.0, 5.0)
    phase = (columns * np.cos(angle) + rows * np.sin(angle)) / pitch
    stripes = np.stack([np.cos(2 * np.pi * (phase + shift)) for shift in (0, 1 / 3, 2 / 3)], axis=2)
    return image * (1 + rng.uniform(0.04, 0.15) * stripes)


def worn_print(coverage: np.ndarray, rng: random.Random, noise: np.random.Generator) -> np.ndarray:
    """A worn ribbon or drum: ink in patches."""
    height, width = coverage.shape
    size = (max(2, height // rng.randint(2, 8)), max(2, width // rng.randint(3, 12)))
    patches = cv2.resize(noise.random(size).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    return (coverage * np.clip(0.35 + patches * rng.uniform(0.8, 1.6), 0.2, 1)).astype(np.uint8)


def dot_matrix(coverage: np.ndarray, rng: random.Random) -> np.ndarray:
    """Needles of a printer: letters of 10 to 20 dots' height."""
    height, width = coverage.shape
    dots = rng.randint(16, 28)
    pitch = height / dots
    if pitch < 1.5:
        return coverage
    small = cv2.resize(coverage, (max(4, round(width / pitch)), dots), interpolation=cv2.INTER_AREA)
    on = (small > rng.randint(70, 120)).astype(np.uint8) * 255
    large = cv2.resize(on, (width, height), interpolation=cv2.INTER_NEAREST).astype(np.float32)
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    distance = np.hypot((rows / pitch) % 1 - 0.5, (columns / pitch) % 1 - 0.5)
    return np.asarray(large * np.clip((rng.uniform(0.55, 0.75) - distance) * 4, 0, 1), np.uint8)


def bent(canvas: np.ndarray, rng: random.Random, most: float) -> np.ndarray:
    """The line of a sheet that does not lie flat: up and down by at most so many pixels."""
    height, width = canvas.shape[:2]
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    length = width * rng.uniform(0.5, 2.0)
    shift = most * np.sin(2 * np.pi * (columns / length + rng.random()))
    return cv2.remap(canvas, columns, rows + shift, cv2.INTER_LINEAR)
