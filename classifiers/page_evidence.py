"""What one page says for each document type: title, letterhead, anchors, sides, codes.

Computed once a page; recognising the type of a document and splitting a pile of pages both stand on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from classifiers.administrative_type import LetterheadReading, read_letterhead, read_untitled_letterhead
from classifiers.anchors import AnchorSet, TypeAnchors, anchors_of, squeezed_text
from classifiers.booklet_pages import has_headings, headed_types
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, Layout
from classifiers.header import Header, find_header
from classifiers.holders import Holder, holder_of
from classifiers.issuer import lines_going_on
from classifiers.layout import PageLayout, Piece, lay_out, without_lines
from classifiers.page_order import PageOrder, page_order
from classifiers.titles import TitleIndex, TitleMatch
from classifiers.whole_lines import with_whole_lines
from classifiers.whole_titles import with_whole_titles
from models.values.reading import PageReading
from ocr.mrz_layout import MRZFormat

# Half of a type's anchors, by weight, are as much as any form of it must print.
_ENOUGH_ANCHORS = 0.5
# One word is chance, two on a page that should have four are not.
_FEWEST_SIDE_ANCHORS = 2
_SIDES_OF_A_CARD = 2
# A cover prints a title and little else: so few lines with the whole title are one.
_COVER, _COVER_CONFIDENCE, _LINES_OF_A_COVER = "cover", 0.8, 10
# A zone or a citizen's code is proven by its digits, but another paper may carry a copy of a card.
_CODE_CONFIDENCE = 0.93
_MOST_SURE = 0.99
# Looking for a letterhead compares every line with the national title; a page without any part of title or motto has
# none, and is told so three times faster.
_HEADER_PARTS = (
    "conghoaxa", "hoaxahoi", "hoichunghia", "nghiaviet", "doclap", "laptudo", "tudohanh", "hanhphuc", "dangcongsan",
    "danchucong", "doantncs", "niencongsan", "doitntp", "tienphonghochiminh",
)  # fmt: skip


@dataclass(frozen=True)
class TypeClaim:
    """How well a page speaks for one type, 0 to 1, and by what. `sides`: the type's sides that the page shows."""

    document_type: DocumentType
    confidence: float
    title: Piece | None = None
    header: Header | None = None
    sides: frozenset[str] = frozenset()
    has_code: bool = False
    anchors: frozenset[str] = frozenset()
    labels: int = 0

    @property
    def is_administrative(self) -> bool:
        return self.document_type.layout is Layout.ADMINISTRATIVE


@dataclass(frozen=True)
class PageEvidence:
    """`claims` are sorted, best first; types for which nothing speaks are left out. `text` is the squeezed print.

    `headed`: the types whose inner pages are headed as this one is.
    """

    layout: PageLayout
    text: str
    claims: tuple[TypeClaim, ...]
    letterhead: LetterheadReading | None
    order: PageOrder
    holder: Holder
    headed: frozenset[str] = frozenset()

    @property
    def best(self) -> TypeClaim | None:
        return self.claims[0] if self.claims else None

    @property
    def has_print(self) -> bool:
        return bool(self.layout.pieces)

    def claim_for(self, code: str) -> TypeClaim | None:
        """What the page says for one type, None when nothing."""
        return next((claim for claim in self.claims if claim.document_type.code == code), None)


@dataclass(frozen=True)
class EvidenceFinder:
    """Titles and anchors of a catalogue, made ready for many pages."""

    catalogue: DocumentTypeCatalogue
    titles: TitleIndex
    anchors: tuple[TypeAnchors, ...]

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, catalogue: DocumentTypeCatalogue) -> EvidenceFinder:
        return cls(catalogue, TitleIndex.of(catalogue), anchors_of(catalogue))

    def look_at(self, layout: PageLayout, reading: PageReading | None = None, *, today: date) -> PageEvidence:
        """The evidence of one page. Without its reading neither zone nor codes are asked."""
        text = squeezed_text(layout)
        layout = with_whole_titles(layout, self.titles)
        whole = with_whole_lines(layout)
        header = find_header(whole) if any(part in text for part in _HEADER_PARTS) else None
        if header is not None:
            letterhead: LetterheadReading | None = read_letterhead(whole, header, self.catalogue, self.titles)
        else:
            letterhead = read_untitled_letterhead(whole, self.catalogue, self.titles)
        holder = holder_of(reading, text, today) if reading is not None else Holder(text=text)
        may_lack_title = letterhead is None or not (
            letterhead.has_other_title or letterhead.header.number_at is not None
        )
        claims = self._form_claims(layout, text, holder, header, may_lack_title=may_lack_title)
        if letterhead is not None:
            claims += _administrative_claims(letterhead)
        claims.sort(key=lambda claim: claim.confidence, reverse=True)
        headed = headed_types(layout, [t for t in self.catalogue.types if has_headings(t)])
        return PageEvidence(layout, text, tuple(claims), letterhead, page_order(layout), holder, headed)

    def look_at_page(self, reading: PageReading, number: int, *, today: date) -> PageEvidence:
        return self.look_at(lay_out(reading, number), reading, today=today)

    def _form_claims(
        self, layout: PageLayout, text: str, holder: Holder, header: Header | None, *, may_lack_title: bool
    ) -> list[TypeClaim]:
        may_have_title = without_lines(layout, lines_going_on(header)) if header is not None else layout
        titles = self.titles.matches(may_have_title)
        forms = [a for a in self.anchors if a.document_type.layout is Layout.LABELLED_FORM]
        coded = _types_of_codes(holder, [a.document_type for a in forms])
        untitled = may_lack_title and not titles
        few_lines = len(layout.rows) <= _LINES_OF_A_COVER
        claims = [
            _form_claim(anchors, text, titles, header, coded, may_lack_title=untitled, few_lines=few_lines)
            for anchors in forms
        ]
        return [claim for claim in claims if claim.confidence > 0]


