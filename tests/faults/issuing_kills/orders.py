"""The order of work that the product has, and the one that looks right and is the worst of all.

With counter, signature and line in one transaction a roll-back takes the number back although a signature over it
exists, and hands it to the next document (RELIABILITY.md section 0, order B). It is here so that the harness can be
seen to notice it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from sqlalchemy.orm import Session

from certify import issuing
from certify.issuing import IssueContext
from certify.log.register_log import RegisterLog
from certify.signing import sign_copy
from models.identifiers import new_token
from models.job_queue import ClaimedJob, finish

Issue = Callable[[ClaimedJob, IssueContext], None]


class _NoLog:
    """The log would not let it happen: nothing is in it before the commit, so there is no proof to seal."""

    def require_continued(self, session: Session) -> None:
        pass

    def sealed_proof(self, entry_id: str) -> dict[str, str]:
        return {}


def issue_in_one_transaction(claimed: ClaimedJob, context: IssueContext) -> None:
    """Never do this."""
    context = replace(context, log=cast(RegisterLog, _NoLog()))
    with context.database.begin() as session:
        order = issuing._reserve(session, claimed, context)
        if order is not None:
            pages = issuing._frozen_pages(order, context)
            signers = context.signers_for(order.agency, order.officer)
            names = issuing._Names(new_token(), issuing.new_code())
            unsigned = issuing._build(order, pages, names, context)
            signed = sign_copy(unsigned.pdf, signers, context.timestamps)
            examination = issuing._self_verify(signed, unsigned, pages, signers)
            issuing._record(session, order, names, unsigned, context.storage.put(signed.pdf), examination)
        finish(session, claimed)


ORDERS: dict[str, Issue] = {"intent": issuing.execute, "one_transaction": issue_in_one_transaction}
