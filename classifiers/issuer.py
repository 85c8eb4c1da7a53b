"""Which lines above the number name the issuing body, and which its parent.

Decree 30 prints the parent first in normal weight and the issuing body under it in bold. A reader sees no weight, so
the words decide: a line that begins with a kind of body ("SỞ ...") starts a new body, any other line goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.body_heads import is_body
from classifiers.body_kinds import has_the_bodys_marks, is_incomplete, is_named_by
from classifiers.folding import fold, is_upper_case, squeeze
from classifiers.header import Header, Row
from classifiers.layout import Piece, joined_text
from classifiers.numbers import TYPE_SYMBOLS
from classifiers.one_column import is_letterhead_row
from classifiers.parted_words import parts_a_word
from classifiers.syllables import is_syllable

# Beginnings that go on with what stands above, though a body's name could begin so.
_CONTINUES = (
    "va ", "quoc gia", "nhan dan", "to quoc", "to chuc", "khoa hoc", "phong chong", "phong thuong", "hoi nhap",
    "nha nuoc", "so huu", "so hoa", "doan ket", "vien thong", "cong nghe", "doi moi", "doi ngoai", "dai duong",
)  # fmt: skip
# Ends that a name cannot have: BAN QUẢN LÝ RỪNG / PHÒNG HỘ ... is one name, and a PHÒNG HỒ SƠ is a body of its own.
_UNFINISHED = (" va", " cua", " va dao", " thuoc", " rung")
# Lines that go on with a name: joined to it, or saying where.
_GOES_ON = (
    "va ", "tinh ", "thanh pho ", "huyen ", "quan ", "thi xa ", "xa ", "phuong ", "thi tran ", "dac khu ", "viet nam",
    "nhan dan", "quoc gia", "khu vuc ", "so ", "co so ", "chi nhanh ", "trung uong",
)  # fmt: skip
# What a body works on: no body's name begins so, BAN QUẢN LÝ DỰ ÁN / ĐẦU TƯ XÂY DỰNG is one.
_WORKS_ON = (
    "dau tu ", "xay dung ", "nong nghiep ", "cong nghiep ", "thuong mai ", "dich vu ", "san xuat ", "khai thac ",
    "phat trien ", "ky thuat ", "kinh te ", "giao thong ", "thuy loi ", "moi truong ", "tai nguyen ", "van hoa ",
    "the thao ", "du lich ", "lao dong ", "thuong binh ", "xa hoi ", "giao duc ", "y te ", "da khoa ", "chuyen khoa ",
    "hanh chinh ", "quoc te ", "quan ly ", "do thi ", "ha tang ", "cong trinh ", "dan dung ", "mien ", "khu vuc ",
    "phong ho ", "dac dung ", "xuat nhap khau ", "ung dung ", "kiem soat ", "chat luong ", "nuoc sach ", "cap nuoc ",
)  # fmt: skip
# Whole names of kinds, which an area or a proper name follows.
_WHOLE_WITH_AN_AREA = ("uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd", "uy ban hanh chinh")
# Organs that are named by the body they belong to, though the line breaks between them: ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT
# NAM TỈNH ... / BAN THƯỜNG TRỰC.
_ORGANS = ("ban thuong truc", "thuong truc", "ban chap hanh", "ban thuong vu")

# Neither of two different ones of these is above the other, nor of two of the second kinds.
_PEERS = (
    "so", "cong an", "bao hiem xa hoi", "lien doan lao dong", "vien kiem sat", "toa an", "hoi", "tinh doan",
    "thanh doan", "uy ban mat tran", "bo chi huy quan su", "ban chi huy quan su",
)  # fmt: skip
_PEERS_ALIKE = ("bo", "so", "ban", "phong", "hoi", "cong ty")
# No line of a letterhead is lower, as a share of the height of the line above it.
_LOWEST_LINE = 0.45
_ROWS_WITHOUT_NUMBER = 4
_DASHES = ("-", "–", "—")
_BRANCHES = ("chi nhanh ", "van phong dai dien ", "phan hieu ")
_BRANCH_OF_AN_AREA = re.compile(r"(chi nhanh|phan hieu)( (khu vuc|so|mien|tinh|thanh pho|huyen|quan)\b.*)?")
# The name of an area at the end of a line ends a body's name: what stands below it is another's.
_ENDS_WITH_AREA = re.compile(
    r"(?<!HỢP TÁC )\b(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|TỈNH|THÀNH PHỐ|ĐẶC KHU) \w+(?: \w+){1,3}$"
)

# ... but for the area that it lies in: TÒA ÁN NHÂN DÂN HUYỆN SÔNG TRÀ / TỈNH LÂM ĐỒNG.
_AREA_ABOVE = re.compile(r"(?:HUYỆN|QUẬN|THỊ XÃ|TỈNH|THÀNH PHỐ|TP\.) ?\w+(?: [\w-]+){1,3}")
_VILLAGE = re.compile(r"(?:thon|xom|ap|khom|buon|lang) \w")
# Organs before the name of the organisation that a symbol abbreviates: BAN CHẤP HÀNH HỘI NÔNG DÂN has HND.
# ... or kinds that it leaves out: ĐHYD of a TRƯỜNG ĐẠI HỌC Y DƯỢC, QLDA of a BAN QUẢN LÝ DỰ ÁN.
_ORGAN_OF = re.compile(r"^(?:BAN CHẤP HÀNH|BCH|BAN THƯỜNG VỤ|BTV|TRƯỜNG|BAN|PHÒNG) (?=\S)")


def issuing_body(header: Header) -> tuple[Piece, ...]:
    """The lines of the issuing body, without its parent's, from top to bottom. Empty when there are none."""
    bodies = _bodies(header)
    return tuple(piece for line in bodies[-1] for piece in line) if bodies else ()


