"""The subject of an administrative document: the lines under its title, or "V/v" under a letter's number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.body_heads import names_a_head, names_an_authority
from classifiers.finding import Finding, Surroundings
from classifiers.folding import comparable, fold, is_upper_case, squeeze
from classifiers.header import Header, Row, is_number_label
from classifiers.layout import COLUMN_GAP, PageLayout, Piece, joined_text
from classifiers.letter_subjects import subject_by_the_address, subject_under_number
from classifiers.nearness import are_flush, share_a_middle
from classifiers.reasons import ReviewReason
from classifiers.repetition import WordCensus, is_contested, mend_by_repetition
from classifiers.subject_lines import SUBJECT_BEGINS, begins_text, is_abbreviation, is_lost, step

# Words that begin the text after the subject. The second kind begins a subject too, where it stands centred.
_MAY_BEGIN_EITHER = ("thuc hien", "de ", "nham ", "theo ")
# No subject is shorter; what is left of one may be.
_FEWEST_WORDS = 3
_OF_A_STAMP = re.compile(
    r"(?:so|ngay|gio|chuyen|luu ho so|(?:so va )?ky hieu(?: hs| ho so)?|den|(?:cong van|van ban) den)(?: ?\d+)*"
)
_NUMBER_WITHOUT_FIGURES = re.compile(r"\W*/\s*(?:\d{2,4}\s*/\s*)?[A-ZĐ][\w&]*\s*-\s*[A-ZĐ]")
_NUMBER_ALONE = re.compile(r"[^/]{1,30}/\s*\S+(?:\s*[/-]\s*\S+)*")
# Between a word in small letters and what follows; behind an abbreviation it is the abbreviation's: "TP . Hồ Chí Minh".
_STANDING_POINT = re.compile(r"(?<=[^\W\d_A-ZĐ]{3}) [.·] (?=[\w(])")
# No blank stands before a comma, however wide the print is set.
_BLANK_BEFORE_COMMA = re.compile(r"(?<=\w) (?=[,;](?:\s|$))")
_QUOTES = {"“": "”", '"': '"', "«": "»"}


def find_subject(layout: PageLayout, title: Piece | None, header: Header, census: WordCensus) -> Finding | None:
    """The subject on the page of the title, without its brackets; None where there is none."""
    if title is None:
        rows, is_supposed = _letter_subject(header, layout)
    else:
        rows, is_supposed = _title_subject(layout, title, header)
    if not rows:
        return None
    pieces = tuple(piece for row in rows for piece in row)
    mended, changed = mend_by_repetition(pieces, census)
    value = tidy(mended)
    reasons = [ReviewReason.CORRECTED] if changed else []
    reasons += [ReviewReason.AMBIGUOUS] if is_supposed else []
    if is_contested(pieces, census):
        reasons.append(ReviewReason.READERS_DISAGREE)
    if value[:1].islower() and value[:1] == "v" and squeeze(value).startswith(("vv", "veviec")):
        # Readers take V and v for each other.
        value = "V" + value[1:]
        reasons.append(ReviewReason.CORRECTED)
    elif value[:1].islower() and not _is_set_in_small_letters(rows, title):
        reasons.append(ReviewReason.AMBIGUOUS)  # a subject begins with a capital, or its first line is missing
    if len(fold(value).split()) < _FEWEST_WORDS or _is_open(value) or fold(value).endswith("nhu sau"):
        reasons.append(ReviewReason.AMBIGUOUS)
    sides = Surroundings(above=True, below=True)
    return Finding(
        "subject", value, tidy(joined_text(pieces)), pieces, 0.95, tuple(dict.fromkeys(reasons)), surroundings=sides
    )


def tidy(text: str) -> str:
    """Without the strays that rules and dirt leave at the ends of print, without a point that stands alone or a blank
    before a comma, and without brackets or quotes round all."""
    bare = _STANDING_POINT.sub(" ", re.sub(r"\s+", " ", text))
    bare = _BLANK_BEFORE_COMMA.sub("", bare).strip(" -_*.,;:~=")
    if bare.startswith("(") and bare.endswith(")") and _closes_at_end(bare):
        bare = bare[1:-1].strip()
    if bare[:1] in _QUOTES and bare.endswith(_QUOTES[bare[0]]) and bare.count(bare[-1]) <= 2 and len(bare) > 2:
        bare = bare[1:-1].strip()
    return bare


def _closes_at_end(text: str) -> bool:
    """Whether the bracket that opens the text is the one that closes it."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at == len(text) - 1
    return False


