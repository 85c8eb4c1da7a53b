"""The verbs of the records: what they change, what they keep, what they refuse."""

from __future__ import annotations

import itertools

import pytest

from models.clock import utc_now
from models.database import Database
from models.entities import (
    Capture,
    CaptureSource,
    Certificate,
    Document,
    Field,
    Page,
    RegisterEntry,
    RegisterState,
)
from models.errors import ConflictError, TransitionError
from models.values.document_state import (
    CONTINUED_ELSEWHERE,
    STATE_NAMES,
    TRANSITIONS,
    DocumentState,
    require_transition,
)
from models.values.geometry import Quad
from models.values.reading import Line, PageQuality, PageReading
from models.values.understanding import FieldReading, FieldSource, Mark, MarkKind
from tests.models.records import DIGEST, a_counter_scan, a_document

BOX = Quad.from_rectangle(1, 2, 30, 40)


def document_in(state: DocumentState) -> Document:
    return Document(dossier_id="d", agency_id="a", state=state)


VERBS = {
    DocumentState.RECEIVED: lambda document: document.restart_reading("capture-2"),
    DocumentState.READ: lambda document: document.mark_read("decision", 0.9),
    DocumentState.REVIEWED: lambda document: document.mark_reviewed(),
    DocumentState.COMPARED: lambda document: document.mark_compared(),
    DocumentState.ISSUING: lambda document: document.mark_issuing(),
    DocumentState.AWAITING_SEAL: lambda document: document.mark_awaiting_seal(),
    DocumentState.SEALING: lambda document: document.mark_sealing(),
    DocumentState.AWAITING_TIMESTAMP: lambda document: document.mark_awaiting_timestamp(),
    DocumentState.ISSUED: lambda document: document.mark_issued(),
    DocumentState.REFUSED: lambda document: document.refuse("the original is erased"),
    DocumentState.REVOKED: lambda document: document.revoke(),
    DocumentState.PARTED: lambda document: document.mark_parted(),
    DocumentState.REJOINED: lambda document: document.mark_rejoined(),
    DocumentState.JOINED: lambda document: document.mark_joined(),
    DocumentState.SEPARATED: lambda document: document.mark_separated(),
}


@pytest.mark.parametrize(("now", "then"), list(itertools.product(DocumentState, DocumentState)))
def test_a_verb_is_allowed_exactly_when_the_table_says_so(now: DocumentState, then: DocumentState) -> None:
    document = document_in(now)
    # The one verb that also keeps a state: a second upload before anything was read.
    allowed = then in TRANSITIONS[now] or (now, then) == (DocumentState.RECEIVED, DocumentState.RECEIVED)

    if allowed:
        VERBS[then](document)
        assert document.state is then
    else:
        with pytest.raises(TransitionError):
            VERBS[then](document)
        assert document.state is now


def test_every_state_has_a_name_and_a_row_in_the_table() -> None:
    assert set(STATE_NAMES) == set(TRANSITIONS) == set(DocumentState)


def test_nothing_leads_out_of_what_has_ended_or_goes_on_elsewhere() -> None:
    for state in (DocumentState.REFUSED, DocumentState.REVOKED, *CONTINUED_ELSEWHERE):
        assert TRANSITIONS[state] == frozenset()


@pytest.mark.parametrize(("failure", "then"), [(None, DocumentState.READ), ("unavailable", DocumentState.RECEIVED)])
@pytest.mark.parametrize("now", list(DocumentState))
def test_only_what_was_parted_or_joined_goes_on_again_where_it_stood(
    now: DocumentState, then: DocumentState, failure: str | None
) -> None:
    document = document_in(now)
    document.failure_code = failure

    if now in (DocumentState.PARTED, DocumentState.JOINED):
        document.go_on_again()
        assert document.state is then
    else:
        with pytest.raises(TransitionError):
            document.go_on_again()
        assert document.state is now


@pytest.mark.parametrize("state", [DocumentState.RECEIVED, DocumentState.READ, DocumentState.REVIEWED])
def test_no_step_before_the_comparison_leads_to_issuing(state: DocumentState) -> None:
    with pytest.raises(TransitionError):
        require_transition(state, DocumentState.ISSUING)


def test_a_new_capture_starts_the_reading_again() -> None:
    document = document_in(DocumentState.READ)
    document.type_code, document.failure_code = "decision", "reader_failed"

    document.restart_reading("capture-2")

    assert document.current_capture_id == "capture-2"
    assert document.type_code is None
    assert document.failure_code is None


def test_a_refusal_needs_its_ground() -> None:
    document = document_in(DocumentState.READ)

    with pytest.raises(ValueError, match="ground"):
        document.refuse("  ")

    assert document.state is DocumentState.READ


def test_review_is_opened_again_only_after_review() -> None:
    document = document_in(DocumentState.REVIEWED)

    document.reopen_review()

    assert document.state is DocumentState.READ
    with pytest.raises(ConflictError):
        document_in(DocumentState.RECEIVED).reopen_review()


def a_field(value: str | None = "2827/QĐ-BGDĐT") -> Field:
    reading = FieldReading(
        name="document_number",
        value=value,
        text="Số: 2827 /QĐ-BGDĐT",
        confidence=0.41,
        page=1,
        box=BOX,
        source=FieldSource.OCR,
        needs_review=True,
        reasons=("stamped_over",),
    )
    return Field.from_reading(reading, document_id="d", capture_id="c", ordinal=1)


def test_a_field_begins_with_the_read_value_and_waits_for_the_clerk() -> None:
    field = a_field()

    assert field.value == field.read_value == "2827/QĐ-BGDĐT"
    assert field.needs_review
    assert not field.is_settled
    assert field.quad == BOX


