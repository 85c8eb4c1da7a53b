"""Reads the fields of an administrative document from where Decree 30/2020 prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.dates import find_date
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding
from classifiers.folding import fold, is_upper_case, squeeze
from classifiers.header import Header, Row
from classifiers.issuer import issuing_body
from classifiers.layout import PageLayout, Piece, joined_text
from classifiers.names import strip_title
from classifiers.numbers import parse_document_number
from classifiers.reasons import ReviewReason
from classifiers.signature_block import find_signature_block

# Words that begin the text after the subject.
_TEXT_BEGINS = ("can cu", "kinh gui", "thuc hien", "xet ", "theo ", "dieu 1", "phan ", "i ", "1 ", "de ", "nham ")
_SUBJECT_BEGINS = ("ve ", "vv", "v v")


def extract_administrative(layouts: Sequence[PageLayout], recognised: RecognisedType) -> tuple[Finding, ...]:
    """Everything found, at most one finding a field. Fields that are not on the paper are not in the result."""
    header = recognised.header
    first = next((at for at, layout in enumerate(layouts) if layout.pieces), 0)
    findings: list[Finding | None] = []
    below = 0.0
    if header is not None:
        below = header.bottom
        findings += [_number(header), _date(header), _place(header), _agency(header)]
        findings.append(_subject(layouts[first], recognised, header))
    findings += _signature(layouts[first:], below)
    return tuple(finding for finding in findings if finding is not None)


def _number(header: Header) -> Finding | None:
    if header.number_row is None:
        return None
    text = joined_text(header.number_row)
    found = parse_document_number(text)
    if found is None:
        return Finding("document_number", None, text, header.number_row, 0.5)
    reasons = (ReviewReason.CORRECTED,) if found.corrected else ()
    return Finding("document_number", found.value, text, header.number_row, 0.97, reasons)


def _date(header: Header) -> Finding | None:
    if header.date_row is None:
        return None
    text = joined_text(header.date_row)
    found = find_date(text)
    if found is None:
        return Finding("issued_on", None, text, header.date_row, 0.5)
    reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
    value = found.value.isoformat() if found.value else None
    return Finding("issued_on", value, text[found.start : found.end].strip(" ,"), header.date_row, 0.97, reasons)


def _place(header: Header) -> Finding | None:
    if header.date_row is None:
        return None
    text = joined_text(header.date_row)
    found = find_date(text)
    end = found.start if found else fold(text).find("ngay")
    place = text[:end].strip(" ,.;:-_") if end > 0 else ""
    if len(fold(place)) < 2 or any(c.isdigit() for c in place):
        return None
    return Finding("place", place, place, header.date_row, 0.95)


def _agency(header: Header) -> Finding | None:
    lines = issuing_body(header)
    if not lines:
        return None
    name = re.sub(r"\s+", " ", joined_text(lines)).strip(" .,-_*")
    return Finding("issuing_agency", name, name, lines, 0.93)


def _subject(layout: PageLayout, recognised: RecognisedType, header: Header) -> Finding | None:
    title = recognised.title
    rows = _letter_subject(header) if title is None else _title_subject(layout, title)
    if not rows:
        return None
    pieces = tuple(piece for row in rows for piece in row)
    text = re.sub(r"\s+", " ", joined_text(pieces)).strip(" -_*.")
    return Finding("subject", text, text, pieces, 0.93)


def _letter_subject(header: Header) -> list[Row]:
    """The lines from "V/v" on, under the number of an official letter."""
    if header.number_at is None:
        return []
    rows: list[Row] = []
    for row in header.left[header.number_at + 1 :]:
        text = joined_text(row)
        if not rows and not squeeze(text).startswith(("vv", "veviec")):
            continue
        if rows and (_gap(rows[-1], row) > 0.8 * _height(rows[-1]) or _begins_text(text)):
            break
        rows.append(row)
    return rows


def _title_subject(layout: PageLayout, title: Piece) -> list[Row]:
    """The centred lines under the title, up to the authority in capitals, the text, or a wide gap."""
    rows: list[Row] = []
    previous: Row = (title,)
    for row in layout.rows:
        if row[0].top < title.bottom - 0.3 * title.height:
            continue
        if all(len(fold(piece.text)) < 2 for piece in row):
            continue
        if not _goes_on(row, previous, rows, layout):
            break
        rows.append(row)
        previous = row
    return rows


def _goes_on(row: Row, previous: Row, taken: Sequence[Row], layout: PageLayout) -> bool:
    text = joined_text(row)
    limit = (1.6 if not taken else 0.85) * layout.line_height
    if _gap(previous, row) > limit or _begins_text(text):
        return False
    if is_upper_case(text) and not (taken and is_upper_case(joined_text(taken[0]))) and not _begins_subject(text):
        return False
    if is_upper_case(text) and taken and not is_upper_case(joined_text(taken[0])):
        return False
    return not _is_indented_text(row, layout) or not taken


def _is_indented_text(row: Row, layout: PageLayout) -> bool:
    """A paragraph's first line: indented on the left, full on the right, so not centred."""
    left = row[0].left - layout.text_left
    right = layout.text_right - row[-1].right
    return left > 1.2 * layout.line_height and right < 0.5 * layout.line_height and left - right > layout.line_height


def _begins_text(text: str) -> bool:
    folded = fold(text)
    return not is_upper_case(text) and folded.startswith(_TEXT_BEGINS) and not folded.startswith(_SUBJECT_BEGINS)


def _begins_subject(text: str) -> bool:
    return fold(text).startswith(_SUBJECT_BEGINS)


def _gap(above: Row, below: Row) -> float:
    return min(p.top for p in below) - max(p.bottom for p in above)


def _height(row: Row) -> float:
    return max(piece.height for piece in row)


def _signature(layouts: Sequence[PageLayout], below: float) -> list[Finding | None]:
    block = find_signature_block(layouts, below)
    if block is None:
        return []
    title = re.sub(r"\s+", " ", joined_text(block.title_lines)).strip(" -_*")
    findings: list[Finding | None] = [Finding("signer_title", title, title, block.title_lines, block.certainty)]
    if block.name is not None:
        printed = re.sub(r"^[^\w]+|[^\w.]+$", "", block.name.text)
        findings.append(Finding("signer_name", strip_title(printed), printed, (block.name,), block.certainty))
    return findings
