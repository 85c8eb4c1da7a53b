"""What a page says about its place among others: its number, that it is an annex, that it goes on in mid-sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from classifiers.folding import fold, fold_letters, squeeze
from classifiers.layout import PageLayout, Piece

# Numbers stand in the margin: Decree 30/2020 sets them in the middle of the top margin from the second page on.
_MARGIN = 0.12
_MIDDLE = 0.12
_MOST_PAGES = 999
_TOTAL = re.compile(r"^\W{0,3}(?:trang|page)?\W{0,3}(\d{1,3})\s*(?:/|tren|of)\s*(\d{1,3})\W{0,3}$")
_ALONE = re.compile(r"^\W{0,3}(?:(?:trang|page)\W{0,3})?(\d{1,3})\W{0,3}$")
_ATTACHED = re.compile(r"kem ?theo\W{0,4}(?:cac )?"
                       r"(quyet ?dinh|cong ?van|thong ?bao|ke ?hoach|nghi ?quyet|to ?trinh|bao ?cao|chi ?thi|van ?ban)"
                       r"(?:\s*so\W{0,3}(?P<number>[\d.…_ ]*/?\S*))?")  # fmt: skip
_ANNEX_TITLE = re.compile(r"^\W*(?:phu ?luc|mau ?so|bieu ?mau|bieu ?so|mau ?\d|danh ?sach|danh ?muc|bieu ?\d)")
_FORM_TITLE = re.compile(r"^\W*(?:mau ?so|bieu ?mau|bieu ?so|mau ?\d)")
_ENDS = re.compile(r"(?:\./\.|noi ?nhan)")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number printed on a page, and of how many where that is said."""

    value: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class AnnexMark:
    """What calls a page part of another document. `names` is the squeezed type that it is attached to ("quyetdinh"),
    `number` the number as read; both empty for a page that is only headed "Phụ lục" or "Mẫu số"."""

    names: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class PageOrder:
    """`is_template`: blanks to fill in instead of a number and a day. `is_finished`: the list of addressees or the
    end mark "./." stands on it. `line_count`: lines of print."""

    number: PageNumber | None
    annex: AnnexMark | None
    starts_mid_sentence: bool
    is_template: bool
    is_finished: bool
    line_count: int


def page_order(layout: PageLayout) -> PageOrder:
    """Everything that the print of one page says about its place."""
    number = _number(layout)
    texts = [fold_letters(piece.text) for piece in layout.pieces]
    return PageOrder(
        number=number,
        annex=_annex(layout),
        starts_mid_sentence=_starts_mid_sentence(layout),
        is_template=sum(bool(re.search(r"[.…_]{4,}|…{2,}", text)) for text in texts) >= 3 or _is_form_sample(layout),
        is_finished=any(_ENDS.search(text) for text in texts),
        line_count=len(layout.rows),
    )


def _number(layout: PageLayout) -> PageNumber | None:
    for piece in layout.pieces:
        in_top, in_bottom = piece.bottom < _MARGIN * layout.height, piece.top > (1 - _MARGIN) * layout.height
        if not (in_top or in_bottom):
            continue
        text = fold_letters(piece.text)
        if match := _TOTAL.match(text):
            value, total = int(match[1]), int(match[2])
            if 1 <= value <= total:
                return PageNumber(value, total)
        if (match := _ALONE.match(text)) and _stands_alone(piece, layout, in_top=in_top):
            return PageNumber(int(match[1])) if 1 <= int(match[1]) <= _MOST_PAGES else None
    return None


def _stands_alone(piece: Piece, layout: PageLayout, *, in_top: bool) -> bool:
    """In a row of its own: in the middle of the top, in the middle or at the right of the foot."""
    row = next(row for row in layout.rows if piece in row)
    if len(row) > 1:
        return False
    in_middle = abs(piece.centre_x - layout.width / 2) < _MIDDLE * layout.width
    return in_middle or (not in_top and piece.centre_x > 0.8 * layout.width)


def _annex(layout: PageLayout) -> AnnexMark | None:
    upper = [row for row in layout.rows if row[0].top < 0.4 * layout.height][:12]
    for at, row in enumerate(upper):
        text = fold_letters(" ".join(piece.text for piece in row))
        below = fold_letters(" ".join(piece.text for piece in upper[at + 1])) if at + 1 < len(upper) else ""
        match = _ATTACHED.search(f"{text} {below}")
        # "(Kèm theo ...)" is a line of its own under a title; in running text it is only spoken of.
        if match and match.start() < len(text) and re.match(r"^\W*(?:ban ?hanh ?)?kem ?theo", text):
            return AnnexMark(squeeze(match[1]), (match["number"] or "").strip(" .…_)"))
    heads = [piece for row in upper[:5] for piece in row if len(piece.text) <= 60]
    if any(_ANNEX_TITLE.match(fold_letters(piece.text)) for piece in heads):
        return AnnexMark()
    return None


def _is_form_sample(layout: PageLayout) -> bool:
    heads = [piece for row in layout.rows[:4] for piece in row]
    return any(_FORM_TITLE.match(fold_letters(piece.text)) for piece in heads)


def _starts_mid_sentence(layout: PageLayout) -> bool:
    """The first line of running text begins with a small letter."""
    for row in layout.rows:
        text = " ".join(piece.text for piece in row).strip()
        if len(fold(text)) > 12:
            # "a) ..." and "d. ..." begin an item of a list.
            return text[0].islower() and text[1:2] not in (".", ")", "/")
    return False
