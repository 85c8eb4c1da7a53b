"""Reads the fields of an administrative document from where Decree 30/2020 prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from classifiers.anchors import squeezed_text
from classifiers.beside_recipients import parted_from_recipients
from classifiers.body_kinds import mend_beginning
from classifiers.dates import find_date, letter_date
from classifiers.document_type import RecognisedType
from classifiers.finding import Figures, Finding, Surroundings, doubted
from classifiers.folding import fold, fold_letters, is_upper_case
from classifiers.header import Header, Row
from classifiers.issuer import is_well_parted, issuing_body, names_a_body
from classifiers.layout import Level, PageLayout, Piece, cut, joined_text
from classifiers.numbers import mend_symbol, parse_document_number
from classifiers.parted_authority import with_whole_authorities
from classifiers.reasons import ReviewReason
from classifiers.repetition import WordCensus, mend_by_repetition
from classifiers.signature_block import SignatureBlock, find_signature_block
from classifiers.signature_findings import signature_findings
from classifiers.signing_day import row_above_signature
from classifiers.subject_lines import begins_text
from classifiers.subjects import find_subject, tidy
from classifiers.title_grammar import is_unauthorised_deputy
from classifiers.vocabulary import AREAS, BODIES, mend_area, mend_phrases
from classifiers.whole_lines import with_whole_lines

# Kinds of bodies that have names of their own, folded.
_NAMED_AFTER_ANYTHING = ("truong", "benh vien", "cong ty", "ngan hang", "tap doan", "hop tac xa", "htx", "nha")
# What bodies of one name all over the country are called.
_ORGANISATIONS = (
    "HỘI CHỮ THẬP ĐỎ", "HỘI CỰU CHIẾN BINH", "HỘI NÔNG DÂN", "HỘI LIÊN HIỆP PHỤ NỮ", "HỘI KHUYẾN HỌC",
    "HỘI NGƯỜI CAO TUỔI", "LIÊN ĐOÀN LAO ĐỘNG", "ỦY BAN MẶT TRẬN TỔ QUỐC", "KIỂM TOÁN NHÀ NƯỚC", "HẠT KIỂM LÂM",
    "TRUNG TÂM Y TẾ DỰ PHÒNG", "TRUNG TÂM Y TẾ", "TRUNG TÂM KIỂM SOÁT BỆNH TẬT", "TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN",
    "TRUNG TÂM DỊCH VỤ VIỆC LÀM", "TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT", "TRUNG TÂM HÀNH CHÍNH CÔNG", "TRUNG TÂM VĂN HÓA",
    "ĐOÀN THANH NIÊN", "ĐÀI PHÁT THANH", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN CHỈ HUY QUÂN SỰ",
)  # fmt: skip
# Places that have numbers for names.
_DAY_WORD = re.compile(r",|(?<=[\s.])ng[a-z]?y(?![a-z])")
_PLACES_OF_ONE_SYLLABLE = ("hue", "vinh", "pleiku")
_NUMBERED_PLACE = re.compile(r"(?:quan|phuong|khu pho|khu|thon|ap|to) [0-9]{1,2}")


def extract_administrative(layouts: Sequence[PageLayout], recognised: RecognisedType) -> tuple[Finding, ...]:
    """Everything found, at most one finding a field. Fields that are not on the paper are not in the result."""
    header, title = recognised.header, recognised.title
    layouts = [with_whole_authorities(parted_from_recipients(with_whole_lines(layout))) for layout in layouts]
    first = next((at for at, layout in enumerate(layouts) if layout.pieces), 0)
    if header is None:
        block = find_signature_block(layouts[first:], title.bottom if title is not None else 0.0)
        return tuple(_signer(block))
    census = WordCensus.of(layouts)
    level = layouts[first].level
    subject = find_subject(layouts[first], title, header, census)
    block = find_signature_block(layouts[first:], _end_of_head(layouts[first], header, title, subject))
    dated, dated_level = header.date_row, level
    if dated is None and (row := row_above_signature(layouts, block)) is not None:
        dated, dated_level = row, layouts[row[0].page - 1].level
    day = [_date(dated, dated_level), _place(dated, dated_level)] if dated is not None else []
    findings = (_number(header, level), *day, _agency(header, census, layouts), subject, *_signer(block))
    return tuple(finding for finding in findings if finding is not None)


def _signer(block: SignatureBlock | None) -> list[Finding]:
    """Title and name; a deputy's title that does not say for whom is doubted, because a line of it may be lost."""
    return [
        doubted(finding) if finding.name == "signer_title" and is_unauthorised_deputy(finding.value or "") else finding
        for finding in signature_findings(block)
    ]


