"""Values on lines of their own below the title, about its middle and without a label: what a degree is in, and the
language and level of a certificate ("Tiếng Anh - Bậc 4 (B2)")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.finding import Finding, doubted
from classifiers.folding import comparable, fold, is_upper_case, squeeze, squeeze_label
from classifiers.layout import PageLayout, Piece
from classifiers.normalisers import normalise
from classifiers.stacked_lines import is_foreign

# Any words may be the subject; other values are told by their form.
_SUBJECT, _UNDER_TITLE = "title_subject", "under_title"
_CERTAINTY = 0.93
_MOST_LINES = 2
_SAME_MIDDLE = 0.02  # of the page's width
_WIDEST_STEP, _WIDEST_BLANK = 1.3, 1.2  # in heights of the line
_MOST_WORDS_OF_A_LABEL = 8
_BETWEEN_VALUES = re.compile(r"\s+[-–—]\s+|\s*[,;]\s+")
_REMARK = re.compile(r"\s*\([^()]*\)$")
_RANK = re.compile(r"\W*(?:\d|[IVX]{1,4}\b|[A-D]\d?\b)")
# How somebody studied, how well and when, which stand there too.
_NO_SUBJECT = (
    "he ",
    "chinh quy",
    "tai chuc",
    "vua ",
    "lien thong",
    "tu xa",
    "dao tao ",
    "loai ",
    "hang ",
    "khoa ",
    "so ",
)


def title_values(
    pages: Sequence[PageLayout], title: Piece | None, document_type: DocumentType, found: Mapping[str, Finding]
) -> Iterator[Finding]:
    """What the lines below the title's last one tell. A text is sure only between the title and a label."""
    wanted = [s for s in document_type.fields if s.zone in (_SUBJECT, _UNDER_TITLE)]
    titled = next((s.name for s in document_type.fields if s.zone == "title"), "")
    last = found[titled].pieces[-1] if titled in found else title
    if not wanted or last is None:
        return
    for page in (page for page in pages if page.number == last.page):
        if page.text_left <= last.centre_x <= page.text_right:
            lines, is_closed = _lines_below(page, last, document_type)
            missing = [s for s in wanted if not _is_told(found, s, lines)]
            titles = frozenset(map(squeeze, document_type.titles))
            may_be_title = squeeze(" ".join((last.text, *(line.text for line in lines)))) in titles
            yield from _told(lines, missing, is_sure=is_closed and not may_be_title)


def is_subject(specification: FieldSpecification) -> bool:
    """Whether any words below the title may be the value."""
    return specification.zone == _SUBJECT


def _is_told(found: Mapping[str, Finding], specification: FieldSpecification, lines: Sequence[Piece]) -> bool:
    """Not where a choice that is none of the declared ones was taken for one, or words of these very lines: "5 (C1)"
    behind "Bậc"."""
    known = found.get(specification.name)
    if known is None or known.value is None:
        return False
    if specification.kind is FieldKind.CHOICE and not _is_choice(known.value, specification):
        return False
    if is_subject(specification) and known.label is not None and not known.is_doubted:
        return True  # "Ngành Kế toán" below the title: its own word leads to it
    own = {id(word) for line in lines for word in line.words}
    return not any(id(word) in own for word in known.words)


def _is_choice(text: str, specification: FieldSpecification) -> bool:
    return any(comparable(text) == comparable(choice) for choice in specification.choices)


def _lines_below(page: PageLayout, title: Piece, document_type: DocumentType) -> tuple[list[Piece], bool]:
    """The lines right below the title about its middle, and whether a label of the type follows them."""
    labels = frozenset(squeeze_label(label) for s in document_type.fields for label in s.printed_labels)
    lines: list[Piece] = []
    for row in page.rows:
        if row[0].centre_y <= title.bottom:
            continue
        last = lines[-1] if lines else title
        if _begins_with_label(row[0], labels):
            return lines, True
        line = page.level.piece([word for piece in row for word in piece.words], page.number)
        is_alone = all(b.left - a.right < _WIDEST_BLANK * line.height for a, b in pairwise(row))
        is_centred = abs(line.centre_x - title.centre_x) < _SAME_MIDDLE * page.width
        is_near = line.top - last.bottom < _WIDEST_STEP * last.height
        if not (is_alone and is_centred and is_near) or len(lines) == _MOST_LINES:
            return lines, False
        lines.append(line)
    return lines, False


def _begins_with_label(line: Piece, labels: frozenset[str]) -> bool:
    head, colon, _ = line.text.partition(":")
    words = line.text.split()[:_MOST_WORDS_OF_A_LABEL]
    if colon or squeeze(line.text) in labels:
        return squeeze(head) in labels
    if is_upper_case(line.text) or not line.text[:1].isupper():
        return False
    return any(squeeze(" ".join(words[:end])) in labels for end in range(2, len(words) + 1))


def _told(lines: Sequence[Piece], wanted: Sequence[FieldSpecification], *, is_sure: bool) -> Iterator[Finding]:
    lines = [line for line in lines if not is_foreign(line)]
    left = list(wanted)
    for line in lines:
        for part in _BETWEEN_VALUES.split(line.text.strip(" -–—.,")):
            text = _REMARK.sub("", part)
            specification = next((s for s in left if not is_subject(s) and _is_value(text, s)), None)
            if specification is not None:
                left.remove(specification)
                value, reasons = normalise(text, specification)
                yield Finding(specification.name, value, text, (line,), _CERTAINTY, reasons)
    subject = next((s for s in left if is_subject(s)), None)
    if subject is not None and lines and all(_may_be_subject(line, lines[0]) for line in lines):
        text = " ".join(line.text for line in lines)
        value, reasons = normalise(text, subject)
        finding = Finding(subject.name, value, text, tuple(lines), _CERTAINTY, reasons)
        yield finding if is_sure and is_upper_case(text) else doubted(finding)


def _is_value(text: str, specification: FieldSpecification) -> bool:
    """One of the choices, or a label of the field before a figure or a letter that ranks: "Bậc 4"."""
    if specification.kind is FieldKind.CHOICE:
        return _is_choice(text, specification)
    for label in specification.labels:
        if comparable(text).startswith(f"{comparable(label)} "):
            rest = text[len(label) :]
            return len(rest.split()) == 1 and _RANK.match(rest) is not None
    return False


def _may_be_subject(line: Piece, first: Piece) -> bool:
    text = fold(line.text)
    is_plain = ":" not in line.text and not any(c.isdigit() for c in text) and len(text) > 1
    same_print = abs(line.height - first.height) < 0.25 * first.height
    return is_plain and same_print and not text.startswith(_NO_SUBJECT)
