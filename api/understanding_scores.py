"""How well documents are understood, told to people and as JSON: by document, by type, by field, and as pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from classifiers.evaluation import add_document
from classifiers.truth_files import HANDWRITTEN, PRINTED, STAMPED, documents_with_truth, read_truth
from classifiers.understanding_score import FieldScore, ReadDocument, UnderstandingScore
from models.errors import ErrorKind, SaoyError

if TYPE_CHECKING:
    from collections.abc import Callable


class EvaluationStoppedError(SaoyError):
    """The installation cannot read; a score of documents would blame them for it."""

    code = "evaluation_stopped"
    message = "Phần mềm không đọc được giấy tờ trên máy này nên không chấm điểm."
    message_en = "This installation cannot read documents, so nothing is scored."


_WRITINGS = {PRINTED: "in", STAMPED: "đóng số", HANDWRITTEN: "viết tay"}


def score_folder(
    directory: Path, jobs: int, on_document: Callable[[Path, ReadDocument, list[FieldScore]], None]
) -> UnderstandingScore:
    """Digitises every document that has a truth, by `jobs` processes, and scores it.

    Raises InvalidValueError; EvaluationStoppedError where the fault is not the document's.
    """
    from api.reading_processes import digitize_file, spread
    from classifiers.catalogue import DocumentTypeCatalogue

    keys = {t.code: {f.name for f in t.fields if f.key} for t in DocumentTypeCatalogue.load().types}
    pairs = documents_with_truth(directory)
    score = UnderstandingScore()
    results = spread(digitize_file, [(document,) for document, _ in pairs], jobs)
    for (document, truth_path), result in zip(pairs, results, strict=True):
        truth, read = read_truth(truth_path), _answer(result)
        fields = add_document(score, document.name, truth, read, keys.get(truth.type_code, ()))
        on_document(document, read, fields)
    return score


def _answer(result: Any) -> ReadDocument:
    """A refused document counts as one of which nothing was read; of a file torn apart the longest part is judged."""
    from dataclasses import replace

    from api.reading_processes import Failure
    from classifiers.catalogue import UNKNOWN_CODE

    if isinstance(result, Failure) and result.line["kind"] == ErrorKind.INTERNAL:
        raise EvaluationStoppedError(detail=f"{result.line['file']}: {result.line['code']}")
    if isinstance(result, Failure) or result[1]:
        return ReadDocument(UNKNOWN_CODE, {})
    lines, _ = result
    return replace(ReadDocument.of_json(max(lines, key=lambda line: len(line["pages"]))), parts=len(lines))


def document_line(file: Path, truth: str, read: ReadDocument, fields: Sequence[FieldScore]) -> dict[str, Any]:
    """One document as `saoy.understanding_score/1`."""
    shown = [
        {
            "name": f.name,
            "truth": f.truth,
            "value": f.value,
            "outcome": f.outcome,
            "confidence": f.read.confidence,
            "writing": f.writing,
            "key": f.is_key,
            "reasons": list(f.reasons),
        }
        for f in fields
    ]
    types = {"truth": truth, "read": read.type_code}
    return {
        "schema": "saoy.understanding_score/1",
        "file": file.name,
        "document_type": types,
        "parts": read.parts,
        "fields": shown,
    }


def total_line(score: UnderstandingScore) -> dict[str, Any]:
    """All documents as `saoy.understanding_total/1`; shares are of 1."""
    return {
        "schema": "saoy.understanding_total/1",
        "documents": len(score.types),
        "type_accuracy": round(score.type_accuracy, 4),
        "torn_apart": len(score.torn_apart),
        "confusions": [
            {"truth": truth, "read": read, "count": count}
            for (truth, read), count in sorted(score.confusions().items())
            if truth != read
        ],
        **_part(score),
        "writings": {writing: _part(score.of_writing(writing)) for writing in _WRITINGS},
        "types": {code: _part(score.of_type(code)) for code in sorted({truth for _, truth, _ in score.types})},
        "fields": {name: _part(score.of_field(name)) for name in sorted(score.names())},
        "unreviewed_risks": len(score.unflagged_risks),
        "reliability": [
            {"claimed": round(b.claimed, 4), "right": round(b.right, 4), "count": b.count} for b in score.reliability()
        ],
    }


def _part(score: UnderstandingScore) -> dict[str, Any]:
    return {
        "values": len(score.fields),
        "exact": round(score.accuracy(exact=True), 4),
        "right": round(score.accuracy(), 4),
        "right_and_unflagged": round(score.passed_share(), 4),
        "to_review": round(score.flagged_share(), 4),
        "wrong_and_unflagged": len(score.wrong_and_unflagged),
        "key_values": score.key_count,
        "wrong_and_unflagged_keys": len(score.wrong_and_unflagged_keys),
    }


def summary(score: UnderstandingScore) -> Iterator[str]:
    """The same for people, line by line."""
    outcomes = Counter(field.outcome for field in score.fields)
    told = ", ".join(f"{outcome} {count}" for outcome, count in outcomes.most_common())
    yield f"Loại đúng {score.type_accuracy:.1%} của {len(score.types)}; {told}"
    for (truth, read), count in sorted(score.confusions().items()):
        if truth != read:
            yield f"  {truth} đọc thành {read}: {count}"
    yield (
        f"Giá trị đúng không phải sửa {score.accuracy():.2%} (đúng từng ký tự {score.accuracy(exact=True):.2%}), "
        f"không phải nhìn {score.passed_share():.1%}, phải xem lại {score.flagged_share():.1%}"
    )
    for writing, name in _WRITINGS.items():
        part = score.of_writing(writing)
        if part.fields:
            shares = f"đúng {part.accuracy():.2%}, xem lại {part.flagged_share():.1%}"
            yield f"  {name}: {len(part.fields)} giá trị, {shares}"
    for code in sorted({truth for _, truth, _ in score.types}):
        part = score.of_type(code)
        yield (
            f"  {code:<28} {len(part.types):>4} giấy, loại {part.type_accuracy:>6.1%}, {len(part.fields):>5} giá trị, "
            f"đúng {part.accuracy():>6.1%}, xem lại {part.flagged_share():>6.1%}"
        )
    wrong, keys = score.wrong_and_unflagged, score.wrong_and_unflagged_keys
    yield (
        f"Sai mà không báo: {len(wrong)} của {len(score.fields)}, trong đó mục chính {len(keys)} của {score.key_count}"
    )
    for field in wrong:
        yield f"  {field.file} {field.name}: {field.value!r} / {field.truth!r} ({field.read.confidence:.3f})"
    for file, name in score.unflagged_risks:
        yield f"Phải kiểm tra mà không báo: {file} {name}"
    for file, parts in score.torn_apart:
        yield f"Một giấy tờ bị tách thành {parts}: {file}"
    for one in score.reliability():
        yield f"  tin cậy {one.claimed:.3f}: đúng {one.right:.3f} của {one.count}"
