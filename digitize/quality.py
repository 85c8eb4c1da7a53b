"""How good a page's picture is, and what the person who took it can do about it.

Measured on the paper itself: the level of the paper, the level of the ink, how wide the edges of the ink are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, opencv
from models.refusals import Sentence
from models.values.reading import PageQuality, QualityIssue

# Decree 30/2020, appendix I part II: digitised pages have at least 200 dpi. Scanners round, so 2 % are given.
REQUIRED_DPI = 196
_SMALLEST_SIDE_PIXELS = 600
# Levels of grey. Paper darker than this is in shadow; ink nearer to the paper than this is lost on a screen too.
_DARK_PAPER, _WEAK_INK = 110.0, 55.0
# Share of pixels that must be ink before a page counts as written on. A lone page number is 0.01 %.
_BLANK_INK_SHARE = 0.00008
_INK_DEPTH = 40
# The stroke of a 13-point letter is 0.4 mm wide: edges much wider than it run letters together.
_BLURRED_EDGE_MM = 0.75
# Glare is a burnt patch on paper that is not white otherwise.
_BURNT, _BURNT_SHARE, _WHITE_PAPER = 253, 0.02, 240.0
_MEASURED_SIDE = 1800

ISSUES: dict[str, Sentence] = {
    "low_resolution": Sentence(
        "Độ phân giải thấp hơn 200 dpi. Hãy quét lại ở 200–300 dpi hoặc chụp gần hơn.",
        "The resolution is below 200 dpi. Scan again at 200 to 300 dpi, or take the photo closer.",
    ),
    "too_small": Sentence(
        "Ảnh quá nhỏ. Hãy chụp gần hơn để giấy tờ chiếm gần hết khung hình.",
        "The image is too small. Take it closer so that the paper fills the frame.",
    ),
    "too_blurred": Sentence(
        "Ảnh bị mờ. Hãy giữ chắc máy, chờ lấy nét rồi chụp lại.",
        "The image is blurred. Hold the phone still, wait for the focus and take it again.",
    ),
    "too_dark": Sentence(
        "Ảnh quá tối. Hãy chụp lại ở nơi đủ sáng.", "The image is too dark. Take it again in good light."
    ),
    "glare": Sentence(
        "Có vùng bị lóa sáng. Hãy tắt đèn flash, nghiêng giấy tránh đèn rồi chụp lại.",
        "Part of the page is washed out by light. Turn off the flash, tilt the paper away from the lamp.",
    ),
    "low_contrast": Sentence(
        "Chữ quá nhạt so với nền giấy. Hãy chụp nơi sáng đều hoặc quét lại với độ tương phản cao hơn.",
        "The print is too pale against the paper. Use even light, or scan with more contrast.",
    ),
    "cut_off": Sentence(
        "Giấy tờ bị cắt mất mép. Hãy chụp lại sao cho thấy đủ bốn góc giấy.",
        "The edge of the paper is cut off. Take it again with all four corners in view.",
    ),
    "blank_page": Sentence(
        "Trang trắng hoặc gần như trắng. Hãy kiểm tra xem có đúng mặt giấy không.",
        "The page is blank or nearly so. Check that this is the right side of the paper.",
    ),
}
# What is left of the score for each fault: a reader can still do something with a coarse page, nothing with a dark one.
_LEFT = {
    "low_resolution": 0.8,
    "too_small": 0.5,
    "too_blurred": 0.4,
    "too_dark": 0.4,
    "glare": 0.7,
    "low_contrast": 0.6,
    "cut_off": 0.6,
    "blank_page": 0.3,
}


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """What was measured, for tests and for calibration."""

    paper_level: float
    ink_level: float
    ink_share: float
    edge_mm: float | None
    burnt_share: float


def measure_quality(image: PageImage, dpi: float, *, is_cut_off: bool = False) -> PageQuality:
    """`dpi` is the resolution of the capture itself, not of a picture scaled up from it."""
    codes = []
    if min(image.shape[:2]) < _SMALLEST_SIDE_PIXELS:
        codes.append("too_small")
    if dpi < REQUIRED_DPI:
        codes.append("low_resolution")
    codes += _codes_of_light(measure_page(image, dpi))
    if is_cut_off:
        codes.append("cut_off")
    score = 1.0
    for code in codes:
        score *= _LEFT[code]
    return PageQuality(score, tuple(_issue(code) for code in codes))


def measure_page(image: PageImage, dpi: float) -> PageMeasures:
    """Levels and edges of the page. About 30 ms for A4 at 200 dpi."""
    cv2 = opencv()
    grey: NDArray[np.uint8] = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    scale = min(1.0, _MEASURED_SIDE / max(grey.shape))
    if scale < 1.0:
        grey = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    margin = max(1, min(grey.shape) // 50)  # scanners leave dark rims
    inner = grey[margin:-margin, margin:-margin] if min(grey.shape) > 4 * margin else grey
    paper = _paper_of(inner)
    depth = paper.astype(np.int16) - inner.astype(np.int16)
    is_ink = depth > _INK_DEPTH
    ink_share = float(is_ink.mean())
    paper_level = float(np.median(paper))
    ink_level = float(np.percentile(inner[is_ink], 20)) if is_ink.any() else paper_level
    return PageMeasures(
        paper_level=paper_level,
        ink_level=ink_level,
        ink_share=ink_share,
        edge_mm=_edge_width(inner, depth) / (dpi * scale) * 25.4 if ink_share > _BLANK_INK_SHARE else None,
        burnt_share=float((inner >= _BURNT).mean()),
    )


def _codes_of_light(measures: PageMeasures) -> list[str]:
    if measures.paper_level < _DARK_PAPER:
        return ["too_dark"]
    codes = []
    if measures.ink_share < _BLANK_INK_SHARE:
        return ["blank_page"]
    if measures.paper_level - measures.ink_level < _WEAK_INK:
        codes.append("low_contrast")
    if measures.edge_mm is not None and measures.edge_mm > _BLURRED_EDGE_MM:
        codes.append("too_blurred")
    if measures.paper_level < _WHITE_PAPER and measures.burnt_share > _BURNT_SHARE:
        codes.append("glare")
    return codes


def _paper_of(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The level of the paper everywhere: print removed by a closing wider than a letter, at an eighth of the size."""
    cv2 = opencv()
    small = cv2.resize(grey, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    smooth = cv2.GaussianBlur(closed, (9, 9), 0)
    return np.asarray(cv2.resize(smooth, grey.shape[::-1], interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _edge_width(grey: NDArray[np.uint8], depth: NDArray[np.int16]) -> float:
    """How many pixels the ink's edges take from paper to ink: depth of the ink over the steepest slope beside it."""
    cv2 = opencv()
    across = cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3) / 8
    down = cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3) / 8
    slope = cv2.dilate(cv2.magnitude(across, down), np.ones((3, 3), np.uint8))
    around = cv2.dilate(depth.clip(0).astype(np.uint8), np.ones((7, 7), np.uint8))
    edges = (depth > _INK_DEPTH) & (slope > 2)
    if not edges.any():
        return 0.0
    return float(np.median(around[edges] / slope[edges]))


def _issue(code: str) -> QualityIssue:
    sentence = ISSUES[code]
    return QualityIssue(code, sentence.message, sentence.message_en)
