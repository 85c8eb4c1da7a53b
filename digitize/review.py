"""The clerk's review: every doubtful value is settled against the paper, and what the machine read stays beside it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.checks import check_field
from classifiers.dates import parse_date
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.reasons import REASON_SENTENCES, ReviewReason
from digitize.days import today_in_vietnam
from digitize.document_audit import TYPE_SET, record_on_document
from digitize.step_context import UNDERSTAND
from models import job_queue
from models.entities import Document, Field
from models.errors import ConflictError, InvalidValueError, NotFoundError, TransitionError
from models.job_queue import Lane
from models.values.document_state import DocumentState
from models.values.understanding import FieldSource

_LONGEST_VALUE = 2000


class Settlement(StrEnum):
    """What a clerk can say of a field. Public: part of the API."""

    ACCEPT = "accept"
    CORRECT = "correct"
    UNREADABLE = "unreadable"


class FieldsAwaitReviewError(ConflictError):
    """Key fields are not settled. `names` says which."""

    code = "fields_await_review"
    message = "Còn thông tin quan trọng chưa được kiểm tra. Hãy xác nhận hoặc sửa các mục được đánh dấu."
    message_en = "Some key fields have not been checked. Confirm or correct the marked ones."

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(detail=", ".join(names))


class ValueFailsChecksError(InvalidValueError):
    """What was typed contradicts itself or the rest. `reasons` are codes of `ReviewReason`. A clerk who sees it so on
    the paper says so and settles it with `despite_checks`; only an impossible date is never taken."""

    code = "value_fails_checks"

    def __init__(self, reasons: tuple[ReviewReason, ...]) -> None:
        self.reasons = reasons
        sentences = [REASON_SENTENCES[reason] for reason in reasons]
        super().__init__(
            " ".join(sentence.message for sentence in sentences),
            " ".join(sentence.message_en for sentence in sentences),
            detail=", ".join(reasons),
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """What the clerk says of one field. `value` belongs to a correction only."""

    settlement: Settlement
    value: str | None = None
    despite_checks: bool = False


def settle_field(session: Session, document: Document, name: str, decision: Decision, *, clerk_id: str) -> Field:
    """Settles one field of the current capture; a field the machine did not find can be typed in.

    Raises TransitionError unless the document waits for review, NotFoundError for a name its type does not have,
    InvalidValueError and ValueFailsChecksError for values.
    """
    _require_review(document)
    specification, document_type = _specification(document, name)
    field = _field_named(session, document, name) or _typed_in(session, document, name)
    if decision.settlement is Settlement.ACCEPT:
        if field.read_value is None:
            raise InvalidValueError(detail="nothing was read that could be accepted")
        field.accept(clerk_id)
    elif decision.settlement is Settlement.UNREADABLE:
        field.mark_unreadable(clerk_id)
    else:
        value = _normalised(decision.value, specification)
        reasons = _reasons_against(session, document, document_type, specification, value)
        if reasons and (ReviewReason.DATE_INVALID in reasons or not decision.despite_checks):
            raise ValueFailsChecksError(reasons)
        field.correct(clerk_id, value)
    session.flush()
    _record_settlement(session, document, field, decision.settlement, clerk_id)
    return field


def set_document_type(session: Session, document: Document, type_code: str, *, clerk_id: str) -> None:
    """The clerk says what the document is: its pages are understood again as that, and values that a clerk settled
    and the new type has stay as they are. Naming the type it has changes nothing.

    Raises TransitionError unless the document waits for review, NotFoundError.
    """
    _require_review(document)
    DocumentTypeCatalogue.load().type_with_code(type_code)
    before = document.type_code
    if type_code == before:
        return
    document.correct_type(type_code)
    session.flush()
    _understand_again(session, document)
    record_on_document(session, clerk_id, TYPE_SET, document.id, {"before": before, "after": type_code})


def _understand_again(session: Session, document: Document) -> None:
    job_queue.enqueue(
        session,
        kind=UNDERSTAND,
        document_id=document.id,
        agency_id=document.agency_id,
        lane=Lane.COUNTER,
        payload={"capture_id": document.current_capture_id, "type_code": document.type_code},
        # The version counts the changes of the document, so that every choice is carried out.
        dedupe=f"{UNDERSTAND}:{document.current_capture_id}:{document.version}",
    )


def fields_awaiting_review(session: Session, document: Document) -> tuple[str, ...]:
    """Names of the key fields of the current capture that nobody has settled although they need it."""
    keys = _key_names(document)
    waiting = session.scalars(_fields_of(document).where(Field.needs_review).order_by(Field.ordinal))
    return tuple(field.name for field in waiting if keys is None or field.name in keys)


def finish_review(session: Session, document: Document, *, clerk_id: str) -> None:
    """The document goes on to comparison. Raises FieldsAwaitReviewError, TransitionError."""
    _require_review(document)
    waiting = fields_awaiting_review(session, document)
    if waiting:
        raise FieldsAwaitReviewError(waiting)
    document.mark_reviewed()
    session.flush()
    told = {"capture_id": document.current_capture_id}
    record_on_document(session, clerk_id, "document_reviewed", document.id, told)


def reopen_review(session: Session, document: Document, *, clerk_id: str) -> None:
    """Back from comparison to the fields, as long as nothing is frozen. Raises TransitionError."""
    document.reopen_review()
    session.flush()
    told = {"capture_id": document.current_capture_id}
    record_on_document(session, clerk_id, "review_reopened", document.id, told)


def _require_review(document: Document) -> None:
    if document.state is not DocumentState.READ:
        raise TransitionError(detail=f"a document is reviewed when it was read, not when it is {document.state}")


def _document_type(document: Document) -> DocumentType | None:
    try:
        return DocumentTypeCatalogue.load().type_with_code(document.type_code or "")
    except NotFoundError:
        return None


def _key_names(document: Document) -> frozenset[str] | None:
    """None for a document of unknown type: then every doubtful field counts."""
    document_type = _document_type(document)
    return frozenset(field.name for field in document_type.fields if field.key) if document_type else None


def _specification(document: Document, name: str) -> tuple[FieldSpecification | None, DocumentType | None]:
    document_type = _document_type(document)
    if document_type is None:
        return None, None
    return document_type.field_named(name), document_type


def _fields_of(document: Document) -> Select[Field]:
    return select(Field).where(Field.document_id == document.id, Field.capture_id == document.current_capture_id)


def _field_named(session: Session, document: Document, name: str) -> Field | None:
    return session.execute(_fields_of(document).where(Field.name == name)).scalar_one_or_none()


def _typed_in(session: Session, document: Document, name: str) -> Field:
    """A record for a field that the machine did not report at all."""
    if document.current_capture_id is None:
        raise ConflictError(detail="the document has no capture")
    last = session.scalar(select(func.max(Field.ordinal)).where(Field.capture_id == document.current_capture_id))
    field = Field(
        document_id=document.id,
        capture_id=document.current_capture_id,
        ordinal=(last or 0) + 1,
        name=name,
        confidence=0.0,
        source=FieldSource.CLERK,
        needs_review=True,
        reasons=[ReviewReason.MISSING.value],
    )
    session.add(field)
    session.flush()
    return field


def _normalised(value: str | None, specification: FieldSpecification | None) -> str:
    text = " ".join(unicodedata.normalize("NFC", value or "").split())
    if not text or len(text) > _LONGEST_VALUE or not text.isprintable():
        raise InvalidValueError(detail="an empty, over-long or unprintable value")
    if specification is not None and specification.kind is FieldKind.DATE:
        # "Không thời hạn" stands where others have the day of expiry.
        choice = next((c for c in specification.choices if c.casefold() == text.casefold()), None)
        return choice or _iso_date(text)
    return text


def _iso_date(text: str) -> str:
    """People type 14/10/2025; records hold 2025-10-14. Raises ValueFailsChecksError for a day that does not exist."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        found = parse_date(text)
    if found is None:
        raise ValueFailsChecksError((ReviewReason.DATE_INVALID,))
    return found.isoformat()


def _reasons_against(
    session: Session,
    document: Document,
    document_type: DocumentType | None,
    specification: FieldSpecification | None,
    value: str,
) -> tuple[ReviewReason, ...]:
    if document_type is None or specification is None:
        return ()
    others = {field.name: field.value for field in session.scalars(_fields_of(document))}
    others.pop(specification.name, None)
    return check_field(document_type, specification, value, others, today=today_in_vietnam())


def _record_settlement(
    session: Session, document: Document, field: Field, settlement: Settlement, clerk_id: str
) -> None:
    # Which value was settled how, never the value: the trail holds no personal data.
    told = {
        "field": field.name,
        "settlement": settlement.value,
        "changed": field.value != field.read_value,
        "capture_id": document.current_capture_id,
    }
    record_on_document(session, clerk_id, "field_settled", document.id, told)
