"""What a form prints without a label: its title, the institution, place and date, the signature block, a serial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import inf

from classifiers.catalogue import DocumentType, FieldKind, FieldSpecification
from classifiers.certifying_body import certifying_body
from classifiers.dates import LONG_DATE, date_letters, find_date
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding
from classifiers.folding import fold, is_upper_case, squeeze
from classifiers.header import find_header
from classifiers.issuer import issuing_body, names_a_body
from classifiers.layout import COLUMN_GAP, PageLayout, Piece, cut, joined_text
from classifiers.normalisers import normalise
from classifiers.place_lines import day_begun, is_place, place_above_date
from classifiers.reasons import ReviewReason
from classifiers.signature_block import (
    SignatureBlock,
    find_name_alone,
    find_signature_block,
    signature_findings,
)
from classifiers.syllables import is_syllable
from models.values.provinces import NEW_PROVINCES, OLD_PROVINCES
from models.values.reading import Word

_INSTITUTIONS = (
    "truong", "dai hoc", "hoc vien", "vien", "nhac vien", "so ", "phong ", "trung tam", "bo ", "cuc ", "cong ty",
    "tong cuc", "tong cong ty", "hoi ", "lien doan", "uy ban nhan dan", "ubnd", "benh vien", "chi cuc",
)  # fmt: skip
# Representative missions abroad print their name in the middle, under the emblem.
_MISSIONS = ("dai su quan", "tong lanh su quan", "lanh su quan", "van phong kinh te", "phai doan thuong truc")
_MOST_AFTER_DATE = 4
_SAME_MIDDLE, _EXACT_MIDDLE = 0.03, 0.01
_LEAST_OF_HEIGHT, _MOST_OF_HEIGHT = 0.5, 1.5
_MOST_OF_AN_ABBREVIATION = 4
_SAME_EDGE = 0.5  # in line heights
_PROVINCES = frozenset(squeeze(name) for name in OLD_PROVINCES | NEW_PROVINCES)
_COMMITTEES = ("ubnd ", "uy ban nhan dan ")
_HEADS = (
    "pho hieu truong", "hieu truong", "tong giam doc", "pho giam doc", "giam doc", "vien truong", "truong phong",
    "cuc truong", "bo truong", "pho chu tich", "chu tich", "chu nhiem",
)  # fmt: skip


def unlabelled_findings(
    pages: Sequence[PageLayout],
    recognised: RecognisedType,
    document_type: DocumentType,
    labelled: Mapping[str, Finding],
    sheets: Sequence[PageLayout],
) -> Iterator[Finding]:
    """The findings of the type's zones. `labelled` is what its labels told: the signature stands below them.

    `pages` are the halves of spreads, `sheets` the whole pictures: a letterhead reaches over both columns of a form.
    """
    if not pages:
        return
    labelled = dict(labelled)  # what is found here must not move where the signature is looked for
    by_zone = {s.zone: s for s in document_type.fields if s.zone in ("title", "institution", "header_left")}
    if "title" in by_zone and recognised.title is not None:
        titled = next((page for page in pages if page.number == recognised.title.page), pages[0])
        yield _title(by_zone["title"].name, recognised.title, titled, document_type)
    if "institution" in by_zone and (finding := _institution(by_zone["institution"].name, pages, recognised.title)):
        yield finding
    if "header_left" in by_zone:
        name, title = by_zone["header_left"].name, recognised.title
        agency = _agency(name, pages, title) or _agency(name, sheets, title)
        yield from [agency] if agency else []
    for body in (s for s in document_type.fields if s.zone == "certifying_body"):
        if body.name not in labelled and (finding := certifying_body(pages, body)):
            yield finding
    zones = {s.zone for s in document_type.fields}
    signed, block = _signed_page(pages, document_type, labelled) if "signature" in zones else (None, None)
    if "place_and_date" in zones:
        yield from _place_and_date(pages, signed, block)
    if block is not None:
        yield from signature_findings(block)


def _signed_page(
    pages: Sequence[PageLayout], document_type: DocumentType, labelled: Mapping[str, Finding]
) -> tuple[PageLayout | None, SignatureBlock | None]:
    """The first page with a signature block: below a place and date, else below the last labelled value of its body.

    On cards it stands beside the values, or on a back that has none.
    """
    body = {s.name for s in document_type.fields if s.kind is not FieldKind.REGISTER_NUMBER}
    above = [finding for finding in labelled.values() if finding.name in body]
    for page in pages:
        for start in _starts(page, above):
            for anywhere in (False, True):
                block = find_signature_block([page], start, on_a_form=True, anywhere=anywhere)
                if block is not None:
                    return page, block
    for page in pages:
        block = find_signature_block([page], 0.0, on_a_form=True, anywhere=True)
        if block is not None and block.name is not None and _is_nobodys(block.name, labelled):
            return page, block
    for page in pages:
        block = find_name_alone(page, _starts(page, above)[0])
        if block is not None:
            return page, block
    return None, None


def _is_nobodys(name: Piece, labelled: Mapping[str, Finding]) -> bool:
    """A name that no label claims: beside the values of a card, the signer's."""
    claimed = [piece for finding in labelled.values() for piece in finding.pieces if piece.page == name.page]
    return not any(
        abs(piece.centre_y - name.centre_y) < 0.5 * name.height and piece.left < name.right and name.left < piece.right
        for piece in claimed
    )