def _is_open(text: str) -> bool:
    """A bracket that was opened and not closed goes on in a line that was not taken, or the other way round."""
    return text.count("(") != text.count(")")


def _is_set_in_small_letters(rows: Sequence[Row], title: Piece | None) -> bool:
    """Committees of the Party set a subject in small letters; right below the title there is no line to miss."""
    if title is None:
        return joined_text(rows[0])[:1] in _QUOTES
    return rows[0][0].top - title.bottom < 0.8 * title.height


def _letter_subject(header: Header, layout: PageLayout) -> tuple[list[Row], bool]:
    """The lines, and whether only where they stand says that they are the subject."""
    rows, is_supposed = subject_under_number(header, layout)
    return (rows, is_supposed) if rows else (subject_by_the_address(header, layout), True)


def _title_subject(layout: PageLayout, title: Piece, header: Header) -> tuple[list[Row], bool]:
    """The centred lines under the title, up to the authority in capitals, the text, or a wide gap; and whether the
    first shares the title's line, where only words part them."""
    behind, line = _behind_title(layout, title)
    rows: list[Row] = [(behind,)] if behind is not None else []
    previous: Row = (behind or title,)
    is_supposed = behind is not None
    for whole in layout.rows:
        row, is_number = _about(line, whole), _is_number(whole, header)
        text = joined_text(row)
        if not row or row[0].centre_y <= title.bottom or all(len(fold(piece.text)) < 2 for piece in row):
            continue
        if rows and is_lost(row, layout):
            is_supposed = True
            continue
        if rows and _stands_beside(row, [(title,), *rows]):
            continue
        if not rows and (is_number or _names_who_decides(text, previous, title)):
            previous = row
            continue
        if (
            is_number
            or begins_text(joined_text(whole))
            or (rows and _leads_in(row, rows[-1], title, layout))
            or not _goes_on(row, previous, rows, layout)
        ):
            return _without_who_decides(rows, whole, is_supposed)
        is_supposed = is_supposed or (text[:1].isupper() and _OF_A_STAMP.fullmatch(fold(text)) is not None)
        rows.append(row)
        previous = row
    return rows, is_supposed


def _stands_beside(row: Row, taken: Sequence[Row]) -> bool:
    """Neither under the title nor under any line of the subject: the last line of a stamp."""
    return row[-1].right < min(line[0].left for line in taken) or row[0].left > max(line[-1].right for line in taken)


def _without_who_decides(rows: list[Row], opens: Row, is_supposed: bool) -> tuple[list[Row], bool]:
    """A subject in capitals, without who decides in capitals right below it, where the text opens under that: a head
    may be what the subject is about, too."""
    own = next((at for at, row in enumerate(rows) if at and names_a_head(joined_text(row))), None)
    if own is None or not begins_text(joined_text(opens).lstrip(" -–+*•")):
        return rows, is_supposed
    return rows[:own], True


def _behind_title(layout: PageLayout, title: Piece) -> tuple[Piece | None, Piece]:
    """What follows the title on its line, and the whole line: "BÁO CÁO TỔNG KẾT NĂM HỌC"."""
    for piece in layout.pieces:
        if piece.words[0] is title.words[0] and len(piece.words) > len(title.words):
            return layout.level.piece(piece.words[len(title.words) :], piece.page), piece
        is_close = 0 < piece.left - title.right < COLUMN_GAP * title.height
        if is_close and abs(piece.centre_y - title.centre_y) < 0.3 * title.height and is_upper_case(piece.text):
            return piece, layout.level.piece((*title.words, *piece.words), piece.page)
    return None, title


