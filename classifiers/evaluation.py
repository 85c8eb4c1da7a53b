"""How well documents are understood, measured against the truth beside them."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path

from classifiers.truth_files import HANDWRITTEN, PRINTED, Truth, documents_with_truth, read_truth
from classifiers.understanding_score import FieldScore, ReadDocument, ReadField, UnderstandingScore


def evaluate_folder(directory: Path, digitize: Callable[[Path], ReadDocument]) -> UnderstandingScore:
    """Scores every document with a truth. Raises InvalidValueError when the folder has none."""
    score = UnderstandingScore()
    for document, truth_path in documents_with_truth(directory):
        add_document(score, document.name, read_truth(truth_path), digitize(document))
    return score


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
        # What was printed under a seal, or stamped, may pass where it is known to be no key value.
        is_risk = name in truth.must_review and not (keys and name not in keys and writing != HANDWRITTEN)
        if is_risk and not answer.needs_review:
            score.unflagged_risks.append((file, name))
    return score.fields[first:]
