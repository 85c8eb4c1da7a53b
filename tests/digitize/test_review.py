"""The clerk settles what the machine read, and nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.reasons import ReviewReason
from digitize.review import (
    Decision,
    FieldsAwaitReviewError,
    Settlement,
    ValueFailsChecksError,
    fields_awaiting_review,
    finish_review,
    reopen_review,
    set_document_type,
    settle_field,
)
from models import audit
from models.database import Database
from models.entities import AuditEvent, Capture, CaptureSource, Document, Field, Job
from models.errors import InvalidValueError, NotFoundError, TransitionError
from models.values.document_state import DocumentState
from models.values.understanding import FieldSource
from tests.models.records import a_document

CLERK = "clerk-1"


def a_read_decision(session: Session) -> Document:
    """Its number is doubtful, its day sure, its subject doubtful, its signer not found."""
    document = a_document(session)
    capture = Capture(document_id=document.id, source=CaptureSource.COUNTER_SCAN, captured_by=CLERK)
    document.current_capture_id = capture.id
    session.add(capture)
    readings = [
        ("document_number", "2827/QĐ-BGDDT", True),
        ("issued_on", "2025-10-14", False),
        ("place", "Hà Nội", True),
    ]
    for ordinal, (name, value, doubtful) in enumerate(readings, start=1):
        session.add(
            Field(
                document_id=document.id,
                capture_id=capture.id,
                ordinal=ordinal,
                name=name,
                read_value=value,
                read_text=value,
                value=value,
                confidence=0.4 if doubtful else 0.99,
                source=FieldSource.OCR,
                needs_review=doubtful,
            )
        )
    session.flush()
    document.mark_read("decision", 0.98)
    session.flush()
    return document


def correct(value: str, *, despite_checks: bool = False) -> Decision:
    return Decision(Settlement.CORRECT, value, despite_checks=despite_checks)


def test_a_correction_keeps_what_was_read_beside_it(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        field = settle_field(session, document, "document_number", correct(" 2827/QĐ-BGDĐT "), clerk_id=CLERK)

        assert (field.value, field.read_value) == ("2827/QĐ-BGDĐT", "2827/QĐ-BGDDT")
        assert (field.source, field.settled_by, field.needs_review) == (FieldSource.CLERK, CLERK, False)


def test_accepting_keeps_the_machines_value_and_its_source(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        field = settle_field(session, a_read_decision(session), "place", Decision(Settlement.ACCEPT), clerk_id=CLERK)

        assert (field.value, field.source, field.is_settled) == ("Hà Nội", FieldSource.OCR, True)


def test_an_unreadable_field_is_settled_without_a_value(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        field = settle_field(
            session, a_read_decision(session), "place", Decision(Settlement.UNREADABLE), clerk_id=CLERK
        )

        assert (field.value, field.unreadable, field.needs_review) == (None, True, False)
        assert field.read_value == "Hà Nội"


def test_what_the_machine_did_not_find_can_be_typed_in(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        field = settle_field(session, document, "signer_name", correct("Nguyễn Văn Mẫu"), clerk_id=CLERK)

        assert (field.value, field.read_value, field.source) == ("Nguyễn Văn Mẫu", None, FieldSource.CLERK)
        with pytest.raises(InvalidValueError):
            settle_field(session, document, "signer_title", Decision(Settlement.ACCEPT), clerk_id=CLERK)


def test_a_day_is_typed_as_people_write_it(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        field = settle_field(session, document, "issued_on", correct("15/10/2025"), clerk_id=CLERK)

        assert field.value == "2025-10-15"


def test_a_text_that_stands_in_place_of_a_day_is_typed_as_it_is(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No day of expiry: a card says so in words."""
    decision = DocumentTypeCatalogue.load().type_with_code("decision")
    fields = tuple(replace(f, choices=("Không thời hạn",)) if f.name == "issued_on" else f for f in decision.fields)
    fields = tuple(replace(f, checks=()) if f.name == "issued_on" else f for f in fields)
    known = DocumentTypeCatalogue((replace(decision, fields=fields),))
    monkeypatch.setattr(DocumentTypeCatalogue, "load", lambda: known)
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        field = settle_field(session, document, "issued_on", correct("không thời hạn"), clerk_id=CLERK)

        assert field.value == "Không thời hạn"


