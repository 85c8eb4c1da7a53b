"""A restored database made whole again: lost lines are written anew from what was kept, or voided with their reason.

First the log gets its entries back, then the rows that they tell of are made again, so that the log goes on as the same
one. Nothing that people hold is signed here. A copy that was issued after the backup was made keeps its number, its
token and its status; a number that was reserved and never stood on a copy becomes a voided line; the counter ends where
it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.log.adopting import adopt_row
from certify.log.appending import append_audit_head
from certify.log.leaves import LeafKind
from certify.log.records import leaf_of
from certify.log.restoring import AuditEnd, TakenBack
from certify.lost_acts import Act, LostActs, lost_acts
from certify.record_signing import order_signature
from certify.register_memory import Head, JournalKind, RegisterMemory, RegisterName
from certify.row_facts import write_row
from certify.series import PAPER
from certify.vault.results import result_of
from certify.written_again import (
    count_up,
    insert_rows,
    note_act,
    refuse_document,
    unknown_facts,
)
from models import audit
from models.clock import utc_now
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
    RegisterClosing,
    RegisterEntry,
    RegisterState,
    RegisterVolume,
    RevocationDecision,
    SigningRecord,
    SourceFile,
    StatusListEntry,
    VoidRequest,
)
from models.errors import IntegrityError, InvalidValueError
from models.values.document_state import DocumentState

ISSUED_TOPIC: Final = "certificate.issued"
_ACTOR: Final = "reconcile"

# In the order in which the guards of frozen documents let rows in: pages and fields before the freeze.
_TABLES: Final[tuple[type[Base], ...]] = (
    Dossier, Document, Capture, SourceFile, Page, Field, Freeze, RegisterEntry, SigningRecord, StatusListEntry,
    Certificate, DigitalResult,
)  # fmt: skip


class Done(StrEnum):
    """What became of a lost act. Public: part of the report."""

    RECREATED = "recreated"
    VOIDED = "voided"
    REVOKED = "revoked"
    RENEWED = "renewed"
    RENEWAL_LOST = "renewal_lost"  # its file is gone; it is renewed again when it is due
    VOLUME_OPENED = "volume_opened"
    YEAR_CLOSED = "year_closed"


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


def reconcile(
    session: Session,
    memory: RegisterMemory,
    take_back: Callable[[Session, AuditEnd], TakenBack],
    *,
    reason: str,
    holds: Callable[[str], bool],
) -> Iterator[Reconciled]:
    """In the caller's transaction; afterwards, and committed, the memory adopts the database.

    `take_back` gives the log its entries back; `holds` tells whether there is a blob of a digest. Raises
    InvalidValueError without a reason, IntegrityError for a memory that cannot be believed, and what `take_back` does.
    """
    words = " ".join(reason.split())
    if not words:
        raise InvalidValueError("Hãy ghi lý do đối chiếu.", "Give the reason.", code="reason_missing")
    head = memory.head() or Head({})
    returned = take_back(session, AuditEnd(head.audit_sequence, head.audit_hash))
    _record(session, words, head, returned)
    acts = lost_acts(session, memory, head, returned.entries)
    if returned.is_same_log:
        _require_reservations(session, acts)
    for act in acts.all_of(JournalKind.VOLUME_OPENED):
        yield from _open_volume_again(session, act)
    for name, last, remembered in acts.missing:
        for number in range(last + 1, remembered + 1):
            yield _restore(session, name, number, acts, words)
            count_up(session, name)
    yield from _finish_reserved(session, acts)
    for act in acts.all_of(JournalKind.REVOKED):
        yield from _revoke_again(session, act)
    yield from _renew_again(session, acts.all_of(JournalKind.RENEWED), holds)
    # At the end: a closed year takes no line.
    closings = {act.register: act for act in acts.all_of(JournalKind.YEAR_CLOSED)}
    for act in closings.values():
        yield from _close_again(session, act)
    # With the record of the restore, not a minute later: the anchors that came back hold a trail that is lost.
    append_audit_head(session, utc_now())


def _record(session: Session, words: str, head: Head, returned: TakenBack) -> None:
    """The first event after those that are lost: their numbers are not given again."""
    restored = returned.restoration
    lost = (restored.audit_lost, restored.audit_lost_hash) if restored else (head.audit_sequence, head.audit_hash)
    details = {"reason": words, audit.LOST_SEQUENCE: lost[0], "lost_audit_hash": lost[1]}
    if restored is not None:
        details |= {"lost_audit_events": restored.lost_events, "log_entries_returned": len(returned.entries)}
    audit.record(
        session,
        actor=_ACTOR,
        action=audit.RECONCILED,
        subject_type="register",
        subject_id="all",
        details=details,
        follows=restored.audit_lost if restored else 0,
    )


def _restore(session: Session, name: RegisterName, number: int, acts: LostActs, reason: str) -> Reconciled:
    kinds = (JournalKind.VOIDED, JournalKind.ISSUED, JournalKind.RESERVED)
    voided, issued, reserved = (acts.of_line(kind, name, number) for kind in kinds)
    newest = voided or issued or reserved
    if name.register == PAPER and newest is not None:
        return _enter_again(session, name, number, newest)
    # A voided number is final: the copy that the journal has was never recorded, its transaction was cut off.
    if issued is not None and voided is None:
        return _issue_again(session, name, number, issued)
    facts = next(
        (each for each in (reserved, voided) if each and Document.__tablename__ in each["rows"]),
        unknown_facts(name, number),
    )
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
    line.void(f"Khôi phục dữ liệu: {reason}", _ACTOR)
    note_act(session, "number_voided", "register_entry", line.id, _ACTOR)
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


def _finish_reserved(session: Session, acts: LostActs) -> Iterator[Reconciled]:
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


def _revoke_again(session: Session, act: Act) -> Iterator[Reconciled]:
    """A revocation that the backup does not know: the copy must not come back into force."""
    facts = act.facts
    certificate = session.get(Certificate, facts["certificate_id"])
    if certificate is None or not certificate.is_in_force:
        return
    at = datetime.fromisoformat(facts["revoked_at"])
    certificate.revoke(decision=facts["decision"], reason=facts["reason"], at=at)
    session.get_one(Document, certificate.document_id).revoke()
    result = result_of(session, certificate.id)
    if result is not None:
        result.revoke()
    note_act(session, "certificate_revoked", "certificate", certificate.id, facts["actor_id"])
    session.flush()
    adopt_row(session, LeafKind.COPY_REVOKED, certificate.id)
    _decide_again(session, facts)
    yield Reconciled(Done.REVOKED, act.register.text, act.number, certificate.id)


def _decide_again(session: Session, facts: Mapping[str, Any]) -> None:
    """The decision as it was taken; the backup may hold it as still asked for."""
    for row in facts.get("rows", {}).get(RevocationDecision.__tablename__, ()):
        write_row(session, RevocationDecision, row, replaces=True)
        decision = session.get_one(RevocationDecision, row["id"], populate_existing=True)
        if decision.signed_record is None:
            order_signature(session, decision)


def _renew_again(session: Session, renewals: list[Act], holds: Callable[[str], bool]) -> Iterator[Reconciled]:
    """The longest file of each copy that is there and goes on from what the database has."""
    seen: dict[str, bool] = {}
    for act in reversed(renewals):
        facts = act.facts
        certificate = session.get(Certificate, facts["certificate_id"])
        if certificate is None or seen.get(certificate.id):
            continue
        known, longer = certificate.signed_ranges, facts["signed_ranges"]
        if len(longer) <= len(known) or longer[: len(known)] != known:
            continue
        seen[certificate.id] = holds(facts["archive_blob_sha256"])
        if not seen[certificate.id]:
            continue
        due_at = datetime.fromisoformat(facts["renewal_due_at"])
        for digest in longer[len(known) :]:
            certificate.add_archive_timestamp(
                blob_sha256=facts["archive_blob_sha256"], digest=digest, renewal_due_at=due_at
            )
        note_act(session, "certificate_renewed", "certificate", certificate.id, "system")
        yield Reconciled(Done.RENEWED, act.register.text, act.number, certificate.id)
    for act in renewals:
        if seen.pop(act.facts["certificate_id"], True) is False:
            yield Reconciled(Done.RENEWAL_LOST, act.register.text, act.number, act.facts["certificate_id"])


def _open_volume_again(session: Session, act: Act) -> Iterator[Reconciled]:
    [row] = act.facts["rows"][RegisterVolume.__tablename__]
    if session.get(RegisterVolume, tuple(row[name] for name in ("agency_id", "year", "register", "volume"))) is None:
        write_row(session, RegisterVolume, row)
        note_act(session, "register_volume_opened", "register", act.register.text, row["opened_by"])
        yield Reconciled(Done.VOLUME_OPENED, act.register.text, act.number)


def _close_again(session: Session, act: Act) -> Iterator[Reconciled]:
    [row] = act.facts["rows"][RegisterClosing.__tablename__]
    if session.get(RegisterClosing, tuple(row[name] for name in ("agency_id", "year", "register"))) is not None:
        return
    write_row(session, RegisterClosing, row)
    closing = session.get_one(RegisterClosing, (row["agency_id"], row["year"], row["register"]))
    if closing.signed_record is None:
        order_signature(session, closing)
    note_act(session, "register_year_closed", "register", act.register.text, row["closed_by"])
    yield Reconciled(Done.YEAR_CLOSED, act.register.text, act.number)


def _require_reservations(session: Session, acts: LostActs) -> None:
    """A journal alone makes no copy: before any key was asked, a head was signed over the number's entry.

    Raises IntegrityError for a copy of a number that the log never had: somebody wrote into the journal.
    """
    for act in acts.issued():
        [row] = act.facts["rows"][RegisterEntry.__tablename__]
        leaf = leaf_of(session, LeafKind.NUMBER_RESERVED, row["id"])
        if leaf is None or json.loads(leaf.data)["digest"] != row["digest"]:
            raise IntegrityError(code="journal_unknown_to_log", detail=f"{act.register.text}/{act.number}")
