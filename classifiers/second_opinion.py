"""What a second reader makes of the key fields: another engine, other mistakes.

Where the two differ, one is wrong, and a person looks. Where they agree this is recorded and nothing more: how far
agreement proves a value is a question for calibration, not for a guess.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from classifiers.declarations import DocumentType, FieldKind
from classifiers.doubts import Paper
from classifiers.finding import Finding
from classifiers.folding import TONES, comparable
from classifiers.layout import joined_text
from classifiers.reasons import ReviewReason
from models.errors import UnavailableError
from models.values.geometry import Quad
from ocr.reader import LineReader

Image = NDArray[np.uint8]

log = logging.getLogger(__name__)

# Letters that no reader can tell apart by their shape.
_DRAWN_ALIKE = str.maketrans({"Ð": "Đ", "ð": "đ", "⁄": "/", "‐": "-", "‑": "-", "−": "-"})
# Of these only the figures are compared: the words around them are printed on every form.
_FIGURE_KINDS = (FieldKind.DATE, FieldKind.YEAR, FieldKind.PERSONAL_NUMBER)
_NUMBER_KINDS = (FieldKind.DOCUMENT_NUMBER, FieldKind.REGISTER_NUMBER)
# Paper round the print, in line heights: accents above, dots below, and what engines want at the ends.
_PAD_ABOVE, _PAD_BELOW, _PAD_ENDS = 0.25, 0.2, 0.5
# Smaller print is drawn larger: Tesseract was trained on letters of this height.
_LINE_PIXELS = 48
_LARGEST_SCALE = 4.0


def ask_again(
    findings: Sequence[Finding], document_type: DocumentType, paper: Paper, second_reader: LineReader
) -> list[Finding]:
    """The findings with what the second reader thinks of the key fields. When it fails it has no opinion."""
    image_of = cache(paper.image_of)  # the pages of a stored document are decoded each time they are asked for
    asked: list[tuple[int, list[Image]]] = []
    for at, finding in enumerate(findings):
        if not document_type.field_named(finding.name).key or finding.value is None or not finding.pieces:
            continue
        crops = [_crop(image_of(piece.page), piece.box) for piece in finding.pieces]
        seen = [crop for crop in crops if crop is not None]
        if len(seen) == len(crops):
            asked.append((at, seen))
    try:
        texts = iter(second_reader.read_lines([crop for _, crops in asked for crop in crops]))
    except UnavailableError as error:
        log.warning("second reader failed", extra={"code": error.code, "detail": error.detail})
        return list(findings)
    answered = list(findings)
    for at, seen in asked:
        parts = [next(texts) for _ in seen]
        kind = document_type.field_named(findings[at].name).kind
        if all(part.strip() for part in parts):
            answered[at] = _compared(findings[at], kind, " ".join(parts))
    return answered


def _crop(image: Image | None, box: Quad) -> Image | None:
    """The print in the box with paper round it, as black as it is: in the red channel a seal's ink is nearly paper."""
    import cv2

    if image is None:
        return None

    pad = box.height
    left, right = max(0, int(box.left - _PAD_ENDS * pad)), min(image.shape[1], int(box.right + _PAD_ENDS * pad) + 1)
    top, bottom = max(0, int(box.top - _PAD_ABOVE * pad)), min(image.shape[0], int(box.bottom + _PAD_BELOW * pad) + 1)
    if right - left < 4 or bottom - top < 4:
        return None
    grey = np.ascontiguousarray(image[top:bottom, left:right, 2])
    scale = min(_LARGEST_SCALE, _LINE_PIXELS / max(1.0, box.height))
    if scale > 1:
        grey = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)


def _compared(finding: Finding, kind: FieldKind, second: str) -> Finding:
    if is_same_value(str(finding.value), joined_text(finding.pieces), second, kind):
        return replace(finding, readers_agree=True)
    reasons = dict.fromkeys([*finding.reasons, ReviewReason.READERS_DISAGREE])
    return replace(finding, readers_agree=False, reasons=tuple(reasons))


def is_same_value(value: str, read: str, second: str, kind: FieldKind) -> bool:
    """Whether the second reader's text tells the value too. `read` is the print it was taken from, labels included.

    Blanks, case, punctuation, the fashion of placing a tone mark and letters drawn alike do not count; in numbers
    punctuation does, and of dates only the figures are compared.
    """
    if kind in _FIGURE_KINDS:
        return re.findall(r"\d+", read) == re.findall(r"\d+", second)
    if kind in _NUMBER_KINDS:
        return _compact(value) in _compact(second)
    return _same_spelling(read, second) or _contains(_words(second), _words(value))


def _compact(text: str) -> str:
    """A number with its symbol: letters, figures and the signs between them."""
    return re.sub(r"[^\w/.-]|_", "", comparable(_alike(text)))


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w]+|_", " ", comparable(_alike(text))).split()


def _contains(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the wanted words stand in the others, one after the other."""
    starts = range(len(words) - len(wanted) + 1)
    return bool(wanted) and any(words[start : start + len(wanted)] == wanted for start in starts)


def _same_spelling(one: str, other: str) -> bool:
    """The same letters in a row, with the same tones, each on its letter or one beside it."""
    (letters, tones), (other_letters, other_tones) = _spelling(one), _spelling(other)
    return (
        letters == other_letters
        and [tone for tone, _ in tones] == [tone for tone, _ in other_tones]
        and all(abs(at - there) <= 1 for (_, at), (_, there) in zip(tones, other_tones, strict=True))
    )


def _spelling(text: str) -> tuple[str, list[tuple[str, int]]]:
    """Letters and figures without tones, and each tone with the number of letters before it."""
    letters, tones = "", []
    for sign in unicodedata.normalize("NFD", _alike(text)).casefold():
        if sign in TONES:
            tones.append((sign, len(letters)))
        elif unicodedata.combining(sign) or sign.isalnum():
            letters += sign
    return letters, tones


def _alike(text: str) -> str:
    """With one letter for those drawn alike, and without the lone accents that dust is read as."""
    return "".join(sign for sign in text.translate(_DRAWN_ALIKE) if unicodedata.category(sign) not in ("Lm", "Sk"))
