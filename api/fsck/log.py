"""Register, certificates and transparency log say the same, up to the head that was signed last (I9, T-31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from api.fsck.sql import Violation
from certify.log.checking import find_log_faults
from certify.log.checkpoint import Checkpoint
from certify.log.kept_log import KeptLog, KeptLogError
from certify.log.notes import VerifierKey
from certify.log.register_log import signed_heads
from certify.log.restoring import LogDivergedError, proved

if TYPE_CHECKING:
    from api.container import Container


def heads_signed_for(container: Container) -> list[Checkpoint]:
    """The heads that must come out, read before the snapshot of the records begins: what they cover was committed."""
    try:
        return container.signed_heads()
    except KeptLogError:
        return signed_heads(container.signed_head_file, None)  # what is broken, the check of what is kept tells


def register_log(
    session: Session, kept: KeptLog, heads: Sequence[Checkpoint], keys: Sequence[VerifierKey]
) -> Iterator[Violation]:
    """Rebuilds the log from the register's rows, and reads all that a restore would take its entries from.

    What a restore lost is known where one of `keys` signed the record of it.
    """
    try:
        proved(kept, session, heads, keys)
    except (KeptLogError, LogDivergedError) as error:
        yield Violation("kept_log_whole", "register", f"{error.code}: {error.detail}")
    for fault in find_log_faults(session, heads, keys):
        yield Violation("register_log_agrees", fault.subject, f"{fault.code}: {fault.detail}")
