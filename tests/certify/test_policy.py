"""Every rule before issue refuses by its own code, and an order is judged again where the number is reserved."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from certify.comparison import attest_page, freeze
from certify.hint_settling import settle_hint
from certify.issuing import IssueContext, execute, resume_issuing, start_issuing
from certify.ordering import require_officer
from certify.policy import CASE_RULES, ORDER_RULES, SIGNER_RULES, PolicyRefusedError
from certify.vietnam_time import in_vietnam
from digitize.prepare_step import prepare
from digitize.receiving import IncomingFile, keep_files, open_dossier, receive_upload
from digitize.steps import StepContext
from models.clock import utc_now
from models.entities import (
    AuthorityKind,
    Capture,
    CaptureSource,
    Document,
    Dossier,
    Freeze,
    Job,
    JobState,
    Page,
    RegisterEntry,
    Role,
    StuckNote,
    UserAccount,
)
from models.errors import ConflictError, ForbiddenError, InvalidValueError, NotFoundError
from models.job_queue import ClaimedJob, Lane, claim, fail, release_owner
from models.values.parts import ProposedPart
from models.values.understanding import Hint, HintCode, TypeGuess
from tests.api.office import ReaderOfOneLine
from tests.certify.conftest import Office
from tests.certify.desk import Desk, account, authority_of
from tests.certify.test_issuing import context_of

TODAY = in_vietnam(utc_now()).date()


def refused_freeze(desk: Desk, document_id: str) -> str:
    with desk.database.begin() as session, pytest.raises(PolicyRefusedError) as refusal:
        freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)
    return refusal.value.code


def with_hint(desk: Desk, code: HintCode, **options: int) -> str:
    """A document that the machine has a doubt about."""
    document_id = desk.scanned(**options)  # type: ignore[arg-type]
    with desk.database.begin() as session:
        hint = Hint(code, 1, None, 0.9, "Có dấu hiệu.", "A sign.", "Điều 22")
        session.get_one(Document, document_id).record_hints((hint,))
    return document_id


def settle(desk: Desk, document_id: str, code: str, reason: str, clerk: UserAccount | None = None) -> None:
    with desk.database.begin() as session:
        settle_hint(session, session.get_one(Document, document_id), code, reason=reason, clerk=clerk or desk.clerk)


def test_every_rule_has_a_code_an_article_and_a_sentence_of_its_own() -> None:
    refusals = [rule.refusal for rule in (*CASE_RULES, *ORDER_RULES, *SIGNER_RULES)]

    assert len({refusal.code for refusal in refusals}) == len(refusals)
    assert len({refusal.message for refusal in refusals}) == len(refusals)
    assert all(refusal.article for refusal in refusals)


def uploaded_before(desk: Desk, page: Page) -> None:
    """Another request of a citizen whose upload shows that page."""
    with desk.database.begin() as session:
        dossier = Dossier(agency_id=desk.agency.id, code=f"other-{page.id}")
        document = Document(dossier_id=dossier.id, agency_id=desk.agency.id)
        capture = Capture(document_id=document.id, source=CaptureSource.CITIZEN_UPLOAD)
        capture.captured_at = utc_now() - timedelta(hours=1)
        session.add_all([dossier, document, capture])
        session.add(
            Page(
                capture_id=capture.id,
                document_id=document.id,
                number=1,
                original_sha256=page.original_sha256,
                clean_sha256=page.clean_sha256,
                width=page.width,
                height=page.height,
                dpi=page.dpi,
            )
        )


def page_of(desk: Desk, document_id: str) -> Page:
    with desk.database.read() as session:
        return session.scalars(select(Page).where(Page.document_id == document_id, Page.number == 1)).one()


def test_a_scan_that_shows_what_some_citizen_sent_before_is_not_compared(any_desk: Desk) -> None:
    document_id = any_desk.scanned()
    uploaded_before(any_desk, page_of(any_desk, document_id))

    assert refused_freeze(any_desk, document_id) == "counter_scan_is_citizen_upload"


def test_what_is_sent_after_the_scan_hinders_nothing(desk: Desk) -> None:
    """The owner sees the scan and may send it in: that must not stop the request."""
    document_id = desk.scanned()
    uploaded_before(desk, page_of(desk, document_id))
    with desk.database.begin() as session:
        uploads = select(Capture.id).where(Capture.source == CaptureSource.CITIZEN_UPLOAD)
        upload = session.scalars(uploads).one()
        # As if it had come later: the trigger keeps the time of a capture, so it is made anew.
        later = Capture(document_id=document_id, source=CaptureSource.CITIZEN_UPLOAD)
        session.add(later)
        page = session.scalars(select(Page).where(Page.capture_id == upload)).one()
        page.capture_id = later.id

    with desk.database.begin() as session:
        freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_an_upload_saved_in_another_form_is_still_the_upload(form: str, desk: Desk, tmp_path: Path) -> None:
    """The whole way of real files: a citizen's PNG, then the same pixels from the counter in other bytes."""
    picture = Image.effect_noise((500, 700), 60).convert("RGB")
    sent, rewritten = io.BytesIO(), io.BytesIO()
    picture.save(sent, "PNG", compress_level=9)
    picture.save(rewritten, form, dpi=(96, 96))
    assert sent.getvalue() != rewritten.getvalue()

    received(desk, tmp_path, "a.png", sent.getvalue(), CaptureSource.CITIZEN_UPLOAD)
    name = f"b.{form.lower()}"
    scanned = received(desk, tmp_path, name, rewritten.getvalue(), CaptureSource.COUNTER_SCAN)
    with desk.database.begin() as session:
        session.get_one(Document, scanned).mark_reviewed()

    assert refused_freeze(desk, scanned) == "counter_scan_is_citizen_upload"


