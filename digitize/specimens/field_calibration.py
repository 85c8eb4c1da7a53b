"""Fits how sure values are, on specimens of the development templates, and shows it on others.

    python -m digitize.specimens.field_calibration FIT_DIR [CHECK_DIR]

The directories hold specimens with their truth (`saoy specimens DIR --not-held-out`, and `--held-out` to check).
Written is `classifiers/certainty.json`; printed are claimed and found shares of both. A page takes about two seconds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.certainty import ANY_KIND, DOUBTED, RAW, TABLES, Certainty, load_certainty
from classifiers.declarations import FieldSpecification
from classifiers.evaluation import add_document
from classifiers.reasons import ReviewReason
from classifiers.truth_files import DOCUMENT_ENDINGS, TRUTH_ENDING, read_truth
from classifiers.understanding_score import FieldScore, ReadDocument, UnderstandingScore
from ocr.calibration import Curve
from ocr.training.rising_curve import fit_pooled, shown

# Fewer values than that say nothing about one field of one type, about a kind, or about one reason.
_ENOUGH_FOR_FIELD, _ENOUGH_FOR_KIND, _ENOUGH_FOR_REASON = 400, 300, 25
# Where to look is a matter of cost, not of fitting: of values above this one in fifty is allowed to be wrong at most.
_REVIEW_BELOW = 0.98
_LEAST_FACTOR = 0.02

Knots = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Sample:
    """One value that was answered: the raw certainty, why it was doubted, and whether it was right."""

    type_code: str
    specification: FieldSpecification
    raw: float
    reasons: tuple[ReviewReason, ...]
    right: bool


def collect(
    directory: Path, digitize: Callable[[Path], ReadDocument], catalogue: DocumentTypeCatalogue
) -> Iterator[Sample]:
    """Every answered value of the directory's documents. `digitize` answers with raw certainty."""
    for truth_path in sorted(directory.glob(f"*{TRUTH_ENDING}")):
        stem = truth_path.name.removesuffix(TRUTH_ENDING)
        file = next(p for ending in DOCUMENT_ENDINGS if (p := directory / f"{stem}{ending}").is_file())
        truth, read = read_truth(truth_path), digitize(file)
        if read.type_code == truth.type_code:
            yield from samples_of(add_document(UnderstandingScore(), file.name, truth, read), catalogue)


def samples_of(scores: Iterable[FieldScore], catalogue: DocumentTypeCatalogue) -> Iterator[Sample]:
    """The scores of answered values as samples."""
    for score in scores:
        if score.value is not None:
            specification = catalogue.type_with_code(score.type_code).field_named(score.name)
            reasons = tuple(ReviewReason(reason) for reason in score.reasons)
            yield Sample(score.type_code, specification, score.read.confidence, reasons, score.right)


def fitted(samples: Sequence[Sample]) -> dict[str, object]:
    """The content of the tables: curves of undoubted values, factors of reasons, and a curve of doubted values."""
    sure: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for sample in samples:
        if not sample.reasons:
            for name in (ANY_KIND, sample.specification.kind, f"{sample.type_code}.{sample.specification.name}"):
                sure[name].append((sample.raw, sample.right))
    enough = {name: _ENOUGH_FOR_FIELD if "." in name else _ENOUGH_FOR_KIND for name in sure} | {ANY_KIND: 1}
    curves: dict[str, Knots] = {
        name: fit_pooled(pairs) for name, pairs in sorted(sure.items()) if len(pairs) >= enough[name]
    }
    factors = _factors(samples)
    doubted = [(Certainty(factors=factors).raw_doubted(s.raw, s.reasons), s.right) for s in samples if s.reasons]
    if doubted:
        curves[DOUBTED] = fit_pooled(doubted)
    return {"review_below": _REVIEW_BELOW, "factors": factors, "curves": curves}


def _factors(samples: Sequence[Sample]) -> dict[str, float]:
    """What each reason leaves: the share that was right among the values with it, against that of all."""
    by_reason: dict[str, list[bool]] = defaultdict(list)
    for sample in samples:
        for reason in sample.reasons:
            by_reason[reason].append(sample.right)
    return {
        reason: round(max(_LEAST_FACTOR, sum(rights) / (len(rights) + 2)), 3)
        for reason, rights in sorted(by_reason.items())
        if len(rights) >= _ENOUGH_FOR_REASON
    }


def report(title: str, samples: Sequence[Sample], certainty: Certainty) -> None:
    """Claimed and found shares on standard output."""
    claims = [(certainty.of(s.type_code, s.specification, s.raw, s.reasons), s.right) for s in samples]
    passed = [(claim, s) for (claim, _), s in zip(claims, samples, strict=True)
              if not s.reasons and claim >= certainty.review_below]  # fmt: skip
    wrong = sum(not sample.right for _, sample in passed)
    sys.stdout.write(f"{title}: {len(samples)} values, {len(passed)} pass unseen, {wrong} of them wrong\n")
    for row in shown(claims, Curve()):
        sys.stdout.write(json.dumps(row) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    from digitize.pipeline import DigitizationPipeline
    from ocr.paddle_reader import PaddleReader

    parser = argparse.ArgumentParser(prog="python -m digitize.specimens.field_calibration")
    parser.add_argument("fit", type=Path)
    parser.add_argument("check", type=Path, nargs="?")
    options = parser.parse_args(arguments)
    catalogue = DocumentTypeCatalogue.load()
    pipeline = DigitizationPipeline(PaddleReader(), catalogue, certainty=RAW, spot_check_share=0.0)

    def digitize(file: Path) -> ReadDocument:
        sys.stderr.write(f"{file.name}\n")
        return ReadDocument.of(pipeline.digitize([file]).documents[0].understanding)

    samples = list(collect(options.fit, digitize, catalogue))
    TABLES.write_text(json.dumps(fitted(samples), indent=1) + "\n", encoding="utf-8")
    certainty = load_certainty(TABLES)
    report("fitted on", samples, certainty)
    if options.check is not None:
        report("others", list(collect(options.check, digitize, catalogue)), certainty)
    return 0


if __name__ == "__main__":
    sys.exit(main())
