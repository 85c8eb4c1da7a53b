"""Reads the fields of a printed form from its labels, its title, its place and date, and its signature block."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from classifiers.catalogue import DocumentType, FieldKind, FieldSpecification
from classifiers.dates import LONG_DATE, find_date
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding, Surroundings
from classifiers.folding import best_similarity, fold, fold_letters, is_upper_case, similarity, squeeze
from classifiers.labels import LabelledValue, find_labels
from classifiers.layout import PageLayout, Piece
from classifiers.names import strip_title
from classifiers.reasons import ReviewReason
from classifiers.signature_block import find_signature_block, signature_findings
from classifiers.vocabulary import mend_address
from models.values.reading import Word

_TORN_BLANK = 2.5  # in line heights
_WRAPPING_KINDS = (FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.DATE_IN_WORDS)
_INSTITUTIONS = ("truong dai hoc", "dai hoc", "hoc vien", "truong si quan", "vien", "nhac vien", "truong")
_HEADS = ("hieu truong", "giam doc", "vien truong", "vien nghien cuu")


def extract_form(
    layouts: Sequence[PageLayout], recognised: RecognisedType, document_type: DocumentType
) -> tuple[Finding, ...]:
    """Everything found, at most one finding a field."""
    page = next(layout for layout in layouts if layout.pieces)
    found = {finding.name: finding for finding in _labelled(page, document_type)}
    below = _last_label_bottom(page, document_type, found)
    zones = {s.zone for s in document_type.fields}
    if "title" in zones and recognised.title is not None:
        found["degree_title"] = _degree_title(recognised.title, document_type)
    if "institution" in zones:
        _add(found, _institution(page))
    if "place_and_date" in zones:
        for finding in _place_and_date(page):
            _add(found, finding)
            below = max(below, finding.pieces[0].bottom) if finding.name == "issued_on" else below
    for finding in signature_findings(find_signature_block([page], 0.98 * below)):
        _add(found, finding)
    return tuple(found.values())


def _add(found: dict[str, Finding], finding: Finding | None) -> None:
    if finding is not None:
        found.setdefault(finding.name, finding)


def _labelled(page: PageLayout, document_type: DocumentType) -> list[Finding]:
    labels = {label for s in document_type.fields for label in s.labels} | set(document_type.other_labels)
    labels |= {label for section in document_type.sections for label in section.labels}
    occurrences = find_labels(page, labels)
    labelled_rows = {occurrence.row for occurrence in occurrences}
    section, taken, findings = "", set[str](), []
    for occurrence in occurrences:
        section = _section_begun(document_type, occurrence.label) or section
        specification = _field_of(document_type, occurrence, section, taken)
        if specification is None:
            continue
        section = specification.section
        words = _value_words(occurrence, specification, labelled_rows)
        taken.add(specification.name)
        findings.append(_finding(specification, occurrence, words))
    return findings


def _section_begun(document_type: DocumentType, label: str) -> str:
    for section in document_type.sections:
        if any(squeeze(label) == squeeze(own) for own in section.labels):
            return section.name
    return ""


def _field_of(
    document_type: DocumentType, occurrence: LabelledValue, section: str, taken: set[str]
) -> FieldSpecification | None:
    """The field of the current section that has this label, else one outside all sections."""
    compact = squeeze(occurrence.label)
    fitting = [s for s in document_type.fields if any(squeeze(label) == compact for label in s.labels)]
    for wanted in (section, ""):
        for specification in fitting:
            if specification.section == wanted:
                return None if specification.name in taken else specification
    return None


def _value_words(
    occurrence: LabelledValue, specification: FieldSpecification, labelled_rows: set[int]
) -> tuple[Word, ...]:
    """Words beside the label; for long values also the rows they wrap to; for blanks, the row below."""
    words = occurrence.words
    page = occurrence.page
    if not words:
        following = _row_below(page, occurrence.row, labelled_rows)
        return _words_of(following) if following and following[0].left < page.text_centre else ()
    if specification.kind not in _WRAPPING_KINDS:
        return words
    row = occurrence.row
    while _reaches_margin(page, words):
        following = _row_below(page, row, labelled_rows)
        if following is None or following[0].left > page.text_left + 0.15 * page.width:
            break
        words = (*words, *_words_of(following))
        row += 1
    return words


def _row_below(page: PageLayout, row: int, labelled_rows: set[int]) -> tuple[Piece, ...] | None:
    """The next row when it is close, carries no label, and is no heading."""
    if row + 1 >= len(page.rows) or row + 1 in labelled_rows:
        return None
    above, below = page.rows[row], page.rows[row + 1]
    gap = min(p.top for p in below) - max(p.bottom for p in above)
    text = " ".join(p.text for p in below)
    if gap > 1.2 * page.line_height or text.startswith("(") or (is_upper_case(text) and len(below) > 1):
        return None
    return below


def _words_of(row: Sequence[Piece]) -> tuple[Word, ...]:
    return tuple(word for piece in row for word in piece.words if any(c.isalnum() for c in word.text))


def _reaches_margin(page: PageLayout, words: Sequence[Word]) -> bool:
    right = max(page.level.point(corner).x for corner in words[-1].box.corners)
    return right > page.text_right - 0.15 * (page.text_right - page.text_left)


def _finding(specification: FieldSpecification, occurrence: LabelledValue, words: tuple[Word, ...]) -> Finding:
    certainty = 0.97 if occurrence.has_colon else 0.88
    if not words:
        return Finding(specification.name, None, None, (), certainty)
    text = re.sub(r"[.…_]{3,}", " ", " ".join(word.text for word in words))
    text = re.sub(r"\s+", " ", text).strip(" :;,._-…()")
    value, reasons = _NORMALISERS.get(specification.kind, _as_text)(text, specification)
    if _is_torn(words):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    wraps = specification.kind in _WRAPPING_KINDS and _reaches_margin(occurrence.page, words)
    return Finding(
        specification.name, value, text or None, (occurrence.piece(words),), certainty, reasons,
        label=occurrence.printed, surroundings=Surroundings(above=False, below=True) if wraps else None,
    )  # fmt: skip


def _is_torn(words: Sequence[Word]) -> bool:
    """Words far apart on one row: a label between them was not read, and the last belong to another field."""
    for one, other in pairwise(words):
        same_row = abs(one.box.centre.y - other.box.centre.y) < 0.5 * one.box.height
        if same_row and other.box.left - one.box.right > _TORN_BLANK * one.box.height:
            return True
    return False


_Normalised = tuple[str | None, tuple[ReviewReason, ...]]


def _as_text(text: str, specification: FieldSpecification) -> _Normalised:
    return text or None, ()


def _as_address(text: str, specification: FieldSpecification) -> _Normalised:
    mended, changed = mend_address(text)
    return mended or None, (ReviewReason.CORRECTED,) if changed else ()


def _as_name(text: str, specification: FieldSpecification) -> _Normalised:
    name = strip_title(re.split(r"[,;(]| - ", text)[0])
    return name or None, ()


def _as_date(text: str, specification: FieldSpecification) -> _Normalised:
    found = find_date(text)
    if found is None or found.value is None:
        return None, ()
    return found.value.isoformat(), (ReviewReason.CORRECTED,) if found.slipped else ()


def _as_year(text: str, specification: FieldSpecification) -> _Normalised:
    match = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    return (match[0] if match else None), ()


def _as_sex(text: str, specification: FieldSpecification) -> _Normalised:
    first = fold(text).split()[:1]
    return {"nam": "Nam", "nu": "Nữ"}.get(first[0] if first else ""), ()


def _as_personal_number(text: str, specification: FieldSpecification) -> _Normalised:
    digits = re.sub(r"[\s.\-]", "", text)
    match = re.search(r"\d{9,14}", digits)
    return (match[0] if match else None), ()


def _as_register_number(text: str, specification: FieldSpecification) -> _Normalised:
    compact = re.sub(r"\s*([/\-.])\s*", r"\1", text).strip(" .,;:-")
    if not any(c.isdigit() for c in compact):
        return None, ()
    # More than one word is more than a number: another entry was read along.
    return compact, (ReviewReason.AMBIGUOUS,) if " " in compact else ()


def _as_choice(text: str, specification: FieldSpecification) -> _Normalised:
    if not text:
        return None, ()
    near = best_similarity(text, specification.choices)
    exact = any(text.casefold() == choice.casefold() for choice in specification.choices)
    return text, () if exact else ((ReviewReason.AMBIGUOUS,) if near < 1 else (ReviewReason.CORRECTED,))


_NORMALISERS: dict[FieldKind, Callable[[str, FieldSpecification], _Normalised]] = {
    FieldKind.ADDRESS: _as_address,
    FieldKind.NAME: _as_name,
    FieldKind.DATE: _as_date,
    FieldKind.YEAR: _as_year,
    FieldKind.SEX: _as_sex,
    FieldKind.PERSONAL_NUMBER: _as_personal_number,
    FieldKind.REGISTER_NUMBER: _as_register_number,
    FieldKind.CHOICE: _as_choice,
}


def _last_label_bottom(page: PageLayout, document_type: DocumentType, found: dict[str, Finding]) -> float:
    """Under the last labelled value of the form's body; numbers at the foot stand beside the signature."""
    body = {s.name for s in document_type.fields if s.kind is not FieldKind.REGISTER_NUMBER}
    return max((f.pieces[0].bottom for f in found.values() if f.pieces and f.name in body), default=0.0)


