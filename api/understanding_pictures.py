"""Pictures of how well documents are understood: values that were wrong and looked sure, and a reliability curve."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from classifiers.understanding_score import FieldScore, ReliabilityBin
from models.pdfa_fonts import ASSETS

_WIDTH, _MARGIN, _TEXT = 1000, 12, 17
_MOST_ROWS = 40
_CURVE = 560


def draw_wrong_values(directory: Path, wrong: Sequence[FieldScore], path: Path) -> None:
    """The print of each value with what was read and what is true, one below the other; the first forty."""
    tiles = [_tile(directory, score) for score in wrong[:_MOST_ROWS]]
    sheet = Image.new("RGB", (_WIDTH, max(60, sum(tile.height + _MARGIN for tile in tiles) + _MARGIN)), "white")
    top = _MARGIN
    for tile in tiles:
        sheet.paste(tile, (_MARGIN, top))
        top += tile.height + _MARGIN
    if not tiles:
        ImageDraw.Draw(sheet).text((_MARGIN, _MARGIN), "Không có giá trị sai mà không báo.", font=_font(), fill="black")
    sheet.save(path)


def _tile(directory: Path, score: FieldScore) -> Image.Image:
    crop = _crop(directory, score)
    tile = Image.new("RGB", (_WIDTH - 2 * _MARGIN, crop.height + 2 * _TEXT + 10), "white")
    tile.paste(crop, (0, 0))
    pen = ImageDraw.Draw(tile)
    told = f"{score.file} · {score.name} · {score.read.confidence:.3f}"
    pen.text((0, crop.height + 2), told, font=_font(), fill="grey")
    pen.text((0, crop.height + _TEXT + 5), f"{score.value}   ≠   {score.truth}", font=_font(), fill="black")
    return tile


def _crop(directory: Path, score: FieldScore) -> Image.Image:
    """The value's box with some paper round it; the document is read again for its picture."""
    import cv2

    from api.reading_processes import digitize_again
    from digitize.images import decode_png

    if score.read.page is None or not score.read.box:
        return Image.new("RGB", (200, 20), "white")
    documents = digitize_again(directory / score.file)
    pages = max(documents, key=lambda document: len(document.pages)).pages
    picture = decode_png(pages[score.read.page - 1].clean_png)
    xs, ys = [x for x, _ in score.read.box], [y for _, y in score.read.box]
    pad = int(0.6 * (max(ys) - min(ys)))
    rows = slice(max(0, int(min(ys)) - pad), int(max(ys)) + pad)
    cut = picture[rows, max(0, int(min(xs)) - 2 * pad) : int(max(xs)) + 2 * pad]
    crop = Image.fromarray(cv2.cvtColor(cut, cv2.COLOR_BGR2RGB))
    crop.thumbnail((_WIDTH - 2 * _MARGIN, 160))
    return crop


def draw_reliability(bins: Sequence[ReliabilityBin], path: Path) -> None:
    """Claimed confidence to the right, the share that was right upwards; the area of a dot is how many there were."""
    picture = Image.new("RGB", (_CURVE + 80, _CURVE + 80), "white")
    pen = ImageDraw.Draw(picture)
    left, bottom = 60, _CURVE + 20

    def at(claimed: float, right: float) -> tuple[float, float]:
        return left + claimed * _CURVE, bottom - right * _CURVE

    pen.rectangle([*at(0, 1), *at(1, 0)], outline="grey")
    pen.line([at(0, 0), at(1, 1)], fill="lightgrey", width=2)
    for share in (0.2, 0.4, 0.6, 0.8, 1.0):
        pen.text((at(share, 0)[0] - 10, bottom + 6), f"{share:.1f}", font=_font(), fill="black")
        pen.text((left - 34, at(0, share)[1] - 10), f"{share:.1f}", font=_font(), fill="black")
    pen.line([at(one.claimed, one.right) for one in bins], fill="steelblue", width=2)
    most = max((one.count for one in bins), default=1)
    for one in bins:
        x, y = at(one.claimed, one.right)
        radius = 3 + 14 * (one.count / most) ** 0.5
        pen.ellipse([x - radius, y - radius, x + radius, y + radius], fill="steelblue")
    pen.text((left + 8, 26), "tỷ lệ đúng theo độ tin cậy", font=_font(), fill="black")
    picture.save(path)


def _font() -> Any:
    return ImageFont.truetype(str(ASSETS / "NotoSans-Regular.ttf"), _TEXT - 2)
