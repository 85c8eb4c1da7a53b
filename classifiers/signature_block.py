"""The signature block: position lines in capitals, a signature with the seal over it, and the signer's name.

It stands in the right half beside "Nơi nhận", on the last page of the text, which need not be the last page of the
file: annexes follow it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from classifiers.finding import Finding, Surroundings
from classifiers.folding import comparable, edit_distance, fold, is_upper_case, similarity
from classifiers.layout import PageLayout, Piece
from classifiers.names import begins_with_surname, has_usual_syllables, looks_like_name, strip_title
from classifiers.reasons import ReviewReason
from classifiers.vocabulary import authority_of, mend_position, without_deputy, without_ring_letters

# First words of a position line, folded.
_AUTHORITY = ("thua uy quyen", "thay mat", "thua lenh", "ky thay")
_POSITIONS = (
    "chu tich", "pho chu tich", "bo truong", "thu truong", "thu tuong", "pho thu tuong", "giam doc", "pho giam doc",
    "tong giam doc", "pho tong giam doc", "cuc truong", "pho cuc truong", "tong cuc truong", "pho tong cuc truong",
    "chi cuc truong", "pho chi cuc truong", "vu truong", "pho vu truong", "chanh van phong", "pho chanh van phong",
    "truong phong", "pho truong phong", "truong ban", "pho truong ban", "hieu truong", "pho hieu truong",
    "vien truong", "pho vien truong", "chanh an", "pho chanh an", "chanh thanh tra", "pho chanh thanh tra",
    "bi thu", "pho bi thu", "tong bi thu", "thong doc", "pho thong doc", "tong kiem toan", "truong khoa",
    "pho truong khoa", "quyen", "phu trach", "nguoi dung dau", "truong cong an", "pho truong cong an", "chi huy truong",
    "tu lenh", "pho tu lenh", "chinh uy", "chu nhiem", "pho chu nhiem", "tong bien tap", "tong thu ky", "truong doan",
    "uy vien", "to truong", "truong", "pho truong", "chanh", "pho chanh", "thu ky", "tham phan", "doi truong",
    "chu toa", "chu tri", "ke toan truong", "chinh tri vien", "hieu pho", "to pho", "truong thon", "dai dien",
    "dai su", "tong lanh su", "pho tong lanh su", "lanh su", "pho lanh su", "tham tan", "tuy vien", "dai bien lam thoi",
)  # fmt: skip


# What forms print above the position: who is to sign, not who signed.
_HEADINGS = (
    "nguoi ", "thu truong co quan", "thu truong don vi", "dai dien", "xac nhan", "giay ", "phieu ", "co quan", "can bo",
    "ho va ten", "trich luc", "ky ten",
)  # fmt: skip


# How much higher than the line above a line of the same block may be.
_MOST_HEIGHT, _MOST_HEIGHT_WITH_INK = 2.0, 2.5


@dataclass(frozen=True)
class SignatureBlock:
    """The position lines from top to bottom, and the name under them if it was read."""

    title_lines: tuple[Piece, ...]
    name: Piece | None
    certainty: float
    is_doubted: bool = False


def find_signature_block(
    layouts: Sequence[PageLayout], below: float, *, on_a_form: bool = False, anywhere: bool = False
) -> SignatureBlock | None:
    """The first signature block of the document. `below` is where the header of the first page ends; `anywhere` looks
    in the left half too, where cards and certificates have it. Forms print the office above the position, and
    headings that are neither."""
    for at, layout in enumerate(layouts):
        block = _on_page(layout, below if at == 0 else 0.0, anywhere=anywhere)
        if block is not None:
            return _as_on_a_form(block, layout, below) if on_a_form else _with_lines_above(block, layout, below)
    return None


def _with_lines_above(block: SignatureBlock, layout: PageLayout, below: float) -> SignatureBlock:
    """With lines in capitals close above the first that is known: for whom somebody signs, in words nobody listed."""
    lines = list(block.title_lines)
    doubted = block.is_doubted
    for piece in reversed([p for p in layout.pieces if lines and below < p.top and p.bottom < lines[0].centre_y]):
        near_middle = abs(piece.centre_x - lines[0].centre_x) < 0.06 * layout.width
        if lines[0].centre_y - piece.centre_y > 1.5 * layout.line_pitch:
            break
        if near_middle and is_upper_case(piece.text) and _is_plain_print(piece, lines[0]) and len(piece.words) > 1:
            lines.insert(0, piece)
            doubted = True
    return replace(block, title_lines=tuple(lines), is_doubted=doubted)


def _as_on_a_form(block: SignatureBlock, layout: PageLayout, below: float) -> SignatureBlock:
    """With the office's lines close above the position, and without headings such as "THỦ TRƯỞNG CƠ QUAN"."""
    lines = list(block.title_lines)
    while lines and len(lines) > 1 and _is_heading(lines[0]):
        lines.pop(0)
    above = [p for p in layout.pieces if lines and below < p.top and p.bottom < lines[0].centre_y]
    for piece in reversed(above):
        step = lines[0].centre_y - piece.centre_y
        near_middle = abs(piece.centre_x - lines[0].centre_x) < 0.03 * layout.width
        if step > 1.5 * layout.line_pitch or not near_middle or not _is_office(piece, lines[0]):
            break
        lines.insert(0, piece)
    return replace(block, title_lines=tuple(lines))


