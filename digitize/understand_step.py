"""The step `understand`: what the document is and says, recorded for the clerk."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.routing import SPOT_CHECK_SHARE
from classifiers.understanding import understand
from digitize.days import today_in_vietnam
from digitize.hinting import hints_of
from digitize.page_pictures import Pictures
from digitize.proposing import propose_parts, title_of
from digitize.step_context import ACTOR, StepContext, add_warnings, document_awaiting
from models import audit, job_queue
from models.entities import Capture, Document, Field, HintSettlement, Page, SourceFile
from models.errors import NotFoundError
from models.job_queue import ClaimedJob
from models.values.parts import ProposedPart
from models.values.understanding import Hint, Understanding


def understand_document(claimed: ClaimedJob, context: StepContext) -> None:
    """Type, fields and marks are recorded, and the document waits for a clerk."""
    capture_id = str(claimed.payload["capture_id"])
    with context.database.read() as session:
        is_wanted = document_awaiting(session, claimed, capture_id) is not None
        pages = session.scalars(select(Page).where(Page.capture_id == capture_id).order_by(Page.number)).all()
        files = session.scalars(select(SourceFile).where(SourceFile.capture_id == capture_id)).all()
    readings = [reading for page in pages if (reading := page.page_reading) is not None]
    if is_wanted:
        images = Pictures([page.clean_sha256 for page in pages], context.storage.get)
        today = today_in_vietnam()
        proposal = propose_parts(pages, today=today)
        understanding = understand(
            readings,
            images,
            today=today,
            second_reader=context.second_reader,
            spot_check_share=SPOT_CHECK_SHARE,
            stated=_stated_type(claimed),
        )
        warnings = [warning["code"] for file in files for warning in file.warnings]
        hints = hints_of(understanding, readings, images, today=today, warnings=warnings)
    with context.database.begin() as session:
        job_queue.finish(session, claimed)
        if is_wanted:
            _record(session, claimed, capture_id, understanding, hints, proposal)


def _stated_type(claimed: ClaimedJob) -> DocumentType | None:
    code = claimed.payload.get("type_code")
    return DocumentTypeCatalogue.load().type_with_code(str(code)) if code else None


def _warn(session: Session, capture_id: str) -> None:
    """The clerk is told on the first file; parting a stored document is a person's decision."""
    first = select(SourceFile.id).where(SourceFile.capture_id == capture_id).order_by(SourceFile.ordinal).limit(1)
    file_id = session.scalar(first)
    if file_id is not None:
        add_warnings(session, file_id, ["several_documents"])


def _record(
    session: Session,
    claimed: ClaimedJob,
    capture_id: str,
    understanding: Understanding,
    hints: tuple[Hint, ...],
    proposal: tuple[ProposedPart, ...],
) -> None:
    document = document_awaiting(session, claimed, capture_id)
    if document is None:
        return
    session.get_one(Capture, capture_id).record_proposal(proposal)
    if proposal:
        _warn(session, capture_id)
    _record_fields(session, document, capture_id, understanding)
    pages = session.scalars(select(Page).where(Page.capture_id == capture_id).order_by(Page.number)).all()
    for page in pages:
        page.record_marks(tuple(mark for mark in understanding.marks if mark.page == page.number))
    document.record_hints(hints)
    guess = understanding.document_type
    document_type = _type_with_code(guess.code)
    document.mark_read(guess.code, guess.confidence, title=title_of(understanding))
    document.declare_page_set(document_type.required_pages if document_type else ())
    # Answers to the hints of an earlier understanding are none to these.
    session.execute(delete(HintSettlement).where(HintSettlement.capture_id == capture_id))
    audit.record(
        session,
        actor=ACTOR,
        action="document_read",
        subject_type="document",
        subject_id=document.id,
        details={
            "capture_id": capture_id,
            "type_code": guess.code,
            "fields": len(understanding.fields),
            "documents": [list(part.pages) for part in proposal] or [[page.number for page in pages]],
        },
    )


def _record_fields(session: Session, document: Document, capture_id: str, understanding: Understanding) -> None:
    """Takes the place of what an earlier understanding of the capture left, but for values that a clerk settled and
    that the document still has: people's work is not done twice."""
    of_capture = session.scalars(select(Field).where(Field.capture_id == capture_id).order_by(Field.ordinal)).all()
    names = {reading.name for reading in understanding.fields}
    kept = {field.name: field for field in of_capture if field.is_settled and field.name in names}
    left = [field.id for field in of_capture if field.name not in kept]
    session.execute(delete(Field).where(Field.id.in_(left)))
    # Ordinals are unique at every moment, so those kept make room first.
    for place, field in enumerate(kept.values(), start=1):
        field.ordinal = -place
    session.flush()
    for ordinal, reading in enumerate(understanding.fields, start=1):
        if reading.name in kept:
            kept[reading.name].ordinal = ordinal
        else:
            session.add(Field.from_reading(reading, document_id=document.id, capture_id=capture_id, ordinal=ordinal))


def _type_with_code(code: str) -> DocumentType | None:
    try:
        return DocumentTypeCatalogue.load().type_with_code(code)
    except NotFoundError:
        return None
