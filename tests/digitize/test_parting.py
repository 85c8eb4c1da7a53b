"""A capture that holds several documents becomes several documents, and one again, with nothing lost on the way."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pymupdf
import pytest
from sqlalchemy import select

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
from digitize.rejoining import PartingStandsError
from models import audit
from models.entities import (
    AuditEvent,
    Capture,
    Document,
    DocumentPart,
    Dossier,
    Field,
    Job,
    Page,
    Parting,
    SourceFile,
)
from models.errors import ConflictError, SaoyError, TransitionError
from models.values.document_state import DocumentState
from models.values.parts import Division, OnePartError, PagesNotDividedError
from tests.digitize.parting_desk import NOTICE, Desk
from tests.digitize.pieces import CLERK
from tests.digitize.test_steps import DECISION, REST, run_jobs


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
