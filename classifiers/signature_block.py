"""The signature block: position lines in capitals, a signature with the seal over it, and the signer's name.

It stands in the right half beside "Nơi nhận", on the last page of the text, which need not be the last page of the
file: annexes follow it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from classifiers.folding import fold, is_upper_case, similarity
from classifiers.layout import PageLayout, Piece
from classifiers.names import begins_with_surname, looks_like_name, strip_title
from classifiers.position_lines import begins_block, is_position
from classifiers.signer_names import is_signer_name, name_below, without_dirt

# What forms print above the position: who is to sign, not who signed.
_HEADINGS = (
    "nguoi ", "thu truong co quan", "thu truong don vi", "dai dien", "xac nhan", "giay ", "phieu ", "co quan", "can bo",
    "ho va ten", "trich luc", "ky ten",
)  # fmt: skip
_DEPUTIES = ("pho ", "p ")
_LINES_TO_CAPITALS, _NEXT_LINE = 2.2, 1.4
# Over those who get the paper; "Nơi nhận" itself is known however it was read.
_RECIPIENTS = ("noi nhan", "noi gui", "noi luu")
# How much higher than the line above a line of the same block may be.
_MOST_HEIGHT, _MOST_HEIGHT_WITH_INK = 2.0, 2.5
_MOST_SMALL_WORDS = 6
_FEWEST_CELLS, _ORDINAL = 3, re.compile(r"\d{1,3}\.?")
# How much lower than "Nơi nhận" a position stands that lacks its first line, in its own heights.
_LOWER_THAN_RECIPIENTS = (0.5, 2.6)
# A position apart from the heading over it stands at most so many lines below, about the same middle.
_FARTHEST_BELOW, _SAME_MIDDLE = 4.0, 0.06
# The middles of lines of one block lie so near to each other, as a share of the page's width.
_SAME_COLUMN = 0.12


@dataclass(frozen=True)
class SignatureBlock:
    """The position lines from top to bottom, and the name under them if it was read."""

    title_lines: tuple[Piece, ...]
    name: Piece | None
    certainty: float
    is_doubted: bool = False
    is_one_of_several: bool = False
    """Whether somebody else signs beside: which of them is meant, the print does not say."""
    is_whole: bool = False
    """Whether the lines begin as titles do and nothing but the signature stands between them and a name."""


def find_signature_block(
    layouts: Sequence[PageLayout], below: float, *, on_a_form: bool = False, anywhere: bool = False
) -> SignatureBlock | None:
    """The first signature block of the document. `below` is where the header of the first page ends; `anywhere` looks
    in the left half too, where cards and certificates have it. Forms print the office above the position, and
    headings that are neither."""
    for at, layout in enumerate(layouts):
        block = _on_page(layout, below if at == 0 else 0.0, anywhere=anywhere)
        if block is not None:
            end = below if at == 0 else 0.0
            return _as_on_a_form(block, layout, end) if on_a_form else _with_lines_above(block, layout, end)
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
            if not _is_no_seals(piece, lines[0], layout):
                continue
            lines.insert(0, piece)
            doubted = True
    return replace(block, title_lines=tuple(lines), is_doubted=doubted, is_one_of_several=_signs_beside(lines, layout))


def _signs_beside(lines: Sequence[Piece], layout: PageLayout) -> bool:
    """Another position at the same height in the left half, with a name below it."""
    for piece in layout.pieces if lines else ():
        is_beside = piece.right < lines[0].left and abs(piece.centre_y - lines[0].centre_y) < 2 * layout.line_pitch
        if is_beside and begins_block(piece) and _stands_alone(piece, layout):
            column = [other for other in layout.pieces if other.centre_x < lines[0].left]
            own = _title_lines(column[column.index(piece) :], layout)
            if name_below(column, own, layout) is not None:
                return True
    return False


def _as_on_a_form(block: SignatureBlock, layout: PageLayout, below: float) -> SignatureBlock:
    """With the office's lines close above the position, and without headings such as "THỦ TRƯỞNG CƠ QUAN"."""
    lines = list(_below_headings(block, layout))
    while lines and len(lines) > 1 and _is_heading(lines[0]):
        lines.pop(0)
    above = [p for p in layout.pieces if lines and below < p.top and p.bottom < lines[0].centre_y]
    for piece in reversed(above):
        step = lines[0].centre_y - piece.centre_y
        near_middle = abs(piece.centre_x - lines[0].centre_x) < 0.03 * layout.width
        if step > 1.5 * layout.line_pitch or not near_middle or not _is_office(piece, lines[0]):
            break
        lines.insert(0, piece)
    return replace(block, title_lines=tuple(lines), is_whole=_is_whole(lines, block.name, layout))


