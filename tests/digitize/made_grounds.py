"""What is printed under the text of certificates and pictures: wavy lines, straight lines, halftone dots."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
GREEN_INK = np.array([0.2, 1.0, 0.6])


def guilloche(page: Image, *, period: float, seed: int = 1) -> Image:
    """Three bundles of wavy lines over the whole sheet, `period` pixels apart."""
    luck = np.random.default_rng(seed)
    down, across = _grid(page)
    lines = np.zeros(page.shape[:2], bool)
    for bundle in range(3):
        wave = luck.uniform(8, 25) * np.sin(across / luck.uniform(30, 90) + luck.uniform(0, 6))
        ripple = luck.uniform(4, 10) * np.sin(across / luck.uniform(12, 25))
        lines |= np.abs(np.mod((down + wave + ripple) / period / (1 + 0.2 * bundle), 1) - 0.5) < 0.12
    return (page - 40 * lines[..., None] * GREEN_INK).clip(0, 255).astype(np.uint8)


def ruled(page: Image, *, period: float, angle: float) -> Image:
    """Straight lines of one ink, `period` pixels apart, `angle` in radians."""
    down, across = _grid(page)
    lines = np.abs(np.mod((down * np.cos(angle) + across * np.sin(angle)) / period, 1) - 0.5) < 0.15
    return (page - 40 * lines[..., None] * GREEN_INK).clip(0, 255).astype(np.uint8)


def halftone(page: Image, *, period: float) -> Image:
    """Yellow, magenta and cyan dots at the printers' angles over the whole sheet."""
    down, across = _grid(page)
    printed = page.astype(np.float32)
    for channel, angle, tone in ((0, 0.0, 0.06), (1, 1.309, 0.12), (2, 0.262, 0.15)):
        along = across * np.cos(angle) + down * np.sin(angle)
        beside = down * np.cos(angle) - across * np.sin(angle)
        dots = np.cos(2 * np.pi * along / period) + np.cos(2 * np.pi * beside / period)
        printed[..., channel] *= 1 - 0.8 * (dots > np.quantile(dots[::7, ::7], 1 - tone))
    return printed.clip(0, 255).astype(np.uint8)


def _grid(page: Image) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    down, across = np.mgrid[0 : page.shape[0], 0 : page.shape[1]].astype(np.float32)
    return down, across
