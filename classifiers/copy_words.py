"""What a paper says of itself when it is a copy or an extract of the paper whose title it bears.

"GIẤY KHAI SINH (BẢN SAO)", "BẢN SAO BẰNG TỐT NGHIỆP": its type is that of the paper copied (Decree 23/2015/NĐ-CP,
Article 2: a copy from the register has the content of the original); that it is a copy is told to the clerk.
"""

from __future__ import annotations

import re

from classifiers.folding import fold, is_upper_case, squeeze
from classifiers.layout import PageLayout, Piece

_WORDS = r"(?:ban)?(?:trichsao|saoluc)|bansao(?:(?:cap|trich)?tuso(?:goc|dangky|bo)?)?"
_BEFORE, _BEHIND = re.compile(rf"(?:{_WORDS})(?=.)"), re.compile(rf"(?<=.)(?:{_WORDS})$")
_ALONE = re.compile(_WORDS)
# What is left must be more than "BẰNG" or "SỐ".
_SHORTEST_TITLE = 8
_REQUEST = re.compile(r"(?:don|to khai|giay de nghi|phieu|yeu cau|de nghi|v v|ve viec)\b.*|.*\b(?:cap|cap lai|xin)")
_CLOSE, _SAME_MIDDLE = 2.6, 0.06

_EXTRACT = re.compile(
    r"(?:ban )?trich luc(?: (?:bo |chung thu )?(?:ket hon|khai s[ia]nh|hon thu|gia thu|ho tich|ban an).{0,40})?"
)
_COPY = re.compile(r".{1,80} (?:ban sao|trich sao)|(?:ban sao|ban trich sao) (?!chung thuc).{4,80}")


def without_copy_words(squeezed: str) -> str:
    """A title, squeezed, without the words that call it a copy."""
    bare = _BEHIND.sub("", _BEFORE.sub("", squeezed, count=1))
    return bare if len(bare) >= _SHORTEST_TITLE else squeezed


def before_copy_words(title: str) -> str:
    """A printed title up to the words at its end that call it a copy: which copy it is, is none of its name."""
    words = title.split()
    ends = (at for at in range(1, len(words)) if _ALONE.fullmatch(squeeze(" ".join(words[at:]))))
    return " ".join(words[: next(ends, len(words))])


def is_asked_for(piece: Piece, layout: PageLayout) -> bool:
    """Whether "BẢN SAO GIẤY KHAI SINH" is what a request above it goes on to ask for: "TỜ KHAI CẤP"."""
    if not _BEFORE.match(squeeze(piece.text)):
        return False
    above = (other for other in _beside_in_column(piece, layout) if other.centre_y < piece.centre_y)
    return any(_REQUEST.fullmatch(fold(other.text)) for other in above)


def says_it_is_a_copy(piece: Piece, layout: PageLayout) -> bool:
    """Whether the line is the title of a copy or an extract, or the words alone beside a title in capitals.

    An extract of a death is the original that its declarant is given (Law on Civil Status 2014, Article 34).
    """
    folded = fold(piece.text)
    if not is_upper_case(piece.text):
        return False
    if _ALONE.fullmatch(squeeze(piece.text)):
        return any(is_upper_case(o.text) and o.height > 0.9 * piece.height for o in _beside_in_column(piece, layout))
    if _EXTRACT.fullmatch(folded):
        return True
    return _COPY.fullmatch(folded) is not None and not is_asked_for(piece, layout) and not _REQUEST.fullmatch(folded)


def _beside_in_column(piece: Piece, layout: PageLayout) -> list[Piece]:
    """The lines close above and below about the same middle."""
    return [
        other
        for other in layout.pieces
        if other is not piece
        and 0.3 * piece.height < abs(other.centre_y - piece.centre_y) < _CLOSE * max(piece.height, other.height)
        and abs(other.centre_x - piece.centre_x) < _SAME_MIDDLE * layout.width
    ]
