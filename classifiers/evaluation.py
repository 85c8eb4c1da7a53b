"""How well documents are understood, measured against the truth beside them (NAME.fields.json).

Two shapes of truth are read: the specimens' (`document_type`, `fields`) and flat Vietnamese keys as people label
administrative documents. What counts most is the list of values that were wrong and passed as sure.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

from classifiers.catalogue import UNKNOWN_CODE
from classifiers.folding import comparable
from classifiers.reasons import ReviewReason
from models.errors import InvalidValueError
from models.values.understanding import FieldReading, Understanding

TRUTH_ENDING = ".fields.json"
DOCUMENT_ENDINGS = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".heic")

FLAT_KEYS: dict[str, str] = {
    "so_ky_hieu": "document_number",
    "ngay_ban_hanh": "issued_on",
    "co_quan_ban_hanh": "issuing_agency",
    "dia_danh": "place",
    "trich_yeu": "subject",
    "chuc_vu_nguoi_ky": "signer_title",
    "nguoi_ky": "signer_name",
}
FLAT_TYPES: dict[str, str] = {
    "quyết định": "decision",
    "chỉ thị": "directive",
    "thông báo": "notice",
    "báo cáo": "report",
    "tờ trình": "submission",
    "công văn": "official_letter",
    "kế hoạch": "plan",
    "nghị quyết": "resolution",
}


PRINTED, STAMPED, HANDWRITTEN = "printed", "stamped", "handwritten"


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


@dataclass(frozen=True, slots=True)
class Truth:
    """`must_review` names fields that no machine may pass as sure, where the truth says so; what was printed under a
    seal it may where it is no key value. `writings` tells how the values came onto the paper that were not printed with
    it."""

    type_code: str
    fields: Mapping[str, str]
    must_review: frozenset[str] = frozenset()
    writings: Mapping[str, str] = field(default_factory=dict)


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


def evaluate_folder(directory: Path, digitize: Callable[[Path], ReadDocument]) -> UnderstandingScore:
    """Scores every document with a truth. Raises InvalidValueError when the folder has none."""
    score = UnderstandingScore()
    for document, truth_path in documents_with_truth(directory):
        add_document(score, document.name, read_truth(truth_path), digitize(document))
    return score


def documents_with_truth(directory: Path) -> list[tuple[Path, Path]]:
    """Each document with the file of its truth, by name. Raises InvalidValueError when there is none."""
    found = []
    for truth_path in sorted(directory.glob(f"*{TRUTH_ENDING}")):
        stem = truth_path.name.removesuffix(TRUTH_ENDING)
        document = next((p for ending in DOCUMENT_ENDINGS if (p := directory / f"{stem}{ending}").is_file()), None)
        if document is not None:
            found.append((document, truth_path))
    if not found:
        raise InvalidValueError(detail=f"no document with a NAME{TRUTH_ENDING} beside it")
    return found


def add_document(
    score: UnderstandingScore, file: str, truth: Truth, read: ReadDocument, keys: Container[str] = ()
) -> list[FieldScore]:
    """Compares one document with its truth, adds the result and answers it. `keys`: the type's key fields."""
    score.types.append((file, truth.type_code, read.type_code))
    if read.parts != 1:
        score.torn_apart.append((file, read.parts))
    nothing = ReadField(None, True)
    first = len(score.fields)
    for name, value in truth.fields.items():
        # A field that was not answered at all is silence, not a wrong answer: type unknown, for example.
        answer = read.fields.get(name, nothing)
        writing = truth.writings.get(name, PRINTED)
        score.fields.append(FieldScore(file, name, value, answer, truth.type_code, writing, name in keys))
        # What was printed under a seal may pass where it is known to be no key value.
        is_risk = name in truth.must_review and not (keys and name not in keys and writing == PRINTED)
        if is_risk and not answer.needs_review:
            score.unflagged_risks.append((file, name))
    return score.fields[first:]


def read_truth(path: Path) -> Truth:
    """The truth of one document in either shape."""
    content = json.loads(path.read_text(encoding="utf-8"))
    if "fields" in content:
        fields = {name: _nfc(value) for name, value in content["fields"].items() if value}
        must_review = frozenset(content.get("must_review", ()))
        return Truth(content["document_type"], fields, must_review, content.get("writings", {}))
    label = _nfc(content.get("loai_van_ban") or "").lower()
    flat = {name: _nfc(content[key]) for key, name in FLAT_KEYS.items() if content.get(key)}
    by_hand, stamped = content.get("so_and_day_handwritten"), content.get("so_and_day_stamped_not_printed")
    writing = HANDWRITTEN if by_hand else STAMPED if stamped else None
    filled = dict.fromkeys(("document_number", "issued_on"), writing) if writing else {}
    return Truth(FLAT_TYPES.get(label, UNKNOWN_CODE), flat, frozenset(filled), filled)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _share(claims: list[bool]) -> float:
    return sum(claims) / len(claims) if claims else 0.0
