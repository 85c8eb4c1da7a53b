"""Until when a paper has force where a sentence tells both its days: "Giấy chứng nhận có giá trị 02 năm, từ ngày 10
tháng 5 năm 2019 đến ngày 10 tháng 5 năm 2021"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from classifiers.dates import find_date
from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding
from classifiers.layout import PageLayout
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.running_text import Token, running_text
from classifiers.validity import months_later
from classifiers.value_places import words_of_value
from models.values.geometry import Quad

_CERTAINTY = 0.93
_DAY = r"(?:ngay )?\d[\w/.\- ]{0,28}?\d{4}"
_TERM = re.compile(
    rf"\b(?:gia tri|hieu luc|thoi han)(?: su dung)?(?: trong)?(?: thoi han)?(?: la)?"
    rf"(?: (?P<count>\d{{1,2}}) (?P<unit>nam|thang))?"
    rf"(?: ke)? tu (?P<first>{_DAY}) (?:den|toi)(?: het)? (?P<last>{_DAY})\b"
)
_SLACK_DAYS = 1  # a term ends on the same day as it began, or on the day before


def term_of_force(
    pages: Sequence[PageLayout], document_type: DocumentType
) -> tuple[Finding, frozenset[tuple[int, Quad]]] | None:
    """The last day of force, with page and box of all words of its sentence: the days are those of nothing else.

    In doubt where the days are not as far apart as the sentence says, or it does not say so.
    """
    validity = document_type.validity
    specification = next((s for s in document_type.fields if validity and s.name == validity.until_field), None)
    if specification is None or specification.kind is not FieldKind.DATE:
        return None
    for page in pages:
        tokens = running_text(page)
        starts, text = _text_of(tokens)
        match = _TERM.search(text)
        if match is None:
            continue
        own = [token for at, token in zip(starts, tokens, strict=True) if match.start() <= at < match.end()]
        last = [
            token for at, token in zip(starts, tokens, strict=True) if match.start("last") <= at < match.end("last")
        ]
        words = words_of_value(last)
        printed = " ".join(word.text for word in words)
        value, reasons = normalise(printed, specification)
        if not _is_as_told(match, value):
            reasons = (*reasons, ReviewReason.AMBIGUOUS)
        finding = Finding(
            specification.name, value, printed, (page.level.piece(words, page.number),), _CERTAINTY, reasons
        )
        return finding, frozenset((page.number, token.word.box) for token in own)
    return None


def _text_of(tokens: Sequence[Token]) -> tuple[list[int], str]:
    """Where each token begins in the tokens' letters and figures."""
    starts, text = list[int](), ""
    for token in tokens:
        starts.append(len(text))
        text += (token.core.lower() if token.core[:1].isdigit() else token.folded) + " "
    return starts, text


def _is_as_told(match: re.Match[str], value: str | None) -> bool:
    first = find_date(match["first"])
    if first is None or first.value is None or value is None or match["count"] is None:
        return False
    months = int(match["count"]) * (12 if match["unit"] == "nam" else 1)
    return abs((date.fromisoformat(value) - months_later(first.value, months)).days) <= _SLACK_DAYS
