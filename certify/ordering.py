"""The officer's order: this compared document is to be certified. Light to import: the site does no signing."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from certify.policy import FourEyesError, require_order
from certify.policy_facts import order_of
from models import audit
from models.entities import Document, Freeze, Job, JobState, Role, SignerAuthority, UserAccount
from models.errors import ConflictError, ForbiddenError
from models.job_queue import Lane, enqueue
from models.values.document_state import DocumentState

__all__ = ["JOB_KIND", "FourEyesError", "freeze_of", "require_officer", "resume_issuing", "start_issuing"]

JOB_KIND = "issue"


def start_issuing(session: Session, document: Document, officer: UserAccount) -> Job:
    """The officer's act: this compared document is to be certified. The work itself happens in the background.

    Raises ForbiddenError, a refusal of `certify.policy`, or TransitionError unless the document is compared.
    """
    session.refresh(document, with_for_update=True)
    require_officer(session, document, officer)
    document.mark_issuing()
    return _order(session, document, officer)


def resume_issuing(session: Session, document: Document, officer: UserAccount) -> Job:
    """Orders again what was given up, after somebody has mended the cause. The number stays the same.

    Raises ConflictError unless the document is being issued and no order is under way.
    """
    session.refresh(document, with_for_update=True)
    require_officer(session, document, officer)
    under_way = select(Job.id).where(
        Job.document_id == document.id, Job.kind == JOB_KIND, Job.state.in_((JobState.READY, JobState.RUNNING))
    )
    if document.state is not DocumentState.ISSUING or session.execute(under_way).first() is not None:
        raise ConflictError(detail=f"nothing to resume in {document.state}")
    document.failure_code = None
    return _order(session, document, officer)


def _order(session: Session, document: Document, officer: UserAccount) -> Job:
    orders = session.scalar(
        select(func.count()).select_from(Job).where(Job.document_id == document.id, Job.kind == JOB_KIND)
    )
    audit.record(
        session,
        actor=officer.id,
        action="issuing_ordered",
        subject_type="document",
        subject_id=document.id,
        details={"freeze_digest": freeze_of(session, document).digest},
    )
    return enqueue(
        session,
        kind=JOB_KIND,
        document_id=document.id,
        agency_id=document.agency_id,
        pool="io",
        lane=Lane.COUNTER,
        payload={"officer_id": officer.id},
        dedupe=f"{JOB_KIND}:{document.id}:{orders}",
    )


def require_officer(session: Session, document: Document, officer: UserAccount) -> SignerAuthority:
    """What this officer certifies this document by, now. Raises ForbiddenError or a refusal of `certify.policy`."""
    if not (officer.active and officer.role is Role.OFFICER and officer.agency_id == document.agency_id):
        raise ForbiddenError(detail="not an officer of this agency")
    return require_order(order_of(session, document, freeze_of(session, document), officer))


def freeze_of(session: Session, document: Document) -> Freeze:
    """What the clerk compared. Raises ConflictError when nothing was."""
    frozen = session.execute(select(Freeze).where(Freeze.document_id == document.id)).scalar_one_or_none()
    if frozen is None:
        raise ConflictError(code="not_compared", detail=document.id)
    return frozen
