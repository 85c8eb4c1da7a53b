"""What must outlive the database, act by act: the rows that `certify.reconciliation` makes lost lines again from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.register_memory import JournalKind, RegisterMemory, RegisterName
from certify.row_facts import row_facts
from certify.vault.results import result_of
from models.entities import (
    Base,
    Capture,
    Certificate,
    Document,
    Dossier,
    Field,
    Freeze,
    Page,
    RegisterEntry,
    RegisterState,
    RequestState,
    RevocationDecision,
    SealRequest,
    SigningRecord,
    SourceFile,
    StatusListEntry,
    VoidRequest,
)


def issued_facts(session: Session, certificate: Certificate, officer_id: str) -> dict[str, Any]:
    """Everything that makes a copy ours again, of the current transaction: the rows of its document, by table."""
    document = session.get_one(Document, certificate.document_id)
    capture = session.get_one(Capture, document.current_capture_id or "")
    result = result_of(session, certificate.id)
    rows: list[Base] = [
        session.get_one(Dossier, document.dossier_id),
        document,
        capture,
        *session.scalars(select(SourceFile).where(SourceFile.capture_id == capture.id)),
        *session.scalars(select(Page).where(Page.capture_id == capture.id)),
        *session.scalars(select(Field).where(Field.capture_id == capture.id)),
        *session.scalars(select(Freeze).where(Freeze.document_id == document.id)),
        *_line_rows(session, session.get_one(RegisterEntry, certificate.entry_id)),
        certificate,
        *([result] if result is not None else []),
    ]
    return {"officer_id": officer_id, "rows": rows_by_table(rows)}


def reserved_facts(session: Session, entry: RegisterEntry) -> dict[str, Any]:
    """What a voided line says, should nothing more be known of the number."""
    document = session.get_one(Document, entry.document_id)
    return {
        "rows": rows_by_table([session.get_one(Dossier, document.dossier_id), document, *_line_rows(session, entry)])
    }


def _line_rows(session: Session, entry: RegisterEntry) -> list[Base]:
    """A line, the content that may be signed under it, who had it sealed, and its place in a status list."""
    number = {"agency_id": entry.agency_id, "year": entry.year, "register": entry.register, "number": entry.number}
    records = session.scalars(select(SigningRecord).filter_by(**number)).all()
    seals = session.scalars(select(SealRequest).where(SealRequest.record_id.in_([each.id for each in records])))
    return [entry, *records, *seals, *session.scalars(select(StatusListEntry).filter_by(entry_id=entry.id))]


def remember_revocation(session: Session, memory: RegisterMemory, certificate_id: str) -> None:
    """A revocation that was committed, into the journal: a backup without it must not bring the copy back.

    Once more does no harm: whoever reconciles revokes only what is in force.
    """
    certificate = session.get_one(Certificate, certificate_id)
    decisions = session.scalars(
        select(RevocationDecision).filter_by(certificate_id=certificate_id, state=RequestState.APPROVED)
    ).all()
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    facts = {
        "certificate_id": certificate.id,
        "decision": certificate.revocation_decision,
        "reason": certificate.revocation_reason,
        "revoked_at": certificate.revoked_at.isoformat() if certificate.revoked_at else None,
        "actor_id": next((each.decided_by for each in decisions), None) or "",
        "rows": rows_by_table([*decisions]),
    }
    memory.keep(JournalKind.REVOKED, RegisterName.of(entry), entry.number, facts)
    memory.keep_audit_head(session)


def remember_paper_line(session: Session, memory: RegisterMemory, entry_id: str) -> None:
    """A line of the paper series that was committed, before anybody is shown its number; again once it is signed."""
    entry = session.get_one(RegisterEntry, entry_id)
    kind = JournalKind.ISSUED if entry.state is RegisterState.SIGNED else JournalKind.RESERVED
    memory.keep(kind, RegisterName.of(entry), entry.number, {"rows": rows_by_table([entry])})
    memory.keep_audit_head(session)


def remember_void(session: Session, memory: RegisterMemory, entry_id: str) -> None:
    """A number that two people voided, after the commit: a backup without it must not have the number signed."""
    entry = session.get_one(RegisterEntry, entry_id)
    decided = session.scalars(select(VoidRequest).filter_by(entry_id=entry_id, state=RequestState.APPROVED))
    memory.keep(JournalKind.VOIDED, RegisterName.of(entry), entry.number, {"rows": rows_by_table([entry, *decided])})
    memory.keep_audit_head(session)


def rows_by_table(rows: list[Base]) -> dict[str, list[dict[str, Any]]]:
    """Table to rows, as plain JSON."""
    told: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        told.setdefault(str(row.__tablename__), []).append(row_facts(row))
    return told