def _degree_title(title: Piece, document_type: DocumentType) -> Finding:
    """The title as printed, with the marks of the known title that has the same letters."""
    text = title.text.strip(" .,-_")
    known = next((t for t in document_type.titles if squeeze(t) == squeeze(text)), text)
    changed = text.upper() != known
    reasons = (ReviewReason.CORRECTED,) if changed else ()
    return Finding("degree_title", known if changed else text, text, (title,), 0.95, reasons)


def _institution(page: PageLayout) -> Finding | None:
    """The first line in capitals that begins with a kind of university, without the words of its head before it."""
    pieces = [p for p in page.pieces if is_upper_case(p.text)]
    for at, piece in enumerate(pieces):
        words = _without_head(piece)
        text = fold(" ".join(word.text for word in words))
        if not words or not text.startswith(_INSTITUTIONS) or text in _HEADS:
            continue
        lines = [page.level.piece(words, page.number)]
        for below in pieces[at + 1 :]:
            if _goes_on_below(lines[-1], below, page):
                lines.append(below)
        name = re.sub(r"\s+", " ", " ".join(line.text for line in lines)).strip(" .,-_")
        return Finding("issuing_institution", name, name, tuple(lines), 0.92 if len(lines) == 1 else 0.8)
    return None


def _without_head(piece: Piece) -> tuple[Word, ...]:
    words = piece.words
    folded = [fold(word.text) for word in words]
    for head in _HEADS:
        count = len(head.split())
        if folded[:count] == head.split():
            return words[count:]
    return words