def _is_whole(lines: Sequence[Piece], name: Piece | None, layout: PageLayout) -> bool:
    """A deputy alone may have lost the line that says for whom, unless the form's own words stand right above; so may
    whoever stands right under other capitals."""
    if not lines or name is None or not is_signer_name(name) or _is_heading(lines[0]) or not begins_block(lines[0]):
        return False
    above = [
        piece
        for piece in layout.pieces
        if 0 < lines[0].centre_y - piece.centre_y < _LINES_TO_CAPITALS * layout.line_pitch
        and piece.left < lines[0].right
        and lines[0].left < piece.right
    ]
    if any(is_upper_case(piece.text) and not _is_heading(piece) for piece in above):
        return False
    is_closed = any(lines[0].centre_y - piece.centre_y < _NEXT_LINE * layout.line_pitch for piece in above)
    return is_closed or not fold(lines[0].text).startswith(_DEPUTIES)


def _below_headings(block: SignatureBlock, layout: PageLayout) -> Sequence[Piece]:
    """The position that stands apart under a heading, with words in brackets between: who is to sign, "(Ký, ghi rõ họ
    tên và đóng dấu)", who signed. The heading where there is none."""
    lines = block.title_lines
    if not lines or not all(map(_is_heading, lines)):
        return lines
    end = block.name.top if block.name is not None else lines[-1].bottom + _FARTHEST_BELOW * layout.line_pitch
    below = [
        piece
        for piece in layout.pieces
        if lines[-1].bottom < piece.centre_y < end
        and abs(piece.centre_x - lines[-1].centre_x) < _SAME_MIDDLE * layout.width
    ]
    for at, piece in enumerate(below):
        if begins_block(piece) and not _is_heading(piece) and _stands_alone(piece, layout):
            return _title_lines(below[at:], layout)
    return lines


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
        if not begins_block(piece) or not _stands_alone(piece, layout):
            continue
        if best is not None and best.name is not None and piece in best.title_lines:
            continue  # its second line, nearer to "Nơi nhận" below the block
        # A long line below the first may begin farther left than a block can.
        near = [p for p in half if p.left > reach or abs(p.centre_x - piece.centre_x) < 0.02 * layout.width]
        lines = _title_lines(near[near.index(piece) :], layout)
        name = name_below(column, lines, layout)
        beside = recipients is not None and abs(recipients.top - lines[0].top) < 8 * layout.line_height
        certainty = 0.95 if beside and name is not None else 0.85 if beside else 0.8
        if (name is not None or beside) and (best is None or certainty > best.certainty):
            best = SignatureBlock(tuple(lines), name, certainty, is_doubted=_begins_below(lines[0], recipients))
    return best or _in_small_letters(column, recipients, layout) or _name_alone(column, recipients)


def _begins_below(first: Piece, recipients: Piece | None) -> bool:
    """Whether the position begins a line or two below "Nơi nhận", which stands beside its first line: a seal may have
    hidden that one, and "CHỦ TỊCH" alone looks whole."""
    if recipients is None:
        return False
    low, high = (lines * first.height for lines in _LOWER_THAN_RECIPIENTS)
    return low < first.centre_y - recipients.centre_y < high


def _in_small_letters(column: Sequence[Piece], recipients: Piece | None, layout: PageLayout) -> SignatureBlock | None:
    """ "Giám đốc" over a name, beside the recipients: schools and companies set it so. Running text may look alike."""
    for piece in column if recipients is not None else ():
        beside = recipients is not None and abs(recipients.top - piece.top) < 3 * layout.line_height
        if not beside or is_upper_case(piece.text) or len(piece.words) > _MOST_SMALL_WORDS:
            continue
        name = name_below(column, [piece], layout)
        if name is not None and piece.text[:1].isupper() and is_position(piece.text):
            return SignatureBlock((piece,), name, 0.7, is_doubted=True)
    return None


