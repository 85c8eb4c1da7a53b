"""What people decided since the backup, decided again: revocations, renewals, volumes, closed years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from certify.log.adopting import adopt_row
from certify.log.leaves import LeafKind
from certify.lost_acts import Act
from certify.reconciled import Done, Reconciled
from certify.record_signing import order_signature
from certify.row_facts import write_row
from certify.vault.results import result_of
from certify.written_again import note_act
from models.entities import (
    Certificate,
    Document,
    RegisterClosing,
    RegisterVolume,
    RevocationDecision,
)


def revoke_again(session: Session, act: Act) -> Iterator[Reconciled]:
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


def renew_again(session: Session, renewals: list[Act], holds: Callable[[str], bool]) -> Iterator[Reconciled]:
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


def open_volume_again(session: Session, act: Act) -> Iterator[Reconciled]:
    [row] = act.facts["rows"][RegisterVolume.__tablename__]
    if session.get(RegisterVolume, tuple(row[name] for name in ("agency_id", "year", "register", "volume"))) is None:
        write_row(session, RegisterVolume, row)
        note_act(session, "register_volume_opened", "register", act.register.text, row["opened_by"])
        yield Reconciled(Done.VOLUME_OPENED, act.register.text, act.number)


def close_again(session: Session, act: Act) -> Iterator[Reconciled]:
    [row] = act.facts["rows"][RegisterClosing.__tablename__]
    if session.get(RegisterClosing, tuple(row[name] for name in ("agency_id", "year", "register"))) is not None:
        return
    write_row(session, RegisterClosing, row)
    closing = session.get_one(RegisterClosing, (row["agency_id"], row["year"], row["register"]))
    if closing.signed_record is None:
        order_signature(session, closing)
    note_act(session, "register_year_closed", "register", act.register.text, row["closed_by"])
    yield Reconciled(Done.YEAR_CLOSED, act.register.text, act.number)
