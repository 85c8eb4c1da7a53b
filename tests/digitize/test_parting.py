"""A capture that holds several documents becomes several documents, and one again, with nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PIL import Image
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import IntegrityError as DatabaseRefusal

from certify.appointment import latest_appointment, make_appointment, original_received_at
from certify.habits import AgencyHabits
from certify.reception_letters import reception_as_pdf
from digitize import parting
from digitize.derived_captures import CaptureChangedError
from digitize.parting import (
    AlreadyPartedError,
    NotReadYetError,
    TooLateToPartError,
    hold_whole,
    part_document,
)
from digitize.proposing import propose_parts
from digitize.receiving import (
    CounterScanIsCitizenUploadError,
    IncomingFile,
    KeptFile,
    attach_counter_scan,
    keep_files,
    open_dossier,
    receive_upload,
)
from digitize.rejoining import NotPartedError, PartingStandsError, may_be_undone, undo_parting
from digitize.review import Decision, Settlement, settle_field
from digitize.step_context import StepContext, add_warnings
from models import audit
from models.database import Database
from models.entities import (
    Agency,
    Appointment,
    AuditEvent,
    Capture,
    CaptureSource,
    Document,
    DocumentPart,
    Dossier,
    Field,
    Freeze,
    Job,
    JobState,
    Lane,
    Page,
    Parting,
    Role,
    SourceFile,
)
from models.errors import ConflictError, SaoyError, TransitionError
from models.storage import LocalBlobStore
from models.values.document_state import DocumentState
from models.values.parts import Division, OnePartError, PagesNotDividedError
from models.values.reading import PageReading
from tests.certify.desk import account
from tests.digitize.fake_reader import ScriptedReader
from tests.digitize.made_files import encoded, kept
from tests.digitize.test_steps import DECISION, REST, run_jobs
from tests.models.records import an_agency

NOTICE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 7/TB-UBND",
    "THÔNG BÁO",
    "Về việc nghỉ lễ",
    "Ủy ban nhân dân phường thông báo như sau:",
)
CLERK = "clerk-1"
CALENDAR = AgencyHabits().calendar


SIZE = (420, 594)


def _reading(lines: Sequence[str]) -> PageReading:
    return ScriptedReader(*lines).read_page(np.full((SIZE[1], SIZE[0], 3), 255, np.uint8))


@dataclass
class Desk:
    """A capture of four pages in two files: a decision of two pages, a notice, and a page with a word or two."""

    context: StepContext
    folder: Path
    source: CaptureSource = CaptureSource.COUNTER_SCAN
    document_id: str = ""
    files: Sequence[KeptFile] = ()

    @property
    def database(self) -> Database:
        return self.context.database

    def keep(self, shade: int) -> KeptFile:
        picture = encoded(Image.new("L", SIZE, shade), "PNG")
        return keep_files(self.context.storage, [IncomingFile(kept(self.folder, "scan", picture), f"{shade}.png")])[0]

    def receive(self) -> None:
        self.files = [self.keep(201), self.keep(202)]
        with self.database.begin() as session:
            dossier = open_dossier(session, agency_id=an_agency(session).id, requester_name="Nguyễn Văn Mẫu").dossier
            document = receive_upload(session, dossier, self.files, source=self.source, captured_by="scanner", copies=2)
            self.document_id = document.id
        self.read(DECISION, REST, NOTICE, ("ghi chú",))

    def read(self, *pages: Sequence[str]) -> None:
        """What the jobs leave of the document's capture: the last page in the second of its files, if it has two."""
        with self.database.begin() as session:
            session.execute(update(Job).values(state=JobState.DONE))
            document = session.get_one(Document, self.document_id)
            capture = session.get_one(Capture, document.current_capture_id)
            of_capture = select(SourceFile).where(SourceFile.capture_id == capture.id).order_by(SourceFile.ordinal)
            files = session.scalars(of_capture).all()
            files[0].page_count = len(pages) - len(files) + 1
            add_warnings(session, files[0].id, ["several_documents"])
            made = [self._page(document, number, lines) for number, lines in enumerate(pages, start=1)]
            session.add_all(made)
            capture.record_proposal(propose_parts(made, today=date(2026, 11, 28)))
            document.mark_read("decision", 0.9, title="Quyết định 15/QĐ-UBND")

    def _page(self, document: Document, number: int, lines: Sequence[str]) -> Page:
        digest = self.context.storage.put(encoded(Image.new("RGB", SIZE, (255, 255, 200 + number)), "PNG"))
        page = Page(
            capture_id=document.current_capture_id or "",
            document_id=document.id,
            number=number,
            original_sha256=digest,
            clean_sha256=digest,
            width=SIZE[0],
            height=SIZE[1],
            dpi=50,
        )
        page.record_reading(_reading(lines))
        return page

    def scan_again(self, document_id: str) -> None:
        with self.database.begin() as session:
            document = session.get_one(Document, document_id)
            attach_counter_scan(session, document, [self.keep(90)], clerk_id=CLERK)

    def part(self, *parts: tuple[int, ...], left_out: tuple[int, ...] = ()) -> list[str]:
        """As a clerk does who sees the capture that is there now."""
        with self.database.begin() as session:
            document = session.get_one(Document, self.document_id)
            seen = document.current_capture_id or ""
            made = part_document(session, document, Division(parts, left_out), capture_id=seen, clerk_id=CLERK)
            return [part.id for part in made]

    def undo(self) -> None:
        with self.database.begin() as session:
            undo_parting(session, session.get_one(Document, self.document_id), clerk_id=CLERK)

    def states(self, *ids: str) -> list[DocumentState]:
        with self.database.read() as session:
            return [session.get_one(Document, each).state for each in ids]

    def pages(self, document_id: str) -> list[Page]:
        with self.database.read() as session:
            document = session.get_one(Document, document_id)
            query = select(Page).where(Page.capture_id == document.current_capture_id).order_by(Page.number)
            return list(session.scalars(query))

    def count(self, *entities: type) -> list[int]:
        with self.database.read() as session:
            return [session.scalar(select(func.count()).select_from(each)) or 0 for each in entities]


