"""The order of work that the product has, alone or with a keeper, and the one that looks right and is the worst of all.

With counter, signature and line in one transaction a roll-back takes the number back although a signature over it
exists, and hands it to the next document (RELIABILITY.md section 0, order B). It is here so that the harness can be
seen to notice it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.orm import Session

from certify import copy_making, issue_order, issuing, sealing, sealing_job
from certify.issuing import IssueContext
from certify.renewal import next_renewal
from certify.signing import sign_copy
from certify.verification.examination import examine
from models.clock import utc_now
from models.job_queue import ClaimedJob, finish

Issue = Callable[[ClaimedJob, IssueContext], None]


class _UnaskedLog:
    """Lets pass what the register's log refuses: a number that is not committed stands in no head."""

    def require_continued(self, session: Session) -> None:
        """Never refuses."""

    def sealed_proof(self, entry_id: str) -> dict[str, str]:
        return {}


def issue_in_one_transaction(claimed: ClaimedJob, context: IssueContext) -> None:
    """Never do this."""
    with context.database.begin() as session:
        officer_id = str(claimed.payload["officer_id"])
        order = issue_order.reserve_order(session, claimed.document_id, officer_id, context)
        if order is not None:
            pages = issuing.frozen_pages(order, context)
            signers = context.signers_for(order.agency, order.officer)
            unsigned = copy_making.build_copy(order, pages, replace(context, log=_UnaskedLog()))  # type: ignore[arg-type]
            signed = sign_copy(unsigned.pdf, signers, context.timestamps).pdf
            examination = examine(signed, signers.trust, utc_now())
            blob = context.storage.put(signed)
            issuing._record(session, order, unsigned, blob, examination, next_renewal(signed))
        finish(session, claimed)


def issue_or_seal(claimed: ClaimedJob, context: IssueContext) -> None:
    """What the product does where a keeper applies the seal: the officer's half, or the keeper's."""
    (sealing_job.execute if claimed.kind == sealing.JOB_KIND else issuing.execute)(claimed, context)


ORDERS: dict[str, Issue] = {
    "intent": issuing.execute,
    "keeper": issue_or_seal,
    "one_transaction": issue_in_one_transaction,
}
