"""Rows that the log does not know: none in a register that began with it, all of them in one that is older."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from certify.log.appending import append
from certify.log.leaves import LeafKind, leaf_about, moment
from certify.log.records import leaf_of
from models.clock import utc_now
from models.entities import Agency, Certificate, CertificateStatus, LogLeaf, RegisterEntry, RegisterState


def unlogged_rows(session: Session) -> dict[LeafKind, Sequence[str]]:
    """The ids of lines and certificates without their entry, by the kind that is missing, the oldest first."""
    entry, certificate = RegisterEntry, Certificate
    return {
        LeafKind.NUMBER_RESERVED: _without_entry(session, LeafKind.NUMBER_RESERVED, entry.id),
        LeafKind.LINE_VOIDED: _without_entry(
            session, LeafKind.LINE_VOIDED, entry.id, entry.state == RegisterState.VOIDED
        ),
        LeafKind.COPY_ISSUED: _without_entry(session, LeafKind.COPY_ISSUED, certificate.id),
        LeafKind.COPY_REVOKED: _without_entry(
            session, LeafKind.COPY_REVOKED, certificate.id, certificate.status == CertificateStatus.REVOKED
        ),
    }


def adopt_unlogged_rows(session: Session) -> int:
    """Adds their entries, marked as written afterwards; returns how many.

    A copy of an adopted line carries no proof and is asked for none.
    """
    missing = [(kind, subject) for kind, subjects in unlogged_rows(session).items() for subject in subjects]
    for kind, subject in missing:
        _adopt(session, kind, subject)
    return len(missing)


def adopt_row(session: Session, kind: LeafKind, subject: str) -> None:
    """Adds one entry about a line or certificate of this id, unless the log has it: it was written afterwards too."""
    if leaf_of(session, kind, subject) is None:
        _adopt(session, kind, subject)


def _adopt(session: Session, kind: LeafKind, subject: str) -> None:
    certificate = session.get(Certificate, subject)
    entry = session.get_one(RegisterEntry, certificate.entry_id if certificate else subject)
    agency = session.get_one(Agency, entry.agency_id)
    append(session, replace(leaf_about(kind, agency, entry, certificate, moment(utc_now())), adopted=True))


def _without_entry(
    session: Session,
    kind: LeafKind,
    identifier: InstrumentedAttribute[str],
    condition: ColumnElement[bool] | None = None,
) -> Sequence[str]:
    logged = aliased(LogLeaf)
    has_entry = select(logged.leaf_index).where(logged.subject_id == identifier, logged.kind == kind.value).exists()
    query = select(identifier).where(~has_entry).order_by(identifier)
    return session.scalars(query if condition is None else query.where(condition)).all()
