"""Whether the records hold what they promise (RELIABILITY.md 6.3), found out by queries of its own.

The checks share no code with what they check: they look at tables and bytes, not at verbs and triggers. Not all of the
list is a matter of records: what a client was told (I1, I13) takes the client's ledger, what a reader answers (I12,
I14) takes calls, and the end of the audit trail (I9) takes a checkpoint kept elsewhere. `SESSION_CHECKS` is where
another table's checks belong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from sqlalchemy.orm import Session

from api.fsck import decisions, digests, documents, joining, journal, parting, register, sealing, sharing
from api.fsck.blobs import BlobCheck, blobs
from api.fsck.log import heads_signed_for, register_log
from api.fsck.restored import register_memory
from api.fsck.sql import Violation

if TYPE_CHECKING:
    from api.container import Container

__all__ = ["SESSION_CHECKS", "BlobCheck", "Violation", "find_violations"]

_CHECKS: Final = (
    *register.CHECKS,
    *journal.CHECKS,
    *sealing.CHECKS,
    *decisions.CHECKS,
    *documents.CHECKS,
    *parting.CHECKS,
    *joining.CHECKS,
    *sharing.CHECKS,
)
SESSION_CHECKS: Final[Mapping[str, Callable[[Session], Iterator[Violation]]]] = {
    **{check.invariant: check.violations for check in _CHECKS},
    "manifest_has_its_digest": digests.manifests,
    "audit_chain_whole": digests.audit_chain,
    "renewals_in_time": journal.renewals_in_time,
}


def find_violations(container: Container, how_many_blobs: BlobCheck = BlobCheck.FULL) -> Iterator[Violation]:
    """Every violation, in one snapshot of the records."""
    heads = heads_signed_for(container)
    with container.database.read() as session:
        for check in SESSION_CHECKS.values():
            yield from check(session)
        yield from register_log(session, container.kept_log, heads, container.log_keys)
        yield from register_memory(session, container.register_memory)
        if how_many_blobs is not BlobCheck.NONE:
            yield from blobs(session, container.storage, how_many_blobs)
