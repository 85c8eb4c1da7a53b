"""Register, certificates and transparency log say the same, up to the head that was signed last (I9, T-31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from api.fsck.sql import Violation
from certify.log.checking import find_log_faults
from certify.log.kept_log import KeptLog, KeptLogError
from certify.log.notes import VerifierKey
from certify.log.register_log import signed_heads
from certify.log.restoring import LogDivergedError, proved


def register_log(
    session: Session, kept: KeptLog, signed_head_file: Path, keys: Sequence[VerifierKey]
) -> Iterator[Violation]:
    """Rebuilds the log from the register's rows, and reads all that a restore would take its entries from.

    What a restore lost is known where one of `keys` signed the record of it.
    """
    heads = signed_heads(signed_head_file, None)
    try:
        proved(kept, session, heads, keys)
        heads = signed_heads(signed_head_file, kept)
    except (KeptLogError, LogDivergedError) as error:
        yield Violation("kept_log_whole", "register", f"{error.code}: {error.detail}")
    for fault in find_log_faults(session, heads, keys):
        yield Violation("register_log_agrees", fault.subject, f"{fault.code}: {fault.detail}")