def lines_going_on(header: Header) -> tuple[Piece, ...]:
    """The lines in the left column, above the number and beside the national title, that go on with a body's name:
    TRƯỜNG TRUNG / HỌC PHỔ THÔNG / XUÂN QUẾ. Whatever title they may be like, they are none."""
    if header.number_at is None or header.is_one_column:
        return ()
    bodies = [body for body in _bodies(header) if is_body(joined_text(body[0]))]
    pieces = (piece for body in bodies for line in body[1:] for piece in line)
    return tuple(piece for piece in pieces if piece.right < header.title_row.left)


def is_well_parted(header: Header, text: str) -> bool:
    """Whether it is sure where the issuing body's name begins and that its lines belong together. `text` is all print
    of the paper, squeezed.

    Above it stands the name of a known kind of body. Its own lines belong together by their words, because the symbol
    in the number abbreviates the first of them, or because the paper names the body so once more.
    """
    bodies = _bodies(header)
    if not bodies:
        return False
    parents = [[joined_text(line) for line in body] for body in bodies[:-1]]
    own = [joined_text(line) for line in bodies[-1]]
    if not all(is_body(lines[0]) or _ENDS_WITH_AREA.search(" ".join(lines)) for lines in parents):
        return False
    symbols = _symbols(header)
    if parents and _abbreviates(symbols, " ".join([*parents[-1], *own])) and not _abbreviates(symbols, " ".join(own)):
        return False
    together = all(_belong_together(own[:at], own[at]) for at in range(1, len(own)))
    said_again = text.count(squeeze(" ".join(own))) > 1
    # A short symbol that fits the last line alone proves nothing of the lines above it.
    abbreviated = _abbreviates(symbols, " ".join(own)) and (len(own) == 1 or not _abbreviates(symbols, own[-1]))
    return together or said_again or abbreviated


def _belong_together(above: Sequence[str], line: str) -> bool:
    """By their words alone: the name is not whole without the line, or the line is none on its own."""
    before, folded = fold(" ".join(above)), fold(line)
    if _ENDS_WITH_AREA.search(above[-1]):
        return folded in _ORGANS or _AREA_ABOVE.fullmatch(line.strip()) is not None
    if (
        is_named_by(before, folded)
        or is_incomplete(before)
        or before in _WHOLE_WITH_AN_AREA
        or folded in _ORGANS
        or parts_a_word(above[-1], line)
    ):
        return True
    if f"{folded} ".startswith((*_GOES_ON, *_WORKS_ON)):
        return True
    return above[-1].rstrip().endswith((",", "-", "–")) or before.endswith((" va", " cua", " thuoc"))


