"""What stands behind a label as a finding of its field: which words are the value, and the doubts about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from classifiers.address_ends import is_unfinished_address, lacks_province
from classifiers.broken_choices import whole_choice
from classifiers.cells import Cells
from classifiers.column_cells import column_below, rest_in_column
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.finding import Finding, Surroundings
from classifiers.folding import comparable, squeeze
from classifiers.label_values import may_be_no_address, opens_its_value, without_end_of_label
from classifiers.labels import LabelledValue
from classifiers.layout import COLUMN_GAP
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.several_values import text_of
from classifiers.translations import without_misread_translation
from classifiers.unfinished_phrases import goes_on
from classifiers.wrapping import WRAPPING_KINDS, reaches_margin
from models.values.reading import Word

_TORN_BLANK, _FAR_BESIDE, _ON_ONE_ROW = 2.5, 5.0, 0.7  # in line heights
_WITH_COLON, _WITHOUT_COLON = 0.97, 0.88
_SHORTEST_OWN_LABEL, _MOST_WORDS_OF_A_LABEL = 5, 6
_SPELLED_OUT = frozenset({FieldKind.DATE_IN_WORDS, FieldKind.MONEY_IN_WORDS})
_TOLD_BY_FORM = frozenset({FieldKind.REGISTER_NUMBER, FieldKind.DATE})
_DASHES = frozenset(("-", "–", "—"))
# No syllables of names, as "Anh" is one.
_RELATIONS = frozenset(
    comparable(relation)
    for relation in (
        "cha", "mẹ", "bố", "cha đẻ", "mẹ đẻ", "bố đẻ", "cha nuôi", "mẹ nuôi", "ông nội", "bà nội", "ông ngoại",
        "bà ngoại", "anh ruột", "chị ruột", "em ruột", "con trai", "con gái", "con đẻ", "con ruột", "con dâu",
        "con rể", "chị gái", "em trai", "em gái", "anh trai", "anh rể", "em rể", "chị dâu", "em dâu", "cháu nội",
        "cháu ngoại", "bản thân",
    )
)  # fmt: skip
_SHORTEST_NAME = 2  # words
_LONG_KINDS = WRAPPING_KINDS - {FieldKind.NAME}


def after_name(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """What stands behind a name: "Phùng Ngọc Khuê, cha đẻ", "Phùng Ngọc Khuê - Cha", or what such words end with where
    the mark was not read: "Phùng Ngọc Khuê Mẹ đẻ"."""
    marks = [at for at, word in enumerate(words, start=1) if word.text.endswith(",") or word.text in _DASHES]
    if marks:
        return words[marks[0] :]
    ends = (at for at in range(_SHORTEST_NAME, len(words)) if comparable(text_of(words[at:])) in _RELATIONS)
    return words[next(ends, len(words)) :]


def after_own_label(words: tuple[Word, ...], specification: FieldSpecification) -> tuple[Word, ...]:
    """Of a list of values, what its own label stands before: "..., 37 tuổi, CMND số 076364634"."""
    own = {squeeze(label) for label in specification.labels if len(squeeze(label)) >= _SHORTEST_OWN_LABEL}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST_WORDS_OF_A_LABEL) + 1):
            if squeeze(text_of(words[start:end])) in own:
                return words[end:]
    return words


def has_form(specification: FieldSpecification, text: str) -> bool:
    return re.search(rf"(?<!\w)(?:{specification.pattern})(?!\w)", text) is not None


def words_behind(
    specification: FieldSpecification, occurrence: LabelledValue, cells: Cells
) -> tuple[tuple[Word, ...], bool]:
    """The words of the value, and whether some of them may be something else."""
    if not specification.row or (occurrence.words and occurrence.has_colon):
        words, doubtful = cells.words_of(
            occurrence,
            wraps=specification.kind in WRAPPING_KINDS and not specification.pattern,
            is_address=specification.kind is FieldKind.ADDRESS,
            flows=specification.kind in _SPELLED_OUT,
        )
        if specification.kind is FieldKind.DATE and words:
            words = _whole_date(specification, words, cells.next_line(occurrence))
        if specification.kind is FieldKind.CHOICE and words:
            words, is_odd = whole_choice(specification, words, cells.line_below(occurrence, words))
            doubtful = doubtful or is_odd
        if specification.kind in _TOLD_BY_FORM and words:
            below = _value_below(specification, occurrence, words, cells)
            words, doubtful = (below, True) if below else (words, doubtful)
        if opens_its_value(specification, occurrence):
            words = (*occurrence.printed.words, *words)
        return words, doubtful
    for words in column_below(occurrence, specification.row):
        if normalise(text_of(words), specification)[0] is not None:
            if specification.kind is FieldKind.CHOICE:
                return whole_choice(specification, words, rest_in_column(occurrence, words, cells.nearest))
            return words, False
    return cells.words_of(occurrence, wraps=False) if occurrence.words else ((), False)


def _value_below(
    specification: FieldSpecification, occurrence: LabelledValue, words: tuple[Word, ...], cells: Cells
) -> tuple[Word, ...]:
    """The number or the day under a label beside which, far away, only something else stands: "Số vào sổ:     Lê Văn
    An", or a stroke of a signature."""
    beside, height = occurrence.page.level.point(words[0].box.top_left).x, occurrence.page.line_height
    gap = beside - occurrence.printed.right
    is_far = gap > _FAR_BESIDE * height
    # Nearer by, letters beside a label are another column's where what it asks for stands right under it.
    is_apart = occurrence.has_colon and gap > COLUMN_GAP * height and not any(map(str.isdigit, text_of(words)))
    if not (is_far or is_apart) or normalise(text_of(words), specification)[0] is not None:
        return ()
    lines = (cells.next_line(occurrence), cells.right_under(occurrence))[0 if is_far else 1 :]
    return next((below for below in lines if below and normalise(text_of(below), specification)[0] is not None), ())