def desk_of(database: Database, blobs: LocalBlobStore, folder: Path, source: CaptureSource) -> Desk:
    made = Desk(StepContext(database, blobs, ScriptedReader()), folder, source)
    made.receive()
    return made


@pytest.fixture
def desk(sqlite_database: Database, blobs: LocalBlobStore, tmp_path: Path) -> Desk:
    return desk_of(sqlite_database, blobs, tmp_path, CaptureSource.COUNTER_SCAN)


@pytest.fixture
def any_desk(database: Database, blobs: LocalBlobStore, tmp_path: Path) -> Desk:
    """The same on both databases."""
    return desk_of(database, blobs, tmp_path, CaptureSource.COUNTER_SCAN)


def test_the_machine_proposes_the_documents_with_what_they_seem_to_be(desk: Desk) -> None:
    with desk.database.read() as session:
        capture = session.scalars(select(Capture)).one()

    assert [part.pages for part in capture.proposal] == [(1, 2), (3, 4)]
    assert [part.document_type.code for part in capture.proposal] == ["decision", "notice"]
    assert capture.proposal[0].title == "Quyết định"
    assert capture.seems_several


def test_each_part_is_a_document_of_its_own_that_is_understood_again(any_desk: Desk) -> None:
    before = any_desk.pages(any_desk.document_id)

    first, second = any_desk.part((2, 1), (3,), left_out=(4,))
    kinds = run_jobs(any_desk.context)

    assert kinds == ["understand", "understand"]
    assert any_desk.states(any_desk.document_id, first, second) == [
        DocumentState.PARTED,
        DocumentState.READ,
        DocumentState.READ,
    ]
    with any_desk.database.read() as session:
        whole, notice = session.get_one(Document, any_desk.document_id), session.get_one(Document, second)
        capture = session.get_one(Capture, notice.current_capture_id)
        received = session.get_one(Capture, whole.current_capture_id)
        fields = session.scalars(select(Field).where(Field.document_id == second)).all()
        assert (notice.type_code, notice.dossier_id, notice.agency_id) == ("notice", whole.dossier_id, whole.agency_id)
        assert (notice.copies, notice.created_at) == (whole.copies, whole.created_at)
        assert (capture.source, capture.captured_by) == (received.source, received.captured_by)
        assert capture.captured_at == received.captured_at
        assert {field.capture_id for field in fields} == {capture.id}
        assert not capture.proposed_parts
        assert audit.first_broken_link(session) is None
    assert [page.clean_sha256 for page in any_desk.pages(first)] == [before[1].clean_sha256, before[0].clean_sha256]
    assert [page.original_sha256 for page in any_desk.pages(second)] == [before[2].original_sha256]
    assert [page.reading for page in any_desk.pages(second)] == [before[2].reading]


