"""What answers about documents are worth to a clerk, counted over many of them.

What counts most is the list of values that were wrong and passed as sure.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any

from classifiers.folding import comparable
from classifiers.reasons import ReviewReason
from classifiers.truth_files import PRINTED
from models.values.understanding import FieldReading, Understanding


@dataclass(frozen=True, slots=True)
class ReadField:
    """What was answered for one field, and where it was said to stand."""

    value: str | None
    needs_review: bool
    reasons: tuple[str, ...] = ()
    confidence: float = 0.0
    page: int | None = None
    box: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What was answered for one document. `parts`: into how many documents its file was parted; 1 is right."""

    type_code: str
    fields: Mapping[str, ReadField]
    parts: int = 1

    @classmethod
    def of(cls, understanding: Understanding) -> ReadDocument:
        fields = {
            f.name: ReadField(f.value, f.needs_review, f.reasons, f.confidence, f.page, _corners(f))
            for f in understanding.fields
        }
        return cls(understanding.document_type.code, fields)

    @classmethod
    def of_json(cls, line: Mapping[str, Any]) -> ReadDocument:
        """From a line of `saoy.document/1`."""
        fields = {
            name: ReadField(
                f["value"],
                f["needs_review"],
                tuple(f["reasons"]),
                f["confidence"],
                f["page"],
                tuple((x, y) for x, y in f["box"] or ()),
            )
            for name, f in line["fields"].items()
        }
        return cls(line["document_type"]["code"], fields)


def _corners(reading: FieldReading) -> tuple[tuple[float, float], ...]:
    return tuple((corner.x, corner.y) for corner in reading.box.corners) if reading.box else ()


class Outcome(StrEnum):
    """What an answer is worth to a clerk. Public: part of `saoy.understanding_score/1`."""

    RIGHT = "right"
    RIGHT_BUT_FLAGGED = "right_but_flagged"
    WRONG_AND_FLAGGED = "wrong_and_flagged"
    WRONG_UNFLAGGED = "wrong_unflagged"  # the worst there is: wrong, and looking sure


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field of one document. `is_key` as its type declares it."""

    file: str
    name: str
    truth: str
    read: ReadField
    type_code: str = ""
    writing: str = PRINTED
    is_key: bool = False

    @property
    def value(self) -> str | None:
        return self.read.value

    @property
    def needs_review(self) -> bool:
        """Whether the machine doubts it. A value drawn by lot is as sure as those that were not."""
        return self.read.needs_review and self.read.reasons != (ReviewReason.SPOT_CHECK,)

    @property
    def reasons(self) -> tuple[str, ...]:
        return self.read.reasons

    @property
    def exact(self) -> bool:
        return self.value is not None and unicodedata.normalize("NFC", self.value) == self.truth

    @property
    def right(self) -> bool:
        """Without regard to case, blanks and the two fashions of placing a tone mark."""
        return self.value is not None and comparable(self.value) == comparable(self.truth)

    @property
    def wrong_and_unflagged(self) -> bool:
        return not self.right and not self.needs_review

    @property
    def outcome(self) -> Outcome:
        if self.right:
            return Outcome.RIGHT_BUT_FLAGGED if self.needs_review else Outcome.RIGHT
        return Outcome.WRONG_AND_FLAGGED if self.needs_review else Outcome.WRONG_UNFLAGGED


RELIABILITY_EDGES = (0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.01)


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """Values of about one confidence: what was claimed, what was right, and how many they are."""

    claimed: float
    right: float
    count: int


@dataclass
class UnderstandingScore:
    """All documents of a folder."""

    fields: list[FieldScore] = field(default_factory=list)
    types: list[tuple[str, str, str]] = field(default_factory=list)  # file, true code, answered code
    unflagged_risks: list[tuple[str, str]] = field(default_factory=list)  # file, field that had to be reviewed
    torn_apart: list[tuple[str, int]] = field(default_factory=list)  # file of one document, documents found in it

    @property
    def type_accuracy(self) -> float:
        """A file whose one document was taken for several counts as wrong."""
        torn = {file for file, _ in self.torn_apart}
        return _share([truth == answered and file not in torn for file, truth, answered in self.types])

    @property
    def wrong_and_unflagged(self) -> list[FieldScore]:
        return [score for score in self.fields if score.wrong_and_unflagged]

    def accuracy(self, name: str | None = None, *, exact: bool = False) -> float:
        """The share of right values, of one field or of all."""
        chosen = [s for s in self.fields if name in (None, s.name)]
        return _share([s.exact if exact else s.right for s in chosen])

    def flagged_share(self, name: str | None = None) -> float:
        return _share([s.needs_review for s in self.fields if name in (None, s.name)])

    def names(self) -> list[str]:
        return list(dict.fromkeys(score.name for score in self.fields))

    @property
    def wrong_and_unflagged_keys(self) -> list[FieldScore]:
        return [score for score in self.wrong_and_unflagged if score.is_key]

    @property
    def key_count(self) -> int:
        return sum(score.is_key for score in self.fields)

    def passed_share(self) -> float:
        """The share of values that are right and went past the clerk: nothing to do for anybody."""
        return _share([score.outcome is Outcome.RIGHT for score in self.fields])

    def confusions(self) -> dict[tuple[str, str], int]:
        """How often documents of the first type were taken for the second, right ones among them."""
        return dict(Counter((truth, answered) for _, truth, answered in self.types))

    def of_type(self, code: str) -> UnderstandingScore:
        """The same for the documents of one type."""
        return self._part(lambda score: score.type_code == code, lambda document: document[1] == code)

    def of_field(self, name: str) -> UnderstandingScore:
        """The same for one field, of whatever types."""
        return self._part(lambda score: score.name == name, lambda document: True)

    def of_writing(self, writing: str) -> UnderstandingScore:
        """The same for the values that came onto the paper in one way."""
        return self._part(lambda score: score.writing == writing, lambda document: True)

    def _part(
        self, wanted: Callable[[FieldScore], bool], documents: Callable[[tuple[str, str, str]], bool]
    ) -> UnderstandingScore:
        types = [document for document in self.types if documents(document)]
        return UnderstandingScore([score for score in self.fields if wanted(score)], types)

    def reliability(self, edges: Sequence[float] = RELIABILITY_EDGES) -> list[ReliabilityBin]:
        """Claimed confidence against the share that was right, bin by bin, of values that were answered."""
        bins = []
        for low, high in pairwise(edges):
            inside = [s for s in self.fields if s.value is not None and low <= s.read.confidence < high]
            if inside:
                claimed = sum(s.read.confidence for s in inside) / len(inside)
                bins.append(ReliabilityBin(claimed, _share([s.right for s in inside]), len(inside)))
        return bins


def _share(claims: list[bool]) -> float:
    return sum(claims) / len(claims) if claims else 0.0