def received(desk: Desk, folder: Path, name: str, data: bytes, source: CaptureSource) -> str:
    """Taken in as a document of its own, its files made into pages."""
    (folder / name).write_bytes(data)
    kept = keep_files(desk.storage, [IncomingFile(folder / name, name)])
    with desk.database.begin() as session:
        dossier = open_dossier(session, agency_id=desk.agency.id, requester_name="Lê Thị Yêu Cầu").dossier
        document_id = receive_upload(session, dossier, kept, source=source, captured_by=desk.clerk.id).id
    job = claim(desk.database, pools=["cpu"], lanes=list(Lane), owner="test", lease_seconds=60)
    assert job is not None
    prepare(job, StepContext(desk.database, desk.storage, ReaderOfOneLine()))
    with desk.database.begin() as session:
        # The pages are there; what stands on them is another test's.
        session.query(Job).filter_by(state=JobState.READY).delete()
        session.get_one(Document, document_id).mark_read()
    return document_id


@pytest.mark.parametrize(
    "code",
    [
        HintCode.NOT_ORIGINAL,
        HintCode.ALREADY_DIGITAL,
        HintCode.ALREADY_CERTIFIED,
        HintCode.ALTERED,
        HintCode.SECRET,
        HintCode.NO_COPY,
        HintCode.ILLEGIBLE,
        HintCode.NOT_LEGALISED,
        HintCode.NO_SEAL,
        HintCode.NO_SIGNATURE,
    ],
)
def test_a_hint_stops_the_comparison_until_a_clerk_answers_it_in_writing(code: HintCode, desk: Desk) -> None:
    document_id = with_hint(desk, code)
    assert refused_freeze(desk, document_id) == "hints_not_settled"

    settle(desk, document_id, code.value, "Đã soi bản giấy:  không tẩy xóa, có dấu nổi.")
    with desk.database.begin() as session:
        frozen = freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)

    (entry,) = frozen.manifest["hint_settlements"]
    assert (entry["code"], entry["settled_by"]) == (code.value, desk.clerk.id)
    assert entry["reason"] == "Đã soi bản giấy: không tẩy xóa, có dấu nổi."


@pytest.mark.parametrize("code", [HintCode.EXPIRED, HintCode.ON_VNEID])
def test_what_is_no_ground_of_refusal_needs_no_answer(code: HintCode, desk: Desk) -> None:
    document_id = with_hint(desk, code)

    with desk.database.begin() as session:
        freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)


def test_a_scan_of_several_papers_is_parted_or_said_to_be_one(any_desk: Desk) -> None:
    document_id = any_desk.scanned(pages=2)
    with any_desk.database.begin() as session:
        capture = session.scalars(select(Capture).where(Capture.document_id == document_id)).one()
        guess = TypeGuess("decision", "Quyết định", 0.9)
        capture.record_proposal(tuple(ProposedPart((number,), guess, "Quyết định") for number in (1, 2)))
    assert refused_freeze(any_desk, document_id) == "several_documents_open"

    with any_desk.database.begin() as session:
        session.get_one(Capture, capture.id).hold_whole(any_desk.clerk.id)
    with any_desk.database.begin() as session:
        freeze(session, any_desk.storage, any_desk.attest_all(session, document_id), any_desk.clerk)