def test_what_the_clerk_made_one_document_is_not_doubted_again(desk: Desk) -> None:
    first, _ = desk.part((1, 2, 3), (4,))
    run_jobs(desk.context)

    with desk.database.read() as session:
        capture = session.get_one(Capture, session.get_one(Document, first).current_capture_id)
    assert [part.pages for part in capture.proposal] == [(1, 2), (3,)]
    assert (capture.held_whole_by, capture.seems_several) == (CLERK, False)


def test_nothing_of_the_whole_is_touched_and_a_page_left_out_keeps_its_picture(desk: Desk) -> None:
    before = [(page.id, page.number, page.original_sha256, page.clean_sha256) for page in desk.pages(desk.document_id)]

    desk.part((1, 2), (3,), left_out=(4,))

    after = [(page.id, page.number, page.original_sha256, page.clean_sha256) for page in desk.pages(desk.document_id)]
    assert after == before
    with desk.database.read() as session:
        assert session.scalars(select(Parting)).one().left_out == [4]
    assert all(desk.context.storage.holds(page[3]) for page in after)


def test_each_part_says_which_pages_of_which_files_it_is(desk: Desk) -> None:
    first, second = desk.part((1, 4, 3), (2,))

    with desk.database.read() as session:
        query = (
            select(SourceFile)
            .join(Capture, Capture.id == SourceFile.capture_id)
            .order_by(Capture.document_id, SourceFile.ordinal)
        )
        of_first = session.scalars(query.where(Capture.document_id == first)).all()
        of_second = session.scalars(query.where(Capture.document_id == second)).all()
        warnings = [warning["code"] for file in (*of_first, *of_second) for warning in file.warnings]
    assert [(file.file_name, file.page_numbers) for file in of_first] == [
        ("201.png", (1,)),
        ("202.png", (1,)),
        ("201.png", (3,)),
    ]
    assert [(file.file_name, file.page_numbers) for file in of_second] == [("201.png", (2,))]
    assert "several_documents" not in warnings


def test_a_part_is_parted_again_and_still_knows_its_pages(desk: Desk) -> None:
    first, _ = desk.part((1, 4, 3), (2,))
    run_jobs(desk.context)
    with desk.database.begin() as session:
        part = session.get_one(Document, first)
        seen = part.current_capture_id or ""
        made = part_document(session, part, Division(((1,), (2, 3))), capture_id=seen, clerk_id=CLERK)
        last = made[1].id

    with desk.database.read() as session:
        files = session.scalars(
            select(SourceFile)
            .join(Capture, Capture.id == SourceFile.capture_id)
            .where(Capture.document_id == last)
            .order_by(SourceFile.ordinal)
        ).all()
    assert [(file.file_name, file.page_numbers) for file in files] == [("202.png", (1,)), ("201.png", (3,))]
    with pytest.raises(PartingStandsError):
        desk.undo()


@pytest.mark.parametrize(
    ("parts", "left_out"),
    [
        (((1, 2), (3,)), ()),  # page 4 is nowhere
        (((1, 2), (2, 3, 4)), ()),  # page 2 twice
        (((1, 2), (3, 4, 5)), ()),  # no such page
        (((1, 2), (3, 4)), (4,)),  # in a document and left out
    ],
)
def test_every_page_is_in_one_document_or_left_out(
    desk: Desk, parts: tuple[tuple[int, ...], ...], left_out: tuple[int, ...]
) -> None:
    before = desk.count(Document, Capture, Page, SourceFile, Job)

    with pytest.raises(PagesNotDividedError):
        desk.part(*parts, left_out=left_out)

    assert desk.count(Document, Capture, Page, SourceFile, Job) == before
    assert desk.states(desk.document_id) == [DocumentState.READ]


