"""The job that puts a decision of revocation under the agency's seal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from certify.keys import SigningKey
from certify.signed_records import sign_record
from models import audit
from models.database import Database
from models.entities import Agency, RevocationDecision, UserAccount
from models.job_queue import ClaimedJob, finish


@dataclass(frozen=True, slots=True)
class SealContext:
    """Where the records are, and the seal of an agency as one of its officers may use it."""

    database: Database
    seal_for: Callable[[Agency, UserAccount], SigningKey]


def execute(claimed: ClaimedJob, context: SealContext) -> None:
    """Safe to run again: a record is signed once and then stays. Raises what keys raise; the job then waits."""
    with context.database.read() as session:
        decision = session.get_one(RevocationDecision, str(claimed.payload["decision_id"]))
        agency = session.get_one(Agency, decision.agency_id)
        officer = session.get_one(UserAccount, decision.requested_by)
    signed = None
    if decision.signed_record is None and decision.record is not None:
        signed = sign_record(decision.record, (context.seal_for(agency, officer),))
    with context.database.begin() as session:
        finish(session, claimed)
        if signed is None:
            return
        session.get_one(RevocationDecision, decision.id, with_for_update=True).signed_record = signed
        audit.record(
            session,
            actor="system",
            action="revocation_record_signed",
            subject_type="certificate",
            subject_id=decision.certificate_id,
            details={"decision_id": decision.id},
        )