def _starts(page: PageLayout, labelled: Sequence[Finding]) -> list[float]:
    """From where on to look for a signature, the likeliest first."""
    bottoms = [piece.bottom for finding in labelled for piece in finding.pieces if piece.page == page.number]
    below = 0.98 * max(bottoms, default=0.0)
    dates = [0.99 * p.bottom for p in page.pieces if LONG_DATE.search(date_letters(p.text)) and ":" not in p.text]
    after = sorted(date for date in dates if date > below)
    return [*after[:1], below, *sorted((date for date in dates if date <= below), reverse=True)]


def find_by_pattern(pages: Sequence[PageLayout], specification: FieldSpecification) -> Finding | None:
    """The one value on the pages that has the declared form; several different ones are told as such."""
    expression = re.compile(rf"(?<!\w)(?:{specification.pattern})(?!\w)")
    found: list[tuple[PageLayout, Piece, re.Match[str]]] = []
    for page in pages:
        for piece in page.pieces:
            found += [(page, piece, match) for match in expression.finditer(piece.text)]
    if not found:
        for page in pages:
            for pair in _stacked(page):
                found += [(page, pair, match) for match in expression.finditer(pair.text)]
    if not found:
        return None
    page, piece, match = found[0]
    value, reasons = normalise(match[0], specification)
    if len({squeeze(other[0]) for _, _, other in found}) > 1:
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    printed = cut((piece,), match.start(), match.end(), page.level) or piece
    return Finding(specification.name, value, match[0], (printed,), 0.93, reasons)


def _stacked(page: PageLayout) -> Iterator[Piece]:
    """Each line together with the one below it about the same middle: a title of two lines."""
    for at, piece in enumerate(page.pieces):
        for below in page.pieces[at + 1 :]:
            if below.top > piece.centre_y and _stands_below(piece, below, page):
                yield page.level.piece((*piece.words, *below.words), page.number)
                break


def _title(name: str, title: Piece, page: PageLayout, document_type: DocumentType) -> Finding:
    """The title as printed, with the lines it goes on in, and with the marks of the known title of the same letters."""
    known = {squeeze(one): one for one in document_type.titles}
    lines = [title]
    for below in (piece for piece in page.pieces if piece.top > title.top and is_upper_case(piece.text)):
        joined = squeeze(" ".join(line.text for line in (*lines, below)))
        # Two lines of one title may be set in different sizes; then only a title that is known tells.
        if _goes_on_below(lines[-1], below, page) or (joined in known and _stands_below(lines[-1], below, page)):
            lines.append(below)
    text = " ".join(line.text for line in lines).strip(" .,-_")
    spelt = known.get(squeeze(text), text)
    changed = text.upper() != spelt.upper()
    reasons = (ReviewReason.CORRECTED,) if changed else ()
    return Finding(name, spelt if changed else text, text, tuple(lines), 0.95, reasons)


def _stands_below(above: Piece, below: Piece, page: PageLayout) -> bool:
    near = below.top - above.bottom < max(above.height, below.height)
    return near and abs(below.centre_x - above.centre_x) < 0.05 * page.width


