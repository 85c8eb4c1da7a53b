"""Register, certificates and transparency log say the same, up to the head that was signed last (I9, T-31)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from api.fsck.sql import Violation
from certify.log.checking import find_log_faults
from certify.log.checkpoint import Checkpoint


def register_log(session: Session, last_signed: Checkpoint | None) -> Iterator[Violation]:
    """Rebuilds the log from the register's rows."""
    for fault in find_log_faults(session, [last_signed] if last_signed else []):
        yield Violation("register_log_agrees", fault.subject, f"{fault.code}: {fault.detail}")
