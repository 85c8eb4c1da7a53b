"""The second reader's word in pipeline and jobs: the same answer, kept with the field."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from digitize.days import today_in_vietnam
from digitize.pipeline import DigitizationPipeline
from digitize.steps import StepContext
from models.database import Database
from models.entities import CaptureSource, Field
from models.storage import LocalBlobStore
from tests.digitize import made_layers
from tests.digitize.fake_reader import EchoReader, SayingLines
from tests.digitize.made_files import kept
from tests.digitize.test_steps import keep, run_jobs, upload


def test_pipeline_and_jobs_keep_what_the_second_reader_said(
    database: Database, blobs: LocalBlobStore, tmp_path: Path
) -> None:
    pdf = made_layers.a_born_digital_pdf()
    reader, second = EchoReader(made_layers.a_perfect_reading()), SayingLines("Phùng Hòa Bình")
    context = StepContext(database, blobs, reader, second_reader=second)

    upload(context, keep(context, tmp_path, "a.pdf", pdf), CaptureSource.CITIZEN_UPLOAD)
    run_jobs(context)

    pipeline = DigitizationPipeline(reader, today=today_in_vietnam, second_reader=second)
    (document,) = pipeline.digitize([kept(tmp_path, "a.pdf", pdf)]).documents
    told = document.as_json()["fields"]
    with database.read() as session:
        kept_fields = {field.name: field for field in session.scalars(select(Field))}
    assert {name: field["readers_agree"] for name, field in told.items()} == {
        "document_number": False,
        "issued_on": False,
        "issuing_agency": False,
        "place": None,
        "subject": False,
        "signer_title": None,
        "signer_name": True,
    }
    for name, field in kept_fields.items():
        assert field.readers_agree is told[name]["readers_agree"]
        assert field.reasons == told[name]["reasons"]
        assert ("readers_disagree" in field.reasons) is (field.readers_agree is False)
        assert field.needs_review is told[name]["needs_review"]