def test_missing_pages_are_scanned_or_answered_in_writing(desk: Desk) -> None:
    document_id = with_hint(desk, HintCode.MISSING_PAGES)
    assert refused_freeze(desk, document_id) == "page_set_incomplete"

    settle(desk, document_id, "missing_pages", "Trang 3 và 4 của hộ chiếu để trống.")
    with desk.database.begin() as session:
        freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)


@pytest.mark.parametrize("alone", [StuckNote.WITH, StuckNote.WITHOUT])
def test_a_page_with_a_note_stuck_on_it_is_captured_with_it_and_without(alone: StuckNote, any_desk: Desk) -> None:
    desk, document_id = any_desk, any_desk.scanned(pages=3)

    def say(number: int, note: StuckNote | None) -> None:
        with desk.database.begin() as session:
            attest_page(session, session.get_one(Document, document_id), number, desk.clerk, stuck_note=note)

    def fix() -> Freeze:
        with desk.database.begin() as session:
            return freeze(session, desk.storage, session.get_one(Document, document_id), desk.clerk)

    for number in (1, 2, 3):
        say(number, alone if number == 2 else None)
    with pytest.raises(PolicyRefusedError) as refusal:
        fix()
    assert refusal.value.code == "note_captured_once"

    say(2, StuckNote.WITH)
    say(3, StuckNote.WITHOUT)

    assert fix().manifest["stuck_notes"] == {"2": "with_note", "3": "without_note"}
    with desk.database.begin() as session, pytest.raises(DatabaseError):
        session.execute(text("UPDATE page SET stuck_note = NULL"))


def test_the_pages_that_a_type_must_have_reach_the_manifest(desk: Desk) -> None:
    document_id = desk.scanned(pages=2)
    with desk.database.begin() as session:
        session.get_one(Document, document_id).declare_page_set(("Mặt trước", "Mặt sau"))

    with desk.database.begin() as session:
        frozen = freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)

    assert frozen.manifest["page_set"] == {"required": ["Mặt trước", "Mặt sau"]}


def test_an_answer_needs_words_a_clerk_and_a_hint(desk: Desk) -> None:
    document_id = with_hint(desk, HintCode.ALTERED)

    with pytest.raises(InvalidValueError):
        settle(desk, document_id, "altered", "  ")
    with pytest.raises(NotFoundError):
        settle(desk, document_id, "secret", "Không có dấu mật.")
    with pytest.raises(ForbiddenError):
        settle(desk, document_id, "altered", "Không tẩy xóa.", desk.officer)


def test_nothing_is_answered_after_the_freeze(desk: Desk) -> None:
    document_id = with_hint(desk, HintCode.ALTERED)
    settle(desk, document_id, "altered", "Không tẩy xóa.")
    with desk.database.begin() as session:
        freeze(session, desk.storage, desk.attest_all(session, document_id), desk.clerk)

    with pytest.raises(ConflictError):
        settle(desk, document_id, "altered", "Thật ra có.")


def ordered_by(desk: Desk, document_id: str, officer: UserAccount) -> str:
    with desk.database.begin() as session, pytest.raises(PolicyRefusedError) as refusal:
        start_issuing(session, session.get_one(Document, document_id), officer)
    return refusal.value.code


def another_officer(desk: Desk, name: str = "Vũ Thị Khác", **grant: Any) -> UserAccount:
    """An officer; with an authority when `grant` says anything."""
    officer = account(desk.agency, Role.OFFICER, name)
    with desk.database.begin() as session:
        session.add(officer)
        session.flush()
        if grant:
            session.add(authority_of(officer, **grant))
    return officer


def test_an_officer_without_authority_signs_nothing(desk: Desk) -> None:
    assert ordered_by(desk, desk.compared(), another_officer(desk)) == "signer_not_authorised"


@pytest.mark.parametrize(
    ("grant", "code"),
    [
        ({"valid_from": TODAY + timedelta(days=1)}, "authority_not_in_force"),
        ({"valid_to": TODAY - timedelta(days=1)}, "authority_not_in_force"),
        ({"revoked_at": utc_now(), "revoked_by": "x", "revocation_reason": "y"}, "authority_not_in_force"),
        ({"document_types": ["citizen_card"]}, "authority_out_of_scope"),
        ({"registers": ["paper"]}, "authority_out_of_scope"),
    ],
)
def test_an_authority_of_another_time_or_scope_covers_nothing(grant: dict[str, Any], code: str, any_desk: Desk) -> None:
    officer = another_officer(any_desk, **grant)

    assert ordered_by(any_desk, any_desk.compared(), officer) == code