def test_one_document_is_no_division() -> None:
    with pytest.raises(OnePartError):
        Division(((1, 2, 3),), (4,))
    with pytest.raises(PagesNotDividedError):
        Division(((1, 2), ()))


def test_a_crash_in_the_middle_leaves_the_whole(any_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = any_desk.count(Document, Capture, Page, SourceFile, Job, Parting, DocumentPart, AuditEvent)

    def the_power_goes(*arguments: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(parting, "begin_reading", the_power_goes)
    with pytest.raises(RuntimeError):
        any_desk.part((1, 2), (3, 4))

    assert any_desk.count(Document, Capture, Page, SourceFile, Job, Parting, DocumentPart, AuditEvent) == before
    assert any_desk.states(any_desk.document_id) == [DocumentState.READ]


def test_the_receipt_of_the_request_names_the_parts_and_not_what_is_closed(desk: Desk) -> None:
    desk.part((1, 2), (3, 4))
    desk.undo()
    desk.part((1, 2), (3,), left_out=(4,))
    run_jobs(desk.context)

    with desk.database.read() as session:
        receipt = reception_as_pdf(session, session.scalars(select(Dossier)).one(), AgencyHabits())

    said = " ".join(page.get_text() for page in pymupdf.open(stream=receipt, filetype="pdf"))
    assert said.count("bản chính để đối chiếu") == 2
    assert "Thông báo" in said


def test_of_two_clerks_at_once_one_parts_and_the_other_is_told(any_desk: Desk) -> None:
    def part(division: tuple[tuple[int, ...], ...]) -> str:
        try:
            any_desk.part(*division)
        except SaoyError as error:
            return error.code
        return "parted"

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(part, [((1, 2), (3, 4)), ((1,), (2,), (3, 4))]))

    assert sorted(answers) == ["already_parted", "parted"]
    documents, partings = any_desk.count(Document, Parting)
    assert partings == 1
    assert documents == 1 + any_desk.count(DocumentPart)[0]


def test_a_division_of_another_scan_is_not_carried_out(desk: Desk) -> None:
    with desk.database.read() as session:
        seen = session.get_one(Document, desk.document_id).current_capture_id or ""
    desk.scan_again(desk.document_id)
    with pytest.raises(NotReadYetError):
        desk.part((1,), (2,))
    desk.read(DECISION, REST, NOTICE, REST)

    with desk.database.begin() as session:
        document = session.get_one(Document, desk.document_id)
        with pytest.raises(CaptureChangedError):
            part_document(session, document, Division(((1, 2), (3, 4))), capture_id=seen, clerk_id=CLERK)


@pytest.mark.parametrize("state", [DocumentState.COMPARED, DocumentState.ISSUED, DocumentState.REFUSED])
def test_what_is_compared_or_ended_is_not_parted(desk: Desk, state: DocumentState) -> None:
    with desk.database.begin() as session:
        session.get_one(Document, desk.document_id).state = state

    with pytest.raises(TooLateToPartError):
        desk.part((1, 2), (3, 4))


def test_what_was_parted_goes_nowhere_by_itself(desk: Desk) -> None:
    desk.part((1, 2), (3, 4))

    with desk.database.read() as session:
        whole = session.get_one(Document, desk.document_id)
        for step in (whole.mark_reviewed, whole.mark_compared, whole.mark_issuing, whole.mark_parted):
            with pytest.raises(TransitionError):
                step()
        with pytest.raises(TransitionError):
            whole.refuse("forged")
        with pytest.raises(ConflictError):
            whole.reopen_review()
    with pytest.raises(AlreadyPartedError):
        desk.part((1,), (2, 3, 4))


def test_undone_the_whole_waits_for_the_clerk_with_what_was_settled(any_desk: Desk) -> None:
    with any_desk.database.begin() as session:
        document = session.get_one(Document, any_desk.document_id)
        typed = Decision(Settlement.CORRECT, "16/QĐ-UBND")
        settle_field(session, document, "document_number", typed, clerk_id=CLERK)
    parts = any_desk.part((1, 2), (3, 4))

    any_desk.undo()

    assert any_desk.states(any_desk.document_id, *parts) == [DocumentState.READ, *[DocumentState.REJOINED] * 2]
    # The jobs of the parts find nothing to do.
    assert run_jobs(any_desk.context) == ["understand", "understand"]
    assert any_desk.states(*parts) == [DocumentState.REJOINED] * 2
    with any_desk.database.read() as session:
        settled = session.scalars(
            select(Field).where(Field.document_id == any_desk.document_id, Field.settled_by == CLERK)
        )
        assert settled.one().value == "16/QĐ-UBND"
        undone = session.scalars(select(Parting)).one()
        assert (undone.undone_by, undone.undone_at is None) == (CLERK, False)
    with pytest.raises(NotPartedError):
        any_desk.undo()
    assert len(any_desk.part((1,), (2,), (3, 4))) == 3


def _compare(desk: Desk, part_id: str) -> None:
    """As `certify.comparison.freeze` leaves it."""
    with desk.database.begin() as session:
        part = session.get_one(Document, part_id)
        part.mark_reviewed()
        session.flush()
        part.mark_compared()
        session.add(Freeze(document_id=part_id, manifest={"pages": []}, digest="0" * 64, frozen_by=CLERK))


def _refuse(desk: Desk, part_id: str) -> None:
    with desk.database.begin() as session:
        session.get_one(Document, part_id).refuse("not an original")


def _scan_again(desk: Desk, part_id: str) -> None:
    desk.scan_again(part_id)


def _give_a_slip(desk: Desk, part_id: str) -> None:
    with desk.database.begin() as session:
        capture = session.scalars(select(Capture).where(Capture.document_id == part_id)).one()
        at = capture.captured_at
        session.add(Appointment(document_id=part_id, received_at=at, due_at=at, made_by=CLERK))


@pytest.mark.parametrize("act", [_compare, _refuse, _scan_again, _give_a_slip])
def test_it_is_not_undone_when_something_was_done_with_a_part(desk: Desk, act: Callable[[Desk, str], None]) -> None:
    parts = desk.part((1, 2), (3, 4))
    run_jobs(desk.context)
    with desk.database.read() as session:
        assert may_be_undone(session, session.get_one(Document, desk.document_id))
    act(desk, parts[1])
    states = desk.states(desk.document_id, *parts)

    with pytest.raises(PartingStandsError):
        desk.undo()

    assert desk.states(desk.document_id, *parts) == states
    with desk.database.read() as session:
        assert not may_be_undone(session, session.get_one(Document, desk.document_id))


def test_what_is_closed_gets_no_slip(desk: Desk) -> None:
    parts = desk.part((1, 2), (3, 4))
    with desk.database.begin() as session:
        clerk = account(session.scalars(select(Agency)).one(), Role.CLERK, "Cán bộ Tiếp Nhận")
        session.add(clerk)
        session.flush()
        with pytest.raises(TransitionError):
            make_appointment(session, session.get_one(Document, desk.document_id), clerk=clerk, calendar=CALENDAR)
        make_appointment(session, session.get_one(Document, parts[0]), clerk=clerk, calendar=CALENDAR)

    with pytest.raises(PartingStandsError):
        desk.undo()


def test_a_part_is_compared_or_the_parting_undone_and_never_both(any_desk: Desk) -> None:
    parts = any_desk.part((1, 2), (3, 4))
    run_jobs(any_desk.context)

    def attempt(act: Callable[[], None]) -> str:
        try:
            act()
        except SaoyError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(attempt, [lambda: _compare(any_desk, parts[0]), any_desk.undo]))

    assert outcomes.count("done") == 1
    whole, first, second = any_desk.states(any_desk.document_id, *parts)
    if outcomes[0] == "done":
        assert (whole, first) == (DocumentState.PARTED, DocumentState.COMPARED)
    else:
        assert (whole, first, second) == (DocumentState.READ, DocumentState.REJOINED, DocumentState.REJOINED)