def _is_heading(piece: Piece) -> bool:
    return fold(piece.text).startswith(_HEADINGS)


def _is_office(piece: Piece, like: Piece) -> bool:
    plain = is_upper_case(piece.text) and _is_plain_print(piece, like) and not piece.text.isascii()
    return plain and not _is_heading(piece) and piece.text.isprintable() and len(piece.words) > 1


def _on_page(layout: PageLayout, below: float, *, anywhere: bool) -> SignatureBlock | None:
    middle = layout.text_left + (0.0 if anywhere else 0.4) * (layout.text_right - layout.text_left)
    reach = middle - 0.06 * layout.width
    half = [p for p in layout.pieces if p.top > below and p.centre_x > middle]
    column = [p for p in half if p.left > reach]
    recipients = _recipients(layout, below)
    best: SignatureBlock | None = None
    for piece in column:
        if not _begins_block(piece) or not _stands_alone(piece, layout):
            continue
        # A long line below the first may begin farther left than a block can.
        near = [p for p in half if p.left > reach or abs(p.centre_x - piece.centre_x) < 0.02 * layout.width]
        lines = _title_lines(near[near.index(piece) :], layout)
        name = _name_below(column, lines, layout)
        beside = recipients is not None and abs(recipients.top - lines[0].top) < 8 * layout.line_height
        certainty = 0.95 if beside and name is not None else 0.85 if beside else 0.8
        if (name is not None or beside) and (best is None or certainty > best.certainty):
            best = SignatureBlock(tuple(lines), name, certainty)
    return best or _name_alone(column, recipients)


def _name_alone(column: Sequence[Piece], recipients: Piece | None) -> SignatureBlock | None:
    """A name beside the recipients whose position could not be read under a seal."""
    if recipients is None:
        return None
    for piece in column:
        if piece.top > recipients.top and not is_upper_case(piece.text) and looks_like_name(_tidy(piece.text)):
            return SignatureBlock((), piece, 0.6)
    return None


def find_name_alone(layout: PageLayout, below: float) -> SignatureBlock | None:
    """Where a seal hides the position on a form, the name that stands alone below everything else."""
    name = _last_name(layout, below)
    return SignatureBlock((), name, 0.5) if name is not None else None


def _last_name(layout: PageLayout, below: float) -> Piece | None:
    under = [p for p in layout.pieces if p.top > below and len(fold(p.text)) > 3 and not _is_heading(p)]
    names = [
        p for p in under if _is_name(p) and begins_with_surname(strip_title(_tidy(p.text))) and _stands_alone(p, layout)
    ]
    return names[-1] if len(names) == 1 else None


def _recipients(layout: PageLayout, below: float) -> Piece | None:
    for piece in layout.pieces:
        if piece.top > below and piece.left < layout.text_centre and similarity(piece.text[:12], "Nơi nhận:") >= 0.7:
            return piece
    return None


def _begins_block(piece: Piece) -> bool:
    """A position line in capitals, such as "KT. BỘ TRƯỞNG"."""
    text = without_ring_letters(piece.text)
    if not is_upper_case(text) or len(text) > 70:
        return False
    words = fold(text).split()
    if not words:
        return False
    if authority_of(text) or fold(text).startswith(_AUTHORITY):
        return True
    text = without_deputy(text)
    words = fold(text).split()
    fitting = {position for position in _POSITIONS if _begins_with(words, position.split())}
    if fitting != {"truong"}:
        return bool(fitting)
    # "TRƯỞNG ..." is a position; "TRƯƠNG THANH HẠNH" is somebody, and a word alone the end of some other line.
    is_surname = comparable(text.split()[0]) == "trương"
    return len(words) > 1 and not (is_surname and looks_like_name(text.title()))


def _begins_with(words: Sequence[str], position: Sequence[str]) -> bool:
    head = "".join(words[: len(position)])
    wanted = "".join(position)
    slips = len(wanted) // 6
    return len(words) >= len(position) and edit_distance(head, wanted, limit=slips) <= slips


def _stands_alone(piece: Piece, layout: PageLayout) -> bool:
    """Not a line of a paragraph: nothing of the same line reaches into it from the left."""
    return all(
        other is piece or other.right < piece.left - layout.line_height or other.left > piece.right
        for other in layout.pieces
        if abs(other.centre_y - piece.centre_y) < 0.4 * piece.height
    )


