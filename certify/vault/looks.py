"""Looks of staff and systems at people's papers: noted before they are given, once an hour, and shown to the owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.database import Database
from models.entities import (
    Agency,
    APIClient,
    DigitalResult,
    Document,
    DocumentLook,
    Dossier,
    IdentityBinding,
    LookPurpose,
    RegisterEntry,
    UserAccount,
)
from models.identifiers import new_id

MOST_LISTED = 200
_MOST_DELETED = 10_000
_KEY = ("document_id", "actor", "purpose", "hour")


@dataclass(frozen=True, slots=True)
class Looker:
    """Who looks. `actor` is as in the audit trail: an account's id, or `client:` and a system's."""

    actor: str
    agency_id: str | None


def note_look(
    database: Database, document_id: str, by: Looker, purpose: LookPurpose, *, now: datetime, keep: timedelta
) -> None:
    """Committed when this returns. A look that was noted in this hour costs one indexed question and no writing."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    key = dict(zip(_KEY, (document_id, by.actor, purpose, hour), strict=True))
    with database.read() as session:
        if session.scalar(select(DocumentLook.id).filter_by(**key)) is not None:
            return
        who = _name_of(session, by)
    values = {**key, "id": new_id(), "who": who, "at": now, "kept_until": (now + keep).date()}
    with database.begin() as session:
        session.execute(_insert(session).values(values).on_conflict_do_nothing(index_elements=_KEY))


def documents_of_line(session: Session, entry_id: str) -> Sequence[str]:
    """The document that a line of the register is about; none for paper copies."""
    query = select(RegisterEntry.document_id).where(RegisterEntry.id == entry_id)
    return [each for each in session.scalars(query) if each is not None]


def documents_of_dossier(session: Session, dossier_id: str) -> Sequence[str]:
    """Every document of a request."""
    return session.scalars(select(Document.id).where(Document.dossier_id == dossier_id)).all()


@dataclass(frozen=True, slots=True)
class OwnersLook:
    """A look as the owner reads it. `dossier_code` is empty for a paper of theirs in somebody else's request."""

    look: DocumentLook
    document: Document
    dossier_code: str


def looks_of_owner(session: Session, user_id: str, binding: IdentityBinding | None) -> Sequence[OwnersLook]:
    """At the documents of their own requests, and at those whose result is theirs by number. Newest first."""
    is_own = Dossier.owner_id == user_id
    if binding is not None:
        theirs = select(DigitalResult.document_id).where(DigitalResult.owner_key == binding.owner_key)
        is_own = or_(is_own, Document.id.in_(theirs))
    query = (
        select(DocumentLook, Document, Dossier)
        .join(Document, Document.id == DocumentLook.document_id)
        .join(Dossier, Dossier.id == Document.dossier_id)
        .where(is_own)
        .order_by(DocumentLook.at.desc(), DocumentLook.id.desc())
        .limit(MOST_LISTED)
    )
    return [
        OwnersLook(look, document, dossier.code if dossier.owner_id == user_id else "")
        for look, document, dossier in session.execute(query)
    ]


def drop_old_looks(session: Session, now: datetime) -> int:
    """Deletes what need not be kept any longer, so many at once that nobody waits. How many that were."""
    old = select(DocumentLook.id).where(DocumentLook.kept_until < now.date()).limit(_MOST_DELETED)
    gone = session.scalars(old).all()
    if gone:
        session.execute(delete(DocumentLook).where(DocumentLook.id.in_(gone)))
    return len(gone)


def _name_of(session: Session, by: Looker) -> str:
    """The person and the office, or the system."""
    _, is_system, client_id = by.actor.partition("client:")
    if is_system:
        client = session.get(APIClient, client_id)
        return client.name if client is not None else ""
    account = session.get(UserAccount, by.actor)
    agency = session.get(Agency, by.agency_id) if by.agency_id else None
    return ", ".join(filter(None, (account.display_name if account else "", agency.name if agency else "")))


def _insert(session: Session) -> Any:
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    return insert(DocumentLook)
