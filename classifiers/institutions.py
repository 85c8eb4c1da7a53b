"""The institution that a form names in capitals: its school, hospital, department or company."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.finding import Finding
from classifiers.folding import fold, is_upper_case, squeeze
from classifiers.layout import PageLayout, Piece
from classifiers.parted_words import parts_a_word
from classifiers.reasons import ReviewReason
from classifiers.stacked_lines import SAME_MIDDLE, goes_on_below, is_below, is_foreign, stands_below
from classifiers.whole_lines import loose_lines
from models.values.provinces import every_province
from models.values.reading import Word

_INSTITUTIONS = (
    "truong", "dai hoc", "hoc vien", "vien", "nhac vien", "so ", "phong ", "trung tam", "bo ", "cuc ", "cong ty",
    "tong cuc", "tong cong ty", "hoi ", "lien doan", "uy ban nhan dan", "ubnd", "benh vien", "chi cuc", "ty ",
)  # fmt: skip
COMMITTEES = ("ubnd ", "uy ban nhan dan ")
_HEADS = (
    "pho hieu truong", "hieu truong", "tong giam doc", "pho giam doc", "giam doc", "vien truong", "truong phong",
    "cuc truong", "bo truong", "pho chu tich", "chu tich", "chu nhiem",
)  # fmt: skip
# A head whose body begins with its last word: TRƯỞNG PHÒNG GIÁO DỤC ..., TRƯỞNG TY GIÁO DỤC ...
_HEAD_AND_BODY = re.compile(r"(?:pho )?truong (?:phong|ty) (?=\w)")
_PROVINCES = frozenset(squeeze(name) for name in every_province())
# Every area has such an office: without where it is no name is whole.
_OFFICES_OF_AREAS = re.compile(r"(?:so|phong|ty) giao duc(?: va dao tao| dao tao| va thanh nien)?")
_AREAS = ("tinh ", "thanh pho ", "tp ", "huyen ", "quan ", "thi xa ")
_MOST_WORDS_OF_AN_AREA = 6
_MOST_WORDS_OF_AN_END = 4
# A paper's number under its letterhead, whose "Số:" may be read apart: "4468/KTT-PGF".
_NUMBER = re.compile(r"\d\s*/|\d{4}")
_EXACT_MIDDLE = 0.01
_DASHES = ("-", "–", "—")
_LEAST_OF_HEIGHT, _MOST_OF_HEIGHT = 0.5, 1.5


def institution_finding(name: str, pages: Sequence[PageLayout], title: Piece | None) -> Finding | None:
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
    lines = [*(own[1] if is_parent else own[0])]
    page = next(page for page in pages if page.number == lines[0].page)
    more = _line_that_may_go_on(lines[-1], page, title)
    if more is not None and _is_end_of_a_name(lines[-1], more):
        lines.append(more)
    value = re.sub(r"\s+", " ", " ".join(line.text for line in lines)).strip(" .,-_")
    is_doubted = more is not None or _OFFICES_OF_AREAS.fullmatch(fold(value)) is not None
    is_doubted = is_doubted or (fold(value).startswith("bo ") and any(_has_a_head_alone(page) for page in pages))
    reasons = (ReviewReason.AMBIGUOUS,) if is_doubted else ()
    is_whole = len(lines) == 1 or (len(lines) == 2 and _is_province(lines[1].text))
    return Finding(name, value, value, tuple(lines), 0.92 if is_whole else 0.8, reasons)


def _line_that_may_go_on(last: Piece, page: PageLayout, title: Piece | None) -> Piece | None:
    """The line of another size right below the last, about the same middle, that may be the end of the name."""
    for piece in page.pieces:
        as_high = _LEAST_OF_HEIGHT * last.height < piece.height < _MOST_OF_HEIGHT * last.height
        is_above = title is None or title.page != page.number or piece.centre_y < title.top or piece.right < title.left
        if (
            (as_high and is_above and is_below(last, piece, page, _EXACT_MIDDLE))
            and is_upper_case(piece.text)
            and not (is_foreign(piece) or _begins_institution(piece.text) or _NUMBER.search(piece.text))
        ):
            return piece
    return None


def _is_end_of_a_name(last: Piece, below: Piece) -> bool:
    """Whether it is the little that found no room: words without tall marks make a line less high."""
    return below.right - below.left < last.right - last.left and len(below.words) <= _MOST_WORDS_OF_AN_END


def _is_school(lines: Sequence[Piece]) -> bool:
    return fold(lines[0].text).startswith("truong dai hoc ")


def _is_parent(one: Sequence[Piece], other: Sequence[Piece], page: PageLayout) -> bool:
    """Whether a body stands right above another in the left column of a letterhead; a committee wherever they stand."""
    above, below = one[-1], other[0]
    is_left = max(line.right for line in (*one, *other)) < page.text_left + 0.55 * (page.text_right - page.text_left)
    is_left = is_left or fold(one[0].text).startswith(COMMITTEES)
    return is_left and above.page == below.page and below.top > above.centre_y and stands_below(above, below, page)


def _bodies(page: PageLayout, title: Piece | None) -> Iterator[list[Piece]]:
    pieces = [
        p
        for p in page.pieces
        if is_upper_case(p.text) and p.centre_y < 0.6 * page.height and not is_foreign(p) and p is not title
    ]
    taken: set[int] = set()
    for at, piece in enumerate(pieces):
        words = _without_head(piece)
        text = fold(" ".join(word.text for word in words))
        after_head = any(not _without_head(head) and _follows_head(head, piece, page) for head in pieces[:at])
        above_title = title is None or title.page != page.number or piece.centre_y < title.top
        is_body = after_head or (above_title and _begins_institution(text))
        if at in taken or not words or not is_body:
            continue
        lines = [page.level.piece(words, page.number)]
        whole = _with_its_head(piece, pieces[:at], page)
        for number, below in enumerate(pieces[at + 1 :], start=at + 1):
            goes_on = goes_on_below(lines[-1], below, page) or _completes_a_province(lines[-1], below, page)
            goes_on = goes_on or (len(lines) == 1 and _names_the_area(whole, below, page))
            goes_on = goes_on and not _NUMBER.search(below.text)
            if goes_on and (not _begins_institution(below.text) or _is_joined(lines[-1], below)):
                lines.append(below)
                taken.add(number)
        yield lines


def _has_a_head_alone(page: PageLayout) -> bool:
    """Whether somebody's head is told above the signature, whose body then gives the paper, not the ministry above."""
    return any(not _without_head(p) and is_upper_case(p.text) and p.centre_y < 0.5 * page.height for p in page.pieces)


