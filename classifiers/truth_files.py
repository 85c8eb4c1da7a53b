"""The truth beside documents (NAME.fields.json): what each is and says, as people or the specimens' maker wrote it.

Two shapes are read: the specimens' (`document_type`, `fields`) and flat Vietnamese keys as people label administrative
documents.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from classifiers.catalogue import UNKNOWN_CODE
from models.errors import InvalidValueError

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

# How values came onto the paper.
PRINTED, STAMPED, HANDWRITTEN = "printed", "stamped", "handwritten"


@dataclass(frozen=True, slots=True)
class Truth:
    """`must_review` names fields that no machine may pass as sure, where the truth says so; what was printed under a
    seal or stamped it may where it is no key value. `writings` tells how the values came onto the paper that were not
    printed with it."""

    type_code: str
    fields: Mapping[str, str]
    must_review: frozenset[str] = frozenset()
    writings: Mapping[str, str] = field(default_factory=dict)


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
