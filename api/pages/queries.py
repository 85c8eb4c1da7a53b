"""What pages ask of the records. Every list is bounded by owner or agency in the query itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from models.entities import (
    Agency,
    Capture,
    CaptureSource,
    Certificate,
    Document,
    Dossier,
    Field,
    Freeze,
    Page,
    RegisterEntry,
    Role,
    StaffIdentity,
    UserAccount,
)
from models.values.document_state import DocumentState

# One screen of work; older documents are found by their code.
MOST_LISTED = 100


def documents_of_owner(records: Session, owner_id: str) -> Sequence[tuple[Document, Dossier]]:
    """A citizen's own documents, newest first."""
    query = (
        select(Document, Dossier)
        .join(Dossier, Document.dossier_id == Dossier.id)
        .where(Dossier.owner_id == owner_id)
        .order_by(Document.created_at.desc())
        .limit(MOST_LISTED)
    )
    return [(document, dossier) for document, dossier in records.execute(query)]


@dataclass(frozen=True, slots=True)
class QueuedDocument:
    """A document as a list of work shows it."""

    document: Document
    dossier: Dossier
    source: CaptureSource | None


def documents_in_states(
    records: Session, agency_id: str, states: Iterable[DocumentState], *, newest_first: bool = False
) -> list[QueuedDocument]:
    """An agency's documents at some steps; who has waited longest comes first."""
    order = Document.created_at.desc() if newest_first else Document.created_at.asc()
    return _queued(records, agency_id, Document.state.in_(tuple(states)), order)


def documents_with_code(records: Session, agency_id: str, code: str) -> list[QueuedDocument]:
    """An agency's documents by the code that a person quotes; the last part of it is enough."""
    quoted = func.upper(Dossier.code).endswith(code.strip().upper(), autoescape=True)
    return _queued(records, agency_id, quoted, Document.created_at.desc())


def _queued(
    records: Session, agency_id: str, condition: ColumnElement[bool], order: ColumnElement[datetime]
) -> list[QueuedDocument]:
    query = (
        select(Document, Dossier, Capture.source)
        .join(Dossier, Document.dossier_id == Dossier.id)
        .outerjoin(Capture, Document.current_capture_id == Capture.id)
        .where(Document.agency_id == agency_id, condition)
        .order_by(order, Document.id)
        .limit(MOST_LISTED)
    )
    return [QueuedDocument(document, dossier, source) for document, dossier, source in records.execute(query)]


def count_by_state(records: Session, agency_id: str) -> dict[DocumentState, int]:
    """How many documents an agency has at each step."""
    query = select(Document.state, func.count()).where(Document.agency_id == agency_id).group_by(Document.state)
    return {state: count for state, count in records.execute(query)}  # noqa: C416 - rows are not pairs to mypy


def pages_of(records: Session, document: Document) -> Sequence[Page]:
    """The pages of the capture that counts now."""
    query = select(Page).where(Page.capture_id == document.current_capture_id).order_by(Page.number)
    return records.scalars(query).all() if document.current_capture_id else []


def fields_of(records: Session, document: Document) -> Sequence[Field]:
    """The values read on the capture that counts now."""
    query = (
        select(Field)
        .where(Field.document_id == document.id, Field.capture_id == document.current_capture_id)
        .order_by(Field.ordinal)
    )
    return records.scalars(query).all() if document.current_capture_id else []


def capture_of(records: Session, document: Document) -> Capture | None:
    """The capture that counts now."""
    return records.get(Capture, document.current_capture_id) if document.current_capture_id else None


def freeze_of(records: Session, document_id: str) -> Freeze | None:
    """What the clerk fixed, once it is fixed."""
    return records.scalar(select(Freeze).where(Freeze.document_id == document_id))


def certificate_of(records: Session, document_id: str) -> Certificate | None:
    """The certified copy of a document, once issued."""
    return records.scalar(select(Certificate).where(Certificate.document_id == document_id))


def agencies(records: Session) -> Sequence[Agency]:
    """The offices of this system, by name."""
    return records.scalars(select(Agency).order_by(Agency.name)).all()


def agency_name(records: Session, agency_id: str) -> str:
    """The name of an agency; empty when there is none."""
    agency = records.get(Agency, agency_id) if agency_id else None
    return agency.name if agency else ""


def names_of(records: Session, user_ids: Iterable[str | None]) -> dict[str, str]:
    """Display names by account."""
    wanted = {user_id for user_id in user_ids if user_id}
    if not wanted:
        return {}
    query = select(UserAccount.id, UserAccount.display_name).where(UserAccount.id.in_(wanted))
    return {user_id: name for user_id, name in records.execute(query)}  # noqa: C416 - rows are not pairs to mypy


def officers_of(records: Session, agency_id: str) -> list[tuple[str, str]]:
    """Id and name of an office's active officers, by name."""
    query = select(UserAccount.id, UserAccount.display_name).where(
        UserAccount.agency_id == agency_id, UserAccount.role == Role.OFFICER, UserAccount.active
    )
    return [(user_id, name) for user_id, name in records.execute(query.order_by(UserAccount.display_name))]


def staff_of(records: Session, agency_id: str) -> list[tuple[UserAccount, StaffIdentity | None]]:
    """An office's active accounts, by name, with the persons they are of where these were recorded."""
    query = (
        select(UserAccount, StaffIdentity)
        .outerjoin(StaffIdentity, StaffIdentity.account_id == UserAccount.id)
        .where(UserAccount.agency_id == agency_id, UserAccount.active)
        .order_by(UserAccount.display_name)
    )
    return [(account, known) for account, known in records.execute(query)]


def register_years(records: Session, agency_id: str) -> Sequence[int]:
    """The years that have lines, newest first."""
    query = select(RegisterEntry.year).where(RegisterEntry.agency_id == agency_id).distinct()
    return sorted(records.scalars(query), reverse=True)
