"""Whole documents: specimens read without a slip, and real papers read by the real reader."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.evaluation import add_document, evaluate_folder
from classifiers.truth_files import PRINTED, Truth
from classifiers.understanding import understand
from classifiers.understanding_score import FieldScore, ReadDocument, UnderstandingScore
from digitize.specimens.fonts import available_families
from digitize.specimens.maker import SPECIMEN_TYPES, draw_specimen
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import templates_by_type
from models.values.reading import PageReading
from tests.classifiers.printed_pages import image_of, reading_of, readings

TODAY = date(2026, 11, 23)
OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "samples" / "official"


DEVELOPMENT = [template for one in templates_by_type().values() for template in one if not template.held_out]
# Of held-out forms with perfect print, so many of a hundred printed values must be right.
_HELD_OUT_SHARE = 0.95
# What is still missed. Strict: whoever teaches the engine one of these takes it off the list.
_BELOW_THE_SHARE: dict[str, str] = {}
_WRONG_AND_SURE: dict[str, str] = {
    "land_use_certificate": "by pen below the printed head of a body, where no label stands to compare its ink with",
    "submission": "a signer's name from a rubber stamp as black as print looks like print",
}
_NOT_ALL_RIGHT = {
    "marital_status_certificate-prose": "a number and a day written by pen into a printed letterhead look like print",
}


def understood(template: Template, seed: int) -> tuple[Specimen, ReadDocument]:
    """A specimen of the template, and what is understood of its print as a perfect reader would read it."""
    luck = Random(f"perfect-{seed}")
    specimen = template.draw(luck, luck.choice(available_families()))
    images = [image_of(sheet) for sheet in specimen.sheets]
    return specimen, ReadDocument.of(understand(readings(specimen.sheets), images, today=TODAY))


@cache
def scored(templates: tuple[Template, ...], seeds: int) -> UnderstandingScore:
    score = UnderstandingScore()
    for template in templates:
        keys = {f.name for f in DocumentTypeCatalogue.load().type_with_code(template.code).fields if f.key}
        for seed in range(seeds):
            specimen, read = understood(template, seed)
            truth = Truth(template.code, specimen.fields, frozenset(specimen.must_review), specimen.writings)
            add_document(score, specimen.variant, truth, read, keys)
    return score


def held_out(code: str) -> tuple[Template, ...]:
    return tuple(template for template in templates_by_type()[code] if template.held_out)


def codes(known: Mapping[str, str]) -> list[Any]:
    return [
        pytest.param(code, marks=[pytest.mark.xfail(reason=known[code])] if code in known else [])
        for code in SPECIMEN_TYPES
    ]


def shown(scores: list[FieldScore]) -> list[tuple[str, str, str | None, str]]:
    return [(score.file, score.name, score.value, score.truth) for score in scores]


@pytest.mark.parametrize(
    "template",
    [
        pytest.param(
            template,
            id=template.variant,
            marks=[pytest.mark.xfail(reason=_NOT_ALL_RIGHT[template.variant])]
            if template.variant in _NOT_ALL_RIGHT
            else [],
        )
        for template in DEVELOPMENT
    ],
)
def test_every_printed_value_of_a_development_form_is_right(template: Template) -> None:
    score = scored((template,), 1)

    assert score.type_accuracy == 1.0
    assert shown([one for one in score.of_writing(PRINTED).fields if not one.right]) == []
    # What was written by hand is in this reading in part or not at all: it may be missing or doubted, never sure.
    assert shown(score.wrong_and_unflagged) == []
    assert score.unflagged_risks == []


@pytest.mark.parametrize("code", codes(_WRONG_AND_SURE))
def test_nothing_wrong_that_counts_looks_sure_on_a_form_that_no_rule_was_made_for(code: str) -> None:
    score = scored(held_out(code), 2)

    assert score.type_accuracy == 1.0
    assert shown(score.wrong_and_unflagged_keys) == []
    assert score.unflagged_risks == []


@pytest.mark.parametrize("code", codes(_BELOW_THE_SHARE))
def test_forms_that_no_rule_was_made_for_are_nearly_all_right(code: str) -> None:
    printed = scored(held_out(code), 2).of_writing(PRINTED)

    wrong = shown([one for one in printed.fields if not one.right])

    assert printed.accuracy() >= _HELD_OUT_SHARE, wrong


def test_fields_come_in_the_types_order_and_with_places_on_the_page() -> None:
    specimen, _, _ = draw_specimen("decision", seed="order", held_out=False)

    found = understand(readings(specimen.sheets), [image_of(sheet) for sheet in specimen.sheets], today=TODAY)

    assert [field.name for field in found.fields][:3] == ["document_number", "issued_on", "issuing_agency"]
    for field in found.fields:
        if field.value is not None:
            assert field.box is not None
            assert field.page in range(1, len(specimen.sheets) + 1)


def test_a_doubtful_reading_is_never_sure() -> None:
    specimen, _, _ = draw_specimen("birth_certificate", seed="doubt", held_out=False)
    sheet = specimen.sheets[0]
    found = understand([reading_of(sheet, confidence=0.6)], [image_of(sheet)], today=TODAY)

    assert found.fields
    assert all(field.needs_review for field in found.fields)


def test_an_empty_page_is_unknown_without_fields() -> None:
    blank = np.full((1754, 1240, 3), 255, np.uint8)

    found = understand([PageReading(1240, 1754, ())], [blank], today=TODAY)

    assert (found.document_type.code, found.fields, found.marks) == ("unknown", (), ())


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="../shared/samples is not on this machine")
def test_ministry_decisions_are_understood_and_nothing_wrong_passes(tmp_path: Path) -> None:
    from digitize.pipeline import DigitizationPipeline
    from models.errors import SaoyError
    from ocr.paddle_reader import PaddleReader

    try:
        pipeline = DigitizationPipeline(PaddleReader(threads=1), today=lambda: TODAY)
    except SaoyError as error:
        pytest.skip(f"the reader cannot start: {error.code}")
    for stem in ("moet_02", "moet_03"):
        for ending in (".pdf", ".fields.json"):
            (tmp_path / f"{stem}{ending}").symlink_to(OFFICIAL / f"{stem}{ending}")

    score = evaluate_folder(
        tmp_path, lambda path: ReadDocument.of(pipeline.digitize([path]).documents[0].understanding)
    )

    assert score.type_accuracy == 1.0
    assert score.wrong_and_unflagged == []
    assert score.unflagged_risks == []
    assert score.accuracy("issued_on") == score.accuracy("document_number") == score.accuracy("place") == 1.0
