"""A document as it grows while a pile of pages is parted: its pages, and what they have shown so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from classifiers.booklet_pages import has_headings, is_of_other_booklet
from classifiers.document_type import ABSTAIN_BELOW
from classifiers.holders import Relation
from classifiers.layout import joined_text
from classifiers.page_evidence import PageEvidence, TypeClaim, is_card

# ID-1 of ISO/IEC 7810 is 85.6 by 54 mm, 1.585; A4 on its side is 1.414, a passport's page 1.42.
_CARD_SHAPE = (1.48, 1.72)


def has_card_shape(page: PageEvidence) -> bool:
    """Whether the picture is as long and wide as a card."""
    return _CARD_SHAPE[0] < page.layout.width / max(1.0, page.layout.height) < _CARD_SHAPE[1]


@dataclass
class Segment:
    """`printed` and `blank` are places in the pile. `claim` is the type that its first sure page speaks for.

    `last_number` is the last page's number, counted on where none was printed; `total` how many were announced.
    """

    file: int
    printed: list[int] = field(default_factory=list)
    blank_places: list[int] = field(default_factory=list)
    pages: list[PageEvidence] = field(default_factory=list)
    claim: TypeClaim | None = None
    sides: frozenset[str] = frozenset()
    last_number: int = 0
    total: int | None = None
    has_annex: bool = False
    is_finished: bool = False
    number_text: str = ""
    is_paired: bool = False

    @classmethod
    def begun_by(cls, place: int, file: int, page: PageEvidence) -> Segment:
        segment = cls(file)
        segment.add(place, file, page)
        return segment

    def add(self, place: int, file: int, page: PageEvidence) -> None:
        """The next page with print."""
        if not self.pages and page.letterhead is not None and page.letterhead.header.number_row:
            self.number_text = joined_text(page.letterhead.header.number_row)
        self.file = file
        self.printed.append(place)
        self.pages.append(page)
        number = page.order.number
        self.last_number = number.value if number else self.last_number + 1
        self.total = number.total if number and number.total else self.total
        self.has_annex = self.has_annex or (page.order.annex is not None and len(self.pages) > 1)
        self.is_finished = page.order.is_finished
        if self.claim is None and (len(self.pages) == 1 or self.pages[0].letterhead is None):
            self.claim = self._sure_claim(page)
        own = page.claim_for(self.claim.document_type.code) if self.claim else None
        self.sides |= own.sides if own else frozenset()

    def add_blank(self, place: int, file: int) -> None:
        """An empty page: the back of the one before."""
        self.file = file
        self.blank_places.append(place)

    def take(self, other: Segment) -> None:
        """The other side of this card, or what else was found to be its own."""
        self.is_paired = True
        self.printed += other.printed
        self.blank_places += other.blank_places
        self.pages += other.pages
        self.sides |= other.sides

    def _sure_claim(self, page: PageEvidence) -> TypeClaim | None:
        """Titles inside a document are those of its annexes: only a form's may say more than its first page did."""
        best = page.best
        if best is None or best.confidence < ABSTAIN_BELOW or (best.is_administrative and len(self.pages) > 1):
            return None
        return best

    @property
    def side_names(self) -> tuple[str, ...]:
        """Every side that papers of its type have, in order."""
        return tuple(side.name for side in self.claim.document_type.sides) if self.claim else ()

    @property
    def is_card(self) -> bool:
        """A sheet of two sides that both must be seen."""
        return self.claim is not None and is_card(self.claim.document_type)

    @property
    def booklet(self) -> str | None:
        """The code of the type, where its inner pages are told by their heading and its main side was seen, or its
        number, which tells whose the pages are."""
        if self.claim is None or not has_headings(self.claim.document_type):
            return None
        required = {side.name for side in self.claim.document_type.sides if side.required}
        is_seen = required <= self.sides or any(page.holder.booklets for page in self.pages)
        return self.claim.document_type.code if is_seen else None

    @property
    def may_have_annexes(self) -> bool:
        """Administrative documents have, and papers with a letterhead whose type is not known."""
        if self.claim is not None:
            return self.claim.is_administrative
        return bool(self.pages) and self.pages[0].letterhead is not None

    @property
    def is_loose_side(self) -> bool:
        """A card of which one side was seen."""
        return self.is_card and len(self.sides) == 1 and not self.is_paired

    @property
    def is_unread_side(self) -> bool:
        """One page of a card's shape that tells no type: the back of an older card prints little."""
        return self.claim is None and len(self.pages) == 1 and has_card_shape(self.pages[0])

    @property
    def is_front(self) -> bool:
        """Of a card: whether its first side was seen."""
        return self.is_card and self.side_names[0] in self.sides

    @property
    def is_mere_addition(self) -> bool:
        """Nothing but sides that a paper need not have, such as a cover."""
        if self.claim is None or not self.sides:
            return False
        required = {side.name for side in self.claim.document_type.sides if side.required}
        return bool(required) and not self.sides & required

    def relation_to(self, page: PageEvidence) -> Relation:
        """Whether the page tells the holder of one of these pages, or of another card."""
        holders = [own.holder for own in self.pages]
        is_booklet = self.claim is not None and has_headings(self.claim.document_type)
        if is_booklet and any(own.booklets for own in holders) and is_of_other_booklet(holders, page.holder):
            return Relation.OTHER
        relations = {own.relation_to(page.holder) for own in holders}
        if Relation.SAME in relations:
            return Relation.SAME
        return Relation.OTHER if Relation.OTHER in relations else Relation.UNKNOWN

    def places_in_order(self) -> tuple[int, ...]:
        """The pages as a person lays them: sides of a card in their order, all others as they lay, blanks last.

        Blank pages between printed ones stay where they are.
        """
        if not self.is_card:
            inner = [at for at in self.blank_places if self.printed and at > self.printed[0]]
            outer = [at for at in self.blank_places if at not in inner]
            return (*sorted([*self.printed, *inner]), *outer)
        order = sorted(zip(self.printed, self.pages, strict=True), key=lambda pair: (self._rank(pair[1]), pair[0]))
        return (*(place for place, _ in order), *sorted(self.blank_places))

    def _rank(self, page: PageEvidence) -> int:
        own = page.claim_for(self.claim.document_type.code) if self.claim else None
        ranks = [self.side_names.index(name) for name in (own.sides if own else ())]
        return min(ranks, default=0)
