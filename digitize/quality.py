"""How well a page's picture will be read, why not better, and what the person who took it can do about it.

Thresholds and curves come from `python -m digitize.specimens.quality_calibration`, which spoils pages with known text
step by step and counts what the reader gets wrong: see docs/decisions/0009-quality-by-reading-errors.md.
"""

from __future__ import annotations

import numpy as np

from digitize.images import PageImage, chroma_of
from digitize.marks import SEEN_DEPTH, Marks, find_marks
from digitize.print_measures import PrintMeasures, measure_print
from digitize.screens import shows_screen
from models.refusals import Sentence
from models.values.reading import PageQuality, QualityIssue

# Decree 30/2020, appendix I part II: digitised pages have at least 200 dpi. Scanners round, so 2 % are given.
REQUIRED_DPI = 196
_SMALLEST_SIDE_PIXELS = 600
# Where the reader makes 2 % of character errors. Edges, unrest and burnt area as measured; letters, paper and ink a
# little earlier than measured (5 pixels, 51 and 21 levels), because a clerk must read the picture too.
_BLURRED_EDGE = 0.42
_UNRESTFUL = 0.075
_BURNT = 0.015
_SMALL_LETTERS = 6.0
# Of small letters without tails, in print of five points.
_SMALLEST_PRINT_MM = 0.85
_DARK_PAPER = 80.0
_WEAK_INK = 32.0
# Share of words read right, by measure: full where no loss was seen, then at 2, 10, 50 and 90 % of character errors.
_WORDS = (1.0, 0.92, 0.67, 0.15, 0.0)
_READ_BY_EDGE = (0.33, 0.42, 0.485, 0.57, 0.70)
_READ_BY_UNREST = (0.04, 0.085, 0.125, 0.18, 0.21)
_READ_BY_X_HEIGHT = (7.0, 5.0, 4.2, 3.0, 2.0)
_READ_BY_INK = (40.0, 20.0, 15.5, 13.5, 9.0)
_READ_BY_BURNT = (0.003, 0.015, 0.10, 0.5, 1.0)
# At this score one character in ten is wrong: typing from the paper is faster than mending, taking it again is best.
UNREADABLE = 0.67
# Part of the text is missing, nobody knows how much.
_LEFT_WHEN_CUT_OFF = 0.8
# 13-point print, where no letters can be told: their x is 0.45 of 13/72 of an inch.
_USUAL_X_HEIGHT_INCHES = 0.081
_COLOURLESS = 6

ISSUES: dict[str, Sentence] = {
    "unreadable": Sentence(
        "Ảnh này sẽ bị đọc sai nhiều chữ. Hãy chụp hoặc quét lại trang này.",
        "Much of this page will be misread. Take the photo or scan this page again.",
    ),
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
    "noisy": Sentence(
        "Ảnh bị nhiễu hạt. Hãy chụp lại ở nơi sáng hơn và gửi ảnh gốc, không gửi ảnh chuyển qua tin nhắn.",
        "The image is grainy. Take it again in better light and send the original, not one passed on by messages.",
    ),
    "cut_off": Sentence(
        "Giấy tờ bị cắt mất mép. Hãy chụp lại sao cho thấy đủ bốn góc giấy.",
        "The edge of the paper is cut off. Take it again with all four corners in view.",
    ),
    "photo_of_screen": Sentence(
        "Có vẻ ảnh được chụp từ màn hình. Hãy chụp hoặc quét trực tiếp từ giấy tờ gốc.",
        "This looks like a photo of a screen. Take the photo or scan from the paper itself.",
    ),
    "monochrome": Sentence(
        "Trang được quét đen trắng. Nếu giấy có con dấu, ảnh hoặc chữ viết tay, hãy quét lại ở chế độ màu.",
        "The page was scanned without colour. If the paper has a seal, a photo or handwriting, scan it in colour.",
    ),
    "blank_page": Sentence(
        "Trang trắng hoặc gần như trắng. Hãy kiểm tra xem có đúng mặt giấy không.",
        "The page is blank or nearly so. Check that this is the right side of the paper.",
    ),
    "bleed_through": Sentence(
        "Trang này có vẻ chỉ có mực thấm từ mặt sau. Hãy kiểm tra: nếu đúng là mặt trống, có thể bỏ trang này.",
        "All that is seen here seems to shine through from the other side. If this side is empty, it may be left out.",
    ),
}
"""Codes are public for good: their meaning never changes."""


