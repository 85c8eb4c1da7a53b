"""What follows the paper into the joined document: its clock, its slip and receipts, its uploads, its hands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pymupdf
import pytest
from sqlalchemy import select

from certify.appointment import latest_appointment, original_received_at
from certify.habits import AgencyHabits
from certify.policy import handlers_of
from certify.reception_letters import reception_as_pdf
from digitize.receiving import CounterScanIsCitizenUploadError, attach_counter_scan
from models.document_origin import hands_on
from models.entities import Appointment, Capture, CaptureSource, Document, Dossier, Job, JobState, Lane
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

COUNTER = CaptureSource.COUNTER_SCAN


def test_the_oldest_clock_and_the_last_slip_hold(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK, source=COUNTER)
    with pieces.database.begin() as session:
        first = original_received_at(session, session.get_one(Document, front))
        assert first is not None
        due = first + timedelta(days=2)
        session.add(Appointment(document_id=back, received_at=first, due_at=due, made_by=CLERK))

    whole = pieces.join(back, front)

    with pieces.database.read() as session:
        assert original_received_at(session, session.get_one(Document, whole)) == first
        slip = latest_appointment(session, whole)
        assert slip is not None
        assert (slip.document_id, slip.due_at) == (back, due)
    with pieces.database.read() as session:
        lanes = session.scalars(select(Job.lane).where(Job.state == JobState.READY)).all()
    assert lanes == [Lane.COUNTER]


def _receipt(pieces: Pieces, document_id: str) -> str:
    with pieces.database.read() as session:
        dossier = session.get_one(Dossier, session.get_one(Document, document_id).dossier_id)
        receipt = reception_as_pdf(session, dossier, AgencyHabits())
    # Lines are broken where they are full.
    return " ".join(" ".join(page.get_text() for page in pymupdf.open(stream=receipt, filetype="pdf")).split())


def test_each_request_has_its_receipt_and_names_the_one_that_goes_on(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK, source=COUNTER)
    both = pieces.join(front, back)
    run_jobs(pieces.context)
    whole = pieces.join(both, pieces.receive(("trang 3",), source=COUNTER))
    run_jobs(pieces.context)

    with pieces.database.read() as session:
        code = session.get_one(Dossier, session.get_one(Document, whole).dossier_id).code
    assert f"xử lý chung trong hồ sơ {code}" in _receipt(pieces, back)
    assert "số bản sao: 01" not in _receipt(pieces, back)
    assert _receipt(pieces, front).count("bản chính để đối chiếu") == 1
    assert "xử lý chung" not in _receipt(pieces, front)


def test_an_upload_that_was_part_of_any_piece_is_no_scan_of_the_whole(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    whole = pieces.join(front, back)
    run_jobs(pieces.context)
    sent = replace(pieces.keep(), blob_sha256=pieces.files(back)[0].blob_sha256)

    with pytest.raises(CounterScanIsCitizenUploadError), pieces.database.begin() as session:
        attach_counter_scan(session, session.get_one(Document, whole), [sent], clerk_id=CLERK)


def test_an_upload_that_came_between_two_scans_was_there_before_the_joined_one(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK, source=COUNTER)

    whole = pieces.capture(pieces.join(back, front))

    assert whole.captured_at == pieces.capture(back).captured_at > pieces.capture(front).captured_at


def test_whoever_took_any_piece_certifies_nothing_of_the_whole(pieces: Pieces) -> None:
    scanner, other, joiner = pieces.clerk("Cán bộ Một"), pieces.clerk("Cán bộ Hai"), pieces.clerk("Cán bộ Ba")
    front = pieces.receive(FRONT, source=COUNTER, captured_by=scanner)
    back = pieces.receive(BACK, source=COUNTER, captured_by=other)

    whole = pieces.join(front, back, person=joiner)

    with pieces.database.read() as session:
        hands = hands_on(session, session.get_one(Capture, pieces.capture(whole).id))
    assert handlers_of("freezer", [], hands, []) == {"freezer", scanner, other, joiner}