def _name_alone(column: Sequence[Piece], recipients: Piece | None) -> SignatureBlock | None:
    """A name beside the recipients whose position could not be read under a seal."""
    if recipients is None:
        return None
    for piece in column:
        name = strip_title(without_dirt(piece.text))
        if piece.top > recipients.top and not is_upper_case(piece.text) and looks_like_name(name):
            return SignatureBlock((), piece, 0.6)
    return None


def find_name_alone(layout: PageLayout, below: float) -> SignatureBlock | None:
    """Where a seal hides the position on a form, the name that stands alone below everything else."""
    name = _last_name(layout, below)
    return SignatureBlock((), name, 0.5) if name is not None else None


def find_position_alone(layout: PageLayout, below: float) -> SignatureBlock | None:
    """Where a seal hides the name on a form, the position that stands alone below everything else: nobody can say what
    else the seal hides."""
    under = [p for p in layout.pieces if p.top > below and p.centre_x > layout.width / 2]
    for at, piece in enumerate(under):
        if begins_block(piece) and not _is_heading(piece) and len(_row_of(piece, layout)) == 1:
            return SignatureBlock(tuple(_title_lines(under[at:], layout)), None, 0.5, is_doubted=True)
    return None


def _row_of(piece: Piece, layout: PageLayout) -> tuple[Piece, ...]:
    return next(row for row in layout.rows if piece in row)


def _last_name(layout: PageLayout, below: float) -> Piece | None:
    under = [
        p for p in layout.pieces if p.top > below and len(fold(p.text)) > 3 and not (_is_heading(p) or begins_block(p))
    ]
    names = [
        p
        for p in under
        if is_signer_name(p)
        and begins_with_surname(strip_title(without_dirt(p.text)))
        and _stands_alone(p, layout)
        and not _is_listed(p, layout)
    ]
    return names[-1] if len(names) == 1 else None


def _is_listed(piece: Piece, layout: PageLayout) -> bool:
    """Whether the name stands in a numbered row of a table: a member's of a company."""
    row = _row_of(piece, layout)
    return len(row) >= _FEWEST_CELLS and row[0] is not piece and _ORDINAL.fullmatch(row[0].text) is not None


def _recipients(layout: PageLayout, below: float) -> Piece | None:
    for piece in layout.pieces:
        if piece.top > below and piece.left < layout.text_centre and _heads_recipients(piece.text):
            return piece
    return None


def _heads_recipients(text: str) -> bool:
    return similarity(text[:12], "Nơi nhận:") >= 0.7 or fold(text).startswith(_RECIPIENTS)


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
    # What stands beside, as on a card, neither goes on nor ends the block.
    about = [p for p in column[1:] if abs(p.centre_x - lines[0].centre_x) < _SAME_COLUMN * layout.width]
    for piece in about:
        if piece.centre_y - lines[-1].centre_y > 1.5 * layout.line_pitch:
            break
        if _is_translation(piece, lines[0]):
            break
        is_print = is_upper_case(piece.text) and _is_plain_print(piece, lines[0])
        if not is_print or not _is_no_seals(piece, lines[0], layout):
            continue
        if piece.centre_y <= lines[-1].centre_y + 0.3 * lines[-1].height:
            continue
        lines.append(piece)
    return lines


def _is_no_seals(piece: Piece, first: Piece, layout: PageLayout) -> bool:
    """A word or two that are no position are a seal's, unless they stand exactly above or below the position."""
    is_exact = abs(piece.centre_x - first.centre_x) < 0.02 * layout.width
    return is_exact or begins_block(piece) or sum(len(fold(word.text)) > 1 for word in piece.words) > 2


def _is_translation(piece: Piece, first: Piece) -> bool:
    """English below a Vietnamese position: not one mark in several words."""
    return len(piece.words) > 1 and piece.text.isascii() and not first.text.isascii() and not begins_block(piece)


def _is_plain_print(piece: Piece, like: Piece) -> bool:
    """Words of the size of the line above: the letters of a seal's ring are neither. A stroke of ink through a position
    makes its line higher."""
    most = _MOST_HEIGHT_WITH_INK if begins_block(piece) else _MOST_HEIGHT
    return 0.5 < piece.height / like.height < most and max(len(fold(word.text)) for word in piece.words) >= 2
