"""How well piles are parted into documents, measured against NAME.bundle.json.

A bundle is right when every document has exactly its own pages. Copies of one paper cannot be told apart, so a side of
one copy may be with the other. Types are counted beside it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import InvalidValueError

TRUTH_ENDING = ".bundle.json"
Place = tuple[str, int]
"""A file, as the truth names it, and a page of it, counted from 1."""


@dataclass(frozen=True, slots=True)
class PlacedDocument:
    """The type of a document and where its pages lie."""

    type_code: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class BundleScore:
    """`wrong_types`: true and answered code of documents whose pages are right."""

    name: str
    expected: int
    found: int
    is_split_right: bool
    wrong_types: tuple[tuple[str, str], ...]

    def as_json(self) -> dict[str, Any]:
        """For `saoy evaluate splitting --json`."""
        return {
            "schema": "saoy.splitting_score/1",
            "bundle": self.name,
            "documents": {"truth": self.expected, "found": self.found},
            "split_right": self.is_split_right,
            "wrong_types": [{"truth": true, "read": answer} for true, answer in self.wrong_types],
        }


@dataclass(frozen=True, slots=True)
class _Truth:
    files: tuple[str, ...]
    documents: tuple[PlacedDocument, ...]
    same_print: Mapping[Place, tuple[int, int]]  # page -> the paper it is a copy of, and which of its sides


def evaluate_bundles(
    directory: Path, split: Callable[[Sequence[Path]], Sequence[PlacedDocument]]
) -> tuple[BundleScore, ...]:
    """Scores every bundle of the folder. `split` is given a bundle's files and tells places by the files' own paths
    relative to the folder. Raises InvalidValueError when there is no bundle."""
    scores = []
    for path in sorted(directory.glob(f"*{TRUTH_ENDING}")):
        truth = _read(path)
        found = split([directory / file for file in truth.files])
        scores.append(score_bundle(path.name.removesuffix(TRUTH_ENDING), truth, found))
    if not scores:
        raise InvalidValueError(detail=f"no NAME{TRUTH_ENDING} in the folder")
    return tuple(scores)


def score_bundle(name: str, truth: _Truth, found: Sequence[PlacedDocument]) -> BundleScore:
    """Compares the documents found in one bundle with its truth."""
    wanted = Counter(_key(document, truth) for document in truth.documents)
    answered = Counter(_key(document, truth) for document in found)
    types = {_key(document, truth): document.type_code for document in found}
    pairs = [(d.type_code, types[_key(d, truth)]) for d in truth.documents if _key(d, truth) in types]
    wrong = tuple((true, answer) for true, answer in pairs if true != answer)
    return BundleScore(name, len(truth.documents), len(found), wanted == answered, wrong)


def _key(document: PlacedDocument, truth: _Truth) -> tuple[tuple[str, int], ...]:
    """The pages of a document, where copies of one page are the same."""
    return tuple(sorted(_page_key(place, truth) for place in document.places))


def _page_key(place: Place, truth: _Truth) -> tuple[str, int]:
    paper = truth.same_print.get(place)
    return place if paper is None else (f"paper {paper[0]}", paper[1])


def _read(path: Path) -> _Truth:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    documents: list[PlacedDocument] = []
    same_print: dict[Place, tuple[int, int]] = {}
    for number, told in enumerate(content["documents"]):
        paper = told["copy_of"] if told["copy_of"] is not None else number
        places = tuple((page["file"], page["page"]) for page in told["pages"])
        documents.append(PlacedDocument(told["document_type"], places))
        same_print |= {
            place: (paper, page["side"])
            for place, page in zip(places, told["pages"], strict=True)
            if page["side"] is not None
        }
    return _Truth(tuple(content["files"]), tuple(documents), same_print)