def measure_quality(
    image: PageImage,
    dpi: float,
    *,
    is_cut_off: bool = False,
    capture: PageImage | None = None,
    shows_back: bool = False,
) -> PageQuality:
    """The score is the share of words that the reader is expected to read right, 0 to 1; 0 when there are none.

    `image`: the page upright and flat, its light as it was. `dpi`: the resolution of the capture itself, not of a
    picture scaled up from it. `capture`: the picture as a scanner or camera gave it, for what straightening wipes out;
    None for pages that were drawn from a born-digital file. `shows_back`: its only print was found to be mirrored.
    """
    marks = find_marks(image, dpi)
    measures = measure_print(image, usual_x_height=_USUAL_X_HEIGHT_INCHES * dpi)
    codes = [] if capture is None else _codes_of_capture(capture)
    empty = _code_when_empty(measures, marks, dpi, shows_back=shows_back)
    has_small_letters = empty is None and 0 < (measures.x_height or 0) < _SMALL_LETTERS
    if min(image.shape[:2]) < _SMALLEST_SIDE_PIXELS or has_small_letters:
        codes.append("too_small")
    if dpi < REQUIRED_DPI:
        codes.append("low_resolution")
    if empty:
        return PageQuality(0.0, tuple(_issue(code) for code in (empty, *codes)))
    codes += _codes_of_print(measures)
    score = words_read(measures) * (_LEFT_WHEN_CUT_OFF if is_cut_off else 1.0)
    if is_cut_off:
        codes.append("cut_off")
    if score < UNREADABLE:
        codes.insert(0, "unreadable")
    return PageQuality(score, tuple(_issue(code) for code in codes))


def words_read(measures: PrintMeasures) -> float:
    """The share of words that the reader gets right, faults taken as independent of each other."""
    if measures.x_height is None and measures.paper_level < _DARK_PAPER:
        return 0.0
    return float(
        _read_by(measures.edge_share, _READ_BY_EDGE)
        * _read_by(measures.unrest, _READ_BY_UNREST)
        * _read_by(measures.burnt_share, _READ_BY_BURNT)
        * (_falling(measures.x_height, _READ_BY_X_HEIGHT) if measures.x_height else 1.0)
        * (_falling(measures.ink_depth, _READ_BY_INK) if measures.x_height else 1.0)
    )


def _read_by(value: float, at: tuple[float, ...]) -> float:
    return float(np.interp(value, at, _WORDS))


def _falling(value: float, at: tuple[float, ...]) -> float:
    """For measures of which more is better."""
    return float(np.interp(value, at[::-1], _WORDS[::-1]))


def _code_when_empty(measures: PrintMeasures, marks: Marks, dpi: float, *, shows_back: bool) -> str | None:
    if measures.paper_level < _DARK_PAPER:
        return None
    if shows_back or marks.is_seal_from_behind:
        return "bleed_through"
    # Print too pale to be seen at arm's length is still print; dust is dark, and has shapes like full stops. The grain
    # of a compressed picture is pale too, and finer than any print.
    is_coarse = (measures.x_height or 0) * 25.4 / dpi >= _SMALLEST_PRINT_MM
    is_pale_print = is_coarse and measures.ink_depth < SEEN_DEPTH
    return "blank_page" if marks.are_specks and not is_pale_print else None


def _codes_of_print(measures: PrintMeasures) -> list[str]:
    codes = []
    if measures.paper_level < _DARK_PAPER:
        codes.append("too_dark")
    elif measures.has_letters and measures.ink_depth < _WEAK_INK:
        codes.append("low_contrast")
    elif measures.unrest > _UNRESTFUL:
        codes.append("noisy")
    if measures.edge_share > _BLURRED_EDGE:
        codes.append("too_blurred")
    if measures.burnt_share > _BURNT:
        codes.append("glare")
    return codes


def _codes_of_capture(capture: PageImage) -> list[str]:
    codes = []
    if shows_screen(capture):
        codes.append("photo_of_screen")
    if not _has_colour(capture):
        codes.append("monochrome")
    return codes


def _has_colour(image: PageImage) -> bool:
    """Circular 01/2020 and dispatch 7197 want colour where there is a seal, a photo or a remark by hand. A colour
    scanner's picture has a little colour everywhere; one without any was made grey or black and white."""
    return int(chroma_of(np.ascontiguousarray(image[::2, ::2])).max()) >= _COLOURLESS


def _issue(code: str) -> QualityIssue:
    sentence = ISSUES[code]
    return QualityIssue(code, sentence.message, sentence.message_en)
