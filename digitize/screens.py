"""Whether a picture was taken of a display instead of paper.

A display draws each of its points as a red, a green and a blue stripe side by side. Wherever the camera still sees that
grid, or the beat between it and its own (moiré), red and blue swing at the same narrow frequency but out of step.
Patterns printed on paper (halftones, the wavy grounds of certificates) swing in step, or in one colour only.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, opencv

_TILE, _MOST_TILES, _FEWEST_TILES = 128, 24, 6
_STEP = 8
_DARKEST_TILE = 90
# Cycles a pixel: below it the page's own shading, above it nothing.
_LOWEST, _HIGHEST = 0.06, 0.5
# Natural logarithms of a peak's power over that of its surroundings. 60 made photos of displays (grids of 1.4 to 5.5
# pixels, out of focus by up to 1.5): 5.7 and more up to a blur of 1 pixel, 2 to 9 at 1.5. 28 printed grounds: at most
# 4.5, in halftones that cover the whole sheet. 25 real scans and 40 specimens: no such peak at all.
_LEAST_PEAK = 5.2
_LEAST_COHERENCE, _LEAST_PHASE, _LEAST_BALANCE = 0.7, 50.0, 0.15


def shows_screen(image: PageImage) -> bool:
    """For the picture as captured: straightening wipes the grid out. About 40 ms. Never for a grey picture."""
    return screen_peak(image) >= _LEAST_PEAK


def screen_peak(image: PageImage) -> float:
    """How far the strongest frequency at which red and blue are out of step stands out, as a natural logarithm of
    power; 0 when there is none or not enough plain paper to look at."""
    tiles = _plain_tiles(image)
    if len(tiles) < _FEWEST_TILES:
        return 0.0
    spectra = np.asarray([_spectrum(tile) for tile in tiles])
    power = np.square(np.abs(spectra)).mean(axis=0)
    blue, red = power[..., 0], power[..., 2]
    cross = (spectra[..., 2] * np.conj(spectra[..., 0])).mean(axis=0)
    is_coherent = np.abs(cross) > _LEAST_COHERENCE * np.sqrt(red * blue + 1.0)
    is_out_of_step = np.abs(np.degrees(np.angle(cross))) > _LEAST_PHASE
    is_balanced = np.minimum(red, blue) > _LEAST_BALANCE * np.maximum(red, blue)
    eligible = is_coherent & is_out_of_step & is_balanced & _band()
    if not eligible.any():
        return 0.0
    return max(0.0, float(_prominence(power.sum(axis=2))[eligible].max()))


def _plain_tiles(image: PageImage) -> list[PageImage]:
    """The squares with the least print."""
    cv2 = opencv()
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    # Averaged over eight pixels, the grid is gone and print is not.
    coarse = cv2.resize(grey, (image.shape[1] // _STEP, image.shape[0] // _STEP), interpolation=cv2.INTER_AREA)
    side = _TILE // _STEP
    found = []
    for row in range(0, coarse.shape[0] - side + 1, side):
        for column in range(0, coarse.shape[1] - side + 1, side):
            low, high = np.percentile(coarse[row : row + side, column : column + side], (2, 90))
            if high > _DARKEST_TILE:
                found.append((float(high - low), row * _STEP, column * _STEP))
    return [image[top : top + _TILE, left : left + _TILE] for _, top, left in sorted(found)[:_MOST_TILES]]


def _spectrum(tile: PageImage) -> NDArray[np.complex128]:
    cv2 = opencv()
    levels = tile.astype(np.float32)
    fine = levels - cv2.GaussianBlur(levels, (0, 0), 8)
    window = np.outer(np.hanning(_TILE), np.hanning(_TILE))[..., None]
    return np.asarray(np.fft.rfft2(fine * window, axes=(0, 1)), np.complex128)


def _band() -> NDArray[np.bool_]:
    frequency = np.hypot(np.fft.rfftfreq(_TILE)[None], np.fft.fftfreq(_TILE)[:, None])
    return np.asarray((frequency > _LOWEST) & (frequency < _HIGHEST), np.bool_)


def _prominence(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logarithm of the power over the mean of its surroundings, single peaks left out of the mean."""
    cv2 = opencv()
    centred = np.fft.fftshift(np.log(power + 1.0), axes=0).astype(np.float32)
    around = cv2.blur(cv2.medianBlur(centred, 5), (15, 15))
    return np.asarray(np.fft.ifftshift(centred - around, axes=0), np.float64)
