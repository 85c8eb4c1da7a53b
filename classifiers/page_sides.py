"""Which sides of its type each page is, by its own words or by the pages before and behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from classifiers.declarations import DocumentType
from classifiers.finding import Finding, doubted
from classifiers.folding import squeeze, squeeze_label
from classifiers.layout import PageLayout

# A page of a series prints nearly all labels of its side: a list of all years prints a few of them as its heads.
_ENOUGH_LABELS = 0.75


@dataclass(frozen=True)
class PageSides:
    """The sides of every page, by its number; `supposed` are pages that only their neighbours place."""

    sides: Mapping[int, frozenset[str]]
    supposed: frozenset[int]
    series: frozenset[str]

    def is_of_another(self, finding: Finding, document_type: DocumentType) -> bool:
        """Whether the value is one of a side of the series, and its page is not that side."""
        side, page = self._side_and_page(finding, document_type)
        return side in self.series and side not in self.sides.get(page, frozenset())

    def is_misplaced(self, finding: Finding, document_type: DocumentType) -> bool:
        """Whether the value is one of a side, and the words of its page say that it is another, of which no field is.

        So of papers about several people, where another page tells of anybody; an observation in a passport is its
        bearer's. Whom a section is about, its own labels say.
        """
        if not document_type.sections or document_type.field_named(finding.name).section:
            return False
        side, page = self._side_and_page(finding, document_type)
        own = self.sides.get(page, frozenset())
        is_mere = not any(other.side in own for other in document_type.fields)
        return finding.value is not None and bool(side and own) and is_mere

    def with_doubt(self, finding: Finding, document_type: DocumentType) -> Finding:
        """The finding, in doubt where its page is only supposed to be its side."""
        side, page = self._side_and_page(finding, document_type)
        return doubted(finding) if side in self.series and page in self.supposed else finding

    @staticmethod
    def _side_and_page(finding: Finding, document_type: DocumentType) -> tuple[str, int]:
        page = finding.pieces[0].page if finding.pieces else 0
        return document_type.field_named(finding.name).side, page


def sides_of_pages(pages: Sequence[PageLayout], document_type: DocumentType) -> PageSides:
    """By their own words, and in a series ("Lớp: 10", "Lớp: 11", "Lớp: 12") by the pages before and behind."""
    sides: dict[int, frozenset[str]] = {}
    for page in pages:
        # The right half of a spread may say nothing of the year that the left one is about.
        sides[page.number] = sides.get(page.number, frozenset()) | _sides_of(page, document_type)
    series = _series(document_type)
    own = {number: [at for at, side in enumerate(series) if side in known] for number, known in sides.items()}
    supposed: set[int] = set()
    for number in sorted(sides):
        text = _text([page for page in pages if page.number == number])
        if own[number] or not series or not _has_labels_of(series[0], text, document_type):
            continue
        places = {at[0] + step for step in (1, -1) if len(at := own.get(number - step, [])) == 1}
        if len(places) == 1 and (place := places.pop()) in range(len(series)):
            supposed.add(number)
            own[number] = [place]
            sides[number] |= {series[place]}
    return PageSides(sides, frozenset(supposed), frozenset(series))


def _sides_of(page: PageLayout, document_type: DocumentType) -> frozenset[str]:
    """The sides of the type that the page has half the anchors of."""
    text = _text([page])
    return frozenset(
        side.name
        for side in document_type.sides
        if side.anchors and 2 * sum(squeeze(anchor) in text for anchor in side.anchors) >= len(side.anchors)
    )


def _text(pages: Sequence[PageLayout]) -> str:
    return squeeze(" ".join(piece.text for page in pages for piece in page.pieces))


def _series(document_type: DocumentType) -> tuple[str, ...]:
    """The sides, in their order, that print the same labels as others: a page of every year."""
    labels = {
        side.name: frozenset(s.labels for s in document_type.fields if s.side == side.name and s.labels)
        for side in document_type.sides
    }
    alike = [name for name, own in labels.items() if own and list(labels.values()).count(own) > 1]
    return tuple(alike)


def _has_labels_of(side: str, text: str, document_type: DocumentType) -> bool:
    fields = [s for s in document_type.fields if s.side == side and s.labels]
    printed = sum(any(squeeze_label(label) in text for label in s.labels) for s in fields)
    return printed >= _ENOUGH_LABELS * len(fields)
