"""Of several files one cannot be drawn: parted by files the others are read, and one document is made of them again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from digitize import parting_files
from digitize.derived_captures import CaptureChangedError
from digitize.intake import AdmittedFile
from digitize.parting import AlreadyPartedError, NotReadYetError
from digitize.parting_files import NotByFilesError, may_part_by_files, part_by_files
from digitize.preparation import prepare_pages as prepare_a_file
from digitize.receiving import KeptFile, open_dossier, receive_upload
from digitize.rejoining import undo_parting
from models.database import Database
from models.entities import AuditEvent, Capture, CaptureSource, Document, DocumentPart, Job, Parting, SourceFile
from models.errors import RefusedFileError
from models.storage import LocalBlobStore
from models.values.document_state import DocumentState
from tests.digitize.made_files import a_printed_page
from tests.digitize.pieces import CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

RECEIVED, READ = DocumentState.RECEIVED, DocumentState.READ


@pytest.fixture
def pieces(database: Database, blobs: LocalBlobStore) -> Pieces:
    return Pieces(database, blobs)


@pytest.fixture
def bad(pieces: Pieces, monkeypatch: pytest.MonkeyPatch) -> KeptFile:
    """A file that was admitted and of which no page can be drawn."""
    made = pieces.keep()
    draw: Callable[..., object] = prepare_a_file

    def prepare_pages(admitted: AdmittedFile, *arguments: object, **options: object) -> object:
        if admitted.sha256 == made.admitted.sha256:
            raise RefusedFileError(code="image_corrupt")
        return draw(admitted, *arguments, **options)

    monkeypatch.setattr("digitize.prepare_step.prepare_pages", prepare_pages)
    return made


def receive(pieces: Pieces, files: list[KeptFile]) -> str:
    """A counter scan of these files, worked on until it failed or was read."""
    with pieces.database.begin() as session:
        dossier = open_dossier(session, agency_id=pieces.agency_id, requester_name="Nguyễn Văn Mẫu").dossier
        source = CaptureSource.COUNTER_SCAN
        made = receive_upload(session, dossier, files, source=source, captured_by=CLERK, copies=2)
    run_jobs(pieces.context)
    return made.id


def part(pieces: Pieces, document_id: str, seen: str = "") -> list[str]:
    with pieces.database.begin() as session:
        document = session.get_one(Document, document_id)
        capture_id = seen or document.current_capture_id or ""
        return [each.id for each in part_by_files(session, document, capture_id=capture_id, clerk_id=CLERK)]


def test_the_file_at_fault_fails_by_itself_and_of_the_others_one_document_is_made(
    pieces: Pieces, bad: KeptFile
) -> None:
    files = [pieces.keep(), bad, pieces.keep()]
    pile = receive(pieces, files)
    assert (pieces.states(pile), pieces.pages(pile)) == ([RECEIVED], [])

    parts = part(pieces, pile)
    run_jobs(pieces.context)

    assert pieces.states(pile, *parts) == [DocumentState.PARTED, READ, RECEIVED, READ]
    assert [pieces.files(each)[0].blob_sha256 for each in parts] == [file.blob_sha256 for file in files]
    assert [file.blob_sha256 for file in pieces.files(pile)] == [file.blob_sha256 for file in files]
    with pieces.database.read() as session:
        entries = session.scalars(select(DocumentPart).order_by(DocumentPart.ordinal)).all()
        failed = session.get_one(Document, parts[1])
        events = {event.action: event for event in session.scalars(select(AuditEvent))}
    assert [entry.pages for entry in entries] == [[1], [2], [3]]
    assert (failed.failure_code, failed.copies) == ("image_corrupt", 2)
    assert events["document_parted"].details["parts"][1] == {"document_id": parts[1], "file": 2}

    whole = pieces.join(parts[0], parts[2])
    run_jobs(pieces.context)
    assert (pieces.states(whole), len(pieces.pages(whole))) == ([READ], 2)


def test_taken_back_it_has_failed_still(pieces: Pieces, bad: KeptFile) -> None:
    pile = receive(pieces, [pieces.keep(), bad])
    parts = part(pieces, pile)
    run_jobs(pieces.context)

    with pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)

    with pieces.database.read() as session:
        assert session.get_one(Document, pile).failure_code == "image_corrupt"
    assert pieces.states(pile, *parts) == [RECEIVED, *[DocumentState.REJOINED] * 2]
    assert len(part(pieces, pile)) == 2


def test_what_has_pages_or_one_file_or_is_not_read_yet_is_not_parted_by_files(pieces: Pieces, bad: KeptFile) -> None:
    single = receive(pieces, [bad])
    several = receive(pieces, [pieces.keep(), pieces.keep()])

    for document_id in (single, several, pieces.receive(FRONT)):
        with pieces.database.read() as session:
            assert not may_part_by_files(session, session.get_one(Document, document_id))
        with pytest.raises(NotByFilesError):
            part(pieces, document_id)
    pile = receive(pieces, [pieces.keep(), bad])
    with pytest.raises(CaptureChangedError):
        part(pieces, pile, seen="another")
    part(pieces, pile)
    with pytest.raises(AlreadyPartedError):
        part(pieces, pile)
    pieces.scan_again(single)
    with pytest.raises(NotReadYetError):
        part(pieces, single)


def test_a_crash_in_the_middle_leaves_the_whole(pieces: Pieces, bad: KeptFile, monkeypatch: pytest.MonkeyPatch) -> None:
    pile = receive(pieces, [pieces.keep(), bad])
    entities = (Document, Capture, SourceFile, Job, Parting, DocumentPart, AuditEvent)
    before = pieces.count(*entities)

    def the_power_goes(*arguments: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(parting_files, "_tell", the_power_goes)
    with pytest.raises(RuntimeError):
        part(pieces, pile)

    assert (pieces.count(*entities), pieces.states(pile)) == (before, [RECEIVED])


def test_an_upload_hides_in_no_part_of_a_counter_scan(pieces: Pieces) -> None:
    """The owner's own picture among the scans fails again by itself, and the scan beside it is read."""
    sent, scanned = pieces.keep(a_printed_page()), pieces.keep()
    with pieces.database.begin() as session:
        dossier = open_dossier(session, agency_id=pieces.agency_id, requester_name="Nguyễn Văn Mẫu").dossier
        source = CaptureSource.CITIZEN_UPLOAD
        pile = receive_upload(session, dossier, [sent], source=source, captured_by=None).id
    run_jobs(pieces.context)
    with pieces.database.begin() as session:
        document = session.get_one(Document, pile)
        capture = Capture(document_id=pile, source=CaptureSource.COUNTER_SCAN, captured_by=CLERK)
        session.add(capture)
        for ordinal, file in enumerate((sent, scanned), start=1):
            session.add(
                SourceFile(
                    capture_id=capture.id,
                    ordinal=ordinal,
                    file_name="x.png",
                    kind="png",
                    blob_sha256=file.blob_sha256,
                    byte_count=1,
                    page_count=1,
                )
            )
        document.restart_reading(capture.id)
        document.mark_unreadable("counter_scan_is_citizen_upload")

    parts = part(pieces, pile)
    run_jobs(pieces.context)

    assert pieces.states(*parts) == [RECEIVED, READ]
