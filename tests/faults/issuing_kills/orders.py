"""The order of work that the product has, and the one that looks right and is the worst of all.

With counter, signature and line in one transaction a roll-back takes the number back although a signature over it
exists, and hands it to the next document (RELIABILITY.md section 0, order B). It is here so that the harness can be
seen to notice it.
"""

from __future__ import annotations

from collections.abc import Callable

from certify import issuing
from certify.issuing import IssueContext
from certify.signing import sign_copy
from models.identifiers import new_token
from models.job_queue import ClaimedJob, finish

Issue = Callable[[ClaimedJob, IssueContext], None]


def issue_in_one_transaction(claimed: ClaimedJob, context: IssueContext) -> None:
    """Never do this."""
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