def test_the_database_itself_keeps_what_was_parted(any_desk: Desk) -> None:
    parts = any_desk.part((1, 2), (3,), left_out=(4,))
    run_jobs(any_desk.context)
    _compare(any_desk, parts[0])

    for statement in (
        "UPDATE parting SET left_out = '[]'",
        "UPDATE parting SET parted_by = 'somebody'",
        "UPDATE parting SET undone_at = parted_at, undone_by = 'somebody'",  # a part is frozen
        "UPDATE document_part SET pages = '[1]'",
        "DELETE FROM document_part",
        "DELETE FROM parting",
    ):
        with pytest.raises(DatabaseRefusal, match="never"), any_desk.database.begin() as session:
            session.execute(text(statement))


def test_one_document_it_is_says_the_clerk_and_is_not_asked_again(desk: Desk) -> None:
    for _ in range(2):
        with desk.database.begin() as session:
            document = session.get_one(Document, desk.document_id)
            hold_whole(session, document, capture_id=document.current_capture_id or "", clerk_id=CLERK)

    with desk.database.read() as session:
        capture = session.scalars(select(Capture)).one()
        said = session.scalars(select(AuditEvent).where(AuditEvent.action == "capture_held_whole")).all()
    assert (capture.held_whole_by, capture.seems_several) == (CLERK, False)
    assert capture.proposal
    assert len(said) == 1
    assert len(desk.part((1, 2), (3, 4))) == 2