def _agency(name: str, pages: Sequence[PageLayout], title: Piece | None) -> Finding | None:
    """The issuing body's own lines in the left column of the letterhead."""
    for page in pages:
        header = find_header(page)
        if header is not None and title is not None and title.page == page.number:
            header = header.above(title.top)
        lines = issuing_body(header) if header is not None else ()
        if header is not None and not lines and names_a_body(below := issuing_body(header.under_the_motto)):
            lines = below
        if header is not None and not lines and header.left and fold(header.left[0][0].text).startswith(_COMMITTEES):
            lines = header.left[0]  # "UBND phường ...", not in capitals
        if len(lines) > 1 and _is_abbreviation(lines[-1]):
            lines = lines[:-1]
        if lines:
            lines = _body_below(page, lines[-1]) or lines
            text = re.sub(r"\s+", " ", joined_text(lines)).strip(" -_*.,;:~")
            return Finding(name, text, text, tuple(lines), 0.93)
    return _mission(name, pages, title)


def _mission(name: str, pages: Sequence[PageLayout], title: Piece | None) -> Finding | None:
    """A mission abroad that is named in the middle above the title."""
    for page in pages:
        for at, piece in enumerate(page.pieces):
            if title is not None and title.page == page.number and piece.centre_y > title.top:
                break
            if not is_upper_case(piece.text) or not fold(piece.text).startswith(_MISSIONS):
                continue
            lines = [piece]
            for below in page.pieces[at + 1 :]:
                is_where = fold(below.text).startswith("tai ") and _is_below(lines[-1], below, page, _SAME_MIDDLE)
                if is_where or _goes_on_below(lines[-1], below, page):
                    lines.append(below)
            text = re.sub(r"\s+", " ", joined_text(lines)).strip(" -_*.,;:~")
            # A mission is named by where it is.
            reasons = () if " tai " in f" {fold(text)} " else (ReviewReason.AMBIGUOUS,)
            return Finding(name, text, text, tuple(lines), 0.93, reasons)
    return None


def _is_abbreviation(line: Piece) -> bool:
    """The body's English letters under its name: "BỘ CÔNG AN" / "MPS". A word is the end of the name: "PHƯỚC LONG" /
    "NAM"."""
    is_short = len(line.words) == 1 and line.text.isascii() and len(line.text) <= _MOST_OF_AN_ABBREVIATION
    return is_short and not is_syllable(line.text.lower())


def _body_below(page: PageLayout, last: Piece) -> tuple[Piece, ...]:
    """A body in the very next line at the same edge, too wide for a left column: what stands above is its parent."""
    for piece in page.pieces:
        is_next = -0.4 * last.height < piece.top - last.bottom < 0.8 * last.height
        is_at_edge = abs(piece.left - last.left) < _SAME_EDGE * page.line_height
        if is_next and is_at_edge and is_upper_case(piece.text) and names_a_body((piece,)):
            return (piece,)
    return ()


def _institution(name: str, pages: Sequence[PageLayout], title: Piece | None) -> Finding | None:
    """The lines in capitals that name a body, without the words for its head before them.

    Of several, not the ministry that prints the form or stands above the school; and of those the first.
    """
    bodies = [body for page in pages for body in _bodies(page, title)]
    own = [lines for lines in bodies if not fold(lines[0].text).startswith("bo ")]
    own = own or [lines for page in pages for lines in _bodies_under_their_head(page)] or bodies
    if not own:
        return None
    # In a letterhead the body itself stands below what it belongs to, a university's school below the university.
    is_parent = len(own) > 1 and (
        (fold(own[0][0].text).startswith("dai hoc ") and _is_school(own[1]))
        or _is_parent(own[0], own[1], next(p for p in pages if p.number == own[0][0].page))
    )
    lines = own[1] if is_parent else own[0]
    value = re.sub(r"\s+", " ", " ".join(line.text for line in lines)).strip(" .,-_")
    page = next(page for page in pages if page.number == lines[0].page)
    reasons = (ReviewReason.AMBIGUOUS,) if _may_go_on(lines[-1], page, title) else ()
    return Finding(name, value, value, tuple(lines), 0.92 if len(lines) == 1 else 0.8, reasons)


