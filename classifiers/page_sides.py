"""Which sides of its type each page is, by its own words or by the pages before and behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from classifiers.declarations import DocumentType, FieldSpecification
from classifiers.finding import Finding, doubted
from classifiers.folding import fold, squeeze, squeeze_label
from classifiers.layout import PageLayout

# A page of a series prints nearly all labels of its side: a list of all years prints a few of them as its heads.
_ENOUGH_LABELS = 0.75
# "1993 - 1994"
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d) ?- ?(?:19|20)\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "Lên lớp 11", "Đủ điều kiện vào học lớp 10": the year that comes, and none that the page is about.
_COMING_YEAR = re.compile(r"\b(?:len|vao|vao hoc|tuyen sinh) (?=lop \d)(lop \d+)")


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
    texts = {number: _text([page for page in pages if page.number == number]) for number in sides}
    supposed: set[int] = set()
    opening = _opening(pages, document_type, series) if not any(own.values()) else None
    if opening is not None:
        number, side = opening
        supposed.add(number)
        own[number] = [series.index(side)]
        sides[number] |= {side}
    for number in sorted(sides):
        text = texts[number]
        if own[number] or not series:
            continue
        before = own.get(number - 1, [])
        if len(before) == 1 and _goes_on(series[before[0]], texts[number - 1], text, document_type):
            sides[number] |= {series[before[0]]}
            if not _says_that_it_ends(before[0], series, number, pages, document_type):
                supposed.add(number)
            continue
        if not _has_labels_of(series[0], text, document_type):
            continue
        places = {at[0] + step for step in (1, -1) if len(at := own.get(number - step, [])) == 1}
        if len(places) == 1 and (place := places.pop()) in range(len(series)):
            supposed.add(number)
            own[number] = [place]
            sides[number] |= {series[place]}
    return PageSides(sides, frozenset(supposed), frozenset(series))


def _opening(pages: Sequence[PageLayout], document_type: DocumentType, series: Sequence[str]) -> tuple[int, str] | None:
    """The first page of a series of which no page says its place, and the side that opens such a series, as the words
    before it tell: a record that was begun in the year in which that page's school year begins."""
    first = next((p.number for p in pages if series and _has_labels_of(series[0], _text([p]), document_type)), 0)
    before = [page for page in pages if page.number < first]
    opened = [side.name for side in document_type.sides if any(squeeze(words) in _text(before) for words in side.opens)]
    spans = {year for page in pages if page.number == first for p in page.pieces for year in _SPAN.findall(p.text)}
    told = {year for page in before for p in page.pieces for year in _YEAR.findall(p.text)}
    return (first, opened[0]) if len(opened) == 1 and len(spans) == 1 and spans <= told else None


def _sides_of(page: PageLayout, document_type: DocumentType) -> frozenset[str]:
    """The sides of the type that the page has half the anchors of."""
    text = _text([page])
    return frozenset(
        side.name
        for side in document_type.sides
        if side.anchors and 2 * sum(squeeze(anchor) in text for anchor in side.anchors) >= len(side.anchors)
    )


def _goes_on(side: str, above: str, text: str, document_type: DocumentType) -> bool:
    """Whether a page has the labels of its year that the page before, which names the year, does not have: marks and
    results stand on pages of their own."""
    fields = [s for s in document_type.fields if s.side == side and s.labels]
    lacking = [s for s in fields if not _is_labelled(s, above)]
    is_another = all(_is_labelled(s, text) for s in fields)
    return 1 < len(lacking) < len(fields) and not is_another and all(_is_labelled(s, text) for s in lacking)


def _says_that_it_ends(
    at: int, series: Sequence[str], number: int, pages: Sequence[PageLayout], document_type: DocumentType
) -> bool:
    """Whether the page names the one year that comes behind the year of its place: "Lên lớp 11" ends the tenth."""
    coming = set(
        _COMING_YEAR.findall(" ".join(fold(p.text) for page in pages if page.number == number for p in page.pieces))
    )
    following = series[at + 1] if at + 1 < len(series) else ""
    anchors = {fold(anchor) for side in document_type.sides if side.name == following for anchor in side.anchors}
    return len(coming) == 1 and coming <= anchors


def _text(pages: Sequence[PageLayout]) -> str:
    lines = (_COMING_YEAR.sub(" ", fold(piece.text)) for page in pages for piece in page.pieces)
    return squeeze(" ".join(lines))


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
    return sum(_is_labelled(s, text) for s in fields) >= _ENOUGH_LABELS * len(fields)


def _is_labelled(specification: FieldSpecification, text: str) -> bool:
    return any(squeeze_label(label) in text for label in specification.labels)
