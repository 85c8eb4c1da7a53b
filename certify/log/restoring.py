"""The log of a restored database goes on as the same log: the entries that it lost come back from where they were kept.

Nothing is taken back before all of it was proved: the kept entries lead to the newest head that the log's key signed,
to every head that somebody holds, and through the entries that the restored database has. What cannot come back, the
end of the audit trail, is told by a record under the log's key, an entry of the log itself, so that a witness sees the
restore and nobody else can say afterwards that events were lost.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.canonical import canonical_json
from certify.log.appending import append, append_again
from certify.log.checkpoint import Checkpoint, keys_of, open_checkpoint
from certify.log.growing_tree import GrowingTree
from certify.log.kept_log import KeptEntry, KeptLog, KeptLogError
from certify.log.leaves import LeafKind, register_restored
from certify.log.merkle import leaf_hash, root_of
from certify.log.notes import NoteInvalidError, SignerKey, VerifierKey, open_note, parse_note, sign_note
from certify.log.records import LogRolledBackError, nodes_of, require_leads_to_all, size_of
from models.entities import AuditEvent, LogCheckpoint, LogLeaf
from models.errors import ConflictError
from models.identifiers import new_id

SCHEMA: Final = "saoy.restoration/1"


class LogDivergedError(ConflictError):
    """The database holds entries that this log never signed for, in the place of others."""

    code = "log_diverged"
    message = (
        "Sau khi khôi phục, cơ sở dữ liệu đã ghi thêm nên không còn là phần đầu của nhật ký đã ký. Hãy dừng mọi tiến"
        " trình, khôi phục lại đúng bản sao lưu đó rồi đối chiếu lại."
    )
    message_en = (
        "The database was written to after the restore and is no longer the beginning of the log that was signed. Stop"
        " everything, restore the same backup again, and reconcile again."
    )


@dataclass(frozen=True, slots=True)
class AuditEnd:
    """The newest event of an audit trail; sequence 0 for none."""

    sequence: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Restoration:
    """One restore. Entries from `entries_from` to before `entries_to` were lost and came back.

    The audit trail ended at `audit_kept`; `audit_lost` is the last event that is known to be lost, with its hash. Its
    number is that of `audit_kept` where none is.
    """

    log: str
    time: str
    entries_from: int
    entries_to: int
    audit_kept: int
    audit_lost: int
    audit_lost_hash: str

    @property
    def lost_events(self) -> int:
        """How many audit events are known to be lost."""
        return max(0, self.audit_lost - self.audit_kept)

    def as_json(self) -> dict[str, Any]:
        """For `saoy fsck --json`."""
        return {"schema": SCHEMA, **asdict(self), "lost_events": self.lost_events}

    def signed(self, key: SignerKey) -> str:
        """The note. Its text begins as no checkpoint does, so that neither can be taken for the other."""
        return sign_note(f"{SCHEMA}\n{canonical_json(asdict(self)).decode()}\n", [key])


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What came back, and the record of it; None where nothing was lost. A second history is not the same log.

    `keys` are believed to be this log's.
    """

    is_same_log: bool
    keys: tuple[VerifierKey, ...] = ()
    entries: tuple[KeptEntry, ...] = ()
    restoration: Restoration | None = None


@dataclass
class KeptAndSigned:
    """Kept entries that were proved: those the database lacks, and the heads that were signed over them."""

    lost: list[KeptEntry] = field(default_factory=list)
    heads: list[tuple[Checkpoint, str]] = field(default_factory=list)


def take_back(
    session: Session, kept: KeptLog, outside: Collection[Checkpoint], keys: Sequence[VerifierKey]
) -> tuple[KeptEntry, ...]:
    """Puts the entries that were lost where they were, and returns them.

    Raises KeptLogError, LogDivergedError; then nothing was written.
    """
    size, newest = size_of(session), kept.head()
    heads = [*outside, *([newest] if newest is not None else [])]
    if all(head.size <= size for head in heads):
        try:
            require_leads_to_all(session, heads)
        except LogRolledBackError as error:
            raise LogDivergedError(detail=error.detail) from error
        return ()
    found = proved(kept, session, outside, keys)
    append_again(session, (each.entry for each in found.lost))
    for head, note in found.heads:
        if session.get(LogCheckpoint, head.size) is None:
            session.add(LogCheckpoint(size=head.size, root=head.root, note=note))
    session.flush()
    return tuple(found.lost)


