"""Both sides of a card beside each other on one sheet: a copy for a file. Each side has lines of its own; read across,
the address on the front goes on in the table on the back.

The sheet may stand upright, so only its print tells: nothing but a title runs over the fold, and each half shows the
words of another side of the card.
"""

from __future__ import annotations

from classifiers.declarations import DocumentType
from classifiers.folding import squeeze
from classifiers.layout import PageLayout
from classifiers.page_evidence import is_card
from classifiers.spreads import parted_at_fold

# Of the words that a side prints, so many are no chance: both sides print words of the other's.
_FEWEST_ANCHORS = 2


def card_sides(page: PageLayout, document_type: DocumentType) -> tuple[PageLayout, ...]:
    """The two sides from left to right, or the page alone."""
    if not is_card(document_type):
        return (page,)
    parts = parted_at_fold(page)
    if len(parts) < 2:
        return (page,)
    shown = [_side(part, document_type) for part in parts]
    return parts if "" not in shown and len(set(shown)) == len(parts) else (page,)


def _side(part: PageLayout, document_type: DocumentType) -> str:
    """The one side of which the print has the most words, empty where no side or both have them."""
    text = squeeze(" ".join(piece.text for piece in part.pieces))
    counts = {side.name: sum(squeeze(anchor) in text for anchor in side.anchors) for side in document_type.sides}
    most = max(counts.values())
    best = [name for name, count in counts.items() if count == most]
    return best[0] if len(best) == 1 and most >= _FEWEST_ANCHORS else ""