def _whole_date(
    specification: FieldSpecification, words: tuple[Word, ...], further: tuple[Word, ...]
) -> tuple[Word, ...]:
    """With the next line where only both together are a date: "ngày 14 tháng 4" / "năm 2011", "Không thời" / "hạn"."""
    one, other, both = (normalise(text_of(part), specification)[0] for part in (words, further, (*words, *further)))
    return (*words, *further) if both is not None and one is None and other is None else words


def finding_behind(specification: FieldSpecification, occurrence: LabelledValue, words: tuple[Word, ...]) -> Finding:
    # A label in two languages is no chance, whether a colon ends it or not.
    certainty = _WITH_COLON if occurrence.has_colon or " / " in occurrence.label else _WITHOUT_COLON
    if not words:
        return Finding(specification.name, None, None, (), certainty, label=occurrence.printed)
    if specification.kind not in _LONG_KINDS or specification.pattern:
        before_gap = words[: _first_gap(words)]
        if normalise(text_of(before_gap), specification)[0] is not None:
            words = before_gap
    words = without_end_of_label(specification, occurrence, words)
    words = without_misread_translation(words, specification.labels_en or specification.translations)
    text = text_of(words)
    value, reasons = normalise(text, specification)
    if _first_gap(words) < len(words) or may_be_no_address(specification, occurrence, text):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    if specification.kind is FieldKind.ADDRESS and (is_unfinished_address(text) or lacks_province(text)):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    if specification.kind is FieldKind.TEXT and goes_on(words[-1].text):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    wraps = specification.kind in WRAPPING_KINDS and reaches_margin(occurrence.page, words)
    return Finding(
        specification.name, value, text or None, (occurrence.piece(words),), certainty, reasons,
        label=occurrence.printed,
        surroundings=Surroundings(above=False, below=True) if wraps else None,
    )  # fmt: skip


def _first_gap(words: Sequence[Word]) -> int:
    """How many words stand before a wide blank on one row, all of them where there is none.

    Numbers, days and names end there: what follows is another column's. In longer values a label between them may
    not have been read, and nobody can say what is whose.
    """
    for at, (one, other) in enumerate(pairwise(words), start=1):
        # Where a page lies a little askew, what stands far to the right stands lower or higher.
        same_row = abs(one.box.centre.y - other.box.centre.y) < _ON_ONE_ROW * max(one.box.height, other.box.height)
        if same_row and other.box.left - one.box.right > _TORN_BLANK * one.box.height:
            return at
    return len(words)