def test_the_trail_says_who_parted_what_and_holds_no_personal_data(desk: Desk) -> None:
    parts = desk.part((1, 2), (3,), left_out=(4,))
    desk.undo()

    with desk.database.read() as session:
        events = {event.action: event for event in session.scalars(select(AuditEvent).order_by(AuditEvent.sequence))}
    parted = events["document_parted"]
    assert (parted.actor, parted.subject_id) == (CLERK, desk.document_id)
    assert parted.details["parts"] == [
        {"document_id": parts[0], "pages": [1, 2]},
        {"document_id": parts[1], "pages": [3]},
    ]
    assert parted.details["left_out"] == [4]
    assert events["part_received"].details["parted_from"] == desk.document_id
    assert events["parting_undone"].details["parts"] == sorted(parts)
    assert events["part_rejoined"].subject_id in parts


def test_the_deadline_and_the_slip_of_the_whole_hold_for_its_parts(any_desk: Desk) -> None:
    """Scanned twice before it was parted: the clock runs from the first time the paper lay on the counter."""
    with any_desk.database.begin() as session:
        document = session.get_one(Document, any_desk.document_id)
        first = original_received_at(session, document)
        assert first is not None
        session.add(Appointment(document_id=document.id, received_at=first, due_at=first, made_by=CLERK))
    any_desk.scan_again(any_desk.document_id)
    any_desk.read(DECISION, NOTICE)

    parts = any_desk.part((1,), (2,))

    with any_desk.database.read() as session:
        for part_id in parts:
            assert original_received_at(session, session.get_one(Document, part_id)) == first
            slip = latest_appointment(session, part_id)
            assert slip is not None
            assert slip.document_id == any_desk.document_id


@pytest.mark.parametrize(
    ("source", "lane"), [(CaptureSource.COUNTER_SCAN, Lane.COUNTER), (CaptureSource.CITIZEN_UPLOAD, Lane.NORMAL)]
)
def test_the_parts_wait_in_the_queue_of_the_whole(
    sqlite_database: Database, blobs: LocalBlobStore, tmp_path: Path, source: CaptureSource, lane: Lane
) -> None:
    desk = desk_of(sqlite_database, blobs, tmp_path, source)

    desk.part((1, 2), (3, 4))

    with sqlite_database.read() as session:
        waiting = session.scalars(select(Job.lane).where(Job.state == JobState.READY)).all()
    assert waiting == [lane, lane]


def test_the_citizens_files_are_no_scan_of_a_part_either(
    sqlite_database: Database, blobs: LocalBlobStore, tmp_path: Path
) -> None:
    desk = desk_of(sqlite_database, blobs, tmp_path, CaptureSource.CITIZEN_UPLOAD)
    parts = desk.part((1, 2, 3), (4,))
    run_jobs(desk.context)
    with sqlite_database.read() as session:
        assert not session.scalars(select(Capture).where(Capture.document_id == parts[0])).one().may_be_certified

    of_the_other_part = desk.files[1]
    with pytest.raises(CounterScanIsCitizenUploadError), sqlite_database.begin() as session:
        attach_counter_scan(session, session.get_one(Document, parts[0]), [of_the_other_part], clerk_id=CLERK)
