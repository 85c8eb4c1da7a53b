"""Everything that speaks against a value, from its ink, its spelling and the marks over it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from classifiers.dated_figures import dated_figures, with_day_word
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.figure_count import count_differs, has_more_shapes
from classifiers.fill_ins import differs_from_print, judge_figures
from classifiers.finding import Figures, Finding
from classifiers.handwriting import is_handwritten
from classifiers.known_phrases import differs_from_what_is_known
from classifiers.layout import PageLayout, Piece
from classifiers.mark_overlaps import covering_marks
from classifiers.names import has_usual_syllables, may_lack_surname
from classifiers.reasons import ReviewReason
from classifiers.syllables import misspelt_words
from classifiers.unread_print import has_unread_print
from classifiers.vocabulary import mend_address
from models.values.reading import TextSource
from models.values.understanding import Mark

Image = NDArray[np.uint8]

_PICTURES_REMEMBERED = 2
# In addresses of the net a figure among letters may be a letter: loc189, locl89.
_FIGURE_OR_LETTER = re.compile(r"\S*(?:[lIO][0-9]|[0-9][lIO]|[A-Za-z][01]|[01][A-Za-z])\S*@|@\S*[01lI][01lI]")
# "920/THC8" is "THCS" by pen. Of 2,917 numbers of papers three end so: "16/TB-CS1".
_FIGURE_ENDS_LETTERS = re.compile(r"(?<![^\W_])[A-ZĐ]{2,}[0158](?![^\W_])")
# "03/NQ-TTHĐND" may have lost the point of "TT.HĐND": offices write either.
_GLUED_BODIES = re.compile(r"[A-ZĐ]{2}(?:UBND|HĐND)(?![^\W_])")
_NUMBER_KINDS = (FieldKind.DOCUMENT_NUMBER, FieldKind.REGISTER_NUMBER)
# Of a page's values; and how sure the reader is of words by pen (below) and of the print of their labels (above).
_BY_ONE_HAND = 0.4
_LOST_IN_VALUE, _AT_HOME = 0.8, 0.95
_ENTERED = frozenset({ReviewReason.HANDWRITTEN, ReviewReason.FILLED_IN})
_SPELT_KINDS = (FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.DATE_IN_WORDS)
_COUNTED_KINDS = (FieldKind.REGISTER_NUMBER, FieldKind.PERSONAL_NUMBER, FieldKind.DATE, FieldKind.YEAR)


@dataclass(frozen=True)
class Paper:
    """The pages of one document as laid out and, where there are images, as seen."""

    layouts: Sequence[PageLayout]
    images: Sequence[Image]
    marks: Sequence[Mark]

    def image_of(self, page: int) -> Image | None:
        """The picture of a page counted from 1. Pictures are decoded each time they are asked for, so the last few are
        remembered."""
        return self._remembered(page) if page <= len(self.images) else None

    @cached_property
    def _remembered(self) -> Callable[[int], Image]:
        return lru_cache(maxsize=_PICTURES_REMEMBERED)(lambda page: self.images[page - 1])


def with_doubts(finding: Finding, specification: FieldSpecification, paper: Paper) -> Finding:
    """The finding with every reason for which a person should look at it."""
    reasons = [*finding.reasons, *_spelling(finding, specification)]
    if any(word.is_contested for word in finding.words):
        reasons.append(ReviewReason.READERS_DISAGREE)
    if finding.pieces:
        reasons += covering_marks(finding.pieces, paper.marks)
        image = paper.image_of(finding.pieces[0].page)
        if image is not None:
            reasons += _ink(finding, specification, paper, image)
        elif finding.figures is not None:
            # Nothing shows that the figures were printed with the page.
            reasons.append(ReviewReason.FILLED_IN)
    return replace(finding, reasons=tuple(dict.fromkeys(reasons)))


def with_shared_hand(findings: Sequence[Finding]) -> list[Finding]:
    """Forms are filled in by one hand: where a pen wrote most of a page's values, those that are too short to tell a
    pen from print were written too."""
    told: dict[int, list[bool]] = defaultdict(list)
    for finding in findings:
        if finding.label is not None and finding.pieces:
            told[finding.pieces[0].page].append(_may_be_written(finding, finding.label))
    by_hand = {page for page, written in told.items() if sum(written) >= max(3, _BY_ONE_HAND * len(written))}
    return [
        replace(f, reasons=tuple(dict.fromkeys([*f.reasons, ReviewReason.HANDWRITTEN])))
        if f.label is not None and f.pieces and f.pieces[0].page in by_hand
        else f
        for f in findings
    ]


def with_one_registrar(findings: Sequence[Finding]) -> list[Finding]:
    """A registry enters number and day at one moment: where one of them was not printed with the page, no other is
    taken for print, however alike its few figures look. A number entered by a machine leaves a printed day alone."""
    entered = [f for f in findings if f.figures is not None or ReviewReason.FILLED_IN in f.reasons]
    by_pen = any(ReviewReason.HANDWRITTEN in f.reasons for f in entered)
    day_entered = any(f.name == "issued_on" and ReviewReason.FILLED_IN in f.reasons for f in entered)
    return [
        replace(f, reasons=(*f.reasons, ReviewReason.FILLED_IN))
        if f in entered and not _ENTERED & set(f.reasons) and (by_pen or (day_entered and f.name != "issued_on"))
        else f
        for f in findings
    ]


def _may_be_written(finding: Finding, label: Piece) -> bool:
    """By its ink, or because the reader is lost in the value and at home in the label beside it, or the network for
    handwriting reads the value otherwise than the one for print."""
    if ReviewReason.HANDWRITTEN in finding.reasons:
        return True
    read = min(piece.confidence for piece in finding.pieces)
    is_seen_as_pen = any(word.is_contested and word.source is TextSource.OCR for word in finding.words)
    return (read < _LOST_IN_VALUE or is_seen_as_pen) and label.confidence > _AT_HOME


def _spelling(finding: Finding, specification: FieldSpecification) -> list[ReviewReason]:
    if finding.value is None:
        return []
    if specification.kind is FieldKind.NAME and _is_unusual(finding.value):
        return [ReviewReason.UNUSUAL_NAME]
    if specification.kind in _SPELT_KINDS and _is_misspelt(finding.value, specification):
        return [ReviewReason.MISSPELT]
    if specification.kind in _NUMBER_KINDS:
        return _spelling_of_number(finding.value)
    if specification.kind is not FieldKind.TEXT:
        return []
    reasons = [ReviewReason.FIGURES_UNCLEAR] if _FIGURE_OR_LETTER.search(finding.value) else []
    return [*reasons, ReviewReason.AMBIGUOUS] if _is_broken_list(finding.value) else reasons


def _spelling_of_number(number: str) -> list[ReviewReason]:
    reasons = [ReviewReason.FIGURES_UNCLEAR] if _FIGURE_ENDS_LETTERS.search(number) else []
    return [*reasons, ReviewReason.AMBIGUOUS] if _GLUED_BODIES.search(number) else reasons


def _is_unusual(name: str) -> bool:
    return not has_usual_syllables(name) or may_lack_surname(name)


def _is_broken_list(value: str) -> bool:
    """Whether parts of a list tell how much of what, and one behind them does not: "Đất ở: 60 m²; Đất trồng"."""
    told = [":" in part for part in value.split(";")]
    return True in told and not all(told[told.index(True) :])


def _is_misspelt(value: str, specification: FieldSpecification) -> bool:
    """Whether a word cannot be Vietnamese where it has to be: "TRƯONG" among foreign words still has to."""
    words = misspelt_words(value)
    if specification.is_foreign:
        return any(not word.isascii() for word in words)
    return bool(words) or mend_address(value)[1] or differs_from_what_is_known(value, specification.usual_values)


def _ink(finding: Finding, specification: FieldSpecification, paper: Paper, image: Image) -> list[ReviewReason]:
    """What the picture says against a value, or why there is none."""
    reasons = _filled_figures(finding.figures, image) if finding.figures is not None else []
    reasons += [reason for reason in _entered(finding.dated, image) if reason is not None]
    # Values of a form stand in blanks of their own, also in print: there only the figures themselves tell a pen.
    if ReviewReason.HANDWRITTEN in _entered(_dated(finding, specification, paper), image):
        reasons.append(ReviewReason.HANDWRITTEN)
    piece = finding.pieces[0]
    if finding.label is not None and is_handwritten(image, piece, finding.label):
        reasons.append(ReviewReason.HANDWRITTEN)
    if finding.value is None:
        return reasons
    if specification.kind in _COUNTED_KINDS and count_differs(image, piece):
        reasons.append(ReviewReason.FIGURES_UNCLEAR)
    sides = finding.surroundings
    if sides is not None:
        layout = paper.layouts[piece.page - 1]
        if has_unread_print(image, layout, finding.pieces, above=sides.above, below=sides.below):
            reasons.append(ReviewReason.UNREAD_PRINT)
    return reasons


def _entered(dated: Sequence[Figures], image: Image) -> list[ReviewReason | None]:
    return [differs_from_print(image, one, sum(c.isdigit() for c in one.filled.text)) for one in dated]


def _dated(finding: Finding, specification: FieldSpecification, paper: Paper) -> tuple[Figures, ...]:
    """The figures of a day behind a label that is spelt out with its words: a pen may have put them between these."""
    if specification.kind is not FieldKind.DATE or finding.figures is not None or finding.dated:
        return ()
    piece = finding.pieces[0]
    line = with_day_word(piece, finding.label)
    return dated_figures(line, paper.layouts[piece.page - 1].level) if line is not None else ()


def _filled_figures(figures: Figures, image: Image) -> list[ReviewReason]:
    judged = judge_figures(image, figures, sum(c.isdigit() for c in figures.filled.text))
    reasons = [judged] if judged else []
    if has_more_shapes(image, figures.whole):
        reasons.append(ReviewReason.FIGURES_UNCLEAR)
    return reasons
