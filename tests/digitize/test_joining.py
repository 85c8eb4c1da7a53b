"""Two sides of a card that were sent one by one become one document, and two again, with nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pymupdf
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError as DatabaseRefusal

from certify.appointment import latest_appointment, original_received_at
from certify.habits import AgencyHabits
from certify.policy import handlers_of
from certify.reception_letters import reception_as_pdf
from digitize import joining
from digitize.derived_captures import CaptureChangedError
from digitize.joining import (
    AlreadyJoinedError,
    JoinTooEarlyError,
    MixedSourcesError,
    NoPagesError,
    OtherOwnerError,
    TooLateToJoinError,
    joinable_with,
)
from digitize.parting import part_document
from digitize.receiving import CounterScanIsCitizenUploadError, attach_counter_scan
from digitize.rejoining import PartingStandsError, undo_parting
from digitize.review import Decision, Settlement, settle_field
from digitize.separating import JoiningStandsError, NotJoinedError, may_be_separated
from digitize.taking_on import TakenOnError
from models import audit
from models.database import Database
from models.document_origin import hands_on, with_origins
from models.entities import (
    Appointment,
    AuditEvent,
    Capture,
    CaptureSource,
    Document,
    Dossier,
    Field,
    Freeze,
    Job,
    JobState,
    JoinedDocument,
    Joining,
    Lane,
    Page,
    SourceFile,
)
from models.errors import NotFoundError, SaoyError
from models.storage import LocalBlobStore
from models.values.document_state import DocumentState
from models.values.joins import Join, JoinNeedsTwoError, Piece
from models.values.parts import Division
from tests.digitize.pieces import BACK, CLERK, FRONT, Pieces
from tests.digitize.test_steps import run_jobs

COUNTER = CaptureSource.COUNTER_SCAN
READ, JOINED, SEPARATED = DocumentState.READ, DocumentState.JOINED, DocumentState.SEPARATED


@pytest.fixture
def pieces(sqlite_database: Database, blobs: LocalBlobStore, tmp_path: Path) -> Pieces:
    return Pieces(sqlite_database, blobs, tmp_path)


@pytest.fixture
def any_pieces(database: Database, blobs: LocalBlobStore, tmp_path: Path) -> Pieces:
    """The same on both databases."""
    return Pieces(database, blobs, tmp_path)


def test_what_was_sent_apart_goes_on_as_one_document_and_both_stay(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT, copies=1), pieces.receive(BACK, copies=3)
    before = [*pieces.pages(front), *pieces.pages(back)]

    whole = pieces.join(front, back)

    assert run_jobs(pieces.context) == ["understand"]
    assert pieces.states(front, back, whole) == [JOINED, JOINED, READ]
    with pieces.database.read() as session:
        first, joined = session.get_one(Document, front), session.get_one(Document, whole)
        fields = session.scalars(select(Field.capture_id).where(Field.document_id == whole)).all()
        assert (joined.dossier_id, joined.created_at, joined.copies) == (first.dossier_id, first.created_at, 3)
        assert set(fields) == {joined.current_capture_id}
        assert audit.first_broken_link(session) is None
    after = pieces.pages(whole)
    assert [page.number for page in after] == [1, 2]
    assert [(page.original_sha256, page.clean_sha256, page.reading) for page in after] == [
        (page.original_sha256, page.clean_sha256, page.reading) for page in before
    ]
    assert [page.id for page in (*pieces.pages(front), *pieces.pages(back))] == [page.id for page in before]


def test_each_file_is_kept_under_its_hash_with_the_piece_and_with_the_whole(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK, ("trang 2",))
    of_pieces = [file.blob_sha256 for each in (back, front) for file in pieces.files(each)]

    whole = pieces.join(back, front)

    files = pieces.files(whole)
    assert [(file.blob_sha256, file.page_numbers) for file in files] == [(of_pieces[0], (1, 2)), (of_pieces[1], (1,))]
    assert all(pieces.storage.holds(digest) for digest in of_pieces)
    assert [file.blob_sha256 for each in (back, front) for file in pieces.files(each)] == of_pieces


def test_the_request_that_came_first_goes_on_whatever_the_order_of_the_pages(pieces: Pieces) -> None:
    first, second = pieces.receive(BACK), pieces.receive(FRONT)

    whole = pieces.join(second, first)

    with pieces.database.read() as session:
        assert session.get_one(Document, whole).dossier_id == session.get_one(Document, first).dossier_id


def test_a_clerk_says_that_it_is_one_and_an_owner_does_not(pieces: Pieces) -> None:
    owner = pieces.person("chủ")
    by_clerk = pieces.join(pieces.receive(FRONT), pieces.receive(BACK))
    by_owner = pieces.join(pieces.receive(FRONT), pieces.receive(BACK), person=owner, is_clerk=False)

    assert (pieces.capture(by_clerk).held_whole_by, pieces.capture(by_owner).held_whole_by) == (CLERK, None)


# What must not be joined.


def test_papers_of_two_people_are_not_joined(any_pieces: Pieces) -> None:
    own, foreign = any_pieces.receive(FRONT), any_pieces.receive(BACK, owner="người khác")
    before = any_pieces.count(Document, Capture, Page, SourceFile, Job, Joining)

    with pytest.raises(OtherOwnerError):
        any_pieces.join(own, foreign)

    assert any_pieces.count(Document, Capture, Page, SourceFile, Job, Joining) == before
    assert any_pieces.states(own, foreign) == [READ, READ]


@pytest.mark.parametrize(
    ("owner", "name", "may"),
    [
        (None, "NGUYỄN  VĂN MẪU", True),
        (None, "Trần Thị Khác", False),
        ("chủ", "Nguyễn Văn Mẫu", False),  # an account of somebody of the same name is not the person at the counter
    ],
)
def test_people_without_an_account_are_known_by_their_name(
    pieces: Pieces, owner: str | None, name: str, *, may: bool
) -> None:
    one = pieces.receive(FRONT, owner=None, source=COUNTER)
    other = pieces.receive(BACK, owner=owner, name=name, source=COUNTER)

    with pieces.database.read() as session:
        offered = [document.id for document, _ in joinable_with(session, session.get_one(Document, one))]
    assert offered == ([other] if may else [])
    if may:
        assert pieces.states(pieces.join(one, other)) == [DocumentState.RECEIVED]
    else:
        with pytest.raises(OtherOwnerError):
            pieces.join(one, other)


def test_nobody_without_a_name_is_somebody_else_without_a_name(pieces: Pieces) -> None:
    with pytest.raises(OtherOwnerError):
        pieces.join(pieces.receive(FRONT, owner=None, name=""), pieces.receive(BACK, owner=None, name=""))


def test_an_upload_gets_into_no_scan_from_the_counter(pieces: Pieces) -> None:
    """The joined capture would pass for one that was made from the paper."""
    scanned, sent = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK)

    for order in ((scanned, sent), (sent, scanned)):
        with pytest.raises(MixedSourcesError):
            pieces.join(*order)

    assert not pieces.capture(pieces.join(sent, pieces.receive(FRONT))).may_be_certified


@pytest.mark.parametrize(
    "state", [DocumentState.COMPARED, DocumentState.ISSUING, DocumentState.ISSUED, DocumentState.REFUSED]
)
def test_what_is_compared_certified_or_refused_is_not_joined(pieces: Pieces, state: DocumentState) -> None:
    one, other = pieces.receive(FRONT), pieces.receive(BACK)
    with pieces.database.begin() as session:
        session.get_one(Document, other).state = state

    with pytest.raises(TooLateToJoinError):
        pieces.join(one, other)

    assert pieces.states(one, other) == [READ, state]


def test_what_is_still_read_is_not_joined(pieces: Pieces) -> None:
    one, other = pieces.receive(FRONT), pieces.receive(BACK)
    with pieces.database.begin() as session:
        session.get_one(Document, other).state = DocumentState.RECEIVED

    with pytest.raises(JoinTooEarlyError):
        pieces.join(one, other)


def test_pages_that_nobody_saw_are_not_joined(pieces: Pieces) -> None:
    one, other = pieces.receive(FRONT, source=COUNTER), pieces.receive(BACK, source=COUNTER)
    seen = pieces.seen(one, other)
    pieces.scan_again(other)
    pieces.read(other, BACK)

    with pytest.raises(CaptureChangedError):
        pieces.carry_out(seen)


def test_a_document_is_joined_with_another_one_that_is_there(pieces: Pieces) -> None:
    one = pieces.receive(FRONT)
    for wrong in ((one,), (one, one)):
        with pytest.raises(JoinNeedsTwoError):
            pieces.join(*wrong)
    with pytest.raises(NotFoundError):
        pieces.carry_out(Join((Piece(one, pieces.capture(one).id), Piece("nowhere", "x"))))


def test_of_two_clerks_at_once_one_joins_and_the_other_is_told(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back, other = pieces.receive(FRONT), pieces.receive(BACK), pieces.receive(BACK)

    def attempt(ids: tuple[str, str]) -> str:
        try:
            return pieces.join(*ids)
        except SaoyError as error:
            return error.code

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(attempt, [(front, back), (other, front)]))

    assert answers.count("already_joined") == 1
    assert pieces.count(Joining, JoinedDocument) == [1, 2]


def test_a_document_is_parted_or_joined_and_never_both(any_pieces: Pieces) -> None:
    pieces = any_pieces
    one, other = pieces.receive(FRONT, BACK), pieces.receive(BACK)
    seen = pieces.capture(one).id

    def part() -> str:
        with pieces.database.begin() as session:
            document = session.get_one(Document, one)
            part_document(session, document, Division(((1,), (2,))), capture_id=seen, clerk_id=CLERK)
        return "done"

    def attempt(act: Callable[[], str]) -> str:
        try:
            act()
        except SaoyError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(attempt, [part, lambda: pieces.join(one, other)]))

    assert outcomes.count("done") == 1
    expected = [DocumentState.PARTED, READ] if outcomes[0] == "done" else [JOINED, JOINED]
    assert pieces.states(one, other) == expected


@pytest.mark.parametrize("last", ["begin_reading", "_tell"])
def test_a_crash_in_the_middle_leaves_the_pieces(
    any_pieces: Pieces, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    front, back = any_pieces.receive(FRONT), any_pieces.receive(BACK)
    entities = (Document, Capture, Page, SourceFile, Job, Joining, JoinedDocument, AuditEvent)
    before = any_pieces.count(*entities)

    def the_power_goes(*arguments: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(joining, last, the_power_goes)
    with pytest.raises(RuntimeError):
        any_pieces.join(front, back)

    assert any_pieces.count(*entities) == before
    assert any_pieces.states(front, back) == [READ, READ]


# What holds for the joined document.


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


# Taken back.


def settle_number(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        typed = Decision(Settlement.CORRECT, "001099000001")
        settle_field(session, session.get_one(Document, document_id), "personal_number", typed, clerk_id=CLERK)


def test_taken_back_the_pieces_wait_as_they_were_with_what_was_settled(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    settle_number(pieces, front)
    whole = pieces.join(front, back)

    pieces.undo(whole)

    assert run_jobs(pieces.context) == ["understand"]  # finds nothing to do
    assert pieces.states(front, back, whole) == [READ, READ, SEPARATED]
    with pieces.database.read() as session:
        settled = session.scalars(select(Field).where(Field.settled_by == CLERK)).one()
        undone = session.scalars(select(Joining)).one()
        assert (settled.document_id, undone.undone_by) == (front, CLERK)
    with pytest.raises(NotJoinedError):
        pieces.undo(whole)
    with pytest.raises(NotJoinedError):
        pieces.undo(front)
    assert pieces.states(pieces.join(back, front)) == [DocumentState.RECEIVED]


def _compare(pieces: Pieces, document_id: str) -> None:
    """As `certify.comparison.freeze` leaves it."""
    with pieces.database.begin() as session:
        document = session.get_one(Document, document_id)
        document.mark_reviewed()
        session.flush()
        document.mark_compared()
        session.add(Freeze(document_id=document_id, manifest={"pages": []}, digest="0" * 64, frozen_by=CLERK))


def _refuse(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        session.get_one(Document, document_id).refuse("not an original")


def _give_a_slip(pieces: Pieces, document_id: str) -> None:
    at = pieces.capture(document_id).captured_at
    with pieces.database.begin() as session:
        session.add(Appointment(document_id=document_id, received_at=at, due_at=at, made_by=CLERK))


def _part(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        document = session.get_one(Document, document_id)
        seen = document.current_capture_id or ""
        part_document(session, document, Division(((1,), (2,))), capture_id=seen, clerk_id=CLERK)


def _join_on(pieces: Pieces, document_id: str) -> None:
    pieces.join(document_id, pieces.receive(("trang 3",)))


def _scan_again(pieces: Pieces, document_id: str) -> None:
    pieces.scan_again(document_id)


@pytest.mark.parametrize("act", [_compare, _refuse, _give_a_slip, _part, _join_on, _scan_again])
def test_it_is_not_taken_back_when_something_was_done_with_the_whole(
    pieces: Pieces, act: Callable[[Pieces, str], None]
) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    whole = pieces.join(front, back)
    run_jobs(pieces.context)
    with pieces.database.read() as session:
        assert may_be_separated(session, session.get_one(Document, whole))
    act(pieces, whole)
    states = pieces.states(front, back, whole)

    with pytest.raises(JoiningStandsError):
        pieces.undo(whole)

    assert pieces.states(front, back, whole) == states
    with pieces.database.read() as session:
        assert not may_be_separated(session, session.get_one(Document, whole))


def test_it_is_compared_or_taken_back_and_never_both(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    whole = pieces.join(front, back)
    run_jobs(pieces.context)

    def attempt(act: Callable[[], None]) -> str:
        try:
            act()
        except SaoyError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(attempt, [lambda: _compare(pieces, whole), lambda: pieces.undo(whole)]))

    assert outcomes.count("done") == 1
    compared = [JOINED, JOINED, DocumentState.COMPARED]
    assert pieces.states(front, back, whole) == (compared if outcomes[0] == "done" else [READ, READ, SEPARATED])


def test_a_part_that_was_joined_keeps_its_parting(pieces: Pieces) -> None:
    """Page 2 had been scanned into another pile: parted there, joined here."""
    pile, first = pieces.receive(("trang khác",), BACK), pieces.receive(FRONT)
    _part(pieces, pile)
    run_jobs(pieces.context)
    with pieces.database.read() as session:
        parts = session.scalars(select(Document.id).where(Document.state == READ, Document.id != first)).all()
    whole = pieces.join(first, sorted(parts)[1])

    with pytest.raises(PartingStandsError), pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)
    with pieces.database.read() as session:
        assert set(with_origins(session, whole)) == {whole, first, sorted(parts)[1], pile}
    pieces.undo(whole)
    with pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)
    assert pieces.states(pile, first) == [READ, READ]


# A piece whose reading failed.


def test_a_piece_whose_reading_failed_is_joined_and_read_again_with_its_text_layer(any_pieces: Pieces) -> None:
    pieces = any_pieces
    front, back = pieces.receive(FRONT), pieces.receive(BACK, ("trang 3",))
    pieces.fail_reading(back, 2)
    with pieces.database.read() as session:
        layer = session.scalars(select(Job).where(Job.state == JobState.DEAD)).one().payload["text_layer_sha256"]

    whole = pieces.join(front, back)

    with pieces.database.read() as session:
        (waiting,) = session.scalars(select(Job).where(Job.state == JobState.READY)).all()
        files = {file.id for file in pieces.files(whole)}
        assert (waiting.kind, waiting.document_id) == ("read_page", whole)
        assert waiting.payload["text_layer_sha256"] == layer
        assert waiting.payload["source_file_id"] in files
    assert run_jobs(pieces.context) == ["read_page", "understand"]
    assert pieces.states(whole) == [READ]
    assert all(page.reading is not None for page in pieces.pages(whole))


def test_taken_back_what_had_failed_has_failed_still(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    pieces.fail_reading(back, 1)
    whole = pieces.join(front, back)

    pieces.undo(whole)

    with pieces.database.read() as session:
        failed = session.get_one(Document, back)
        assert (failed.state, failed.failure_code) == (DocumentState.RECEIVED, "unavailable")
    assert pieces.states(front) == [READ]


def test_a_piece_without_any_page_is_not_joined(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    pieces.fail_reading(back)

    with pytest.raises(NoPagesError):
        pieces.join(front, back)


def test_a_capture_whose_reading_failed_is_parted_and_only_the_failed_page_read_again(pieces: Pieces) -> None:
    pile = pieces.receive(FRONT, BACK)
    pieces.fail_reading(pile, 2)

    _part(pieces, pile)

    assert sorted(run_jobs(pieces.context)) == ["read_page", "understand", "understand"]
    with pieces.database.read() as session:
        parts = session.scalars(select(Document).where(Document.id != pile)).all()
    assert [part.state for part in parts] == [READ, READ]
    with pieces.database.begin() as session:
        undo_parting(session, session.get_one(Document, pile), clerk_id=CLERK)
    with pieces.database.read() as session:
        whole = session.get_one(Document, pile)
    assert (whole.state, whole.failure_code) == (DocumentState.RECEIVED, "unavailable")


# The owner.


def test_the_owner_joins_and_takes_back_what_no_clerk_has_begun_with(pieces: Pieces) -> None:
    owner = pieces.person("chủ")
    front, back = pieces.receive(FRONT), pieces.receive(BACK)

    whole = pieces.join(front, back, person=owner, is_clerk=False)
    run_jobs(pieces.context)
    pieces.undo(whole, person=owner, is_clerk=False)

    assert pieces.states(front, back, whole) == [READ, READ, SEPARATED]


def _scanned(pieces: Pieces, document_id: str) -> None:
    pieces.scan_again(document_id)
    pieces.read(document_id, BACK)


def _said_whole(pieces: Pieces, document_id: str) -> None:
    with pieces.database.begin() as session:
        session.get_one(Capture, session.get_one(Document, document_id).current_capture_id).hold_whole(CLERK)


@pytest.mark.parametrize("act", [_scanned, _said_whole, settle_number, _give_a_slip])
def test_the_owner_changes_nothing_once_a_clerk_has_begun(pieces: Pieces, act: Callable[[Pieces, str], None]) -> None:
    owner = pieces.person("chủ")
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    act(pieces, back)

    with pytest.raises((TakenOnError, MixedSourcesError)):
        pieces.join(front, back, person=owner, is_clerk=False)

    assert pieces.states(front, back) == [READ, READ]


def test_the_owner_takes_back_no_clerks_joining(pieces: Pieces) -> None:
    whole = pieces.join(pieces.receive(FRONT), pieces.receive(BACK))
    run_jobs(pieces.context)

    with pytest.raises(TakenOnError):
        pieces.undo(whole, person=pieces.person("chủ"), is_clerk=False)


# What the database and the trail keep.


def test_the_database_itself_keeps_what_was_joined(any_pieces: Pieces) -> None:
    whole = any_pieces.join(any_pieces.receive(FRONT), any_pieces.receive(BACK))
    run_jobs(any_pieces.context)
    _compare(any_pieces, whole)

    for statement in (
        "UPDATE joining SET joined_by = 'somebody'",
        "UPDATE joining SET undone_at = joined_at, undone_by = 'somebody'",  # the whole is frozen
        "UPDATE joined_document SET ordinal = 7",
        "DELETE FROM joined_document",
        "DELETE FROM joining",
    ):
        with pytest.raises(DatabaseRefusal, match="never"), any_pieces.database.begin() as session:
            session.execute(text(statement))


def test_the_trail_says_who_joined_what(pieces: Pieces) -> None:
    front, back = pieces.receive(FRONT), pieces.receive(BACK)
    captures = [pieces.capture(each).id for each in (front, back)]
    whole = pieces.join(front, back)
    pieces.undo(whole)

    with pieces.database.read() as session:
        events = {event.action: event for event in session.scalars(select(AuditEvent).order_by(AuditEvent.sequence))}
    told = events["documents_joined"]
    assert (told.actor, told.subject_id) == (CLERK, whole)
    assert told.details["pieces"] == [
        {"document_id": front, "capture_id": captures[0]},
        {"document_id": back, "capture_id": captures[1]},
    ]
    assert events["document_joined"].details["document_id"] == whole
    assert events["joining_undone"].details["pieces"] == [front, back]
    assert events["piece_separated"].subject_id == back


def test_a_person_is_offered_what_may_be_joined_and_nothing_else(pieces: Pieces) -> None:
    one = pieces.receive(FRONT)
    fit = [pieces.receive(BACK), pieces.receive(BACK)]
    pieces.fail_reading(fit[1], 1)
    pieces.receive(BACK, source=COUNTER)
    pieces.receive(BACK, owner="người khác")
    pieces.receive(BACK, owner=None)
    _refuse(pieces, pieces.receive(BACK))

    with pieces.database.read() as session:
        offered = joinable_with(session, session.get_one(Document, one))
        assert [document.id for document, _ in offered] == fit[::-1]
        assert all(dossier.id == session.get_one(Dossier, document.dossier_id).id for document, dossier in offered)
    joined = pieces.join(one, fit[0])
    with pytest.raises(AlreadyJoinedError):
        pieces.join(one, fit[1])
    assert joined not in fit
