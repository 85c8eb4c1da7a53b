"""Lost lines of a register made again: as they were, or voided with the reason of the reconciliation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log.adopting import adopt_row
from certify.log.leaves import LeafKind
from certify.lost_acts import LostActs
from certify.reconciled import Done, Reconciled
from certify.register_memory import JournalKind, RegisterName
from certify.row_facts import write_row
from certify.series import PAPER
from certify.written_again import insert_rows, note_act, refuse_document, unknown_facts
from models.entities import (
    Base,
    Capture,
    Certificate,
    DigitalResult,
    Document,
    Dossier,
    Field,
    Freeze,
    OutboxMessage,
    Page,
    RegisterEntry,
    RegisterState,
    SealRequest,
    SigningRecord,
    SourceFile,
    StatusListEntry,
    VoidRequest,
)
from models.errors import IntegrityError
from models.values.document_state import DocumentState

ISSUED_TOPIC: Final = "certificate.issued"
ACTOR: Final = "reconcile"

# In the order in which the guards of frozen documents let rows in: pages and fields before the freeze.
_TABLES: Final[tuple[type[Base], ...]] = (
    Dossier, Document, Capture, SourceFile, Page, Field, Freeze, RegisterEntry, SigningRecord, SealRequest,
    StatusListEntry, Certificate, DigitalResult,
)  # fmt: skip


def restore_line(session: Session, name: RegisterName, number: int, acts: LostActs, reason: str) -> Reconciled:
    """The line of a number that the database does not have, from what is known of it."""
    kinds = (JournalKind.VOIDED, JournalKind.ISSUED, JournalKind.RESERVED)
    voided, issued, reserved = (acts.of_line(kind, name, number) for kind in kinds)
    newest = voided or issued or reserved
    if name.register == PAPER and newest is not None:
        return _enter_again(session, name, number, newest)
    # A voided number is final: the copy that the journal has was never recorded, its transaction was cut off.
    if issued is not None and voided is None:
        return _issue_again(session, name, number, issued)
    known = next((each for each in (reserved, voided) if each and Document.__tablename__ in each["rows"]), None)
    facts = known or unknown_facts(name, number)
    insert_rows(session, facts, (Dossier, Document, SigningRecord))
    entry = {
        **facts["rows"][RegisterEntry.__tablename__][0],
        "state": RegisterState.RESERVED.value, "void_reason": None, "voided_by": None,
    }  # fmt: skip
    write_row(session, RegisterEntry, entry)
    insert_rows(session, facts, (StatusListEntry,))
    line = session.get_one(RegisterEntry, entry["id"])
    note_act(session, "number_reserved", "register_entry", line.id, "system")
    adopt_row(session, LeafKind.NUMBER_RESERVED, line.id)
    if voided is not None:
        return _void_again(session, line, voided)
    line.void(f"Khôi phục dữ liệu: {reason}", ACTOR)
    note_act(session, "number_voided", "register_entry", line.id, ACTOR)
    adopt_row(session, LeafKind.LINE_VOIDED, line.id)
    refuse_document(session, line, f"Số chứng thực {number} bị hủy khi khôi phục dữ liệu: {reason}")
    return Reconciled(Done.VOIDED, name.text, number)


def _enter_again(session: Session, name: RegisterName, number: int, facts: Mapping[str, Any]) -> Reconciled:
    """A line of the paper series as it was: its copies are in people's hands, or wait for the officer's pen."""
    [row] = facts["rows"][RegisterEntry.__tablename__]
    line = session.get(RegisterEntry, row["id"])
    if line is None:
        write_row(session, RegisterEntry, row)
        note_act(session, "number_reserved", "register_entry", row["id"], "system")
        adopt_row(session, LeafKind.NUMBER_RESERVED, row["id"])
    elif row["signed_at"]:
        line.mark_signed(datetime.fromisoformat(row["signed_at"]))
    if row["signed_at"]:
        note_act(session, "number_signed", "register_entry", row["id"], "system")
    if row["voided_by"]:
        insert_rows(session, facts, (VoidRequest,))
        note_act(session, "number_voided", "register_entry", row["id"], row["voided_by"])
        adopt_row(session, LeafKind.LINE_VOIDED, row["id"])
    session.flush()
    return Reconciled(Done.RECREATED, name.text, number)


def _issue_again(session: Session, name: RegisterName, number: int, facts: Mapping[str, Any]) -> Reconciled:
    """The rows of a copy that people hold. Its document may be there, at an earlier step, or not at all."""
    certificate = facts["rows"]["certificate"][0]
    entry = session.scalar(select(RegisterEntry).where(RegisterEntry.document_id == certificate["document_id"]))
    frozen = session.scalar(select(Freeze).where(Freeze.document_id == certificate["document_id"]))
    if frozen is not None and frozen.digest != facts["rows"]["freeze"][0]["digest"]:
        raise IntegrityError(detail=f"{name.text}/{number}: the document was compared anew after the backup")
    is_frozen = frozen is not None
    ordered_by = _seal_ordered_later(session, facts)
    tables = tuple(each for each in _TABLES if not (is_frozen and each in (Page, Field, SourceFile)))
    insert_rows(session, facts, tables)
    document = session.get_one(Document, certificate["document_id"])
    document.state, document.failure_code = DocumentState.ISSUED, None
    for column in ("current_capture_id", "type_code", "title", "copies"):
        setattr(document, column, facts["rows"]["document"][0][column])
    if entry is None:
        note_act(session, "number_reserved", "register_entry", certificate["entry_id"], "system")
    elif entry.state is RegisterState.RESERVED:
        entry.mark_signed(datetime.fromisoformat(certificate["issued_at"]))
    if not is_frozen:
        note_act(session, "document_frozen", "document", document.id, facts["rows"]["freeze"][0]["frozen_by"])
    if ordered_by is not None:
        note_act(session, "seal_ordered", "document", document.id, ordered_by)
    note_act(session, "number_signed", "register_entry", certificate["entry_id"], "system")
    note_act(session, "certificate_issued", "certificate", certificate["id"], facts["officer_id"])
    session.flush()
    adopt_row(session, LeafKind.NUMBER_RESERVED, certificate["entry_id"])
    adopt_row(session, LeafKind.COPY_ISSUED, certificate["id"])
    # Receivers drop what they have had already by its key.
    payload = {"certificate_id": certificate["id"], "document_id": document.id, "dossier_id": document.dossier_id}
    session.add(OutboxMessage(key=f"{ISSUED_TOPIC}:{certificate['id']}", topic=ISSUED_TOPIC, payload=payload))
    session.flush()
    return Reconciled(Done.RECREATED, name.text, number, certificate["id"])


def _seal_ordered_later(session: Session, facts: Mapping[str, Any]) -> str | None:
    """Who had the copy sealed, where a keeper does and the backup does not know it."""
    for row in facts["rows"].get(SealRequest.__tablename__, ()):
        known = session.get(SealRequest, row["id"])
        if known is None or not known.is_ordered:
            return str(row["ordered_by"])
    return None


def finish_reserved(session: Session, acts: LostActs) -> Iterator[Reconciled]:
    """Lines that the backup caught between their number and their signature, and that were signed afterwards."""
    query = select(RegisterEntry).where(RegisterEntry.state == RegisterState.RESERVED)
    for entry in session.scalars(query.order_by(RegisterEntry.number)).all():
        name = RegisterName.of(entry)
        issued = acts.of_line(JournalKind.ISSUED, name, entry.number)
        voided = acts.of_line(JournalKind.VOIDED, name, entry.number)
        if voided is not None:
            yield _void_again(session, entry, voided)
        elif issued is not None:
            again = _enter_again if name.register == PAPER else _issue_again
            yield again(session, name, entry.number, issued)


def _void_again(session: Session, entry: RegisterEntry, facts: Mapping[str, Any]) -> Reconciled:
    """As the two people decided it."""
    [row] = facts["rows"][RegisterEntry.__tablename__]
    entry.void(row["void_reason"], row["voided_by"])
    for request in facts["rows"].get(VoidRequest.__tablename__, ()):
        write_row(session, VoidRequest, request, replaces=True)
    note_act(session, "number_voided", "register_entry", entry.id, row["voided_by"])
    session.flush()
    adopt_row(session, LeafKind.LINE_VOIDED, entry.id)
    refuse_document(session, entry, f"Số chứng thực đã cấp bị hủy: {row['void_reason']}")
    return Reconciled(Done.VOIDED, RegisterName.of(entry).text, entry.number)
