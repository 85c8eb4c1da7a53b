"""What keys were asked against what the register says, and time-stamps that may die (RELIABILITY.md 6.3: I4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.fsck.sql import Check, Violation
from models.clock import utc_now
from models.entities import Certificate

# Half of the time that there is between a copy's date and the death of its time-stamp.
RENEWAL_OVERDUE_AFTER: Final = timedelta(days=90)

CHECKS: Final = (
    Check(
        "journal_matches_register",
        lambda dialect: (
            f"""
        SELECT r.id, 'number ' || r.number || ' of ' || r.year
        FROM signing_record r LEFT JOIN register_entry e
          ON e.agency_id = r.agency_id AND e.year = r.year AND e.register = r.register AND e.number = r.number
        WHERE e.id IS NULL OR {dialect.differ("e.digest", "r.digest")}
           OR {dialect.differ("e.document_id", "r.document_id")}"""
        ),
    ),
)


def renewals_in_time(session: Session) -> Iterator[Violation]:
    """No copy has waited for its next time-stamp for so long that the one it has may die first."""
    overdue = Certificate.renewal_due_at < utc_now() - RENEWAL_OVERDUE_AFTER
    for certificate_id, due_at in session.execute(select(Certificate.id, Certificate.renewal_due_at).where(overdue)):
        yield Violation("renewals_in_time", certificate_id, f"due at {due_at}")