def _is_joined(above: Piece, below: Piece) -> bool:
    """Whether a dash at the break joins a school to the university it belongs to, or the line's end parts a word:
    "QUAN TRẮC MÔI" / "TRƯỜNG VÀ HUẤN LUYỆN"."""
    if parts_a_word(above.text, below.text):
        return True
    return above.text.rstrip().endswith(_DASHES) or below.text.lstrip().startswith(_DASHES)


def _completes_a_province(above: Piece, below: Piece, page: PageLayout) -> bool:
    """Whether a province's name is broken between two lines, however high a mark makes one: "... KHÁNH" / "HÒA"."""
    if not is_below(above, below, page, SAME_MIDDLE):
        return False
    tail = above.text.split()[-2:]
    broken = (" ".join((*tail[at:], below.text)) for at in range(len(tail)))
    return any(squeeze(name) in _PROVINCES for name in broken) and not any(
        squeeze(" ".join(tail[at:])) in _PROVINCES for at in range(len(tail))
    )


def _with_its_head(piece: Piece, before: Sequence[Piece], page: PageLayout) -> Piece:
    """The whole line of a body beside its head: what goes on below stands about the middle of both."""
    heads = [head for head in before if not _without_head(head) and _is_beside(head, piece)]
    return page.level.piece((*heads[-1].words, *piece.words), page.number) if heads else piece


def _names_the_area(above: Piece, below: Piece, page: PageLayout) -> bool:
    """Whether the line below says, however high marks make it, whose office the line above is: "SỞ GIÁO DỤC VÀ ĐÀO
    TẠO" / "TỈNH THÁI BÌNH"."""
    area = fold(below.text)
    is_area = _is_province(below.text) or area.startswith(_AREAS)
    as_high = _LEAST_OF_HEIGHT * above.height < below.height < _MOST_OF_HEIGHT * above.height
    is_short = len(below.words) <= _MOST_WORDS_OF_AN_AREA
    return is_area and is_short and as_high and is_below(above, below, page, SAME_MIDDLE)


def _is_province(text: str) -> bool:
    """A province's name, also behind its kind: "KHÁNH HÒA", "TỈNH KHÁNH HÒA"."""
    letters = squeeze(text)
    return any(letters.removeprefix(kind) in _PROVINCES for kind in ("", "tinh", "thanhpho", "tp"))


def _begins_institution(text: str) -> bool:
    folded = fold(text)
    is_faculty = folded.startswith("khoa ") and not folded.startswith(("khoa hoc", "khoa dai hoc"))
    # "TRƯỞNG  PHÒNG GIÁO DỤC ..." set apart: the head's own word is no school.
    return folded != "truong" and (folded.startswith(_INSTITUTIONS) or is_faculty)


def _bodies_under_their_head(page: PageLayout) -> Iterator[list[Piece]]:
    """Bodies in capitals behind the words for their head, wherever these stand above the signature: "GIÁM ĐỐC SỞ GIÁO
    DỤC VÀ ĐÀO TẠO ...", "Chủ tịch ỦY BAN NHÂN DÂN XÃ ..."."""
    for line in loose_lines(page):
        words = _without_head(line)
        if len(words) in (0, len(line.words)) or line.centre_y > 0.6 * page.height:
            continue
        body = page.level.piece(words, page.number)
        if is_upper_case(body.text) and fold(body.text).startswith(_INSTITUTIONS):
            below = [piece for piece in page.pieces if is_upper_case(piece.text) and _names_the_area(line, piece, page)]
            yield [body, *below[:1]]


def _follows_head(head: Piece, piece: Piece, page: PageLayout) -> bool:
    """Whether a body stands below its head's position, or close beside it: "GIÁM ĐỐC  SỞ GIÁO DỤC ..."."""
    # What says that it is a body may look higher than its head: boxes of print that lies a little aslant are.
    near = _is_beside(head, piece) or is_below(head, piece, page, SAME_MIDDLE)
    return (near and fold(piece.text).startswith(_INSTITUTIONS)) or goes_on_below(head, piece, page)


def _is_beside(head: Piece, piece: Piece) -> bool:
    return abs(head.centre_y - piece.centre_y) < 0.3 * piece.height and head.right < piece.left


def _without_head(piece: Piece) -> tuple[Word, ...]:
    """The words after "HIỆU TRƯỞNG" and its like; none when nothing else is there."""
    words = piece.words
    folded = [fold(word.text) for word in words]
    if _HEAD_AND_BODY.match(" ".join(folded)):
        return words[folded.index("truong") + 1 :]
    for head in _HEADS:
        count = len(head.split())
        if folded[:count] == head.split():
            return words[count:]
    return words
