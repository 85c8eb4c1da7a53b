"""Whether a value was taken as far as it goes, and no further: what stands around it on its line tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding, doubted
from classifiers.folding import squeeze, squeeze_label
from classifiers.layout import PageLayout
from models.values.reading import Word

# Blanks within a line of print are narrower than that share of its height; columns are further apart.
_BLANK = 0.6
_NUMBERED = re.compile(r"^\(?\d{1,2}[.)–-]\s+(?=[^\W\d])")
_SHORTEST_LABEL = 6
_MAY_BEGIN_WITH_A_NUMBER = (FieldKind.ADDRESS, FieldKind.TEXT)
# What a dash between two names of an address may be read as: no such mark has a blank on both sides.
_LIKE_DASHES = frozenset("._~·•")


def with_doubtful_bounds(
    findings: Sequence[Finding], pages: Sequence[PageLayout], document_type: DocumentType
) -> tuple[Finding, ...]:
    """The findings, those told to be ambiguous that are a form's question, a name that its line goes on with, or told
    by the end of a longer label: "Giấy số:" is not "Số:"."""
    return tuple(doubted(one) if _is_doubtful(one, pages, document_type) else one for one in findings)


def _is_doubtful(finding: Finding, pages: Sequence[PageLayout], document_type: DocumentType) -> bool:
    if finding.value is None:
        return False
    kind = document_type.field_named(finding.name).kind
    is_cut = kind is FieldKind.NAME and _is_cut(finding, pages)
    lacks_a_mark = kind in _MAY_BEGIN_WITH_A_NUMBER and _lacks_a_mark(finding, pages)
    return is_cut or lacks_a_mark or _is_a_question(finding, document_type) or _is_end_of_a_label(finding, pages)


def _is_a_question(finding: Finding, document_type: DocumentType) -> bool:
    """Whether the value is what a form asks and not what it was answered: "2. Họ và tên khai sinh"."""
    value = finding.value or ""
    text = _NUMBERED.sub("", value)
    if text == value:
        return False
    # Of a numbered form the next number is the next question; elsewhere it may be an item of a list.
    is_numbered = finding.label is not None and _NUMBERED.match(finding.label.text) is not None
    is_item = document_type.field_named(finding.name).kind in _MAY_BEGIN_WITH_A_NUMBER and not is_numbered
    return not is_item or _begins_with_a_label(squeeze(text), document_type)


def _begins_with_a_label(compact: str, document_type: DocumentType) -> bool:
    labels = (squeeze_label(label) for one in document_type.fields for label in one.printed_labels)
    return any(len(label) >= _SHORTEST_LABEL and compact.startswith(label) for label in labels)


def _is_cut(finding: Finding, pages: Sequence[PageLayout]) -> bool:
    """Whether a person's name goes on behind what was taken of it."""
    if not finding.pieces or not finding.pieces[-1].words[-1].text[-1].isalpha():
        return False
    last = finding.pieces[-1].words[-1]
    following = _neighbour(last, pages, finding.pieces[-1].page, 1)
    return following is not None and following.text[0].isupper() and _is_as_capital(last, following)


def _lacks_a_mark(finding: Finding, pages: Sequence[PageLayout]) -> bool:
    """Whether a mark stood between two of the value's words that was left out with the dots that lead to values:
    "Tam Ngọc . Hương Điền" is printed "Tam Ngọc - Hương Điền"."""
    own, numbers = {id(word) for word in finding.words}, {piece.page for piece in finding.pieces}
    for page in pages:
        for piece in page.pieces if page.number in numbers else ():
            for one, mark, other in zip(piece.words, piece.words[1:], piece.words[2:], strict=False):
                if mark.text in _LIKE_DASHES and id(one) in own and id(other) in own and id(mark) not in own:
                    return True
    return False


def _is_end_of_a_label(finding: Finding, pages: Sequence[PageLayout]) -> bool:
    label = finding.label
    if label is None or len(squeeze(label.text)) >= _SHORTEST_LABEL:
        return False
    before = _neighbour(label.words[0], pages, label.page, -1)
    return before is not None and before.text.isalpha() and label.words[0].text[0].islower()


def _neighbour(word: Word, pages: Sequence[PageLayout], number: int, step: int) -> Word | None:
    """The word right behind (`step` 1) or before (-1) on the same line of print."""
    for page in pages:
        for piece in page.pieces if page.number == number else ():
            at = next((at for at, one in enumerate(piece.words) if one is word), None)
            if at is not None and 0 <= at + step < len(piece.words):
                other = piece.words[at + step]
                left, right = (word, other) if step > 0 else (other, word)
                return other if right.box.left - left.box.right < _BLANK * word.box.height else None
    return None


def _is_as_capital(last: Word, following: Word) -> bool:
    """Names are set in one way: "AN Giới tính" is a name and a label."""
    letters = following.text.strip(".,;:")
    return letters.isalpha() and (letters.isupper() == last.text.isupper()) and not following.text.endswith(":")