def proved(
    kept: KeptLog, session: Session, outside: Iterable[Checkpoint], keys: Sequence[VerifierKey]
) -> KeptAndSigned:
    """All that is kept, held against its own signed heads, the heads outside, and the entries of the database.

    Raises KeptLogError, and LogDivergedError where the database's entries are not the first of those that are kept.
    """
    size = size_of(session)
    awaited: dict[int, list[bytes]] = {}
    for head in outside:
        awaited.setdefault(head.size, []).append(head.root)
    database_root = root_of(nodes_of(session, size), size)
    tree, found, note = GrowingTree(), KeptAndSigned(), ""
    _require_roots(tree, awaited, size, database_root)
    for batch in kept.batches():
        if batch.first != tree.size:
            raise KeptLogError(code="kept_log_disordered", detail=f"entry {tree.size} is followed by {batch.first}")
        for each in batch.entries:
            tree.append(leaf_hash(each.entry.data.encode()))
            _require_roots(tree, awaited, size, database_root)
            if tree.size > size:
                found.lost.append(each)
        note, head = batch.note, batch.head
        if head.size != tree.size:
            raise KeptLogError(code="kept_log_extended", detail=f"{tree.size} entries under a head of {head.size}")
        if head.root != tree.root():
            raise KeptLogError(detail=f"the entries do not lead to the head of {head.size}")
        if head.size > size:
            found.heads.append((_opened(note, keys), note))
    if note:
        _opened(note, keys)  # it vouches for every entry before it
    if awaited:
        raise KeptLogError(code="kept_log_cut", detail=f"{tree.size} entries are kept, {max(awaited)} were signed for")
    return found


def _require_roots(tree: GrowingTree, awaited: dict[int, list[bytes]], size: int, database_root: bytes) -> None:
    root = tree.root() if tree.size in awaited or tree.size == size else b""
    if any(each != root for each in awaited.pop(tree.size, ())):
        raise KeptLogError(code="kept_log_differs", detail=f"another head of {tree.size} was given out")
    if tree.size == size and root != database_root:
        raise LogDivergedError(detail=f"the database has {size} entries that are not the first ones kept")


def _opened(note: str, keys: Sequence[VerifierKey]) -> Checkpoint:
    try:
        return open_checkpoint(note, keys)
    except NoteInvalidError as error:
        raise KeptLogError(code="kept_log_unsigned", detail=error.detail) from error


def audit_end(session: Session) -> AuditEnd:
    """The newest event that the database has."""
    query = select(AuditEvent.sequence, AuditEvent.hash).order_by(AuditEvent.sequence.desc()).limit(1)
    row = session.execute(query).first()
    return AuditEnd(row.sequence, row.hash) if row else AuditEnd()


def newest_logged_event(entries: Iterable[KeptEntry]) -> AuditEnd:
    """The newest audit event that these entries name."""
    heads = (json.loads(each.entry.data) for each in entries if each.entry.kind == LeafKind.AUDIT_HEAD.value)
    ends = (AuditEnd(head["sequence"], head["hash"]) for head in heads)
    return max(ends, key=lambda end: end.sequence, default=AuditEnd())


def record_restoration(session: Session, restoration: Restoration, key: SignerKey) -> None:
    """The record becomes an entry of the log, in the caller's transaction."""
    append(session, register_restored(new_id(), restoration.signed(key)))


def restorations(session: Session, keys: Sequence[VerifierKey]) -> dict[int, Restoration]:
    """The restores that the log tells of and its key signed for, by their entries' places. Others are none."""
    query = select(LogLeaf.leaf_index, LogLeaf.data).where(LogLeaf.kind == LeafKind.REGISTER_RESTORED.value)
    found = {index: restoration_of(data, keys) for index, data in session.execute(query.order_by(LogLeaf.leaf_index))}
    return {index: each for index, each in found.items() if each is not None}


def restoration_of(data: str, keys: Sequence[VerifierKey]) -> Restoration | None:
    """What an entry of that kind tells, or None when the log's key did not sign it."""
    try:
        note = json.loads(data)["note"]
        schema, _, told = parse_note(note).text.partition("\n")
        found = Restoration(**json.loads(told))
        open_note(note, keys_of(found.log, keys))
    except (NoteInvalidError, ValueError, KeyError, TypeError):
        return None
    return found if schema == SCHEMA else None
