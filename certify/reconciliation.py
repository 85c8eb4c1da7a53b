"""A restored database made whole again: lost lines are written anew from the journal, or voided with their reason.

Nothing is signed here. A copy that was issued after the backup was made keeps its number, its token and its status;
a number that was reserved and never stood on a copy becomes a voided line; the counter ends where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log.adopting import adopt_row
from certify.log.leaves import LeafKind
from certify.record_signing import order_signature
from certify.register_memory import Head, JournalKind, JournalLine, RegisterMemory, RegisterName
from certify.remembered_acts import rows_by_table
from certify.row_facts import write_row
from certify.series import PAPER
from certify.vault.results import result_of
from models import audit
from models.clock import utc_now
from models.entities import (
    Agency,
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
    RegisterCounter,
    RegisterEntry,
    RegisterState,
    RevocationDecision,
    SealRequest,
    SigningRecord,
    SourceFile,
    StatusListEntry,
    UserAccount,
    VoidRequest,
)
from models.errors import IntegrityError, InvalidValueError
from models.identifiers import new_id
from models.values.document_state import DocumentState

ISSUED_TOPIC: Final = "certificate.issued"
_ACTOR: Final = "reconcile"
_NOT_KNOWN: Final = "Không còn dữ liệu của số này"

# In the order in which the guards of frozen documents let rows in: pages and fields before the freeze.
_TABLES: Final[tuple[type[Base], ...]] = (
    Dossier, Document, Capture, SourceFile, Page, Field, Freeze, RegisterEntry, SigningRecord, SealRequest,
    StatusListEntry, Certificate, DigitalResult,
)  # fmt: skip


class Done(StrEnum):
    """What became of a lost line. Public: part of the report."""

    RECREATED = "recreated"
    VOIDED = "voided"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One line of the report."""

    done: Done
    register: str
    number: int
    certificate_id: str = ""

    def as_json(self) -> dict[str, Any]:
        """For `saoy fsck --reconcile --json`."""
        return {
            "schema": "saoy.reconciled/1",
            "done": self.done.value,
            "register": self.register,
            "number": self.number,
            "certificate_id": self.certificate_id or None,
        }


def reconcile(session: Session, memory: RegisterMemory, *, reason: str) -> Iterator[Reconciled]:
    """In the caller's transaction; afterwards, and committed, the memory adopts the database.

    Raises InvalidValueError without a reason, IntegrityError for a journal that cannot be believed.
    """
    words = " ".join(reason.split())
    if not words:
        raise InvalidValueError("Hãy ghi lý do đối chiếu.", "Give the reason.", code="reason_missing")
    head = memory.head() or Head({})
    missing = list(memory.missing_numbers(session, head))
    acts = _acts(session, memory, missing)
    for name, last, remembered in missing:
        for number in range(last + 1, remembered + 1):
            yield _restore(session, memory, name, number, acts, words)
            _count_up(session, name)
    yield from _finish_reserved(session, memory, acts)
    yield from _revoke_again(session, memory, acts)
    audit.record(
        session,
        actor=_ACTOR,
        action="register_reconciled",
        subject_type="register",
        subject_id="all",
        details={"reason": words, "lost_audit_sequence": head.audit_sequence, "lost_audit_hash": head.audit_hash},
    )


@dataclass(frozen=True, slots=True)
class _Acts:
    """The newest act of each kind for the numbers that matter."""

    lines: Mapping[tuple[JournalKind, str, int], JournalLine]
    revoked: tuple[JournalLine, ...]

    def of(self, kind: JournalKind, name: RegisterName, number: int) -> JournalLine | None:
        return self.lines.get((kind, name.text, number))