def _may_go_on(last: Piece, page: PageLayout, title: Piece | None) -> bool:
    """Whether a line of another size right below the last, about the same middle, may be the end of the name."""
    return any(
        _is_below(last, piece, page, _EXACT_MIDDLE)
        and _LEAST_OF_HEIGHT * last.height < piece.height < _MOST_OF_HEIGHT * last.height
        and is_upper_case(piece.text)
        and not (_is_foreign(piece) or _begins_institution(piece.text))
        and (title is None or title.page != page.number or piece.centre_y < title.top)
        for piece in page.pieces
    )


def _is_school(lines: Sequence[Piece]) -> bool:
    return fold(lines[0].text).startswith("truong dai hoc ")


def _is_parent(one: Sequence[Piece], other: Sequence[Piece], page: PageLayout) -> bool:
    """Whether a body stands right above another in the left column of a letterhead; a committee wherever they stand."""
    above, below = one[-1], other[0]
    is_left = max(line.right for line in (*one, *other)) < page.text_left + 0.55 * (page.text_right - page.text_left)
    is_left = is_left or fold(one[0].text).startswith(_COMMITTEES)
    return is_left and above.page == below.page and below.top > above.centre_y and _stands_below(above, below, page)


def _bodies(page: PageLayout, title: Piece | None) -> Iterator[list[Piece]]:
    pieces = [
        p
        for p in page.pieces
        if is_upper_case(p.text) and p.centre_y < 0.6 * page.height and not _is_foreign(p) and p is not title
    ]
    taken: set[int] = set()
    for at, piece in enumerate(pieces):
        words = _without_head(piece)
        text = fold(" ".join(word.text for word in words))
        after_head = at > 0 and not _without_head(pieces[at - 1]) and _follows_head(pieces[at - 1], piece, page)
        above_title = title is None or title.page != page.number or piece.centre_y < title.top
        is_body = after_head or (above_title and _begins_institution(text))
        if at in taken or not words or not is_body:
            continue
        lines = [page.level.piece(words, page.number)]
        for number, below in enumerate(pieces[at + 1 :], start=at + 1):
            goes_on = _goes_on_below(lines[-1], below, page) or _completes_a_province(lines[-1], below, page)
            if goes_on and not _begins_institution(below.text):
                lines.append(below)
                taken.add(number)
        yield lines


def _completes_a_province(above: Piece, below: Piece, page: PageLayout) -> bool:
    """Whether a province's name is broken between two lines, however high a mark makes one: "... KHÁNH" / "HÒA"."""
    if not _is_below(above, below, page, _SAME_MIDDLE):
        return False
    tail = above.text.split()[-2:]
    broken = (" ".join((*tail[at:], below.text)) for at in range(len(tail)))
    return any(squeeze(name) in _PROVINCES for name in broken) and not any(
        squeeze(" ".join(tail[at:])) in _PROVINCES for at in range(len(tail))
    )


def _begins_institution(text: str) -> bool:
    folded = fold(text)
    is_faculty = folded.startswith("khoa ") and not folded.startswith(("khoa hoc", "khoa dai hoc"))
    return folded.startswith(_INSTITUTIONS) or is_faculty


def _bodies_under_their_head(page: PageLayout) -> Iterator[list[Piece]]:
    """Bodies in capitals behind the words for their head, wherever these stand above the signature: "GIÁM ĐỐC SỞ GIÁO
    DỤC VÀ ĐÀO TẠO ...", "Chủ tịch ỦY BAN NHÂN DÂN XÃ ..."."""
    for line in _whole_lines(page):
        words = _without_head(line)
        if len(words) in (0, len(line.words)) or line.centre_y > 0.6 * page.height:
            continue
        body = page.level.piece(words, page.number)
        if is_upper_case(body.text) and fold(body.text).startswith(_INSTITUTIONS):
            yield [body]


def _follows_head(head: Piece, piece: Piece, page: PageLayout) -> bool:
    """Whether a body stands below its head's position, or close beside it: "GIÁM ĐỐC  SỞ GIÁO DỤC ..."."""
    is_beside = abs(head.centre_y - piece.centre_y) < 0.3 * piece.height and head.right < piece.left
    is_body = fold(piece.text).startswith(_INSTITUTIONS)
    return (is_beside and is_body) or _goes_on_below(head, piece, page)


