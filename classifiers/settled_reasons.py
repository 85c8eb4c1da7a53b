"""Reasons for a look that the value itself settles: a seal read through, print beside a title that lacks no line.

A seal lies over name and title of nearly every signer, and hides letters of few. A value that is no key value needs no
look where every word is sure and the whole is one that can stand there: an entry of a closed list, a title composed of
known positions, a signer's name of syllables that names have. A key value under a seal always goes to a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.finding import Finding
from classifiers.names import has_usual_syllables
from classifiers.reasons import ReviewReason
from classifiers.title_grammar import lacks_no_line

# A letter that a seal has changed leaves its word less sure than this.
_SURE_WORD = 0.97
# So many words that are to the letter what papers have there neither begin nor end elsewhere.
_PHRASE = 5
_SIGNATURE = "signature"


def without_settled_reasons(findings: Sequence[Finding], document_type: DocumentType) -> list[Finding]:
    """The findings, without reasons that the value settles. They were told before how near other entries of their lists
    are (`classifiers.closed_lists.with_rivals`)."""
    return [_settled(finding, document_type.field_named(finding.name)) for finding in findings]


def _settled(finding: Finding, specification: FieldSpecification) -> Finding:
    if finding.value is None or specification.key or not finding.reasons:
        return finding
    settled = set()
    if _is_read_through(finding, specification):
        settled.add(ReviewReason.STAMPED_OVER)
    if finding.rivals is not None and lacks_no_line(finding.value):
        settled.add(ReviewReason.UNREAD_PRINT)
    if finding.rivals is not None and specification.usual_values and len(finding.value.split()) >= _PHRASE:
        settled.add(ReviewReason.AMBIGUOUS)
    return replace(finding, reasons=tuple(reason for reason in finding.reasons if reason not in settled))


def _is_read_through(finding: Finding, specification: FieldSpecification) -> bool:
    if any(word.confidence < _SURE_WORD for word in finding.words):
        return False
    if specification.kind is FieldKind.NAME and specification.zone == _SIGNATURE:
        return has_usual_syllables(finding.value or "")
    return finding.rivals is not None
