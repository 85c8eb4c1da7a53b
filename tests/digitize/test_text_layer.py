"""Files whose text says something else than their picture, the whole way to the fields."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from digitize.documents import DigitizedDocument
from digitize.intake import admit_file
from digitize.pipeline import DigitizationPipeline
from digitize.preparation import PreparedPage, prepare_pages
from digitize.steps import StepContext
from models.database import Database
from models.entities import CaptureSource, Field, Page, SourceFile
from models.storage import LocalBlobStore
from models.values.understanding import FieldSource
from ocr.paddle_reader import PaddleReader
from ocr.reader import PageReader
from tests.digitize import made_layers
from tests.digitize.fake_reader import EchoReader
from tests.digitize.made_files import kept
from tests.digitize.test_steps import keep, run_jobs, upload

TODAY = date(2026, 11, 23)
SHOWN = {
    "document_number": "1527/QĐ-UBND",
    "issued_on": "2024-11-16",
    "issuing_agency": "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
    "place": "Quảng Ngãi",
    "subject": "Về việc công nhận kết quả bầu cử bổ sung",
    "signer_title": "CHỦ TỊCH",
    "signer_name": "Phùng Hòa Bình",
}
TOLD = {
    "Số: 1527/QĐ-UBND": "Số: 1627/QĐ-UBND",
    "Quảng Ngãi, ngày 16 tháng 11 năm 2024": "Quảng Ngãi, ngày 18 tháng 11 năm 2024",
    "Về việc công nhận kết quả bầu cử bổ sung": "Về việc hủy bỏ kết quả bầu cử bổ sung",
    "Phùng Hòa Bình": "Phùng Hóa Bình",
}
LIED_ABOUT = {"document_number", "issued_on", "subject", "signer_name"}


@pytest.fixture(scope="module")
def paddle_reader() -> PaddleReader:
    return PaddleReader()


@pytest.fixture
def perfect_reader() -> EchoReader:
    return EchoReader(made_layers.a_perfect_reading())


def digitized(folder: Path, pdf: bytes, reader: PageReader) -> DigitizedDocument:
    (document,) = DigitizationPipeline(reader, today=lambda: TODAY).digitize([kept(folder, "a.pdf", pdf)]).documents
    return document


def prepared(folder: Path, pdf: bytes) -> PreparedPage:
    path = kept(folder, "a.pdf", pdf)
    return next(iter(prepare_pages(admit_file(path, file_name="a.pdf"), path, lambda image: 0)))


def codes_of(document: DigitizedDocument) -> set[str]:
    return {warning.code for warning in document.warnings}


def test_an_honest_file_is_read_from_its_picture_without_a_word(tmp_path: Path, paddle_reader: PaddleReader) -> None:
    document = digitized(tmp_path, made_layers.a_born_digital_pdf(), paddle_reader)

    assert {field.name: field.value for field in document.understanding.fields} == SHOWN
    assert all("readers_disagree" not in field.reasons for field in document.understanding.fields)
    assert codes_of(document) == set()


@pytest.mark.parametrize(
    "draw_lie",
    [
        made_layers.cover,
        made_layers.cover_with_a_blur,
        made_layers.write_invisibly,
        made_layers.write_in_white,
        made_layers.write_off_the_page,
    ],
)
def test_what_a_lying_file_says_never_looks_sure(
    tmp_path: Path, paddle_reader: PaddleReader, draw_lie: made_layers.Draw
) -> None:
    document = digitized(tmp_path, made_layers.a_born_digital_pdf(TOLD, draw_lie), paddle_reader)

    for field in document.understanding.fields:
        assert field.value == SHOWN[field.name] or field.needs_review
        assert field.source is FieldSource.OCR or field.needs_review
    assert {field.name for field in document.understanding.fields} == set(SHOWN)


def test_where_a_trusted_file_lies_the_picture_stays_and_a_person_looks(
    tmp_path: Path, paddle_reader: PaddleReader
) -> None:
    document = digitized(tmp_path, made_layers.a_born_digital_pdf(TOLD, made_layers.cover), paddle_reader)

    assert {field.name: field.value for field in document.understanding.fields} == SHOWN
    disagreeing = {field.name for field in document.understanding.fields if "readers_disagree" in field.reasons}
    assert disagreeing == LIED_ABOUT
    assert "text_layer_mismatch" in codes_of(document)


@pytest.mark.parametrize(("shown", "told", "field"), [("5", "6", "document_number"), ("ò", "ó", "signer_name")])
def test_a_typeface_that_renames_its_letters_is_contested(
    tmp_path: Path, perfect_reader: EchoReader, shown: str, told: str, field: str
) -> None:
    pdf = made_layers.with_letters_renamed(made_layers.a_born_digital_pdf(), shown, told)

    document = digitized(tmp_path, pdf, perfect_reader)

    read = document.understanding.field_named(field)
    assert read is not None
    assert read.value == SHOWN[field]
    assert "readers_disagree" in read.reasons
    assert codes_of(document) == {"text_layer_mismatch"}


def test_jobs_and_pipeline_come_to_the_same(
    database: Database, blobs: LocalBlobStore, tmp_path: Path, perfect_reader: EchoReader
) -> None:
    pdf = made_layers.a_born_digital_pdf(TOLD, made_layers.cover)
    context = StepContext(database, blobs, perfect_reader)

    upload(context, keep(context, tmp_path, "a.pdf", pdf), CaptureSource.CITIZEN_UPLOAD)
    run_jobs(context)

    document = digitized(tmp_path, pdf, perfect_reader)
    with database.read() as session:
        fields = session.scalars(select(Field).order_by(Field.ordinal)).all()
        page = session.scalars(select(Page)).one()
        file = session.scalars(select(SourceFile)).one()
    assert [(f.name, f.read_value, f.confidence, f.source, tuple(f.reasons)) for f in fields] == [
        (f.name, f.value, f.confidence, f.source, f.reasons) for f in document.understanding.fields
    ]
    assert page.page_reading is not None
    contested = [word.text for line in page.page_reading.lines for word in line.words if word.is_contested]
    assert contested == ["1527/QĐ-UBND", "16", "công", "nhận", "Hòa"]
    assert {warning["code"] for warning in file.warnings} == codes_of(document) == {"text_layer_mismatch"}


@pytest.mark.parametrize(
    ("draw_lie", "is_the_print"),
    [
        (made_layers.cover, True),
        (made_layers.write_invisibly, False),
        (made_layers.write_in_white, False),
    ],
)
def test_a_layer_is_the_print_only_while_all_of_it_is_painted(
    tmp_path: Path, draw_lie: made_layers.Draw, is_the_print: bool
) -> None:
    page = prepared(tmp_path, made_layers.a_born_digital_pdf(TOLD, draw_lie))

    assert page.text_layer.is_the_print is is_the_print


def test_the_layer_of_a_page_that_was_turned_has_no_places(tmp_path: Path) -> None:
    path = kept(tmp_path, "a.pdf", made_layers.a_born_digital_pdf())

    page = next(iter(prepare_pages(admit_file(path, file_name="a.pdf"), path, lambda image: 180)))

    assert page.text_layer.lines
    assert not page.text_layer.is_the_print


def test_words_of_the_layer_stand_where_they_are_drawn(tmp_path: Path) -> None:
    import numpy as np

    from digitize.images import decode_png

    page = prepared(tmp_path, made_layers.a_born_digital_pdf())
    dark = decode_png(page.clean_png).min(axis=2) < 128

    words = [word for line in page.text_layer.lines for word in line.words]
    assert [word.text for word in words][:4] == ["ỦY", "BAN", "NHÂN", "DÂN"]
    for word in words:
        inside = dark[int(word.box.top) : int(word.box.bottom), int(word.box.left) : int(word.box.right)]
        assert inside.any()
        dark[int(word.box.top) : int(word.box.bottom) + 1, int(word.box.left) : int(word.box.right) + 1] = False
    assert np.count_nonzero(dark) < 50