def _goes_on_below(above: Piece, below: Piece, page: PageLayout) -> bool:
    gap = below.top - above.bottom
    same_print = abs(below.height - above.height) < 0.25 * above.height
    centred = abs(below.centre_x - above.centre_x) < 0.03 * page.width
    vietnamese = any(ord(c) > 0x7F for c in below.text)
    title_like = fold(below.text).startswith(("bang ", "cap", "hieu truong", "cong hoa", "the "))
    return 0 <= gap < 0.6 * page.line_height and same_print and centred and vietnamese and not title_like


def _place_and_date(page: PageLayout) -> list[Finding]:
    """The last "place, ngày ... tháng ... năm ..." of the page."""
    for piece in reversed(page.pieces):
        match = LONG_DATE.search(fold_letters(piece.text))
        if match is None or not re.search(r"\w\s*[,.]?\s*$", piece.text[: match.start()]):
            continue
        place = piece.text[: match.start()].strip(" ,.;:-_")
        if similarity(place, "Sinh") >= 0.75 or ":" in place or any(c.isdigit() for c in place):
            continue
        found = find_date(piece.text)
        if found is None:
            continue
        value = found.value.isoformat() if found.value else None
        printed = piece.text[found.start : found.end].strip(" ,")
        reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
        return [
            Finding("issued_on", value, printed, (piece,), 0.95, reasons),
            Finding("place", place, place, (piece,), 0.93),
        ]
    return []