def test_an_accepted_field_keeps_its_value_and_source() -> None:
    field = a_field()

    field.accept("clerk")

    assert (field.value, field.source, field.settled_by) == ("2827/QĐ-BGDĐT", FieldSource.OCR, "clerk")
    assert not field.needs_review


def test_a_corrected_field_keeps_the_read_value_beside() -> None:
    field = a_field()

    field.correct("clerk", " 2828/QĐ-BGDĐT ")

    assert field.value == "2828/QĐ-BGDĐT"
    assert field.read_value == "2827/QĐ-BGDĐT"
    assert field.source is FieldSource.CLERK
    assert field.read_source is FieldSource.OCR
    assert field.confidence == 0.41
    assert field.reasons == ["stamped_over"]


def test_correcting_to_what_was_read_is_accepting() -> None:
    field = a_field()

    field.correct("clerk", "2827/QĐ-BGDĐT")

    assert field.source is FieldSource.OCR


def test_an_unreadable_field_is_settled_without_a_value() -> None:
    field = a_field()

    field.mark_unreadable("clerk")

    assert field.value is None
    assert field.unreadable
    assert field.is_settled
    assert field.read_value == "2827/QĐ-BGDĐT"


def test_a_clerk_may_settle_again() -> None:
    field = a_field()
    field.mark_unreadable("clerk")

    field.accept("other clerk")

    assert (field.value, field.unreadable, field.settled_by) == ("2827/QĐ-BGDĐT", False, "other clerk")


def test_an_empty_correction_is_refused() -> None:
    field = a_field()

    with pytest.raises(ValueError, match="unreadable"):
        field.correct("clerk", "  ")

    assert not field.is_settled


def test_only_a_counter_scan_may_be_certified() -> None:
    assert Capture(document_id="d", source=CaptureSource.COUNTER_SCAN).may_be_certified
    assert not Capture(document_id="d", source=CaptureSource.CITIZEN_UPLOAD).may_be_certified


def test_a_page_keeps_reading_quality_and_marks_in_the_database(database: Database) -> None:
    reading = PageReading(width=100, height=200, lines=(Line("Hà Nội", 0.9, BOX),), reader="paddle 1")
    quality = PageQuality(0.8)
    mark = Mark(MarkKind.SEAL, "red", 0.97, BOX, page=1)
    with database.begin() as session:
        (page,) = a_counter_scan(session, a_document(session), pages=1)
        assert page.awaits_reading
        page.record_reading(reading)
        page.record_quality(quality)
        page.record_marks((mark,))

    with database.read() as session:
        kept = session.get_one(Page, page.id)
    assert not kept.awaits_reading
    assert kept.page_reading == reading
    assert kept.page_quality == quality
    assert kept.page_marks == (mark,)


def test_a_page_is_attested_by_somebody_at_some_time() -> None:
    page = Page(
        capture_id="c",
        document_id="d",
        number=1,
        original_sha256=DIGEST,
        clean_sha256=DIGEST,
        width=1,
        height=1,
        dpi=1,
    )
    assert not page.is_attested

    page.attest("clerk")

    assert page.is_attested
    assert page.attested_by == "clerk"


def an_entry(state: RegisterState = RegisterState.RESERVED) -> RegisterEntry:
    return RegisterEntry(
        agency_id="a", year=2026, register="SCT", number=1, document_id="d", digest=DIGEST, state=state
    )


def test_a_reserved_line_is_signed() -> None:
    entry = an_entry()

    entry.mark_signed()

    assert entry.state is RegisterState.SIGNED
    assert entry.signed_at is not None


def test_a_reserved_line_is_voided_with_reason_and_name() -> None:
    entry = an_entry()

    entry.void("the token was revoked", "officer")

    assert (entry.state, entry.void_reason, entry.voided_by) == (
        RegisterState.VOIDED,
        "the token was revoked",
        "officer",
    )


@pytest.mark.parametrize("state", [RegisterState.SIGNED, RegisterState.VOIDED])
def test_a_finished_line_is_neither_signed_nor_voided(state: RegisterState) -> None:
    with pytest.raises(TransitionError):
        an_entry(state).mark_signed()
    with pytest.raises(TransitionError):
        an_entry(state).void("reason", "officer")


def test_a_void_needs_its_reason() -> None:
    with pytest.raises(ValueError, match="reason"):
        an_entry().void(" ", "officer")


def a_certificate() -> Certificate:
    return Certificate(
        document_id="d",
        entry_id="e",
        agency_id="a",
        token="t",
        code="c",
        blob_sha256=DIGEST,
        record_sha256=DIGEST,
        officer_certificate_sha256=DIGEST,
        seal_certificate_sha256=DIGEST,
    )


def test_a_certificate_loses_its_force_once() -> None:
    certificate = a_certificate()
    assert certificate.is_in_force
    at = utc_now()

    certificate.revoke(decision="12/QĐ-UBND", reason="the original was forged", at=at)

    assert not certificate.is_in_force
    assert certificate.revoked_at == at
    with pytest.raises(ConflictError) as caught:
        certificate.revoke(decision="13/QĐ-UBND", reason="again")
    assert caught.value.code == "already_revoked"
    assert certificate.revocation_decision == "12/QĐ-UBND"


def test_a_record_shows_no_personal_data_when_printed() -> None:
    field = a_field("Nguyễn Văn Mẫu")

    assert "Nguyễn" not in repr(field)
    assert "Nguyễn" not in str(field)
