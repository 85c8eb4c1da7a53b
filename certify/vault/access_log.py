"""The log of accesses that an owner reads: who, when, for what, which parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import audit
from models.entities import AccessKind, Certificate, Consent, DigitalResult, ResultAccess, ShareLink

MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class Accessor:
    """Who looks: an id for the record, and a name that the owner understands."""

    actor: str
    who: str


def log_access(
    session: Session,
    result: DigitalResult,
    kind: AccessKind,
    by: Accessor,
    *,
    purpose: str = "",
    what: Sequence[str] = (),
    grounds: Consent | ShareLink | None = None,
) -> None:
    """One access, in the transaction that gives what it is about. `what` names the fields, never their values.

    The audit trail holds its id, so that a line taken out of the log by hand is missed.
    """
    access = ResultAccess(
        result_id=result.id,
        owner_key=result.owner_key,
        kind=kind,
        actor=by.actor,
        who=by.who,
        purpose=purpose,
        what=list(what),
        consent_id=grounds.id if isinstance(grounds, Consent) else None,
        link_id=grounds.id if isinstance(grounds, ShareLink) else None,
    )
    session.add(access)
    audit.record(session, actor=by.actor, action="result_accessed", subject_type="result_access", subject_id=access.id)


def log_download(session: Session, certificate: Certificate, kind: AccessKind, by: Accessor) -> None:
    """A copy that was fetched through its dossier; nothing where it has no result yet."""
    result = session.scalar(select(DigitalResult).where(DigitalResult.certificate_id == certificate.id))
    if result is not None:
        log_access(session, result, kind, by, what=["copy"])


def log_once(session: Session, result: DigitalResult, kind: AccessKind, by: Accessor, *, about: str) -> None:
    """An access that a page repeats with every look is logged the first time; `about` says which look it was."""
    query = select(ResultAccess.id).where(
        ResultAccess.result_id == result.id,
        ResultAccess.kind == kind,
        ResultAccess.actor == by.actor,
        ResultAccess.purpose == about,
    )
    if session.scalar(query.limit(1)) is None:
        log_access(session, result, kind, by, purpose=about)


def accesses_of_owner(session: Session, owner_key: str, *, result_id: str = "") -> Sequence[ResultAccess]:
    """Newest first."""
    query = select(ResultAccess).where(ResultAccess.owner_key == owner_key)
    if result_id:
        query = query.where(ResultAccess.result_id == result_id)
    return session.scalars(query.order_by(ResultAccess.at.desc(), ResultAccess.id.desc()).limit(MOST_LISTED)).all()