def _symbols(header: Header) -> tuple[str, ...]:
    """What the number abbreviates: BTCHU of 15-KH/BTCHU."""
    if header.number_row is None:
        return ()
    parts = re.split(r"[/\-–\s]+", joined_text(header.number_row))
    return tuple(part for part in parts if part.isalpha() and is_upper_case(part) and part not in TYPE_SYMBOLS)


def _abbreviates(symbols: Sequence[str], name: str) -> bool:
    """Whether a symbol takes the first letters of the name's words in their order, the first word's among them."""
    names = {_initials(name), _initials(_ORGAN_OF.sub("", name.upper()))}
    return any(s[0] == initials[:1] and _stands_in(s, initials) for s in symbols for initials in names if initials)


def _initials(name: str) -> str:
    words = [word for word in re.split(r"[\s,\-–]+", name.upper()) if word and fold(word) not in ("va", "cua")]
    return "".join(word if _has_no_vowel(word) else word[0] for word in words)


def _has_no_vowel(word: str) -> bool:
    return len(fold(word)) > 1 and not set(fold(word)) & set("aeiouy")


def _stands_in(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(letter in rest for letter in part)


def _bodies(header: Header) -> list[list[tuple[Piece, ...]]]:
    """The bodies that a letterhead names, the highest first, each by its lines."""
    lines = [_print_of(row) for row in _rows_of_names(header)]
    bodies: list[list[tuple[Piece, ...]]] = []
    for line in lines:
        if not bodies or _starts_body(line, bodies[-1]):
            bodies.append([line])
        else:
            bodies[-1].append(line)
    if len(bodies) > 1 and _issue_together(header, _text_of(bodies[-2]), _text_of(bodies[-1])):
        bodies[-2:] = [[*bodies[-2], *bodies[-1]]]
    if len(bodies) > 2 and _is_named_again(bodies):
        bodies[-2:] = [[*bodies[-2], *bodies[-1]]]
    if len(bodies) > 1 and is_organ([piece for line in bodies[-1] for piece in line]):
        bodies[-2:] = [[*bodies[-2], *bodies[-1]]]
    return bodies


def _text_of(body: Sequence[Sequence[Piece]]) -> str:
    return " ".join(joined_text(line) for line in body)


def _issue_together(header: Header, above: str, below: str) -> bool:
    """A joint paper of two bodies, one below the other: its symbol abbreviates both of them in their order (KHPH-SGDĐT-
    CAT), and neither can be the other's parent."""
    symbols = _symbols(header)[-2:]
    if len(symbols) < 2 or not (_abbreviates(symbols[:1], above) and _abbreviates(symbols[1:], below)):
        return False
    kinds = [next((peer for peer in _PEERS if f"{fold(body)} ".startswith(peer + " ")), "") for body in (above, below)]
    alike = any(all(f"{fold(body)} ".startswith(peer + " ") for body in (above, below)) for peer in _PEERS_ALIKE)
    return alike or (all(kinds) and kinds[0] != kinds[1])


def _rows_of_names(header: Header) -> list[Row]:
    """The rows in capitals above the number."""
    if header.is_one_column:
        return _rows_in_one_column(header)
    end = header.number_at if header.number_at is not None else _end_without_number(header.left)
    rows: list[Row] = []
    for row in header.left[:end]:
        text = joined_text(row)
        if re.search(r"/\s*(\d{4}\s*/\s*)?[A-ZĐ]", text) and not is_body(text):
            if not rows:
                continue  # a mark above everything: "MẪU / SPECIMEN"
            break  # a number that lost its label and figures
        if (
            is_upper_case(text)
            and len(fold(text)) > 1
            and not _is_too_small(row, rows)
            and not (rows and _is_foreign(text))
        ):
            rows.append(row)
    return rows


def _end_without_number(left: Sequence[Row]) -> int:
    """Where the names end whose paper's number was not read: after four rows, and those right below each other."""
    end = min(_ROWS_WITHOUT_NUMBER, len(left))
    while 0 < end < len(left) and left[end][0].top - left[end - 1][0].bottom < left[end][0].height:
        end += 1
    return end


def _is_too_small(row: Row, above: Sequence[Row]) -> bool:
    """Far lower than the line above it: what a reader makes of the three stars below a committee's name."""
    heights = [max(piece.height for piece in line) for line in (row, *above[-1:])]
    return len(heights) > 1 and heights[0] < _LOWEST_LINE * heights[1]


def _is_foreign(text: str) -> bool:
    """FOREIGN TRADE UNIVERSITY below the same in Vietnamese: hardly a word that Vietnamese could have."""
    words = [word for word in re.split(r"\W+", text) if word.isalpha()]
    return text.isascii() and len(words) > 1 and sum(map(is_syllable, words)) <= len(words) / 2


def _rows_in_one_column(header: Header) -> list[Row]:
    """From the first row that begins a body's name, those right below each other: other print in capitals stands on
    such papers too, as marks of forms do."""
    rows: list[Row] = []
    for row in header.left[: header.number_at]:
        if not rows and not (is_letterhead_row(row) and is_body(joined_text(row))):
            continue
        if rows and (not is_letterhead_row(row) or row[0].top - rows[-1][0].bottom > rows[-1][0].height):
            break
        rows.append(row)
    return rows


def _is_named_again(bodies: Sequence[Sequence[Sequence[Piece]]]) -> bool:
    """NGÂN HÀNG NHÀ NƯỚC VIỆT NAM, and below it NGÂN HÀNG NHÀ NƯỚC / CHI NHÁNH KHU VỰC 5: whose branch it is belongs to
    the branch's own name."""
    parent, above, own = (fold(_text_of(body)) for body in bodies[-3:])
    return parent.startswith(above) and _BRANCH_OF_AN_AREA.fullmatch(own) is not None


def is_organ(lines: Sequence[Piece]) -> bool:
    """Whether the lines are an organ's alone, which says nothing without the body that it belongs to."""
    return fold(joined_text(lines)) in _ORGANS


def names_a_body(lines: Sequence[Piece]) -> bool:
    """Whether the lines begin with a kind of body and say which: "TỈNH BÌNH LÂM" alone is half a name, and so is
    "CHI NHÁNH KHU VỰC 7", which any bank or fund may have."""
    text = fold(joined_text(lines))
    return (
        is_body(joined_text(lines))
        and not text.startswith(_BRANCHES)
        and not is_incomplete(text)
        and text
        not in (
            *_ORGANS,
            "uy ban nhan dan",
            "hoi dong nhan dan",
            "ubnd",
            "hdnd",
            "dai hoi dong co dong",
        )
    )


def _print_of(row: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without single strokes and dashes that a rule under the name left."""
    return tuple(piece for piece in row if any(len(fold(word.text)) > 1 for word in piece.words))


def _starts_body(line: Sequence[Piece], above: Sequence[Sequence[Piece]]) -> bool:
    text = fold(joined_text(line))
    before = fold(_text_of(above))
    if (
        is_named_by(before, text)
        or is_incomplete(before)
        or before.endswith(_UNFINISHED)
        or text.startswith(_CONTINUES)
    ):
        return False
    if not _ENDS_WITH_AREA.search(joined_text(above[-1])) and parts_a_word(joined_text(above[-1]), joined_text(line)):
        return False
    if _VILLAGE.match(text) and _ENDS_WITH_AREA.search(joined_text(above[-1])):
        return True  # UBND XÃ HÒA AN / THÔN PHÚ HÒA
    if joined_text(line).startswith(_DASHES) or joined_text(above[-1]).rstrip().endswith(_DASHES):
        return False  # SỞ Y TẾ - / BẢO HIỂM XÃ HỘI
    return is_body(text) and has_the_bodys_marks(joined_text(line))
