"""What a rule found, before it becomes a field: where it stands and how sure the rule is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from classifiers.layout import Piece
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.reading import Word
from models.values.understanding import FieldSource


@dataclass(frozen=True)
class Figures:
    """Figures that offices fill in after printing, and print of the same row to compare them with."""

    filled: Piece
    reference: Piece
    before: Piece | None
    after: Piece | None
    row: tuple[Piece, ...]
    whole: Piece


@dataclass(frozen=True)
class Surroundings:
    """On which sides more lines of the same value could stand."""

    above: bool
    below: bool


@dataclass(frozen=True)
class Finding:
    """`value` is None when the place was found but it is blank. `certainty` is the rule's, without the reader's.

    `readers_agree` is None where no second reader was asked, or had nothing to say. `source` is a code's where a code
    tells the value, and `code_at` is the code's page and box then. `rivals` is told of an entry of a closed list: the
    part of the doubt about its letters in which another entry is printed. `dated` are the figures of a day that a form
    may leave to the pen.
    """

    name: str
    value: str | None
    text: str | None
    pieces: tuple[Piece, ...]
    certainty: float
    reasons: tuple[ReviewReason, ...] = ()
    figures: Figures | None = None
    label: Piece | None = None
    surroundings: Surroundings | None = None
    readers_agree: bool | None = None
    source: FieldSource | None = None
    code_at: tuple[int, Quad] | None = None
    rivals: float | None = None
    dated: tuple[Figures, ...] = ()

    @property
    def is_doubted(self) -> bool:
        """Whether it is told to be ambiguous (`doubted`); reasons that speak of something else leave it believed."""
        return ReviewReason.AMBIGUOUS in self.reasons

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of its pieces, in their order."""
        return tuple(word for piece in self.pieces for word in piece.words)


def places_of(findings: Iterable[Finding]) -> frozenset[tuple[int, Quad]]:
    """Page and box of every word that the findings have: what stands there is told already."""
    return frozenset((piece.page, word.box) for one in findings for piece in one.pieces for word in piece.words)


def doubted(finding: Finding) -> Finding:
    """The finding told to be ambiguous."""
    return replace(finding, reasons=tuple(dict.fromkeys((*finding.reasons, ReviewReason.AMBIGUOUS))))