def _title_lines(column: Sequence[Piece], layout: PageLayout) -> list[Piece]:
    """The first line and those in capitals close under it, about the same middle."""
    lines = [column[0]]
    for piece in column[1:]:
        if piece.centre_y - lines[-1].centre_y > 1.5 * layout.line_pitch:
            break
        if _is_translation(piece, lines[0]):
            break
        # A word or two that are no position are the seal's, unless they stand exactly below.
        sure = sum(len(fold(word.text)) > 1 for word in piece.words) > 2 or _begins_block(piece)
        near_middle = abs(piece.centre_x - lines[0].centre_x) < (0.12 if sure else 0.02) * layout.width
        if not near_middle or not is_upper_case(piece.text) or not _is_plain_print(piece, lines[0]):
            continue
        if piece.centre_y <= lines[-1].centre_y + 0.3 * lines[-1].height:
            continue
        lines.append(piece)
    return lines


def _is_translation(piece: Piece, first: Piece) -> bool:
    """English below a Vietnamese position: not one mark in several words."""
    return len(piece.words) > 1 and piece.text.isascii() and not first.text.isascii() and not _begins_block(piece)


def _is_plain_print(piece: Piece, like: Piece) -> bool:
    """Words of the size of the line above: the letters of a seal's ring are neither. A stroke of ink through a position
    makes its line higher."""
    most = _MOST_HEIGHT_WITH_INK if _begins_block(piece) else _MOST_HEIGHT
    return 0.5 < piece.height / like.height < most and max(len(fold(word.text)) for word in piece.words) >= 2


def _name_below(column: Sequence[Piece], lines: Sequence[Piece], layout: PageLayout) -> Piece | None:
    """The nearest line under the position that looks like a name and stands about its middle."""
    centre = (min(p.left for p in lines) + max(p.right for p in lines)) / 2
    reach = lines[-1].bottom + 12 * layout.line_height
    damaged: Piece | None = None
    for piece in column:
        if piece.top < lines[-1].bottom or piece.top > reach:
            continue
        if abs(piece.centre_x - centre) > 0.14 * layout.width:
            continue
        if _begins_block(piece) or (is_upper_case(piece.text) and piece.top - lines[-1].bottom < layout.line_pitch):
            continue
        if _is_name(piece):
            return piece
        if len(piece.words) > 1 and piece.words[-1].text[:1].isupper():
            # Letters under a seal: no name to answer with, but the place for a clerk to look at.
            damaged = damaged or piece
    return damaged


def signature_findings(block: SignatureBlock | None) -> list[Finding]:
    """Position and name as findings; the name without academic titles and ranks, which stay in its text."""
    if block is None:
        return []
    mended = [mend_position(_tidy(line.text)) for line in block.title_lines]
    title = " ".join(_with_comma(text, line) for (text, _), line in zip(mended, block.title_lines, strict=True))
    title = title.rstrip(",")
    printed = " ".join(line.text for line in block.title_lines)
    reasons = (ReviewReason.CORRECTED,) if any(changed for _, changed in mended) else ()
    if block.is_doubted or _lacks_a_position([text for text, _ in mended]):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    findings = []
    if block.title_lines:
        sides = Surroundings(above=True, below=True)
        findings.append(
            Finding("signer_title", title, printed, block.title_lines, block.certainty, reasons, surroundings=sides)
        )
    if block.name is not None:
        text = _tidy(block.name.text)
        name = strip_title(text) if _is_name(block.name) else None
        findings.append(Finding("signer_name", name, text, (block.name,), block.certainty))
    return findings


def _with_comma(text: str, line: Piece) -> str:
    """A comma at a line's end parts words of one position; other points there are dirt."""
    return f"{text}," if line.text.rstrip().endswith(",") else text


def _lacks_a_position(lines: Sequence[str]) -> bool:
    """Whoever signs for somebody has a position of their own under it, and not that of whom they sign for."""
    if not lines:
        return False
    for_whom = [line.removeprefix(authority_of(line)) for line in lines[:-1] if authority_of(line)]
    return bool(authority_of(lines[-1])) or any(fold(lines[-1]) == fold(whom) for whom in for_whom)


def _is_name(piece: Piece) -> bool:
    text = strip_title(_tidy(piece.text))
    if is_upper_case(text):
        # Headings in capitals have the syllables of names, but not a surname first.
        return looks_like_name(text.title()) and begins_with_surname(text)
    # Huyền and Điều are words of office only without their marks.
    return looks_like_name(text) or (len(text.split()) > 1 and has_usual_syllables(text))


def _tidy(text: str) -> str:
    return re.sub(r"^[^\w]+|[^\w.)]+$", "", text)
