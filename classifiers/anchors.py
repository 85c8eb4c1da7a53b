"""Words that a form prints and prose does not, looked for on a page whose text a reader may have hurt a little."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.folding import edit_distance, squeeze
from classifiers.layout import PageLayout

# Shorter words are everywhere as parts of others, and longer ones survive one wrong letter in ten.
_SHORTEST_LABEL = 6
_SHORTEST_MENDED = 10
_LETTERS_A_SLIP = 10
# One word that an edition prints may be anywhere.
_FEWEST_OF_AN_EDITION = 2
# National title and motto, in Vietnamese and English: whatever type lists them, they tell nothing.
_ON_EVERY_PAPER = frozenset(
    map(
        squeeze,
        (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "SOCIALIST REPUBLIC OF VIET NAM",
            "Independence - Freedom - Happiness",
        ),
    )
)


def squeezed_text(layout: PageLayout) -> str:
    """The page's print folded and without blanks, in reading order."""
    return squeeze(" ".join(piece.text for piece in layout.pieces))


def prints(text: str, anchor: str) -> bool:
    """Whether a squeezed text holds a squeezed anchor, but for one wrong letter in ten."""
    if anchor in text:
        return True
    if len(anchor) < _SHORTEST_MENDED:
        return False
    slips = len(anchor) // _LETTERS_A_SLIP
    # With so few slips one of so many parts is whole: only where it stands need anything be compared.
    size = ceil(len(anchor) / (slips + 1))
    for begin in range(0, len(anchor), size):
        part, at = anchor[begin : begin + size], -1
        while (at := text.find(part, at + 1)) >= 0:
            start = max(0, at - begin)
            if edit_distance(anchor, text[start : start + len(anchor)], slips) <= slips:
                return True
    return False


@dataclass(frozen=True, slots=True)
class AnchorSet:
    """Words of one type or one of its sides, each with its weight: what every form prints weighs little."""

    weights: Mapping[str, float]

    def found_in(self, text: str) -> frozenset[str]:
        return frozenset(anchor for anchor in self.weights if prints(text, anchor))

    def share(self, found: Iterable[str]) -> float:
        """0 to 1, by weight."""
        total = sum(self.weights.values())
        return sum(self.weights[anchor] for anchor in found) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class TypeAnchors:
    """The anchors of a type, of each of its sides by name, of its editions, and its fields' labels, squeezed."""

    document_type: DocumentType
    whole: AnchorSet
    sides: Mapping[str, AnchorSet]
    editions: tuple[AnchorSet, ...]
    labels: tuple[str, ...]

    def labels_in(self, text: str) -> int:
        """How many of the printed labels stand on the page."""
        return sum(label in text for label in self.labels)


def anchors_of(catalogue: DocumentTypeCatalogue) -> tuple[TypeAnchors, ...]:
    """The anchors of every type that has some or has labels."""
    every = [{squeeze(a) for a in _all_anchors(t)} for t in catalogue.types]
    return tuple(_type_anchors(t, every) for t in catalogue.types)


def _all_anchors(document_type: DocumentType) -> list[str]:
    return [*document_type.anchors, *(anchor for side in document_type.sides for anchor in side.anchors)]


def _type_anchors(document_type: DocumentType, every: Sequence[set[str]]) -> TypeAnchors:
    labels = {squeeze(label) for field in document_type.fields for label in (*field.labels, *field.labels_en)}
    return TypeAnchors(
        document_type,
        _weighted(document_type.anchors, every),
        {side.name: _weighted(side.anchors, every) for side in document_type.sides if side.anchors},
        tuple(_weighted(e.anchors, every) for e in document_type.editions if len(e.anchors) >= _FEWEST_OF_AN_EDITION),
        tuple(sorted(label for label in labels if len(label) >= _SHORTEST_LABEL)),
    )


def _weighted(anchors: Iterable[str], every: Sequence[set[str]]) -> AnchorSet:
    """A word counts for less the more types print it, and the shorter it is: "số" is on every page."""
    weights = {}
    for anchor in map(squeeze, anchors):
        users = sum(any(anchor in other for other in others) for others in every)
        if anchor in _ON_EVERY_PAPER:
            users = len(every)
        weights[anchor] = min(1.0, len(anchor) / _LETTERS_A_SLIP) / max(1, users) ** 0.5
    return AnchorSet(weights)