def _is_foreign(piece: Piece) -> bool:
    """A line of several words none of which has a mark: English, on a bilingual form."""
    return len(piece.words) > 1 and piece.text.isascii()


def _without_head(piece: Piece) -> tuple[Word, ...]:
    """The words after "HIỆU TRƯỞNG" and its like; none when nothing else is there."""
    words = piece.words
    folded = [fold(word.text) for word in words]
    for head in _HEADS:
        count = len(head.split())
        if folded[:count] == head.split():
            return words[count:]
    return words


def _goes_on_below(above: Piece, below: Piece, page: PageLayout) -> bool:
    """The next line of the same print: as high, about the same middle, close below."""
    same_print = abs(below.height - above.height) < 0.25 * above.height
    return same_print and _is_below(above, below, page, _SAME_MIDDLE) and not _is_foreign(below)


def _is_below(above: Piece, below: Piece, page: PageLayout, reach: float) -> bool:
    """Close below, about the same middle within a share of the page, and no beginning of something else."""
    gap = below.top - above.bottom
    centred = abs(below.centre_x - above.centre_x) < reach * page.width
    title_like = fold(below.text).startswith(("bang ", "cap", "hieu truong", "cong hoa", "the "))
    return -0.4 * above.height <= gap < 0.8 * above.height and centred and not title_like


def _place_and_date(
    pages: Sequence[PageLayout], signed: PageLayout | None, block: SignatureBlock | None
) -> list[Finding]:
    """ "Place, ngày ... tháng ... năm ..." above the signature; without one, the last of the document."""
    if signed is not None and block is not None:
        top = min(line.top for line in (*block.title_lines, *([block.name] if block.name else [])))
        found = _last_place_and_date(signed, top + signed.line_height) or _date_alone(signed, top)
        if found:
            return found
    for find in (partial(_last_place_and_date, above=inf), place_above_date):
        for page in reversed(pages):
            found = find(page)
            if found:
                return found
    return []


def _last_place_and_date(page: PageLayout, above: float) -> list[Finding]:
    for piece in reversed(_whole_lines(page)):
        begun = day_begun(piece.text)
        if begun is None or piece.top > above or not re.search(r"\w\s*[,.]?\s*$", piece.text[:begun]):
            continue
        place = piece.text[:begun].strip(" ,.;:-_")
        found = find_date(piece.text)
        if found is None or not is_place(place) or len(piece.text) - found.end > _MOST_AFTER_DATE:
            continue
        value = found.value.isoformat() if found.value else None
        printed = piece.text[found.start : found.end].strip(" ,")
        reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
        at_date, at_place = (
            cut((piece,), *part, page.level) or piece for part in ((found.start, found.end), (0, found.start))
        )
        return [
            Finding("issued_on", value, printed, (at_date,), 0.95, reasons),
            Finding("place", place, place, (at_place,), 0.93),
        ]
    return []


def _date_alone(page: PageLayout, top: float) -> list[Finding]:
    """A line that is a date and nothing else, among the last above `top`."""
    near = [piece for piece in page.pieces if top - 4 * page.line_pitch < piece.centre_y < top + 0.5 * page.line_height]
    for piece in reversed(near):
        found = find_date(piece.text)
        is_alone = found is not None and found.end - found.start > len(piece.text.strip(" .,")) - _MOST_AFTER_DATE
        if found is not None and is_alone and found.value is not None and fold(piece.text).startswith("ngay"):
            reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
            return [Finding("issued_on", found.value.isoformat(), piece.text.strip(), (piece,), 0.93, reasons)]
    return []


def _whole_lines(page: PageLayout) -> list[Piece]:
    """Pieces of one row with no more than a blank between them, put together: readers cut lines as they like."""
    lines: list[Piece] = []
    for row in page.rows:
        for at, piece in enumerate(row):
            near = at > 0 and piece.left - lines[-1].right < COLUMN_GAP * max(piece.height, lines[-1].height)
            if near:
                lines[-1] = page.level.piece((*lines[-1].words, *piece.words), page.number)
            else:
                lines.append(piece)
    return lines
