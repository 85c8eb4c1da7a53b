"""Reads the fields of an administrative document from where Decree 30/2020 prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifiers.dates import find_date
from classifiers.document_type import RecognisedType
from classifiers.finding import Figures, Finding, Surroundings
from classifiers.folding import fold, fold_letters, is_upper_case, squeeze
from classifiers.header import Header, Row
from classifiers.issuer import issuing_body, names_a_body, names_an_authority
from classifiers.layout import Level, PageLayout, Piece, cut, joined_text
from classifiers.numbers import mend_symbol, parse_document_number
from classifiers.reasons import ReviewReason
from classifiers.repetition import WordCensus, is_contested, mend_by_repetition
from classifiers.signature_block import find_signature_block, signature_findings
from classifiers.vocabulary import AREAS, BODIES, mend_area, mend_phrases

# Words that begin the text after the subject. The second kind begins a subject too, where it stands centred.
_TEXT_BEGINS = ("can cu", "kinh gui", "xet ", "theo ", "dieu 1", "phan ", "i ", "1 ")
_MAY_BEGIN_EITHER = ("thuc hien", "de ", "nham ")
# No subject is shorter; what is left of one may be.
_FEWEST_WORDS = 3
_SUBJECT_BEGINS = ("ve ", "vv", "v v")


def extract_administrative(layouts: Sequence[PageLayout], recognised: RecognisedType) -> tuple[Finding, ...]:
    """Everything found, at most one finding a field. Fields that are not on the paper are not in the result."""
    header = recognised.header
    first = next((at for at, layout in enumerate(layouts) if layout.pieces), 0)
    census = WordCensus.of(layouts)
    findings: list[Finding | None] = []
    below = 0.0
    if header is not None:
        below = header.bottom
        level = layouts[first].level
        findings += [_number(header, level), _date(header, level), _place(header, level), _agency(header, census)]
        findings.append(_subject(layouts[first], recognised, header, census))
    findings += signature_findings(find_signature_block(layouts[first:], below))
    return tuple(finding for finding in findings if finding is not None)


def tidy(text: str) -> str:
    """Without the strays that rules and dirt leave at the ends of print, and without brackets round all of it."""
    bare = re.sub(r"\s+", " ", text).strip(" -_*.,;:~")
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1].strip()
    return bare


def _number(header: Header, level: Level) -> Finding | None:
    row = header.number_row
    if row is None:
        return None
    text = joined_text(row)
    found = parse_document_number(text)
    if found is None or found.value is None:
        return Finding("document_number", None, text, row, 0.5)
    symbol, mended = mend_symbol(found.value, " ".join(piece.text for piece in issuing_body(header)))
    reasons = (ReviewReason.CORRECTED,) if found.corrected or mended else ()
    slash = text.find("/")
    start = next((at for at, letter in enumerate(text) if letter.isdigit()), slash)
    figures = _figures(row, (start, slash, slash + 1), (slash + 1, len(text)), level)
    return _filled(Finding("document_number", symbol, text, row, 0.97, reasons, figures))


def _filled(finding: Finding) -> Finding:
    """Where figures cannot be compared with print, nothing shows that they were printed."""
    if finding.figures is not None:
        return finding
    return replace(finding, reasons=(*finding.reasons, ReviewReason.FILLED_IN))


def _figures(row: Row, filled: tuple[int, int, int], reference: tuple[int, int], level: Level) -> Figures | None:
    """`filled` says where the figures begin, where they end, and where what is printed after them ends."""
    start, end, after = filled
    written, printed = cut(row, start, end, level), cut(row, *reference, level)
    whole = cut(row, start, reference[1], level)
    if written is None or printed is None or whole is None:
        return None
    return Figures(written, printed, cut(row, 0, start, level), cut(row, end, after, level), row, whole)


def _date(header: Header, level: Level) -> Finding | None:
    row = header.date_row
    if row is None:
        return None
    text = joined_text(row)
    found = find_date(text)
    if found is None:
        return Finding("issued_on", None, text, row, 0.5)
    printed = cut(row, found.start, found.end, level)
    reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
    value = found.value.isoformat() if found.value else None
    # The year is printed with the page even where day and month are filled in.
    month = found.day_end + len("tháng") + 1
    figures = _figures(row, (found.day_start, found.day_end, month), (found.end - 4, found.end), level)
    pieces = (printed,) if printed else row
    printed_text = text[found.start : found.end].strip(" ,")
    return _filled(Finding("issued_on", value, printed_text, pieces, 0.97, reasons, figures))


def _place(header: Header, level: Level) -> Finding | None:
    row = header.date_row
    if row is None:
        return None
    text = joined_text(row)
    found = find_date(text)
    end = found.start if found else fold_letters(text).find("ng", 2)
    place = text[:end].strip(" ,.;:-_") if end > 0 else ""
    printed = cut(row, 0, end, level)
    if len(fold(place)) < 2 or printed is None or any(c.isdigit() for c in place):
        return None
    # "phố Hồ Chí Minh": the line lost its first word.
    reasons = (ReviewReason.AMBIGUOUS,) if place[0].islower() else ()
    return Finding("place", place, text[:end].strip(), (printed,), 0.95, reasons)


def _agency(header: Header, census: WordCensus) -> Finding | None:
    lines = issuing_body(header)
    if not lines:
        return None
    printed = tidy(joined_text(lines))
    parts, changed = [], False
    for line in lines:
        text, repeated = mend_by_repetition((line,), census)
        text, mended = mend_phrases(tidy(text), (*BODIES, *AREAS))
        text, placed = mend_area(text)
        parts.append(text)
        changed |= repeated or mended or placed
    reasons = [ReviewReason.CORRECTED] if changed else []
    reasons += [] if names_a_body(lines) else [ReviewReason.AMBIGUOUS]
    sides = Surroundings(above=True, below=True)
    return Finding("issuing_agency", tidy(" ".join(parts)), printed, lines, 0.95, tuple(reasons), surroundings=sides)


def _subject(layout: PageLayout, recognised: RecognisedType, header: Header, census: WordCensus) -> Finding | None:
    title = recognised.title
    rows = _letter_subject(header, layout) if title is None else _title_subject(layout, title)
    if not rows:
        return None
    pieces = tuple(piece for row in rows for piece in row)
    mended, changed = mend_by_repetition(pieces, census)
    value = tidy(mended)
    reasons = [ReviewReason.CORRECTED] if changed else []
    if is_contested(pieces, census):
        reasons.append(ReviewReason.READERS_DISAGREE)
    if value[:1].islower():
        # A subject begins with a capital. Readers take V and v for each other; else its first line is missing.
        value = value[0].upper() + value[1:] if value.startswith("v") else value
        reasons.append(ReviewReason.CORRECTED if value[0].isupper() else ReviewReason.AMBIGUOUS)
    if len(fold(value).split()) < _FEWEST_WORDS:
        reasons.append(ReviewReason.AMBIGUOUS)
    sides = Surroundings(above=True, below=True)
    return Finding(
        "subject", value, tidy(joined_text(pieces)), pieces, 0.95, tuple(dict.fromkeys(reasons)), surroundings=sides
    )


def _letter_subject(header: Header, layout: PageLayout) -> list[Row]:
    """The lines from "V/v" on, under the number of an official letter."""
    if header.number_at is None:
        return []
    rows: list[Row] = []
    for row in header.left[header.number_at + 1 :]:
        text = joined_text(row)
        if not rows and not squeeze(text).startswith(("vv", "veviec")):
            continue
        if rows and (_step(rows[-1], row) > 1.4 * layout.line_pitch or _begins_text(text)):
            break
        rows.append(row)
    return rows


def _title_subject(layout: PageLayout, title: Piece) -> list[Row]:
    """The centred lines under the title, up to the authority in capitals, the text, or a wide gap."""
    rows: list[Row] = []
    previous: Row = (title,)
    for row in layout.rows:
        text = joined_text(row)
        if row[0].centre_y <= title.bottom or all(len(fold(piece.text)) < 2 for piece in row):
            continue
        if not rows and is_upper_case(text) and fold(text).startswith("cua "):
            previous = row
            continue
        if not _goes_on(row, previous, rows, layout):
            break
        rows.append(row)
        previous = row
    return rows


def _goes_on(row: Row, previous: Row, taken: Sequence[Row], layout: PageLayout) -> bool:
    text = joined_text(row)
    limit = (1.35 if taken else 2.1) * layout.line_pitch
    if _step(previous, row) > limit or _begins_text(text):
        return False
    if fold(text).startswith(_MAY_BEGIN_EITHER) and not is_upper_case(text):
        middles = [(line[0].left + line[-1].right) / 2 for line in (previous, row)]
        is_centred = abs(middles[0] - middles[1]) < layout.line_height and not _is_indented_text(row, layout)
        return is_centred and (not taken or text[0].islower())
    if is_upper_case(text):
        in_capitals = bool(taken) and is_upper_case(joined_text(taken[0]))
        return in_capitals or (not taken and not names_an_authority(text))
    return not taken or not _is_indented_text(row, layout)


def _is_indented_text(row: Row, layout: PageLayout) -> bool:
    """A paragraph's first line: indented on the left, full on the right, so not centred."""
    left = row[0].left - layout.text_left
    right = layout.text_right - row[-1].right
    return left > 1.2 * layout.line_height and right < 0.5 * layout.line_height and left - right > layout.line_height


def _begins_text(text: str) -> bool:
    folded = fold(text)
    return not is_upper_case(text) and folded.startswith(_TEXT_BEGINS) and not folded.startswith(_SUBJECT_BEGINS)


def _step(above: Row, below: Row) -> float:
    return min(p.centre_y for p in below) - max(p.centre_y for p in above)
