"""The block that says a page is a true copy: its number, day, signer and seal are never the paper's own.

A commune or a notary presses it on the copy (Decree 23/2015/NĐ-CP, Article 20), an office adds it below its own papers
(Decree 30/2020/NĐ-CP, Appendix I, part II): a heading, then a number or a day, then who certified.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.dates import find_date
from classifiers.folding import edit_distance, fold, squeeze
from classifiers.layout import PageLayout, Piece, join_rows, without_pieces
from classifiers.position_lines import begins_block

_HEADINGS = re.compile(
    r"(?:chungthuc|chungnhan)?bansao(?:nay)?(?:dung|y)(?:voi)?(?:ban(?:chinh|goc))|saoy(?:banchinh)?|saoluc|trichsao"
)
_CERTIFIED = re.compile(r"chungthucbansao|bansaodungvoibanchinh|dungvoibanchinh")
_NUMBER = re.compile(r"\bso (?:chung thuc|ct|ct bs)\b|\bsct\b|\bquyen so\b|^so \d+ ?sy\b|/\s?(?:SY|SL|TrS|SCT)\b")
_SIGNER = re.compile(r"^(?:tm|kt|tl|tuq|t m|k t|cong chung vien|chu tich|pho chu tich|truong phong|pho truong phong)\b")
# The heading of a commune or a notary, whose words no other paper has; under a seal's rim or in small print the reader
# takes a few letters for others.
_CERTIFICATIONS = ("chungthucbansaodungvoibanchinh", "chungthucbansao", "bansaodungvoibanchinh")
_LETTERS_A_SLIP = 6
# A block is 60 to 80 mm high; the wide blank in it is the signature's.
_TALLEST, _WIDEST_BLANK = 0.30, 0.11
# How far from its heading's ends print of the block may begin and end, in widths of the page.
_BESIDE = 0.06


def without_copy_certificates(layout: PageLayout) -> PageLayout:
    """The page as it was before somebody certified it as a copy."""
    masked: list[Piece] = []
    for piece in layout.pieces:
        if _is_heading(piece) and not any(piece is one for one in masked):
            block = _block_under(piece, layout)
            masked += block if _tells_when(block) and (_is_named_in_full(piece) or _tells_who(block)) else []
    return without_pieces(layout, masked)


def _is_heading(piece: Piece) -> bool:
    text = squeeze(piece.text)
    is_certified = _CERTIFIED.search(text) is not None and len(piece.words) <= 12
    return _HEADINGS.fullmatch(text) is not None or is_certified or _is_nearly_one_of(text, _CERTIFICATIONS)


def _is_nearly_one_of(text: str, known: Sequence[str]) -> bool:
    limits = ((one, len(one) // _LETTERS_A_SLIP) for one in known)
    return any(edit_distance(text, one, limit=limit) <= limit for one, limit in limits)


def _block_under(heading: Piece, layout: PageLayout) -> list[Piece]:
    """The heading and the print under it about its column, down to a blank that is wider than a signature's."""
    left, right = heading.left - _BESIDE * layout.width, heading.right + _BESIDE * layout.width
    block = [heading]
    bottom = heading.bottom
    for row in join_rows(p for p in layout.pieces if p.top > heading.top and left <= p.centre_x <= right):
        own = [piece for piece in row if piece is not heading]
        if not own:
            continue
        top = min(piece.top for piece in own)
        if top - bottom > _WIDEST_BLANK * layout.height or top - heading.top > _TALLEST * layout.height:
            break
        block += own
        bottom = max(bottom, *(piece.bottom for piece in own))
    return block


def _is_named_in_full(heading: Piece) -> bool:
    """Words that head nothing else: who certified may be lost under his seal."""
    text = squeeze(heading.text)
    return _HEADINGS.fullmatch(text) is not None and _CERTIFIED.search(text) is not None


def _tells_when(block: Sequence[Piece]) -> bool:
    """Whether it has a number or a day of its own."""
    texts = [piece.text for piece in block[1:]]
    return any(_NUMBER.search(fold(text)) or re.search(_NUMBER, text) or find_date(text) for text in texts)


def _tells_who(block: Sequence[Piece]) -> bool:
    return any(_SIGNER.match(fold(piece.text)) or begins_block(piece) for piece in block[1:])