def _about(title: Piece, row: Row) -> Row:
    """What of a row stands together about the title's middle: a stamp of arrival may stand beside it."""
    row = tuple(piece for piece in row if not _is_of_a_stamp(piece, title))
    if not row:
        return ()
    middle = min(range(len(row)), key=lambda at: max(row[at].left - title.centre_x, title.centre_x - row[at].right, 0))
    first = last = middle
    while first > 0 and row[first].left - row[first - 1].right < COLUMN_GAP * row[middle].height:
        first -= 1
    while last + 1 < len(row) and row[last + 1].left - row[last].right < COLUMN_GAP * row[middle].height:
        last += 1
    return row[first : last + 1]


def _is_of_a_stamp(piece: Piece, title: Piece) -> bool:
    """What a stamp of arrival prints, or the figures beside it; figures about the title's middle end a subject."""
    text = fold(piece.text)
    if comparable(piece.text) == comparable("sở"):
        return False  # "Công đoàn cơ" / "sở"
    is_beside = not piece.left - piece.height < title.centre_x < piece.right + piece.height
    if not is_beside and piece.text[:1].islower():
        return False  # "đến 30/6/2023" at the end of a subject
    return _OF_A_STAMP.fullmatch(text) is not None or (is_beside and text.replace(" ", "").isdecimal())


def _is_number(row: Row, header: Header) -> bool:
    """The number's own row, where it is printed with the title."""
    number, text = header.number_row, joined_text(row)
    if number is not None and row[0].words[0] is number[0].words[0]:
        return True
    # A subject's line that begins "số 15/2020/NĐ-CP ngày ..." goes on behind the number.
    alone = _NUMBER_ALONE.fullmatch(text.strip()) is not None and text.strip()[:1].isupper()
    if number is not None and not fold(text).startswith("so "):
        return False  # "Quyết định số 377/QĐ-TCT" is another paper that the subject names
    return (is_number_label(text) and alone) or _NUMBER_WITHOUT_FIGURES.match(text) is not None


def _names_who_decides(text: str, previous: Row, title: Piece) -> bool:
    """ "CỦA GIÁM ĐỐC SỞ ..." between title and subject, and the lines in capitals that it goes on in."""
    if not is_upper_case(text):
        return False
    goes_on = previous[0] is not title and not fold(text).startswith(SUBJECT_BEGINS)
    return fold(text).startswith("cua ") or (goes_on and is_upper_case(joined_text(previous)))


def _goes_on(row: Row, previous: Row, taken: Sequence[Row], layout: PageLayout) -> bool:
    text = joined_text(row)
    limit = (1.35 if taken else 2.1) * layout.line_pitch
    if taken and _is_open(joined_text(piece for line in taken for piece in line)):
        return step(previous, row) <= limit
    if step(previous, row) > limit or begins_text(text):
        return False
    if fold(text).startswith(_MAY_BEGIN_EITHER) and not is_upper_case(text):
        middles = [(line[0].left + line[-1].right) / 2 for line in (previous, row)]
        is_aligned = share_a_middle(middles[0], middles[1], layout) and not _is_indented_text(row, layout)
        if taken:
            is_aligned |= are_flush(row[0].left, previous[0].left, layout)
        return is_aligned and (not taken or text[0].islower())
    if is_upper_case(text) and not (taken and is_abbreviation(text)):
        in_capitals = bool(taken) and is_upper_case(joined_text(taken[0]))
        return in_capitals or (not taken and not names_an_authority(text))
    return not taken or not _is_indented_text(row, layout)


def _leads_in(row: Row, above: Row, title: Piece, layout: PageLayout) -> bool:
    """ "Ban Chấp hành Tổng Liên đoàn quyết nghị:" opens the text: a short paragraph, neither centred as the subject
    above it nor beginning where that does."""
    if not joined_text(row).rstrip().endswith(":") or is_upper_case(joined_text(row)):
        return False
    middle = (row[0].left + row[-1].right) / 2
    middles = ((above[0].left + above[-1].right) / 2, title.centre_x)
    is_centred = any(share_a_middle(middle, other, layout) for other in middles)
    return not is_centred and not are_flush(row[0].left, above[0].left, layout)


def _is_indented_text(row: Row, layout: PageLayout) -> bool:
    """A paragraph's first line: indented on the left, full on the right, so not centred."""
    left = row[0].left - layout.text_left
    right = layout.text_right - row[-1].right
    return left > 1.2 * layout.line_height and right < 0.5 * layout.line_height and left - right > layout.line_height
