"""The reliability curves as a picture: what was claimed against what was found, by share of errors."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONT = Path(__file__).parents[2] / "models" / "assets" / "NotoSans-Regular.ttf"
_SIDE, _LEFT, _TOP = 420, 90, 60
_COLOURS = {"letters": (30, 90, 160), "words": (200, 110, 20), "lines": (40, 130, 60)}
_NAMES = {"letters": "letters", "words": "words", "lines": "whole lines"}
# Shares of errors at the axes' ends: half wrong, and one in a thousand.
_WORST, _BEST = 0.5, 0.0005


def draw_reliability(rows: Mapping[str, Sequence[Mapping[str, float]]], path: Path) -> None:
    """A square with both axes logarithmic; on the diagonal a claim is exactly true, above it too modest."""
    picture = Image.new("RGB", (_LEFT + _SIDE + 150, _TOP + _SIDE + 80), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(str(_FONT), 15)
    pen.text((_LEFT, 14), "Confidence: what was claimed, what was found (unseen typefaces)", "black", font)
    for share in (0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001):
        x, y = _at(share, share)
        pen.line((x, _TOP, x, _TOP + _SIDE), (225, 225, 225))
        pen.line((_LEFT, y, _LEFT + _SIDE, y), (225, 225, 225))
        pen.text((x, _TOP + _SIDE + 8), f"{1 - share:g}", (60, 60, 60), font, anchor="mt")
        pen.text((_LEFT - 8, y), f"{1 - share:g}", (60, 60, 60), font, anchor="rm")
    pen.line((*_at(_WORST, _WORST), *_at(_BEST, _BEST)), (150, 150, 150))
    pen.text((_LEFT + _SIDE / 2, _TOP + _SIDE + 40), "claimed", "black", font, anchor="mt")
    pen.text((_LEFT, _TOP - 22), "found right", "black", font)
    for place, (kind, curve) in enumerate(rows.items()):
        colour = _COLOURS[kind]
        points = [_at(1 - row["claimed"], 1 - row["found"]) for row in curve]
        pen.line(points, colour, 3)
        for x, y in points:
            pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill=colour)
        pen.text((_LEFT + _SIDE + 12, _TOP + 10 + 24 * place), _NAMES[kind], colour, font)
    picture.save(path, optimize=True)


def _at(claimed_error: float, found_error: float) -> tuple[float, float]:
    return _LEFT + _SIDE * _share(claimed_error), _TOP + _SIDE * (1 - _share(found_error))


def _share(error: float) -> float:
    error = min(_WORST, max(_BEST, error))
    return math.log(_WORST / error) / math.log(_WORST / _BEST)
