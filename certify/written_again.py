"""Rows of lost acts written again into a restored database, each with its event in the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.register_memory import RegisterName
from certify.remembered_acts import rows_by_table
from certify.row_facts import write_row
from models import audit
from models.clock import utc_now
from models.entities import (
    Agency,
    Base,
    Capture,
    Document,
    Dossier,
    Field,
    Page,
    RegisterCounter,
    RegisterEntry,
    SealRequest,
    UserAccount,
)
from models.identifiers import new_id
from models.values.document_state import DocumentState

_NOT_KNOWN: Final = "Không còn dữ liệu của số này"


def insert_rows(session: Session, facts: Mapping[str, Any], entities: tuple[type[Base], ...]) -> None:
    """The rows of these tables, in that order; those that are there stay, but for what was settled and frozen since."""
    for entity in entities:
        for row in facts["rows"].get(entity.__tablename__, ()):
            if entity is Dossier:
                _fit_dossier(session, row)
            # What was settled after the backup is what was frozen and signed, and what was ordered is what was sealed.
            write_row(session, entity, row, replaces=entity in (Page, Field, SealRequest))
    session.flush()


def _fit_dossier(session: Session, row: dict[str, Any]) -> None:
    """What the restored database has given to others meanwhile, or does not know any more."""
    if row["owner_id"] and session.get(UserAccount, row["owner_id"]) is None:
        row["owner_id"] = None
    holder = session.scalar(select(Dossier.id).where(Dossier.code == row["code"]))
    if holder not in (None, row["id"]):
        row["code"] = f"KP-{row['id'][-6:]}-{row['code']}"


def unknown_facts(name: RegisterName, number: int) -> dict[str, Any]:
    """A line of which nothing but its number is known."""
    dossier = Dossier(agency_id=name.agency_id, code=f"khoi-phuc-{new_id()}", requester_name=_NOT_KNOWN)
    document = Document(dossier_id=dossier.id, agency_id=name.agency_id, title=_NOT_KNOWN)
    document.version = 1
    entry = RegisterEntry(
        agency_id=name.agency_id,
        year=name.year,
        register=name.register,
        number=number,
        document_id=document.id,
        digest="",
        requester_name=_NOT_KNOWN,
        original_name=_NOT_KNOWN,
    )
    return {"rows": rows_by_table([dossier, document, entry])}


def count_up(session: Session, name: RegisterName) -> None:
    """One number further, as the counter's guard asks."""
    key = (name.agency_id, name.year, name.register)
    counter = session.get(RegisterCounter, key, with_for_update=True)
    if counter is None:
        session.get_one(Agency, name.agency_id)
        counter = RegisterCounter(agency_id=name.agency_id, year=name.year, register=name.register)
        session.add(counter)
        session.flush()
    counter.last_number += 1
    session.flush()


def refuse_document(session: Session, entry: RegisterEntry, ground: str) -> None:
    """The document of a voided line, where there is one."""
    document = session.get(Document, entry.document_id) if entry.document_id else None
    if document is None:
        return
    if document.current_capture_id and session.get(Capture, document.current_capture_id) is None:
        document.current_capture_id = None  # uploaded after the backup: its rows are lost with it
    document.state, document.refusal_ground = DocumentState.REFUSED, ground
    session.flush()


def note_act(session: Session, action: str, subject_type: str, subject_id: str, actor: str) -> None:
    """The act in the audit trail once more: its first event may be lost."""
    audit.record(
        session,
        actor=actor,
        action=action,
        subject_type=subject_type,
        subject_id=subject_id,
        details={"reconciled_at": utc_now().isoformat()},
    )
