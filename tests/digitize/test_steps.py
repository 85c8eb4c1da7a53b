"""From an upload to a document that waits for a clerk, by the jobs alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select

from classifiers.catalogue import DocumentTypeCatalogue
from digitize import steps
from digitize.receiving import (
    CounterScanIsCitizenUploadError,
    IncomingFile,
    KeptFile,
    attach_counter_scan,
    keep_files,
    open_dossier,
    receive_upload,
)
from digitize.review import Decision, Settlement, fields_awaiting_review, set_document_type, settle_field
from digitize.steps import StepContext
from models import audit, job_queue
from models.database import Database
from models.entities import Capture, CaptureSource, Document, Field, Job, JobState, Lane, Page, SourceFile
from models.errors import RefusedFileError, SaoyError
from models.storage import LocalBlobStore
from models.values.document_state import DocumentState
from models.values.understanding import HintCode
from tests.digitize.fake_reader import PagesReader, ScriptedReader
from tests.digitize.made_files import a_printed_page, a_scanned_pdf, encoded, kept
from tests.models.records import an_agency

DECISION = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 15/QĐ-UBND",
    "QUYẾT ĐỊNH",
    "Về việc phê duyệt kế hoạch",
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
)


@pytest.fixture
def context(database: Database, blobs: LocalBlobStore) -> StepContext:
    return StepContext(database, blobs, ScriptedReader(*DECISION))


def run_jobs(context: StepContext, *, most: int = 20, unfinished: bool = False) -> list[str]:
    """Works the queue off as a worker does, or its first jobs. The kinds of the jobs done."""
    done = []
    for _ in range(most):
        claimed = job_queue.claim(context.database, pools=["cpu"], lanes=list(Lane), owner="test", lease_seconds=60)
        if claimed is None:
            return done
        try:
            steps.execute(claimed, context)
        except SaoyError as error:
            job_queue.fail(context.database, claimed, code=error.code, retry_in_seconds=None)
        done.append(claimed.kind)
    assert unfinished, "the queue does not come to an end"
    return done


def upload(context: StepContext, files: tuple[KeptFile, ...], source: CaptureSource) -> str:
    with context.database.begin() as session:
        agency = an_agency(session)
        dossier = open_dossier(session, agency_id=agency.id, requester_name="Nguyễn Văn Mẫu").dossier
        return receive_upload(session, dossier, files, source=source, captured_by=None).id


def keep(context: StepContext, folder: Path, name: str, data: bytes) -> tuple[KeptFile, ...]:
    return keep_files(context.storage, [IncomingFile(kept(folder, "upload", data), name)])


def test_an_upload_ends_as_a_read_document_with_its_pages_and_fields(context: StepContext, tmp_path: Path) -> None:
    files = keep(context, tmp_path, "quyết định.pdf", a_scanned_pdf(pages=2))
    document_id = upload(context, files, CaptureSource.CITIZEN_UPLOAD)

    kinds = run_jobs(context)

    assert kinds == ["prepare", "read_page", "read_page", "understand"]
    with context.database.read() as session:
        document = session.get_one(Document, document_id)
        pages = session.scalars(select(Page).order_by(Page.number)).all()
        fields = session.scalars(select(Field)).all()
        assert document.state is DocumentState.READ
        assert document.type_code == "decision"
        assert [page.number for page in pages] == [1, 2]
        assert all(context.storage.holds(page.clean_sha256) for page in pages)
        assert {field.capture_id for field in fields} == {document.current_capture_id}
        assert [hint.code for hint in document.document_hints] == [HintCode.MISSING_PAGES]
        assert audit.first_broken_link(session) is None


def test_a_type_that_a_clerk_names_is_what_the_pages_are_understood_as(context: StepContext, tmp_path: Path) -> None:
    """What he settled and the new type has stays his; what the old type alone had goes; hints follow."""
    files = keep(context, tmp_path, "quyết định.pdf", a_scanned_pdf(pages=2))
    document_id = upload(context, files, CaptureSource.COUNTER_SCAN)
    run_jobs(context)
    with context.database.begin() as session:
        document = session.get_one(Document, document_id)
        typed = Decision(Settlement.CORRECT, "15/QĐ-UBND")
        settle_field(session, document, "document_number", typed, clerk_id="clerk-1")
        set_document_type(session, document, "notice", clerk_id="clerk-1")
        session.flush()
        set_by_old_type = {field.name for field in session.scalars(select(Field))}

    kinds = run_jobs(context)

    with context.database.read() as session:
        document = session.get_one(Document, document_id)
        fields = {field.name: field for field in session.scalars(select(Field).order_by(Field.ordinal))}
    notice = DocumentTypeCatalogue.load().type_with_code("notice")
    assert kinds == ["understand"]
    assert (document.state, document.type_code, document.type_confidence) == (DocumentState.READ, "notice", 1.0)
    assert document.title.startswith("Thông báo")
    assert set(fields) <= {specification.name for specification in notice.fields}
    assert fields["document_number"].settled_by == "clerk-1"
    assert fields["document_number"].value == "15/QĐ-UBND"
    assert "document_number" in set_by_old_type
    assert [field.ordinal for field in fields.values()] == list(range(1, len(fields) + 1))
    assert fields["issuing_agency"].needs_review


def test_a_form_named_by_a_clerk_asks_for_its_key_fields_although_nothing_of_it_was_read(
    context: StepContext, tmp_path: Path
) -> None:
    files = keep(context, tmp_path, "quyết định.pdf", a_scanned_pdf())
    document_id = upload(context, files, CaptureSource.COUNTER_SCAN)
    run_jobs(context)
    with context.database.begin() as session:
        set_document_type(session, session.get_one(Document, document_id), "birth_certificate", clerk_id="clerk-1")

    run_jobs(context)

    with context.database.read() as session:
        waiting = fields_awaiting_review(session, session.get_one(Document, document_id))
    birth = DocumentTypeCatalogue.load().type_with_code("birth_certificate")
    assert set(waiting) == {specification.name for specification in birth.fields if specification.key}


REST = ("2", "thực hiện kế hoạch này theo đúng thời hạn đã được giao;", "Nơi nhận:")


@pytest.mark.parametrize(("second_page", "told"), [(DECISION, ["several_documents"]), (REST, [])])
def test_the_clerk_is_told_when_a_capture_holds_several_documents(
    database: Database, blobs: LocalBlobStore, tmp_path: Path, second_page: tuple[str, ...], told: list[str]
) -> None:
    context = StepContext(database, blobs, PagesReader(DECISION, second_page))
    upload(context, keep(context, tmp_path, "a.pdf", a_scanned_pdf(pages=2)), CaptureSource.CITIZEN_UPLOAD)

    run_jobs(context)

    with database.read() as session:
        warnings = session.scalars(select(SourceFile)).one().warnings
        assert [item["code"] for item in warnings if item["code"] == "several_documents"] == told


def test_a_refused_file_leaves_neither_bytes_nor_records(context: StepContext, tmp_path: Path) -> None:
    good = IncomingFile(kept(tmp_path, "a", encoded(a_printed_page(), "PNG")), "a.png")
    bad = IncomingFile(kept(tmp_path, "b", b"no scan at all"), "b.pdf")

    with pytest.raises(RefusedFileError) as refusal:
        keep_files(context.storage, [good, bad])

    assert refusal.value.code == "type_mismatch"
    assert "file 2" in (refusal.value.detail or "")
    assert not list((tmp_path / "blobs").glob("??/*"))
    with context.database.read() as session:
        assert session.scalar(select(func.count()).select_from(SourceFile)) == 0


def test_a_file_whose_pages_cannot_be_drawn_ends_in_a_failure_a_person_sees(
    context: StepContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = keep(context, tmp_path, "a.pdf", a_scanned_pdf())
    document_id = upload(context, files, CaptureSource.CITIZEN_UPLOAD)
    broken = kept(tmp_path, "broken", b"%PDF-1.7\nnothing")
    monkeypatch.setattr(type(context.storage), "get", lambda self, sha256: broken.read_bytes())

    run_jobs(context)

    with context.database.read() as session:
        document = session.get_one(Document, document_id)
        job = session.scalars(select(Job)).one()
        assert document.failure_code == "pdf_malformed"
        assert document.state is DocumentState.RECEIVED
        assert job.state is JobState.DEAD


def test_the_counter_scan_takes_the_uploads_place_and_is_read_first(context: StepContext, tmp_path: Path) -> None:
    files = keep(context, tmp_path, "a.pdf", a_scanned_pdf())
    document_id = upload(context, files, CaptureSource.CITIZEN_UPLOAD)
    run_jobs(context)
    scan = keep(context, tmp_path, "scan.pdf", a_scanned_pdf(dpi=200))

    with context.database.begin() as session:
        capture = attach_counter_scan(session, session.get_one(Document, document_id), scan, clerk_id="clerk")
        capture_id = capture.id

    with context.database.read() as session:
        assert session.get_one(Document, document_id).state is DocumentState.RECEIVED
        waiting = session.scalars(select(Job).where(Job.state == JobState.READY)).one()
        assert waiting.lane == Lane.COUNTER
    run_jobs(context)
    with context.database.read() as session:
        document = session.get_one(Document, document_id)
        assert document.state is DocumentState.READ
        assert document.current_capture_id == capture_id
        assert session.get_one(Capture, capture_id).may_be_certified


def test_the_citizens_own_file_is_no_counter_scan(context: StepContext, tmp_path: Path) -> None:
    files = keep(context, tmp_path, "a.pdf", a_scanned_pdf())
    document_id = upload(context, files, CaptureSource.CITIZEN_UPLOAD)

    with pytest.raises(CounterScanIsCitizenUploadError), context.database.begin() as session:
        attach_counter_scan(session, session.get_one(Document, document_id), files, clerk_id="clerk")

    with context.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Capture)) == 1


def test_the_citizens_pictures_in_another_file_are_no_counter_scan(context: StepContext, tmp_path: Path) -> None:
    page = a_printed_page()
    document_id = upload(context, keep(context, tmp_path, "a.png", encoded(page, "PNG")), CaptureSource.CITIZEN_UPLOAD)
    run_jobs(context)
    other_file = keep(context, tmp_path, "b.tiff", encoded(page, "TIFF"))

    with context.database.begin() as session:
        attach_counter_scan(session, session.get_one(Document, document_id), other_file, clerk_id="clerk")
    run_jobs(context)

    with context.database.read() as session:
        document = session.get_one(Document, document_id)
        assert document.failure_code == "counter_scan_is_citizen_upload"
        assert document.state is DocumentState.RECEIVED


def test_a_step_of_a_superseded_capture_ends_without_effect(context: StepContext, tmp_path: Path) -> None:
    document_id = upload(context, keep(context, tmp_path, "a.pdf", a_scanned_pdf()), CaptureSource.CITIZEN_UPLOAD)
    scan = keep(context, tmp_path, "scan.pdf", a_scanned_pdf(dpi=200))
    with context.database.begin() as session:
        attach_counter_scan(session, session.get_one(Document, document_id), scan, clerk_id="clerk")

    run_jobs(context)

    with context.database.read() as session:
        document = session.get_one(Document, document_id)
        assert {page.capture_id for page in session.scalars(select(Page))} == {document.current_capture_id}
        assert document.state is DocumentState.READ


def test_dossier_codes_of_a_day_run_without_gaps(context: StepContext) -> None:
    with context.database.begin() as session:
        agency = an_agency(session)
        codes = [open_dossier(session, agency_id=agency.id).dossier.code for _ in range(3)]

    assert [code[-4:] for code in codes] == ["0001", "0002", "0003"]
    assert len({code[:-4] for code in codes}) == 1


def test_a_worker_that_was_taken_for_dead_records_nothing(context: StepContext, tmp_path: Path) -> None:
    upload(context, keep(context, tmp_path, "a.pdf", a_scanned_pdf()), CaptureSource.CITIZEN_UPLOAD)
    slow = job_queue.claim(context.database, pools=["cpu"], lanes=list(Lane), owner="slow", lease_seconds=60)
    assert slow is not None
    job_queue.release_owner(context.database, "slow")
    assert run_jobs(context) == ["prepare", "read_page", "understand"]

    with pytest.raises(job_queue.LostLeaseError):
        steps.execute(slow, context)

    with context.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Page)) == 1


def test_pages_read_at_the_same_time_send_the_document_on_once(context: StepContext, tmp_path: Path) -> None:
    upload(context, keep(context, tmp_path, "a.pdf", a_scanned_pdf(pages=4)), CaptureSource.CITIZEN_UPLOAD)
    assert run_jobs(context, most=1, unfinished=True) == ["prepare"]
    claimed = [
        job_queue.claim(context.database, pools=["cpu"], lanes=list(Lane), owner=f"{n}", lease_seconds=60)
        for n in range(4)
    ]

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(lambda job: steps.execute(job, context), filter(None, claimed)))

    assert run_jobs(context) == ["understand"]