def _end_of_head(layout: PageLayout, header: Header, title: Piece | None, subject: Finding | None) -> float:
    """Under everything that surely belongs to the head: who decides may stand in capitals below title and subject."""
    pieces = (*(subject.pieces if subject is not None else ()), *((title,) if title is not None else ()))
    end = max(header.bottom, *(piece.bottom for piece in pieces)) if pieces else header.bottom
    rows = [row for row in layout.rows if row[0].top > end and len(fold(joined_text(row))) > 1]
    decides = tuple(takewhile(lambda row: is_upper_case(joined_text(row)), rows)) if title is not None else ()
    opens = rows[len(decides)] if 0 < len(decides) < len(rows) else ()
    # "GIÁM ĐỐC SỞ TÀI CHÍNH" over "Căn cứ ..." is no signature's position.
    return max(piece.bottom for piece in decides[-1]) if opens and begins_text(_bare(joined_text(opens))) else end


def _bare(text: str) -> str:
    return text.lstrip(" -–+*•")


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
    start = next((at for at, letter in enumerate(text) if letter.isdigit()), 0)
    end = next((at for at in range(start, len(text)) if not (text[at].isdigit() or text[at] in " .")), start)
    figures = _figures(row, (start, end, end + 1), (end + 1, len(text)), level)
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


def _date(row: Row, level: Level) -> Finding:
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


def _place(row: Row, level: Level) -> Finding | None:
    text = joined_text(row)
    found = letter_date(text)
    end = found.start() if found else _where_a_day_begins(text)
    place = text[:end].strip(" ,.;:-_") if end > 0 else ""
    printed = cut(row, 0, end, level)
    has_figures = any(c.isdigit() for c in place) and _NUMBERED_PLACE.fullmatch(fold(place)) is None
    if len(fold(place)) < 2 or printed is None or has_figures:
        return None
    # "phố Hồ Chí Minh", "Kạn" of "Bắc Kạn": the line lost its first word.
    is_cut = place[0].islower() or (len(fold(place).split()) == 1 and fold(place) not in _PLACES_OF_ONE_SYLLABLE)
    reasons = (ReviewReason.AMBIGUOUS,) if is_cut else ()
    return Finding("place", place, text[:end].strip(), (printed,), 0.95, reasons)


def _where_a_day_begins(text: str) -> int:
    """Where the comma or the word "ngày" stands that no day was read behind: "Ngãi" and "Nung" are ends of places. -1
    without one."""
    begun = _DAY_WORD.search(fold_letters(text), 2)
    return begun.start() if begun is not None else -1


def _agency(header: Header, census: WordCensus, layouts: Sequence[PageLayout]) -> Finding | None:
    lines = issuing_body(header)
    if not lines:
        return None
    printed = tidy(joined_text(lines))
    parts, changed, may_be_area = [], False, False
    for line in lines:
        text, repeated = mend_by_repetition((line,), census)
        text, mended = mend_phrases(tidy(text), _phrases(line, lines))
        text, placed = mend_area(text)
        text, begun = mend_beginning(text)
        parts.append(text + _sign_at_end(line.text))
        changed |= repeated or mended or placed or begun
        may_be_area |= not mended and mend_phrases(text, AREAS)[1]
    reasons = [ReviewReason.CORRECTED] if changed else []
    everything = "".join(map(squeezed_text, layouts))
    is_sure = names_a_body(lines) and is_well_parted(header, everything) and not may_be_area
    reasons += [] if is_sure else [ReviewReason.AMBIGUOUS]
    sides = Surroundings(above=True, below=True)
    return Finding("issuing_agency", tidy(" ".join(parts)), printed, lines, 0.95, tuple(reasons), surroundings=sides)


def _phrases(line: Piece, lines: Sequence[Piece]) -> Sequence[str]:
    """What its first words may be without their marks. Below the first line of a name stand a body's long kinds only,
    for VŨ QUANG is no VỤ; and no area where a proper name follows the kind, for a company PHƯƠNG ĐÔNG is no PHƯỜNG."""
    if line is lines[0]:
        return (*BODIES, *_ORGANISATIONS, *AREAS)
    long = [body for body in BODIES if " " in body]
    return long if fold(lines[0].text).startswith(_NAMED_AFTER_ANYTHING) else [*long, *AREAS]


def _sign_at_end(line: str) -> str:
    """The comma or the dash at which a name was broken: "CỤC HỘ TỊCH, QUỐC TỊCH," / "CHỨNG THỰC"."""
    found = re.search(r"(,|\s[-–])\s*$", line)
    return found[1] if found else ""