def _acts(session: Session, memory: RegisterMemory, missing: list[tuple[RegisterName, int, int]]) -> _Acts:
    """One pass over the journal. Lines that the database holds finished are passed by unopened."""
    lost = {name.text: last for name, last, _ in missing}
    query = select(RegisterEntry).where(RegisterEntry.state == RegisterState.RESERVED)
    reserved = {(RegisterName.of(entry).text, entry.number) for entry in session.scalars(query)}
    lines: dict[tuple[JournalKind, str, int], JournalLine] = {}
    revoked = []
    for line in memory.journal():
        if line.kind is JournalKind.REVOKED:
            revoked.append(line)
        elif line.number > lost.get(line.register, line.number) or (line.register, line.number) in reserved:
            lines[line.kind, line.register, line.number] = line
    return _Acts(lines, tuple(revoked))


def _restore(
    session: Session, memory: RegisterMemory, name: RegisterName, number: int, acts: _Acts, reason: str
) -> Reconciled:
    kinds = (JournalKind.VOIDED, JournalKind.ISSUED, JournalKind.RESERVED)
    voided, issued, reserved = (acts.of(kind, name, number) for kind in kinds)
    newest = voided or issued or reserved
    if name.register == PAPER and newest is not None:
        return _enter_again(session, name, number, memory.facts_of(newest))
    if issued is not None:
        return _issue_again(session, name, number, memory.facts_of(issued))
    facts = memory.facts_of(reserved) if reserved is not None else _unknown_facts(name, number)
    _insert(session, facts, (Dossier, Document, SigningRecord))
    entry = {**facts["rows"]["register_entry"][0], "state": RegisterState.RESERVED.value}
    write_row(session, RegisterEntry, entry)
    _insert(session, facts, (StatusListEntry,))
    line = session.get_one(RegisterEntry, entry["id"])
    _note(session, "number_reserved", "register_entry", line.id, "system")
    adopt_row(session, LeafKind.NUMBER_RESERVED, line.id)
    if voided is not None:
        return _void_again(session, line, memory.facts_of(voided))
    line.void(f"Khôi phục dữ liệu: {reason}", _ACTOR)
    _note(session, "number_voided", "register_entry", line.id, _ACTOR)
    adopt_row(session, LeafKind.LINE_VOIDED, line.id)
    _refuse(session, line, f"Số chứng thực {number} bị hủy khi khôi phục dữ liệu: {reason}")
    return Reconciled(Done.VOIDED, name.text, number)


def _enter_again(session: Session, name: RegisterName, number: int, facts: Mapping[str, Any]) -> Reconciled:
    """A line of the paper series as it was: its copies are in people's hands, or wait for the officer's pen."""
    [row] = facts["rows"][RegisterEntry.__tablename__]
    line = session.get(RegisterEntry, row["id"])
    if line is None:
        write_row(session, RegisterEntry, row)
        _note(session, "number_reserved", "register_entry", row["id"], "system")
        adopt_row(session, LeafKind.NUMBER_RESERVED, row["id"])
    elif row["signed_at"]:
        line.mark_signed(datetime.fromisoformat(row["signed_at"]))
    if row["signed_at"]:
        _note(session, "number_signed", "register_entry", row["id"], "system")
    if row["voided_by"]:
        _insert(session, facts, (VoidRequest,))
        _note(session, "number_voided", "register_entry", row["id"], row["voided_by"])
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
    _insert(session, facts, tuple(each for each in _TABLES if not (is_frozen and each in (Page, Field, SourceFile))))
    document = session.get_one(Document, certificate["document_id"])
    document.state, document.failure_code = DocumentState.ISSUED, None
    for column in ("current_capture_id", "type_code", "title", "copies"):
        setattr(document, column, facts["rows"]["document"][0][column])
    if entry is None:
        _note(session, "number_reserved", "register_entry", certificate["entry_id"], "system")
    elif entry.state is RegisterState.RESERVED:
        entry.mark_signed(datetime.fromisoformat(certificate["issued_at"]))
    if not is_frozen:
        _note(session, "document_frozen", "document", document.id, facts["rows"]["freeze"][0]["frozen_by"])
    if ordered_by is not None:
        _note(session, "seal_ordered", "document", document.id, ordered_by)
    _note(session, "number_signed", "register_entry", certificate["entry_id"], "system")
    _note(session, "certificate_issued", "certificate", certificate["id"], facts["officer_id"])
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


