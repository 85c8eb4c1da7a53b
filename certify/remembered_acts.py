"""What must outlive the database, act by act: the rows that `certify.reconciliation` makes lost lines again from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log.leaves import LeafKind
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
    LogLeaf,
    Page,
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    RegisterVolume,
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
    """A line and what it was given for; one of the paper series has no document here."""
    document = session.get(Document, entry.document_id) if entry.document_id else None
    given_for = [session.get_one(Dossier, document.dossier_id), document] if document is not None else []
    return {"rows": rows_by_table([*given_for, *_line_rows(session, entry)])}


def voided_facts(session: Session, entry: RegisterEntry) -> dict[str, Any]:
    """A voided line, what it was given for, and who decided."""
    decided = session.scalars(select(VoidRequest).filter_by(entry_id=entry.id, state=RequestState.APPROVED))
    return {"rows": {**reserved_facts(session, entry)["rows"], **rows_by_table([*decided])}}


def revoked_facts(session: Session, certificate: Certificate) -> dict[str, Any]:
    """A revocation with the decision it rests on."""
    decisions = session.scalars(
        select(RevocationDecision).filter_by(certificate_id=certificate.id, state=RequestState.APPROVED)
    ).all()
    return {
        "certificate_id": certificate.id,
        "decision": certificate.revocation_decision,
        "reason": certificate.revocation_reason,
        "revoked_at": certificate.revoked_at.isoformat() if certificate.revoked_at else None,
        "actor_id": next((each.decided_by for each in decisions), None) or "",
        "rows": rows_by_table([*decisions]),
    }


def act_of(session: Session, leaf: LogLeaf) -> dict[str, Any] | None:
    """What is kept with an entry of the log, or None: a head may be signed over an act before it is in the journal.

    Copies are in the journal before their transaction commits; a line that is finished needs its last act only.
    """
    if leaf.kind == LeafKind.COPY_REVOKED.value:
        certificate = session.get(Certificate, leaf.subject_id)
        if certificate is None:
            return None
        return _act(
            JournalKind.REVOKED,
            session.get_one(RegisterEntry, certificate.entry_id),
            revoked_facts(session, certificate),
        )
    is_of_line = leaf.kind in (LeafKind.NUMBER_RESERVED.value, LeafKind.LINE_VOIDED.value)
    entry = session.get(RegisterEntry, leaf.subject_id) if is_of_line else None
    if entry is None:
        return None
    if leaf.kind == LeafKind.LINE_VOIDED.value:
        return _act(JournalKind.VOIDED, entry, voided_facts(session, entry))
    is_open = entry.state is RegisterState.RESERVED
    return _act(JournalKind.RESERVED, entry, reserved_facts(session, entry)) if is_open else None


def _act(kind: JournalKind, entry: RegisterEntry, facts: dict[str, Any]) -> dict[str, Any]:
    return {"kind": kind.value, "register": RegisterName.of(entry).text, "number": entry.number, "facts": facts}


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
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    memory.keep(JournalKind.REVOKED, RegisterName.of(entry), entry.number, revoked_facts(session, certificate))
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
    memory.keep(JournalKind.VOIDED, RegisterName.of(entry), entry.number, voided_facts(session, entry))
    memory.keep_audit_head(session)


def remember_closing(session: Session, memory: RegisterMemory, register: str) -> None:
    """A year that was closed, after the commit; again once its record is signed. `register` as `RegisterName.text`."""
    name = RegisterName.parse(register)
    closing = session.get_one(RegisterClosing, (name.agency_id, name.year, name.register))
    memory.keep(JournalKind.YEAR_CLOSED, name, closing.record["last_number"], {"rows": rows_by_table([closing])})
    memory.keep_audit_head(session)


def remember_volume(session: Session, memory: RegisterMemory, register: str) -> None:
    """The volume that was opened last, after the commit. `register` as `RegisterName.text`."""
    name = RegisterName.parse(register)
    key = {"agency_id": name.agency_id, "year": name.year, "register": name.register}
    volume = session.scalars(select(RegisterVolume).filter_by(**key).order_by(RegisterVolume.volume.desc())).first()
    if volume is not None:
        memory.keep(JournalKind.VOLUME_OPENED, name, volume.first_number, {"rows": rows_by_table([volume])})
        memory.keep_audit_head(session)


def remember_renewal(session: Session, memory: RegisterMemory, certificate: Certificate) -> None:
    """A file with one more time-stamp, before its transaction commits: the blob is there whatever becomes of that."""
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    facts = {
        "certificate_id": certificate.id,
        "archive_blob_sha256": certificate.archive_blob_sha256,
        "signed_ranges": list(certificate.signed_ranges),
        "renewal_due_at": certificate.renewal_due_at.isoformat() if certificate.renewal_due_at else None,
    }
    memory.keep(JournalKind.RENEWED, RegisterName.of(entry), entry.number, facts)


def rows_by_table(rows: list[Base]) -> dict[str, list[dict[str, Any]]]:
    """Table to rows, as plain JSON."""
    told: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        told.setdefault(str(row.__tablename__), []).append(row_facts(row))
    return told
