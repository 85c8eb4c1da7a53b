"""Whether a value was taken as far as it goes, and no further: what stands around it on its line tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.catalogue import DocumentType, FieldKind
from classifiers.finding import Finding, doubted
from classifiers.folding import squeeze
from classifiers.layout import PageLayout
from models.values.reading import Word

# Blanks within a line of print are narrower than that share of its height; columns are further apart.
_BLANK = 0.6
_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+(?=\D)")
_SHORTEST_LABEL = 6


def with_doubtful_bounds(
    findings: Sequence[Finding], pages: Sequence[PageLayout], document_type: DocumentType
) -> tuple[Finding, ...]:
    """The findings, those told to be ambiguous that are a form's label, or a name that its line goes on with."""
    labels = {squeeze(label) for one in document_type.fields for label in one.printed_labels}
    labels = {label for label in labels if len(label) >= _SHORTEST_LABEL}
    return tuple(
        doubted(one)
        if one.value is not None and (_is_a_label(one.value, labels) or _is_cut(one, pages, document_type))
        else one
        for one in findings
    )


def _is_a_label(value: str, labels: set[str]) -> bool:
    """Whether the value is what a form asks and not what it was answered: "2. Họ và tên khai sinh"."""
    text = _NUMBERED.sub("", value)
    return text != value and any(squeeze(text).startswith(label) for label in labels)


def _is_cut(finding: Finding, pages: Sequence[PageLayout], document_type: DocumentType) -> bool:
    """Whether a person's name goes on behind what was taken of it."""
    if not finding.pieces or document_type.field_named(finding.name).kind is not FieldKind.NAME:
        return False
    last = finding.pieces[-1].words[-1]
    if not last.text[-1].isalpha():
        return False
    following = _word_behind(last, pages, finding.pieces[-1].page)
    return following is not None and following.text[0].isupper() and _is_as_capital(last, following)


def _word_behind(last: Word, pages: Sequence[PageLayout], number: int) -> Word | None:
    for page in pages:
        for piece in page.pieces if page.number == number else ():
            for word, following in zip(piece.words, piece.words[1:], strict=False):
                if word is last and following.box.left - word.box.right < _BLANK * word.box.height:
                    return following
    return None


def _is_as_capital(last: Word, following: Word) -> bool:
    """Names are set in one way: "AN Giới tính" is a name and a label."""
    letters = following.text.strip(".,;:")
    return letters.isalpha() and (letters.isupper() == last.text.isupper()) and not following.text.endswith(":")