def test_both_days_of_an_authority_count(desk: Desk) -> None:
    officer = another_officer(desk, valid_from=TODAY, valid_to=TODAY, document_types=["birth_certificate"])
    document_id = desk.compared()

    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        assert require_officer(session, document, officer).account_id == officer.id


@pytest.mark.parametrize("name", ["Lê Thị Yêu Cầu", "LE THI YEU CAU"])
def test_nobody_certifies_what_somebody_of_the_same_name_asked_for(name: str, desk: Desk) -> None:
    officer = another_officer(desk, name, kind=AuthorityKind.CHAIR)

    assert ordered_by(desk, desk.compared(), officer) == "certifies_for_himself"


def test_nobody_certifies_a_request_of_the_own_account(desk: Desk) -> None:
    officer = another_officer(desk, kind=AuthorityKind.CHAIR)
    document_id = desk.compared()
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        session.get_one(Dossier, document.dossier_id).owner_id = officer.id

    assert ordered_by(desk, document_id, officer) == "certifies_for_himself"


@pytest.mark.parametrize("act", ["scanned", "held", "attested", "settled"])
def test_whoever_had_the_paper_in_hand_does_not_certify_it(act: str, desk: Desk) -> None:
    """An account that was a clerk this morning and is an officer now."""
    former = account(desk.agency, Role.CLERK, "Người Hai Vai")
    with desk.database.begin() as session:
        session.add(former)
    document_id = with_hint(desk, HintCode.ALTERED, pages=1)
    settle(desk, document_id, "altered", "Không tẩy xóa.", former if act == "settled" else None)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        if act == "scanned":
            session.get_one(Capture, document.current_capture_id).captured_by = former.id
        if act == "held":
            session.get_one(Capture, document.current_capture_id).hold_whole(former.id)
        if act == "attested":
            attest_page(session, document, 1, former)
        else:
            attest_page(session, document, 1, desk.clerk)
        freeze(session, desk.storage, document, desk.clerk)
        promoted = session.get_one(UserAccount, former.id)
        promoted.role = Role.OFFICER
        session.add(authority_of(promoted))

    assert ordered_by(desk, document_id, promoted) == "four_eyes"


def claimed(desk: Desk, owner: str = "worker") -> ClaimedJob:
    job = claim(desk.database, pools=["io"], lanes=list(Lane), owner=owner, lease_seconds=60)
    assert job is not None
    return job


@pytest.fixture
def context(desk: Desk, office: Office) -> IssueContext:
    return context_of(desk, office)


def test_an_authority_withdrawn_after_the_order_gives_no_number(desk: Desk, context: IssueContext) -> None:
    officer = another_officer(desk, valid_from=date(2020, 1, 1))
    document_id = desk.compared()
    with desk.database.begin() as session:
        start_issuing(session, session.get_one(Document, document_id), officer)
    with desk.database.begin() as session:
        document = session.get_one(Document, document_id)
        granted = require_officer(session, document, officer)
        granted.revoke(reason="Chuyển công tác", actor_id="chair")

    with pytest.raises(PolicyRefusedError) as refusal:
        execute(claimed(desk), context)

    assert refusal.value.code == "authority_not_in_force"
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(RegisterEntry)) == 0


def test_an_order_taken_over_by_another_officer_names_that_officer_in_the_register(
    desk: Desk, context: IssueContext
) -> None:
    document_id = desk.ordered(pages=1)
    job = claimed(desk, "first")
    gone = replace(context, signers_for=lambda *_: (_ for _ in ()).throw(ConnectionError()))
    with pytest.raises(ConnectionError):
        execute(job, gone)
    fail(desk.database, job, code="no_signing_key", retry_in_seconds=None)
    release_owner(desk.database, "first", blame_job=False)
    other = another_officer(desk, "Vũ Thị Khác", kind=AuthorityKind.DELEGATE, position="Công chức Tư pháp")
    with desk.database.begin() as session:
        resume_issuing(session, session.get_one(Document, document_id), other)

    execute(claimed(desk, "second"), context)

    with desk.database.read() as session:
        entry = session.scalars(select(RegisterEntry)).one()
    assert (entry.number, entry.signer_name, entry.signer_title) == (1, "Vũ Thị Khác", "Công chức Tư pháp")
