"""Whole documents: specimens read without a slip, and real papers read by the real reader."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from classifiers.evaluation import ReadDocument, Truth, UnderstandingScore, add_document, evaluate_folder
from classifiers.understanding import understand
from digitize.specimens.maker import SPECIMEN_TYPES, draw_specimen
from models.values.reading import PageReading
from tests.classifiers.printed_pages import image_of, readings

TODAY = date(2026, 11, 23)
OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "samples" / "official"


@pytest.mark.parametrize("code", SPECIMEN_TYPES)
@pytest.mark.parametrize("held_out", [False, True])
def test_every_printed_value_of_a_specimen_is_right(code: str, held_out: bool) -> None:
    score = UnderstandingScore()

    for seed in range(2):
        specimen, _, _ = draw_specimen(code, seed=f"test-{seed}", held_out=held_out)
        images = [image_of(sheet) for sheet in specimen.sheets]
        found = understand(readings(specimen.sheets), images, today=TODAY)
        truth = Truth(code, specimen.fields, frozenset(specimen.must_review))
        add_document(score, specimen.variant, truth, ReadDocument.of(found))

    assert score.type_accuracy == 1.0
    # What was written by hand is not in this reading: it must be missing, not guessed.
    assert [(s.name, s.value) for s in score.fields if not s.exact and s.value is not None] == []
    assert score.wrong_and_unflagged == []
    assert score.unflagged_risks == []


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
    from tests.classifiers.printed_pages import reading_of

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