def _finish_reserved(session: Session, memory: RegisterMemory, acts: _Acts) -> Iterator[Reconciled]:
    """Lines that the backup caught between their number and their signature, and that were signed afterwards."""
    query = select(RegisterEntry).where(RegisterEntry.state == RegisterState.RESERVED)
    for entry in session.scalars(query.order_by(RegisterEntry.number)).all():
        name = RegisterName.of(entry)
        issued = acts.of(JournalKind.ISSUED, name, entry.number)
        voided = acts.of(JournalKind.VOIDED, name, entry.number)
        if issued is not None:
            again = _enter_again if name.register == PAPER else _issue_again
            yield again(session, name, entry.number, memory.facts_of(issued))
        elif voided is not None:
            yield _void_again(session, entry, memory.facts_of(voided))


def _void_again(session: Session, entry: RegisterEntry, facts: Mapping[str, Any]) -> Reconciled:
    """As the two people decided it."""
    [row] = facts["rows"][RegisterEntry.__tablename__]
    entry.void(row["void_reason"], row["voided_by"])
    for request in facts["rows"].get(VoidRequest.__tablename__, ()):
        write_row(session, VoidRequest, request, replaces=True)
    _note(session, "number_voided", "register_entry", entry.id, row["voided_by"])
    session.flush()
    adopt_row(session, LeafKind.LINE_VOIDED, entry.id)
    _refuse(session, entry, f"Số chứng thực đã cấp bị hủy: {row['void_reason']}")
    return Reconciled(Done.VOIDED, RegisterName.of(entry).text, entry.number)


def _refuse(session: Session, entry: RegisterEntry, ground: str) -> None:
    document = session.get(Document, entry.document_id) if entry.document_id else None
    if document is None:
        return
    if document.current_capture_id and session.get(Capture, document.current_capture_id) is None:
        document.current_capture_id = None  # uploaded after the backup: its rows are lost with it
    document.state, document.refusal_ground = DocumentState.REFUSED, ground
    session.flush()


def _revoke_again(session: Session, memory: RegisterMemory, acts: _Acts) -> Iterator[Reconciled]:
    """A revocation that the backup does not know: the copy must not come back into force."""
    for line in acts.revoked:
        facts = memory.facts_of(line)
        certificate = session.get(Certificate, facts["certificate_id"])
        if certificate is None or not certificate.is_in_force:
            continue
        at = datetime.fromisoformat(facts["revoked_at"])
        certificate.revoke(decision=facts["decision"], reason=facts["reason"], at=at)
        session.get_one(Document, certificate.document_id).revoke()
        result = result_of(session, certificate.id)
        if result is not None:
            result.revoke()
        _note(session, "certificate_revoked", "certificate", certificate.id, facts["actor_id"])
        session.flush()
        adopt_row(session, LeafKind.COPY_REVOKED, certificate.id)
        _decide_again(session, facts)
        yield Reconciled(Done.REVOKED, line.register, line.number, certificate.id)


def _decide_again(session: Session, facts: Mapping[str, Any]) -> None:
    """The decision as it was taken; the backup may hold it as still asked for."""
    for row in facts.get("rows", {}).get(RevocationDecision.__tablename__, ()):
        write_row(session, RevocationDecision, row, replaces=True)
        decision = session.get_one(RevocationDecision, row["id"], populate_existing=True)
        if decision.signed_record is None:
            order_signature(session, decision)


def _insert(session: Session, facts: Mapping[str, Any], entities: tuple[type[Base], ...]) -> None:
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


def _unknown_facts(name: RegisterName, number: int) -> dict[str, Any]:
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


def _count_up(session: Session, name: RegisterName) -> None:
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


def _note(session: Session, action: str, subject_type: str, subject_id: str, actor: str) -> None:
    audit.record(
        session,
        actor=actor,
        action=action,
        subject_type=subject_type,
        subject_id=subject_id,
        details={"reconciled_at": utc_now().isoformat()},
    )