@pytest.mark.parametrize("value", ["31/02/2025", "hôm qua"])
def test_an_impossible_day_is_never_taken(sqlite_database: Database, value: str) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        with pytest.raises(ValueFailsChecksError) as refusal:
            settle_field(session, document, "issued_on", correct(value, despite_checks=True), clerk_id=CLERK)

        assert refusal.value.reasons == (ReviewReason.DATE_INVALID,)


def test_an_odd_value_is_taken_when_the_clerk_says_that_the_paper_shows_it(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        with pytest.raises(ValueFailsChecksError) as refusal:
            settle_field(session, document, "document_number", correct("khong phai so"), clerk_id=CLERK)
        assert refusal.value.message != refusal.value.message_en

        odd = correct("khong phai so", despite_checks=True)
        assert settle_field(session, document, "document_number", odd, clerk_id=CLERK).value == "khong phai so"


@pytest.mark.parametrize("value", ["", "   ", "a\u202eb", "x" * 3000])
def test_values_that_are_none_are_refused(sqlite_database: Database, value: str) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        with pytest.raises(InvalidValueError):
            settle_field(session, document, "place", correct(value), clerk_id=CLERK)


def test_a_field_of_another_type_does_not_exist(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        with pytest.raises(NotFoundError):
            settle_field(session, document, "mother_name", correct("Nguyễn Thị Mẫu"), clerk_id=CLERK)


def test_review_is_not_finished_while_a_key_field_waits(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)
        assert "document_number" in fields_awaiting_review(session, document)

        with pytest.raises(FieldsAwaitReviewError) as refusal:
            finish_review(session, document, clerk_id=CLERK)
        assert "document_number" in refusal.value.names

        for name in fields_awaiting_review(session, document):
            settle_field(session, document, name, Decision(Settlement.ACCEPT), clerk_id=CLERK)
        finish_review(session, document, clerk_id=CLERK)
        assert document.state is DocumentState.REVIEWED


def test_nothing_is_settled_after_the_review(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)
        settle_field(session, document, "document_number", Decision(Settlement.ACCEPT), clerk_id=CLERK)
        finish_review(session, document, clerk_id=CLERK)

        with pytest.raises(TransitionError):
            settle_field(session, document, "place", Decision(Settlement.ACCEPT), clerk_id=CLERK)


def test_another_type_has_the_capture_understood_again_as_that(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        set_document_type(session, document, "birth_certificate", clerk_id=CLERK)

        (job,) = session.scalars(select(Job).where(Job.document_id == document.id))
        assert document.state is DocumentState.RECEIVED
        assert job.payload == {"capture_id": document.current_capture_id, "type_code": "birth_certificate"}
        with pytest.raises(TransitionError):
            set_document_type(session, document, "decision", clerk_id=CLERK)


def test_the_type_it_has_and_one_that_is_none_change_nothing(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)

        set_document_type(session, document, "decision", clerk_id=CLERK)
        with pytest.raises(NotFoundError):
            set_document_type(session, document, "no_such_type", clerk_id=CLERK)

        assert document.state is DocumentState.READ
        assert session.scalars(select(Job)).all() == []


def test_every_act_is_in_the_trail_without_the_values(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)
        settle_field(session, document, "document_number", correct("2827/QĐ-BGDĐT"), clerk_id=CLERK)
        settle_field(session, document, "place", Decision(Settlement.ACCEPT), clerk_id=CLERK)
        finish_review(session, document, clerk_id=CLERK)

    with sqlite_database.read() as session:
        events = session.scalars(select(AuditEvent).order_by(AuditEvent.sequence)).all()
        assert [event.action for event in events] == ["field_settled", "field_settled", "document_reviewed"]
        assert {event.actor for event in events} == {CLERK}
        assert [event.details.get("changed") for event in events] == [True, False, None]
        assert "BGD" not in str([event.details for event in events])
        assert audit.first_broken_link(session) is None


def test_a_finished_review_can_be_opened_again_until_the_pages_are_frozen(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        document = a_read_decision(session)
        for name in fields_awaiting_review(session, document):
            settle_field(session, document, name, Decision(Settlement.ACCEPT), clerk_id=CLERK)
        finish_review(session, document, clerk_id=CLERK)

        reopen_review(session, document, clerk_id=CLERK)
        assert document.state is DocumentState.READ

        finish_review(session, document, clerk_id=CLERK)
        document.mark_compared()
        with pytest.raises(TransitionError):
            reopen_review(session, document, clerk_id=CLERK)