def _administrative_claims(letterhead: LetterheadReading) -> list[TypeClaim]:
    if letterhead.document_type is None:
        return []
    confidence = round(min(_MOST_SURE, max(0.0, letterhead.confidence)), 3)
    return [TypeClaim(letterhead.document_type, confidence, letterhead.title, letterhead.header)]


def _form_claim(
    anchors: TypeAnchors,
    text: str,
    titles: Mapping[str, TitleMatch],
    header: Header | None,
    coded: frozenset[str],
    *,
    may_lack_title: bool,
    few_lines: bool,
) -> TypeClaim:
    """A printed form: its title in capitals and enough of its labels, or one of its sides, or its code."""
    document_type = anchors.document_type
    title = titles.get(document_type.code)
    found = anchors.whole.found_in(text)
    sides = {name: _side_share(side, text) for name, side in anchors.sides.items()}
    best_side = max(sides.values(), default=0.0)
    is_cover = few_lines and any(side.name == _COVER for side in document_type.sides)
    share = max(anchors.whole.share(found), best_side)
    if title is not None:
        # An old edition may print few of the words that its type is known by, and words of its own.
        share = max([share, *(edition.share(edition.found_in(text)) for edition in anchors.editions)])
    confidence = 0.5 * (title.similarity if title else 0.0) + 0.5 * min(1.0, share / _ENOUGH_ANCHORS)
    if may_lack_title:
        confidence = max(confidence, _untitled_confidence(anchors, text, sides))
    if title is not None and is_cover:
        confidence = max(confidence, _COVER_CONFIDENCE * title.similarity)
        sides[_COVER] = 1.0
    has_code = document_type.code in coded and not (titles and title is None)
    if has_code:
        confidence = max(confidence, _CODE_CONFIDENCE)
    return TypeClaim(
        document_type,
        round(min(_MOST_SURE, confidence), 3),
        title.piece if title else None,
        header,
        _sides(document_type, {name for name, value in sides.items() if value >= _ENOUGH_ANCHORS}, title, has_code),
        has_code,
        found,
        anchors.labels_in(text),
    )


def is_card(document_type: DocumentType) -> bool:
    """Whether the paper is a sheet of two sides that both must be seen."""
    return len(document_type.sides) == sum(side.required for side in document_type.sides) == _SIDES_OF_A_CARD


def _side_share(side: AnchorSet, text: str) -> float:
    return side.share(side.found_in(text))


def _untitled_confidence(anchors: TypeAnchors, text: str, sides: Mapping[str, float]) -> float:
    """Of a page that is a side without title, such as the back of a card: most of its words are as good as a title.

    The cover and the first required side bear the title. Where that cannot be read, their words are those of other
    papers too.
    """
    titled = next((side.name for side in anchors.document_type.sides if side.required), None)
    sure = 0.0
    if titled is None:
        return sure
    for name, share in sides.items():
        side = anchors.sides[name]
        if (
            name not in (titled, _COVER)
            and share >= _ENOUGH_ANCHORS
            and len(side.found_in(text)) >= _FEWEST_SIDE_ANCHORS
        ):
            sure = max(sure, 0.62 + 0.33 * min(1.0, (share - _ENOUGH_ANCHORS) / 0.35))
    return sure


def _sides(document_type: DocumentType, shown: set[str], title: TitleMatch | None, has_code: bool) -> frozenset[str]:
    """Which sides the page is. One that must be there goes before one whose words it prints too, as the page of data
    prints the words of the cover. A card's title is on its front; a zone or code without title is on its back."""
    required = [side.name for side in document_type.sides if side.required]
    main = shown & set(required) or shown
    if not main and is_card(document_type) and (title is not None or has_code):
        main = {required[0] if title is not None else required[1]}
    return frozenset(main)


def _types_of_codes(holder: Holder, types: Sequence[DocumentType]) -> frozenset[str]:
    """Types whose values the codes of the page carry: a card has both a code and a zone, a passport only a zone."""
    with_code = {t.code for t in types if any(field.qr for field in t.fields)}
    with_zone = {t.code for t in types if any(field.mrz for field in t.fields)}
    if holder.mrz is not None and holder.mrz.format is MRZFormat.TD3:
        return frozenset(with_zone - with_code)
    if holder.mrz is not None or holder.has_citizen_code:
        return frozenset(with_code)
    return frozenset()
