"""How well documents are understood: type and fields against NAME.fields.json, wrong and unflagged told apart.

Two shapes of truth are read: our specimens' (`document_type`, `fields`) and flat Vietnamese labels as people write
them for administrative documents.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from models.errors import InvalidValueError

TRUTH_SUFFIX: Final = ".fields.json"
DOCUMENT_ENDINGS: Final = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".heic")

FLAT_FIELDS: Final[Mapping[str, str]] = {
    "co_quan_ban_hanh": "issuing_agency",
    "so_ky_hieu": "document_number",
    "dia_danh": "place",
    "ngay_ban_hanh": "issued_on",
    "trich_yeu": "subject",
    "nguoi_ky": "signer_name",
    "chuc_vu_nguoi_ky": "signer_title",
}
FLAT_TYPES: Final[Mapping[str, str]] = {
    "quyết định": "decision",
    "chỉ thị": "directive",
    "thông báo": "notice",
    "báo cáo": "report",
    "tờ trình": "submission",
    "công văn": "official_letter",
    "kế hoạch": "plan",
    "nghị quyết": "resolution",
}


class Answer(StrEnum):
    """What became of one field."""

    RIGHT = "right"
    RIGHT_BUT_FLAGGED = "right_but_flagged"
    WRONG_AND_FLAGGED = "wrong_and_flagged"
    WRONG_UNFLAGGED = "wrong_unflagged"  # the one that must not happen


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field of one document: the truth beside what was read."""

    name: str
    truth: str
    value: str | None
    confidence: float
    answer: Answer


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document: its type and every field that its truth names."""

    file: str
    true_type: str
    type_code: str
    fields: tuple[FieldScore, ...]

    def as_json(self) -> dict[str, Any]:
        """For `saoy evaluate understanding --json`."""
        return {
            "schema": "saoy.understanding_score/1",
            "file": self.file,
            "document_type": {"truth": self.true_type, "read": self.type_code},
            "fields": [
                {
                    "name": field.name,
                    "truth": field.truth,
                    "value": field.value,
                    "confidence": field.confidence,
                    "answer": field.answer.value,
                }
                for field in self.fields
            ],
        }


def evaluate_understanding(directory: Path, digitize: Callable[[Path], dict[str, Any]]) -> Iterator[DocumentScore]:
    """Score every document of the folder that has a truth. Raises InvalidValueError when none has."""
    found = False
    for truth_file in sorted(directory.glob(f"*{TRUTH_SUFFIX}")):
        stem = truth_file.name.removesuffix(TRUTH_SUFFIX)
        document = next((p for e in DOCUMENT_ENDINGS if (p := directory / f"{stem}{e}").is_file()), None)
        if document is not None:
            found = True
            type_code, fields = read_truth(truth_file)
            yield score_document(document.name, type_code, fields, digitize(document))
    if not found:
        raise InvalidValueError(detail=f"no document with a NAME{TRUTH_SUFFIX} beside it in the folder")


def read_truth(path: Path) -> tuple[str, dict[str, str]]:
    """The type code and the fields of a truth file in either shape."""
    truth = json.loads(path.read_text(encoding="utf-8"))
    if "fields" in truth:
        return truth["document_type"], {name: value for name, value in truth["fields"].items() if value}
    label = unicodedata.normalize("NFC", truth.get("loai_van_ban") or "").lower()
    fields = {name: truth[key] for key, name in FLAT_FIELDS.items() if truth.get(key)}
    return FLAT_TYPES.get(label, "unknown"), fields


def score_document(file: str, true_type: str, truth: Mapping[str, str], document: Mapping[str, Any]) -> DocumentScore:
    """Compare a `saoy.document/1` with its truth."""
    scores = []
    for name, true_value in truth.items():
        read = document["fields"].get(name)
        value = read["value"] if read else None
        flagged = read is None or read["needs_review"]
        scores.append(
            FieldScore(
                name,
                true_value,
                value,
                read["confidence"] if read else 0.0,
                _answer(true_value, value, flagged=flagged),
            )
        )
    return DocumentScore(file, true_type, document["document_type"]["code"], tuple(scores))


def _answer(truth: str, value: str | None, *, flagged: bool) -> Answer:
    right = value is not None and _comparable(truth) == _comparable(value)
    if right:
        return Answer.RIGHT_BUT_FLAGGED if flagged else Answer.RIGHT
    return Answer.WRONG_AND_FLAGGED if flagged else Answer.WRONG_UNFLAGGED


def _comparable(text: str) -> str:
    """NFC with runs of blanks as one: what a person would call the same value. Case and accents count."""
    return " ".join(unicodedata.normalize("NFC", text).split())
